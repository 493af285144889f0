package import Care
package import Kernel
package import Store

/// Everything about the consents of one file, for its page.
package struct ConsentView: Sendable {
  package let file: OpenFile
  /// Newest first.
  package let records: [ConsentRecord]
  /// `nil` for those who may not see the circle.
  package let members: [CircleMember]
  package let organizations: [Organization]
  /// Of everybody whom the links and the history name.
  package let accountNames: [ID<Account>: String]
  /// Who can have explained it: those who work with people where the file is kept.
  package let colleagues: [Account]
}

/// Eight statements with the log's own, whatever the number of rows.
///
/// - Parameter toChange: for a form that came back: only those who may change anything get it.
package func readConsents(
  _ id: ID<Person>, toChange: Bool = false, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ConsentView {
  try await database.act(as: actor, doing: .readConsents, in: surroundings) { desk in
    let file = try desk.file(id, .consents, toChange ? .write : .read)
    let records = try desk.consents(of: file)
    // Who is her referent, everybody who cares for her may know.
    let members = try desk.members(of: file)
    var named = Set(file.facts.links.compactMap(\.account))
    for record in records {
      if let by = record.explanation.by { named.insert(by) }
      if record.recordedBy.hasPrefix("account/") { named.insert(ID(String(record.recordedBy.dropFirst("account/".count)))) }
      for scope in record.terms?.scopes ?? [] {
        if case .account(let account) = scope.recipient { named.insert(account) }
      }
    }
    return ConsentView(
      file: file.headed(by: members, on: surroundings.today), records: records, members: members, organizations: try desk.organizations(),
      accountNames: try desk.accountNames(named),
      colleagues: try desk.accounts(any: Role.careWorkers, of: file.person.organization, on: surroundings.today))
  }
}

/// Opens the file for the sheet that is read together. Nothing but her name stands on it.
package func readConsentSheet(
  _ id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> OpenFile {
  try await database.act(as: actor, doing: .readConsents, in: surroundings) { desk in try desk.headed(desk.file(id, .consents)) }
}

/// Writes down what she decided; what others see follows in the same transaction.
///
/// - Parameters:
///   - version: of the file on which the form was filled in; `nil` where nothing can have changed under it.
///   - parameters: the texts that can have been explained.
/// - Throws: ``Care/ConsentProblem``.
@discardableResult
package func recordConsent(
  _ command: ConsentCommand, of id: ID<Person>, version: Int?, parameters: ConsentParameters, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ConsentRecord {
  try await database.act(as: actor, doing: .changeConsents, in: surroundings) { desk in
    let file = try desk.file(id, .consents, .write)
    let now = surroundings.now()
    guard FileDecision.mayRecordConsent(actor, file.facts, at: now) else {
      throw FileRefused(person: file.person.id, part: .consents, refusal: .readOnly)
    }
    if let version, version != file.person.version { throw ConsentProblem.changedMeanwhile }
    try desk.check(command, of: file, parameters)
    let outcome = try file.person.inclusion.decide(command, last: try desk.lastTerms(of: file), today: now.day)
    let record = command.record(outcome, id: surroundings.newID(), at: now, recordedBy: actor.reference)
    try desk.insert(record, of: file.person.id, key: file.key)
    switch outcome.sharing {
    case .asBefore: break
    case .nothing:
      try desk.carryOut(ConsentLinkChange(from: file.facts.links, to: nil, at: now), on: file.person.id, in: surroundings)
    case .exactly(let terms):
      try desk.carryOut(ConsentLinkChange(from: file.facts.links, to: terms, at: now), on: file.person.id, in: surroundings)
    }
    if let inclusion = outcome.inclusion {
      var person = file.person
      person.inclusion = inclusion
      switch record.kind {
      case .given:
        person.details.included = InclusionFlag(
          day: now.day, by: try desk.explainer(record, actor), organization: try desk.organization(actor.organization ?? person.organization)?.name ?? "")
      case .refused, .withdrawn: person.details.included = nil
      case .renewed, .changed, .registered: break
      }
      guard try desk.update(person, key: file.key, at: now) != nil else { throw ConsentProblem.changedMeanwhile }
    }
    return record
  }
}

extension Desk {
  /// Whatever a form names must exist: accounts, organisations, the version of the text.
  fileprivate func check(_ command: ConsentCommand, of file: OpenFile, _ parameters: ConsentParameters) throws {
    var explanation: ConsentRecord.Explanation?
    switch command {
    case .agree(let terms, let said, _, _):
      explanation = said
      for scope in terms.scopes {
        switch scope.recipient {
        case .everybody: break
        case .account(let id):
          let isTied = file.facts.links.contains { $0.account == id }
          guard isTied else { throw unknownRecipient }
        case .organization(let id): guard try organization(id) != nil else { throw unknownRecipient }
        }
      }
    case .refuse(_, let said, _, _): explanation = said
    case .withdraw, .register: break
    }
    guard let explanation else { return }
    if !explanation.version.isEmpty, parameters.explanation(version: explanation.version) == nil { throw ConsentProblem.noVersion }
    if let by = explanation.by, try account(by) == nil { throw unknownRecipient }
  }

  /// The name that everybody who cares for her sees.
  fileprivate func explainer(_ record: ConsentRecord, _ actor: Actor) throws -> String {
    if let by = record.explanation.by { return try account(by)?.name ?? "" }
    return actor.account == nil ? "" : actor.name
  }
}

/// A form that names somebody who does not exist was not one of ours.
private let unknownRecipient = Invalid([
  FieldProblem("share", code: "consent.unknown-recipient", text: ConsentRecipientText.unknown)
])
