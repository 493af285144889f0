import Care
import Kernel
import TestSupport
import Testing

@Suite("A condition among those of its entry")
struct ConditionEditingTests {
  private static let today = ConditionShippedTests.day
  private static let source = Entry.Source(document: "001", place: "2", date: today)

  private static func condition(_ id: String, _ criterion: Criterion = .yes("phare"), from: Day? = nil, until: Day? = nil) -> Condition {
    Condition(
      id: id, effect: .required, criterion: criterion, words: Text(same: "x"), source: source, from: from, until: until)
  }

  private static func entry(_ conditions: [Condition]) -> Entry {
    var entry = Fixtures.directory.entries[0]
    entry.offering.conditions = conditions
    return entry
  }

  @Test("a changed condition keeps its place, a new one comes last, and one that goes leaves the others")
  func places() {
    let entry = Self.entry([Self.condition("a"), Self.condition("b")])
    #expect(entry.having(Self.condition("a", .yes("ill"))).offering.conditions == [Self.condition("a", .yes("ill")), Self.condition("b")])
    #expect(entry.having(Self.condition("c")).offering.conditions.map(\.id) == ["a", "b", "c"])
    #expect(entry.lacking(condition: "a").offering.conditions == [Self.condition("b")])
    #expect(entry.lacking(condition: "nobody") == entry)
  }

  @Test("the rule that is followed ends the day before, unless it ended earlier")
  func followed() {
    let (first, last) = (Self.today.adding(days: 30), Self.today.adding(days: 29))
    let new = Self.condition("new", from: first)
    let open = Self.condition("old")
    let both = Self.entry([open, Self.condition("b")]).having(new, after: open).offering.conditions
    #expect(both == [Self.condition("old", until: last), new, Self.condition("b")])
    let over = Self.condition("old", until: Self.today)
    #expect(Self.entry([over]).having(new, after: over).offering.conditions == [over, new])
  }

  private func doubts(_ condition: Condition, before: Condition? = nil, ours: Bool = false) -> [ConditionDoubt] {
    let questions = Fixtures.conditionQuestions
    let verdict = ConditionVerdict([condition], knowing: KnownFacts(), on: Self.today, questions: questions)
    return ConditionDoubt.all(about: condition, before: before, hasOurWords: ours, verdict, questions, today: Self.today)
  }

  @Test("an editor looks again where nobody or everybody meets a rule, where its sentence is the old one, and where it does not count today")
  func lookAgain() {
    let plain = Self.condition("age", .number("age", from: 75))
    #expect(doubts(plain).isEmpty && doubts(plain, before: plain).isEmpty)
    #expect(doubts(plain, before: Self.condition("age", .number("age", from: 70)), ours: true) == [.ourWords, .sameWords])
    let nobody: Criterion = .all([.number("age", from: 75), .number("age", to: 60)])
    #expect(doubts(Self.condition("age", nobody)) == [.nobody])
    let everybody: Criterion = .any([.number("age", from: 60), .number("age", to: 75)])
    #expect(doubts(Self.condition("age", everybody)) == [.everybody])
    let (yesterday, tomorrow) = (Self.today.adding(days: -1), Self.today.adding(days: 1))
    #expect(doubts(Self.condition("age", .number("age", from: 75), from: Self.today, until: Self.today)).isEmpty)
    #expect(doubts(Self.condition("age", .number("age", from: 75), from: tomorrow)) == [.countsFrom(tomorrow)])
    #expect(doubts(Self.condition("age", .number("age", from: 75), until: yesterday)) == [.ended(yesterday)])
  }
}
