import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Assessments of a person: the list, one of them, and filling in a questionnaire. Health, so for those bound by medical secrecy only.
package let assessmentRoutes: [Route] = [
  .get(.assessments(ID(":id")), .roles(Role.boundByMedicalSecrecy)) { visit in
    let found = try await readAssessments(of: visit.person, by: visit.actor, in: visit.database, visit.surroundings)
    guard found.file.person.id == visit.person else { return .see(.assessments(found.file.person.id)) }
    let library = visit.house.questionnaires
    let now = visit.surroundings.now()
    let offered: [Questionnaire] =
      found.file.admits(visit.actor, .write, .health, at: now) ? library.ids.compactMap { library.current($0, on: now.day) } : []
    let figures: Protocol3Figures? =
      found.entries.isEmpty ? nil : Protocol3Figures(from: found.entries.map(\.assessment), library)
    let model = AssessmentsModel(
      head: FileHead(found.file, for: visit.actor, at: now), records: found.entries.map { AssessmentRecord($0, library) }, offered: offered,
      figures: figures, adl: visit.house.programmes.units(on: now.day)?.eligibility.adl(on: now.day) ?? .screener)
    return .page(assessmentsPage(model, in: visit.frame))
  },
  .get(.personItem(ID(":id"), .assessments, item: ":item"), .roles(Role.boundByMedicalSecrecy)) { visit in
    let item = visit.parameter("item")
    switch AssessmentItem(item) {
    case .new, .change: return try await emptyOrStoredForm(visit, AssessmentItem(item))
    case .one(let id): return try await onePage(visit, id)
    case .version(let number, let id): return try await onePage(visit, id, version: number)
    }
  },
  .post(
    .personItemForm(ID(":id"), .assessments, item: ":item", .saveAssessment), .roles(Role.boundByMedicalSecrecy)
  ) { visit in try await save(visit, AssessmentItem(visit.parameter("item"))) },
  .post(
    .personItemForm(ID(":id"), .assessments, item: ":item", .strikeOutAssessment), .roles(Role.boundByMedicalSecrecy)
  ) { visit in
    let id: ID<Assessment> = ID(visit.parameter("item"))
    let state = FormState(values: ["reason": visit.form["reason"]])
    do {
      _ = try await strikeOutAssessment(
        id, because: visit.form["reason"], version: Int(visit.form["version"]) ?? 0, of: visit.person, by: visit.actor,
        in: visit.database, visit.surroundings)
      return .see(
        .assessment(visit.person, id), flash: Frame.Flash(tone: .good, words: AssessmentRouteText.struckOut(visit.language)))
    } catch let invalid as Invalid {
      return try await onePage(visit, id, strikingOut: FormState(values: state.values, problems: invalid.problems), status: 422)
    } catch let problem as AssessmentProblem {
      return try await onePage(visit, id, strikingOut: state, failure: problem.text, status: 409)
    }
  },
]

/// What the last part of an address names.
private enum AssessmentItem {
  /// An empty form of a questionnaire.
  case new(questionnaire: String)
  /// The form of one that is there.
  case change(ID<Assessment>)
  case one(ID<Assessment>)
  /// What one said before it was corrected.
  case version(Int, ID<Assessment>)

  init(_ item: String) {
    let parts = item.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    if item.hasPrefix("new-") {
      self = .new(questionnaire: String(item.dropFirst(4)))
    } else if item.hasPrefix("change-") {
      self = .change(ID(String(item.dropFirst(7))))
    } else if parts.count == 3, parts[0] == "version", let number = Int(parts[1]) {
      self = .version(number, ID(String(parts[2])))
    } else {
      self = .one(ID(item))
    }
  }
}

private func onePage(
  _ visit: Visit, _ id: ID<Assessment>, version: Int? = nil, strikingOut: FormState = FormState(), failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let found = try await readAssessment(id, of: visit.person, by: visit.actor, in: visit.database, visit.surroundings)
  let person = found.file.person.id
  guard person == visit.person else { return .see(.personItem(person, .assessments, item: visit.parameter("item"))) }
  let library = visit.house.questionnaires
  let now = visit.surroundings.now()
  let present = found.entry.assessment
  guard let shown = version.map({ number in found.versions.first { $0.assessment.version == number } }) ?? found.entry else {
    return .see(.assessment(person, id))
  }
  let mayChange: Bool =
    version == nil && present.mayBeCorrected(by: visit.actor) && found.file.admits(visit.actor, .write, .health, at: now)
  let earlier = found.all.filter { entry in
    let other = entry.assessment
    return !other.isMistaken && other.response.questionnaire == present.response.questionnaire
      && (other.on, other.createdAt, other.id) < (shown.assessment.on, present.createdAt, present.id)
  }
  let model = AssessmentModel(
    head: FileHead(found.file, for: visit.actor, at: now), record: AssessmentRecord(shown, library),
    earlier: earlier.map { AssessmentRecord($0, library) }, mayChange: mayChange,
    versions: version == nil ? found.versions.map { AssessmentRecord($0, library) } : [],
    presentVersion: version == nil ? nil : present.version, strikingOut: strikingOut, failure: failure)
  return .page(assessmentPage(model, in: visit.frame), status: status)
}

