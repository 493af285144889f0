import Care
package import Kernel
package import Store

/// The hourly job: referrals that nobody answered while their link worked go back to the sender, who is told; the next in order is asked
/// where she chose so.
/// - Returns: how many.
package func expireReferrals(at office: ReferralDesk, in database: any Database, _ surroundings: Surroundings) async throws -> Int {
  let today = surroundings.today
  return try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in
    var expired = 0
    for referral in try desk.referralsUnanswered(linkEndedBefore: today, closedBefore: today.adding(days: -office.rule[.link])) {
      // One that was asked a moment ago, after another had run out, is read anew.
      guard let current = try desk.referral(referral.id), current.version == referral.version,
        let request = try desk.request(referral.request), let sender = try desk.organization(request.organization)
      else { continue }
      let next = try desk.record(
        referral.decide(.expire(today: today), under: office.rule, today: today), on: referral, by: .system, in: surroundings)
      desk.shows(referral.subject)
      expired += 1
      let asked = try desk.settle(next, after: .expire, of: request, sender, at: office, surroundings)
      guard !request.isClosed, let email = sender.email else { continue }
      try desk.post(
        office.letters.notice(next, request, asked), to: email, in: next.language, from: request.organization, about: KeyOwner(request.id),
        surroundings)
    }
    return expired
  }
}

/// The hourly job: reminds silent services on the ladder, as long as nobody settled the matter. Each step of the ladder is one letter,
/// whatever the number of servers; steps that were missed are not made up for.
/// - Returns: how many letters.
package func remindServices(
  at office: ReferralDesk, in database: any Database, _ surroundings: Surroundings, atMost limit: Int = 200
) async throws -> Int {
  let today = surroundings.today
  let steps = office.rule.reminderDays.prefix(office.rule.mostReminders).enumerated().map { index, days in
    (number: index + 1, sentBy: today.adding(days: -days))
  }
  let silent = try await database.read { try $0.silentReferrals(steps, limit: limit) }
  guard !silent.isEmpty else { return 0 }
  return try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in
    var reminded = 0
    for id in silent {
      guard let referral = try desk.referral(id), let request = try desk.request(referral.request), !request.isClosed,
        let sender = try desk.organization(request.organization),
        referral.isToBeReminded(among: try desk.referrals(of: referral.request), under: office.rule, today: today)
      else { continue }
      let next = try desk.record(
        referral.decide(.remind(today: today), under: office.rule, today: today), on: referral, by: .system, in: surroundings)
      desk.shows(referral.subject)
      try desk.post(office.letters.remind(next, sender), about: next, of: request, surroundings)
      reminded += 1
    }
    return reminded
  }
}
