import Kernel

extension ImportMapping {
  /// The mapping file that says the same: what the page gives to be kept, the command line reads.
  package var file: String {
    var lines = ["# Which column of a table says which field: for the page of imports, and for relais directory import --mapping"]
    if let source { lines.append("source: \(Self.quoted(source))") }
    if let language { lines.append("language: \(Self.quoted(language.code))") }
    if let separator, let named = TableSeparator(byte: separator) { lines.append("separator: \(named.rawValue)") }
    lines.append("encoding: \(encoding.rawValue)")
    if !constants.isEmpty { lines.append("constants:") }
    for constant in constants { lines.append("  \(Self.quoted(constant.field.description)): \(Self.quoted(constant.value))") }
    lines.append("columns:")
    for column in columns {
      lines.append("  - column: \(Self.quoted(column.name))")
      lines.append("    field: \(Self.quoted(column.field.description))")
      if let split = column.split { lines.append("    split: \(Self.quoted(split))") }
      if column.values.isEmpty { continue }
      lines.append("    values:")
      for word in column.values.keys.sorted() { lines.append("      \(Self.quoted(word)): \(Self.quoted(column.values[word] ?? ""))") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text in double quotes (YAML 1.2, 7.3.1): signs that a reader would refuse or fold are written as codes.
  private static func quoted(_ text: String) -> String {
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        quoted.append("\\")
        quoted.append(scalar)
      case 0x0A:
        quoted.append("\\")
        quoted.append("n")
      case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: quoted.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        let code = "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
        quoted.append(contentsOf: code.unicodeScalars)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }
}
