package import Care
package import Kernel
package import Store

/// Keeps a file that an editor sent until she decides, and throws away those that waited too long.
///
/// - Parameters:
///   - mapping: what the columns of a table mean, as a mapping file.
///   - mappingName: under which name that was kept.
/// - Returns: under which identifier it waits.
package func keepUpload(
  name: String, source: String, format: ExchangeFormat, language: Language, _ bytes: [UInt8], mapping: String? = nil, mappingName: String? = nil,
  by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<DirectoryUpload> {
  guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
  let id: ID<DirectoryUpload> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    let now = surroundings.now()
    try desk.deleteUploads(before: now.adding(seconds: -DirectoryUpload.seconds))
    let upload = DirectoryUpload(
      id: id, name: name, source: source, format: format, language: language, at: now, mapping: mapping, mappingName: mappingName)
    try desk.insertUpload(upload, bytes)
    return id
  }
}

/// A file that waits for a decision; `nil` when it is not there any more.
package func readUpload(
  _ id: ID<DirectoryUpload>, in database: any Database, _ surroundings: Surroundings
) async throws -> (upload: DirectoryUpload, bytes: [UInt8])? {
  let found = try await database.read { try $0.upload(id) }
  let oldest = surroundings.now().adding(seconds: -DirectoryUpload.seconds)
  return found.flatMap { $0.upload.at < oldest ? nil : $0 }
}

/// Throws a file away without writing anything of it.
package func dropUpload(_ id: ID<DirectoryUpload>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { try $0.deleteUpload(id) }
}
