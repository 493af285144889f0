package import Care
package import Kernel
import Secrets

/// Which requests a work list shows.
package struct RequestFilter: Hashable, Sendable {
  package enum Scope: String, CaseIterable, Hashable, Sendable {
    /// Those of the whole team that are not closed.
    case open
    case mine
    /// Nobody has taken them, so nobody has answered.
    case unanswered
    /// A day by which somebody was to act has passed.
    case overdue
    case closed
  }
  package enum Order: String, CaseIterable, Hashable, Sendable {
    /// What cannot wait.
    case waiting
    /// The most pressing priority.
    case priority
  }
  package var scope: Scope = .open
  package var municipality: Int?
  package var neighbourhood: ID<Neighbourhood>?
  /// Only those of this priority.
  package var priority: Request.Priority?
  /// What stands first; closed requests always by their last change.
  package var order: Order = .waiting
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
      // No day counts in these two views.
      let condition = Self.condition(organization, all, nil, nil, nil)
      let requests = try requests("\(condition) ORDER BY r.changed_at DESC, r.id DESC LIMIT \(most)")
      for request in requests where request.holds(wanted) { found.insert(request.id) }
      guard requests.count == most else { continue }
      let total = try row("SELECT COUNT(*) AS total FROM request r WHERE \(condition)")?.int("total") ?? 0
      notSearched[scope] = total - requests.count
    }
    for scope in [RequestFilter.Scope.mine, .unanswered, .overdue] { notSearched[scope] = notSearched[.open] }
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

  /// Requests of an organisation: what came in today, newest first; then what is needed as soon as possible and what a reporter answered,
  /// then what cannot wait, then the rest, each longest waiting first. In the order of priorities those are asked first.
  /// Closed ones by their last change, newest first. Erased ones are in no list.
  ///
  /// - Parameters:
  ///   - words: what ``requestsWithWords(of:_:most:)`` found, when the filter has words.
  ///   - rule: by when who acts.
  package func requests(
    of organization: ID<Organization>, _ filter: RequestFilter, words: WordsFound?, reader: ID<Account>?,
    under rule: ReferralParameters.Rule, now: Instant, offset: Int, limit: Int
  ) throws(StoreFailure) -> [Request] {
    let due = WorkListDue(of: organization, under: rule, today: now.day)
    let yesterday = now.adding(days: -1)
    let first: SQL = filter.order == .priority ? Self.byPriority : ""
    let order: SQL =
      filter.scope == .closed
      ? "r.changed_at DESC, r.id DESC"
      : """
      \(first)CASE WHEN r.state = 'new' AND r.created_at >= \(yesterday) THEN 0
        WHEN r.priority = 'asap' OR r.reply_at IS NOT NULL THEN 1
        WHEN \(due.isPressing) THEN 2
        ELSE 3 END,
      CASE WHEN r.state = 'new' AND r.created_at >= \(yesterday) THEN -r.created_at ELSE r.created_at END, r.id
      """
    return try requests("\(Self.condition(organization, filter, words, reader, due)) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)")
  }

  /// How many requests each view has with the same place, priority and words. One statement.
  package func requestCounts(
    of organization: ID<Organization>, _ filter: RequestFilter, words: WordsFound?, reader: ID<Account>?,
    under rule: ReferralParameters.Rule, today: Day
  ) throws(StoreFailure) -> [RequestFilter.Scope: Int] {
    let due = WorkListDue(of: organization, under: rule, today: today)
    func count(_ scope: RequestFilter.Scope) -> SQL { "COALESCE(SUM(CASE WHEN \(Self.scope(scope, reader, due)) THEN 1 ELSE 0 END), 0)" }
    let found = try row(
      """
      SELECT \(count(.open)) AS open_ones, \(count(.mine)) AS mine, \(count(.unanswered)) AS unanswered, \(count(.overdue)) AS overdue,
        \(count(.closed)) AS closed_ones FROM request r WHERE \(Self.narrowed(organization, filter, words))
      """)
    guard let row = found else { return [:] }
    return [
      .open: try row.int("open_ones"), .mine: try row.int("mine"), .unanswered: try row.int("unanswered"), .overdue: try row.int("overdue"),
      .closed: try row.int("closed_ones"),
    ]
  }

  /// Which of these accounts are not there to work on the organisation's requests; those who are, are not in it. One statement.
  package func holdersAway(
    _ accounts: Set<ID<Account>>, of organization: ID<Organization>, today: Day
  ) throws(StoreFailure) -> [ID<Account>: Request.Holder] {
    guard !accounts.isEmpty else { return [:] }
    let away = HoldersAway(organization: organization, today: today)
    let found = try rows(
      """
      SELECT h.id, CASE WHEN h.id IN (\(away.gone)) THEN 1 ELSE 0 END AS is_gone FROM account h
      WHERE h.id IN (\(list: accounts.map(\.raw).sorted())) AND (h.id IN (\(away.gone)) OR h.id IN (\(away.absent)))
      """)
    var holders: [ID<Account>: Request.Holder] = [:]
    for row in found { holders[try row.id("id")] = try row.bool("is_gone") ? .gone : .absent }
    return holders
  }

  private static var byPriority: SQL { "CASE r.priority WHEN 'asap' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END, " }

  private static func condition(
    _ organization: ID<Organization>, _ filter: RequestFilter, _ words: WordsFound?, _ reader: ID<Account>?, _ due: WorkListDue?
  ) -> SQL {
    "\(narrowed(organization, filter, words)) AND \(scope(filter.scope, reader, due))"
  }

  /// - Parameter due: what is late on which day; without it nothing is.
  private static func scope(_ scope: RequestFilter.Scope, _ reader: ID<Account>?, _ due: WorkListDue?) -> SQL {
    switch scope {
    case .open: "r.state <> 'closed'"
    case .mine: "r.state <> 'closed' AND r.assignee = \(reader?.raw ?? "")"
    case .unanswered: "r.state = 'new'"
    case .overdue: "r.state <> 'closed' AND \(due?.isLate ?? "1 = 0")"
    case .closed: "r.state = 'closed'"
    }
  }

  private static func narrowed(_ organization: ID<Organization>, _ filter: RequestFilter, _ words: WordsFound?) -> SQL {
    var condition: SQL = "r.organization = \(organization.raw) AND r.erased_at IS NULL AND r.joined_into IS NULL"
    if let municipality = filter.municipality {
      // Where nobody said the municipality, the street may have told it.
      condition = """
        \(condition) AND (r.municipality = \(municipality) OR r.municipality IS NULL AND EXISTS (
          SELECT 1 FROM neighbourhood n WHERE n.id = r.neighbourhood AND n.municipality = \(municipality)))
        """
    }
    if let neighbourhood = filter.neighbourhood { condition = "\(condition) AND r.neighbourhood = \(neighbourhood.raw)" }
    if let priority = filter.priority { condition = "\(condition) AND r.priority = \(priority.rawValue)" }
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
