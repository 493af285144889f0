import Care
import Kernel
import Pages
import Testing

@Suite("The figures of a team")
struct TeamFiguresTests {
  private let from = Day("2026-11-01") ?? Day(daysSinceEpoch: 0)
  private let until = Day("2026-11-30") ?? Day(daysSinceEpoch: 0)
  private let now = Instant("2026-11-30", 12)

  /// A small sequence of numbers, the same in every run.
  private struct Numbers {
    var state: UInt64
    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }

  private func world(_ seed: UInt64) -> FigureFacts {
    var numbers = Numbers(state: seed)
    let outcomes: [Request.Outcome?] = [nil, .met, .partlyMet(.noPlace), .notMet(.tooDear), .refusedByPerson, .informed, .unreachable]
    var needs: [FigureFacts.Need] = []
    var asked: [FigureFacts.Asked] = []
    for number in 0..<numbers.below(60) {
      let created = Instant("2026-11-30", 12).adding(seconds: -Int64(numbers.below(60 * 86_400)))
      let id: ID<Request> = ID("r\(number)")
      needs.append(
        FigureFacts.Need(
          id: id, createdAt: created, outcome: outcomes[numbers.below(outcomes.count)],
          answeredAt: numbers.below(3) == 0 ? nil : created.adding(seconds: Int64(numbers.below(400_000))), isFromCall: numbers.below(2) == 0))
      for _ in 0..<numbers.below(3) {
        let reasons = Referral.DeclineReason.allCases
        asked.append(
          FigureFacts.Asked(
            request: id, kind: "k\(numbers.below(3))", service: "s\(numbers.below(5))",
            acceptedAt: numbers.below(2) == 0 ? nil : created.adding(seconds: Int64(numbers.below(900_000))),
            startedOn: numbers.below(2) == 0 ? nil : created.day.adding(days: numbers.below(20)),
            declined: numbers.below(3) == 0 ? reasons[numbers.below(reasons.count)] : nil))
      }
    }
    let calls = (0..<numbers.below(80)).map { _ in
      FigureFacts.Contact(
        at: now.adding(seconds: -Int64(numbers.below(60 * 86_400))), channel: Call.Channel.allCases[numbers.below(4)],
        result: Call.Result.allCases[numbers.below(6)])
    }
    return FigureFacts(calls: calls, needs: needs, asked: asked)
  }

  @Test("agree with a simple model over two hundred worlds")
  func model() {
    for seed in 1...200 as ClosedRange<UInt64> {
      let world = world(seed)
      let figures = TeamFigures(world, from: from, until: until, now: now)
      func inside(_ moment: Instant) -> Bool { moment >= Instant("2026-11-01", 0) && moment < Instant("2026-12-01", 0) }
      var (calls, others, open, ages) = (0, 0, 0, [0, 0, 0, 0, 0])
      var hours = [Int](repeating: 0, count: 24)
      for call in world.calls where inside(call.at) {
        calls += 1
        hours[call.at.time.hour] += 1
      }
      var acceptance: [Int] = []
      for need in world.needs {
        if need.outcome == nil {
          open += 1
          let days = now.day.days(since: need.createdAt.day)
          ages[days < 3 ? 0 : days < 8 ? 1 : days < 15 ? 2 : days < 31 ? 3 : 4] += 1
        }
        guard inside(need.createdAt) else { continue }
        if !need.isFromCall { others += 1 }
        var first: Instant?
        for one in world.asked where one.request == need.id {
          if let accepted = one.acceptedAt, first.map({ accepted < $0 }) ?? true { first = accepted }
        }
        if let first { acceptance.append(Int(first.seconds(since: need.createdAt)) / 3600) }
      }
      #expect(figures.calls == calls && figures.contacts == calls + others, "\(seed)")
      #expect(figures.hours == hours && figures.openRequests == open && figures.openByAge == ages, "\(seed)")
      #expect(figures.channels.map(\.count).reduce(0, +) == calls && figures.results.map(\.count).reduce(0, +) == calls)
      // The nearest rank: at least so many are not above it, and the one before would be too few.
      for (percent, value) in [(50, figures.toAcceptance.medianHours), (80, figures.toAcceptance.mostHours)] {
        guard let value else {
          #expect(acceptance.isEmpty)
          continue
        }
        let (under, below) = (acceptance.filter { $0 <= value }.count, acceptance.filter { $0 < value }.count)
        #expect(acceptance.contains(value) && under * 100 >= percent * acceptance.count && below * 100 < percent * acceptance.count, "\(seed)")
      }
      let inPeriod = Set(world.needs.filter { inside($0.createdAt) }.map(\.id))
      let asked = world.asked.filter { inPeriod.contains($0.request) }
      for list in [figures.kinds, figures.services] {
        #expect(list.map(\.asked).reduce(0, +) == asked.count)
        #expect(list.map(\.accepted).reduce(0, +) == asked.filter { $0.acceptedAt != nil }.count)
        #expect(list.map(\.asked) == list.map(\.asked).sorted(by: >))
      }
      #expect(figures.refusals.map(\.count).reduce(0, +) == asked.filter { $0.declined != nil }.count)
    }
  }

  @Test("the day before and the day after do not count, the first and the last do")
  func edges() {
    func calls(_ moments: [Instant]) -> Int {
      TeamFigures(
        FigureFacts(calls: moments.map { FigureFacts.Contact(at: $0, channel: .phone, result: .informed) }, needs: [], asked: []), from: from,
        until: until, now: now
      ).calls
    }
    #expect(calls([Instant("2026-10-31", 23, 59)]) == 0)
    #expect(calls([Instant("2026-11-01", 0)]) == 1)
    #expect(calls([Instant("2026-11-30", 23, 59)]) == 1)
    #expect(calls([Instant("2026-12-01", 0)]) == 0)
  }

  @Test("half and four fifths are times that really occurred")
  func ranks() {
    #expect(TeamFigures.Waiting(hours: []).medianHours == nil)
    let one = TeamFigures.Waiting(hours: [7])
    #expect(one.medianHours == 7 && one.mostHours == 7 && one.count == 1)
    let five = TeamFigures.Waiting(hours: [5, 1, 4, 2, 3])
    #expect(five.medianHours == 3 && five.mostHours == 4)
    let six = TeamFigures.Waiting(hours: [6, 5, 1, 4, 2, 3])
    #expect(six.medianHours == 3 && six.mostHours == 5)
  }

  @Test("who sees no single cases finds no small count, and cannot work one out from the sum")
  func protected() {
    #expect(FigureCells.shown([4, 0, 12], onlyCounts: false) == [4, 0, 12])
    let shown = FigureCells.shown([4, 0, 12, 9], onlyCounts: true)
    #expect(shown == [nil, 0, 12, nil])
    #expect(FigureCells.shown([5, 6], onlyCounts: true) == [5, 6])
    #expect(FigureCells.shown(TeamFigures.Waiting(hours: [1, 2, 3, 4]), onlyCounts: true) == nil)
    #expect(FigureCells.shown(TeamFigures.Waiting(hours: [1, 2, 3, 4, 5]), onlyCounts: true)?.count == 5)
    for seed in 1...60 as ClosedRange<UInt64> {
      let model = FiguresModel(
        figures: TeamFigures(world(seed), from: from, until: until, now: now), from: from, until: until, onlyCounts: true)
      for table in model.tables { for row in table.rows { if let count = row.count { #expect(count == 0 || count >= 5) } } }
      for row in figureLines(model, .french).dropFirst() { if let count = Int(row[2]) { #expect(count == 0 || count >= 5, "\(row)") } }
    }
  }
}
