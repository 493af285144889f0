import Care
import Foundation
import Kernel
import Testing

private typealias Sample = AssessmentSamples

@Suite("Questionnaires")
struct QuestionnaireTests {
  private func falls(_ answers: [String: Questionnaire.Answer]) throws -> (Questionnaire, QuestionnaireResponse) {
    let questionnaire = try Sample.homeSafety()
    return (questionnaire, QuestionnaireResponse(to: questionnaire, answers: answers))
  }

  @Test("a question under a condition is put only when the condition holds")
  func conditions() throws {
    let (questionnaire, none) = try falls([:])
    #expect(!CountedAnswers(none, to: questionnaire).enabled.contains("falls.number"))
    #expect(!questionnaire.missing(none).contains("falls.number"))
    let fallen = QuestionnaireResponse(to: questionnaire, answers: ["fallen": .boolean(true)])
    #expect(CountedAnswers(fallen, to: questionnaire).enabled.isSuperset(of: ["falls.number", "falls.last", "alone", "call"]))
    #expect(questionnaire.missing(fallen).contains("falls.number"))
    let not = QuestionnaireResponse(to: questionnaire, answers: ["fallen": .boolean(false), "fear": .boolean(false)])
    #expect(!CountedAnswers(not, to: questionnaire).enabled.contains("alone"))
  }

  @Test("the answer to a question that is not put counts for nothing, nor does what hangs on it")
  func disabledAnswers() throws {
    let (questionnaire, response) = try falls([
      "fallen": .boolean(false), "falls.number": .integer(3), "falls.getUp": .boolean(true),
    ])
    let counted = CountedAnswers(response, to: questionnaire)
    #expect(counted["falls.number"] == nil)
    #expect(!counted.enabled.contains("falls.getUp"))
    #expect(response["falls.number"] == .integer(3))
  }

  @Test("a sum leaves out what is not put and waits for what is")
  func sums() throws {
    var answers: [String: Questionnaire.Answer] = [
      "fallen": .boolean(false), "fear": .boolean(true), "light": .choice("poor"), "loose": .boolean(true), "stairs": .boolean(false),
      "stairs.noRail": .boolean(true), "bath": .boolean(false),
    ]
    var (questionnaire, response) = try falls(answers)
    let score = try #require(questionnaire.scores(response).first)
    #expect(score.value == DecimalNumber(4))
    #expect(score.meaning?.en == "Worth a look by an occupational therapist")
    #expect(score.most == DecimalNumber(8))
    answers["light"] = nil
    (questionnaire, response) = try falls(answers)
    #expect(questionnaire.scores(response).first?.computed?.missing == ["light"])
  }

  @Test(
    "an answer that does not fit is a problem at its question, and counts as missing",
    arguments: [
      ("light", .choice("dazzling"), "answer.unknown-code"), ("light", .integer(1), "answer.wrong-type"),
      ("falls.number", .integer(0), "answer.out-of-range"), ("steps", .decimal(DecimalNumber(thousandths: 1250)), "answer.wrong-step"),
      ("steps", .decimal(DecimalNumber(61)), "answer.out-of-range"),
      ("wish", .text(String(repeating: "x", count: 4001)), "answer.too-long"), ("nothing", .boolean(true), "answer.unknown-question"),
      ("home", .boolean(true), "answer.unknown-question"),
    ] as [(String, Questionnaire.Answer, String)])
  func problems(_ linkID: String, _ answer: Questionnaire.Answer, _ code: String) throws {
    let (questionnaire, response) = try falls(["fallen": .boolean(true), linkID: answer])
    #expect(questionnaire.problems(response).map(\.path) == [linkID])
    #expect(questionnaire.problems(response).map(\.code) == [code])
    #expect(CountedAnswers(response, to: questionnaire)[linkID] == nil)
  }

  @Test("incomplete is allowed and says what is missing; a typed-in module score makes its module filled")
  func completeness() throws {
    let screener = try Sample.screener()
    let empty = QuestionnaireResponse(to: screener)
    #expect(!screener.isComplete(empty))
    #expect(screener.problems(empty).isEmpty)
    #expect(screener.modules(empty).map(\.module.linkID) == ["iadl", "adl", "cognition", "psychological", "behaviour"])
    let typed: [String: Questionnaire.Answer] = [
      "score.iadl": .decimal(DecimalNumber(thousandths: 3500)), "score.adl": .decimal(DecimalNumber(2)), "score.cps": .integer(1),
      "score.mental": .decimal(DecimalNumber(thousandths: 1500)), "score.behaviour": .decimal(.zero),
    ]
    #expect(screener.areAllModulesFilled(QuestionnaireResponse(to: screener, answers: typed)))
    for score in typed.keys {
      #expect(!screener.areAllModulesFilled(QuestionnaireResponse(to: screener, answers: typed.filter { $0.key != score })))
    }
    #expect(screener.isComplete(QuestionnaireResponse(to: screener, answers: Sample.complete(screener))))
  }

