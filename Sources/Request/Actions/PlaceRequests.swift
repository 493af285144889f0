import Care
package import Kernel
package import Store

/// The job after streets of neighbourhoods have changed: requests are placed anew, in parts so small that nobody who writes meanwhile waits
/// for it. What was not done is found at the next round; done twice it changes nothing.
///
/// - Parameter limit: how many requests one transaction looks at.
/// - Returns: how many are elsewhere now, or have a gap that is.
@discardableResult
package func placeRequests(in database: any Database, _ surroundings: Surroundings, atMost limit: Int = 200) async throws -> Int {
  var placed = 0
  while try await database.read({ try $0.isPlacingDue() }) {
    let count = try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in
      let moved = try desk.placeNext(atMost: limit, on: surroundings.today)
      for request in moved { desk.shows(request.subject) }
      return moved.count
    }
    placed += count
  }
  return placed
}
