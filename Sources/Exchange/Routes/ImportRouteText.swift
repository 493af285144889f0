import Kernel

/// What editors are told after a step, or when something they typed is missing.
enum ImportRouteText {
  static let applied = Text(
    fr: "C'est fait : le répertoire est à jour.", nl: "Klaar: de gids is bijgewerkt.", en: "Done: the directory is up to date.")
  static let undone = Text(
    fr: "L'importation est annulée. Ce qui avait été changé depuis est resté.",
    nl: "De import is ongedaan gemaakt. Wat sindsdien gewijzigd was, is gebleven.",
    en: "The import is undone. What had been changed since has stayed.")
  static let decided = Text(fr: "Votre décision est notée.", nl: "Uw beslissing is genoteerd.", en: "Your decision is noted.")
  static let fileNeeded = Text(
    fr: "Choisissez un fichier, ou collez son contenu.", nl: "Kies een bestand, of plak de inhoud.", en: "Choose a file, or paste its content.")
  static let formatNeeded = Text(
    fr: "Le fichier ne dit pas ce qu'il est : choisissez le format.", nl: "Het bestand zegt niet wat het is: kies het formaat.",
    en: "The file does not tell what it is: choose the format.")
  static let dropped = Text(
    fr: "Le fichier est abandonné ; rien n'a changé.", nl: "Het bestand is losgelaten; er is niets gewijzigd.",
    en: "The file is dropped; nothing was changed.")
  static let changedMeanwhile = Text(
    fr: "Le répertoire a changé depuis : regardez encore une fois.", nl: "De gids is intussen gewijzigd: kijk nog eens.",
    en: "The directory has changed since: have another look.")
  static let forgotten = Text(fr: "La correspondance est oubliée.", nl: "De koppeling is vergeten.", en: "The mapping is forgotten.")
  static let mappingNeeded = Text(
    fr: "Choisissez une correspondance gardée, ou un fichier.", nl: "Kies een bewaarde koppeling, of een bestand.",
    en: "Choose a kept mapping, or a file.")
  static let mappingForTables = Text(
    fr: "Une correspondance ne sert qu'aux tableaux (CSV) : ce fichier dit lui-même ce qu'il contient.",
    nl: "Een koppeling dient alleen voor tabellen (CSV): dit bestand zegt zelf wat erin staat.",
    en: "A mapping is for tables (CSV) only: this file says itself what it holds.")
  static func mappingUnreadable(_ kilobytes: Int) -> Text {
    Text(
      fr: "Ce fichier de correspondance n'est pas un texte UTF-8, ou dépasse \(kilobytes) kilooctets.",
      nl: "Dit koppelbestand is geen UTF-8-tekst, of is groter dan \(kilobytes) kilobyte.",
      en: "This mapping file is no UTF-8 text, or larger than \(kilobytes) kilobytes.")
  }
  /// Where something stands in a mapping file, and what is wrong with it.
  static func place(_ place: String, _ reason: Text) -> Text {
    Text(fr: "\(place) : \(reason.fr)", nl: "\(place): \(reason.nl)", en: "\(place): \(reason.en)")
  }
  static let file = Text(fr: "Fichier", nl: "Bestand", en: "File")
  static let line = Text(fr: "Ligne", nl: "Regel", en: "Line")
  static let field = Text(fr: "Champ", nl: "Veld", en: "Field")
  static let reason = Text(fr: "Raison", nl: "Reden", en: "Reason")
}
