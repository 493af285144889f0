import Care
import HTML
import Kernel
import Pages
import TestSupport
import Testing

@Suite("The drawing of a circle")
struct CircleLayoutTests {
  private static let names = [
    "Ana", "Leïla Ben Abdelkader-Van den Broeck", "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "Dr Ng", "Maximiliaan van Wassenaer-Starrenburg van Oegstgeest",
    "", "李小龙李小龙李小龙李小龙", "Jo",
  ]

  private static func members(_ count: Int) -> [CircleMember] {
    (0..<count).map { index in
      var details = MemberDetails()
      details.name = names[index % names.count]
      details.role = index % 3 == 0 ? "la voisine du premier étage, celle qui a le chien" : "sœur"
      if index % 4 == 1 { (details.isTrustedPerson, details.isEmergencyContact, details.holdsKey) = (true, true, true) }
      if index % 5 == 2 { (details.isProximityReferent, details.isCoordinator) = (true, true) }
      return CircleMember(
        id: ID("m\(index)"), person: ID("her"), kind: CircleMember.Kind.allCases[index % CircleMember.Kind.allCases.count], details: details)
    }
  }

  private func checks(_ drawing: CircleDrawing, _ what: String) {
    let layout = drawing.layout
    let boxes = [layout.middle] + layout.nodes.map(\.box)
    for (index, box) in boxes.enumerated() {
      #expect(box.left >= 0 && box.top >= 0 && box.right <= layout.width && box.bottom <= layout.height, "\(what): \(index) outside")
      for (other, second) in boxes.enumerated().dropFirst(index + 1) where box.touches(second) {
        Issue.record("\(what): \(index) touches \(other)")
      }
    }
    for node in layout.nodes {
      // The box holds the shape and every line of words.
      let half = (node.item.lines.map(\.width).max() ?? 0) / 2
      let text = node.item.lines.reduce(0) { $0 + $1.height }
      #expect(node.box.left <= node.centre.x - max(half, CircleLayout.radius) && node.box.right >= node.centre.x + max(half, CircleLayout.radius))
      #expect(node.box.bottom >= node.centre.y + CircleLayout.radius + text)
      #expect(node.item.lines.allSatisfy { $0.width <= CircleLayout.textWidth + CircleLayout.signWidth })
    }
  }

  @Test("no two labels touch, with any number of members and holes, and very long names", arguments: 0...25)
  func apart(_ count: Int) {
    for holes in [[], Array(CircleHole.allCases.prefix(3)), CircleHole.allCases] {
      let language = Language.interface[(count + holes.count) % Language.interface.count]
      let drawing = CircleDrawing(
        name: "Maria-Dolores Vandenbossche y Fernández", members: Self.members(count), holes: holes, language: language)
      #expect(drawing.layout.nodes.count == count + holes.count)
      checks(drawing, "\(count) members, \(holes.count) holes, \(language.code)")
    }
  }

  @Test("a circle of only relatives, or only professionals, has rings of one kind", arguments: [CircleMember.Kind.family, .service])
  func oneRing(_ kind: CircleMember.Kind) {
    let members = Self.members(12).map { member in
      var member = member
      member.kind = kind
      return member
    }
    let drawing = CircleDrawing(name: "Maria", members: members, holes: [], language: .french)
    checks(drawing, kind.rawValue)
    #expect(Set(drawing.layout.rings.map(\.isInformal)) == [kind.isInformal])
  }

  @Test("informal members are drawn as large as professional ones, and nearer")
  func equal() throws {
    let drawing = CircleDrawing(name: "Maria", members: Self.members(14), holes: [], language: .french)
    let rings = drawing.layout.rings
    let informal = try #require(rings.filter(\.isInformal).map(\.halfHeight).max())
    #expect(informal < (try #require(rings.filter { !$0.isInformal }.map(\.halfHeight).min())))
    let picture = drawing.figure { _ in Address.persons.link(.french) }.string
    #expect(picture.contains("r=\"\(CircleLayout.radius)\"") && picture.contains("width=\"\(CircleLayout.radius * 2 - 2)\""))
  }

  @Test("a small circle fits a phone, a large one says that the list comes first")
  func phone() {
    #expect(!CircleDrawing(name: "Maria", members: [], holes: [], language: .french).isLarge)
    #expect(CircleDrawing(name: "Maria", members: Self.members(25), holes: [], language: .french).isLarge)
  }

  @Test("long words are cut with an ellipsis, and the whole name stands in the node's title")
  func whole() {
    let long = "Maximiliaan van Wassenaer-Starrenburg van Oegstgeest tot Katwijk"
    var details = MemberDetails()
    (details.name, details.isTrustedPerson) = (long, true)
    let member = CircleMember(id: ID("m"), person: ID("her"), kind: .family, details: details)
    let picture = CircleDrawing(name: "Maria", members: [member], holes: [.night], language: .dutch).figure { _ in Address.persons.link(.dutch) }.string
    #expect(picture.contains("<title>\(long), Familie, Vertrouwenspersoon</title>"))
    #expect(picture.contains("…</text>"))
    #expect(picture.contains(">vertrouwen</text>"))
    #expect(!picture.contains("style="))
  }

  @Test("words are measured and cut so that they fit", arguments: ["Ana", "WWWWWWWWWWWWWW", "a b c d e f g h i j k l m n o p q r s t u v w x y z", ""])
  func cut(_ words: String) {
    for most in [40, 80, 124] {
      #expect(TextWidth.of(TextWidth.cut(words, to: most, size: 15), size: 15) <= most)
      let lines = TextWidth.lines(words, atMost: 2, width: most, size: 15)
      #expect(lines.count <= 2 && lines.allSatisfy { TextWidth.of($0, size: 15) <= most })
    }
  }
}
