import Secrets
import Store

/// A link during one try of one transaction.
final class PostgreSQLConnection: Connection {
  private let link: Link
  let vault: Vault
  /// The first statement that failed: the server refuses everything after it.
  private(set) var failure: LinkError?
  private var hasEnded = false

  init(_ link: Link, vault: Vault) {
    self.link = link
    self.vault = vault
  }

  var dialect: Dialect { .postgres }

  func end() { hasEnded = true }

  func rows(_ sql: SQL) throws(StoreFailure) -> [Row] {
    try perform(sql) { result throws(StoreFailure) in try Results.rows(result) }
  }

  @discardableResult
  func run(_ sql: SQL) throws(StoreFailure) -> Int {
    try perform(sql) { result throws(StoreFailure) in Results.changes(result) }
  }

  private func perform<Answer>(
    _ sql: SQL, read: (OpaquePointer) throws(StoreFailure) -> Answer
  ) throws(StoreFailure) -> Answer {
    guard !hasEnded else { throw .fault("a connection was used after its transaction") }
    if let failure { throw Self.seen(failure) }
    let (text, values) = sql.rendered(for: .postgres)
    try SQLValue.check(values)
    do throws(LinkError) {
      return try link.perform(text, values, read: read)
    } catch {
      failure = error
      throw Self.seen(error)
    }
  }

  /// What the body sees. It need not know of collisions: whatever it answers, it runs again.
  private static func seen(_ error: LinkError) -> StoreFailure {
    switch error {
    case .failed(let failure): failure
    case .collided, .stale: .busy
    }
  }
}
