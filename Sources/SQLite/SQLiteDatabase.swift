import Dispatch
import Foundation
import GRDB
package import Secrets
package import Store
import Synchronization

/// How an acknowledged write is kept.
package enum SQLiteDurability: Sendable {
  /// It survives a power cut: the disk is asked to confirm every commit. What a server uses.
  case full
  /// It survives the end of the program only. For throw-away databases of tests.
  case none

  var pragma: Int { self == .full ? 2 : 0 }
}

/// The embedded engine: one file, many readers, one writer that puts waiting transactions into one commit.
package final class SQLiteDatabase: Store.Database {
  package let path: String
  private let vault: Vault
  private let pool: DatabasePool
  private let writer: GroupedWriter
  private let isClosed = Mutex(false)

  package var dialect: Dialect { .sqlite }

  /// Opens the file, and makes it and its folder when they do not exist yet, readable by their owner only.
  ///
  /// - Parameters:
  ///   - vault: opens and seals what is personal.
  ///   - busySeconds: how long to wait for another program that writes in the same file, such as the command line beside the server.
  ///   - groupLimit: how many transactions share one commit at most.
  /// - Throws: ``StoreFailure/unavailable(_:)`` when the file cannot be opened, ``StoreFailure/incompatible(_:)`` when it is no database.
  package init(
    path: String, vault: Vault, durability: SQLiteDurability = .full, readers: Int = 5, busySeconds: Double = 10, groupLimit: Int = 64
  ) throws(StoreFailure) {
    self.path = path
    self.vault = vault
    try Self.prepareFile(path)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(busySeconds)
    configuration.maximumReaderCount = max(1, readers)
    configuration.label = "relais.sqlite"
    configuration.prepareDatabase { database in
      // What is deleted is written over with zeros: destroyed keys leave no trace in free pages.
      // 4 MiB for each connection. No memory map: every connection would count the whole file as its own memory.
      try database.execute(sql: "PRAGMA cache_size = -4096; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      // GRDB sets NORMAL itself when it turns the write-ahead log on, so this comes after, and is read back where it counts.
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = \(durability.pragma); PRAGMA journal_size_limit = 67108864")
      }
    } catch {
      throw Self.openingFailure(error)
    }
    writer = GroupedWriter(pool: pool, vault: vault, limit: groupLimit, worthWaiting: durability == .full ? 16 : 1)
    guard try writerPragma("synchronous") == durability.pragma else { throw .fault("the writer does not confirm its writes") }
    guard try writerPragma("foreign_keys") == 1 else { throw .fault("the writer does not check foreign keys") }
  }

  /// A database of its own in a new folder under the system's temporary folder. Whoever makes it removes the folder afterwards.
  package static func temporary(vault: Vault, durability: SQLiteDurability = .full) throws(StoreFailure) -> SQLiteDatabase {
    let name = "relais-\(UUID().uuidString)"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    return try SQLiteDatabase(path: folder.appendingPathComponent("relais.sqlite").path, vault: vault, durability: durability)
  }

  /// A setting as the **writer** has it; the readers have their own and prove nothing.
  package func writerPragma(_ name: String) throws(StoreFailure) -> Int? {
    do {
      return try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA \(name)") }
    } catch {
      throw SQLiteFailures.failure(error, during: .prepare, of: "PRAGMA", writing: true)
    }
  }

  /// How many transactions were asked for and how many commits carried them.
  package var counters: (transactions: Int, commits: Int) { writer.counters }

  package func read<Result: Sendable>(_ body: @escaping @Sendable (any Store.Connection) throws -> Result) async throws -> Result {
    guard !isClosed.withLock({ $0 }) else { throw StoreFailure.unavailable("the database is closed") }
    return try await withCheckedThrowingContinuation { continuation in
      pool.asyncRead { [vault] opened in
        do {
          let connection = SQLiteConnection(try opened.get(), vault: vault, writing: false)
          continuation.resume(returning: try connection.carryOut(body))
        } catch {
          continuation.resume(throwing: SQLiteFailures.translated(error, writing: false))
        }
      }
    }
  }

  package func transaction<Result: Sendable>(
    _ body: @escaping @Sendable (any Store.Connection) throws -> Result
  ) async throws -> Result {
    guard !isClosed.withLock({ $0 }) else { throw StoreFailure.unavailable("the database is closed") }
    return try await withCheckedThrowingContinuation { continuation in
      writer.add(WaitingTransaction(body: body, continuation: continuation))
    }
  }

  /// There is one writer, and it locks the file: every transaction excludes the others.
  package func exclusively<Result: Sendable>(
    _ body: @escaping @Sendable (any Store.Connection) throws -> Result
  ) async throws -> Result {
    try await transaction(body)
  }

  package func forgetDeleted(rewriting: Bool) async throws {
    guard !isClosed.withLock({ $0 }) else { throw StoreFailure.unavailable("the database is closed") }
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      pool.asyncWriteWithoutTransaction { database in
        do {
          if rewriting { try database.execute(sql: "VACUUM") }
          // Answers busy instead of failing while somebody still reads older pages: then the next checkpoint or start does it.
          _ = try GRDB.Row.fetchAll(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
          continuation.resume()
        } catch {
          continuation.resume(throwing: SQLiteFailures.failure(error, during: .step, of: "VACUUM", writing: true))
        }
      }
    }
  }

  package func close() async {
    let wasClosed = isClosed.withLock { closed in
      defer { closed = true }
      return closed
    }
    guard !wasClosed else { return }
    let pool = self.pool
    await withCheckedContinuation { continuation in
      // After what waits already; the files themselves are let go on a thread that may block.
      pool.asyncWriteWithoutTransaction { database in
        // Leaves one file behind instead of two; without it the next start would do it.
        try? database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        DispatchQueue.global().async {
          try? pool.close()
          continuation.resume()
        }
      }
    }
  }

  private static func prepareFile(_ path: String) throws(StoreFailure) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .unavailable("the database has no file path") }
    let files = FileManager.default
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder) {
      guard !isFolder.boolValue else { throw .unavailable("\(path) is a folder, not a database file") }
      return
    }
    do {
      if !files.fileExists(atPath: folder) {
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    } catch {
      throw .unavailable("the folder \(folder) cannot be made")
    }
    guard files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw .unavailable("the file \(path) cannot be made")
    }
  }

  private static func openingFailure(_ error: any Error) -> StoreFailure {
    if let error = error as? DatabaseError, error.resultCode == .SQLITE_NOTADB {
      return .incompatible("The file is not a database of Relais. Give another path in RELAIS_DATABASE, or put a backup in its place.")
    }
    return SQLiteFailures.failure(error, during: .prepare, of: "opening the file", writing: true)
  }
}
