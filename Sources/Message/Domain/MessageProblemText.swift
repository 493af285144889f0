import Kernel

/// Sentences about messages that cannot be written or sent.
enum MessageProblemText {
  static func noRule(_ day: String) -> Text {
    Text(
      fr: "Aucune règle d'envoi ne vaut pour le \(day) : complétez Parameters/messages/rules.yaml.",
      nl: "Geen verzendregel geldt op \(day): vul Parameters/messages/rules.yaml aan.",
      en: "No rule of sending holds on \(day): complete Parameters/messages/rules.yaml.")
  }
  static let nameMissing = Text(fr: "À qui écrivez-vous ?", nl: "Aan wie schrijft u?", en: "To whom are you writing?")
  static func tooLong(_ most: Int) -> Text {
    Text(fr: "Au plus \(most) caractères.", nl: "Hoogstens \(most) tekens.", en: "At most \(most) characters.")
  }
  static let emailWrong = Text(
    fr: "Vérifiez l'adresse e-mail, par exemple nom@exemple.be.", nl: "Kijk het e-mailadres na, bijvoorbeeld naam@voorbeeld.be.",
    en: "Check the e-mail address, for example name@example.be.")
  static let noWayGiven = Text(
    fr: "Donnez au moins une façon de l'atteindre : e-mail, GSM ou adresse.",
    nl: "Geef minstens één manier om haar te bereiken: e-mail, gsm of adres.",
    en: "Give at least one way to reach her: e-mail, mobile or address.")
  static let noWay = Text(
    fr: "Aucun chemin ne convient. Un mot personnel ne part que sur papier : il faut une adresse. Un SMS demande un numéro de GSM.",
    nl: "Geen enkele weg past. Een persoonlijk woord vertrekt enkel op papier: daarvoor is een adres nodig. Een sms vraagt een gsm-nummer.",
    en: "No way fits. A personal word leaves on paper only: that needs an address. A text message needs a mobile number.")
  static let subjectMissing = Text(fr: "Choisissez ce que dit le message.", nl: "Kies wat het bericht zegt.", en: "Choose what the message says.")
  static let dayUnreadable = Text(
    fr: "Écrivez le jour du rendez-vous, par exemple 3/12 ou jeudi.", nl: "Schrijf de dag van de afspraak, bijvoorbeeld 3/12 of donderdag.",
    en: "Write the day of the appointment, for example 3/12 or Thursday.")
  static let changedMeanwhile = Text(
    fr: "Ce message a changé entre-temps. Voici où il en est.", nl: "Dit bericht is intussen veranderd. Zo staat het ervoor.",
    en: "This message changed meanwhile. This is where it stands.")
}
