import Care
import HTML
import Kernel

/// The sentences of telling how it went: on the request's page, and to her doctor. What a reporter reads stands in ``ReportText``.
enum OutcomeText {
  static let title = Text(fr: "Dire la suite", nl: "Laten weten hoe het afliep", en: "Tell how it went")
  static let doctor = Text(fr: "À son médecin traitant", nl: "Aan haar huisarts", en: "To her doctor")
  static func reporter(_ number: String) -> Text {
    Text(
      fr: "À la personne qui a signalé (\(number))", nl: "Aan de melder (\(number))", en: "To the one who reported it (\(number))")
  }
  static let told = Text(fr: "C'est dit : voyez le fil du temps.", nl: "Verteld: zie de tijdlijn.", en: "Told: see the timeline.")
  static let lost = Text(
    fr: "La dernière lettre n'est pas partie, ou n'est pas arrivée : son médecin ne sait pas encore.",
    nl: "De laatste brief is niet vertrokken of niet aangekomen: haar huisarts weet het nog niet.",
    en: "The last letter did not leave, or did not arrive: her doctor does not know yet.")
  static let tell = Text(fr: "Envoyer ce texte", nl: "Deze tekst versturen", en: "Send this text")
  static let tellReceipt = Text(fr: "Le dire par le reçu", nl: "Via het ontvangstbewijs laten weten", en: "Tell it through the receipt")
  static let preview = Text(fr: "Voir le texte", nl: "De tekst bekijken", en: "See the text")
  static let byLetter = Text(fr: "Par lettre", nl: "Met een brief", en: "By letter")
  static func doctorOnPaper(_ name: String) -> Text {
    Text(
      fr: "\(name) n'a pas d'adresse e-mail dans son cercle : préparez une lettre à imprimer, ou appelez et notez-le.",
      nl: "\(name) heeft geen e-mailadres in haar kring: maak een brief klaar om af te drukken, of bel en noteer het.",
      en: "\(name) has no e-mail address in her circle: make a letter ready to print, or ring and note it.")
  }
  static let reporterOnPaper = Text(
    fr: "Sans reçu ni adresse e-mail : si vous connaissez son adresse, préparez une lettre à imprimer.",
    nl: "Zonder ontvangstbewijs of e-mailadres: kent u het adres, maak dan een brief klaar om af te drukken.",
    en: "Without receipt or e-mail address: if you know the address, make a letter ready to print.")
  static let envelope = Text(fr: "Nom et adresse", nl: "Naam en adres", en: "Name and address")
  static let envelopeHint = Text(
    fr: "Ligne par ligne, comme sur l'enveloppe.", nl: "Regel per regel, zoals op de omslag.", en: "Line by line, as on the envelope.")
  static let letterLanguage = Text(fr: "Langue de la lettre", nl: "Taal van de brief", en: "Language of the letter")
  static let prepare = Text(fr: "Préparer la lettre à imprimer", nl: "De brief klaarmaken om af te drukken", en: "Make the letter ready to print")
  static let further = Text(fr: "Un mot de plus", nl: "Een woord meer", en: "A further word")
  static let furtherHint = Text(
    fr: "Seulement si elle est d'accord, sans son nom ni sa santé. Par exemple : elle va mieux et vous remercie.",
    nl: "Alleen als ze akkoord gaat, zonder haar naam of gezondheid. Bijvoorbeeld: het gaat beter en ze dankt u.",
    en: "Only if she agrees, without her name or health. For example: she is better and thanks you.")
  static let agreedHow = Text(fr: "Comment elle a dit oui", nl: "Hoe ze ja zei", en: "How she agreed")
  static let hers = Text(fr: "Ce qu'elle a dit à ce sujet", nl: "Wat ze daarover zei", en: "What she said about it")

