package import Kernel

/// A list that the house keeps: for an account, for a person of the file, or for nobody it knows.
package struct Shortlist: Hashable, Sendable {
  package let id: ID<Shortlist>
  /// Then it is part of her file, and sealed with her key.
  package let person: ID<Person>?
  /// Who made it; `nil` for a visitor, of whom nothing is kept.
  package let account: ID<Account>?
  package let organization: ID<Organization>?
  package var content: ShortlistContent
  package let createdAt: Instant
  package var changedAt: Instant
  /// When it is erased unless somebody changes it before.
  package var expires: Instant
  package let version: Int

  package init(
    id: ID<Shortlist>, person: ID<Person>?, account: ID<Account>?, organization: ID<Organization>?, content: ShortlistContent,
    createdAt: Instant, changedAt: Instant, expires: Instant, version: Int
  ) {
    self.id = id
    self.person = person
    self.account = account
    self.organization = organization
    self.content = content
    self.createdAt = createdAt
    self.changedAt = changedAt
    self.expires = expires
    self.version = version
  }

  /// As the access log names it.
  package var subject: String { "shortlist/\(id.raw)" }
}

/// A link that opens a list without account. Its secret is known to whoever holds the link; the house keeps a digest.
package struct ShortlistLink: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Reads the list.
    case reader
    /// Changes, shares and erases it: for a visitor who keeps a list without account.
    case keeper
  }

  /// The digest under which the house knows it: names one link among those of a list, and opens nothing. Empty before it is stored.
  package let reference: String
  package let kind: Kind
  package let madeAt: Instant
  package let expires: Instant
  package let endedAt: Instant?

  package init(reference: String = "", kind: Kind, madeAt: Instant, expires: Instant, endedAt: Instant?) {
    self.reference = reference
    self.kind = kind
    self.madeAt = madeAt
    self.expires = expires
    self.endedAt = endedAt
  }

  package func opens(at now: Instant) -> Bool { endedAt == nil && now < expires }

  /// Characters of 5 random bits each: nobody guesses 160 bits.
  package static let secretCharacters = 32
}

/// How somebody comes to a list that the house keeps. What he may do with it, the action decides.
package enum ShortlistWay: Hashable, Sendable {
  /// Signed in, from his lists or from the file of a person.
  case account(ID<Shortlist>)
  /// By a link's secret.
  case secret(String)
  /// By what his browser carries, sealed by the house.
  case carried(ID<Shortlist>)
}
