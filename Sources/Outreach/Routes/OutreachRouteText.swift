import Kernel

/// What is said after a step of outreach.
enum OutreachRouteText {
  static let planned = Text(fr: "La tournée est prête.", nl: "De ronde staat klaar.", en: "The round is ready.")
  static let assigned = Text(fr: "La tournée est confiée.", nl: "De ronde is toevertrouwd.", en: "The round was given.")
  static let closed = Text(
    fr: "La tournée est terminée ; ses portes sont effacées.", nl: "De ronde is afgelopen; de deuren zijn gewist.", en: "The round is over; its doors were erased.")
  static let noted = Text(fr: "C'est noté.", nl: "Genoteerd.", en: "Noted.")
  static func passed(_ number: String) -> Text {
    Text(fr: "Transmis à l'équipe : demande \(number).", nl: "Doorgegeven aan het team: hulpvraag \(number).", en: "Passed on to the team: request \(number).")
  }
  static let saved = Text(fr: "Enregistré.", nl: "Bewaard.", en: "Saved.")
  static let chooseOutcome = Text(fr: "Choisissez comment cela s'est passé.", nl: "Kies hoe het ging.", en: "Choose how it went.")
  static let dayUnreadable = Text(
    fr: "Écrivez un jour, par exemple 3/12 ou hier.", nl: "Schrijf een dag, bijvoorbeeld 3/12 of gisteren.", en: "Write a day, for example 3/12 or yesterday.")
  static let dayToCome = Text(fr: "Ce jour est encore à venir.", nl: "Die dag moet nog komen.", en: "This day is still to come.")
}
