package import HTML
package import Kernel

/// Says that a list shows only a part of what there is; nothing when it shows everything.
///
/// - Parameter isNewest: what is shown are the newest ones; otherwise the first ones of the list's own order.
package func cutNote(shown: Int, of total: Int, isNewest: Bool = true, in language: Language) -> HTML {
  guard shown < total else { return HTML() }
  let words = Words(language)
  let (part, whole) = (words.number(shown), words.number(total))
  let text = isNewest ? CutListText.newest(part, of: whole) : CutListText.first(part, of: whole)
  return "<p class=\"soft\">\(text, language)</p>"
}

/// Says of the answers to a search that there may be more than are shown, where nobody counts them; nothing when there are fewer.
package func searchNote(shown: Int, most: Int, in language: Language) -> HTML {
  guard shown >= most else { return HTML() }
  return "<p class=\"soft\">\(CutListText.stopsAt(Words(language).number(most)), language)</p>"
}
