package import Care
package import Kernel
package import Store

/// Keeps the view of the work list that somebody has before her, under a name.
/// - Throws: ``Kernel/Invalid`` on the field `name`.
package func keepView(
  named name: String, _ filter: RequestFilter, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  guard let account = actor.account, let organization = actor.organization else { throw SimpleFailure.forbidden }
  let id: ID<SavedView> = surroundings.newID()
  try await database.act(as: actor, doing: .listRequests, in: surroundings) { desk in
    let name = try SavedView.checked(name: name, count: try desk.savedViews(of: account, in: organization).count)
    let view = SavedView(
      id: id, name: name, scope: filter.scope == .open ? "" : filter.scope.rawValue, municipality: filter.municipality.map(String.init) ?? "",
      words: filter.words, priority: filter.priority?.rawValue ?? "", order: filter.order == .waiting ? "" : filter.order.rawValue,
      neighbourhood: filter.neighbourhood?.raw ?? "")
    try desk.insert(view, of: account, in: organization, at: surroundings.now())
  }
}

/// Takes a kept view away; only its owner can. Nothing else changes.
package func dropView(_ id: ID<SavedView>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  guard let account = actor.account else { throw SimpleFailure.forbidden }
  try await database.act(as: actor, doing: .listRequests, in: surroundings) { desk in
    guard try desk.remove(id, of: account) else { throw SimpleFailure.notFound }
  }
}
