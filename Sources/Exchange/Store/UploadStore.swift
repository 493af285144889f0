package import Care
package import Kernel

extension Connection {
  private static var pieceOfUpload: Int { 1 << 20 }

  package func insertUpload(_ upload: DirectoryUpload, _ bytes: [UInt8]) throws(StoreFailure) {
    try run(
      """
      INSERT INTO directory_upload (id, file_name, source, format, language, at, mapping, mapping_name)
      VALUES (\(upload.id), \(upload.name), \(upload.source), \(upload.format.rawValue), \(upload.language), \(upload.at), \(upload.mapping),
        \(upload.mappingName))
      """)
    for (number, start) in stride(from: 0, to: bytes.count, by: Self.pieceOfUpload).enumerated() {
      let piece = Array(bytes[start..<Swift.min(start + Self.pieceOfUpload, bytes.count)])
      try run("INSERT INTO directory_upload_part (upload, part_number, content) VALUES (\(upload.id), \(number), \(piece))")
    }
  }

  /// A file that waits, with its content; `nil` when it was thrown away or there is none.
  package func upload(_ id: ID<DirectoryUpload>) throws(StoreFailure) -> (upload: DirectoryUpload, bytes: [UInt8])? {
    guard let row = try row("SELECT * FROM directory_upload WHERE id = \(id)") else { return nil }
    var bytes: [UInt8] = []
    for part in try rows("SELECT content FROM directory_upload_part WHERE upload = \(id) ORDER BY part_number") { bytes += try part.bytes("content") }
    let upload = DirectoryUpload(
      id: id, name: try row.text("file_name"), source: try row.text("source"), format: try row.code("format"), language: try row.language("language"),
      at: try row.instant("at"), mapping: try row.textIfAny("mapping"), mappingName: try row.textIfAny("mapping_name"))
    return (upload, bytes)
  }

  /// What somebody said of the columns of a file that waits.
  ///
  /// - Parameter name: under which that is kept; `nil` when it is for this file alone.
  /// - Returns: `false` when the file was thrown away meanwhile.
  package func setMapping(
    _ mapping: String, name: String?, source: String, language: Language, of id: ID<DirectoryUpload>
  ) throws(StoreFailure) -> Bool {
    return try run(
      """
      UPDATE directory_upload SET mapping = \(mapping), mapping_name = \(name), source = \(source), language = \(language) WHERE id = \(id)
      """) == 1
  }

  package func deleteUpload(_ id: ID<DirectoryUpload>) throws(StoreFailure) {
    try run("DELETE FROM directory_upload_part WHERE upload = \(id)")
    try run("DELETE FROM directory_upload WHERE id = \(id)")
  }

  /// Throws away what nobody decided about.
  package func deleteUploads(before moment: Instant) throws(StoreFailure) {
    for row in try rows("SELECT id FROM directory_upload WHERE at < \(moment) ORDER BY at, id") { try deleteUpload(try row.id("id")) }
  }
}
