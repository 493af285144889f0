package import Kernel

/// A file that somebody opened without a relation, because it could not wait. Announced to the person and the data officer, then reviewed.
package struct EmergencyAccess: Hashable, Sendable {
  /// How long the file stays open.
  package static let hours: Int64 = 4
  /// How many files one account may try to open within an hour.
  package static let triesAnHour = 10
  /// Characters that a reason needs at least.
  package static let shortestReason = 10

  package enum Verdict: String, CaseIterable, Hashable, Sendable {
    case justified
    case notJustified = "not-justified"
    case unclear
  }

  package struct Review: Hashable, Sendable {
    package let verdict: Verdict
    package let words: String
    package let by: ID<Account>
    package let at: Instant

    package init(verdict: Verdict, words: String, by: ID<Account>, at: Instant) {
      self.verdict = verdict
      self.words = words
      self.by = by
      self.at = at
    }
  }

  package let id: ID<EmergencyAccess>
  package let person: ID<Person>
  /// The file's short number: the reviewer sees no name.
  package let personNumber: String
  package let account: ID<Account>
  package let organization: ID<Organization>
  package let at: Instant
  package let expires: Instant
  /// In the words of the one who opened it.
  package let reason: String
  /// When she was told; `nil` while she was not.
  package let toldAt: Instant?
  package let review: Review?

  package init(
    id: ID<EmergencyAccess>, person: ID<Person>, personNumber: String, account: ID<Account>, organization: ID<Organization>, at: Instant,
    expires: Instant, reason: String, toldAt: Instant? = nil, review: Review? = nil
  ) {
    self.id = id
    self.person = person
    self.personNumber = personNumber
    self.account = account
    self.organization = organization
    self.at = at
    self.expires = expires
    self.reason = reason
    self.toldAt = toldAt
    self.review = review
  }
}

/// What identifies one person beyond doubt, typed by somebody who may know nothing else of her.
package enum EmergencyLookup: Hashable, Sendable {
  /// The file's short number: `P26-00042`.
  case fileNumber(String)
  case nationalNumber(NationalNumber)
  /// A phone and the whole day of birth together: couples share phones.
  case phone(PhoneNumber, birth: PartialDate)
}
