package import Care
package import Kernel
import Secrets
package import Store

/// What a letter to a provider is written from.
package struct QuestionLetter: Hashable, Sendable {
  package let entry: Entry
  package let question: EntryQuestion
  package let secret: String
  package let sender: Organization?
  package let isReminder: Bool
}

/// What sending questions needs of the house.
package struct QuestionDesk: Sendable {
  package let rule: FreshnessParameters.Rule
  /// The house's key: secrets of links are made from it and rest nowhere.
  package let key: [UInt8]
  /// Writes the letter, in each of the question's languages.
  package let write: @Sendable (QuestionLetter) -> Letter

  package init(rule: FreshnessParameters.Rule, key: [UInt8], write: @escaping @Sendable (QuestionLetter) -> Letter) {
    self.rule = rule
    self.key = key
    self.write = write
  }
}

/// Asks the provider of an entry whether it is still right. Links of earlier letters stop working.
///
/// - Throws: ``Care/FreshnessProblem/noAddress``.
package func askProvider(
  _ id: String, _ letters: QuestionDesk, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard let record = try desk.entryRecord(id) else { throw SimpleFailure.notFound }
    guard try desk.ask(record.entry, nil, letters, by: actor, surroundings) else { throw FreshnessProblem.noAddress }
  }
}

/// Makes every open link of an entry useless.
package func revokeLinks(_ id: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    desk.shows(id)
    _ = try desk.revokeQuestions(of: id)
  }
}

/// The secret of a question's link; the database holds its digest.
func secret(of question: ID<EntryQuestion>, key: [UInt8]) -> String {
  derivedSecret(for: "entry-question|\(question.raw)", characters: 25, key: key)
}

extension Desk {
  /// - Returns: whether there was an address to write to.
  func ask(
    _ entry: Entry, _ campaign: Campaign?, _ letters: QuestionDesk, by actor: Actor, _ surroundings: Surroundings
  ) throws -> Bool {
    guard let address = entry.reviewAddress else { return false }
    shows(entry.id)
    _ = try revokeQuestions(of: entry.id)
    let now = surroundings.now()
    let watch = try entryWatch(entry.id)
    let sender = campaign?.by ?? actor.account
    let question = EntryQuestion(
      id: surroundings.newID(), entry: entry.id, campaign: campaign?.id, state: .open, sentAt: now,
      expiresAt: now.adding(days: letters.rule.linkDays), lastLetterAt: now, reminders: 0, editor: watch.editor ?? sender,
      editorName: watch.editor == nil ? campaign?.byName ?? actor.name : watch.editorName,
      organization: campaign?.organization ?? actor.organization, languages: entry.lettersLanguages)
    let secret = secret(of: question.id, key: letters.key)
    let letter = try send(question, about: entry, secret, to: address, isReminder: false, letters, surroundings)
    try insert(question, secretDigest: digest(secret), letter: letter)
    return true
  }

  /// Writes the letter of a question into the outbox.
  func send(
    _ question: EntryQuestion, about entry: Entry, _ secret: String, to address: String, isReminder: Bool, _ letters: QuestionDesk,
    _ surroundings: Surroundings
  ) throws -> ID<Message> {
    let sender = try question.organization.flatMap { try organization($0) }
    let letter = letters.write(QuestionLetter(entry: entry, question: question, secret: secret, sender: sender, isReminder: isReminder))
    let now = surroundings.now()
    let message = Message(
      id: surroundings.newID(), to: address, subject: letter.subject, body: letter.body,
      language: question.languages.first ?? .french, createdAt: now, state: .waiting(attempts: 0, next: now))
    try post(message, from: question.organization)
    return message.id
  }
}
