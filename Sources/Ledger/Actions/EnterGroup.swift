package import Care
package import Kernel
package import Store

/// What somebody typed about a group session.
package struct GroupDraft: Hashable, Sendable {
  /// `nil` when it could not be read.
  package var day: Day?
  package var minutes = ""
  package var giver = ""
  /// Who came: she herself, her carer, or both of them.
  package var people: [ID<Person>: LedgerAct.Audience] = [:]
  /// Of these: present without being billed.
  package var unbilled: Set<ID<Person>> = []

  package init() {}

  /// Who was seen within so many days stands on the list of a group.
  static let recentDays = 365
  /// So many of them at most; the others are found by name.
  static let mostListed = 100
  static let mostFound = 20

  /// Persons and carers together.
  package var participants: Int { people.values.reduce(0) { $0 + ($1 == .both ? 2 : 1) } }
}

/// Somebody who can take part in a group session.
package struct GroupChoice: Hashable, Sendable {
  package let person: ID<Person>
  package let number: String
  /// Empty for those whose name the reader may not see.
  package let name: String
}

/// Some of a group cannot be billed; nothing was stored for anybody.
package struct GroupRefused: Failure {
  package let refused: [(choice: GroupChoice, refusal: LedgerRefused)]

  package var category: FailureCategory { .conflict }
  package var code: String { refused.first?.refusal.code ?? "ledger.refused" }
  package var text: Text { refused.first?.refusal.text ?? SimpleFailure.notFound.text }
}

/// Whom somebody looks for, to put her on the list of a group.
package struct GroupSearch: Sendable {
  let query: PersonQuery
  let index: NameIndex

  package init(_ query: PersonQuery, in index: NameIndex) {
    self.query = query
    self.index = index
  }
}

/// Who can take part in a group session on a day.
package struct GroupChoices: Hashable, Sendable {
  /// Those who were looked for come first.
  package let choices: [GroupChoice]
  /// How many of them were looked for; `nil` when nobody was.
  package let found: Int?
  /// After how many the list was cut; `nil` when it is whole.
  package let cutAfter: Int?
  /// How many were followed and are not on the list, because that day does not belong to the part of the house or to their years.
  package let leftOut: Int
  /// The newest last day of those whose part, or whose years, are over: until then they can still be entered.
  package let lastDay: Day?
  /// How the reader gave help last.
  package let last: LedgerGiver?
}

/// For whom the reader may enter something: those whom his house followed lately in the programme, and those whom he looks for, also without
/// an act of his house. Six statements, nine when somebody is looked for.
///
/// - Parameters:
///   - day: of the session: whose part with the house, or whose years, are over or had not begun on it is left out.
///   - kept: these stay all the same, because somebody chose them already: nothing typed is lost.
package func readGroupChoices(
  _ programme: UnitProgramme, on day: Day, keeping kept: Set<ID<Person>> = [], finding search: GroupSearch? = nil, by actor: Actor,
  in database: any Database, _ surroundings: Surroundings
) async throws -> GroupChoices {
  guard actor.may(.bookUnits), let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .readLedger, in: surroundings) { desk in
    let followed = try desk.followedPersons(
      by: organization, programme.id, since: surroundings.now().adding(days: -GroupDraft.recentDays), limit: GroupDraft.mostListed + 1)
    let hits = Set(try search.map { try desk.hits(of: $0) } ?? [])
    let ids = Array(hits.union(followed.prefix(GroupDraft.mostListed)).union(kept.sorted().prefix(GroupDraft.mostListed)))
    let links = try desk.fileLinks(of: ids)
    let found = try desk.namedFiles(ids).compactMap { try desk.choice($0, links[$0.person] ?? []) }
    let own = try desk.ownDays(of: found.map(\.person), programme.id)
    let ended = try desk.endedLedgers(of: found.map(\.person), programme.id, before: day)
    let choices = found.filter { one in
      kept.contains(one.person) || (own[one.person]?.includes(day) ?? true) && ended[one.person] == nil
    }
    .sorted { ($0.name.folded, $0.number) < ($1.name.folded, $1.number) }
    let listed = Set(choices.map(\.person))
    let wanted = choices.filter { hits.contains($0.person) }
    let over = (own.compactMapValues(\.until).filter { $0.value < day }).merging(ended) { min($0, $1) }.filter { !listed.contains($0.key) }
    return GroupChoices(
      choices: wanted + choices.filter { !hits.contains($0.person) }, found: search == nil ? nil : wanted.count,
      cutAfter: followed.count > GroupDraft.mostListed ? GroupDraft.mostListed : nil, leftOut: found.count - choices.count,
      lastDay: over.values.max(), last: try desk.lastGiver(actor.reference, programme.id)?.giver)
  }
}

