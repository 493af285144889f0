import Kernel

/// Where a person was and who else follows her, read from her file for the replay of her units: nobody enters it twice.
///
/// A date of which only the month or the year is known counts from its first day and until its last. Within a day what stands in the
/// file comes before what was entered in the ledger.
package enum LedgerFacts {
  private struct Moment {
    let day: Day
    /// Within a day an end comes before a beginning, and death last.
    let order: Int
    let kind: UnitEvent.Kind
  }

  /// In the order of replay.
  package static func events(residences: [Residence], facts: [FileFact]) -> [UnitEvent] {
    let dated = DatedFacts(facts, residences: residences)
    let places = residences.filter { $0.kind != .hospital && $0.kind != .died }.sorted { $0.from < $1.from }
    /// Where she was besides hospital on a day: what began last and had not ended.
    func place(after day: Day) -> String {
      let held = places.last { $0.from.earliest <= day.adding(days: 1) && ($0.until.map { $0.latest > day } ?? true) }
      return held.map { code($0.kind) } ?? code(.home)
    }
    var moments: [Moment] = []
    for residence in places {
      moments.append(Moment(day: residence.from.earliest, order: 1, kind: .residence(code(residence.kind))))
      if let until = residence.until?.latest { moments.append(Moment(day: until, order: 0, kind: .residence(place(after: until)))) }
    }
    for stay in merged(dated.all(.hospitalStay)) {
      moments.append(Moment(day: stay.from, order: 1, kind: .residence(code(.hospital))))
      if let until = stay.until { moments.append(Moment(day: until, order: 0, kind: .residence(place(after: until)))) }
    }
    for spell in merged(dated.all(.firstLinePsychology)) {
      moments.append(Moment(day: spell.from, order: 1, kind: .firstLinePsychology(begins: true)))
      if let until = spell.until { moments.append(Moment(day: until.adding(days: 1), order: 0, kind: .firstLinePsychology(begins: false))) }
    }
    for death in residences where death.kind == .died { moments.append(Moment(day: death.from.earliest, order: 2, kind: .death)) }
    return moments.enumerated().sorted { ($0.element.day, $0.element.order, $0.offset) < ($1.element.day, $1.element.order, $1.offset) }
      .enumerated().map { UnitEvent(id: "fact-\($0.offset)", day: $0.element.element.day, kind: $0.element.element.kind) }
  }

  /// Periods that touch or overlap are one; `until` is the last day.
  private static func merged(_ periods: [DatedFacts.Period]) -> [(from: Day, until: Day?)] {
    var all: [(from: Day, until: Day?)] = []
    for period in periods.sorted(by: { $0.from.earliest < $1.from.earliest }) {
      let from = period.from.earliest
      let until = period.isOpen ? nil : (period.until ?? period.from).latest
      guard let last = all.last, last.until.map({ from < $0 }) ?? true else {
        all.append((from, until))
        continue
      }
      if let end = last.until { all[all.count - 1].until = until.map { max($0, end) } }
    }
    return all
  }

  /// As the programme's data calls a place.
  private static func code(_ kind: Residence.Kind) -> String {
    switch kind {
    case .home, .died: "home"
    case .serviceFlat: "serviceFlat"
    case .noFixedPlace: "noFixedPlace"
    case .shortStay: "shortStay"
    case .hospital: "hospital"
    case .restHome: "restHome"
    case .nursingHome: "nursingHome"
    case .psychiatricCareHome: "psychiatricCareHome"
    case .otherInstitution: "otherInstitution"
    }
  }
}
