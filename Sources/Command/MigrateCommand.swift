import ArgumentParser
import Kernel
import Store

struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Bring the database to this program's shape.",
    discussion: "All steps together or none. Refused when the database is newer than the program. Back up first.")

  func run() async throws {
    try await reporting {
      let opened = try await Installation.migrated(Configuration.read())
      let (database, applied) = (opened.database, opened.applied)
      for migration in applied { writeOut("applied \(migration.number) \(migration.name)\n") }
      if applied.isEmpty { writeOut("nothing to do: the database is at step \(allMigrations.count)\n") }
      await database.close()
    }
  }
}
