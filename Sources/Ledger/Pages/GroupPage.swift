package import Care
import HTML
package import Kernel

/// Somebody who may take part in a group, as the page shows her.
package struct GroupLine: Hashable, Sendable {
  package let person: ID<Person>
  package let number: String
  package let name: String

  package init(person: ID<Person>, number: String, name: String) {
    self.person = person
    self.number = number
    self.name = name
  }

  var words: String { name.isEmpty ? number : name }
}

/// What the page of a group session shows.
package struct GroupModel: Sendable {
  package let people: [GroupLine]
  package let givers: [LedgerGiver]
  package let last: LedgerGiver?
  package let state: FormState
  package let refused: [(line: GroupLine, refusal: LedgerRefused)]
  package let rules: UnitLedger.Rules?
  /// The day of the session: whoever cannot be entered on it is not on the list.
  package let day: Day
  /// The programme's last day, when it is near or has passed.
  package var end: Day?
  /// How many are not on the list because the day does not belong to the part of the house.
  package var leftOut = 0
  /// Until when some of them can still be entered.
  package var lastDay: Day?
  /// After how many the list was cut.
  package var cutAfter: Int?
  /// How many were found by name or number; they come first. `nil` when nobody was looked for.
  package var found: Int?

  package init(
    people: [GroupLine], givers: [LedgerGiver], last: LedgerGiver?, state: FormState = FormState(),
    refused: [(line: GroupLine, refusal: LedgerRefused)] = [], rules: UnitLedger.Rules?, day: Day
  ) {
    self.people = people
    self.givers = givers
    self.last = last
    self.state = state
    self.refused = refused
    self.rules = rules
    self.day = day
  }
}

/// A group session: everybody who came, at once.
package func groupPage(_ model: GroupModel, in frame: Frame) -> Page {
  let language = frame.language
  var page = Page(
    title: GroupText.title(language), address: .room(.groupSession),
    body: """
      \(breadcrumb([(GroupText.persons(language), Address.persons.link(language))], here: GroupText.title(language), in: language))\
      <h1>\(GroupText.title, language)</h1>\(lead(model, language))\(endNotice(model, frame))\(groupForm(model, frame))
      """)
  page.menu = .persons
  return page
}

private func lead(_ model: GroupModel, _ language: Language) -> HTML {
  guard let group = model.rules?.group else { return HTML() }
  let (people, minutes) = (group.participants, group.minutes)
  return """
    <p class="lead">\(GroupText.lead(people.lowerBound, people.upperBound, minutes.lowerBound, minutes.upperBound), language)</p>
    """
}

private func endNotice(_ model: GroupModel, _ frame: Frame) -> HTML {
  guard let end = model.end else { return HTML() }
  let days = end.days(since: frame.today)
  let words = days < 0 ? GroupText.over(end) : LedgerText.warning(.programmeEnds(end, days: days))
  return notice(.warn, "<p>\(words, frame.language)</p>")
}

private func groupForm(_ model: GroupModel, _ frame: Frame) -> HTML {
  let language = frame.language
  guard !model.givers.isEmpty else { return emptyState(GroupText.notYours(language)) }
  let absent = leftOutPart(model, language)
  var state = model.state
  let least = model.rules?.group.minutes.lowerBound ?? 0
  let last = model.last.flatMap { model.givers.contains($0) ? $0 : nil }
  let usual = [
    "day": Words(language).shortDate(model.day), "minutes": String(least), "giver": (last ?? model.givers[0]).code,
  ]
  for (name, value) in usual where state.values[name] == nil { state.values[name] = value }
  let form = FormBuilder(frame, state)
  let giver: HTML =
    model.givers.count == 1 && state.problem("giver") == nil
    ? form.hidden("giver", model.givers[0].code)
    : form.radios("giver", label: LedgerText.giver, LedgerNameText.choices(model.givers, language), required: true)
  let single = model.refused.filter { !isAboutAll($0.refusal) }
  let refusedBy = Dictionary(single.map { ($0.line.person, $0.refusal) }, uniquingKeysWith: { first, _ in first })
  let people: [HTML] = model.people.map { line in personRow(line, refusedBy[line.person], form, language) }
  let list: HTML = people.isEmpty ? emptyState(GroupText.empty(language)) : "<div class=\"group-people\">\(people)</div>"
  let who: HTML = """
    <fieldset class="field" id="f-people" tabindex="-1"><legend>\(GroupText.who, language)</legend>\(foundNotice(model, language))\(list)</fieldset>
    """
  return """
    \(form.summary(id: refusedMark))\(refusedNotice(model, language))\(form.form(
      .roomForm(.groupSession, item: "new", .enterGroup), fragment: refusedMark,
      form.input("day", label: LedgerText.day, hint: LedgerText.dayHint, autocomplete: "off", required: true),
      form.input("minutes", label: GroupText.minutes, required: true, inputmode: "numeric"), giver,
      who, absent, finder(model, form, language),
      model.people.isEmpty ? HTML() : actions(form.submit(GroupText.save))))
    """
}

