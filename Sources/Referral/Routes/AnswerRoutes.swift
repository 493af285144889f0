import Actions
import Care
import HTML
import Kernel
import Pages
import Secrets
import Store

/// The receiving service's side: an answer by link, without account.
package let answerRoutes: [Route] = [
  .get(.answer(secret: ":secret"), .secretHolder) { visit in
    let (id, until) = try opened(visit)
    let seen = try await readReferralByLink(id, in: visit.database, visit.surroundings)
    return answer(visit, seen, until: until, justAnswered: visit.query["done"] == "yes")
  },
  .post(.answer(secret: ":secret"), .secretHolder) { visit in
    let (id, until) = try opened(visit)
    guard let kind = ServiceAnswer(rawValue: visit.form["answer"]) else { throw Invalid([FieldProblem("answer", code: "referral.answer-missing", text: RequestProblemText.needed)]) }
    let command: Referral.Command
    do throws(Invalid) { command = try read(kind, visit) } catch {
      let seen = try await readReferralByLink(id, in: visit.database, visit.surroundings)
      let state = FormState(values: visit.form.all, problems: error.problems)
      return answer(visit, seen, until: until, sentBack: [kind: state], status: 422)
    }
    let house = visit.house
    do {
      _ = try await answerReferral(id, command, in: visit.database, visit.surroundings) { referral, request in
        answerNoticeToSend(referral, request: request, publicAddress: house.publicAddress)
      }
    } catch let problem as Referral.Problem {
      let seen = try await readReferralByLink(id, in: visit.database, visit.surroundings)
      return answer(visit, seen, until: until, failure: problem.text, status: problem.category == .invalid ? 422 : 409)
    }
    return .see(.answer(secret: visit.parameter("secret")), query: [("done", "yes")])
  },
]

/// The referral a link is for and the last day on which it works.
private func opened(_ visit: Visit) throws -> (id: ID<Referral>, until: Day) {
  let now = visit.surroundings.now()
  do throws(SignedToken.Refusal) {
    let id = try SignedToken.verify(visit.parameter("secret"), purpose: answerPurpose, at: now, key: visit.house.secretKey)
    return (ID(id), SignedToken.expiry(visit.parameter("secret"))?.day ?? now.day)
  } catch {
    switch error {
    case .forged: throw SimpleFailure.notFound
    case .expired: throw SimpleFailure(.gone, code: "referral.link-expired", text: AnswerRouteText.linkExpired)
    }
  }
}

private func read(_ answer: ServiceAnswer, _ visit: Visit) throws(Invalid) -> Referral.Command {
  let words = visit.form["words"]
  if words.count > ReferralDraft.longestShared {
    throw Invalid([
      FieldProblem("words", code: "referral.words-too-long", text: RequestProblemText.tooLong(words.count, most: ReferralDraft.longestShared))
    ])
  }
  let today = visit.surroundings.today
  switch answer {
  case .accept: return .accept(firstContact: try dayIfAny(visit, today), words: words)
  case .wait: return .wait(until: try dayIfAny(visit, today), words: words)
  case .start: return .startHelp(on: try dayIfAny(visit, today) ?? today)
  case .wrong: return .decline(.wrongRecipient, words: "")
  case .advise: return .advise(words)
  case .decline:
    guard let reason = Referral.DeclineReason(rawValue: visit.form["reason"]) else {
      throw Invalid([FieldProblem("reason", code: "referral.reason-missing", text: RequestProblemText.needed)])
    }
    return .decline(reason, words: words)
  }
}

private func dayIfAny(_ visit: Visit, _ today: Day) throws(Invalid) -> Day? {
  let typed = visit.form["day"].trimmed
  guard !typed.isEmpty else { return nil }
  guard let day = TypedDay.read(typed, today: today) else {
    throw Invalid([FieldProblem("day", code: "referral.day-unreadable", text: RequestProblemText.dayUnreadable)])
  }
  return day
}

private func answer(
  _ visit: Visit, _ seen: ReferralForService, until: Day, justAnswered: Bool = false, sentBack: [ServiceAnswer: FormState] = [:],
  failure: Text? = nil, status: Int = 200
) -> Reply {
  var words = ""
  for record in seen.records {
    switch record.event {
    case .accepted(_, let said), .waiting(_, let said), .declined(_, let said), .advised(let said): words = said
    default: continue
    }
  }
  let model = AnswerModel(
    secret: visit.parameter("secret"), referral: seen.referral, sender: seen.sender.name, senderPhone: seen.sender.phone,
    senderEmail: seen.sender.email, words: words, linkUntil: until, isExpired: false, justAnswered: justAnswered, sentBack: sentBack,
    failure: failure)
  return .page(answerPage(model, in: visit.frame), status: status)
}
