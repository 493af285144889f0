import Care
import Kernel
import Store

/// Files whose balances are made anew at once.
let ledgersAtOnce = 100

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
