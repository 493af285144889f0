import Care
import HTML
package import Kernel

/// A file's first page: what matters to her, what is open, who is around her, what to know.
package func personPage(_ model: PersonModel, in frame: Frame) -> Page {
  let language = frame.language
  guard model.details != nil || model.requests != nil || model.members != nil else {
    return filePage(
      model.head, nil, title: "", in: frame,
      """
      \(keepersAwayNotice(model.keepers, language))\(notice(.note, "<p>\(PersonText.onlyFlag, language)</p>"))\
      \(dataList([(PersonText.keeper(language), HTML(text: model.keeper))]))
      """)
  }
  let main: HTML = "\(matters(model, language))\(openRequests(model, language))\(around(model, language))\(assessed(model, language))"
  return filePage(
    model.head, nil, title: "", in: frame, action: toUnits(model, language),
    "\(keepersAwayNotice(model.keepers, language))\(mainAndAside(main, aside: knowing(model, language)))")
}

/// At a doorstep somebody opens her file to write down what was done: the form is one touch away.
private func toUnits(_ model: PersonModel, _ language: Language) -> HTML {
  guard model.entersUnits, !model.head.hasDied else { return HTML() }
  let form = Address.personPage(model.head.person, .ledger).link(language, fragment: "enter")
  return "<p class=\"no-print\">\(buttonLink(LedgerText.enter(language), to: form))</p>"
}

private func matters(_ model: PersonModel, _ language: Language) -> HTML {
  guard model.seesSocial, let details = model.details else { return HTML() }
  let words: HTML =
    details.matters.isEmpty
    ? "<p class=\"soft\">\(PersonText.mattersEmpty, language)</p>"
    : "<blockquote class=\"quote large\" dir=\"auto\">\(Prose.paragraphs(details.matters))</blockquote>"
  return card(title: PersonText.matters(language), accent: .iris, words)
}

private func openRequests(_ model: PersonModel, _ language: Language) -> HTML {
  guard let requests = model.requests else { return HTML() }
  let open = requests.filter { !$0.request.isClosed }
  let list: HTML =
    open.isEmpty
    ? "<p class=\"soft\">\(requests.isEmpty ? PersonText.noRequests : PersonText.noOpen, language)</p>" : requestRows(open, model, language)
  let all: HTML =
    requests.count > open.count
    ? "<p>\(textLink(PersonText.allRequests(language), to: Address.personPage(model.head.person, .requests).link(language)))</p>" : HTML()
  let pathways = textLink(
    PathwayText.inFile(language), to: Address.personPage(model.head.person, .requests).link(language, fragment: "pathways"))
  return "<section>\(heading(PersonText.open(language)))\(list)\(all)<p>\(pathways)</p></section>"
}

private func requestRows(_ lines: [PersonRequestLine], _ model: PersonModel, _ language: Language) -> HTML {
  requestRows(lines, opens: model.opensRequests, now: model.now, language)
}

/// Requests as rows of a work list; without links for those who do not work on requests.
func requestRows(_ lines: [PersonRequestLine], opens: Bool, now: Instant, _ language: Language) -> HTML {
  guard opens else {
    let items: [TimelineItem] = lines.map { line in
      TimelineItem(
        when: Words(language).date(line.request.createdAt.day), who: line.request.number,
        what: """
          \(Prose.quote(line.request.report.words))\
          \(chips([chip(RequestText.state(line.request.state)(language), RequestText.tone(line.request.state))]))
          """)
    }
    return timeline(items)
  }
  let rows: [WorkRow] = lines.map { line in
    var row = WorkRow(title: line.request.number, link: Address.request(line.request.id).link(language))
    row.chips = [chip(RequestText.state(line.request.state)(language), RequestText.tone(line.request.state))]
    if let reason = line.cannotWait.first {
      row.reason = WorkListText.reason(reason, now: now)(language)
      row.urgency = .warn
    }
    let away: HTML =
      line.away.map { away -> HTML in
        "<p class=\"soft\">\(PersonText.holderIs, language) \(AwayText.holder(away), language)</p>"
      } ?? HTML()
    row.details = "\(Prose.quote(line.request.report.words))\(away)"
    if !line.request.isClosed { row.next = WorkListText.next(line.next, assignee: nil, today: now.day, in: language) }
    return row
  }
  return workList(rows)
}

