import Care
import Kernel
import Yams

/// A data file as text, so that reading needs no disk: its name is the place that messages show (`entries/care.yaml`).
package struct DataFile: Sendable {
  package let name: String
  package let content: String

  package init(name: String, content: String) {
    self.name = name
    self.content = content
  }
}

/// Reads YAML nodes field by field and collects everything wrong with them, each with file, line and path.
///
/// Scalars are taken as the text that stands there: `no`, `1.10` and `012` are words, not a truth value or numbers.
final class DataFileReader {
  let file: String
  /// What conditions can ask; `nil`: they are read without being compared with it.
  let questions: QuestionBook?
  /// The public holidays that closures may name; ``Care/Holidays/none``: they are read without being compared with them.
  let holidays: Holidays
  private(set) var problems: [FieldProblem] = []

  init(file: String, questions: QuestionBook? = nil, holidays: Holidays = .none) {
    self.file = file
    self.questions = questions
    self.holidays = holidays
  }

  func problem(_ node: Node?, _ path: String, code: String, _ text: Text) {
    let line = node?.mark.map { ":\($0.line)" } ?? ""
    problems.append(FieldProblem(path.isEmpty ? "\(file)\(line)" : "\(file)\(line) \(path)", code: code, text: text))
  }

  func place(_ node: Node) -> String { "\(file)\(node.mark.map { ":\($0.line)" } ?? "")" }

  /// The root of a file, or `nil` with the reason among the problems. An empty file has no root and no problem.
  static func root(of file: DataFile, _ reader: DataFileReader) -> Node? {
    do {
      return try Yams.compose(yaml: file.content, .basic, .default)
    } catch let error as YamlError {
      let (line, why) = describe(error)
      reader.problems.append(FieldProblem("\(file.name)\(line)", code: "data.unreadable", text: DataFileText.unreadable(why)))
    } catch {
      reader.problems.append(FieldProblem(file.name, code: "data.unreadable", text: DataFileText.unreadable("\(error)")))
    }
    return nil
  }

  private static func describe(_ error: YamlError) -> (line: String, why: String) {
    switch error {
    case .scanner(_, let why, let mark, _), .parser(_, let why, let mark, _), .composer(_, let why, let mark, _):
      (":\(mark.line)", why)
    case .reader(let why, _, _, _): ("", why)
    case .duplicatedKeysInMapping(let keys, let context):
      (":\(context.mark.line)", "duplicate key " + keys.map { "\($0)" }.sorted().joined(separator: ", "))
    default: ("", "\(error)")
    }
  }

  // MARK: Shapes

  func list(_ node: Node, _ path: String) -> [Node] {
    guard case .sequence(let sequence) = node else {
      problem(node, path, code: "data.list-expected", DataFileText.listExpected)
      return []
    }
    return Array(sequence)
  }

  /// The fields of a mapping; unknown ones and double ones are reported.
  func fields(_ node: Node, _ path: String, known: Set<String>) -> [String: Node] {
    guard case .mapping(let mapping) = node else {
      problem(node, path, code: "data.mapping-expected", DataFileText.mappingExpected)
      return [:]
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key else {
        problem(key, path, code: "data.text-expected", DataFileText.textExpected)
        continue
      }
      let name = scalar.string
      if !known.contains(name) {
        problem(key, join(path, name), code: "data.unknown-key", DataFileText.unknownKey(name))
      } else if fields[name] != nil {
        problem(key, join(path, name), code: "data.double-key", DataFileText.doubleKey(name))
      } else {
        fields[name] = value
      }
    }
    return fields
  }

  func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  // MARK: Values

  func string(_ node: Node, _ path: String) -> String? {
    guard case .scalar(let scalar) = node, scalar.string.contains(where: { !$0.isWhitespace }) else {
      problem(node, path, code: "data.text-expected", DataFileText.textExpected)
      return nil
    }
    return scalar.string
  }

  func required(_ fields: [String: Node], _ key: String, in node: Node, _ path: String) -> Node? {
    if let value = fields[key] { return value }
    problem(node, join(path, key), code: "data.missing", DataFileText.missing(key))
    return nil
  }

  func strings(_ node: Node?, _ path: String) -> [String] {
    guard let node else { return [] }
    return list(node, path).enumerated().compactMap { string($1, "\(path)[\($0)]") }
  }

  private static let languageKeys: Set<String> = ["fr", "nl", "en"]

  /// A text in three languages: all of them or a problem.
  func text(_ node: Node?, _ path: String) -> Text? {
    guard let node else { return nil }
    let parts = fields(node, path, known: Self.languageKeys)
    guard case .mapping = node else { return nil }
    func part(_ code: String) -> String? {
      guard let value = parts[code] else {
        problem(node, join(path, code), code: "data.missing-language", DataFileText.missingLanguage(code))
        return nil
      }
      return string(value, join(path, code))
    }
    let (fr, nl, en) = (part("fr"), part("nl"), part("en"))
    guard let fr, let nl, let en else { return nil }
    return Text(fr: fr, nl: nl, en: en)
  }

  /// Lists of words by language; a language may be left out.
  func wordLists(_ node: Node?, _ path: String) -> [Language: [String]] {
    guard let node else { return [:] }
    let parts = fields(node, path, known: Self.languageKeys)
    var lists: [Language: [String]] = [:]
    for language in Language.interface {
      guard let value = parts[language.code] else { continue }
      lists[language] = strings(value, join(path, language.code))
    }
    return lists
  }

  func choice<Value: RawRepresentable & CaseIterable>(_ node: Node?, _ path: String, _ type: Value.Type = Value.self) -> Value?
  where Value.RawValue == String {
    guard let node, let word = string(node, path) else { return nil }
    if let value = Value(rawValue: word) { return value }
    problem(node, path, code: "data.unknown-value", DataFileText.unknownValue(word, Value.allCases.map(\.rawValue)))
    return nil
  }

  func choices<Value: RawRepresentable & CaseIterable>(_ node: Node?, _ path: String, _ type: Value.Type = Value.self) -> [Value]
  where Value.RawValue == String {
    guard let node else { return [] }
    return list(node, path).enumerated().compactMap { choice($1, "\(path)[\($0)]", type) }
  }

  func truth(_ node: Node?, _ path: String) -> Bool {
    guard let node, let word = string(node, path) else { return false }
    if word == "true" { return true }
    if word != "false" { problem(node, path, code: "data.unknown-value", DataFileText.unknownValue(word, ["true", "false"])) }
    return false
  }

  func language(_ node: Node, _ path: String) -> Language? {
    guard let word = string(node, path) else { return nil }
    if let language = Language(code: word), Language.interface.contains(language) { return language }
    problem(node, path, code: "data.unknown-value", DataFileText.unknownValue(word, ["fr", "nl", "en"]))
    return nil
  }

  func day(_ node: Node, _ path: String) -> Day? {
    guard let word = string(node, path) else { return nil }
    if let day = Day(word) { return day }
    problem(node, path, code: "data.bad-day", DataFileText.badDay(word))
    return nil
  }
}
