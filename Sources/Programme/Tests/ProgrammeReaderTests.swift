import Care
import Foundation
import Kernel
import Parameters
import Testing

@Suite("Programmes as data")
struct ProgrammeReaderTests {
  private func wrong(_ id: String = "protocol3", _ changes: (String, String)...) throws -> [String] {
    var text = try ProgrammeSample.text(of: id)
    for (old, new) in changes {
      try #require(text.contains(old), "“\(old)” does not stand in it")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    do {
      _ = try ProgrammeReader.programme(DataFile(name: "programmes/\(id).yaml", content: text))
      return []
    } catch { return error.problems.map { "\($0.path) \($0.code)" } }
  }

  @Test("both programmes are shipped without a mistake, with every doubtful code marked")
  func shipped() throws {
    let programme = try ProgrammeSample.shipped()
    #expect(programme.running.until?.description == "2026-12-31")
    let rules = try ProgrammeSample.rules(programme)
    let codes = try #require(rules.codes.first)
    #expect(Set(codes.codes.values).count == 30, "and one for the initial module")
    #expect(codes.doubts.keys.sorted() == ["794754", "794791", "794813", "794835", "795712"])
    #expect(codes.doubts["794754"]?.nl.hasPrefix("Afgeleid") == true && codes.doubts["794754"] == codes.doubts["794791"])
    #expect(rules.professions.count == 5)
    #expect(programme.readings.count == 14 && Set(programme.readings.map(\.question.nl)).count == 14)
    #expect(try ProgrammeSample.shipped("first-line-psychology").running.until == nil)
  }

