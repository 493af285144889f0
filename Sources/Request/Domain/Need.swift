package import Kernel

/// One of the things that a person needs, when a request holds several: with a kind of help, words and an outcome of its own.
///
/// A request without any is its own one need, as requests were before there were several.
package struct Need: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case open
    /// These referrals are for it, in the order in which they were prepared; how it stands is told by them: ``Need/standing(among:)``.
    case referred([ID<Referral>])
    /// How this need ended, in her eyes.
    case closed(Request.Outcome)
  }

  package let id: ID<Need>
  package let request: ID<Request>
  /// From 1 on, in the order in which they were said.
  package let place: Int
  /// A chapter of the directory, or one of its entries; empty while nobody knows.
  package var kind: String
  /// What is needed, in a few words. 1 to ``longestWords`` characters.
  package var words: String
  package var state: State
  /// What she said of it when it ended; may be empty.
  package var personsWords: String

  package init(id: ID<Need>, request: ID<Request>, place: Int, kind: String, words: String, state: State = .open, personsWords: String = "") {
    self.id = id
    self.request = request
    self.place = place
    self.kind = kind
    self.words = words
    self.state = state
    self.personsWords = personsWords
  }

  package static let longestWords = 500
  /// More needs than a page can hold at a glance belong into a file's plan.
  package static let most = 12

  package var outcome: Request.Outcome? {
    if case .closed(let outcome) = state { outcome } else { nil }
  }
  package var isOpen: Bool { outcome == nil }

  /// The referrals that are for it; none once it has an outcome.
  package var referrals: [ID<Referral>] {
    if case .referred(let referrals) = state { referrals } else { [] }
  }
}

extension Need {
  /// How a need stands after what the services answered that were asked for it.
  package enum Standing: Hashable, Sendable {
    /// Nobody was asked, or none of those who were asked brings help any more.
    case open(lost: [Referral])
    /// Nobody said yes yet, and some can still answer.
    case asked([Referral], lost: [Referral])
    /// These said yes, whatever the others say.
    case helped([Referral])
    case closed(Request.Outcome)
  }

  /// - Parameter referrals: of the request; those that are not for this need do not count.
  package func standing(among referrals: [Referral]) -> Standing {
    if let outcome { return .closed(outcome) }
    let mine = referrals.filter { self.referrals.contains($0.id) }
    let helping = mine.filter(\.isSettled)
    guard helping.isEmpty else { return .helped(helping) }
    let lost = mine.filter(\.isLost)
    let asked = mine.filter { !$0.isLost }
    return asked.isEmpty ? .open(lost: lost) : .asked(asked, lost: lost)
  }

  /// Whether a service is still to be found for it: none is asked, none said yes.
  package func isUnanswered(among referrals: [Referral]) -> Bool {
    if case .open = standing(among: referrals) { true } else { false }
  }
}

extension Need {
  package enum Command: Hashable, Sendable {
    case add(id: ID<Need>, kind: String, words: String)
    case change(ID<Need>, kind: String, words: String)
    /// Which of the request's referrals are for it, all of them; empty: none after all.
    case refer(ID<Need>, Set<ID<Referral>>)
    case close(ID<Need>, Request.Outcome, personsWords: String)
    case reopen(ID<Need>)
  }

  /// As the timeline tells it, with the need's own words.
  package enum Event: Hashable, Sendable {
    case added(String)
    case changed(String)
    case referred(String, service: String)
    /// The service is not asked for it any more; empty where nobody noted which.
    case notReferred(String, service: String)
    case closed(String, Request.Outcome, personsWords: String)
    case reopened(String)
  }

  package enum Problem: Failure, Hashable {
    case wordsMissing
    case tooLong(Int)
    case tooMany
    case unknown
    case alreadyClosed
    case notClosed

    package var category: FailureCategory {
      switch self {
      case .wordsMissing, .tooLong, .tooMany: .invalid
      case .unknown: .notFound
      case .alreadyClosed, .notClosed: .conflict
      }
    }
    package var code: String {
      switch self {
      case .wordsMissing: "need.words-missing"
      case .tooLong: "need.words-too-long"
      case .tooMany: "need.too-many"
      case .unknown: "need.unknown"
      case .alreadyClosed: "need.already-closed"
      case .notClosed: "need.not-closed"
      }
    }
    package var text: Text {
      switch self {
      case .wordsMissing: NeedProblemText.wordsMissing
      case .tooLong(let count): RequestProblemText.tooLong(count, most: Need.longestWords)
      case .tooMany: NeedProblemText.tooMany
      case .unknown: NeedProblemText.unknown
      case .alreadyClosed: NeedProblemText.alreadyClosed
      case .notClosed: NeedProblemText.notClosed
      }
    }
  }

  /// What a command changes: needs that are new or different, what the timeline tells, and whether the request ends with it.
  package struct Decision: Hashable, Sendable {
    package var changed: [Need] = []
    package var events: [Event] = []
    /// Every need has an outcome now: the request ends with this one.
    package var closing: Request.Outcome?
  }
}

