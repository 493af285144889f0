package import Care
package import Kernel

/// Which calls a list shows.
package struct CallFilter: Hashable, Sendable {
  package var channel: Call.Channel?
  package var result: Call.Result?
  package var isMine = false
  /// The first and the last day on which they came in.
  package var from: Day?
  package var until: Day?
  package var municipality: Municipality?
  /// Only those whose words told of danger.
  package var isDanger = false
  /// Words looked for in names, number, what was said and to whom it was passed on.
  package var words = ""
  package init() {}

  /// How many sealed calls are opened at most to look for words: the newest ones. About 15 µs each.
  package static let mostSearched = 3000
}

/// Which calls hold the words that somebody looks for.
package struct CallsFound: Hashable, Sendable {
  package struct Hit: Hashable, Sendable {
    package let call: ID<Call>
    /// The file that it is part of, if any.
    package let person: ID<Person>?
  }
  package let hits: [Hit]
  /// How many calls were too old to be searched. Those who read the list are told.
  package let notSearched: Int
}

extension Connection {
  /// Opens the organisation's calls that the rest of a filter lets through, newest first, and looks for its words. Two statements, and two
  /// more for each phone number or e-mail address in the words, which are found whatever their age.
  ///
  /// - Parameter most: how many are opened.
  package func callsWithWords(
    of organization: ID<Organization>, _ filter: CallFilter, reader: ID<Account>?, most: Int = CallFilter.mostSearched
  ) throws -> CallsFound {
    let condition = Self.condition(organization, filter, reader)
    let wanted = filter.words.folded
    let opened = try calls("\(condition) ORDER BY c.at DESC, c.id DESC LIMIT \(most)")
    var found = opened.filter { $0.said.holds(wanted) }
    if let reached = try marked(filter.words, in: "SELECT call_id AS found FROM helpdesk_call_mark") {
      let known = Set(found.map(\.id))
      found += try calls("c.id IN (\(list: reached)) AND \(condition)").filter { !known.contains($0.id) }
    }
    let total = opened.count < most ? opened.count : try callCount(of: organization, filter, reader: reader)
    return CallsFound(hits: found.map { CallsFound.Hit(call: $0.id, person: $0.person) }, notSearched: total - opened.count)
  }

  /// Calls of an organisation, newest first. Two statements with ``callCount(of:_:among:reader:)``.
  ///
  /// - Parameter among: only these, where the filter has words; `nil`: whatever was said.
  package func calls(
    of organization: ID<Organization>, _ filter: CallFilter, among found: [ID<Call>]? = nil, reader: ID<Account>?, offset: Int, limit: Int
  ) throws -> [Call] {
    try calls(
      "\(Self.condition(organization, filter, reader, found)) ORDER BY c.at DESC, c.id DESC LIMIT \(limit) OFFSET \(offset)")
  }

  package func callCount(
    of organization: ID<Organization>, _ filter: CallFilter, among found: [ID<Call>]? = nil, reader: ID<Account>?
  ) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM helpdesk_call c WHERE \(Self.condition(organization, filter, reader, found))")?.int("total") ?? 0
  }

  private static func condition(
    _ organization: ID<Organization>, _ filter: CallFilter, _ reader: ID<Account>?, _ found: [ID<Call>]? = nil
  ) -> SQL {
    var condition: SQL = "c.organization = \(organization.raw)"
    if let channel = filter.channel { condition = "\(condition) AND c.channel = \(channel.rawValue)" }
    if let result = filter.result { condition = "\(condition) AND c.outcome = \(result.rawValue)" }
    if filter.isMine { condition = "\(condition) AND c.account = \(reader?.raw ?? "")" }
    if let from = filter.from { condition = "\(condition) AND c.at >= \(from.startInBrussels)" }
    if let until = filter.until { condition = "\(condition) AND c.at < \(until.adding(days: 1).startInBrussels)" }
    if let municipality = filter.municipality { condition = "\(condition) AND c.municipality = \(municipality.nis)" }
    if filter.isDanger { condition = "\(condition) AND c.danger = 1" }
    guard let found else { return condition }
    return found.isEmpty ? "\(condition) AND 1 = 0" : "\(condition) AND c.id IN (\(list: found.map(\.raw)))"
  }
}

extension Call.Said {
  /// Whether folded words stand in what was said, byte for byte.
  fileprivate func holds(_ wanted: String) -> Bool {
    [callerName, contact, aboutName, words, passedTo].contains { !$0.isEmpty && $0.folded.utf8.contains(wanted.utf8) }
  }
}
