import Kernel

/// A street of a neighbourhood, whole or with some of its numbers.
package struct NeighbourhoodStreet: Hashable, Sendable, Codable {
  package enum Side: String, CaseIterable, Hashable, Sendable, Codable { case both, odd, even }

  /// Numbers of one side or both, from one to another; without an end on the side that is `nil`.
  package struct Part: Hashable, Sendable, Codable {
    package let side: Side
    package let from: Int?
    package let through: Int?

    package init(side: Side = .both, from: Int? = nil, through: Int? = nil) {
      self.side = side
      self.from = from
      self.through = through
    }

    package func holds(_ number: Int) -> Bool {
      let fits: Bool =
        switch side {
        case .both: true
        case .odd: number % 2 != 0
        case .even: number % 2 == 0
        }
      return fits && number >= from ?? 0 && number <= through ?? .max
    }
  }

  /// The same street in its languages, as it is written on its plates.
  package let names: [String]
  /// None: the whole street.
  package let parts: [Part]

  package init(names: [String], parts: [Part] = []) {
    self.names = names
    self.parts = parts
  }

  /// - Parameter number: `nil` when nobody said which: then every street could be hers.
  package func holds(_ number: Int?) -> Bool {
    guard let number, !parts.isEmpty else { return true }
    return parts.contains { $0.holds(number) }
  }

  // MARK: As it is typed

  package enum Problem: Hashable, Sendable {
    case empty, tooMany
    case unreadable(String)
  }

  /// More streets than this make more than one neighbourhood.
  package static let most = 400

  /// Reads one street a line: `rue des Coteaux / Wijnheuvelenstraat : 1-99 impairs, 2-40`. What stands behind the colon is optional.
  package static func read(_ typed: String) throws(StreetsUnreadable) -> [NeighbourhoodStreet] {
    var streets: [NeighbourhoodStreet] = []
    for line in typed.split(whereSeparator: \.isNewline) {
      let line = String(line).trimmed
      guard !line.isEmpty else { continue }
      guard let street = NeighbourhoodStreet(line: line) else { throw StreetsUnreadable(problem: .unreadable(String(line.prefix(80)))) }
      streets.append(street)
    }
    guard !streets.isEmpty else { throw StreetsUnreadable(problem: .empty) }
    guard streets.count <= most else { throw StreetsUnreadable(problem: .tooMany) }
    return streets
  }

  /// `nil` for a line that cannot be read.
  package init?(line: String) {
    let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let names = halves[0].split(separator: "/").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard (1...3).contains(names.count), names.allSatisfy({ $0.count <= 100 && $0.contains(where: \.isLetter) }) else { return nil }
    var parts: [Part] = []
    if halves.count == 2 {
      for piece in halves[1].split(separator: ",") {
        guard let part = Part(typed: String(piece)) else { return nil }
        parts.append(part)
      }
      guard !parts.isEmpty else { return nil }
    }
    self.init(names: names, parts: parts)
  }

  /// As ``init(line:)`` reads it again.
  package func line(_ words: (Side) -> String) -> String {
    let numbers = parts.map { part in
      var text = ""
      switch (part.from, part.through) {
      case (let from?, let through?): text = from == through ? "\(from)" : "\(from)-\(through)"
      case (let from?, nil): text = "\(from)-"
      case (nil, let through?): text = "-\(through)"
      case (nil, nil): break
      }
      return [text, part.side == .both ? "" : words(part.side)].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return names.joined(separator: " / ") + (numbers.isEmpty ? "" : " : " + numbers.joined(separator: ", "))
  }
}

/// A list of streets that cannot be read, with the line.
package struct StreetsUnreadable: Error, Hashable {
  package let problem: NeighbourhoodStreet.Problem
}

extension NeighbourhoodStreet.Part {
  /// `1-99`, `1-99 impairs`, `oneven`, `100-`, `-40 pairs`, `17`.
  fileprivate init?(typed: String) {
    let sides: [(String, NeighbourhoodStreet.Side)] = [
      ("impairs", .odd), ("impair", .odd), ("oneven", .odd), ("odd", .odd), ("pairs", .even), ("pair", .even), ("even", .even),
    ]
    var rest = typed.folded.filter { !$0.isWhitespace }
    var side = NeighbourhoodStreet.Side.both
    if let found = sides.first(where: { rest.hasSuffix($0.0) }) {
      side = found.1
      rest.removeLast(found.0.count)
    }
    if rest.isEmpty {
      guard side != .both else { return nil }
      self.init(side: side)
      return
    }
    let ends = rest.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    func number(_ text: String) -> Int? { text.count <= 5 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil }
    switch ends.count {
    case 1:
      guard let one = number(ends[0]) else { return nil }
      self.init(side: side, from: one, through: one)
    case 2:
      let (from, through) = (number(ends[0]), number(ends[1]))
      guard from != nil || ends[0].isEmpty, through != nil || ends[1].isEmpty, from != nil || through != nil else { return nil }
      if let from, let through, from > through { return nil }
      self.init(side: side, from: from, through: through)
    default: return nil
    }
  }
}
