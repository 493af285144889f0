package import Care
package import Kernel
package import Store

/// Everything that the editor's desk knows of one entry.
package struct EntryFile: Hashable, Sendable {
  /// One act in the entry's history, each field with both sides.
  package struct Act: Hashable, Sendable {
    package let version: Int
    package let at: Instant
    package let source: ChangeSource
    package let sides: [FieldSides]
  }
  /// A wish of the provider, each open field with both sides.
  package struct Wish: Hashable, Sendable {
    package let correction: EntryCorrection
    package let sides: [FieldSides]
  }
  /// Where a field's present value comes from.
  package struct Origin: Hashable, Sendable {
    package let source: ChangeSource
    package let at: Instant
  }

  package let record: EntryRecord
  package let watch: EntryWatch
  package let acts: [Act]
  package let origins: [String: Origin]
  package let questions: [EntryQuestion]
  package let wishes: [Wish]
  package let calls: [EntryCall]
  package let openMistakes: Int
  /// How many acts, letters and calls there are, with those that are not here.
  package let actTotal: Int
  package let questionTotal: Int
  package let callTotal: Int
}

/// Nothing of it is about a person, so looking is not logged; what visitors wrote is only counted.
package func readEntryFile(_ id: String, in database: any Database) async throws -> EntryFile {
  try await database.read { connection in
    guard let record = try connection.entryRecord(id) else { throw SimpleFailure.notFound }
    let acts = try connection.history(of: id).map { change in
      EntryFile.Act(
        version: change.version, at: change.at, source: change.source,
        sides: change.fields.compactMap { connection.sides(of: $0, on: record.entry) })
    }
    let wishes = try connection.openCorrections(of: id).map { correction in
      EntryFile.Wish(correction: correction, sides: correction.fields.compactMap { connection.sides(of: $0.change, on: record.entry) })
    }
    return EntryFile(
      record: record, watch: try connection.entryWatch(id), acts: acts,
      origins: try connection.provenance(of: id).mapValues { EntryFile.Origin(source: $0.source, at: $0.at) },
      questions: try connection.questions(of: id), wishes: wishes, calls: try connection.calls(of: id),
      openMistakes: try connection.openMistakeCounts()[id] ?? 0, actTotal: try connection.historyCount(of: id),
      questionTotal: try connection.questionCount(of: id), callTotal: try connection.callCount(of: id))
  }
}

/// Changes an entry as an editor wishes, or adds it.
///
/// - Parameter version: the act that had changed it last when the form was shown; `nil` for a new entry.
/// - Throws: ``Care/FreshnessProblem/changedMeanwhile`` when somebody else was first: nothing is written.
package func saveEntry(
  _ entry: Entry, over version: Int?, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    let record = try desk.entryRecord(entry.id)
    if let version {
      guard let record else { throw SimpleFailure.notFound }
      guard record.version == version else { throw FreshnessProblem.changedMeanwhile }
    } else if record != nil {
      throw FreshnessProblem.identifierTaken
    }
    desk.shows(entry.id)
    try desk.write(entry, in: desk.beginDirectoryWriting(by: actor.asEditor, at: surroundings.now()))
  }
}

/// Takes back what one act did to an entry, or one field of it. Later changes of other fields stay.
package func undoEntryAct(
  _ id: String, version: Int, field: String?, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard let before = try desk.entry(id, withoutAct: version, fields: field.map { [$0] }) else { throw FreshnessProblem.nothingToUndo }
    desk.shows(id)
    let written = try desk.write(before, in: desk.beginDirectoryWriting(by: actor.asEditor, at: surroundings.now()))
    guard written.outcome == .changed else { throw FreshnessProblem.nothingToUndo }
    try desk.forgetWhyHidden(before)
  }
}

/// What an editor does with the whole of an entry.
package enum EntryStep: Hashable, Sendable {
  /// Everything is right: how she knows, and who said so.
  case confirm(Offer.Confirmation.Way, by: String)
  /// Closed for a time. Without a last day until further notice.
  case closeForATime(Closure)
  case closeForGood
  /// Out of public search, for editors only.
  case hide
  /// In public search again, and open.
  case show
  /// Who looks after it.
  case assign(ID<Account>?, name: String)
  case call(CallOutcome, note: String, next: Day?)
}

package func change(
  _ id: String, _ step: EntryStep, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard let record = try desk.entryRecord(id) else { throw SimpleFailure.notFound }
    desk.shows(id)
    var entry = record.entry
    var watch = try desk.entryWatch(id)
    switch step {
    case .confirm(let way, let by): entry.confirm(on: surroundings.today, way, by: by, &watch)
    case .closeForATime(let closure):
      var offer = entry.offer?.value ?? Offer()
      offer.closures.append(closure)
      if let from = closure.from, from <= surroundings.today, closure.to == nil { offer.status = .temporarilyClosed }
      entry.offer = Boxed(offer)
    case .closeForGood: entry.set(.defunct, because: .editor, &watch)
    case .hide: entry.set(.inactive, because: .editor, &watch)
    case .show:
      entry.set(.active, because: nil, &watch)
      let today = surroundings.today
      var offer = entry.offer?.value ?? Offer()
      offer.closures.removeAll { closure in closure.isClosed && closure.to == nil && (closure.from.map { $0 <= today } ?? false) }
      entry.offer = Boxed(offer)
      // Asked in vain before: who shows it again knows why, and it is asked anew.
      watch.asked = 0
    case .assign(let account, let name):
      watch.editor = account
      watch.editorName = name
    case .call(let outcome, let note, let next):
      let call = EntryCall(entry: id, at: surroundings.now(), by: actor.name, outcome: outcome, note: note, next: next)
      try desk.insert(call, id: surroundings.newID(), account: actor.account)
      switch outcome {
      case .confirmed, .corrected: entry.confirm(on: surroundings.today, .phone, by: entry.name.fr, &watch)
      case .noAnswer, .wrongNumber: watch.asked += 1
      case .callBack: break
      case .gone: entry.set(.defunct, because: .editor, &watch)
      }
    }
    try desk.keep(watch)
    guard entry != record.entry else { return }
    try desk.write(entry, in: desk.beginDirectoryWriting(by: actor.asEditor, at: surroundings.now()))
  }
}

extension Actor {
  var asEditor: ChangeSource { ChangeSource(.editor, name: name, account: account) }
}

extension Entry {
  mutating func confirm(on day: Day, _ way: Offer.Confirmation.Way, by who: String, _ watch: inout EntryWatch) {
    var offer = self.offer?.value ?? Offer()
    offer.confirmation = Offer.Confirmation(day: day, way: way, by: who)
    if watch.hidden == .unverifiable, offer.status == .inactive { offer.status = .active }
    self.offer = Boxed(offer)
    if watch.hidden == .unverifiable { watch.hidden = nil }
    watch.asked = 0
    watch.notBefore = nil
  }

  mutating func set(_ status: Offer.Status, because reason: HiddenReason?, _ watch: inout EntryWatch) {
    var offer = self.offer?.value ?? Offer()
    offer.status = status
    self.offer = Boxed(offer)
    watch.hidden = reason
  }
}