/// What came of looking for somebody.
private func foundNotice(_ model: GroupModel, _ language: Language) -> HTML {
  guard let found = model.found else { return HTML() }
  let words = found == 0 ? GroupText.nobodyFound : GroupText.found(found)
  return "<p role=\"status\" id=\"found\"><strong>\(words, language)</strong></p>"
}

/// A field that puts somebody on the list who is not there, keeping everything that was typed.
private func finder(_ model: GroupModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let cut: HTML = model.cutAfter.map { most -> HTML in "<p class=\"hint\" id=\"list-cut\">\(GroupText.cut(most), language)</p>" } ?? HTML()
  var look = form
  // A field to look with: nobody expects that it has to be filled in.
  look.marksRequired = true
  return """
    \(cut)\(look.input("find", label: GroupText.find, hint: GroupText.findHint, autocomplete: "off"))\
    \(actions(form.submit(GroupText.look, style: .secondary, name: "step", value: "find")))
    """
}

/// Who is not on the list and why; with a way to the list of a day on which they still can be entered.
private func leftOutPart(_ model: GroupModel, _ language: Language) -> HTML {
  guard model.leftOut > 0 else { return HTML() }
  let earlier: HTML =
    model.lastDay.map { day -> HTML in
      let link = Address.room(.groupSession).link(language, query: [("day", day.description)])
      return " \(textLink(GroupText.listOf(day)(language), to: link))"
    } ?? HTML()
  return "<p class=\"hint\" id=\"left-out\">\(GroupText.leftOut(model.leftOut, model.day), language)\(earlier)</p>"
}

/// Of the field that says whether somebody was there.
private func fieldName(_ line: GroupLine) -> String { "who-\(line.person.raw)" }

private func personRow(_ line: GroupLine, _ refusal: LedgerRefused?, _ form: FormBuilder, _ language: Language) -> HTML {
  let name = fieldName(line)
  let choices: [HTML] = LedgerAct.Audience.allCases.map { audience in
    "<option value=\"\(audience.rawValue)\"\(if: form.state[name] == audience.rawValue, " selected")>\(LedgerNameText.audience(audience), language)</option>"
  }
  let ask: HTML =
    refusal == nil && form.state["unbilled-\(line.person.raw)"] != "yes"
    ? HTML() : form.checkbox("unbilled-\(line.person.raw)", label: GroupText.unbilled(line.words))
  return """
    <div class="field"><label for="\(name)" dir="auto">\(line.words)</label><select id="\(name)" name="\(name)">\
    <option value="">\(GroupText.absent, language)</option>\(choices)</select></div>\(ask)
    """
}

/// Whether a refusal is about the group and about nobody in it: then it is said once.
private func isAboutAll(_ refusal: LedgerRefused) -> Bool {
  let judgement = refusal.judgement
  guard judgement.displaced.isEmpty, !judgement.line.reasons.isEmpty else { return false }
  return judgement.line.reasons.allSatisfy { $0 == .groupSize || $0 == .groupDuration }
}

private func refusedNotice(_ model: GroupModel, _ language: Language) -> HTML {
  guard let first = model.refused.first else { return HTML() }
  if model.refused.allSatisfy({ isAboutAll($0.refusal) }) {
    let judgement = first.refusal.judgement
    let reasons: [HTML] = judgement.line.reasons.map { "<li>\(LedgerRefusalText.words($0, judgement.room), language)</li>" }
    return refusedBox(GroupText.refusedForAll, "<ul>\(reasons)</ul><p>\(GroupText.change, language)</p>", language)
  }
  let lines: [HTML] = model.refused.map { line, refusal in
    let judgement = refusal.judgement
    let reasons: [HTML] = judgement.line.reasons.map { " \(LedgerRefusalText.words($0, judgement.room), language)" }
    let displaced: HTML = judgement.displaced.isEmpty ? HTML() : " \(GroupText.displaces, language)"
    // To her own line: on a phone a whole list lies between them.
    return "<li><a href=\"#\(fieldName(line))\"><strong dir=\"auto\">\(line.words)</strong></a>\(colon(language))\(reasons)\(displaced)</li>"
  }
  return refusedBox(GroupText.refused, "<ul>\(lines)</ul><p>\(GroupText.choose, language)</p>", language)
}

private func refusedBox(_ title: Text, _ body: HTML, _ language: Language) -> HTML {
  """
  <div class="notice bad" role="alert" tabindex="-1" id="\(refusedMark)"><span class="sign" aria-hidden="true">!</span>\
  <div><h2>\(title, language)</h2>\(body)</div></div>
  """
}
