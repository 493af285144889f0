import Care
import HTML
import Kernel

/// Who is around a person: a drawing, the same in a list, what is missing, and a form to add somebody.
package func circlePage(_ model: CircleModel, in frame: Frame) -> Page {
  let language = frame.language
  let title = FileFrameText.page(.circle)(language)
  let present = model.everybody.filter { $0.belongs(on: model.today) }
  let failure: HTML = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" } ?? HTML()
  let summary: HTML = model.state.map { FormBuilder(frame, $0, prefix: "add").summary() } ?? HTML()
  let drawing = CircleDrawing(name: model.head.title(language), members: present, holes: model.holes, language: language)
  let figure: HTML =
    present.isEmpty
    ? emptyState(CircleText.empty(language))
    : """
    <section class="card circle-card"><a class="skip-drawing" href="#circle-list">\(CircleText.toList, language)</a>\
    \(drawing.figure { AddressLink(link: "#\(fragment($0))") })</section>
    """
  let fridge = buttonLink(
    CircleText.fridge(language), to: Address.personPage(model.head.person, .circle).link(language, query: [("view", "fridge")]), style: .secondary)
  let adding: HTML = model.mayChange ? addSection(model, frame) : HTML()
  let main: HTML = """
    <div class="circle-main\(if: drawing.isLarge, " list-first")">\(if: !drawing.isWide, figure)\(memberList(model, language))</div>\(adding)
    """
  var page = filePage(
    model.head, .circle, title: title, in: frame,
    """
    \(failure)\(summary)<p class="lead">\(CircleText.lead, language)</p>\
    \(if: drawing.isWide, "<div class=\"circle-above\">\(figure)</div>")\
    \(mainAndAside(main, aside: "\(holeCards(model.holes, language))<p class=\"no-print\">\(fridge)</p>"))
    """)
  page.width = .wide
  return page
}

/// The place on the page to which a node of the drawing leads.
private func fragment(_ subject: CircleLayout.Item.Subject) -> String {
  switch subject {
  case .member(let id): "member-\(id.raw)"
  case .hole(let hole): "hole-\(hole.rawValue)"
  }
}

private func holeCards(_ holes: [CircleHole], _ language: Language) -> HTML {
  guard !holes.isEmpty else { return notice(.good, "<p>\(CircleText.nothingMissing, language)</p>") }
  let cards: [HTML] = holes.map { hole in
    """
    <li class="hole-card" id="hole-\(hole.rawValue)"><h3>\(CircleHoleText.title(hole), language)</h3>\
    <p>\(CircleHoleText.why(hole), language)</p></li>
    """
  }
  return "<section class=\"holes\">\(heading(CircleText.missing(language)))<ul class=\"plain-list\">\(cards)</ul></section>"
}

private func memberList(_ model: CircleModel, _ language: Language) -> HTML {
  let everybody = model.everybody
  let past = everybody.filter { $0.isOver(on: model.today) }
  let current = MemberWords.inOrder(everybody.filter { !$0.isOver(on: model.today) })
  guard !everybody.isEmpty else { return HTML() }
  let groups: [HTML] = [true, false].map { isInformal in
    let own = current.filter { $0.kind.isInformal == isInformal }
    let entries: HTML =
      own.isEmpty
      ? "<p class=\"soft\">\(isInformal ? CircleText.noInformal : CircleText.noFormal, language)</p>"
      : "<ul class=\"member-list\">\(own.map { entry($0, model, language) })</ul>"
    return "\(heading((isInformal ? CircleText.informal : CircleText.formal)(language)))\(entries)"
  }
  let before: HTML =
    past.isEmpty ? HTML() : disclosure(CircleText.past(past.count)(language), "<ul class=\"member-list\">\(past.map { entry($0, model, language) })</ul>")
  return "<section id=\"circle-list\" tabindex=\"-1\" aria-label=\"\(CircleText.list(language))\">\(groups)\(before)</section>"
}

