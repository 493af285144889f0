import Foundation
package import Kernel
package import Secrets

/// Whose key seals a row: `person/01h…`, or `request/01h…` for a request that concerns nobody of the file yet.
package struct KeyOwner: Hashable, Comparable, Sendable {
  package let raw: String
  package init(raw: String) { self.raw = raw }
  package static func < (left: KeyOwner, right: KeyOwner) -> Bool { left.raw < right.raw }
}

/// Personal content is one sealed document a row: its clear columns are identifiers, codes and days that queries need.
extension Connection {
  /// Makes and stores the key of a new owner. One statement.
  ///
  /// A master key that was put to rest wraps nothing new, whatever a server that runs since before the rotation remembers: it then reads
  /// the key file anew.
  package func makeKey(for owner: KeyOwner, at now: Instant) throws -> CellKey {
    for _ in 0..<2 {
      let made = try vault.newKey(for: owner.raw)
      let master = Vault.master(of: made.wrapped) ?? 0
      let stored = try run(
        """
        INSERT INTO cell_key (owner, wrapped, master, created_at)
        SELECT \(owner.raw), \(made.wrapped), \(master), \(now)
        WHERE NOT EXISTS (SELECT 1 FROM resting_master WHERE number = \(master))
        """)
      if stored == 1 { return made.key }
      vault.reload()
    }
    throw StoreFailure.fault("the key file lacks the master key that is in use now")
  }

  /// The owner's key; `nil` when it was destroyed. One statement: read `wrapped` with a join and use ``open(_:for:)`` where rows are read.
  package func key(of owner: KeyOwner) throws -> CellKey? {
    guard let row = try row("SELECT wrapped FROM cell_key WHERE owner = \(owner.raw)") else { return nil }
    return try open(row.bytes("wrapped"), for: owner)
  }

  /// Opens a wrapped key that came with another row.
  package func open(_ wrapped: [UInt8], for owner: KeyOwner) throws(StoreFailure) -> CellKey {
    do throws(Vault.Problem) { return try vault.unwrap(wrapped, for: owner.raw) } catch { throw .sealed(error) }
  }

  /// Destroys a key: everything sealed under it is gone, here and in every backup that is restored through the list of erasures.
  package func destroyKey(of owner: KeyOwner) throws(StoreFailure) {
    try run("DELETE FROM cell_key WHERE owner = \(owner.raw)")
  }
}

/// Opens the keys that come with the rows of one answer, each once.
struct KeyShelf {
  private let vault: Vault
  private var keys: [KeyOwner: CellKey] = [:]

  init(_ vault: Vault) { self.vault = vault }

  /// The key that the column `wrapped` holds; `nil` when it was destroyed.
  mutating func key(_ row: Row, of owner: KeyOwner) throws(StoreFailure) -> CellKey? {
    if let known = keys[owner] { return known }
    guard let wrapped = try row.bytesIfAny("wrapped") else { return nil }
    do throws(Vault.Problem) {
      let key = try vault.unwrap(wrapped, for: owner.raw)
      keys[owner] = key
      return key
    } catch { throw .sealed(error) }
  }
}

extension CellKey {
  /// Seals a document for its cell: `table/row/column`.
  package func seal(_ document: some Encodable, cell: String) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try seal(bytes: Array(encoder.encode(document)), cell: cell)
  }

  package func open<Document: Decodable>(_ sealed: [UInt8], cell: String, as kind: Document.Type = Document.self) throws -> Document {
    let bytes: [UInt8]
    do throws(Vault.Problem) { bytes = try open(bytes: sealed, cell: cell) } catch { throw StoreFailure.sealed(error) }
    do {
      return try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      throw StoreFailure.fault("a sealed document has another shape than its reader")
    }
  }
}

extension StoreFailure {
  /// What a sealed cell that does not open means to those who run the server.
  static func sealed(_ problem: Vault.Problem) -> StoreFailure {
    switch problem {
    case .missingMaster(let number): .fault("the key file lacks master key \(number)")
    case .notGenuine: .fault("a sealed cell is not genuine")
    }
  }
}
