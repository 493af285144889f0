package import Care
import HTML
package import Kernel

/// What the page of a person's units shows.
package struct LedgerModel: Sendable {
  package let head: FileHead
  package let book: LedgerBook
  package let answer: UnitAnswer
  package let refusals: [ID<LedgerAct>: [UnitRefusal]]
  package let agreement: LedgerAgreement?
  package let warnings: [LedgerWarning]
  package let pace: LedgerPace?
  /// As what the reader enters something; empty: he reads only.
  package let givers: [LedgerGiver]
  /// As what the reader gave help last.
  package let last: LedgerGiver?
  package let usualUnits: Int
  package let mayNote: Bool
  /// As acts name their authors.
  package let reader: String
  /// Of the reader: acts of other houses are not his to correct.
  package let house: ID<Organization>?
  package let paging: Paging
  /// What the first visit of an episode says already of the module that is to be entered.
  package var noted: NotedModule?
  /// Which form was sent back: `nil`, `enter`, `grant`, `share`, or an act that was to be corrected.
  package var sentBack: String?
  package var state = FormState()
  package var refusal: LedgerRefused?
  package var failure: Text?
  /// What speaks against entering something today.
  package var doubts: [LedgerDoubt] = []
  /// The reader's clock, here or in another file.
  package var clock: LedgerClock?
  /// By which minutes become units.
  package var rule: LedgerParameters.Rule?
  /// Which organisation manages the ledger, and what goes to another one or comes from there.
  package var moves: LedgerMoves?
  /// The BelRAI Screener that stands for an initial module.
  package var screener: ModuleScreener?
  /// How the reader gave a session last: to her, else to anybody.
  package var usual: LedgerUsual?
  /// Other programmes of units, before or after this one.
  package var others: [UnitProgramme] = []

  package init(
    head: FileHead, book: LedgerBook, answer: UnitAnswer, refusals: [ID<LedgerAct>: [UnitRefusal]], agreement: LedgerAgreement?,
    warnings: [LedgerWarning], pace: LedgerPace?, givers: [LedgerGiver], last: LedgerGiver?, usualUnits: Int,
    mayNote: Bool, reader: String, house: ID<Organization>?, paging: Paging
  ) {
    self.head = head
    self.book = book
    self.answer = answer
    self.refusals = refusals
    self.agreement = agreement
    self.warnings = warnings
    self.pace = pace
    self.givers = givers
    self.last = last
    self.usualUnits = usualUnits
    self.mayNote = mayNote
    self.reader = reader
    self.house = house
    self.paging = paging
  }

  /// Acts on one page.
  package static let pageSize = 50
  /// Acts that stand open; the earlier ones of the page are folded below them.
  static let openSize = 10

  var isIncluded: Bool { book.before.initialModule || book.acts.contains { act in if case .initialModule = act.kind { act.counts } else { false } } }
  /// Whether the reader gives something that is given in groups.
  var givesGroups: Bool { !book.programme.groupGivers(among: givers, on: answer.on).isEmpty }
  /// What the programme asks on a day where something is entered.
  func asked(on day: Day) -> UnitLedger.Asked? { book.programme.rules.rules.holding(on: day)?.asked }
  /// Whether the module's BelRAI can be taken for done.
  var hasScreener: Bool { screener.map { !$0.isOld } ?? false }
  var isInHospital: Bool {
    var place = ""
    for fact in book.facts where fact.day <= answer.on { if case .residence(let residence) = fact.kind { place = residence } }
    return book.programme.rules.hospitals.contains(place)
  }
}

/// A person's units: what is left, what can be entered, what was done.
package func ledgerPage(_ model: LedgerModel, in frame: Frame) -> Page {
  let language = frame.language
  let failure: HTML = model.failure.map { LedgerRefusalText.notice($0, language) } ?? HTML()
  let typedIn: String? = model.sentBack == "enter" ? "enter" : nil
  let refusal: HTML = model.refusal.map { LedgerRefusalText.notice($0, form: typedIn, language) } ?? HTML()
  let warnings: [HTML] = model.warnings.map { warning -> HTML in
    notice(tone(warning), "<p>\(LedgerText.warning(warning), language)\(if: warning.isAboutActs, toHistory(language))</p>")
  }
  let main: HTML = """
    \(failure)\(refusal)\(warnings)\(movesPart(model, frame))\(balanceCard(model, language))\(doubtNotice(model, language))\(clockPart(model, frame))\
    \(enterForm(model, frame))\(history(model, frame))
    """
  var page = filePage(
    model.head, .ledger, title: LedgerText.title(language), in: frame, action: toForm(model, frame), mainAndAside(main, aside: aside(model, frame)))
  page.query = programmeQuery(model.book.programme, frame)
  if model.paging.page > 1 { page.query.append(("page", String(model.paging.page))) }
  return page
}

