package import Care
package import HTML
package import Kernel

/// The circle on the file's first page: drawn while it is small, then who is there with a number, and what is missing.
///
/// - Parameters:
///   - members: everybody who is or was in the circle.
///   - details: what the file says of her; `nil` when the reader may not see it.
///   - name: how she is called.
/// - Returns: nothing when nobody is in the circle now.
package func circlePreview(
  _ members: [CircleMember], of person: ID<Person>, details: PersonDetails?, name: String, today: Day, _ language: Language
) -> HTML {
  let circle = Circle(members, of: person)
  let present = MemberWords.inOrder((members + (details.map { circle.standing($0, on: today) } ?? [])).filter { $0.belongs(on: today) })
  guard !present.isEmpty else { return HTML() }
  let page = Address.personPage(person, .circle)
  let holes = circle.holes(details, on: today)
  var figure = HTML()
  if present.count <= 9 {
    // The gravest holes only: the page of the circle has them all.
    let shown = holes.filter { [.emergency, .night, .weekend, .trustedPerson, .coordinator].contains($0) }
    figure = CircleDrawing(name: name, members: present, holes: Array(shown.prefix(3)), language: language).figure { subject in
      switch subject {
      case .member(let id): page.link(language, fragment: "member-\(id.raw)")
      case .hole(let hole): page.link(language, fragment: "hole-\(hole.rawValue)")
      }
    }
  }
  let items: [HTML] = present.prefix(12).map { member in
    let words = MemberWords(member: member, language: language)
    let phone: HTML = member.details.phone.map { " \(Prose.phone($0.formatted))" } ?? HTML()
    let role: HTML = words.role.isEmpty ? HTML() : " <span class=\"soft\">\(words.role)</span>"
    let marks: [HTML] = member.details.marks.map { " \(markChip($0, language))" }
    return "<li dir=\"auto\"><strong>\(words.name)</strong>\(role)\(phone)\(marks)</li>"
  }
  let missing = holes.prefix(4).map { chip(CircleHoleText.title($0)(language), .warn) }
  return """
    <div class="circle-preview">\(figure)<ul class="plain-list">\(items)</ul>\
    \(cutNote(shown: items.count, of: present.count, isNewest: false, in: language))</div>\(chips(Array(missing)))
    """
}