  @Test("forms are read as people write, and every mistake is told at its field")
  func reading() throws {
    let screener = try Sample.screener()
    let (response, problems) = screener.read(
      ["score.iadl": "3,5", "score.adl": " 2.0 ", "C1": "1", "C2a": "", "token": "x", "score.cps": "1,5", "score.mental": "6.1", "D1": "9"],
      day: { _ in nil })
    #expect(response["score.iadl"] == .decimal(DecimalNumber(thousandths: 3500)))
    #expect(response["score.adl"] == .decimal(DecimalNumber(2)))
    #expect(response.answers.count == 3)
    #expect(Set(problems.map(\.path)) == ["score.cps", "score.mental", "D1"])
    let home = try Sample.homeSafety()
    let dated = home.read(["falls.last": "yesterday", "fallen": "true"], day: { $0 == "yesterday" ? Sample.today : nil })
    #expect(dated.response["falls.last"] == .date(Sample.today))
  }

  @Test("answers survive storing, with the names of FHIR")
  func storing() throws {
    let (_, response) = try falls([
      "fallen": .boolean(true), "falls.number": .integer(2), "falls.last": .date(Sample.today), "light": .choice("good"),
      "steps": .decimal(DecimalNumber(thousandths: 12_500)), "wish": .text("Été \"ensoleillé\""),
    ])
    let data = try JSONEncoder().encode(response)
    #expect(try JSONDecoder().decode(QuestionnaireResponse.self, from: data) == response)
    let text = String(decoding: data, as: UTF8.self)
    for name in ["valueBoolean", "valueInteger", "valueDate", "valueCoding", "valueDecimal", "valueString"] { #expect(text.contains(name)) }
  }

  @Test("a draft is checked as a whole: day, place, answers")
  func drafts() throws {
    let screener = try Sample.screener()
    func problems(_ form: [String: String]) -> [String] {
      do {
        _ = try AssessmentDraft(form: form).checked(for: screener, today: Sample.today, day: { _ in nil })
        return []
      } catch {
        return error.problems.map(\.code)
      }
    }
    let today = Sample.today.description
    #expect(problems(["on": today, "place": "home", "C1": "0"]) == [])
    #expect(problems(["on": Sample.today.adding(days: 1).description, "place": "home", "C1": "0"]) == ["assessment.in-future"])
    #expect(problems(["on": "1026-01-01", "place": "home", "C1": "0"]) == ["assessment.too-early"])
    #expect(problems(["C1": "7"]) == ["assessment.day-unreadable", "assessment.place-missing", "answer.unknown-code"])
    #expect(problems(["on": today, "place": "home"]) == ["assessment.empty"])
  }

  @Test("the version to fill in is the latest that has begun; answers keep theirs")
  func versions() {
    func questionnaire(_ version: String, _ date: String) -> Questionnaire {
      Questionnaire(
        id: "q", version: version, date: Day(date) ?? Sample.today, title: Text(same: version), source: "test", items: [])
    }
    let library = QuestionnaireLibrary([questionnaire("2", "2026-06-01"), questionnaire("1", "2026-01-01")])
    #expect(library.ids == ["q"])
    #expect(library.current("q", on: Day(daysSinceEpoch: 0))?.version == "1")
    #expect(Day("2026-05-31").flatMap { library.current("q", on: $0) }?.version == "1")
    #expect(Day("2026-06-01").flatMap { library.current("q", on: $0) }?.version == "2")
    #expect(library.questions(of: QuestionnaireResponse(questionnaire: "q", version: "1"))?.version == "1")
    #expect(library.questions(of: QuestionnaireResponse(questionnaire: "q", version: "3")) == nil)
  }

  @Test("10,000 random sets of answers, right and wrong, never crash and never leave the range of a score")
  func random() throws {
    var random = SplitMix(42)
    for questionnaire in try Sample.library.get().all {
      let questions = questionnaire.allItems.filter(\.isQuestion)
      for round in 0..<5000 {
        var response = QuestionnaireResponse(to: questionnaire)
        let share = Int.random(in: 0...10, using: &random)
        for item in questions where Int.random(in: 0..<10, using: &random) < share {
          // One answer in twenty is nonsense.
          if Int.random(in: 0..<20, using: &random) == 0 {
            response.answers[item.linkID] = .integer(Int.random(in: Int.min...Int.max, using: &random))
          } else if let option = item.options.randomElement(using: &random) {
            response.answers[item.linkID] = .choice(option.code)
          } else {
            response.answers[item.linkID] = Sample.answer(Int.random(in: 0...9, using: &random), to: item)
          }
        }
        let counted = CountedAnswers(response, to: questionnaire)
        let scores = questionnaire.scores(counted)
        for score in scores {
          if let value = score.value, value < score.least || value > score.most { Issue.record("\(round): \(score.id) is \(value)") }
          if let computed = score.computed, computed.value != nil, !computed.missing.isEmpty { Issue.record("\(round): \(score.id)") }
        }
        let wrong = Set(questionnaire.problems(response).map(\.path))
        if wrong.contains(where: { counted[$0] != nil }) { Issue.record("\(round): a wrong answer counts") }
        // Taking any one input away takes the computed score away.
        guard round % 25 == 0 else { continue }
        for score in scores {
          guard let computed = score.computed, computed.value != nil, let taken = computed.inputs.randomElement(using: &random)
          else { continue }
          var less = response
          less.answers[taken.linkID] = nil
          let stillEnabled = CountedAnswers(less, to: questionnaire).enabled.contains(taken.linkID)
          let again = questionnaire.scores(less).first { $0.id == score.id }?.computed
          if stillEnabled, again?.value != nil { Issue.record("\(round): \(score.id) without \(taken.linkID)") }
        }
      }
    }
  }
}
