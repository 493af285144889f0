package import Care
package import Kernel
package import Store

/// Brings the counts of this server's memory into the database, and forgets what is too old. A job does it every minute.
///
/// Nothing in it is about anybody, so the access log says nothing of it. What cannot be stored stays in memory for the next time.
/// - Returns: how many counts were stored.
@discardableResult
package func flushWanted(
  _ counter: WantedCounter, _ parameters: WantedParameters, in database: any Database, _ surroundings: Surroundings
) async throws -> Int {
  let today = surroundings.today
  guard let rule = parameters.rule(on: today) else {
    counter.forget()
    return 0
  }
  let batch = counter.take(on: today, rule)
  guard !batch.isEmpty else { return 0 }
  do {
    try await database.aside { connection in
      try connection.add(batch)
      try connection.forgetWanted(before: today.adding(days: -rule.keepDays))
    }
  } catch {
    counter.giveBack(batch)
    throw error
  }
  return batch.words.count + batch.helps.count
}

/// What people look for in vain, as one reader may see it.
package struct WantedReport: Sendable {
  package let words: [WantedWordCount]
  package let wordTotal: Int
  package let helps: [WantedHelpCount]
  package let months: [(month: String, counts: WantedCounts)]
  /// Small counts are hidden from this reader.
  package let hidesSmall: Bool
}

/// Counts without identities: looking is not logged.
package func readWanted(
  _ filter: WantedFilter, offset: Int, limit: Int, by actor: Actor, in database: any Database
) async throws -> WantedReport {
  guard !actor.roles.isDisjoint(with: Role.wantedReaders) else { throw SimpleFailure.forbidden }
  let hidesSmall = actor.roles.isDisjoint(with: [.directoryEditor, .programmeCoordinator])
  let least = hidesSmall ? SmallCells.smallestShown : 1
  // Who sees no small counts cannot narrow either: differences would tell them.
  let asked = hidesSmall ? WantedFilter(from: filter.from) : filter
  return try await database.read { connection in
    WantedReport(
      words: try connection.wantedWords(asked, atLeast: least, offset: offset, limit: limit),
      wordTotal: try connection.wantedWordCount(asked, atLeast: least), helps: try connection.wantedHelp(asked),
      months: try connection.wantedMonths(asked), hidesSmall: hidesSmall)
  }
}

/// Adds a wanted word to the everyday words of an entry, so that the search finds it from now on. The word's counts begin anew.
package func teachSearch(
  _ word: String, in language: Language, to entry: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard let record = try desk.entryRecord(entry) else { throw SimpleFailure.notFound }
    desk.shows(entry)
    var taught = record.entry
    let known = taught.everyday[language] ?? []
    if !known.contains(where: { $0.folded == word.folded }) {
      taught.everyday[language] = known + [word]
      try desk.write(taught, in: desk.beginDirectoryWriting(by: actor.asEditor, at: surroundings.now()))
    }
    try desk.forgetWanted(word: word, language: language.code)
  }
}

/// Takes a word off the list that says nothing.
package func dropWanted(
  _ word: String, language: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { try $0.forgetWanted(word: word, language: language) }
}
