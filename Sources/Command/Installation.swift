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

  /// Opens, migrates, runs the body, chains what it left in the access log, closes.
  ///
  /// - Parameter chains: `false` where nothing of this installation may be written: for a check from outside.
  static func open<Result: Sendable>(
    _ configuration: Configuration, chains: Bool = true, _ body: (Installation) async throws -> Result
  ) async throws -> Result {
    let database = try await migrated(configuration).database
    do {
      let installation = Installation(database: database, surroundings: realSurroundings, configuration: configuration)
      let result = try await body(installation)
      if chains { await installation.chainLog() }
      await database.close()
      return result
    } catch {
      await database.close()
      throw error
    }
  }

  /// What cannot be chained now waits for the next server or command: nothing is lost, and a check says so.
  private func chainLog() async {
    guard let waits = try? await database.read({ try $0.hasWaitingLogEntries() }), waits,
      let signer = try? LogSigner(secretKey: configuration.secretKey(random: surroundings.random))
    else { return }
    _ = try? await Actions.chainLog(in: database, signer: signer, surroundings)
  }

  /// Opens the database, brings it to this program's shape, and destroys again what was erased since the backup that it may come from.
  /// - Throws: ``DatabaseProblem`` that names the database.
  static func migrated(_ configuration: Configuration) async throws -> (
    database: any Database, applied: [Migration], erased: Int, listed: Int
  ) {
    do {
      let database = try configuration.openDatabase()
      do {
        let applied = try await MigrationRunner(allMigrations).migrate(database, at: realSurroundings.now())
        try await database.doDueTasks()
        let (erased, listed) = try await database.replayErasures(from: configuration.erasureList, in: realSurroundings)
        return (database, applied, erased, listed)
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

  func load(_ guides: [Guide]) async throws -> GuideLoad { try await loadGuides(guides, into: database, by: .commandLine, surroundings) }
}

/// A database that cannot be used as it is. Says which one, for whoever runs the server.
struct DatabaseProblem: Error {
  let place: String
  let failure: StoreFailure
}
