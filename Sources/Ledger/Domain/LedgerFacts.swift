import Kernel

/// Where a person was and who else follows her, read from her file for the replay of her units: nobody enters it twice.
///
/// A date of which only the month or the year is known counts from its first day and until its last. Where one place of the history ends
/// the day before the next one begins, as the form writes it, she moved on the day of the next one. A stay that was noted in the timeline
/// ends on the day that was noted. Where what stands in the file falls among the acts of a day: ``LedgerBook``.
package enum LedgerFacts {
  private struct Moment {
    /// Within a day an end comes before a beginning, unless it began that very day; death is last.
    enum Order: Int { case end, beginning, endOfSameDay, death }

    let day: Day
    let order: Order
    let kind: UnitEvent.Kind
  }

  /// From a day to the first day on which it is over; `nil`: it goes on.
  private typealias Time = (from: Day, end: Day?)

  /// In the order of replay.
  ///
  /// - Parameter answers: what was answered about her; a "no" ends first-line psychology, see ``FirstLineSpell``.
  package static func events(residences: [Residence], facts: [FileFact], answers: [FileAnswer] = []) -> [UnitEvent] {
    let history = ResidenceHistory(residences)
    var moments: [Moment] = history.places.map { place in
      Moment(day: place.from.earliest, order: .beginning, kind: .residence(code(place.kind)))
    }
    func ends(_ from: Day, _ end: Day, _ kind: UnitEvent.Kind) {
      moments.append(Moment(day: end, order: from == end ? .endOfSameDay : .end, kind: kind))
    }
    let noted: [Time] = DatedFacts(facts, residences: history.hospitals).all(.hospitalStay).map { stay -> Time in
      let (from, last) = (stay.from.earliest, stay.isOpen ? nil : (stay.until ?? stay.from).latest)
      return (from: from, end: history.firstMove(after: from, by: last))
    }
    let stays = merged(noted)
    for place in history.places {
      let from = place.from.earliest
      guard let end = history.end(of: place) else { continue }
      // Where she went tells it: a later place, a hospital, death.
      if let next = history.place(on: end), next.from.earliest > from { continue }
      if stays.contains(where: { $0.from <= end && ($0.end.map { end < $0 } ?? true) }) || history.isDead(on: end) { continue }
      ends(from, end, .residence(history.code(on: end)))
    }
    for stay in stays {
      moments.append(Moment(day: stay.from, order: .beginning, kind: .residence(code(.hospital))))
      guard let end = stay.end, !history.isDead(on: end) else { continue }
      // Where she moved in on that day tells it.
      if stay.from < end, history.places.contains(where: { $0.from.earliest == end }) { continue }
      ends(stay.from, end, .residence(history.code(on: end)))
    }
    for spell in merged(FirstLineSpell.all(facts, answers).compactMap(\.days)) {
      moments.append(Moment(day: spell.from, order: .beginning, kind: .firstLinePsychology(begins: true)))
      if let end = spell.end { moments.append(Moment(day: end, order: .end, kind: .firstLinePsychology(begins: false))) }
    }
    moments += history.deaths.map { Moment(day: $0, order: .death, kind: .death) }
    func rank(_ one: (offset: Int, element: Moment)) -> (Day, Int, Int) { (one.element.day, one.element.order.rawValue, one.offset) }
    return moments.enumerated().sorted { rank($0) < rank($1) }
      .enumerated().map { UnitEvent(id: "fact-\($0.offset)", day: $0.element.element.day, kind: $0.element.element.kind) }
  }

  /// Times that overlap are one; those that only touch are two.
  private static func merged(_ times: [Time]) -> [Time] {
    var all: [Time] = []
    for time in times.sorted(by: { $0.from < $1.from }) {
      guard let last = all.last, last.end.map({ time.from < $0 }) ?? true else {
        all.append(time)
        continue
      }
      if let end = last.end { all[all.count - 1].end = time.end.map { max($0, end) } }
    }
    return all
  }

  /// As the programme's data calls a place.
  fileprivate static func code(_ kind: Residence.Kind) -> String { kind.eligibilityCode ?? "home" }
}

/// The history of where she lived, read as moves from one place to the next.
private struct ResidenceHistory {
  /// Everything but hospitals and death, by first day.
  let places: [Residence]
  let deaths: [Day]
  private let all: [Residence]
  private let beginnings: Set<Day>

  init(_ residences: [Residence]) {
    all = residences
    // Newest first as they are kept; of equal days the one that was entered last counts.
    places = residences.reversed().filter { $0.kind != .hospital && $0.kind != .died }.sorted { $0.from < $1.from }
    deaths = residences.filter { $0.kind == .died }.map(\.from.earliest)
    beginnings = Set(residences.map(\.from.earliest))
  }

  /// The stays in hospital among them, each to the day of discharge.
  var hospitals: [Residence] {
    all.filter { $0.kind == .hospital }.map { Residence(kind: .hospital, from: $0.from, until: end(of: $0).map { PartialDate($0) }) }
  }

  /// The day on which she left: that of the next place when it begins the day after the last one, otherwise the last one.
  func end(of residence: Residence) -> Day? {
    guard let last = residence.until?.latest else { return nil }
    let next = last.adding(days: 1)
    return beginnings.contains(next) ? next : last
  }

  /// Where she was besides hospital once a day was over: what began last and had not ended.
  func place(on day: Day) -> Residence? {
    places.last { place in place.from.earliest <= day && (end(of: place).map { $0 > day } ?? true) }
  }

  func code(on day: Day) -> String { LedgerFacts.code(place(on: day)?.kind ?? .home) }

  func isDead(on day: Day) -> Bool { deaths.contains { $0 <= day } }

  /// The first day on which she moved elsewhere or died after another one; not later than a limit.
  func firstMove(after day: Day, by limit: Day?) -> Day? {
    let moves = (places.map(\.from.earliest) + deaths).filter { $0 > day }
    return (moves + (limit.map { [$0] } ?? [])).min()
  }
}
