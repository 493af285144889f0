package import Care
package import Kernel
package import Store

/// What replaying every ledger showed.
package struct LedgerCheck: Hashable, Sendable {
  package var people = 0
  /// Whose file had changed: their balance was made anew.
  package var renewed = 0
  /// One line each, with the number of the file: for whoever runs the server.
  package var problems: [String] = []

  package init(people: Int = 0, renewed: Int = 0, problems: [String] = []) {
    self.people = people
    self.renewed = renewed
    self.problems = problems
  }
}

/// Replays everybody's acts and compares with what is stored beside them.
///
/// - Parameter isChosen: whose; everybody's unless said otherwise.
package func checkLedgers(
  _ programme: UnitProgramme, in database: any Database, _ surroundings: Surroundings,
  choosing isChosen: @escaping @Sendable (ID<Person>) -> Bool = { _ in true }
) async throws -> LedgerCheck {
  var check = LedgerCheck()
  var last = ""
  while true {
    let after = last
    let (persons, part) = try await database.act(as: .commandLine, doing: .maintain, in: surroundings) { desk in
      let persons = try desk.ledgerPersons(programme.id, after: after, limit: 200)
      var part = LedgerCheck()
      for person in persons where isChosen(person) { try desk.check(person, programme, &part) }
      return (persons, part)
    }
    check.people += part.people
    check.renewed += part.renewed
    check.problems += part.problems
    guard let next = persons.last else { return check }
    last = next.raw
  }
}

extension Desk {
  fileprivate func check(_ id: ID<Person>, _ programme: UnitProgramme, _ check: inout LedgerCheck) throws {
    guard let opened = try openPerson(id), opened.person.state == .active else { return }
    let person = opened.person
    let file = OpenFile(
      person: person, key: opened.key, facts: FileFacts(organization: person.organization, inclusion: person.inclusion, links: []),
      because: .system)
    let book = try ledgerBook(of: file, programme)
    check.people += 1
    check.problems += Self.accountProblems(book, try ledgerEntries(of: file, programme.id)).map { "\(person.number): \($0)" }
    guard let stored = try ledgerBalance(of: id, programme.id) else {
      check.problems.append("\(person.number): there are \(book.acts.count) acts and no stored balance")
      return
    }
    guard stored.isChecked else {
      try settle(book, of: file)
      check.renewed += 1
      return
    }
    let day = stored.balance.asOf
    let refusals = book.refusals(on: day)
    let replayed = LedgerBalance(book.answer(on: day), book, displaced: refusals.count)
    if replayed != stored.balance {
      check.problems.append(
        "\(person.number): the stored balance of \(day) says \(Self.words(stored.balance)); a replay says \(Self.words(replayed))")
    }
    for act in book.acts where act.counts && act.displaced != refusals[act.id] ?? [] {
      check.problems.append("\(person.number): the act of \(act.day) is marked wrongly as standing or displaced")
    }
  }

  /// Every billed act has its one entry, every corrected one its counter-entry, each with the act's own units, and every amount is its price
  /// times its units.
  private static func accountProblems(_ book: LedgerBook, _ entries: [LedgerEntry]) -> [String] {
    var problems: [String] = []
    let byAct = Dictionary(grouping: entries, by: \.act)
    for act in book.acts {
      let own = byAct[act.id] ?? []
      let sum = own.reduce(Euro.zero) { $0 + $1.amount }
      let isBilled = act.event.isBilled && act.state != .unbilled
      let expected = act.state == .corrected ? (own.isEmpty ? 0 : 2) : isBilled ? 1 : 0
      if own.count != expected { problems.append("the act of \(act.day) has \(own.count) lines in the accounts instead of \(expected)") }
      if act.state == .corrected, sum != .zero { problems.append("the corrected act of \(act.day) still comes to \(sum) euro") }
      // Written once from the act, which never changes either.
      for entry in own where !isOf(act, entry) {
        problems.append("the line of \(entry.day) with \(entry.units) units is not what the act of \(act.day) says")
      }
      for entry in own where entry.amount != entry.price * (entry.units == 0 ? (entry.isCounter ? -1 : 1) : entry.units) {
        problems.append("the line of \(entry.day) says \(entry.amount) euro, which is not its price times its units")
      }
    }
    return problems
  }

  private static func isOf(_ act: LedgerAct, _ entry: LedgerEntry) -> Bool {
    let units: Int = act.kind.units ?? 0
    guard entry.units == (entry.isCounter ? -units : units), entry.day == act.day else { return false }
    return entry.service == act.event.service ?? "" && entry.profession == act.event.profession ?? ""
  }

  private static func words(_ balance: LedgerBalance) -> String {
    let closing = balance.closingStart.map { ", closing from \($0): \(balance.closingUsed) of \(balance.closingGranted)" } ?? ""
    let period = balance.start.map { "from \($0) to \(balance.end?.description ?? "?")" } ?? "not begun"
    return "\(balance.used) of \(balance.granted) used, \(period)\(closing), \(balance.displaced) displaced, \(balance.amount) euro"
  }
}
