import Care
import Kernel
import Testing

@Suite("Protocole 3: stays, closing and what was consumed before")
struct UnitLedgerStayTests {
  private let start = ("2024-03-01", UnitEvent.Kind.module)
  private let admitted = ("2024-04-02", UnitEvent.Kind.residence("hospital"))
  private let discharged = ("2024-04-09", UnitEvent.Kind.residence("home"))

  private func last(_ events: (String, UnitEvent.Kind)...) throws -> String { try History(events).last() }

  @Test(
    "home visits stop strictly inside a stay; hospital visits are from admission to discharge",
    arguments: [
      ("2024-04-01", "", "notInHospital"), ("2024-04-02", "", ""), ("2024-04-03", "notAtHome", ""), ("2024-04-08", "notAtHome", ""),
      ("2024-04-09", "", ""), ("2024-04-10", "", "notInHospital"),
    ])
  func days(_ day: String, _ home: String, _ hospital: String) throws {
    #expect(try last(start, admitted, discharged, (day, .session())) == home)
    #expect(try last(start, admitted, discharged, (day, .group())) == home)
    #expect(try last(start, admitted, discharged, (day, .session(at: .hospital))) == hospital)
    #expect(try last(start, admitted, discharged, (day, .support(1))) == "", "support goes on everywhere")
    #expect(try last(admitted, discharged, (day, .module)) == home)
  }

  @Test("a stay without an end goes on; what is written later in the list counts too")
  func openStay() throws {
    #expect(try last(start, admitted, ("2024-12-01", .session())) == "notAtHome")
    let answer = try History([("2024-04-03", .session()), discharged, admitted, start]).replayed()
    #expect(answer.lines[0].reasons == [.notAtHome])
  }

