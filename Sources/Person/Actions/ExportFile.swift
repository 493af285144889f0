package import Care
package import Kernel
package import Store

/// A whole file as it leaves the house, to be read or for another program: the one copy there is. A professional hands it to another
/// organisation or to the person; with her own access she takes it herself.
///
/// Never the protected part. What the one who makes the copy may not see himself is left out and named as left out.
package struct WholeFile: Sendable {
  /// Who will read it. To the person nothing goes that somebody else said in confidence or that is lawfully kept from her.
  package enum Recipient: String, CaseIterable, Hashable, Sendable { case organization, person }

  package let file: OpenFile
  package let recipient: Recipient
  package let madeAt: Instant
  package let keeper: String
  package let leftOut: [FilePart]
  package let members: [CircleMember]
  package let requests: [Request]
  /// By request, which services were asked and what they said.
  package let referrals: [ID<Request>: [Referral]]
  package let timeline: FileTimeline
  package let assessments: [AssessmentEntry]
  package let facts: [FileFact]
  /// What programmes of units gave her.
  package let acts: [LedgerAct]
  /// What went to other organisations that manage a programme, and what came from them.
  package let handovers: [LedgerHandover]
  /// Episodes in programmes, and what was answered for them.
  package let episodes: [Episode]
  package let answers: [FileAnswer]
  package let consents: [ConsentRecord]
  package let requestEvents: [PersonRequestRecord]
  package let referralEvents: [PersonReferralRecord]
  package let calls: [(call: Call, who: String)]
  package let interpreters: [InterpreterBooking]
  package let pathways: [Pathway]
  /// What is kept with her requests.
  package let attachments: [CopiedAttachment]
  package let notes: [NoteThread]
  /// What she said is wrong, newest first.
  package let corrections: [Correction]
  /// Who looked, newest first: only in her own copy.
  package let log: [LogEntry]
  /// Of everybody whom consents name.
  package let accountNames: [ID<Account>: String]
  package let organizationNames: [ID<Organization>: String]

  /// A file kept with a request, as far as it goes along.
  package struct CopiedAttachment: Sendable {
    package let attachment: Attachment
    /// The request's number.
    package let number: String
    /// Somebody else told of her in confidence: the name stands in her copy, the file stays here.
    package let isWithheld: Bool
    /// `nil` when only the names were asked for, or it is withheld.
    package let bytes: [UInt8]?

    /// Where it stands in the archive, beside the document: `files/A26-00012/1-lettre.pdf`.
    package let path: String
  }

  /// More than anybody's file holds; what is beyond stays on the pages.
  static let mostNotes = 10_000
  static let mostLooks = 10_000

  /// How a recipient of a consent is called; `nil` for everybody, and for somebody who is gone.
  package func name(_ recipient: ConsentScope.Recipient) -> String? {
    switch recipient {
    case .everybody: nil
    case .account(let id): accountNames[id]
    case .organization(let id): organizationNames[id]
    }
  }
}