extension Desk {
  /// Who fits a search among those whom the actor may find, the best first. Three statements; noting for the log is the caller's.
  fileprivate func hits(of search: GroupSearch) throws -> [ID<Person>] {
    let reach = try reach()
    let hits = search.index.find(search.query, limit: GroupDraft.mostFound * 3) { reach.includes($0, $1) }.map(\.person)
    let files = try visible(hits, parts: search.query.parts)
    return Array(hits.filter { files[$0] != nil }.prefix(GroupDraft.mostFound))
  }

  /// `nil` for those for whom the actor may enter nothing.
  func choice(_ file: NamedFile, _ links: [FileLink]) throws -> GroupChoice? {
    let facts = FileFacts(organization: file.organization, inclusion: file.inclusion, links: links)
    let now = surroundings.now()
    guard file.isActive, case .allowed(let reason) = FileDecision.decide(actor, .write, .health, facts, at: now) else { return nil }
    let sees = FileDecision.decide(actor, .read, .identity, facts, at: now).isAllowed
    concerns(file.person, part: sees ? .identity : .health, because: reason)
    return GroupChoice(person: file.person, number: file.number, name: sees ? file.displayName : "")
  }
}

/// Enters a group session for all who came: everybody is checked first, then all are stored, or none.
///
/// - Throws: ``GroupRefused`` that names who cannot be billed and why; ``Kernel/Invalid``.
package func enterGroup(
  _ draft: GroupDraft, _ programme: UnitProgramme, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  knowing room: EligibilityRoom? = nil
) async throws -> Int {
  guard actor.may(.bookUnits) else { throw SimpleFailure.forbidden }
  var problems: [FieldProblem] = []
  let giver = LedgerGiver.all(for: actor, programme).first { $0.code == draft.giver }
  let minutes = Int(draft.minutes.trimmed).flatMap { (0...1440).contains($0) ? $0 : nil }
  if draft.day == nil { problems.append(FieldProblem("day", code: "ledger.day", text: LedgerProblemText.dayUnreadable)) }
  if minutes == nil { problems.append(FieldProblem("minutes", code: "ledger.minutes", text: LedgerProblemText.minutes)) }
  if giver == nil { problems.append(FieldProblem("giver", code: "ledger.giver", text: LedgerProblemText.chooseRole)) }
  if draft.people.isEmpty { problems.append(FieldProblem("people", code: "ledger.people", text: LedgerProblemText.nobody)) }
  guard problems.isEmpty, let giver, let minutes, let day = draft.day else { throw Invalid(problems) }
  let group: ID<GroupDraft> = surroundings.newID()
  let kind = UnitEvent.Kind.group(
    service: giver.service, profession: giver.profession, participants: draft.participants, minutes: minutes)
  let new: [(ID<Person>, NewAct)] = draft.people.sorted { $0.key < $1.key }.map { person, audience in
    var act = NewAct(day: day, kind: kind, audience: audience, surroundings)
    act.group = group.raw
    act.isUnbilled = draft.unbilled.contains(person)
    return (person, act)
  }
  return try await database.act(as: actor, doing: .changeLedger, in: surroundings) { desk in
    var refused: [(choice: GroupChoice, refusal: LedgerRefused)] = []
    // In the order of identifiers, so that two groups with the same people never wait for each other.
    for (person, act) in new {
      let file = try desk.file(person, .health, .write)
      do {
        _ = try desk.enter(act, programme, in: file, knowing: room)
      } catch let refusal as LedgerRefused {
        let sees = file.admits(actor, .read, .identity, at: surroundings.now())
        refused.append((GroupChoice(person: person, number: file.person.number, name: sees ? file.person.displayName : ""), refusal))
      }
    }
    guard refused.isEmpty else { throw GroupRefused(refused: refused) }
    return new.count
  }
}
