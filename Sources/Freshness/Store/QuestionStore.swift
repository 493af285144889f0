package import Care
package import Kernel

extension Connection {
  package func insert(_ question: EntryQuestion, secretDigest: String, letter: ID<Message>?) throws(StoreFailure) {
    try run(
      """
      INSERT INTO entry_question (id, entry, campaign, secret_digest, state, sent_at, expires_at, last_letter_at, letter, reminders, editor,
        editor_name, organization, languages)
      VALUES (\(question.id.raw), \(question.entry), \(question.campaign?.raw), \(secretDigest), \(question.state.rawValue),
        \(question.sentAt), \(question.expiresAt), \(question.lastLetterAt), \(letter?.raw), \(question.reminders), \(question.editor?.raw),
        \(question.editorName), \(question.organization?.raw), \(question.languages.map(\.code).joined(separator: " ")))
      """)
  }

  package func question(secretDigest: String) throws(StoreFailure) -> EntryQuestion? {
    try questions("WHERE q.secret_digest = \(secretDigest)").first?.question
  }

  package func question(_ id: ID<EntryQuestion>) throws(StoreFailure) -> EntryQuestion? {
    try questions("WHERE q.id = \(id.raw)").first?.question
  }

  package func questionCount(of entry: String) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM entry_question WHERE entry = \(entry)")?.int("total") ?? 0
  }

  /// Newest first.
  package func questions(of entry: String, limit: Int = 20) throws(StoreFailure) -> [EntryQuestion] {
    try questions("WHERE q.entry = \(entry) ORDER BY q.id DESC LIMIT \(limit)").map(\.question)
  }

  /// The newest question of each entry of a campaign, and whether its letter could not be delivered.
  package func questions(of campaign: ID<Campaign>) throws(StoreFailure) -> [String: (question: EntryQuestion, bounced: Bool)] {
    var latest: [String: (question: EntryQuestion, bounced: Bool)] = [:]
    for found in try questions("WHERE q.campaign = \(campaign.raw) ORDER BY q.id") { latest[found.question.entry] = found }
    return latest
  }

  /// Open questions whose last letter is older than a moment, and that may still be reminded.
  package func questionsToRemind(before moment: Instant, mostReminders: Int, at now: Instant, limit: Int) throws(StoreFailure) -> [EntryQuestion] {
    try questions(
      """
      WHERE q.state = 'open' AND q.last_letter_at <= \(moment) AND q.reminders < \(mostReminders) AND q.expires_at > \(now)
      ORDER BY q.id LIMIT \(limit)
      """
    ).map(\.question)
  }

  package func questionsOver(at now: Instant, limit: Int) throws(StoreFailure) -> [EntryQuestion] {
    try questions("WHERE q.state = 'open' AND q.expires_at <= \(now) ORDER BY q.id LIMIT \(limit)").map(\.question)
  }

  /// Entries that have a question open.
  package func entriesAsked() throws(StoreFailure) -> Set<String> {
    var entries: Set<String> = []
    for row in try rows("SELECT DISTINCT entry FROM entry_question WHERE state = 'open'") { entries.insert(try row.text("entry")) }
    return entries
  }

  package func set(_ state: EntryQuestion.State, of question: ID<EntryQuestion>) throws(StoreFailure) {
    try run("UPDATE entry_question SET state = \(state.rawValue) WHERE id = \(question.raw)")
  }

  package func noteReminder(of question: ID<EntryQuestion>, letter: ID<Message>, at now: Instant) throws(StoreFailure) {
    try run(
      "UPDATE entry_question SET reminders = reminders + 1, last_letter_at = \(now), letter = \(letter.raw) WHERE id = \(question.raw)")
  }

  /// A new question makes the links of older ones useless.
  package func revokeQuestions(of entry: String) throws(StoreFailure) -> Int {
    try run("UPDATE entry_question SET state = 'revoked' WHERE entry = \(entry) AND state IN ('open', 'postponed')")
  }

  private func questions(_ rest: SQL) throws(StoreFailure) -> [(question: EntryQuestion, bounced: Bool)] {
    var questions: [(question: EntryQuestion, bounced: Bool)] = []
    let found = try rows("SELECT q.*, m.state AS letter_state FROM entry_question q LEFT JOIN message m ON m.id = q.letter \(rest)")
    for row in found {
      let languages = try row.text("languages").split(separator: " ").compactMap { Language(code: String($0)) }
      let question = EntryQuestion(
        id: try row.id("id"), entry: try row.text("entry"), campaign: try row.idIfAny("campaign"), state: try row.code("state"),
        sentAt: try row.instant("sent_at"), expiresAt: try row.instant("expires_at"), lastLetterAt: try row.instant("last_letter_at"),
        reminders: try row.int("reminders"), editor: try row.idIfAny("editor"), editorName: try row.text("editor_name"),
        organization: try row.idIfAny("organization"), languages: languages)
      questions.append((question, try row.textIfAny("letter_state") == "failed"))
    }
    return questions
  }
}
