package import Kernel

/// A month of the calendar, as statements are made for: `2026-11`.
package struct LedgerMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let first: Day

  package init(_ day: Day) { first = day.adding(days: 1 - day.dayOfMonth) }

  /// Reads `YYYY-MM` and nothing else.
  package init?(_ text: String) {
    guard text.utf8.count == 7, let day = Day(text + "-01") else { return nil }
    first = day
  }

  package var last: Day { first.adding(days: Day.length(ofMonth: first.month, year: first.year) - 1) }
  package var next: LedgerMonth { LedgerMonth(last.adding(days: 1)) }
  package var previous: LedgerMonth { LedgerMonth(first.adding(days: -1)) }
  package var description: String { String(first.description.prefix(7)) }

  package static func < (left: Self, right: Self) -> Bool { left.first < right.first }
}

/// One line of the accounts: an act that was billed, or the counter-entry that takes it back. Written once; only an insurer that nobody
/// knew is filled in while the month is open.
package struct LedgerEntry: Hashable, Sendable {
  package let id: ID<LedgerEntry>
  package let act: ID<LedgerAct>
  package let person: ID<Person>
  /// Of the act.
  package let day: Day
  /// On whose statement it stands.
  package let month: LedgerMonth
  package let service: String
  package let profession: String
  package let code: String
  /// Negative on a counter-entry.
  package let units: Int
  /// Of one unit, one module or one group session on the day of the act.
  package let price: Euro
  /// Negative on a counter-entry.
  package let amount: Euro
  package let isCounter: Bool
  /// Her health insurance fund as the file said it then, or first said it since; empty when nobody knew.
  package let fund: String
  package let enteredAt: Instant

  package init(
    id: ID<LedgerEntry>, act: ID<LedgerAct>, person: ID<Person>, day: Day, month: LedgerMonth, service: String, profession: String, code: String,
    units: Int, price: Euro, amount: Euro, isCounter: Bool, fund: String, enteredAt: Instant
  ) {
    self.id = id
    self.act = act
    self.person = person
    self.day = day
    self.month = month
    self.service = service
    self.profession = profession
    self.code = code
    self.units = units
    self.price = price
    self.amount = amount
    self.isCounter = isCounter
    self.fund = fund
    self.enteredAt = enteredAt
  }

  /// Belongs to an earlier month that was closed before it was entered.
  package var isDifference: Bool { LedgerMonth(day) < month }

  /// What takes it back.
  package func counter(id: ID<LedgerEntry>, month: LedgerMonth, at now: Instant) -> LedgerEntry {
    LedgerEntry(
      id: id, act: act, person: person, day: day, month: month, service: service, profession: profession, code: code, units: -units, price: price,
      amount: Euro(cents: -amount.cents), isCounter: true, fund: fund, enteredAt: now)
  }
}

/// What one provider has to charge for a month, by insurer.
package struct LedgerStatement: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let entry: LedgerEntry
    /// Empty for those whose name the reader may no longer see.
    package let name: String
    /// Of her file; empty when it was erased.
    package let number: String
    /// The rules against the act since something else changed; empty: it is in order.
    package let reasons: [UnitRefusal]

    package init(entry: LedgerEntry, name: String, number: String, reasons: [UnitRefusal] = []) {
      self.entry = entry
      self.name = name
      self.number = number
      self.reasons = reasons
    }

    /// Waits to be corrected.
    package var isDisplaced: Bool { !reasons.isEmpty && !entry.isCounter }
  }

  package struct Part: Hashable, Sendable {
    /// Empty: nobody knows it.
    package let fund: String
    package let lines: [Line]
    package var units: Int { lines.reduce(0) { $0 + $1.entry.units } }
    package var amount: Euro { lines.reduce(.zero) { $0 + $1.entry.amount } }
  }

  package let month: LedgerMonth
  /// By insurer.
  package let parts: [Part]
  package let closedAt: Instant?
  /// Lines that wait to be corrected, on this month and on the open ones before it; none once it is closed.
  package let unsettled: Int

  package init(month: LedgerMonth, lines: [Line], closedAt: Instant?, unsettled: Int = 0) {
    self.month = month
    self.closedAt = closedAt
    self.unsettled = unsettled
    let byFund = Dictionary(grouping: lines) { $0.entry.fund }
    parts = byFund.sorted { $0.key.folded < $1.key.folded }.map { fund, lines in
      Part(
        fund: fund,
        lines: lines.sorted { ($0.number, $0.entry.day, $0.entry.id.raw) < ($1.number, $1.entry.day, $1.entry.id.raw) })
    }
  }

  package var units: Int { parts.reduce(0) { $0 + $1.units } }
  package var amount: Euro { parts.reduce(.zero) { $0 + $1.amount } }

  /// Those of its lines that wait to be corrected.
  package var displaced: [Line] { parts.flatMap(\.lines).filter(\.isDisplaced) }

  /// The days from which the prices of its lines hold, each once.
  package func tariffs(_ programme: UnitProgramme) -> [UnitLedger.Tariff] {
    var found: [UnitLedger.Tariff] = []
    for line in parts.flatMap(\.lines) {
      if let tariff = programme.rules.tariff(on: line.entry.day), !found.contains(tariff) { found.append(tariff) }
    }
    return found.sorted { $0.from < $1.from }
  }

  /// The codes on it that somebody still has to confirm, with why.
  package func doubts(_ programme: UnitProgramme) -> [(code: String, why: Text)] {
    var found: [String: Text] = [:]
    for line in parts.flatMap(\.lines) {
      if let why = programme.rules.codes.holding(on: line.entry.day)?.doubts[line.entry.code] { found[line.entry.code] = why }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// A month would be closed with lines that wait to be corrected, and whoever closes it did not say that he knows. Nothing was closed.
package struct LedgerMonthUnsettled: Failure, Hashable {
  package let lines: Int

  package init(lines: Int) { self.lines = lines }

  package var category: FailureCategory { .conflict }
  package var code: String { "ledger.month-unsettled" }
  package var text: Text { LedgerProblemText.monthUnsettled(lines) }
}

/// What a programme cost: one month, one service, one profession.
package struct LedgerCost: Hashable, Sendable {
  package let month: LedgerMonth
  /// Empty for the initial module, that belongs to no service.
  package let service: String
  package let profession: String
  package let acts: Int
  package let units: Int
  package let amount: Euro
  /// Of these: acts that no longer stand and wait to be corrected.
  package let displacedActs: Int
  package let displaced: Euro

  package init(
    month: LedgerMonth, service: String, profession: String, acts: Int, units: Int, amount: Euro, displacedActs: Int = 0, displaced: Euro = .zero
  ) {
    self.month = month
    self.service = service
    self.profession = profession
    self.acts = acts
    self.units = units
    self.amount = amount
    self.displacedActs = displacedActs
    self.displaced = displaced
  }
}

extension UnitLedger {
  /// The price of one of what was done, on its day.
  package func price(of kind: UnitEvent.Kind, on day: Day) -> Euro {
    guard let tariff = tariff(on: day) else { return .zero }
    switch kind {
    case .initialModule: return tariff.initialModule
    case .session(let service, _, _, _, _), .support(let service, _, _), .closing(let service, _, _): return tariff.unit[service] ?? .zero
    case .group(let service, _, _, _): return tariff.group[service] ?? .zero
    case .extension, .residence, .firstLinePsychology, .death: return .zero
    }
  }
}
