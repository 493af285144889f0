package import Care
import HTML
package import Kernel

extension FormName {
  package static let importCheck = FormName("check")
  package static let importApply = FormName("apply")
  package static let importDrop = FormName("drop")
  package static let doubleDecide = FormName("decide")
  package static let doubleUndo = FormName("undo")
}

/// What editors see when they take over services from elsewhere.
package struct ImportModel: Sendable {
  /// One earlier import.
  package struct Past: Sendable {
    package let id: String
    package let source: String
    package let day: Day
    /// Empty for the command line.
    package let by: String
    package let counts: [ImportItem.Outcome: Int]
    package let canBeUndone: Bool
    /// When it was taken back, and by whom.
    package let undone: (day: Day, by: String)?

    package init(
      id: String, source: String, day: Day, by: String, counts: [ImportItem.Outcome: Int], canBeUndone: Bool, undone: (day: Day, by: String)?
    ) {
      self.id = id
      self.source = source
      self.day = day
      self.by = by
      self.counts = counts
      self.canBeUndone = canBeUndone
      self.undone = undone
    }
  }
  /// A decision about two entries.
  package struct Decision: Sendable {
    package let first: Entry
    package let second: Entry
    /// The one that stays, of two that were merged.
    package let kept: Entry?

    package init(first: Entry, second: Entry, kept: Entry?) {
      self.first = first
      self.second = second
      self.kept = kept
    }
  }

  /// A file that waits, and what it would change.
  package struct Preview: Sendable {
    package let upload: DirectoryUpload
    package let plan: ImportPlan
    /// What the columns of a table mean, where somebody said it.
    package let mapping: ImportMapping?
    /// Which entries are shown; `nil`: all that say anything.
    package let outcome: ImportItem.Outcome?
    package let paging: Paging

    package init(upload: DirectoryUpload, plan: ImportPlan, mapping: ImportMapping?, outcome: ImportItem.Outcome?, page: Int) {
      self.upload = upload
      self.plan = plan
      self.mapping = mapping
      self.outcome = outcome
      let total = outcome.map { wanted in plan.items.count { $0.outcome == wanted } } ?? plan.items.count
      paging = Paging(page: page, total: total, pageSize: ImportModel.pageSize)
    }
  }

  package var form = FormState()
  package var preview: Preview?
  /// It was asked for a file that does not wait any more.
  package var isGone = false
  /// The newest ones.
  package var past: [Past] = []
  /// With those that are not shown.
  package var pastTotal = 0
  package var doubles: [(double: LikelyDouble, first: Entry, second: Entry)] = []
  package var decisions: [Decision] = []
  package var mappings: [KeptMapping] = []

  package init() {}

  /// Lists stop here; what is refused can be fetched as a whole.
  static let most = 100
  /// Entries of a preview on one page.
  package static let pageSize = 20
}

/// The page of imports: a file, what it would change, what came before, likely doubles.
package func importPage(_ model: ImportModel, in frame: Frame) -> Page {
  let language = frame.language
  var page = Page(
    title: ImportText.title(language), address: .directory(.importing),
    body: """
      \(deskCrumb(frame, here: ImportText.title(language)))<h1>\(ImportText.title, language)</h1>\
      \(directoryRooms(.importing, frame))<p class="lead">\(ImportText.lead, language)</p>
      \(if: model.isGone, notice(.warn, "<p>\(ImportText.gone, language)</p>"))\
      \(model.preview.map { "\(importPreview($0, in: frame))<h2>\(ImportText.another, language)</h2>" })\
      \(form(model, frame))\(keptMappings(model.mappings, frame))\(exports(language))
      \(past(model, language))\(doublesPart(model, frame))
      """)
  page.menu = .directory
  page.width = .wide
  return page
}

