package import Care
package import Kernel
import Yams

/// Reads which column of a table says which field, and reports everything wrong at once.
package enum ImportMappingReader {
  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, each with file, line and path.
  package static func mapping(_ file: DataFile) throws(Invalid) -> ImportMapping {
    let reader = DataFileReader(file: file.name)
    var columns: [ImportMapping.Column] = []
    var constants: [(field: ImportMapping.Path, value: String)] = []
    var (separator, encoding): (UInt8?, CSVEncoding) = (nil, .utf8)
    if let root = DataFileReader.root(of: file, reader) {
      let fields = reader.fields(root, "", known: ["columns", "constants", "separator", "encoding"])
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
      if let node = fields["separator"], let word = reader.string(node, "separator") {
        separator = [",": 44, "comma": 44, ";": 59, "semicolon": 59, "tab": 9][word]
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
    return ImportMapping(columns: columns, constants: constants, separator: separator, encoding: encoding)
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
