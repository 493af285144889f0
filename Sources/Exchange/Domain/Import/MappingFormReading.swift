package import Kernel

extension MappingForm {
  /// A column of which somebody said what it means.
  private struct Told {
    let column: TableHead.Column
    let choice: MappingChoice
    let split: String?
    let values: [String: String]

    func says(_ path: ImportMapping.Path) -> ImportMapping.Column {
      ImportMapping.Column(column.name, path, split: split, isRequired: true, values: values)
    }
  }

  /// The mapping that the form says.
  ///
  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, each at its field.
  package func mapping(_ typed: [String: String]) throws(Invalid) -> ImportMapping {
    let values = completed(typed)
    var problems: [FieldProblem] = []
    let source = (values["source"] ?? "").trimmed
    if source.isEmpty || source.count > ImportMapping.longestSource {
      problems.append(FieldProblem("source", code: "mapping.source", text: MappingProblemText.source))
    }
    let language = Language.interface.first { $0.code == values["language"] }
    if language == nil { problems.append(FieldProblem("language", code: "mapping.language", text: MappingProblemText.choose)) }
    var columns: [ImportMapping.Column] = []
    let identifier = head.columns.first { "\($0.place)" == values["id-column"] }
    if let identifier, let path = ImportMapping.Path("id") {
      columns.append(ImportMapping.Column(identifier.name, path, isRequired: true))
    } else {
      problems.append(FieldProblem("id-column", code: "mapping.identifier", text: MappingProblemText.identifier))
    }
    let columnsTold = told(by: values, &problems)
    columns += said(columnsTold, &problems)
    var constants = fixed(values, columnsTold, &problems)
    if values["rest"] == "yes", let stored {
      columns += parts(of: stored).rest
      constants += MappingFixed(stored.constants).rest
    }
    guard problems.isEmpty, let language else { throw Invalid(problems) }
    return ImportMapping(
      columns: columns, constants: constants, separator: Self.separator(values["separator"]),
      encoding: CSVEncoding(rawValue: values["encoding"] ?? "") ?? head.encoding, source: source, language: language)
  }

  /// The separator that a form names; `nil`: the first line of the table tells.
  package static func separator(_ word: String?) -> UInt8? {
    word.flatMap { TableSeparator(rawValue: $0) }?.byte
  }

  private func told(by values: [String: String], _ problems: inout [FieldProblem]) -> [Told] {
    let before = stored.map { parts(of: $0).shown } ?? []
    var found: [Told] = []
    for row in rows(values) {
      let place = row.column.place
      let code = values["field-\(place)"] ?? ""
      if code.isEmpty { continue }
      guard let choice = MappingChoice(code) else {
        problems.append(FieldProblem("field-\(place)", code: "mapping.field", text: MappingProblemText.choose))
        continue
      }
      let split = row.isList ? values["split-\(place)"] ?? "" : ""
      guard split.isEmpty || Self.splits.contains(split) || otherSplits.contains(split) else {
        problems.append(FieldProblem("split-\(place)", code: "mapping.split", text: MappingProblemText.choose))
        continue
      }
      var meant: [String: String] = [:]
      // Words that the form does not ask about mean what they meant.
      if let same = before.first(where: { $0.column == row.column && $0.choice == choice }) {
        meant = same.said.values.filter { !row.words.contains($0.key) }
      }
      for (number, word) in row.words.enumerated() {
        let meaning = values["word-\(place)-\(number)"] ?? ""
        if !meaning.isEmpty, meaning != word { meant[word] = meaning }
      }
      found.append(Told(column: row.column, choice: choice, split: Self.split(split), values: meant))
    }
    return found
  }

