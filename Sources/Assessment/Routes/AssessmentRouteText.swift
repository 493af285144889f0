import Kernel

/// Words on top of a page after something was done with an assessment.
enum AssessmentRouteText {
  static let saved = Text(fr: "L'évaluation est enregistrée.", nl: "De inschaling is bewaard.", en: "The assessment is saved.")
  static let savedIncomplete = Text(
    fr: "L'évaluation est enregistrée, encore incomplète. Vous pouvez la compléter plus tard.",
    nl: "De inschaling is bewaard, nog onvolledig. U kunt ze later aanvullen.",
    en: "The assessment is saved, still incomplete. You can complete it later.")
  static let struckOut = Text(
    fr: "L'évaluation est barrée. Elle reste visible avec la raison.",
    nl: "De inschaling is doorgehaald. Ze blijft zichtbaar met de reden.",
    en: "The assessment is struck out. It stays visible with the reason.")
}
