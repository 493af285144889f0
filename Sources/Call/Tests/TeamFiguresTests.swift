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
      let outcome = outcomes[numbers.below(outcomes.count)]
      needs.append(
        FigureFacts.Need(
          id: id, createdAt: created, isOpen: outcome == nil, outcomes: [outcome].compactMap { $0 },
          answeredAt: numbers.below(3) == 0 ? nil : created.adding(seconds: Int64(numbers.below(400_000))), reports: numbers.below(2)))
      for _ in 0..<numbers.below(3) {
        let reasons = Referral.DeclineReason.allCases
        asked.append(
          FigureFacts.Asked(
            request: id, kind: "k\(numbers.below(3))", service: "s\(numbers.below(5))", sentAt: created, answeredAt: nil,
            acceptedAt: numbers.below(2) == 0 ? nil : created.adding(seconds: Int64(numbers.below(900_000))),
            startedOn: numbers.below(2) == 0 ? nil : created.day.adding(days: numbers.below(20)),
            declined: numbers.below(3) == 0 ? reasons[numbers.below(reasons.count)] : nil, isExpired: numbers.below(4) == 0))
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
        if need.isOpen {
          open += 1
          let days = now.day.days(since: need.createdAt.day)
          ages[days < 3 ? 0 : days < 8 ? 1 : days < 15 ? 2 : days < 31 ? 3 : 4] += 1
        }
        guard inside(need.createdAt) else { continue }
        others += need.reports
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
        #expect(list.map(\.expired).reduce(0, +) == asked.filter(\.isExpired).count)
        #expect(list.flatMap(\.refusals).map(\.count).reduce(0, +) == asked.filter { $0.declined != nil }.count)
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

  private func asked(
    _ service: String, _ sent: Instant, answered: Instant? = nil, accepted: Instant? = nil, started: Day? = nil
  ) -> FigureFacts.Asked {
    FigureFacts.Asked(
      request: ID("r"), kind: "repas", service: service, sentAt: sent, answeredAt: answered, acceptedAt: accepted, startedOn: started, declined: nil,
      isExpired: answered == nil)
  }

  @Test("a service's time runs from when it was asked, the person's from when she turned to the house")
  func late() throws {
    let (came, sent) = (Instant("2026-11-02", 10), Instant("2026-11-12", 10))
    let need = FigureFacts.Need(id: ID("r"), createdAt: came, isOpen: true, outcomes: [], answeredAt: nil, reports: 1)
    let one = asked(
      "Tilleul", sent, answered: Instant("2026-11-12", 12), accepted: Instant("2026-11-12", 15), started: Day("2026-11-14"))
    let figures = TeamFigures(FigureFacts(calls: [], needs: [need], asked: [one, asked("Muet", sent)]), from: from, until: until, now: now)
    #expect(figures.toAcceptance.medianHours == 10 * 24 + 5 && figures.toHelp.medianHours == 12 * 24)
    let (service, silent) = (figures.services.first { $0.name == "Tilleul" }, figures.services.first { $0.name == "Muet" })
    #expect(service?.toAnswer.medianHours == 2 && service?.toAcceptance.medianHours == 5 && service?.toHelp.mostHours == 48)
    #expect(silent?.expired == 1 && silent?.answered == 0 && silent?.toAnswer.count == 0)
    let kind = try #require(figures.kinds.first)
    #expect(kind.asked == 2 && kind.answered == 1 && kind.expired == 1 && kind.toAnswer.count == 1)
    let lines = figureLines(FiguresModel(figures: figures, from: from, until: until, onlyCounts: false), .french)
    #expect(lines.contains(["Par service: Jusqu'à l'accord", "Tilleul", "1", "5", "5"]))
    #expect(lines.contains(["Par service: Sans réponse", "Muet", "1", "", ""]))
  }

  @Test("the table file has every service, however many; the page says how many are left")
  func many() {
    let sent = Instant("2026-11-02", 10)
    let need = FigureFacts.Need(id: ID("r"), createdAt: sent, isOpen: true, outcomes: [], answeredAt: nil, reports: 1)
    let services = (0..<TeamFigures.mostServices + 7).map { asked("s\($0)", sent) }
    let figures = TeamFigures(FigureFacts(calls: [], needs: [need], asked: services), from: from, until: until, now: now)
    #expect(figures.services.count == services.count)
    let lines = figureLines(FiguresModel(figures: figures, from: from, until: until, onlyCounts: false), .french)
    #expect(lines.filter { $0[0] == "Par service: Demandé" }.count == services.count)
  }

  @Test("each need of a request has its own outcome; reports that are read as one request wait since the first of them")
  func several() {
    let need = FigureFacts.Need(
      id: ID("r"), createdAt: Instant("2026-11-10", 10), since: Instant("2026-11-08", 10), isOpen: false, outcomes: [.met, .notMet(.tooDear)],
      answeredAt: Instant("2026-11-10", 12), reports: 2)
    let figures = TeamFigures(FigureFacts(calls: [], needs: [need], asked: []), from: from, until: until, now: now)
    #expect(figures.newRequests == 1 && figures.contacts == 2 && figures.toAnswer.medianHours == 50)
    #expect(figures.outcomes.filter { $0.count > 0 }.map(\.name) == ["met", "not-met"])
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
