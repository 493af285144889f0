package import Care
import Foundation
package import Kernel

/// What an editor decided about two entries.
package struct DoubleDecision: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case merged, distinct }

  package let first: String
  package let second: String
  package let kind: Kind
  /// The entry that stays, of two that were merged.
  package let kept: String?
  package let at: Instant
  package let by: String

  /// The entry that leads to the other one.
  package var old: String? { kept.map { $0 == first ? second : first } }
}

extension Connection {
  /// Newest first.
  package func doubleDecisions() throws(StoreFailure) -> [DoubleDecision] {
    let rows = try rows("SELECT first, second, decision, kept, at, account_name FROM directory_double ORDER BY at DESC, first, second")
    var found: [DoubleDecision] = []
    for row in rows {
      found.append(
        DoubleDecision(
          first: try row.text("first"), second: try row.text("second"), kind: try row.code("decision"), kept: try row.textIfAny("kept"),
          at: try row.instant("at"), by: try row.text("account_name")))
    }
    return found
  }

  /// The entry to which an old address leads, along however many merges.
  package func entryInstead(of old: String) throws(StoreFailure) -> String? {
    var (id, steps): (String, Int) = (old, 0)
    while steps < 20, let row = try row("SELECT entry FROM directory_alias WHERE old = \(id)") {
      id = try row.text("entry")
      steps += 1
    }
    return id == old ? nil : id
  }

  package func insertDistinct(_ first: String, _ second: String, by source: ChangeSource, at now: Instant) throws(StoreFailure) {
    try run(
      """
      INSERT INTO directory_double (first, second, decision, at, account, account_name)
      VALUES (\(min(first, second)), \(max(first, second)), 'distinct', \(now), \(source.account?.raw), \(source.name))
      ON CONFLICT (first, second) DO NOTHING
      """)
  }

  /// One entry becomes another name of the other: it is closed, and its address leads there.
  ///
  /// - Returns: `false` when one of them is gone, already merged, or they were decided about meanwhile.
  package func merge(_ old: String, into kept: String, by source: ChangeSource, at now: Instant) throws -> Bool {
    guard old != kept, var going = try entryRecord(old)?.entry, let staying = try entryRecord(kept)?.entry,
      going.isPublic, staying.isPublic, try entryInstead(of: old) == nil
    else { return false }
    let (first, second) = (min(old, kept), max(old, kept))
    guard try row("SELECT first FROM directory_double WHERE first = \(first) AND second = \(second)") == nil else { return false }
    let writing = try beginDirectoryWriting(by: source, at: now)
    var offer = going.offer?.value ?? Offer()
    let before = offer.status
    offer.status = .defunct
    going.offer = Boxed(offer)
    try write(going, in: writing)
    try run("INSERT INTO directory_alias (old, entry) VALUES (\(old), \(kept))")
    try run(
      """
      INSERT INTO directory_double (first, second, decision, kept, status_before, at, account, account_name)
      VALUES (\(first), \(second), 'merged', \(kept), \(before.rawValue), \(now), \(source.account?.raw), \(source.name))
      """)
    return true
  }

  /// Takes a decision back: what was merged stands alone again, in the state it had.
  package func undoDouble(_ first: String, _ second: String, by source: ChangeSource, at now: Instant) throws -> Bool {
    guard
      let row = try row("SELECT decision, kept, status_before FROM directory_double WHERE first = \(first) AND second = \(second)")
    else { return false }
    if let kept = try row.textIfAny("kept") {
      let old = kept == first ? second : first
      if var entry = try entryRecord(old)?.entry {
        var offer = entry.offer?.value ?? Offer()
        offer.status = try row.textIfAny("status_before").flatMap { Offer.Status(rawValue: $0) } ?? .active
        entry.offer = Boxed(offer)
        try write(entry, in: beginDirectoryWriting(by: source, at: now))
      }
      try run("DELETE FROM directory_alias WHERE old = \(old)")
    }
    try run("DELETE FROM directory_double WHERE first = \(first) AND second = \(second)")
    return true
  }
}
