package import Care
package import Kernel

/// Where everything of the drawing of a circle stands: pure geometry, in whole units of the drawing, so that a test can measure it.
///
/// The person is in the middle, those who are there without it being their work around her, those for whom it is work around them. Rings
/// grow until no name touches another one.
package struct CircleLayout: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package let x: Int
    package let y: Int
  }

  /// A rectangle that something fills.
  package struct Box: Hashable, Sendable {
    package let left: Int
    package let top: Int
    package let right: Int
    package let bottom: Int

    /// Whether two rectangles come closer than `gap`.
    package func touches(_ other: Box, gap: Int = 0) -> Bool {
      left < other.right + gap && other.left < right + gap && top < other.bottom + gap && other.top < bottom + gap
    }

    fileprivate func moved(_ x: Int, _ y: Int) -> Box { Box(left: left + x, top: top + y, right: right + x, bottom: bottom + y) }
  }

  /// One line of words under a node.
  package struct Line: Hashable, Sendable {
    package enum Style: Hashable, Sendable { case name, role, mark(MemberMark), missing }
    package let words: String
    package let style: Style

    /// Height that the line takes.
    package var height: Int {
      switch style {
      case .name, .missing: 18
      case .role: 16
      case .mark: 17
      }
    }
    package var size: Int {
      switch style {
      case .name, .missing: 15
      case .role, .mark: 13
      }
    }
    /// With the sign before it.
    package var width: Int {
      let words = TextWidth.of(words, size: size, isBold: style == .name)
      if case .mark = style { return words + CircleLayout.signWidth }
      return words
    }
  }

  /// What is to be placed.
  package struct Item: Hashable, Sendable {
    package enum Subject: Hashable, Sendable { case member(ID<CircleMember>), hole(CircleHole) }
    package let subject: Subject
    package let isInformal: Bool
    /// Two letters, or a question mark.
    package let initials: String
    package let lines: [Line]

    /// What it fills around the middle of its node.
    var box: Box {
      let half = max(CircleLayout.radius, (lines.map(\.width).max() ?? 0) / 2 + 1)
      let text = lines.reduce(0) { $0 + $1.height }
      return Box(left: -half, top: -CircleLayout.radius, right: half, bottom: CircleLayout.radius + (lines.isEmpty ? 0 : CircleLayout.textGap + text))
    }
  }

  package struct Node: Hashable, Sendable {
    package let item: Item
    package let centre: Point
    package let box: Box
  }

  package struct Ring: Hashable, Sendable {
    package let halfWidth: Int
    package let halfHeight: Int
    package let isInformal: Bool
  }

  package static let radius = 25
  package static let ownRadius = 42
  package static let textGap = 4
  package static let signWidth = 17
  /// Names and roles are cut or broken at this width.
  package static let textWidth = 132
  private static let gap = 7

  package let width: Int
  package let height: Int
  package let centre: Point
  package let nodes: [Node]
  package let rings: [Ring]

  /// What she herself fills.
  package var middle: Box { Self.around(centre) }

  package init(_ items: [Item]) {
    let middle = Self.around(Point(x: 0, y: 0))
    var placed: [Node] = []
    var rings: [Ring] = []
    var reach = Self.ownRadius
    for isInformal in [true, false] {
      var rest = items.filter { $0.isInformal == isInformal }[...]
      while !rest.isEmpty {
        let room = Self.room(inRing: rings.count)
        // A few too many stand closer together rather than alone on a ring of their own.
        let count = rest.count * 3 <= room * 4 ? rest.count : min(rest.count, (rest.count + 1) / 2, room)
        let ring = Self.ring(
          Array(rest.prefix(max(1, count))), from: reach + 40, around: [middle] + placed.map(\.box), isFew: items.count <= Self.few)
        rest = rest.dropFirst(max(1, count))
        placed += ring.nodes
        rings.append(Ring(halfWidth: Self.wide(ring.radius, isFew: items.count <= Self.few), halfHeight: ring.radius, isInformal: isInformal))
        reach = ring.radius
      }
    }
    let boxes = [middle] + placed.map(\.box)
    let margin = 10
    let left = (boxes.map(\.left).min() ?? 0) - margin
    let top = (boxes.map(\.top).min() ?? 0) - margin
    width = (boxes.map(\.right).max() ?? 0) + margin - left
    height = (boxes.map(\.bottom).max() ?? 0) + margin - top
    centre = Point(x: -left, y: -top)
    nodes = placed.map { node in
      Node(item: node.item, centre: Point(x: node.centre.x - left, y: node.centre.y - top), box: node.box.moved(-left, -top))
    }
    self.rings = rings
  }

  private static func around(_ centre: Point) -> Box {
    Box(left: centre.x - ownRadius, top: centre.y - ownRadius, right: centre.x + ownRadius, bottom: centre.y + ownRadius)
  }

  /// How many stand on a ring without leaving the middle empty, from the inner ring outwards.
  private static func room(inRing index: Int) -> Int { 6 + index * 5 }

  /// Up to so many, the drawing stands upright and fits a phone.
  private static let few = 9

  /// A few upright, many wider than high, as a desk is.
  private static func wide(_ radius: Int, isFew: Bool) -> Int { isFew ? radius * 4 / 5 : radius * 5 / 4 }

  /// Spreads items evenly on the smallest ring on which nothing touches anything; the first one at the top, or a little beside it.
  private static func ring(_ items: [Item], from start: Int, around taken: [Box], isFew: Bool) -> (nodes: [Node], radius: Int) {
    var radius = start
    // Words are measured once: a ring is tried many times.
    let shapes = items.map(\.box)
    // Wide enough for any number: what a step adds is more than nothing, so the loop ends.
    while true {
      for shift in [0.0, 0.5, 0.25, 0.75] {
        let centres: [Point] = items.indices.map { index in
          let angle = Turn((Double(index) + shift) / Double(items.count))
          let x = Int((angle.sine * Double(wide(radius, isFew: isFew))).rounded())
          return Point(x: x, y: -Int((angle.cosine * Double(radius)).rounded()))
        }
        let boxes: [Box] = zip(shapes, centres).map { $0.moved($1.x, $1.y) }
        guard isFree(boxes, of: taken) else { continue }
        let nodes: [Node] = items.indices.map { Node(item: items[$0], centre: centres[$0], box: boxes[$0]) }
        return (nodes, radius)
      }
      radius += 4
    }
  }

  private static func isFree(_ boxes: [Box], of taken: [Box]) -> Bool {
    for (index, box) in boxes.enumerated() {
      if taken.contains(where: { $0.touches(box, gap: gap) }) { return false }
      if boxes[(index + 1)...].contains(where: { $0.touches(box, gap: gap) }) { return false }
    }
    return true
  }
}

