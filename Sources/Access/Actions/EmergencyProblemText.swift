import Care
import Kernel

/// What can be wrong with an emergency access.
enum EmergencyProblemText {
  static let reasonTooShort = Text(
    fr: "Dites en une phrase pourquoi cela ne peut pas attendre.", nl: "Zeg in één zin waarom dit niet kan wachten.",
    en: "Say in a sentence why this cannot wait.")
  static let alreadyReviewed = Text(
    fr: "Cet accès a déjà été revu. Voici la décision.", nl: "Deze toegang werd al nagekeken. Dit is de beslissing.",
    en: "This access was reviewed already. This is the decision.")
}
