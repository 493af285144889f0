package import Kernel

/// One answered request that showed or changed personal data, or was refused.
package struct LogEntry: Hashable, Sendable {
  package enum Outcome: String, CaseIterable, Hashable, Sendable { case done, refused }

  package let id: ID<LogEntry>
  package let at: Instant
  package let actor: String
  /// The name of an account at that time; empty for persons, carers and links, whose names stand nowhere in clear.
  package let actorName: String
  package let organization: ID<Organization>?
  /// Whose file it was about, if it was about one.
  package let person: ID<Person>?
  package let purpose: Purpose
  /// Which parts of the file, sorted, without doubles.
  package let parts: [FilePart]
  package let outcome: Outcome
  /// Code of why it was allowed or refused: `keeps-file`, `no-relation`, `not-found`; empty where no file is concerned and nothing refused.
  package let reason: String
  /// What was shown or changed: `request/01h…`, sorted, without doubles.
  package let subjects: [String]
  /// Its number in the chain; `nil` in the first second, before it is chained.
  package let sequence: Int?

  /// Reasons are codes, not sentences: what is longer is cut.
  package static let longestReason = 60

  package init(
    id: ID<LogEntry>, at: Instant, actor: String, actorName: String, organization: ID<Organization>?, person: ID<Person>? = nil,
    purpose: Purpose, parts: [FilePart] = [], outcome: Outcome, reason: String = "", subjects: [String], sequence: Int? = nil
  ) {
    self.id = id
    self.at = at
    self.actor = actor
    self.actorName = actorName
    self.organization = organization
    self.person = person
    self.purpose = purpose
    self.parts = parts
    self.outcome = outcome
    self.reason = String(reason.prefix(Self.longestReason))
    self.subjects = subjects
    self.sequence = sequence
  }

  /// As the database keeps it and as the chain covers it.
  package var record: LogRecord {
    LogRecord(
      id: id.raw, at: at.milliseconds, actor: actor, actorName: actorName, organization: organization?.raw, person: person?.raw,
      purpose: purpose.rawValue, parts: parts.map(\.rawValue).joined(separator: " "), outcome: outcome.rawValue, reason: reason,
      subjects: subjects.joined(separator: " "))
  }
}

/// An entry column by column, whatever stands in it: what the chain is made over. A code that no program knows is still covered.
package struct LogRecord: Hashable, Sendable {
  package var id: String
  /// Milliseconds since 1970.
  package var at: Int64
  package var actor: String
  package var actorName: String
  package var organization: String?
  package var person: String?
  package var purpose: String
  package var parts: String
  package var outcome: String
  package var reason: String
  package var subjects: String

  package init(
    id: String, at: Int64, actor: String, actorName: String, organization: String?, person: String?, purpose: String, parts: String,
    outcome: String, reason: String, subjects: String
  ) {
    self.id = id
    self.at = at
    self.actor = actor
    self.actorName = actorName
    self.organization = organization
    self.person = person
    self.purpose = purpose
    self.parts = parts
    self.outcome = outcome
    self.reason = reason
    self.subjects = subjects
  }

  /// Every column in one fixed order, each after its length: two different entries never give the same bytes.
  ///
  /// Text: four bytes of length (big-endian), then UTF-8; none at all is the length `FFFFFFFF`. The time: eight bytes. The first byte is the
  /// version of this form. It never changes: entries are checked for decades.
  package var content: [UInt8] {
    var bytes: [UInt8] = [1]
    bytes.reserveCapacity(320)
    func add(_ text: String?) {
      guard let text else { return bytes.append(contentsOf: [255, 255, 255, 255]) }
      let letters = text.utf8
      bytes.append(contentsOf: UInt32(clamping: letters.count).bigEndianBytes)
      bytes.append(contentsOf: letters)
    }
    add(id)
    bytes.append(contentsOf: UInt64(bitPattern: at).bigEndianBytes)
    add(actor)
    add(actorName)
    add(organization)
    add(person)
    add(purpose)
    add(parts)
    add(outcome)
    add(reason)
    add(subjects)
    return bytes
  }
}

extension FixedWidthInteger {
  fileprivate var bigEndianBytes: [UInt8] {
    (0..<(Self.bitWidth / 8)).reversed().map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
  }
}
