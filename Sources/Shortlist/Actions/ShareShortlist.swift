package import Care
package import Kernel
package import Store

/// A link that was just made. Its secret is shown once: the house keeps a digest.
package struct MadeShortlistLink: Sendable {
  package let list: Shortlist
  package let secret: String
  package let expires: Instant
}

/// Makes a link with which the list can be read.
package func shareShortlist(
  _ way: ShortlistWay, by actor: Actor, _ parameters: ShortlistParameters, in database: any Database, _ surroundings: Surroundings
) async throws -> MadeShortlistLink {
  let rule = try parameters.rule(on: surroundings.today)
  let secret = surroundings.newSecret(characters: ShortlistLink.secretCharacters)
  return try await database.act(as: actor, doing: .changeShortlist, in: surroundings) { desk in
    try desk.makeLink(to: try desk.shortlist(way, .write).list, secret: secret, rule)
  }
}

/// Takes links back with which the list can be read. At once.
///
/// - Parameter reference: of the one link; `nil` for all.
/// - Returns: how many were still open.
package func endShortlistLinks(
  _ way: ShortlistWay, only reference: String? = nil, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> Int {
  try await database.act(as: actor, doing: .changeShortlist, in: surroundings) { desk in
    try desk.endShortlistLinks(of: try desk.shortlist(way, .write).list.id, only: reference, at: surroundings.now())
  }
}

/// Sends a link to the list by e-mail, in the language of the list.
///
/// - Parameters:
///   - letter: writes it; what it says of the list is the sender's choice.
/// - Throws: ``Kernel/Invalid`` at `email`; "not allowed" for somebody without an organisation that answers for the letter.
package func mailShortlist(
  _ way: ShortlistWay, to email: String, by actor: Actor, _ parameters: ShortlistParameters, in database: any Database,
  _ surroundings: Surroundings, letter: @escaping @Sendable (MadeShortlistLink, Organization) -> Letter
) async throws -> MadeShortlistLink {
  guard let organization = actor.organization, actor.account != nil else { throw SimpleFailure.forbidden }
  let address = email.trimmed
  guard EmailAddress.isPlausible(address) else {
    throw Invalid([FieldProblem("email", code: "shortlist.email-unreadable", text: ShortlistProblemText.emailUnreadable)])
  }
  let rule = try parameters.rule(on: surroundings.today)
  let secret = surroundings.newSecret(characters: ShortlistLink.secretCharacters)
  return try await database.act(as: actor, doing: .changeShortlist, in: surroundings) { desk in
    let list = try desk.shortlist(way, .write).list
    guard !list.content.isEmpty else { throw ShortlistProblem.empty }
    guard let house = try desk.organization(organization) else { throw SimpleFailure.notFound }
    let made = try desk.makeLink(to: list, secret: secret, rule)
    // A letter about somebody's file stands in no house's list of letters: not everybody who reads that list may open her file.
    try desk.post(
      letter(made, house), to: address, in: list.content.language, from: list.person == nil ? organization : nil,
      about: KeyOwner(shortlist: list.id, of: list.person), surroundings)
    return made
  }
}

extension Desk {
  fileprivate func makeLink(to list: Shortlist, secret: String, _ rule: ShortlistParameters.Rule) throws -> MadeShortlistLink {
    let now = surroundings.now()
    let expires = min(now.adding(days: rule.linkDays), list.expires)
    try insert(ShortlistLink(kind: .reader, madeAt: now, expires: expires, endedAt: nil), secret: secret, to: list.id)
    return MadeShortlistLink(list: list, secret: secret, expires: expires)
  }
}
