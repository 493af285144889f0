import Care
import Kernel
import Testing

/// One case a rule, at its limit and one beyond. Sources and chosen readings: docs/guide/protocol3.md.
@Suite("Protocole 3: the ledger")
struct UnitLedgerTests {
  private let start = ("2024-03-01", UnitEvent.Kind.module)

  @Test("the example of the contract comes out exactly")
  func example() throws {
    let document = """
      { "on": "2026-11-21", "events": [
        { "id": "1", "date": "2024-03-01", "type": "initialModule", "profession": "nurse", "belrai": true },
        { "id": "2", "date": "2024-03-08", "type": "session", "service": "caseManagement", "profession": "nurse", "setting": "home", "units": 4 },
        { "id": "3", "date": "2024-03-11", "type": "session", "service": "psychology", "profession": "psychologist", "setting": "remote",
          "units": 2, "remote": { "agreed": true, "able": true, "secure": true } },
        { "id": "4", "date": "2024-03-12", "type": "support", "service": "caseManagement", "profession": "nurse", "units": 1 },
        { "id": "5", "date": "2024-03-20", "type": "group", "service": "occupationalTherapy", "profession": "occupationalTherapist",
          "participants": 6, "minutes": 120 },
        { "id": "6", "date": "2024-04-02", "type": "residence", "residence": "hospital" },
        { "id": "7", "date": "2024-04-03", "type": "session", "service": "caseManagement", "profession": "nurse", "setting": "hospital", "units": 2 },
        { "id": "8", "date": "2024-04-09", "type": "residence", "residence": "home" },
        { "id": "9", "date": "2024-05-02", "type": "extension", "reason": "hospitalisation" },
        { "id": "10", "date": "2025-01-15", "type": "residence", "residence": "nursingHome" },
        { "id": "11", "date": "2025-01-20", "type": "closing", "service": "caseManagement", "profession": "nurse", "units": 2 } ] }
      """
    func line(_ id: Int, _ code: String?, _ units: Int, _ amount: String) -> String {
      "{\"id\":\"\(id)\",\"status\":\"accepted\",\"code\":\(code.map { "\"\($0)\"" } ?? "null"),\"units\":\(units),\"amount\":\"\(amount)\",\"reasons\":[]}"
    }
    let lines = [
      line(1, "794474", 0, "138.73"), line(2, "794533", 4, "109.64"), line(3, "794776", 2, "58.16"), line(4, "794555", 1, "27.41"),
      line(5, "794813", 0, "20.60"), line(6, nil, 0, "0.00"), line(7, "794544", 2, "54.82"), line(8, nil, 0, "0.00"), line(9, nil, 0, "0.00"),
      line(10, nil, 0, "0.00"), line(11, "795130", 2, "54.82"),
    ]
    let head =
      "{\"programme\":\"protocol3\",\"on\":\"2026-11-21\",\"period\":{\"start\":\"2024-03-01\",\"end\":\"2025-01-15\",\"open\":false},"
      + "\"units\":{\"granted\":183,\"used\":9,\"left\":174,\"byService\":{\"caseManagement\":7,\"occupationalTherapy\":0,\"psychology\":2}},"
      + "\"closing\":{\"start\":\"2025-01-15\",\"end\":\"2025-02-14\",\"granted\":10,\"used\":2,\"left\":8,\"open\":false},\"amount\":\"464.18\","
    let expected = head + "\"lines\":[\(lines.joined(separator: ","))]}\n"
    #expect(try ProgrammeSample.answer(ProgrammeSample.shipped(), .ledger, document) == expected)
  }

  @Test("without any event there is no period, and all units are left")
  func nothing() throws {
    let answer = try History([]).replayed()
    #expect(answer.period == nil && answer.closing == nil && answer.left == 122 && answer.amount == .zero && answer.lines.isEmpty)
  }

  @Test(
    "a session has 2 to 4 units of a service a day",
    arguments: [(1, "belowMinimum"), (2, ""), (4, ""), (5, "dailyMaximum"), (1_000_000, "dailyMaximum unitsExhausted")])
  func unitsOfASession(_ units: Int, _ reasons: String) throws {
    #expect(try History([start, ("2024-03-02", .session(units))]).last() == reasons)
  }

  @Test("the daily maximum counts the accepted sessions of the same service on the same day")
  func dailyMaximum() throws {
    #expect(try History([start, ("2024-03-02", .session(2)), ("2024-03-02", .session(2))]).last() == "")
    #expect(try History([start, ("2024-03-02", .session(2)), ("2024-03-02", .session(3))]).last() == "dailyMaximum")
    #expect(try History([start, ("2024-03-02", .session(4)), ("2024-03-02", .session(4, "psychology"))]).last() == "")
    #expect(try History([start, ("2024-03-02", .session(4)), ("2024-03-03", .session(4))]).last() == "")
    #expect(try History([start, ("2024-03-02", .support(9)), ("2024-03-02", .session(4))]).last() == "", "support has no daily maximum")
    #expect(try History([start, ("2024-03-02", .session(1)), ("2024-03-02", .session(4))]).last() == "", "a refused one counts nothing")
  }

  @Test("122 units, 183 with the extension; sessions and support share them")
  func exhausted() throws {
    #expect(try History([start, ("2024-03-02", .support(120)), ("2024-03-03", .session(2))]).last() == "")
    #expect(try History([start, ("2024-03-02", .support(121)), ("2024-03-03", .session(2))]).last() == "unitsExhausted")
    #expect(try History([start, ("2024-03-02", .support(122)), ("2024-03-03", .support(1))]).last() == "unitsExhausted")
    #expect(try History([start, ("2024-03-02", .support(122)), ("2024-03-03", .group())]).last() == "", "group sessions use none")
    let extended = [start, ("2024-03-02", .more), ("2024-03-02", .support(181))]
    #expect(try History(extended + [("2024-03-03", .session(2))]).last() == "")
    #expect(try History(extended + [("2024-03-03", .session(3))]).last() == "unitsExhausted")
    let late = [start, ("2024-03-03", .support(123)), ("2024-03-03", .more)]
    #expect(try History(late).replayed().lines[1].reasons == [.unitsExhausted], "an extension helps only what follows it")
  }

  @Test("the extension is granted once")
  func onceExtended() throws {
    #expect(try History([start, ("2024-03-02", .more), ("2024-03-03", .more)]).last() == "extensionAlreadyGranted")
    #expect(try History([("2024-03-01", .more), ("2024-03-01", .module)]).replayed().lines[0].reasons == [.notIncluded])
    var before = ConsumedBefore(initialModule: true, isExtended: true)
    #expect(try History([("2024-03-01", .more)], before: before).last() == "extensionAlreadyGranted")
    before.isExtended = false
    #expect(try History([("2024-03-01", .more)], before: before).last() == "")
  }

  @Test("the initial module opens the programme, once in a life, with the BelRAI")
  func module() throws {
    #expect(try History([("2024-03-01", .session())]).last() == "notIncluded")
    #expect(try History([("2024-03-01", .support(1))]).last() == "notIncluded")
    #expect(try History([("2024-03-01", .group())]).last() == "notIncluded")
    #expect(try History([("2024-03-01", .initialModule(profession: "nurse", hasBelRAI: false))]).last() == "belraiMissing")
    #expect(try History([start, ("2025-03-01", .module)]).last() == "secondInitialModule")
    #expect(try History([("2025-03-01", .module)], before: ConsumedBefore(initialModule: true)).last() == "secondInitialModule")
    #expect(try History([("2024-03-01", .session())], before: ConsumedBefore(initialModule: true)).last() == "")
    #expect(try History([("2024-03-01", .session()), start]).replayed().lines[0].reasons == [.notIncluded], "within a day the order counts")
  }

  @Test(
    "three years: the day before their end, the day, the day after",
    arguments: [
      ("2024-03-01", "2027-02-28", "2027-03-01"), ("2023-05-10", "2026-05-09", "2026-05-10"), ("2024-02-29", "2027-02-28", "2027-03-01"),
    ])
  func threeYears(_ first: String, _ last: String, _ over: String) throws {
    // A programme without an end shows the period alone.
    let endless = try ProgrammeSample.changed("protocol3", ("  until: 2026-12-31\n", ""))
    for (day, reasons) in [(last, ""), (over, "periodEnded"), ("2028-01-01", "periodEnded")] {
      #expect(try History([(first, .module), (day, .session())], on: "2029-01-01").last(by: endless) == reasons, "\(day)")
    }
    let period = try History([(first, .module)], on: last).replayed(by: endless).period
    #expect(period?.end.description == last && period?.isOpen == true)
    #expect(try History([(first, .module)], on: over).replayed(by: endless).period?.isOpen == false)
  }

  @Test("the programme's last day is 31 December 2026; tariffs begin on 1 January 2023")
  func programmesDays() throws {
    #expect(try History([start, ("2026-12-31", .session())], on: "2027-06-01").last() == "")
    #expect(try History([start, ("2027-01-01", .session())], on: "2027-06-01").last() == "programmeEnded")
    #expect(try History([start, ("2027-01-01", .more)], on: "2027-06-01").last() == "programmeEnded")
    #expect(try History([start, ("2027-01-01", .death)], on: "2027-06-01").last() == "")
    #expect(try History([start], on: "2026-12-31").replayed().period?.isOpen == true)
    #expect(try History([start], on: "2027-01-01").replayed().period?.isOpen == false)
    #expect(try History([("2023-01-01", .module)]).last() == "")
    #expect(try History([("2022-12-31", .module)]).last() == "noTariff")
    #expect(try History([("2022-12-31", .more)], before: ConsumedBefore(initialModule: true)).last() == "", "nobody is paid for it")
  }

  @Test("nothing of the future is accepted, and it changes nothing")
  func future() throws {
    #expect(try History([start, ("2026-11-21", .session())]).last() == "")
    #expect(try History([start, ("2026-11-22", .session())]).last() == "inFuture")
    let answer = try History([start, ("2026-11-22", .death)]).replayed()
    #expect(answer.lines[1].reasons == [.inFuture] && answer.closing == nil)
    let later = try History([start, ("2026-11-22", .residence("hospital")), ("2026-11-24", .session())]).last()
    #expect(later == "inFuture", "a stay of the future is none")
  }

  @Test("only the professions of a service give it")
  func professions() throws {
    let wrong = UnitEvent.Kind.session(service: "psychology", profession: "nurse", setting: .home, units: 2, remote: .init())
    #expect(try History([start, ("2024-03-02", wrong)]).last() == "professionNotAllowed")
    for profession in ["generalPractitioner", "nurse", "socialWorker", "occupationalTherapist", "psychologist"] {
      let right = UnitEvent.Kind.support(service: "caseManagement", profession: profession, units: 1)
      #expect(try History([start, ("2024-03-02", right)]).last() == "", "\(profession)")
    }
  }

  @Test("groups: 4 to 8 people, 2 to 4 hours, never case management")
  func groups() throws {
    for (people, minutes, reasons) in [
      (4, 120, ""), (8, 240, ""), (3, 120, "groupSize"), (9, 240, "groupSize"), (4, 119, "groupDuration"), (8, 241, "groupDuration"),
      (0, 0, "groupDuration groupSize"),
    ] { #expect(try History([start, ("2024-03-02", .group(people, minutes))]).last() == reasons, "\(people) \(minutes)") }
    #expect(try History([start, ("2024-03-02", .group(4, 120, "caseManagement"))]).last() == "groupNotAllowed")
    let line = try History([start, ("2024-03-02", .group())]).replayed().lines[1]
    #expect(line.code == "794835" && line.units == 0 && line.amount == Euro(cents: 2527))
  }

  @Test("at a distance: the three conditions, and never occupational therapy")
  func remote() throws {
    let all = UnitEvent.RemoteConditions(agreed: true, able: true, secure: true)
    #expect(try History([start, ("2024-03-02", .session(at: .remote, remote: all))]).last() == "")
    for missing in [\UnitEvent.RemoteConditions.agreed, \.able, \.secure] {
      var conditions = all
      conditions[keyPath: missing] = false
      #expect(try History([start, ("2024-03-02", .session(at: .remote, remote: conditions))]).last() == "remoteConditionsMissing")
    }
    let therapy = UnitEvent.Kind.session(2, "occupationalTherapy", at: .remote, remote: all)
    #expect(try History([start, ("2024-03-02", therapy)]).last() == "remoteNotAllowed")
    #expect(try History([start, ("2024-03-02", .session(at: .remote, remote: all))]).replayed().lines[1].code == "794533", "the home code")
  }

  @Test("every code and price is the one of its service, profession and setting")
  func prices() throws {
    let events: [(String, UnitEvent.Kind)] = [
      start, ("2024-03-02", .session(2, "occupationalTherapy")), ("2024-03-03", .support(3, "occupationalTherapy")),
      ("2024-03-04", .group(4, 120, "occupationalTherapy")), ("2024-03-05", .support(1, "psychology")), ("2024-03-06", .residence("hospital")),
      ("2024-03-07", .session(2, "occupationalTherapy", at: .hospital)), ("2024-03-08", .session(2, "psychology", at: .hospital)),
      ("2024-03-09", .death), ("2024-03-10", .closing(3, "occupationalTherapy")), ("2024-03-10", .closing(1, "psychology")),
    ]
    let answer = try History(events).replayed()
    #expect(
      answer.lines.map { $0.code ?? "-" } == [
        "794474", "794732", "794754", "794813", "794791", "-", "794743", "794780", "-", "795174", "795196",
      ])
    #expect(answer.lines.map(\.amount.cents) == [13_873, 4736, 7104, 2060, 2908, 0, 4736, 5816, 0, 7104, 2908])
    #expect(answer.amount.cents == answer.lines.reduce(0) { $0 + $1.amount.cents })
  }
}
