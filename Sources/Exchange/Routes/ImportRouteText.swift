import Kernel

/// What editors are told after a step, or when something they typed is missing.
enum ImportRouteText {
  static let applied = Text(
    fr: "C'est fait : le répertoire est à jour.", nl: "Klaar: de gids is bijgewerkt.", en: "Done: the directory is up to date.")
  static let decided = Text(fr: "Votre décision est notée.", nl: "Uw beslissing is genoteerd.", en: "Your decision is noted.")
  static let sourceNeeded = Text(
    fr: "Donnez un nom à la source (100 caractères au plus).", nl: "Geef de bron een naam (hoogstens 100 tekens).",
    en: "Give the source a name (at most 100 characters).")
  static let choose = Text(fr: "Choisissez dans la liste.", nl: "Kies uit de lijst.", en: "Choose from the list.")
  static let contentNeeded = Text(fr: "Collez le contenu du fichier.", nl: "Plak de inhoud van het bestand.", en: "Paste the content of the file.")
}
