import Kernel

/// What is said when an import is not taken back.
enum ImportUndoProblemText {
  static func problem(_ problem: ImportUndoProblem) -> Text {
    switch problem {
    case .alreadyUndone:
      Text(fr: "Cette importation est déjà annulée.", nl: "Deze import is al ongedaan gemaakt.", en: "This import has been undone already.")
    case .unknownAct:
      Text(
        fr: "Cette importation est trop ancienne pour être annulée d'un coup. Annulez ses changements fiche par fiche.",
        nl: "Deze import is te oud om in één keer ongedaan te maken. Maak de wijzigingen fiche per fiche ongedaan.",
        en: "This import is too old to be undone at once. Undo its changes entry by entry.")
    case .changedMeanwhile:
      Text(
        fr: "L'annuaire a changé depuis : regardez encore une fois.", nl: "De gids is intussen gewijzigd: kijk nog eens.",
        en: "The directory has changed since: have another look.")
    case .nothingLeft:
      Text(fr: "Il n'y a plus rien à annuler ici.", nl: "Hier valt niets meer ongedaan te maken.", en: "There is nothing left to undo here.")
    }
  }
}
