package import Kernel

/// One questionnaire filled in for one person on one day. It may be incomplete; then it says so wherever it is shown.
package struct Assessment: Hashable, Sendable {
  /// Where it was made.
  package enum Place: String, CaseIterable, Hashable, Sendable, Codable {
    case home, practice, hospital, shortStay, restHome, phone, other
  }

  package let id: ID<Assessment>
  package let person: ID<Person>
  package let organization: ID<Organization>
  /// Who made it, or typed it in.
  package let assessor: ID<Account>
  /// The day it was made, not the day it was typed in.
  package let on: Day
  package let place: Place
  package let note: String
  package let response: QuestionnaireResponse
  package let createdAt: Instant
  package let changedAt: Instant
  /// Who wrote this version of it.
  package let changedBy: ID<Account>
  package let version: Int
  /// Why it was struck out as entered by mistake, by whom `changedBy` says; `nil` for one that counts.
  package let mistake: String?

  /// - Parameter changedBy: the assessor unless somebody else completed or corrected it.
  package init(
    id: ID<Assessment>, person: ID<Person>, organization: ID<Organization>, assessor: ID<Account>, on: Day, place: Place, note: String,
    response: QuestionnaireResponse, createdAt: Instant, changedAt: Instant, changedBy: ID<Account>? = nil, version: Int,
    mistake: String? = nil
  ) {
    self.id = id
    self.person = person
    self.organization = organization
    self.assessor = assessor
    self.on = on
    self.place = place
    self.note = note
    self.response = response
    self.createdAt = createdAt
    self.changedAt = changedAt
    self.changedBy = changedBy ?? assessor
    self.version = version
    self.mistake = mistake
  }

  /// Struck out: it stays to be seen, and counts for nothing.
  package var isMistaken: Bool { mistake != nil }

  /// Only the organisation that made it completes and corrects it; others note their own.
  package func mayBeCorrected(by actor: Actor) -> Bool { !isMistaken && actor.organization == organization }

  /// The same assessment with other content, as `account` wrote it.
  package func corrected(_ checked: AssessmentDraft.Checked, by account: ID<Account>, at now: Instant) -> Assessment {
    Assessment(
      id: id, person: person, organization: organization, assessor: assessor, on: checked.on, place: checked.place, note: checked.note,
      response: checked.response, createdAt: createdAt, changedAt: now, changedBy: account, version: version + 1)
  }

  /// The same assessment struck out as entered by mistake.
  package func struckOut(because reason: String, by account: ID<Account>, at now: Instant) -> Assessment {
    Assessment(
      id: id, person: person, organization: organization, assessor: assessor, on: on, place: place, note: note, response: response,
      createdAt: createdAt, changedAt: now, changedBy: account, version: version + 1, mistake: reason)
  }

  /// Characters of a reason to strike it out.
  package static let longestReason = 1000

  /// - Throws: ``Kernel/Invalid`` when there is no reason, or one that is too long.
  package static func checkedReason(_ typed: String) throws(Invalid) -> String {
    let words = typed.trimmed
    guard !words.isEmpty else {
      throw Invalid([FieldProblem("reason", code: "assessment.reason-missing", text: AssessmentProblemText.reasonMissing)])
    }
    guard words.count <= longestReason else {
      let text = QuestionnaireProblemText.tooLong(words.count, most: longestReason)
      throw Invalid([FieldProblem("reason", code: "assessment.reason-too-long", text: text)])
    }
    return words
  }
}

/// Why a change of an assessment is not made.
package enum AssessmentProblem: String, Failure, CaseIterable, Hashable {
  case changedMeanwhile = "changed-meanwhile"
  case struckOut = "struck-out"

  package var category: FailureCategory { .conflict }
  package var code: String { "assessment.\(rawValue)" }
  package var text: Text {
    switch self {
    case .changedMeanwhile: AssessmentProblemText.changedMeanwhile
    case .struckOut: AssessmentProblemText.struckOut
    }
  }
}

/// What somebody typed to note an assessment, before it is checked.
package struct AssessmentDraft: Hashable, Sendable {
  package var on: String
  package var place: String
  package var note: String
  /// All fields of the form; those named like a question are answers.
  package var typed: [String: String]

  package init(on: String = "", place: String = "", note: String = "", typed: [String: String] = [:]) {
    self.on = on
    self.place = place
    self.note = note
    self.typed = typed
  }

  package init(form: [String: String]) {
    self.init(on: form["on"] ?? "", place: form["place"] ?? "", note: form["note"] ?? "", typed: form)
  }

  package static let longestNote = 4000
  /// No BelRAI is older; earlier days are slips of the keyboard.
  package static let firstDay = Day(year: 2000, month: 1, day: 1) ?? Day(daysSinceEpoch: 0)

  /// What a checked draft holds.
  package struct Checked: Hashable, Sendable {
    package let on: Day
    package let place: Assessment.Place
    package let note: String
    package let response: QuestionnaireResponse
  }

  /// Every problem at once, or the content of an assessment. Missing answers are no problem; wrong ones are.
  ///
  /// - Parameter day: reads a day as people write it.
  package func checked(for questionnaire: Questionnaire, today: Day, day: (String) -> Day?) throws(Invalid) -> Checked {
    var problems: [FieldProblem] = []
    let words = on.trimmed
    let made = Day(words) ?? day(words)
    if let made {
      if made > today { problems.append(FieldProblem("on", code: "assessment.in-future", text: AssessmentProblemText.inFuture)) }
      if made < Self.firstDay { problems.append(FieldProblem("on", code: "assessment.too-early", text: AssessmentProblemText.tooEarly)) }
    } else {
      problems.append(FieldProblem("on", code: "assessment.day-unreadable", text: AssessmentProblemText.dayUnreadable))
    }
    let place = Assessment.Place(rawValue: self.place)
    if place == nil { problems.append(FieldProblem("place", code: "assessment.place-missing", text: AssessmentProblemText.placeMissing)) }
    let note = self.note.trimmed
    if note.count > Self.longestNote {
      let text = QuestionnaireProblemText.tooLong(note.count, most: Self.longestNote)
      problems.append(FieldProblem("note", code: "assessment.note-too-long", text: text))
    }
    let (response, wrong) = questionnaire.read(typed, day: day)
    problems += wrong
    guard problems.isEmpty, let made, let place else { throw Invalid(problems) }
    if response.answers.isEmpty {
      throw Invalid([FieldProblem("on", code: "assessment.empty", text: AssessmentProblemText.empty)])
    }
    return Checked(on: made, place: place, note: note, response: response)
  }
}

/// The questionnaires that are installed, each perhaps in several versions.
package struct QuestionnaireLibrary: Hashable, Sendable {
  package let all: [Questionnaire]

  package init(_ all: [Questionnaire]) { self.all = all }

  /// The identifiers, each once, in the order of the library.
  package var ids: [String] {
    var seen: Set<String> = []
    return all.map(\.id).filter { seen.insert($0).inserted }
  }

  /// The version to fill in on a day: the latest that had begun; before all of them the first.
  package func current(_ id: String, on day: Day) -> Questionnaire? {
    let versions = all.filter { $0.id == id }.sorted { $0.date < $1.date }
    return versions.last { $0.date <= day } ?? versions.first
  }

  /// The questions that a response answered.
  package func questions(of response: QuestionnaireResponse) -> Questionnaire? { edition(response.version, of: response.questionnaire) }

  /// One version of a questionnaire.
  package func edition(_ version: String, of id: String) -> Questionnaire? { all.first { $0.id == id && $0.version == version } }
}
