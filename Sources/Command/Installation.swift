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
    let database = try await migrated(configuration).database
    do {
      let installation = Installation(database: database, surroundings: realSurroundings, configuration: configuration)
      let result = try await body(installation)
      await database.close()
      return result
    } catch {
      await database.close()
      throw error
    }
  }

  /// Opens the database and brings it to this program's shape.
  /// - Throws: ``DatabaseProblem`` that names the database.
  static func migrated(_ configuration: Configuration) async throws -> (database: any Database, applied: [Migration]) {
    do {
      let database = try configuration.openDatabase()
      do {
        return (database, try await MigrationRunner(allMigrations).migrate(database, at: realSurroundings.now()))
      } catch {
        await database.close()
        throw error
      }
    } catch let failure as StoreFailure {
      throw DatabaseProblem(place: configuration.databasePlace, failure: failure)
    }
  }

  func load(_ content: DirectoryContent) async throws -> DirectoryLoad {
    try await loadDirectory(content, into: database, by: .commandLine, surroundings)
  }
}

/// A database that cannot be used as it is. Says which one, for whoever runs the server.
struct DatabaseProblem: Error {
  let place: String
  let failure: StoreFailure
}
