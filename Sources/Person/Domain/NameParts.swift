import Kernel

/// One part of a name as letters and as sound: `Van den Berghe` is one, `Marie-Claire` gives two.
struct NamePart: Hashable, Sendable {
  /// Folded, joined, as UTF-8.
  let letters: [UInt8]
  let sound: String
  /// Which of a to z are in it: two names that share few letters need not be compared one by one.
  let mask: UInt32

  init?(_ name: String) { self.init(name) { _ in nil } }

  /// - Parameter known: a part that was made before from the same letters; reading sounds takes most of the time.
  init?(_ name: String, known: (String) -> NamePart?) {
    let joined = String(NameSpelling.joined(name))
    if let known = known(joined) {
      self = known
      return
    }
    guard !joined.isEmpty, let sound = NameSound(name) else { return nil }
    letters = Array(joined.utf8)
    self.sound = sound.code
    mask = letters.reduce(0) { (97...122).contains($1) ? $0 | 1 << UInt32($1 - 97) : $0 }
  }

  /// Both as one word.
  func joined(with next: NamePart) -> NamePart? { NamePart(String(decoding: letters + next.letters, as: UTF8.self)) }

  /// How a name that was typed fits a name that is written.
  enum Fit: UInt8, Comparable, Sendable {
    case written, sound, slip
    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether two whole parts are the same name; `nil` when they are not.
  func fit(_ other: NamePart) -> Fit? {
    if letters == other.letters { return .written }
    if sound == other.sound, letters.count > 2, other.letters.count > 2 { return .sound }
    return isSlip(other) ? .slip : nil
  }

  /// Whether one letter in five, at most, makes the difference.
  func isSlip(_ other: NamePart) -> Bool {
    let longest = max(letters.count, other.letters.count)
    let most = Int(Double(longest) * nameDistanceOfASlip)
    guard most > 0, abs(letters.count - other.letters.count) <= most, (mask ^ other.mask).nonzeroBitCount <= 2 * most else { return false }
    return Self.isWithin(most, letters, other.letters)
  }

  /// Whether so many letters added, left out, replaced or swapped with their neighbour make one of the other: optimal string alignment,
  /// as ``Kernel/nameDistance(_:_:)`` counts, given up as soon as it is too far.
  private static func isWithin(_ most: Int, _ left: [UInt8], _ right: [UInt8]) -> Bool {
    let width = right.count + 1
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: width * 3) { rows in
      for index in 0..<width { rows[index] = Int32(index) }
      for i in 1...left.count {
        let (row, last, before) = (i % 3 * width, (i + 2) % 3 * width, (i + 1) % 3 * width)
        rows[row] = Int32(i)
        var least = rows[row]
        for j in 1..<width {
          var best = min(rows[last + j] + 1, rows[row + j - 1] + 1, rows[last + j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
          if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] { best = min(best, rows[before + j - 2] + 1) }
          rows[row + j] = best
          least = min(least, best)
        }
        // A swap may still mend one row above the limit.
        if least > Int32(most) + 1 { return false }
      }
      return rows[left.count % 3 * width + right.count] <= Int32(most)
    }
  }
}

/// A number for a value that is looked for exactly, so that the index in memory holds no phone, address or number itself.
struct IndexMark: Hashable, Sendable {
  enum Kind: UInt8, Sendable { case nationalNumber, bisNumber, phone, email, home }
  let kind: Kind
  let hash: UInt64

  /// FNV-1a: the same in every run; two of 25,000 meet by chance once in 10¹¹ cases.
  init(_ kind: Kind, _ value: String) {
    self.kind = kind
    hash = value.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ UInt64(kind.rawValue)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  init(_ number: NationalNumber) { self.init(number.kind == .national ? .nationalNumber : .bisNumber, number.digits) }

  static func all(of details: PersonDetails) -> [IndexMark] {
    var marks: [IndexMark] = []
    if let number = details.nationalNumber { marks.append(IndexMark(number)) }
    for phone in details.phones { marks.append(IndexMark(.phone, phone.number.e164)) }
    for email in details.emails { marks.append(IndexMark(.email, email.folded)) }
    if let home = details.addresses.first.flatMap(home) { marks.append(home) }
    return marks
  }

  /// Street and number without signs, with the postal code; `nil` for an address without a number in the street.
  private static func home(_ address: DatedAddress) -> IndexMark? {
    let letters = address.street.folded.filter { $0.isLetter || $0.isNumber }
    guard address.isFixed, letters.contains(where: \.isNumber), letters.contains(where: \.isLetter) else { return nil }
    return IndexMark(.home, letters + "|" + address.postalCode.filter(\.isNumber))
  }
}

/// What of a person tells her from others.
struct PersonTraits: Hashable, Sendable {
  /// Of all her names, each part once.
  var parts: [NamePart]
  /// How many parts her shortest name has.
  var fewest: Int
  var birth: PartialDate?
  var marks: [IndexMark]

  init(parts: [NamePart], fewest: Int, birth: PartialDate?, marks: [IndexMark]) {
    self.parts = parts
    self.fewest = fewest
    self.birth = birth
    self.marks = marks
  }

  init(_ details: PersonDetails, known: (String) -> NamePart? = { _ in nil }) {
    var parts: [NamePart] = []
    var fewest = 0
    for name in details.names {
      let own = (NameSpelling.parts(name.given) + NameSpelling.parts(name.family)).compactMap { NamePart($0, known: known) }
      fewest = fewest == 0 ? own.count : min(fewest, max(own.count, 1))
      for part in own where !parts.contains(part) { parts.append(part) }
    }
    self.init(parts: parts, fewest: fewest, birth: details.birth, marks: IndexMark.all(of: details))
  }
}
