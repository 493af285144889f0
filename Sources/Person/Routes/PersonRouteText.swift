import Kernel

/// Words on top of a page after something was done with a file.
enum PersonRouteText {
  static let created = Text(fr: "Le dossier est ouvert.", nl: "Het dossier is geopend.", en: "The file has begun.")
  static let saved = Text(fr: "C'est enregistré.", nl: "Bewaard.", en: "Saved.")
}