  @Test("a mistake is named with file, line and place")
  func mistakes() throws {
    let found = try wrong("protocol3", ("granted: 122", "granted: many"))
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("programmes/protocol3.yaml:") == true && found.first?.hasSuffix(" ledger.rules[0].granted data.bad-number") == true)
  }

  @Test(
    "every kind of mistake is found",
    arguments: [
      ("id: protocol3", "id: protocol4", "id programme.wrong-name"), ("until: 2026-12-31", "until: 2026-02-30", "running.until data.bad-day"),
      ("until: 2026-12-31", "until: 2022-12-31", "running.until programme.running-order"),
      ("- {field: belrai.iadl, atLeast: 3}", "- {field: belrai.iad, atLeast: 3}", "programme.unknown-field"),
      ("- {field: belrai.iadl, atLeast: 3}", "- {field: belrai.iadl, atMost: 3}", "programme.bad-test"),
      ("- {field: belrai.iadl, atLeast: 3}", "- {field: belrai.iadl, atLeast: 3.001}", "data.bad-number"),
      ("- {field: belrai.iadl, atLeast: 3}", "- belrai.iadl", "programme.bad-test"),
      ("- cannotRepresentThemselves", "- {field: cannotRepresentThemselves, atLeast: 1}", "programme.bad-test"),
      ("- not: firstLinePsychologyInProgress", "- {not: firstLinePsychologyInProgress, all: []}", "programme.bad-criterion"),
      ("oneOf: [home,", "oneOf: [house,", "data.unknown-value"), ("unit: {caseManagement: 27.41, ", "unit: {", "programme.price-missing"),
      ("initialModule: 138.73", "initialModule: 138.735", "data.bad-amount"), ("support: 795712", "support: 794712", "programme.bad-code"),
      ("support: 794754", "support: 794791", "data.double"), (", support: 794555", "", "programme.code-missing"),
      ("participants: {from: 4, to: 8}", "participants: {from: 8, to: 4}", "programme.bad-range"),
      ("kind: units", "kind: hours", "data.unknown-value"), ("period: 3 years", "period: three years", "retention.bad-period"),
      ("hospitals: [hospital]", "hospitals: [clinic]", "data.unknown-value"), ("granted: 122", "granded: 122", "data.unknown-key"),
      ("        nl: \"De gids drukt 794712, waarvan het controlecijfer niet klopt; met 795712 klopt het en past de code in de rij.\"\n", "", "ledger.codes[0].doubts.795712.nl data.missing-language"),
      ("words: {fr: \"Par service.\", nl: \"Per dienst.\", ", "words: {fr: \"Par service.\", ", "readings[1].cases[0].words.nl data.missing-language"),
      ("key: session.together, is: service", "key: session.togehter, is: service", "readings[1].cases[0].key data.unknown-value"),
      ("key: session.together, is: service", "key: session.together, is: services", "readings[1].cases[0].is data.unknown-value"),
      ("key: session.together, is: person", "key: session.together, is: service", "readings[1].cases[1].is data.double"),
      ("key: session.together, is: person, ", "key: session.together, ", "readings[1].cases[1].is data.missing"),
      ("key: session.leastIn, is: [home]", "key: session.leastIn, is: [house]", "readings[2].cases[3].is data.unknown-value"),
      ("key: session.leastIn, is: [home]", "key: session.leastIn, is: home", "readings[2].cases[3].is data.list-expected"),
      ("key: closing.days, is: 29", "key: closing.days, is: none", "readings[7].cases[5].is data.bad-number"),
      ("together: service", "together: organisation", "ledger.rules[0].session.together data.unknown-value"),
      ("leastPer: session", "leastPer: week", "ledger.rules[0].session.leastPer data.unknown-value"),
      ("extensionProof: optional", "extensionProof: true", "ledger.rules[0].extensionProof data.unknown-value"),
      ("agreement: step", "agreement: [required]", "ledger.rules[0].agreement data.text-expected"),
      ("eligibilityAtAct: warns", "eligibilityAtAct: refuses", "ledger.rules[0].eligibilityAtAct data.unknown-value"),
      ("{units: 10, days: 30}", "{units: 10, days: 30, least: 0}", "ledger.rules[0].closing.least data.bad-number"),
      ("adl: screener", "adl: module", "eligibility[0].adl data.unknown-value"),
      ("  other: {fr: \"Aussi après une chute.\", nl: \"Ook na een val.\", en: \"After a fall as well.\"}\n", "", "readings[0].other data.missing"),
      ("{name: dementia, kind: flag}", "{name: livesInBrussels, kind: flag}", "data.double"),
    ])
  func every(_ old: String, _ new: String, _ problem: String) throws {
    let found = try wrong("protocol3", (old, new))
    #expect(found.contains { $0.hasSuffix(problem) }, "\(found)")
  }

  @Test("blocks that do not follow each other are refused")
  func order() throws {
    let text = "  tariffs:\n  - from: 2023-01-01\n"
    #expect(
      try wrong("protocol3", (text, text.replacing("2023", with: "2024") + Self.tariff("2024-01-01", unit: "28.00"))).contains {
        $0.hasSuffix("tariffs[1].from data.bad-order") || $0.hasSuffix("tariffs[2].from data.bad-order")
      })
  }

  /// A block of tariffs that stands before the lines of another one.
  private static func tariff(_ from: String, unit: String) -> String {
    """
        source: test
        initialModule: 138.73
        unit: {caseManagement: 27.41, occupationalTherapy: 23.68, psychology: 29.08}
        group: {occupationalTherapy: 20.60, psychology: 25.27}
      - from: \(from)

    """
  }

  // MARK: A change is a change of data

  @Test("a new tariff holds from its day; the days before keep theirs")
  func newTariff() throws {
    let programme = try ProgrammeSample.changed(
      "protocol3",
      (
        "  codes:\n",
        """
          - from: 2025-01-01
            source: test
            initialModule: 140.00
            unit: {caseManagement: 28.11, occupationalTherapy: 24.00, psychology: 30.00}
            group: {occupationalTherapy: 21.00, psychology: 26.00}
          codes:

        """
      ))
    let events: [(String, UnitEvent.Kind)] = [("2024-12-30", .module), ("2024-12-31", .session(3)), ("2025-01-01", .session(3)), ("2025-01-02", .group())]
    #expect(try History(events).replayed(by: programme).lines.map(\.amount.description) == ["138.73", "82.23", "84.33", "26.00"])
    #expect(try History(events).replayed().amount.description == "328.46")
  }

  @Test("a new threshold holds from its day; the criterion shows the one of the day")
  func newThreshold() throws {
    let text = try ProgrammeSample.text(of: "protocol3")
    let start = try #require(text.range(of: "- from: 2023-01-01\n  common:"))
    let end = try #require(text.range(of: "\nledger:"))
    let block = String(text[start.lowerBound..<end.lowerBound])
    let later = block.replacing("- from: 2023-01-01", with: "- from: 2026-01-01").replacing("atLeast: 60", with: "atLeast: 65").replacing("atLeast: 1.5", with: "atLeast: 2.25")
    let changed = text.replacingCharacters(in: end, with: "\n\(later)\nledger:")
    let programme = try ProgrammeReader.programme(DataFile(name: "programmes/protocol3.yaml", content: changed))
    for (day, age, score) in [("2025-12-31", "60", "1.5"), ("2026-01-01", "65", "2.25")] {
      let answer = try ProgrammeSample.answer(programme, .eligibility, "{\"on\":\"\(day)\",\"birthDate\":\"1963-01-01\",\"belrai\":{\"mentalHealth\":2}}")
      #expect(answer.contains("{\"id\":\"birthDate\",\"verdict\":\"\(age == "60" ? "met" : "notMet")\",\"value\":\"\(age == "60" ? 62 : 63)\",\"threshold\":\"\(age)\""))
      #expect(answer.contains("\"value\":\"2\",\"threshold\":\"\(score)\""))
    }
  }

  @Test("more units, another period, other limits from a day: the day of the event decides, the day of the start how long it lasts")
  func newRules() throws {
    let text = try ProgrammeSample.text(of: "protocol3")
    let start = try #require(text.range(of: "  - from: 2023-01-01\n    source: \"Focus 60+ (Brusano), Les prestations"))
    let end = try #require(text.range(of: "\n  tariffs:"))
    let later = String(text[start.lowerBound..<end.lowerBound]).replacing("2023-01-01", with: "2025-01-01").replacing("granted: 122", with: "granted: 130")
      .replacing("mostADay: 4", with: "mostADay: 6").replacing("period: 3 years", with: "period: 12 months").replacing("units: 10, days: 30", with: "units: 12, days: 10")
    let programme = try ProgrammeReader.programme(
      DataFile(name: "programmes/protocol3.yaml", content: text.replacingCharacters(in: end, with: "\n\(later)\n  tariffs:")))
    #expect(try History([("2024-03-01", .module), ("2024-12-31", .session(5))]).last(by: programme) == "dailyMaximum")
    #expect(try History([("2024-03-01", .module), ("2025-01-01", .session(5))]).last(by: programme) == "")
    #expect(try History([("2024-03-01", .module), ("2024-12-31", .support(122)), ("2025-01-01", .support(8))]).last(by: programme) == "")
    #expect(try History([("2024-03-01", .module), ("2026-03-01", .session())]).last(by: programme) == "", "begun under three years")
    #expect(try History([("2025-03-01", .module), ("2026-03-01", .session())]).last(by: programme) == "periodEnded")
    let closed: [(String, UnitEvent.Kind)] = [("2024-03-01", .module), ("2024-03-02", .session()), ("2025-02-01", .death)]
    #expect(try History(closed + [("2025-02-11", .closing(12))]).last(by: programme) == "")
    #expect(try History(closed + [("2025-02-12", .closing(1))]).last(by: programme) == "closingPeriodEnded")
  }

  @Test(
    "a ruling on a doubtful reading changes data",
    arguments: [
      ("together: service", "together: person"), ("leastIn: [home, hospital, remote]", "leastIn: [home]"), ("within: stay", "within: programme"),
      ("supportDuringStays: true", "supportDuringStays: false"), ("following: [session, support, group]", "following: [session]"),
      ("minutes: {from: 120, to: 240}", "minutes: {from: 120, to: 240}\n      unitMinutes: 30"),
      ("supportDuringStays: true", "supportDuringStays: true\n    supportMostADay: 8"), ("{units: 10, days: 30}", "{units: 10, days: 29, mostADay: 4}"),
    ])
  func readings(_ old: String, _ new: String) throws {
    let other = try ProgrammeSample.changed("protocol3", (old, new))
    let start = ("2024-03-01", UnitEvent.Kind.module)
    let stay = [("2024-04-02", UnitEvent.Kind.residence("hospital")), ("2024-04-09", .residence("home")), ("2024-05-02", .residence("hospital"))]
    let visit = UnitEvent.Kind.session(at: .hospital)
    let cases: [String: (events: [(String, UnitEvent.Kind)], chosen: String, ruled: String)] = [
      "together: person": ([start, ("2024-03-02", .session(4)), ("2024-03-02", .session(2, "psychology"))], "", "dailyMaximum"),
      "leastIn: [home]": ([start, stay[0], ("2024-04-03", .session(1, at: .hospital))], "belowMinimum", ""),
      "within: programme": ([start] + stay + [("2024-04-03", visit), ("2024-04-04", visit), ("2024-05-03", visit)], "", "hospitalVisitsUsed"),
      "supportDuringStays: false": ([start, stay[0], ("2024-04-03", .support(1))], "", "notAtHome"),
      "following: [session]": (
        [start, ("2024-03-02", .group()), stay[0], ("2024-04-03", .session(2, "psychology", at: .hospital))], "", "notFollowedBeforeHospital"
      ),
    ]
    let group = [start, ("2024-03-02", .support(118)), ("2024-03-03", .group(4, 121))]
    let ended: [(String, UnitEvent.Kind)] = [start, ("2024-03-02", .session()), ("2024-04-01", .death), ("2024-04-30", .closing(2))]
    let more: [String: (events: [(String, UnitEvent.Kind)], chosen: String, ruled: String)] = [
      "minutes: {from: 120, to: 240}\n      unitMinutes: 30": (group, "", "unitsExhausted"),
      "supportDuringStays: true\n    supportMostADay: 8": ([start, ("2024-03-02", .support(8)), ("2024-03-02", .support(1))], "", "dailyMaximum"),
      "{units: 10, days: 29, mostADay: 4}": (ended + [("2024-04-30", .closing(3))], "", "dailyMaximum"),
    ]
    let one = try #require(cases[new] ?? more[new])
    #expect(try History(one.events).last() == one.chosen)
    #expect(try History(one.events).last(by: other) == one.ruled)
  }
}
