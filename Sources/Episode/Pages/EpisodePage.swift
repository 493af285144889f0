package import Care
import HTML
package import Kernel

/// One way, with the forms of what can happen next.
package struct EpisodeModel: Sendable {
  package let head: FileHead
  package let episode: Episode
  package let rule: EpisodeParameters.Rule
  package let programmes: ProgrammeLibrary
  package let mayWrite: Bool
  package let providers: [ProviderMatch]
  package let disciplines: ProviderParameters
  package let doctor: NamedContact?
  package let today: Day
  /// The form that was sent back, with what is wrong.
  package let sentBack: Episode.Move?
  package let state: FormState
  package let failure: Text?
  /// How many providers fit, with those that are not offered in the form.
  package var providerTotal = 0
  /// The initial module in the ledger of units, for those who may see it.
  package var module: EpisodeModule?
  /// Providers among those who are offered who stand in her circle, where the service wants somebody from outside.
  package var inCircle: Set<ID<Provider>> = []
  /// The same of the one who was chosen.
  package var chosenIsInCircle = false
  /// The organisation that manages it, by name.
  package var managing = ""
  /// Why the ledger does not take the module.
  package var refusal: LedgerRefused?

  package init(
    head: FileHead, episode: Episode, rule: EpisodeParameters.Rule, programmes: ProgrammeLibrary, mayWrite: Bool, providers: [ProviderMatch],
    disciplines: ProviderParameters, doctor: NamedContact?, today: Day, sentBack: Episode.Move? = nil, state: FormState = FormState(),
    failure: Text? = nil
  ) {
    self.head = head
    self.episode = episode
    self.rule = rule
    self.programmes = programmes
    self.mayWrite = mayWrite
    self.providers = providers
    self.disciplines = disciplines
    self.doctor = doctor
    self.today = today
    self.sentBack = sentBack
    self.state = state
    self.failure = failure
  }
}

package func episodePage(_ model: EpisodeModel, in frame: Frame) -> Page {
  let language = frame.language
  let episode = model.episode
  let failure: HTML = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" } ?? HTML()
  let problems: HTML = model.sentBack.map { FormBuilder(frame, model.state, prefix: $0.rawValue).summary() } ?? HTML()
  let refusal: HTML = model.refusal.map { LedgerRefusalText.notice($0, language) } ?? HTML()
  let forms = EpisodeForms(model: model, frame: frame)
  let main: HTML = """
    \(card(title: EpisodeText.next(language), accent: .sun, episodeTasks(episode, model.rule, today: model.today, language)))\
    \(forms.next)\(agreementCard(model, forms, language))\(forms.others)
    """
  var page = filePage(
    model.head, .episodes, title: episodeTitle(episode, model.programmes, language), in: frame,
    """
    \(failure)\(refusal)\(problems)\(chips(episodeChips(episode, language)))\
    <p class="soft"><bdi>\(LedgerHandoverText.managedBy(model.managing), language)</bdi></p>\(way(episode, language))\
    \(mainAndAside(main, aside: "\(providerCard(model, language))\(moduleCard(model, language))\(history(episode, language))"))\
    <p class="no-print">\(textLink(EpisodeText.all(language), to: Address.personPage(model.head.person, .episodes).link(language)))</p>
    """)
  page.address = .personItem(model.head.person, .episodes, item: episode.id.raw)
  return page
}

/// Every step of the way: with its day, skipped with the reason, or still to come.
private func way(_ episode: Episode, _ language: Language) -> HTML {
  let items: [HTML] = Episode.Stage.allCases.map { stage in
    let isHere = stage == episode.stage
    let passed = episode.passed.last { $0.stage == stage }
    let words: HTML
    if let passed {
      words = HTML(text: Words(language).date(passed.on))
    } else if episode.stage.position > stage.position {
      words = HTML(text: EpisodeText.skipped(language))
    } else {
      words = HTML(text: EpisodeText.toCome(language))
    }
    let state = passed != nil ? "done" : episode.stage.position > stage.position ? "skipped" : "to-come"
    return """
      <li class="\(state)"\(if: isHere, " aria-current=\"step\"")><strong>\(EpisodeProblemText.stage(stage), language)</strong> \
      <span class="small">\(words)</span></li>
      """
  }
  return "<ol class=\"episode-way\" aria-label=\"\(EpisodeText.way(language))\">\(items)</ol>"
}

