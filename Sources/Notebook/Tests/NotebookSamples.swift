import Actions
import Care
import Kernel
import Secrets
import Site
import Store
import TestSupport
import Testing

/// A circle for tests: a daughter with e-mail, a neighbour without, a doctor with e-mail, a home help and a nurse of another house.
struct NotebookWorld {
  let site: TestSite
  let person: ID<Person>
  let daughter: ID<CircleMember>
  let neighbour: ID<CircleMember>
  let doctor: ID<CircleMember>
  let help: ID<CircleMember>
  let nurse: ID<CircleMember>

  let agent = TestSite.actor(.helpdeskAgent)
  let manager = TestSite.actor(.caseManager)
  let helper = TestSite.actor(.homeHelp, .other)
  let nursing = TestSite.actor(.homeNurse, .other)

  init(_ site: TestSite, agreed: Bool = true) async throws {
    self.site = site
    let manager = TestSite.actor(.caseManager)
    var details = PersonDetails()
    details.names = [PersonName(given: "Marguerite", family: "Vanzonnebeke")]
    let made = try await createPerson(details, by: manager, in: site.database, site.surroundings)
    person = made.id
    func add(
      _ kind: CircleMember.Kind, _ name: String, account: String = "", _ set: (inout MemberDetails) throws -> Void = { _ in }
    ) async throws -> ID<CircleMember> {
      var details = MemberDetails()
      details.name = name
      try set(&details)
      return try await addMember(
        MemberDraft(kind: kind, details: details, accountEmail: account), to: made.id, by: manager, in: site.database, site.surroundings
      ).id
    }
    daughter = try await add(.family, "Ottilie Dochterman") {
      ($0.email, $0.role, $0.isEmergencyContact) = ("ottilie@example.be", "fille", true)
      $0.phone = try PhoneNumber("0470 12 34 56")
    }
    neighbour = try await add(.neighbour, "Séraphin Buurman") { ($0.role, $0.languages) = ("voisin", ["nl"]) }
    doctor = try await add(.professional, "Docteur Quinquina") {
      ($0.email, $0.profession, $0.languages) = ("quinquina@example.be", .generalPractitioner, ["nl"])
    }
    help = try await add(.professional, "Aide Linge", account: TestSite.account(.homeHelp, .other).email)
    nurse = try await add(.professional, "Infirmière Piqûre", account: TestSite.account(.homeNurse, .other).email)
    if agreed { try await share(Set(FileDomain.allCases)) }
  }

  /// Notes that she agreed, and to what.
  func share(_ domains: Set<FileDomain>, inclusion: InclusionState = .agreed) async throws {
    let (now, id, person) = (site.surroundings.now(), site.surroundings.newID(FileLink.self), self.person)
    try await site.database.transaction { connection in
      let opened = try #require(try connection.openPerson(person))
      var next = opened.person
      next.inclusion = inclusion
      _ = try connection.update(next, key: opened.key, at: now)
      if inclusion == .agreed { try connection.insert(FileLink(id: id, kind: .consent, domains: domains, from: now.day), on: person, at: now) }
    }
  }

  var herself: Actor { Actor(kind: .person(person), name: "") }
  func carer(_ member: ID<CircleMember>) -> Actor { Actor(kind: .carer(member, of: person), name: "") }

  static func draft(
    _ words: String, question: Bool = false, health: Bool = false, to: Set<NoteParty>? = nil, _ set: (inout NoteDraft) -> Void = { _ in }
  ) -> NoteDraft {
    var draft = NoteDraft()
    draft.words = words
    if question { draft.kind = Note.Kind.question.rawValue }
    if health { draft.part = Note.Part.health.rawValue }
    if let to { (draft.audience, draft.recipients) = (Note.Audience.some.rawValue, to) }
    set(&draft)
    return draft
  }

  @discardableResult
  func write(_ draft: NoteDraft, by actor: Actor? = nil) async throws -> Note {
    let expires = site.surroundings.now().adding(days: Note.linkDays)
    return try await writeNote(draft, about: person, by: actor ?? manager, in: site.database, site.surroundings) { note, member, _, _ in
      Letter(
        subject: "Un mot", body: SignedToken.sign("\(note.id.raw).\(member.raw)", purpose: "note-answer", expires: expires, key: TestSite.key))
    }
  }

  func read(_ actor: Actor, _ scope: NotebookFilter.Scope = .all, words: String = "", offset: Int = 0, limit: Int = 20) async throws -> NotebookView {
    var query = NotebookQuery()
    query.filter.scope = scope
    (query.words, query.offset, query.limit) = (words, offset, limit)
    return try await readNotebook(person, query, by: actor, in: site.database, site.surroundings)
  }

  /// The words of every note that somebody sees, newest first.
  func words(_ actor: Actor, _ scope: NotebookFilter.Scope = .all) async throws -> [String] {
    try await read(actor, scope).threads.map(\.note.words)
  }

  /// A link as a letter would carry it.
  func secret(_ note: ID<Note>, _ member: ID<CircleMember>, purpose: String = "note-answer", key: [UInt8] = TestSite.key, days: Int = 30) -> String {
    SignedToken.sign("\(note.raw).\(member.raw)", purpose: purpose, expires: site.surroundings.now().adding(days: days), key: key)
  }

  /// Every letter, oldest first, those that stand in no house's list as well.
  func letters() async throws -> [Message] {
    let now = site.surroundings.now()
    return try await site.database.transaction { try $0.takeMessages(at: now, limit: 100, leaseSeconds: 86_400) }
  }
}
