package import Care
package import Kernel
package import Secrets
package import Store

/// The sign-in did not succeed. The same whether the account does not exist, is disabled, or the password is wrong.
package struct SignInRefused: Failure, Hashable {
  package let category = FailureCategory.forbidden
  package let code: String
  package let text: Text

  static let wrong = SignInRefused(code: "account.invalid-credential", text: AccountProblemText.signInRefused)
  /// Said only to somebody who knows the password.
  static let noHouse = SignInRefused(code: "account.no-organisation", text: AccountProblemText.noHouse)
}

/// A session that has just begun.
package struct SignedIn: Sendable {
  /// For the browser; stored nowhere else.
  package let secret: String
  package let session: Session
  /// How many organisations the account may choose between today.
  package let houseCount: Int
}

extension Database {
  /// Checks a password and begins a session under a new secret, in the first of the account's organisations.
  ///
  /// - Parameters:
  ///   - remoteAddress: counts attempts; kept as a digest for a day at most.
  ///   - old: the secret of the browser's session so far; that session ends.
  /// - Throws: ``SignInRefused``, ``TooManyAttempts``, or a failure of kind `busy` when too many sign in at once.
  package func signIn(
    email: String, password: String, from remoteAddress: String, replacing old: String?, passwords: PasswordQueue,
    in surroundings: Surroundings
  ) async throws -> SignedIn {
    let email = signInName(email)
    let now = surroundings.now()
    let attempt = surroundings.newID(SignedIn.self).raw
    let addressAttempt = surroundings.newID(SignedIn.self).raw
    // The attempt counts before the password is looked at, so that many at once are not more than many in turn.
    let known = try await transaction { connection in
      try connection.countAttempt("sign-in-account", email, .signInOfAccount, id: attempt, at: now)
      try connection.countAttempt("sign-in-address", remoteAddress, .signInFromAddress, id: addressAttempt, at: now)
      return try connection.accountWithHash(email: email)
    }
    let stored = known.flatMap { PasswordHash(stored: $0.passwordHash) }
    let isRight = try await passwords.matches(
      String(password.prefix(1000)), stored ?? PasswordHash.ofNobody(cost: passwords.cost))
    guard isRight, let stored, let account = known?.account, !account.isDisabled else {
      try await refuse(.anonymous, .signIn, in: surroundings)
      throw SignInRefused.wrong
    }
    let better: String? =
      stored.needsRehash(for: passwords.cost) ? try await passwords.hash(password, salt: surroundings.random(16)).stored : nil
    let actor = Actor(kind: .account(account.id), name: account.name)
    return try await act(as: actor, doing: .signIn, in: surroundings) { desk in
      guard let fresh = try desk.account(account.id), !fresh.isDisabled else { throw SignInRefused.wrong }
      let houses = try desk.houses(of: account.id, on: now.day)
      guard let first = houses.first else { throw SignInRefused.noHouse }
      try desk.forgetAttempts(digest("sign-in-account|\(email)"))
      try desk.forgetAttempt(id: addressAttempt)
      if let better { try desk.replacePasswordHash(of: account.id, with: better) }
      desk.shows("account/\(account.id.raw)")
      let begun = try desk.beginSession(fresh, first.organization, first.roles, replacing: old, in: surroundings)
      return SignedIn(secret: begun.secret, session: begun.session, houseCount: houses.count)
    }
  }

  /// Goes on in another of the account's organisations, under a new secret.
  package func changeOrganization(
    to organization: ID<Organization>, from session: Session, secret: String, in surroundings: Surroundings
  ) async throws -> SignedIn {
    try await act(as: session.actor, doing: .signIn, in: surroundings) { desk in
      let houses = try desk.houses(of: session.account.id, on: surroundings.today)
      guard let chosen = houses.first(where: { $0.organization.id == organization }) else { throw SimpleFailure.notFound }
      desk.shows("account/\(session.account.id.raw)")
      let begun = try desk.beginSession(session.account, chosen.organization, chosen.roles, replacing: secret, in: surroundings)
      return SignedIn(secret: begun.secret, session: begun.session, houseCount: houses.count)
    }
  }

  /// Ends the session here, so that the secret opens nothing any more, wherever it was copied to.
  package func signOut(_ session: Session, secret: String, in surroundings: Surroundings) async throws {
    try await act(as: session.actor, doing: .signOut, in: surroundings) { desk in
      try desk.endSession(secretDigest: digest(secret))
      desk.shows("account/\(session.account.id.raw)")
    }
  }

  /// The session that a browser's secret opens now; `nil` when there is none or it has ended.
  package func session(secret: String, in surroundings: Surroundings) async throws -> Session? {
    let secretDigest = digest(secret)
    let now = surroundings.now()
    guard let found = try await read({ try $0.session(secretDigest: secretDigest, at: now) }) else { return nil }
    if now.seconds(since: found.seenAt) >= 60 {
      // When nothing can be written now, reading goes on: the session only seems a little older.
      try? await transaction { try $0.touchSession(secretDigest: secretDigest, at: now) }
    }
    return found.session
  }

  /// The organisations that somebody signed in may choose between.
  package func houses(of session: Session, in surroundings: Surroundings) async throws -> [Organization] {
    let today = surroundings.today
    return try await read { try $0.houses(of: session.account.id, on: today).map(\.organization) }
  }
}

extension Connection {
  fileprivate func beginSession(
    _ account: Account, _ organization: Organization, _ roles: Set<Role>, replacing old: String?, in surroundings: Surroundings
  ) throws -> (secret: String, session: Session) {
    let secret = AddressBase64.encode(surroundings.random(32))
    let session = Session(
      account: account, organization: organization, roles: roles, startedAt: surroundings.now(),
      formToken: AddressBase64.encode(surroundings.random(24)))
    if let old { try endSession(secretDigest: digest(old)) }
    try insertSession(session, secretDigest: digest(secret))
    return (secret, session)
  }
}
