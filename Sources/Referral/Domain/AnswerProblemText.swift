import Kernel

/// What is wrong with an answer, for a service that answers by its link.
enum AnswerProblemText {
  static let linkOver = Text(
    fr: "Ce lien n'est plus valable. Appelez ou écrivez au service qui vous l'a envoyé : il peut vous en envoyer un nouveau.",
    nl: "Deze link is niet meer geldig. Bel of schrijf de dienst die hem stuurde: die kan u een nieuwe sturen.",
    en: "This link is no longer valid. Ring or write to the service that sent it: it can send you a new one.")
  static let emptyWords = Text(
    fr: "Écrivez quelques mots.", nl: "Schrijf enkele woorden.", en: "Write a few words.")
  static let dayInFuture = Text(
    fr: "Ce jour n'est pas encore venu.", nl: "Die dag moet nog komen.", en: "That day has not come yet.")
}
