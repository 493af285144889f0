package import Care
package import Kernel

extension Connection {
  private static var pieceOfUpload: Int { 1 << 20 }

  package func insertUpload(_ upload: DirectoryUpload, _ bytes: [UInt8]) throws(StoreFailure) {
    try run(
      """
      INSERT INTO directory_upload (id, file_name, source, format, language, at)
      VALUES (\(upload.id), \(upload.name), \(upload.source), \(upload.format.rawValue), \(upload.language), \(upload.at))
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
      at: try row.instant("at"))
    return (upload, bytes)
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
