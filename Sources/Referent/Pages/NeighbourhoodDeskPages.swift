package import Care
import HTML
package import Kernel

extension FormName {
  package static let saveNeighbourhood = FormName("save")
  package static let saveReferent = FormName("referent")
  package static let removeReferent = FormName("remove-referent")
  package static let referentPicture = FormName("picture")
  package static let removePicture = FormName("remove-picture")
  package static let planTelling = FormName("plan")
  package static let noteTelling = FormName("told")
}

/// One neighbourhood in the list of those who keep it.
package struct NeighbourhoodLine: Sendable {
  package let neighbourhood: Neighbourhood
  package let late: Int
  package let done: Int

  package init(neighbourhood: Neighbourhood, late: Int, done: Int) {
    self.neighbourhood = neighbourhood
    self.late = late
    self.done = done
  }
}

/// What a team keeps, what of its plans is late, and streets for which nobody is there.
package func neighbourhoodDeskPage(
  _ lines: [NeighbourhoodLine], total: Int, misses: [(miss: ReferentMiss, total: Int)], missTotal: Int, in frame: Frame
) -> Page {
  let language = frame.language
  let rows: [WorkRow] = lines.map { line in
    let one = line.neighbourhood
    var row = WorkRow(title: one.name(language), link: Address.roomItem(.neighbourhoodDesk, item: one.id.raw).link(language))
    if one.isRemoved { row.chips.append(chip(NeighbourhoodDeskText.removed(language))) }
    if one.referents.isEmpty, !one.isRemoved { row.chips.append(chip(NeighbourhoodDeskText.vacant(language), .warn)) }
    if line.late > 0 { (row.reason, row.urgency) = (NeighbourhoodDeskText.late(line.late)(language), .warn) }
    let parts = [one.town?.name(language) ?? "", NeighbourhoodDeskText.streets(one.streets.count)(language), NeighbourhoodDeskText.done(line.done)(language)]
    row.details = "<p>\(parts.joined(separator: " · "))</p>"
    row.next = one.referents.isEmpty ? nil : Words(language).list(one.referents.map(\.name))
    return row
  }
  let missRows: [[HTML]] = misses.map { one in
    let street = one.miss.street.isEmpty ? NeighbourhoodDeskText.unknownStreet(language) : one.miss.street
    let town = Municipality.withNIS(one.miss.municipality)?.name(language) ?? NeighbourhoodDeskText.unknownTown(language)
    return [HTML(text: street), HTML(text: town), "\(one.total)"]
  }
  let heads = [NeighbourhoodDeskText.street, ActivityText.municipality, NeighbourhoodDeskText.times].map { $0(language) }
  let missing: HTML =
    missRows.isEmpty
    ? emptyState(NeighbourhoodDeskText.noMisses(language))
    : table(caption: NeighbourhoodDeskText.misses(language), headers: heads, numbers: [2], rows: missRows)
  var page = Page(
    title: NeighbourhoodDeskText.title(language), address: .room(.neighbourhoodDesk),
    body: """
      <h1>\(NeighbourhoodDeskText.title, language)</h1>\(outreachWays(here: .neighbourhoodDesk, frame))<p class="lead">\(NeighbourhoodDeskText.lead, language)</p>
      \(actions(
        buttonLink(NeighbourhoodDeskText.new(language), to: Address.roomItem(.neighbourhoodDesk, item: "new").link(language)),
        buttonLink(ReferentText.title(language), to: Address.room(.neighbourhoods).link(language), style: .quiet)))
      \(rows.isEmpty ? emptyState(NeighbourhoodDeskText.empty(language)) : workList(rows, level: 2))\
      \(cutNote(shown: rows.count, of: total, isNewest: false, in: language))
      <h2>\(NeighbourhoodDeskText.misses, language)</h2><p>\(NeighbourhoodDeskText.missesLead, language)</p>\(missing)\
      \(cutNote(shown: misses.count, of: missTotal, isNewest: false, in: language))
      """)
  page.menu = .outreach
  return page
}

/// One neighbourhood as those see it who keep it, or a new one.
package struct NeighbourhoodDeskModel: Sendable {
  /// Which form was sent back.
  package enum Form: Hashable, Sendable {
    case about, telling
    case referent(String)
    case picture(String)
  }

  package let record: NeighbourhoodRecord?
  package let tellings: [ReferentTelling]
  package let names: [ID<Account>: String]
  /// How many lines its plan has, with those that are not shown.
  package var tellingTotal = 0
  package var sentBack: [Form: FormState] = [:]
  package var failure: Text?

  package init(record: NeighbourhoodRecord?, tellings: [ReferentTelling] = [], names: [ID<Account>: String] = [:]) {
    self.record = record
    self.tellings = tellings
    self.names = names
  }
}

