package import Kernel

/// The figures of a team over some days: how many turned to it, how long they waited, what came of it.
package struct TeamFigures: Hashable, Sendable {
  /// How long something took, over everybody for whom it happened.
  package struct Waiting: Hashable, Sendable {
    /// For how many it happened.
    package let count: Int
    /// Whole hours within which it had happened for half of them, and for four fifths; `nil` for nobody.
    package let medianHours: Int?
    package let mostHours: Int?

    /// The nearest rank: a time that really occurred, never one in between.
    package init(hours: [Int]) {
      let sorted = hours.sorted()
      count = sorted.count
      func rank(_ percent: Int) -> Int? { sorted.isEmpty ? nil : sorted[(sorted.count * percent + 99) / 100 - 1] }
      medianHours = rank(50)
      mostHours = rank(80)
    }
  }

  /// How many of something, by its code or name.
  package struct Line: Hashable, Sendable {
    package let name: String
    package let count: Int

    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// What was asked of one service, or of all services of a kind of help.
  package struct Service: Hashable, Sendable {
    package let name: String
    package let asked: Int
    package let answered: Int
    package let accepted: Int
    package let declined: Int
    /// Never answered as long as they could.
    package let expired: Int
    package let started: Int
    /// All three from the moment at which the service was asked.
    package let toAnswer: Waiting
    package let toAcceptance: Waiting
    package let toHelp: Waiting
    /// By reason, those that occurred.
    package let refusals: [Line]
  }

  /// The last day of each age of open requests; the last group has none: 0–2, 3–7, 8–14, 15–30 days, and longer.
  package static let ages = [2, 7, 14, 30]
  /// So many rows of services stand on the page: the most asked ones. The table file has all.
  package static let mostServices = 50

  /// The calls, and the requests that did not begin with one: everybody who turned to the house, once. Ringing back is no new contact.
  package let contacts: Int
  package let calls: Int
  package let channels: [Line]
  package let results: [Line]
  /// By hour of the day in Brussels: 24 numbers.
  package let hours: [Int]
  package let newRequests: Int
  package let openRequests: Int
  /// One more than ``ages``.
  package let openByAge: [Int]
  package let toAnswer: Waiting
  package let toAcceptance: Waiting
  package let toHelp: Waiting
  package let outcomes: [Line]
  package let refusals: [Line]
  package let kinds: [Service]
  package let services: [Service]

  /// - Parameters:
  ///   - from: the first day, `until` the last one: requests and calls that came in on these days. What is open now is counted whatever
  ///     its age.
  ///   - now: the moment at which ages are taken.
  package init(_ facts: FigureFacts, from: Day, until: Day, now: Instant) {
    func isInPeriod(_ moment: Instant) -> Bool { from <= moment.day && moment.day <= until }
    let heard = facts.calls.filter { isInPeriod($0.at) }
    let needs = facts.needs.filter { isInPeriod($0.createdAt) }
    let asked = Dictionary(grouping: facts.asked, by: \.request)
    contacts = heard.count + needs.map(\.reports).reduce(0, +)
    calls = heard.count
    channels = Call.Channel.allCases.map { channel in Line(name: channel.rawValue, count: heard.filter { $0.channel == channel }.count) }
    results = Call.Result.allCases.map { result in Line(name: result.rawValue, count: heard.filter { $0.result == result }.count) }
    var hours = [Int](repeating: 0, count: 24)
    for call in heard { hours[call.at.time.hour] += 1 }
    self.hours = hours
    newRequests = needs.count
    let open = facts.needs.filter(\.isOpen)
    openRequests = open.count
    var byAge = [Int](repeating: 0, count: Self.ages.count + 1)
    for need in open {
      let days = max(0, now.day.days(since: need.since.day))
      byAge[Self.ages.firstIndex { days <= $0 } ?? Self.ages.count] += 1
    }
    openByAge = byAge
    toAnswer = Waiting(hours: needs.compactMap { need in need.answeredAt.map { Self.hours(from: need.since, to: $0) } })
    toAcceptance = Waiting(
      hours: needs.compactMap { need in
        (asked[need.id] ?? []).compactMap(\.acceptedAt).min().map { Self.hours(from: need.since, to: $0) }
      })
    toHelp = Waiting(
      hours: needs.compactMap { need in
        (asked[need.id] ?? []).compactMap(\.startedOn).min().map { max(0, $0.days(since: need.since.day)) * 24 }
      })
    var outcomes: [String: Int] = [:]
    for outcome in needs.flatMap(\.outcomes) { outcomes[outcome.code, default: 0] += 1 }
    self.outcomes = Self.outcomeCodes.map { Line(name: $0, count: outcomes[$0] ?? 0) }
    let inPeriod = Set(needs.map(\.id))
    let relevant = facts.asked.filter { inPeriod.contains($0.request) }
    refusals = Self.refusals(relevant)
    kinds = Self.services(relevant, by: \.kind)
    services = Self.services(relevant, by: \.service)
  }

  /// In the order of the table.
  package static let outcomeCodes = ["met", "partly-met", "not-met", "informed", "refused", "unreachable"]

  private static func refusals(_ asked: [FigureFacts.Asked]) -> [Line] {
    Referral.DeclineReason.allCases.map { reason in Line(name: reason.rawValue, count: asked.filter { $0.declined == reason }.count) }
  }

  private static func services(_ asked: [FigureFacts.Asked], by name: (FigureFacts.Asked) -> String) -> [Service] {
    let all: [Service] = Dictionary(grouping: asked, by: name).map { name, asked in
      let answers: [Int] = asked.compactMap { one in one.answeredAt.map { hours(from: one.sentAt, to: $0) } }
      let acceptances: [Int] = asked.compactMap { one in one.acceptedAt.map { hours(from: one.sentAt, to: $0) } }
      let beginnings: [Int] = asked.compactMap { one in one.startedOn.map { max(0, $0.days(since: one.sentAt.day)) * 24 } }
      return Service(
        name: name, asked: asked.count, answered: answers.count, accepted: acceptances.count,
        declined: asked.filter { $0.declined != nil }.count, expired: asked.filter(\.isExpired).count, started: beginnings.count,
        toAnswer: Waiting(hours: answers), toAcceptance: Waiting(hours: acceptances), toHelp: Waiting(hours: beginnings),
        refusals: refusals(asked).filter { $0.count > 0 })
    }
    return all.sorted { ($1.asked, $0.name) < ($0.asked, $1.name) }
  }

  private static func hours(from: Instant, to: Instant) -> Int { max(0, Int(to.seconds(since: from) / 3600)) }
}

/// A count as a reader may see it: `nil` where somebody could be recognised.
package enum FigureCells {
  /// - Parameter onlyCounts: the reader sees no single cases, so that small counts, and what would give them away, are hidden.
  package static func shown(_ counts: [Int], onlyCounts: Bool) -> [Int?] {
    guard onlyCounts else { return counts }
    let hidden = SmallCells.hidden(counts)
    return counts.enumerated().map { hidden.contains($0.offset) ? nil : $0.element }
  }

  /// A time over few people would be one person's time.
  package static func shown(_ waiting: TeamFigures.Waiting, onlyCounts: Bool) -> TeamFigures.Waiting? {
    onlyCounts && SmallCells.isSmall(waiting.count) ? nil : waiting
  }
}
