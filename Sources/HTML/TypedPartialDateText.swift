import Kernel

/// Sentences about dates of birth that could not be read.
enum TypedPartialDateText {
  static let missing = Text(
    fr: "Indiquez la date de naissance, ou seulement l'année.", nl: "Vul de geboortedatum in, of alleen het jaar.",
    en: "Give the date of birth, or the year alone.")
  static let unreadable = Text(
    fr: "Écrivez par exemple 3/4/1938, avril 1938, ou seulement 1938.", nl: "Schrijf bijvoorbeeld 3/4/1938, april 1938, of alleen 1938.",
    en: "Write for example 3/4/1938, April 1938, or 1938 alone.")
  static let noSuchDay = Text(
    fr: "Ce jour n'existe pas. Écrivez le jour, puis le mois, puis l'année.", nl: "Die dag bestaat niet. Schrijf de dag, dan de maand, dan het jaar.",
    en: "There is no such day. Write the day, then the month, then the year.")
  static let inFuture = Text(
    fr: "Cette date est encore à venir.", nl: "Die datum moet nog komen.", en: "This date is still to come.")

  static func twoCenturies(_ earlier: Int, _ later: Int) -> Text {
    Text(
      fr: "Est-ce \(earlier) ou \(later) ? Écrivez l'année en quatre chiffres.", nl: "Is het \(earlier) of \(later)? Schrijf het jaar met vier cijfers.",
      en: "Is it \(earlier) or \(later)? Write the year with four digits.")
  }
}
