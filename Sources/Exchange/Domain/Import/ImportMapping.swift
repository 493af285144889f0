package import Kernel

/// Which column of a table says which field of HSDS.
///
/// A field is a path: `name`, `phones[].number` (one item a part of the cell), `service_at_locations[0].location.addresses[0].postal_code`.
package struct ImportMapping: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package let name: String
    package let field: Path
    /// What parts several values in one cell; `nil`: the cell is one value.
    package let split: String?
    package let isRequired: Bool
    /// Other words for what stands in the cell: `oui: home/always`.
    package let values: [String: String]

    package init(_ name: String, _ field: Path, split: String? = nil, isRequired: Bool = false, values: [String: String] = [:]) {
      self.name = name
      self.field = field
      self.split = split
      self.isRequired = isRequired
      self.values = values
    }
  }

  /// Where a value stands in a record.
  package struct Path: Hashable, Sendable, CustomStringConvertible {
    enum Step: Hashable, Sendable {
      case field(String)
      case item(Int)
      /// One item for each part of the cell.
      case each
    }
    let steps: [Step]
    package let description: String

    /// `nil` for what is no path.
    package init?(_ text: String) {
      var steps: [Step] = []
      for part in text.split(separator: ".", omittingEmptySubsequences: false) {
        var name = part
        var item: Step?
        if part.last == "]", let open = part.firstIndex(of: "[") {
          let inside = part[part.index(after: open)...].dropLast()
          if inside.isEmpty { item = .each } else if let number = Int(inside), (0..<100).contains(number) { item = .item(number) } else { return nil }
          name = part[..<open]
        }
        guard !name.isEmpty, name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }) else { return nil }
        steps.append(.field(String(name)))
        if let item { steps.append(item) }
      }
      guard !steps.isEmpty, steps.count <= 12, steps.count(where: { $0 == .each }) <= 1 else { return nil }
      self.steps = steps
      description = text
    }

    /// The field of the record in which it stands.
    package var root: String {
      guard case .field(let name) = steps.first else { return "" }
      return name
    }

    /// The value of a record at this place; several for a path with `[]`.
    package func values(in fields: [String: ImportTree]) -> [String] {
      var found: [ImportTree] = [.object(fields)]
      for step in steps {
        found = found.flatMap { tree -> [ImportTree] in
          switch step {
          case .field(let name): tree.object?[name].map { [$0] } ?? []
          case .item(let number): tree.list.flatMap { $0.indices.contains(number) ? [$0[number]] : nil } ?? []
          case .each: tree.list ?? []
          }
        }
      }
      return found.compactMap(\.words)
    }
  }

  /// How long the name of a source may be, in characters.
  package static let longestSource = 100

  package let columns: [Column]
  /// Values that every record has.
  package let constants: [(field: Path, value: String)]
  /// `nil`: found out from the first line.
  package let separator: UInt8?
  package let encoding: CSVEncoding
  /// Whose table it is; `nil`: whoever imports says it.
  package let source: String?
  /// Of the texts in the table; `nil`: whoever imports says it.
  package let language: Language?

  package init(
    columns: [Column], constants: [(field: Path, value: String)] = [], separator: UInt8? = nil, encoding: CSVEncoding = .utf8, source: String? = nil,
    language: Language? = nil
  ) {
    self.columns = columns
    self.constants = constants
    self.separator = separator
    self.encoding = encoding
    self.source = source
    self.language = language
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.columns == right.columns && left.separator == right.separator && left.encoding == right.encoding
      && left.source == right.source && left.language == right.language && left.constants.elementsEqual(right.constants) { $0 == $1 }
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(columns) }

  /// The columns of our own tables, by the names of HSDS.
  package static let plain: ImportMapping = {
    func column(_ name: String, _ path: String, split: String? = nil, isRequired: Bool = false) -> Column? {
      Path(path).map { Column(name, $0, split: split, isRequired: isRequired) }
    }
    let first = "service_at_locations[0].location"
    let columns: [Column?] = [
      column("id", "id", isRequired: true), column("name", "name", isRequired: true), column("alternate_name", "alternate_name"),
      column("description", "description"), column("status", "status"), column("url", "url"), column("email", "email"),
      column("phones", "phones[].number", split: "; "), column("phone_descriptions", "phones[].description", split: "; "),
      column("application_process", "application_process"), column("eligibility_description", "eligibility_description"),
      column("fees_description", "fees_description"), column("minimum_age", "minimum_age"), column("maximum_age", "maximum_age"),
      column("assured_date", "assured_date"), column("languages", "languages[].code", split: "; "),
      column("service_areas", "service_areas[].extent", split: "; "),
      column("address_1", "\(first).addresses[0].address_1"), column("postal_code", "\(first).addresses[0].postal_code"),
      column("city", "\(first).addresses[0].city"), column("latitude", "\(first).latitude"), column("longitude", "\(first).longitude"),
      column("terms", "attributes[].taxonomy_term.code", split: "; "), column("term_values", "attributes[].value", split: "; "),
    ]
    return ImportMapping(columns: columns.compactMap { $0 })
  }()

  // MARK: Rows

  /// A row of a table as a record.
  func record(file: String, line: Int, header: [String], cells: [String]) -> ImportRecord {
    var record = ImportTree.object([:])
    var speaks: Set<String> = []
    for (path, value) in constants {
      speaks.insert(path.root)
      Self.set([value], at: path.steps[...], in: &record)
    }
    for column in columns {
      guard let place = header.firstIndex(of: column.name) else { continue }
      speaks.insert(column.field.root)
      let cell = (cells.indices.contains(place) ? cells[place] : "").trimmed
      guard !cell.isEmpty else { continue }
      let parts: [String] = column.split.map { CellParts.parts(cell, by: $0) } ?? [cell]
      Self.set(parts.map { column.values[$0] ?? $0 }, at: column.field.steps[...], in: &record)
    }
    return ImportRecord(file: file, line: line, fields: record.object ?? [:], speaks: speaks, mapping: self)
  }

  /// What these columns see of a record.
  func seen(_ fields: [String: ImportTree]) -> [String: ImportTree] {
    // By numbers: one column of a table may say two fields.
    let numbered: [Column] = columns.enumerated().map { number, column in
      Column("\(number)", column.field, split: column.split, values: column.values)
    }
    return ImportMapping(columns: numbered).record(file: "", line: 0, header: numbered.map(\.name), cells: row(fields)).fields
  }

  private static func set(_ values: [String], at steps: ArraySlice<Path.Step>, in tree: inout ImportTree) {
    guard let step = steps.first else {
      if let value = values.first, !value.isEmpty { tree = .text(value) }
      return
    }
    let rest = steps.dropFirst()
    switch step {
    case .field(let name):
      var fields = tree.object ?? [:]
      var value = fields[name] ?? .null
      set(values, at: rest, in: &value)
      if value != .null { fields[name] = value }
      tree = .object(fields)
    case .item(let number):
      var items = tree.list ?? []
      while items.count <= number { items.append(.null) }
      set(values, at: rest, in: &items[number])
      tree = .list(items)
    case .each:
      var items = tree.list ?? []
      for (number, value) in values.enumerated() {
        while items.count <= number { items.append(.null) }
        set([value], at: rest, in: &items[number])
      }
      tree = .list(items)
    }
  }

  /// A record as a row of the table.
  package func row(_ fields: [String: ImportTree]) -> [String] {
    columns.map { column in
      guard let split = column.split else { return column.field.values(in: fields).first ?? "" }
      return Self.joined(column.field, split, fields)
    }
  }

  /// One part for each item, also for those that have no such value, so that columns of one list stay in step.
  private static func joined(_ path: Path, _ split: String, _ fields: [String: ImportTree]) -> String {
    guard let each = path.steps.firstIndex(of: .each), case .field(let name) = path.steps[each - 1], each == 1 else {
      return CellParts.joined(path.values(in: fields), by: split)
    }
    let items = fields[name]?.list ?? []
    let parts = items.map { item -> String in
      var tree = item
      for step in path.steps[(each + 1)...] {
        guard case .field(let name) = step else { return "" }
        tree = tree.object?[name] ?? .null
      }
      return tree.words?.trimmed ?? ""
    }
    return parts.allSatisfy(\.isEmpty) ? "" : CellParts.joined(parts, by: split)
  }
}
