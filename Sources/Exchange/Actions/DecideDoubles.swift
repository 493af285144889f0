package import Care
package import Kernel
package import Store

/// What editors see beside the form of imports.
package struct ExchangeDesk: Sendable {
  /// The newest ones.
  package let past: [PastImport]
  /// With those that are not shown.
  package let pastTotal: Int
  package let decisions: [DoubleDecision]
  package let mappings: [KeptMapping]
}

package func readExchangeDesk(in database: any Database) async throws -> ExchangeDesk {
  try await database.read { connection in
    ExchangeDesk(
      past: try connection.pastImports(), pastTotal: try connection.pastImportCount(), decisions: try connection.doubleDecisions(),
      mappings: try connection.keptMappings())
  }
}

/// What an editor does about two entries that look alike.
package enum DoubleStep: Hashable, Sendable {
  case merge(old: String, kept: String)
  case keepBoth(String, String)
  case undo(String, String)
}

/// - Throws: ``Care/DoubleProblem`` when somebody else was quicker, or an entry is gone.
package func decideDouble(_ step: DoubleStep, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
  let source = ChangeSource(.editor, name: actor.name, account: actor.account)
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    let now = surroundings.now()
    let isDone: Bool
    switch step {
    case .merge(let old, let kept): isDone = try desk.merge(old, into: kept, by: source, at: now)
    case .undo(let first, let second): isDone = try desk.undoDouble(first, second, by: source, at: now)
    case .keepBoth(let first, let second):
      isDone = try first != second && desk.entryRecord(first) != nil && desk.entryRecord(second) != nil
      if isDone { try desk.insertDistinct(first, second, by: source, at: now) }
    }
    guard isDone else { throw DoubleProblem.changedMeanwhile }
  }
}
