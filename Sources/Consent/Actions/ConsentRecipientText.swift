import Kernel

/// What is said when a form names somebody unknown.
enum ConsentRecipientText {
  static let unknown = Text(
    fr: "Choisissez une personne ou une organisation de la liste.", nl: "Kies een persoon of organisatie uit de lijst.",
    en: "Choose a person or an organisation from the list.")
}
