package import Care
package import Kernel
import Secrets

/// What is sealed of an answer: also which question it answers. Keys are stored for decades.
private struct AnswerContent: Codable {
  let field: String
  let value: Bool?
  let remark: String
  let on: Day
  let name: String
}

private struct ShareContent: Codable {
  let name: String
}

extension Connection {
  /// Every answer about the person of an opened file, oldest first. One statement. Health: ask first whether the reader may see it.
  package func answers(of file: OpenFile) throws -> [FileAnswer] {
    try rows(
      "SELECT id, author, content, created_at FROM eligibility_answer WHERE person = \(file.person.id.raw) ORDER BY created_at, id"
    ).map { row in
      let id: ID<FileAnswer> = try row.id("id")
      let content: AnswerContent = try file.key.open(try row.bytes("content"), cell: "eligibility_answer/\(id.raw)/content")
      return FileAnswer(
        id: id, field: content.field, value: content.value, remark: content.remark, on: content.on, author: try row.text("author"),
        authorName: content.name, createdAt: try row.instant("created_at"))
    }
  }

  package func insert(_ answer: FileAnswer, in file: OpenFile) throws {
    let content = AnswerContent(
      field: answer.field, value: answer.value, remark: answer.remark, on: answer.on, name: answer.authorName)
    try run(
      """
      INSERT INTO eligibility_answer (id, person, author, content, created_at)
      VALUES (\(answer.id.raw), \(file.person.id.raw), \(answer.author),
        \(try file.key.seal(content, cell: "eligibility_answer/\(answer.id.raw)/content")), \(answer.createdAt))
      """)
  }

  /// The explanations that she can read now, by programme; of two the one that was shared first. One statement.
  package func eligibilityShares(of file: OpenFile) throws -> [String: EligibilityShare] {
    var shares: [String: EligibilityShare] = [:]
    let found = try rows(
      """
      SELECT id, programme, author, content, shared_at FROM eligibility_share
      WHERE person = \(file.person.id.raw) AND ended_at IS NULL ORDER BY shared_at, id
      """)
    for row in found {
      let id: ID<EligibilityShare> = try row.id("id")
      let content: ShareContent = try file.key.open(try row.bytes("content"), cell: "eligibility_share/\(id.raw)/content")
      let share = EligibilityShare(
        id: id, programme: try row.text("programme"), author: try row.text("author"), authorName: content.name, at: try row.instant("shared_at"))
      if shares[share.programme] == nil { shares[share.programme] = share }
    }
    return shares
  }

  package func insert(_ share: EligibilityShare, in file: OpenFile) throws {
    let content = try file.key.seal(ShareContent(name: share.authorName), cell: "eligibility_share/\(share.id.raw)/content")
    try run(
      """
      INSERT INTO eligibility_share (id, person, programme, author, content, shared_at, ended_at)
      VALUES (\(share.id.raw), \(file.person.id.raw), \(share.programme), \(share.author), \(content), \(share.at), NULL)
      """)
  }

  /// She does not find the explanation on her pages any more.
  package func endEligibilityShares(of person: ID<Person>, programme: String, at now: Instant) throws(StoreFailure) {
    try run(
      """
      UPDATE eligibility_share SET ended_at = \(now) WHERE person = \(person.raw) AND programme = \(programme) AND ended_at IS NULL
      """)
  }
}
