package import Care
package import Kernel

/// Requests placed anew after streets were drawn or taken away: in small parts, each in a transaction of its own, from where the last one
/// ended.
extension Connection {
  /// Notes that the streets of a municipality have changed: its requests are placed anew, from the first on.
  package func noteStreets(of municipality: Int, at now: Instant) throws(StoreFailure) {
    try run(
      """
      INSERT INTO request_placing (municipality, since, reached) VALUES (\(municipality), \(now), '')
      ON CONFLICT (municipality) DO UPDATE SET since = excluded.since, reached = excluded.reached
      """)
  }

  /// Whether requests wait to be placed anew.
  package func isPlacingDue() throws(StoreFailure) -> Bool { try row("SELECT municipality FROM request_placing LIMIT 1") != nil }

  /// Places the next requests anew: open ones where the street is now, closed ones only when nobody knew where they were, by where she
  /// lived when they were closed. A gap without a neighbourhood is placed by where she lived on its day; no gap loses its own. Like
  /// ``notePlace(of:on:)`` it changes no version. A constant number of statements besides one for each row that changes.
  ///
  /// - Parameter limit: how many are looked at.
  /// - Returns: the requests that are elsewhere now, or one of whose gaps is.
  package func placeNext(atMost limit: Int, on today: Day) throws -> [Request] {
    guard let due = try row("SELECT municipality, reached FROM request_placing ORDER BY since, municipality LIMIT 1") else { return [] }
    let (municipality, reached) = (try due.int("municipality"), try due.text("reached"))
    let next = try requests(
      """
      r.id > \(reached) AND (r.municipality = \(municipality) OR r.municipality IS NULL) AND r.erased_at IS NULL
      AND (r.state <> 'closed' OR r.neighbourhood IS NULL) ORDER BY r.id LIMIT \(limit)
      """)
    let moved = try place(next, on: today)
    if next.count == limit, let last = next.last {
      try run("UPDATE request_placing SET reached = \(last.id.raw) WHERE municipality = \(municipality)")
    } else {
      try run("DELETE FROM request_placing WHERE municipality = \(municipality)")
    }
    return moved
  }

  private func place(_ all: [Request], on today: Day) throws -> [Request] {
    let requests = all.filter { !$0.isErased }
    guard !requests.isEmpty else { return [] }
    let towns = Set(requests.map(\.report.municipality))
    // A request that names no town can be anywhere.
    let streets = StreetBook(try neighbourhoods(in: towns.count == 1 ? requests[0].report.municipality : nil))
    let persons = Dictionary(
      try openPersons(Array(Set(requests.compactMap(\.person)))).map { ($0.person.id, $0.person) }, uniquingKeysWith: { first, _ in first })
    let closings = try closingDays(of: requests.filter(\.isClosed).map(\.id))
    let gaps = try unplacedGaps(of: requests.map(\.id))
    var moved: [Request] = []
    for request in requests {
      let person = request.person.flatMap { persons[$0] }
      let day = request.isClosed ? closings[request.id] ?? request.changedAt.day : today
      let here = request.place(of: person, on: day) { streets }
      var isMoved = here.neighbourhood != request.neighbourhood
      if isMoved { try run("UPDATE request SET neighbourhood = \(here.neighbourhood?.raw) WHERE id = \(request.id.raw)") }
      for gap in gaps[request.id] ?? [] {
        let there = request.place(of: person, on: gap.day) { streets }
        guard let neighbourhood = there.neighbourhood else { continue }
        isMoved = true
        try run(
          """
          UPDATE gap SET neighbourhood = \(neighbourhood.raw), municipality = COALESCE(municipality, \(there.municipality?.nis))
          WHERE id = \(gap.id.raw)
          """)
      }
      if isMoved { moved.append(request) }
    }
    return moved
  }

  /// The day on which each of these was closed for the last time.
  private func closingDays(of requests: [ID<Request>]) throws(StoreFailure) -> [ID<Request>: Day] {
    guard !requests.isEmpty else { return [:] }
    var days: [ID<Request>: Day] = [:]
    for row in try rows(
      """
      SELECT request, MAX(at) AS closed_at FROM request_event WHERE kind = 'closed' AND request IN (\(list: requests.map(\.raw)))
      GROUP BY request
      """)
    {
      let request: ID<Request> = try row.id("request")
      days[request] = try row.instant("closed_at").day
    }
    return days
  }

  /// Gaps of which only the municipality is known, or not even that.
  private func unplacedGaps(of requests: [ID<Request>]) throws(StoreFailure) -> [ID<Request>: [(id: ID<Gap>, day: Day)]] {
    var gaps: [ID<Request>: [(id: ID<Gap>, day: Day)]] = [:]
    for row in try rows(
      "SELECT id, request, day FROM gap WHERE neighbourhood IS NULL AND request IN (\(list: requests.map(\.raw))) ORDER BY id")
    {
      let request: ID<Request> = try row.id("request")
      let gap: (id: ID<Gap>, day: Day) = (try row.id("id"), try row.day("day"))
      gaps[request, default: []].append(gap)
    }
    return gaps
  }
}