/// At a doorstep one comes for the form: it is one touch away, above everything else. Not when something was sent back, so that nothing typed is left.
private func toForm(_ model: LedgerModel, _ frame: Frame) -> HTML {
  guard !model.givers.isEmpty, model.sentBack == nil else { return HTML() }
  var query: [(String, String)] = programmeQuery(model.book.programme, frame)
  if model.paging.page > 1 { query.append(("page", String(model.paging.page))) }
  let form = Address.personPage(model.head.person, .ledger).link(frame.language, query: query, fragment: "enter")
  return "<p class=\"no-print\">\(buttonLink(LedgerText.enter(frame.language), to: form))</p>"
}

/// To the acts that a warning speaks of: on a phone the form lies between them.
private func toHistory(_ language: Language) -> HTML { " <a href=\"#history\">\(LedgerText.history, language)</a>" }

private func tone(_ warning: LedgerWarning) -> Tone {
  switch warning {
  case .unitsExhausted, .displaced: .bad
  case .unitsLow(_, let reached), .periodEnds(_, _, let reached): tone(reached)
  case .closingOpen, .exhaustedEarly, .programmeEnds, .programmeOver, .muchSupport: .warn
  case .periodOver: .note
  }
}

/// The last threshold is the loudest, the one before it warns, those before that say it in time.
func tone(_ reached: LedgerThreshold) -> Tone {
  switch reached.following.count {
  case 0: .bad
  case 1: .warn
  default: .note
  }
}

// MARK: Entering

/// Where a refusal stands. Forms are sent with it: on a phone the answer is seen from there on, without script too, and from the top when nothing
/// was refused.
let refusedMark = "refused"

