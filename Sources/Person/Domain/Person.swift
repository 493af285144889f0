package import Kernel

/// The one supported, as far as her file is known. She may have no number, no insurance, no address, no e-mail: care begins all the same.
package struct Person: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case active
    /// Another file is hers as well; this address leads there.
    case merged(into: ID<Person>)
    /// Nothing can be read any more.
    case erased
  }

  package let id: ID<Person>
  /// Short number to say on the phone: `P26-00042`. Says nothing about her.
  package let number: String
  /// The organisation that keeps the file.
  package let organization: ID<Organization>
  package var state: State
  package var inclusion: InclusionState
  package var details: PersonDetails
  package let createdAt: Instant
  package var changedAt: Instant
  /// The last day on which anybody was in touch about her; periods of retention count from it.
  package var lastContact: Day
  /// Counts changes; a form that was opened on an older one is told so instead of overwriting.
  package var version: Int

  package init(
    id: ID<Person>, number: String, organization: ID<Organization>, state: State = .active, inclusion: InclusionState = .notAsked,
    details: PersonDetails, createdAt: Instant, changedAt: Instant, lastContact: Day, version: Int = 1
  ) {
    self.id = id
    self.number = number
    self.organization = organization
    self.state = state
    self.inclusion = inclusion
    self.details = details
    self.createdAt = createdAt
    self.changedAt = changedAt
    self.lastContact = lastContact
    self.version = version
  }

  /// As the log names her: `person/01h…`.
  package var subject: String { "person/\(id.raw)" }
  /// How she is called on screen; empty when nobody knows her name.
  package var displayName: String { details.displayName }
}
