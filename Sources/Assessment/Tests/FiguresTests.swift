import Care
import Kernel
import Testing

private typealias Sample = AssessmentSamples

@Suite("Figures for Protocole 3, and change")
struct FiguresTests {
  private let half = DecimalNumber(thousandths: 1500)

  @Test("typed-in figures win over computed ones, and each says where it comes from")
  func origins() throws {
    let screener = try Sample.screener()
    let assessment = Sample.assessment(
      1, of: screener,
      [
        "score.iadl": .decimal(DecimalNumber(3)), "score.mental": .decimal(half), "score.cps2": .integer(2), "score.cps": .integer(4),
        "C1": .choice("1"), "C2a": .choice("1"), "D1": .choice("0"), "G2j": .choice("0"),
      ])
    let figures = Protocol3Figures(from: assessment, screener)
    #expect(figures.iadl?.value == DecimalNumber(3))
    #expect(figures.mentalHealth?.value == half)
    #expect(figures.cps2?.value == 2)
    #expect(figures.cps?.value == 4)
    #expect(figures.cps?.source.origin == .typed)
    #expect(figures.cps?.source.day == Sample.today)
    #expect(figures.cps?.source.module.en == "Scores given by BelRAI")
    #expect(figures.adl == nil)
    #expect(figures.behaviour == nil)
    let cps = try #require(screener.scores(assessment.response).first { $0.scale == .cps })
    #expect(cps.disagrees)
  }

  @Test("without a typed-in CPS the computed one counts, marked as computed")
  func computed() throws {
    let screener = try Sample.screener()
    let answers: [String: Questionnaire.Answer] = ["C1": .choice("3"), "C2a": .choice("1"), "D1": .choice("0"), "G2j": .choice("0")]
    let figures = Protocol3Figures(from: Sample.assessment(1, of: screener, answers), screener)
    #expect(figures.cps?.value == 3)
    #expect(figures.cps?.source.origin == .computed)
    #expect(figures.cps?.source.module.en == "Cognitive problems")
  }

  @Test("the behaviour figure has exactly the five items E3 b to f; wandering is left out and unknown stays unknown")
  func behaviour() throws {
    let screener = try Sample.screener()
    let answers: [String: Questionnaire.Answer] = ["E3a": .choice("3"), "E3d": .choice("1"), "E3f": .choice("0")]
    let figures = Protocol3Figures(from: Sample.assessment(1, of: screener, answers), screener)
    #expect(figures.behaviour?.value == [nil, nil, 1, nil, 0])
    let wandering = Protocol3Figures(from: Sample.assessment(2, of: screener, ["E3a": .choice("3")]), screener)
    #expect(wandering.behaviour == nil)
  }

  @Test("the ADL hierarchy stands in only where no ADL module is known, and is shown as such")
  func hierarchy() throws {
    let screener = try Sample.screener()
    let items: [String: Questionnaire.Answer] = [
      "G2b": .choice("4"), "G2f": .choice("0"), "G2h": .choice("0"), "G2j": .choice("0"),
    ]
    let recent = Sample.assessment(2, of: screener, items)
    let alone = Protocol3Figures(from: recent, screener)
    #expect(alone.adl?.value == DecimalNumber(3))
    #expect(alone.adl?.source.isHierarchy == true)
    let older = Sample.assessment(1, of: screener, ["score.adl": .decimal(half)], on: Sample.today.adding(days: -90))
    let both = Protocol3Figures(from: [older, recent], try Sample.library.get())
    #expect(both.adl?.value == half)
    #expect(both.adl?.source.isHierarchy == false)
    #expect(both.adl?.source.day == Sample.today.adding(days: -90))
    // Where a programme reads nothing else, it is the figure.
    #expect(both.adlFigure(.screener)?.value == half && both.adlFigure(.hierarchy)?.value == DecimalNumber(3))
    #expect(both.adlFigure(.hierarchy)?.source.day == Sample.today)
    let module = Protocol3Figures(from: older, screener)
    #expect(module.adlFigure(.hierarchy) == nil && module.adlFigure(.screener)?.value == half)
  }

  @Test("over several assessments each figure comes from the latest that knows it")
  func latest() throws {
    let screener = try Sample.screener()
    let old = Sample.assessment(
      1, of: screener, ["score.iadl": .decimal(DecimalNumber(1)), "score.cps2": .integer(5)], on: Sample.today.adding(days: -10))
    let new = Sample.assessment(2, of: screener, ["score.iadl": .decimal(DecimalNumber(4))])
    let library = try Sample.library.get()
    for order in [[old, new], [new, old]] {
      let figures = Protocol3Figures(from: order, library)
      #expect(figures.iadl?.value == DecimalNumber(4))
      #expect(figures.cps2?.value == 5)
      #expect(figures.cps2?.source.assessment == old.id)
    }
    #expect(Protocol3Figures(from: [], library) == Protocol3Figures())
  }

  @Test("a score that rises is worse by the difference; one that is missing cannot be compared")
  func changes() throws {
    let screener = try Sample.screener()
    func scores(_ answers: [String: Questionnaire.Answer]) -> [Score] {
      screener.scores(QuestionnaireResponse(to: screener, answers: answers))
    }
    let before = scores([
      "score.iadl": .decimal(half), "score.adl": .decimal(DecimalNumber(2)), "score.cps2": .integer(3), "score.cps": .integer(2),
    ])
    let after = scores([
      "score.iadl": .decimal(DecimalNumber(3)), "score.adl": .decimal(half), "score.cps2": .integer(3), "C1": .choice("0"),
      "C2a": .choice("0"), "D1": .choice("0"), "G2j": .choice("0"),
    ])
    let changes = Dictionary(uniqueKeysWithValues: ScoreChange.between(before, after).map { ($0.id, $0) })
    #expect(changes["iadlModule"]?.direction == .worse)
    #expect(changes["iadlModule"]?.by == half)
    #expect(changes["adlModule"]?.direction == .better)
    #expect(changes["adlModule"]?.by == DecimalNumber(thousandths: 500))
    #expect(changes["cps2"]?.direction == .same)
    #expect(changes["cps"]?.direction == .better)
    #expect(changes["cps"]?.mixesOrigins == true)
    #expect(changes["drs"]?.direction == .unknown)
    #expect(changes["drs"]?.by == nil)
  }

  @Test("where higher is better, rising is better")
  func higherIsBetter() {
    let sum = ScoreDefinition.Sum(id: "s", title: Text(same: "S"), items: ["a"], bands: [], higherIs: .better)
    var item = Questionnaire.Item(linkID: "a", text: Text(same: "A"), kind: .integer)
    item.isRequired = true
    let questionnaire = Questionnaire(
      id: "q", version: "1", date: Sample.today, title: Text(same: "Q"), source: "test", items: [item], scores: [.sum(sum)])
    func scores(_ value: Int) -> [Score] {
      questionnaire.scores(QuestionnaireResponse(to: questionnaire, answers: ["a": .integer(value)]))
    }
    #expect(ScoreChange.between(scores(1), scores(3)).map(\.direction) == [.better])
    #expect(ScoreChange.between(scores(3), scores(1)).map(\.direction) == [.worse])
  }
}
