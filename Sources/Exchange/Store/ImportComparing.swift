import Care
import Foundation
import Kernel
import Synchronization

/// Makes entries of records and says what differs from the stored ones. Pure.
struct ImportComparing: Sendable {
  let reading: ImportReading
  /// Fields that people wrote by hand, by entry: no source changes them.
  let byHand: [String: Set<String>]

  struct Compared: Sendable {
    var item: ImportItem
    let before: Entry?
    let after: Entry
    var write: ImportWrite?
  }

  /// - Parameters:
  ///   - id: the entry's, also of a new one.
  ///   - organisation: the entry of the organisation that the record names.
  ///   - stored: the entry's document as it is; `nil` for a new one.
  func compare(_ imported: ImportedRecord, _ id: String, _ organisation: String?, stored: String?) throws -> Compared {
    let old = try stored.map { try EntryReading.entry($0, otherwise: JSONDecoder()) }
    let new = reading.entry(imported, over: old, id: id) { $0 == imported.organisation ? organisation : nil }
    guard let old, let stored else {
      return Compared(
        item: ImportItem(outcome: .added, entry: id, name: new.name, foreign: imported.id, line: imported.record.line), before: nil, after: new,
        write: ImportWrite(entry: id, chapter: new.chapter, document: try EntryFields.document(new), isNew: true, foreign: imported.id))
    }
    let head = ImportItem(outcome: .unchanged, entry: id, name: old.name, foreign: imported.id, line: imported.record.line)
    return try compare(new, over: old, stored: stored, head, outcome: .changed)
  }

  /// An entry that its source does not name any more; `nil` when it is closed already.
  func closing(_ id: String, foreign: String, stored: String) throws -> Compared? {
    let old = try EntryReading.entry(stored, otherwise: JSONDecoder())
    var (entry, offer) = (old, old.offer?.value ?? Offer())
    guard offer.status != .defunct else { return nil }
    offer.status = .defunct
    entry.offer = Boxed(offer)
    let head = ImportItem(outcome: .unchanged, entry: id, name: entry.name, foreign: foreign, line: 0)
    return try compare(entry, over: old, stored: stored, head, outcome: .closed)
  }

  private func compare(_ new: Entry, over old: Entry, stored: String, _ head: ImportItem, outcome: ImportItem.Outcome) throws -> Compared {
    var compared = Compared(item: head, before: old, after: new)
    let document = try EntryFields.document(new)
    guard document != stored else { return compared }
    var fields = EntryFields(document: stored).changes(to: EntryFields(document: document))
    if let kept = byHand[new.id] {
      // A source that says nothing of a field that people filled does not contradict them.
      compared.item.heldBack = fields.filter { kept.contains($0.field) && $0.after != nil }
      fields.removeAll { kept.contains($0.field) }
    }
    if !fields.isEmpty {
      (compared.item.outcome, compared.item.fields) = (outcome, fields)
      compared.write = ImportWrite(entry: new.id, chapter: new.chapter, document: document, isNew: false, foreign: head.foreign)
    }
    return compared
  }
}

extension Array where Element: Sendable {
  /// The same as `map`, in the same order, with the work shared among the cores.
  func onAllCores<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    let parts = Swift.min(ProcessInfo.processInfo.activeProcessorCount, count / 16)
    guard parts > 1 else { return map(transform) }
    let results = Mutex<[Int: [Result]]>([:])
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let made = self[count * part / parts..<count * (part + 1) / parts].map(transform)
      results.withLock { $0[part] = made }
    }
    return results.withLock { made in (0..<parts).flatMap { made[$0] ?? [] } }
  }
}

/// Work that was begun on another core; whoever needs its result waits for it.
final class Ahead<Result: Sendable>: Sendable {
  private let made = Mutex<Result?>(nil)
  private let finished = DispatchGroup()

  init(_ work: @escaping @Sendable () -> Result) {
    DispatchQueue.global(qos: .userInitiated).async(group: finished) { [self] in
      let result = work()
      made.withLock { $0 = result }
    }
  }

  /// Waits until it is there.
  var result: Result? {
    finished.wait()
    return made.withLock { $0 }
  }
}
