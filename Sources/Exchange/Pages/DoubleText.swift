import Kernel

/// The words of the page on which an editor compares two entries that may be one.
enum DoubleText {
  static let title = Text(fr: "Comparer deux fiches", nl: "Twee fiches vergelijken", en: "Compare two entries")
  static let lead = Text(
    fr: "Est-ce la même aide ? Comparez d'abord ; rien n'est fusionné avant votre décision.",
    nl: "Gaat het om dezelfde hulp? Vergelijk eerst; er wordt niets samengevoegd voor u beslist.",
    en: "Is it the same help? Compare first; nothing is merged before you decide.")
  static let compare = Text(fr: "Comparer et décider", nl: "Vergelijken en beslissen", en: "Compare and decide")
  static func different(_ count: Int) -> Text {
    .counted(
      count, fr: ("# champ diffère", "# champs diffèrent"), nl: ("# veld verschilt", "# velden verschillen"),
      en: ("# field differs", "# fields differ"))
  }
  static func same(_ count: Int) -> Text {
    .counted(
      count, fr: ("# champ est pareil dans les deux", "# champs sont pareils dans les deux"),
      nl: ("# veld is in beide gelijk", "# velden zijn in beide gelijk"), en: ("# field is the same in both", "# fields are the same in both"))
  }
  static let noDifference = Text(fr: "Les deux fiches disent la même chose.", nl: "Beide fiches zeggen hetzelfde.", en: "Both entries say the same.")
  static let bothSay = Text(fr: "Les deux disent", nl: "Beide zeggen", en: "Both say")
  static let onlyHere = Text(fr: "seulement ici", nl: "alleen hier", en: "only here")
  static let decide = Text(fr: "Votre décision", nl: "Uw beslissing", en: "Your decision")
  static let decideLead = Text(
    fr: "La fiche gardée ne change pas : recopiez-y d'abord ce que l'autre dit de mieux. L'autre est fermée, et son adresse mène à celle-ci.",
    nl: "De bewaarde fiche wijzigt niet: neem er eerst in over wat de andere beter zegt. De andere wordt gesloten en haar adres leidt naar deze.",
    en: "The entry kept does not change: copy into it first what the other says better. The other is closed, and its address leads here.")
}
