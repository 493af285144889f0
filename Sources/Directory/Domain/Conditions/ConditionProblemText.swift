import Kernel

/// What can be wrong with an answer to a condition's question.
enum ConditionProblemText {
  static let choose = Text(
    fr: "Choisissez une des réponses de la liste.", nl: "Kies een van de antwoorden.", en: "Choose one of the answers.")
  static func number(_ least: Int, _ most: Int) -> Text {
    Text(
      fr: "Écrivez un nombre entier de \(least) à \(most).", nl: "Schrijf een geheel getal van \(least) tot en met \(most).",
      en: "Write a whole number from \(least) to \(most).")
  }
}