  /// Why her doctor cannot be told; `nil` when he can.
  static func missing(_ doctor: OutcomeTelling.Doctor) -> Text? {
    switch doctor {
    case .may, .onPaper: nil
    case .noFile:
      Text(
        fr: "La demande n'est liée à aucun dossier dont vous voyez le cercle.",
        nl: "De hulpvraag is niet gekoppeld aan een dossier waarvan u de kring ziet.",
        en: "The request is not linked to a file whose circle you may see.")
    case .none:
      Text(fr: "Aucun médecin traitant dans son cercle.", nl: "Er staat geen huisarts in haar kring.", en: "No doctor stands in her circle.")
    case .notAgreed(let name):
      Text(
        fr: "Il n'y a pas d'accord pour informer \(name).", nl: "Er is geen akkoord om \(name) in te lichten.",
        en: "There is no agreement to tell \(name).")
    }
  }

  static func event(_ party: ToldParty, _ to: String) -> Text {
    let name = party.name
    let who = to.isEmpty ? "" : " (\(to))"
    return Text(
      fr: "Informé de la suite : \(name.inside.fr)\(who)", nl: "Op de hoogte gebracht: \(name.inside.nl)\(who)",
      en: "Told how it went: \(name.inside.en)\(who)")
  }

  // The letter to her doctor
  static func subject(_ file: String) -> Text {
    Text(fr: "Suite d'une demande d'aide : dossier \(file)", nl: "Afloop van een hulpvraag: dossier \(file)", en: "How a request for help went: file \(file)")
  }
  static let agreed = Text(
    fr: "Une personne dont vous êtes le médecin traitant est d'accord que vous sachiez ce qu'est devenue sa demande d'aide.",
    nl: "Iemand van wie u de huisarts bent, gaat ermee akkoord dat u weet hoe haar hulpvraag afliep.",
    en: "Somebody whose doctor you are agrees that you know what became of her request for help.")
  static func outcome(_ state: Request.State) -> Text {
    guard case .closed(let outcome) = state else {
      return Text(fr: "De l'aide est en place.", nl: "Er is hulp ter plaatse.", en: "Help is in place.")
    }
    switch outcome {
    case .met: return Text(fr: "L'aide trouvée lui convient.", nl: "De gevonden hulp past voor haar.", en: "The help that was found suits her.")
    case .partlyMet:
      return Text(
        fr: "L'aide trouvée lui convient en partie.", nl: "De gevonden hulp past gedeeltelijk voor haar.", en: "The help that was found suits her in part.")
    case .notMet: return Text(fr: "Aucune aide n'a pu être trouvée.", nl: "Er kon geen hulp gevonden worden.", en: "No help could be found.")
    case .refusedByPerson:
      return Text(
        fr: "Elle ne souhaite pas d'aide pour le moment.", nl: "Ze wil voorlopig geen hulp.", en: "She does not want help for the moment.")
    case .informed:
      return Text(
        fr: "Elle a reçu l'information qu'elle cherchait.", nl: "Ze kreeg de informatie die ze zocht.", en: "She got the information she was looking for.")
    case .unreachable: return Text(fr: "Nous n'avons pas pu la joindre.", nl: "We konden haar niet bereiken.", en: "We could not reach her.")
    }
  }
  static func whoSheIs(_ file: String, _ phone: String?) -> Text {
    guard let phone, !phone.isEmpty else {
      return Text(
        fr: "Son nom n'est pas écrit ici. Son dossier chez nous porte le numéro \(file).",
        nl: "Haar naam staat hier niet. Haar dossier bij ons heeft nummer \(file).",
        en: "Her name is not written here. Her file with us has the number \(file).")
    }
    return Text(
      fr: "Son nom n'est pas écrit ici. Son dossier chez nous porte le numéro \(file) : appelez-nous pour savoir de qui il s'agit, \(phone).",
      nl: "Haar naam staat hier niet. Haar dossier bij ons heeft nummer \(file): bel ons om te weten over wie het gaat, \(phone).",
      en: "Her name is not written here. Her file with us has the number \(file): ring us to know who it is, \(phone).")
  }
}
