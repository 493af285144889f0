import Kernel

/// The sentences of letters about entries of the directory.
enum FreshnessLetterText {
  static let hello = Text(fr: "Bonjour,", nl: "Goedendag,", en: "Hello,")
  static let goodbye = Text(fr: "Merci d'avance,", nl: "Met dank,", en: "With thanks,")
  static let reminder = Text(
    fr: "Nous n'avons pas encore eu votre réponse. Peut-être ce message s'était-il perdu :",
    nl: "We kregen nog geen antwoord. Misschien ging dit bericht verloren:",
    en: "We have not heard from you yet. Perhaps this message got lost:")
  static let taken = Text(fr: "Repris dans l'annuaire :", nl: "Overgenomen in de gids:", en: "Taken over into the directory:")
  static let left = Text(fr: "Pas repris :", nl: "Niet overgenomen:", en: "Not taken over:")
  static let erased = Text(
    fr: "Votre adresse e-mail est maintenant effacée de nos listes.", nl: "Uw e-mailadres is nu uit onze lijsten gewist.",
    en: "Your e-mail address is now erased from our lists.")
  static func questionSubject(_ name: String) -> Text {
    Text(
      fr: "Votre fiche « \(name) » est-elle encore juste ?", nl: "Klopt uw fiche ‘\(name)’ nog?",
      en: "Is your entry “\(name)” still right?")
  }
  static func question(_ name: String, _ sender: String, _ until: String) -> Text {
    Text(
      fr: "L'annuaire Relais montre votre fiche « \(name) » aux habitants et aux professionnels. Est-elle encore juste ? Ouvrez ce lien : une touche suffit pour confirmer, ou corrigez directement. Pas de compte, pas de mot de passe. Le lien marche jusqu'au \(until).",
      nl: "De gids van Relais toont uw fiche ‘\(name)’ aan bewoners en hulpverleners. Klopt ze nog? Open deze link: één klik volstaat om te bevestigen, of verbeter meteen. Geen account, geen wachtwoord. De link werkt tot en met \(until).",
      en: "The Relais directory shows your entry “\(name)” to residents and professionals. Is it still right? Open this link: one touch is enough to confirm, or correct it right away. No account, no password. The link works until \(until).")
  }
  static func wishSubject(_ name: String) -> Text {
    Text(fr: "Correction proposée : \(name)", nl: "Voorgestelde verbetering: \(name)", en: "Correction proposed: \(name)")
  }
  static func wish(_ name: String) -> Text {
    Text(
      fr: "Le service a corrigé la fiche « \(name) ». Vous décidez, champ par champ, ce qui est repris :",
      nl: "De dienst verbeterde de fiche ‘\(name)’. U beslist veld per veld wat wordt overgenomen:",
      en: "The service corrected the entry “\(name)”. You decide field by field what is taken over:")
  }
  static func decidedSubject(_ name: String) -> Text {
    Text(fr: "Votre fiche « \(name) »", nl: "Uw fiche ‘\(name)’", en: "Your entry “\(name)”")
  }
  static func thanks(_ name: String) -> Text {
    Text(
      fr: "Merci pour vos corrections de la fiche « \(name) ». Nous les avons relues.",
      nl: "Dank u voor uw verbeteringen van de fiche ‘\(name)’. We hebben ze nagelezen.",
      en: "Thank you for your corrections of the entry “\(name)”. We have read them.")
  }
  static func outcomeSubject(_ number: String) -> Text {
    Text(fr: "Votre signalement \(number)", nl: "Uw melding \(number)", en: "Your report \(number)")
  }
  static func outcome(_ name: String, _ number: String) -> Text {
    Text(
      fr: "Vous aviez signalé une erreur (\(number)) sur la page « \(name) ». Voici ce qui a été fait :",
      nl: "U meldde een fout (\(number)) op de pagina ‘\(name)’. Dit is ermee gebeurd:",
      en: "You reported a mistake (\(number)) on the page “\(name)”. This is what was done:")
  }
}
