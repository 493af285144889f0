package import Care
package import Kernel

extension Connection {
  /// What is known of the efforts for every entry that somebody cared for.
  package func entryWatches() throws(StoreFailure) -> [String: EntryWatch] {
    var watches: [String: EntryWatch] = [:]
    for row in try rows("SELECT * FROM entry_watch") {
      let watch = try Self.watch(row)
      watches[watch.entry] = watch
    }
    return watches
  }

  package func entryWatch(_ entry: String) throws(StoreFailure) -> EntryWatch {
    guard let row = try row("SELECT * FROM entry_watch WHERE entry = \(entry)") else { return EntryWatch(entry: entry) }
    return try Self.watch(row)
  }

  package func keep(_ watch: EntryWatch) throws(StoreFailure) {
    try run(
      """
      INSERT INTO entry_watch (entry, asked, not_before, editor, editor_name, hidden)
      VALUES (\(watch.entry), \(watch.asked), \(watch.notBefore), \(watch.editor?.raw), \(watch.editorName), \(watch.hidden?.rawValue))
      ON CONFLICT (entry) DO UPDATE SET asked = excluded.asked, not_before = excluded.not_before, editor = excluded.editor,
        editor_name = excluded.editor_name, hidden = excluded.hidden
      """)
  }

  /// What an entry says now is what counts: one that is public again has no reason to be hidden.
  package func forgetWhyHidden(_ entry: Entry) throws(StoreFailure) {
    guard entry.isPublic else { return }
    var watch = try entryWatch(entry.id)
    guard watch.hidden != nil else { return }
    watch.hidden = nil
    try keep(watch)
  }

  private static func watch(_ row: Row) throws(StoreFailure) -> EntryWatch {
    var watch = EntryWatch(entry: try row.text("entry"))
    watch.asked = try row.int("asked")
    watch.notBefore = try row.dayIfAny("not_before")
    watch.editor = try row.idIfAny("editor")
    watch.editorName = try row.text("editor_name")
    watch.hidden = try row.codeIfAny("hidden")
    return watch
  }

  // MARK: Calls

  package func insert(_ call: EntryCall, id: ID<EntryCall>, account: ID<Account>?) throws(StoreFailure) {
    try run(
      """
      INSERT INTO entry_call (id, entry, at, account, account_name, outcome, note, next_day)
      VALUES (\(id.raw), \(call.entry), \(call.at), \(account?.raw), \(call.by), \(call.outcome.rawValue), \(call.note), \(call.next))
      """)
  }

  package func callCount(of entry: String) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM entry_call WHERE entry = \(entry)")?.int("total") ?? 0
  }

  /// Newest first.
  package func calls(of entry: String, limit: Int = 20) throws(StoreFailure) -> [EntryCall] {
    var calls: [EntryCall] = []
    for row in try rows("SELECT * FROM entry_call WHERE entry = \(entry) ORDER BY at DESC, id DESC LIMIT \(limit)") {
      calls.append(
        EntryCall(
          entry: try row.text("entry"), at: try row.instant("at"), by: try row.text("account_name"), outcome: try row.code("outcome"),
          note: try row.text("note"), next: try row.dayIfAny("next_day")))
    }
    return calls
  }

  /// When to ring again, by entry: what was said after its newest call. One statement.
  package func callsToMake() throws(StoreFailure) -> [String: Day] {
    var days: [String: Day] = [:]
    // The newest call comes last, and replaces the others.
    for row in try rows("SELECT entry, next_day FROM entry_call ORDER BY at, id") { days[try row.text("entry")] = try row.dayIfAny("next_day") }
    return days
  }

  // MARK: Once a day

  /// Takes a piece of work that is done once a day, whatever the number of servers.
  /// - Returns: whether it was still to be done.
  package func takeDailyWork(_ name: String, on day: Day) throws(StoreFailure) -> Bool {
    try run(
      """
      INSERT INTO daily_work (name, last_day) VALUES (\(name), \(day))
      ON CONFLICT (name) DO UPDATE SET last_day = excluded.last_day WHERE daily_work.last_day < excluded.last_day
      """) == 1
  }

  /// Whether a piece of daily work is still to be done: asked before it is taken, so that nothing is written in vain.
  package func isDailyWorkDue(_ name: String, on day: Day) throws(StoreFailure) -> Bool {
    try row("SELECT 1 AS one FROM daily_work WHERE name = \(name) AND last_day >= \(day)") == nil
  }
}
