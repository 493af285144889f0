package import Care
package import Kernel
package import Store

/// The protected part as one actor may see it.
package struct ProtectedView: Sendable {
  package let file: OpenFile
  /// Whether he is a named reader. Otherwise he may write a suspicion down, and learns not even whether there is one.
  package let isReader: Bool
  /// Newest first.
  package let entries: [ProtectedEntry]
  /// Those suspected now, as named readers see them.
  package let suspects: [ProtectedSuspect]
  /// Members of the circle, for naming somebody in a suspicion.
  package let members: [CircleMember]
  package let readers: [Account]
  /// Colleagues who can be named as readers.
  package let colleagues: [Account]
}

/// Opens the protected part: to read for those who are named, to write for everybody with a professional relation.
package func readProtected(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ProtectedView {
  try await database.act(as: actor, doing: .readProtected, in: surroundings) { desk in
    let file: OpenFile
    var isReader = false
    do {
      file = try desk.file(id, .protected, .read)
      isReader = true
    } catch is FileRefused {
      file = try desk.file(id, .protected, .write)
    }
    let now = surroundings.now()
    // Whoever may not see the circle names nobody of it.
    let members = file.admits(actor, .read, .circle, at: now) ? try desk.members(of: file).filter { !$0.isOver(on: now.day) } : []
    guard isReader else {
      return ProtectedView(
        file: file, isReader: false, entries: [], suspects: [], members: members.filter { !$0.isReadBy(actor) }, readers: [], colleagues: [])
    }
    let all = members.isEmpty ? [] : members
    let suspects = try desk.suspects(of: file).filter { $0.endedAt == nil }
    let readers = file.facts.links.filter { $0.kind == .protectedReader && $0.holds(at: now) }.compactMap(\.account)
    let suspected = Set(all.filter { member in suspects.contains { $0.member == member.id } }.compactMap(\.account))
    let colleagues = try actor.organization.map { try desk.accounts(any: Role.careWorkers, of: $0, on: now.day) } ?? []
    return ProtectedView(
      file: file, isReader: true, entries: try desk.protectedEntries(of: file).reversed(), suspects: suspects, members: all,
      readers: try desk.accounts(Set(readers)), colleagues: colleagues.filter { !readers.contains($0.id) && !suspected.contains($0.id) })
  }
}

/// Records a suspicion. Its author becomes a named reader; members whom it names get nothing about her from then on: their access as
/// carers and their own reader's right end at once.
///
/// - Throws: ``Kernel/Invalid``; ``Care/FileRefused``.
package func recordSuspicion(
  _ draft: SuspicionDraft, about id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  var content = try draft.checked()
  content.authorName = actor.name
  let checked = content
  return try await database.act(as: actor, doing: .changeProtected, in: surroundings) { desk in
    let file = try desk.file(id, .protected, .write)
    let now = surroundings.now()
    let entry = try desk.add(.suspicion, checked, to: file)
    let named = draft.suspects
    if !named.isEmpty {
      let members = try desk.members(of: file)
      let known = try desk.mustNotReach(of: file)
      for member in members where named.contains(member.id) && !known.mustNotReach(member.id) {
        try desk.insertSuspect(member.id, id: surroundings.newID(ProtectedSuspect.self).raw, note: entry, in: file)
        for link in file.facts.links where link.holds(at: now) {
          let isCarer = link.kind == .carer && link.member == member.id
          let isReader = link.kind == .protectedReader && link.account != nil && link.account == member.account
          if isCarer || isReader { try desk.endLink(link.id, at: now) }
        }
      }
    }
    try desk.addWays(draft.safeWays, to: file)
    try desk.nameReader(actor.account, in: file)
    return file.person.id
  }
}

/// Adds what happened since. Only for named readers.
package func addToProtected(
  _ words: String, safeWays: SafeWays?, about id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  let words = words.trimmed
  if safeWays == nil {
    guard !words.isEmpty else {
      throw Invalid([FieldProblem("words", code: "protected.words-missing", text: NoteProblemText.text(.emptyWords))])
    }
    guard words.count <= SuspicionDraft.longestWords else {
      throw Invalid([
        FieldProblem("words", code: "protected.too-long", text: RequestProblemText.tooLong(words.count, most: SuspicionDraft.longestWords))
      ])
    }
  }
  return try await database.act(as: actor, doing: .changeProtected, in: surroundings) { desk in
    let file = try desk.file(id, .protected, .read)
    if let safeWays {
      try desk.addWays(safeWays, to: file, evenEmpty: true)
    } else {
      var content = ProtectedContent()
      content.authorName = actor.name
      content.words = words
      try desk.add(.followUp, content, to: file)
    }
    return file.person.id
  }
}

/// Names a colleague of the same organisation as reader, with a reason. Only a named reader can.
package func nameProtectedReader(
  _ account: ID<Account>, because reason: String, about id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  let reason = reason.trimmed
  guard !reason.isEmpty, reason.count <= 500 else {
    throw Invalid([FieldProblem("reason", code: "protected.reason-missing", text: ProtectedProblemText.reasonMissing)])
  }
  return try await database.act(as: actor, doing: .changeProtected, in: surroundings) { desk in
    let file = try desk.file(id, .protected, .read)
    let now = surroundings.now()
    guard let organization = actor.organization,
      let colleague = try desk.accounts(any: Role.careWorkers, of: organization, on: now.day).first(where: { $0.id == account })
    else { throw notAReader }
    let blocked = try desk.mustNotReach(of: file)
    let isSuspected = try desk.members(of: file).contains { $0.account == account && blocked.mustNotReach($0.id) }
    guard !isSuspected else { throw notAReader }
    try desk.nameReader(account, in: file)
    var content = ProtectedContent()
    content.authorName = actor.name
    content.subject = colleague.name
    content.words = reason
    try desk.add(.readerNamed, content, to: file)
    return file.person.id
  }
}

/// Says that a member is no longer suspected, with the reason. Only a named reader can. Access that ended does not come back by itself.
package func clearSuspect(
  _ suspect: String, because reason: String, about id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  let reason = reason.trimmed
  guard !reason.isEmpty, reason.count <= 500 else {
    throw Invalid([FieldProblem("reason", code: "protected.reason-missing", text: ProtectedProblemText.reasonMissing)])
  }
  return try await database.act(as: actor, doing: .changeProtected, in: surroundings) { desk in
    let file = try desk.file(id, .protected, .read)
    guard let found = try desk.suspects(of: file).first(where: { $0.id == suspect && $0.endedAt == nil }) else { throw SimpleFailure.notFound }
    for same in try desk.suspects(of: file) where same.member == found.member { try desk.endSuspect(same.id, in: file, at: surroundings.now()) }
    var content = ProtectedContent()
    content.authorName = actor.name
    content.subject = try desk.members(of: file).first { $0.id == found.member }?.details.name ?? ""
    content.words = reason
    try desk.add(.cleared, content, to: file)
    return file.person.id
  }
}

private let notAReader = Invalid([FieldProblem("reader", code: "protected.not-a-reader", text: ProtectedProblemText.notAReader)])

extension Desk {
  @discardableResult
  fileprivate func add(_ kind: ProtectedEntry.Kind, _ content: ProtectedContent, to file: OpenFile) throws -> ID<ProtectedEntry> {
    guard let account = actor.account else { throw SimpleFailure.forbidden }
    let entry = ProtectedEntry(
      id: surroundings.newID(), person: file.person.id, kind: kind, author: account, at: surroundings.now(), content: content)
    try insert(entry, in: file)
    return entry.id
  }

  fileprivate func addWays(_ ways: SafeWays, to file: OpenFile, evenEmpty: Bool = false) throws {
    var ways = ways
    ways.words = String(ways.words.trimmed.prefix(SuspicionDraft.longestWords))
    ways.hint = String(ways.hint.trimmed.prefix(120))
    guard evenEmpty || !ways.words.isEmpty || !ways.hint.isEmpty else { return }
    var content = ProtectedContent()
    content.authorName = actor.name
    content.safeWays = ways
    try add(.safeWays, content, to: file)
  }

  fileprivate func nameReader(_ account: ID<Account>?, in file: OpenFile) throws {
    let now = surroundings.now()
    guard let account else { return }
    let isOne = file.facts.links.contains { $0.kind == .protectedReader && $0.account == account && $0.holds(at: now) }
    guard !isOne else { return }
    try insert(FileLink(id: surroundings.newID(), kind: .protectedReader, account: account, from: now.day), on: file.person.id, at: now)
  }
}
