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
