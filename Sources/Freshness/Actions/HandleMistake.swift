package import Care
package import Kernel
package import Store

extension AttemptLimit {
  /// Reports of mistakes from one network address.
  package static let mistakes = AttemptLimit(count: 20, seconds: 3600)
}

/// Keeps what a visitor says is wrong.
///
/// - Parameter address: where the outcome goes; empty for nobody.
/// - Returns: the number that the visitor can name.
package func tellMistake(
  about entry: String, words: String, address: String, language: Language, in database: any Database, _ surroundings: Surroundings
) async throws -> String {
  try await database.act(as: .anonymous, doing: .tellMistake, in: surroundings) { desk in
    guard try desk.entryRecord(entry) != nil else { throw SimpleFailure.notFound }
    let year = Day.padded(surroundings.today.year % 100, 2)
    let report = MistakeReport(
      id: surroundings.newID(), number: "E\(year)-\(surroundings.newSecret(characters: 5).uppercased())", entry: entry, at: surroundings.now(),
      language: language, words: words, hasAddress: !address.isEmpty)
    desk.shows("mistake/\(report.id.raw)")
    try desk.insert(report, address: address)
    return report.number
  }
}

/// What visitors reported, a page of it, and how many wait in all.
package func readMistakes(
  onlyOpen: Bool, offset: Int, limit: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> (reports: [MistakeReport], total: Int) {
  try await database.act(as: actor, doing: .readMistakes, in: surroundings) { desk in
    let reports = try desk.mistakes(onlyOpen: onlyOpen, offset: offset, limit: limit)
    for report in reports { desk.shows("mistake/\(report.id.raw)") }
    return (reports, try desk.mistakeCount(onlyOpen: onlyOpen))
  }
}

/// Says what became of a report; who left an address is told, and the address is forgotten.
package func handleMistake(
  _ id: ID<MistakeReport>, _ outcome: MistakeReport.Outcome, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  letter: @escaping @Sendable (MistakeReport, Entry) -> Letter
) async throws {
  try await database.act(as: actor, doing: .readMistakes, in: surroundings) { desk in
    guard let found = try desk.mistake(id), let record = try desk.entryRecord(found.report.entry) else { throw SimpleFailure.notFound }
    desk.shows("mistake/\(id.raw)")
    guard try desk.handle(id, outcome, by: actor.name, at: surroundings.now()) else { throw FreshnessProblem.alreadyHandled }
    guard !found.address.isEmpty else { return }
    try desk.post(letter(found.report, record.entry), to: found.address, in: found.report.language, from: actor.organization, surroundings)
    try desk.forgetAddress(of: id, at: surroundings.now())
  }
  try await database.doDueTasks()
}
