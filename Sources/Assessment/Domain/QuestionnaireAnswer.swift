package import Kernel

extension Questionnaire {
  /// One answer, of the type that its question asks for.
  package enum Answer: Hashable, Sendable {
    case boolean(Bool)
    case integer(Int)
    case decimal(DecimalNumber)
    /// The code of an option.
    case choice(String)
    case text(String)
    case date(Day)

    /// As it stands in a form's field and in the data file: `true`, `3`, `1.5`, a code, words, `2026-03-02`.
    package var written: String {
      switch self {
      case .boolean(let answer): answer ? "true" : "false"
      case .integer(let number): String(number)
      case .decimal(let number): number.description
      case .choice(let code): code
      case .text(let words): words
      case .date(let day): day.description
      }
    }

    /// The number to compare with: integers, decimals, and codes that are whole numbers.
    package var number: DecimalNumber? {
      switch self {
      case .integer(let number): DecimalNumber(number)
      case .decimal(let number): number
      case .choice(let code): Int(code).map { DecimalNumber($0) }
      case .boolean, .text, .date: nil
      }
    }
  }
}

extension Questionnaire.Test {
  func holds(for answer: Questionnaire.Answer?) -> Bool {
    switch self {
    case .isAnswered(let expected): return (answer != nil) == expected
    case .equals(let expected): return answer == expected
    case .isNot(let excluded): return answer != excluded
    case .isMore(let bound): return answer?.number.map { $0 > bound } ?? false
    case .isLess(let bound): return answer?.number.map { $0 < bound } ?? false
    case .isAtLeast(let bound): return answer?.number.map { $0 >= bound } ?? false
    case .isAtMost(let bound): return answer?.number.map { $0 <= bound } ?? false
    }
  }
}

// Stored and sent with the names of FHIR's QuestionnaireResponse: valueBoolean, valueInteger and so on.
extension Questionnaire.Answer: Codable {
  private enum Key: String, CodingKey { case valueBoolean, valueInteger, valueDecimal, valueCoding, valueString, valueDate }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    guard let key = fields.allKeys.first, fields.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "an answer has exactly one value"))
    }
    switch key {
    case .valueBoolean: self = .boolean(try fields.decode(Bool.self, forKey: key))
    case .valueInteger: self = .integer(try fields.decode(Int.self, forKey: key))
    case .valueDecimal: self = .decimal(try fields.decode(DecimalNumber.self, forKey: key))
    case .valueCoding: self = .choice(try fields.decode(String.self, forKey: key))
    case .valueString: self = .text(try fields.decode(String.self, forKey: key))
    case .valueDate: self = .date(try fields.decode(Day.self, forKey: key))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    switch self {
    case .boolean(let answer): try fields.encode(answer, forKey: .valueBoolean)
    case .integer(let number): try fields.encode(number, forKey: .valueInteger)
    case .decimal(let number): try fields.encode(number, forKey: .valueDecimal)
    case .choice(let code): try fields.encode(code, forKey: .valueCoding)
    case .text(let words): try fields.encode(words, forKey: .valueString)
    case .date(let day): try fields.encode(day, forKey: .valueDate)
    }
  }
}
