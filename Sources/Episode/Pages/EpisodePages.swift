package import Care
import HTML
package import Kernel

extension FormName {
  package static let beginEpisode = FormName("begin")

  /// The form of a move.
  package static func episode(_ move: Episode.Move) -> FormName {
    switch move {
    case .detect: beginEpisode
    case .orient: FormName("orient")
    case .decline: FormName("decline")
    case .appoint: FormName("appoint")
    case .visit: FormName("visit")
    case .include: FormName("include")
    case .support: FormName("support")
    case .review: FormName("review")
    case .close: FormName("close")
    case .reopen: FormName("reopen")
    case .takeBack: FormName("take-back")
    case .ask: FormName("ask")
    case .remind: FormName("remind")
    case .agree: FormName("agree")
    case .refuse: FormName("refuse")
    case .search: FormName("search")
    }
  }
}

/// The ways of one person.
package struct EpisodesModel: Sendable {
  package let head: FileHead
  /// Newest first.
  package let episodes: [Episode]
  package let rule: EpisodeParameters.Rule
  package let programmes: ProgrammeLibrary
  package let mayWrite: Bool
  package let seesEligibility: Bool
  package let today: Day
  package let state: FormState
  package let failure: Text?

  package init(
    head: FileHead, episodes: [Episode], rule: EpisodeParameters.Rule, programmes: ProgrammeLibrary, mayWrite: Bool, seesEligibility: Bool,
    today: Day, state: FormState = FormState(), failure: Text? = nil
  ) {
    self.head = head
    self.episodes = episodes
    self.rule = rule
    self.programmes = programmes
    self.mayWrite = mayWrite
    self.seesEligibility = seesEligibility
    self.today = today
    self.state = state
    self.failure = failure
  }
}

package func episodesPage(_ model: EpisodesModel, in frame: Frame) -> Page {
  let language = frame.language
  let failure: HTML = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" } ?? HTML()
  let cards: [HTML] = model.episodes.map { episode in
    let link = Address.personItem(model.head.person, .episodes, item: episode.id.raw).link(language)
    return card(
      title: episodeTitle(episode, model.programmes, language), accent: episode.isClosed ? .none : .iris,
      """
      \(chips(episodeChips(episode, language)))\(episodeTasks(episode, model.rule, today: model.today, language))\
      \(actions(buttonLink(EpisodeText.open(language), to: link, style: episode.isClosed ? .quiet : .secondary)))
      """)
  }
  let list: HTML = cards.isEmpty ? emptyState(EpisodeText.empty(language)) : "\(cards)"
  let eligibility: HTML =
    model.seesEligibility
    ? actions(
      buttonLink(EpisodeText.eligibility(language), to: Address.personPage(model.head.person, .eligibility).link(language), style: .secondary))
    : HTML()
  return filePage(
    model.head, .episodes, title: EpisodeText.title(language), in: frame,
    "<p class=\"lead\">\(EpisodeText.lead, language)</p>\(failure)\(mainAndAside(list, aside: "\(beginForm(model, frame))\(eligibility)"))")
}

func episodeTitle(_ episode: Episode, _ programmes: ProgrammeLibrary, _ language: Language) -> String {
  "\(EpisodeText.service(episode.service)(language)) – \(programmes[episode.programme]?.name(language) ?? episode.programme)"
}

func episodeChips(_ episode: Episode, _ language: Language) -> [HTML] {
  var all = [chip(EpisodeProblemText.stage(episode.stage)(language), episode.isClosed ? .plain : .note)]
  if !episode.isClosed, episode.agreement != .notAsked || episode.stage != .detected {
    all.append(chip(EpisodeText.agreement(episode.agreement)(language), agreementTone(episode.agreement)))
  }
  return all
}

func agreementTone(_ agreement: Episode.Agreement) -> Tone {
  switch agreement {
  case .given: .good
  case .refused: .warn
  case .notAsked, .asked, .searching: .note
  }
}

