package import Care
package import Kernel
package import Store

extension Desk {
  /// Opens a list for the actor of this desk, and notes it for the log.
  ///
  /// A list of a person opens to those to whom her file does; any other to the account that made it; by link to whoever holds the secret.
  /// - Throws: "not there" for everybody else; ``Care/ShortlistProblem/linkEnded`` for a link that does not open any more.
  package func shortlist(_ way: ShortlistWay, _ action: FileAction) throws -> OpenShortlist {
    let now = surroundings.now()
    switch way {
    case .account(let id):
      guard let head = try shortlistHead(id, at: now), let account = actor.account else { throw SimpleFailure.notFound }
      return try opened(head, asking: action, isOwn: head.account == account)
    case .carried(let id):
      guard let head = try shortlistHead(id, at: now) else { throw SimpleFailure.notFound }
      return try opened(head, asking: action, isOwn: head.account == actor.account)
    case .secret(let secret):
      guard let (id, link) = try shortlistLink(secret: secret) else { throw SimpleFailure.notFound }
      guard link.opens(at: now), let head = try shortlistHead(id, at: now) else { throw ShortlistProblem.linkEnded }
      guard action == .read || link.kind == .keeper else { throw SimpleFailure.notFound }
      guard let opened = try shortlist(head, by: link.kind) else { throw ShortlistProblem.linkEnded }
      shows(opened.list.subject)
      if let person = head.person { shows("person/\(person.raw)") }
      return opened
    }
  }

  private func opened(_ head: ShortlistHead, asking action: FileAction, isOwn: Bool) throws -> OpenShortlist {
    if let person = head.person {
      _ = try file(person, .social, action)
    } else if !isOwn {
      throw SimpleFailure.notFound
    }
    guard let opened = try shortlist(head) else { throw SimpleFailure.notFound }
    shows(opened.list.subject)
    return opened
  }
}

/// A list as its keeper sees it: with the links that open it now.
package struct ShortlistView: Sendable {
  package let list: Shortlist
  /// How it was opened, when that was by a link.
  package let link: ShortlistLink.Kind?
  package let links: [ShortlistLink]
  /// The house that prepared it; `nil` for a list without account.
  package let house: Organization?
}

/// Reads one list.
package func readShortlist(
  _ way: ShortlistWay, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ShortlistView {
  try await database.act(as: actor, doing: .readShortlist, in: surroundings) { desk in
    let opened = try desk.shortlist(way, .read)
    let list = opened.list
    return ShortlistView(
      list: list, link: opened.link, links: try desk.shortlistLinks(of: list.id, at: surroundings.now()),
      house: try list.organization.flatMap { try desk.organization($0) })
  }
}

/// Lists that somebody signed in can take up again, newest first: his own, or those of a file that he opened.
package struct ShortlistsView: Sendable {
  /// Lists that are shown.
  package static let most = 200
  package let lists: [Shortlist]
  /// With those that are not shown.
  package let total: Int
  /// The opened file, when they are those of a person.
  package let file: OpenFile?
}

package func readShortlists(
  of person: ID<Person>? = nil, limit: Int = ShortlistsView.most, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ShortlistsView {
  guard let account = actor.account else { throw SimpleFailure.forbidden }
  return try await database.act(as: actor, doing: .readShortlist, in: surroundings) { desk in
    let now = surroundings.now()
    let file = try person.map { try desk.headed(desk.file($0, .social)) }
    let lists = try file.map { try desk.shortlists(of: $0, at: now, limit: limit) } ?? desk.shortlists(of: account, at: now, limit: limit)
    for list in lists { desk.shows(list.subject) }
    var total = lists.count
    // Only a full page may leave something out.
    if total >= limit { total = try file.map { try desk.shortlistCount(of: $0, at: now) } ?? desk.shortlistCount(of: account, at: now) }
    return ShortlistsView(lists: lists, total: total, file: file)
  }
}