/// Sine and cosine of a part of a whole turn; exact enough for a drawing, without a mathematics library.
struct Turn {
  let sine: Double
  let cosine: Double

  /// - Parameter part: 0 to 1, clockwise from the top.
  init(_ part: Double) {
    sine = Self.sine(part)
    cosine = Self.sine(part + 0.25)
  }

  private static func sine(_ part: Double) -> Double {
    var rest = part - part.rounded(.down)
    let isNegative = rest > 0.5
    if isNegative { rest -= 0.5 }
    if rest > 0.25 { rest = 0.5 - rest }
    let angle = rest * 2 * Double.pi
    let square = angle * angle
    // Taylor's series to the ninth power: off by less than 0.00001 up to a quarter turn.
    let series = 1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72)))
    return (isNegative ? -1 : 1) * angle * series
  }
}

/// How wide words are at most, whatever sans serif the reader has, by the widest of the usual ones.
package enum TextWidth {
  /// In units of the drawing.
  package static func of(_ words: String, size: Int, isBold: Bool = false) -> Int {
    let thousandths = words.reduce(0) { $0 + width(of: $1) }
    return (thousandths * size * (isBold ? 112 : 100) + 99_999) / 100_000
  }

  /// In thousandths of the size. By its first scalar, because comparing characters costs much more.
  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first, scalar.value < 0x250 else { return 1000 }
    switch scalar {
    case "i", "j", "l", "I", "J", "'", "’", ".", ",", ":", ";", "|", "!", "í", "ì", "î", "ï", "ı": return 340
    case "f", "t", "r", "(", ")", " ", "-", "/", "·": return 420
    case "m", "w", "M", "W", "@", "œ", "Œ", "æ", "Æ", "%", "…": return 1000
    case "s", "c", "z", "k", "v", "x", "y": return 600
    case "A"..."Z": return 790
    default: return scalar.isASCII || !scalar.properties.isUppercase ? 640 : 790
    }
  }

  /// The words, cut with an ellipsis where they are wider than `most`.
  package static func cut(_ words: String, to most: Int, size: Int, isBold: Bool = false) -> String {
    guard of(words, size: size, isBold: isBold) > most else { return words }
    var kept = words
    while !kept.isEmpty, of(kept + "…", size: size, isBold: isBold) > most { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The words on at most `count` lines, broken between words where that is possible; the last one is cut.
  package static func lines(_ words: String, atMost count: Int, width most: Int, size: Int, isBold: Bool = false) -> [String] {
    var rest = words.split(whereSeparator: \.isWhitespace).map(String.init)
    var lines: [String] = []
    while !rest.isEmpty, lines.count < count {
      guard lines.count < count - 1 else {
        lines.append(cut(rest.joined(separator: " "), to: most, size: size, isBold: isBold))
        break
      }
      var line = rest.removeFirst()
      while let next = rest.first, of("\(line) \(next)", size: size, isBold: isBold) <= most {
        line += " \(next)"
        rest.removeFirst()
      }
      lines.append(cut(line, to: most, size: size, isBold: isBold))
    }
    return lines
  }
}
