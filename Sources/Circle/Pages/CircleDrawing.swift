package import Care
package import HTML
package import Kernel

/// A circle as a drawing: she in the middle, those around her in two rings, empty places dashed.
package struct CircleDrawing: Sendable {
  package let name: String
  package let members: [CircleMember]
  package let holes: [CircleHole]
  package let language: Language
  package let layout: CircleLayout

  /// - Parameters:
  ///   - name: how the person is called.
  ///   - members: those who are in the circle now.
  package init(name: String, members: [CircleMember], holes: [CircleHole], language: Language) {
    self.name = name
    self.members = MemberWords.inOrder(members)
    self.holes = holes
    self.language = language
    let people: [CircleLayout.Item] = self.members.map { Self.item($0, language) }
    let places: [CircleLayout.Item] = holes.map { Self.item($0, language) }
    // Those who are there at the top, side by side; empty places after them.
    layout = CircleLayout(people + places)
  }

  private static func item(_ member: CircleMember, _ language: Language) -> CircleLayout.Item {
    let words = MemberWords(member: member, language: language)
    let width = CircleLayout.textWidth
    var lines: [CircleLayout.Line] = TextWidth.lines(words.name, atMost: 2, width: width, size: 15, isBold: true).map {
      CircleLayout.Line(words: $0, style: .name)
    }
    lines += TextWidth.lines(words.role, atMost: 2, width: width, size: 13).map { CircleLayout.Line(words: $0, style: .role) }
    lines += member.details.marks.map { CircleLayout.Line(words: CircleText.shortMark($0)(language), style: .mark($0)) }
    return CircleLayout.Item(subject: .member(member.id), isInformal: member.kind.isInformal, initials: words.initials, lines: lines)
  }

  private static func item(_ hole: CircleHole, _ language: Language) -> CircleLayout.Item {
    let lines = TextWidth.lines(CircleHoleText.short(hole)(language), atMost: 2, width: 116, size: 15)
    return CircleLayout.Item(
      subject: .hole(hole), isInformal: hole.isInformal, initials: "?", lines: lines.map { CircleLayout.Line(words: $0, style: .missing) })
  }

  /// Whether words would be too small on a phone: there the list comes first.
  package var isLarge: Bool { layout.width > 460 }

  /// Whether it needs the whole width of a desk.
  package var isWide: Bool { layout.width > 840 }

  /// The drawing with its legend.
  ///
  /// A group of links rather than one picture: inside `role="img"` links could not be heard, only stumbled upon.
  /// - Parameter target: where the node of a member or of a hole leads.
  package func figure(_ target: (CircleLayout.Item.Subject) -> AddressLink) -> HTML {
    let byID = Dictionary(members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rings: [HTML] = layout.rings.map { ring in
      """
      <ellipse class="ring" cx="\(layout.centre.x)" cy="\(layout.centre.y)" rx="\(ring.halfWidth)" ry="\(ring.halfHeight)"/>
      """
    }
    let spokes: [HTML] = layout.nodes.map { node in
      """
      <line class="spoke" x1="\(layout.centre.x)" y1="\(layout.centre.y)" x2="\(node.centre.x)" y2="\(node.centre.y)"/>
      """
    }
    let nodes: [HTML] = layout.nodes.map { node in
      switch node.item.subject {
      case .member(let id):
        let words = byID[id].map { MemberWords(member: $0, language: language) }
        return drawn(node, link: target(node.item.subject), says: words?.spoken ?? "")
      case .hole(let hole): return drawn(node, link: target(node.item.subject), says: CircleHoleText.title(hole)(language))
      }
    }
    let informal = members.filter(\.kind.isInformal).count
    return """
      <figure class="circle-figure\(if: isLarge, " large")\(if: isWide, " very")"><div class="circle-scroll" role="group" \
      aria-labelledby="circle-title" aria-describedby="circle-description">\
      <svg class="circle-drawing" viewBox="0 0 \(layout.width) \(layout.height)" width="\(layout.width)" height="\(layout.height)">\
      <title id="circle-title">\(CircleText.drawing(name)(language))</title>\
      <desc id="circle-description">\(CircleText.description(informal, members.count - informal, holes.count)(language))</desc>\
      \(rings)\(spokes)\(herself)\(nodes)</svg></div>\
      <figcaption class="soft small"><span class="legend-informal">\(CircleText.legendInformal, language)</span> \
      <span class="legend-formal">\(CircleText.legendFormal, language)</span>\
      \(if: !holes.isEmpty, " <span class=\"legend-hole\">\(CircleText.legendHole, language)</span>")</figcaption></figure>
      """
  }

  private var herself: HTML {
    let lines = TextWidth.lines(name, atMost: 2, width: CircleLayout.ownRadius * 2 - 12, size: 14, isBold: true)
    let first = layout.centre.y + 5 - (lines.count - 1) * 8
    let words: [HTML] = lines.enumerated().map { index, line in
      """
      <text class="own-name" x="\(layout.centre.x)" y="\(first + index * 17)" text-anchor="middle" font-size="14">\(line)</text>
      """
    }
    return """
      <g class="herself"><circle cx="\(layout.centre.x)" cy="\(layout.centre.y)" r="\(CircleLayout.ownRadius)"/>\(words)</g>
      """
  }

  private func drawn(_ node: CircleLayout.Node, link: AddressLink, says words: String) -> HTML {
    let item = node.item
    let (x, y) = (node.centre.x, node.centre.y)
    let radius = CircleLayout.radius
    var isHole = false
    if case .hole = item.subject { isHole = true }
    let shape: HTML =
      item.isInformal || isHole
      ? "<circle class=\"shape\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>"
      : "<rect class=\"shape\" x=\"\(x - radius + 1)\" y=\"\(y - radius + 1)\" width=\"\(radius * 2 - 2)\" height=\"\(radius * 2 - 2)\" rx=\"9\"/>"
    var baseline = y + radius + CircleLayout.textGap
    var lines = HTML()
    for line in item.lines {
      baseline += line.height
      lines += text(line, x: x, baseline: baseline - 4)
    }
    return """
      <a class="node\(if: isHole, " hole")\(if: item.isInformal, " informal")" href="\(url: link)"><title>\(words)</title>\(shape)\
      <text class="initials" x="\(x)" y="\(y + 6)" text-anchor="middle" font-size="16">\(item.initials)</text>\(lines)</a>
      """
  }

  private func text(_ line: CircleLayout.Line, x: Int, baseline: Int) -> HTML {
    switch line.style {
    case .name, .missing:
      return "<text class=\"name\" x=\"\(x)\" y=\"\(baseline)\" text-anchor=\"middle\" font-size=\"\(line.size)\">\(line.words)</text>"
    case .role:
      return "<text class=\"role\" x=\"\(x)\" y=\"\(baseline)\" text-anchor=\"middle\" font-size=\"\(line.size)\">\(line.words)</text>"
    case .mark(let mark):
      // The sign stands before the words, both together in the middle.
      let left = x - line.width / 2
      return """
        <g class="mark" transform="translate(\(left) \(baseline - 11))">\(markSign(mark))</g>\
        <text class="role" x="\(x + CircleLayout.signWidth / 2)" y="\(baseline)" text-anchor="middle" font-size="\(line.size)">\(line.words)</text>
        """
    }
  }
}

/// The sign of a mark, 13 units wide and high, drawn so that no font has to have it.
func markSign(_ mark: MemberMark) -> HTML {
  switch mark {
  case .trustedPerson: "<path d=\"M6.5 12 1.5 7A3 3 0 0 1 6.5 3 3 3 0 0 1 11.5 7z\"/>"
  case .proximityReferent: "<path d=\"M6.5.8 8.3 4.6 12.4 5.1 9.4 8 10.1 12.1 6.5 10.1 2.9 12.1 3.6 8 .6 5.1 4.7 4.6z\"/>"
  case .coordinator: "<path d=\"M5 0h3v3H5zM0 9h3v3H0zM10 9h3v3h-3zM6 3h1v3h5v3h-1V7H2v2H1V6h5z\"/>"
  case .emergency: "<path d=\"M5 1h3v4h4v3H8v4H5V8H1V5h4z\"/>"
  case .key: "<path fill-rule=\"evenodd\" d=\"M3.7 3a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zm0 2a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM7 5.7h6v4h-2V7.6H9.800v1.600H8.200V7.600H7z\"/>"
  }
}

/// The same sign beside words in a list.
func markChip(_ mark: MemberMark, _ language: Language) -> HTML {
  """
  <span class="chip note mark-chip"><svg viewBox="0 0 13 13" width="13" height="13" aria-hidden="true" focusable="false">\(markSign(mark))</svg> \
  \(CircleText.mark(mark), language)</span>
  """
}
