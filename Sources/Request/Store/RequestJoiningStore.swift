package import Care
package import Kernel
import Secrets

/// Two reports about one situation are read together.
package let requestJoiningMigration: [SQL] = [
  "ALTER TABLE request ADD COLUMN joined_into TEXT REFERENCES request (id)",
  "CREATE INDEX request_by_joining ON request (joined_into)",
]

extension Connection {
  /// The requests that are read with this one, the oldest first; none of those that were erased. One statement.
  package func joinedRequests(of request: ID<Request>) throws(StoreFailure) -> [Request] {
    try requests("r.joined_into = \(request.raw) AND r.erased_at IS NULL ORDER BY r.created_at, r.id")
  }

  /// How many requests of a place are opened at most to compare their words: the newest. About 15 µs each.
  package static var mostCompared: Int { 200 }

  /// Open requests of the same organisation that may be about the same situation, the surest first. Two statements.
  package func requestsAlike(_ request: Request, most: Int = 3) throws(StoreFailure) -> [(request: Request, because: RequestJoining.Likeness)] {
    let others: SQL = """
      r.organization = \(request.organization.raw) AND r.id <> \(request.id.raw) AND r.state <> 'closed' AND r.erased_at IS NULL
        AND r.joined_into IS NULL
      """
    let sure = try requests(
      """
      \(others) AND (r.person = \(request.person?.raw ?? "") OR r.id IN (
        SELECT b.request FROM request_mark a JOIN request_mark b ON b.mark = a.mark AND b.kind = a.kind
        WHERE a.request = \(request.id.raw))) ORDER BY r.created_at DESC, r.id DESC LIMIT \(most)
      """)
    var found: [(request: Request, because: RequestJoining.Likeness)] = sure.map { other in
      (other, request.person != nil && other.person == request.person ? .person : .contact)
    }
    if let place = request.report.municipality, !request.report.whereabouts.isEmpty {
      let near = try requests(
        "\(others) AND r.municipality = \(place.nis) ORDER BY r.created_at DESC, r.id DESC LIMIT \(Self.mostCompared)")
      for other in near where !found.contains(where: { $0.request.id == other.id }) {
        guard RequestJoining.isSamePlace(request.report.whereabouts, other.report.whereabouts) else { continue }
        found.append((other, .place))
      }
    }
    // Somebody who is known to be another person is not proposed.
    return found.filter { $0.request.person == nil || request.person == nil || $0.request.person == request.person }
      .sorted { $0.because < $1.because }.prefix(most).map { $0 }
  }
}
