import Actions
import Care
import Foundation
import Kernel
import Secrets
import Store

/// An opened and migrated database with its surroundings: what every command that needs data stands on.
struct Installation {
  let database: any Database
  let surroundings: Surroundings
  let configuration: Configuration

  /// The real clock and the system's random numbers.
  static let realSurroundings = Surroundings(
    now: { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) },
    random: { SystemRandom.bytes($0) })

  /// Opens, migrates, runs the body, closes.
  static func open<Result: Sendable>(
    _ configuration: Configuration, _ body: (Installation) async throws -> Result
  ) async throws -> Result {
    let database = try configuration.openDatabase()
    do {
      let installation = Installation(database: database, surroundings: realSurroundings, configuration: configuration)
      _ = try await MigrationRunner(allMigrations).migrate(database, at: realSurroundings.now())
      let result = try await body(installation)
      await database.close()
      return result
    } catch {
      await database.close()
      throw error
    }
  }

  func load(_ content: DirectoryContent) async throws -> DirectoryLoad {
    try await loadDirectory(content, into: database, by: .commandLine, surroundings)
  }
}
