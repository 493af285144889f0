import Care
import Kernel
import Parameters
import Testing

/// What the rules chose where the guide leaves room: every other reading is a change of data. Those that only the product knows of stand in the
/// tests of the ledger and of eligibility.
@Suite("Readings as data")
struct ReadingTests {
  private let start = ("2024-03-01", UnitEvent.Kind.module)

  /// The reasons against each event of a list, given by somebody; empty when it is accepted.
  private func replayed(
    _ events: [(day: String, by: String, kind: UnitEvent.Kind)], by programme: Programme
  ) throws -> [String] {
    let told = events.enumerated().map { index, event in
      UnitEvent(id: "\(index + 1)", day: ProgrammeSample.day(event.day), kind: event.kind, provider: event.by)
    }
    let history = UnitHistory(on: ProgrammeSample.day("2026-11-21"), events: told)
    let answer = UnitReplay(history, try ProgrammeSample.rules(programme), running: programme.running).answer
    return answer.lines.map { $0.reasons.map(\.rawValue).joined(separator: " ") }
  }

  // MARK: 4 units a day

  @Test("4 units a day of a provider: whatever the service, and another provider has as many of his own")
  func ofAProvider() throws {
    let other = try ProgrammeSample.changed("protocol3", ("together: service", "together: provider"))
    let day = "2024-03-02"
    let events: [(day: String, by: String, kind: UnitEvent.Kind)] = [
      ("2024-03-01", "a", .module), (day, "a", .session(2)), (day, "a", .session(2, "psychology")), (day, "a", .session(2)),
      (day, "b", .session(4)), (day, "b", .session(2, "psychology")), ("2024-03-03", "a", .session(4)), (day, "a", .support(5)),
    ]
    #expect(try replayed(events, by: other) == ["", "", "", "dailyMaximum", "", "dailyMaximum", "", ""])
    let shipped = try replayed(events, by: ProgrammeSample.shipped())
    #expect(shipped == ["", "", "", "", "dailyMaximum", "", "", ""], "by default whoever gives it has no matter, and the service has")
  }

  @Test("a document names no provider: there all of it is as one provider's")
  func documentsNameNobody() throws {
    let other = try ProgrammeSample.changed("protocol3", ("together: service", "together: provider"))
    #expect(try History([start, ("2024-03-02", .session(4)), ("2024-03-02", .session(2, "psychology"))]).last(by: other) == "dailyMaximum")
    #expect(try History([start, ("2024-03-02", .session(2)), ("2024-03-02", .session(2, "psychology"))]).last(by: other) == "")
    let named = """
      {"on": "2026-11-21", "events": [{"id": "1", "date": "2024-03-01", "type": "initialModule", "profession": "nurse", "belrai": true,
       "provider": "a"}]}
      """
    #expect(ProgrammeSample.problems(other, .ledger, named) == ["events[0].provider document.unknown-field"], "its format stays as it is")
  }

  // MARK: At least 2 units

  @Test("at least 2 units a day: a shorter session is accepted once those of its service before it that day reach the least with it")
  func leastOfADay() throws {
    let other = try ProgrammeSample.changed("protocol3", ("leastPer: session", "leastPer: day"))
    func last(_ events: [(String, UnitEvent.Kind)]) throws -> String { try History([start] + events).last(by: other) }
    let day = "2024-03-02"
    #expect(try last([(day, .session(1))]) == "belowMinimum")
    #expect(try last([(day, .session(2)), (day, .session(1))]) == "")
    #expect(try last([(day, .session(3)), (day, .session(1)), (day, .session(1))]) == "dailyMaximum")
    #expect(try last([(day, .session(1)), (day, .session(1))]) == "belowMinimum", "the first one was refused, and counts nothing")
    #expect(try last([(day, .session(2, "psychology")), (day, .session(1))]) == "belowMinimum", "another service")
    #expect(try last([("2024-03-03", .session(2)), (day, .session(1))]) == "belowMinimum", "another day")
    #expect(try last([(day, .support(3)), (day, .session(1))]) == "belowMinimum", "support is no session")
    #expect(try History([start, (day, .session(2)), (day, .session(1))]).last() == "belowMinimum", "by default each session by itself")
  }

  @Test("at least 2 units a day, and at home only: both readings hold together")
  func leastOfADayAtHome() throws {
    let other = try ProgrammeSample.changed(
      "protocol3", ("leastPer: session", "leastPer: day"), ("leastIn: [home, hospital, remote]", "leastIn: [home]"))
    let stay: [(String, UnitEvent.Kind)] = [start, ("2024-04-02", .residence("hospital"))]
    #expect(try History(stay + [("2024-04-03", .session(1, at: .hospital))]).last(by: other) == "")
    #expect(try History(stay + [("2024-04-02", .session(1))]).last(by: other) == "belowMinimum")
    #expect(try History(stay + [("2024-04-02", .session(1, at: .hospital)), ("2024-04-02", .session(1))]).last(by: other) == "")
  }

