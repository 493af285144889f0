package import Care
package import Kernel
import Secrets

extension Connection {
  /// Whether a letter that was written before may still leave now: asked when it is taken out of the outbox, because between writing and
  /// leaving somebody may have left the circle, or must not be reached any more. A letter about nobody always may.
  package func departure(of letter: Message, on today: Day) throws -> MessageDeparture {
    guard let owner = try row("SELECT key_owner FROM message WHERE id = \(letter.id.raw)")?.text("key_owner") else { return .withdrawn }
    guard let opened = try person(behind: owner) else { return .leaves }
    let facts = FileFacts(organization: opened.person.organization, inclusion: opened.person.inclusion, links: [])
    let file = OpenFile(person: opened.person, key: opened.key, facts: facts, because: .system)
    return try mustNotReach(of: file).departure(
      of: letter, circle: try members(of: file), hers: opened.person.details.emails, isToCircle: owner.hasPrefix("person/"), on: today)
  }

  /// The file that a letter is about, as it is now: through its request, and after a merge.
  private func person(behind owner: String) throws -> OpenPerson? {
    let parts = owner.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    var id: ID<Person>?
    switch parts[0] {
    case "person": id = ID(parts[1])
    case "request": id = try row("SELECT person FROM request WHERE id = \(parts[1])")?.idIfAny("person")
    default: return nil
    }
    for _ in 0..<8 {
      guard let next = id, let opened = try openPerson(next) else { return nil }
      guard case .merged(let target) = opened.person.state else { return opened }
      id = target
    }
    return nil
  }

  /// A message that does not leave: without a word of why, or with the reason for whoever works on it. Claimed for a try before, it is so no more.
  package func keepBack(_ id: ID<Message>, _ departure: MessageDeparture) throws {
    var failure: [UInt8]?
    switch departure {
    case .leaves: return
    case .withdrawn: break
    case .withheld(let reason): failure = try sealedFailure(reason.saying(""), of: id)
    }
    try run("UPDATE message SET state = 'failed', failure = \(failure), claimed_at = NULL WHERE id = \(id.raw) AND state = 'waiting'")
  }
}
