package import Care
import HTML
package import Kernel

/// Two entries that may be one, before an editor decides.
package struct DoubleModel: Sendable {
  package let first: Entry
  package let second: Entry
  /// What they share; `nil` when nothing tells that they are one.
  package let likely: LikelyDouble?
  package let chapters: [Chapter]
  package let questions: QuestionBook
  /// Of the entries that they name, by identifier.
  package var names: [String: Text] = [:]

  package init(first: Entry, second: Entry, chapters: [Chapter], questions: QuestionBook) {
    self.first = first
    self.second = second
    self.chapters = chapters
    self.questions = questions
    likely = Doubles.likely([first, second]).first
  }
}

/// Couples to decide about, and decisions taken.
func doublesPart(_ model: ImportModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let couples: [HTML] = model.doubles.prefix(ImportModel.most).enumerated().map { number, couple in
    let form = FormBuilder(frame, prefix: "d\(number)")
    let compare = Address.directory(.importing).link(language, query: [("compare", couple.first.id), ("with", couple.second.id)])
    let both = "\(couple.first.name(language)) — \(couple.second.name(language))"
    let open: HTML = "<a class=\"button secondary\" href=\"\(url: compare)\">\(DoubleText.compare, language) \(spokenOnly(both))</a>"
    let apart: HTML = form.form(
      .directoryForm(.importing, .doubleDecide), classes: "inline", form.hidden("first", couple.first.id), form.hidden("second", couple.second.id),
      form.submit(ImportText.distinct, style: .quiet, name: "keep", value: "both"))
    return card(title: both, level: 3, "\(whyDoubles(couple.double, language))\(actions(open, apart))")
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
  let cut = cutNote(shown: decided.count, of: model.decisions.count, in: language)
  let further: HTML = model.doubles.count > couples.count ? "<p>\(ImportText.more(model.doubles.count - couples.count), language)</p>" : HTML()
  return """
    <section aria-labelledby="doubles"><h2 id="doubles">\(ImportText.doubles, language)</h2>
    \(couples.isEmpty ? emptyState(ImportText.noDoubles(language)) : "<p>\(ImportText.doublesLead, language)</p>\(couples)\(further)")
    \(if: !decided.isEmpty, disclosure(ImportText.decided(language), "<ul>\(decided)</ul>\(cut)"))</section>
    """
}

private func whyDoubles(_ double: LikelyDouble, _ language: Language) -> HTML {
  let reasons: [HTML] = double.reasons.map { chip(ImportText.reason($0.rawValue)(language)) }
  let house: HTML = double.isSameOrganisation ? "<p>\(ImportText.sameHouse, language)</p>" : HTML()
  return "\(chips(reasons))\(house)"
}

/// Both entries field by field, what differs first; the decision below.
package func doublePage(_ model: DoubleModel, in frame: Frame) -> Page {
  let language = frame.language
  // Numbers, because two entries that are one often have the same name.
  let names: [String] = ["1. \(model.first.name(language))", "2. \(model.second.name(language))"]
  var different: [[HTML]] = []
  var same: [[HTML]] = []
  for field in EntrySection.all.flatMap(\.fields) {
    let first: [String] = field.lines(model.first, language, model.chapters, questions: model.questions, names: model.names)
    let second: [String] = field.lines(model.second, language, model.chapters, questions: model.questions, names: model.names)
    guard !first.isEmpty || !second.isEmpty else { continue }
    if first == second {
      same.append([HTML(text: field.label(language)), doubleLines(first, language)])
    } else {
      // Where each says something else altogether, a mark on every line would tell nothing.
      let isPartly = first.isEmpty || second.isEmpty || first.contains { second.contains($0) }
      different.append([
        HTML(text: field.label(language)), doubleLines(first, without: isPartly ? second : nil, language),
        doubleLines(second, without: isPartly ? first : nil, language),
      ])
    }
  }
  let headers: [String] = [ImportText.field(language), names[0], names[1]]
  let differing: HTML =
    different.isEmpty
    ? notice(.note, "<p>\(DoubleText.noDifference, language)</p>")
    : table(caption: DoubleText.different(different.count)(language), headers: headers, rows: different)
  let alike: HTML = table(
    caption: DoubleText.same(same.count)(language), headers: [ImportText.field(language), DoubleText.bothSay(language)], isTitled: true, rows: same)
  let links: [HTML] = zip(names, [model.first, model.second]).map { name, entry in
    "<li>\(textLink(name, to: Address.entry(entry.id).link(language)))</li>"
  }
  var page = Page(
    title: DoubleText.title(language), address: .directory(.importing),
    body: """
      \(deskCrumb(frame, here: DoubleText.title(language)))<h1>\(DoubleText.title, language)</h1>\(directoryRooms(.importing, frame))
      <p class="lead">\(DoubleText.lead, language)</p>\(model.likely.map { whyDoubles($0, language) })<ul>\(links)</ul>
      \(differing)\(if: !same.isEmpty, disclosure(DoubleText.same(same.count)(language), alike))\(doubleDecision(model, names, frame))
      """)
  page.menu = .directory
  page.width = .wide
  page.query = [("compare", model.first.id), ("with", model.second.id)]
  return page
}

private func doubleDecision(_ model: DoubleModel, _ names: [String], _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, prefix: "decide")
  return """
    <section aria-labelledby="decide"><h2 id="decide">\(DoubleText.decide, language)</h2><p>\(DoubleText.decideLead, language)</p>
    \(form.form(
      .directoryForm(.importing, .doubleDecide), classes: "actions", form.hidden("first", model.first.id), form.hidden("second", model.second.id),
      form.submit(ImportText.keep(names[0]), style: .secondary, name: "keep", value: "first"),
      form.submit(ImportText.keep(names[1]), style: .secondary, name: "keep", value: "second"),
      form.submit(ImportText.distinct, style: .secondary, name: "keep", value: "both")))
    <p>\(textLink(ImportUndoText.back(language), to: Address.directory(.importing).link(language, fragment: "doubles")))</p></section>
    """
}

/// What one entry says in a field. What the other one lacks of it is said so in words, not by colour.
private func doubleLines(_ lines: [String], without others: [String]? = nil, _ language: Language) -> HTML {
  guard !lines.isEmpty else { return "<span class=\"soft\">\(FreshnessText.nothing, language)</span>" }
  let items: [HTML] = lines.map { line in
    let isAlone = others.map { !$0.contains(line) } ?? false
    return isAlone ? "<li><strong>\(line)</strong> \(chip(DoubleText.onlyHere(language), .note))</li>" : "<li>\(line)</li>"
  }
  return "<ul class=\"plain-list\">\(items)</ul>"
}
