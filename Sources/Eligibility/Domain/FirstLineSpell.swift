package import Kernel

/// A time in which a first-line psychologist follows her: the one reading that eligibility and the ledger share.
///
/// The last day that was written belongs to it, as the form says ("until"). Where none was written, a "no" that was noted after the spell
/// ends it: it is over on the day of that answer. An answer that replaced the "no" the same day takes that back; a later one does not.
package struct FirstLineSpell: Hashable, Sendable {
  package let fact: FileFact
  /// The "no" that ended it.
  package let endedBy: FileAnswer?

  /// Every spell that counts, by first day.
  package static func all(_ facts: [FileFact], _ answers: [FileAnswer]) -> [FirstLineSpell] {
    let asked = answers.filter { $0.field == EligibilityField.firstLine }
    let latest = Dictionary(asked.map { ($0.on, $0) }) { one, other in
      (one.createdAt, one.id) > (other.createdAt, other.id) ? one : other
    }
    let noes = latest.values.filter { $0.value == false }.sorted { $0.on < $1.on }
    return facts.filter { $0.kind == .firstLinePsychology && $0.counts }.sorted { ($0.from, $0.createdAt, $0.id) < ($1.from, $1.createdAt, $1.id) }
      .map { fact in
        guard fact.until == nil else { return FirstLineSpell(fact: fact, endedBy: nil) }
        return FirstLineSpell(fact: fact, endedBy: noes.first { $0.createdAt > fact.createdAt && $0.on >= fact.from.earliest })
      }
  }

  /// From its first day to the first one on which it is over, vague dates taken at their widest; `nil` when no day is left.
  package var days: (from: Day, end: Day?)? {
    let from = fact.from.earliest
    guard let end = endedBy?.on ?? fact.until?.latest.adding(days: 1) else { return (from, nil) }
    return from < end ? (from, end) : nil
  }

  /// Whether it runs on a day, as far as its dates say.
  package func runs(on day: Day) -> DatedFacts.Certainty {
    guard let days, days.from <= day, days.end.map({ day < $0 }) ?? true else { return .no }
    let surelyLast = endedBy?.on.adding(days: -1) ?? fact.until?.earliest
    return fact.from.latest <= day && (surelyLast.map { day <= $0 } ?? true) ? .yes : .perhaps
  }
}
