package import Care
package import Kernel
package import Store

/// All assessments of a person, with her file as it was opened for them.
package struct AssessmentsFile: Sendable {
  package let file: OpenFile
  /// The latest day first; those struck out, too.
  package let entries: [AssessmentEntry]
}

/// One assessment, with the others of the same file to compare with, and what it said before it was corrected.
package struct AssessmentFile: Sendable {
  package let file: OpenFile
  package let entry: AssessmentEntry
  package let all: [AssessmentEntry]
  /// Earlier versions, the latest first.
  package let versions: [AssessmentEntry]
}

/// A file opened to fill in a questionnaire.
package struct AssessmentToFillIn: Sendable {
  package let file: OpenFile
  /// The one that is completed or corrected; `nil` for a new one.
  package let entry: AssessmentEntry?
}

/// Lists the assessments of a person. Four statements besides the log's own, whatever their number.
package func readAssessments(
  of person: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> AssessmentsFile {
  try await database.act(as: actor, doing: .readAssessments, in: surroundings) { desk in
    let file = try desk.headed(desk.file(person, .health))
    return AssessmentsFile(file: file, entries: try desk.assessments(of: file))
  }
}

/// Opens one assessment.
package func readAssessment(
  _ id: ID<Assessment>, of person: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> AssessmentFile {
  try await database.act(as: actor, doing: .readAssessments, in: surroundings) { desk in
    let file = try desk.headed(desk.file(person, .health))
    let all = try desk.assessments(of: file)
    guard let entry = all.first(where: { $0.assessment.id == id }) else { throw SimpleFailure.notFound }
    desk.shows(id.subject)
    return AssessmentFile(file: file, entry: entry, all: all, versions: try desk.earlierVersions(of: entry, key: file.key))
  }
}

/// Opens a file to fill in a new questionnaire, or to complete or correct one.
///
/// - Throws: ``AssessmentProblem/struckOut``; ``SimpleFailure/forbidden`` when another organisation made it.
package func openAssessment(
  _ id: ID<Assessment>?, of person: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> AssessmentToFillIn {
  try await database.act(as: actor, doing: .readAssessments, in: surroundings) { desk in
    let file = try desk.headed(desk.file(person, .health, .write))
    guard let id else { return AssessmentToFillIn(file: file, entry: nil) }
    let entry = try desk.correctable(id, of: file)
    desk.shows(id.subject)
    return AssessmentToFillIn(file: file, entry: entry)
  }
}

/// Notes a new assessment, or completes or corrects one; what it said before is kept. Unchanged content changes nothing.
///
/// - Parameters:
///   - checked: answers to `questionnaire`, in the very version that was filled in.
///   - earlier: the assessment that is corrected, and the version on which the form was filled in.
/// - Throws: ``AssessmentProblem/changedMeanwhile``, ``AssessmentProblem/struckOut``.
package func saveAssessment(
  _ checked: AssessmentDraft.Checked, to questionnaire: Questionnaire, correcting earlier: (id: ID<Assessment>, version: Int)? = nil,
  of person: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Assessment {
  let response = checked.response
  guard let account = actor.account, let organization = actor.organization, response.questionnaire == questionnaire.id,
    response.version == questionnaire.version
  else { throw SimpleFailure.forbidden }
  let isComplete = questionnaire.isComplete(response)
  return try await database.act(as: actor, doing: .changeAssessments, in: surroundings) { desk in
    let file = try desk.file(person, .health, .write)
    let now = surroundings.now()
    let saved: Assessment
    if let earlier {
      let before = try desk.correctable(earlier.id, of: file).assessment
      guard before.response.questionnaire == response.questionnaire, before.response.version == response.version else {
        throw SimpleFailure.notFound
      }
      guard before.version == earlier.version else { throw AssessmentProblem.changedMeanwhile }
      let isSame: Bool = (before.on, before.place, before.note) == (checked.on, checked.place, checked.note) && before.response == response
      saved = isSame ? before : before.corrected(checked, by: account, at: now)
      if !isSame, try !desk.update(saved, after: before, isComplete: isComplete, key: file.key) { throw AssessmentProblem.changedMeanwhile }
    } else {
      saved = Assessment(
        id: surroundings.newID(), person: file.person.id, organization: organization, assessor: account, on: checked.on,
        place: checked.place, note: checked.note, response: response, createdAt: now, changedAt: now, version: 1)
      try desk.insert(saved, isComplete: isComplete, key: file.key)
    }
    try desk.touchPerson(file.person.id, on: checked.on)
    desk.shows(saved.id.subject)
    return saved
  }
}

/// Strikes an assessment out as entered by mistake. It stays to be seen, with the reason, and counts for nothing.
///
/// - Parameters:
///   - version: that the reader saw.
///   - reason: checked by ``Assessment/checkedReason(_:)``.
/// - Throws: ``AssessmentProblem/changedMeanwhile``, ``AssessmentProblem/struckOut``, ``Kernel/Invalid``.
package func strikeOutAssessment(
  _ id: ID<Assessment>, because reason: String, version: Int, of person: ID<Person>, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> Assessment {
  let reason = try Assessment.checkedReason(reason)
  guard let account = actor.account else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .changeAssessments, in: surroundings) { desk in
    let file = try desk.file(person, .health, .write)
    let before = try desk.correctable(id, of: file).assessment
    let struck = before.struckOut(because: reason, by: account, at: surroundings.now())
    guard before.version == version, try desk.update(struck, after: before, isComplete: false, key: file.key) else {
      throw AssessmentProblem.changedMeanwhile
    }
    desk.shows(id.subject)
    return struck
  }
}

/// The figures that the rules of Protocole 3 read, for those who may see her health.
package func protocol3Figures(
  of person: ID<Person>, _ library: QuestionnaireLibrary, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Protocol3Figures {
  try await database.act(as: actor, doing: .readAssessments, in: surroundings) { desk in
    try desk.protocol3Figures(of: try desk.file(person, .health), library)
  }
}

extension Desk {
  /// An assessment that the actor of this desk may correct. One statement.
  fileprivate func correctable(_ id: ID<Assessment>, of file: OpenFile) throws -> AssessmentEntry {
    guard let entry = try assessment(id, of: file) else { throw SimpleFailure.notFound }
    guard !entry.assessment.isMistaken else { throw AssessmentProblem.struckOut }
    guard entry.assessment.mayBeCorrected(by: actor) else { throw SimpleFailure.forbidden }
    return entry
  }
}

extension ID<Assessment> {
  /// As the log names it.
  fileprivate var subject: String { "assessment/\(raw)" }
}
