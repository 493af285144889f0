package import Care
package import Kernel
package import Store

/// Everything of a file that the person may see, for the copy that she asks for. Never the protected part, never what others said in
/// confidence, never notes that members of the team wrote about her circle.
package struct FileCopy: Sendable {
  package let file: OpenFile
  package let madeAt: Instant
  package let keeper: Organization?
  package let members: [CircleMember]
  package let requests: [Request]
  /// Newest first.
  package let consents: [ConsentRecord]
  package let assessments: [AssessmentEntry]
  package let notes: [NoteThread]
  package let corrections: [Correction]
  /// Newest first.
  package let log: [LogEntry]
  package let accountNames: [ID<Account>: String]
  package let organizationNames: [ID<Organization>: String]

  /// More than anybody's file holds; what is beyond stays on the pages.
  static let mostLines = 10_000
}

/// Puts a copy together, at once. Noted in the log.
package func makeCopy(
  of id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> FileCopy {
  try await database.act(as: actor, doing: .exportPerson, in: surroundings) { desk in
    let file = try desk.file(id, .whole)
    let person = file.person.id
    let consents = try desk.consents(of: file)
    let reader = NotebookReader(reference: actor.reference, parts: [.social, .health], isHerself: true)
    let log = try desk.accessLog(about: person, offset: 0, limit: FileCopy.mostLines)
    var named = Set(file.facts.links.filter { $0.kind != .protectedReader }.compactMap(\.account))
    for record in consents {
      if let by = record.explanation.by { named.insert(by) }
      for scope in record.terms?.scopes ?? [] {
        if case .account(let account) = scope.recipient { named.insert(account) }
      }
    }
    return FileCopy(
      file: file, madeAt: surroundings.now(), keeper: try desk.organization(file.person.organization), members: try desk.members(of: file),
      requests: try desk.requests(of: person), consents: consents, assessments: try desk.assessments(of: file).filter { !$0.assessment.isMistaken },
      notes: try desk.threads(of: file, for: reader, NotebookFilter(), offset: 0, limit: FileCopy.mostLines),
      corrections: try desk.corrections(of: file), log: log, accountNames: try desk.accountNames(named),
      organizationNames: Dictionary(try desk.organizations().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
  }
}
