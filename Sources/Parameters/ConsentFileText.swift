import Kernel

/// What is wrong with a file about consent, for the editor who wrote it.
enum ConsentFileText {
  static let rulesRise = Text(
    fr: "Les règles doivent se suivre : chacune commence après la précédente.", nl: "De regels moeten elkaar opvolgen: elke begint na de vorige.",
    en: "The rules must follow each other: each begins after the one before.")
  static let noRules = Text(fr: "Il faut au moins une règle.", nl: "Er moet minstens één regel zijn.", en: "There must be at least one rule.")
  static let noPoints = Text(
    fr: "Il faut expliquer au moins une chose.", nl: "Er moet minstens één ding worden uitgelegd.", en: "At least one thing must be explained.")
  static func versionTwice(_ version: String) -> Text {
    Text(
      fr: "La version « \(version) » existe dans deux fichiers.", nl: "De versie “\(version)” staat in twee bestanden.",
      en: "The version “\(version)” stands in two files.")
  }
}
