package import Care
package import Kernel
package import Store

/// What an editor says of the columns of a file that waits.
package struct SaidMapping: Sendable {
  package let mapping: ImportMapping
  package let source: String
  package let language: Language
  /// Under which it is kept for the next file of the same kind; `nil`: it is for this file alone.
  package let name: String?
  /// Whether it may take the place of another one of this name.
  package let replaces: Bool

  package init(mapping: ImportMapping, source: String, language: Language, name: String? = nil, replaces: Bool = false) {
    self.mapping = mapping
    self.source = source
    self.language = language
    self.name = name
    self.replaces = replaces
  }
}

/// Notes what the columns of a file mean, and keeps that under a name where one was given.
///
/// - Throws: ``Kernel/Invalid`` at the field `keep-as` when the name is too long, or taken and not to be replaced; not found when the file
///   does not wait any more.
package func sayColumns(
  _ said: SaidMapping, of id: ID<DirectoryUpload>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    let content = said.mapping.file
    if let name = said.name {
      let taken = try desk.keptMapping(name)
      if let problem = KeptMapping.problem(name, taken: said.replaces ? nil : taken) { throw Invalid([problem]) }
      let kept = KeptMapping(name: name, content: content, at: surroundings.now(), by: actor.name)
      try desk.keepMapping(kept, account: actor.account)
    }
    guard try desk.setMapping(content, name: said.name, source: said.source, language: said.language, of: id) else { throw SimpleFailure.notFound }
  }
}

/// Takes a mapping that came as a file, or one that was kept, for a file that waits.
///
/// - Parameter content: the mapping file, read before.
package func takeMapping(
  _ content: String, name: String?, source: String, language: Language, of id: ID<DirectoryUpload>, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws {
  guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard try desk.setMapping(content, name: name, source: source, language: language, of: id) else { throw SimpleFailure.notFound }
  }
}

package func readKeptMappings(in database: any Database) async throws -> [KeptMapping] {
  try await database.read { try $0.keptMappings() }
}

package func readKeptMapping(_ name: String, in database: any Database) async throws -> KeptMapping? {
  try await database.read { try $0.keptMapping(name) }
}

package func forgetMapping(_ name: String, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { try $0.deleteMapping(name) }
}
