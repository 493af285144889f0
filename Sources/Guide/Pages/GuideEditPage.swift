package import Care
import HTML
package import Kernel

/// Which part of a guide is being written.
package enum GuidePart: Hashable, Sendable {
  case head
  /// Sources, and whether it is about violence.
  case about
  /// Behind the last one it is a new section.
  case section(Int)

  /// `head`, `about`, or the section's index from 0.
  package init?(_ word: String) {
    if word == "head" {
      self = .head
    } else if word == "about" {
      self = .about
    } else if let index = Int(word), (0..<Guide.mostSections).contains(index) {
      self = .section(index)
    } else {
      return nil
    }
  }

  package var word: String {
    switch self {
    case .head: "head"
    case .about: "about"
    case .section(let index): "\(index)"
    }
  }
}

extension Guide {
  /// A part as its form shows it; empty for a section that is not there yet.
  package func values(of part: GuidePart, in language: Language) -> [String: String] {
    var values: [String: String] = [:]
    func set(_ name: String, _ text: Text) {
      for language in Language.interface { values["\(name).\(language.code)"] = text(language) }
    }
    switch part {
    case .head:
      set("title", title)
      set("lead", lead)
    case .about:
      values["violence"] = isAboutViolence ? "yes" : ""
      for (number, source) in sources.enumerated() {
        values["source-\(number)"] = source.document
        values["place-\(number)"] = source.place
        values["date-\(number)"] = Words(language).shortDate(source.date)
      }
    case .section(let index):
      guard sections.indices.contains(index) else { break }
      set("title", sections[index].title)
      set("words", sections[index].words)
      for (number, item) in sections[index].items.enumerated() {
        values["entry-\(number)"] = item.entry
        set("why-\(number)", item.why)
      }
    }
    return values
  }
}

extension GuidePart {
  /// What the form says.
  ///
  /// - Throws: ``Kernel/Invalid`` for a source's day that cannot be read.
  package func read(today: Day, _ value: (String) -> String) throws(Invalid) -> GuideChange {
    func text(_ name: String) -> Text {
      func part(_ code: String) -> String {
        value("\(name).\(code)").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n").trimmed
      }
      return Text(written: part("fr"), part("nl"), part("en"))
    }
    switch self {
    case .head: return .head(title: text("title"), lead: text("lead"))
    case .about:
      var problems: [FieldProblem] = []
      var sources: [Entry.Source] = []
      for number in 0..<Guide.mostSources {
        let (document, place, day) = (value("source-\(number)").trimmed, value("place-\(number)").trimmed, value("date-\(number)").trimmed)
        guard !(document + place + day).isEmpty else { continue }
        guard let date = TypedDay.read(day, today: today) else {
          problems.append(FieldProblem("date-\(number)", code: "guide.bad-day", text: RequestProblemText.dayUnreadable))
          continue
        }
        sources.append(Entry.Source(document: document, place: place, date: date))
      }
      guard problems.isEmpty else { throw Invalid(problems) }
      return .about(sources: sources, isAboutViolence: value("violence") == "yes")
    case .section(let index):
      let items: [Guide.Item] = (0..<Guide.mostItems).compactMap { number in
        let entry = value("entry-\(number)").trimmed
        return entry.isEmpty ? nil : Guide.Item(entry: entry, why: text("why-\(number)"))
      }
      return .section(index, Guide.Section(title: text("title"), words: text("words"), items: items))
    }
  }
}

