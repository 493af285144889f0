import Kernel

/// What programs are told when they ask for something that is not there.
enum ActivityRouteText {
  static let municipality = Text(
    fr: "Cette commune n'est pas connue. Donnez son code INS, par exemple 21015.",
    nl: "Deze gemeente is niet bekend. Geef haar NIS-code, bijvoorbeeld 21015.",
    en: "This municipality is not known. Give its NIS code, for example 21015.")
}
