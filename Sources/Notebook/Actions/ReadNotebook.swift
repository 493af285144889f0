package import Care
package import Kernel
package import Store

/// A notebook that was opened, for one reader.
package struct OpenNotebook: Sendable {
  package let file: OpenFile
  package let reader: NotebookReader
  /// Everybody who is or was around her.
  package let members: [CircleMember]
  /// Accounts of members to whom health may be told.
  package let bound: Set<ID<Account>>
  fileprivate let blocked: MustNotReach
  /// The parts in which the reader may write.
  package let mayWrite: Set<Note.Part>

  /// To whom a note of a part can go. Whoever is missing here cannot be chosen; nobody learns why.
  package func choosable(_ part: Note.Part, at now: Instant) -> Set<NoteParty> {
    var parties: Set<NoteParty> = reader.isHerself ? [] : [.herself]
    for member in members where !reader.members.contains(member.id) && reaches(member, part, at: now) { parties.insert(.member(member.id)) }
    return parties
  }

  /// Whether a note of a part may come to a member now.
  func reaches(_ member: CircleMember, _ part: Note.Part, at now: Instant) -> Bool {
    if part == .health, let account = member.account, !bound.contains(account) { return false }
    return member.noteDecision(part, file.facts, mustNotReach: blocked.mustNotReach(member.id), at: now).isAllowed
  }

  /// How a note comes to a member. An address that is shared with somebody whom nothing may reach is not written to.
  package func reach(_ member: CircleMember) -> NoteReach {
    if case .email = member.noteReach, blocked.mustNotReach(email: member.details.email, in: members) { return .paper }
    return member.noteReach
  }

  /// Whom one can ring when it cannot wait: those to contact in an emergency first, then the referent and whoever coordinates.
  package func ringable(at now: Instant) -> [CircleMember] {
    func rank(_ details: MemberDetails) -> Int {
      details.isEmergencyContact ? 0 : details.isProximityReferent ? 1 : details.isCoordinator ? 2 : details.isTrustedPerson ? 3 : 4
    }
    let present = members.filter { $0.belongs(on: now.day) && $0.details.phone != nil && !blocked.mustNotReach($0.id) }
    return present.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element.details), rank(right.element.details))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  func member(_ id: ID<CircleMember>) -> CircleMember? { members.first { $0.id == id } }
}

extension Desk {
  /// Opens a notebook for the actor of this desk: five statements. In an emergency the health part alone opens.
  func notebook(_ id: ID<Person>, _ action: FileAction = .read, _ part: Note.Part? = nil) throws -> OpenNotebook {
    let file: OpenFile
    if let part {
      file = try self.file(id, part.filePart, action)
    } else {
      do { file = try self.file(id, .notebookSocial, action) } catch is FileRefused { file = try self.file(id, .notebookHealth, action) }
    }
    let now = surroundings.now()
    let members = try self.members(of: file)
    let blocked = try mustNotReach(of: file)
    let mine = Set(members.filter { $0.isReadBy(actor) }.map(\.id))
    let isKeptOut = mine.contains { blocked.mustNotReach($0) }
    var isCarer = false
    if case .carer = actor.kind { isCarer = true }
    if isCarer, isKeptOut { throw FileRefused(person: file.person.id, part: .notebookSocial, refusal: .noRelation) }
    let readable = Set(Note.Part.allCases.filter { file.admits(actor, .read, $0.filePart, at: now) })
    for part in readable { alsoShows(part.filePart, of: file) }
    var readsAlong = false
    switch file.because {
    case .keepsFile, .emergency: readsAlong = true
    case .mandated, .circle, .herself, .carer, .protectedReader, .dataOfficer, .askedByLink, .system: break
    }
    var isHerself = false
    if case .person = actor.kind { isHerself = true }
    return OpenNotebook(
      file: file.headed(by: members, on: now.day),
      reader: NotebookReader(
        reference: actor.reference, parts: readable, isHerself: isHerself, isCarer: isCarer, readsAlong: readsAlong, members: mine,
        isKeptOut: isKeptOut),
      members: members,
      bound: try accounts(Set(members.compactMap(\.account)), with: Role.boundByMedicalSecrecy, on: now.day), blocked: blocked,
      mayWrite: Set(Note.Part.allCases.filter { file.admits(actor, .write, $0.filePart, at: now) }))
  }
}

