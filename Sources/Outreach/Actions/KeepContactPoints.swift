package import Care
package import Kernel
package import Store

/// Contact points of a house, those to visit first, with the neighbourhoods in which they are, as far as their addresses say.
package struct ContactPointList: Hashable, Sendable {
  /// Contact points of a page.
  package static let pageSize = 50
  package let points: [ContactPoint]
  /// Of all pages.
  package let total: Int
  package let places: [ID<ContactPoint>: Neighbourhood]
  /// Among which one can be chosen.
  package let neighbourhoods: [Neighbourhood]
}

/// A contact point with the times that somebody went by.
package struct ContactPointFile: Hashable, Sendable {
  package let point: ContactPoint
  /// Times that are shown.
  package static let mostMoments = 100
  /// Newest first.
  package let moments: [ContactMoment]
  /// With those that are not shown.
  package let momentTotal: Int
  package let names: [ID<Account>: String]
}

private func house(_ actor: Actor) throws -> ID<Organization> {
  guard let organization = actor.organization, !actor.roles.isDisjoint(with: Role.outreachPlanners) else { throw SimpleFailure.forbidden }
  return organization
}

extension Desk {
  fileprivate func point(_ id: ID<ContactPoint>, of organization: ID<Organization>) throws -> ContactPoint {
    guard let point = try contactPoint(id), point.organization == organization else { throw SimpleFailure.notFound }
    shows("contact/\(id.raw)")
    return point
  }
}

/// - Parameter neighbourhood: only those there; `nil` for all.
package func readContactPoints(
  within neighbourhood: ID<Neighbourhood>? = nil, offset: Int = 0, limit: Int = ContactPointList.pageSize, by actor: Actor,
  in database: any Database, _ surroundings: Surroundings
) async throws -> ContactPointList {
  let organization = try house(actor)
  return try await database.act(as: actor, doing: .readOutreach, in: surroundings) { desk in
    let all = try desk.neighbourhoods()
    let streets = StreetBook(all)
    // Where a point is stands in its address, which only an open one tells: with a neighbourhood, all are opened to count its pages.
    var points = try desk.contactPoints(of: organization, offset: neighbourhood == nil ? offset : 0, limit: neighbourhood == nil ? limit : .max)
    var total = try desk.contactPointCount(of: organization)
    if let neighbourhood {
      points = points.filter { $0.neighbourhood(in: streets)?.id == neighbourhood }
      total = points.count
      points = Array(points.dropFirst(offset).prefix(limit))
    }
    var places: [ID<ContactPoint>: Neighbourhood] = [:]
    for point in points {
      places[point.id] = point.neighbourhood(in: streets)
      desk.shows("contact/\(point.id.raw)")
    }
    return ContactPointList(points: points, total: total, places: places, neighbourhoods: all)
  }
}

package func readContactPoint(
  _ id: ID<ContactPoint>, mostMoments: Int = ContactPointFile.mostMoments, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ContactPointFile {
  let organization = try house(actor)
  return try await database.act(as: actor, doing: .readOutreach, in: surroundings) { desk in
    let point = try desk.point(id, of: organization)
    let moments = try desk.moments(of: id, limit: mostMoments)
    return ContactPointFile(
      point: point, moments: moments, momentTotal: try desk.momentCount(of: id),
      names: try desk.accountNames(Set(moments.compactMap(\.by))))
  }
}

/// Adds a contact point, or changes one.
///
/// - Parameters:
///   - id: `nil` for a new one.
///   - version: of the point when the form was shown.
package func saveContactPoint(
  _ id: ID<ContactPoint>?, _ draft: ContactPointDraft.Checked, version: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<ContactPoint> {
  let organization = try house(actor)
  let fresh: ID<ContactPoint> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeOutreach, in: surroundings) { desk in
    guard let id else {
      try desk.insert(
        ContactPoint(
          id: fresh, organization: organization, kind: draft.kind, municipality: draft.municipality, details: draft.details, next: draft.next,
          hasEnded: draft.hasEnded, createdAt: surroundings.now()))
      desk.shows("contact/\(fresh.raw)")
      return fresh
    }
    var point = try desk.point(id, of: organization)
    guard point.version == version else { throw OutreachProblem.changedMeanwhile }
    (point.kind, point.municipality, point.details) = (draft.kind, draft.municipality, draft.details)
    (point.next, point.hasEnded) = (draft.next, draft.hasEnded)
    guard try desk.update(point) else { throw OutreachProblem.changedMeanwhile }
    return id
  }
}

/// Notes that somebody went by, and when the next time is.
package func noteContact(
  _ id: ID<ContactPoint>, on day: Day, words: String, next: Day?, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws {
  let organization = try house(actor)
  let moment: ID<ContactMoment> = surroundings.newID()
  try await database.act(as: actor, doing: .changeOutreach, in: surroundings) { desk in
    var point = try desk.point(id, of: organization)
    try desk.insert(ContactMoment(id: moment, day: day, by: actor.account, words: String(words.trimmed.prefix(2000))), of: id, at: surroundings.now())
    point.last = max(point.last ?? day, day)
    point.next = next
    guard try desk.update(point) else { throw OutreachProblem.changedMeanwhile }
  }
}