extension FormState {
  fileprivate init(_ one: Neighbourhood, _ language: Language) {
    self.init(values: [
      "nameFr": one.nameFr, "nameNl": one.nameNl, "municipality": String(one.municipality),
      "streets": one.streets.map { streetLine($0, language) }.joined(separator: "\n"), "removed": one.isRemoved ? "yes" : "",
    ])
  }

  fileprivate init(_ referent: Referent) {
    let short = { (day: Day?) in day.map { Words(.french).shortDate($0) } ?? "" }
    var values: [String: String] = [
      "firstName": referent.firstName, "familyName": referent.familyName, "phone": referent.phone, "email": referent.email, "base": referent.base,
      "address": referent.address, "awayFrom": short(referent.absence?.from), "awayUntil": short(referent.absence?.until),
      "standIn": referent.absence?.standIn ?? "", "standInPhone": referent.absence?.phone ?? "",
    ]
    for code in referent.languages { values["language.\(code)"] = "yes" }
    for weekday in 1...7 { values["hours\(weekday)"] = WeeklyHours.written(referent.hours, on: weekday) }
    self.init(values: values)
  }
}

package func neighbourhoodEditPage(_ model: NeighbourhoodDeskModel, in frame: Frame) -> Page {
  let language = frame.language
  let one = model.record?.neighbourhood
  let title = one?.name(language) ?? NeighbourhoodDeskText.new(language)
  let failure: HTML? = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" }
  let about = FormBuilder(frame, model.sentBack[.about] ?? one.map { FormState($0, language) } ?? FormState(), prefix: "about")
  let places: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
  let describe: HTML = about.form(
    .roomForm(.neighbourhoodDesk, item: one?.id.raw ?? "new", .saveNeighbourhood), about.hidden("version", String(model.record?.version ?? 0)),
    """
    <div class="pair">\(about.input("nameFr", label: NeighbourhoodDeskText.nameFr, autocomplete: "off", required: true))\
    \(about.input("nameNl", label: NeighbourhoodDeskText.nameNl, autocomplete: "off", required: true))</div>
    """,
    about.select("municipality", label: OutreachText.municipality, empty: NeighbourhoodDeskText.choose, places, required: true),
    about.area("streets", label: NeighbourhoodDeskText.streetList, hint: NeighbourhoodDeskText.streetHint, rows: 8, required: true),
    one == nil ? HTML() : about.checkbox("removed", label: NeighbourhoodDeskText.remove), actions(about.submit(NeighbourhoodDeskText.save)))
  let body: HTML =
    one.map { one in
      """
      \(actions(buttonLink(NeighbourhoodDeskText.seePublic(language), to: Address.roomItem(.neighbourhoods, item: one.id.raw).link(language), style: .secondary)))
      \(people(one, model, frame))\(plan(one, model, frame))\
      \(disclosure(NeighbourhoodDeskText.about(language), open: model.sentBack[.about] != nil, describe))
      """
    } ?? describe
  var page = Page(
    title: title, address: .roomItem(.neighbourhoodDesk, item: one?.id.raw ?? "new"),
    body: """
      \(breadcrumb([(NeighbourhoodDeskText.title(language), Address.room(.neighbourhoodDesk).link(language))], here: title, in: language))
      <h1>\(title)</h1>\(failure)\(summary(model, frame))\(body)
      """)
  page.menu = .outreach
  return page
}

private func summary(_ model: NeighbourhoodDeskModel, _ frame: Frame) -> HTML {
  for (form, state) in model.sentBack where !state.problems.isEmpty {
    let prefix: String =
      switch form {
      case .about: "about"
      case .telling: "plan"
      case .referent(let id): "referent-\(id)"
      case .picture(let id): "picture-\(id)"
      }
    return FormBuilder(frame, state, prefix: prefix).summary()
  }
  return HTML()
}

// MARK: Who is there

