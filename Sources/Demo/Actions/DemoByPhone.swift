import Care
import Kernel
import Store

/// What goes by telephone: somebody who was rung back and whose call became a request, and a service without an e-mail address that is to be
/// rung for a request. Done by the actions of the house, on the day it happened.
extension RequestTelling {
  private var callRule: CallParameters {
    let (opens, closes) = (ClockTime(hour: 9), ClockTime(hour: 17))
    let spans: [CallParameters.Span] = (1...5).map { CallParameters.Span(weekday: $0, opens: opens, closes: closes) }
    return CallParameters(rules: [
      CallParameters.Rule(
        from: Day(daysSinceEpoch: 0), knownUntil: nil, spans: spans, closesOnHolidays: true, tries: 3, pauseHours: [3, 24], source: "demo")
    ])
  }

  /// She asks to be rung back; nobody answers, then she is reached, and what she says becomes a request: one contact.
  func rungBack() async throws {
    let agent = world.actor(.helpdeskAgent)
    let first = try await keep(.callBack, at: ago(days: 4, hours: 2), by: agent) {
      $0.dueAt = ago(days: 3, hours: 3).now()
    }
    let tries: [(days: Int, CallBack.Result)] = [(3, .noAnswer), (2, .reached)]
    for (days, result) in tries {
      _ = try await changeCallBack(
        first.call, .tried(result, next: nil), version: nil, callRule, holidays: .none, by: agent, in: database, ago(days: days, hours: 2))
    }
    _ = try await keep(.referred, at: ago(days: 2, hours: 2), by: agent) {
      $0.continues = first.call.raw
      $0.words += "\n\nRappelée : il accepte une visite le matin, pas le week-end."
    }
  }

  private func keep(
    _ result: Call.Result, at then: Surroundings, by agent: Actor, _ change: (inout CallDraft) -> Void
  ) async throws -> KeptCall {
    var draft = CallDraft()
    (draft.channel, draft.caller, draft.language) = ("phone", "family", "fr")
    (draft.callerName, draft.contact, draft.aboutName) = ("Marie-Ange Lefort", "0470 40 00 31", "Monsieur Lefort")
    (draft.municipality, draft.result) = ("21015", result.rawValue)
    draft.words = "Mon frère ne sort plus de chez lui depuis l'été et ne veut pas que je m'en mêle. Rappelez-moi le matin."
    change(&draft)
    let context = CallContext(isDanger: false, shortlists: .none, language: .french) { _ in nil }
    return try await keepCall(try draft.checked(at: then.now()), context, by: agent, in: database, then)
  }

  /// She agreed that the house rings a service that has no e-mail address: nothing goes out, and the turn is the house's.
  func toBeRung() async throws {
    let referent = world.actor(.neighbourhoodReferent)
    let id = try await createRequest(
      report("Mevrouw zou graag eens per week met iemand gaan wandelen.", .professional, in: 21015, where: "Verzonnen Wilgenpad 6", .dutch),
      channel: .visit, by: referent, in: database, ago(days: 2, hours: 5))
    var noted = Clarification()
    (noted.personName, noted.wants, noted.consent) = ("Mevrouw Hortense", "Buitenkomen, en met iemand praten.", .agrees)
    try await clarifyRequest(
      id, ClarificationEdit(typed: noted, base: nil, version: nil), by: referent, in: database, ago(days: 2, hours: 5))
    var draft = ReferralDraft()
    (draft.serviceName, draft.way, draft.phone) = ("Wandelbuddy's van het Kanaal (demo)", Referral.Way.phone.rawValue, "02 000 00 45")
    (draft.language, draft.shared) = ("nl", "Een keer per week wandelen, in Schaarbeek; ze stapt met een stok en spreekt Nederlands.")
    let referral = try await prepareReferral(try draft.checked(), for: id, by: referent, in: database, ago(days: 1, hours: 6))
    let rule = ReferralParameters.Rule(
      from: Day(daysSinceEpoch: 0), knownUntil: nil, days: [.answer: 7, .link: 30, .followUp: 14], reminderDays: [], mostReminders: 0,
      source: "demo")
    // Nothing is written where the house rings.
    let letter = Letter(subject: "", body: "")
    let letters = ReferralLetters(
      ask: { _, _ in letter }, remind: { _, _ in letter }, replied: { _, _ in letter }, over: { _, _ in letter }, notice: { _, _, _ in letter })
    let then = ago(days: 1, hours: 5)
    for command in [Referral.Command.agree(how: "Bij haar thuis"), .send(on: then.today)] {
      _ = try await changeReferral(
        referral, command, by: referent, at: ReferralDesk(rule: rule, letters: letters), in: database, then)
    }
  }
}
