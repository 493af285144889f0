package import Care
import HTML
package import Kernel

/// What the page of a timeline shows.
package struct TimelineModel: Sendable {
  package let head: FileHead
  /// All of it; the page narrows it.
  package let timeline: FileTimeline
  package let kind: TimelineEntry.Kind?
  package let year: Year
  /// Names of questionnaires, by identifier.
  package let questionnaires: [String: Text]
  package let pathways: PathwayLibrary
  package let mayNote: [FileFact.Kind]
  package let today: Day
  /// The form of a new fact, as it was sent back.
  package let noting: FormState
  /// The fact whose form of striking out was sent back, with what is wrong.
  package let striking: (fact: String, state: FormState)?

  /// Which years are asked for.
  package enum Year: Hashable, Sendable {
    /// As much as fits on a page.
    case unsaid
    case all
    case one(Int)

    package init(_ typed: String) { self = typed == "all" ? .all : Int(typed).map { .one($0) } ?? .unsaid }
  }

  package init(
    head: FileHead, timeline: FileTimeline, kind: TimelineEntry.Kind?, year: Year, questionnaires: [String: Text],
    pathways: PathwayLibrary = .none, mayNote: [FileFact.Kind], today: Day, noting: FormState = FormState(), striking: (fact: String, state: FormState)? = nil
  ) {
    self.head = head
    self.timeline = timeline
    self.kind = kind
    self.year = year
    self.questionnaires = questionnaires
    self.pathways = pathways
    self.mayNote = mayNote
    self.today = today
    self.noting = noting
    self.striking = striking
  }

  /// What is shown: by itself no more than fits on a page, then only the newest year.
  var shown: (entries: FileTimeline, year: Int?) {
    let ofKind = timeline.filtered(kind: kind)
    switch year {
    case .one(let year): return (ofKind.filtered(year: year), year)
    case .all: return (ofKind, nil)
    case .unsaid:
      guard ofKind.entries.count > FileTimeline.longestPage, let newest = ofKind.years.first?.year else { return (ofKind, nil) }
      return (ofKind.filtered(year: newest), newest)
    }
  }
}

/// Everything that happened, in one line of time.
package func timelinePage(_ model: TimelineModel, in frame: Frame) -> Page {
  let language = frame.language
  let (shown, year) = model.shown
  let list: HTML =
    shown.entries.isEmpty
    ? emptyState((model.timeline.entries.isEmpty ? FileTimelineText.empty : FileTimelineText.nothingHere)(language))
    : "\(sections(shown, year: year, model, frame))\(yearLinks(model, year, language))"
  var page = filePage(
    model.head, .timeline, title: FileTimelineText.title(language), in: frame,
    """
    <p class="lead no-print">\(FileTimelineText.lead, language)</p>\(filters(model, year, language))\
    \(mainAndAside(list, aside: aside(model, frame)))
    """)
  page.query = query(model, model.year)
  return page
}

private func query(_ model: TimelineModel, _ year: TimelineModel.Year) -> [(String, String)] {
  var query: [(String, String)] = []
  if let kind = model.kind { query.append(("kind", kind.rawValue)) }
  switch year {
  case .unsaid: break
  case .all: query.append(("year", "all"))
  case .one(let year): query.append(("year", String(year)))
  }
  return query
}

private func filters(_ model: TimelineModel, _ year: Int?, _ language: Language) -> HTML {
  let years = model.timeline.filtered(kind: model.kind).years
  guard !model.timeline.entries.isEmpty else { return HTML() }
  let kinds = model.timeline.kinds
  let form = FilterForm(
    language, ["kind": model.kind?.rawValue ?? "", "year": year.map { String($0) } ?? (model.year == .all ? "all" : "")])
  let chosen: [Choice] = TimelineEntry.Kind.allCases.filter { kinds.contains($0) || $0 == model.kind }
    .map { Choice($0.rawValue, FileTimelineText.kind($0)(language)) }
  let first: [Choice] = model.timeline.entries.count > FileTimeline.longestPage ? [Choice("all", FileTimelineText.allYears(language))] : []
  return """
    <div class="no-print">\
    \(form.form(
      .personPage(model.head.person, .timeline), label: FileTimelineText.narrow, submit: FileTimelineText.show,
      form.select("kind", label: FileTimelineText.what, all: FileTimelineText.everything, chosen),
      form.select(
        "year", label: FileTimelineText.year, all: first.isEmpty ? FileTimelineText.allYears : FileTimelineText.newest,
        first + years.map { Choice(String($0.year), "\($0.year) (\($0.count))") })))</div>
    """
}

private func sections(_ shown: FileTimeline, year: Int?, _ model: TimelineModel, _ frame: Frame) -> HTML {
  // A year asked for holds also what began before it and went on.
  let groups: [(year: Int, entries: [TimelineEntry])]
  if let year {
    groups = [(year, shown.entries)]
  } else {
    let byYear = Dictionary(grouping: shown.entries) { $0.from.year }
    groups = byYear.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
  }
  let parts: [HTML] = groups.map { group in
    let items: [TimelineItem] = group.entries.map { item($0, model, frame) }
    return "<section>\(heading(String(group.year)))\(timeline(items))</section>"
  }
  return "\(parts)"
}

