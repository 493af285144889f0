import Kernel

/// The sentences of kept views of the work list.
enum SavedViewText {
  static let title = Text(fr: "Mes vues", nl: "Mijn weergaven", en: "My views")
  static let keep = Text(fr: "Garder cette vue", nl: "Deze weergave bewaren", en: "Keep this view")
  static let name = Text(fr: "Nom de la vue", nl: "Naam van de weergave", en: "Name of the view")
  static let nameHint = Text(
    fr: "Elle n'apparaît que chez vous. Par exemple : Schaerbeek, en retard.", nl: "Alleen u ziet ze. Bijvoorbeeld: Schaarbeek, te laat.",
    en: "Only you see it. For example: Schaerbeek, overdue.")
  static let save = Text(fr: "Garder", nl: "Bewaren", en: "Keep")
  static let manage = Text(fr: "Retirer une vue", nl: "Een weergave weghalen", en: "Remove a view")
  static let remove = Text(fr: "Retirer", nl: "Weghalen", en: "Remove")
}
