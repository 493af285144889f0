import Care
import Kernel
import Testing

@Suite("First-line psychology")
struct SessionLedgerTests {
  private func answer(
    _ sessions: [(String, String, SessionLedger.Form)], on: String = "2026-11-21", born: String? = nil, increased: Bool = false
  ) throws -> SessionAnswer {
    let programme = try ProgrammeSample.shipped("first-line-psychology")
    guard case .sessions(let rules)? = programme.ledger else { throw ProgrammeSample.NoUnits() }
    let events = sessions.enumerated().map { SessionEvent(id: "\($0)", day: ProgrammeSample.day($1.0), track: $1.1, form: $1.2) }
    let history = SessionHistory(
      on: ProgrammeSample.day(on), birth: born.flatMap { PartialDate($0) }, hasIncreasedAllowance: increased, events: events)
    return SessionReplay(history, rules, running: programme.running).answer
  }

  private func last(_ sessions: [(String, String, SessionLedger.Form)], born: String? = nil) throws -> String {
    try #require(try answer(sessions, born: born).lines.last).reasons.map(\.rawValue).joined(separator: " ")
  }

  private func many(_ count: Int, _ track: String, _ form: SessionLedger.Form) -> [(String, String, SessionLedger.Form)] {
    (0..<count).map { (ProgrammeSample.day("2026-01-05").adding(days: 7 * $0).description, track, form) }
  }

  @Test(
    "both tracks are offered from 15 to 23, before only the one, after only the other",
    arguments: [
      ("2012-03-03", "13", "eligible", "notEligible"), ("2011-03-03", "14", "eligible", "notEligible"), ("2011-03-02", "15", "eligible", "eligible"),
      ("2002-03-03", "23", "eligible", "eligible"), ("2002-03-02", "24", "notEligible", "eligible"),
    ])
  func tracks(_ born: String, _ age: String, _ children: String, _ adults: String) throws {
    let text = try ProgrammeSample.answer(
      ProgrammeSample.shipped("first-line-psychology"), .eligibility, "{\"on\":\"2026-03-02\",\"birthDate\":\"\(born)\"}")
    #expect(text.contains("\"childrenAndAdolescents\":{\"verdict\":\"\(children)\""))
    #expect(text.contains("\"adults\":{\"verdict\":\"\(adults)\""))
    #expect(text.contains("\"value\":\"\(age)\""))
  }

  @Test("the age is asked only where it decides")
  func unknownAge() throws {
    let programme = try ProgrammeSample.shipped("first-line-psychology")
    #expect(try ProgrammeSample.answer(programme, .eligibility, "{\"on\":\"2026-03-02\"}").contains("\"missing\":[\"birthDate\"]"))
    #expect(try !ProgrammeSample.answer(programme, .eligibility, "{\"on\":\"2026-03-02\",\"birthDate\":\"1950\"}").contains("\"missing\":[\"birthDate\"]"))
  }

  @Test(
    "so many sessions and not one more",
    arguments: [
      ("childrenAndAdolescents", SessionLedger.Form.individual, 10), ("childrenAndAdolescents", .group, 8), ("adults", .individual, 8), ("adults", .group, 5),
    ])
  func limits(_ track: String, _ form: SessionLedger.Form, _ most: Int) throws {
    #expect(try last(many(most, track, form)) == "")
    #expect(try last(many(most + 1, track, form)) == "sessionsExhausted")
  }

  @Test("individual or group, never both added")
  func forms() throws {
    #expect(try last([("2026-01-05", "adults", .individual), ("2026-01-06", "adults", .group)]) == "otherFormChosen")
    #expect(try last([("2026-01-05", "adults", .group), ("2026-01-06", "adults", .individual)]) == "otherFormChosen")
    let balance = try #require(try answer([("2026-01-05", "adults", .individual)]).tracks.last)
    #expect(balance.left == [.individual: 7, .group: 0] && balance.used == [.individual: 1])
    #expect(balance.start?.description == "2026-01-05" && balance.end?.description == "2027-01-04")
  }

  @Test("from 15 to 23 one track at a time: nobody has both added, nor two free sessions")
  func oneTrack() throws {
    let child = many(10, "childrenAndAdolescents", .individual)
    #expect(try last(child + [("2026-06-01", "adults", .individual)], born: "2008-01-01") == "otherTrackRunning")
    #expect(try last(child + [("2026-06-01", "adults", .group)]) == "otherTrackRunning")
    #expect(try last([("2026-01-05", "adults", .group), ("2026-01-06", "childrenAndAdolescents", .individual)]) == "otherTrackRunning")
    let answer = try answer(child + [("2026-06-01", "adults", .individual)], born: "2008-01-01")
    #expect(answer.lines.map(\.share).count { $0 == .zero } == 2, "the free one and the refused one")
    #expect(answer.amount.description == "99.00")
    #expect(answer.tracks.last?.start == nil)
  }

  @Test("a refused session of the other track opens no count")
  func refusedOpensNothing() throws {
    let mixed: [(String, String, SessionLedger.Form)] = [
      ("2026-01-05", "adults", .individual), ("2026-01-06", "childrenAndAdolescents", .individual), ("2026-01-07", "adults", .individual),
    ]
    #expect(try answer(mixed).lines.map { $0.reasons.map(\.rawValue) } == [[], ["otherTrackRunning"], []])
  }

