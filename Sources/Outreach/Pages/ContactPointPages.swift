package import Care
import HTML
package import Kernel

/// Contact points: those to visit first. Query fields: `neighbourhood`, `page`.
///
/// - Parameters:
///   - places: in which neighbourhood they are, where it is certain.
///   - chosen: the neighbourhood that was asked for; empty for all.
package func contactPointsPage(
  _ points: [ContactPoint], places: [ID<ContactPoint>: Neighbourhood], among neighbourhoods: [Neighbourhood], chosen: String, paging: Paging,
  in frame: Frame
) -> Page {
  let language = frame.language
  let words = Words(language)
  let filter = FilterForm(language, ["neighbourhood": chosen])
  let rows: [WorkRow] = points.map { point in
    var row = WorkRow(title: point.details.name, link: Address.roomItem(.contacts, item: point.id.raw).link(language))
    row.chips = [chip(point.kind.name(language))]
    if point.hasEnded { row.chips.append(chip(ContactPointText.ended(language))) }
    if point.isDue(on: frame.today) {
      (row.reason, row.urgency) = (ContactPointText.due(language), .warn)
    }
    let last = point.last.map { words.relative($0, today: frame.today) } ?? ContactPointText.never(language)
    let place = [point.municipality.name(language), places[point.id]?.name(language) ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    row.details = "<p>\(place) · \(ContactPointText.last, language)\(colon(language)) \(last)</p>"
    if let next = point.next, !point.hasEnded { row.next = "\(ContactPointText.next(language))\(colon(language)) \(words.date(next))" }
    return row
  }
  let narrowing: HTML =
    neighbourhoods.isEmpty
    ? HTML()
    : filter.form(.room(.contacts), label: ContactPointText.filters, submit: ContactPointText.show, neighbourhoodField(neighbourhoods, filter))
  let nothing = chosen.isEmpty ? ContactPointText.empty : ContactPointText.emptyHere
  var page = Page(
    title: ContactPointText.title(language), address: .room(.contacts),
    body: """
      <h1>\(ContactPointText.title, language)</h1>\(outreachWays(here: .contacts, frame))<p class="lead">\(ContactPointText.lead, language)</p>
      \(actions(buttonLink(ContactPointText.new(language), to: Address.roomItem(.contacts, item: "new").link(language))))
      \(narrowing)\(rows.isEmpty ? emptyState(nothing(language)) : workList(rows, level: 2))\
      \(pager(page: paging.page, of: paging.pages, in: language) { number in
        Address.room(.contacts).link(language, query: filter.query + [("page", String(number))])
      })
      """)
  page.menu = .outreach
  page.query = filter.query
  return page
}

extension ContactPointDraft {
  /// As the form was typed.
  package init(_ values: [String: String]) {
    self.init()
    func value(_ name: String) -> String { values[name] ?? "" }
    (kind, municipality, next, hasEnded) = (value("kind"), value("municipality"), value("next"), value("ended") == "yes")
    (details.name, details.person, details.place) = (value("name"), value("person"), value("place"))
    (details.phone, details.email, details.words) = (value("phone"), value("email"), value("words"))
  }
}

extension FormState {
  /// The form of a contact point as it stands.
  fileprivate init(_ point: ContactPoint) {
    self.init(values: [
      "kind": point.kind.rawValue, "municipality": String(point.municipality.nis), "next": point.next.map { Words(.french).shortDate($0) } ?? "",
      "ended": point.hasEnded ? "yes" : "", "name": point.details.name, "person": point.details.person, "place": point.details.place,
      "phone": point.details.phone, "email": point.details.email, "words": point.details.words,
    ])
  }
}

/// One contact point, or a new one.
package struct ContactPointModel: Sendable {
  package let point: ContactPoint?
  package let moments: [ContactMoment]
  /// With those that are not shown.
  package let momentTotal: Int
  package let names: [ID<Account>: String]
  /// Forms that were sent back.
  package let details: FormState?
  package let contact: FormState?
  package let failure: Text?

  package init(
    point: ContactPoint?, moments: [ContactMoment] = [], momentTotal: Int = 0, names: [ID<Account>: String] = [:],
    details: FormState? = nil, contact: FormState? = nil, failure: Text? = nil
  ) {
    self.point = point
    self.moments = moments
    self.momentTotal = momentTotal
    self.names = names
    self.details = details
    self.contact = contact
    self.failure = failure
  }
}

package func contactPointPage(_ model: ContactPointModel, in frame: Frame) -> Page {
  let language = frame.language
  let title = model.point?.details.name ?? ContactPointText.new(language)
  let failure: HTML? = model.failure.map { notice(.bad, "<p>\($0, language)</p>") }
  let body: HTML = model.point.map { known($0, model, frame) } ?? form(nil, model, frame)
  let summary: HTML =
    model.details.map { FormBuilder(frame, $0, prefix: "details").summary() } ?? model.contact.map { FormBuilder(frame, $0, prefix: "contact").summary() }
    ?? HTML()
  var page = Page(
    title: title, address: .roomItem(.contacts, item: model.point?.id.raw ?? "new"),
    body: """
      \(breadcrumb([(ContactPointText.title(language), Address.room(.contacts).link(language))], here: title, in: language))
      <h1>\(title)</h1>\(failure)\(summary)\(body)
      """)
  page.menu = .outreach
  return page
}

private func form(_ point: ContactPoint?, _ model: ContactPointModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, model.details ?? point.map { FormState($0) } ?? FormState(), prefix: "details")
  let kinds: [Choice] = ContactPoint.Kind.allCases.map { Choice($0.rawValue, $0.name(language)) }
  let places: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
  return form.form(
    .roomForm(.contacts, item: point?.id.raw ?? "new", .saveContact), form.hidden("version", String(point?.version ?? 0)),
    form.input("name", label: ContactPointText.name, autocomplete: "off", required: true),
    form.select("kind", label: ContactPointText.kind, empty: OutreachText.choose, kinds, required: true),
    form.select("municipality", label: OutreachText.municipality, empty: OutreachText.choose, places, required: true),
    form.input("person", label: ContactPointText.person, autocomplete: "off"), form.input("place", label: ContactPointText.place, autocomplete: "off"),
    form.input("phone", label: ContactPointText.phone, type: "tel", autocomplete: "off"),
    form.input("email", label: ContactPointText.email, type: "email", autocomplete: "off"),
    form.area("words", label: ContactPointText.words, hint: ContactPointText.wordsHint, rows: 3),
    form.input("next", label: ContactPointText.next, hint: OutreachText.dayHint, autocomplete: "off"),
    point == nil ? HTML() : form.checkbox("ended", label: ContactPointText.ended), actions(form.submit(ContactPointText.save)))
}

