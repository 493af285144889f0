import Care
import HTML
import Kernel

/// One large page for the fridge: whom to ring by day, by night, at weekends. Names, roles and numbers; nothing of her health.
package func fridgePage(_ model: CircleModel, in frame: Frame) -> Page {
  let language = frame.language
  let present = MemberWords.inOrder(model.everybody.filter { $0.belongs(on: model.today) })
  var blocks: [HTML] = [
    block(
      CircleText.danger(language), "<ul class=\"plain-list\"><li>\(Prose.phone("112"))</li></ul>"),
    people(CircleText.inEmergency, present.filter(\.details.isEmergencyContact), language),
  ]
  for (title, time) in [(CircleText.byDay, ReachTime.day), (CircleText.byNight, .night), (CircleText.atWeekends, .weekend)] {
    blocks.append(people(title, present.filter { $0.details.isReachable(time) }, language))
  }
  blocks.append(block(CircleText.doctorOnCall(language), "<ul class=\"plain-list\"><li>\(Prose.phone("1733"))</li></ul>"))
  blocks.append(people(CircleText.keys, present.filter(\.details.holdsKey), language))
  let back = Address.personPage(model.head.person, .circle).link(language)
  var page = filePage(
    model.head, .circle, title: CircleText.whomToRing(language), in: frame,
    """
    <div class="no-print"><p>\(CircleText.fridgeLead, language)</p><div class="actions">\
    <button type="button" class="button" data-print hidden>\(CircleText.print, language)</button>\(buttonLink(CircleText.back(language), to: back, style: .secondary))</div></div>\
    <div class="fridge"><p class="fridge-name" dir="auto">\(model.head.title(language))</p><div class="fridge-blocks">\(blocks)</div>\
    <p class="soft">\(CircleText.asOf(Words(language).date(model.today)), language)</p></div>
    """)
  page.query = [("view", "fridge")]
  return page
}

private func people(_ title: Text, _ members: [CircleMember], _ language: Language) -> HTML {
  guard !members.isEmpty else { return block(title(language), "<p>\(CircleText.nobody, language)</p>") }
  let items: [HTML] = members.map { member in
    let words = MemberWords(member: member, language: language)
    let number: HTML = member.details.phone.map { Prose.phone($0.formatted) } ?? "<span class=\"soft\">\(CircleText.noPhone, language)</span>"
    let role: HTML = words.role.isEmpty ? HTML() : " <span class=\"soft\">\(words.role)</span>"
    let how: HTML = member.details.reachWords.isEmpty ? HTML() : "<br><span class=\"soft\">\(member.details.reachWords)</span>"
    return "<li dir=\"auto\"><strong>\(words.name)</strong>\(role)<br>\(number)\(how)</li>"
  }
  return block(title(language), "<ul class=\"plain-list\">\(items)</ul>")
}

private func block(_ title: String, _ content: HTML) -> HTML { "<section class=\"fridge-block\">\(heading(title))\(content)</section>" }
