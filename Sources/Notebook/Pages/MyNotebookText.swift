import Kernel

/// The sentences of her own notebook page.
enum MyNotebookText {
  static let title = Text(fr: "Mon cahier", nl: "Mijn schrift", en: "My notebook")
  static let lead = Text(
    fr: "Ce que les personnes autour de vous s'écrivent, et ce que vous voulez leur dire.",
    nl: "Wat de mensen rond u aan elkaar schrijven, en wat u hun wilt zeggen.",
    en: "What the people around you write to each other, and what you want to tell them.")
  static let empty = Text(fr: "Rien n'est encore écrit ici.", nl: "Hier staat nog niets.", en: "Nothing is written here yet.")
  static let write = Text(fr: "Écrire à mon cercle", nl: "Aan mijn zorgcirkel schrijven", en: "Write to my circle")
}