private func people(_ one: Neighbourhood, _ model: NeighbourhoodDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let cards: [HTML] = one.referents.map { referent in
    let (id, back) = (referent.id.raw, model.sentBack[.referent(referent.id.raw)])
    let picture = FormBuilder(frame, model.sentBack[.picture(id)] ?? FormState(), prefix: "picture-\(id)")
    let item = one.id.raw
    let put: HTML = picture.form(
      .roomForm(.neighbourhoodDesk, item: item, .referentPicture), takesFiles: true, picture.hidden("referent", id),
      picture.file("picture", label: NeighbourhoodDeskText.picture, hint: NeighbourhoodDeskText.pictureHint, accept: "image/jpeg,image/png"),
      actions(picture.submit(NeighbourhoodDeskText.addPicture, style: .secondary)))
    let away = FormBuilder(frame, prefix: "away-\(id)")
    let take: HTML =
      referent.picture == nil
      ? HTML()
      : away.form(
        .roomForm(.neighbourhoodDesk, item: item, .removePicture), classes: "form one-button", away.hidden("referent", id),
        actions(away.submit(NeighbourhoodDeskText.removePicture, style: .quiet)))
    let remove = FormBuilder(frame, prefix: "remove-\(id)")
    return """
      <section class="card">\(referentCard(referent, in: frame, level: 3))
      \(disclosure(NeighbourhoodDeskText.change(language), open: back != nil || model.sentBack[.picture(id)] != nil, """
        \(referentForm(one, id, back ?? FormState(referent), model, frame))\(put)\(take)
        \(remove.form(
          .roomForm(.neighbourhoodDesk, item: item, .removeReferent), classes: "form one-button", remove.hidden("referent", id),
          actions(remove.danger(NeighbourhoodDeskText.removeReferent, asking: NeighbourhoodDeskText.removeAsk(referent.name)))))
        """))</section>
      """
  }
  let fresh = model.sentBack[.referent("new")]
  let empty: HTML = cards.isEmpty ? notice(.warn, "<p>\(NeighbourhoodDeskText.nobody, language)</p>") : HTML()
  return """
    <h2>\(NeighbourhoodDeskText.people, language)</h2>\(empty)\(cards)
    \(disclosure(
      NeighbourhoodDeskText.addReferent(language), open: fresh != nil,
      referentForm(one, "new", fresh ?? FormState(values: ["language.fr": "yes", "language.nl": "yes"]), model, frame)))
    """
}

private func referentForm(_ one: Neighbourhood, _ id: String, _ state: FormState, _ model: NeighbourhoodDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, state, prefix: "referent-\(id)")
  let weekdays: [HTML] = (1...7).map { weekday in
    form.input("hours\(weekday)", label: Text(same: ProvidersText.weekday(weekday, language)), autocomplete: "off")
  }
  let boxes: [HTML] = LanguageNames.all.map { code, name in
    let box = "f-referent-\(id)-language-\(code)"
    return """
      <label class="choice" for="\(box)"><input type="checkbox" id="\(box)" name="language.\(code)" value="yes"\
      \(if: state["language.\(code)"] == "yes", " checked")> <span>\(name, language)</span></label>
      """
  }
  let problem: HTML? = state.problem("languages").map { "<p class=\"error\">\($0.text, language)</p>" }
  return form.form(
    .roomForm(.neighbourhoodDesk, item: one.id.raw, .saveReferent), form.hidden("referent", id), form.hidden("version", String(model.record?.version ?? 0)),
    """
    <div class="pair">\(form.input("firstName", label: NeighbourhoodDeskText.firstName, autocomplete: "off", required: true))\
    \(form.input("familyName", label: NeighbourhoodDeskText.familyName, autocomplete: "off"))</div>
    <div class="pair">\(form.input("phone", label: ReferentText.phone, type: "tel", autocomplete: "off", required: true))\
    \(form.input("email", label: ReferentText.email, type: "email", autocomplete: "off"))</div>
    \(form.input("base", label: NeighbourhoodDeskText.base, hint: NeighbourhoodDeskText.baseHint, autocomplete: "off", required: true))\
    \(form.input("address", label: NeighbourhoodDeskText.address, autocomplete: "off"))
    <fieldset class="field" id="f-referent-\(id)-languages" tabindex="-1"><legend>\(NeighbourhoodDeskText.languages, language)</legend>\(problem)\
    <div class="choices-row">\(boxes)</div></fieldset>
    <fieldset class="field"><legend>\(NeighbourhoodDeskText.hours, language)</legend><p class="hint">\(NeighbourhoodDeskText.hoursHint, language)</p>\
    <div class="week-hours">\(weekdays)</div></fieldset>
    <fieldset class="field"><legend>\(NeighbourhoodDeskText.absence, language)</legend>\
    <div class="pair">\(form.input("awayFrom", label: NeighbourhoodDeskText.awayFrom, autocomplete: "off"))\
    \(form.input("awayUntil", label: NeighbourhoodDeskText.awayUntil, autocomplete: "off"))</div>\
    <div class="pair">\(form.input("standIn", label: NeighbourhoodDeskText.standIn, hint: NeighbourhoodDeskText.standInHint, autocomplete: "off"))\
    \(form.input("standInPhone", label: NeighbourhoodDeskText.standInPhone, type: "tel", autocomplete: "off"))</div></fieldset>
    """, actions(form.submit(NeighbourhoodDeskText.save)))
}

