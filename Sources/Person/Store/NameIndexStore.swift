package import Care
package import Kernel
import Secrets

/// The index of names of one server, kept in step with the database by its change counter: several servers agree at every use.
///
/// Read at the first use, or by a job once the server answers; never before.
package actor PersonIndexShelf {
  private var held = NameIndex()
  /// The change up to which the index knows everything.
  private var seen = 0
  private var last: Task<Void, Never>?
  /// The pairs of an organisation as they were worked out, with the change up to which they hold.
  private var proposed: [ID<Organization>: (seen: Int, pairs: Task<[LikelyPair], Never>)] = [:]

  /// How often pairs were worked out, over all organisations.
  package private(set) var workedOut = 0

  package init() {}

  /// How many rows one statement reads.
  private static let batch = 1000

  /// The index with everything that was stored before this was called. One cheap statement when nothing changed.
  package func index(in database: any Database) async throws -> NameIndex {
    let before = last
    let task = Task { () -> Result<NameIndex, any Error> in
      // One after the other, so that the first reading happens once.
      await before?.value
      do { return .success(try await self.refreshed(from: database)) } catch { return .failure(error) }
    }
    last = Task { _ = await task.value }
    return try await task.value.get()
  }

  /// Pairs of an organisation's files that may be one person's, the surest first. Worked out once for each state of the index, whoever asks.
  package func pairs(of organization: ID<Organization>, in database: any Database) async throws -> [LikelyPair] {
    _ = try await index(in: database)
    if let known = proposed[organization], known.seen == seen { return await known.pairs.value }
    let index = held
    workedOut += 1
    // Not on this actor: finding while somebody types does not wait for it.
    let task = Task.detached { index.pairs(of: organization) }
    proposed[organization] = (seen, task)
    return await task.value
  }

  private func refreshed(from database: any Database) async throws -> NameIndex {
    while true {
      let since = seen
      let changes = try await database.read { try $0.nameChanges(since: since, limit: Self.batch) }
      for change in changes {
        if let details = change.details {
          held.insert(change.person, number: change.number, of: change.organization, details.details)
        } else {
          held.remove(change.person)
        }
        seen = max(seen, change.version)
      }
      if changes.count < Self.batch { return held }
    }
  }
}

/// What the index reads of a file: the rest of the document is not decoded.
private struct IndexedDetails: Decodable {
  let names: [PersonName]
  let birth: PartialDate?
  let nationalNumber: NationalNumber?
  let phones: [PersonPhone]
  let emails: [String]
  let addresses: [DatedAddress]

  var details: PersonDetails {
    var details = PersonDetails()
    details.names = names
    details.birth = birth
    details.nationalNumber = nationalNumber
    details.phones = phones
    details.emails = emails
    details.addresses = addresses
    return details
  }
}

private struct NameChange: Sendable {
  let person: ID<Person>
  let number: String
  let organization: ID<Organization>
  let version: Int
  /// `nil` when she leaves the index.
  let details: IndexedDetails?
}

extension Connection {
  /// Files that were written after a change, in the order of their changes.
  fileprivate func nameChanges(since version: Int, limit: Int) throws -> [NameChange] {
    let found = try rows(
      """
      SELECT p.id, p.number, p.organization, p.state, p.details, p.name_version, k.wrapped FROM person p
      LEFT JOIN cell_key k ON k.owner = 'person/' || p.id WHERE p.name_version > \(version) ORDER BY p.name_version LIMIT \(limit)
      """)
    return try found.map { row in
      let id: ID<Person> = try row.id("id")
      var details: IndexedDetails?
      if try row.text("state") == "active", let sealed = try row.bytesIfAny("details"), let wrapped = try row.bytesIfAny("wrapped") {
        details = try open(wrapped, for: KeyOwner(id)).open(sealed, cell: "person/\(id.raw)/details")
      }
      return NameChange(
        person: id, number: try row.text("number"), organization: try row.id("organization"), version: try row.int("name_version"),
        details: details)
    }
  }
}
