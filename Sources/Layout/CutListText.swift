import Kernel

/// What stands under a list of which only a part is shown.
enum CutListText {
  static func newest(_ shown: String, of total: String) -> Text {
    Text(fr: "Les \(shown) éléments les plus récents sur \(total).", nl: "De nieuwste \(shown) van \(total).", en: "The newest \(shown) of \(total).")
  }
  static func first(_ shown: String, of total: String) -> Text {
    Text(fr: "Les \(shown) premiers éléments sur \(total).", nl: "De eerste \(shown) van \(total).", en: "The first \(shown) of \(total).")
  }
}
