package import Care
package import Kernel
package import Secrets

/// An assessment with the names of those who made it and last wrote it.
package struct AssessmentEntry: Hashable, Sendable {
  package let assessment: Assessment
  package let assessor: String
  package let organization: String
  /// Who wrote this version.
  package let changer: String

  package init(_ assessment: Assessment, assessor: String, organization: String, changer: String) {
    self.assessment = assessment
    self.assessor = assessor
    self.organization = organization
    self.changer = changer
  }
}

/// What is personal in an assessment; sealed as one. Scores typed in are answers like the others.
private struct AssessmentDocument: Codable {
  var place: Assessment.Place
  var note: String
  var answers: [String: Questionnaire.Answer]
  /// Why it was struck out.
  var mistake: String?

  init(_ assessment: Assessment) {
    place = assessment.place
    note = assessment.note
    answers = assessment.response.answers
    mistake = assessment.mistake
  }
}

extension Connection {
  /// Every assessment of the person of an opened file, the latest day first; those struck out, too. One statement.
  package func assessments(of file: OpenFile) throws -> [AssessmentEntry] {
    try rows(
      """
      SELECT \(SQL.assessmentColumns) FROM \(SQL.assessmentTables)
      WHERE s.person = \(file.person.id.raw) ORDER BY s.day DESC, s.created_at DESC, s.id DESC
      """
    ).map { try Self.assessment($0, of: file) }
  }

  /// The assessment with the latest day that counts. One statement.
  package func latestAssessment(of file: OpenFile) throws -> AssessmentEntry? {
    try row(
      """
      SELECT \(SQL.assessmentColumns) FROM \(SQL.assessmentTables)
      WHERE s.person = \(file.person.id.raw) AND s.state <> 'mistaken' ORDER BY s.day DESC, s.created_at DESC, s.id DESC LIMIT 1
      """
    ).map { try Self.assessment($0, of: file) }
  }

  /// One assessment of the person of an opened file; `nil` when it is not hers.
  package func assessment(_ id: ID<Assessment>, of file: OpenFile) throws -> AssessmentEntry? {
    try row(
      """
      SELECT \(SQL.assessmentColumns) FROM \(SQL.assessmentTables)
      WHERE s.id = \(id.raw) AND s.person = \(file.person.id.raw)
      """
    ).map { try Self.assessment($0, of: file) }
  }

  /// What an assessment said before each of its corrections, the latest first. One statement.
  package func earlierVersions(of entry: AssessmentEntry, key: CellKey) throws -> [AssessmentEntry] {
    let now = entry.assessment
    guard now.version > 1 else { return [] }
    return try rows(
      """
      SELECT v.version, v.day, v.document, v.changed_at, v.changed_by, c.name AS changer_name
      FROM assessment_version v JOIN account c ON c.id = v.changed_by
      WHERE v.assessment = \(now.id.raw) ORDER BY v.version DESC
      """
    ).map { row in
      let version = try row.int("version")
      let document: AssessmentDocument = try key.open(try row.bytes("document"), cell: now.id.versionCell(version))
      let earlier = Assessment(
        id: now.id, person: now.person, organization: now.organization, assessor: now.assessor, on: try row.day("day"),
        place: document.place, note: document.note,
        response: QuestionnaireResponse(
          questionnaire: now.response.questionnaire, version: now.response.version, answers: document.answers),
        createdAt: now.createdAt, changedAt: try row.instant("changed_at"), changedBy: try row.id("changed_by"), version: version,
        mistake: document.mistake)
      return AssessmentEntry(
        earlier, assessor: entry.assessor, organization: entry.organization, changer: try row.text("changer_name"))
    }
  }

