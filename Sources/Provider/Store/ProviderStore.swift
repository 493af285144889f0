package import Care
import Foundation
package import Kernel
import Secrets

extension Connection {
  /// Every line, those of providers who left too. The list of a programme has some hundreds: filters work in memory.
  package func providers() throws -> [Provider] { try providers("ORDER BY id") }

  package func provider(_ id: ID<Provider>) throws -> Provider? { try providers("WHERE id = \(id.raw)").first }

  private func providers(_ rest: SQL) throws -> [Provider] {
    let decoder = JSONDecoder()
    return try rows("SELECT * FROM provider \(rest)").map { row in
      Provider(
        id: try row.id("id"), details: try decoder.decode(ProviderDetails.self, from: Data(try row.text("document").utf8)),
        createdAt: try row.instant("created_at"), changedAt: try row.instant("changed_at"), version: try row.int("version"))
    }
  }

  package func insert(_ provider: Provider, way: ProviderChange.Way, by name: String) throws {
    try run(
      """
      INSERT INTO provider (id, document, created_at, changed_at, version)
      VALUES (\(provider.id.raw), \(try document(provider.details)), \(provider.createdAt), \(provider.changedAt), \(provider.version))
      """)
    try note(ProviderDetails().changes(to: provider.details), of: provider, way: way, by: name)
  }

  /// - Parameter provider: with its new details, the moment of the change and the version that was read.
  /// - Returns: whether nobody changed the line meanwhile.
  package func change(
    _ provider: Provider, fields: [ProviderChange.Field], way: ProviderChange.Way, by name: String
  ) throws -> Bool {
    let done = try run(
      """
      UPDATE provider SET document = \(try document(provider.details)), changed_at = \(provider.changedAt), version = version + 1
      WHERE id = \(provider.id.raw) AND version = \(provider.version)
      """)
    guard done == 1 else { return false }
    var next = provider
    next.version += 1
    try note(fields, of: next, way: way, by: name)
    return true
  }

  private func note(_ fields: [ProviderChange.Field], of provider: Provider, way: ProviderChange.Way, by name: String) throws {
    try run(
      """
      INSERT INTO provider_change (provider, version, at, way, by_name, fields)
      VALUES (\(provider.id.raw), \(provider.version), \(provider.changedAt), \(way.rawValue), \(name), \(try document(fields)))
      """)
  }

  private func document(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  package func changeCount(of provider: ID<Provider>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM provider_change WHERE provider = \(provider.raw)")?.int("total") ?? 0
  }

  /// Newest first.
  package func changes(of provider: ID<Provider>, limit: Int = 100) throws -> [ProviderChange] {
    let decoder = JSONDecoder()
    return try rows("SELECT * FROM provider_change WHERE provider = \(provider.raw) ORDER BY version DESC LIMIT \(limit)").map { row in
      ProviderChange(
        at: try row.instant("at"), way: try row.code("way"), by: try row.text("by_name"),
        fields: try decoder.decode([ProviderChange.Field].self, from: Data(try row.text("fields").utf8)))
    }
  }

  // MARK: Links

  /// Keeps the digest of a secret; the secret itself rests nowhere but in the sealed letter.
  package func insert(_ link: ProviderLink, secret: String) throws(StoreFailure) {
    try run(
      """
      INSERT INTO provider_link (digest, provider, made_at, expires_at, ended_at)
      VALUES (\(digest(secret)), \(link.provider.raw), \(link.madeAt), \(link.expires), \(link.endedAt))
      """)
  }

  package func providerLink(secret: String) throws(StoreFailure) -> ProviderLink? {
    try providerLinks("WHERE digest = \(digest(secret))").first
  }

  /// Newest first.
  package func links(of provider: ID<Provider>) throws(StoreFailure) -> [ProviderLink] {
    try providerLinks("WHERE provider = \(provider.raw) ORDER BY made_at DESC, CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END LIMIT 20")
  }

  /// - Returns: how many were open.
  @discardableResult
  package func endProviderLinks(of provider: ID<Provider>, at now: Instant) throws(StoreFailure) -> Int {
    try run("UPDATE provider_link SET ended_at = \(now) WHERE provider = \(provider.raw) AND ended_at IS NULL")
  }

  private func providerLinks(_ rest: SQL) throws(StoreFailure) -> [ProviderLink] {
    var links: [ProviderLink] = []
    for row in try rows("SELECT * FROM provider_link \(rest)") {
      links.append(
        ProviderLink(
          provider: try row.id("provider"), madeAt: try row.instant("made_at"), expires: try row.instant("expires_at"),
          endedAt: try row.instantIfAny("ended_at")))
    }
    return links
  }
}
