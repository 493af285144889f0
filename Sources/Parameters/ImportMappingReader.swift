package import Care
package import Kernel
import Yams

extension MappingFiles {
  /// Mapping files as the command line reads them.
  package static let yaml = MappingFiles { name, content in try ImportMappingReader.mapping(DataFile(name: name, content: content)) }
}

/// Reads which column of a table says which field, and reports everything wrong at once.
package enum ImportMappingReader {
  /// More references of YAML than anybody needs: they can make a small file endlessly large.
  private static let mostReferences = 20

  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, each with file, line and path.
  package static func mapping(_ file: DataFile) throws(Invalid) -> ImportMapping {
    let reader = DataFileReader(file: file.name)
    var columns: [ImportMapping.Column] = []
    var constants: [(field: ImportMapping.Path, value: String)] = []
    var (separator, encoding): (UInt8?, CSVEncoding) = (nil, .utf8)
    var (source, language): (String?, Language?) = (nil, nil)
    guard references(in: file.content) <= mostReferences else {
      throw Invalid([FieldProblem(file.name, code: "data.references", text: ImportMappingText.references)])
    }
    // Some programs put a byte order mark before a text.
    let isMarked = file.content.utf8.starts(with: [0xEF, 0xBB, 0xBF])
    let content = isMarked ? String(Substring(file.content.utf8.dropFirst(3))) : file.content
    if let root = DataFileReader.root(of: DataFile(name: file.name, content: content), reader) {
      let fields = reader.fields(root, "", known: ["columns", "constants", "separator", "encoding", "source", "language"])
      let listed: [Node] = fields["columns"].map { reader.list($0, "columns") } ?? []
      for (number, node) in listed.enumerated() {
        if let column = column(node, "columns[\(number)]", reader) { columns.append(column) }
      }
      if case .mapping(let mapping)? = fields["constants"] {
        for (key, value) in mapping {
          guard let name = reader.string(key, "constants"), let words = reader.string(value, "constants.\(name)") else { continue }
          if let path = path(name, key, "constants", reader) { constants.append((path, words)) }
        }
      }
      if let node = fields["source"] { source = self.source(node, reader) }
      if let node = fields["language"] { language = reader.language(node, "language") }
      if let node = fields["separator"], let word = reader.string(node, "separator") {
        // By its name, or by the sign itself.
        let sign = TableSeparator.allCases.first { $0.rawValue == word || Array(word.utf8) == [$0.byte] }
        separator = sign?.byte
        if separator == nil { reader.problem(node, "separator", code: "data.unknown", ImportMappingText.separator(word)) }
      }
      if let node = fields["encoding"], let word = reader.string(node, "encoding") {
        if let known = CSVEncoding(rawValue: word.lowercased()) {
          encoding = known
        } else {
          reader.problem(node, "encoding", code: "data.unknown", ImportMappingText.encoding(word))
        }
      }
    }
    let named = columns.map(\.field.description) + constants.map(\.field.description)
    for needed in ["id", "name"] where !named.contains(needed) {
      reader.problem(nil, "columns", code: "data.missing", ImportMappingText.needed(needed))
    }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return ImportMapping(columns: columns, constants: constants, separator: separator, encoding: encoding, source: source, language: language)
  }

  /// `*name` as a value of its own.
  private static func references(in content: String) -> Int {
    var (count, before): (Int, UInt8) = (0, 32)
    for byte in content.utf8 {
      if byte == 42, before <= 32 || [44, 58, 91, 123].contains(before) { count += 1 }
      before = byte
    }
    return count
  }

  private static func source(_ node: Node, _ reader: DataFileReader) -> String? {
    guard let words = reader.string(node, "source")?.trimmed else { return nil }
    if words.count <= ImportMapping.longestSource { return words }
    reader.problem(node, "source", code: "data.too-long", ImportMappingText.source)
    return nil
  }

  private static func column(_ node: Node, _ path: String, _ reader: DataFileReader) -> ImportMapping.Column? {
    let fields = reader.fields(node, path, known: ["column", "field", "split", "values"])
    guard case .mapping = node else { return nil }
    let name = reader.required(fields, "column", in: node, path).flatMap { reader.string($0, "\(path).column") }
    let field = reader.required(fields, "field", in: node, path).flatMap { node in
      reader.string(node, "\(path).field").flatMap { self.path($0, node, "\(path).field", reader) }
    }
    var values: [String: String] = [:]
    if case .mapping(let mapping)? = fields["values"] {
      for (key, value) in mapping {
        if let key = reader.string(key, "\(path).values"), let value = reader.string(value, "\(path).values.\(key)") { values[key] = value }
      }
    }
    var split: String?
    if case .scalar(let scalar)? = fields["split"] {
      split = scalar.string
      if scalar.string.isEmpty || scalar.string.utf8.contains(92) {
        reader.problem(fields["split"], "\(path).split", code: "data.unknown", ImportMappingText.split(scalar.string))
      }
    }
    guard let name, let field else { return nil }
    return ImportMapping.Column(name, field, split: split, isRequired: true, values: values)
  }

  private static func path(_ text: String, _ node: Node, _ place: String, _ reader: DataFileReader) -> ImportMapping.Path? {
    if let path = ImportMapping.Path(text) { return path }
    reader.problem(node, place, code: "data.bad-field", ImportMappingText.field(text))
    return nil
  }
}

/// What can be wrong with a mapping.
enum ImportMappingText {
  static let references = Text(
    fr: "Trop de renvois (*nom) : écrivez les valeurs elles-mêmes.", nl: "Te veel verwijzingen (*naam): schrijf de waarden zelf.",
    en: "Too many references (*name): write the values themselves.")
  static let source = Text(
    fr: "Le nom de la source : 100 caractères au plus.", nl: "De naam van de bron: hoogstens 100 tekens.",
    en: "The name of the source: at most 100 characters.")
  static func separator(_ word: String) -> Text {
    Text(
      fr: "« \(word) » : écrivez comma, semicolon ou tab.", nl: "“\(word)”: schrijf comma, semicolon of tab.",
      en: "“\(word)”: write comma, semicolon or tab.")
  }
  static func encoding(_ word: String) -> Text {
    Text(fr: "« \(word) » : écrivez utf-8 ou latin-1.", nl: "“\(word)”: schrijf utf-8 of latin-1.", en: "“\(word)”: write utf-8 or latin-1.")
  }
  static func split(_ word: String) -> Text {
    Text(
      fr: "« \(word) » : un signe comme « ; », sans barre oblique inverse.", nl: "“\(word)”: een teken zoals “;”, zonder backslash.",
      en: "“\(word)”: a sign such as “;”, without a backslash.")
  }
  static func needed(_ field: String) -> Text {
    Text(
      fr: "Une colonne pour « \(field) » est nécessaire.", nl: "Er is een kolom voor “\(field)” nodig.",
      en: "A column for “\(field)” is needed.")
  }
  static func field(_ words: String) -> Text {
    Text(
      fr: "« \(words) » n'est pas un champ comme name ou phones[].number.", nl: "“\(words)” is geen veld zoals name of phones[].number.",
      en: "“\(words)” is not a field such as name or phones[].number.")
  }
}