private func enterForm(_ model: LedgerModel, _ frame: Frame) -> HTML {
  guard !model.givers.isEmpty else { return HTML() }
  let language = frame.language
  let isBack = model.sentBack == "enter"
  var state = isBack ? model.state : FormState()
  let lastDay = model.book.lastDay(before: frame.today, model.answer)
  let kinds: [LedgerDraft.Kind] = model.isIncluded ? [.session, .support] + (model.answer.closing == nil ? [] : [.closing]) : [.initialModule, .session]
  var usual: [String: String] = [
    "kind": (model.answer.closing?.span.isOpen ?? false ? .closing : kinds[0]).rawValue, "setting": model.isInHospital ? "hospital" : "home",
    "giver": usualGiver(model),
    "units": String(model.usualUnits), "audience": "person", "day": Words(language).shortDate(lastDay ?? frame.today),
    "belrai": model.hasScreener && !isBack ? "yes" : "",
  ]
  // A session is usually as the last one was.
  if let last = model.usual {
    usual["units"] = String(last.units)
    usual["setting"] = last.setting(isInHospital: model.isInHospital).rawValue
  }
  // What was noted at the first visit is not asked again.
  let noted = model.isIncluded ? nil : model.noted
  if let noted {
    usual["day"] = Words(language).shortDate(noted.on)
    usual["belrai"] = (noted.belrai || model.hasScreener) && !isBack ? "yes" : ""
    let mine = model.givers.filter { $0.service == noted.service }
    if mine.count == 1 || usual["giver"]?.hasPrefix("\(noted.service):") != true { usual["giver"] = mine.count == 1 ? mine[0].code : "" }
  }
  for (name, value) in usual where state.values[name] == nil { state.values[name] = value }
  let form = FormBuilder(frame, state, prefix: "enter")
  let fromVisit: HTML = noted.map { notice(.note, "<p>\(LedgerText.fromVisit($0.on), language)</p>") } ?? HTML()
  let late: HTML = isBack || noted != nil ? HTML() : lastDay.map { notice(.note, "<p>\(LedgerText.onlyLate($0), language)</p>") } ?? HTML()
  let most = max(10, Int(state["units"]) ?? 0)
  let counts: [Choice] = (1...min(most, 60)).map { Choice(String($0), "\($0) (\(hours($0, language)))") }
  let minutes: HTML? = model.rule.map { rule in
    let field = form.input(
      "minutes", label: LedgerHelpText.minutes, hint: LedgerHelpText.minutesHint(rule), autocomplete: "off", inputmode: "numeric")
    return "<div class=\"only-support\">\(field)</div>"
  }
  let remote: HTML = """
    <div class="only-remote"><p class="hint">\(LedgerText.remote, language)</p>\
    \(form.checkbox("agreed", label: LedgerText.agreed))\(form.checkbox("able", label: LedgerText.able))\
    \(form.checkbox("secure", label: LedgerText.secure))</div>
    """
  let screener: HTML = model.screener.map { "<p class=\"hint\">\(LedgerText.screener($0), language)</p>" } ?? HTML()
  let waits = model.asked(on: noted?.on ?? lastDay ?? frame.today)?.agreement == .required
  let doctor: HTML = waits ? "<p class=\"hint\">\(LedgerText.doctorFirst, language)</p>" : HTML()
  let settings = form.radios(
    "setting", label: LedgerText.setting, UnitLedger.Setting.allCases.map { Choice($0.rawValue, LedgerNameText.setting($0)(language)) },
    required: true)
  let notes: HTML = """
    \(model.mayNote
      ? form.area("circleNote", label: LedgerText.circleNote, hint: LedgerText.circleHint, rows: 2, atMost: LedgerAct.longestWords) : HTML())\
    \(form.area("privateNote", label: LedgerText.privateNote, rows: 2, atMost: LedgerAct.longestWords))
    """
  let hasNotes = !state["circleNote"].isEmpty || !state["privateNote"].isEmpty || state.problem("circleNote") != nil
  return """
    <div class="no-print" id="enter">\(card(
      title: LedgerText.enter(language), accent: .sun,
      """
      \(isBack ? form.summary(id: refusedMark) : HTML())\(late)\(fromVisit)\(keptNotice(language))\(form.form(
        .personForm(model.head.person, .ledger, .enterAct), fragment: refusedMark, classes: "form ledger-form", isKept: true,
        form.radios("kind", label: LedgerText.what, kinds.map { Choice($0.rawValue, LedgerNameText.kind($0)(language)) }, required: true),
        giverField(form, model, language),
        "<div class=\"only-counted\">\(form.select("units", label: LedgerText.unitsLabel, counts, required: true))</div>\(minutes)",
        "<div class=\"only-session\">\(settings)\(remote)</div>",
        "<div class=\"only-module\">\(form.checkbox("belrai", label: LedgerText.belrai))\(screener)\(doctor)</div>",
        form.radios(
          "audience", label: LedgerText.audienceLabel, LedgerAct.Audience.allCases.map { Choice($0.rawValue, LedgerNameText.audience($0)(language)) },
          required: true),
        form.input("day", label: LedgerText.day, hint: LedgerText.dayHint, autocomplete: "off", required: true),
        disclosure(LedgerText.notes(language), open: hasNotes, notes),
        actions(form.submit(LedgerText.save))))
      """))</div>
    """
}

private func hours(_ units: Int, _ language: Language) -> String {
  let (whole, half) = (units / 2, units % 2)
  let unit = language == .dutch ? "u" : "h"
  return half == 0 ? "\(whole) \(unit)" : whole == 0 ? "30 min" : "\(whole) \(unit) 30"
}

private func aside(_ model: LedgerModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let links: HTML = """
    <p>\(textLink(
      LedgerText.proofLink(language),
      to: Address.personItem(model.head.person, .ledger, item: "proof").link(language, query: programmeQuery(model.book.programme, frame))))</p>\
    \(otherProgrammes(model.others, language) { Address.personPage(model.head.person, .ledger).link(language, query: [("programme", $0.id)]) })
    """
  guard !model.givers.isEmpty else { return "<div class=\"no-print\">\(links)\(movesAside(model, frame))</div>" }
  let group: HTML =
    model.givesGroups ? "<p>\(textLink(LedgerText.groupLink(language), to: Address.room(.groupSession).link(language)))</p>" : HTML()
  let work: HTML = """
    \(group)<p>\(textLink(LedgerText.statementsLink(language), to: Address.room(.statements).link(language)))</p>
    """
  return "<div class=\"no-print\">\(links)\(work)\(grantForm(model, frame))\(shareForm(model, frame))\(movesAside(model, frame))</div>"
}

