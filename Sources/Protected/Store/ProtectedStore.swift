package import Care
package import Kernel
import Secrets

/// A member of the circle who is suspected.
package struct ProtectedSuspect: Hashable, Sendable {
  /// Names the row.
  package let id: String
  package let note: ID<ProtectedEntry>
  package let member: ID<CircleMember>
  package let endedAt: Instant?
}

/// What is sealed of a suspect.
private struct SuspectContent: Codable {
  let member: String
}

extension Connection {
  /// Everything of the protected part, oldest first. One statement. Only for those who opened the file for reading it.
  package func protectedEntries(of file: OpenFile) throws -> [ProtectedEntry] {
    try rows(
      "SELECT id, kind, author, content, created_at FROM protected_note WHERE person = \(file.person.id.raw) ORDER BY created_at, id"
    ).map { row in try entry(row, of: file) }
  }

  package func insert(_ entry: ProtectedEntry, in file: OpenFile) throws {
    let content = try file.key.seal(entry.content, cell: entry.id.cell)
    try run(
      """
      INSERT INTO protected_note (id, person, kind, author, content, created_at)
      VALUES (\(entry.id.raw), \(file.person.id.raw), \(entry.kind.rawValue), \(entry.author.raw), \(content), \(entry.at))
      """)
  }

  /// The way to reach her that other professionals may know: a sentence that could be said of anybody. One statement; no reader's
  /// right is needed, because its author said that it is safe.
  ///
  /// Show it to professionals only: never to carers, on links, in letters, on paper.
  package func safeHint(of file: OpenFile) throws -> String? {
    let found = try row(
      """
      SELECT id, kind, author, content, created_at FROM protected_note WHERE person = \(file.person.id.raw) AND kind = 'safe-ways'
      ORDER BY created_at DESC, id DESC LIMIT 1
      """)
    guard let found, let ways = try entry(found, of: file).content.safeWays, ways.showsHint, !ways.hint.isEmpty else { return nil }
    return ways.hint
  }

  package func suspects(of file: OpenFile) throws -> [ProtectedSuspect] {
    try rows("SELECT id, note, content, ended_at FROM protected_suspect WHERE person = \(file.person.id.raw) ORDER BY id").map { row in
      let id = try row.text("id")
      let content: SuspectContent = try file.key.open(try row.bytes("content"), cell: "protected_suspect/\(id)/content")
      return ProtectedSuspect(id: id, note: try row.id("note"), member: ID(content.member), endedAt: try row.instantIfAny("ended_at"))
    }
  }

  /// Whom nothing may reach. One statement. Ask it before any letter, link, paper or invitation to a member of the circle.
  package func mustNotReach(of file: OpenFile) throws -> MustNotReach {
    MustNotReach(Set(try suspects(of: file).filter { $0.endedAt == nil }.map(\.member)))
  }

  /// - Parameter id: names the row.
  package func insertSuspect(_ member: ID<CircleMember>, id: String, note: ID<ProtectedEntry>, in file: OpenFile) throws {
    let content = try file.key.seal(SuspectContent(member: member.raw), cell: "protected_suspect/\(id)/content")
    try run(
      """
      INSERT INTO protected_suspect (id, person, note, content, ended_at)
      VALUES (\(id), \(file.person.id.raw), \(note.raw), \(content), NULL)
      """)
  }

  package func endSuspect(_ id: String, in file: OpenFile, at now: Instant) throws(StoreFailure) {
    try run("UPDATE protected_suspect SET ended_at = \(now) WHERE id = \(id) AND person = \(file.person.id.raw) AND ended_at IS NULL")
  }

  private func entry(_ row: Row, of file: OpenFile) throws -> ProtectedEntry {
    let id: ID<ProtectedEntry> = try row.id("id")
    return ProtectedEntry(
      id: id, person: file.person.id, kind: try row.code("kind"), author: try row.id("author"), at: try row.instant("created_at"),
      content: try file.key.open(try row.bytes("content"), cell: id.cell))
  }
}

extension ID<ProtectedEntry> {
  fileprivate var cell: String { "protected_note/\(raw)/content" }
}
