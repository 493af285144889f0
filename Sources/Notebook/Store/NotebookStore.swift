package import Care
package import Kernel
import Secrets

/// Which notes of a notebook are asked for.
package struct NotebookFilter: Hashable, Sendable {
  package enum Scope: String, CaseIterable, Hashable, Sendable {
    case all
    /// Questions that wait for an answer.
    case open
    /// Questions that wait for the reader's own answer.
    case mine
  }
  package var scope = Scope.all
  /// Only the note, by its identifier.
  package var note: ID<Note>?

  package init(scope: Scope = .all, note: ID<Note>? = nil) {
    self.scope = scope
    self.note = note
  }
}

extension Connection {
  /// The threads that a reader may see, those with the newest word first. Four statements, whatever the number of rows.
  package func threads(
    of file: OpenFile, for reader: NotebookReader, _ filter: NotebookFilter, offset: Int, limit: Int
  ) throws -> [NoteThread] {
    guard !reader.parts.isEmpty else { return [] }
    let found = try rows(
      """
      SELECT \(SQL.noteColumns) FROM note n WHERE \(Self.condition(file.person.id, reader, filter))
      ORDER BY n.changed_at DESC, n.id DESC LIMIT \(limit) OFFSET \(offset)
      """)
    return try withAll(try found.map { try note($0, of: file) }, of: file)
  }

  package func threadCount(of file: OpenFile, for reader: NotebookReader, _ filter: NotebookFilter) throws(StoreFailure) -> Int {
    guard !reader.parts.isEmpty else { return 0 }
    return try row("SELECT COUNT(*) AS total FROM note n WHERE \(Self.condition(file.person.id, reader, filter))")?.int("total") ?? 0
  }

  /// One thread, whoever may see it: for those who check that themselves.
  package func thread(_ id: ID<Note>, of file: OpenFile) throws -> NoteThread? {
    guard let row = try row("SELECT \(SQL.noteColumns) FROM note n WHERE n.id = \(id.raw) AND n.person = \(file.person.id.raw)") else { return nil }
    return try withAll([try note(row, of: file)], of: file).first
  }

  /// The person in whose notebook a note stands.
  package func person(ofNote id: ID<Note>) throws(StoreFailure) -> (person: ID<Person>, part: Note.Part)? {
    guard let row = try row("SELECT person, part FROM note WHERE id = \(id.raw)") else { return nil }
    return (try row.id("person"), try row.code("part"))
  }

  /// The note that a request came from, and in whose notebook it stands.
  package func note(behind request: ID<Request>) throws(StoreFailure) -> (person: ID<Person>, note: ID<Note>, part: Note.Part)? {
    guard let row = try row("SELECT id, person, part FROM note WHERE request = \(request.raw) ORDER BY id LIMIT 1") else { return nil }
    return (try row.id("person"), try row.id("id"), try row.code("part"))
  }

  package func insert(_ thread: NoteThread, in file: OpenFile) throws {
    let note = thread.note
    let content = try file.key.seal(NoteContent(note), cell: note.id.cell)
    try run(
      """
      INSERT INTO note (id, person, kind, part, audience, author, due, for_her, request, settled_at, answered_at, content, created_at,
        changed_at, version)
      VALUES (\(note.id.raw), \(file.person.id.raw), \(note.kind.rawValue), \(note.part.rawValue), \(note.audience.rawValue), \(note.author),
        \(note.due), \(note.withheld == nil), NULL, NULL, NULL, \(content), \(note.createdAt), \(note.changedAt), \(note.version))
      """)
    for recipient in thread.recipients {
      try run(
        """
        INSERT INTO note_recipient (note, party, member, answered_at, sent_at)
        VALUES (\(note.id.raw), \(recipient.party.code), \(recipient.party.member?.raw), NULL, \(recipient.sentAt))
        """)
    }
  }

  /// Stores what happened to a thread, unless somebody else was first.
  ///
  /// - Returns: whether it was stored.
  package func store(_ event: NoteThread.Event, on thread: NoteThread, next: NoteThread, in file: OpenFile) throws -> Bool {
    let answeredAt: Instant? = next.isOpen ? nil : next.note.changedAt
    let note = thread.note
    let count = try run(
      """
      UPDATE note SET request = \(next.note.request?.raw), settled_at = \(next.note.settledAt),
        answered_at = \(note.kind == .question ? answeredAt : nil), changed_at = \(next.note.changedAt), version = \(note.version + 1)
      WHERE id = \(note.id.raw) AND version = \(note.version)
      """)
    guard count == 1 else { return false }
    if case .answered(_, let party) = event {
      if let answer = next.answers.last, !thread.answers.contains(where: { $0.id == answer.id }) { try insert(answer, to: note.id, in: file) }
      if let party {
        try run(
          """
          UPDATE note_recipient SET answered_at = \(next.note.changedAt)
          WHERE note = \(note.id.raw) AND party = \(party.code) AND answered_at IS NULL
          """)
      }
    }
    return true
  }