private func grantForm(_ model: LedgerModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let isGranted =
    model.book.before.isExtended || model.book.acts.contains { act in if case .extension = act.kind { act.counts } else { false } }
  guard model.answer.period?.isOpen ?? false, !isGranted || model.sentBack == "grant" else { return HTML() }
  let isBack = model.sentBack == "grant"
  var state = isBack ? model.state : FormState()
  let day = model.book.lastDay(before: frame.today, model.answer) ?? frame.today
  if state.values["day"] == nil { state.values["day"] = Words(language).shortDate(day) }
  let form = FormBuilder(frame, state, prefix: "grant")
  let reasons: [Choice] = model.book.programme.rules.extensionReasons.map { Choice($0, LedgerNameText.reason($0)(language)) }
  let needsProof = model.asked(on: day)?.extensionProof == .required
  let hint = needsProof ? LedgerText.grantProofHint : LedgerText.grantHint
  return disclosure(
    LedgerText.grant(language), open: isBack,
    """
    <p class="hint">\(hint, language)</p>\(isBack ? form.summary(id: refusedMark) : HTML())\(form.form(
      .personForm(model.head.person, .ledger, .grantUnits), fragment: refusedMark,
      form.radios("reason", label: LedgerText.motive, reasons, required: true),
      form.area("proof", label: LedgerText.proof, hint: LedgerText.proofHint, rows: 2, required: needsProof, atMost: LedgerAct.longestWords),
      form.input("day", label: LedgerText.day, hint: LedgerText.dayHint, autocomplete: "off", required: true),
      actions(form.submit(LedgerText.grant, style: .secondary))))
    """)
}

private func shareForm(_ model: LedgerModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let isBack = model.sentBack == "share"
  var state = isBack ? model.state : FormState()
  for service in model.book.programme.rules.services where state.values["share-\(service.id)"] == nil {
    state.values["share-\(service.id)"] = model.agreement?.shares[service.id].map { String($0) } ?? ""
  }
  let form = FormBuilder(frame, state, prefix: "shares")
  let fields: [HTML] = model.book.programme.rules.services.map { service in
    form.input("share-\(service.id)", label: LedgerNameText.service(service.id), required: true, inputmode: "numeric")
  }
  return disclosure(
    LedgerText.share(language), open: isBack,
    """
    <p class="hint">\(LedgerText.shareHint, language)</p>\(isBack ? form.summary(id: refusedMark) : HTML())\(form.form(
      .personForm(model.head.person, .ledger, .shareUnits), fragment: refusedMark, programmeField(model.book.programme, form), "\(fields)",
      form.input("words", label: LedgerText.shareWords), actions(form.submit(LedgerText.saveShares, style: .secondary))))
    """)
}

// MARK: What was done

private func history(_ model: LedgerModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let acts = model.book.acts.sorted { ($0.day, $0.sequence, $0.id) > ($1.day, $1.sequence, $1.id) }
  guard !acts.isEmpty else { return "<section>\(heading(LedgerText.history(language)))\(emptyState(LedgerText.empty(language)))</section>" }
  let size = model.paging.pageSize
  let shown = acts.dropFirst((model.paging.page - 1) * size).prefix(size)
  let items: [TimelineItem] = shown.map { act in
    TimelineItem(when: Words(language).date(act.day), who: act.authorName, what: told(act, model, frame))
  }
  let older = Array(items.dropFirst(LedgerModel.openSize))
  let isBack = shown.dropFirst(LedgerModel.openSize).contains { $0.id.raw == model.sentBack }
  let folded: HTML = older.isEmpty ? HTML() : disclosure(LedgerText.earlier(older.count)(language), open: isBack, timeline(older))
  let links = pager(page: model.paging.page, of: model.paging.pages, in: language) { page in
    Address.personPage(model.head.person, .ledger).link(
      language, query: programmeQuery(model.book.programme, frame) + [("page", String(page))])
  }
  return "<section id=\"history\">\(heading(LedgerText.history(language)))\(timeline(Array(items.prefix(LedgerModel.openSize))))\(folded)\(links)</section>"
}