extension Request {
  /// What follows from a command about one of its needs. Nothing is written here.
  ///
  /// - Parameters:
  ///   - needs: those that are stored, in their order; none for a request that is its own one need.
  ///   - first: the identifier of the need that the request itself was until now, used when a second one is added.
  /// - Throws: ``Need/Problem``, or ``Request/Problem`` when the request is closed or erased.
  package func decide(
    _ command: Need.Command, needs: [Need], referrals: [Referral], first: ID<Need>
  ) throws -> Need.Decision {
    guard !isErased else { throw Problem.erased }
    guard !isClosed else { throw Problem.alreadyClosed }
    func known(_ id: ID<Need>) throws(Need.Problem) -> Need {
      guard let need = needs.first(where: { $0.id == id }) else { throw .unknown }
      return need
    }
    var decision = Need.Decision()
    switch command {
    case .add(let id, let kind, let typed):
      let words = try Need.checked(typed)
      var place = needs.map(\.place).max() ?? 0
      if needs.isEmpty {
        // What the request was about until now becomes the first of several.
        place = 1
        decision.changed.append(Need(id: first, request: self.id, place: 1, kind: "", words: wordsOfItsOwn))
        decision.events.append(.added(wordsOfItsOwn))
      }
      guard place < Need.most else { throw Need.Problem.tooMany }
      decision.changed.append(Need(id: id, request: self.id, place: place + 1, kind: kind, words: words))
      decision.events.append(.added(words))
    case .change(let id, let kind, let typed):
      var need = try known(id)
      let words = try Need.checked(typed)
      guard need.kind != kind || need.words != words else { break }
      (need.kind, need.words) = (kind, words)
      decision.changed = [need]
      decision.events = [.changed(words)]
    case .refer(let id, let chosen):
      var need = try known(id)
      guard need.isOpen else { throw Need.Problem.alreadyClosed }
      guard chosen.isSubset(of: referrals.map(\.id)) else { throw Need.Problem.unknown }
      let before = Set(need.referrals)
      guard chosen != before else { break }
      need.state = chosen.isEmpty ? .open : .referred(chosen.sorted())
      for referral in referrals where chosen.contains(referral.id) != before.contains(referral.id) {
        decision.events.append(
          chosen.contains(referral.id)
            ? .referred(need.words, service: referral.serviceName) : .notReferred(need.words, service: referral.serviceName))
      }
      decision.changed = [need]
    case .close(let id, let outcome, let personsWords):
      var need = try known(id)
      guard need.isOpen else { throw Need.Problem.alreadyClosed }
      need.state = .closed(outcome)
      need.personsWords = personsWords.trimmed
      decision.changed = [need]
      decision.events = [.closed(need.words, outcome, personsWords: need.personsWords)]
      let outcomes = needs.compactMap { $0.id == id ? outcome : $0.outcome }
      if outcomes.count == needs.count { decision.closing = Outcome(ofAll: outcomes) }
    case .reopen(let id):
      var need = try known(id)
      guard !need.isOpen else { throw Need.Problem.notClosed }
      need.state = .open
      need.personsWords = ""
      decision.changed = [need]
      decision.events = [.reopened(need.words)]
    }
    return decision
  }

  /// What the request itself is about, as its first need says it.
  package var wordsOfItsOwn: String {
    let words = (clarification.wants.isEmpty ? report.words : clarification.wants).trimmed
    return String(words.prefix(Need.longestWords))
  }

  /// The needs that end together with the request, when it is closed as a whole.
  package func closing(_ needs: [Need], with outcome: Outcome) -> [Need] {
    needs.filter(\.isOpen).map { need in
      var need = need
      need.state = .closed(outcome)
      return need
    }
  }
}

extension Need {
  fileprivate static func checked(_ typed: String) throws(Problem) -> String {
    let words = typed.trimmed
    guard !words.isEmpty else { throw .wordsMissing }
    guard words.count <= longestWords else { throw .tooLong(words.count) }
    return words
  }
}

extension Request.Outcome {
  /// How a request ended whose needs ended so. `nil` when there are none.
  ///
  /// Met when everything that she still wanted was met; in part when something was; what was missing is what was said last. Needs that she
  /// did not want any more, or questions that were answered, decide only when there is nothing else.
  package init?(ofAll outcomes: [Request.Outcome]) {
    guard let last = outcomes.last else { return nil }
    let reason = outcomes.last { $0.gapReason != nil }?.gapReason
    let helped = outcomes.contains { [.met, .informed].contains($0) || $0.isPart }
    switch reason {
    case .some(let reason): self = helped ? .partlyMet(reason) : .notMet(reason)
    case nil:
      if outcomes.contains(.met) {
        self = .met
      } else if outcomes.contains(.informed) {
        self = .informed
      } else {
        self = Set(outcomes).count == 1 ? last : .refusedByPerson
      }
    }
  }

  private var isPart: Bool {
    if case .partlyMet = self { true } else { false }
  }
}
