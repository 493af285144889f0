package import Care
import HTML
package import Kernel

extension FormName {
  package static let importCheck = FormName("check")
  package static let importApply = FormName("apply")
  package static let doubleDecide = FormName("decide")
  package static let doubleUndo = FormName("undo")
}

/// What editors see when they take over services from elsewhere.
package struct ImportModel: Sendable {
  /// One earlier import.
  package struct Past: Sendable {
    package let source: String
    package let day: Day
    /// Empty for the command line.
    package let by: String
    package let counts: [ImportItem.Outcome: Int]

    package init(source: String, day: Day, by: String, counts: [ImportItem.Outcome: Int]) {
      self.source = source
      self.day = day
      self.by = by
      self.counts = counts
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

  package var form = FormState()
  /// Set after a check of what was pasted.
  package var plan: ImportPlan?
  package var past: [Past] = []
  package var doubles: [(double: LikelyDouble, first: Entry, second: Entry)] = []
  package var decisions: [Decision] = []

  package init() {}

  /// Lists stop here; the command line shows everything.
  static let most = 100
}

/// The page of imports: a file, what it would change, what came before, likely doubles.
package func importPage(_ model: ImportModel, in frame: Frame) -> Page {
  let language = frame.language
  var page = Page(
    title: ImportText.title(language), address: .directory(.importing),
    body: """
      \(deskCrumb(frame, here: ImportText.title(language)))<h1>\(ImportText.title, language)</h1>\(directoryRooms(.importing, frame))<p class="lead">\(ImportText.lead, language)</p>
      \(model.plan.map { preview($0, model.form, frame) })\(form(model.form, frame))
      \(doubles(model, frame))\(past(model.past, language))
      """)
  page.menu = .directory
  page.width = .wide
  return page
}

private func form(_ state: FormState, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, state)
  let formats: [Choice] = [
    Choice(ExchangeFormat.json.rawValue, ImportText.json(language)), Choice(ExchangeFormat.lines.rawValue, ImportText.lines(language)),
    Choice(ExchangeFormat.csv.rawValue, ImportText.csv(language)),
  ]
  let languages: [Choice] = Language.interface.map { Choice($0.code, $0.ownName) }
  return """
    \(form.summary())\(form.form(
      .directoryForm(.importing, .importCheck), form.input("source", label: ImportText.source, hint: ImportText.sourceHint, required: true),
      form.select("format", label: ImportText.format, formats, required: true),
      form.select("language", label: ImportText.language, languages, required: true),
      form.area("content", label: ImportText.content, hint: ImportText.contentHint, rows: 10, required: true),
      form.submit(ImportText.check)))
    """
}

// MARK: - What would change

private func preview(_ plan: ImportPlan, _ state: FormState, _ frame: Frame) -> HTML {
  let language = frame.language
  let numbers: [HTML] = [
    stat("\(plan.count(.added))", ImportText.added(language)), stat("\(plan.count(.changed))", ImportText.changed(language)),
    stat("\(plan.count(.closed))", ImportText.closed(language)), stat("\(plan.count(.unchanged))", ImportText.unchanged(language)),
    stat("\(plan.heldBack)", ImportText.heldBack(language)), stat("\(plan.refused.count)", ImportText.refused(language)),
  ]
  let groups: [HTML] = [
    (ImportItem.Outcome.added, ImportText.added), (.changed, ImportText.changed), (.closed, ImportText.closed), (.unchanged, ImportText.heldBack),
  ].map { outcome, words in group(plan.items.filter { $0.outcome == outcome }, words, language) }
  let apply: HTML
  if !plan.refused.isEmpty {
    apply = HTML()
  } else if plan.changesNothing {
    apply = notice(.note, "<p>\(ImportText.nothingChanges, language)</p>")
  } else {
    let form = FormBuilder(frame, prefix: "apply")
    let kept: [HTML] = ["source", "format", "language", "content"].map { form.hidden($0, state[$0]) }
    apply = form.form(.directoryForm(.importing, .importApply), "\(kept)", form.submit(ImportText.apply))
  }
  return """
    <section aria-labelledby="preview"><h2 id="preview">\(ImportText.preview, language)</h2>\(stats(numbers))\(refusals(plan.refused, language))
    \(groups)\(apply)</section>
    """
}

private func refusals(_ refused: [ImportRefusal], _ language: Language) -> HTML {
  guard !refused.isEmpty else { return HTML() }
  let lines: [HTML] = refused.prefix(ImportModel.most).map { refusal in
    """
    <li>\(ImportText.line(refusal.line), language)\(if: !refusal.field.isEmpty, " · <code>\(refusal.field)</code>") : \(refusal.reason, language)</li>
    """
  }
  return notice(
    .bad, title: ImportText.refused(language), level: 3,
    "<p>\(ImportText.refusedLead, language)</p><ul>\(lines)</ul>\(more(refused.count, language))")
}

private func more(_ count: Int, _ language: Language) -> HTML {
  guard count > ImportModel.most else { return HTML() }
  return "<p>\(ImportText.more(count - ImportModel.most), language)</p>"
}

private func group(_ items: [ImportItem], _ words: Text, _ language: Language) -> HTML {
  guard !items.isEmpty else { return HTML() }
  let lines: [HTML] = items.prefix(ImportModel.most).map { item in
    let fields: [HTML] = item.fields.map { change($0, ImportText.was, ImportText.will, language) }
    let held: [HTML] = item.heldBack.map { change($0, ImportText.stays, ImportText.fileSays, language) }
    return """
      <li><strong>\(item.name(language))</strong>\(if: !fields.isEmpty, "<ul>\(fields)</ul>")\
      \(if: !held.isEmpty, "<p>\(ImportText.heldBack, language)</p><ul>\(held)</ul>")</li>
      """
  }
  return disclosure("\(words(language)) (\(items.count))", open: items.count <= 20, "<ul>\(lines)</ul>\(more(items.count, language))")
}

private func change(_ change: FieldChange, _ before: Text, _ after: Text, _ language: Language) -> HTML {
  func shown(_ json: String?) -> String {
    guard let json else { return ImportText.empty(language) }
    return json.count > 300 ? json.prefix(300) + "…" : json
  }
  return """
    <li><code>\(change.field)</code> — \(before, language) : <span class="typed">\(shown(change.before))</span> ; \
    \(after, language) : <span class="typed">\(shown(change.after))</span></li>
    """
}

// MARK: - Doubles

private func doubles(_ model: ImportModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let couples: [HTML] = model.doubles.prefix(ImportModel.most).enumerated().map { number, couple in
    let form = FormBuilder(frame, prefix: "d\(number)")
    let reasons: [HTML] = couple.double.reasons.map { chip(ImportText.reason($0.rawValue)(language)) }
    let both = "\(couple.first.name(language)) — \(couple.second.name(language))"
    return card(
      title: both, level: 3,
      """
      \(chips(reasons))\(if: couple.double.isSameOrganisation, "<p>\(ImportText.sameHouse, language)</p>")
      <p>\(textLink(couple.first.name(language), to: Address.entry(couple.first.id).link(language))) · \
      \(textLink(couple.second.name(language), to: Address.entry(couple.second.id).link(language)))</p>
      \(form.form(
        .directoryForm(.importing, .doubleDecide), classes: "actions", form.hidden("first", couple.first.id), form.hidden("second", couple.second.id),
        form.submit(ImportText.keep(couple.first.name(language)), style: .secondary, name: "keep", value: "first"),
        form.submit(ImportText.keep(couple.second.name(language)), style: .secondary, name: "keep", value: "second"),
        form.submit(ImportText.distinct, style: .secondary, name: "keep", value: "both")))
      """)
  }
  let decided: [HTML] = model.decisions.prefix(ImportModel.most).enumerated().map { number, decision in
    let form = FormBuilder(frame, prefix: "u\(number)")
    let (one, other) = (decision.first.name(language), decision.second.name(language))
    let words: Text
    if let kept = decision.kept {
      words = ImportText.merged(kept.id == decision.first.id ? other : one, kept.name(language))
    } else {
      words = ImportText.apart(one, other)
    }
    return """
      <li>\(words, language) \(form.form(
        .directoryForm(.importing, .doubleUndo), classes: "inline", form.hidden("first", decision.first.id), form.hidden("second", decision.second.id),
        form.submit(ImportText.undo, style: .quiet)))</li>
      """
  }
  return """
    <section aria-labelledby="doubles"><h2 id="doubles">\(ImportText.doubles, language)</h2>
    \(couples.isEmpty ? emptyState(ImportText.noDoubles(language)) : "<p>\(ImportText.doublesLead, language)</p>\(couples)\(more(model.doubles.count, language))")
    \(if: !decided.isEmpty, disclosure(ImportText.decided(language), "<ul>\(decided)</ul>"))</section>
    """
}

private func past(_ past: [ImportModel.Past], _ language: Language) -> HTML {
  let content: HTML
  if past.isEmpty {
    content = emptyState(ImportText.noPast(language))
  } else {
    let rows: [[HTML]] = past.map { one in
      [
        "\(Words(language).date(one.day))", "\(one.source)", "\(one.by.isEmpty ? ImportText.commandLine(language) : one.by)",
        "\(one.counts[.added] ?? 0)", "\(one.counts[.changed] ?? 0)", "\(one.counts[.closed] ?? 0)",
      ]
    }
    content = table(
      caption: ImportText.past(language),
      headers: [ImportText.when, ImportText.source, ImportText.who, ImportText.added, ImportText.changed, ImportText.closed].map { $0(language) },
      numbers: [3, 4, 5], rows: rows)
  }
  return "<section aria-labelledby=\"past\"><h2 id=\"past\">\(ImportText.past, language)</h2>\(content)</section>"
}
