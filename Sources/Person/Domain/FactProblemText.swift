package import Kernel

/// Why a fact cannot be noted or struck out, in words.
package enum FactProblemText {
  static let inFuture = Text(
    fr: "Ce jour est encore à venir : on note ce qui est arrivé.", nl: "Die dag moet nog komen: noteer wat gebeurd is.",
    en: "This day is still to come: note what has happened.")
  static let untilBefore = Text(
    fr: "La fin vient avant le début.", nl: "Het einde komt vóór het begin.", en: "The end comes before the beginning.")
  static let alreadyStruck = Text(
    fr: "Cette ligne est déjà barrée.", nl: "Deze regel is al doorgestreept.", en: "This line is struck out already.")
  package static let kindMissing = Text(
    fr: "Choisissez ce qui est arrivé.", nl: "Kies wat er gebeurd is.", en: "Choose what happened.")
  package static let reasonMissing = Text(
    fr: "Dites pourquoi cette ligne est fausse.", nl: "Zeg waarom deze regel fout is.", en: "Say why this line is wrong.")
}
