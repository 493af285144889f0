package import Care
package import Kernel
import Yams

/// Reads what is known about a person's own access from the folder it is shipped in.
package enum PortalFolder {
  /// Fewer words make phrases that are guessed.
  static let fewestWords = 128

  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in `portal/rules.yaml` and `portal/words.yaml`.
  package static func parameters(at parameters: String) throws(Invalid) -> PortalParameters {
    var problems: [FieldProblem] = []
    let rules = DataFolder.file("portal/rules.yaml", in: parameters, &problems)
    let words = DataFolder.file("portal/words.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(rules: rules, words: words)
  }

  /// The same for files that come from elsewhere.
  package static func parameters(rules: DataFile, words: DataFile) throws(Invalid) -> PortalParameters {
    let (first, second) = (DataFileReader(file: rules.name), DataFileReader(file: words.name))
    var read: [PortalParameters.Rule] = []
    if let root = DataFileReader.root(of: rules, first) {
      for (index, node) in first.list(root, "").enumerated() {
        guard let rule = rule(node, "[\(index)]", first) else { continue }
        if read.contains(where: { $0.from >= rule.from }) {
          first.problem(node, "[\(index)].from", code: "data.bad-order", PortalFileText.rulesRise)
        }
        read.append(rule)
      }
    }
    if read.isEmpty, first.problems.isEmpty { first.problem(nil, "", code: "data.empty", PortalFileText.noRules) }
    let lists = DataFileReader.root(of: words, second).map { self.words($0, second) } ?? [:]
    if lists[Language.french.code] == nil, second.problems.isEmpty { second.problem(nil, "fr", code: "data.missing", DataFileText.missing("fr")) }
    let problems = first.problems + second.problems
    guard problems.isEmpty else { throw Invalid(problems) }
    return PortalParameters(rules: read, words: lists)
  }

  private static func rule(_ node: Node, _ path: String, _ reader: DataFileReader) -> PortalParameters.Rule? {
    let fields = reader.fields(node, path, known: ["from", "knownUntil", "codeDays", "idleMinutes", "ownDeviceDays", "source"])
    guard case .mapping = node else { return nil }
    func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
      guard let node = reader.required(fields, key, in: node, path), let word = reader.string(node, "\(path).\(key)") else { return nil }
      if let number = Int(word), range.contains(number) { return number }
      reader.problem(node, "\(path).\(key)", code: "data.bad-number", DataFileText.badNumber(word))
      return nil
    }
    let from = reader.required(fields, "from", in: node, path).flatMap { reader.day($0, "\(path).from") }
    let source = reader.required(fields, "source", in: node, path).flatMap { reader.string($0, "\(path).source") }
    let knownUntil = fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }
    let (code, idle, own) = (number("codeDays", 1...366), number("idleMinutes", 1...1440), number("ownDeviceDays", 1...366))
    guard let from, let source, let code, let idle, let own else { return nil }
    return PortalParameters.Rule(from: from, knownUntil: knownUntil, codeDays: code, idleMinutes: idle, ownDeviceDays: own, source: source)
  }

  private static func words(_ root: Node, _ reader: DataFileReader) -> [String: [String]] {
    guard case .mapping(let mapping) = root else {
      reader.problem(root, "", code: "data.missing", DataFileText.missing("fr"))
      return [:]
    }
    var lists: [String: [String]] = [:]
    for (key, value) in mapping {
      guard let code = reader.string(key, ""), Language(code: code) != nil else { continue }
      let words = reader.strings(value, code)
      if Set(words).count < fewestWords {
        reader.problem(value, code, code: "data.too-few", PortalFileText.tooFewWords(Set(words).count))
      } else if let bad = words.first(where: { $0.isEmpty || $0.contains { $0.isWhitespace || $0 == "-" || $0.isUppercase } }) {
        reader.problem(value, code, code: "data.bad-word", PortalFileText.badWord(bad))
      } else {
        lists[code] = words
      }
    }
    return lists
  }
}

/// What can be wrong with the files of a person's own access.
enum PortalFileText {
  static let noRules = Text(fr: "Il faut au moins une règle.", nl: "Er is minstens één regel nodig.", en: "At least one rule is needed.")
  static let rulesRise = Text(
    fr: "Les règles se suivent de la plus ancienne à la plus récente.", nl: "De regels staan van oud naar nieuw.",
    en: "Rules stand from the oldest to the newest.")
  static func tooFewWords(_ count: Int) -> Text {
    Text(
      fr: "\(count) mots différents : il en faut au moins 128, sinon on devine les phrases.",
      nl: "\(count) verschillende woorden: minstens 128 zijn nodig, anders worden zinnen geraden.",
      en: "\(count) different words: at least 128 are needed, or phrases are guessed.")
  }
  static func badWord(_ word: String) -> Text {
    Text(
      fr: "« \(word) » : un mot s'écrit en minuscules, sans espace ni tiret.", nl: "“\(word)”: een woord staat in kleine letters, zonder spatie of streepje.",
      en: "“\(word)”: a word stands in small letters, without space or hyphen.")
  }
}