  /// Each column with its place in a record: several columns that say one list stand behind each other in it.
  private func said(_ told: [Told], _ problems: inout [FieldProblem]) -> [ImportMapping.Column] {
    var columns: [ImportMapping.Column] = []
    var first: [MappingField: Told] = [:]
    var lists: [String: Told] = [:]
    var numbers: [String: Int] = [:]
    for one in told {
      guard case .field(let field) = one.choice else {
        if case .path(let path) = one.choice { columns.append(one.says(path)) }
        continue
      }
      if !field.isList, let other = first[field] {
        problems.append(FieldProblem("field-\(one.column.place)", code: "mapping.twice", text: MappingProblemText.twice(other.column.name)))
        continue
      }
      if first[field] == nil { first[field] = one }
      let path = field.path
      guard path.contains("[]"), one.split == nil else {
        if let other = lists[path] {
          problems.append(FieldProblem("split-\(one.column.place)", code: "mapping.lists", text: MappingProblemText.twoLists(other.column.name)))
        } else if let place = ImportMapping.Path(path) {
          if one.split != nil { lists[path] = one }
          columns.append(one.says(place))
        }
        continue
      }
      let number = numbers[path, default: 0]
      numbers[path] = number + 1
      let start = told.contains { $0.split != nil && Self.path($0.choice) == path } ? MappingLists.afterList : 0
      if let item = MappingLists.item(start + number, of: path) {
        columns.append(one.says(item))
      } else {
        problems.append(FieldProblem("field-\(one.column.place)", code: "mapping.twice", text: MappingProblemText.twice(one.column.name)))
      }
    }
    if first[.name] == nil {
      let place = self.columns.first.map { "field-\($0.place)" } ?? "id-column"
      problems.append(FieldProblem(place, code: "mapping.name", text: MappingProblemText.name))
    }
    if let named = first[.organizationName], first[.organizationID] == nil {
      problems.append(FieldProblem("field-\(named.column.place)", code: "mapping.organisation", text: MappingProblemText.organization))
    }
    return columns
  }

  private static func path(_ choice: MappingChoice) -> String? {
    guard case .field(let field) = choice else { return nil }
    return field.path
  }

  /// What holds for every line because no column says it.
  private func fixed(
    _ values: [String: String], _ told: [Told], _ problems: inout [FieldProblem]
  ) -> [(field: ImportMapping.Path, value: String)] {
    let status = Offer.Status(rawValue: values["fixed-status"] ?? "")?.rawValue
    let chapter = words.meanings(.chapter).first { $0.code == values["fixed-chapter"] }?.code
    let area = Int(values["fixed-area"] ?? "").flatMap { Municipality.withNIS($0) }.map { "NIS \($0.nis)" }
    let all: [(name: String, field: MappingField, path: ImportMapping.Path?, value: String?)] = [
      ("fixed-status", .status, ImportMapping.Path(MappingField.status.path), status),
      ("fixed-chapter", .chapter, MappingLists.item(MappingLists.forEveryLine, of: MappingField.chapter.path), chapter),
      ("fixed-area", .area, MappingLists.item(0, of: MappingField.area.path), area),
    ]
    var found: [(field: ImportMapping.Path, value: String)] = []
    for one in all {
      if (values[one.name] ?? "").isEmpty { continue }
      if let column = told.first(where: { $0.choice == .field(one.field) })?.column {
        problems.append(FieldProblem(one.name, code: "mapping.fixed", text: MappingProblemText.fixedTwice(column.name)))
      } else if let path = one.path, let value = one.value {
        found.append((path, value))
      } else {
        problems.append(FieldProblem(one.name, code: "mapping.fixed", text: MappingProblemText.choose))
      }
    }
    return found
  }
}

extension ImportMapping {
  /// The column from which a field came that was refused: `phones[2].number` may come from `phones[].number`.
  package func column(of field: String) -> String? {
    if let same = columns.first(where: { $0.field.description == field }) { return same.name }
    guard let path = Path(field) else { return nil }
    return columns.first { $0.field.fits(path) }?.name
  }
}

extension ImportMapping.Path {
  /// Whether another path is this one, or one item of its list.
  func fits(_ other: ImportMapping.Path) -> Bool {
    guard steps.count == other.steps.count else { return false }
    return zip(steps, other.steps).allSatisfy { mine, theirs in
      if mine == theirs { return true }
      guard mine == .each, case .item = theirs else { return false }
      return true
    }
  }
}
