import Kernel

/// What is said after a neighbourhood was changed.
enum ReferentRouteText {
  static let saved = Text(fr: "Enregistré.", nl: "Bewaard.", en: "Saved.")
  static let pictureUnreadable = Text(fr: "Choisissez une photo JPEG ou PNG.", nl: "Kies een foto in JPEG of PNG.", en: "Choose a JPEG or PNG picture.")
}
