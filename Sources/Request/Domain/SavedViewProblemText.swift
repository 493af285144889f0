import Kernel

/// What is said when a view of the work list cannot be kept.
enum SavedViewProblemText {
  static let nameMissing = Text(fr: "Donnez un nom à cette vue.", nl: "Geef deze weergave een naam.", en: "Give this view a name.")
  static let tooMany = Text(
    fr: "Vous gardez déjà \(SavedView.most) vues. Retirez-en une.", nl: "U bewaart al \(SavedView.most) weergaven. Haal er één weg.",
    en: "You keep \(SavedView.most) views already. Remove one.")
}