private func item(_ entry: TimelineEntry, _ model: TimelineModel, _ frame: Frame) -> TimelineItem {
  let language = frame.language
  let said = TimelineWords(language: language, questionnaires: model.questionnaires, pathways: model.pathways).told(entry)
  let what: HTML = entry.isStruck ? "<s>\(said)</s>" : said
  return TimelineItem(
    when: TimelineWords.when(entry, language), who: entry.who,
    what: """
      \(chips([chip(FileTimelineText.kind(entry.kind)(language), tone(entry.kind))]))\(what)\(mistake(entry, language))\(strikeForm(entry, model, frame))
      """)
}

private func tone(_ kind: TimelineEntry.Kind) -> Tone {
  switch kind {
  case .fall, .hospitalStay, .carerCrisis, .incident: .warn
  case .firstLinePsychology, .assessment, .episode, .act, .handover: .note
  case .contact, .request, .referral, .consent, .circle, .move, .pathway, .call, .interpreter: .plain
  }
}

private func mistake(_ entry: TimelineEntry, _ language: Language) -> HTML {
  let reason: String?
  switch entry.what {
  case .fact(let fact): reason = fact.strike?.reason
  case .assessment(let assessment): reason = assessment.mistake
  default: reason = nil
  }
  return reason.map { "<p>\(chip(FileTimelineText.struck(language), .warn)) <span dir=\"auto\">\($0)</span></p>" } ?? HTML()
}

private func strikeForm(_ entry: TimelineEntry, _ model: TimelineModel, _ frame: Frame) -> HTML {
  guard case .fact(let fact) = entry.what, fact.counts, model.mayNote.contains(fact.kind) else { return HTML() }
  let sentBack = model.striking.flatMap { $0.fact == fact.id.raw ? $0.state : nil }
  let form = FormBuilder(frame, sentBack ?? FormState(), prefix: "strike-\(fact.id.raw)")
  let fields = form.form(
    .personItemForm(model.head.person, .timeline, item: fact.id.raw, .strikeFact),
    form.area("reason", label: FileTimelineText.strikeReason, rows: 2, required: true, atMost: FileFact.longestReason),
    actions(form.submit(FileTimelineText.strikeNow, style: .secondary)))
  return """
    <div class="no-print">\(disclosure(FileTimelineText.strike(frame.language), open: sentBack != nil, "<p class=\"hint\">\(FileTimelineText.strikeHint, frame.language)</p>\(fields)"))</div>
    """
}

private func yearLinks(_ model: TimelineModel, _ year: Int?, _ language: Language) -> HTML {
  guard let year else { return HTML() }
  let years = model.timeline.filtered(kind: model.kind).years.map(\.year)
  func link(_ other: Int?, _ words: (Int) -> Text) -> HTML {
    guard let other else { return HTML() }
    let target = Address.personPage(model.head.person, .timeline).link(language, query: query(model, .one(other)))
    return buttonLink(words(other)(language), to: target, style: .secondary)
  }
  let all = textLink(
    FileTimelineText.allYears(language), to: Address.personPage(model.head.person, .timeline).link(language, query: query(model, .all)))
  return """
    <nav class="pager" aria-label="\(FileTimelineText.year(language))">\(link(years.last { $0 > year }, FileTimelineText.after))\(all)\
    \(link(years.first { $0 < year }, FileTimelineText.before))</nav>
    """
}

private func aside(_ model: TimelineModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let copy: HTML =
    model.head.pages.contains(.export)
    ? "<p>\(textLink(FileTimelineText.copy(language), to: Address.personPage(model.head.person, .export).link(language)))</p>" : HTML()
  return """
    \(noteForm(model, frame))<div class="no-print"><button type="button" class="button secondary" data-print hidden>\
    \(FileTimelineText.print, language)</button>\(copy)</div>
    """
}

private func noteForm(_ model: TimelineModel, _ frame: Frame) -> HTML {
  guard !model.mayNote.isEmpty else { return HTML() }
  let language = frame.language
  var state = model.noting
  if state.values["from"] == nil { state.values["from"] = Words(language).shortDate(model.today) }
  let form = FormBuilder(frame, state, prefix: "fact")
  let choices: [Choice] = model.mayNote.map { Choice($0.rawValue, FileTimelineText.fact($0)(language)) }
  return """
    <div class="no-print">\(card(
      title: FileTimelineText.note(language), accent: .sun,
      """
      \(form.summary())\(form.form(
        .personForm(model.head.person, .timeline, .noteFact),
        form.radios("kind", label: FileTimelineText.happened, choices, required: true),
        form.input("from", label: FileTimelineText.day, hint: FileTimelineText.dayHint, autocomplete: "off"),
        form.input("until", label: FileTimelineText.until, hint: FileTimelineText.untilHint, autocomplete: "off"),
        form.area("words", label: FileTimelineText.words, hint: FileTimelineText.wordsHint, rows: 2, atMost: FileFact.longestWords),
        actions(form.submit(FileTimelineText.save))))
      """))</div>
    """
}
