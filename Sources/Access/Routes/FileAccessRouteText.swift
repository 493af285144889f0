import Kernel

/// Words after something was done about who sees a file, and about what could not be read.
enum FileAccessRouteText {
  static let excluded = Text(fr: "C'est noté : l'exclusion vaut dès maintenant.", nl: "Genoteerd: de uitsluiting geldt vanaf nu.", en: "Noted: the exclusion holds from now on.")
  static let mandated = Text(fr: "L'organisation est chargée de son soutien.", nl: "De organisatie is belast met haar ondersteuning.", en: "The organisation is charged with her support.")
  static let linkEnded = Text(fr: "C'est terminé dès maintenant.", nl: "Dit is vanaf nu beëindigd.", en: "This has ended from now on.")
  static let verdictNeeded = Text(fr: "Choisissez un avis.", nl: "Kies een oordeel.", en: "Choose a view.")
  static let reviewed = Text(fr: "L'avis est enregistré.", nl: "Het oordeel is bewaard.", en: "The view is recorded.")
  static let told = Text(fr: "C'est noté.", nl: "Genoteerd.", en: "Noted.")
  static let identifierNeeded = Text(
    fr: "Donnez un numéro, ou un téléphone et une date de naissance complète.",
    nl: "Geef een nummer, of een telefoon en een volledige geboortedatum.", en: "Give a number, or a phone and a whole date of birth.")
  static let opened = Text(fr: "Le dossier est ouvert pour 4 heures.", nl: "Het dossier is 4 uur open.", en: "The file is open for 4 hours.")
  static let notFound = Text(
    fr: "Aucun dossier ouvert à vous ne correspond. Vérifiez les données ; si la vie est en danger, appelez le 112.",
    nl: "Er is geen dossier dat u met deze gegevens kunt openen. Kijk ze na; bel 112 als er levensgevaar is.",
    en: "No file that you may open matches. Check the details; if a life is in danger, ring 112.")
  static let choose = Text(
    fr: "Choisissez dans la liste.", nl: "Kies uit de lijst.", en: "Choose from the list.")
}
