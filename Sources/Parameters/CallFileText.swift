import Kernel

/// What is wrong in the helpdesk's rules.
enum CallFileText {
  static func badTime(_ value: String) -> Text {
    Text(
      fr: "« \(value) » n'est pas une heure comme 09:00.", nl: "“\(value)” is geen uur zoals 09:00.", en: "“\(value)” is not a time such as 09:00.")
  }
  static let closesFirst = Text(
    fr: "L'heure de fermeture vient avant celle d'ouverture.", nl: "Het sluitingsuur komt vóór het openingsuur.",
    en: "It closes before it opens.")
}
