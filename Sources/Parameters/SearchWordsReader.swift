package import Care
package import Kernel
import Yams

/// Reads `Parameters/search/*.yaml`: the words that editors teach the search.
package enum SearchWordsReader {
  /// - Parameters:
  ///   - words: silent, weak and whole words (`words.yaml`).
  ///   - synonyms: groups of words that mean the same (`synonyms.yaml`).
  ///   - situations: what people tell, with the entries that help (`situations.yaml`).
  ///   - directory: when given, situations that lead to an entry which is not there are mistakes.
  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, its path like `search/situations.yaml:12 entries`.
  package static func read(
    words: DataFile, synonyms: DataFile, situations: DataFile, directory: DirectoryContent? = nil
  ) throws(Invalid) -> SearchWords {
    var result = SearchWords()
    var problems: [FieldProblem] = []
    let ids: Set<String>? = directory.map { Set($0.entries.map(\.id)) }

    let wordReader = DataFileReader(file: words.name)
    if let root = DataFileReader.root(of: words, wordReader) {
      let fields = wordReader.fields(root, "", known: ["silent", "weak", "whole"])
      result.silent = wordReader.wordLists(fields["silent"], "silent")
      result.weak = wordReader.wordLists(fields["weak"], "weak")
      result.whole = wordReader.strings(fields["whole"], "whole")
    }
    problems += wordReader.problems

    let synonymReader = DataFileReader(file: synonyms.name)
    if let root = DataFileReader.root(of: synonyms, synonymReader) {
      result.synonyms = synonymReader.list(root, "").map { SearchWords.Synonyms(words: synonymReader.wordLists($0, "")) }
    }
    problems += synonymReader.problems

    let reader = DataFileReader(file: situations.name)
    if let root = DataFileReader.root(of: situations, reader) {
      for node in reader.list(root, "") {
        let fields = reader.fields(node, "", known: ["says", "entries", "danger"])
        let phrases = reader.wordLists(reader.required(fields, "says", in: node, ""), "says")
        let isDanger = reader.truth(fields["danger"], "danger")
        let entries = fields["entries"].map { weights($0, reader, ids) } ?? [:]
        if entries.isEmpty, !isDanger { _ = reader.required(fields, "entries", in: node, "") }
        result.situations.append(SearchWords.Situation(phrases: phrases, entries: entries, isDanger: isDanger))
      }
    }
    problems += reader.problems
    guard problems.isEmpty else { throw Invalid(problems) }
    return result
  }

  private static func weights(_ node: Node, _ reader: DataFileReader, _ ids: Set<String>?) -> [String: Double] {
    guard case .mapping(let mapping) = node else {
      reader.problem(node, "entries", code: "data.mapping-expected", DataFileText.mappingExpected)
      return [:]
    }
    var weights: [String: Double] = [:]
    for (key, value) in mapping {
      guard let id = reader.string(key, "entries"), let word = reader.string(value, "entries.\(id)") else { continue }
      if let ids, !ids.contains(id) {
        reader.problem(key, "entries.\(id)", code: "data.unknown-reference", DataFileText.unknownReference(id))
      }
      guard let weight = Double(word), weight > 0, weight <= 5 else {
        reader.problem(value, "entries.\(id)", code: "data.bad-number", DataFileText.badNumber(word))
        continue
      }
      weights[id] = weight
    }
    return weights
  }
}
