import Care
package import Kernel
package import Store

/// The nightly job: referrals that nobody answered while their link worked go back to the sender.
/// - Returns: how many.
package func expireReferrals(in database: any Database, _ surroundings: Surroundings) async throws -> Int {
  let today = surroundings.today
  return try await database.act(as: .system, doing: .runJob, in: surroundings) { desk in
    var expired = 0
    for referral in try desk.referralsSent(before: today.adding(days: -Referral.linkDays)) {
      _ = try desk.record(referral.decide(.expire(today: today)), on: referral, by: .system, in: surroundings)
      desk.shows(referral.subject)
      expired += 1
    }
    return expired
  }
}