private func form(_ model: ImportModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let state = model.form
  let form = FormBuilder(frame, state)
  let formats: [Choice] = [
    Choice(ExchangeFormat.csv.rawValue, ImportText.csv(language)), Choice(ExchangeFormat.json.rawValue, ImportText.json(language)),
    Choice(ExchangeFormat.lines.rawValue, ImportText.lines(language)), Choice(ExchangeFormat.tabular.rawValue, ImportText.tabular(language)),
  ]
  let languages: [Choice] = Language.interface.map { Choice($0.code, $0.ownName) }
  let isPasted = !state["content"].isEmpty || state.problem("content") != nil
  let isMapped = !state["mapping"].isEmpty || state.problem("mapping-file") != nil
  let kept = mappingFields(form, model.mappings.map(\.name), language)
  // Its hint says what may be given instead.
  var plain = form
  plain.marksRequired = true
  let file = plain.file(
    "file", label: ImportText.file, hint: ImportText.fileHint(DirectoryUpload.mostBytes >> 20), accept: ".csv,.tsv,.txt,.json,.jsonl,.ndjson,.zip")
  return """
    \(form.summary())\(form.form(
      .directoryForm(.importing, .importCheck), takesFiles: true,
      form.input("source", label: ImportText.source, hint: ImportText.sourceHintAtFirst, required: true), file,
      form.select("format", label: ImportText.format, empty: ImportText.automatic, formats, required: true),
      form.select("language", label: ImportText.language, empty: ImportText.languageOfMapping, languages, required: true),
      disclosure(ImportColumnsText.ownColumns(language), open: isMapped, "<p>\(ImportColumnsText.ownColumnsLead, language)</p>\(kept)"),
      disclosure(ImportText.paste(language), open: isPasted, form.area("content", label: ImportText.content, hint: ImportText.contentHint, rows: 10)),
      form.submit(ImportText.check)))
    """
}

private func exports(_ language: Language) -> HTML {
  let links: [HTML] = ExportFile.allCases.map { file in
    "<li><a href=\"\(url: file.link(language))\">\(ImportText.export(file.rawValue), language)</a></li>"
  }
  return """
    <section aria-labelledby="export"><h2 id="export">\(ImportText.exports, language)</h2><p>\(ImportText.exportsLead, language)</p>\
    <ul>\(links)</ul></section>
    """
}

private func past(_ model: ImportModel, _ language: Language) -> HTML {
  let content: HTML
  if model.past.isEmpty {
    content = emptyState(ImportText.noPast(language))
  } else {
    let rows: [[HTML]] = model.past.map { one in
      [
        "\(Words(language).date(one.day))", "\(one.source)", "\(one.by.isEmpty ? ImportText.commandLine(language) : one.by)",
        "\(one.counts[.added] ?? 0)", "\(one.counts[.changed] ?? 0)", "\(one.counts[.closed] ?? 0)", undoCell(one, language),
      ]
    }
    let heads: [Text] = [
      ImportText.when, ImportText.source, ImportText.who, ImportText.added, ImportText.changed, ImportText.closed, ImportText.undo,
    ]
    content = table(
      caption: ImportText.past(language),
      headers: heads.map { $0(language) },
      numbers: [3, 4, 5], isTitled: true, rows: rows)
  }
  let cut = cutNote(shown: model.past.count, of: model.pastTotal, in: language)
  return "<section aria-labelledby=\"past\"><h2 id=\"past\">\(ImportText.past, language)</h2>\(content)\(cut)</section>"
}

/// The way to take an import back, or that it was.
private func undoCell(_ past: ImportModel.Past, _ language: Language) -> HTML {
  if let undone = past.undone { return "\(ImportUndoText.undone(Words(language).date(undone.day), undone.by), language)" }
  guard past.canBeUndone else { return "—" }
  let which = "\(past.source), \(Words(language).date(past.day))"
  return """
    <a href="\(url: undoLink(past.id, nil, language))">\(ImportUndoText.undoOne, language) \(spokenOnly(which))</a>
    """
}
