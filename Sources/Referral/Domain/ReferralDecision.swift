package import Kernel

extension Referral {
  package enum Command: Hashable, Sendable {
    /// The person agreed to what will be shared: how she said it, and to whom.
    case agree(how: String)
    case refuse
    case send(on: Day)
    /// The service opened its link.
    case open(on: Day)
    case remind(today: Day)
    /// The service wants to know something before it answers.
    case ask(String, on: Day)
    /// The sender's reply; the person agreed to these words, too.
    case reply(String, on: Day)
    case accept(firstContact: Day?, words: String)
    case wait(until: Day?, words: String)
    case decline(DeclineReason, words: String, again: AskAgain? = nil)
    case contact(on: Day)
    /// Warm or not: the manner says which step it is.
    case handOver(Handover)
    case advise(String)
    case consider(String, on: Day)
    case startHelp(on: Day)
    case end(on: Day, words: String)
    /// What she said when she was asked whether it helped.
    case hear(Helped, words: String)
    case tell(ToldParty, words: String)
    case renewLink(on: Day)
    case closeLink
    case withdraw
    case expire(today: Day)

    /// The same without its data.
    package var step: Step {
      switch self {
      case .agree: .agree
      case .refuse: .refuse
      case .send: .send
      case .open: .open
      case .remind: .remind
      case .ask: .ask
      case .reply: .reply
      case .accept: .accept
      case .wait: .wait
      case .decline: .decline
      case .contact: .contact
      case .handOver(let handover): handover.manner.isWarm ? .handOver : .inform
      case .advise: .advise
      case .consider: .consider
      case .startHelp: .start
      case .end: .end
      case .hear: .hear
      case .tell: .tell
      case .renewLink: .renewLink
      case .closeLink: .closeLink
      case .withdraw: .withdraw
      case .expire: .expire
      }
    }
  }

  package enum Event: Hashable, Sendable {
    case agreed(how: String)
    case refused
    case sent(on: Day, due: Day)
    /// Nothing went out: somebody of the house rings.
    case toRing(on: Day, due: Day)
    case opened(on: Day)
    /// The reminder with this number, from 1.
    case reminded(Int)
    case asked(String, due: Day)
    case replied(String, on: Day, due: Day)
    case accepted(firstContact: Day?, words: String)
    case waiting(until: Day?, words: String)
    case declined(DeclineReason, words: String)
    case mayAskAgain(AskAgain)
    case contacted(on: Day)
    case handedOver(Handover)
    case advised(String)
    case considered(String, on: Day)
    case helpStarted(on: Day)
    case ended(on: Day, words: String)
    case heard(Helped, words: String)
    case told(ToldParty, words: String)
    /// From now on this link works, until the end of the day, and no older one.
    case linkIssued(number: Int, until: Day)
    /// The same link works longer.
    case linkKept(until: Day)
    case linkClosed
    case withdrawn
    case expired

    /// Whether the timeline leaves it out: what follows by itself from something that stands there.
    package var isSilent: Bool {
      switch self {
      case .linkKept, .linkIssued(number: 1, _): true
      default: false
      }
    }
  }

  package enum Problem: Failure, Hashable {
    /// Nothing goes out that the person has not agreed to.
    case notAgreed
    case notAllowed
    case emptyAdvice
    case emptyWords
    case notYetExpired
    case dayInFuture
    /// The link is over, or a newer one took its place.
    case linkOver
    case planTooSmall
    case planPlaces

    package var category: FailureCategory {
      switch self {
      case .emptyAdvice, .emptyWords, .dayInFuture, .planTooSmall, .planPlaces: .invalid
      case .notAgreed, .notAllowed, .notYetExpired: .conflict
      case .linkOver: .gone
      }
    }
    package var code: String {
      switch self {
      case .notAgreed: "referral.not-agreed"
      case .notAllowed: "referral.not-allowed"
      case .emptyAdvice: "referral.empty-advice"
      case .emptyWords: "referral.empty-words"
      case .notYetExpired: "referral.not-yet-expired"
      case .dayInFuture: "referral.day-in-future"
      case .linkOver: "referral.link-expired"
      case .planTooSmall: "referral.plan-too-small"
      case .planPlaces: "referral.plan-places"
      }
    }
    package var text: Text {
      switch self {
      case .notAgreed: ReferralProblemText.notAgreed
      case .notAllowed: ReferralProblemText.notAllowed
      case .emptyAdvice: ReferralProblemText.emptyAdvice
      case .emptyWords: AnswerProblemText.emptyWords
      case .notYetExpired: ReferralProblemText.notYet
      case .dayInFuture: AnswerProblemText.dayInFuture
      case .linkOver: AnswerProblemText.linkOver
      case .planTooSmall: ReferralProblemText.planTooSmall
      case .planPlaces: ReferralProblemText.planPlaces
      }
    }
  }

  /// Whether the table of transitions and its way let this happen now. Buttons are shown by this and by nothing else.
  package func allows(_ step: Step) -> Bool { way.allows(step) && Self.next(stage, step, gesture) != nil }

