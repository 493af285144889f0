package import Kernel

/// One record of a file that comes in, before anybody looked at what it says.
package struct ImportRecord: Hashable, Sendable {
  /// What a record is about, where its place in the file tells.
  package enum Kind: Hashable, Sendable { case organization, service }

  /// The file, where there are several (a package of tables).
  package let file: String
  /// Where the record begins, from 1.
  package let line: Int
  package var fields: [String: ImportTree]
  /// Fields that the file can say at all; `nil`: all of HSDS. What a file has no column for stays as it is.
  package let speaks: Set<String>?
  /// The columns from which it came: they see only a part of what an entry says.
  package let mapping: ImportMapping?
  /// `nil`: its fields must tell.
  package let kind: Kind?

  package init(
    file: String, line: Int, fields: [String: ImportTree], speaks: Set<String>? = nil, mapping: ImportMapping? = nil, kind: Kind? = nil
  ) {
    self.file = file
    self.line = line
    self.fields = fields
    self.speaks = speaks
    self.mapping = mapping
    self.kind = kind
  }
}

/// Why a record is not taken over: where, which field, and the reason.
package struct ImportRefusal: Hashable, Sendable {
  package let file: String
  package let line: Int
  /// Empty when the record as a whole cannot be read.
  package let field: String
  package let reason: Text

  package init(file: String, line: Int, field: String, reason: Text) {
    self.file = file
    self.line = line
    self.field = field
    self.reason = reason
  }

  /// `services.json:12 phones[0].number`
  package var place: String { "\(file):\(line)\(field.isEmpty ? "" : " \(field)")" }
}

/// What a reader hands over, piece by piece.
package enum ImportRow: Hashable, Sendable {
  case record(ImportRecord)
  case refused(ImportRefusal)
  /// A record of JSON that nobody took apart yet: whoever has several cores reads several at once.
  case unread(UnreadRecord)

  /// What this is once it was read; never `unread`.
  package var read: ImportRow {
    guard case .unread(let record) = self else { return self }
    return record.read
  }
}

/// The text of one record of JSON, with its place.
package struct UnreadRecord: Hashable, Sendable {
  let file: String
  let line: Int
  let bytes: [UInt8]
  let kind: ImportRecord.Kind?

  var read: ImportRow {
    let reason: Text
    switch ImportTreeParser.result(bytes) {
    case .success(.object(let fields)): return .record(ImportRecord(file: file, line: line, fields: fields, kind: kind))
    case .success: reason = ImportProblemText.objectExpected
    case .failure(let error): reason = error.text
    }
    return .refused(ImportRefusal(file: file, line: line, field: "", reason: reason))
  }
}

/// The forms in which the directory goes out and comes in.
package enum ExchangeFormat: String, CaseIterable, Hashable, Sendable {
  case json = "hsds-json"
  case tabular = "hsds-tabular"
  case csv
  case lines = "jsonl"
}

/// A file as it is read: again from its beginning each time, and only a part of it in memory.
package protocol ImportSource: Sendable {
  func forEachRow(_ body: (ImportRow) throws -> Void) throws
}

/// A file that is at hand as a whole: pasted, or sent with a form.
package struct ImportPaste: ImportSource {
  private let bytes: [UInt8]
  private let format: ExchangeFormat
  private let mapping: ImportMapping?
  private let name: String

  package init(_ bytes: [UInt8], format: ExchangeFormat, mapping: ImportMapping? = nil, name: String = "") {
    self.bytes = bytes
    self.format = format
    self.mapping = mapping
    self.name = name
  }

  package init(_ text: String, format: ExchangeFormat, mapping: ImportMapping?) { self.init(Array(text.utf8), format: format, mapping: mapping) }

  package func forEachRow(_ body: (ImportRow) throws -> Void) throws {
    var stream = ImportStream(file: name, format: format, mapping: mapping)
    // In pieces, so that not all records of a large file stand in memory at once.
    for start in stride(from: 0, to: bytes.count, by: 1 << 16) { try stream.feed(bytes[start..<Swift.min(start + 1 << 16, bytes.count)], body) }
    try stream.finish(body)
  }
}

/// Turns bytes into records as they come.
package struct ImportStream {
  private enum Reader {
    case json(JSONSplitter)
    case table(CSVSplitter, ImportMapping)
  }
  private let file: String
  private var reader: Reader
  private var header: [String]?
  private var isOver = false

  /// - Parameter mapping: needed for tables only; without one their columns are those of ``ImportMapping/plain``.
  package init(file: String, format: ExchangeFormat, mapping: ImportMapping? = nil) {
    self.file = file
    if format == .csv {
      let mapping = mapping ?? .plain
      reader = .table(CSVSplitter(separator: mapping.separator, encoding: mapping.encoding), mapping)
    } else {
      reader = .json(JSONSplitter())
    }
  }

  package mutating func feed(_ bytes: ArraySlice<UInt8>, _ body: (ImportRow) throws -> Void) rethrows {
    guard !isOver else { return }
    switch reader {
    case .json(var splitter):
      reader = .json(JSONSplitter())
      let pieces = splitter.feed(bytes)
      reader = .json(splitter)
      for piece in pieces { try take(piece, body) }
    case .table(var splitter, let mapping):
      reader = .table(CSVSplitter(separator: nil, encoding: .utf8), mapping)
      let rows = splitter.feed(bytes)
      reader = .table(splitter, mapping)
      for row in rows { try take(row, mapping, body) }
    }
  }

  package mutating func finish(_ body: (ImportRow) throws -> Void) rethrows {
    guard !isOver else { return }
    switch reader {
    case .json(var splitter):
      for piece in splitter.finish() { try take(piece, body) }
    case .table(var splitter, let mapping):
      for row in splitter.finish() { try take(row, mapping, body) }
    }
  }

  private mutating func refuse(_ line: Int, _ field: String, _ reason: Text, _ body: (ImportRow) throws -> Void) rethrows {
    try body(.refused(ImportRefusal(file: file, line: line, field: field, reason: reason)))
  }

  private mutating func take(_ piece: JSONSplitter.Piece, _ body: (ImportRow) throws -> Void) rethrows {
    switch piece {
    case .wrong(let line, let reason):
      isOver = true
      try refuse(line, "", reason, body)
    case .record(let line, let bytes, let kind):
      try body(.unread(UnreadRecord(file: file, line: line, bytes: bytes, kind: kind)))
    }
  }

  private mutating func take(_ row: CSVSplitter.Row, _ mapping: ImportMapping, _ body: (ImportRow) throws -> Void) rethrows {
    guard case .cells(let line, let cells) = row else {
      guard case .wrong(let line, let reason) = row else { return }
      isOver = true
      return try refuse(line, "", reason, body)
    }
    guard let header else {
      let names = cells.map(\.trimmed)
      let missing = mapping.columns.filter { $0.isRequired && !names.contains($0.name) }
      for column in missing { try refuse(line, column.name, ImportProblemText.columnMissing(column.name), body) }
      if !missing.isEmpty { isOver = true }
      self.header = names
      return
    }
    if cells.allSatisfy({ $0.isEmpty }) { return }
    guard cells.count <= header.count else {
      return try refuse(line, "", ImportProblemText.tooManyCells(cells.count, header.count), body)
    }
    try body(.record(mapping.record(file: file, line: line, header: header, cells: cells)))
  }
}
