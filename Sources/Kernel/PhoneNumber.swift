/// Why something typed is no telephone number.
package enum PhoneNumberProblem: String, NumberProblem, CaseIterable {
  case missing, notDigits = "not-digits", tooShort = "too-short", tooLong = "too-long", noSuchNumber = "no-such-number"
  case noSuchCountry = "no-such-country"

  package var code: String { "phone-number.\(rawValue)" }

  package var text: Text {
    switch self {
    case .missing: NumberText.phoneMissing
    case .notDigits: NumberText.phoneNotDigits
    case .tooShort: NumberText.phoneShort
    case .tooLong: NumberText.phoneLong
    case .noSuchNumber: NumberText.phoneNoSuch
    case .noSuchCountry: NumberText.phoneCountry
    }
  }
}

/// A telephone number that can be called from Belgium.
///
/// Belgian numbers must belong to a range that is in use, as Google's libphonenumber knows them. Of foreign numbers only the country's
/// code and the length are checked (E.164: 8 to 15 digits).
package struct PhoneNumber: Hashable, Comparable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case mobile, fixed
    /// 0800: costs the caller nothing.
    case free
    /// 078: the caller pays a part.
    case shared
    /// 070, 090x: the caller pays more.
    case premium
    case foreign
  }

  /// `+3228802980`: the form to store, to compare and to dial.
  package let e164: String
  package let kind: Kind
  /// How many digits the country's code has.
  private let codeLength: Int

  /// Reads a number as people write it: `02/880.29.80`, `0470 12 34 56`, `0032 2 555 12 34`, `+32 (0)470 12 34 56`, `+33 6 12 34 56 78`.
  package init(_ typed: String) throws(PhoneNumberProblem) {
    let (digits, hasPlus, bracketedZero) = try Self.read(typed)
    if let abroad = Self.withoutExit(digits, hasPlus: hasPlus) {
      guard abroad.count > 2 else { throw .tooShort }
      guard let length = PhoneCountries.codeLength(abroad) else { throw .noSuchCountry }
      if TypedDigits.number(abroad[..<length]) == 32 {
        try self.init(belgian: Self.withoutTrunk(Array(abroad[length...])))
      } else {
        try self.init(foreign: abroad, codeLength: length, bracketedZero: bracketedZero)
      }
    } else if hasPlus {
      throw .noSuchCountry
    } else {
      try self.init(belgian: Self.withoutTrunk(Self.withoutOwnCode(digits)))
    }
  }

  private static func read(_ typed: String) throws(PhoneNumberProblem) -> (digits: [Int], hasPlus: Bool, bracketedZero: Bool) {
    var digits: [Int] = []
    var hasPlus = false
    var previous: Unicode.Scalar?
    for scalar in typed.unicodeScalars {
      defer { previous = scalar }
      if let digit = TypedDigits.digit(scalar) {
        digits.append(digit)
      } else if scalar == "+" || scalar == "\u{FF0B}" {
        guard digits.isEmpty, !hasPlus || previous == "+" else { throw .notDigits }
        hasPlus = true
      } else if !TypedDigits.isSeparator(scalar), !"()[]".unicodeScalars.contains(scalar) {
        throw .notDigits
      }
    }
    guard !digits.isEmpty else { throw hasPlus ? .tooShort : .missing }
    let compact = String(String.UnicodeScalarView(typed.unicodeScalars.filter { !TypedDigits.isSeparator($0) }))
    return (digits, hasPlus, contains(compact, "(0)"))
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    let (bytes, wanted) = (Array(text.utf8), Array(part.utf8))
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }

  /// The digits from the country's code on; `nil` when the number does not begin with + or 00.
  private static func withoutExit(_ digits: [Int], hasPlus: Bool) -> [Int]? {
    if digits.starts(with: [0, 0]), digits.count > 2, digits[2] != 0 { return Array(digits[2...]) }
    return hasPlus && digits[0] != 0 ? digits : nil
  }

  /// `32470123456` without plus is a Belgian number too, where it cannot be anything else.
  private static func withoutOwnCode(_ digits: [Int]) -> [Int] {
    guard digits.starts(with: [3, 2]), digits.count > 9 else { return digits }
    return withoutTrunk(Array(digits[2...]))
  }

  private static func withoutTrunk(_ digits: [Int]) -> [Int] { digits.first == 0 ? Array(digits[1...]) : digits }

  private init(belgian national: [Int]) throws(PhoneNumberProblem) {
    guard let kind = BelgianNumbering.kind(national) else {
      throw national.count < 8 ? .tooShort : national.count > 9 ? .tooLong : .noSuchNumber
    }
    self.kind = kind
    e164 = "+32" + TypedDigits.text(national)
    codeLength = 2
  }

  private init(foreign digits: [Int], codeLength: Int, bracketedZero: Bool) throws(PhoneNumberProblem) {
    let code = TypedDigits.number(digits[..<codeLength])
    var national = Array(digits[codeLength...])
    // `+44 (0)20 …`: the zero is for callers inside the country. In Italy and San Marino it is part of the number.
    let writtenAside = bracketedZero && code != 39 && code != 378
    if writtenAside, national.first == 0 { national.removeFirst() }
    if PhoneCountries.neverBeginWithZero.contains(code) { national = Array(national.drop { $0 == 0 }) }
    let count = codeLength + national.count
    guard count >= 8 else { throw .tooShort }
    guard count <= 15 else { throw .tooLong }
    kind = .foreign
    e164 = "+\(code)" + TypedDigits.text(national)
    self.codeLength = codeLength
  }

  /// For `tel:` links and for programs: the digits after the plus.
  package var digits: String { String(e164.dropFirst()) }

  /// `0470 12 34 56`, `02 880 29 80`, `0800 12 345`; foreign numbers with their country's code: `+33 612 34 56 78`.
  package var formatted: String {
    let national = Array(digits.dropFirst(codeLength))
    guard kind == .foreign else { return "0" + Self.grouped(national, BelgianNumbering.groups(national.compactMap(\.wholeNumberValue))) }
    var sizes = Array(repeating: 2, count: national.count / 2)
    if national.count % 2 == 1, !sizes.isEmpty { sizes[0] = 3 }
    return "+\(digits.prefix(codeLength)) \(Self.grouped(national, sizes))"
  }

  private static func grouped(_ characters: [Character], _ sizes: [Int]) -> String {
    var rest = characters[...]
    var parts: [String] = []
    for size in sizes {
      parts.append(String(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return parts.joined(separator: " ")
  }

  package static func == (left: Self, right: Self) -> Bool { left.e164 == right.e164 }
  package static func < (left: Self, right: Self) -> Bool { left.e164 < right.e164 }
  package func hash(into hasher: inout Hasher) { hasher.combine(e164) }
}

extension PhoneNumber: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    do {
      try self.init(text)
    } catch {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: error.code))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(e164)
  }
}
