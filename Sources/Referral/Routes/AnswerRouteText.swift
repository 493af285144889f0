import Kernel

/// What is said when an answering link cannot be opened any more.
enum AnswerRouteText {
  static let linkExpired = Text(
    fr: "Ce lien n'est plus valable. Appelez ou écrivez au service qui vous l'a envoyé : il peut vous en envoyer un nouveau.",
    nl: "Deze link is niet meer geldig. Bel of schrijf de dienst die hem stuurde: die kan u een nieuwe sturen.",
    en: "This link is no longer valid. Ring or write to the service that sent it: it can send you a new one.")
}
