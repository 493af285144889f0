package import Care
import HTML
package import Kernel

extension FormName {
  package static let planRound = FormName("plan")
  package static let assignRound = FormName("assign")
  package static let closeRound = FormName("close")
  package static let noteVisit = FormName("visit")
  package static let passNeed = FormName("need")
  package static let saveContact = FormName("save")
  package static let noteContact = FormName("contact")
}

/// Who goes where: links between the pages of outreach, for those who plan.
func outreachWays(here: RoomPage, _ frame: Frame) -> HTML {
  guard let roles = frame.viewer?.roles else { return HTML() }
  let language = frame.language
  var pages: [(Address, Text)] = []
  if !roles.isDisjoint(with: Role.outreachVisitors) { pages.append((.room(.rounds), OutreachText.title)) }
  if !roles.isDisjoint(with: Role.outreachPlanners) { pages.append((.room(.contacts), ContactPointText.title)) }
  if !roles.isDisjoint(with: Role.neighbourhoodKeepers) { pages.append((.room(.neighbourhoodDesk), NeighbourhoodDeskText.title)) }
  if !roles.isDisjoint(with: Role.outreachReaders) { pages.append((.room(.reached), OutreachText.reached)) }
  if !roles.isDisjoint(with: Role.gapRegister) { pages.append((.gaps, LayoutText.gaps)) }
  guard pages.count > 1 else { return HTML() }
  let items: [HTML] = pages.map { page, words in
    "<li><a href=\"\(url: page.link(language))\"\(if: page == .room(here), " aria-current=\"page\"")>\(words, language)</a></li>"
  }
  return """
    <nav class="tabs" aria-label="\(LayoutText.outreach(language))"><ul>\(items)</ul></nav>
    """
}

/// Rounds with how far they are.
package func roundsPage(
  _ rounds: [(round: OutreachRound, counts: OutreachCounts)], total: Int, names: [ID<Account>: String], mayPlan: Bool, in frame: Frame
) -> Page {
  let language = frame.language
  let words = Words(language)
  let rows: [WorkRow] = rounds.map { round, counts in
    var row = WorkRow(title: round.title, link: Address.roomItem(.rounds, item: round.id.raw).link(language))
    let isRunning = round.state == .running
    row.chips = [chip((isRunning ? OutreachText.running : OutreachText.closed)(language), isRunning ? .note : .plain)]
    row.details = """
      <p>\(round.municipality.name(language)), \(words.date(round.day)) · \(OutreachText.progress(counts.visited, counts.doors), language)</p>
      """
    let who = round.volunteers.compactMap { names[$0] }.sorted()
    if isRunning, !who.isEmpty { row.next = words.list(who) }
    return row
  }
  let content: HTML =
    rows.isEmpty ? emptyState((mayPlan ? OutreachText.empty : OutreachText.emptyVolunteer)(language)) : workList(rows, level: 2)
  let new: HTML = mayPlan ? actions(buttonLink(OutreachText.new(language), to: Address.roomItem(.rounds, item: "new").link(language))) : HTML()
  var page = Page(
    title: OutreachText.title(language), address: .room(.rounds),
    body: """
      <h1>\(OutreachText.title, language)</h1>\(outreachWays(here: .rounds, frame))<p class="lead">\(OutreachText.lead, language)</p>\(new)\(content)\
      \(cutNote(shown: rounds.count, of: total, isNewest: false, in: language))
      """)
  page.menu = .outreach
  return page
}

/// Boxes for those who can be given a round.
private func volunteerBoxes(_ volunteers: [Account], _ form: FormBuilder, _ language: Language) -> HTML {
  guard !volunteers.isEmpty else { return "<p class=\"hint\">\(OutreachText.noVolunteers, language)</p>" }
  return """
    <fieldset><legend>\(OutreachText.volunteers, language)</legend>\(volunteers.map { account in
      form.checkbox("who.\(account.id.raw)", label: Text(same: account.name))
    })</fieldset>
    """
}

