import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite("What is late on the work list")
struct WorkListDueTests {
  private static let today = PageSamples.today
  private var rule: ReferralParameters.Rule { PageSamples.rule }

  /// - Parameter day: the day that the stage has, or by which somebody answers.
  private static func state(_ stage: Referral.Stage, _ day: Day, isNamed: Bool = false) -> Referral.State {
    switch stage {
    case .proposed: .proposed
    case .agreed: .agreed
    case .sent: .sent(on: day.adding(days: -7), due: day)
    case .seen: .seen(on: day.adding(days: -7), due: day)
    case .questioned: .questioned(on: day.adding(days: -7), due: day)
    case .accepted: .accepted(firstContact: isNamed ? day : nil)
    case .waiting: .waiting(until: isNamed ? day : nil)
    case .declined: .declined(.noPlace)
    case .contacted: .contacted(on: day)
    case .helpStarted: .helpStarted(on: day)
    case .ended: .ended(on: day)
    case .advised: .advised
    case .considered: .considered(on: day)
    case .withdrawn: .withdrawn
    case .expired: .expired
    }
  }

  @Test("each stage is late from the day after its last day, with a reason", arguments: Referral.Stage.allCases)
  func stages(_ stage: Referral.Stage) {
    let request = PageSamples.request(state: .oriented(followUp: Self.today.adding(days: 400)))
    for isNamed in [false, true] {
      let referral = PageSamples.referral(1, Self.state(stage, Self.today, isNamed: isNamed))
      guard let by = referral.turn(under: rule).by else {
        #expect(!request.isLate([referral], under: rule, today: Self.today.adding(days: 399)))
        continue
      }
      for (days, isLate) in [(-1, false), (0, false), (1, true)] {
        let today = by.adding(days: days)
        #expect(request.isLate([referral], under: rule, today: today) == isLate, "\(days)")
        #expect(!isLate || request.cannotWait([referral], under: rule, today: today).count == 1, "\(days)")
      }
      #expect(!PageSamples.request(state: .closed(.met)).isLate([referral], under: rule, today: by.adding(days: 99)))
    }
  }

  @Test("a yes that was never sent, words never shown to her and advice never used say so the day after")
  func forgotten() {
    let request = PageSamples.request(state: .oriented(followUp: Self.today.adding(days: 400)))
    let service = "Soins de nuit"
    let cases: [(state: Referral.State, days: Int, reason: (Day) -> Request.CannotWait)] = [
      (.proposed, rule[.ask], { .notAsked(service: service, by: $0) }), (.agreed, rule[.send], { .notSent(service: service, by: $0) }),
      (.advised, rule[.advice], { .adviceUnused(service: service, by: $0) }),
    ]
    for one in cases {
      let (referral, by) = (PageSamples.referral(1, one.state), Self.today.adding(days: one.days))
      #expect(request.cannotWait([referral], under: rule, today: by).isEmpty)
      #expect(request.cannotWait([referral], under: rule, today: by.adding(days: 1)) == [one.reason(by)])
    }
  }

  @Test("in an order the days of the next one begin with the no before it")
  func order() {
    func one(_ place: Int, _ state: Referral.State, daysAgo: Int) -> Referral {
      var referral = PageSamples.referral(place, state, service: "Service \(place)")
      referral.place = ReferralPlace(plan: ID("plan"), place: place, isOrdered: true, isAutomatic: false, tellsOthers: false)
      referral.changedAt = PageSamples.now.adding(days: -daysAgo)
      return referral
    }
    let request = PageSamples.request(state: .oriented(followUp: Self.today.adding(days: 400)))
    let next = one(2, .agreed, daysAgo: 20)
    let asked = one(1, .sent(on: Self.today, due: Self.today.adding(days: 7)), daysAgo: 0)
    #expect(!request.isLate([asked, next], under: rule, today: Self.today.adding(days: 7)))
    let refused = one(1, .declined(.noPlace), daysAgo: 0)
    let by = Self.today.adding(days: rule[.send])
    #expect(!request.isLate([refused, next], under: rule, today: by))
    #expect(request.isLate([refused, next], under: rule, today: by.adding(days: 1)))
    // Somebody else helps: there is nothing to send any more.
    #expect(!request.isLate([one(1, .ended(on: Self.today), daysAgo: 0), next], under: rule, today: by.adding(days: 99)))
  }

