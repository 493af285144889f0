package import Care
package import Kernel
package import Store

/// One page of calls.
package struct CallList: Sendable {
  package let calls: [Call]
  package let total: Int
  /// How many calls were too old to be searched for the words.
  package let notSearched: Int
  package let accountNames: [ID<Account>: String]
}

/// Calls of the actor's organisation, newest first, as far as he may see them. Words are looked for before the writing transaction, so that
/// nobody waits for a search; those in a file that is closed to him are not found, and not counted.
package func listCalls(
  _ filter: CallFilter, offset: Int, limit: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> CallList {
  let house = try callHouse(actor)
  let found: CallsFound? =
    filter.words.isEmpty ? nil : try await database.read { try $0.callsWithWords(of: house, filter, reader: actor.account) }
  return try await database.act(as: actor, doing: .readCalls, in: surroundings) { desk in
    let readable = try found.map { try desk.readable($0) }
    let calls = try desk.seen(desk.calls(of: house, filter, among: readable, reader: actor.account, offset: offset, limit: limit))
    return CallList(
      calls: calls, total: try desk.callCount(of: house, filter, among: readable, reader: actor.account), notSearched: found?.notSearched ?? 0,
      accountNames: try desk.accountNames(Set(calls.map(\.account))))
  }
}

extension Desk {
  /// Those of the calls with some words that the actor may read: nobody learns from a count what stands in a file that is closed to him.
  fileprivate func readable(_ found: CallsFound) throws -> [ID<Call>] {
    let persons = Set(found.hits.compactMap(\.person))
    let files = persons.isEmpty ? [:] : try visible(persons.sorted(), parts: [.requests])
    return found.hits.filter { hit in hit.person.map { files[$0] != nil } ?? true }.map(\.call)
  }
}

/// One call with what became of it.
package struct CallFile: Sendable {
  package let call: Call
  package let back: CallBack?
  package let holder: ID<Account>?
  /// Oldest first.
  package let records: [CallBackRecord]
  package let requestNumber: String?
  /// The first call of the contact, when this one went on from it; and the others that did, oldest first. As far as the reader may see them.
  package let first: Call?
  package let others: [Call]
  /// The file it is about, as far as the reader may know it.
  package let person: Person?
  /// Who takes calls here, by name: for handing over.
  package let colleagues: [(id: ID<Account>, name: String)]
  package let accountNames: [ID<Account>: String]
}

extension Desk {
  fileprivate func file(of call: Call, _ house: ID<Organization>) throws -> CallFile {
    let today = surroundings.today
    let back = try callBack(of: call.id)
    let records: [CallBackRecord] = back == nil ? [] : try callBackRecords(of: call.id)
    let holder = try back.flatMap { back in try back.holder(absences(of: house, since: today), on: today) }
    var named: Set<ID<Account>> = [call.account]
    for record in records {
      named.insert(record.account)
      if case .handedOver(let account?) = record.event { named.insert(account) }
    }
    for account in [back?.assignee, holder] { if let account { named.insert(account) } }
    let request = try call.request.flatMap { try self.request($0) }
    let first = try call.continues.flatMap { try self.call($0) }
    let others = try self.calls(goingOnFrom: call.firstCall).filter { $0.id != call.id }
    let visibleOnes = try seen([first].compactMap { $0 } + others)
    let person: Person? = try (call.person ?? request?.person).flatMap { id in
      try visible([id], parts: [.requests])[id].map { file in
        concerns(id, part: .requests, because: file.because)
        return file.seesIdentity ? file.person : file.person.withoutDetails
      }
    }
    let takers: [Account] = back == nil ? [] : try accounts(any: Role.callTakers, of: house, on: today)
    return CallFile(
      call: call, back: back, holder: holder, records: records, requestNumber: request?.number,
      first: visibleOnes.first { $0.id == call.continues }, others: visibleOnes.filter { $0.id != call.continues }, person: person,
      colleagues: takers.map { (id: $0.id, name: $0.name) }, accountNames: try accountNames(named))
  }
}

package func readCall(_ id: ID<Call>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws -> CallFile {
  let house = try callHouse(actor)
  return try await database.act(as: actor, doing: .readCalls, in: surroundings) { desk in try desk.file(of: desk.call(id, of: house), house) }
}

/// Strikes a call out that was noted by mistake, or takes that back. It then counts nowhere, and nobody rings back.
package func strikeCall(
  _ id: ID<Call>, _ isStruck: Bool, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  let house = try callHouse(actor)
  try await database.act(as: actor, doing: .changeCall, in: surroundings) { desk in
    let call = try desk.call(id, of: house)
    try desk.strike(call.id, at: isStruck ? call.struckAt ?? surroundings.now() : nil)
  }
}

/// Does one thing with a call-back.
///
/// - Parameters:
///   - version: the one that was on the screen; `nil` for one-touch buttons of a fresh list.
///   - holidays: on which the helpdesk may be closed.
/// - Throws: ``Care/CallBack/Problem``; "not there" for a call that the actor may not see.
package func changeCallBack(
  _ id: ID<Call>, _ command: CallBack.Command, version: Int?, _ parameters: CallParameters, holidays: Holidays, by actor: Actor,
  in database: any Database, _ surroundings: Surroundings
) async throws -> CallBack {
  let house = try callHouse(actor)
  guard let account = actor.account else { throw SimpleFailure.forbidden }
  let rule = try parameters.rule(on: surroundings.today)
  return try await database.act(as: actor, doing: .changeCall, in: surroundings) { desk in
    let call = try desk.call(id, of: house)
    guard let back = try desk.callBack(of: call.id) else { throw SimpleFailure.notFound }
    if let version, version != back.version { throw CallBack.Problem.changedMeanwhile }
    if case .handOver(let colleague?) = command {
      guard try desk.accounts(any: Role.callTakers, of: house, on: surroundings.today).contains(where: { $0.id == colleague }) else {
        throw CallBack.Problem.noSuchColleague
      }
    }
    let events = try back.decide(command, at: surroundings.now(), rule, DeskHours(rule, holidays: holidays))
    return try desk.record(events, on: back, by: account, in: surroundings)
  }
}

/// One page of the queue.
package struct CallBackQueue: Sendable {
  package let rows: [QueuedCall]
  package let counts: [CallBackScope: Int]
  /// Who is not there now or soon.
  package let absences: [DeskAbsence]
  /// Whose absence can be noted, and who can replace them.
  package let colleagues: [(id: ID<Account>, name: String)]
  package let accountNames: [ID<Account>: String]
}

package func readCallBacks(
  _ scope: CallBackScope, offset: Int, limit: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> CallBackQueue {
  let house = try callHouse(actor)
  return try await database.act(as: actor, doing: .readCalls, in: surroundings) { desk in
    let today = surroundings.today
    let rows = try desk.queued(
      desk.callBacks(of: house, scope, reader: actor.account, on: today, offset: offset, limit: limit), of: house)
    var counts: [CallBackScope: Int] = [:]
    for one in CallBackScope.allCases { counts[one] = try desk.callBackCount(of: house, one, reader: actor.account, on: today) }
    let absences = try desk.absences(of: house, since: today)
    return CallBackQueue(
      rows: rows, counts: counts, absences: absences,
      colleagues: try desk.accounts(any: Role.requestWorkers, of: house, on: today).map { (id: $0.id, name: $0.name) },
      accountNames: try desk.accountNames(
        Set(absences.map(\.account) + absences.compactMap(\.standIn) + rows.compactMap(\.holder) + rows.compactMap(\.back.assignee))))
  }
}

/// Notes that somebody is not there on some days; from then on her call-backs are the team's.
///
/// - Parameter standIn: who replaces her; `nil`: whoever of the team is free.
/// - Throws: ``Kernel/Invalid`` on the fields `account`, `until` or `standIn`.
package func noteAbsence(
  of colleague: ID<Account>, from: Day, until: Day, replacedBy standIn: ID<Account>? = nil, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws {
  let house = try callHouse(actor)
  guard let account = actor.account else { throw SimpleFailure.forbidden }
  guard from <= until, until >= surroundings.today else {
    throw Invalid([FieldProblem("until", code: "call.absence-backwards", text: CallBack.absenceBackwards)])
  }
  let id: ID<DeskAbsence> = surroundings.newID()
  try await database.act(as: actor, doing: .changeCall, in: surroundings) { desk in
    let colleagues = Set(try desk.accounts(any: Role.requestWorkers, of: house, on: surroundings.today).map(\.id))
    for (path, one) in [("account", colleague), ("standIn", standIn ?? colleague)] where !colleagues.contains(one) {
      throw Invalid([FieldProblem(path, code: CallBack.Problem.noSuchColleague.code, text: CallBack.Problem.noSuchColleague.text)])
    }
    if standIn == colleague {
      throw Invalid([FieldProblem("standIn", code: "call.own-stand-in", text: CallBack.ownStandIn)])
    }
    try desk.insert(
      DeskAbsence(id: id, organization: house, account: colleague, from: from, until: until, standIn: standIn), by: account,
      at: surroundings.now())
  }
}

/// Takes an absence away: she is back.
package func endAbsence(
  _ id: ID<DeskAbsence>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  let house = try callHouse(actor)
  try await database.act(as: actor, doing: .changeCall, in: surroundings) { desk in
    guard try desk.removeAbsence(id, of: house) else { throw SimpleFailure.notFound }
  }
}

/// The figures of the actor's team over some days: nobody is named, so nothing is noted but that they were read.
package func readFigures(
  from: Day, until: Day, kind: @escaping @Sendable (String) -> String, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> TeamFigures {
  guard let organization = actor.organization, !actor.roles.isDisjoint(with: Role.figureReaders) else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .countWork, in: surroundings) { desk in
    TeamFigures(
      try desk.figureFacts(of: organization, from: from, until: until, kind: kind), from: from, until: until, now: surroundings.now())
  }
}
