package import Kernel

/// A house that works with Relais: a support organisation, a service, an authority.
package struct Organization: Hashable, Sendable {
  package let id: ID<Organization>
  package let name: String
  package let email: String?
  package let phone: String?
  /// Whether it belongs to the invented world of the demonstration.
  package let isFictitious: Bool

  package init(id: ID<Organization>, name: String, email: String?, phone: String?, isFictitious: Bool) {
    self.id = id
    self.name = name
    self.email = email
    self.phone = phone
    self.isFictitious = isFictitious
  }
}

/// Somebody who can sign in.
package struct Account: Hashable, Sendable {
  package let id: ID<Account>
  package let name: String
  /// Lower case; the sign-in name.
  package let email: String
  package let language: Language
  /// A disabled account is out at once: its sessions end.
  package let isDisabled: Bool

  package init(id: ID<Account>, name: String, email: String, language: Language, isDisabled: Bool) {
    self.id = id
    self.name = name
    self.email = email
    self.language = language
    self.isDisabled = isDisabled
  }
}

/// What an account is in an organisation, from a day, until a day.
package struct Membership: Hashable, Sendable {
  package let account: ID<Account>
  package let organization: ID<Organization>
  package let role: Role
  package let from: Day
  package let until: Day?

  package init(account: ID<Account>, organization: ID<Organization>, role: Role, from: Day, until: Day?) {
    self.account = account
    self.organization = organization
    self.role = role
    self.from = from
    self.until = until
  }

  package func holds(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}

/// A signed-in browser. The browser holds the secret, the database its hash.
package struct Session: Hashable, Sendable {
  /// Hours without a request after which a session ends.
  package static let idleHours = 12
  /// Days after which a session ends whatever happens.
  package static let longestDays = 7

  package let account: Account
  package let organization: Organization
  package let roles: Set<Role>
  package let startedAt: Instant
  /// Guards forms against requests from other sites.
  package let formToken: String

  package init(account: Account, organization: Organization, roles: Set<Role>, startedAt: Instant, formToken: String) {
    self.account = account
    self.organization = organization
    self.roles = roles
    self.startedAt = startedAt
    self.formToken = formToken
  }

  package var actor: Actor {
    Actor(kind: .account(account.id), name: account.name, organization: organization.id, roles: roles)
  }
}
