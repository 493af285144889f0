import Kernel

/// The sentences of the form for a short message.
enum WriteMessageText {
  static let title = Text(fr: "Écrire à quelqu'un", nl: "Iemand schrijven", en: "Write to somebody")
  static let lead = Text(
    fr: "Un mot court. Relais choisit le chemin : ce qu'elle préfère, sinon e-mail, SMS ou lettre.",
    nl: "Een kort bericht. Relais kiest de weg: wat zij verkiest, anders e-mail, sms of brief.",
    en: "A short word. Relais chooses the way: what she prefers, else e-mail, text message or letter.")
  static let who = Text(fr: "À qui", nl: "Aan wie", en: "To whom")
  static let name = Text(fr: "Nom, comme sur l'enveloppe", nl: "Naam, zoals op de omslag", en: "Name, as on the envelope")
  static let email = Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
  static let phone = Text(fr: "GSM", nl: "Gsm", en: "Mobile")
  static let phoneHint = Text(fr: "Par exemple 0470 12 34 56.", nl: "Bijvoorbeeld 0470 12 34 56.", en: "For example 0470 12 34 56.")
  static let post = Text(fr: "Rue et numéro, code postal et commune", nl: "Straat en nummer, postcode en gemeente", en: "Street and number, postcode and town")
  static let postHint = Text(fr: "Une ligne par ligne de l'enveloppe.", nl: "Eén regel per regel van de omslag.", en: "One line for each line of the envelope.")
  static let wish = Text(fr: "Ce qu'elle préfère", nl: "Wat zij verkiest", en: "What she prefers")
  static let noWish = Text(fr: "Pas demandé", nl: "Niet gevraagd", en: "Not asked")
  static let language = Text(fr: "Langue", nl: "Taal", en: "Language")
  static let what = Text(fr: "Ce que dit le message", nl: "Wat het bericht zegt", en: "What the message says")
  static let subject = Text(fr: "Message", nl: "Bericht", en: "Message")
  static let day = Text(fr: "Jour du rendez-vous", nl: "Dag van de afspraak", en: "Day of the appointment")
  static let dayHint = Text(fr: "Par exemple 3/12 ou jeudi.", nl: "Bijvoorbeeld 3/12 of donderdag.", en: "For example 3/12 or Thursday.")
  static let time = Text(fr: "Heure et lieu", nl: "Uur en plaats", en: "Time and place")
  static let words = Text(fr: "Un mot personnel", nl: "Een persoonlijk woord", en: "A personal word")
  static let wordsHint = Text(
    fr: "Alors le message part sur papier, sous enveloppe : e-mails et SMS peuvent être lus en chemin.",
    nl: "Dan vertrekt het bericht op papier, onder omslag: e-mails en sms'en kunnen onderweg gelezen worden.",
    en: "Then it leaves on paper, in an envelope: e-mails and text messages can be read on their way.")
  static let request = Text(fr: "Numéro de la demande", nl: "Nummer van de hulpvraag", en: "Number of the request")
  static let requestHint = Text(
    fr: "Par exemple 2026-00042. Le message est alors effacé avec elle.", nl: "Bijvoorbeeld 2026-00042. Het bericht wordt dan samen met de hulpvraag gewist.",
    en: "For example 2026-00042. The message is then erased with it.")
  static let send = Text(fr: "Envoyer", nl: "Versturen", en: "Send")
}
