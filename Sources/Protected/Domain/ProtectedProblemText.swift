package import Kernel

/// What is said when something of the protected part cannot be taken.
package enum ProtectedProblemText {
  static let wordsMissing = Text(
    fr: "Écrivez en quelques mots ce que vous avez vu ou entendu.", nl: "Schrijf in enkele woorden wat u zag of hoorde.",
    en: "Write in a few words what you saw or heard.")
  package static let reasonMissing = Text(
    fr: "Dites pourquoi cette personne doit lire.", nl: "Zeg waarom deze persoon moet meelezen.", en: "Say why this reader is needed.")
  package static let notAReader = Text(
    fr: "Cette personne ne peut pas être choisie.", nl: "Deze persoon kan niet gekozen worden.", en: "This person cannot be chosen.")
}