/// The form of a new round.
package func newRoundPage(_ volunteers: [Account], _ state: FormState, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, state)
  let places: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
  var page = Page(
    title: OutreachText.new(language), address: .roomItem(.rounds, item: "new"),
    body: """
      \(breadcrumb([(OutreachText.title(language), Address.room(.rounds).link(language))], here: OutreachText.new(language), in: language))
      <h1>\(OutreachText.new, language)</h1>\(form.summary())\(form.form(
        .roomForm(.rounds, item: "new", .planRound),
        form.input("title", label: OutreachText.name, hint: OutreachText.nameHint, autocomplete: "off", required: true),
        form.select("municipality", label: OutreachText.municipality, empty: OutreachText.choose, places, required: true),
        form.input("day", label: OutreachText.day, hint: OutreachText.dayHint, autocomplete: "off", required: true),
        form.area("doors", label: OutreachText.doors, hint: OutreachText.doorsHint, rows: 5, required: true),
        volunteerBoxes(volunteers, form, language), actions(form.submit(OutreachText.plan))))
      """)
  page.menu = .outreach
  return page
}

/// One round as somebody sees it who visits or plans it.
package struct RoundModel: Sendable {
  package let round: OutreachRound
  package let doors: [OutreachDoor]
  package let counts: OutreachCounts
  package let names: [ID<Account>: String]
  package let volunteers: [Account]
  package let mayPlan: Bool
  package let now: Instant

  package init(
    round: OutreachRound, doors: [OutreachDoor], counts: OutreachCounts, names: [ID<Account>: String], volunteers: [Account], mayPlan: Bool,
    now: Instant
  ) {
    self.round = round
    self.doors = doors
    self.counts = counts
    self.names = names
    self.volunteers = volunteers
    self.mayPlan = mayPlan
    self.now = now
  }
}

func tone(_ outcome: OutreachRound.Outcome) -> Tone {
  switch outcome {
  case .met: .plain
  case .absent: .plain
  case .refuses: .plain
  case .needFound: .warn
  case .fine: .good
  }
}

package func roundPage(_ model: RoundModel, in frame: Frame) -> Page {
  let language = frame.language
  let round = model.round
  let isRunning = round.state == .running
  let doors: [HTML] = model.doors.map { door in
    let state: HTML = door.outcome.map { chip($0.name(language), tone($0)) } ?? "<span class=\"soft\">\(OutreachText.notVisited, language)</span>"
    return "<li><a href=\"\(url: Address.roomItem(.doors, item: door.id.raw).link(language))\">\(door.label)</a> \(state)</li>"
  }
  let list: HTML = isRunning ? "<section>\(heading(OutreachText.doorTitle(language)))<ul class=\"door-list\">\(doors)</ul></section>" : HTML()
  var state = HTML()
  if let closed = round.closedAt { state = notice(.note, "<p>\(OutreachText.closedOn(closed.day), language)</p>") }
  var next = HTML()
  if isRunning, let first = model.doors.first(where: { $0.outcome == nil }) {
    next = actions(buttonLink("\(OutreachText.nextDoor(language)): \(first.label)", to: Address.roomItem(.doors, item: first.id.raw).link(language)))
  }
  var numbers: [HTML] = OutreachRound.Outcome.allCases.map { stat(Words(language).number(model.counts[$0]), $0.name(language)) }
  numbers.append(stat(Words(language).number(model.counts.notVisited), OutreachText.notVisited(language)))
  var page = Page(
    title: round.title, address: .roomItem(.rounds, item: round.id.raw),
    body: """
      \(breadcrumb([(OutreachText.title(language), Address.room(.rounds).link(language))], here: round.title, in: language))
      <h1>\(round.title)</h1><p class="lead">\(round.municipality.name(language)), \(Words(language).dateWithWeekday(round.day))</p>\(state)\(next)
      \(list)<section>\(heading(OutreachText.counts(language)))\(stats(numbers))</section>\(isRunning && model.mayPlan ? planning(model, frame) : HTML())
      """)
  page.menu = .outreach
  return page
}

