package import Care
package import Kernel
package import Store

/// Files whose balances are made anew at once.
let ledgersAtOnce = 100

/// Makes the balances anew of everybody whose file changed since, so many in each transaction that nobody waits long.
///
/// - Parameter organization: that keeps the files; `nil`: all of them.
/// - Returns: how many they were.
@discardableResult
package func renewLedgers(
  _ programme: UnitProgramme, of organization: ID<Organization>? = nil, in database: any Database, _ surroundings: Surroundings
) async throws -> Int {
  var (count, last) = (0, "")
  while true {
    let after = last
    let persons = try await database.read { try $0.uncheckedLedgers(in: organization, programme.id, after: after, limit: ledgersAtOnce) }
    guard let next = persons.last else { return count }
    try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in try desk.settleSome(programme, persons) }
    count += persons.count
    last = next.raw
  }
}

extension Desk {
  /// Makes the balances of changed files anew. Some statements for each.
  func settleSome(_ programme: UnitProgramme, _ persons: [ID<Person>]) throws {
    for opened in try openPersons(persons) where opened.person.state == .active {
      let person = opened.person
      let file = OpenFile(
        person: person, key: opened.key, facts: FileFacts(organization: person.organization, inclusion: person.inclusion, links: []),
        because: .system)
      try settle(ledgerBook(of: file, programme), of: file)
    }
  }

  /// The same until none is left.
  ///
  /// - Parameter next: the next ones after an identifier.
  func settleAll(_ programme: UnitProgramme, _ next: (_ last: String) throws -> [ID<Person>]) throws {
    var persons = try next("")
    while let last = persons.last {
      try settleSome(programme, persons)
      persons = try next(last.raw)
    }
  }
}