private func entry(_ member: CircleMember, _ model: CircleModel, _ language: Language) -> HTML {
  let words = MemberWords(member: member, language: language)
  let details = member.details
  var marks: [HTML] = details.marks.map { markChip($0, language) }
  if member.isOver(on: model.today) {
    marks.append(chip(CircleText.ended(language)))
  } else if !member.belongs(on: model.today) {
    marks.append(chip(CircleText.toCome(language)))
  }
  let kind = CircleText.kind(member.kind)(language)
  let profession = details.profession.map { CircleText.profession($0)(language) } ?? ""
  let what = [words.role, profession, kind].filter { !$0.isEmpty }
  let unique = what.enumerated().filter { index, part in !what[..<index].contains(part) }.map(\.element)
  let reach = [words.reach, details.reachWords].filter { !$0.isEmpty }.joined(separator: " · ")
  let languages = Words(language).list(details.languages.map { LanguageNames.name($0)(language) })
  let rows: [(term: String, content: HTML)] = [
    (CircleText.reachable(language), reach.isEmpty ? "<span class=\"soft\">\(CircleText.reachUnknown, language)</span>" : "<span dir=\"auto\">\(reach)</span>"),
    (CircleText.phone(language), details.phone.map { Prose.phone($0.formatted) } ?? HTML()),
    (CircleText.does(language), Prose.paragraphs(details.does)), (CircleText.email(language), details.email.isEmpty ? HTML() : Prose.email(details.email)),
    (CircleText.address(language), HTML(text: details.address)), (CircleText.speaks(language), HTML(text: languages)),
    (CircleText.period(language), HTML(text: words.period)), (CircleText.sees(language), HTML(text: access(member, model, language))),
    (CircleText.note(language), Prose.paragraphs(details.note)),
  ]
  return """
    <li class="card member\(if: member.kind.isInformal, " accent-sun")\(if: !member.kind.isInformal, " accent-iris")" id="member-\(member.id.raw)">\
    <div class="row-head"><h3 dir="auto">\(words.name)</h3>\(change(member, words, model, language))</div>\
    <p class="soft" dir="auto">\(unique.joined(separator: " · "))</p>\(chips(marks))\(dataList(rows))</li>
    """
}

/// Where the member is changed: on a page of its own, or in the file that names it.
private func change(_ member: CircleMember, _ words: MemberWords, _ model: CircleModel, _ language: Language) -> HTML {
  if member.isFromFile {
    guard model.head.pages.contains(.identity) else { return "<span class=\"soft small\">\(CircleText.fromFile, language)</span>" }
    return """
      <span class="soft small">\(CircleText.fromFile, language)</span> \
      \(textLink(CircleText.changeInFile(language), to: Address.personPage(model.head.person, .identity).link(language, fragment: "doctors")))
      """
  }
  guard model.mayChange else { return HTML() }
  let link = Address.personItem(model.head.person, .circle, item: member.id.raw).link(language)
  return """
    <a class="no-print" href="\(url: link)">\(CircleText.change, language)\(spokenOnly(" \(words.name)"))</a>
    """
}

/// Through what a member sees the file, if at all.
private func access(_ member: CircleMember, _ model: CircleModel, _ language: Language) -> String {
  guard !member.isOver(on: model.today) else { return "" }
  if let account = member.account { return CircleText.seesAccount(model.accounts[account]?.name ?? "–")(language) }
  if let house = member.organization { return CircleText.seesHouse(model.houses[house] ?? "–")(language) }
  return ""
}

private func addSection(_ model: CircleModel, _ frame: Frame) -> HTML {
  let form = FormBuilder(frame, model.state ?? FormState(), prefix: "add")
  return """
    <section class="card no-print" id="add">\(heading(CircleFormText.addTitle(frame.language)))\
    \(form.form(
      .personForm(model.head.person, .circle, .addMember), memberFields(form, model, isNew: true), actions(form.submit(CircleFormText.add))))</section>
    """
}
