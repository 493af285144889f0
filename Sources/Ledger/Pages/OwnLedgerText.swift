import HTML
import Kernel

/// The sentences of her units on her own pages, in plain words; a carer reads the same ones.
enum OwnLedgerText {
  static let title = Text(fr: "Séances et unités", nl: "Sessies en eenheden", en: "Sessions and units")
  static let lead = Text(
    fr: "Voici ce qui reste, et ce qui a été facturé à l'assurance. Vous ne payez rien.",
    nl: "Dit is wat er nog over is, en wat aan de verzekering werd aangerekend. U betaalt niets.",
    en: "This is what is left, and what was billed to the insurance. You pay nothing.")
  static let open = Text(
    fr: "Voir les séances et les unités qui restent", nl: "De sessies bekijken, en de eenheden die over zijn", en: "See the sessions, and the units left")
  static let empty = Text(
    fr: "Ici apparaîtra ce qu'un programme d'aide vous donne. Rien n'est noté pour l'instant.",
    nl: "Hier komt wat een hulpprogramma u geeft. Voorlopig is niets genoteerd.",
    en: "Here will be what a programme of help gives you. Nothing is noted for now.")
  static let notBegun = Text(fr: "Cela n'a pas encore commencé.", nl: "Het is nog niet begonnen.", en: "It has not begun yet.")
  static func left(of granted: Int) -> Text {
    Text(fr: "unités qui restent, sur \(granted)", nl: "eenheden over, van \(granted)", en: "units left, of \(granted)")
  }
  static let over = Text(
    fr: "C'est terminé : plus aucune unité ne peut être utilisée.", nl: "Dit is afgelopen: er kunnen geen eenheden meer gebruikt worden.",
    en: "This is over: no units can be used any more.")
  static func until(_ day: Day) -> Text {
    Text(fr: "Jusqu'au \(day, .french).", nl: "Tot en met \(day, .dutch).", en: "Until \(day, .english).")
  }
  static func used(_ used: Int) -> Text { Text(fr: "utilisé : \(used)", nl: "gebruikt: \(used)", en: "used: \(used)") }
  static func used(_ used: Int, of agreed: Int) -> Text {
    Text(
      fr: "utilisé : \(used) sur \(agreed) convenues", nl: "gebruikt: \(used) van \(agreed) afgesproken", en: "used: \(used) of \(agreed) agreed")
  }
  static func agreed(_ day: Day) -> Text {
    Text(
      fr: "Ce partage a été convenu le \(day, .french).", nl: "Deze verdeling werd afgesproken op \(day, .dutch).",
      en: "This sharing was agreed on \(day, .english).")
  }
  static func closing(_ left: Int, _ day: Day) -> Text {
    Text(
      fr: "Pour terminer l'aide, unités qui restent : \(left), jusqu'au \(day, .french).",
      nl: "Om de hulp af te ronden zijn er nog eenheden: \(left), tot en met \(day, .dutch).",
      en: "To bring the help to its end, units left: \(left), until \(day, .english).")
  }
  static func picture(_ used: Int, of granted: Int, left: Int) -> Text {
    Text(
      fr: "Unités utilisées : \(used) sur \(granted). Il en reste : \(left).", nl: "Gebruikte eenheden: \(used) van \(granted). Over: \(left).",
      en: "Units used: \(used) of \(granted). Left: \(left).")
  }
  static let billed = Text(fr: "Facturé en votre nom, mois par mois", nl: "In uw naam aangerekend, maand per maand", en: "Billed in your name, month by month")
  static let nothingBilled = Text(
    fr: "Rien n'a encore été facturé en votre nom.", nl: "Er werd nog niets aangerekend in uw naam.", en: "Nothing has been billed in your name yet.")
  static let heads = [
    Text(fr: "Jour", nl: "Dag", en: "Day"), Text(fr: "Aide", nl: "Hulp", en: "Help"), Text(fr: "Qui", nl: "Wie", en: "Who"),
    Text(fr: "Unités", nl: "Eenheden", en: "Units"), Text(fr: "Montant", nl: "Bedrag", en: "Amount"),
  ]
  static func paid(_ amount: String) -> Text {
    Text(
      fr: "Payé par l'assurance : \(amount).", nl: "Betaald door de verzekering: \(amount).", en: "Paid by the insurance: \(amount).")
  }
  static let youPay = Text(fr: "Vous payez : rien.", nl: "U betaalt: niets.", en: "You pay: nothing.")

  /// How a service is called to somebody who receives it.
  static func service(_ id: String) -> Text {
    switch id {
    case "caseManagement": Text(fr: "Coordination de l'aide", nl: "Coördinatie van de hulp", en: "Coordination of the help")
    case "occupationalTherapy": Text(fr: "Ergothérapeute", nl: "Ergotherapeut", en: "Occupational therapist")
    case "psychology": Text(fr: "Psychologue", nl: "Psycholoog", en: "Psychologist")
    case "": Text(fr: "Première visite, avec le bilan", nl: "Eerste bezoek, met de balans", en: "First visit, taking stock")
    default: Text(same: id)
    }
  }
}
