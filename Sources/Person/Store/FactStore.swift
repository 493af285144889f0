package import Care
package import Kernel
import Secrets

/// What is sealed of a fact; keys are stored for decades.
private struct FactContent: Codable {
  let name: String
  let words: String
}

private struct StrikeContent: Codable {
  let name: String
  let reason: String
}

extension Connection {
  /// Facts of an opened file, those of the given kinds, struck ones too. One statement.
  package func facts(of file: OpenFile, _ kinds: Set<FileFact.Kind> = Set(FileFact.Kind.allCases)) throws -> [FileFact] {
    guard !kinds.isEmpty else { return [] }
    return try rows(
      """
      SELECT id, kind, from_date, until_date, author, content, created_at, struck_at, strike FROM file_fact
      WHERE person = \(file.person.id.raw) AND kind IN (\(list: kinds.map(\.rawValue).sorted())) ORDER BY from_date, id
      """
    ).map { row in
      let id: ID<FileFact> = try row.id("id")
      let content: FactContent = try file.key.open(try row.bytes("content"), cell: id.cell("content"))
      var strike: FileFact.Strike?
      if let at = try row.instantIfAny("struck_at"), let sealed = try row.bytesIfAny("strike") {
        let words: StrikeContent = try file.key.open(sealed, cell: id.cell("strike"))
        strike = FileFact.Strike(at: at, by: words.name, reason: words.reason)
      }
      guard let from = PartialDate(try row.text("from_date")) else { throw StoreFailure.fault("a fact without a date") }
      return FileFact(
        id: id, kind: try row.code("kind"), from: from, until: try row.textIfAny("until_date").flatMap { PartialDate($0) }, words: content.words,
        author: try row.text("author"), authorName: content.name, createdAt: try row.instant("created_at"), strike: strike)
    }
  }

  /// Whose fact it is and of which kind; decides which part of the file has to be opened.
  package func fact(_ id: ID<FileFact>) throws(StoreFailure) -> (person: ID<Person>, kind: FileFact.Kind, isStruck: Bool)? {
    guard let row = try row("SELECT person, kind, struck_at FROM file_fact WHERE id = \(id.raw)") else { return nil }
    return (try row.id("person"), try row.code("kind"), try row.instantIfAny("struck_at") != nil)
  }

  package func insert(_ fact: FileFact, in file: OpenFile) throws {
    let content = try file.key.seal(FactContent(name: fact.authorName, words: fact.words), cell: fact.id.cell("content"))
    try run(
      """
      INSERT INTO file_fact (id, person, kind, from_date, until_date, author, content, created_at, struck_at, struck_by, strike)
      VALUES (\(fact.id.raw), \(file.person.id.raw), \(fact.kind.rawValue), \(fact.from.description), \(fact.until?.description), \(fact.author),
        \(content), \(fact.createdAt), NULL, NULL, NULL)
      """)
  }

  /// Strikes a fact out: it stays to be seen with the reason.
  ///
  /// - Parameter author: as the log names whoever does it.
  /// - Returns: `false` when it was struck out before.
  package func strike(_ id: ID<FileFact>, _ strike: FileFact.Strike, author: String, in file: OpenFile) throws -> Bool {
    let sealed = try file.key.seal(StrikeContent(name: strike.by, reason: strike.reason), cell: id.cell("strike"))
    return try run(
      """
      UPDATE file_fact SET struck_at = \(strike.at), struck_by = \(author), strike = \(sealed)
      WHERE id = \(id.raw) AND person = \(file.person.id.raw) AND struck_at IS NULL
      """) == 1
  }
}

extension ID<FileFact> {
  fileprivate func cell(_ column: String) -> String { "file_fact/\(raw)/\(column)" }
}
