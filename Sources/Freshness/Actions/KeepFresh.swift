package import Care
package import Kernel
package import Store

/// What one day's work did.
package struct FreshnessWork: Hashable, Sendable {
  package var reminded = 0
  package var expired = 0
  package var lettersOfCampaigns = 0
  package var hidden = 0
  package var forgotten = 0
  package init() {}
}

/// The daily work: reminders, links that ran out, the next letters of campaigns, unverifiable entries leave public search, addresses of
/// visitors are forgotten. Done once a day, whatever the number of servers.
///
/// - Parameter candidates: the directory's entries; what leaves search is looked at again in the transaction.
/// - Returns: `nil` when it was done already today.
package func keepFresh(
  _ candidates: [Entry], _ letters: QuestionDesk, in database: any Database, _ surroundings: Surroundings
) async throws -> FreshnessWork? {
  let today = surroundings.today
  guard try await database.read({ try $0.isDailyWorkDue("freshness", on: today) }) else { return nil }
  let work: FreshnessWork? = try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in
    guard try desk.takeDailyWork("freshness", on: today) else { return nil }
    var work = FreshnessWork()
    try desk.expireQuestions(&work, surroundings)
    try desk.goOnWithCampaigns(&work, letters, surroundings)
    try desk.remind(&work, letters, surroundings)
    try desk.hideUnverifiable(candidates, &work, letters.rule, surroundings)
    let old = surroundings.now().adding(days: -letters.rule.addressDays)
    for id in try desk.mistakesWithAddress(before: old) {
      try desk.forgetAddress(of: id, at: surroundings.now())
      work.forgotten += 1
    }
    return work
  }
  if let work, work.forgotten > 0 { try await database.doDueTasks() }
  return work
}

extension Desk {
  private func noteUnanswered(_ question: EntryQuestion) throws {
    try set(.expired, of: question.id)
    var watch = try entryWatch(question.entry)
    watch.asked += 1 + question.reminders
    try keep(watch)
    shows(question.entry)
  }

  fileprivate func expireQuestions(_ work: inout FreshnessWork, _ surroundings: Surroundings) throws {
    for question in try questionsOver(at: surroundings.now(), limit: 10_000) {
      try noteUnanswered(question)
      work.expired += 1
    }
  }

  fileprivate func goOnWithCampaigns(_ work: inout FreshnessWork, _ letters: QuestionDesk, _ surroundings: Surroundings) throws {
    for campaign in try openCampaigns() {
      guard campaign.ends < surroundings.today else {
        // Only those that an editor began to send.
        if try !questions(of: campaign.id).isEmpty {
          work.lettersOfCampaigns += try sendBatch(of: campaign, letters, by: .system, surroundings)
        }
        continue
      }
      _ = try close(campaign.id)
      for (_, found) in try questions(of: campaign.id).sorted(by: { $0.key < $1.key }) where found.question.state == .open {
        try noteUnanswered(found.question)
        work.expired += 1
      }
    }
  }

  fileprivate func remind(_ work: inout FreshnessWork, _ letters: QuestionDesk, _ surroundings: Surroundings) throws {
    let now = surroundings.now()
    let due = try questionsToRemind(
      before: now.adding(days: -letters.rule.reminderAfter), mostReminders: letters.rule.mostReminders, at: now, limit: 1000)
    for question in due {
      guard let record = try entryRecord(question.entry), let address = record.entry.reviewAddress else { continue }
      shows(question.entry)
      let letter = try send(
        question, about: record.entry, secret(of: question.id, key: letters.key), to: address, isReminder: true, letters, surroundings)
      try noteReminder(of: question.id, letter: letter, at: now)
      work.reminded += 1
    }
  }

  fileprivate func hideUnverifiable(
    _ candidates: [Entry], _ work: inout FreshnessWork, _ rule: FreshnessParameters.Rule, _ surroundings: Surroundings
  ) throws {
    let watches = try entryWatches()
    let today = surroundings.today
    let leaving = candidates.filter { Freshness($0, watches[$0.id], rule: rule, today: today).leavesSearch($0, rule: rule) }
    guard !leaving.isEmpty else { return }
    // By hand, so that the next load of the files does not bring it back.
    let writing = try beginDirectoryWriting(by: ChangeSource(.editor, name: Actor.system.name), at: surroundings.now())
    for candidate in leaving {
      guard let record = try entryRecord(candidate.id) else { continue }
      var watch = try entryWatch(candidate.id)
      guard Freshness(record.entry, watch, rule: rule, today: today).leavesSearch(record.entry, rule: rule) else { continue }
      var entry = record.entry
      entry.set(.inactive, because: .unverifiable, &watch)
      try keep(watch)
      try write(entry, in: writing)
      shows(entry.id)
      work.hidden += 1
    }
  }
}