  /// What follows from a command, in the order to be written. ``next(_:_:_:)`` decides whether it can be done.
  ///
  /// - Parameter today: the day on which it is said; the command may name another one.
  package func decide(_ command: Command, under rule: ReferralParameters.Rule, today: Day) throws(Problem) -> [Event] {
    if stage == .proposed, command.step == .send { throw .notAgreed }
    guard allows(command.step) else { throw .notAllowed }
    switch command {
    case .agree(let how): return [.agreed(how: how.trimmed)]
    case .refuse: return [.refused]
    case .send(let day):
      let due = day.adding(days: rule[.answer])
      guard way != .phone else { return [.toRing(on: day, due: due)] }
      return [.sent(on: day, due: due), .linkIssued(number: link.number + 1, until: day.adding(days: rule[.link]))]
    case .open(let day): return [.opened(on: day)]
    case .remind(let today):
      let due = since.map { rule.remindersDue(since: $0, today: today) } ?? 0
      guard due > reminders, link.isOpen(on: today) else { throw .notYetExpired }
      return [.reminded(due)]
    case .ask(let words, let day):
      guard !words.trimmed.isEmpty else { throw .emptyWords }
      return [.asked(words.trimmed, due: day.adding(days: rule[.reply]))] + kept(day, rule, today)
    case .reply(let words, let day):
      guard !words.trimmed.isEmpty else { throw .emptyWords }
      return [.replied(words.trimmed, on: day, due: day.adding(days: rule[.answer]))] + kept(day, rule, today)
    case .accept(let day, let words): return [.accepted(firstContact: day, words: words.trimmed)] + kept(day, rule, today)
    case .wait(let day, let words): return [.waiting(until: day, words: words.trimmed)] + kept(day, rule, today)
    case .decline(let reason, let words, let again):
      if reason == .other, words.trimmed.isEmpty { throw .emptyWords }
      return [.declined(reason, words: words.trimmed)] + (again.flatMap { $0.isEmpty ? nil : [.mayAskAgain($0)] } ?? [])
    case .contact(let day): return [.contacted(on: day)] + kept(day, rule, today)
    case .handOver(let handover): return [.handedOver(handover)] + kept(handover.day, rule, today)
    case .advise(let words):
      guard !words.trimmed.isEmpty else { throw .emptyAdvice }
      return [.advised(words.trimmed)]
    case .consider(let words, let day): return [.considered(words.trimmed, on: day)]
    case .startHelp(let day): return [.helpStarted(on: day)] + kept(day, rule, today, untilHelpEnds: true)
    case .end(let day, let words): return [.ended(on: day, words: words.trimmed)]
    case .hear(let helped, let words): return [.heard(helped, words: words.trimmed)]
    case .tell(let party, let words): return [.told(party, words: words.trimmed)]
    case .renewLink(let day):
      let issued: Event = .linkIssued(number: max(1, link.number) + 1, until: day.adding(days: rule[.link]))
      // Where the service has not answered yet its time to answer begins anew.
      return Self.next(stage, .renewLink, gesture) == .sent ? [.sent(on: day, due: day.adding(days: rule[.answer])), issued] : [issued]
    case .closeLink:
      guard link.until != nil else { throw .notAllowed }
      return [.linkClosed]
    case .withdraw: return [.withdrawn]
    case .expire(let today):
      guard let last = link.until ?? since?.adding(days: rule[.link]), today > last else { throw .notYetExpired }
      return [.expired]
    }
  }

  /// The day since which an answer is expected.
  private var since: Day? {
    switch state {
    case .sent(let day, _), .seen(let day, _), .questioned(let day, _): day
    default: nil
    }
  }

  /// A link that was not closed goes on working after it was used, so that the service can say what comes next: from today or, where a later
  /// day was named, from that one.
  ///
  /// - Parameter untilHelpEnds: help may last for months, and such a link shows nothing of the person any more: it works as long as a link
  ///   may at all. Counted from the day on which the referral was prepared, so never longer than its signature holds.
  private func kept(_ day: Day?, _ rule: ReferralParameters.Rule, _ today: Day, untilHelpEnds: Bool = false) -> [Event] {
    guard let until = link.until, stage != .expired else { return [] }
    var next = max(day ?? today, today).adding(days: rule[.link])
    if untilHelpEnds { next = max(next, createdAt.day.adding(days: rule[.longestLink])) }
    return next > until ? [.linkKept(until: next)] : []
  }

  /// The referral after an event.
  package func applying(_ event: Event) -> Referral {
    var next = self
    switch event {
    case .agreed: next.state = .agreed
    case .refused, .withdrawn: next.state = .withdrawn
    case .sent(let day, let due), .toRing(let day, let due):
      next.state = .sent(on: day, due: due)
      next.reminders = 0
    case .opened(let day):
      guard case .sent(let on, let due) = state else { break }
      next.state = .seen(on: min(on, day), due: due)
    case .reminded(let number): next.reminders = number
    case .asked(_, let due): next.state = .questioned(on: since ?? due, due: due)
    case .replied(_, let day, let due):
      next.state = .seen(on: day, due: due)
      next.reminders = 0
    case .accepted(let day, _): next.state = .accepted(firstContact: day)
    case .waiting(let day, _): next.state = .waiting(until: day)
    case .declined(let reason, _): next.state = .declined(reason)
    case .mayAskAgain(let again): next.askAgain = again
    case .contacted(let day): next.state = .contacted(on: day)
    case .handedOver(let handover):
      guard handover.manner.isWarm else { break }
      next.state = .contacted(on: handover.day)
      next.handedOver = handover.day
      next.helped = nil
    case .advised: next.state = .advised
    case .considered(_, let day): next.state = .considered(on: day)
    case .helpStarted(let day):
      next.state = .helpStarted(on: day)
      next.helped = nil
    case .ended(let day, _): next.state = .ended(on: day)
    case .heard(let helped, _): next.helped = helped
    case .told: break
    case .linkIssued(let number, let until): next.link = ReferralLink(number: number, until: until)
    case .linkKept(let until): next.link.until = until
    case .linkClosed: next.link = ReferralLink(number: link.number + 1, until: nil)
    case .expired: next.state = .expired
    }
    return next
  }
}