// MARK: The plan

private func plan(_ one: Neighbourhood, _ model: NeighbourhoodDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, model.sentBack[.telling] ?? FormState(values: ["day": Words(.french).shortDate(frame.today)]), prefix: "plan")
  let audiences: [Choice] = ReferentTelling.Audience.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let ways: [Choice] = ReferentTelling.Way.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let add: HTML = form.form(
    .roomForm(.neighbourhoodDesk, item: one.id.raw, .planTelling),
    """
    <div class="pair">\(form.select("audience", label: NeighbourhoodDeskText.audience, empty: NeighbourhoodDeskText.choose, audiences, required: true))\
    \(form.select("way", label: NeighbourhoodDeskText.way, empty: NeighbourhoodDeskText.choose, ways, required: true))</div>
    \(form.area("words", label: NeighbourhoodDeskText.words, rows: 3))
    <div class="pair">\(form.input("day", label: NeighbourhoodDeskText.day, hint: NeighbourhoodDeskText.dayHint, autocomplete: "off", required: true))\
    \(form.input("reached", label: NeighbourhoodDeskText.reached, autocomplete: "off", inputmode: "numeric"))</div>
    \(form.checkbox("done", label: NeighbourhoodDeskText.isDone))
    """, actions(form.submit(NeighbourhoodDeskText.add)))
  let untold = ReferentTelling.untold(model.tellings).map { chip($0.name(language)) }
  let lines: [HTML] = model.tellings.map { tellingLine($0, one, model, frame) }
  let list: HTML = lines.isEmpty ? emptyState(NeighbourhoodDeskText.planEmpty(language)) : "<ul class=\"work-list\">\(lines)</ul>"
  return """
    <section><h2>\(NeighbourhoodDeskText.plan, language)</h2><p>\(NeighbourhoodDeskText.planLead, language)</p>\(list)\
    \(cutNote(shown: lines.count, of: model.tellingTotal, isNewest: false, in: language))
    \(if: !untold.isEmpty && !lines.isEmpty, "<p class=\"soft\">\(NeighbourhoodDeskText.untold, language)\(colon(language))</p>\(chips(untold))")
    \(disclosure(NeighbourhoodDeskText.add(language), open: model.sentBack[.telling] != nil || lines.isEmpty, add))</section>
    """
}

private func tellingLine(_ telling: ReferentTelling, _ one: Neighbourhood, _ model: NeighbourhoodDeskModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let words = Words(language)
  let late = telling.isLate(on: frame.today)
  let state = chip(NeighbourhoodDeskText.state(telling, late: late)(language), telling.state == .done ? .good : late ? .warn : .plain)
  let form = FormBuilder(frame, prefix: "told-\(telling.id.raw)")
  let to: Address = .roomForm(.neighbourhoodDesk, item: one.id.raw, .noteTelling)
  let buttons: HTML =
    telling.state == .planned
    ? form.form(
      to, classes: "form", form.hidden("telling", telling.id.raw),
      form.input("reached", label: NeighbourhoodDeskText.reached, autocomplete: "off", inputmode: "numeric"),
      actions(
        form.submit(NeighbourhoodDeskText.markDone, style: .secondary, name: "step", value: "done"),
        form.submit(NeighbourhoodDeskText.drop, style: .quiet, name: "step", value: "dropped")))
    : form.form(
      to, classes: "form one-button", form.hidden("telling", telling.id.raw),
      actions(form.submit(NeighbourhoodDeskText.undo, style: .quiet, name: "step", value: "planned")))
  let facts = [words.date(telling.day), telling.reached.map { NeighbourhoodDeskText.reachedCount($0)(language) }, telling.by.flatMap { model.names[$0] }]
  return """
    <li class="row\(if: late, " warn")"><div class="row-head"><h3>\(telling.audience.name, language)</h3>\(state)\(chip(telling.way.name(language)))</div>\
    <p class="soft">\(facts.compactMap { $0 }.joined(separator: " · "))</p>\(Prose.paragraphs(telling.words))\(buttons)</li>
    """
}
