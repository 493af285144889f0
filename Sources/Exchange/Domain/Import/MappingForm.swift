import Kernel

/// A form in which somebody says what the columns of a table mean: what it suggests, what it was told, and the mapping that comes out.
///
/// Its values: `id-column`, and for the column at a place `field-3`, `split-3`, and for the words of its cells `word-3-0`; besides `separator`,
/// `encoding`, `source`, `language`, what holds for every line (`fixed-status`, `fixed-chapter`, `fixed-area`), and `rest`.
package struct MappingForm: Sendable {
  /// Columns that fit into one form; those of wider tables come by a mapping file.
  package static let mostColumns = 50
  /// Different words of one column whose meaning is asked.
  private static let mostWords = 12
  /// Questions besides the meaning of each column: with them all the form stays within what one form may send.
  private static let mostQuestions = 120
  /// What parts several values in one cell, as forms call it.
  package static let splits = [";", ",", "/", "|", "+", "&", "line"]

  package let head: TableHead
  package let words: MappingWords
  /// What was said before, by this form, by a mapping file or by one that was kept.
  package let stored: ImportMapping?

  package init(head: TableHead, words: MappingWords, stored: ImportMapping?) {
    self.head = head
    self.words = words
    self.stored = stored
  }

  /// The columns that are asked about.
  package var columns: [TableHead.Column] { Array(head.columns.prefix(Self.mostColumns)) }

  // MARK: - What is asked

  /// What is asked about one column.
  package struct Row: Sendable {
    package let column: TableHead.Column
    /// Set for a field whose cells may hold several values.
    package let isList: Bool
    /// Words of the cells, whose meaning is asked; empty for a field that takes any.
    package let words: [String]
    package let meanings: [MappingMeaning]
    /// Whether the cells hold more words than are asked about.
    package let hasMore: Bool
    /// For which field and which parting the words are asked, so that an answer never counts for others.
    package let asked: String
  }

  package func rows(_ values: [String: String]) -> [Row] {
    var left = Self.mostQuestions
    return columns.map { column -> Row in
      let choice = MappingChoice(values["field-\(column.place)"] ?? "")
      let isList = (choice?.isList ?? false) && left > 0
      if isList { left -= 1 }
      let meanings = choice.map { self.meanings($0) } ?? []
      let split = isList ? values["split-\(column.place)"] ?? "" : ""
      let all: [String] = meanings.isEmpty ? [] : column.words(split: Self.split(split))
      let asked = Array(all.prefix(Swift.max(0, Swift.min(Self.mostWords, left - 1))))
      if !asked.isEmpty { left -= asked.count + 1 }
      return Row(
        column: column, isList: isList, words: asked, meanings: meanings, hasMore: asked.count < all.count, asked: "\(choice?.code ?? "") \(split)")
    }
  }

  private func meanings(_ choice: MappingChoice) -> [MappingMeaning] {
    guard case .field(let field) = choice else { return [] }
    return words.meanings(field)
  }

  /// What a form calls a parting.
  package static func split(named split: String?) -> String {
    guard let split else { return "" }
    if split == "\n" { return "line" }
    return split.trimmed.isEmpty ? split : split.trimmed
  }

  static func split(_ code: String) -> String? { code.isEmpty ? nil : code == "line" ? "\n" : code }

  /// Partings of the mapping that came along and that the form has no name for.
  package var otherSplits: [String] {
    var found: [String] = []
    for column in stored?.columns ?? [] {
      let code = Self.split(named: column.split)
      if !code.isEmpty, !Self.splits.contains(code), !found.contains(code) { found.append(code) }
    }
    return found
  }

  /// Paths of the mapping that came along and that are no field of the form.
  package var otherPaths: [ImportMapping.Path] {
    var found: [ImportMapping.Path] = []
    for value in values().values {
      guard case .path(let path)? = MappingChoice(value), !found.contains(path) else { continue }
      found.append(path)
    }
    return found.sorted { $0.description < $1.description }
  }

  // MARK: - What it says at first

  /// What was said before, or what the headings suggest.
  package func values() -> [String: String] {
    guard let stored else { return completed(suggested()) }
    var values = said(by: stored)
    if let source = stored.source { values["source"] = source }
    if let language = stored.language { values["language"] = language.code }
    return values
  }

  private func suggested() -> [String: String] {
    var values = ["encoding": head.encoding.rawValue, "separator": ""]
    let identifier = columns.first { MappingWords.isIdentifier($0.name) }
    if let identifier { values["id-column"] = "\(identifier.place)" }
    var used: Set<MappingField> = []
    var unsaid: [TableHead.Column] = []
    func suggest(_ field: MappingField, _ column: TableHead.Column) -> Bool {
      guard field.isList || !used.contains(field) else { return false }
      used.insert(field)
      values["field-\(column.place)"] = field.rawValue
      return true
    }
    for column in columns where column != identifier {
      // A table of ours to which somebody added a column.
      if let own = ImportMapping.plain.columns.first(where: { $0.name == column.name }) {
        let choice = self.choice(own)
        if case .field(let field) = choice { used.insert(field) }
        values["field-\(column.place)"] = choice.code
        let seen = suggestedSplit(column, choice)
        values["split-\(column.place)"] = seen.isEmpty ? Self.split(named: own.split) : seen
        continue
      }
      let field = MappingField.allCases.first { MappingWords.isHeading(column.name, of: $0) }
      if let field, suggest(field, column) { continue }
      unsaid.append(column)
    }
    for column in unsaid {
      let likely = MappingField.allCases.max { MappingWords.likeness(column.name, $0) < MappingWords.likeness(column.name, $1) }
      guard let likely, MappingWords.likeness(column.name, likely) > 0 else { continue }
      _ = suggest(likely, column)
    }
    // The name alone says nothing: see the reader of records.
    if !used.contains(.organizationID) {
      for column in columns where values["field-\(column.place)"] == MappingField.organizationName.rawValue { values["field-\(column.place)"] = "" }
    }
    return values
  }

  /// What was typed, with a suggestion for what the form had no place for yet: the parting of a list, the meaning of words.
  package func completed(_ typed: [String: String]) -> [String: String] {
    var values = typed
    for column in columns where values["split-\(column.place)"] == nil {
      guard let choice = MappingChoice(values["field-\(column.place)"] ?? ""), choice.isList else { continue }
      values["split-\(column.place)"] = suggestedSplit(column, choice)
    }
    for row in rows(values) where !row.words.isEmpty {
      let place = row.column.place
      let isAnswered = values["asked-\(place)"] == row.asked
      for (number, word) in row.words.enumerated() {
        let name = "word-\(place)-\(number)"
        if isAnswered, let code = values[name], code.isEmpty || row.meanings.contains(where: { $0.code == code }) { continue }
        values[name] = meaning(of: word, in: column(row.column, values))
      }
      values["asked-\(place)"] = row.asked
    }
    return values
  }

  private func column(_ column: TableHead.Column, _ values: [String: String]) -> MappingField? {
    guard case .field(let field)? = MappingChoice(values["field-\(column.place)"] ?? "") else { return nil }
    return field
  }

  private func meaning(of word: String, in field: MappingField?) -> String {
    guard let field else { return "" }
    return words.guess(word, field) ?? ""
  }

  /// The sign that stands between several values in the cells, where each part could be a value of its own.
  private func suggestedSplit(_ column: TableHead.Column, _ choice: MappingChoice) -> String {
    guard case .field = choice else { return "" }
    for code in ["line", ";", "|", "/", ",", "+", "&"] {
      guard let split = Self.split(code) else { continue }
      let several: [[String]] = column.cells.map { CellParts.parts($0, by: split) }.filter { $0.count > 1 }
      if !several.isEmpty, several.allSatisfy({ $0.allSatisfy { Self.isPlausible($0, choice) } }) { return code }
    }
    return ""
  }

  private static func isPlausible(_ part: String, _ choice: MappingChoice) -> Bool {
    switch choice {
    // 02/511.11.11 is one number.
    case .field(.phones): part.utf8.count { (48...57).contains($0) } >= 8
    case .field(.furtherLinks): part.utf8.count { $0 == 46 } >= 1 && !part.utf8.contains(32)
    case .field(.documents), .field(.phoneWords): !part.isEmpty && part.utf8.count <= 80
    case .field, .path: !part.isEmpty && part.utf8.count <= 60
    }
  }

  // MARK: - What was said before

  /// What a mapping says, as far as it speaks of this table and this form has a place for it.
  struct Said {
    var shown: [(column: TableHead.Column, said: ImportMapping.Column, choice: MappingChoice)] = []
    var identifier: TableHead.Column?
    var rest: [ImportMapping.Column] = []
    var missing: [String] = []
  }

  func parts(of mapping: ImportMapping) -> Said {
    var found = Said()
    var placed: [(column: TableHead.Column, said: ImportMapping.Column)] = []
    for said in mapping.columns {
      if let column = head.column(named: said.name) { placed.append((column, said)) } else { found.missing.append(said.name) }
    }
    let shown = Set(columns.map(\.place))
    var asked: Set<Int> = []
    var numbers: [String: Int] = [:]
    // A column that stands in the mapping twice keeps that order.
    let inOrder = head.columns.flatMap { column in placed.filter { $0.column.place == column.place } }
    for (column, said) in inOrder {
      if said.field.description == "id", found.identifier == nil {
        found.identifier = column
      } else if shown.contains(column.place), !asked.contains(column.place) {
        asked.insert(column.place)
        found.shown.append((column, said, choice(said, &numbers)))
      } else {
        found.rest.append(said)
      }
    }
    return found
  }

  /// The field that a column of a mapping means: the one whose words it uses, where several stand at the same place.
  private func choice(_ said: ImportMapping.Column) -> MappingChoice {
    var numbers: [String: Int] = [:]
    return choice(said, &numbers)
  }

  private func choice(_ said: ImportMapping.Column, _ numbers: inout [String: Int]) -> MappingChoice {
    let fitting = MappingField.allCases.filter { $0.holds(said.field) }
    guard let first = fitting.first else { return .path(said.field) }
    let codes = Set(said.values.values)
    func knows(_ field: MappingField) -> Bool { codes.isSubset(of: Set(words.meanings(field).map(\.code))) }
    let field: MappingField = fitting.count == 1 ? first : fitting.first(where: { !codes.isEmpty && knows($0) }) ?? .terms
    guard words.meanings(field).isEmpty || knows(field) else { return .path(said.field) }
    // Which item of a list it is must come out again as it came in; the order of words that hold says nothing.
    if let number = MappingLists.number(said.field), said.field.root != "attributes" {
      let expected = numbers[field.path, default: 0]
      numbers[field.path] = expected + 1
      guard number == expected || number == MappingLists.afterList + expected else { return .path(said.field) }
    }
    // A word alone of a field that holds one: nothing to part.
    guard field.isList || said.split == nil else { return .path(said.field) }
    return .field(field)
  }

  private func said(by mapping: ImportMapping) -> [String: String] {
    let said = parts(of: mapping)
    let separator: TableSeparator? = mapping.separator.flatMap { TableSeparator(byte: $0) }
    var values: [String: String] = ["encoding": mapping.encoding.rawValue, "separator": separator?.rawValue ?? ""]
    if let identifier = said.identifier { values["id-column"] = "\(identifier.place)" }
    for one in said.shown {
      values["field-\(one.column.place)"] = one.choice.code
      values["split-\(one.column.place)"] = Self.split(named: one.said.split)
    }
    for row in rows(values) where !row.words.isEmpty {
      let place = row.column.place
      guard let one = said.shown.first(where: { $0.column.place == place }) else { continue }
      for (number, word) in row.words.enumerated() {
        let code = one.said.values[word] ?? ""
        values["word-\(place)-\(number)"] = code.isEmpty ? meaning(of: word, in: column(row.column, values)) : code
      }
      values["asked-\(place)"] = row.asked
    }
    let fixed = MappingFixed(mapping.constants)
    for (name, value) in fixed.values { values[name] = value }
    if !said.rest.isEmpty || !fixed.rest.isEmpty { values["rest"] = "yes" }
    return values
  }

  /// Columns of the mapping that came along and that this table does not have.
  package var missing: [String] { stored.map { parts(of: $0).missing } ?? [] }

  /// What the mapping that came along says and the form has no place for, column or value first, then the field.
  package var rest: [(words: String, field: String)] {
    guard let stored else { return [] }
    let columns: [(words: String, field: String)] = parts(of: stored).rest.map { ($0.name, $0.field.description) }
    let fixed: [(words: String, field: String)] = MappingFixed(stored.constants).rest.map { ($0.value, $0.field.description) }
    return columns + fixed
  }
}