  @Test("an adult's count ends after twelve months, a child's on the 24th birthday; then the other track begins anew, with a free session")
  func tracksEnd() throws {
    let adult = [("2025-01-05", "adults", SessionLedger.Form.individual)]
    #expect(try last(adult + [("2026-01-04", "childrenAndAdolescents", .individual)]) == "otherTrackRunning")
    #expect(try answer(adult + [("2026-01-05", "childrenAndAdolescents", .individual)]).lines.map(\.share.description) == ["0.00", "0.00"])
    let child = [("2024-01-05", "childrenAndAdolescents", SessionLedger.Form.individual)]
    #expect(try last(child + [("2026-03-01", "adults", .individual)], born: "2002-03-02") == "otherTrackRunning")
    let older = try answer(child + [("2026-03-02", "adults", .individual)], born: "2002-03-02")
    #expect(older.lines.last?.reasons == [] && older.lines.last?.share == .zero)
    #expect(try last(child + [("2026-03-02", "adults", .individual)]) == "otherTrackRunning", "without a date of birth it does not end")
  }

  @Test("a ruling that both tracks may be added changes data")
  func ruling() throws {
    let programme = try ProgrammeSample.changed("first-line-psychology", ("oneTrackAtATime: true", "oneTrackAtATime: false"))
    let document = """
      {"on":"2026-03-02","events":[{"id":"a","date":"2026-01-05","type":"session","service":"adults","form":"group"},\
      {"id":"b","date":"2026-01-06","type":"session","service":"childrenAndAdolescents","form":"group"}]}
      """
    #expect(try !ProgrammeSample.answer(programme, .ledger, document).contains("otherTrackRunning"))
    #expect(try ProgrammeSample.answer(ProgrammeSample.shipped("first-line-psychology"), .ledger, document).contains("\"reasons\":[\"otherTrackRunning\"]"))
  }

  @Test("after twelve months an adult's count begins anew, with a free session")
  func twelveMonths() throws {
    let year = many(8, "adults", .individual).map { ($0.0.replacing("2026", with: "2025"), $0.1, $0.2) }
    #expect(try last(year + [("2026-01-04", "adults", .individual)]) == "sessionsExhausted")
    let next = try answer(year + [("2026-01-05", "adults", .group)])
    #expect(next.lines.last?.reasons == [] && next.lines.last?.share.cents == 1100)
    #expect(try answer(year + [("2026-01-05", "adults", .individual)]).lines.last?.share == .zero)
    #expect(try last(many(10, "childrenAndAdolescents", .individual) + [("2026-11-20", "childrenAndAdolescents", .individual)]) == "sessionsExhausted")
  }

  @Test("the first individual session costs nothing, the others 11 or 4 euros, group sessions too")
  func shares() throws {
    #expect(try answer(many(3, "adults", .individual)).lines.map(\.share.description) == ["0.00", "11.00", "11.00"])
    #expect(try answer(many(3, "adults", .individual), increased: true).amount.description == "8.00")
    #expect(try answer(many(2, "adults", .group), increased: true).amount.description == "8.00")
  }

  @Test("a track that the age excludes, the future, and days without a known share are refused and change nothing")
  func refused() throws {
    #expect(try last([("2026-01-05", "adults", .individual)], born: "2011-01-06") == "ageOutsideTrack")
    #expect(try last([("2026-01-05", "adults", .individual)], born: "2011-01-05") == "")
    #expect(try last([("2026-01-05", "childrenAndAdolescents", .individual)], born: "2002") == "", "she may still be 23")
    #expect(try last([("2026-11-22", "adults", .individual)]) == "inFuture")
    #expect(try last([("2022-12-31", "adults", .individual)]) == "noTariff")
    #expect(try answer([("2022-12-31", "adults", .group), ("2026-01-05", "adults", .individual)]).lines.last?.reasons == [])
  }

  @Test("documents are read as strictly as those of Protocole 3")
  func documents() throws {
    let programme = try ProgrammeSample.shipped("first-line-psychology")
    let good = "{\"on\":\"2026-03-02\",\"birthDate\":null,\"increasedAllowance\":true,\"events\":[{\"id\":\"a\",\"date\":\"2026-01-05\",\"type\":\"session\",\"service\":\"adults\",\"form\":\"group\"}]}"
    let text = try ProgrammeSample.answer(programme, .ledger, good)
    #expect(text.hasSuffix("\"amount\":\"4.00\",\"lines\":[{\"id\":\"a\",\"status\":\"accepted\",\"amount\":\"4.00\",\"reasons\":[]}]}\n"))
    let wrong = good.replacing("\"group\"", with: "\"both\"").replacing("\"session\"", with: "\"visit\"")
    #expect(ProgrammeSample.problems(programme, .ledger, wrong) == ["events[0].type document.unknown-value", "events[0].form document.unknown-value"])
    #expect(ProgrammeSample.problems(programme, .ledger, "{\"on\":\"2026-03-02\"}") == ["events document.missing"])
    #expect(ProgrammeSample.problems(programme, .eligibility, "{\"on\":\"2026-03-02\",\"belrai\":{}}") == ["belrai document.unknown-field"])
  }
}