private func providerCard(_ model: EpisodeModel, _ language: Language) -> HTML {
  guard let provider = model.episode.provider else { return HTML() }
  let discipline = provider.discipline.isEmpty ? "" : model.disciplines.name(of: provider.discipline)(language)
  let known: HTML =
    model.chosenIsInCircle
    ? notice(.note, "<p>\(EpisodeText.outsideTeam(EpisodeText.service(model.episode.service)), language)</p>") : HTML()
  return card(title: EpisodeText.provider(language), level: 3, "<p dir=\"auto\"><strong>\(provider.name)</strong><br>\(discipline)</p>\(known)")
}

/// Whether the initial module stands in the ledger of units, and the way there.
private func moduleCard(_ model: EpisodeModel, _ language: Language) -> HTML {
  guard let module = model.module, let noted = model.episode.initialModule else { return HTML() }
  let link: HTML =
    model.head.pages.contains(.ledger)
    ? "<p class=\"no-print\">\(textLink(EpisodeText.toLedger(language), to: Address.personPage(model.head.person, .ledger).link(language)))</p>" : HTML()
  let said: HTML
  if let act = module.act {
    said = "<p>\(EpisodeText.inLedger(act.day), language)</p><p class=\"soft\">\(EpisodeText.staysInLedger, language)</p>"
  } else {
    said = "<p>\(module.isOffered ? EpisodeText.notInLedger(noted.on) : EpisodeText.notInLedgerYet, language)</p>"
  }
  return card(title: EpisodeText.moduleTitle(language), level: 3, "\(said)\(link)")
}

private func agreementCard(_ model: EpisodeModel, _ forms: EpisodeForms, _ language: Language) -> HTML {
  let episode = model.episode
  let last = episode.steps.last { $0.move.isAboutAgreement && $0.move != .remind }
  let said: HTML =
    last.map { step in
      let words: HTML = step.words.isEmpty ? HTML() : Prose.quote(step.words)
      return """
        <p dir="auto">\(EpisodeStepWords(language: language).said(step)) <span class="soft">(\(Words(language).date(step.on)), \(step.authorName))</span></p>\
        \(words)
        """
    } ?? HTML()
  let reminded: HTML =
    episode.agreement == .asked && episode.reminders > 0 ? "<p class=\"soft\">\(EpisodeText.reminded(episode.reminders), language)</p>" : HTML()
  let programme = model.programmes.unitProgrammes.first { $0.id == episode.programme }
  let isRequired = programme?.rules.rules.holding(on: model.today)?.asked.agreement == .required
  let hint = isRequired ? EpisodeText.blocksModule : EpisodeText.neverBlocks
  return card(
    title: EpisodeText.doctorTitle(language),
    """
    <p>\(chip(EpisodeText.agreement(episode.agreement)(language), agreementTone(episode.agreement)))</p>\(said)\(reminded)\
    <p class="hint">\(hint, language)</p>\(forms.agreement)
    """)
}

private func history(_ episode: Episode, _ language: Language) -> HTML {
  let words = EpisodeStepWords(language: language)
  let items: [TimelineItem] = episode.steps.reversed().map { step in
    let said: HTML = step.words.isEmpty ? HTML() : Prose.quote(step.words)
    let asker: HTML = step.move == .detect ? "<p class=\"soft\">\(EpisodeText.asker(episode.asker), language)</p>" : HTML()
    return TimelineItem(
      when: Words(language).date(step.on), who: step.authorName, what: "<p dir=\"auto\">\(words.said(step))</p>\(asker)\(said)\(words.skipped(step))")
  }
  return card(title: EpisodeText.history(language), level: 3, timeline(items))
}