  @Test("2 to 4 units of closing a day, when the data says so")
  func closing() throws {
    let other = try ProgrammeSample.changed("protocol3", ("{units: 10, days: 30}", "{units: 10, days: 29, least: 2, mostADay: 4}"))
    let ended: [(String, UnitEvent.Kind)] = [start, ("2024-03-02", .session()), ("2024-04-01", .death)]
    for (units, reasons) in [(1, "belowMinimum"), (2, ""), (4, ""), (5, "dailyMaximum")] {
      #expect(try History(ended + [("2024-04-02", .closing(units))]).last(by: other) == reasons, "\(units)")
      #expect(try History(ended + [("2024-04-02", .closing(units))]).last() == "", "\(units)")
    }
    #expect(try History(ended + [("2024-04-30", .closing(2))]).last(by: other) == "")
    #expect(try History(ended + [("2024-05-01", .closing(2))]).last(by: other) == "closingPeriodEnded")
    #expect(try History(ended + [("2024-05-01", .closing(2))]).last() == "")
  }

  // MARK: Where she lives

  private func verdict(_ residence: String, by programme: Programme) throws -> String {
    let document = """
      {"on": "2026-03-02", "birthDate": "1940-01-01", "residence": "\(residence)", "livesInBrussels": true, "riskOfLossOfAutonomy": true,
       "dementia": true}
      """
    let answer = try ProgrammeSample.answer(programme, .eligibility, document)
    let found = try #require(answer.firstMatch(of: #/"occupationalTherapy":\{"verdict":"([a-zA-Z]+)"/#))
    return String(found.1)
  }

  @Test("a service flat, no fixed place and another institution are ruled by the formula and the lists of residences alone")
  func places() throws {
    let shipped = try ProgrammeSample.shipped()
    #expect(try ["serviceFlat", "noFixedPlace", "otherInstitution"].map { try verdict($0, by: shipped) } == ["eligible", "notEligible", "notEligible"])
    let other = try ProgrammeSample.changed(
      "protocol3", ("oneOf: [home, serviceFlat, shortStay]", "oneOf: [home, shortStay, noFixedPlace]"),
      ("  institutions: [restHome, nursingHome, psychiatricCareHome]", "  institutions: [restHome, nursingHome, psychiatricCareHome, otherInstitution]"),
      ("endingResidences: [restHome, nursingHome, psychiatricCareHome]", "endingResidences: [restHome, nursingHome, otherInstitution]"))
    #expect(try ["serviceFlat", "noFixedPlace", "otherInstitution"].map { try verdict($0, by: other) } == ["notEligible", "eligible", "notEligible"])
    let cases: [(place: String, chosen: String, ruled: String)] = [
      ("otherInstitution", "", "notAtHome periodEnded"), ("psychiatricCareHome", "notAtHome periodEnded", "notAtHome"),
      ("serviceFlat", "", ""), ("noFixedPlace", "", ""),
    ]
    for one in cases {
      let events: [(String, UnitEvent.Kind)] = [start, ("2024-04-02", .residence(one.place)), ("2024-04-03", .session())]
      #expect(try History(events).last() == one.chosen, "\(one.place)")
      #expect(try History(events).last(by: other) == one.ruled, "\(one.place)")
    }
  }

  // MARK: What the coordinator reads

  @Test("as shipped every reading says what is chosen and the other reading, and no figure is left without words")
  func shipped() throws {
    let readings = try ProgrammeSample.shipped().readings(on: ProgrammeSample.day("2026-11-21"))
    #expect(readings.count == 14 && readings.allSatisfy { !$0.chosen.isEmpty && !$0.others.isEmpty && $0.unworded.isEmpty })
    #expect(readings[1].chosen.map(\.en) == ["For each service."] && readings[1].others.map(\.en) == ["For each person.", "For each provider."])
    #expect(readings[2].chosen.map(\.en) == ["In each session.", "In every setting."])
    #expect(readings[9].chosen.map(\.nl) == ["Zoals in 2023, en de maandstaat zegt het."])
  }

