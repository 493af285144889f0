package import Care
package import Kernel
package import Secrets
package import Store

extension Database {
  /// - Throws: ``Invalid`` with every problem at once.
  package func createOrganization(
    name: String, email: String? = nil, phone: String? = nil, isFictitious: Bool = false, as actor: Actor, in surroundings: Surroundings
  ) async throws -> Organization {
    guard (1...200).contains(name.count) else { throw Invalid([FieldProblem("name", code: "organization.name", text: AccountProblemText.name)]) }
    let organization = Organization(id: surroundings.newID(), name: name, email: email, phone: phone, isFictitious: isFictitious)
    try await act(as: actor, doing: .changeAccount, in: surroundings) { desk in
      try desk.insert(organization)
      desk.shows("organization/\(organization.id.raw)")
    }
    return organization
  }

  /// Makes somebody able to sign in. Without a membership the account opens nothing.
  ///
  /// - Throws: ``Invalid`` with every problem at once, also when the address has an account already.
  package func createAccount(
    name: String, email: String, language: Language, password: String, as actor: Actor, passwords: PasswordQueue,
    in surroundings: Surroundings
  ) async throws -> Account {
    let email = signInName(email)
    var problems: [FieldProblem] = []
    if !(1...200).contains(name.count) { problems.append(FieldProblem("name", code: "account.name", text: AccountProblemText.name)) }
    if !isAddress(email) { problems.append(FieldProblem("email", code: "account.email", text: AccountProblemText.email)) }
    if !(12...200).contains(password.count) {
      problems.append(FieldProblem("password", code: "account.password", text: AccountProblemText.password))
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    let account = Account(id: surroundings.newID(), name: name, email: email, language: language, isDisabled: false)
    let hash = try await passwords.hash(password, salt: surroundings.random(16)).stored
    try await act(as: actor, doing: .changeAccount, in: surroundings) { desk in
      guard try desk.accountWithHash(email: email) == nil else {
        throw Invalid([FieldProblem("email", code: "account.email-taken", text: AccountProblemText.emailTaken)])
      }
      try desk.insert(account, passwordHash: hash, at: surroundings.now())
      desk.shows("account/\(account.id.raw)")
    }
    return account
  }

  /// Gives an account a role in an organisation, from a day, perhaps until a day (both included).
  package func addMembership(_ membership: Membership, as actor: Actor, in surroundings: Surroundings) async throws {
    if let until = membership.until, until < membership.from {
      throw Invalid([FieldProblem("until", code: "membership.days", text: AccountProblemText.days)])
    }
    let id = surroundings.newID(Membership.self)
    try await act(as: actor, doing: .changeAccount, in: surroundings) { desk in
      guard try desk.account(membership.account) != nil, try desk.organization(membership.organization) != nil else {
        throw SimpleFailure.notFound
      }
      try desk.insert(membership, id: id)
      desk.shows("account/\(membership.account.raw)")
    }
  }

  /// The account is out at once: all its sessions end in the same transaction.
  package func disableAccount(_ id: ID<Account>, as actor: Actor, in surroundings: Surroundings) async throws {
    try await act(as: actor, doing: .changeAccount, in: surroundings) { desk in
      guard try desk.disable(id) else { throw SimpleFailure.notFound }
      try desk.endSessions(of: id)
      desk.shows("account/\(id.raw)")
    }
  }
}

/// The form in which e-mail addresses are compared: without spaces around, in lower case.
func signInName(_ email: String) -> String {
  let space: (Character) -> Bool = { $0.isWhitespace }
  guard let first = email.firstIndex(where: { !space($0) }), let last = email.lastIndex(where: { !space($0) }) else { return "" }
  return email[first...last].lowercased()
}

private func isAddress(_ email: String) -> Bool {
  let parts = email.split(separator: "@", omittingEmptySubsequences: false)
  return email.utf8.count <= 254 && parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
    && !parts[1].hasSuffix(".") && email.utf8.allSatisfy { $0 > 32 && $0 < 127 }
}