  @Test("case management visits twice in each stay, the others once and only whom they followed before the admission")
  func visits() throws {
    let visit = UnitEvent.Kind.session(at: .hospital)
    #expect(try last(start, admitted, ("2024-04-03", visit), ("2024-04-04", visit)) == "")
    #expect(try last(start, admitted, ("2024-04-03", visit), ("2024-04-04", visit), ("2024-04-05", visit)) == "hospitalVisitsUsed")
    let again = ("2024-05-01", UnitEvent.Kind.residence("hospital"))
    #expect(try last(start, admitted, ("2024-04-03", visit), ("2024-04-04", visit), discharged, again, ("2024-05-02", visit)) == "")
    let psychology = UnitEvent.Kind.session(2, "psychology", at: .hospital)
    #expect(try last(start, admitted, ("2024-04-03", psychology)) == "notFollowedBeforeHospital")
    #expect(try last(start, ("2024-04-02", .support(1, "psychology")), admitted, ("2024-04-03", psychology)) == "notFollowedBeforeHospital")
    for followed in [UnitEvent.Kind.support(1, "psychology"), .group(), .session(2, "psychology")] {
      #expect(try last(start, ("2024-04-01", followed), admitted, ("2024-04-03", psychology)) == "")
    }
    #expect(
      try last(start, ("2024-04-01", .group()), admitted, ("2024-04-03", psychology), ("2024-04-04", psychology)) == "hospitalVisitsUsed")
  }

  @Test("the day of two touching stays belongs to the earlier one, and is inside neither")
  func touching() throws {
    let visit = UnitEvent.Kind.session(at: .hospital)
    let events: [(String, UnitEvent.Kind)] = [
      start, admitted, ("2024-04-03", visit), ("2024-04-04", visit), ("2024-04-09", .residence("home")), ("2024-04-09", .residence("hospital")),
    ]
    #expect(try History(events + [("2024-04-09", visit)]).last() == "hospitalVisitsUsed")
    #expect(try History(events + [("2024-04-10", visit)]).last() == "")
    #expect(try History(events + [("2024-04-09", .session())]).last() == "")
    let institution = ("2024-04-09", UnitEvent.Kind.residence("restHome"))
    #expect(try last(start, admitted, institution, ("2024-04-09", .session())) == "", "the day that ends the period still counts in it")
    #expect(try last(start, admitted, institution, ("2024-04-09", visit)) == "")
  }

  @Test("three kinds of institutions are one stay; a repeated event changes nothing")
  func institutions() throws {
    let events: [(String, UnitEvent.Kind)] = [
      ("2024-01-01", .residence("restHome")), ("2024-01-05", .residence("nursingHome")), ("2024-01-05", .residence("nursingHome")),
    ]
    #expect(try History(events + [("2024-01-05", .module)]).last() == "notAtHome")
    #expect(try History(events + [("2024-01-09", .residence("home")), ("2024-01-09", .module)]).last() == "")
    #expect(try History([("2024-01-01", .residence("hospital")), ("2024-01-05", .residence("hospital")), ("2024-01-05", .module)]).last() == "notAtHome")
    for elsewhere in ["serviceFlat", "shortStay", "otherInstitution", "noFixedPlace"] {
      #expect(try last(start, ("2024-04-01", .residence(elsewhere)), ("2024-04-03", .session())) == "", "\(elsewhere)")
    }
  }

  @Test(
    "an institution or death ends the period on its day and opens 30 days of closing",
    arguments: [UnitEvent.Kind.death, .residence("restHome"), .residence("nursingHome"), .residence("psychiatricCareHome")])
  func ends(_ end: UnitEvent.Kind) throws {
    let ended = [start, ("2024-03-02", .session()), ("2024-04-01", end)]
    for (day, event, reasons) in [
      ("2024-04-01", UnitEvent.Kind.support(1), ""), ("2024-04-02", .support(1), "periodEnded"), ("2024-04-01", .closing(), ""),
      ("2024-05-01", .closing(), ""), ("2024-05-02", .closing(), "closingPeriodEnded"), ("2024-04-02", .closing(10), ""),
      ("2024-04-02", .closing(11), "closingUnitsExhausted"), ("2024-04-02", .closing(1, "psychology"), "notFollowedBefore"),
      ("2024-04-02", .more, "periodEnded"),
    ] { #expect(try History(ended + [(day, event)]).last() == reasons, "\(day) \(event)") }
    let answer = try History(ended + [("2024-04-02", .closing(4)), ("2024-04-03", .closing(6)), ("2024-04-04", .closing(1))], on: "2024-05-01").replayed()
    #expect(answer.period?.start.description == "2024-03-01" && answer.period?.end.description == "2024-04-01" && answer.period?.isOpen == false)
    #expect(answer.closing?.span.end.description == "2024-05-01" && answer.closing?.span.isOpen == true)
    #expect(answer.closing?.left == 0 && answer.closing?.used == 10)
    #expect(answer.lines.last?.reasons == [.closingUnitsExhausted])
  }

  @Test("such an event ends nothing before the start, after the end or after three years; nothing reopens the period")
  func endsNothing() throws {
    #expect(try last(("2024-01-01", .death), start, ("2024-03-02", .session())) == "")
    #expect(try last(start, ("2024-04-01", .closing())) == "closingNotOpen notFollowedBefore")
    let twice: [(String, UnitEvent.Kind)] = [
      start, ("2024-03-02", .session()), ("2024-04-01", .residence("restHome")), ("2024-06-01", .death), ("2024-06-02", .closing()),
    ]
    #expect(try History(twice).last() == "closingPeriodEnded")
    #expect(try last(start, ("2024-04-01", .residence("restHome")), ("2024-05-01", .residence("home")), ("2024-05-02", .session())) == "periodEnded")
    #expect(try last(("2023-01-10", .module), ("2026-01-10", .death), ("2026-01-11", .closing())) == "closingNotOpen notFollowedBefore")
    #expect(try last(("2023-01-10", .module), ("2023-01-11", .session()), ("2026-01-09", .death), ("2026-01-11", .closing())) == "")
    #expect(try last(start, ("2024-03-02", .session()), ("2024-04-01", .closing()), ("2024-04-01", .death)) == "")
    let order = try History([start, ("2024-03-02", .session()), ("2024-04-01", .closing()), ("2024-04-01", .death)]).replayed()
    #expect(order.lines[2].reasons == [.closingNotOpen], "within a day the order counts")
  }

  @Test("psychology waits while a first-line psychologist follows the person, from the beginning to the day before the end")
  func firstLine() throws {
    let begins = ("2024-04-01", UnitEvent.Kind.firstLinePsychology(begins: true))
    let stops = ("2024-05-01", UnitEvent.Kind.firstLinePsychology(begins: false))
    for (day, reasons) in [
      ("2024-03-31", ""), ("2024-04-01", "firstLinePsychologyInProgress"), ("2024-04-30", "firstLinePsychologyInProgress"), ("2024-05-01", ""),
    ] {
      #expect(try last(start, begins, stops, (day, .session(2, "psychology"))) == reasons, "\(day)")
      #expect(try last(start, begins, stops, (day, .group())) == reasons)
      #expect(try last(start, begins, stops, (day, .session())) == "", "the other services go on")
      #expect(try last(start, begins, begins, stops, stops, (day, .support(1, "psychology"))) == reasons)
    }
    #expect(try last(start, stops, ("2024-05-02", .session(2, "psychology"))) == "")
    #expect(try last(start, begins, ("2026-01-01", .session(2, "psychology"))) == "firstLinePsychologyInProgress")
  }

  @Test("what another organisation consumed counts as if it had been replayed")
  func before() throws {
    let day = ProgrammeSample.day("2024-01-10")
    let before = ConsumedBefore(initialModule: true, periodStart: day, units: ["caseManagement": 119])
    #expect(try History([("2024-03-01", .session(3))], before: before).last() == "")
    #expect(try History([("2024-03-01", .session(4))], before: before).last() == "unitsExhausted")
    #expect(try History([("2024-03-01", .session(2)), ("2024-04-01", .death), ("2024-04-02", .closing())], before: before).last() == "")
    #expect(try History([("2024-04-01", .death), ("2024-04-02", .closing(1, "psychology"))], before: before).last() == "notFollowedBefore")
    let answer = try History([("2024-03-01", .session(2))], before: before).replayed()
    #expect(answer.period?.start == day && answer.period?.end.description == "2027-01-09")
    #expect(answer.used == 121 && answer.left == 1 && answer.amount.cents == 5482, "only what is in the document is summed")
    let followed = ConsumedBefore(initialModule: true, periodStart: day, units: ["psychology": 1])
    let visit = UnitEvent.Kind.session(2, "psychology", at: .hospital)
    #expect(try History([("2024-01-11", .residence("hospital")), ("2024-01-12", visit)], before: followed).last() == "")
    #expect(try History([("2024-01-10", .residence("hospital")), ("2024-01-12", visit)], before: followed).last() == "notFollowedBeforeHospital")
  }

  @Test("whatever is replayed: the balance is never below zero, the lines add up, and the answer is always the same")
  func properties() throws {
    var numbers = SeededNumbers(seed: 7)
    let services = ["caseManagement", "occupationalTherapy", "psychology"]
    for _ in 0..<300 {
      var events: [(String, UnitEvent.Kind)] = [start]
      for _ in 0..<Int.random(in: 0..<40, using: &numbers) {
        let day = ProgrammeSample.day("2024-03-01").adding(days: Int.random(in: -5..<1150, using: &numbers)).description
        let (service, units) = (numbers.pick(services), Int.random(in: 1..<40, using: &numbers))
        let kinds: [UnitEvent.Kind] = [
          .session(numbers.pick([2, 3, 4]), service), .support(units, service), .closing(units % 7 + 1, service), .group(6, 120, service),
          .session(2, service, at: .hospital), .residence(numbers.pick(["hospital", "home", "restHome"])), .more, .module,
          .firstLinePsychology(begins: units % 2 == 0),
        ]
        events.append((day, numbers.pick(kinds)))
      }
      let before = numbers.pick([ConsumedBefore(), ConsumedBefore(initialModule: true, periodStart: ProgrammeSample.day("2023-05-01"), units: ["psychology": 200])])
      let history = History(events, on: "2026-06-01", before: before)
      let answer = try history.replayed()
      #expect(answer == (try history.replayed()))
      #expect(answer.left >= 0 && answer.closing?.left ?? 0 >= 0)
      #expect(answer.used <= max(answer.granted, 200) && answer.closing?.used ?? 0 <= 10)
      #expect(answer.amount.cents == answer.lines.reduce(0) { $0 + $1.amount.cents })
      #expect(answer.lines.map(\.id) == events.indices.map { "\($0 + 1)" })
      #expect(answer.lines.allSatisfy { $0.reasons == $0.reasons.sorted { $0.rawValue < $1.rawValue } && Set($0.reasons).count == $0.reasons.count })
      // Refused events change nothing: without them the others are judged the same.
      let kept = answer.lines.indices.filter { answer.lines[$0].isAccepted }
      let again = try History(kept.map { events[$0] }, on: "2026-06-01", before: before).replayed()
      #expect(again.lines.allSatisfy(\.isAccepted) && again.amount == answer.amount && again.used == answer.used)
    }
  }
}
