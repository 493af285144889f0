package import Kernel

extension Referral {
  /// Where a referral stands, without its data: as columns, documents and the table of transitions name it.
  package enum Stage: String, CaseIterable, Hashable, Sendable {
    case proposed, agreed, sent, seen, questioned, accepted, waiting, declined, contacted
    case helpStarted = "help-started"
    case ended, advised, considered, withdrawn, expired
  }

  /// Everything that can happen to a referral, without its data.
  package enum Step: String, CaseIterable, Hashable, Sendable {
    case agree, refuse, send
    /// The service opens its link.
    case open
    case remind, ask, reply, accept, wait, decline, contact
    /// The person and the service were brought together.
    case handOver = "hand-over"
    /// The service was told in writing, or the person was only informed.
    case inform
    case start, end
    /// She was asked whether it helped.
    case hear
    case tell, advise, consider
    case renewLink = "renew-link"
    case closeLink = "close-link"
    case withdraw, expire

    /// Who may do it. What a service says may also be noted for it: it rang.
    package var actors: Set<NextActor> {
      switch self {
      case .agree, .refuse, .send, .reply, .handOver, .inform, .hear, .tell, .consider, .renewLink, .closeLink: [.sender]
      case .withdraw: [.sender, .house]
      case .open, .ask: [.service]
      case .accept, .wait, .decline, .contact, .start, .end, .advise: [.service, .sender]
      case .remind, .expire: [.house]
      }
    }
  }

  /// Who acts.
  package enum NextActor: String, CaseIterable, Hashable, Sendable { case sender, person, service, house, nobody }

  /// The table of transitions, whole: where a step leads from a stage; `nil` when it cannot be done there.
  ///
  /// Pure and finite: a test walks every stage × every step × both gestures, and draws `docs/guide/referral-states.md` from it.
  package static func next(_ stage: Stage, _ step: Step, _ gesture: Gesture) -> Stage? {
    switch (stage, step) {
    case (.proposed, .agree): .agreed
    case (.agreed, .send): .sent
    case (.proposed, .refuse), (.agreed, .refuse), (.proposed, .withdraw), (.agreed, .withdraw): .withdrawn
    case (.agreed, .inform) where gesture == .referral: .agreed

    case (.sent, .open): .seen
    case (.sent, .ask), (.seen, .ask), (.questioned, .ask): .questioned
    case (.questioned, .reply): .seen
    case (.sent, .remind), (.seen, .remind): stage
    case (.sent, .expire), (.seen, .expire): .expired
    case (.sent, .renewLink), (.seen, .renewLink), (.expired, .renewLink): .sent

    case (.sent, .accept), (.seen, .accept), (.questioned, .accept), (.waiting, .accept), (.expired, .accept):
      gesture == .referral ? .accepted : nil
    case (.sent, .wait), (.seen, .wait), (.questioned, .wait), (.waiting, .wait), (.expired, .wait):
      gesture == .referral ? .waiting : nil
    case (.sent, .advise), (.seen, .advise), (.questioned, .advise), (.expired, .advise): gesture == .advice ? .advised : nil
    case (.sent, .decline), (.seen, .decline), (.questioned, .decline), (.waiting, .decline), (.accepted, .decline), (.contacted, .decline),
      (.expired, .decline):
      .declined
    case (.accepted, .contact): .contacted
    case (.agreed, .handOver), (.sent, .handOver), (.seen, .handOver), (.questioned, .handOver), (.accepted, .handOver), (.contacted, .handOver):
      gesture == .referral ? .contacted : nil
    case (.sent, .inform), (.seen, .inform), (.questioned, .inform), (.accepted, .inform), (.waiting, .inform), (.contacted, .inform):
      gesture == .referral ? stage : nil
    case (.accepted, .start), (.contacted, .start): .helpStarted
    case (.helpStarted, .end): .ended
    case (.contacted, .hear), (.helpStarted, .hear), (.ended, .hear): stage
    case (.advised, .consider): .considered
    case (.accepted, .tell), (.waiting, .tell), (.declined, .tell), (.contacted, .tell), (.helpStarted, .tell), (.ended, .tell): stage

    case (.questioned, .renewLink), (.accepted, .renewLink), (.waiting, .renewLink), (.contacted, .renewLink), (.helpStarted, .renewLink): stage
    case (.sent, .closeLink), (.seen, .closeLink), (.questioned, .closeLink), (.accepted, .closeLink), (.waiting, .closeLink),
      (.contacted, .closeLink), (.helpStarted, .closeLink):
      stage
    case (.sent, .withdraw), (.seen, .withdraw), (.questioned, .withdraw), (.accepted, .withdraw), (.waiting, .withdraw), (.contacted, .withdraw):
      .withdrawn
    default: nil
    }
  }

  /// By when who acts.
  package struct Turn: Hashable, Sendable {
    package let actor: NextActor
    /// The last day on which it is not late; `nil` when nobody has to act.
    package let by: Day?
  }

  /// Who acts next and by when, under the rule of a day.
  package func turn(under rule: ReferralParameters.Rule) -> Turn {
    let since = changedAt.day
    func sender(_ length: ReferralParameters.Length) -> Turn { Turn(actor: .sender, by: since.adding(days: rule[length])) }
    switch state {
    case .proposed: return Turn(actor: .person, by: since.adding(days: rule[.ask]))
    case .agreed: return sender(.send)
    case .sent(_, let due), .seen(_, let due): return Turn(actor: isToBeRung ? .sender : .service, by: due)
    case .questioned(_, let due): return Turn(actor: .sender, by: due)
    case .accepted(let day): return Turn(actor: .service, by: day ?? since.adding(days: rule[.contact]))
    case .waiting(let day): return Turn(actor: .service, by: day ?? since.adding(days: rule[.waiting]))
    case .contacted(let day):
      if let check = checkDay(under: rule), helped == nil { return Turn(actor: .sender, by: check) }
      return Turn(actor: .service, by: day.adding(days: rule[.start]))
    case .declined, .expired: return sender(.again)
    case .advised: return sender(.advice)
    case .helpStarted:
      return helped == nil ? Turn(actor: .sender, by: checkDay(under: rule)) : Turn(actor: .nobody, by: nil)
    case .ended, .considered, .withdrawn: return Turn(actor: .nobody, by: nil)
    }
  }

  /// The day on which the person is asked whether it helps: some days after help began, or after she was handed over.
  package func checkDay(under rule: ReferralParameters.Rule) -> Day? {
    if case .helpStarted(let day) = state { return day.adding(days: rule[.helped]) }
    if case .contacted = state, let day = handedOver { return day.adding(days: rule[.helped]) }
    return nil
  }
}
