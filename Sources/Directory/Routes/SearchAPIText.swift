import Kernel

/// What the search interface says of parameters that it cannot take.
enum SearchAPIText {
  static let language = Text(
    fr: "language : fr, nl, en ou une autre langue du site.", nl: "language: fr, nl, en of een andere taal van de site.",
    en: "language: fr, nl, en or another language of the site.")
  static let limit = Text(
    fr: "limit : un nombre entier de 1 à 100.", nl: "limit: een geheel getal van 1 tot 100.", en: "limit: a whole number from 1 to 100.")
  static let tooLong = Text(
    fr: "q : 1000 octets au plus.", nl: "q: hoogstens 1000 bytes.", en: "q: 1000 bytes at most.")
}
