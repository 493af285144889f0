package import Kernel

extension Referral {
  package enum Command: Hashable, Sendable {
    /// The person agreed to what will be shared: how she said it, and to whom.
    case agree(how: String)
    case refuse
    case send(on: Day)
    case accept(firstContact: Day?, words: String)
    case wait(until: Day?, words: String)
    case decline(DeclineReason, words: String)
    case advise(String)
    case startHelp(on: Day)
    case withdraw
    case expire(today: Day)
  }

  package enum Event: Hashable, Sendable {
    case agreed(how: String)
    case refused
    case sent(on: Day, due: Day)
    case accepted(firstContact: Day?, words: String)
    case waiting(until: Day?, words: String)
    case declined(DeclineReason, words: String)
    case advised(String)
    case helpStarted(on: Day)
    case withdrawn
    case expired
  }

  package enum Problem: Failure, Hashable {
    /// Nothing goes out that the person has not agreed to.
    case notAgreed
    case notAllowed
    case emptyAdvice
    case notYetExpired

    package var category: FailureCategory {
      switch self {
      case .emptyAdvice: .invalid
      case .notAgreed, .notAllowed, .notYetExpired: .conflict
      }
    }
    package var code: String {
      switch self {
      case .notAgreed: "referral.not-agreed"
      case .notAllowed: "referral.not-allowed"
      case .emptyAdvice: "referral.empty-advice"
      case .notYetExpired: "referral.not-yet-expired"
      }
    }
    package var text: Text {
      switch self {
      case .notAgreed:
        Text(
          fr: "La personne n'a pas encore donné son accord : rien n'est envoyé.", nl: "De persoon heeft nog niet ingestemd: er wordt niets verstuurd.",
          en: "The person has not agreed yet: nothing is sent.")
      case .notAllowed:
        Text(
          fr: "Ce n'est plus possible à ce stade. Voici où en est l'orientation.", nl: "Dit kan niet meer in deze fase. Zo staat de doorverwijzing er nu voor.",
          en: "This is no longer possible at this stage. This is where the referral stands.")
      case .emptyAdvice:
        Text(fr: "Écrivez votre avis en quelques mots.", nl: "Schrijf uw advies in enkele woorden.", en: "Write your advice in a few words.")
      case .notYetExpired:
        Text(fr: "Le délai court encore.", nl: "De termijn loopt nog.", en: "There is still time to answer.")
      }
    }
  }

  /// What follows from a command. The `switch` is the table of transitions.
  package func decide(_ command: Command) throws(Problem) -> [Event] {
    switch (state, command) {
    case (.proposed, .agree(let how)): return [.agreed(how: how.trimmed)]
    case (.proposed, .refuse), (.agreed, .refuse): return [.refused]
    case (.agreed, .send(let day)): return [.sent(on: day, due: day.adding(days: Self.answerDays))]
    case (.proposed, .send): throw .notAgreed
    case (.sent, .accept(let day, let words)) where gesture == .referral,
      (.waiting, .accept(let day, let words)) where gesture == .referral:
      return [.accepted(firstContact: day, words: words.trimmed)]
    case (.sent, .wait(let day, let words)) where gesture == .referral,
      (.waiting, .wait(let day, let words)) where gesture == .referral:
      return [.waiting(until: day, words: words.trimmed)]
    case (.sent, .decline(let reason, let words)), (.waiting, .decline(let reason, let words)), (.accepted, .decline(let reason, let words)):
      return [.declined(reason, words: words.trimmed)]
    case (.sent, .advise(let words)) where gesture == .advice:
      guard !words.trimmed.isEmpty else { throw .emptyAdvice }
      return [.advised(words.trimmed)]
    case (.accepted, .startHelp(let day)): return [.helpStarted(on: day)]
    case (.proposed, .withdraw), (.agreed, .withdraw), (.sent, .withdraw), (.accepted, .withdraw), (.waiting, .withdraw): return [.withdrawn]
    case (.sent(let sent, _), .expire(let today)):
      guard today > sent.adding(days: Self.linkDays) else { throw .notYetExpired }
      return [.expired]
    default: throw .notAllowed
    }
  }

  /// The referral after an event.
  package func applying(_ event: Event) -> Referral {
    var next = self
    switch event {
    case .agreed: next.state = .agreed
    case .refused, .withdrawn: next.state = .withdrawn
    case .sent(let day, let due): next.state = .sent(on: day, due: due)
    case .accepted(let day, _): next.state = .accepted(firstContact: day)
    case .waiting(let day, _): next.state = .waiting(until: day)
    case .declined(let reason, _): next.state = .declined(reason)
    case .advised: next.state = .advised
    case .helpStarted(let day): next.state = .helpStarted(on: day)
    case .expired: next.state = .expired
    }
    return next
  }
}
