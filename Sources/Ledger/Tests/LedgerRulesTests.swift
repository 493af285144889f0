import Care
import Foundation
import Kernel
import Parameters
import TestSupport
import Testing

@Suite("What the ledger makes of a file")
struct LedgerRulesTests {
  private static func day(_ text: String) throws -> Day { try LedgerWorld.day(text) }

  private static func fact(_ kind: FileFact.Kind, _ from: String, _ until: String? = nil) throws -> FileFact {
    FileFact(
      id: ID("\(kind.rawValue)-\(from)"), kind: kind, from: try #require(PartialDate(from)), until: until.flatMap { PartialDate($0) },
      author: "account/a", authorName: "A", createdAt: Instant(milliseconds: 0))
  }

  private static func residence(_ kind: Residence.Kind, _ from: String, _ until: String? = nil) throws -> Residence {
    Residence(kind: kind, from: try #require(PartialDate(from)), until: until.flatMap { PartialDate($0) })
  }

  private static func told(_ events: [UnitEvent]) -> [String] {
    events.map { event in
      switch event.kind {
      case .residence(let place): "\(event.day) \(place)"
      case .firstLinePsychology(let begins): "\(event.day) \(begins ? "begin" : "end")"
      case .death: "\(event.day) death"
      default: "?"
      }
    }
  }

  @Test("a stay noted as a fact ends where she lived")
  func stay() throws {
    let events = LedgerFacts.events(
      residences: [try Self.residence(.nursingHome, "2026-02-01"), try Self.residence(.home, "1974", "2026-02-01")],
      facts: [try Self.fact(.hospitalStay, "2026-04-02", "2026-04-09")])
    #expect(Self.told(events) == ["1974-01-01 home", "2026-02-01 nursingHome", "2026-04-02 hospital", "2026-04-09 nursingHome"])
  }

  @Test("a stay written in both places is one; overlapping ones are one; one without an end goes on")
  func overlapping() throws {
    let both = LedgerFacts.events(
      residences: [try Self.residence(.hospital, "2026-04-02", "2026-04-09")], facts: [try Self.fact(.hospitalStay, "2026-04-02", "2026-04-09")])
    #expect(Self.told(both) == ["2026-04-02 hospital", "2026-04-09 home"])
    let two = LedgerFacts.events(
      residences: [], facts: [try Self.fact(.hospitalStay, "2026-04-02", "2026-04-09"), try Self.fact(.hospitalStay, "2026-04-05", "2026-04-20")])
    #expect(Self.told(two) == ["2026-04-02 hospital", "2026-04-20 home"])
    let open = LedgerFacts.events(residences: [], facts: [try Self.fact(.hospitalStay, "2026-04-02")])
    #expect(Self.told(open) == ["2026-04-02 hospital"])
  }

  @Test("first-line psychology binds up to its last day; a struck fact does not count; death comes last on its day")
  func others() throws {
    var struck = try Self.fact(.firstLinePsychology, "2026-01-05", "2026-01-20")
    struck.strike = FileFact.Strike(at: Instant(milliseconds: 1), by: "A", reason: "faux")
    let events = LedgerFacts.events(
      residences: [try Self.residence(.died, "2026-06-01"), try Self.residence(.home, "2026-06-01")],
      facts: [try Self.fact(.firstLinePsychology, "2026-02-01", "2026-02-10"), struck])
    #expect(Self.told(events) == ["2026-02-01 begin", "2026-02-11 end", "2026-06-01 home", "2026-06-01 death"])
  }

  private static func act(_ number: Int, _ day: String, _ kind: UnitEvent.Kind) throws -> LedgerAct {
    LedgerAct(
      id: ID("act-\(number)"), sequence: number, day: try self.day(day), kind: kind, author: "account/a", authorName: "A", organization: ID("own"),
      enteredAt: Instant(milliseconds: Int64(number)))
  }

  private static func session(_ units: Int) -> UnitEvent.Kind {
    .session(
      service: "caseManagement", profession: "nurse", setting: .home, units: units, remote: UnitEvent.RemoteConditions())
  }

  /// A module, then sessions of four units, a day apart, up to so many units.
  private static func book(_ units: Int, from day: String = "2026-03-02", facts: [UnitEvent] = []) throws -> LedgerBook {
    var acts = [try act(0, day, .initialModule(profession: "nurse", hasBelRAI: true))]
    var left = units
    while left > 0 {
      let next = try self.day(day).adding(days: acts.count)
      // A single unit is too little for a session.
      let kind: UnitEvent.Kind = left == 1 ? .support(service: "caseManagement", profession: "nurse", units: 1) : session(min(4, left))
      acts.append(try act(acts.count, next.description, kind))
      left -= 4
    }
    return LedgerBook(programme: try #require(Fixtures.programmes.units), acts: acts, facts: facts)
  }

  @Test("what is refused says what would be allowed: units of the day, units of the period")
  func room() throws {
    let today = try Self.day("2026-11-21")
    let book = try Self.book(120)
    let tooMany = UnitEvent(id: "new", day: try Self.day("2026-03-03"), kind: Self.session(2))
    let refused = book.judge(tooMany, on: today)
    #expect(refused.line.reasons == [.dailyMaximum] && refused.room.today == 0 && refused.room.period == 2)
    let last = UnitEvent(id: "new", day: today, kind: Self.session(2))
    #expect(book.judge(last, on: today).isAccepted)
    let over = UnitEvent(id: "new", day: today, kind: Self.session(3))
    #expect(book.judge(over, on: today).line.reasons == [.unitsExhausted])
  }

  @Test("an act entered for an earlier day may not push out a later one")
  func pushesOut() throws {
    let today = try Self.day("2026-11-21")
    let book = try Self.book(122)
    // Support of an early day: by itself it is in order on its day, but the last session would exceed the units.
    let early = UnitEvent(id: "new", day: try Self.day("2026-03-02"), kind: .support(service: "caseManagement", profession: "nurse", units: 1))
    let judgement = book.judge(early, on: today)
    #expect(judgement.line.isAccepted && !judgement.isAccepted)
    #expect(judgement.displaced.map(\.id) == [try #require(book.acts.last).id])
  }

  @Test("taking the module back lists everything that hangs on it")
  func hanging() throws {
    let book = try Self.book(8)
    #expect(book.displaced(byLeavingOut: ID("act-0"), on: try Self.day("2026-11-21")).map(\.id.raw) == ["act-1", "act-2"])
  }

  @Test(
    "each threshold of units warns at its number and not one above; it says when it warns again",
    arguments: [(31, nil, []), (30, 30, [15, 5]), (16, 30, [15, 5]), (15, 15, [5]), (6, 15, [5]), (5, 5, []), (1, 5, [])] as [(Int, Int?, [Int])])
  func warnings(left: Int, limit: Int?, following: [Int]) throws {
    let today = try Self.day("2026-11-21")
    let book = try Self.book(122 - left)
    let answer = book.answer(on: today)
    let rule = try #require(Fixtures.ledger.rule(on: today))
    let found = LedgerWarning.all(answer, book, rule, pace: nil, displaced: 0)
    let reached = LedgerThreshold(left, of: rule.warnUnits)
    #expect(reached?.limit == limit && reached?.following ?? [] == following)
    let expected: [LedgerWarning] = reached.map { [LedgerWarning.unitsLow(left: left, $0)] } ?? []
    #expect(found.filter { if case .unitsLow = $0 { true } else { false } } == expected)
  }

  @Test("each threshold of days is reached at its number and not one above", arguments: [(91, nil), (90, 90), (31, 90), (30, 30), (0, 30)] as [(Int, Int?)])
  func thresholds(days: Int, limit: Int?) throws {
    #expect(LedgerThreshold(days, of: [90, 30])?.limit == limit)
    #expect(LedgerThreshold(days, of: []) == nil)
  }

  @Test("it warns 90 days before the period ends, and half a year before the programme does when the period is longer")
  func ends() throws {
    let book = try Self.book(4, from: "2024-02-19")
    let rule = try #require(Fixtures.ledger.rules.first)
    func found(_ day: String) throws -> [LedgerWarning] {
      LedgerWarning.all(book.answer(on: try Self.day(day)), book, rule, pace: nil, displaced: 0)
    }
    // The period ends on 18 February 2027; the programme on 31 December 2026.
    let end = try Self.day("2027-02-18")
    let last = try Self.day("2026-12-31")
    let first = try #require(LedgerThreshold(90, of: [90, 30]))
    #expect(try found("2026-07-03") == [])
    #expect(try found("2026-07-04") == [.programmeEnds(last, days: 180)])
    #expect(try found("2026-11-19") == [.programmeEnds(last, days: 42)])
    #expect(try found("2026-11-20") == [.periodEnds(end, days: 90, first), .programmeEnds(last, days: 41)])
    #expect(try found("2026-12-31") == [.periodEnds(end, days: 49, first), .programmeEnds(last, days: 0)])
    #expect(try found("2027-01-01") == [.programmeOver(last)])
  }

  @Test("pace counts the last 90 days and says when nothing is left")
  func pace() throws {
    let book = try Self.book(20, from: "2026-11-01")
    let today = try Self.day("2026-11-21")
    let pace = try #require(LedgerPace(book.answer(on: today), book, over: 90))
    #expect(pace.units == 20 && pace.days == 21)
    // 102 units at 20 in 21 days: 107.1 days, so the 108th.
    #expect(pace.exhausted == today.adding(days: 108))
    let old = try Self.book(20, from: "2026-01-05")
    let slow = try #require(LedgerPace(old.answer(on: today), old, over: 90))
    #expect(slow.units == 0 && slow.days == 90 && slow.exhausted == nil)
  }

  @Test("of a way taken over the pace begins with the own part: days on which another organisation gave count neither for it nor against it")
  func paceAfterAnother() throws {
    let today = try Self.day("2026-11-21")
    func pace(_ last: String, _ acts: [LedgerAct] = []) throws -> LedgerPace? {
      let before = ConsumedBefore(initialModule: true, periodStart: try Self.day("2026-03-02"), units: ["caseManagement": 20])
      let move = LedgerHandover(
        id: ID("received"), kind: .received, lastDay: try Self.day(last), consumed: before, authorName: "A", at: Instant(milliseconds: 0))
      let book = LedgerBook(
        programme: try #require(Fixtures.programmes.units), acts: acts, facts: [], before: before, part: LedgerPart([move]))
      return LedgerPace(book.answer(on: today), book, over: 90)
    }
    let fast = try #require(try pace("2026-11-11", [try Self.act(1, "2026-11-20", Self.session(4))]))
    #expect(fast.units == 4 && fast.days == 10)
    // 98 units at 4 in 10 days.
    #expect(fast.exhausted == today.adding(days: 245))
    #expect(try pace("2026-05-31")?.days == 90)
    #expect(try pace("2026-11-20")?.days == 1)
    #expect(try pace("2026-11-21") == nil)
  }

  @Test("months follow each other over the year and know their last day")
  func months() throws {
    let month = try #require(LedgerMonth("2024-02"))
    #expect(month.last.description == "2024-02-29" && month.next.description == "2024-03" && month.previous.description == "2024-01")
    #expect(try #require(LedgerMonth("2026-12")).next.description == "2027-01")
    for wrong in ["2024-13", "2024-2", "202402", "", "2024-02-01"] { #expect(LedgerMonth(wrong) == nil) }
  }

  @Test("a draft says everything that is missing at once")
  func draft() throws {
    let programme = try #require(Fixtures.programmes.units)
    let givers = LedgerGiver.all(for: TestSite.actor(.caseManager), programme)
    #expect(givers.count == 5 && givers.allSatisfy { $0.service == "caseManagement" })
    #expect(LedgerGiver.all(for: TestSite.actor(.helpdeskAgent), programme).isEmpty)
    var draft = LedgerDraft()
    draft.kind = "session"
    draft.units = "0"
    draft.setting = "moon"
    draft.audience = ""
    do {
      _ = try draft.checked(as: givers, programme)
      Issue.record("was taken")
    } catch { #expect(error.problems.map(\.path) == ["day", "audience", "giver", "units", "setting"]) }
    // A psychologist's service is not a case manager's to give.
    draft = try LedgerWorld.draft(.session, "2026-03-02", as: "psychology:psychologist")
    do {
      _ = try draft.checked(as: givers, programme)
      Issue.record("was taken")
    } catch { #expect(error.problems.map(\.path) == ["giver"]) }
  }

  @Test("agreed shares need every service and stay within what is granted")
  func shares() throws {
    let programme = try #require(Fixtures.programmes.units)
    let typed = ["caseManagement": "60", "occupationalTherapy": "30", "psychology": "32"]
    #expect(try LedgerAgreement.checked(typed, programme, granted: 122).values.reduce(0, +) == 122)
    #expect(throws: Invalid.self) { try LedgerAgreement.checked(typed, programme, granted: 121) }
    #expect(throws: Invalid.self) { try LedgerAgreement.checked(["caseManagement": "1", "psychology": "1"], programme, granted: 122) }
  }

  @Test("the shipped figures of warnings are read; a file whose rules do not rise is refused")
  func parameters() throws {
    let rule = try #require(Fixtures.ledger.rule(on: try Self.day("2026-11-21")))
    #expect(rule.warnUnits == [30, 15, 5] && rule.warnDays == [90, 30] && rule.programmeEndDays == 180 && rule.noSessionDays == 60)
    let one = """
      - {from: 2024-01-01, knownUntil: 2030-12-31, warnUnits: [3], warnDays: [9], programmeEndDays: 9, noSessionDays: 9, paceDays: 90,
         usualUnits: 2, supportUnitsADay: 8, minutesAUnit: 30, unitFromMinutes: 15, source: S}

      """
    #expect(throws: Never.self) { try LedgerFolder.parameters(DataFile(name: "rules.yaml", content: one)) }
    #expect(throws: Invalid.self) { try LedgerFolder.parameters(DataFile(name: "rules.yaml", content: one + one)) }
    #expect(throws: Invalid.self) { try LedgerFolder.parameters(DataFile(name: "rules.yaml", content: "- {from: 2024-01-01}\n")) }
  }
}
