package import Kernel

/// Why two files are not made one, or not taken apart.
package enum MergeProblem: String, Failure, CaseIterable, Hashable {
  case sameFile = "same-file"
  case otherOrganization = "other-organization"
  case changedMeanwhile = "changed-meanwhile"
  case tooLate = "too-late"
  case newerMerge = "newer-merge"

  package var category: FailureCategory { .conflict }
  package var code: String { "merge.\(rawValue)" }
  package var text: Text { MergeProblemText.text(self) }
}

/// What is said about merges that cannot be made.
enum MergeProblemText {
  static func text(_ problem: MergeProblem) -> Text {
    switch problem {
    case .sameFile:
      Text(fr: "C'est déjà le même dossier.", nl: "Dit is al hetzelfde dossier.", en: "This is the same file already.")
    case .otherOrganization:
      Text(
        fr: "Ces deux dossiers sont tenus par des organisations différentes.", nl: "Deze dossiers worden door verschillende organisaties bijgehouden.",
        en: "These two files are kept by different organisations.")
    case .changedMeanwhile:
      Text(
        fr: "Un des deux dossiers a changé entre-temps. Voici l'état actuel : vérifiez et recommencez.",
        nl: "Een van de dossiers is intussen gewijzigd. Dit is de huidige toestand: kijk na en begin opnieuw.",
        en: "One of the two files changed meanwhile. This is how they stand now: check and begin again.")
    case .tooLate:
      Text(
        fr: "Cette fusion ne peut plus être annulée : le délai est passé.", nl: "Deze samenvoeging kan niet meer ongedaan worden: de termijn is voorbij.",
        en: "This merge can no longer be undone: the time for it is over.")
    case .newerMerge:
      Text(
        fr: "Ce dossier a été fusionné une fois de plus ensuite. Annulez d'abord la fusion la plus récente.",
        nl: "Dit dossier is daarna nog eens samengevoegd. Maak eerst de jongste samenvoeging ongedaan.",
        en: "This file was merged once more since. Undo the newest merge first.")
    }
  }
}
