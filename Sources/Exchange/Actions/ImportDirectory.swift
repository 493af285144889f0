package import Care
package import Kernel
package import Store

/// What a file would do to the directory. Nothing is written.
package func previewImport(
  _ file: any ImportSource, _ order: ImportOrder, in database: any Database, _ surroundings: Surroundings
) async throws -> ImportPlan {
  try await database.read { try $0.previewImport(file, order, at: surroundings.now()) }
}

/// Checks a whole file and writes what differs, in one transaction. Nothing at all is written when records are refused, unless the order
/// accepts that.
///
/// - Parameters:
///   - name: of who does it, for the list of imports; empty for the command line.
///   - upload: under which the file waited: thrown away when it was applied.
package func applyImport(
  _ file: any ImportSource, _ order: ImportOrder, by actor: Actor, name: String = "", upload: ID<DirectoryUpload>? = nil, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ImportPlan {
  let id: ID<PastImport> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    let now = surroundings.now()
    let plan = try desk.applyImport(file, order, at: now)
    if !plan.isApplied { desk.refuses("refused-records") }
    if plan.isApplied, let upload { try desk.deleteUpload(upload) }
    if plan.isApplied, !plan.changesNothing {
      try desk.insertImport(plan, format: order.format, id: id.raw, account: actor.account?.raw, name: name, at: now)
    }
    return plan
  }
}