/// Who acts next and by when, what is late first.
func episodeTasks(_ episode: Episode, _ rule: EpisodeParameters.Rule, today: Day, _ language: Language) -> HTML {
  let tasks = episode.tasks(rule)
  guard !tasks.isEmpty else { return "<p class=\"soft\">\(EpisodeText.nothingNext, language)</p>" }
  let items: [HTML] = tasks.map { task in
    let late: HTML =
      task.isOverdue(on: today) ? " \(chip(EpisodeText.late(today.days(since: task.due))(language), .warn))" : HTML()
    let name: String = task.kind.actor == .provider ? episode.provider?.name ?? "" : task.kind.actor == .doctor ? episode.doctor?.name ?? "" : ""
    let who = name.isEmpty ? EpisodeText.actor(task.kind.actor)(language) : name
    return """
      <li><strong dir="auto">\(who)</strong>\(colon(language)) \(EpisodeText.task(task.kind), language), \(EpisodeText.by(task.due), language)\(late)</li>
      """
  }
  return "<ul class=\"plain-list episode-tasks\">\(items)</ul>"
}

private func beginForm(_ model: EpisodesModel, _ frame: Frame) -> HTML {
  let services: [(value: String, label: String)] = model.programmes.all.flatMap { programme in
    (programme.eligibility.versions.holding(on: model.today)?.services ?? []).map {
      ("\(programme.id)/\($0.id)", "\(programme.name(frame.language)) – \(EpisodeText.service($0.id)(frame.language))")
    }
  }
  guard model.mayWrite, !services.isEmpty else { return HTML() }
  let language = frame.language
  let form = FormBuilder(frame, model.state, prefix: "begin")
  return """
    <div class="no-print">\(card(
      title: EpisodeText.begin(language), accent: .sun,
      """
      \(form.summary())\(form.form(
        .personForm(model.head.person, .episodes, .beginEpisode),
        form.select("service", label: EpisodeText.what, empty: EpisodeText.choose, services.map { Choice($0.value, $0.label) }, required: true),
        form.radios(
          "asker", label: EpisodeText.whoAsked, Episode.Asker.allCases.map { Choice($0.rawValue, EpisodeText.asker($0)(language)) }, required: true),
        form.input("name", label: EpisodeText.askerName, autocomplete: "off"),
        form.area("words", label: EpisodeText.noticed, hint: EpisodeText.noticedHint, rows: 2, atMost: EpisodeEntry.longestWords),
        form.input("on", label: EpisodeText.on, hint: EpisodeText.onHint, autocomplete: "off"), actions(form.submit(EpisodeText.begin))))
      """))</div>
    """
}

/// A step in words: `Orientée vers Elif Yılmaz`, `Première visite, avec le module initial`.
struct EpisodeStepWords {
  let language: Language

  func said(_ step: Episode.Step) -> String {
    let isNoticed = step.move == .detect && !step.name.isEmpty
    let done = (isNoticed ? EpisodeFormText.noticedBy(step.name) : EpisodeFormText.done(step.move))(language)
    var parts: [String] = [[done, isNoticed ? "" : step.name].filter { !$0.isEmpty }.joined(separator: " ")]
    if let role = step.role, role == .geriatrician { parts.append(EpisodeFormText.role(role)(language)) }
    if let way = step.way { parts.append(Words(language).inside(EpisodeFormText.way(way)(language))) }
    if let module = step.module { parts.append((module ? EpisodeFormText.withModule : EpisodeFormText.withoutModule)(language)) }
    if step.belrai == true { parts.append(EpisodeFormText.withBelrai(language)) }
    if step.act != nil { parts.append(EpisodeFormText.inUnits(language)) }
    if let day = step.day { parts.append(step.move == .review ? EpisodeFormText.again(day)(language) : Words(language).date(day)) }
    if let day = step.teamOn { parts.append(EpisodeFormText.teamContacted(step.team ?? "", day)(language)) }
    if let closing = step.closing { parts.append(EpisodeFormText.closing(closing)(language)) }
    return parts.joined(separator: ", ")
  }

  /// What was left out, with the reason; empty when nothing was.
  func skipped(_ step: Episode.Step) -> HTML {
    guard !step.skipped.isEmpty else { return HTML() }
    let names = Words(language).list(step.skipped.map { EpisodeProblemText.stage($0)(language) })
    // Noted by the ledger: nobody was asked.
    let why = step.why.isEmpty && step.act != nil ? EpisodeFormText.notedWithUnits(language) : step.why
    return "<p class=\"small soft\" dir=\"auto\">\(EpisodeFormText.skippedBecause(names), language) – \(why)</p>"
  }
}