  private func insert(_ answer: NoteAnswer, to note: ID<Note>, in file: OpenFile) throws {
    let content = AnswerContent(name: answer.authorName, way: answer.way, words: answer.words)
    try run(
      """
      INSERT INTO note_answer (id, note, author, party, at, content)
      VALUES (\(answer.id.raw), \(note.raw), \(answer.author), \(answer.party?.code), \(answer.at),
        \(try file.key.seal(content, cell: answer.id.cell)))
      """)
  }

  /// Notes that somebody had these notes on the screen. One statement; the first time counts.
  package func markRead(_ notes: [ID<Note>], by reader: String, at now: Instant) throws(StoreFailure) {
    guard !notes.isEmpty else { return }
    try run(
      """
      INSERT INTO note_read (note, reader, at)
      SELECT id, \(reader), \(now) FROM note WHERE id IN (\(list: notes.map(\.raw))) AND author <> \(reader)
      ON CONFLICT (note, reader) DO NOTHING
      """)
  }

  /// Questions that wait for an answer of this account, by file and part: one statement for all files, clear columns only. Whether he may
  /// still see them the caller decides.
  package func waitingQuestions(for actor: Actor) throws(StoreFailure) -> [(person: ID<Person>, part: Note.Part, count: Int)] {
    guard let account = actor.account else { return [] }
    var waiting: [(ID<Person>, Note.Part, Int)] = []
    let found = try rows(
      """
      SELECT n.person, n.part, COUNT(DISTINCT n.id) AS total
      FROM circle_member m JOIN note_recipient r ON r.member = m.id JOIN note n ON n.id = r.note
      WHERE (m.account = \(account.raw) OR (m.account IS NULL AND m.organization = \(actor.organization?.raw ?? "")))
        AND m.state = 'present' AND r.answered_at IS NULL AND n.kind = 'question' AND n.settled_at IS NULL AND n.answered_at IS NULL
        AND n.author <> \(actor.reference)
      GROUP BY n.person, n.part ORDER BY n.person, n.part
      """)
    for row in found { waiting.append((try row.id("person"), try row.code("part"), try row.int("total"))) }
    return waiting
  }

  private func withAll(_ notes: [Note], of file: OpenFile) throws -> [NoteThread] {
    guard !notes.isEmpty else { return [] }
    let ids = notes.map(\.id.raw)
    var threads = Dictionary(uniqueKeysWithValues: notes.map { ($0.id, NoteThread(note: $0)) })
    for row in try rows("SELECT note, party, answered_at, sent_at FROM note_recipient WHERE note IN (\(list: ids)) ORDER BY note, party") {
      guard let party = NoteParty(code: try row.text("party")) else { continue }
      threads[try row.id("note")]?.recipients.append(
        NoteRecipient(party: party, answeredAt: try row.instantIfAny("answered_at"), sentAt: try row.instantIfAny("sent_at")))
    }
    for row in try rows("SELECT id, note, author, party, at, content FROM note_answer WHERE note IN (\(list: ids)) ORDER BY at, id") {
      let id: ID<NoteAnswer> = try row.id("id")
      let content: AnswerContent = try file.key.open(try row.bytes("content"), cell: id.cell)
      threads[try row.id("note")]?.answers.append(
        NoteAnswer(
          id: id, author: try row.text("author"), authorName: content.name, party: try row.textIfAny("party").flatMap(NoteParty.init(code:)),
          way: content.way, words: content.words, at: try row.instant("at")))
    }
    for row in try rows("SELECT note, reader, at FROM note_read WHERE note IN (\(list: ids)) ORDER BY at, reader") {
      threads[try row.id("note")]?.reads.append(NoteRead(reader: try row.text("reader"), at: try row.instant("at")))
    }
    return notes.compactMap { threads[$0.id] }
  }

