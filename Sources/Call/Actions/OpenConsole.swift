package import Care
package import Kernel
package import Store

/// What was typed so far that asks for something the house knows.
package struct ConsoleQuestion: Sendable {
  /// The caller's number or e-mail address, as far as it was typed.
  package var contact = ""
  /// Whom it is about, as a question to the index of names; `nil` when too little was typed.
  package var about: PersonQuery?
  /// The file that was chosen.
  package var person: ID<Person>?
  /// The call that this one goes on from.
  package var continues: ID<Call>?
  /// What conditions can ask: what the chosen file answers of it is not asked again.
  package var conditions: QuestionBook = .empty

  package init() {}
}

/// Something that the same caller came with before.
package struct EarlierContact: Hashable, Sendable {
  /// How many are shown: the newest.
  package static let most = 8

  package enum What: Hashable, Sendable {
    case call(ID<Call>, Call.Result)
    /// With why it cannot wait, the gravest first.
    case request(Request, [Request.CannotWait])
  }

  package let at: Instant
  package let what: What
  /// The beginning of what was said.
  package let words: String
  /// How the caller was called.
  package let name: String
  /// Who has the request, while it is open, and until when she is away.
  package let holder: ID<Account>?
  package let away: ColleagueAway?

  init(at: Instant, what: What, words: String, name: String, holder: ID<Account>? = nil, away: ColleagueAway? = nil) {
    self.at = at
    self.what = what
    self.words = words
    self.name = name
    self.holder = holder
    self.away = away
  }
}

/// A call-back with the call that asked for it.
package struct QueuedCall: Hashable, Sendable {
  package let back: CallBack
  package let call: Call
  /// Who rings today; `nil`: whoever of the team is free.
  package let holder: ID<Account>?
}

/// What the console shows beside what is being typed.
package struct ConsoleView: Sendable {
  package let earlier: [EarlierContact]
  /// Files that may be the one it is about: by the caller's number and by her name, among those that the reader may see.
  package let persons: [FoundPerson]
  package let chosen: Person?
  /// Who follows the chosen person, and who of them is away.
  package let keepers: [FileKeeper]
  /// What her file answers, from the parts that the reader may see; each of them is noted as seen. Health is not opened for a hint.
  package let known: KnownFacts
  /// What is due to be rung back now, by me or by anybody.
  package let due: [QueuedCall]
  /// Of everything that waits to be rung back.
  package let waiting: Int
  package let today: [Call.Result: Int]
  /// Contacts of today: a call that goes on from another one is no new one.
  package let todayContacts: Int
  /// My last calls, so that a slip can be taken back.
  package let mine: [Call]
  /// The call that this one goes on from, as far as the reader may see it.
  package let continued: Call?
  package let accountNames: [ID<Account>: String]
}

