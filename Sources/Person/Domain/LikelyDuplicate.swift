package import Kernel

/// Why two files may be one person's, and how sure that is. Proposes; people decide.
package struct Likeness: Hashable, Sendable {
  package enum Strength: Int, Comparable, Hashable, Sendable {
    case maybe, likely, certain
    package static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  package enum Reason: String, CaseIterable, Hashable, Sendable {
    case sameNumber = "same-number"
    case sameName = "same-name"
    case sameSound = "same-sound"
    case nearName = "near-name"
    case partOfName = "part-of-name"
    case sameBirth = "same-birth"
    case compatibleBirth = "compatible-birth"
    case nearBirth = "near-birth"
    case samePhone = "same-phone"
    case sameEmail = "same-email"
    case sameAddress = "same-address"
    /// Nothing but a phone or an e-mail address in common: couples and families share them.
    case perhapsCouple = "perhaps-couple"
  }

  package let strength: Strength
  package let reasons: [Reason]

  /// Whether somebody who begins a file is asked before he goes on: the whole name fits, or it is likely. A shared phone is no reason.
  package var isAsked: Bool {
    strength > .maybe || reasons.contains { [.sameName, .sameSound, .nearName].contains($0) }
  }

  /// For lists: the surest first.
  var weight: Int { strength.rawValue * 100 + reasons.count * 5 - (reasons.contains(.nearName) ? 2 : 0) }
}

extension Likeness {
  /// - Returns: `nil` when nothing speaks for one person, or something speaks against it.
  package static func between(_ one: PersonDetails, _ other: PersonDetails) -> Likeness? {
    between(PersonTraits(one), PersonTraits(other))
  }

  static func between(_ one: PersonTraits, _ other: PersonTraits) -> Likeness? {
    var shared: [Reason] = []
    var isSameNumber = false
    for mark in one.marks where other.marks.contains(mark) {
      switch mark.kind {
      case .nationalNumber, .bisNumber: isSameNumber = true
      case .phone: shared.append(.samePhone)
      case .email: shared.append(.sameEmail)
      case .home: shared.append(.sameAddress)
      }
    }
    shared = shared.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    let name = nameReason(one, other)
    let birth = birthReason(one.birth, other.birth)
    if isSameNumber { return Likeness(strength: .certain, reasons: [.sameNumber] + [name.reason, birth.reason].compactMap(\.self) + shared) }
    // Two numbers of the register are two people. A bis number may be followed by another one.
    func has(_ traits: PersonTraits, _ kind: IndexMark.Kind) -> Bool { traits.marks.contains { $0.kind == kind } }
    if has(one, .nationalNumber), has(other, .nationalNumber) { return nil }
    guard let strength = strength(isWholeName: name.isWhole, name: name.reason, birth: birth, shared: shared) else { return nil }
    var reasons = [name.reason, birth.reason].compactMap(\.self) + shared
    if !name.isWhole, birth.reason == nil { reasons.append(.perhapsCouple) }
    return Likeness(strength: strength, reasons: reasons)
  }

  private static func strength(
    isWholeName: Bool, name: Reason?, birth: (reason: Reason?, differs: Bool), shared: [Reason]
  ) -> Strength? {
    if isWholeName {
      switch birth.reason {
      case .sameBirth, .compatibleBirth: return .likely
      case .nearBirth: return shared.isEmpty ? .maybe : .likely
      default: break
      }
      // A father and his son may have one name, one phone and one address.
      guard !birth.differs else { return nil }
      return shared.isEmpty ? .maybe : .likely
    }
    // Another first or last name with the very same day: married, or a twin.
    if name != nil, birth.reason == .sameBirth { return .maybe }
    guard !birth.differs, shared.contains(.samePhone) || shared.contains(.sameEmail) else { return nil }
    return .maybe
  }

  /// How the names fit: whole when at least two parts of one are found in the other, and all of the shorter name.
  private static func nameReason(_ one: PersonTraits, _ other: PersonTraits) -> (reason: Reason?, isWhole: Bool) {
    var free = other.parts
    var worst = NamePart.Fit.written
    var found = 0
    // The exact ones first, so that a loose fit takes nobody's place.
    var left = one.parts
    for most in [NamePart.Fit.written, .sound, .slip] {
      left.removeAll { part in
        guard let index = free.firstIndex(where: { candidate in part.fit(candidate).map { $0 <= most } ?? false }) else { return false }
        free.remove(at: index)
        found += 1
        worst = max(worst, most)
        return true
      }
    }
    // Written together by one and apart by the other: `Noureddine`, `Nour Eddine`.
    for (parts, others) in [(left, other.parts), (free, one.parts)] {
      for part in parts {
        let fit = zip(others, others.dropFirst()).compactMap { $0.joined(with: $1).flatMap { part.fit($0) } }.min()
        guard let fit, found < max(2, one.fewest, other.fewest) else { continue }
        found += 1
        worst = max(worst, fit)
      }
    }
    guard found > 0 else { return (nil, false) }
    guard found >= 2, found >= min(one.fewest, other.fewest) else { return (.partOfName, false) }
    return (worst == .written ? .sameName : worst == .sound ? .sameSound : .nearName, true)
  }

  private static func birthReason(_ one: PartialDate?, _ other: PartialDate?) -> (reason: Reason?, differs: Bool) {
    guard let one, let other else { return (nil, false) }
    if one == other, one.exact != nil { return (.sameBirth, false) }
    if one.isCompatible(with: other) { return (.compatibleBirth, false) }
    // Day and month swapped, or one of the three different by a slip.
    if one.year == other.year, one.month == other.day, one.day == other.month { return (.nearBirth, false) }
    let same = [one.year == other.year, one.month != nil && one.month == other.month, one.day != nil && one.day == other.day]
    return same.filter(\.self).count >= 2 && abs(one.year - other.year) <= 10 ? (.nearBirth, false) : (nil, true)
  }
}

/// Two files that may be one person's, in the order of their identifiers.
package struct PersonPair: Hashable, Sendable {
  package let first: ID<Person>
  package let second: ID<Person>

  package init(_ one: ID<Person>, _ other: ID<Person>) {
    first = min(one, other)
    second = max(one, other)
  }
}

/// A pair with what speaks for one person.
package struct LikelyPair: Hashable, Sendable {
  package let pair: PersonPair
  package let likeness: Likeness

  package init(pair: PersonPair, likeness: Likeness) {
    self.pair = pair
    self.likeness = likeness
  }
}