  /// The same as ``Care/NotebookReader/sees(_:to:)``.
  private static func condition(_ person: ID<Person>, _ reader: NotebookReader, _ filter: NotebookFilter) -> SQL {
    var condition: SQL = "n.person = \(person.raw) AND n.part IN (\(list: reader.parts.map(\.rawValue).sorted()))"
    if let note = filter.note { condition = "\(condition) AND n.id = \(note.raw)" }
    var ways: [SQL] = ["n.author = \(reader.reference)"]
    let parties = reader.parties.map(\.code).sorted()
    if reader.isKeptOut {
      // Only what he wrote.
    } else if reader.isHerself {
      ways.append("n.for_her = 1")
    } else {
      let only: SQL = reader.isCarer ? "n.for_her = 1 AND " : ""
      if reader.readsAlong {
        ways.append("\(only)1 = 1")
      } else {
        ways.append("\(only)n.audience = 'everybody'")
        if !parties.isEmpty { ways.append("\(only)EXISTS (SELECT 1 FROM note_recipient s WHERE s.note = n.id AND s.party IN (\(list: parties)))") }
      }
    }
    var any: SQL = ways[0]
    for way in ways.dropFirst() { any = "\(any) OR (\(way))" }
    condition = "\(condition) AND (\(any))"
    let isWaiting: SQL = "n.kind = 'question' AND n.settled_at IS NULL AND n.answered_at IS NULL"
    switch filter.scope {
    case .all: return condition
    case .open: return "\(condition) AND \(isWaiting)"
    case .mine:
      guard !parties.isEmpty else { return "\(condition) AND 1 = 0" }
      return """
        \(condition) AND \(isWaiting) AND n.author <> \(reader.reference)
          AND EXISTS (SELECT 1 FROM note_recipient w WHERE w.note = n.id AND w.answered_at IS NULL AND w.party IN (\(list: parties)))
        """
    }
  }

  private func note(_ row: Row, of file: OpenFile) throws -> Note {
    let id: ID<Note> = try row.id("id")
    let content: NoteContent = try file.key.open(try row.bytes("content"), cell: id.cell)
    return Note(
      id: id, person: file.person.id, kind: try row.code("kind"), part: try row.code("part"), audience: try row.code("audience"),
      author: try row.text("author"), authorName: content.name, words: content.words, due: try row.dayIfAny("due"),
      withheld: content.withheld.flatMap(Note.Withholding.init(rawValue:)), withheldWhy: content.why, request: try row.idIfAny("request"),
      settledAt: try row.instantIfAny("settled_at"), createdAt: try row.instant("created_at"), changedAt: try row.instant("changed_at"),
      version: try row.int("version"))
  }
}

extension Desk {
  /// Opens a file for a member of the circle who holds a link to one note and has no account: in place of ``file(_:_:_:)``, with a decision
  /// of its own that asks the same of her consent. Five statements.
  ///
  /// - Throws: ``Care/FileRefused`` when the note may not come to this member any more.
  package func file(
    _ person: ID<Person>, toMember id: ID<CircleMember>, _ part: Note.Part
  ) throws -> (file: OpenFile, member: CircleMember, circle: [CircleMember], blocked: MustNotReach) {
    guard let opened = try openPerson(person), opened.person.state == .active else { throw SimpleFailure.notFound }
    let facts = FileFacts(
      organization: opened.person.organization, inclusion: opened.person.inclusion, links: try fileLinks(of: opened.person.id))
    let file = OpenFile(person: opened.person, key: opened.key, facts: facts, because: .circle)
    let circle = try members(of: file)
    guard let member = circle.first(where: { $0.id == id }) else { throw SimpleFailure.notFound }
    let blocked = try mustNotReach(of: file)
    switch member.noteDecision(part, facts, mustNotReach: blocked.mustNotReach(id), at: surroundings.now()) {
    case .refused(let refusal): throw FileRefused(person: opened.person.id, part: part.filePart, refusal: refusal)
    case .allowed(let because):
      concerns(opened.person.id, part: part.filePart, because: because)
      return (OpenFile(person: opened.person, key: opened.key, facts: facts, because: because), member, circle, blocked)
    }
  }
}

/// What is sealed of a note; keys are stored for decades.
private struct NoteContent: Codable {
  let name: String
  let words: String
  let withheld: String?
  let why: String

  init(_ note: Note) {
    name = note.authorName
    words = note.words
    withheld = note.withheld?.rawValue
    why = note.withheldWhy
  }
}

/// What is sealed of an answer.
private struct AnswerContent: Codable {
  let name: String
  let way: NoteAnswer.Way
  let words: String
}

extension NoteParty {
  fileprivate var member: ID<CircleMember>? {
    if case .member(let id) = self { id } else { nil }
  }
}

extension ID<Note> {
  fileprivate var cell: String { "note/\(raw)/content" }
}

extension ID<NoteAnswer> {
  fileprivate var cell: String { "note_answer/\(raw)/content" }
}

extension SQL {
  fileprivate static let noteColumns: SQL = """
    n.id, n.kind, n.part, n.audience, n.author, n.due, n.request, n.settled_at, n.content, n.created_at, n.changed_at, n.version
    """
}
