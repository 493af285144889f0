import Care
import HTML
import Kernel
import Pages
import Parameters
import TestSupport
import Testing

private typealias Sample = AssessmentSamples

/// What a file knows, as programmes ask for it.
@Suite("From a person's file to what programmes ask")
struct EligibilityFactsTests {
  private let today = Day("2026-03-02")!

  private func rule() throws -> EligibilityParameters.Rule { try Fixtures.eligibility.rule(on: today) }

  private func facts(_ fill: (inout EligibilityFacts.Sources) throws -> Void, on day: Day? = nil) throws -> EligibilityFacts {
    var sources = EligibilityFacts.Sources()
    try fill(&sources)
    return EligibilityFacts(sources, on: day ?? today, rule: try rule(), library: try Sample.library.get())
  }

  private func fact(_ kind: FileFact.Kind, _ from: String, until: String? = nil, at: Int64 = 0, struck: Bool = false) -> FileFact {
    FileFact(
      id: ID("01fact\(kind.rawValue)\(from)"), kind: kind, from: PartialDate(from)!, until: until.flatMap { PartialDate($0) }, author: "account/a",
      authorName: "Ana", createdAt: Instant(milliseconds: at),
      strike: struck ? FileFact.Strike(at: Instant(milliseconds: 1), by: "Ana", reason: "erreur") : nil)
  }

  private func answer(_ field: String, _ value: Bool?, _ on: String, at: Int64 = 0) -> FileAnswer {
    FileAnswer(
      id: ID("01answer\(field)\(on)\(at)"), field: field, value: value, on: Day(on)!, author: "account/a", authorName: "Ana",
      createdAt: Instant(milliseconds: at))
  }

  private func value(_ found: EligibilityFacts, _ field: String) -> JSONTree? { found.evidence[field]?.value }

  @Test("an empty file knows nothing, and asks for everything")
  func empty() throws {
    let found = try facts { _ in }
    #expect(found.evidence.isEmpty)
    let programme = try #require(Fixtures.programmes["protocol3"])
    let answer = try found.answer(of: programme)
    #expect(answer.services.allSatisfy { $0.truth == .open })
    #expect(answer.openFields(programme.eligibility).count == programme.eligibility.fields.count)
  }

