import Foundation
import Kernel
package import Store
import StoreSQLite

/// Looks for marked words in everything that a database leaves on the disk.
package enum Leaks {
  /// Which of the words stand somewhere in clear: in the bytes of the file, its write-ahead log and whatever lies beside it (SQLite), or
  /// in any column of any table (PostgreSQL, whose own files a test cannot read).
  package static func found(_ words: [String], in database: any Database) async throws -> [String] {
    if let sqlite = database as? SQLiteDatabase {
      let folder = URL(fileURLWithPath: sqlite.path).deletingLastPathComponent()
      var found: Set<String> = []
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
        let content = try Data(contentsOf: file)
        for word in words where content.range(of: Data(word.utf8)) != nil { found.insert("\(word) in \(file.lastPathComponent)") }
      }
      return found.sorted()
    }
    let tables = try await database.read { connection in
      try connection.rows(
        """
        SELECT tablename AS name, query_to_xml('SELECT * FROM ' || quote_ident(tablename), true, false, '')::text AS content
        FROM pg_tables WHERE schemaname = current_schema()
        """
      ).map { (try $0.text("name"), try $0.text("content")) }
    }
    return tables.flatMap { table, content in words.filter { content.contains($0) }.map { "\($0) in \(table)" } }.sorted()
  }

  /// A word in every dress in which it could lie about: as it is, in small letters, folded for searching, and in base 64 wherever it may
  /// begin within a group of three bytes.
  package static func dressed(_ word: String) -> [String] {
    var dresses: Set<String> = [word, word.lowercased(), word.folded]
    for lead in 0..<3 {
      let encoded = Data([UInt8](repeating: 0, count: lead) + Array(word.utf8)).base64EncodedString()
      // What is mixed with the bytes before and after it is left out.
      dresses.insert(String(encoded.dropFirst(lead == 0 ? 0 : 4).dropLast(4)))
    }
    return dresses.filter { $0.count >= 6 }.sorted()
  }
}
