import Kernel

/// What the house says when something did not happen.
enum WebText {
  static let notFoundTitle = Text(fr: "Cette page n'existe pas", nl: "Deze pagina bestaat niet", en: "This page does not exist")
  static let invalidTitle = Text(fr: "Quelque chose ne va pas dans ce qui a été envoyé", nl: "Er klopt iets niet in wat verstuurd werd", en: "Something is not right in what was sent")
  static let forbiddenTitle = Text(fr: "Vous n'avez pas accès à cette page", nl: "U hebt geen toegang tot deze pagina", en: "You have no access to this page")
  static let conflictTitle = Text(fr: "Quelqu'un d'autre est passé avant vous", nl: "Iemand anders was u voor", en: "Somebody else came first")
  static let goneTitle = Text(fr: "Ce lien n'est plus valable", nl: "Deze link is niet meer geldig", en: "This link is no longer valid")
  static let busyTitle = Text(fr: "Un instant, s'il vous plaît", nl: "Even geduld, alstublieft", en: "One moment, please")
  static let unavailableTitle = Text(fr: "Relais ne répond pas pour l'instant", nl: "Relais antwoordt nu even niet", en: "Relais cannot answer just now")
  static let faultTitle = Text(fr: "Quelque chose s'est mal passé chez nous", nl: "Er ging iets mis bij ons", en: "Something went wrong on our side")
  static let fault = Text(
    fr: "Rien n'a été changé. Réessayez ; si cela se répète, donnez la référence ci-dessous à la personne qui gère Relais.",
    nl: "Er is niets gewijzigd. Probeer opnieuw; gebeurt het weer, geef dan de referentie hieronder aan wie Relais beheert.",
    en: "Nothing was changed. Try again; if it happens again, give the reference below to whoever runs Relais.")
  static let formExpired = Text(
    fr: "Cette page est restée ouverte trop longtemps, ou votre connexion a changé entre-temps. Revenez en arrière, rechargez la page et envoyez à nouveau.",
    nl: "Deze pagina stond te lang open, of uw aanmelding is intussen veranderd. Ga terug, laad de pagina opnieuw en verstuur nog eens.",
    en: "This page was open for too long, or your sign-in has changed since. Go back, reload the page and send it again.")
  static let stillRunning = Text(
    fr: "Le même formulaire est encore en cours de traitement. Attendez un instant, puis rechargez la page.",
    nl: "Hetzelfde formulier wordt nog verwerkt. Wacht even en laad de pagina dan opnieuw.",
    en: "The same form is still being worked on. Wait a moment, then reload the page.")
  static let tooLarge = Text(
    fr: "Le formulaire est trop long : 64 kilo-octets au plus. Raccourcissez le texte et envoyez à nouveau.",
    nl: "Het formulier is te lang: hoogstens 64 kilobyte. Kort de tekst in en verstuur opnieuw.",
    en: "The form is too long: at most 64 kilobytes. Shorten the text and send it again.")
  static func fileTooLarge(_ megabytes: Int) -> Text {
    Text(
      fr: "Le fichier est trop grand : \(megabytes) mégaoctets au plus. Envoyez-le en plusieurs parties, ou comprimé si le format le permet.",
      nl: "Het bestand is te groot: hoogstens \(megabytes) megabyte. Verstuur het in delen, of gecomprimeerd als het formaat dat toelaat.",
      en: "The file is too large: at most \(megabytes) megabytes. Send it in parts, or compressed where the format allows it.")
  }
  static func malformedUpload(_ name: String) -> Text {
    Text(
      fr: "L'envoi du fichier n'est pas complet ou n'est pas bien formé\(name.isEmpty ? "" : " (« \(name) »)"). Envoyez à nouveau.",
      nl: "Het verzonden bestand is niet volledig of niet goed gevormd\(name.isEmpty ? "" : " (‘\(name)’)"). Verstuur opnieuw.",
      en: "What was sent with the file is not complete or not well formed\(name.isEmpty ? "" : " (“\(name)”)"). Send it again.")
  }
  static let tooSlow = Text(
    fr: "Le formulaire est arrivé trop lentement. Vérifiez votre connexion et envoyez à nouveau.",
    nl: "Het formulier kwam te traag binnen. Kijk uw verbinding na en verstuur opnieuw.",
    en: "The form arrived too slowly. Check your connection and send it again.")
  static let method = Text(
    fr: "Cette adresse ne s'utilise pas de cette manière.", nl: "Dit adres wordt niet op die manier gebruikt.",
    en: "This address is not used in that way.")
  static let notAForm = Text(
    fr: "Cette adresse attend un formulaire (application/x-www-form-urlencoded).",
    nl: "Dit adres verwacht een formulier (application/x-www-form-urlencoded).",
    en: "This address expects a form (application/x-www-form-urlencoded).")
  static func malformed(_ place: Place, _ name: String) -> Text {
    switch place {
    case .path:
      Text(
        fr: "L'adresse contient un code % qui ne donne aucun caractère.", nl: "Het adres bevat een %-code die geen teken oplevert.",
        en: "The address contains a % code that gives no character.")
    case .query:
      Text(
        fr: "Après le « ? » de l'adresse, un code % ne donne aucun caractère\(name.isEmpty ? "" : " (champ « \(name) »)").",
        nl: "Na het ‘?’ in het adres levert een %-code geen teken op\(name.isEmpty ? "" : " (veld ‘\(name)’)").",
        en: "After the “?” of the address a % code gives no character\(name.isEmpty ? "" : " (field “\(name)”)").")
    case .form:
      Text(
        fr: "Le formulaire contient un code % qui ne donne aucun caractère\(name.isEmpty ? "" : " (champ « \(name) »)").",
        nl: "Het formulier bevat een %-code die geen teken oplevert\(name.isEmpty ? "" : " (veld ‘\(name)’)").",
        en: "The form contains a % code that gives no character\(name.isEmpty ? "" : " (field “\(name)”)").")
    }
  }
  static let tooManyFields = Text(
    fr: "Il y a plus de 200 champs : Relais n'en lit pas autant.", nl: "Er zijn meer dan 200 velden: zoveel leest Relais er niet.",
    en: "There are more than 200 fields: Relais does not read so many.")
  static let addressTooLong = Text(
    fr: "L'adresse est trop longue.", nl: "Het adres is te lang.", en: "The address is too long.")

  static func cannotListen(_ address: String, _ port: Int) -> Text {
    Text(
      fr: "Rien ne peut être servi sur \(address), port \(port) : un autre programme s'en sert déjà, ou l'adresse n'est pas d'ici.",
      nl: "Op \(address), poort \(port) kan niets worden aangeboden: een ander programma gebruikt die al, of het adres is niet van hier.",
      en: "Nothing can be served on \(address), port \(port): another program uses it already, or the address is not of this machine.")
  }

  /// Where a malformed code stood.
  enum Place: Sendable { case path, query, form }
}
