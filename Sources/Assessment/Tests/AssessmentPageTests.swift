import Care
import Kernel
import Pages
import TestSupport
import Testing

private typealias Sample = AssessmentSamples

@Suite("The pages of assessments")
struct AssessmentPageTests {
  private func rendered(_ page: Page, _ language: Language) -> String {
    renderedForWork(page, in: PageSamples.frame(language))
  }

  @Test("the empty form of every questionnaire is sound and offers to leave each choice open", arguments: Language.interface)
  func emptyForm(_ language: Language) throws {
    for questionnaire in try Sample.library.get().all {
      let model = AssessmentFormModel.new(questionnaire, head: Sample.head, today: Sample.today, in: language)
      let html = rendered(assessmentFormPage(model, in: PageSamples.frame(language)), language)
      for item in questionnaire.allItems where item.isQuestion { #expect(html.contains("name=\"\(item.linkID)\""), "\(item.linkID)") }
      for item in questionnaire.allItems where item.kind == .choice {
        #expect(html.contains("id=\"f-\(item.linkID)-\(item.options.count)\" name=\"\(item.linkID)\" value=\"\" checked"), "\(item.linkID)")
      }
      #expect(html.contains(Address.newAssessment(ID("01person"), questionnaire: questionnaire.id).path(language) + "/do/save"))
    }
  }

  @Test("codes stand before their words", arguments: Language.interface)
  func codes(_ language: Language) throws {
    let model = AssessmentFormModel.new(try Sample.screener(), head: Sample.head, today: Sample.today, in: language)
    let html = rendered(assessmentFormPage(model, in: PageSamples.frame(language)), language)
    let words = Text(fr: "3 – Aide limitée", nl: "3 – Beperkte hulp", en: "3 – Limited help")
    #expect(html.contains(words(language)))
  }

  @Test("what was typed stays, every mistake is told at its field, and scores are those of the readable answers")
  func problems() throws {
    let screener = try Sample.screener()
    let form = ["on": "soon", "place": "home", "score.iadl": "7", "C1": "1", "C2a": "1", "D1": "0", "G2j": "0", "note": PageSamples.awkward]
    var found: [FieldProblem] = []
    do {
      _ = try AssessmentDraft(form: form).checked(for: screener, today: Sample.today, day: { _ in nil })
    } catch {
      found = error.problems
    }
    #expect(found.map(\.path) == ["on", "score.iadl"])
    let response = screener.read(form, day: { _ in nil }).response
    let model = AssessmentFormModel(
      head: Sample.head, questionnaire: screener, subject: .existing(ID("01assessment1"), version: 7),
      form: FormState(values: form, problems: found), response: response, isConflict: true)
    let html = rendered(assessmentFormPage(model, in: PageSamples.frame(.english)), .english)
    #expect(html.contains("href=\"#f-score.iadl\""))
    #expect(html.contains("value=\"7\""))
    #expect(html.contains("name=\"version\" value=\"7\""))
    #expect(html.contains("2 of 6"))
    #expect(html.contains("&lt;script&gt;"))
    #expect(html.contains("Somebody changed this assessment meanwhile"))
  }

  @Test("a question under a condition says when it is meant", arguments: Language.interface)
  func conditions(_ language: Language) throws {
    let model = AssessmentFormModel.new(try Sample.homeSafety(), head: Sample.head, today: Sample.today, in: language)
    let html = rendered(assessmentFormPage(model, in: PageSamples.frame(language)), language)
    let words = Text(
      fr: "Seulement si : « Tombé·e ces 12 derniers mois ? » Oui.", nl: "Alleen als: « Gevallen in de laatste 12 maanden? » Ja.",
      en: "Only if: « Fallen in the last 12 months? » Yes.")
    #expect(html.contains(words(language)))
  }

  @Test("an assessment shows what it means, where it comes from, and how it stands against the one before", arguments: Language.interface)
  func onePage(_ language: Language) throws {
    let screener = try Sample.screener()
    var answers: [String: Questionnaire.Answer] = [
      "score.iadl": .decimal(DecimalNumber(thousandths: 3500)), "C1": .choice("3"), "C2a": .choice("1"), "D1": .choice("0"),
      "G2j": .choice("8"),
    ]
    let now = Sample.record(Sample.assessment(2, of: screener, answers, note: PageSamples.awkward), screener)
    answers["score.iadl"] = .decimal(DecimalNumber(2))
    let before = Sample.record(Sample.assessment(1, of: screener, answers, on: Sample.today.adding(days: -200)), screener)
    let model = AssessmentModel(head: Sample.head, record: now, earlier: [before], mayChange: true)
    let html = rendered(assessmentPage(model, in: PageSamples.frame(language)), language)
    let value = Text(fr: "3,5 sur 6", nl: "3,5 op 6", en: "3.5 of 6")
    let change = Text(fr: "+1,5 · moins bien", nl: "+1,5 · minder goed", en: "+1.5 · worse")
    let origin = Text(fr: "Calculé ici, aide non officielle", nl: "Hier berekend, niet-officiële hulp", en: "Computed here, unofficial help")
    let typed = Text(fr: "Repris de BelRAI", nl: "Overgenomen van BelRAI", en: "Typed in from BelRAI")
    let incomplete = Text(fr: "Incomplète", nl: "Onvolledig", en: "Incomplete")
    let counted = Text(fr: "8, compte pour 6", nl: "8, telt als 6", en: "8, counts as 6")
    for words in [value, change, origin, typed, incomplete, counted] { #expect(html.contains(words(language)), "\(words.en)") }
    #expect(html.contains(Address.changeAssessment(ID("01person"), ID("01assessment2")).path(language)))
    let reader = AssessmentModel(head: Sample.head, record: now, earlier: [], mayChange: false)
    let readOnly = rendered(assessmentPage(reader, in: PageSamples.frame(language)), language)
    #expect(!readOnly.contains(Address.changeAssessment(ID("01person"), ID("01assessment2")).path(language)))
    #expect(!readOnly.contains(change(language)))
  }

  @Test("answers to questions that were not put are not shown")
  func disabledAnswers() throws {
    let home = try Sample.homeSafety()
    let answers: [String: Questionnaire.Answer] = ["fear": .boolean(false), "fear.avoids": .text("the stairs at night")]
    let model = AssessmentModel(
      head: Sample.head, record: Sample.record(Sample.assessment(1, of: home, answers), home), earlier: [], mayChange: true)
    #expect(!rendered(assessmentPage(model, in: PageSamples.frame(.english)), .english).contains("the stairs at night"))
  }

  @Test("the list begins with the latest, says what changed and what can be filled in", arguments: Language.interface)
  func list(_ language: Language) throws {
    let library = try Sample.library.get()
    let screener = try Sample.screener()
    let old = Sample.assessment(1, of: screener, ["score.iadl": .decimal(DecimalNumber(4))], on: Sample.today.adding(days: -100))
    let new = Sample.assessment(2, of: screener, ["score.iadl": .decimal(DecimalNumber(3))])
    let gone = Sample.assessment(3, of: screener, [:], on: Sample.today.adding(days: -300))
    let model = AssessmentsModel(
      head: Sample.head,
      records: [Sample.record(new, screener), Sample.record(old, screener), Sample.record(gone, nil)], offered: library.all,
      figures: Protocol3Figures(from: [old, new], library))
    let html = rendered(assessmentsPage(model, in: PageSamples.frame(language)), language)
    let better = Text(fr: "−1 · mieux", nl: "−1 · beter", en: "−1 · better")
    #expect(html.contains(better(language)))
    for questionnaire in library.all {
      #expect(html.contains(Address.newAssessment(ID("01person"), questionnaire: questionnaire.id).path(language)))
    }
    let empty = AssessmentsModel(head: Sample.head, records: [], offered: [])
    let none = rendered(assessmentsPage(empty, in: PageSamples.frame(language)), language)
    #expect(none.contains("class=\"empty\""))
    #expect(!none.contains("/new-"))
  }

  @Test("the figures show the ADL that the programme asks for, and say when that is the hierarchy", arguments: [EligibilityRules.ADL.screener, .hierarchy])
  func adlFigure(_ adl: EligibilityRules.ADL) throws {
    let screener = try Sample.screener()
    let answers: [String: Questionnaire.Answer] = [
      "score.adl": .decimal(DecimalNumber(2)), "G2b": .choice("4"), "G2f": .choice("0"), "G2h": .choice("0"), "G2j": .choice("0"),
    ]
    let assessment = Sample.assessment(1, of: screener, answers)
    let model = AssessmentsModel(
      head: Sample.head, records: [Sample.record(assessment, screener)], offered: [],
      figures: Protocol3Figures(from: [assessment], try Sample.library.get()), adl: adl)
    let html = rendered(assessmentsPage(model, in: PageSamples.frame(.english)), .english)
    #expect(html.contains("ADL hierarchy, as the programme asks for it") == (adl == .hierarchy))
  }

  @Test("an assessment whose questionnaire is gone is still shown, and says so")
  func unknownQuestionnaire() throws {
    let record = Sample.record(Sample.assessment(1, of: try Sample.screener(), ["C1": .choice("1")]), nil)
    let model = AssessmentModel(head: Sample.head, record: record, earlier: [], mayChange: true)
    let html = rendered(assessmentPage(model, in: PageSamples.frame(.dutch)), .dutch)
    #expect(html.contains("De antwoorden zijn bewaard"))
  }
}
