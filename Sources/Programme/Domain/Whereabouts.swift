import Kernel

/// Where a person was, and with whom, as her events up to a day tell it: stays in hospital and in institutions, and spells of first-line
/// psychology.
struct Whereabouts: Hashable, Sendable {
  /// From a day to another; `nil`: it goes on.
  struct Stay: Hashable, Sendable {
    let start: Day
    fileprivate(set) var end: Day?
  }

  private enum Place: Hashable { case hospital, institution, elsewhere }

  /// By first day; two may touch, none overlap.
  private(set) var hospital: [Stay] = []
  private(set) var institution: [Stay] = []
  private(set) var firstLine: [Stay] = []

  /// - Parameter events: in the order of replay, without those in the future.
  init(_ events: some Sequence<UnitEvent>, _ rules: UnitLedger) {
    var place = Place.elsewhere
    var isFollowed = false
    for event in events {
      switch event.kind {
      case .residence(let residence):
        let isInstitution = rules.institutions.contains(residence)
        let next: Place = rules.hospitals.contains(residence) ? .hospital : isInstitution ? .institution : .elsewhere
        move(from: place, to: next, event.day)
        place = next
      case .death:
        move(from: place, to: .elsewhere, event.day)
        place = .elsewhere
      case .firstLinePsychology(let begins) where begins != isFollowed:
        if begins { firstLine.append(Stay(start: event.day)) } else { firstLine[firstLine.count - 1].end = event.day }
        isFollowed = begins
      case .initialModule, .session, .support, .group, .closing, .extension, .firstLinePsychology: break
      }
    }
  }

  private mutating func move(from old: Place, to new: Place, _ day: Day) {
    guard old != new else { return }
    switch old {
    case .hospital: hospital[hospital.count - 1].end = day
    case .institution: institution[institution.count - 1].end = day
    case .elsewhere: break
    }
    switch new {
    case .hospital: hospital.append(Stay(start: day))
    case .institution: institution.append(Stay(start: day))
    case .elsewhere: break
    }
  }

  /// The stay in hospital to which a day belongs, from admission to discharge; the earlier one where two touch.
  func hospitalStay(on day: Day) -> Stay? {
    guard let stay = Self.first(of: hospital, where: { $0 >= day }), stay.start <= day else { return nil }
    return stay
  }

  /// Whether a day lies strictly inside a stay: its first and its last day count as at home too.
  func isAway(on day: Day) -> Bool {
    [hospital, institution].contains { stays in Self.first(of: stays, where: { $0 > day }).map { $0.start < day } ?? false }
  }

  /// Whether a first-line psychologist follows her, from the beginning to the day before the end.
  func isWithFirstLine(on day: Day) -> Bool { Self.first(of: firstLine, where: { $0 > day }).map { $0.start <= day } ?? false }

  /// The first stay whose end is late enough; the ends of a list never fall.
  private static func first(of stays: [Stay], where isLateEnough: (Day) -> Bool) -> Stay? {
    var (low, high) = (0, stays.count)
    while low < high {
      let middle = (low + high) / 2
      if stays[middle].end.map(isLateEnough) ?? true { high = middle } else { low = middle + 1 }
    }
    return low < stays.count ? stays[low] : nil
  }
}
