package import Care
import HTML
import Kernel

/// The clock for work on behalf of a person, as her page of units shows it.
package struct LedgerClock: Hashable, Sendable {
  package let timer: LedgerTimer
  package let minutes: Int
  package let units: Int
  /// Ran too long to be believed.
  package let isForgotten: Bool

  package init(timer: LedgerTimer, minutes: Int, units: Int, isForgotten: Bool) {
    self.timer = timer
    self.minutes = minutes
    self.units = units
    self.isForgotten = isForgotten
  }
}

// MARK: The clock

/// Start, or how long it runs; above the form, where somebody looks who is on the telephone.
func clockPart(_ model: LedgerModel, _ frame: Frame) -> HTML {
  guard !model.givers.isEmpty, model.isIncluded else { return HTML() }
  let language = frame.language
  guard let clock = model.clock else {
    // What the clock measures is of today: where today is too late it would measure in vain.
    guard model.book.lastDay(before: frame.today, model.answer) == nil else { return HTML() }
    let form = FormBuilder(frame, prefix: "clock")
    return """
      <div class="no-print ledger-clock">\(form.form(
        .personForm(model.head.person, .ledger, .startTimer),
        "<p class=\"hint\">\(LedgerHelpText.clockHint, language)</p>", form.submit(LedgerHelpText.start, style: .secondary)))</div>
      """
  }
  guard clock.timer.person == model.head.person else {
    let link = textLink(LedgerHelpText.toElsewhere(language), to: Address.personPage(clock.timer.person, .ledger).link(language))
    let words: HTML = "<p>\(LedgerHelpText.elsewhere(clock.timer.startedAt, Words(language)), language) \(link)</p>"
    return "<div class=\"no-print\">\(notice(.note, words))</div>"
  }
  return "<div class=\"no-print\" id=\"clock\">\(card(title: LedgerHelpText.runs(language), accent: .sun, running(clock, model, frame)))</div>"
}

private func running(_ clock: LedgerClock, _ model: LedgerModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let since: HTML = "<p>\(LedgerHelpText.since(clock.timer.startedAt, clock.minutes, Words(language)), language)</p>"
  let drop = FormBuilder(frame, prefix: "clock-drop")
  let away = drop.form(
    .personForm(model.head.person, .ledger, .dropTimer), drop.submit(LedgerHelpText.drop, style: .quiet))
  guard !clock.isForgotten else { return "\(since)\(notice(.warn, "<p>\(LedgerHelpText.forgotten, language)</p>"))\(away)" }
  let isBack = model.sentBack == "clock"
  var state = isBack ? model.state : FormState()
  if state.values["giver"] == nil { state.values["giver"] = usualGiver(model) }
  let form = FormBuilder(frame, state, prefix: "clock")
  return """
    \(since)\(isBack ? form.summary(id: refusedMark) : HTML())\(form.form(
      .personForm(model.head.person, .ledger, .enterTimer), fragment: refusedMark, giverField(form, model, language),
      actions(form.submit(LedgerHelpText.enter(clock.units)))))\(away)
    """
}

/// As what somebody entered last, or the only thing he can be; empty when he has to choose.
func usualGiver(_ model: LedgerModel) -> String { model.last?.code ?? (model.givers.count == 1 ? model.givers[0].code : "") }

func giverField(_ form: FormBuilder, _ model: LedgerModel, _ language: Language) -> HTML {
  guard model.givers.count > 1 || form.state.problem("giver") != nil else { return form.hidden("giver", model.givers[0].code) }
  return form.select(
    "giver", label: LedgerText.giver, empty: form.state["giver"].isEmpty ? LedgerText.chooseGiver : nil,
    LedgerNameText.choices(model.givers, language), required: true)
}

// MARK: Eligibility at the time of an act

/// What speaks against entering something, before somebody does, and whether the programme refuses it for that.
func doubtNotice(_ model: LedgerModel, _ language: Language) -> HTML {
  guard !model.doubts.isEmpty else { return HTML() }
  let link = Address.personPage(model.head.person, .eligibility).link(language)
  let isAgainst = model.doubts.contains(where: \.isAgainst)
  let isRefused = model.asked(on: model.answer.on)?.refuses(model.doubts) ?? false
  let words = isRefused ? LedgerHelpText.refusedForIt : LedgerHelpText.notRefused
  return notice(
    isAgainst ? .warn : .note, title: LedgerHelpText.doubts(language),
    "\(doubtList(model.doubts, language))<p>\(words, language) \(textLink(LedgerHelpText.toEligibility(language), to: link))</p>")
}

func doubtList(_ doubts: [LedgerDoubt], _ language: Language) -> HTML {
  let items: [HTML] = doubts.map { "<li>\(LedgerHelpText.doubt($0), language)</li>" }
  return "<ul>\(items)</ul>"
}

// MARK: Programmes that follow each other

/// The field by which a form says that it is about a programme that is over; empty for the one that runs.
func programmeField(_ programme: UnitProgramme, _ form: FormBuilder) -> HTML {
  programme.running.isOver(on: form.frame.today) ? form.hidden("programme", programme.id) : HTML()
}

/// The same for links.
func programmeQuery(_ programme: UnitProgramme, _ frame: Frame) -> [(String, String)] {
  programme.running.isOver(on: frame.today) ? [("programme", programme.id)] : []
}

/// To the same page of the other programmes of units, where there are several.
func otherProgrammes(_ others: [UnitProgramme], _ language: Language, _ link: (UnitProgramme) -> AddressLink) -> HTML {
  let links: [HTML] = others.map { "<p>\(textLink(LedgerHelpText.otherProgramme($0.name)(language), to: link($0)))</p>" }
  return "\(links)"
}

extension FormName {
  /// Starts the clock.
  package static let startTimer = FormName("start-clock")
  /// Enters what the clock measured.
  package static let enterTimer = FormName("enter-clock")
  /// Stops the clock without entering.
  package static let dropTimer = FormName("drop-clock")
}