private func assessed(_ model: PersonModel, _ language: Language) -> HTML {
  model.assessment.map { latestAssessmentCard($0, model.head, language) } ?? HTML()
}

private func around(_ model: PersonModel, _ language: Language) -> HTML {
  guard let members = model.members else { return HTML() }
  let preview = circlePreview(
    members, of: model.head.person, details: model.seesContact ? model.details : nil, name: model.head.title(language), today: model.now.day, language)
  let link = actions(
    buttonLink(PersonText.seeCircle(language), to: Address.personPage(model.head.person, .circle).link(language), style: .secondary))
  guard !preview.isEmpty else {
    return "<section>\(heading(PersonText.around(language)))\(emptyState(PersonText.noCircle(language), link))</section>"
  }
  return "<section>\(heading(PersonText.around(language)))\(preview)\(link)</section>"
}

private func knowing(_ model: PersonModel, _ language: Language) -> HTML {
  guard let details = model.details else { return HTML() }
  let facts = PersonFacts(details: details, today: model.now.day, language: language)
  var rows: [(term: String, content: HTML)] = [
    (PersonText.born(language), HTML(text: facts.birth ?? "")), (PersonText.speaks(language), HTML(text: facts.languages)),
    (PersonFormText.reading(language), HTML(text: facts.interpreterAndReading)),
  ]
  if model.seesContact {
    rows += [
      (PersonText.phone(language), facts.phones),
      (PersonText.livesAt(language), details.address(on: model.now.day).map(facts.address) ?? HTML()),
      (PersonText.doctor(language), facts.contact(details.doctor)), (PersonText.pharmacy(language), facts.contact(details.pharmacy)),
    ]
  }
  if model.seesSocial {
    rows += [
      (PersonText.livesIn(language), HTML(text: details.residences.first.map(facts.residence) ?? "")),
      (PersonText.household(language), HTML(text: facts.household)), (PersonText.insurance(language), HTML(text: facts.insurance)),
    ]
  }
  rows.append((PersonText.keeper(language), HTML(text: model.keeper)))
  let change: HTML =
    model.head.pages.contains(.identity)
    ? "<p>\(textLink(PersonText.change(language), to: Address.personPage(model.head.person, .identity).link(language)))</p>" : HTML()
  return card(title: PersonText.knowing(language), "\(dataList(rows))\(change)")
}

/// Every request about her, newest first, and her pathways.
package func personRequestsPage(
  _ head: FileHead, _ requests: [PersonRequestLine], opens: Bool, pathways: ShownPathways, now: Instant, in frame: Frame
) -> Page {
  let language = frame.language
  let open = requests.filter { !$0.request.isClosed }
  let closed = requests.filter(\.request.isClosed)
  let content: HTML =
    requests.isEmpty
    ? emptyState(PersonText.noRequests(language))
    : """
    \(heading(PersonText.open(language)))\(open.isEmpty ? "<p class=\"soft\">\(PersonText.noOpen, language)</p>" : requestRows(open, opens: opens, now: now, language))\
    \(if: !closed.isEmpty, "\(heading(PersonText.closed(language)))\(requestRows(closed, opens: opens, now: now, language))")
    """
  return filePage(head, .requests, title: FileFrameText.page(.requests)(language), in: frame, "\(pathwaysCard(pathways, in: frame))\(content)")
}

