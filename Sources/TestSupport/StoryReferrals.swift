package import Actions
package import Care
package import Kernel
package import Store

extension ReferralDesk {
  /// The shipped rule, and one letter for everything.
  package static func plain(_ letter: Letter = Letter(subject: "S", body: "link")) -> ReferralDesk {
    let rule =
      Fixtures.referrals.rules.last
      ?? ReferralParameters.Rule(
        from: Day(daysSinceEpoch: 0), knownUntil: nil, days: [:], reminderDays: [], mostReminders: 0, source: "none")
    return ReferralDesk(
      rule: rule,
      letters: ReferralLetters(
        ask: { _, _ in letter }, remind: { referral, _ in Letter(subject: "remind \(referral.reminders)", body: letter.body) },
        replied: { _, _ in Letter(subject: "replied", body: letter.body) }, over: { _, _ in Letter(subject: "over", body: letter.body) },
        notice: { _, _, asked in Letter(subject: asked.map { "notice, asked \($0.serviceName)" } ?? letter.subject, body: letter.body) }))
  }
}

/// The use cases with the shipped rule, for stories in which the letters do not matter.
package func changeReferral(
  _ id: ID<Referral>, _ command: Referral.Command, version: Int? = nil, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  letter: @escaping @Sendable (Referral, Organization) -> Letter = { _, _ in Letter(subject: "S", body: "link") }
) async throws -> ID<Request> {
  let plain = ReferralDesk.plain()
  let office = ReferralDesk(
    rule: plain.rule,
    letters: ReferralLetters(
      ask: letter, remind: plain.letters.remind, replied: plain.letters.replied, over: plain.letters.over, notice: plain.letters.notice))
  return try await changeReferral(id, command, version: version, by: actor, at: office, in: database, surroundings)
}

/// The service's answer by its first link.
package func answerReferral(
  _ id: ID<Referral>, _ command: Referral.Command, in database: any Database, _ surroundings: Surroundings,
  notice: @escaping @Sendable (Referral, Request) -> Letter
) async throws -> ReferralForService {
  let plain = ReferralDesk.plain()
  let office = ReferralDesk(
    rule: plain.rule,
    letters: ReferralLetters(
      ask: plain.letters.ask, remind: plain.letters.remind, replied: plain.letters.replied, over: plain.letters.over,
      notice: { referral, request, _ in notice(referral, request) }))
  return try await answerReferral(id, command, at: office, in: database, surroundings)
}

/// Opens a referral by its first link.
package func readReferralByLink(_ id: ID<Referral>, in database: any Database, _ surroundings: Surroundings) async throws -> ReferralForService {
  try await readReferralByLink(id, at: .plain(), in: database, surroundings)
}

package func expireReferrals(in database: any Database, _ surroundings: Surroundings) async throws -> Int {
  try await expireReferrals(at: .plain(), in: database, surroundings)
}

/// The work list under the shipped rule.
package func listRequests(
  _ filter: RequestFilter, offset: Int, limit: Int, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> WorkListPart {
  try await listRequests(filter, offset: offset, limit: limit, under: ReferralDesk.plain().rule, by: actor, in: database, surroundings)
}