  /// Stores a new assessment. One statement.
  ///
  /// - Parameters:
  ///   - isComplete: as its questionnaire says; only it can tell.
  ///   - key: of the person.
  package func insert(_ assessment: Assessment, isComplete: Bool, key: CellKey) throws {
    let document = try key.seal(AssessmentDocument(assessment), cell: assessment.id.documentCell)
    try run(
      """
      INSERT INTO assessment (id, person, questionnaire, questionnaire_version, day, state, author, organization, document, created_at,
        changed_at, changed_by, version)
      VALUES (\(assessment.id.raw), \(assessment.person.raw), \(assessment.response.questionnaire), \(assessment.response.version),
        \(assessment.on), \(assessment.storedState(isComplete)), \(assessment.assessor.raw), \(assessment.organization.raw), \(document),
        \(assessment.createdAt), \(assessment.changedAt), \(assessment.changedBy.raw), \(assessment.version))
      """)
  }

  /// Stores the next version of an assessment and keeps the one before, unless somebody else was first. Two statements.
  ///
  /// - Returns: whether it was stored.
  package func update(_ next: Assessment, after before: Assessment, isComplete: Bool, key: CellKey) throws -> Bool {
    let document = try key.seal(AssessmentDocument(next), cell: next.id.documentCell)
    let count = try run(
      """
      UPDATE assessment SET day = \(next.on), state = \(next.storedState(isComplete)), document = \(document),
        changed_at = \(next.changedAt), changed_by = \(next.changedBy.raw), version = \(next.version)
      WHERE id = \(before.id.raw) AND person = \(before.person.raw) AND version = \(before.version)
      """)
    guard count == 1 else { return false }
    let older = try key.seal(AssessmentDocument(before), cell: before.id.versionCell(before.version))
    try run(
      """
      INSERT INTO assessment_version (id, assessment, version, day, document, changed_at, changed_by)
      VALUES (\(before.id.versionRow(before.version)), \(before.id.raw), \(before.version), \(before.on), \(older),
        \(before.changedAt), \(before.changedBy.raw))
      """)
    return true
  }

  private static func assessment(_ row: Row, of file: OpenFile) throws -> AssessmentEntry {
    let id: ID<Assessment> = try row.id("id")
    let document: AssessmentDocument = try file.key.open(try row.bytes("document"), cell: id.documentCell)
    let assessment = Assessment(
      id: id, person: file.person.id, organization: try row.id("organization"), assessor: try row.id("author"), on: try row.day("day"),
      place: document.place, note: document.note,
      response: QuestionnaireResponse(
        questionnaire: try row.text("questionnaire"), version: try row.text("questionnaire_version"), answers: document.answers),
      createdAt: try row.instant("created_at"), changedAt: try row.instant("changed_at"), changedBy: try row.id("changed_by"),
      version: try row.int("version"), mistake: document.mistake)
    return AssessmentEntry(
      assessment, assessor: try row.text("author_name"), organization: try row.text("organization_name"),
      changer: try row.text("changer_name"))
  }
}

extension Desk {
  /// The figures that the rules of Protocole 3 read, from every assessment of an opened file. One statement.
  ///
  /// Health: open the file for ``Care/FilePart/health`` or ask ``OpenFile/admits(_:_:_:at:)`` first.
  package func protocol3Figures(of file: OpenFile, _ library: QuestionnaireLibrary) throws -> Protocol3Figures {
    Protocol3Figures(from: try assessments(of: file).map(\.assessment), library)
  }
}

extension Assessment {
  fileprivate func storedState(_ isComplete: Bool) -> String { isMistaken ? "mistaken" : isComplete ? "complete" : "incomplete" }
}

extension ID<Assessment> {
  fileprivate var documentCell: String { "assessment/\(raw)/document" }
  /// The row of an earlier version; never used twice.
  fileprivate func versionRow(_ version: Int) -> String { "\(raw)-\(version)" }
  fileprivate func versionCell(_ version: Int) -> String { "assessment_version/\(versionRow(version))/document" }
}

extension SQL {
  fileprivate static let assessmentColumns: SQL = """
    s.id, s.questionnaire, s.questionnaire_version, s.day, s.author, s.organization, s.document, s.created_at, s.changed_at, s.changed_by,
    s.version, a.name AS author_name, o.name AS organization_name, c.name AS changer_name
    """
  fileprivate static let assessmentTables: SQL = """
    assessment s JOIN account a ON a.id = s.author JOIN organization o ON o.id = s.organization JOIN account c ON c.id = s.changed_by
    """
}
