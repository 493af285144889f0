package import Kernel

/// What a professional looks for on the programme's list; what is empty asks nothing.
package struct ProviderNeed: Hashable, Sendable {
  package var discipline: String?
  /// NIS code.
  package var municipality: Int?
  /// ISO 639 code.
  package var language: String?
  /// 1 is Monday.
  package var weekday: Int?
  package var part: ProviderTime.Part?
  package var setting: ProviderDetails.Setting?
  /// Only those who have room, as far as one knows today.
  package var withRoom = false
  /// Only those whose convention is in force today.
  package var withConvention = true

  package init() {}
}

/// One provider that fits, and why.
package struct ProviderMatch: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case convention(ProviderDetails.Convention.State)
    case serves(Int)
    /// No municipality was named: the whole Region.
    case servesAll
    case speaks(String)
    case works(Set<ProviderTime>)
    case meets(ProviderDetails.Setting)
    case room(ProviderDetails.Room)
  }

  package let provider: Provider
  package let reasons: [Reason]
  package let room: ProviderDetails.Room
  package let convention: ProviderDetails.Convention.State
  /// From the municipality asked for to that of the practice, as the crow flies between their centres; `nil` where one is not known.
  package let kilometres: Int?
}

extension ProviderDetails.Room {
  /// Room that counts first, what nobody knows next, full last. How many places does not matter: nobody comes first by being bigger.
  package var rank: Int {
    switch self {
    case .free: 0
    case .perhaps, .notSaid: 1
    case .old(let places, _): places > 0 ? 1 : 2
    case .full: 3
    }
  }

  package var hasRoom: Bool { if case .free = self { true } else { false } }
}

/// Those who fit a need: room first, then the nearest; equal ones take turns, so that nobody is always first.
///
/// The turn depends on the day alone: the same list all day for everybody, and each of `n` equal ones comes first on one of `n` days.
///
/// - Parameter newsDays: how long what was said about room counts.
package func matching(_ providers: [Provider], _ need: ProviderNeed, on today: Day, newsDays: Int) -> [ProviderMatch] {
  var groups: [MatchRank: [ProviderMatch]] = [:]
  for provider in providers {
    guard let match = match(provider, need, on: today, newsDays: newsDays) else { continue }
    groups[MatchRank(room: match.room.rank, kilometres: match.kilometres ?? 1_000), default: []].append(match)
  }
  return groups.keys.sorted().flatMap { rank in inTurn(groups[rank] ?? [], on: today) }
}

private struct MatchRank: Hashable, Comparable {
  let room: Int
  let kilometres: Int
  static func < (left: Self, right: Self) -> Bool { (left.room, left.kilometres) < (right.room, right.kilometres) }
}

/// Neither name nor day of entry decides where the circle begins.
private func inTurn(_ equals: [ProviderMatch], on day: Day) -> [ProviderMatch] {
  guard equals.count > 1 else { return equals }
  let keyed = equals.map { (key: mixed($0.provider.id.raw), match: $0) }
  let circle = keyed.sorted { ($0.key, $0.match.provider.id.raw) < ($1.key, $1.match.provider.id.raw) }.map(\.match)
  let first = ((day.daysSinceEpoch % circle.count) + circle.count) % circle.count
  return Array(circle[first...] + circle[..<first])
}

/// FNV-1a of the identifier.
private func mixed(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

private func match(_ provider: Provider, _ need: ProviderNeed, on today: Day, newsDays: Int) -> ProviderMatch? {
  let details = provider.details
  guard !details.hasLeft, need.discipline.map({ $0 == details.discipline }) ?? true else { return nil }
  var reasons: [ProviderMatch.Reason] = []
  let convention = details.convention.state(on: today)
  if need.withConvention, !details.convention.isInForce(on: today) { return nil }
  reasons.append(.convention(convention))
  if let town = need.municipality {
    guard details.serves(town) else { return nil }
    reasons.append(details.municipalities.isEmpty ? .servesAll : .serves(town))
  }
  if let language = need.language {
    guard details.languages.contains(language) else { return nil }
    reasons.append(.speaks(language))
  }
  if need.weekday != nil || need.part != nil {
    let times = details.times.filter { time in
      (need.weekday.map { $0 == time.weekday } ?? true) && (need.part.map { $0 == time.part } ?? true)
    }
    guard !times.isEmpty else { return nil }
    reasons.append(.works(times))
  }
  if let setting = need.setting {
    guard details.settings.contains(setting) else { return nil }
    reasons.append(.meets(setting))
  }
  let room = details.room(on: today, newsDays: newsDays)
  if need.withRoom, !room.hasRoom { return nil }
  reasons.append(.room(room))
  return ProviderMatch(
    provider: provider, reasons: reasons, room: room, convention: convention, kilometres: kilometres(need.municipality, details.base))
}

/// Whole kilometres between the centres of two municipalities.
private func kilometres(_ from: Int?, _ to: Int?) -> Int? {
  guard let from = from.flatMap(Municipality.withNIS), let to = to.flatMap(Municipality.withNIS) else { return nil }
  // At 50.85° north a thousandth of a degree is 111 m one way and 70 m the other.
  let north = Double(from.centre.latitude - to.centre.latitude) * 0.1112
  let east = Double(from.centre.longitude - to.centre.longitude) * 0.0703
  return Int((north * north + east * east).squareRoot().rounded())
}