private func told(_ act: LedgerAct, _ model: LedgerModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let line = LedgerNameText.act(act.kind, language)
  let who: HTML = act.audience == .person ? HTML() : " · \(LedgerNameText.audience(act.audience), language)"
  var parts: [HTML] = []
  switch act.state {
  case .corrected:
    parts.append("<p><s>\(line)</s>\(who)</p>")
    if let correction = act.correction {
      parts.append(
        """
        <p>\(chip(LedgerText.corrected(language), .note)) <bdi>\(LedgerText.correctedBy(correction), language)</bdi>\(colon(language)) \
        <span dir="auto">\(correction.reason)</span></p>
        """)
    }
  case .unbilled: parts.append("<p>\(line)\(who) \(chip(LedgerText.unbilled(language)))</p>")
  case .standing:
    parts.append("<p>\(line)\(who)</p>")
    if let reasons = model.refusals[act.id] {
      let room = LedgerRoom(of: act.kind, model.book.programme.rules.rules.holding(on: act.day))
      let why: [HTML] = reasons.map { " \(LedgerRefusalText.words($0, room), language)" }
      parts.append("<p>\(chip(LedgerText.toCorrect(language), .bad))\(why)</p>")
    }
  }
  if !act.doubts.isEmpty {
    parts.append(disclosure(LedgerHelpText.doubts(language), doubtList(act.doubts, language)))
  }
  if !act.proof.isEmpty { parts.append("<p class=\"soft\" dir=\"auto\">\(act.proof)</p>") }
  if !act.privateNote.isEmpty, act.author == model.reader {
    parts.append("<p class=\"soft\">\(LedgerText.privateMark, language)\(colon(language)) <span dir=\"auto\">\(act.privateNote)</span></p>")
  }
  return "\(parts)\(correctForm(act, model, frame))"
}

private func correctForm(_ act: LedgerAct, _ model: LedgerModel, _ frame: Frame) -> HTML {
  guard !model.givers.isEmpty, act.state != .corrected, act.organization == model.house else { return HTML() }
  let language = frame.language
  let isBack = model.sentBack == act.id.raw
  let form = FormBuilder(frame, isBack ? model.state : FormState(), prefix: "correct-\(act.id.raw)")
  let displaced = model.book.displaced(byLeavingOut: act.id, on: model.answer.on, refused: model.refusals)
  let hanging: [HTML] = displaced.prefix(10).map { other in
    "<li>\(Words(language).date(other.day))\(colon(language)) \(LedgerNameText.act(other.kind, language))</li>"
  }
  let cut = cutNote(shown: hanging.count, of: displaced.count, isNewest: false, in: language)
  let others: HTML = hanging.isEmpty ? HTML() : "<p>\(LedgerText.wouldDisplace, language)</p><ul>\(hanging)</ul>\(cut)"
  return """
    <div class="no-print">\(disclosure(
      LedgerText.correct(language), open: isBack,
      """
      <p class="hint">\(LedgerText.correctHint, language)</p>\(isBack ? form.summary(id: refusedMark) : HTML())\(others)\(form.form(
        .personItemForm(model.head.person, .ledger, item: act.id.raw, .correctAct), fragment: refusedMark, programmeField(model.book.programme, form),
        form.area("reason", label: LedgerText.correctReason, rows: 2, required: true, atMost: LedgerAct.longestWords),
        actions(form.submit(LedgerText.correctNow, style: .secondary))))
      """))</div>
    """
}

extension FormName {
  /// Enters an act.
  package static let enterAct = FormName("enter")
  /// Grants more units.
  package static let grantUnits = FormName("grant")
  /// Notes agreed shares.
  package static let shareUnits = FormName("share")
  /// Takes an act back.
  package static let correctAct = FormName("correct")
  /// Enters a group session.
  package static let enterGroup = FormName("enter-group")
  /// Closes a month.
  package static let closeMonth = FormName("close")
}