/// One page of a notebook with what it shows.
package struct NotebookView: Sendable {
  package let notebook: OpenNotebook
  package let threads: [NoteThread]
  package let total: Int
  package let counts: [NotebookFilter.Scope: Int]
  /// How many notes were too old to be searched.
  package let notSearched: Int
  package let readerNames: [String: String]
  package let requestNumbers: [ID<Request>: String]
  package let keeper: Organization?
  /// How she is best reached, where somebody said so: for professionals.
  package let hint: String?
}

/// What somebody looks for in a notebook.
package struct NotebookQuery: Hashable, Sendable {
  package var filter = NotebookFilter()
  /// Words that a note or an answer must hold; empty for all.
  package var words = ""
  package var offset = 0
  package var limit = 20

  package init() {}

  /// How many notes a search opens: those with the newest words.
  package static let mostSearched = 500
}

/// Opens a notebook: a fixed number of statements, whatever the number of notes. What is shown counts as read.
package func readNotebook(
  _ id: ID<Person>, _ query: NotebookQuery, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> NotebookView {
  try await database.act(as: actor, doing: .readNotebook, in: surroundings) { desk in
    let notebook = try desk.notebook(id)
    let (file, reader) = (notebook.file, notebook.reader)
    var counts: [NotebookFilter.Scope: Int] = [:]
    for scope in NotebookFilter.Scope.allCases { counts[scope] = try desk.threadCount(of: file, for: reader, NotebookFilter(scope: scope)) }
    let threads: [NoteThread]
    var total = counts[query.filter.scope] ?? 0
    var notSearched = 0
    if query.words.isEmpty {
      threads = try desk.threads(of: file, for: reader, query.filter, offset: query.offset, limit: query.limit)
    } else {
      notSearched = max(0, total - NotebookQuery.mostSearched)
      let found = try desk.threads(of: file, for: reader, query.filter, offset: 0, limit: NotebookQuery.mostSearched)
        .filter { $0.holds(query.words) }
      total = found.count
      threads = Array(found.dropFirst(query.offset).prefix(query.limit))
    }
    return try desk.view(notebook, threads, total: total, counts: counts, notSearched: notSearched)
  }
}

/// Opens one note of a notebook.
/// - Throws: "not there" for a note that the reader does not see.
package func readNote(
  _ note: ID<Note>, of id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> NotebookView {
  try await database.act(as: actor, doing: .readNotebook, in: surroundings) { desk in
    let notebook = try desk.notebook(id)
    return try desk.view(notebook, [try desk.thread(note, in: notebook)], total: 1, counts: [:], notSearched: 0)
  }
}

/// Opens a notebook for writing into it: whom one can choose, and whom one can ring instead.
package func readForWriting(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> NotebookView {
  try await database.act(as: actor, doing: .readNotebook, in: surroundings) { desk in
    let notebook = try desk.notebook(id)
    guard let part = Note.Part.allCases.first(where: notebook.mayWrite.contains) else {
      throw FileRefused(person: notebook.file.person.id, part: .notebookSocial, refusal: .readOnly)
    }
    desk.alsoShows(part.filePart, of: notebook.file)
    return try desk.view(notebook, [], total: 0, counts: [:], notSearched: 0)
  }
}

/// What a member without account gets on paper: the questions that wait for his or her answer.
package func readPaper(
  for party: NoteParty, of id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> NotebookView {
  try await database.act(as: actor, doing: .readNotebook, in: surroundings) { desk in
    let notebook = try desk.notebook(id)
    let now = surroundings.now()
    let open = try desk.threads(of: notebook.file, for: notebook.reader, NotebookFilter(scope: .open), offset: 0, limit: .max)
      .filter { $0.waits(for: party) }
    let threads: [NoteThread]
    switch party {
    case .herself: threads = open.filter { $0.note.withheld == nil }
    case .member(let member):
      guard let member = notebook.member(member) else { throw SimpleFailure.notFound }
      threads = open.filter { notebook.reaches(member, $0.note.part, at: now) }
      guard notebook.reaches(member, .social, at: now) || !threads.isEmpty else { throw SimpleFailure.notFound }
    }
    return try desk.view(notebook, threads, total: threads.count, counts: [:], notSearched: 0)
  }
}

extension Desk {
  /// The thread, if this reader sees it.
  func thread(_ id: ID<Note>, in notebook: OpenNotebook) throws -> NoteThread {
    let found = try threads(of: notebook.file, for: notebook.reader, NotebookFilter(note: id), offset: 0, limit: 1)
    guard let thread = found.first else { throw SimpleFailure.notFound }
    shows("note/\(id.raw)")
    return thread
  }

  fileprivate func view(
    _ notebook: OpenNotebook, _ threads: [NoteThread], total: Int, counts: [NotebookFilter.Scope: Int], notSearched: Int
  ) throws -> NotebookView {
    let now = surroundings.now()
    try markRead(threads.map(\.note.id), by: actor.reference, at: now)
    for thread in threads { shows("note/\(thread.note.id.raw)") }
    let readers = Set(threads.flatMap { $0.reads.map(\.reader) })
    let accounts = Set(readers.compactMap { $0.hasPrefix("account/") ? ID<Account>(String($0.dropFirst(8))) : nil })
    var names: [String: String] = [:]
    for (account, name) in try accountNames(accounts) { names["account/\(account.raw)"] = name }
    for member in notebook.members { names["member/\(member.id.raw)"] = member.details.name }
    let mayKnowHint = actor.account != nil && !notebook.reader.isKeptOut
    return NotebookView(
      notebook: notebook, threads: threads, total: total, counts: counts, notSearched: notSearched, readerNames: names,
      requestNumbers: try requestNumbers(Set(threads.compactMap(\.note.request))),
      keeper: try organization(notebook.file.person.organization), hint: mayKnowHint ? try safeHint(of: notebook.file) : nil)
  }
}

extension NoteThread {
  /// Whether every one of the words stands in the note or in one of its answers.
  package func holds(_ words: String) -> Bool {
    let text = ([note.words, note.authorName] + answers.flatMap { [$0.words, $0.authorName] }).joined(separator: "\n").folded
    return words.folded.split(separator: " ").allSatisfy { text.contains($0) }
  }
}

/// The files in which questions wait for somebody's answer.
package struct WaitingFile: Hashable, Sendable {
  package let person: ID<Person>
  package let number: String
  package let count: Int

  package init(person: ID<Person>, number: String, count: Int) {
    self.person = person
    self.number = number
    self.count = count
  }
}

extension Desk {
  /// How many questions wait for the answer of the actor of this desk, by file: three statements whatever their number, and only what he
  /// may still see. For a page that is open anyway.
  package func waitingQuestions() throws -> [WaitingFile] {
    let waiting = try waitingQuestions(for: actor)
    guard !waiting.isEmpty else { return [] }
    let persons = Array(Set(waiting.map(\.person)))
    let opened = Dictionary(try openPersons(persons).map { ($0.person.id, $0.person) }, uniquingKeysWith: { first, _ in first })
    let links = try fileLinks(of: persons)
    let now = surroundings.now()
    var counts: [ID<Person>: Int] = [:]
    for line in waiting {
      guard let person = opened[line.person], person.state == .active else { continue }
      let facts = FileFacts(organization: person.organization, inclusion: person.inclusion, links: links[person.id] ?? [])
      guard FileDecision.decide(actor, .read, line.part.filePart, facts, at: now).isAllowed else { continue }
      counts[line.person, default: 0] += line.count
    }
    return counts.compactMap { id, count in opened[id].map { WaitingFile(person: id, number: $0.number, count: count) } }
      .sorted { $0.number < $1.number }
  }
}
