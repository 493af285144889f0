import Care
import HTML
import Kernel

/// Who follows a person, each on a line: `Coordonne : Ana Peeters, absent·e jusqu'au …`.
func keeperLines(_ keepers: [FileKeeper], _ language: Language) -> HTML {
  guard !keepers.isEmpty else { return HTML() }
  let items: [HTML] = keepers.map { one in
    let away: HTML = one.away.map { away -> HTML in ", <strong>\(AwayText.keeper(away), language)</strong>" } ?? HTML()
    return "<li>\(CircleText.mark(one.mark), language)\(colon(language)) <bdi>\(one.name)</bdi>\(away)</li>"
  }
  return "<ul class=\"plain-list keepers\">\(items)</ul>"
}

/// The same of those who are away, to be seen at once; nothing when all are there.
func keepersAwayNotice(_ keepers: [FileKeeper], _ language: Language) -> HTML {
  let away = keepers.filter { $0.away != nil }
  return away.isEmpty ? HTML() : notice(.warn, keeperLines(away, language))
}
