import Kernel

/// Sentences about secrets.
enum SecretsText {
  static let lineFull = Text(
    fr: "Trop de personnes se connectent en même temps. Réessayez dans une minute.",
    nl: "Er melden zich te veel mensen tegelijk aan. Probeer het over een minuut opnieuw.",
    en: "Too many people are signing in at once. Try again in a minute.")
}
