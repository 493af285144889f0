import Kernel

/// What is said after a step of a pathway.
enum PathwayRouteText {
  static let begun = Text(
    fr: "Le parcours est commencé. Adaptez-le avec elle.", nl: "Het traject is begonnen. Pas het samen met haar aan.", en: "The pathway has begun. Fit it with her.")
  static let done = Text(fr: "L'étape est faite.", nl: "De stap is gedaan.", en: "The step is done.")
  static let saved = Text(fr: "Enregistré.", nl: "Bewaard.", en: "Saved.")
  static let ended = Text(fr: "Le parcours est terminé.", nl: "Het traject is afgelopen.", en: "The pathway has ended.")
  static let sayWhy = Text(fr: "Dites pourquoi cette étape est laissée de côté.", nl: "Zeg waarom deze stap wegvalt.", en: "Say why this step is left out.")
  static let sayHow = Text(fr: "Dites comment il se termine.", nl: "Zeg hoe het eindigt.", en: "Say how it ends.")
}