/// What a form is about, once the file is open for writing.
private struct AssessmentForm {
  let opened: AssessmentToFillIn
  let questionnaire: Questionnaire
  let head: FileHead

  /// `nil` when the file was merged into another.
  init?(_ visit: Visit, _ item: AssessmentItem) async throws {
    let library = visit.house.questionnaires
    let today = visit.surroundings.today
    var known: ID<Assessment>?
    if case .change(let id) = item { known = id }
    opened = try await openAssessment(known, of: visit.person, by: visit.actor, in: visit.database, visit.surroundings)
    let found: Questionnaire?
    switch item {
    case .new(let id): found = library.edition(visit.form["edition"], of: id) ?? library.current(id, on: today)
    case .change: found = opened.entry.flatMap { library.questions(of: $0.assessment.response) }
    case .one, .version: found = nil
    }
    guard let found else { throw SimpleFailure.notFound }
    guard opened.file.person.id == visit.person else { return nil }
    questionnaire = found
    head = FileHead(opened.file, for: visit.actor, at: visit.surroundings.now())
  }

  var subject: AssessmentFormModel.Subject {
    opened.entry.map { .existing($0.assessment.id, version: $0.assessment.version) } ?? .new
  }
}

private func emptyOrStoredForm(_ visit: Visit, _ item: AssessmentItem) async throws -> Reply {
  guard let form = try await AssessmentForm(visit, item) else { return .see(.assessments(visit.person)) }
  let model: AssessmentFormModel =
    form.opened.entry.map { .existing($0.assessment, form.questionnaire, head: form.head, in: visit.language) }
    ?? .new(form.questionnaire, head: form.head, today: visit.surroundings.today, in: visit.language)
  return .page(assessmentFormPage(model, in: visit.frame))
}

private func save(_ visit: Visit, _ item: AssessmentItem) async throws -> Reply {
  let today = visit.surroundings.today
  let form: AssessmentForm
  do {
    guard let opened = try await AssessmentForm(visit, item) else { return .see(.assessments(visit.person)) }
    form = opened
  } catch AssessmentProblem.struckOut {
    guard case .change(let id) = item else { throw AssessmentProblem.struckOut }
    return try await onePage(visit, id, failure: AssessmentProblem.struckOut.text, status: 409)
  }
  let read = form.questionnaire.read(visit.form.all) { TypedDay.readPast($0, today: today) }

  func back(_ problems: [FieldProblem], isConflict: Bool = false, isComputed: Bool = false, status: Int) -> Reply {
    let stored: AssessmentRecord? = isConflict ? form.opened.entry.map { AssessmentRecord($0, visit.house.questionnaires) } : nil
    var subject = form.subject
    // After a mistake the form keeps the version it was opened on; after a conflict sending again is a decision made with both in sight.
    if !isConflict, case .existing(let id, _) = subject, let version = Int(visit.form["version"]) {
      subject = .existing(id, version: version)
    }
    let model = AssessmentFormModel(
      head: form.head, questionnaire: form.questionnaire, subject: subject,
      form: FormState(values: visit.form.all, problems: problems), response: read.response, isConflict: isConflict, stored: stored,
      isComputed: isComputed)
    return .page(assessmentFormPage(model, in: visit.frame), status: status)
  }

  if visit.form["then"] == "compute" { return back(read.problems, isComputed: true, status: read.problems.isEmpty ? 200 : 422) }
  var correcting: (id: ID<Assessment>, version: Int)?
  if let entry = form.opened.entry { correcting = (entry.assessment.id, Int(visit.form["version"]) ?? 0) }
  do {
    let checked = try AssessmentDraft(form: visit.form.all).checked(for: form.questionnaire, today: today) {
      TypedDay.readPast($0, today: today)
    }
    if let entry = form.opened.entry, entry.assessment.version != correcting?.version { throw AssessmentProblem.changedMeanwhile }
    let saved = try await saveAssessment(
      checked, to: form.questionnaire, correcting: correcting, of: visit.person, by: visit.actor, in: visit.database, visit.surroundings)
    let words = form.questionnaire.isComplete(saved.response) ? AssessmentRouteText.saved : AssessmentRouteText.savedIncomplete
    return .see(.assessment(visit.person, saved.id), flash: Frame.Flash(tone: .good, words: words(visit.language)))
  } catch let invalid as Invalid {
    return back(invalid.problems, status: 422)
  } catch AssessmentProblem.changedMeanwhile {
    return back([], isConflict: true, status: 409)
  }
}

extension AssessmentRecord {
  /// An entry of the store with its questions.
  init(_ entry: AssessmentEntry, _ library: QuestionnaireLibrary) {
    self.init(
      entry.assessment, questionnaire: library.questions(of: entry.assessment.response), assessor: entry.assessor,
      organization: entry.organization, changer: entry.changer)
  }
}

extension Visit {
  /// The person whose file the address names.
  fileprivate var person: ID<Person> { ID(parameter("id")) }
}
