package import Care
package import Kernel
import Store

/// What is written to those who must know of a move. Given from outside: links and sentences are not the business of a use case.
package struct MoveLetters: Sendable {
  /// In the languages of those who read it, with a link to the ledger in their own file.
  package let tell: @Sendable (MoveNews, _ file: ID<Person>, _ languages: [Language]) -> Letter

  package init(tell: @escaping @Sendable (MoveNews, _ file: ID<Person>, _ languages: [Language]) -> Letter) { self.tell = tell }
}

extension Desk {
  /// Tells those who gave something in a ledger, each once, in the transaction of the move; not who writes it down, and nobody who may no
  /// longer see it.
  func tellProviders(_ news: MoveNews, of file: OpenFile, _ book: LedgerBook, _ letters: MoveLetters) throws {
    let giving = book.acts.filter { $0.state != .corrected && $0.author != actor.reference }
    var authors = Set(giving.map(\.author))
    let now = surroundings.now()
    for house in Set(giving.map(\.organization)).sorted() {
      for account in try accounts(any: Role.programmeProviders, of: house, on: now.day) {
        let provider = Actor(kind: .account(account.id), name: account.name, organization: house, roles: Role.programmeProviders)
        // Whoever worked for two organisations is told by one letter.
        guard file.admits(provider, .read, .health, at: now), authors.remove(provider.reference) != nil else { continue }
        try post(
          letters.tell(news, file.person.id, [account.language]), to: account.email, in: account.language, from: file.person.organization,
          about: KeyOwner(file.person.id), surroundings)
      }
    }
  }

  /// Tells the other organisations of the house that have a file with her number and could go on from here. The letter lies in their own
  /// outbox and rests under the key of their own file: nothing of it is seen by the organisation that writes the move down.
  func tellNextHouses(_ news: MoveNews, of file: OpenFile, _ programme: String, _ letters: MoveLetters) throws {
    guard file.person.details.nationalNumber != nil else { return }
    for next in try filesThatMayGoOn(from: file, programme) { try tellHouse(news, file: next.person, of: next.organization, letters) }
  }

  /// Tells an organisation at its own address; nothing where it has none, or where nobody gives help in a programme.
  func tellHouse(_ news: MoveNews, file: ID<Person>, of organization: ID<Organization>, _ letters: MoveLetters) throws {
    guard let email = try self.organization(organization)?.email, !email.isEmpty else { return }
    let readers = try accounts(any: Role.programmeProviders, of: organization, on: surroundings.today).map(\.language)
    guard !readers.isEmpty else { return }
    let languages = Language.interface.filter(readers.contains)
    try post(
      letters.tell(news, file, languages), to: email, in: languages.first ?? .french, from: organization, about: KeyOwner(file), surroundings)
  }
}
