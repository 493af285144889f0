import Kernel
import Synchronization

/// Which entries of an index are open at a time. Worked out once for all who ask in the same minute.
final class OpenTimes: Sendable {
  private struct Question: Hashable {
    /// From the epoch.
    let minute: Int64
    let isWholeDay: Bool
  }

  /// Hours by the positions of the entries that have some.
  private let hours: [(position: Int, hours: [OpeningHours])]
  private let count: Int
  private let answers = Mutex<[(question: Question, open: [Bool])]>([])
  /// As many as a few visitors with questions of their own need; the present minute and day are always among them.
  private static let kept = 8

  init(_ entries: [Entry], holidays: Holidays) {
    count = entries.count
    hours = entries.enumerated().compactMap { position, entry in
      let hours = entry.openingHours(holidays)
      return hours.isEmpty ? nil : (position, hours)
    }
  }

  /// By position; entries without known hours are not open.
  func open(at moment: Instant) -> [Bool] {
    answer(Question(minute: moment.milliseconds / 60_000, isWholeDay: false)) { $0.isOpen(at: moment) }
  }

  /// By position: open at some time from midnight to midnight in Brussels.
  func open(on day: Day) -> [Bool] {
    let (start, end) = (Instant(brussels: day, hour: 0, minute: 0), Instant(brussels: day.adding(days: 1), hour: 0, minute: 0))
    return answer(Question(minute: start.milliseconds / 60_000, isWholeDay: true)) { $0.isOpen(from: start, to: end) }
  }

  private func answer(_ question: Question, _ isOpen: (OpeningHours) -> Bool) -> [Bool] {
    if let known = answers.withLock({ $0.first { $0.question == question }?.open }) { return known }
    var open = [Bool](repeating: false, count: count)
    for entry in hours { open[entry.position] = entry.hours.contains(where: isOpen) }
    answers.withLock { answers in
      if answers.count >= Self.kept { answers.removeFirst() }
      answers.append((question, open))
    }
    return open
  }
}

extension Entry {
  /// The hours of its places, each its own or the service's; without places those of the service. Empty when nobody said any.
  package func openingHours(_ holidays: Holidays) -> [OpeningHours] {
    guard let offer = offer?.value, offer.status == .active else { return [] }
    func hours(_ schedules: [Schedule]) -> OpeningHours {
      OpeningHours(
        schedules: schedules, closures: offer.closures, onHolidays: offer.holidays ?? .unknown, holidays: holidays)
    }
    let ofPlaces = offer.locations.map(\.schedules).filter { !$0.isEmpty }
    guard !ofPlaces.isEmpty else { return offer.schedules.isEmpty ? [] : [hours(offer.schedules)] }
    // A place without hours of its own follows the service's.
    let ofService = ofPlaces.count < offer.locations.count && !offer.schedules.isEmpty ? [hours(offer.schedules)] : []
    return ofService + ofPlaces.map(hours)
  }
}
