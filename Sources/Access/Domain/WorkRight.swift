package import Kernel

/// What somebody may do in the house by role alone; what he may see of one file or one request is decided on that. One table, held by a test.
package enum WorkRight: String, CaseIterable, Hashable, Sendable {
  /// Take, clarify and refer requests of the own organisation.
  case workOnRequests = "work-on-requests"
  /// Take calls of the own organisation and ring people back.
  case takeCalls = "take-calls"
  /// Begin and keep files, look for doubles, invite a person to her own pages.
  case keepFiles = "keep-files"
  /// Have a care relation to a person at all.
  case care
  case openInEmergency = "open-in-emergency"
  /// Read what health is told in, where a file allows it.
  case readHealth = "read-health"
  /// Read single gaps; who may not, sees counts.
  case readGaps = "read-gaps"
  case countInclusion = "count-inclusion"
  /// Review emergencies, decide about periods, answer wishes to be erased, read the log.
  case answerForData = "answer-for-data"
  /// Enter units of a programme, where a file allows it, and read the own statements.
  case bookUnits = "book-units"
  /// Read what a programme cost the own house: amounts without persons.
  case countCosts = "count-costs"
  /// See where the own house's people stand in a programme: numbers of files with units and days, no names.
  case steerProgramme = "steer-programme"

  package var roles: Set<Role> {
    switch self {
    case .workOnRequests: Role.requestWorkers
    case .takeCalls: Role.callTakers
    case .keepFiles: Role.fileKeepers
    case .care: Role.careWorkers
    case .openInEmergency: Role.emergencyOpeners
    case .readHealth: Role.boundByMedicalSecrecy
    case .readGaps: Role.gapReaders
    case .countInclusion: Role.inclusionReaders
    case .answerForData: [.dataProtectionOfficer]
    case .bookUnits: Role.programmeProviders
    case .countCosts: Role.costReaders
    case .steerProgramme: Role.programmeSteerers
    }
  }

  package func belongs(to roles: Set<Role>) -> Bool { !self.roles.isDisjoint(with: roles) }
}

extension Actor {
  package func may(_ right: WorkRight) -> Bool { right.belongs(to: roles) }

  /// Whether he works on the requests of this organisation: his own.
  package func mayWorkOnRequests(of organization: ID<Organization>) -> Bool {
    may(.workOnRequests) && self.organization == organization
  }
}

extension FileDecision {
  /// Whether somebody may write down what she decided: she herself, and those who work with her. A data officer reads.
  package static func mayRecordConsent(_ actor: Actor, _ facts: FileFacts, at now: Instant) -> Bool {
    (actor.account == nil || actor.may(.care)) && decide(actor, .write, .consents, facts, at: now).isAllowed
  }

  /// Whether somebody may give her, or a carer, a code for her own pages.
  package static func mayInvite(_ actor: Actor, _ facts: FileFacts, at now: Instant) -> Bool {
    actor.may(.keepFiles) && decide(actor, .write, .access, facts, at: now).isAllowed
  }

  /// Whether somebody may make a request about her out of a question of the notebook.
  package static func mayMakeRequest(_ actor: Actor, _ facts: FileFacts, at now: Instant) -> Bool {
    actor.may(.workOnRequests) && decide(actor, .write, .requests, facts, at: now).isAllowed
  }

  /// Whether somebody who sees a request may know from which note it came: of the health part only those bound by medical secrecy.
  package static func mayKnowOrigin(_ actor: Actor, isHealth: Bool) -> Bool { !isHealth || actor.may(.readHealth) }

  /// Whether a whole copy is whole, whatever parts the maker sees besides: the data officer answers for the right to a copy.
  package static func copiesEverything(_ because: FileReason) -> Bool { because == .dataOfficer }

  /// Who is seen on a page that names nobody without a relation: the name on a data officer's copy is that of the right person.
  package static func mayBeNamed(_ actor: Actor, because reason: FileReason, _ facts: FileFacts, at now: Instant) -> Bool {
    reason == .dataOfficer || decide(actor, .read, .identity, facts, at: now).isAllowed
  }
}
