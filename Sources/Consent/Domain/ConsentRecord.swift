package import Kernel

/// One line of the history of a person's consents: what was explained, by whom and how, and what she decided. Never changed afterwards.
package struct ConsentRecord: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case given, renewed, changed, refused, withdrawn
    /// Registered elsewhere too, as in the national pilot register; decides nothing here.
    case registered
  }

  /// How it was explained to her, by whom, in which words.
  package struct Explanation: Hashable, Sendable {
    package enum Way: String, CaseIterable, Hashable, Sendable { case orally, writing, pictures }

    /// `nil` when she decided alone, with her own access.
    package var by: ID<Account>?
    package var ways: Set<Way>
    /// ISO 639-1 code; empty when nobody noted it.
    package var language: String
    /// The dated version of the text; empty when she refused before hearing it.
    package var version: String
    /// Who else was present, in words.
    package var present: String

    package init(by: ID<Account>? = nil, ways: Set<Way> = [], language: String = "", version: String = "", present: String = "") {
      self.by = by
      self.ways = ways
      self.language = language
      self.version = version
      self.present = present
    }
  }

  /// Who decided.
  package enum Decider: Hashable, Sendable {
    /// On which ground somebody decides in her place.
    package enum Ground: String, CaseIterable, Hashable, Sendable {
      /// Appointed by a judge.
      case administrator
      /// Named by herself beforehand, in writing.
      case mandate
      /// Partner, child, parent … as the law on patients' rights lists them.
      case relative
      case parent
      case other
    }
    case herself
    case representative(name: String, Ground)
  }

  package enum RefusalReason: String, CaseIterable, Hashable, Sendable {
    case privacy
    case noNeed = "no-need"
    case tooManyPeople = "too-many-people"
    case fearOfConsequences = "fear-of-consequences"
    case badExperience = "bad-experience"
    case notUnderstood = "not-understood"
    case relatives
    case notNow = "not-now"
    case noReason = "no-reason"
    case other
  }

  /// How it stands with a register elsewhere.
  package struct Registration: Hashable, Sendable {
    package enum State: String, CaseIterable, Hashable, Sendable {
      case done, failed
      case toDo = "to-do"
    }
    package let state: State
    package let day: Day

    package init(state: State, day: Day) {
      self.state = state
      self.day = day
    }
  }

  package let id: ID<ConsentRecord>
  package let at: Instant
  package let kind: Kind
  /// Who wrote it down: `account/01h…`, `person/01h…`.
  package let recordedBy: String
  package let explanation: Explanation
  package let decider: Decider
  /// What she agreed to; only with ``Kind/given``, ``Kind/renewed`` and ``Kind/changed``.
  package let terms: ConsentTerms?
  /// Only with ``Kind/refused``.
  package let reason: RefusalReason?
  /// Only with ``Kind/registered``.
  package let registration: Registration?
  /// Her words; of a registration: why it failed, what is still to be typed.
  package let words: String

  package init(
    id: ID<ConsentRecord>, at: Instant, kind: Kind, recordedBy: String, explanation: Explanation = Explanation(),
    decider: Decider = .herself, terms: ConsentTerms? = nil, reason: RefusalReason? = nil, registration: Registration? = nil, words: String = ""
  ) {
    self.id = id
    self.at = at
    self.kind = kind
    self.recordedBy = recordedBy
    self.explanation = explanation
    self.decider = decider
    self.terms = terms
    self.reason = reason
    self.registration = registration
    self.words = words
  }
}

/// Where it stands with her agreement, in one sentence.
package enum ConsentStanding: Hashable, Sendable {
  case notAsked
  case agreed(since: Day, until: Day?)
  /// She agreed until a day that is past: nothing is shared, and nobody asked again.
  case lapsed(until: Day)
  case refused(Day, ConsentRecord.RefusalReason?)
  case withdrawn(Day?)

  /// - Parameters:
  ///   - records: newest first.
  ///   - created: the day on which the file began, for a file whose history says less than its state.
  package init(_ inclusion: InclusionState, _ records: [ConsentRecord], today: Day) {
    let decisions = records.filter { $0.kind != .registered }
    switch inclusion {
    case .notAsked: self = .notAsked
    case .refused: self = .refused(decisions.first?.at.day ?? today, decisions.first?.reason)
    case .withdrawn: self = .withdrawn(decisions.first?.at.day)
    case .agreed:
      let until = decisions.first?.terms?.until
      if let until, until < today {
        self = .lapsed(until: until)
      } else {
        self = .agreed(since: decisions.first { $0.kind == .given }?.at.day ?? decisions.last?.at.day ?? today, until: until)
      }
    }
  }
}
