import Care
import Kernel
import Parameters
import TestSupport
import Testing

@Suite("How long things are kept")
struct RetentionRuleTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func verdict(
    _ lastContact: String, care: Bool, on day: String, kept: String? = nil, request: Bool = false
  ) throws -> RetentionVerdict {
    let subject: RetentionFacts.Subject = request ? .request(ID("r")) : .person(ID("p"))
    let facts = RetentionFacts(
      subject: subject, number: "P26-00001", lastContact: try self.day(lastContact), hasCare: care, keptUntil: try kept.map { try self.day($0) })
    return try RetentionVerdict.decide(facts, Fixtures.retention, on: self.day(day))
  }

  @Test("a care file is kept to the last day of thirty years and may go the day after, not before")
  func care() throws {
    let kept = try verdict("1996-11-20", care: true, on: "2026-11-20")
    #expect(kept.rule.kind == .careFile && kept.rule.basis == .law)
    #expect(try kept.keepUntil == day("2026-11-20"))
    #expect(try kept.erasableFrom == day("2026-11-21"))
    #expect(try kept.limit == day("2046-11-20"))
    for (on, may, bound) in [("2026-11-19", false, true), ("2026-11-20", false, true), ("2026-11-21", true, false)] {
      let verdict = try verdict("1996-11-20", care: true, on: on)
      #expect(try verdict.mayBeErased(on: day(on)) == may, "\(on)")
      #expect(try verdict.isBoundByLaw(on: day(on)) == bound, "\(on)")
    }
  }

  @Test("a period from 29 February is never a day too short, and its limit never a day too long")
  func leapDay() throws {
    let leap = try verdict("1996-02-29", care: true, on: "2026-01-01")
    #expect(try leap.keepUntil == day("2026-03-01"))
    #expect(try leap.limit == day("2046-02-28"))
    let start = try day("1996-02-29")
    #expect(try CalendarPeriod(4, .years).end(from: start) == day("2000-02-29"))
    #expect(try CalendarPeriod(1, .months).end(from: day("2026-01-31")) == day("2026-03-01"))
    #expect(try CalendarPeriod(1, .months).limit(from: day("2026-01-31")) == day("2026-02-28"))
    #expect(try CalendarPeriod(30, .days).end(from: day("2026-12-15")) == day("2027-01-14"))
  }

  @Test("the latest beginning of what is over by a day is exact, every day of four years")
  func cutoff() throws {
    let first = try day("2024-01-01")
    for period in [CalendarPeriod(30, .years), CalendarPeriod(5, .years), CalendarPeriod(12, .months), CalendarPeriod(1, .months), CalendarPeriod(30, .days)] {
      for offset in 0..<1461 {
        let by = first.adding(days: offset)
        let start = period.start(endingBy: by)
        #expect(period.end(from: start) <= by, "\(period) \(by)")
        #expect(period.end(from: start.adding(days: 1)) > by, "\(period) \(by)")
      }
    }
  }

  @Test("a file without care is kept as the house chose, and no law binds it; a request without file shorter")
  func social() throws {
    let social = try verdict("2021-03-10", care: false, on: "2026-03-11")
    #expect(social.rule.kind == .socialFile)
    #expect(try social.keepUntil == day("2026-03-10"))
    #expect(social.limit == nil)
    #expect(try social.mayBeErased(on: day("2026-03-11")))
    #expect(try !social.isBoundByLaw(on: day("2022-01-01")))
    #expect(try verdict("2024-03-10", care: false, on: "2026-03-11", request: true).keepUntil == day("2026-03-10"))
  }

  @Test("kept longer by decision, to twenty years more, never past fifty years after the last contact")
  func extended() throws {
    let today = try day("2026-11-21")
    let due = try verdict("1996-11-20", care: true, on: "2026-11-21")
    #expect(try due.extended(byYears: 5, decidedOn: today) == day("2031-11-21"))
    // Nineteen years from today end within the limit, twenty do not.
    #expect(try due.extended(byYears: 19, decidedOn: today) == day("2045-11-21"))
    #expect(throws: RetentionProblem.pastLimit(try day("2046-11-20"))) { try due.extended(byYears: 20, decidedOn: today) }
    #expect(throws: RetentionProblem.badYears) { try due.extended(byYears: 0, decidedOn: today) }
    #expect(throws: RetentionProblem.badYears) { try due.extended(byYears: 21, decidedOn: today) }
    let kept = try verdict("1996-11-20", care: true, on: "2026-11-21", kept: "2031-11-21")
    #expect(!kept.mayBeErased(on: today))
    #expect(try kept.keepUntil == day("2031-11-21"))
    // A decision that went further than the limit counts to the limit only; after it the file is there too long.
    let past = try verdict("1976-11-19", care: true, on: "2026-11-21", kept: "2040-01-01")
    #expect(try past.keepUntil == day("2026-11-19"))
    #expect(try past.mustBeErased(on: day("2026-11-20")) && !past.mustBeErased(on: day("2026-11-19")))
    // A decision never makes the period shorter.
    #expect(try verdict("1996-11-20", care: true, on: "2026-01-01", kept: "2000-01-01").keepUntil == day("2026-11-20"))
  }

  @Test("a day for which nobody checked the periods is an error, not a guess")
  func gap() throws {
    let facts = RetentionFacts(subject: .person(ID("p")), number: "", lastContact: try day("2020-01-01"), hasCare: true)
    #expect(throws: RetentionGap.self) { try RetentionVerdict.decide(facts, Fixtures.retention, on: day("2099-01-01")) }
    #expect(throws: RetentionGap.self) { try RetentionVerdict.decide(facts, Fixtures.retention, on: day("2019-01-01")) }
    #expect(throws: RetentionGap.self) { try RetentionVerdict.decide(facts, .none, on: day("2026-01-01")) }
  }

  @Test("every kind of record has a shipped period; only what nobody decides is kept for ever")
  func shipped() throws {
    let today = try day("2026-11-21")
    for kind in RecordKind.allCases {
      let rule = try Fixtures.retention.rule(kind, on: today)
      #expect((rule.keep == nil) == (rule.by == .nobody))
      #expect(!rule.source.fr.isEmpty && !rule.source.nl.isEmpty && !rule.source.en.isEmpty)
    }
  }

  @Test("an answer to a wish is due within a month, on the last day of a short one")
  func wishDue() throws {
    func due(_ asked: String) throws -> Day {
      ErasureWish(id: ID("w"), person: ID("p"), number: "", asked: try day(asked), words: "", language: .french, notedBy: ID("a")).due
    }
    #expect(try due("2026-11-21") == day("2026-12-21"))
    #expect(try due("2026-01-31") == day("2026-02-28"))
    #expect(try due("2028-01-30") == day("2028-02-29"))
  }

  private func problems(_ yaml: String) -> [String] {
    do throws(Invalid) {
      _ = try RetentionReader.periods(DataFile(name: "p.yaml", content: yaml))
      return []
    } catch { return error.problems.map { "\($0.path) \($0.code)" } }
  }

  @Test("mistakes in the file are named with file, line and field, all at once")
  func mistakes() throws {
    let good = "  source: {fr: a, nl: b, en: c}\n"
    #expect(
      problems("- kind: file\n  from: 2020-13-01\n  keep: 30 jaar\n  counts: never\n  by: me\n  basis: law\n" + good).sorted() == [
        "p.yaml:1 [0].kind data.unknown-value", "p.yaml:2 [0].from data.bad-day", "p.yaml:3 [0].keep retention.bad-period",
        "p.yaml:4 [0].counts data.unknown-value", "p.yaml:5 [0].by data.unknown-value",
      ])
    let short = "- kind: letter\n  from: 2020-01-01\n  keep: 3 years\n  atMost: 2 years\n  counts: sending\n  by: nobody\n  basis: law\n" + good
    #expect(problems(short) == ["p.yaml:1 [0].atMost retention.at-most-too-short", "p.yaml:1 [0].by retention.always-by-nobody"])
    let twice = "- kind: letter\n  from: 2020-01-01\n  keep: 3 years\n  counts: sending\n  by: program\n  basis: law\n" + good
    #expect(problems(twice + twice).contains("p.yaml:8 [1].from data.bad-order"))
    // What is missing altogether is named by kind.
    #expect(problems(twice).count == RecordKind.allCases.count - 1)
    #expect(problems("- kind: letter\n").count == 6)
  }
}
