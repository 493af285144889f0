package import Care
package import Kernel
import Secrets

/// Which requests a work list shows.
package struct RequestFilter: Hashable, Sendable {
  package enum Scope: String, CaseIterable, Hashable, Sendable { case open, mine, closed }
  package var scope: Scope = .open
  package var municipality: Int?
  /// Words looked for in number, name, whereabouts, report and ways to be reached.
  package var words = ""
  package init() {}

  /// How many sealed requests of a scope are opened at most to look for words: the last changed ones. About 15 µs each.
  package static let mostSearched = 3000
}

/// Which requests hold the words that somebody looks for.
package struct WordsFound: Hashable, Sendable {
  package let requests: Set<ID<Request>>
  /// How many requests of each scope were too old to be searched. Those who read the list are told.
  package let notSearched: [RequestFilter.Scope: Int]
}

extension Connection {
  /// Opens the organisation's requests, last changed first, and looks for the filter's words. For all scopes at once; two statements,
  /// or three when the words hold a phone number or an e-mail address, which are found whatever their age.
  ///
  /// - Parameter most: how many of the open ones, and how many of the closed ones, are opened.
  package func requestsWithWords(
    of organization: ID<Organization>, _ filter: RequestFilter, most: Int = RequestFilter.mostSearched
  ) throws(StoreFailure) -> WordsFound {
    var found = try requestsReached(by: filter.words, of: organization)
    var notSearched: [RequestFilter.Scope: Int] = [:]
    let wanted = filter.words.folded
    for scope in [RequestFilter.Scope.open, .closed] {
      var all = filter
      all.scope = scope
      let condition = Self.condition(organization, all, nil, nil)
      let requests = try requests("\(condition) ORDER BY r.changed_at DESC, r.id DESC LIMIT \(most)")
      for request in requests where request.holds(wanted) { found.insert(request.id) }
      guard requests.count == most else { continue }
      let total = try row("SELECT COUNT(*) AS total FROM request r WHERE \(condition)")?.int("total") ?? 0
      notSearched[scope] = total - requests.count
    }
    notSearched[.mine] = notSearched[.open]
    return WordsFound(requests: found, notSearched: notSearched.filter { $0.value > 0 })
  }

  private func requestsReached(by words: String, of organization: ID<Organization>) throws(StoreFailure) -> Set<ID<Request>> {
    var found: Set<ID<Request>> = []
    for mark in RequestMark.found(in: words) {
      let marked = try rows(
        """
        SELECT m.request FROM request_mark m JOIN request r ON r.id = m.request
        WHERE m.mark = \(vault.mark(mark.value, kind: mark.kind.rawValue)) AND m.kind = \(mark.kind.rawValue)
          AND r.organization = \(organization.raw)
        """)
      for row in marked { found.insert(try row.id("request")) }
    }
    return found
  }

  /// Requests of an organisation: what came in today, newest first; then what cannot wait, then the rest, each longest waiting first.
  /// Closed ones by their last change, newest first. Erased ones are in no list.
  ///
  /// - Parameter words: what ``requestsWithWords(of:_:most:)`` found, when the filter has words.
  package func requests(
    of organization: ID<Organization>, _ filter: RequestFilter, words: WordsFound?, reader: ID<Account>?, now: Instant, offset: Int,
    limit: Int
  ) throws(StoreFailure) -> [Request] {
    let today = now.day
    let yesterday = now.adding(days: -1)
    let order: SQL =
      filter.scope == .closed
      ? "r.changed_at DESC, r.id DESC"
      : """
      CASE WHEN r.state = 'new' AND r.created_at >= \(yesterday) THEN 0
        WHEN r.state = 'new' OR r.follow_up <= \(today) OR EXISTS (
          SELECT 1 FROM referral f WHERE f.request = r.id
            AND (f.state IN ('declined', 'expired', 'questioned') OR (f.state IN ('sent', 'seen') AND f.due < \(today)))) THEN 1
        ELSE 2 END,
      CASE WHEN r.state = 'new' AND r.created_at >= \(yesterday) THEN -r.created_at ELSE r.created_at END, r.id
      """
    return try requests("\(Self.condition(organization, filter, words, reader)) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)")
  }

  package func requestCount(
    of organization: ID<Organization>, _ filter: RequestFilter, words: WordsFound?, reader: ID<Account>?
  ) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM request r WHERE \(Self.condition(organization, filter, words, reader))")?.int("total") ?? 0
  }

  private static func condition(
    _ organization: ID<Organization>, _ filter: RequestFilter, _ words: WordsFound?, _ reader: ID<Account>?
  ) -> SQL {
    var condition: SQL = "r.organization = \(organization.raw) AND r.erased_at IS NULL"
    switch filter.scope {
    case .open: condition = "\(condition) AND r.state <> 'closed'"
    case .mine: condition = "\(condition) AND r.state <> 'closed' AND r.assignee = \(reader?.raw ?? "")"
    case .closed: condition = "\(condition) AND r.state = 'closed'"
    }
    if let municipality = filter.municipality { condition = "\(condition) AND r.municipality = \(municipality)" }
    guard let words else { return condition }
    let found = words.requests.map(\.raw).sorted()
    guard let number = numberPattern(filter.words) else {
      return found.isEmpty ? "\(condition) AND 1 = 0" : "\(condition) AND r.id IN (\(list: found))"
    }
    let byNumber: SQL = "r.number LIKE \(number) OR r.number LIKE \("%-" + number)"
    return found.isEmpty ? "\(condition) AND (\(byNumber))" : "\(condition) AND (\(byNumber) OR r.id IN (\(list: found)))"
  }

  /// For words that could be the beginning of a number or of its second half: `2026-00042`, `00042`. Holds no sign that `LIKE` reads.
  private static func numberPattern(_ words: String) -> String? {
    let number = words.uppercased()
    let isNumber = number.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "D") }
    return isNumber && number.utf8.contains { (48...57).contains($0) } && number.utf8.count <= 12 ? number + "%" : nil
  }
}

extension Request {
  /// Whether folded words stand in what was said.
  fileprivate func holds(_ words: String) -> Bool {
    [clarification.personName, report.whereabouts, report.words, report.contact, clarification.reach].contains { text in
      !text.isEmpty && text.folded.holdsBytes(of: words)
    }
  }
}

extension String {
  /// Whether a part is equal to `wanted`, byte for byte: much quicker than comparing characters, and both sides are folded.
  fileprivate func holdsBytes(of wanted: String) -> Bool {
    let (text, part) = (Array(utf8), Array(wanted.utf8))
    guard let first = part.first else { return true }
    guard text.count >= part.count else { return false }
    return (0...(text.count - part.count)).contains { start in
      text[start] == first && text[start..<start + part.count].elementsEqual(part)
    }
  }
}
