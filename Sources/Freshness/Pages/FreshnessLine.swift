package import Care
package import HTML
import Kernel

/// Who confirmed an entry, when and how; where nobody did, the day of its newest source.
package func freshnessLine(_ entry: Entry, _ frame: Frame) -> HTML {
  let language = frame.language
  if let confirmation = entry.offer?.confirmation {
    return """
      <p class="small">\(FreshnessLineText.confirmed, language) \(Words(language).date(confirmation.day))\
      \(if: !confirmation.by.isEmpty, ", \(confirmation.by)"), \(FreshnessLineText.way(confirmation.way), language).</p>
      """
  }
  guard let day = entry.sources.map(\.date).max() else { return HTML() }
  return "<p class=\"small\">\(FreshnessLineText.fromSource, language) \(Words(language).date(day)).</p>"
}