  @Test(
    "where she lives: the residence of the day; a stay noted as a fact makes it the hospital until the day of discharge",
    arguments: [
      ("2026-02-01", nil, "hospital"), ("2026-03-02", nil, "hospital"), ("2026-03-03", nil, "home"), ("2026-02-01", "2026-03-02", "home"),
      ("2026-02-01", "2026-03-03", "hospital"), ("2026-02-01", "2026-02-20", "home"), ("2026-03", nil, nil), ("2026-02", "2026-03", nil),
    ] as [(String, String?, String?)])
  func stays(_ from: String, _ until: String?, _ expected: String?) throws {
    let found = try facts {
      $0.residences = [Residence(kind: .home, from: PartialDate("1990")!)]
      $0.facts = [fact(.hospitalStay, from, until: until)]
    }
    #expect(value(found, EligibilityField.residence) == expected.map { .text($0) })
    if expected == nil { #expect(found.evidence[EligibilityField.residence]?.warnings == [.dateTooVague]) }
  }

  @Test("every kind of residence has the contract's code; somebody who died lives nowhere", arguments: Residence.Kind.allCases)
  func residences(_ kind: Residence.Kind) throws {
    let found = try facts { $0.residences = [Residence(kind: kind, from: PartialDate("2020-05-01")!)] }
    let programme = try #require(Fixtures.programmes["protocol3"])
    guard case .choice(let codes)? = programme.eligibility.field(EligibilityField.residence)?.kind else { throw SimpleFailure.notFound }
    if kind == .died {
      #expect(value(found, EligibilityField.residence) == nil && found.diedOn == PartialDate("2020-05-01"))
    } else {
      #expect(codes.contains(try #require(kind.eligibilityCode)))
      #expect(value(found, EligibilityField.residence) == kind.eligibilityCode.map { .text($0) })
    }
  }

  @Test("a struck fact counts for nothing")
  func struck() throws {
    let found = try facts { $0.facts = [fact(.fall, "2026-03-01", struck: true), fact(.firstLinePsychology, "2026-01", struck: true)] }
    #expect(found.evidence.isEmpty)
  }

  @Test(
    "a fall counts within the window of the rule, on its first and last day too",
    arguments: [
      ("2026-01-30", nil), ("2026-01-31", true), ("2026-03-02", true), ("2026-03-03", nil), ("2026-02", true), ("2026-01", nil), ("2025", nil),
    ] as [(String, Bool?)])
  func falls(_ day: String, _ expected: Bool?) throws {
    let found = try facts { $0.facts = [fact(.fall, day)] }
    #expect(value(found, EligibilityField.fall) == expected.map { .flag($0) })
    // A month that reaches into the window decides nothing, and is said.
    #expect((found.evidence[EligibilityField.fall]?.warnings == [.dateTooVague]) == (day == "2026-01"))
  }

  @Test("no fall, as somebody noted, is known for seven days and not for eight")
  func noFall() throws {
    #expect(value(try facts { $0.answers = [answer(EligibilityField.fall, false, "2026-02-23")] }, EligibilityField.fall) == .flag(false))
    let later = try facts { $0.answers = [answer(EligibilityField.fall, false, "2026-02-22")] }
    #expect(value(later, EligibilityField.fall) == nil)
    #expect(later.evidence[EligibilityField.fall]?.warnings == [.runOut(CalendarPeriod(7, .days))])
  }

  @Test("first-line psychology: running is yes, ended is no for as long as a no counts, and a later no ends what had no end")
  func firstLine() throws {
    let field = EligibilityField.firstLine
    #expect(value(try facts { $0.facts = [fact(.firstLinePsychology, "2026-01")] }, field) == .flag(true))
    #expect(value(try facts { $0.facts = [fact(.firstLinePsychology, "2026-03-02")] }, field) == .flag(true))
    #expect(value(try facts { $0.facts = [fact(.firstLinePsychology, "2026-03")] }, field) == nil)
    let lastDay = [fact(.firstLinePsychology, "2025-10", until: "2026-03-02")]
    #expect(value(try facts { $0.facts = lastDay }, field) == .flag(true), "the last day belongs to it")
    let ended = [fact(.firstLinePsychology, "2025-10", until: "2026-03-01")]
    #expect(value(try facts { $0.facts = ended }, field) == .flag(false))
    let inside = [fact(.firstLinePsychology, "2025-10"), fact(.firstLinePsychology, "2026-01", until: "2026-02-01")]
    #expect(value(try facts { $0.facts = inside }, field) == .flag(true), "one that ended hides none that goes on")
    let long = [fact(.firstLinePsychology, "2025-01", until: "2025-06-01")]
    #expect(value(try facts { $0.facts = long }, field) == nil)
    let corrected = try facts {
      $0.facts = [fact(.firstLinePsychology, "2026-01", at: 1)]
      $0.answers = [answer(field, false, "2026-03-01", at: 2)]
    }
    #expect(value(corrected, field) == .flag(false))
    let forgotten = try facts {
      $0.facts = [fact(.firstLinePsychology, "2026-01", at: 1)]
      $0.answers = [answer(field, false, "2026-02-01", at: 2), answer(field, nil, "2026-03-01", at: 3)]
    }
    #expect(value(forgotten, field) == nil, "ended by an answer that is not known any more")
    let again = try facts {
      $0.facts = [fact(.firstLinePsychology, "2026-02", at: 3)]
      $0.answers = [answer(field, false, "2026-03-01", at: 2)]
    }
    #expect(value(again, field) == .flag(true))
  }

  @Test("the latest answer counts; not known any more is no answer; an old one counts and is marked")
  func answers() throws {
    let found = try facts {
      $0.answers = [
        answer("dementia", true, "2025-01-01", at: 1), answer("dementia", false, "2025-03-01", at: 2), answer("homeNeedsAdapting", true, "2026-01-01", at: 3),
        answer("homeNeedsAdapting", nil, "2026-02-01", at: 4), answer("coordinationMissing", true, "2025-03-02", at: 5),
        answer("riskOfLossOfAutonomy", true, "2026-03-03", at: 6),
      ]
    }
    #expect(value(found, "dementia") == .flag(false))
    #expect(found.evidence["dementia"]?.warnings == [.old(CalendarPeriod(12, .months))])
    #expect(value(found, "homeNeedsAdapting") == nil)
    #expect(found.evidence["coordinationMissing"]?.warnings == [], "twelve months to the day are not too old")
    #expect(value(found, "riskOfLossOfAutonomy") == nil, "an answer of tomorrow is not known today")
  }

  @Test("the latest complete assessment counts, with its day and assessor; a newer incomplete one is named and does not count")
  func assessments() throws {
    let screener = try Sample.screener()
    var complete = Sample.complete(screener)
    complete["score.adl"] = .decimal(DecimalNumber(2))
    var older = complete
    older["score.adl"] = .decimal(DecimalNumber(5))
    let found = try facts {
      $0.assessments = [
        (Sample.assessment(1, of: screener, older, on: Day("2025-01-01")!), "Karim"), (Sample.assessment(2, of: screener, complete, on: Day("2025-03-02")!), "Ana"),
        (Sample.assessment(3, of: screener, ["score.adl": .decimal(DecimalNumber(6))], on: Day("2026-01-05")!), "Ana"),
        (Sample.assessment(4, of: screener, older, on: Day("2026-03-03")!), "Ana"),
      ]
    }
    guard case .figure(let source, let by)? = found.evidence["belrai.adl"]?.origin else { throw SimpleFailure.notFound }
    #expect(source.day == Day("2025-03-02") && by == "Ana")
    #expect(value(found, "belrai.adl") == .number(ExactNumber(hundredths: 200)))
    #expect(found.evidence["belrai.adl"]?.warnings == [], "twelve months to the day are not too old")
    #expect(found.incomplete?.id == ID("01assessment3"))
    let tomorrow = try facts(
      { $0.assessments = [(Sample.assessment(2, of: screener, complete, on: Day("2025-03-02")!), "Ana")] }, on: today.adding(days: 1))
    #expect(tomorrow.evidence["belrai.adl"]?.warnings == [.old(CalendarPeriod(12, .months))])
  }

  @Test("always the ADL hierarchy, when a programme's data says so: beside one that reads the module, from the same file")
  func hierarchy() throws {
    let screener = try Sample.screener()
    var answers = Sample.complete(screener)
    answers["score.adl"] = .decimal(DecimalNumber(2))
    answers["G2b"] = .choice("4")
    for item in ["G2f", "G2h", "G2j"] { answers[item] = .choice("0") }
    let filled = answers
    let found = try facts {
      $0.birth = PartialDate("1950-05-04")
      $0.residences = [Residence(kind: .home, from: PartialDate("1990")!)]
      $0.addresses = [DatedAddress(municipality: 21_015)]
      $0.assessments = [(Sample.assessment(1, of: screener, filled, on: Day("2025-03-01")!), "Ana")]
      $0.answers = [answer("riskOfLossOfAutonomy", true, "2026-02-01")]
    }
    let shipped = try #require(Fixtures.programmes["protocol3"])
    let other = try ProgrammeSample.changed("protocol3", ("adl: screener", "adl: hierarchy"))
    let (module, hierarchy) = (found.read(by: shipped.eligibility), found.read(by: other.eligibility))
    let old = EligibilityFacts.Warning.old(CalendarPeriod(12, .months))
    #expect(module == found && value(module, "belrai.adl") == .number(ExactNumber(hundredths: 200)))
    #expect(module.evidence["belrai.adl"]?.warnings == [old])
    #expect(value(hierarchy, "belrai.adl") == .number(ExactNumber(hundredths: 300)))
    #expect(hierarchy.evidence["belrai.adl"]?.warnings == [old, .onlyHierarchy])
    #expect(hierarchy.evidence["belrai.cps2"] == module.evidence["belrai.cps2"], "nothing else is another score")
    func truth(_ programme: Programme) throws -> ConditionTruth? {
      try found.answer(of: programme).services.first { $0.id == "occupationalTherapy" }?.truth
    }
    #expect(try truth(shipped) == .open)
    #expect(try truth(other) == .holds, "from 3 on")
    let nothing = try facts { _ in }
    #expect(value(nothing.read(by: other.eligibility), "belrai.adl") == nil)
    // What is shown beside the condition is what was judged.
    let verdict = EligibilityVerdict(programme: other, answer: try found.answer(of: other))
    let sheet = ExplanationSheetModel(head: Sample.head, facts: found, verdict: verdict, tongue: .dutch)
    let page = explanationSheetPage(sheet, in: PageSamples.frame(.french)).body.string
    #expect(page.contains("ADL-hiërarchie, zoals het programma ze vraagt"))
  }

  @Test("where she lives keeps her out by the formulas of a programme that runs, and by nothing else")
  func keepsOut() throws {
    let shipped = try #require(Fixtures.programmes["protocol3"])
    let ruled = try ProgrammeSample.changed("protocol3", ("oneOf: [home, serviceFlat, shortStay]", "oneOf: [home, shortStay, noFixedPlace]"))
    func excludes(_ kind: Residence.Kind, _ programme: Programme, on day: Day? = nil) throws -> Bool {
      let found = try facts({ $0.residences = [Residence(kind: kind, from: PartialDate("2020-05-01")!)] }, on: day)
      return EligibilityVerdict(programme: programme, answer: try found.answer(of: programme)).excludes(EligibilityField.residence)
    }
    let cases: [(kind: Residence.Kind, chosen: Bool, ruled: Bool)] = [
      (.home, false, false), (.shortStay, false, false), (.serviceFlat, false, true), (.noFixedPlace, true, false), (.otherInstitution, true, true),
      (.hospital, true, true), (.restHome, true, true), (.nursingHome, true, true), (.psychiatricCareHome, true, true), (.died, false, false),
    ]
    for one in cases {
      #expect(try excludes(one.kind, shipped) == one.chosen, "\(one.kind)")
      #expect(try excludes(one.kind, ruled) == one.ruled, "\(one.kind)")
    }
    #expect(try !excludes(.restHome, shipped, on: Day("2027-01-01")!), "the programme is over")
    let firstLine = try #require(Fixtures.programmes["first-line-psychology"])
    #expect(try !excludes(.restHome, firstLine), "it does not ask where she lives")
  }

  @Test("the address says whether she lives in the region, with its municipality or its postal code")
  func region() throws {
    func inside(_ address: DatedAddress) throws -> JSONTree? { value(try facts { $0.addresses = [address] }, EligibilityField.region) }
    #expect(try inside(DatedAddress(municipality: 21_015)) == .flag(true))
    #expect(try inside(DatedAddress(postalCode: "1030")) == .flag(true))
    #expect(try inside(DatedAddress(postalCode: "9000")) == .flag(false))
    #expect(try inside(DatedAddress(isFixed: false, usualPlace: "gare")) == nil)
    #expect(try inside(DatedAddress(until: PartialDate("2020"), postalCode: "1030")) == nil)
  }

  @Test("a whole file: eligible for occupational therapy, not for case management, and one question left for psychology")
  func wholeFile() throws {
    let screener = try Sample.screener()
    var scores = Sample.complete(screener)
    for (name, score) in [("score.iadl", 2), ("score.adl", 2), ("score.mental", 2)] { scores[name] = .decimal(DecimalNumber(score)) }
    let found = try facts {
      $0.birth = PartialDate("1950-05-04")
      $0.residences = [Residence(kind: .home, from: PartialDate("1990")!)]
      $0.addresses = [DatedAddress(municipality: 21_015)]
      $0.assessments = [(Sample.assessment(1, of: screener, scores, on: Day("2026-02-01")!), "Ana")]
      $0.facts = [fact(.fall, "2026-02-20")]
      $0.answers = [answer("riskOfLossOfAutonomy", true, "2026-02-01"), answer(EligibilityField.firstLine, false, "2026-02-01")]
    }
    let programme = try #require(Fixtures.programmes["protocol3"])
    let judged = try found.answer(of: programme)
    let verdicts = Dictionary(uniqueKeysWithValues: judged.services.map { ($0.id, $0.truth) })
    #expect(verdicts == ["caseManagement": .fails, "occupationalTherapy": .holds, "psychology": .open])
    #expect(judged.openFields(programme.eligibility).map(\.name) == ["refusesNecessaryCare"])
    let verdict = EligibilityVerdict(programme: programme, answer: judged)
    for service in judged.services {
      let node = try #require(verdict.explanation(of: service))
      #expect(node.truth == service.truth, "the explanation says what the engine says")
    }
  }

  @Test("what a form answers: dated facts, answers, nothing for the same again, and every problem at once")
  func drafts() throws {
    let programme = try #require(Fixtures.programmes["protocol3"])
    let fields = programme.eligibility.fields.filter { EligibilityAsk($0).isAnsweredHere }
    func draft(_ typed: [String: String], known: [String: Bool] = [:]) throws -> EligibilityDraft {
      try EligibilityDraft(typed, fields: fields, known: known, today: today) { _, words in PartialDate(words) }
    }
    let made = try draft(["a.dementia": "no", "a.fallInLast30Days": "yes", "d.fallInLast30Days": "2026-02-20", "a.homeNeedsAdapting": "unknown"])
    #expect(made.answers.map(\.field) == ["dementia"] && made.answers.map(\.value) == [false])
    #expect(made.happenings.map(\.kind) == [.fall] && made.happenings.map(\.from) == [PartialDate("2026-02-20")!])
    #expect(try draft(["a.dementia": "yes"], known: ["dementia": true]).answers.isEmpty)
    let forgotten = try draft(["a.dementia": "unknown"], known: ["dementia": true])
    #expect(forgotten.answers.map(\.field) == ["dementia"] && forgotten.answers.first?.value == nil)
    func problems(_ typed: [String: String]) -> [String] {
      do {
        _ = try draft(typed)
        return []
      } catch { return (error as? Invalid)?.problems.map(\.code) ?? [] }
    }
    #expect(problems([:]) == ["eligibility.nothing"])
    #expect(
      problems(["a.fallInLast30Days": "yes", "a.firstLinePsychologyInProgress": "yes", "d.firstLinePsychologyInProgress": "2027"])
        == ["eligibility.since-missing", "fact.in-future"])
    #expect(problems(["a.dementia": "yes", "remark": String(repeating: "x", count: 501)]) == ["eligibility.remark-too-long"])
  }
}
