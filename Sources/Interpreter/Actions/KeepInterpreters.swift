package import Care
package import Kernel
package import Store

/// The letters that asking an interpreter causes. Given from outside: links and sentences are not the business of a use case.
package struct InterpreterLetters: Sendable {
  /// To the service, with its link.
  package let ask: @Sendable (InterpreterBooking, Organization) -> Letter
  /// To a service that has not answered, on the day before; with its link.
  package let remind: @Sendable (InterpreterBooking, Organization) -> Letter
  /// To a service that is not expected any more.
  package let cancelled: @Sendable (InterpreterBooking, Organization) -> Letter
  /// To us: what the service answered.
  package let answered: @Sendable (InterpreterBooking, Request) -> Letter

  package init(
    ask: @escaping @Sendable (InterpreterBooking, Organization) -> Letter,
    remind: @escaping @Sendable (InterpreterBooking, Organization) -> Letter,
    cancelled: @escaping @Sendable (InterpreterBooking, Organization) -> Letter,
    answered: @escaping @Sendable (InterpreterBooking, Request) -> Letter
  ) {
    self.ask = ask
    self.remind = remind
    self.cancelled = cancelled
    self.answered = answered
  }
}

extension Desk {
  fileprivate func send(
    _ letter: Letter, as id: ID<Message>? = nil, to email: String, in language: Language, about request: Request
  ) throws {
    guard !email.isEmpty else { return }
    let now = surroundings.now()
    try post(
      Message(
        id: id ?? surroundings.newID(), to: email, subject: letter.subject, body: letter.body, language: language, createdAt: now,
        state: .waiting(attempts: 0, next: now)), from: request.organization, about: KeyOwner(request.id))
  }

  fileprivate func house(_ request: Request) throws -> Organization {
    guard let house = try organization(request.organization) else { throw SimpleFailure.notFound }
    return house
  }
}

/// Asks an interpreter; the letter leaves in the same transaction when there is an address.
package func askInterpreter(
  _ draft: InterpreterDraft.Checked, for id: ID<Request>, letters: InterpreterLetters, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ID<InterpreterBooking> {
  let made: ID<InterpreterBooking> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (request, _) = try desk.request(id, for: actor)
    guard !request.isClosed else { throw Request.Problem.alreadyClosed }
    let now = surroundings.now()
    let booking = InterpreterBooking(
      id: made, request: id, organization: request.organization, spoken: draft.spoken, way: draft.way, day: draft.day, time: draft.time,
      place: draft.place, serviceName: draft.serviceName, email: draft.email, language: draft.language, askedAt: now, changedAt: now)
    try desk.insert(booking)
    desk.shows("interpreter/\(made.raw)")
    try desk.send(letters.ask(booking, desk.house(request)), to: booking.email, in: booking.language, about: request)
    return made
  }
}

/// Notes what became of it, by hand.
package func changeInterpreter(
  _ id: ID<InterpreterBooking>, _ command: InterpreterBooking.Command, letters: InterpreterLetters, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ID<Request> {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    guard let booking = try desk.interpreter(id) else { throw SimpleFailure.notFound }
    let (request, _) = try desk.request(booking.request, for: actor)
    desk.shows("interpreter/\(id.raw)")
    let next = try booking.applying(command, at: surroundings.now())
    guard try desk.update(next) else { throw InterpreterProblem.changedMeanwhile }
    if case .cancel(.byUs, _) = command {
      try desk.send(letters.cancelled(next, desk.house(request)), to: next.email, in: next.language, about: request)
    }
    return request.id
  }
}

/// What a service sees by its link: the booking and who asks, nothing of the person.
package struct InterpreterForService: Hashable, Sendable {
  package let booking: InterpreterBooking
  package let sender: Organization
}

