import Care
import Kernel
import Testing

@Suite("Decisions about consent")
struct ConsentDecisionTests {
  static let now = Instant(milliseconds: 1_795_251_600_000)
  static let today = now.day
  static let said = ConsentRecord.Explanation(by: ID("ana"), ways: [.orally], language: "fr", version: "2026-11")
  static let social = ConsentTerms(scopes: [ConsentScope(.everybody, [.social])])

  static func agree(
    _ terms: ConsentTerms = social, _ explanation: ConsentRecord.Explanation = said, _ decider: ConsentRecord.Decider = .herself
  ) -> ConsentCommand { .agree(terms, explanation, decider, words: "") }

  static func outcome(_ state: InclusionState, _ command: ConsentCommand, last: ConsentTerms? = nil) -> Result<ConsentOutcome, ConsentProblem> {
    Result { () throws(ConsentProblem) in try state.decide(command, last: last, today: today) }
  }

  @Test("every state meets every command", arguments: InclusionState.allCases)
  func table(_ state: InclusionState) {
    let wasAgreed = state == .agreed
    let agreed = Self.outcome(state, Self.agree(), last: Self.social)
    #expect(agreed == .success(ConsentOutcome(kind: wasAgreed ? .renewed : .given, inclusion: .agreed, sharing: .exactly(Self.social))))
    let wider = ConsentTerms(scopes: [ConsentScope(.everybody, [.social, .care])])
    let changed = Self.outcome(state, Self.agree(wider), last: Self.social)
    #expect(changed == .success(ConsentOutcome(kind: wasAgreed ? .changed : .given, inclusion: .agreed, sharing: .exactly(wider))))
    let refused = Self.outcome(state, .refuse(.privacy, ConsentRecord.Explanation(), .herself, words: ""))
    #expect(refused == (wasAgreed ? .failure(.agreedBefore) : .success(ConsentOutcome(kind: .refused, inclusion: .refused, sharing: .nothing))))
    let withdrawn = Self.outcome(state, .withdraw(.herself, words: ""))
    #expect(
      withdrawn == (wasAgreed ? .success(ConsentOutcome(kind: .withdrawn, inclusion: .withdrawn, sharing: .nothing)) : .failure(.nothingToWithdraw)))
    let registered = Self.outcome(state, .register(ConsentRecord.Registration(state: .done, day: Self.today), words: ""))
    #expect(registered == .success(ConsentOutcome(kind: .registered, inclusion: nil, sharing: .asBefore)))
  }

  @Test("evaluation or research alone makes a change, another last day alone a renewal")
  func kinds() throws {
    let evaluated = ConsentTerms(scopes: Self.social.scopes, evaluation: true)
    #expect(try Self.outcome(.agreed, Self.agree(evaluated), last: Self.social).get().kind == .changed)
    let longer = ConsentTerms(scopes: Self.social.scopes, until: Self.today.adding(days: 30))
    #expect(try Self.outcome(.agreed, Self.agree(longer), last: Self.social).get().kind == .renewed)
  }

  @Test("what an agreement lacks is said")
  func lacking() {
    #expect(Self.outcome(.notAsked, Self.agree(ConsentTerms(scopes: [ConsentScope(.everybody, [])]))) == .failure(.nothingShared))
    #expect(Self.outcome(.notAsked, Self.agree(Self.social, ConsentRecord.Explanation(version: "2026-11"))) == .failure(.noExplanation))
    #expect(Self.outcome(.notAsked, Self.agree(Self.social, ConsentRecord.Explanation(ways: [.orally]))) == .failure(.noVersion))
    #expect(Self.outcome(.notAsked, Self.agree(Self.social, Self.said, .representative(name: " ", .mandate))) == .failure(.noRepresentative))
    #expect(Self.outcome(.notAsked, .refuse(.other, Self.said, .herself, words: " ")) == .failure(.noWords))
    for state in [ConsentRecord.Registration.State.failed, .toDo] {
      #expect(Self.outcome(.agreed, .register(ConsentRecord.Registration(state: state, day: Self.today), words: "")) == .failure(.noWords))
    }
    let tomorrow = ConsentRecord.Registration(state: .done, day: Self.today.adding(days: 1))
    #expect(Self.outcome(.agreed, .register(tomorrow, words: "")) == .failure(.dayToCome))
  }

  @Test("a consent may end today, not yesterday; it holds on its last day and not on the next", arguments: [-1, 0, 1])
  func edges(_ offset: Int) {
    let terms = ConsentTerms(scopes: Self.social.scopes, until: Self.today.adding(days: offset))
    let outcome = Self.outcome(.notAsked, Self.agree(terms))
    #expect((outcome == .failure(.endPast)) == (offset < 0))
    let record = ConsentRecord(id: ID("c"), at: Self.now.adding(days: -9), kind: .given, recordedBy: "account/ana", terms: terms)
    let standing = ConsentStanding(.agreed, [record], today: Self.today)
    #expect(standing == (offset < 0 ? .lapsed(until: Self.today.adding(days: offset)) : .agreed(since: Self.today.adding(days: -9), until: terms.until)))
  }

  @Test("what stays shared keeps its link, what is no longer shared ends, what is new begins")
  func links() {
    func link(_ id: String, _ domains: Set<FileDomain>, organization: String? = nil, until: Day? = nil, expires: Instant? = nil) -> FileLink {
      FileLink(
        id: ID(id), kind: .consent, organization: organization.map { ID($0) }, domains: domains, from: Self.today.adding(days: -5), until: until,
        expires: expires)
    }
    let links = [
      link("stays", [.social]), link("changes", [.care], organization: "nurses"), link("past", [.week], until: Self.today.adding(days: -1)),
      link("ended", [.plan], expires: Self.now), link("falls", [.plan], organization: "house"),
      FileLink(id: ID("circle"), kind: .circle, account: ID("ana"), from: Self.today),
    ]
    let until = Self.today.adding(days: 10)
    let terms = ConsentTerms(
      scopes: [ConsentScope(.everybody, [.social]), ConsentScope(.organization(ID("nurses")), [.care, .week])], until: until)
    let change = ConsentLinkChange(from: links, to: terms, at: Self.now)
    #expect(change.ends == [ID("changes"), ID("falls")])
    #expect(change.lasts == [ID("stays")])
    #expect(change.begins == [ConsentScope(.organization(ID("nurses")), [.care, .week])])
    #expect(ConsentLinkChange(from: links, to: nil, at: Self.now).ends == [ID("stays"), ID("changes"), ID("falls")])
  }

  @Test("lines for one recipient become one, empty lines fall away, the order does not matter")
  func normal() {
    let left = ConsentTerms(scopes: [
      ConsentScope(.account(ID("a")), [.care]), ConsentScope(.everybody, []), ConsentScope(.account(ID("a")), [.week]),
      ConsentScope(.organization(ID("b")), [.plan]),
    ])
    let right = ConsentTerms(scopes: [ConsentScope(.organization(ID("b")), [.plan]), ConsentScope(.account(ID("a")), [.week, .care])])
    #expect(left == right)
    for scope in left.scopes { #expect(ConsentScope.Recipient(code: scope.recipient.code) == scope.recipient) }
    for wrong in ["", "account", "account/", "house/1", "everybody/x"] { #expect(ConsentScope.Recipient(code: wrong)?.code != wrong || wrong == "account/") }
  }

  @Test("small counts are hidden, and never one alone, nor so few together that they betray themselves")
  func smallCells() {
    #expect(SmallCells.hidden([0, 5, 9]) == [])
    #expect(SmallCells.hidden([4, 7, 20]) == [0, 1])
    #expect(SmallCells.hidden([1, 2, 9, 30]) == [0, 1, 2])
    #expect(SmallCells.hidden([3, 4, 30]) == [0, 1])
    #expect(SmallCells.hidden([0, 2]) == [1])
  }

  @Test("in 2,000 random sets of files, no hidden count of the figures can be worked out by subtracting")
  func noSubtraction() {
    var random = SeededRandom(7)
    for _ in 0..<2000 {
      var counts: [InclusionFigures.Count] = []
      for state in InclusionState.allCases {
        for hasNumber in [true, false] {
          for place in [Municipality.withNIS(21001), Municipality.withNIS(21015), nil] where random.next(4) > 0 {
            counts.append(
              InclusionFigures.Count(inclusion: state, hasNumber: hasNumber, municipality: place, count: [1, 2, 4, 5, 8, 30][random.next(6)]))
          }
        }
      }
      let agreed = counts.filter { $0.inclusion == .agreed }.reduce(0) { $0 + $1.count }
      let shown = InclusionFigures(counts: counts, refusals: [:], evaluation: random.next(agreed + 1), research: 0).shown
      // Whatever is added up: one single unknown in a sum that is known is no secret.
      let columns = InclusionState.allCases.indices.map { index in shown.municipalities.map { $0.counts[index] } }
      for (row, column) in zip(shown.states, columns) {
        for count in row + column { #expect(!(count.map(SmallCells.isSmall) ?? false)) }
        guard row[0] != nil else {
          #expect(row.allSatisfy { $0 == nil || $0 == 0 } && column.allSatisfy { $0 == nil || $0 == 0 })
          continue
        }
        for cells in [Array(row.dropFirst()), column] { #expect(cells.filter { $0 == nil }.count != 1) }
      }
      if shown.total != nil { #expect(shown.states.filter { $0[0] == nil }.count != 1) }
      #expect(shown.evaluation.filter { $0 == nil }.count != 1 || shown.evaluation.contains(0))
    }
  }
}

/// Random numbers that are the same in every run.
struct SeededRandom {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }
}
