package import Care
package import Kernel
package import Store

/// Makes the database's directory equal to the files' content. Services of the demonstration stay.
package func loadDirectory(
  _ content: DirectoryContent, into database: any Database, by actor: Actor, _ surroundings: Surroundings
) async throws -> DirectoryLoad {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    try desk.load(content, at: surroundings.now())
  }
}
