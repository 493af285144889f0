package import Care
import Foundation
import Kernel

/// A file of services on disk, read in pieces.
package struct ImportFile: ImportSource {
  private static let piece = 1 << 16
  private let path: String
  private let name: String
  private let format: ExchangeFormat
  private let mapping: ImportMapping?

  package init(path: String, format: ExchangeFormat, mapping: ImportMapping? = nil) {
    self.path = path
    self.format = format
    self.mapping = mapping
    name = URL(filePath: path).lastPathComponent
  }

  /// The form of a file by its name; `nil` when its name does not tell.
  package static func format(of path: String) -> ExchangeFormat? {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return .tabular }
    switch URL(filePath: path).pathExtension.lowercased() {
    case "json": return .json
    case "jsonl", "ndjson": return .lines
    case "csv", "tsv", "txt": return .csv
    default: return nil
    }
  }

  /// A file, or a folder of tables.
  ///
  /// - Throws: ``Kernel/Invalid`` that names the file when it cannot be opened.
  package static func source(_ path: String, format: ExchangeFormat, mapping: ImportMapping?) throws -> any ImportSource {
    guard format == .tabular else {
      guard FileManager.default.isReadableFile(atPath: path) else { throw unreadable(path) }
      return ImportFile(path: path, format: format, mapping: mapping)
    }
    guard FileManager.default.fileExists(atPath: path) else { throw unreadable(path) }
    return try TabularPackage { table in
      let file = URL(filePath: path).appending(path: "\(table).csv")
      guard FileManager.default.fileExists(atPath: file.path()) else { return [] }
      var rows: [ImportRow] = []
      try ImportFile(path: file.path(), format: .csv, mapping: ImportFile.columns(of: file)).forEachRow { rows.append($0) }
      return rows
    }
  }

  /// A table of the package has the fields as its columns.
  private static func columns(of file: URL) throws -> ImportMapping {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    let head = try handle.read(upToCount: piece) ?? Data()
    let line = String(decoding: head.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    let names = line.split { ",;\t".contains($0) }.map { $0.filter { $0.isLetter || $0.isNumber || $0 == "_" } }
    return ImportMapping(columns: names.compactMap { name in ImportMapping.Path(name).map { ImportMapping.Column(name, $0) } })
  }

  private static func unreadable(_ path: String) -> Invalid {
    Invalid([FieldProblem(path, code: "data.unreadable", text: DataFileText.unreadable("no such file, or not readable"))])
  }

  package func forEachRow(_ body: (ImportRow) throws -> Void) throws {
    let handle = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? handle.close() }
    var stream = ImportStream(file: name, format: format, mapping: mapping)
    while let data = try handle.read(upToCount: Self.piece), !data.isEmpty { try stream.feed([UInt8](data)[...], body) }
    try stream.finish(body)
  }
}
