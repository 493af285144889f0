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
    #expect(both.map(\.entry.id) == ["a", "b"] && both.allSatisfy { $0.verdict.outcome == .yes && $0.questions.isEmpty })
  }

  @Test("help without conditions, or with conditions of its price alone, is no hint")
  func none() {
    let plain = Entry(id: "x", name: Text(same: "x"), summary: Text(same: "x"))
    #expect(hints([plain, entry("p", [.yes("older")], effect: .reduced)]).isEmpty)
  }
}
