package import Care
import HTML
package import Kernel

extension FormName {
  package static let wantedTeach = FormName("teach")
  package static let wantedDrop = FormName("drop")
}

/// What people look for in vain, as one reader may see it.
package struct WantedModel: Sendable {
  package struct Word: Hashable, Sendable {
    package let word: String
    package let language: String
    package let total: Int
    package let days: Int
    package init(word: String, language: String, total: Int, days: Int) {
      self.word = word
      self.language = language
      self.total = total
      self.days = days
    }
  }
  package struct Help: Hashable, Sendable {
    package let help: String
    /// NIS code; 0 where none was asked for.
    package let municipality: Int
    package let counts: WantedCounts
    package init(help: String, municipality: Int, counts: WantedCounts) {
      self.help = help
      self.municipality = municipality
      self.counts = counts
    }
  }
  package struct Month: Hashable, Sendable {
    /// `2026-11`.
    package let month: String
    package let counts: WantedCounts
    package init(month: String, counts: WantedCounts) {
      self.month = month
      self.counts = counts
    }
  }

  /// As the address carries it: `period`, `municipality`, `language`.
  package let filter: [String: String]
  package let words: [Word]
  package let paging: Paging
  package let helps: [Help]
  package let months: [Month]
  package let kinds: [KindOfHelp]
  package let hidesSmall: Bool
  package let mayTeach: Bool
  /// The word being taught, with its form.
  package let teaching: FormState?

  package init(
    filter: [String: String], words: [Word], paging: Paging, helps: [Help], months: [Month], kinds: [KindOfHelp], hidesSmall: Bool,
    mayTeach: Bool,
    teaching: FormState?
  ) {
    self.filter = filter
    self.words = words
    self.paging = paging
    self.helps = helps
    self.months = months
    self.kinds = kinds
    self.hidesSmall = hidesSmall
    self.mayTeach = mayTeach
    self.teaching = teaching
  }

  package static let pageSize = 50

  func name(_ help: String, _ language: Language) -> String {
    help.isEmpty ? WantedText.unknownHelp(language) : kinds.first { $0.id == help }?.name(language) ?? help
  }

  /// Counts of the table in the order of pages: those that miss an answer most first.
  var ordered: [Help] {
    let keyed = helps.map { (key: -($0.counts.nothing + $0.counts.left), item: $0) }
    return keyed.sorted { ($0.key, $0.item.help, $0.item.municipality) < ($1.key, $1.item.help, $1.item.municipality) }.map(\.item)
  }

  /// The three counts of every line as they may be shown: small ones hidden, and whatever would tell them.
  func shown(_ all: [WantedCounts]) -> [[String]] {
    let columns: [[Int]] = [all.map(\.searches), all.map(\.nothing), all.map(\.left)]
    let hidden: [Set<Int>] = columns.map { hidesSmall ? SmallCells.hidden($0) : [] }
    return all.indices.map { line in
      columns.indices.map { column in hidden[column].contains(line) ? "…" : String(columns[column][line]) }
    }
  }
}

package func wantedPage(_ model: WantedModel, in frame: Frame) -> Page {
  let language = frame.language
  let filter = FilterForm(language, model.filter)
  let content: HTML =
    model.helps.isEmpty && model.words.isEmpty
    ? emptyState(WantedText.empty(language)) : "\(words(model, filter, frame))\(helps(model, language))\(months(model, language))"
  var page = Page(
    title: WantedText.title(language), address: .directory(.wanted),
    body: """
      <h1>\(WantedText.title, language)</h1>\(directoryRooms(.wanted, frame))<p class="lead">\(WantedText.lead, language)</p>\(teach(model, frame))
      \(form(model, filter, language))\(if: model.hidesSmall, notice(.note, "<p>\(WantedText.smallHidden, language)</p>"))\(content)
      """)
  page.menu = .directory
  page.width = .wide
  page.query = filter.query
  return page
}

private func form(_ model: WantedModel, _ filter: FilterForm, _ language: Language) -> HTML {
  let periods = [Choice("3", WantedText.quarter(language)), Choice("1", WantedText.month(language))]
  let towns: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
  let screens: [Choice] = Language.interface.map { Choice($0.code, $0.ownName) }
  let narrowing: HTML =
    model.hidesSmall
    ? HTML()
    : filter.select("municipality", label: WantedText.municipality, all: WantedText.everywhere, towns)
      + filter.select("language", label: WantedText.language, all: WantedText.anyLanguage, screens)
  return filter.form(
    .directory(.wanted), label: WantedText.filters, submit: WantedText.show,
    filter.select("period", label: WantedText.period, all: WantedText.year, periods), narrowing)
}