/// The form of one part of a guide, in three languages.
///
/// - Parameter entries: what a section may name; proposed by name while a code is typed.
package func guideEditPage(
  _ guide: Guide, _ part: GuidePart, change: Int, entries: [Entry], form state: FormState, failure: Text? = nil, in frame: Frame
) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, state)
  let address: Address = .directoryItem(.guides, item: guide.id)
  func each(_ field: (Language) -> HTML) -> HTML { Language.interface.reduce(into: HTML()) { $0 += field($1) } }
  func titles() -> HTML { each { form.input("title.\($0.code)", label: GuideEditText.titleIn($0.ownName), required: true) } }
  var fields = HTML()
  var buttons = HTML()
  switch part {
  case .about: fields = aboutFields(form, language)
  case .head:
    fields = titles()
    fields += each { form.area("lead.\($0.code)", label: GuideEditText.leadIn($0.ownName), rows: 3, required: true) }
  case .section(let index):
    fields = titles()
    fields += each { form.area("words.\($0.code)", label: GuideEditText.wordsIn($0.ownName), hint: GuideEditText.wordsHint, rows: 6) }
    // Two empty places at the end, for more.
    let used = (0..<Guide.mostItems).filter { !state["entry-\($0)"].isEmpty }.count
    for number in 0..<min(used + 2, Guide.mostItems) {
      let whys = each { form.input("why-\(number).\($0.code)", label: GuideEditText.whyIn($0.ownName)) }
      fields += card(
        title: "\(GuideEditText.entry(language)) \(number + 1)", level: 2,
        form.input("entry-\(number)", label: GuideEditText.entry, hint: GuideEditText.entryHint, autocomplete: "off", list: "entries") + whys)
    }
    fields += entrySuggestions(entries, in: language)
    if guide.sections.indices.contains(index) {
      if index > 0 { buttons += form.submit(GuideEditText.raise, style: .quiet, name: "do", value: "raise") }
      buttons += form.danger(GuideEditText.removeSection, asking: GuideEditText.sureToRemove, name: "do", value: "remove")
    }
  }
  let problem: HTML = failure.map { words in notice(.bad, "<p>\(words, language)</p>") } ?? HTML()
  let hidden = form.hidden("part", part.word) + form.hidden("seen", "\(change)")
  let all = form.form(
    .directoryItemForm(.guides, item: guide.id, .editGuide), hidden, form.summary(), fields,
    "<div class=\"actions\">\(form.submit(GuideEditText.save, name: "do", value: "save"))\(buttons)</div>")
  var page = Page(
    title: GuideEditText.edit(language), address: address,
    body: """
      \(breadcrumb([(guide.title(language), address.link(language))], here: GuideEditText.edit(language), in: language))
      <h1>\(GuideEditText.edit, language)</h1>\(problem)\(all)
      <p>\(textLink(GuideEditText.back(language), to: address.link(language)))</p>
      """)
  page.query = [("edit", part.word)]
  page.menu = .directory
  page.hasQuickExit = guide.isAboutViolence
  return page
}

private func aboutFields(_ form: FormBuilder, _ language: Language) -> HTML {
  let used = (0..<Guide.mostSources).filter { !form.state["source-\($0)"].isEmpty }.count
  var fields = HTML()
  for number in 0..<min(used + 1, Guide.mostSources) {
    fields += card(
      title: "\(GuideEditText.source(language)) \(number + 1)", level: 2,
      form.input("source-\(number)", label: GuideEditText.document, hint: GuideEditText.documentHint, autocomplete: "off")
        + form.input("place-\(number)", label: GuideEditText.place, hint: GuideEditText.placeHint, autocomplete: "off")
        + form.input("date-\(number)", label: GuideEditText.date, hint: GuideEditText.dateHint, autocomplete: "off"))
  }
  return fields + form.checkbox("violence", label: GuideEditText.violence)
}

/// The form that begins a guide.
package func newGuidePage(_ state: FormState, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, state)
  func each(_ field: (Language) -> HTML) -> HTML { Language.interface.reduce(into: HTML()) { $0 += field($1) } }
  let fields =
    each { form.input("title.\($0.code)", label: GuideEditText.titleIn($0.ownName), autocomplete: "off", required: true) }
    + each { form.area("lead.\($0.code)", label: GuideEditText.leadIn($0.ownName), rows: 3, required: true) }
    + form.input("id", label: GuideEditText.id, hint: GuideEditText.idHint, autocomplete: "off", required: true)
    + form.checkbox("violence", label: GuideEditText.violence)
  var page = Page(
    title: GuideEditText.new(language), address: .directoryItem(.guides, item: "new"),
    body: """
      \(breadcrumb([(GuideText.title(language), Address.directory(.guides).link(language))], here: GuideEditText.new(language), in: language))
      <h1>\(GuideEditText.new, language)</h1><p class="lead">\(GuideEditText.newLead, language)</p>\(form.form(
        .directoryForm(.guides, .newGuide), form.summary(), fields, form.submit(GuideEditText.begin)))
      """)
  page.menu = .directory
  return page
}
