package import Care
package import Kernel
package import Store

extension Desk {
  /// The question of a notebook that a request came from; of the health part only for those bound by medical secrecy.
  func origin(of request: Request) throws -> ID<Note>? {
    guard let person = request.person, request.channel == .professional, let found = try note(behind: request.id), found.person == person,
      FileDecision.mayKnowOrigin(actor, isHealth: found.part == .health)
    else { return nil }
    return found.note
  }

  /// The file that a request concerns, as far as the reader may know her; `nil` when nobody is named or he may not know.
  func concerned(by request: Request) throws -> Person? {
    guard let id = request.person else { return nil }
    do {
      let file = try file(id, .flag)
      return file.admits(actor, .read, .identity, at: surroundings.now()) ? file.person : file.person.withoutDetails
    } catch let failure as any Failure where failure.category == .notFound {
      // Refused, or erased since.
      return nil
    }
  }

  /// Files of the reader's organisation with the phone that an open request gives: perhaps hers, perhaps of somebody who shares it.
  func alike(_ request: Request) throws -> [Person] {
    guard request.person == nil, !request.isClosed else { return [] }
    let phones = Set([request.clarification.reach, request.report.contact].compactMap { try? PhoneNumber($0) })
    var found: Set<ID<Person>> = []
    for phone in phones { found.formUnion(try persons(with: phone.e164, of: .phone)) }
    let candidates = try openPersons(found.sorted()).map(\.person).filter { $0.state == .active && $0.organization == actor.organization }
    let links = try fileLinks(of: candidates.map(\.id))
    let now = surroundings.now()
    return candidates.prefix(3).filter { person in
      let facts = FileFacts(organization: person.organization, inclusion: person.inclusion, links: links[person.id] ?? [])
      guard case .allowed(let because) = FileDecision.decide(actor, .read, .identity, facts, at: now) else { return false }
      concerns(person.id, part: .identity, because: because)
      return true
    }
  }

  /// The file that somebody means by its number or by her national number, if he may see it.
  fileprivate func meant(_ typed: String) throws -> ID<Person>? {
    let candidates: [ID<Person>] =
      if let number = try? NationalNumber(typed) {
        try persons(with: number.digits, of: .nationalNumber)
      } else {
        try person(number: typed.trimmed.uppercased()).map { [$0] } ?? []
      }
    for id in candidates {
      do { return try file(id, .requests, .write).person.id } catch is FileRefused { continue }
    }
    return nil
  }
}

/// Says whom a request concerns, by the number of her file or her national number.
/// - Throws: ``Invalid`` on the field `file` when there is no such file that the reader may see.
package func concern(
  _ request: ID<Request>, fileCalled typed: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeRequest, in: surroundings) { desk in
    let (found, _) = try desk.request(request, for: actor)
    guard let person = try desk.meant(typed) else {
      throw Invalid([FieldProblem("file", code: "request.no-such-file", text: RequestProblemText.noSuchFile)])
    }
    _ = try desk.record(found.decide(.concern(person), today: surroundings.today), on: found, by: actor, in: surroundings)
  }
}