/// Puts the copy of a whole file together, at once; noted in the log as an export with every part that is in it.
///
/// - Parameter withFiles: whether the files kept with her requests come along, and not their names alone.
package func exportFile(
  _ id: ID<Person>, for recipient: WholeFile.Recipient, withFiles: Bool = false, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> WholeFile {
  try await database.act(as: actor, doing: .exportPerson, in: surroundings) { desk in
    let file = try desk.headed(desk.file(id, .whole))
    let now = surroundings.now()
    // The data officer answers for the right to a copy: for her the whole is the whole.
    let seesAll = FileDecision.copiesEverything(file.because)
    let parts: [FilePart] = [.identity, .contact, .social, .circle, .consents, .requests, .health, .notebookSocial, .notebookHealth]
    let given = Set(parts.filter { seesAll || file.admits(actor, .read, $0, at: now) })
    for part in parts where given.contains(part) { desk.alsoShows(part, of: file) }
    let isForHer = recipient == .person
    let person = isForHer ? file.person.withoutTeamNotes : file.person
    var sources = TimelineSources()
    var requestEvents: [PersonRequestRecord] = []
    var referralEvents: [PersonReferralRecord] = []
    if given.contains(.requests) {
      sources.requests = try desk.requests(of: person.id).filter { !$0.isErased }.map { isForHer ? $0.withoutConfidences : $0 }
      // What colleagues wrote to each other about a request is not for her, nor what somebody else told us; that it was done is.
      let confided = Set(sources.requests.filter { $0.report.about != .personHerself }.map(\.id))
      requestEvents = try desk.requestRecords(of: person.id).filter { record in
        !isForHer || (!record.event.isWorkNote && !(record.event.isTalk && confided.contains(record.request)))
      }
      referralEvents = try desk.referralRecords(of: person.id)
      sources.requestEvents = requestEvents.map { ($0.request, $0.id, $0.at, $0.who, $0.event) }
      sources.referralEvents = referralEvents.map { ($0.id, $0.at, $0.who, $0.service, $0.event) }
      try desk.addTalksAndPathways(of: person.id, to: &sources, forHer: isForHer)
    }
    let attachments = try desk.copied(sources.requests, withFiles: withFiles, isForHer: isForHer)
    let entries = given.contains(.health) ? try desk.assessments(of: file) : []
    sources.assessments = entries.map { ($0.assessment, $0.assessor) }
    if given.contains(.consents) { sources.consents = try desk.consents(of: file) }
    if given.contains(.circle) { sources.members = try desk.members(of: file).map { isForHer ? $0.asSheKnows : $0 } }
    if given.contains(.social) {
      sources.residences = person.details.residences
      sources.episodes = try desk.episodes(of: file, withHealth: given.contains(.health))
    }
    let answers = given.contains(.health) ? try desk.answers(of: file) : []
    if given.contains(.contact) { sources.addresses = person.details.addresses }
    sources.facts = try desk.facts(of: file, Set(FileFact.Kind.allCases.filter { given.contains($0.part) }))
    let acts = given.contains(.health) ? try desk.ledgerActs(of: file).map(\.withoutPrivateNote) : []
    sources.acts = acts
    if given.contains(.health) { sources.handovers = try desk.ledgerHandovers(of: file) }
    let noteParts = Set(Note.Part.allCases.filter { given.contains($0.filePart) })
    let reader = NotebookReader(reference: isForHer ? person.subject : actor.reference, parts: noteParts, isHerself: isForHer, readsAlong: !isForHer)
    var named: Set<ID<Account>> = []
    for scope in sources.consents.flatMap({ $0.terms?.scopes ?? [] }) {
      if case .account(let account) = scope.recipient { named.insert(account) }
    }
    return WholeFile(
      file: OpenFile(person: person, key: file.key, facts: file.facts, because: file.because, referent: file.referent, neighbourhood: file.neighbourhood),
      recipient: recipient, madeAt: now, keeper: try desk.organization(person.organization)?.name ?? "",
      leftOut: parts.filter { !given.contains($0) }, members: sources.members, requests: sources.requests,
      referrals: try desk.referrals(of: Set(sources.requests.map(\.id) + sources.requests.compactMap(\.joinedInto)).sorted()),
      timeline: sources.timeline,
      assessments: entries, facts: sources.facts, acts: acts,
      handovers: sources.handovers, episodes: sources.episodes, answers: answers, consents: sources.consents,
      requestEvents: requestEvents, referralEvents: referralEvents,
      calls: sources.calls, interpreters: sources.interpreters, pathways: sources.pathways, attachments: attachments,
      notes: try desk.threads(of: file, for: reader, NotebookFilter(), offset: 0, limit: WholeFile.mostNotes),
      // What she wrote of her health goes with the health part.
      corrections: try given.contains(.identity) ? desk.corrections(of: file).filter { $0.subject != .health || given.contains(.health) } : [],
      log: isForHer ? try desk.accessLog(about: person.id, offset: 0, limit: WholeFile.mostLooks) : [],
      accountNames: try desk.accountNames(named),
      organizationNames: Dictionary(try desk.organizations().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension Request {
  /// Without the words, the address and the phone of somebody else who told us about her.
  fileprivate var withoutConfidences: Request {
    guard report.about != .personHerself else { return self }
    return Request(
      id: id, number: number, organization: organization, channel: channel,
      report: NeedReport(
        words: "", about: report.about, municipality: report.municipality, whereabouts: "", contact: "", language: report.language),
      state: state, assignee: assignee, clarification: clarification, person: person, isErased: isErased, createdAt: createdAt,
      changedAt: changedAt, version: version)
  }
}

extension Desk {
  /// The files kept with requests: one statement for all names, one more for each file that comes along.
  fileprivate func copied(_ requests: [Request], withFiles: Bool, isForHer: Bool) throws -> [WholeFile.CopiedAttachment] {
    let kept = try attachments(ofAll: requests.map(\.id))
    return try requests.flatMap { request -> [WholeFile.CopiedAttachment] in
      let isWithheld = isForHer && request.report.about != .personHerself
      return try (kept[request.id] ?? []).enumerated().map { index, attachment in
        shows(attachment.subject)
        let bytes = withFiles && !isWithheld ? try self.attachment(attachment.id, of: request.id)?.bytes : nil
        return WholeFile.CopiedAttachment(
          attachment: attachment, number: request.number, isWithheld: isWithheld, bytes: bytes,
          path: "files/\(request.number)/\(index + 1)-\(attachment.name)")
      }
    }
  }
}

extension Request.Event {
  fileprivate var isWorkNote: Bool {
    if case .noted = self { true } else { false }
  }

  /// Said to or by the one who reported it.
  fileprivate var isTalk: Bool {
    if case .receipt = self { true } else { false }
  }
}

extension CircleMember {
  /// How to reach somebody she may see in her circle; not the member's own address, languages, or what the team noted.
  fileprivate var asSheKnows: CircleMember {
    var member = self
    (member.details.note, member.details.address, member.details.email, member.details.languages) = ("", "", "", [])
    return member
  }
}

extension Person {
  fileprivate var withoutTeamNotes: Person {
    var person = self
    person.details.note = ""
    return person
  }
}

/// Opens a file to choose for whom a copy is made.
package func openForExport(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> OpenFile {
  try await database.act(as: actor, doing: .readPerson, in: surroundings) { desk in try desk.headed(desk.file(id, .whole)) }
}