private func teach(_ model: WantedModel, _ frame: Frame) -> HTML {
  guard model.mayTeach, let state = model.teaching else { return HTML() }
  let language = frame.language
  let form = FormBuilder(frame, state)
  let kinds: [Choice] = model.kinds.filter { $0.id.contains("/") }.map { Choice($0.id, $0.name(language)) }
  let screens: [Choice] = Language.interface.map { Choice($0.code, $0.ownName) }
  let back = FormBuilder(frame, FormState(), prefix: "drop")
  return card(
    title: WantedText.teaching(state["word"])(language), accent: .iris,
    """
    \(form.summary())\(form.form(
      .directoryForm(.wanted, .wantedTeach), form.hidden("word", state["word"]), form.hidden("counted", state["counted"]),
      form.select("entry", label: WantedText.help, hint: WantedText.teachHint, empty: WantedText.choose, kinds, required: true),
      form.radios("language", label: WantedText.wordLanguage, screens, required: true), form.submit(WantedText.teach)))
    \(back.form(
      .directoryForm(.wanted, .wantedDrop), back.hidden("word", state["word"]), back.hidden("counted", state["counted"]),
      back.submit(WantedText.drop, style: .quiet)))
    """)
}

private func words(_ model: WantedModel, _ filter: FilterForm, _ frame: Frame) -> HTML {
  let language = frame.language
  let title: HTML = "<h2>\(WantedText.words, language)</h2>"
  guard !model.words.isEmpty else { return "\(title)<p>\(WantedText.noWords, language)</p>" }
  var heads = [WantedText.word, WantedText.language, WantedText.times, WantedText.days].map { $0(language) }
  if model.mayTeach { heads.append(WantedText.doing(language)) }
  let rows: [[HTML]] = model.words.map { word in
    var row: [HTML] = [
      "<span dir=\"auto\">\(word.word)</span>", HTML(text: Language(code: word.language)?.ownName ?? word.language), HTML(text: String(word.total)),
      HTML(text: String(word.days)),
    ]
    if model.mayTeach {
      let link = Address.directory(.wanted).link(language, query: filter.query + [("teach", word.word), ("in", word.language)])
      row.append(
        """
        <a href="\(url: link)">\(WantedText.teach, language)\(spokenOnly(" – \(word.word)"))</a>
        """)
    }
    return row
  }
  let export = Address.directory(.wanted).link(language, query: filter.query + [("format", "words")])
  return """
    \(title)\(table(caption: WantedText.words(language), headers: heads, numbers: [2, 3], isTitled: true, rows: rows))
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
      Address.directory(.wanted).link(language, query: filter.query + [("page", String(number))])
    })\(actions(buttonLink(WantedText.exportWords(language), to: export, style: .secondary)))
    """
}

private func helps(_ model: WantedModel, _ language: Language) -> HTML {
  guard !model.helps.isEmpty else { return HTML() }
  let filter = FilterForm(language, model.filter)
  let export = Address.directory(.wanted).link(language, query: filter.query + [("format", "csv")])
  let lines = wantedHelpLines(model, language)
  let caption = WantedText.helps(language)
  let shown = lines.dropFirst().prefix(200)
  return """
    <h2>\(WantedText.helps, language)</h2><p class="soft">\(WantedText.helpsHint, language)</p>
    \(table(caption: caption, headers: lines[0], numbers: [2, 3, 4], isTitled: true, rows: shown.map { $0.map { HTML(text: $0) } }))\
    \(cutNote(shown: shown.count, of: lines.count - 1, isNewest: false, in: language))
    \(actions(buttonLink(WantedText.exportHelp(language), to: export, style: .secondary)))
    """
}

private func months(_ model: WantedModel, _ language: Language) -> HTML {
  guard !model.months.isEmpty else { return HTML() }
  let shown = model.shown(model.months.map(\.counts))
  let rows: [[HTML]] = model.months.enumerated().map { index, month in
    [HTML(text: Day("\(month.month)-01").map { Words(language).month($0) } ?? month.month)] + shown[index].map { HTML(text: $0) }
  }
  let heads = [WantedText.monthHead, WantedText.searches, WantedText.nothing, WantedText.left].map { $0(language) }
  return """
    <h2>\(WantedText.trend, language)</h2>\(table(caption: WantedText.trend(language), headers: heads, numbers: [1, 2, 3], isTitled: true, rows: rows))
    """
}

/// Kinds of help by municipality, with a line of headings, as the page and the table file show them.
package func wantedHelpLines(_ model: WantedModel, _ language: Language) -> [[String]] {
  let heads = [WantedText.help, WantedText.municipality, WantedText.searches, WantedText.nothing, WantedText.left].map { $0(language) }
  let ordered = model.ordered
  let shown = model.shown(ordered.map(\.counts))
  let lines = ordered.enumerated().map { index, item in
    [model.name(item.help, language), Municipality.withNIS(item.municipality)?.name(language) ?? WantedText.noTown(language)] + shown[index]
  }
  return [heads] + lines
}

/// The wanted words as a table file.
package func wantedWordLines(_ words: [WantedModel.Word], _ language: Language) -> [[String]] {
  let heads = [WantedText.word, WantedText.language, WantedText.times, WantedText.days].map { $0(language) }
  return [heads] + words.map { [$0.word, $0.language, String($0.total), String($0.days)] }
}
