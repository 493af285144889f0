package import Kernel

/// Which activities somebody wants to see.
package struct ActivityWish: Hashable, Sendable {
  /// NIS code: those there first, then the nearest.
  package var municipality: Int?
  package var from: Day
  package var through: Day
  package var isFree = false
  package var isAccessible = false
  package var isAccompanied = false
  package var place: ID<MeetingPlace>?

  package init(from: Day, through: Day) {
    self.from = from
    self.through = through
  }
}

/// One time of an activity in a list.
package struct FoundActivity: Hashable, Sendable {
  package let offered: OfferedActivity
  package let occurrence: Activity.Occurrence
  /// From the municipality that was asked for.
  package let kilometres: Int?
}

/// Finds what happens, day by day and within a day the nearest first.
package func findActivities(_ all: [OfferedActivity], _ wish: ActivityWish) -> [FoundActivity] {
  let centre = wish.municipality.flatMap(Municipality.withNIS)?.centre
  let found: [FoundActivity] = all.flatMap { offered -> [FoundActivity] in
    let activity = offered.activity
    let isMeant =
      !activity.isRemoved && (!wish.isFree || activity.isFree) && (!wish.isAccessible || activity.isAccessible)
      && (!wish.isAccompanied || activity.isAccompanied) && (wish.place == nil || wish.place == offered.place.id)
    guard isMeant else { return [] }
    let there = Municipality.withNIS(offered.place.municipality)?.centre
    var kilometres: Int?
    if let centre, let there { kilometres = distance(centre, there) }
    return activity.occurrences(from: wish.from, through: wish.through).map {
      FoundActivity(offered: offered, occurrence: $0, kilometres: kilometres)
    }
  }
  return found.sorted { left, right in
    let (a, b) = (left.occurrence, right.occurrence)
    if a.day != b.day { return a.day < b.day }
    if (left.kilometres ?? 0) != (right.kilometres ?? 0) { return (left.kilometres ?? 0) < (right.kilometres ?? 0) }
    if a.opens != b.opens { return a.opens < b.opens }
    return left.offered.activity.id < right.offered.activity.id
  }
}

/// Whole kilometres between two centres whose degrees are given in thousandths, near enough within the region.
private func distance(_ one: (latitude: Int, longitude: Int), _ other: (latitude: Int, longitude: Int)) -> Int {
  // At 50.8° a degree of latitude is 111 km, one of longitude 70 km.
  let north = Double(one.latitude - other.latitude) / 1000 * 111
  let east = Double(one.longitude - other.longitude) / 1000 * 70
  return Int((north * north + east * east).squareRoot().rounded())
}

/// Activities whose words answer a search: every word that was typed begins a word of theirs.
package func matchingActivities(_ all: [OfferedActivity], _ query: String) -> [OfferedActivity] {
  // Articles and the like would begin a word of everything.
  let wanted = OfferedActivity.searchWords(of: query).filter { $0.count > 2 }
  guard !wanted.isEmpty else { return [] }
  return all.filter { offered in
    !offered.activity.isRemoved && wanted.allSatisfy { word in offered.searchWords.contains { $0.starts(with: word) } }
  }
}