/// - Throws: ``Care/InterpreterProblem/linkOver`` from the day after the conversation on.
package func readInterpreterByLink(
  _ id: ID<InterpreterBooking>, in database: any Database, _ surroundings: Surroundings
) async throws -> InterpreterForService {
  try await database.act(as: .anonymous, doing: .readByLink, in: surroundings) { desk in try desk.forService(id).seen }
}

/// The service's answer; we are told by letter in the same transaction.
package func answerInterpreter(
  _ id: ID<InterpreterBooking>, _ command: InterpreterBooking.Command, letters: InterpreterLetters, in database: any Database,
  _ surroundings: Surroundings
) async throws {
  switch command {
  case .confirm, .refuse, .cancel(.byService, _): break
  case .cancel, .takePlace, .notCome: throw SimpleFailure.forbidden
  }
  try await database.act(as: .anonymous, doing: .answerByLink, in: surroundings) { desk in
    let (seen, request) = try desk.forService(id)
    let next = try seen.booking.applying(command, at: surroundings.now())
    guard try desk.update(next) else { throw InterpreterProblem.changedMeanwhile }
    try desk.send(letters.answered(next, request), to: seen.sender.email ?? "", in: next.language, about: request)
  }
}

extension Desk {
  fileprivate func forService(_ id: ID<InterpreterBooking>) throws -> (seen: InterpreterForService, request: Request) {
    guard let booking = try interpreter(id), let request = try request(booking.request), !request.isErased else { throw SimpleFailure.notFound }
    guard surroundings.today <= booking.day else { throw InterpreterProblem.linkOver }
    shows("interpreter/\(id.raw)")
    return (InterpreterForService(booking: booking, sender: try house(request)), request)
  }
}

/// The hourly job: on the day before the conversation a service that has not answered is reminded, once, whatever the number of servers.
/// One that was asked on that very day is left in peace.
/// - Returns: how many letters.
package func remindInterpreters(letters: InterpreterLetters, in database: any Database, _ surroundings: Surroundings) async throws -> Int {
  let today = surroundings.today
  // Without an address there is nobody to write to: the list says that the service is rung.
  let isDue = try await database.read { try $0.silentInterpreters(on: today).contains { !$0.email.isEmpty } }
  guard isDue else { return 0 }
  return try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in
    var reminded = 0
    for booking in try desk.silentInterpreters(on: today) where !booking.email.isEmpty {
      guard let request = try desk.request(booking.request) else { continue }
      desk.shows("interpreter/\(booking.id.raw)")
      let letter = letters.remind(booking, try desk.house(request))
      try desk.send(letter, as: booking.reminder, to: booking.email, in: booking.language, about: request)
      reminded += 1
    }
    return reminded
  }
}

/// Interpreters asked for the house: those to come, and how many were asked during a year.
package struct InterpreterList: Sendable {
  package struct Line: Hashable, Sendable {
    package let booking: InterpreterBooking
    package let request: Request
  }
  /// Lines of a page.
  package static let pageSize = 50
  package let lines: [Line]
  /// Of all pages.
  package let total: Int
  package let counts: [InterpreterCount]
}

package func readInterpreters(
  offset: Int = 0, limit: Int = InterpreterList.pageSize, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> InterpreterList {
  guard let organization = actor.organization else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .listRequests, in: surroundings) { desk in
    let bookings = try desk.openInterpreters(of: organization, on: surroundings.today, offset: offset, limit: limit)
    let requests = try desk.requests(among: Array(Set(bookings.map(\.request))).sorted())
    var lines: [InterpreterList.Line] = []
    for booking in bookings {
      guard let request = requests[booking.request] else { continue }
      desk.shows(request.subject)
      desk.shows("interpreter/\(booking.id.raw)")
      lines.append(InterpreterList.Line(booking: booking, request: request))
    }
    return InterpreterList(
      lines: lines, total: try desk.openInterpreterCount(of: organization, on: surroundings.today),
      counts: try desk.interpreterCounts(of: organization, since: surroundings.today.adding(days: -365)))
  }
}
