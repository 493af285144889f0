package import Care
package import Kernel
package import Store

/// Her units as she reads them herself, or a carer to whom she gave her care: every programme in which she has a ledger. The notes stay with those who
/// wrote them.
package func readOwnLedgers(
  of person: ID<Person>, _ programmes: [UnitProgramme], by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> [OwnLedger] {
  try await database.act(as: actor, doing: .readLedger, in: surroundings) { desk in
    let file = try desk.file(person, .health)
    var found: [OwnLedger] = []
    for programme in programmes {
      let book = try desk.ledgerBook(of: file, programme)
      guard !book.acts.isEmpty || book.before.initialModule || book.before.periodStart != nil else { continue }
      for act in book.acts { desk.shows(act.subject) }
      found.append(
        OwnLedger(
          programme: programme, answer: book.answer(on: surroundings.today), agreement: try desk.ledgerAgreement(of: file, programme.id),
          entries: try desk.ledgerEntries(of: file, programme.id),
          givers: Dictionary(book.acts.map { ($0.id, $0.authorName) }, uniquingKeysWith: { first, _ in first })))
    }
    return found
  }
}
