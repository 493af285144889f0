package import Care
import Kernel
import Secrets

/// What is sealed of a correction.
private struct CorrectionContent: Codable {
  var words: String
  var answer: String
}

extension Connection {
  package func insert(_ correction: Correction, in file: OpenFile) throws {
    let content = try file.key.seal(CorrectionContent(words: correction.words, answer: correction.answer), cell: correction.id.cell)
    try run(
      """
      INSERT INTO portal_correction (id, person, subject, state, content, at, decided_at, decided_by)
      VALUES (\(correction.id.raw), \(file.person.id.raw), \(correction.subject.rawValue), \(correction.state.rawValue), \(content),
        \(correction.at), NULL, NULL)
      """)
  }

  /// What she said is wrong, newest first. One statement.
  ///
  /// - Parameter onlyOpen: what waits for an answer.
  package func corrections(of file: OpenFile, onlyOpen: Bool = false) throws -> [Correction] {
    let which: SQL = onlyOpen ? " AND state = 'open'" : ""
    return try rows(
      """
      SELECT id, subject, state, content, at, decided_at, decided_by FROM portal_correction
      WHERE person = \(file.person.id.raw)\(which) ORDER BY at DESC, id DESC
      """
    ).map { row in
      let id: ID<Correction> = try row.id("id")
      let content: CorrectionContent = try file.key.open(try row.bytes("content"), cell: id.cell)
      return Correction(
        id: id, person: file.person.id, subject: try row.code("subject"), words: content.words, at: try row.instant("at"),
        state: try row.code("state"), answer: content.answer, decidedAt: try row.instantIfAny("decided_at"),
        decidedBy: try row.idIfAny("decided_by"))
    }
  }

  /// Stores an answer, unless somebody else was first.
  ///
  /// - Returns: whether it was stored.
  package func answer(_ correction: Correction, in file: OpenFile) throws -> Bool {
    let content = try file.key.seal(CorrectionContent(words: correction.words, answer: correction.answer), cell: correction.id.cell)
    return try run(
      """
      UPDATE portal_correction SET state = \(correction.state.rawValue), content = \(content), decided_at = \(correction.decidedAt),
        decided_by = \(correction.decidedBy?.raw)
      WHERE id = \(correction.id.raw) AND person = \(file.person.id.raw) AND state = 'open'
      """) == 1
  }
}

extension ID<Correction> {
  fileprivate var cell: String { "portal_correction/\(raw)/content" }
}
