import Archive
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
    return ExchangeFormat(fileName: URL(filePath: path).lastPathComponent)
  }

  /// A file, or a folder or archive of tables.
  ///
  /// - Throws: ``Kernel/Invalid`` that names the file when it cannot be opened.
  package static func source(_ path: String, format: ExchangeFormat, mapping: ImportMapping?) throws -> any ImportSource {
    guard format == .tabular else {
      guard FileManager.default.isReadableFile(atPath: path) else { throw unreadable(path) }
      return ImportFile(path: path, format: format, mapping: mapping)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw unreadable(path) }
    guard isFolder.boolValue else { return try archive(path) }
    return try TabularPackage { table in
      let file = URL(filePath: path).appending(path: "\(table).csv")
      guard FileManager.default.fileExists(atPath: file.path()) else { return [] }
      var rows: [ImportRow] = []
      try ImportFile(path: file.path(), format: .csv, mapping: ImportFile.columns(of: file)).forEachRow { rows.append($0) }
      return rows
    }
  }

  private static func archive(_ path: String) throws -> TabularPackage {
    guard let data = FileManager.default.contents(atPath: path) else { throw unreadable(path) }
    do throws(ZipProblem) { return try TabularPackage.unpacked([UInt8](data)) } catch {
      throw Invalid([FieldProblem(path, code: error.code, text: error.text)])
    }
  }

  /// A table of the package has the fields as its columns.
  private static func columns(of file: URL) throws -> ImportMapping {
    let handle = try FileHandle(forReadingFrom: file)
    defer { try? handle.close() }
    return .named(byFirstLine: [UInt8](try handle.read(upToCount: piece) ?? Data())[...])
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
