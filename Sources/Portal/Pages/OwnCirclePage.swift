package import Care
import HTML
package import Kernel

/// Those around her, drawn and in a list: who, what they do, how to reach them. Nothing that the team noted about them.
///
/// - Parameter members: those who are in the circle now, and those whom the file names.
package func ownCirclePage(_ members: [CircleMember], name: String, mayCorrect: Bool, isCarer: Bool, in frame: Frame) -> Page {
  let language = frame.language
  let present = MemberWords.inOrder(members)
  guard !present.isEmpty else {
    return personalPage(.circle, title: PortalText.tile(.circle), in: frame, emptyState(PortalText.circleEmpty(language)))
  }
  let drawing = CircleDrawing(name: name, members: present, holes: [], language: language)
  let figure: HTML = drawing.figure { subject in
    if case .member(let id) = subject { return Address.my(.circle).link(language, fragment: "member-\(id.raw)") }
    return Address.my(.circle).link(language)
  }
  let items: [HTML] = present.map { entry($0, language) }
  let wrong: HTML =
    mayCorrect ? actions(buttonLink(PortalText.wrong(language), to: Address.my(.file).link(language), style: .secondary)) : HTML()
  return personalPage(
    .circle, title: isCarer ? PortalText.carerTile(.circle) : PortalText.tile(.circle), in: frame,
    """
    \(if: !isCarer, "<p class=\"lead\">\(PortalText.circleLead, language)</p>")<section class="card circle-card">\(figure)</section>\
    <ul class="own-members" id="circle-list">\(items)</ul>\(wrong)
    """)
}

private func entry(_ member: CircleMember, _ language: Language) -> HTML {
  let words = MemberWords(member: member, language: language)
  let marks: [HTML] = member.details.marks.map { markChip($0, language) }
  let rows: [(term: String, content: HTML)] = [
    (CircleText.phone(language), member.details.phone.map { Prose.phone($0.formatted) } ?? HTML()),
    (CircleText.reachable(language), HTML(text: words.reach)), (CircleText.does(language), Prose.paragraphs(member.details.does)),
  ]
  return """
    <li class="card member accent-\(member.kind.isInformal ? "sun" : "iris")" id="member-\(member.id.raw)"><h2 dir="auto">\(words.name)</h2>\
    \(if: !words.role.isEmpty, "<p class=\"soft\" dir=\"auto\">\(words.role)</p>")\(chips(marks))\(dataList(rows))</li>
    """
}

/// One of her requests, as she reads it: where it stands, and what she said herself.
package struct OwnRequest: Hashable, Sendable {
  package let number: String
  package let day: Day
  package let state: OwnRequestState
  /// Empty for carers.
  package let words: String
  package let wish: String
  /// The services that were asked and what they said; empty for carers.
  package let services: [OwnService]

  package init(number: String, day: Day, state: OwnRequestState, words: String, wish: String, services: [OwnService] = []) {
    self.number = number
    self.day = day
    self.state = state
    self.words = words
    self.wish = wish
    self.services = services
  }
}

/// Each service that was asked, with what it said so far.
private func askedServices(_ services: [OwnService], _ language: Language) -> HTML {
  let rows: [(term: String, content: HTML)] = services.map { one in
    (one.name ?? PortalText.aService(language), "\(PortalText.service(one.standing, one.day), language)")
  }
  return rows.isEmpty ? HTML() : dataList(rows)
}

/// Her requests in plain words: no notes of those who work on them, no words of others about her.
package func ownRequestsPage(_ requests: [OwnRequest], isCarer: Bool, in frame: Frame) -> Page {
  let language = frame.language
  let items: [HTML] = requests.map { request in
    let wish: HTML = request.wish.isEmpty ? HTML() : dataList([(PortalText.wish(language), "<div dir=\"auto\">\(Prose.paragraphs(request.wish))</div>")])
    return card(
      title: PortalText.requestOf(request.day)(language), accent: request.state == .closed ? .none : .iris,
      """
      <p class="lead">\(PortalText.request(request.state), language)</p>\(askedServices(request.services, language))\
      \(request.words.isEmpty ? HTML() : Prose.quote(request.words))\(wish)\
      \(if: !request.number.isEmpty, "<p class=\"soft\">\(PortalText.number, language)\(colon(language)) <span dir=\"ltr\">\(request.number)</span></p>")
      """)
  }
  return personalPage(
    .requests, title: isCarer ? PortalText.carerTile(.requests) : PortalText.tile(.requests), in: frame,
    requests.isEmpty ? emptyState(PortalText.requestsEmpty(language)) : "<div class=\"stack\">\(items)</div>")
}