/// Answers the console: one act, one entry in the log, the same number of statements whatever there is.
///
/// - Parameter rule: by when who acts, on this day: why an earlier request cannot wait.
package func openConsole(
  _ question: ConsoleQuestion, in index: NameIndex, under rule: ReferralParameters.Rule, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ConsoleView {
  let house = try callHouse(actor)
  return try await database.act(as: actor, doing: .readCalls, in: surroundings) { desk in
    let now = surroundings.now()
    var persons = try question.about.map { try desk.found($0, limit: 5, in: index) } ?? []
    for found in try desk.persons(answering: question.contact) where !persons.contains(where: { $0.person.id == found.person.id }) {
      persons.append(found)
    }
    let backs = try desk.dueCallBacks(of: house, reader: actor.account, by: now.day.adding(days: 1).startInBrussels, limit: 6)
    let due = try desk.queued(backs, of: house)
    var own = CallFilter()
    own.isMine = true
    let mine = try desk.seen(desk.calls(of: house, own, reader: actor.account, offset: 0, limit: 3))
    let chosen = try question.person.map { try desk.file($0, .requests) }
    let members = try chosen.map { try desk.members(of: $0) } ?? []
    let known = chosen.map { desk.conditionFacts(of: $0, members, question.conditions) }
    let keepers = members.keepers(on: now.day)
    let away = try desk.colleaguesAway(Set(keepers.compactMap(\.account)), on: now.day)
    let earlier = try desk.earlier(question.contact, of: house, under: rule)
    let today = try desk.callResults(of: house, since: now.day.startInBrussels)
    return ConsoleView(
      earlier: earlier, persons: Array(persons.prefix(6)),
      chosen: chosen?.person, keepers: keepers.map { $0.knowing(away) }, known: known ?? KnownFacts(), due: due,
      waiting: try desk.callBackCount(of: house, .open, reader: actor.account, on: now.day),
      today: today.results, todayContacts: today.contacts, mine: mine,
      continued: try question.continues.map { try desk.call($0, of: house) },
      accountNames: try desk.accountNames(Set(due.compactMap(\.holder) + earlier.compactMap(\.holder))))
  }
}

/// Whose calls somebody takes: those of her own organisation.
func callHouse(_ actor: Actor) throws -> ID<Organization> {
  guard actor.may(.takeCalls), actor.account != nil, let organization = actor.organization else { throw SimpleFailure.forbidden }
  return organization
}

extension Desk {
  /// Calls of the house as far as the actor may see them: one about a person of the file only when he may see her requests. Each is noted
  /// for the log. Two statements.
  func seen(_ calls: [Call]) throws -> [Call] {
    let persons = Set(calls.compactMap(\.person))
    let files = persons.isEmpty ? [:] : try visible(persons.sorted(), parts: [.requests])
    return calls.filter { call in
      if let person = call.person {
        guard let file = files[person] else { return false }
        concerns(person, part: .requests, because: file.because)
      }
      shows(call.subject)
      return true
    }
  }

  /// One call of the house. "Not yours" looks exactly like "not there".
  func call(_ id: ID<Call>, of house: ID<Organization>) throws -> Call {
    guard let call = try call(id), call.organization == house, try !seen([call]).isEmpty else { throw SimpleFailure.notFound }
    return call
  }

  /// Call-backs with their calls, as far as the actor may see them.
  func queued(_ backs: [CallBack], of house: ID<Organization>) throws -> [QueuedCall] {
    let today = surroundings.today
    let all = try calls(backs.map(\.call))
    let calls = try seen(backs.compactMap { all[$0.call] })
    let absences = backs.isEmpty ? [] : try absences(of: house, since: today)
    return backs.compactMap { back in
      calls.first { $0.id == back.call }.map { QueuedCall(back: back, call: $0, holder: back.holder(absences, on: today)) }
    }
  }

  /// What the same number or address came with before, newest first.
  fileprivate func earlier(
    _ contact: String, of house: ID<Organization>, under rule: ReferralParameters.Rule
  ) throws -> [EarlierContact] {
    let calls = try seen(calls(from: contact, to: house, limit: EarlierContact.most))
    let requests = try requests(reachedBy: contact, of: house, limit: EarlierContact.most)
    let referrals = try referrals(of: requests.map(\.id))
    let today = surroundings.today
    let having = Set(requests.filter { !$0.isClosed }.compactMap(\.assignee))
    let holders = try holdersAway(having, of: house, today: today)
    let away = try colleaguesAway(having, on: today)
    var earlier: [EarlierContact] = []
    // A call that became a request is one contact: the request tells more. Of calls that went on from each other the last one does.
    var contacts = Set(calls.filter { call in requests.contains { $0.id == call.request } }.map(\.firstCall))
    for call in calls where contacts.insert(call.firstCall).inserted {
      earlier.append(
        EarlierContact(at: call.at, what: .call(call.id, call.result), words: call.said.words, name: call.said.callerName))
    }
    for request in requests {
      shows(request.subject)
      let holder = request.isClosed ? nil : request.assignee
      let reasons = request.cannotWait(
        referrals[request.id] ?? [], under: rule, holder: holder.flatMap { holders[$0] } ?? .here, today: today)
      earlier.append(
        EarlierContact(
          at: request.createdAt, what: .request(request, reasons), words: request.report.words, name: request.clarification.personName,
          holder: holder, away: holder.flatMap { away[$0] }))
    }
    return Array(earlier.sorted { $0.at > $1.at }.prefix(EarlierContact.most))
  }

  /// Files with the number that calls: hers, or those of somebody who shares it.
  fileprivate func persons(answering contact: String) throws -> [FoundPerson] {
    guard let phone = try? PhoneNumber(contact) else { return [] }
    let ids = try persons(with: phone.e164, of: .phone)
    guard !ids.isEmpty else { return [] }
    let files = try visible(ids, parts: [.contact, .requests])
    return ids.compactMap { id in
      guard let file = files[id] else { return nil }
      concerns(id, part: .contact, because: file.because)
      return FoundPerson(person: file.seesIdentity ? file.person : file.person.withoutDetails, reasons: [.phone])
    }
  }
}
