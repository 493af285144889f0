import Kernel

/// What can be wrong when somebody notes an answer.
enum EligibilityProblemText {
  static func noRule(_ day: String) -> Text {
    Text(
      fr: "Aucune règle ne dit, pour le \(day), combien de temps une évaluation compte. Complétez Parameters/eligibility/rules.yaml.",
      nl: "Geen enkele regel zegt voor \(day) hoe lang een inschaling telt. Vul Parameters/eligibility/rules.yaml aan.",
      en: "No rule says for \(day) how long an assessment counts. Complete Parameters/eligibility/rules.yaml.")
  }
  static let sinceMissing = Text(
    fr: "Depuis quand, ou quel jour ? Même une année seule suffit.", nl: "Sinds wanneer, of op welke dag? Een jaartal alleen mag ook.",
    en: "Since when, or on which day? A year alone will do.")
  static let nothingAnswered = Text(
    fr: "Répondez à au moins une question.", nl: "Beantwoord minstens één vraag.", en: "Answer at least one question.")
  static func remarkTooLong(_ most: Int) -> Text {
    Text(
      fr: "La remarque a \(most) signes au plus.", nl: "De opmerking telt hoogstens \(most) tekens.",
      en: "The remark has at most \(most) characters.")
  }
}
