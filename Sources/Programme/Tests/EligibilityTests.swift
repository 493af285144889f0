import Care
import Foundation
import Kernel
import Testing

/// What the answer says, as a program reads it.
private struct Seen: Decodable {
  struct Service: Decodable {
    struct Finding: Decodable {
      let id: String
      let verdict: String
      let value: String?
      let threshold: String?
      let source: String
    }
    let verdict: String
    let missing: [String]
    let criteria: [Finding]
  }
  let services: [String: Service]

  subscript(_ name: String) -> Service? { services[name] }
}

@Suite("Protocole 3: eligibility")
struct EligibilityTests {
  /// A person as JSON fields, without `on`.
  private typealias Fields = [String: String]

  private static let everything: Fields = [
    "birthDate": "\"1950-05-04\"", "residence": "\"home\"", "livesInBrussels": "true", "riskOfLossOfAutonomy": "true",
  ]

  private func seen(_ fields: Fields, on day: String = "2026-03-02", by programme: Programme? = nil) throws -> Seen {
    let programme = try programme ?? ProgrammeSample.shipped()
    let text = ProgrammeSample.answer
    return try JSONDecoder().decode(Seen.self, from: Data(text(programme, .eligibility, Self.document(fields, on: day)).utf8))
  }

  private static func document(_ fields: Fields, on day: String) -> String {
    let plain = fields.filter { !$0.key.hasPrefix("belrai.") }.map { "\"\($0.key)\":\($0.value)" }
    let inner = fields.filter { $0.key.hasPrefix("belrai.") }.map { "\"\($0.key.dropFirst(7))\":\($0.value)" }
    return "{\((["\"on\":\"\(day)\""] + plain + ["\"belrai\":{\(inner.joined(separator: ","))}"]).joined(separator: ","))}"
  }

  @Test("the example of the contract: verdicts, missing fields, criteria in the order of the formula")
  func example() throws {
    let document = """
      { "on": "2026-03-02", "birthDate": "1950-05-04", "residence": "home", "livesInBrussels": true, "riskOfLossOfAutonomy": true,
        "belrai": { "iadl": 3, "adl": 2, "cps": 1, "cps2": 2, "mentalHealth": 1.5, "behaviour": [0, 0, 1, 0, 0] },
        "cannotRepresentThemselves": true, "coordinationMissing": true, "neurodegenerativeDisease": false,
        "fallInLast30Days": true, "homeNeedsAdapting": false, "canAndWantsToStaySixMonths": true, "dementia": false,
        "asksForPsychologicalSupport": true, "refusesNecessaryCare": null, "firstLinePsychologyInProgress": false }
      """
    let text = try ProgrammeSample.answer(ProgrammeSample.shipped(), .eligibility, document)
    #expect(text.hasPrefix("{\"programme\":\"protocol3\",\"on\":\"2026-03-02\",\"services\":{\"caseManagement\":{\"verdict\":\"notEligible\",\"missing\":[],\"criteria\":["))
    let answer = try JSONDecoder().decode(Seen.self, from: Data(text.utf8))
    let (management, therapy, psychology) = try (
      #require(answer["caseManagement"]), #require(answer["occupationalTherapy"]), #require(answer["psychology"])
    )
    #expect(management.verdict == "notEligible" && management.missing.isEmpty)
    #expect(therapy.verdict == "eligible" && therapy.missing.isEmpty)
    #expect(psychology.verdict == "unknown" && psychology.missing == ["refusesNecessaryCare"])
    #expect(
      management.criteria.map(\.id) == [
        "programmeRunning", "birthDate", "residence", "livesInBrussels", "riskOfLossOfAutonomy", "belrai.iadl", "cannotRepresentThemselves",
        "coordinationMissing", "neurodegenerativeDisease", "belrai.adl", "belrai.cps",
      ])
    #expect(management.criteria.map(\.verdict) == ["met", "met", "met", "met", "met", "met", "met", "met", "notMet", "notMet", "notMet"])
    #expect(
      psychology.criteria.map(\.id).dropFirst(5) == [
        "belrai.iadl", "belrai.mentalHealth", "belrai.behaviour", "asksForPsychologicalSupport", "refusesNecessaryCare",
        "firstLinePsychologyInProgress",
      ])
    #expect(psychology.criteria.map(\.verdict).suffix(2) == ["unknown", "met"], "none in progress speaks for it")
    let age = management.criteria[1]
    #expect(age.value == "75" && age.threshold == "60" && age.source.contains("Focus 60+"))
    #expect(psychology.criteria[6].value == "1.5" && psychology.criteria[6].threshold == "1.5")
    #expect(psychology.criteria[7].value == "0,0,1,0,0" && psychology.criteria[7].threshold == "1")
    #expect(management.criteria[2].threshold == "home,serviceFlat,shortStay" && management.criteria[3].threshold == nil)
  }

  @Test(
    "the age: the day before the 60th birthday, the day, and dates of which only a part is known",
    arguments: [
      ("1966-03-03", "notMet", "59"), ("1966-03-02", "met", "60"), ("1966-03-01", "met", "60"), ("1966-03", "unknown", "59-60"),
      ("1966-02", "met", "60"), ("1966", "unknown", "59-60"), ("1965", "met", "60-61"), ("1967", "notMet", "58-59"), ("2026", "notMet", "0"),
      ("2026-03", "notMet", "0"), ("0001-01-01", "met", "2025"),
    ])
  func age(_ born: String, _ verdict: String, _ value: String) throws {
    var fields = Self.everything
    fields["birthDate"] = "\"\(born)\""
    let found = try #require(try seen(fields)["occupationalTherapy"]).criteria[1]
    #expect(found.verdict == verdict && found.value == value)
  }

  @Test("who was born on 29 February turns 60 on 1 March of a common year and on 29 February of a leap year")
  func leapDay() throws {
    var fields = Self.everything
    for (born, day, verdict) in [
      ("1964-02-29", "2024-02-28", "notMet"), ("1964-02-29", "2024-02-29", "met"), ("1966-02-28", "2026-02-28", "met"),
    ] {
      fields["birthDate"] = "\"\(born)\""
      #expect(try #require(try seen(fields, on: day)["psychology"]).criteria[1].verdict == verdict, "\(born) \(day)")
    }
    fields["birthDate"] = "\"1968-02-29\""
    for (day, value) in [("2026-02-28", "57"), ("2026-03-01", "58")] {
      #expect(try #require(try seen(fields, on: day)["psychology"]).criteria[1].value == value)
    }
  }

  @Test("the programme runs from 1 January 2023 to 31 December 2026")
  func running() throws {
    for (day, verdict) in [("2022-12-31", "notMet"), ("2023-01-01", "met"), ("2026-12-31", "met"), ("2027-01-01", "notMet")] {
      let found = try #require(try seen([:], on: day)["caseManagement"])
      #expect(found.criteria[0].verdict == verdict && found.verdict == (verdict == "met" ? "unknown" : "notEligible"), "\(day)")
      #expect(found.missing.isEmpty == (verdict != "met"), "\(day): nothing is asked that cannot change the answer")
    }
  }

  @Test(
    "each limit: just below, on it",
    arguments: [
      ("belrai.iadl", "2.99", "3", "occupationalTherapy"), ("belrai.iadl", "2.99999999999999999999", "3.0", "caseManagement"),
      ("belrai.adl", "2.9", "3", "caseManagement"), ("belrai.cps", "2", "3.0", "caseManagement"), ("belrai.cps2", "1", "2", "occupationalTherapy"),
      ("belrai.mentalHealth", "1.49", "1.5", "psychology"), ("belrai.behaviour", "[0,0,0,0,0]", "[0,0,0,0,1]", "psychology"),
    ])
  func limits(_ name: String, _ below: String, _ on: String, _ service: String) throws {
    for (value, verdict) in [(below, "notMet"), (on, "met")] {
      let found = try #require(try seen([name: value])[service]).criteria.first { $0.id == name }
      #expect(found?.verdict == verdict)
    }
  }

  @Test("one behaviour of which something is known decides; the others stay one question")
  func behaviour() throws {
    for (items, verdict) in [
      ("[null,null,null,null,1]", "met"), ("[0,0,0,0,null]", "unknown"), ("[null,null,null,null,null]", "unknown"), ("[0,0,0,0,0.0]", "notMet"),
    ] {
      let service = try #require(try seen(["belrai.behaviour": items])["psychology"])
      #expect(service.criteria[7].verdict == verdict, "\(items)")
      #expect(service.missing.contains("belrai.behaviour") == (verdict == "unknown"))
    }
  }

  @Test("home, service flat and short stay are home; nowhere else is")
  func residences() throws {
    for residence in ["home", "serviceFlat", "shortStay", "hospital", "restHome", "nursingHome", "psychiatricCareHome", "otherInstitution", "noFixedPlace"] {
      let found = try #require(try seen(["residence": "\"\(residence)\""])["caseManagement"])
      let isHome = ["home", "serviceFlat", "shortStay"].contains(residence)
      #expect(found.verdict == (isHome ? "unknown" : "notEligible") && found.criteria[2].value == residence)
    }
  }

  @Test("a fall needs no six months; a home that needs adapting does")
  func sixMonths() throws {
    var fields = Self.everything.merging(["belrai.iadl": "0", "belrai.adl": "0", "belrai.cps2": "0", "dementia": "false"]) { $1 }
    fields["fallInLast30Days"] = "true"
    fields["canAndWantsToStaySixMonths"] = "false"
    #expect(try seen(fields)["occupationalTherapy"]?.verdict == "eligible")
    fields["fallInLast30Days"] = "false"
    fields["homeNeedsAdapting"] = "true"
    #expect(try seen(fields)["occupationalTherapy"]?.verdict == "notEligible")
    fields["canAndWantsToStaySixMonths"] = "null"
    #expect(try seen(fields)["occupationalTherapy"]?.missing == ["canAndWantsToStaySixMonths"])
    fields["homeNeedsAdapting"] = "null"
    #expect(try seen(fields)["occupationalTherapy"]?.missing == ["canAndWantsToStaySixMonths", "homeNeedsAdapting"])
  }

  // MARK: Properties, against what the words say: every completion is tried

  private static let grid: [(name: String, values: [String])] = [
    ("birthDate", ["\"1950-01-01\"", "\"1990-01-01\""]), ("residence", ["\"home\"", "\"hospital\""]), ("livesInBrussels", ["true", "false"]),
    ("riskOfLossOfAutonomy", ["true", "false"]), ("belrai.iadl", ["2.9", "3"]), ("belrai.adl", ["2.9", "3"]), ("belrai.cps", ["2", "3"]),
    ("belrai.cps2", ["1", "2"]), ("belrai.mentalHealth", ["1.4", "1.5"]), ("belrai.behaviour", ["[0,0,0,0,0]", "[0,0,3,0,0]"]),
    ("cannotRepresentThemselves", ["true", "false"]), ("coordinationMissing", ["true", "false"]), ("neurodegenerativeDisease", ["true", "false"]),
    ("fallInLast30Days", ["true", "false"]), ("homeNeedsAdapting", ["true", "false"]), ("canAndWantsToStaySixMonths", ["true", "false"]),
    ("dementia", ["true", "false"]), ("asksForPsychologicalSupport", ["true", "false"]), ("refusesNecessaryCare", ["true", "false"]),
    ("firstLinePsychologyInProgress", ["true", "false"]),
  ]

  @Test("no verdict contradicts a completion, missing is what the definition says, and knowing more never turns a verdict around")
  func properties() throws {
    let programme = try ProgrammeSample.shipped()
    var numbers = SeededNumbers(seed: 3)
    func judged(_ fields: Fields) throws -> EligibilityAnswer {
      let tree = try JSONReader.read(Array(Self.document(fields, on: "2026-03-02").utf8))
      return programme.eligibility(of: try EligibilityQuestion(tree, programme.eligibility))
    }
    for _ in 0..<60 {
      // Four fields stay unknown: sixteen completions are tried one by one.
      let unknown = Array(Self.grid.map(\.name).shuffled(using: &numbers).prefix(4))
      let lean = numbers.pick([0.5, 0.85])
      var fields: Fields = [:]
      for (name, values) in Self.grid where !unknown.contains(name) {
        let isFirst = Double.random(in: 0..<1, using: &numbers) < lean
        fields[name] = isFirst == name.hasPrefix("belrai") || name == "firstLinePsychologyInProgress" && isFirst ? values[1] : values[0]
      }
      let answer = try judged(fields)
      var completions: [[Int]: [ConditionTruth]] = [:]
      for number in 0..<16 {
        let key = (0..<4).map { number >> $0 & 1 }
        var whole = fields
        for (place, name) in unknown.enumerated() { whole[name] = Self.grid.first { $0.name == name }?.values[key[place]] }
        completions[key] = try judged(whole).services.map(\.truth)
      }
      for (index, service) in answer.services.enumerated() {
        let outcomes = Set(completions.values.map { $0[index] })
        #expect(!outcomes.contains(.open))
        #expect(service.truth == (outcomes.count == 1 ? try #require(outcomes.first) : .open))
        let matter = unknown.indices.filter { place in
          completions.contains { key, truths in
            var other = key
            other[place] = 1 - other[place]
            return completions[other]?[index] != truths[index]
          }
        }
        #expect(service.missing == matter.map { unknown[$0] }.sorted())
      }
      for name in unknown {
        var more = fields
        more[name] = numbers.pick(Self.grid.first { $0.name == name }?.values ?? [])
        for (before, after) in zip(answer.services, try judged(more).services) where before.truth != .open { #expect(before.truth == after.truth) }
      }
    }
  }
}
