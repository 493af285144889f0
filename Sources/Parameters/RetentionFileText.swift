import Kernel

/// What is wrong with the file of periods, for the one who wrote it.
enum RetentionFileText {
  static let rulesRise = Text(
    fr: "Les durées d'un même genre doivent se suivre : chacune commence après la précédente.",
    nl: "De termijnen van een zelfde soort moeten elkaar opvolgen: elke begint na de vorige.",
    en: "The periods of one kind must follow each other: each begins after the one before.")
  static func kindMissing(_ kind: String) -> Text {
    Text(
      fr: "Il manque une durée pour « \(kind) ».", nl: "Er ontbreekt een termijn voor “\(kind)”.", en: "There is no period for “\(kind)”.")
  }
  static func badPeriod(_ words: String) -> Text {
    Text(
      fr: "« \(words) » n'est pas une durée : écrivez par exemple « 30 years », « 12 months », « 30 days » ou « always ».",
      nl: "“\(words)” is geen termijn: schrijf bijvoorbeeld “30 years”, “12 months”, “30 days” of “always”.",
      en: "“\(words)” is no period: write for example “30 years”, “12 months”, “30 days” or “always”.")
  }
  static let atMostTooShort = Text(
    fr: "Le maximum est plus court que la durée elle-même.", nl: "Het maximum is korter dan de termijn zelf.",
    en: "The maximum is shorter than the period itself.")
  static let alwaysByNobody = Text(
    fr: "« always » va avec « nobody », et seulement avec lui.", nl: "“always” gaat samen met “nobody”, en alleen daarmee.",
    en: "“always” goes with “nobody”, and only with it.")
}
