package import Care
package import Kernel
import Secrets
package import Store

/// Erases everything about a person: her file, the files merged into it, her requests and their letters. Cannot be taken back.
///
/// Her keys are destroyed in the transaction; the list of erasures, which survives the restoring of an older backup, is written before
/// this returns.
/// - Parameter alongside: done before, in the same transaction; what it throws keeps everything as it is.
/// - Throws: ``Care/ErasureNotListed`` when everything is erased but the list could not be written: the next start tries again.
package func erasePerson(
  _ id: ID<Person>, because reason: ErasureReason, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  alongside: @escaping @Sendable (Desk, OpenFile) throws -> Void = { _, _ in }
) async throws {
  let (lines, list) = try await database.act(as: actor, doing: .erasePerson, in: surroundings) { desk in
    let file = try desk.file(id, .whole, .write)
    // Who asks for a merged file must first see whose it is now.
    guard file.person.id == id else { throw SimpleFailure.notFound }
    try alongside(desk, file)
    let lines = try desk.erase(id, because: reason, at: surroundings.now())
    for line in lines { desk.shows(line.owner) }
    return (lines, desk.vault.erasures)
  }
  do { try list?.append(lines) } catch { throw ErasureNotListed(error.description) }
  try await database.doDueTasks()
}
