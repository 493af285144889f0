import Care
import Kernel
import TestSupport
import Testing

@Suite("Help worth checking while somebody speaks")
struct HintTests {
  private let day = Day("2026-11-23") ?? Day(daysSinceEpoch: 0)

  private func entry(_ id: String, _ criteria: [Criterion], effect: Condition.Effect = .required) -> Entry {
    var entry = Entry(id: id, name: Text(same: id), summary: Text(same: id))
    var offer = Offer()
    offer.conditions = criteria.enumerated().map { index, criterion in
      Condition(
        id: "c\(index)", effect: effect, criterion: criterion, words: Text(same: "c"),
        source: Entry.Source(document: "Guide", place: "1", date: day))
    }
    entry.offer = Boxed(offer)
    return entry
  }

  private func hints(_ entries: [Entry], _ typed: [String: String] = [:]) -> [ProgrammeHint] {
    ProgrammeHint.hints(among: entries, book: Fixtures.conditionQuestions, municipality: nil, on: day) { typed[$0] ?? "" }
  }

  @Test("at most two kinds of help with at most three questions, each asked once")
  func few() {
    let tests: [Criterion] = [.number("age", from: 60), .yes("disability"), .yes("older"), .yes("upper-limbs"), .yes("brabant-district")]
    let found = hints([entry("a", tests), entry("b", [.number("age", from: 65), .yes("lives-nearby")]), entry("c", [.yes("older")])])
    #expect(found.map(\.entry.id) == ["a", "b"])
    #expect(found[0].questions.count == 3)
    #expect(Set(found[0].questions.map(\.id)).isDisjoint(with: found[1].questions.map(\.id)))
  }

  @Test("what is certainly out of reach is left out; what is certain says so")
  func decided() {
    let entries = [entry("a", [.number("age", from: 60)]), entry("b", [.number("age", from: 18)])]
    #expect(hints(entries, ["age": "59"]).map(\.entry.id) == ["b"])
    let both = hints(entries, ["age": "60"])
    #expect(both.map(\.entry.id) == ["a", "b"] && both.allSatisfy { $0.outcome == .yes && $0.questions.isEmpty })
  }

  @Test("help without conditions, or with conditions of its price alone, is no hint")
  func none() {
    let plain = Entry(id: "x", name: Text(same: "x"), summary: Text(same: "x"))
    #expect(hints([plain, entry("p", [.yes("older")], effect: .reduced)]).isEmpty)
  }

  // MARK: - Programmes with rules of their own

  @Test("a programme is hinted beside help that its own entry names, and beside nothing else")
  func beside() {
    var base = Fixtures.programmeEntry
    base.related = ["category/38"]
    let ruled = base
    func found(_ id: String, _ programmes: ProgrammeLibrary = Fixtures.programmes) -> [String] {
      ProgrammeHint.beside([entry(id, [])], programmes: programmes) { $0 == ruled.id ? ruled : nil }.map(\.id)
    }
    #expect(found("category/38") == [ruled.id])
    #expect(found("category/39").isEmpty)
    #expect(found("category/38", .none).isEmpty)
    #expect(ProgrammeHint.beside([], programmes: Fixtures.programmes) { _ in ruled }.isEmpty)
  }

  private func programmes(
    _ typed: [String: String] = [:], file: KnownFacts = KnownFacts(), municipality: Int? = nil, on day: String = "2026-11-23"
  ) -> [ProgrammeHint] {
    ProgrammeHint.hints(
      among: [entry("a", [.number("age", from: 60)]), Fixtures.programmeEntry], programmes: Fixtures.programmes, book: Fixtures.conditionQuestions, file: file,
      municipality: municipality.flatMap { Municipality.withNIS($0) }, on: Day(day) ?? self.day
    ) { typed[$0] ?? "" }
  }

  @Test("Protocole 3 is hinted by its own rules, with the first questions that decide; a question is asked once")
  func protocol3() throws {
    let found = programmes()
    #expect(found.map(\.entry.id) == ["entry/protocol3", "a"])
    #expect(found[0].outcome == nil && found[0].questions.map(\.id) == ["age", "residence", "p.riskOfLossOfAutonomy"])
    #expect(found[1].questions.isEmpty)
    let next = programmes(["age": "84", "residence": "home"], municipality: 21015)
    #expect(next[0].questions.map(\.id) == ["p.riskOfLossOfAutonomy", "p.cannotRepresentThemselves", "p.coordinationMissing"])
    // A fall is enough for the occupational therapist.
    let yes = programmes(
      ["age": "84", "residence": "home", "p.riskOfLossOfAutonomy": "yes", "p.fallInLast30Days": "yes"], municipality: 21015)
    #expect(yes[0].outcome == .yes && yes[0].questions.isEmpty)
  }

  @Test("too young, in a care home, or after its end: no hint of Protocole 3", arguments: [["age": "59"], ["residence": "rest-home"], [:]] as [[String: String]])
  func outOfReach(_ typed: [String: String]) throws {
    let found = programmes(typed, on: typed.isEmpty ? "2027-01-01" : "2026-11-23")
    #expect(!found.contains { $0.entry.id == "entry/protocol3" })
  }

  @Test("what the chosen file says is not asked again, and what is typed goes before it")
  func fromFile() throws {
    var file = KnownFacts()
    file["age"] = KnownFact(.number(84), from: .file(.age))
    file["residence"] = KnownFact(.choice("home"), from: .file(.residence))
    file["municipality"] = KnownFact(.choice("21015"), from: .file(.municipality))
    let found = programmes(file: file)
    #expect(found.first?.questions.first?.id == "p.riskOfLossOfAutonomy")
    #expect(found.last?.outcome == .yes)
    #expect(programmes(["age": "50"], file: file).isEmpty)
  }
}
