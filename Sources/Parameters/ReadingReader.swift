import Care
import Kernel
import Yams

extension DataFileReader {
  /// What was chosen where the guide leaves room, in the three languages: words that always hold, words for the values of figures, or both.
  ///
  /// - Parameter keys: of the figures that the programme has.
  func reading(_ node: Node, _ path: String, _ keys: [ReadingKey]) -> Programme.Reading? {
    let fields = fields(node, path, known: ["question", "chosen", "other", "cases", "source"])
    guard case .mapping = node else { return nil }
    func needed(_ key: String) -> Text? { text(required(fields, key, in: node, path), "\(path).\(key)") }
    func free(_ key: String) -> Text? { text(fields[key], "\(path).\(key)") }
    // Where no figure says what is chosen, words do.
    let isByFigures = fields["cases"] != nil
    let question = needed("question")
    let (chosen, other) = isByFigures ? (free("chosen"), free("other")) : (needed("chosen"), needed("other"))
    let source = needed("source")
    var cases: [Programme.Reading.Case] = []
    for (index, item) in items(fields["cases"], "\(path).cases").enumerated() {
      let place = "\(path).cases[\(index)]"
      guard let found = readingCase(item, place, keys) else { continue }
      if cases.contains(where: { $0.key == found.key && $0.value == found.value }) {
        problem(item, "\(place).is", code: "data.double", DataFileText.duplicate("\(found.key.rawValue): \(found.value)", "\(path).cases"))
      }
      cases.append(found)
    }
    guard let question, let source, isByFigures || (chosen != nil && other != nil) else { return nil }
    if isByFigures, cases.isEmpty, problems.isEmpty { problem(node, "\(path).cases", code: "data.empty", ProgrammeFileText.noCase) }
    return Programme.Reading(question: question, chosen: chosen, other: other, cases: cases, source: source)
  }

  private func readingCase(_ node: Node, _ path: String, _ keys: [ReadingKey]) -> Programme.Reading.Case? {
    let fields = fields(node, path, known: ["key", "is", "words"])
    guard case .mapping = node else { return nil }
    let words = text(required(fields, "words", in: node, path), "\(path).words")
    let named = required(fields, "key", in: node, path)
    let key = choice(named, "\(path).key", ReadingKey.self)
    let value = required(fields, "is", in: node, path)
    guard let key, let value, let words else { return nil }
    guard keys.contains(key) else {
      problem(named, "\(path).key", code: "data.unknown-value", DataFileText.unknownValue(key.rawValue, keys.map(\.rawValue)))
      return nil
    }
    return readingValue(value, "\(path).is", of: key).map { Programme.Reading.Case(key: key, value: $0, words: words) }
  }

  /// A value that the figure can have, so that no words wait for one that never comes.
  private func readingValue(_ node: Node, _ path: String, of key: ReadingKey) -> String? {
    func known(_ word: String, _ allowed: [String]) -> Bool {
      if allowed.contains(word) { return true }
      problem(node, path, code: "data.unknown-value", DataFileText.unknownValue(word, allowed))
      return false
    }
    switch key.values {
    case .one(let allowed):
      guard let word = string(node, path), known(word, allowed) else { return nil }
      return word
    case .several(let allowed):
      let words = strings(node, path)
      guard words.allSatisfy({ known($0, allowed) }) else { return nil }
      return ReadingKey.joined(Set(words))
    case .number(let mayBeNone):
      guard let word = string(node, path) else { return nil }
      if mayBeNone, [ReadingKey.noNumber, ReadingKey.anyNumber].contains(word) { return word }
      return number(node, path, in: 0...100_000).map { String($0) }
    }
  }
}
