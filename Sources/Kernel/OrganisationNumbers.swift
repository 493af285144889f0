/// Why something typed is no provider number.
package enum ProviderNumberProblem: String, NumberProblem, CaseIterable {
  case missing, notDigits = "not-digits", wrongLength = "wrong-length", wrongCheck = "wrong-check"

  package var code: String { "provider-number.\(rawValue)" }

  package var text: Text {
    switch self {
    case .missing: NumberText.providerMissing
    case .notDigits: NumberText.providerNotDigits
    case .wrongLength: NumberText.providerLength
    case .wrongCheck: NumberText.providerCheck
    }
  }
}

/// The number by which the health insurance knows a provider of care, a person or an organisation (INAMI, RIZIV, NIHDI).
///
/// Profession (1), serial (5), check (2), and a qualification code (3) that organisations often leave out. The check digits are 97 less
/// the rest of the first six by 97; where those were used up, 89 less the rest by 89 (nurses and midwives since 2013, physicians since
/// 2019). The first eight digits are unique, the first six are not.
package struct ProviderNumber: Hashable, Comparable, Sendable {
  /// Eleven digits, or eight without qualification.
  package let digits: String

  /// Reads a number as people write it: `1-87497-04-477`, `1/87497/04/477`, `18749704477`.
  package init(_ typed: String) throws(ProviderNumberProblem) {
    guard let values = TypedDigits.read(typed.unicodeScalars) else { throw .notDigits }
    guard !values.isEmpty else { throw .missing }
    guard values.count == 11 || values.count == 8 else { throw .wrongLength }
    let number = TypedDigits.number(values[..<6])
    let check = TypedDigits.number(values[6..<8])
    guard check == 97 - number % 97 || check == 89 - number % 89 else { throw .wrongCheck }
    digits = TypedDigits.text(values)
  }

  /// The eight digits that tell providers apart, whatever their qualification.
  package var provider: String { String(digits.prefix(8)) }

  /// Three digits whose meaning depends on the profession; `nil` when they were left out.
  package var qualification: String? { digits.utf8.count == 11 ? String(digits.suffix(3)) : nil }

  /// `1-87497-04-477`.
  package var formatted: String {
    let all = Array(digits)
    let first = "\(all[0])-\(String(all[1..<6]))-\(String(all[6..<8]))"
    return qualification.map { "\(first)-\($0)" } ?? first
  }

  package static func < (left: Self, right: Self) -> Bool { left.digits < right.digits }
}

/// Why something typed is no enterprise number.
package enum EnterpriseNumberProblem: String, NumberProblem, CaseIterable {
  case missing, notDigits = "not-digits", wrongLength = "wrong-length", wrongStart = "wrong-start", wrongCheck = "wrong-check"

  package var code: String { "enterprise-number.\(rawValue)" }

  package var text: Text {
    switch self {
    case .missing: NumberText.enterpriseMissing
    case .notDigits: NumberText.enterpriseNotDigits
    case .wrongLength: NumberText.enterpriseLength
    case .wrongStart: NumberText.enterpriseStart
    case .wrongCheck: NumberText.enterpriseCheck
    }
  }
}

/// The number by which Belgium knows an organisation (BCE, KBO, CBE); with `BE` before it, its VAT number.
package struct EnterpriseNumber: Hashable, Comparable, Sendable {
  /// Ten digits, the first 0 or 1.
  package let digits: String

  /// Reads a number as people write it: `0711.719.484`, `BE 0711 719 484`, `BE(0)711719484`, and the nine digits of before 2005.
  package init(_ typed: String) throws(EnterpriseNumberProblem) {
    var scalars = typed.unicodeScalars.filter { !TypedDigits.isSeparator($0) }[...]
    if scalars.count > 1, String(String.UnicodeScalarView(scalars.prefix(2))).uppercased() == "BE" { scalars = scalars.dropFirst(2) }
    if scalars.starts(with: "(0)".unicodeScalars) { scalars = ["0"] + scalars.dropFirst(3) }
    guard var values = TypedDigits.read(scalars) else { throw .notDigits }
    guard !values.isEmpty else { throw .missing }
    if values.count == 9 { values.insert(0, at: 0) }
    guard values.count == 10 else { throw .wrongLength }
    guard values[0] < 2 else { throw .wrongStart }
    let number = TypedDigits.number(values[..<8])
    guard number > 0, 97 - number % 97 == TypedDigits.number(values[8...]) else { throw .wrongCheck }
    digits = TypedDigits.text(values)
  }

  /// `0711.719.484`.
  package var formatted: String {
    let all = Array(digits)
    return "\(String(all[0..<4])).\(String(all[4..<7])).\(String(all[7..<10]))"
  }

  /// `BE0711719484`, as on invoices.
  package var vat: String { "BE\(digits)" }

  package static func < (left: Self, right: Self) -> Bool { left.digits < right.digits }
}

extension ProviderNumber: Codable {
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

extension EnterpriseNumber: Codable {
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