private func planning(_ model: RoundModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let item = model.round.id.raw
  let given = Dictionary(uniqueKeysWithValues: model.round.volunteers.map { ("who.\($0.raw)", "yes") })
  let who = FormBuilder(frame, FormState(values: given), prefix: "assign")
  let end = FormBuilder(frame, prefix: "close")
  return card(
    title: OutreachText.volunteers(language),
    who.form(
      .roomForm(.rounds, item: item, .assignRound), volunteerBoxes(model.volunteers, who, language),
      actions(who.submit(OutreachText.assign, style: .secondary))))
    + card(
      title: OutreachText.close(language),
      end.form(
        .roomForm(.rounds, item: item, .closeRound), "<p>\(OutreachText.closeHint, language)</p>",
        actions(end.danger(OutreachText.close, asking: OutreachText.closeAsk))))
}

/// One door: what is noted, and one touch for how it went.
package struct DoorModel: Sendable {
  package let door: OutreachDoor
  package let round: OutreachRound
  package let byName: String?
  /// The form of a need that was sent back.
  package let need: FormState?
  /// What was typed as a note and not stored.
  package let typedNote: String?
  package let failure: Text?

  package init(
    door: OutreachDoor, round: OutreachRound, byName: String?, need: FormState? = nil, typedNote: String? = nil, failure: Text? = nil
  ) {
    self.door = door
    self.round = round
    self.byName = byName
    self.need = need
    self.typedNote = typedNote
    self.failure = failure
  }
}

package func doorPage(_ model: DoorModel, in frame: Frame) -> Page {
  let language = frame.language
  let door = model.door
  let visit = FormBuilder(frame, FormState(values: ["note": model.typedNote ?? door.note]), prefix: "visit")
  let touches: [HTML] = [OutreachRound.Outcome.met, .fine, .absent, .refuses].map { outcome in
    visit.submit(outcome.name, style: .secondary, name: "outcome", value: outcome.rawValue)
  }
  let failure: HTML? = model.failure.map { notice(.bad, "<p>\($0, language)</p>") }
  var noted = HTML()
  if let outcome = door.outcome, let at = door.visitedAt {
    let words = OutreachText.noted(model.byName ?? "–", Words(language).moment(at))
    let note: HTML = door.note.isEmpty ? HTML() : Prose.quote(door.note)
    noted = notice(.note, "<p><strong>\(outcome.name, language)</strong> \(words, language)</p>\(note)")
  }
  let need = FormBuilder(frame, model.need ?? FormState(values: ["language": language.code]), prefix: "need")
  let languages: [Choice] = Language.interface.map { Choice($0.code, $0.ownName) }
  let version = String(door.version)
  let needForm = need.form(
    .roomForm(.doors, item: door.id.raw, .passNeed), need.hidden("version", version),
    need.area("words", label: OutreachText.words, rows: 4, required: true, atMost: NeedReportDraft.longestWords),
    need.input("name", label: OutreachText.called, autocomplete: "off"), need.input("reach", label: OutreachText.reach, autocomplete: "off"),
    need.radios("language", label: OutreachText.language, languages, required: true), need.checkbox("agrees", label: OutreachText.agrees),
    actions(need.submit(OutreachText.pass)))
  let way: [(String, AddressLink)] = [
    (OutreachText.title(language), Address.room(.rounds).link(language)),
    (model.round.title, Address.roomItem(.rounds, item: model.round.id.raw).link(language)),
  ]
  var page = Page(
    title: door.label, address: .roomItem(.doors, item: door.id.raw),
    body: """
      \(breadcrumb(way.map { (words: $0.0, link: $0.1) }, here: door.label, in: language))<h1>\(door.label)</h1>\(failure)\(noted)
      \(model.need.map { _ in need.summary() })
      \(card(title: OutreachText.how(language), visit.form(
        .roomForm(.doors, item: door.id.raw, .noteVisit), visit.hidden("version", version),
        visit.area("note", label: OutreachText.note, hint: OutreachText.noteHint, rows: 2, atMost: RoundDraft.longestNote),
        "<div class=\"door-acts\">\(touches)</div>")))
      \(disclosure(OutreachText.need(language), open: model.need != nil, needForm))
      """)
  page.menu = .outreach
  page.showsEmergencyNumbers = true
  return page
}
