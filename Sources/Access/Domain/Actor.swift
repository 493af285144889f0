package import Kernel

/// Who does something. There is no write and no look at personal data without one.
package struct Actor: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A signed-in member of an organisation.
    case account(ID<Account>)
    /// Somebody holding a signed link to one referral, or to one question about a way through a programme (by its identifier).
    case link(ID<Referral>)
    /// The person of a file, with her own access.
    case person(ID<Person>)
    /// A carer to whom a person gave access to her file.
    case carer(ID<CircleMember>, of: ID<Person>)
    /// A visitor who gave no name.
    case anonymous
    /// A job of Relais itself.
    case system
    /// Somebody at the command line of the server.
    case commandLine
  }

  package let kind: Kind
  package let name: String
  package let organization: ID<Organization>?
  package let roles: Set<Role>

  package init(kind: Kind, name: String, organization: ID<Organization>? = nil, roles: Set<Role> = []) {
    self.kind = kind
    self.name = name
    self.organization = organization
    self.roles = roles
  }

  package static let anonymous = Actor(kind: .anonymous, name: "")
  package static let system = Actor(kind: .system, name: "Relais")
  package static let commandLine = Actor(kind: .commandLine, name: "relais")

  package var account: ID<Account>? {
    if case .account(let id) = kind { id } else { nil }
  }

  /// As the log and the timelines store it: `account/01h…`.
  package var reference: String {
    switch kind {
    case .account(let id): "account/\(id.raw)"
    case .link(let id): "link/\(id.raw)"
    case .person(let id): "person/\(id.raw)"
    case .carer(let id, _): "member/\(id.raw)"
    case .anonymous: "anonymous"
    case .system: "system"
    case .commandLine: "command-line"
    }
  }
}

extension Actor {
  /// The only person whose file this actor can ever see: for herself and for those to whom she gave access.
  package var ownPerson: ID<Person>? {
    switch kind {
    case .person(let id), .carer(_, of: let id): id
    case .account, .link, .anonymous, .system, .commandLine: nil
    }
  }
}
