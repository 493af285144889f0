package import Kernel

/// Who may use a route. Every route declares one; a test compares the router's own list with this declaration.
package enum RouteRule: Hashable, Sendable {
  /// Anybody, without account.
  case everyone
  /// Anybody who holds the secret that the address or the form carries; the action checks it.
  case secretHolder
  /// Any signed-in account.
  case signedIn
  /// A signed-in account with at least one of these roles.
  case roles(Set<Role>)
  /// The person of a file, or a carer to whom she gave access, signed in with her own access.
  case personal

  /// May this actor use the route at all? What he may see there is decided by the action.
  package func admits(_ actor: Actor?) -> Bool {
    switch self {
    case .everyone, .secretHolder: true
    case .signedIn: actor?.account != nil
    case .personal: actor?.ownPerson != nil
    case .roles(let roles): actor?.account != nil && !(actor?.roles.isDisjoint(with: roles) ?? true)
    }
  }
}

/// What may be done with one request of care, and why.
package enum RequestAccess: Hashable, Sendable {
  case allowed(because: Reason)
  case refused

  package enum Reason: String, Hashable, Sendable {
    case worksOnRequestsOfOrganization = "same-organisation"

    package var text: Text {
      switch self {
      case .worksOnRequestsOfOrganization:
        Text(
          fr: "Vous voyez cette demande parce que vous traitez les demandes de votre organisation.",
          nl: "U ziet deze hulpvraag omdat u de hulpvragen van uw organisatie behandelt.",
          en: "You see this request because you handle the requests of your organisation.")
      }
    }
  }

  /// Requests belong to one organisation; those who work on requests there see them, nobody else.
  package static func decide(_ actor: Actor, requestOf organization: ID<Organization>) -> RequestAccess {
    guard actor.mayWorkOnRequests(of: organization) else { return .refused }
    return .allowed(because: .worksOnRequestsOfOrganization)
  }
}