private func known(_ point: ContactPoint, _ model: ContactPointModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let words = Words(language)
  let facts = dataList([
    (ContactPointText.kind(language), HTML(text: point.kind.name(language))), (ContactPointText.person(language), HTML(text: point.details.person)),
    (ContactPointText.place(language), HTML(text: [point.details.place, point.municipality.name(language)].filter { !$0.isEmpty }.joined(separator: ", "))),
    (ContactPointText.phone(language), point.details.phone.isEmpty ? HTML() : Prose.phone(point.details.phone)),
    (ContactPointText.email(language), point.details.email.isEmpty ? HTML() : Prose.email(point.details.email)),
    (ContactPointText.words(language), Prose.paragraphs(point.details.words)),
    (ContactPointText.last(language), HTML(text: point.last.map(words.date) ?? ContactPointText.never(language))),
    (ContactPointText.next(language), HTML(text: point.next.map(words.date) ?? "")),
  ])
  let contact = FormBuilder(frame, model.contact ?? FormState(values: ["day": words.shortDate(frame.today)]), prefix: "contact")
  let going: HTML =
    point.hasEnded
    ? notice(.note, "<p>\(ContactPointText.ended, language)</p>")
    : card(
      title: ContactPointText.went(language), accent: point.isDue(on: frame.today) ? .sun : .none,
      contact.form(
        .roomForm(.contacts, item: point.id.raw, .noteContact),
        contact.input("day", label: ContactPointText.day, hint: OutreachText.dayHint, autocomplete: "off", required: true),
        contact.area("words", label: ContactPointText.said, hint: ContactPointText.saidHint, rows: 3),
        contact.input("next", label: ContactPointText.next, hint: OutreachText.dayHint, autocomplete: "off"),
        actions(contact.submit(ContactPointText.note))))
  let times: HTML =
    model.moments.isEmpty
    ? "<p>\(ContactPointText.noMoments, language)</p>"
    : timeline(
      model.moments.map {
        TimelineItem(when: words.date($0.day), who: $0.by.flatMap { model.names[$0] } ?? "", what: Prose.paragraphs($0.words))
      })
  return """
    \(facts)\(going)<section>\(heading(ContactPointText.moments(language)))\(times)\
    \(cutNote(shown: model.moments.count, of: model.momentTotal, in: language))</section>
    \(disclosure(ContactPointText.change(language), open: model.details != nil, form(point, model, frame)))
    """
}