  @Test(
    "the words follow the figures: a switch that is turned is said at once",
    arguments: [
      ("together: service", "together: provider", 1, "For each service.", "For each provider."),
      ("together: service", "together: person", 1, "For each service.", "For each person."),
      ("leastPer: session", "leastPer: day", 2, "In each session.", "For each day, with the sessions of the same service entered for that day before."),
      ("leastIn: [home, hospital, remote]", "leastIn: [home]", 2, "In every setting.", "At home only."),
      ("within: stay", "within: programme", 3, "In each stay.", "For the whole programme."),
      ("following: [session, support, group]", "following: [session]", 4, "By any accepted session, support or group of that service.", "By sessions only."),
      ("supportDuringStays: true", "supportDuringStays: false", 6, "Allowed during a stay.", "Refused during a stay."),
      ("{units: 10, days: 30}", "{units: 10, days: 30, mostADay: 4}", 7, "Without a daily limit.", "At most 4 units a day."),
      ("{units: 10, days: 30}", "{units: 10, days: 29}", 7, "From day 0 to day 30.", "From day 0 to day 29."),
      ("extensionProof: optional", "extensionProof: required", 8, "On the word of the team.", "With a proof."),
      ("agreement: step", "agreement: required", 10, "A step of the episode; never a refusal in the units.", "Without it, no initial module."),
      ("eligibilityAtAct: warns", "eligibilityAtAct: blocks", 11, "A warning; the reason stays with the act.", "The act is refused when by her file she is not eligible."),
      (
        "adl: screener", "adl: hierarchy", 12, "The Screener's ADL module; the ADL hierarchy where there is no Screener, shown as such.",
        "Always the hierarchy."
      ),
    ])
  func follow(_ old: String, _ new: String, _ index: Int, _ chosen: String, _ ruled: String) throws {
    let day = ProgrammeSample.day("2026-11-21")
    let before = try ProgrammeSample.shipped().readings(on: day)[index]
    #expect(before.chosen.map(\.en).contains(chosen) && before.others.map(\.en).contains(ruled))
    let after = try ProgrammeSample.changed("protocol3", (old, new)).readings(on: day)[index]
    #expect(after.chosen.map(\.en).contains(ruled) && after.others.map(\.en).contains(chosen) && after.unworded.isEmpty)
  }

  @Test("a figure of which nobody wrote what it means is shown as it stands in the file")
  func unworded() throws {
    let other = try ProgrammeSample.changed("protocol3", ("{units: 10, days: 30}", "{units: 10, days: 20}"), ("mostExtensions: 1", "mostExtensions: 2"))
    let readings = other.readings(on: ProgrammeSample.day("2026-11-21"))
    #expect(readings[7].unworded == ["closing.days: 20"] && readings[8].unworded == ["mostExtensions: 2"])
    #expect(!readings[7].chosen.map(\.en).contains("From day 0 to day 30."))
    let any = try ProgrammeSample.changed("protocol3", ("supportDuringStays: true", "supportDuringStays: true\n    supportMostADay: 6"))
    let support = any.readings(on: ProgrammeSample.day("2026-11-21"))[6]
    #expect(support.chosen.map(\.en) == ["Allowed during a stay.", "Limited for each day."] && support.unworded.isEmpty)
  }

  @Test("a file that says nothing of the newer switches follows what was chosen first")
  func unsaid() throws {
    let silent = try ProgrammeSample.changed(
      "protocol3", ("      leastPer: session\n", ""), ("    extensionProof: optional\n", ""), ("    agreement: step\n", ""),
      ("    eligibilityAtAct: warns\n", ""), ("  adl: screener\n", ""))
    let shipped = try ProgrammeSample.shipped()
    #expect(try ProgrammeSample.rules(silent) == ProgrammeSample.rules(shipped) && silent.eligibility == shipped.eligibility)
  }

  @Test("without units there are no figures of units to speak of")
  func withoutUnits() throws {
    let text = try ProgrammeSample.text(of: "first-line-psychology")
    let reading = """

      readings:
      - question: {fr: Q, nl: Q, en: Q}
        cases: [{key: KEY, is: VALUE, words: {fr: W, nl: W, en: W}}]
        source: {fr: S, nl: S, en: S}

      """
    func read(_ key: String, _ value: String) throws -> Programme {
      let changed = text + reading.replacing("KEY", with: key).replacing("VALUE", with: value)
      return try ProgrammeReader.programme(DataFile(name: "programmes/first-line-psychology.yaml", content: changed))
    }
    #expect(throws: Invalid.self) { try read("session.together", "service") }
    #expect(try read("adl", "screener").readings(on: ProgrammeSample.day("2026-11-21")).map { $0.chosen.map(\.en) } == [["W"]])
  }

  // MARK: From a day on

  @Test("a ruling holds from its day on, for acts and for what the coordinator reads; the days before keep theirs")
  func dated() throws {
    let programme = try ProgrammeSample.ruled(
      from: "2025-01-01", ("together: service", "together: provider"), ("leastPer: session", "leastPer: day"), ("agreement: step", "agreement: required"))
    for (day, isRuled) in [("2024-12-31", false), ("2025-01-01", true)] {
      let both: [(String, UnitEvent.Kind)] = [start, (day, .session(4)), (day, .session(2, "psychology"))]
      #expect(try History(both).last(by: programme) == (isRuled ? "dailyMaximum" : ""), "\(day)")
      #expect(try History([start, (day, .session(2)), (day, .session(1))]).last(by: programme) == (isRuled ? "" : "belowMinimum"), "\(day)")
      let asked = try #require(try ProgrammeSample.rules(programme).rules.holding(on: ProgrammeSample.day(day))?.asked)
      #expect((asked.agreement == .required) == isRuled, "\(day)")
      let said = programme.readings(on: ProgrammeSample.day(day))[1].chosen.map(\.en)
      #expect(said == [isRuled ? "For each provider." : "For each service."], "\(day)")
    }
  }
}
