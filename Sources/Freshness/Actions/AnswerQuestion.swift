package import Care
package import Kernel
import Secrets
package import Store

/// An entry as its provider sees it by link.
package struct ProviderView: Hashable, Sendable {
  package let question: EntryQuestion
  /// As the public sees it.
  package let entry: Entry
  /// With what the provider wishes to be changed.
  package let wished: Entry
  package let changes: [FieldSides]
  package let sender: Organization?
}

/// What a provider answers besides corrections.
package enum ProviderAnswer: Hashable, Sendable {
  case allIsRight
  /// Ask again in so many months, 1 to 12.
  case later(months: Int)
  case wrongRecipient
}

/// - Throws: ``Kernel/SimpleFailure/notFound`` for a secret that was never given out; ``Care/FreshnessProblem/linkOver``.
package func openQuestion(_ secret: String, in database: any Database, _ surroundings: Surroundings) async throws -> ProviderView {
  try await database.act(as: .anonymous, doing: .readEntryByLink, in: surroundings) { desk in try desk.providerView(secret, surroundings) }
}

package func answerQuestion(
  _ secret: String, _ answer: ProviderAnswer, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: .anonymous, doing: .answerEntryByLink, in: surroundings) { desk in
    let seen = try desk.providerView(secret, surroundings)
    var watch = try desk.entryWatch(seen.entry.id)
    switch answer {
    case .allIsRight:
      // Where something is to be corrected, it counts as confirmed once an editor took that over.
      guard seen.changes.isEmpty else { return }
      var entry = seen.entry
      let name = try desk.providerName(of: entry)
      entry.confirm(on: surroundings.today, .provider, by: name, &watch)
      try desk.write(entry, in: desk.beginDirectoryWriting(by: ChangeSource(.provider, name: name), at: surroundings.now()))
      try desk.set(.confirmed, of: seen.question.id)
    case .later(let months):
      watch.notBefore = surroundings.today.adding(days: min(max(months, 1), 12) * 30)
      watch.asked = 0
      try desk.set(.postponed, of: seen.question.id)
    case .wrongRecipient: try desk.set(.wrong, of: seen.question.id)
    }
    try desk.keep(watch)
  }
}

/// A provider wishes something to be changed; an editor decides. Capacity counts at once: it is the provider's to say, and old tomorrow.
///
/// - Parameters:
///   - apply: makes the wished entry of the one the provider saw; may throw ``Kernel/Invalid``.
///   - atOnce: fields that need no decision.
///   - notice: the letter to the editor who decides, for the first wish of a question.
package func correctByLink(
  _ secret: String, atOnce: Set<String> = ["offer.capacity"], in database: any Database, _ surroundings: Surroundings,
  notice: @escaping @Sendable (Entry, Account) -> Letter, apply: @escaping @Sendable (Entry) throws -> Entry
) async throws {
  try await database.act(as: .anonymous, doing: .answerEntryByLink, in: surroundings) { desk in
    let seen = try desk.providerView(secret, surroundings)
    let wished = try apply(seen.wished)
    let changes = try desk.differences(from: seen.entry, to: wished)
    let direct = changes.filter { atOnce.contains($0.field) }
    if !direct.isEmpty {
      let source = ChangeSource(.provider, name: try desk.providerName(of: seen.entry))
      try desk.write(desk.entry(seen.entry, with: direct), in: desk.beginDirectoryWriting(by: source, at: surroundings.now()))
    }
    let wishes = changes.filter { !atOnce.contains($0.field) }
    let open = try desk.openCorrection(of: seen.question.id)
    guard !wishes.isEmpty || open != nil else { return }
    if let open {
      try desk.keep(wishes, for: open.id)
    } else {
      let correction = EntryCorrection(
        id: surroundings.newID(), entry: seen.entry.id, question: seen.question.id, at: surroundings.now(), editor: seen.question.editor,
        editorName: seen.question.editorName, isOpen: true, word: "", fields: [])
      try desk.insert(correction)
      try desk.keep(wishes, for: correction.id)
      if let editor = try seen.question.editor.flatMap({ try desk.account($0) }), !editor.isDisabled {
        try desk.post(notice(seen.entry, editor), to: editor.email, in: editor.language, from: seen.question.organization, surroundings)
      }
    }
    try desk.set(.corrected, of: seen.question.id)
    var watch = try desk.entryWatch(seen.entry.id)
    watch.asked = 0
    try desk.keep(watch)
  }
}

/// An editor answers a provider's wishes, field by field. What is taken over is confirmed as of that day; the provider is told.
package func decideCorrection(
  _ id: ID<EntryCorrection>, accepting: Set<String>, word: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  letter: @escaping @Sendable (Entry, EntryQuestion, _ accepted: [FieldSides], _ refused: [FieldSides], Organization?) -> Letter
) async throws -> String {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard let correction = try desk.correction(id), let record = try desk.entryRecord(correction.entry),
      let question = try desk.question(correction.question)
    else { throw SimpleFailure.notFound }
    desk.shows(record.entry.id)
    let changes = correction.fields.map(\.change)
    let taken = changes.filter { accepting.contains($0.field) }
    guard try desk.decide(id, accepted: Set(taken.map(\.field)), word: word, by: actor.account, at: surroundings.now()) else {
      throw FreshnessProblem.alreadyDecided
    }
    var watch = try desk.entryWatch(record.entry.id)
    if !taken.isEmpty {
      var entry = try desk.entry(record.entry, with: taken)
      let name = try desk.providerName(of: record.entry)
      entry.confirm(on: correction.at.day, .provider, by: name, &watch)
      if !entry.isPublic { watch.hidden = .provider }
      try desk.write(entry, in: desk.beginDirectoryWriting(by: ChangeSource(.provider, name: name, account: actor.account), at: surroundings.now()))
    }
    try desk.keep(watch)
    if let address = record.entry.reviewAddress {
      func sides(_ isTaken: Bool) -> [FieldSides] {
        changes.filter { accepting.contains($0.field) == isTaken }.compactMap { desk.sides(of: $0, on: record.entry) }
      }
      let sender = try question.organization.flatMap { try desk.organization($0) }
      try desk.post(
        letter(record.entry, question, sides(true), sides(false), sender), to: address, in: question.languages.first ?? .french,
        from: question.organization, surroundings)
    }
    return record.entry.id
  }
}

extension Desk {
  fileprivate func providerView(_ secret: String, _ surroundings: Surroundings) throws -> ProviderView {
    guard let question = try question(secretDigest: digest(secret)), let record = try entryRecord(question.entry) else {
      throw SimpleFailure.notFound
    }
    shows(question.entry)
    guard question.opens(at: surroundings.now()) else { throw FreshnessProblem.linkOver }
    let changes = try openCorrection(of: question.id)?.fields.map(\.change) ?? []
    return ProviderView(
      question: question, entry: record.entry, wished: try entry(record.entry, with: changes),
      changes: changes.compactMap { sides(of: $0, on: record.entry) }, sender: try question.organization.flatMap { try organization($0) })
  }

  /// The organisation that offers it, as the public reads it.
  fileprivate func providerName(of entry: Entry) throws -> String {
    guard let organisation = entry.offer?.organisation, let record = try entryRecord(organisation) else { return entry.name.fr }
    return record.entry.name.fr
  }
}
