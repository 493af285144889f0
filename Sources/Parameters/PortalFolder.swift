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
    let read = DatedRulesFile.rules(rules, first, known: ["codeDays", "idleMinutes", "ownDeviceDays"]) { fields, from, source in
      let (code, idle, own) = (fields.number("codeDays", 1...366), fields.number("idleMinutes", 1...1440), fields.number("ownDeviceDays", 1...366))
      guard let code, let idle, let own else { return nil as PortalParameters.Rule? }
      return PortalParameters.Rule(
        from: from, knownUntil: fields.knownUntil, codeDays: code, idleMinutes: idle, ownDeviceDays: own, source: source)
    }
    let lists = DataFileReader.root(of: words, second).map { self.words($0, second) } ?? [:]
    if lists[Language.french.code] == nil, second.problems.isEmpty { second.problem(nil, "fr", code: "data.missing", DataFileText.missing("fr")) }
    let problems = first.problems + second.problems
    guard problems.isEmpty else { throw Invalid(problems) }
    return PortalParameters(rules: read, words: lists)
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
