package import Care
package import Kernel

/// Which counts somebody asks for.
package struct WantedFilter: Hashable, Sendable {
  package var from: Day
  /// NIS code.
  package var municipality: Int?
  package var language: String?

  package init(from: Day, municipality: Int? = nil, language: String? = nil) {
    self.from = from
    self.municipality = municipality
    self.language = language
  }
}

/// How often a word found nothing.
package struct WantedWordCount: Hashable, Sendable {
  package let word: String
  package let language: String
  package let total: Int
  /// On how many different days.
  package let days: Int

  package init(word: String, language: String, total: Int, days: Int) {
    self.word = word
    self.language = language
    self.total = total
    self.days = days
  }
}

/// How often a kind of help was looked for in a municipality; 0 where none was asked for.
package struct WantedHelpCount: Hashable, Sendable {
  package let help: String
  package let municipality: Int
  package let counts: WantedCounts
}

extension Connection {
  /// Adds counts to those of the same day.
  package func add(_ batch: WantedBatch) throws(StoreFailure) {
    // In one order everywhere, so that two servers that flush at once do not wait for each other in a circle.
    let words = batch.words.sorted {
      Self.order($0.key.word, $0.key.language, $0.key.municipality, $0.key.day)
        .lexicographicallyPrecedes(Self.order($1.key.word, $1.key.language, $1.key.municipality, $1.key.day))
    }
    for (key, total) in words {
      try run(
        """
        INSERT INTO wanted_word (word, language, municipality, day, total)
        VALUES (\(key.word), \(key.language), \(key.municipality), \(key.day), \(total))
        ON CONFLICT (word, language, municipality, day) DO UPDATE SET total = wanted_word.total + excluded.total
        """)
    }
    let helps = batch.helps.sorted {
      Self.order($0.key.help, $0.key.language, $0.key.municipality, $0.key.day)
        .lexicographicallyPrecedes(Self.order($1.key.help, $1.key.language, $1.key.municipality, $1.key.day))
    }
    for (key, counts) in helps {
      try run(
        """
        INSERT INTO wanted_search (help, language, municipality, day, searches, unanswered, choices)
        VALUES (\(key.help), \(key.language), \(key.municipality), \(key.day), \(counts.searches), \(counts.nothing), \(counts.choices))
        ON CONFLICT (help, language, municipality, day) DO UPDATE SET searches = wanted_search.searches + excluded.searches,
          unanswered = wanted_search.unanswered + excluded.unanswered, choices = wanted_search.choices + excluded.choices
        """)
    }
  }

  package func forgetWanted(before day: Day) throws(StoreFailure) {
    try run("DELETE FROM wanted_word WHERE day < \(day)")
    try run("DELETE FROM wanted_search WHERE day < \(day)")
  }

  /// A word found its answer, or says nothing: its counts begin anew.
  package func forgetWanted(word: String, language: String) throws(StoreFailure) {
    try run("DELETE FROM wanted_word WHERE word = \(word) AND language = \(language)")
  }

  /// Most wanted first.
  package func wantedWords(_ filter: WantedFilter, atLeast least: Int, offset: Int, limit: Int) throws(StoreFailure) -> [WantedWordCount] {
    var counts: [WantedWordCount] = []
    let found = try rows(
      """
      SELECT word, language, CAST(SUM(total) AS BIGINT) AS sum, COUNT(DISTINCT day) AS days
      FROM wanted_word WHERE \(Self.condition(filter))
      GROUP BY word, language HAVING SUM(total) >= \(least) ORDER BY SUM(total) DESC, word, language LIMIT \(limit) OFFSET \(offset)
      """)
    for row in found {
      counts.append(
        WantedWordCount(word: try row.text("word"), language: try row.text("language"), total: try row.int("sum"), days: try row.int("days")))
    }
    return counts
  }

  package func wantedWordCount(_ filter: WantedFilter, atLeast least: Int) throws(StoreFailure) -> Int {
    try row(
      """
      SELECT COUNT(*) AS total FROM (SELECT word FROM wanted_word WHERE \(Self.condition(filter)) GROUP BY word, language
        HAVING SUM(total) >= \(least)) AS wanted
      """)?.int("total") ?? 0
  }

  package func wantedHelp(_ filter: WantedFilter) throws(StoreFailure) -> [WantedHelpCount] {
    var counts: [WantedHelpCount] = []
    let found = try rows(
      """
      SELECT help, municipality, CAST(SUM(searches) AS BIGINT) AS searches, CAST(SUM(unanswered) AS BIGINT) AS unanswered,
        CAST(SUM(choices) AS BIGINT) AS choices FROM wanted_search
      WHERE \(Self.condition(filter)) GROUP BY help, municipality ORDER BY help, municipality
      """)
    for row in found {
      counts.append(
        WantedHelpCount(help: try row.text("help"), municipality: try row.int("municipality"), counts: try Self.counts(row)))
    }
    return counts
  }

  /// By month (`2026-11`), oldest first.
  package func wantedMonths(_ filter: WantedFilter) throws(StoreFailure) -> [(month: String, counts: WantedCounts)] {
    var months: [(month: String, counts: WantedCounts)] = []
    let found = try rows(
      """
      SELECT SUBSTR(day, 1, 7) AS month, CAST(SUM(searches) AS BIGINT) AS searches, CAST(SUM(unanswered) AS BIGINT) AS unanswered,
        CAST(SUM(choices) AS BIGINT) AS choices FROM wanted_search
      WHERE \(Self.condition(filter)) GROUP BY SUBSTR(day, 1, 7) ORDER BY SUBSTR(day, 1, 7)
      """)
    for row in found { months.append((try row.text("month"), try Self.counts(row))) }
    return months
  }

  private static func order(_ what: String, _ language: String, _ municipality: Int, _ day: Day) -> [String] {
    [what, language, String(municipality), day.description]
  }

  private static func counts(_ row: Row) throws(StoreFailure) -> WantedCounts {
    WantedCounts(searches: try row.int("searches"), nothing: try row.int("unanswered"), choices: try row.int("choices"))
  }

  private static func condition(_ filter: WantedFilter) -> SQL {
    var condition: SQL = "day >= \(filter.from)"
    if let municipality = filter.municipality { condition = "\(condition) AND municipality = \(municipality)" }
    if let language = filter.language { condition = "\(condition) AND language = \(language)" }
    return condition
  }
}
