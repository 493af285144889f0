import Care
import Kernel
import Pages
import TestSupport
import Testing

@Suite("One line of time")
struct FileTimelineTests {
  private func fact(_ id: String, _ from: String, until: String? = nil, _ kind: FileFact.Kind = .fall, struck: Bool = false) -> FileFact {
    FileFact(
      id: ID(id), kind: kind, from: PartialDate(from)!, until: until.flatMap { PartialDate($0) }, author: "account/a", authorName: "Ana",
      createdAt: Instant(milliseconds: 0), strike: struck ? FileFact.Strike(at: Instant(milliseconds: 0), by: "Ana", reason: "x") : nil)
  }

  private func timeline(_ facts: [FileFact]) -> FileTimeline {
    var sources = TimelineSources()
    sources.facts = facts
    return sources.timeline
  }

  @Test("dates of which less is known stand after all that is known of their month or year, whatever the order they came in")
  func honestOrder() {
    let days = ["2025-01-01", "2024-12-31", "2024-03-02", "2024-03-01", "2024-03", "2024-02-29", "2024", "2023-12-31", "2023-07", "2023"]
    let facts = days.map { fact($0, $0) }
    for shift in 0..<days.count {
      let mixed = Array(facts[shift...] + facts[..<shift])
      #expect(timeline(mixed).entries.map(\.from.description) == days)
      #expect(timeline(mixed.reversed()).entries.map(\.from.description) == days)
    }
  }

  @Test("on one day what has a moment stands above what has none, later above earlier")
  func withinADay() throws {
    let day = try #require(Day("2026-03-02"))
    let morning = day.startInBrussels.adding(seconds: 9 * 3600)
    let report = NeedReport(words: "x", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
    func request(_ id: String, _ at: Instant) -> Request {
      Request(
        id: ID(id), number: id, organization: ID("o"), channel: .phone, report: report, state: .new, assignee: nil, clarification: Clarification(),
        createdAt: at, changedAt: at, version: 1)
    }
    var sources = TimelineSources()
    sources.facts = [fact("f", "2026-03-02")]
    sources.requests = [request("early", morning), request("late", morning.adding(seconds: 60))]
    #expect(sources.timeline.entries.map(\.id) == ["request/late", "request/early", "fact/f"])
  }

  @Test("a stay over New Year belongs to both years; what has no known end only to the year it began")
  func years() {
    let all = timeline([
      fact("stay", "2024-12-20", until: "2025-01-10", .hospitalStay), fact("open", "2023-05", .hospitalStay), fact("fall", "2025-06-01"),
    ])
    #expect(all.years.map(\.year) == [2025, 2024, 2023])
    #expect(all.years.map(\.count) == [2, 1, 1])
    #expect(all.filtered(year: 2025).entries.map(\.id) == ["fact/fall", "fact/stay"])
    #expect(all.filtered(year: 2024).entries.map(\.id) == ["fact/stay"])
    #expect(all.filtered(kind: .hospitalStay, year: 2025).entries.map(\.id) == ["fact/stay"])
    #expect(all.filtered(year: 1999).entries.isEmpty)
  }

  @Test("taking a request, and when to ask again, is the work of others and no part of her life")
  func workStaysOut() {
    let now = Instant(milliseconds: 1_795_251_600_000)
    var sources = TimelineSources()
    let events: [Request.Event] = [
      .taken(by: ID("a")), .clarified(Clarification()), .noted("elle a appelé"), .oriented(followUp: now.day), .postponed(followUp: now.day),
      .closed(.met, personsWords: "merci"), .reopened, .concerned(nil),
    ]
    sources.requestEvents = events.enumerated().map { (ID("r"), "\($0)", now, "Ana", $1) }
    #expect(sources.timeline.entries.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.contact, .contact, .request, .request])
  }

  @Test("rules read certain and possible dates apart; struck facts do not count; a stay written twice is one")
  func datedFacts() throws {
    let first = try #require(Day("2024-01-01"))
    let last = try #require(Day("2024-12-31"))
    func read(_ facts: [FileFact], _ residences: [Residence] = []) -> DatedFacts { DatedFacts(facts, residences: residences) }
    #expect(read([fact("a", "2024-06")]).happened(.fall, from: first, to: last) == .yes)
    #expect(read([fact("a", "2024")]).happened(.fall, from: first, to: last) == .yes)
    #expect(read([fact("a", "2024")]).happened(.fall, from: first.adding(days: 1), to: last) == .perhaps)
    #expect(read([fact("a", "2023-12-31")]).happened(.fall, from: first, to: last) == .no)
    #expect(read([fact("a", "2024-06", struck: true)]).happened(.fall, from: first, to: last) == .no)
    // A stay goes on until somebody says that it ended; a fall is over with its day.
    #expect(read([fact("a", "2020-01-01", .hospitalStay)]).happened(.hospitalStay, from: first, to: last) == .yes)
    #expect(read([fact("a", "2020-01-01", until: "2023-12", .hospitalStay)]).happened(.hospitalStay, from: first, to: last) == .no)
    #expect(read([fact("a", "2020-01-01", until: "2024", .hospitalStay)]).happened(.hospitalStay, from: first.adding(days: 5), to: last) == .perhaps)
    let stay = Residence(kind: .hospital, from: PartialDate("2024-05")!)
    #expect(read([fact("a", "2024-05-03", .hospitalStay)], [stay]).all(.hospitalStay).count == 1)
    #expect(read([], [stay]).happened(.hospitalStay, from: first, to: last) == .yes)
    let counted = read([fact("a", "2024-06-01"), fact("b", "2024"), fact("c", "2023")]).count(.fall, from: first.adding(days: 9), to: last)
    #expect(counted == (1, 1))
  }

  @Test("a fact is typed as people speak; every problem is said at once")
  func typed() throws {
    let today = try #require(Day("2026-11-21"))
    func read(_ values: [String: String]) throws(Invalid) -> FactDraft { try FactFormReader.fact(values, today: today) }
    #expect(try read(["kind": "fall"]).from == PartialDate(today))
    #expect(try read(["kind": "fall", "from": "hier"]).from == PartialDate("2026-11-20"))
    #expect(try read(["kind": "fall", "from": "3/12"]).from == PartialDate("2025-12-03"))
    #expect(try read(["kind": "fall", "from": "3/4/26"]).from == PartialDate("2026-04-03"))
    #expect(try read(["kind": "fall", "from": "mars 2024"]).from == PartialDate("2024-03"))
    #expect(try read(["kind": "fall", "from": "2019"]).from == PartialDate("2019"))
    func problems(_ values: [String: String]) -> [String] {
      do throws(Invalid) {
        _ = try read(values)
        return []
      } catch { return error.problems.map(\.path).sorted() }
    }
    #expect(problems(["kind": "", "from": "30 février", "words": String(repeating: "x", count: 2001)]) == ["from", "kind", "words"])
    #expect(problems(["kind": "hospital-stay", "from": "3/4/26", "until": "1/4/26"]) == ["until"])
    #expect(problems(["kind": "fall", "from": "demain"]) == ["from"])
  }
}
