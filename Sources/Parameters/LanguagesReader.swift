package import Kernel
import Yams

/// Reads the list of further languages and what each of them says.
///
/// The list decides: a file that no line of the list names is not read, and without a line there are no pages in that language.
package enum LanguagesReader {
  /// A line of the list, before the language's own file is read.
  package struct Listed: Hashable, Sendable {
    package let code: String
    package let ownName: String
    package let isRightToLeft: Bool
    package let reading: Sentences.Reading?
  }

  /// `list.yaml`: which languages there are besides French, Dutch and English, in the order in which pages name them.
  ///
  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, its path like `languages/list.yaml:4 [1].direction`.
  package static func list(_ file: DataFile) throws(Invalid) -> [Listed] {
    let reader = DataFileReader(file: file.name)
    var listed: [Listed] = []
    if let root = DataFileReader.root(of: file, reader) {
      var lines: [String: String] = [:]
      for (index, node) in reader.list(root, "").enumerated() {
        guard let language = self.listed(node, "[\(index)]", reader) else { continue }
        if let first = lines.updateValue(reader.place(node), forKey: language.code) {
          reader.problem(node, "[\(index)].code", code: "languages.double", DataFileText.duplicate(language.code, first))
        }
        listed.append(language)
      }
    }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return listed
  }

  /// The file of one language, such as `ar.yaml`: how it writes a day (`dates`, may be left out) and its `sentences`.
  ///
  /// - Throws: ``Kernel/Invalid``, also for a sentence that stands there twice.
  package static func language(_ listed: Listed, _ file: DataFile) throws(Invalid) -> Language {
    let reader = DataFileReader(file: file.name)
    var translations: [String: String] = [:]
    var calendar: Sentences.Calendar?
    if let root = DataFileReader.root(of: file, reader) {
      let fields = reader.fields(root, "", known: ["dates", "sentences"])
      if let node = fields["dates"] { calendar = dates(node, reader) }
      if let node = reader.required(fields, "sentences", in: root, "") { translations = sentences(node, reader) }
    }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return Language(
      code: listed.code, ownName: listed.ownName, isRightToLeft: listed.isRightToLeft,
      sentences: Sentences(translations, calendar: calendar, reading: listed.reading))
  }

  private enum Direction: String, CaseIterable { case ltr, rtl }

  private static func listed(_ node: Node, _ path: String, _ reader: DataFileReader) -> Listed? {
    let fields = reader.fields(node, path, known: ["code", "name", "direction", "read"])
    guard case .mapping = node else { return nil }
    let code = reader.required(fields, "code", in: node, path).flatMap { self.code($0, reader.join(path, "code"), reader) }
    let name = reader.required(fields, "name", in: node, path).flatMap { reader.string($0, reader.join(path, "name")) }
    let direction = reader.required(fields, "direction", in: node, path)
      .flatMap { reader.choice($0, reader.join(path, "direction"), Direction.self) }
    let read = reader.required(fields, "read", in: node, path).flatMap { reading($0, reader.join(path, "read"), reader) }
    guard let code, let name, let direction else { return nil }
    return Listed(code: code, ownName: name, isRightToLeft: direction == .rtl, reading: read)
  }

  private static func code(_ node: Node, _ path: String, _ reader: DataFileReader) -> String? {
    guard let word = reader.string(node, path) else { return nil }
    guard let language = Language(code: word) else {
      reader.problem(node, path, code: "languages.unknown-code", DataFileText.badLanguage(word))
      return nil
    }
    guard !Language.interface.contains(language) else {
      reader.problem(node, path, code: "languages.already-there", DataFileText.languageOfScreens(word))
      return nil
    }
    return word
  }

  /// `no`, or who read it and when: `{by: Samira, day: 2027-02-03}`.
  private static func reading(_ node: Node, _ path: String, _ reader: DataFileReader) -> Sentences.Reading? {
    if case .scalar(let scalar) = node, scalar.string == "no" { return nil }
    let fields = reader.fields(node, path, known: ["by", "day"])
    guard case .mapping = node else { return nil }
    let by = reader.required(fields, "by", in: node, path).flatMap { reader.string($0, reader.join(path, "by")) }
    let day = reader.required(fields, "day", in: node, path).flatMap { reader.day($0, reader.join(path, "day")) }
    guard let by, let day else { return nil }
    return Sentences.Reading(by: by, day: day)
  }

  private static func dates(_ node: Node, _ reader: DataFileReader) -> Sentences.Calendar? {
    let fields = reader.fields(node, "dates", known: ["date", "months", "weekdays"])
    guard case .mapping = node else { return nil }
    let date = reader.required(fields, "date", in: node, "dates").flatMap { reader.string($0, "dates.date") }
    let months = reader.required(fields, "months", in: node, "dates").map { reader.strings($0, "dates.months") }
    let weekdays = reader.required(fields, "weekdays", in: node, "dates").map { reader.strings($0, "dates.weekdays") }
    guard let date, let months, let weekdays else { return nil }
    let calendar = Sentences.Calendar(months: months, weekdays: weekdays, date: date)
    if calendar == nil { reader.problem(node, "dates", code: "languages.bad-dates", DataFileText.badDates) }
    return calendar
  }

  private static func sentences(_ node: Node, _ reader: DataFileReader) -> [String: String] {
    var translations: [String: String] = [:]
    var lines: [String: String] = [:]
    for (index, pair) in reader.list(node, "sentences").enumerated() {
      let path = "sentences[\(index)]"
      let fields = reader.fields(pair, path, known: ["fr", "text"])
      guard case .mapping = pair else { continue }
      let french = reader.required(fields, "fr", in: pair, path).flatMap { reader.string($0, "\(path).fr") }
      let text = reader.required(fields, "text", in: pair, path).flatMap { reader.string($0, "\(path).text") }
      guard let french, let text else { continue }
      if let first = lines.updateValue(reader.place(pair), forKey: french) {
        reader.problem(pair, "\(path).fr", code: "languages.double-sentence", DataFileText.doubleSentence(first))
      }
      let wanted = places(french)
      if !places(text).isSubset(of: wanted) {
        reader.problem(pair, "\(path).text", code: "languages.unknown-place", DataFileText.unknownPlace(wanted.sorted()))
      }
      translations[french] = text
    }
    return translations
  }

  /// The places where something is put into a sentence: `{1}`, `{2}`, `#`.
  private static func places(_ sentence: String) -> Set<String> {
    var found: Set<String> = sentence.contains("#") ? ["#"] : []
    for part in sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      if let end = part.firstIndex(of: "}") { found.insert("{\(part[..<end])}") }
    }
    return found
  }
}
