import Kernel

/// What stands under a list of which only a part is shown.
enum CutListText {
  static func newest(_ shown: String, of total: String) -> Text {
    Text(fr: "Les \(shown) éléments les plus récents sur \(total).", nl: "De nieuwste \(shown) van \(total).", en: "The newest \(shown) of \(total).")
  }
  static func first(_ shown: String, of total: String) -> Text {
    Text(fr: "Les \(shown) premiers éléments sur \(total).", nl: "De eerste \(shown) van \(total).", en: "The first \(shown) of \(total).")
  }
  static func stopsAt(_ most: String) -> Text {
    Text(
      fr: "La liste s'arrête à \(most). S'il manque quelque chose, précisez la recherche.",
      nl: "De lijst stopt bij \(most). Ontbreekt er iets, zoek dan preciezer.",
      en: "The list stops at \(most). If something is missing, search more precisely.")
  }
}
