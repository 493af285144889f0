package import Kernel

/// What a person reads of her own units in one programme: counts, days, names and amounts, and nothing that was noted about her.
package struct OwnLedger: Hashable, Sendable {
  package let programme: UnitProgramme
  package let answer: UnitAnswer
  package let agreement: LedgerAgreement?
  /// What was billed in her name and not taken back, by day.
  package let billed: [LedgerEntry]
  /// Who gave what was billed.
  package let givers: [ID<LedgerAct>: String]

  /// - Parameter entries: every line of her account in the programme, counter-entries included.
  package init(
    programme: UnitProgramme, answer: UnitAnswer, agreement: LedgerAgreement?, entries: [LedgerEntry], givers: [ID<LedgerAct>: String]
  ) {
    self.programme = programme
    self.answer = answer
    self.agreement = agreement
    let taken = Set(entries.filter(\.isCounter).map(\.act))
    billed = entries.filter { !taken.contains($0.act) }
    self.givers = givers
  }

  /// What was billed, by the month of its days, the newest month first.
  package var months: [(month: LedgerMonth, entries: [LedgerEntry])] {
    Dictionary(grouping: billed) { LedgerMonth($0.day) }.sorted { $0.key > $1.key }.map { (month: $0.key, entries: $0.value) }
  }
}
