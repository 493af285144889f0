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

  @Test("a request that was taken is late when nothing happened for a week and no referral says who acts")
  func standingStill() {
    let taken = PageSamples.request(state: .clarifying)
    let last = taken.changedAt.day
    let by = last.adding(days: rule[.clarify])
    for (day, isLate) in [(by.adding(days: -1), false), (by, false), (by.adding(days: 1), true)] {
      #expect(taken.isLate([], under: rule, today: day) == isLate, "\(day)")
      #expect(taken.cannotWait([], under: rule, today: day) == (isLate ? [.standsStill(since: last)] : []), "\(day)")
    }
    // Nobody has it, help is looked for, or it is over: other days count.
    for state in [Request.State.new, .oriented(followUp: by.adding(days: 50)), .closed(.met)] {
      #expect(!PageSamples.request(state: state).isLate([], under: rule, today: by.adding(days: 1)))
    }
    // What happened to a referral counts as well; one that says who acts has days of its own.
    var withdrawn = PageSamples.referral(1, .withdrawn)
    withdrawn.changedAt = taken.changedAt.adding(days: 3)
    #expect(!taken.isLate([withdrawn], under: rule, today: by.adding(days: 3)))
    #expect(taken.isLate([withdrawn], under: rule, today: by.adding(days: 4)))
    let waiting = PageSamples.referral(1, .waiting(until: by.adding(days: 20)))
    #expect(!taken.isLate([waiting], under: rule, today: by.adding(days: 20)))
  }

  @Test("what somebody has who is not there any more is the team's; of one who is away today only what cannot wait")
  func holders() {
    let far = PageSamples.request(state: .oriented(followUp: Self.today.adding(days: 9)))
    func reasons(_ request: Request, _ holder: Request.Holder, today: Day = Self.today) -> [Request.CannotWait] {
      request.cannotWait([], under: rule, holder: holder, today: today)
    }
    #expect(reasons(far, .here).isEmpty && reasons(far, .absent).isEmpty)
    #expect(reasons(far, .gone) == [.holderAway(forGood: true)])
    #expect(far.nextStep([], besides: reasons(far, .gone), today: Self.today) == .take)
    let day = Self.today.adding(days: 9)
    #expect(reasons(far, .absent, today: day) == [.holderAway(forGood: false), .followUpReached(day)])
    #expect(reasons(PageSamples.request(state: .clarifying), .absent) == [.holderAway(forGood: false)])
    #expect(reasons(PageSamples.request(state: .closed(.met)), .gone).isEmpty)
    #expect(reasons(PageSamples.request(state: .oriented(followUp: day), assignee: nil), .gone).isEmpty)
  }

  /// Bart is absent today, Cleo cannot sign in, Dora worked here until yesterday, Eva does until today.
  private func colleagues(_ story: Story) async throws {
    let (now, house, today) = (story.surroundings.now(), story.house.id, story.surroundings.today)
    try await story.database.transaction { connection in
      for name in ["bart", "cleo", "dora", "eva"] {
        let account = Account(id: ID(name), name: name, email: "\(name)@example.be", language: .french, isDisabled: name == "cleo")
        try connection.insert(account, passwordHash: "", at: now)
      }
      for (name, until) in [("dora", today.adding(days: -1)), ("eva", today)] {
        try connection.insert(
          Membership(account: ID(name), organization: house, role: .helpdeskAgent, from: today.adding(days: -90), until: until),
          id: ID("m-\(name)"))
      }
      try connection.insert(
        DeskAbsence(id: ID("away"), organization: house, account: ID("bart"), from: today, until: today), by: ID("ana"), at: now)
    }
  }

  @Test("who is away is known by account, membership and absence", arguments: Backend.available)
  func away(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      try await colleagues(story)
      let (house, other, today) = (story.house.id, story.otherHouse.id, story.surroundings.today)
      func away(_ organization: ID<Organization>, on day: Day) async throws -> [ID<Account>: Request.Holder] {
        let all: Set<ID<Account>> = [ID("ana"), ID("bart"), ID("cleo"), ID("dora"), ID("eva")]
        return try await database.read { try $0.holdersAway(all, of: organization, today: day) }
      }
      #expect(try await away(house, on: today) == [ID("bart"): .absent, ID("cleo"): .gone, ID("dora"): .gone])
      #expect(try await away(house, on: today.adding(days: -1)) == [ID("cleo"): .gone])
      #expect(try await away(house, on: today.adding(days: 1)) == [ID("cleo"): .gone, ID("dora"): .gone, ID("eva"): .gone])
      #expect(try await away(other, on: today) == [ID("cleo"): .gone])
    }
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
    let holder = ["ana", "ana", "bart", "cleo", "dora", "eva"].randomElement(using: &numbers) ?? "ana"
    let request = Request(
      id: ID("r\(number)"), number: "2026-\(Day.padded(number, 5))", organization: house, channel: .phone,
      report: NeedReport(words: "Une aide", about: .personHerself, municipality: nil, whereabouts: "", contact: "", language: .french),
      state: state, assignee: state == .new ? nil : ID(holder), clarification: Clarification(), createdAt: moment(), changedAt: moment(),
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
      try await colleagues(story)
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
      let pressing = open.requests.map { request in
        let holder = request.assignee.flatMap { open.away[$0] } ?? .here
        return !request.cannotWait(open.referrals[request.id] ?? [], under: rule, holder: holder, today: now.day).isEmpty
      }
      let calm = pressing.firstIndex(of: false) ?? pressing.count
      #expect(calm > 0 && pressing[calm...].allSatisfy { !$0 })
    }
  }
}