  /// A request with up to four services in any stage, some of them asked together, on days around the limits.
  private static func anything(
    _ number: Int, _ house: ID<Organization>, _ numbers: inout SplitMix
  ) -> (request: Request, referrals: [Referral]) {
    func day() -> Day { today.adding(days: Int.random(in: -35...3, using: &numbers)) }
    func moment() -> Instant {
      let offset: Int64 = [-1, 0, 1, 30_000].randomElement(using: &numbers) ?? 0
      return today.adding(days: -Int.random(in: 0...35, using: &numbers)).startInBrussels.adding(seconds: offset)
    }
    let far = Request.State.oriented(followUp: today.adding(days: 9))
    let states: [Request.State] = [.new, .clarifying, .clarifying, .oriented(followUp: day()), far, far, far, .closed(.informed)]
    let state = states.randomElement(using: &numbers) ?? .new
    let request = Request(
      id: ID("r\(number)"), number: "2026-\(Day.padded(number, 5))", organization: house, channel: .phone,
      report: NeedReport(words: "Une aide", about: .personHerself, municipality: nil, whereabouts: "", contact: "", language: .french),
      state: state, assignee: state == .new ? nil : ID("ana"), clarification: Clarification(), createdAt: moment(), changedAt: moment(),
      version: 1)
    let isTogether = Bool.random(using: &numbers)
    let isOrdered = Bool.random(using: &numbers)
    var referrals: [Referral] = []
    for place in 0..<Int.random(in: 0...4, using: &numbers) {
      let stage = Referral.Stage.allCases.randomElement(using: &numbers) ?? .proposed
      let isPlaced = isTogether && Int.random(in: 0...3, using: &numbers) > 0
      referrals.append(
        Referral(
          id: ID("f\(number)-\(place)"), request: request.id, gesture: .referral, entry: nil, serviceName: "Service \(place)",
          email: "s\(place)@example.be", language: .french, shared: "…",
          state: Self.state(stage, day(), isNamed: Bool.random(using: &numbers)), version: 1, createdAt: moment(), changedAt: moment(),
          place: isPlaced
            ? ReferralPlace(plan: ID("p\(number)"), place: place + 1, isOrdered: isOrdered, isAutomatic: false, tellsOthers: false) : nil,
          handedOver: Bool.random(using: &numbers) ? day() : nil, helped: Bool.random(using: &numbers) ? .partly : nil))
    }
    return (request, referrals)
  }

  @Test("the tab holds what is late by the rules and nothing else, and what cannot wait comes first", arguments: Backend.available)
  func tab(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (now, house) = (story.surroundings.now(), story.house.id)
      try await database.transaction { connection in
        var numbers = SplitMix(2026)
        for number in 1...400 {
          let (request, referrals) = Self.anything(number, house, &numbers)
          let key = try connection.insert(request, receiptDigest: nil)
          if let place = referrals.compactMap(\.place).first { try connection.insertPlan(place, of: request.id, at: now) }
          for referral in referrals { try connection.insert(referral, key: key) }
        }
      }
      func list(_ scope: RequestFilter.Scope) async throws -> WorkListPart {
        var filter = RequestFilter()
        filter.scope = scope
        return try await listRequests(filter, offset: 0, limit: 1000, by: story.ana, in: database, story.surroundings)
      }
      let open = try await list(.open)
      let late = open.requests.filter { $0.isLate(open.referrals[$0.id] ?? [], under: rule, today: now.day) }.map(\.id)
      #expect(late.count > 40 && late.count < open.requests.count - 40)
      let tab = try await list(.overdue)
      #expect(Set(tab.requests.map(\.id)) == Set(late))
      #expect(tab.total == late.count && open.counts[.overdue] == late.count)
      let pressing = open.requests.map { !$0.cannotWait(open.referrals[$0.id] ?? [], under: rule, today: now.day).isEmpty }
      let calm = pressing.firstIndex(of: false) ?? pressing.count
      #expect(calm > 0 && pressing[calm...].allSatisfy { !$0 })
    }
  }
}
