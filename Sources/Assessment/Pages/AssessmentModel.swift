package import Care
package import Kernel

/// One assessment with what is needed to show it.
package struct AssessmentRecord: Hashable, Sendable {
  package let assessment: Assessment
  /// `nil` when its questionnaire is no longer installed: then only the frame of it can be shown.
  package let questionnaire: Questionnaire?
  /// Who made it, by name.
  package let assessor: String
  package let organization: String
  /// Who last completed, corrected or struck it out, by name.
  package let changer: String

  package init(_ assessment: Assessment, questionnaire: Questionnaire?, assessor: String, organization: String, changer: String = "") {
    self.assessment = assessment
    self.questionnaire = questionnaire
    self.assessor = assessor
    self.organization = organization
    self.changer = changer
  }

  var scores: [Score] { questionnaire?.scores(assessment.response) ?? [] }
  var missing: [String] { questionnaire?.missing(assessment.response) ?? [] }
  func title(_ language: Language) -> String { (questionnaire?.title ?? AssessmentText.unknownQuestionnaire)(language) }
}

/// All assessments of one person.
package struct AssessmentsModel: Hashable, Sendable {
  package let head: FileHead
  /// The latest first; those struck out, too.
  package let records: [AssessmentRecord]
  /// What may be filled in now; empty when the reader may not write.
  package let offered: [Questionnaire]
  /// `nil` when nobody asked for them.
  package let figures: Protocol3Figures?
  /// Which score the programme of today reads as the ADL.
  package let adl: EligibilityRules.ADL

  package init(
    head: FileHead, records: [AssessmentRecord], offered: [Questionnaire], figures: Protocol3Figures? = nil, adl: EligibilityRules.ADL = .screener
  ) {
    self.head = head
    self.records = records
    self.offered = offered
    self.figures = figures
    self.adl = adl
  }
}

/// One assessment and those before it.
package struct AssessmentModel: Hashable, Sendable {
  package let head: FileHead
  package let record: AssessmentRecord
  /// Earlier ones of the same questionnaire, the latest first.
  package let earlier: [AssessmentRecord]
  package let mayChange: Bool
  /// What it said before each correction, the latest first.
  package let versions: [AssessmentRecord]
  /// `record` is one of the earlier versions; this is the number of the present one.
  package let presentVersion: Int?
  /// The form that strikes it out, when it came back.
  package let strikingOut: FormState
  /// Why the form came back: somebody was first.
  package let failure: Text?

  package init(
    head: FileHead, record: AssessmentRecord, earlier: [AssessmentRecord], mayChange: Bool, versions: [AssessmentRecord] = [],
    presentVersion: Int? = nil, strikingOut: FormState = FormState(), failure: Text? = nil
  ) {
    self.head = head
    self.record = record
    self.earlier = earlier
    self.mayChange = mayChange
    self.versions = versions
    self.presentVersion = presentVersion
    self.strikingOut = strikingOut
    self.failure = failure
  }
}

/// A questionnaire being filled in.
package struct AssessmentFormModel: Hashable, Sendable {
  /// A new one, or one that is completed or corrected.
  package enum Subject: Hashable, Sendable {
    case new
    /// The version that was opened: who saves on an older one is told.
    case existing(ID<Assessment>, version: Int)
  }

  package let head: FileHead
  package let questionnaire: Questionnaire
  package let subject: Subject
  /// Fields: `on`, `place`, `note`, and one by linkId for each question. Problems have linkIds as paths.
  package let form: FormState
  /// The answers in the form that can be read: scores are computed from them.
  package let response: QuestionnaireResponse
  /// Somebody saved meanwhile; what was typed is still in the form.
  package let isConflict: Bool
  /// What is stored now, to be compared with what was typed.
  package let stored: AssessmentRecord?
  /// The reader asked for the scores: they stand on top.
  package let isComputed: Bool

  package init(
    head: FileHead, questionnaire: Questionnaire, subject: Subject, form: FormState, response: QuestionnaireResponse,
    isConflict: Bool = false, stored: AssessmentRecord? = nil, isComputed: Bool = false
  ) {
    self.head = head
    self.questionnaire = questionnaire
    self.subject = subject
    self.form = form
    self.response = response
    self.isConflict = isConflict
    self.stored = stored
    self.isComputed = isComputed
  }

  /// An empty form, with today and the person's home filled in.
  package static func new(_ questionnaire: Questionnaire, head: FileHead, today: Day, in language: Language) -> AssessmentFormModel {
    let values: [String: String] = ["on": "\(today.dayOfMonth)/\(today.month)/\(today.year)", "place": Assessment.Place.home.rawValue]
    return AssessmentFormModel(
      head: head, questionnaire: questionnaire, subject: .new, form: FormState(values: values),
      response: QuestionnaireResponse(to: questionnaire))
  }

  /// The form of an assessment that is there already.
  package static func existing(
    _ assessment: Assessment, _ questionnaire: Questionnaire, head: FileHead, in language: Language
  ) -> AssessmentFormModel {
    var values = assessment.response.answers.mapValues { formValue($0, language) }
    values["on"] = "\(assessment.on.dayOfMonth)/\(assessment.on.month)/\(assessment.on.year)"
    values["place"] = assessment.place.rawValue
    values["note"] = assessment.note
    return AssessmentFormModel(
      head: head, questionnaire: questionnaire, subject: .existing(assessment.id, version: assessment.version),
      form: FormState(values: values), response: assessment.response)
  }

  private static func formValue(_ answer: Questionnaire.Answer, _ language: Language) -> String {
    switch answer {
    case .decimal(let number): written(number, language)
    case .date(let day): "\(day.dayOfMonth)/\(day.month)/\(day.year)"
    case .boolean, .integer, .choice, .text: answer.written
    }
  }
}

/// A number as a reader of the language writes it.
func written(_ number: DecimalNumber, _ language: Language) -> String { number.written(separator: language == .english ? "." : ",") }

extension FormName {
  /// Saves a new or changed assessment; with the field `then` = `compute` it stores nothing and shows the scores.
  package static let saveAssessment = FormName("save")
  /// Strikes an assessment out as entered by mistake; fields `reason` and `version`.
  package static let strikeOutAssessment = FormName("mistake")
}

extension Address {
  /// The list of a person's assessments.
  package static func assessments(_ person: ID<Person>) -> Address { .personPage(person, .assessments) }
  /// The empty form of a questionnaire: item `new-belrai-screener`.
  package static func newAssessment(_ person: ID<Person>, questionnaire: String) -> Address {
    .personItem(person, .assessments, item: "new-\(questionnaire)")
  }
  /// One assessment.
  package static func assessment(_ person: ID<Person>, _ id: ID<Assessment>) -> Address {
    .personItem(person, .assessments, item: id.raw)
  }
  /// The form to complete or correct one: item `change-` and its identifier.
  package static func changeAssessment(_ person: ID<Person>, _ id: ID<Assessment>) -> Address {
    .personItem(person, .assessments, item: "change-\(id.raw)")
  }
  /// What one said before it was corrected: item `version-`, a number, and its identifier.
  package static func assessment(_ person: ID<Person>, _ id: ID<Assessment>, version: Int) -> Address {
    .personItem(person, .assessments, item: "version-\(version)-\(id.raw)")
  }
}
