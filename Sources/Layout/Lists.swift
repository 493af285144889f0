package import HTML
package import Kernel

/// One thing that happened, in a timeline.
package struct TimelineItem: Hashable, Sendable {
  /// Day and time in words.
  package let when: String
  package let who: String
  package let what: HTML

  package init(when: String, who: String, what: HTML) {
    self.when = when
    self.who = who
    self.what = what
  }
}

/// What happened, in the order given.
package func timeline(_ items: [TimelineItem]) -> HTML {
  let parts: [HTML] = items.map { item in
    let who: HTML = item.who.isEmpty ? HTML() : " · <span class=\"who\">\(item.who)</span>"
    return """
      <li><p class="when">\(item.when)\(who)</p><div class="what">\(item.what)</div></li>
      """
  }
  return """
    <ol class="timeline">\(parts)</ol>
    """
}

/// A table that becomes a list of small cards on a phone. The caption says what it shows; `numbers` are the columns set to the end.
///
/// - Parameters:
///   - isTitled: whether a heading above says the same: the caption is then for screen readers only.
///   - isCompact: many short figures: on a phone two beside each other under the first cell, instead of one card with a line for each.
///   - isWide: more columns than a tablet is wide: what sticks out is scrolled to within the table, by keyboard too.
package func table(
  caption: String, headers: [String], numbers: Set<Int> = [], isTitled: Bool = false, isCompact: Bool = false, isWide: Bool = false, rows: [[HTML]]
) -> HTML {
  let heads: [HTML] = headers.enumerated().map { index, words in
    "<th scope=\"col\"\(if: numbers.contains(index), " class=\"number\"")>\(words)</th>"
  }
  let lines: [HTML] = rows.map { row in
    let cells: [HTML] = row.enumerated().map { index, cell in
      let label = index < headers.count ? headers[index] : ""
      return "<td data-label=\"\(label)\"\(if: numbers.contains(index), " class=\"number\"")>\(cell)</td>"
    }
    return "<tr>\(cells)</tr>"
  }
  let whole: HTML = """
    <table class="table\(if: isCompact, " compact")"><caption\(if: isTitled, " class=\"visually-hidden\"")>\(caption)</caption><thead><tr>\(heads)</tr></thead><tbody>\(lines)</tbody></table>
    """
  return isWide ? "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(caption)\">\(whole)</div>" : whole
}

/// One row of a work list: what it is, why it cannot wait, who acts next.
package struct WorkRow: Hashable, Sendable {
  package var title: String
  package var link: AddressLink
  /// Why it stands here: "15 days without answer". Said in the colour of the row's urgency, and in words.
  package var reason: String?
  package var urgency: Tone = .plain
  package var details: HTML = HTML()
  package var chips: [HTML] = []
  /// Who acts next.
  package var next: String?

  package init(title: String, link: AddressLink) {
    self.title = title
    self.link = link
  }
}

/// Rows of work under a heading of their own. Give an ``emptyState(_:_:)`` in its place when there are none.
package func workList(_ rows: [WorkRow], level: Int = 3) -> HTML {
  let parts: [HTML] = rows.map { row in
    let link: HTML = "<a href=\"\(url: row.link)\">\(row.title)</a>"
    let title: HTML = level == 2 ? "<h2>\(link)</h2>" : "<h3>\(link)</h3>"
    let reason: HTML? = row.reason.map { words in
      """
      <p class="reason \(row.urgency.rawValue)">\(words)</p>
      """
    }
    let next: HTML? = row.next.map { words in
      """
      <p class="next">\(words)</p>
      """
    }
    return """
      <li class="row \(row.urgency.rawValue)"><div class="row-head">\(title)\(row.chips)</div>\(reason)\(row.details)\(next)</li>
      """
  }
  return """
    <ul class="work-list">\(parts)</ul>
    """
}

/// Columns that stand side by side on a desk and below each other on a phone. At most three.
package func columns(_ parts: HTML...) -> HTML {
  let all: [HTML] = parts.map { part in "<div>\(part)</div>" }
  return """
    <div class="columns columns-\(min(parts.count, 3))">\(all)</div>
    """
}

/// A main column with a narrower one beside it (below it on a phone).
package func mainAndAside(_ main: HTML, aside: HTML) -> HTML {
  """
  <div class="with-aside"><div>\(main)</div><div class="aside">\(aside)</div></div>
  """
}

/// A figure that can be copied with one press where a script runs: a number, a code, a link.
package func copyable(_ words: String, in language: Language) -> HTML {
  """
  <span class="copyable"><code dir="ltr">\(words)</code> <button type="button" class="button quiet small" data-copy="\(words)" \
  data-done="\(LayoutText.copied(language))" hidden>\(LayoutText.copy, language)</button></span>
  """
}
