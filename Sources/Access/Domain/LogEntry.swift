package import Kernel

/// One answered request that showed or changed personal data, or was refused.
package struct LogEntry: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable { case done, refused }

  package let id: ID<LogEntry>
  package let at: Instant
  package let actor: String
  package let actorName: String
  package let organization: ID<Organization>?
  package let purpose: Purpose
  package let outcome: Outcome
  /// What was shown or changed: `request/01h…`, sorted, without doubles.
  package let subjects: [String]

  package init(
    id: ID<LogEntry>, at: Instant, actor: String, actorName: String, organization: ID<Organization>?, purpose: Purpose,
    outcome: Outcome, subjects: [String]
  ) {
    self.id = id
    self.at = at
    self.actor = actor
    self.actorName = actorName
    self.organization = organization
    self.purpose = purpose
    self.outcome = outcome
    self.subjects = subjects
  }
}
