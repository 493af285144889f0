/// Why something typed is no national number.
package enum NationalNumberProblem: String, NumberProblem, CaseIterable {
  case missing, notDigits = "not-digits", wrongLength = "wrong-length", wrongCheck = "wrong-check", noSuchMonth = "no-such-month"
  case notYetBorn = "not-yet-born"

  package var code: String { "national-number.\(rawValue)" }

  package var text: Text {
    switch self {
    case .missing: NumberText.nationalMissing
    case .notDigits: NumberText.nationalNotDigits
    case .wrongLength: NumberText.nationalLength
    case .wrongCheck: NumberText.nationalCheck
    case .noSuchMonth: NumberText.nationalMonth
    case .notYetBorn: NumberText.nationalNotYetBorn
    }
  }
}

/// The number by which Belgium knows a person: national register number, or bis number of somebody outside the register (NISS, INSZ, SSIN).
///
/// `YYMMDD`, a serial of three digits, two check digits. A value of this type has right check digits; whether the number was ever given
/// out, only the register knows. The date in it may be incomplete or no date of the calendar: that is no reason to refuse it.
package struct NationalNumber: Hashable, Comparable, Sendable {
  /// What the month says about the number.
  package enum Kind: String, Sendable, CaseIterable {
    /// In the national register.
    case national
    /// Outside the register, sex known when it was given (month + 40).
    case bisSexKnown = "bis-sex-known"
    /// Outside the register, sex not known when it was given (month + 20).
    case bisSexUnknown = "bis-sex-unknown"
  }

  /// Eleven digits and nothing else: the form to store and to compare.
  package let digits: String
  package let kind: Kind
  /// What the number says about the date of birth, as far as it goes; `nil` when it says nothing.
  ///
  /// Month and day are not known when the month is zero: either nobody knew them, or the serials of that day were used up.
  package let birthDate: PartialDate?
  /// From the serial: odd for men. `nil` in a bis number given while the sex was not known.
  package let isMale: Bool?

  /// Reads a number as people write it: dots, dashes, slashes and spaces wherever they stand.
  ///
  /// - Parameter today: with it, a year of birth still to come is a mistake. Leave it out for what was stored.
  package init(_ typed: String, today: Day? = nil) throws(NationalNumberProblem) {
    guard let values = TypedDigits.read(typed.unicodeScalars) else { throw .notDigits }
    guard !values.isEmpty else { throw .missing }
    guard values.count == 11 else { throw .wrongLength }
    let number = TypedDigits.number(values[..<9])
    let check = TypedDigits.number(values[9...])
    // For births from 2000 on a 2 stands before the nine digits. Never do both fit: 2,000,000,000 is no multiple of 97.
    let century: Int
    if 97 - number % 97 == check {
      century = 1900
    } else if 97 - (number + 2_000_000_000) % 97 == check {
      century = 2000
    } else {
      throw .wrongCheck
    }
    let year = century + values[0] * 10 + values[1]
    let month = values[2] * 10 + values[3]
    let day = values[4] * 10 + values[5]
    switch month {
    case 0...12: kind = .national
    case 20...32: kind = .bisSexUnknown
    case 40...52: kind = .bisSexKnown
    default: throw .noSuchMonth
    }
    birthDate = Self.birthDate(year: year, month: month % 20, day: day)
    if let today, year > today.year { throw .notYetBorn }
    digits = TypedDigits.text(values)
    isMale = kind == .bisSexUnknown ? nil : values[8] % 2 == 1
  }

  private static func birthDate(year: Int, month: Int, day: Int) -> PartialDate? {
    // 1900-00-01 and 2000-00-01 are given to people of whom not even the year is known.
    if year % 100 == 0, month == 0, day == 1 { return nil }
    return PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year, month: month) ?? PartialDate(year: year)
  }

  /// `85.07.30-033.28`, as on the identity card.
  package var formatted: String {
    let all = Array(digits)
    func part(_ range: Range<Int>) -> String { String(all[range]) }
    return "\(part(0..<2)).\(part(2..<4)).\(part(4..<6))-\(part(6..<9)).\(part(9..<11))"
  }

  package static func == (left: Self, right: Self) -> Bool { left.digits == right.digits }
  package static func < (left: Self, right: Self) -> Bool { left.digits < right.digits }
  package func hash(into hasher: inout Hasher) { hasher.combine(digits) }
}

extension NationalNumber: Codable {
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
    try container.encode(digits)
  }
}
