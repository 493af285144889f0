package import Kernel

/// Reads the fields of a JSON document strictly and collects what is wrong with them, each with its path: `events[3].units`.
package struct DocumentReading {
  /// Nobody reads more of them at once.
  package static let mostProblems = 20

  package private(set) var problems: [FieldProblem] = []

  package init() {}

  /// Why a document is no JSON, as a problem of the whole document.
  package static func unreadable(_ problem: JSONProblem) -> FieldProblem {
    FieldProblem(whole, code: "document.not-json", text: DocumentProblemText.notJSON(problem))
  }

  /// The path of the whole document.
  static let whole = "$"

  mutating func problem(_ path: String, _ code: String, _ text: Text) {
    guard problems.count < Self.mostProblems else { return }
    problems.append(FieldProblem(path.isEmpty ? Self.whole : path, code: "document.\(code)", text: text))
  }

  /// Ends the reading of a document.
  package func end() throws(Invalid) {
    if !problems.isEmpty { throw Invalid(problems) }
  }

  static func join(_ path: String, _ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  // MARK: Shapes

  /// The fields of an object, each once; what is not known is a problem.
  ///
  /// - Parameter elsewhere: fields that exist, only not here: they get a sentence of their own.
  mutating func object(
    _ tree: JSONTree, _ path: String, known: Set<String>, elsewhere: Set<String> = []
  ) -> [String: JSONTree]? {
    guard case .object(let fields) = tree else {
      problem(path, "object-expected", DocumentProblemText.objectExpected)
      return nil
    }
    var found: [String: JSONTree] = [:]
    for field in fields {
      let place = Self.join(path, field.name)
      if !known.contains(field.name) {
        let isMisplaced = elsewhere.contains(field.name)
        problem(
          place, isMisplaced ? "misplaced-field" : "unknown-field",
          isMisplaced ? DocumentProblemText.misplaced : DocumentProblemText.unknownField)
      } else if found.updateValue(field.value, forKey: field.name) != nil {
        problem(place, "double-field", DocumentProblemText.twice)
      }
    }
    return found
  }

  mutating func required(_ fields: [String: JSONTree], _ name: String, _ path: String) -> JSONTree? {
    if let value = fields[name] { return value }
    problem(Self.join(path, name), "missing", DocumentProblemText.missing)
    return nil
  }

  mutating func list(_ tree: JSONTree, _ path: String) -> [JSONTree]? {
    if case .list(let items) = tree { return items }
    problem(path, "list-expected", DocumentProblemText.listExpected)
    return nil
  }

  // MARK: Values

  mutating func text(_ tree: JSONTree, _ path: String) -> String? {
    if case .text(let text) = tree { return text }
    problem(path, "text-expected", DocumentProblemText.textExpected)
    return nil
  }

  mutating func flag(_ tree: JSONTree, _ path: String) -> Bool? {
    if case .flag(let flag) = tree { return flag }
    problem(path, "flag-expected", DocumentProblemText.flagExpected)
    return nil
  }

  mutating func day(_ tree: JSONTree, _ path: String) -> Day? {
    guard let text = text(tree, path) else { return nil }
    if let day = Day(text) { return day }
    problem(path, "bad-day", DocumentProblemText.badDay)
    return nil
  }

  mutating func choice(_ tree: JSONTree, _ path: String, _ codes: [String]) -> String? {
    guard let text = text(tree, path) else { return nil }
    if codes.contains(text) { return text }
    problem(path, "unknown-value", DocumentProblemText.unknownValue(codes))
    return nil
  }

  /// A number within bounds, both included; decimals are allowed.
  mutating func score(_ tree: JSONTree, _ path: String, in range: ClosedRange<Int>) -> ExactNumber? {
    guard case .number(let number) = tree else {
      problem(path, "number-expected", DocumentProblemText.numberExpected)
      return nil
    }
    if number.floor >= range.lowerBound, !number.exceeds(range.upperBound) { return number }
    problem(path, "out-of-range", DocumentProblemText.between(range.lowerBound, range.upperBound))
    return nil
  }

  /// A whole number, however it is written (3, 3.0), not below a bound. More than anybody counts is taken for a very large number.
  mutating func whole(_ tree: JSONTree, _ path: String, from least: Int, to most: Int = .max) -> Int? {
    guard case .number(let number) = tree else {
      problem(path, "number-expected", DocumentProblemText.wholeExpected)
      return nil
    }
    guard number.isWhole else {
      problem(path, "whole-expected", DocumentProblemText.wholeExpected)
      return nil
    }
    let value = number.floor
    guard value >= least, value <= most else {
      problem(path, "out-of-range", most == .max ? DocumentProblemText.atLeast(least) : DocumentProblemText.between(least, most))
      return nil
    }
    return value
  }
}

extension FieldProblem {
  /// As one line for a terminal: `path: what is wrong`. A name in a document can hold anything; what would break the line, move the cursor or
  /// turn the writing around is written as in JSON: `a\nb`, `\u001b`.
  package var line: String {
    var line = ""
    for scalar in "\(path): \(text.en)".unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: line += Self.escaped(scalar)
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default:
      String(scalar).utf16.map { unit -> String in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
  }
}

/// The ids of a document's events: none empty, each once. They are compared as they are written, byte by byte.
struct DocumentIDs {
  private var seen: Set<[UInt8]> = []

  mutating func take(_ id: String, _ path: String, _ reading: inout DocumentReading) {
    if id.isEmpty { reading.problem("\(path).id", "empty", DocumentProblemText.empty) }
    if !seen.insert(Array(id.utf8)).inserted { reading.problem("\(path).id", "double-id", DocumentProblemText.doubleID) }
  }
}
