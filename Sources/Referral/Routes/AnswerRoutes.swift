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
    let link = try opened(visit)
    return answer(visit, try await seen(visit, link), link, justAnswered: visit.query["done"] == "yes")
  },
  .post(.answer(secret: ":secret"), .secretHolder) { visit in
    let link = try opened(visit)
    guard let kind = ServiceAnswer(rawValue: visit.form["answer"]) else {
      throw Invalid([FieldProblem("answer", code: "referral.answer-missing", text: RequestProblemText.needed)])
    }
    let command: Referral.Command
    do throws(Invalid) { command = try read(kind, visit) } catch {
      let state = FormState(values: visit.form.all, problems: error.problems)
      return answer(visit, try await seen(visit, link), link, sentBack: [kind: state], status: 422)
    }
    do {
      guard !link.isOver else { throw Referral.Problem.linkOver }
      _ = try await answerReferral(
        link.payload.referral, command, link: link.payload.number, at: visit.referralDesk, in: visit.database, visit.surroundings)
    } catch let problem as Referral.Problem {
      let status = problem.category == .invalid ? 422 : problem.category == .gone ? 410 : 409
      guard problem.category == .invalid else {
        return answer(visit, try await seen(visit, link), link, failure: problem.text, status: status)
      }
      let state = FormState(values: visit.form.all, problems: [FieldProblem("words", code: problem.code, text: problem.text)])
      return answer(visit, try await seen(visit, link), link, sentBack: [kind: state], status: status)
    }
    return .see(.answer(secret: visit.parameter("secret")), query: [("done", "yes")])
  },
]

/// A link whose signature is genuine.
private struct OpenedLink {
  let payload: AnswerLink
  /// Whether even the longest time of a link is over.
  let isOver: Bool
}

private func opened(_ visit: Visit) throws -> OpenedLink {
  let secret = visit.parameter("secret")
  do throws(SignedToken.Refusal) {
    let payload = try SignedToken.verify(secret, purpose: answerPurpose, at: visit.surroundings.now(), key: visit.house.secretKey)
    return OpenedLink(payload: AnswerLink(payload: payload), isOver: false)
  } catch {
    guard case .expired = error, let payload = SignedToken.payload(secret) else { throw SimpleFailure.notFound }
    return OpenedLink(payload: AnswerLink(payload: payload), isOver: true)
  }
}

/// A link whose time is over opens nothing; it still says whom to ring.
private func seen(_ visit: Visit, _ link: OpenedLink) async throws -> ReferralForService {
  try await readReferralByLink(
    link.payload.referral, link: link.isOver ? -1 : link.payload.number, at: visit.referralDesk, in: visit.database, visit.surroundings)
}

/// What a service sent, as a step of the referral. Also for a sender who notes what she heard on the phone.
func read(_ answer: ServiceAnswer, _ visit: Visit) throws(Invalid) -> Referral.Command {
  let words = visit.form["words"]
  if words.count > ReferralDraft.longestShared {
    throw Invalid([
      FieldProblem("words", code: "referral.words-too-long", text: RequestProblemText.tooLong(words.count, most: ReferralDraft.longestShared))
    ])
  }
  let today = visit.surroundings.today
  switch answer {
  case .accept: return .accept(firstContact: try dayIfAny(visit, "day", today), words: words)
  case .wait: return .wait(until: try dayIfAny(visit, "day", today), words: words)
  case .contact: return .contact(on: try pastDay(visit, today))
  case .start: return .startHelp(on: try pastDay(visit, today))
  case .end: return .end(on: try pastDay(visit, today), words: words)
  case .wrong: return .decline(.wrongRecipient, words: "")
  case .advise: return .advise(words)
  case .ask: return .ask(words, on: today)
  case .decline:
    guard let reason = Referral.DeclineReason(rawValue: visit.form["reason"]) else {
      throw Invalid([FieldProblem("reason", code: "referral.reason-missing", text: RequestProblemText.needed)])
    }
    let by = visit.form["againBy"].trimmed
    if by.count > NeedReportDraft.longestLine {
      throw Invalid([
        FieldProblem("againBy", code: "referral.words-too-long", text: RequestProblemText.tooLong(by.count, most: NeedReportDraft.longestLine))
      ])
    }
    return .decline(reason, words: words, again: AskAgain(by: by, notBefore: try dayIfAny(visit, "againFrom", today)))
  }
}

private func dayIfAny(_ visit: Visit, _ field: String, _ today: Day) throws(Invalid) -> Day? {
  let typed = visit.form[field].trimmed
  guard !typed.isEmpty else { return nil }
  guard let day = TypedDay.read(typed, today: today) else {
    throw Invalid([FieldProblem(field, code: "referral.day-unreadable", text: RequestProblemText.dayUnreadable)])
  }
  return day
}

/// The day on which something happened; today when nothing was typed.
func pastDay(_ visit: Visit, _ today: Day) throws(Invalid) -> Day {
  let day = try dayIfAny(visit, "day", today) ?? today
  guard day <= today else {
    let problem = Referral.Problem.dayInFuture
    throw Invalid([FieldProblem("day", code: problem.code, text: problem.text)])
  }
  return day
}

private func answer(
  _ visit: Visit, _ seen: ReferralForService, _ link: OpenedLink, justAnswered: Bool = false, sentBack: [ServiceAnswer: FormState] = [:],
  failure: Text? = nil, status: Int = 200
) -> Reply {
  var words = ""
  for record in seen.records where record.isByService {
    switch record.event {
    case .accepted(_, let said), .waiting(_, let said), .declined(_, let said), .advised(let said), .ended(_, let said): words = said
    default: continue
    }
  }
  let isOver = !seen.isLinkOpen && seen.referral.stage != .withdrawn
  let model = AnswerModel(
    secret: visit.parameter("secret"), referral: seen.referral, sender: seen.sender.name, senderPhone: seen.sender.phone,
    senderEmail: seen.sender.email, words: words, talk: talkLines(seen.records),
    linkUntil: seen.referral.link.until ?? visit.surroundings.today, isExpired: isOver, justAnswered: justAnswered, sentBack: sentBack,
    failure: failure)
  return .page(answerPage(model, in: visit.frame), status: isOver && status == 200 ? 410 : status)
}

/// Questions and replies of one referral, oldest first.
func talkLines(_ records: [ReferralRecord]) -> [TalkLine] {
  records.compactMap { record in
    switch record.event {
    case .asked(let words, _): TalkLine(isService: true, words: words, day: record.at.day)
    case .replied(let words, let day, _): TalkLine(isService: false, words: words, day: day)
    default: nil
    }
  }
}

extension Visit {
  /// By when who acts today, and the letters that go with it.
  var referralDesk: ReferralDesk {
    get throws { try house.referralDesk(on: surroundings.today) }
  }
}
