package import HTML
package import Kernel

/// What a notice or a chip wants to say, always with words or a sign beside the colour.
package enum Tone: String, CaseIterable, Hashable, Sendable {
  case plain, good, note, warn, bad

  /// A sign for those who see no colours; decoration for those who hear the page.
  var sign: String {
    switch self {
    case .plain, .note: "i"
    case .good: "✓"
    case .warn, .bad: "!"
    }
  }
}

/// Markup that only the language decides: written once for each language of the screens, then only copied.
///
/// For a further language it is written each time: its sentences are data.
package struct Unchanging: Sendable {
  private let write: @Sendable (Language) -> HTML
  private let written: [Language: HTML]

  package init(_ write: @escaping @Sendable (Language) -> HTML) {
    self.write = write
    written = Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, write($0)) })
  }

  package func callAsFunction(_ language: Language) -> HTML { written[language] ?? write(language) }
}

/// A message in a box: what happened, what to know, what to beware of. With a title it is a section with a heading of that level.
package func notice(_ tone: Tone, title: String? = nil, level: Int = 2, _ body: HTML) -> HTML {
  """
  <div class="notice \(tone.rawValue)"><span class="sign" aria-hidden="true">\(tone.sign)</span>\
  <div>\(title.map { heading($0, level: level) })\
  \(body)</div></div>
  """
}

/// One or two words about a thing: its chapter, its state, what it costs.
package func chip(_ words: String, _ tone: Tone = .plain) -> HTML {
  """
  <span class="chip \(tone.rawValue)">\(words)</span>
  """
}

/// Chips side by side; nothing when there are none.
package func chips(_ all: [HTML]) -> HTML {
  guard !all.isEmpty else { return HTML() }
  return """
    <p class="chips">\(all)</p>
    """
}

/// A heading of the level that the page needs, 1 to 4.
package func heading(_ words: String, level: Int = 2) -> HTML {
  switch level {
  case 1: "<h1>\(words)</h1>"
  case 2: "<h2>\(words)</h2>"
  case 3: "<h3>\(words)</h3>"
  default: "<h4>\(words)</h4>"
  }
}

/// The accent on the edge of a card: something waits, something is urgent, the main thing here.
package enum CardAccent: String, CaseIterable, Hashable, Sendable { case none, iris, sun, warn, bad }

/// A surface that holds one thing.
package func card(title: String? = nil, level: Int = 2, accent: CardAccent = .none, _ body: HTML) -> HTML {
  """
  <section class="card\(if: accent != .none, " accent-\(accent.rawValue)")">\(title.map { heading($0, level: level) })\(body)</section>
  """
}

/// In the place of an empty list: what would appear here, and how to begin.
package func emptyState(_ whatWouldBeHere: String, _ howToBegin: HTML = HTML()) -> HTML {
  """
  <div class="empty"><p>\(whatWouldBeHere)</p>\(howToBegin)</div>
  """
}

/// A link that looks like a button: for going somewhere. What changes something is a form.
package func buttonLink(_ words: String, to address: some Linkable, style: FormBuilder.ButtonStyle = .primary) -> HTML {
  """
  <a class="button \(style.rawValue)" href="\(url: address)">\(words)</a>
  """
}

/// A plain link.
package func textLink(_ words: String, to address: some Linkable) -> HTML {
  """
  <a href="\(url: address)">\(words)</a>
  """
}

/// Buttons and links side by side, wrapping on a phone.
package func actions(_ parts: HTML...) -> HTML {
  """
  <div class="actions">\(parts)</div>
  """
}

/// A number that decides, large, with words that explain it.
package func stat(_ number: String, _ words: String) -> HTML {
  """
  <p class="stat"><strong>\(number)</strong> <span>\(words)</span></p>
  """
}

/// Numbers side by side.
package func stats(_ all: [HTML]) -> HTML {
  """
  <div class="stats">\(all)</div>
  """
}

/// Terms and what they mean here; terms without content are left out.
package func dataList(_ rows: [(term: String, content: HTML)]) -> HTML {
  let parts: [HTML] = rows.filter { !$0.content.isEmpty }.map { row in "<div><dt>\(row.term)</dt><dd>\(row.content)</dd></div>" }
  guard !parts.isEmpty else { return HTML() }
  return """
    <dl class="facts">\(parts)</dl>
    """
}

/// The way back up. The last words are this page.
package func breadcrumb(_ way: [(words: String, link: AddressLink)], here: String, in language: Language) -> HTML {
  let links: [HTML] = way.map { step in "<li><a href=\"\(url: step.link)\">\(step.words)</a></li>" }
  return """
    <nav class="breadcrumb" aria-label="\(LayoutText.wayBack(language))"><ol>\(links)<li aria-current="page">\(here)</li></ol></nav>
    """
}

/// Previous, which page of how many, next. Nothing for a single page.
package func pager(page: Int, of pages: Int, in language: Language, _ link: (Int) -> AddressLink) -> HTML {
  guard pages > 1 else { return HTML() }
  var parts = HTML()
  if page > 1 {
    parts += """
      <a class="button secondary" rel="prev" href="\(url: link(page - 1))">\(LayoutText.previous, language)</a>
      """
  }
  parts += "<span>\(LayoutText.pageOf(page, pages), language)</span>"
  if page < pages {
    parts += """
      <a class="button secondary" rel="next" href="\(url: link(page + 1))">\(LayoutText.next, language)</a>
      """
  }
  return """
    <nav class="pager" aria-label="\(LayoutText.pages(language))">\(parts)</nav>
    """
}

/// Words hidden until somebody wants them; works without script.
package func disclosure(_ summary: String, open: Bool = false, _ body: HTML) -> HTML {
  """
  <details\(if: open, " open")><summary>\(summary)</summary>\(body)</details>
  """
}

/// For screen readers only.
package func spokenOnly(_ words: String) -> HTML {
  """
  <span class="visually-hidden">\(words)</span>
  """
}