/// The persons that somebody works with.
package func personsPage(_ model: PersonsModel, in frame: Frame) -> Page {
  let language = frame.language
  var buttons: [HTML] = []
  if model.mayBegin { buttons.append(buttonLink(PersonText.new(language), to: Address.newPerson.link(language))) }
  if model.mayBegin {
    buttons.append(buttonLink(DuplicateText.title(language), to: Address.duplicates.link(language), style: .secondary))
  }
  let episodes = episodeListLink(frame)
  if !episodes.isEmpty { buttons.append(episodes) }
  if model.mayOpenInEmergency {
    buttons.append(buttonLink(PersonText.inEmergency(language), to: Address.emergencies.link(language, query: [("new", "1")]), style: .secondary))
  }
  if let viewer = frame.viewer, !viewer.roles.isDisjoint(with: Role.programmeProviders) {
    buttons.append(buttonLink(LedgerText.statementsLink(language), to: Address.room(.statements).link(language), style: .secondary))
  }
  let last = model.renewals.isShown ? PersonText.agreedUntil : PersonText.changed
  let heads: [String] = [PersonText.name, PersonText.born, PersonText.lives, PersonText.agreement, last].map { $0(language) }
  let kept: [(String, String)] = model.renewals.isShown ? [("show", "renewal")] : []
  let rows: [[HTML]] = model.persons.map { person in
    let name = person.displayName.isEmpty ? FileFrameText.unnamed(language) : person.displayName
    let place = person.details.addresses.first?.municipality.flatMap(Municipality.withNIS)?.name(language) ?? ""
    return [
      """
      <span><span dir="auto">\(textLink(name, to: Address.person(person.id).link(language)))</span> \
      <span class="soft whole">\(person.number)</span></span>
      """,
      HTML(text: person.details.birth.map { Words(language).partialDate($0) } ?? "–"), HTML(text: place.isEmpty ? "–" : place),
      chip(FileFrameText.inclusionShort(person.inclusion)(language), FileFrameText.tone(person.inclusion)),
      HTML(text: model.renewals.ends[person.id].map { Words(language).date($0) } ?? Words(language).relative(person.changedAt.day, today: model.today)),
    ]
  }
  let list: HTML =
    rows.isEmpty
    ? emptyState((model.renewals.isShown ? PersonText.noRenewals : model.mayBegin ? PersonText.empty : PersonText.emptyMember)(language))
    : """
    <p class="soft">\(PersonText.total(model.paging.total), language)</p>\
    \(table(caption: PersonText.caption(language), headers: heads, rows: rows))\
    \(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
      Address.persons.link(language, query: kept + [("page", String(number))])
    })
    """
  var page = Page(
    title: PersonText.persons(language), address: .persons,
    body: """
      <h1>\(PersonText.persons, language)</h1><p class="lead">\(PersonText.lead, language)</p>\
      \(model.waiting)\(model.finder)<div class="actions">\(buttons)</div>\(renewals(model, language))\(list)
      """)
  page.menu = .persons
  page.width = .wide
  if model.renewals.isShown { page.query = [("show", "renewal")] }
  return page
}

/// How many consents end soon, for those who keep files; nothing where there are none.
private func renewals(_ model: PersonsModel, _ language: Language) -> HTML {
  if model.renewals.isShown { return "<p>\(textLink(PersonText.everybody(language), to: Address.persons.link(language)))</p>" }
  guard model.renewals.count > 0 else { return HTML() }
  let link = textLink(PersonText.seeRenewals(language), to: Address.persons.link(language, query: [("show", "renewal")]))
  return notice(.note, "<p>\(PersonText.renewals(model.renewals.count), language) \(link)</p>")
}

/// Who was found among the persons that somebody works with.
package func foundPersonsPage(_ typed: String, _ found: [FoundLine], in frame: Frame) -> Page {
  let language = frame.language
  var page = Page(
    title: PersonText.persons(language), address: .persons,
    body: "<h1>\(PersonText.persons, language)</h1>\(personFinder(typed, found: found, in: frame))")
  page.query = [("q", typed)]
  page.menu = .persons
  page.width = .wide
  return page
}
