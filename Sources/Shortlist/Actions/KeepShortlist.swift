package import Care
package import Kernel
import Secrets
package import Store

/// A list that was kept, and the secret with which a visitor without account comes back to it.
package struct KeptShortlist: Sendable {
  package let list: Shortlist
  /// `nil` for a list of an account.
  package let secret: String?
}

/// Keeps a list for later: for the account, for a person of the file, or for nobody the house knows.
///
/// - Parameters:
///   - person: whose list it becomes; only somebody signed in may say so.
///   - remoteAddress: for the limit on lists without account; only a digest is stored, for an hour.
/// - Throws: ``Care/ShortlistProblem``; ``Care/FileRefused`` for a file that the actor may not write in.
package func keepShortlist(
  _ content: ShortlistContent, for person: ID<Person>? = nil, by actor: Actor, from remoteAddress: String, _ parameters: ShortlistParameters,
  in database: any Database, _ surroundings: Surroundings
) async throws -> KeptShortlist {
  guard !content.isEmpty else { throw ShortlistProblem.empty }
  guard person == nil || actor.account != nil else { throw SimpleFailure.forbidden }
  let rule = try parameters.rule(on: surroundings.today)
  let (id, secret, attempt): (ID<Shortlist>, String, ID<Shortlist>) = (
    surroundings.newID(), surroundings.newSecret(characters: ShortlistLink.secretCharacters), surroundings.newID()
  )
  let line = digest("shortlist|\(remoteAddress)")
  return try await database.act(as: actor, doing: .changeShortlist, in: surroundings) { desk in
    let now = surroundings.now()
    let file = try person.map { try desk.file($0, .social, .write) }
    if actor.account == nil {
      guard try desk.attempts(line, since: now.adding(seconds: -3600), limit: 30).count < 30 else { throw ShortlistProblem.tooManyKept }
      try desk.insertAttempt(line, id: attempt.raw, at: now)
    }
    let list = Shortlist(
      id: id, person: file?.person.id, account: actor.account, organization: actor.account == nil ? nil : actor.organization, content: content,
      createdAt: now, changedAt: now, expires: now.adding(days: rule.keepDays), version: 1)
    try desk.insert(list, key: file?.key)
    desk.shows(list.subject)
    guard actor.account == nil else { return KeptShortlist(list: list, secret: nil) }
    // The key to one's own list works as long as the list does.
    try desk.insert(ShortlistLink(kind: .keeper, madeAt: now, expires: now.adding(days: 3660), endedAt: nil), secret: secret, to: id)
    return KeptShortlist(list: list, secret: secret)
  }
}

/// Does one thing with a kept list, which then lasts anew.
///
/// - Parameter version: the one that was on the screen; `nil` when it does not matter.
/// - Throws: ``Care/ShortlistProblem``; ``Kernel/Invalid``; "not there" for a list that the actor may not change.
package func changeShortlist(
  _ way: ShortlistWay, _ command: ShortlistContent.Command, version: Int? = nil, named name: @escaping @Sendable (String) -> String?,
  by actor: Actor, _ parameters: ShortlistParameters, in database: any Database, _ surroundings: Surroundings
) async throws -> Shortlist {
  try await changeShortlist(way, [command], version: version, named: name, by: actor, parameters, in: database, surroundings)
}

/// The same for several things at once, all or none.
package func changeShortlist(
  _ way: ShortlistWay, _ commands: [ShortlistContent.Command], version: Int? = nil, named name: @escaping @Sendable (String) -> String?,
  by actor: Actor, _ parameters: ShortlistParameters, in database: any Database, _ surroundings: Surroundings
) async throws -> Shortlist {
  let rule = try parameters.rule(on: surroundings.today)
  return try await database.act(as: actor, doing: .changeShortlist, in: surroundings) { desk in
    let opened = try desk.shortlist(way, .write)
    var next = opened.list
    if let version, version != next.version { throw ShortlistProblem.changedMeanwhile }
    for command in commands { next.content = try next.content.decide(command) }
    next.content = next.content.named(name)
    next.changedAt = surroundings.now()
    next.expires = next.changedAt.adding(days: rule.keepDays)
    guard try desk.update(next, key: opened.key) else { throw ShortlistProblem.changedMeanwhile }
    return next
  }
}

/// Takes a list away for good, with its links and its words.
package func eraseShortlist(
  _ way: ShortlistWay, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Shortlist {
  try await database.act(as: actor, doing: .changeShortlist, in: surroundings) { desk in
    let list = try desk.shortlist(way, .write).list
    try desk.eraseShortlist(ShortlistHead(id: list.id, person: list.person, account: list.account))
    return list
  }
}

/// Takes away lists whose time is over. A job: several servers may do it at once.
///
/// - Returns: how many.
package func eraseExpiredShortlists(in database: any Database, _ surroundings: Surroundings, atMost limit: Int = 500) async throws -> Int {
  let now = surroundings.now()
  guard try await !database.read({ try $0.expiredShortlists(at: now, limit: 1).isEmpty }) else { return 0 }
  return try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in
    let expired = try desk.expiredShortlists(at: now, limit: limit)
    for head in expired { try desk.eraseShortlist(head) }
    desk.shows("erased-shortlists/\(expired.count)")
    return expired.count
  }
}
