package import Kernel

/// What is known of one file or request when somebody asks how long it is kept.
package struct RetentionFacts: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case person(ID<Person>)
    /// One that concerns no file.
    case request(ID<Request>)

    /// As it is stored, logged and sent by forms: `person/01h…`.
    package var code: String {
      switch self {
      case .person(let id): "person/\(id.raw)"
      case .request(let id): "request/\(id.raw)"
      }
    }

    package init?(code: String) {
      let parts = code.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2, !parts[1].isEmpty else { return nil }
      switch parts[0] {
      case "person": self = .person(ID(parts[1]))
      case "request": self = .request(ID(parts[1]))
      default: return nil
      }
    }
  }

  package let subject: Subject
  /// The short number: says nothing about her.
  package let number: String
  /// The last day on which anybody was in touch about her, or anything was written.
  package let lastContact: Day
  /// Whether an assessment, a note of the health part or a fact of care stands in it; struck ones count, they can still be read.
  package let hasCare: Bool
  /// Whether the file says that she died; `nil` where nobody looked.
  package let hasDied: Bool?
  /// Until when it was decided to keep it longer.
  package let keptUntil: Day?
  /// What goes with it, by kind: pathways, interpreters.
  package let besides: [RecordKind: Int]

  package init(
    subject: Subject, number: String, lastContact: Day, hasCare: Bool, hasDied: Bool? = nil, keptUntil: Day? = nil, besides: [RecordKind: Int] = [:]
  ) {
    self.subject = subject
    self.number = number
    self.lastContact = lastContact
    self.hasCare = hasCare
    self.hasDied = hasDied
    self.keptUntil = keptUntil
    self.besides = besides.filter { $0.value > 0 }
  }

  package var kind: RecordKind {
    switch subject {
    case .person: hasCare ? .careFile : .socialFile
    case .request: .looseRequest
    }
  }
}

/// How long one file or request is kept, and why.
package struct RetentionVerdict: Hashable, Sendable {
  package let facts: RetentionFacts
  package let rule: RetentionRule
  /// The last day of the period itself; `nil`: kept always.
  package let periodEnds: Day?
  /// The last day on which it is kept: the period, or longer where that was decided.
  package let keepUntil: Day?
  /// The last day on which it may be kept at all.
  package let limit: Day?

  /// - Throws: ``RetentionGap`` when no period is known for the day.
  package static func decide(_ facts: RetentionFacts, _ periods: RetentionPeriods, on day: Day) throws(RetentionGap) -> RetentionVerdict {
    let rule = try periods.rule(facts.kind, on: day)
    let ends = rule.keep?.end(from: facts.lastContact)
    let limit = rule.atMost?.limit(from: facts.lastContact)
    // Kept longer, but never past the limit, whatever was decided before the rule said so.
    let longer = facts.keptUntil.map { kept in limit.map { min(kept, $0) } ?? kept }
    return RetentionVerdict(
      facts: facts, rule: rule, periodEnds: ends, keepUntil: ends.map { end in longer.map { max(end, $0) } ?? end }, limit: limit)
  }

  /// The first day on which it may be erased without her asking.
  package var erasableFrom: Day? { keepUntil?.adding(days: 1) }
  package func mayBeErased(on day: Day) -> Bool { erasableFrom.map { $0 <= day } ?? false }
  /// It has been kept longer than the law lets anybody.
  package func mustBeErased(on day: Day) -> Bool { limit.map { $0 < day } ?? false }
  /// Whether a law makes it keep on this day, also when she asks for erasing.
  package func isBoundByLaw(on day: Day) -> Bool { rule.basis == .law && (periodEnds.map { day <= $0 } ?? true) }

  /// The last day when it is kept so many years more, from the day of deciding or the end of the period, whichever is later.
  ///
  /// - Throws: ``RetentionProblem/pastLimit`` when the law does not allow that long.
  package func extended(byYears years: Int, decidedOn today: Day) throws(RetentionProblem) -> Day {
    guard (1...20).contains(years) else { throw .badYears }
    let end = CalendarPeriod(years, .years).limit(from: max(today, keepUntil ?? today))
    if let limit, end > limit { throw .pastLimit(limit) }
    return end
  }
}

/// Why a decision about keeping or erasing is not made.
package enum RetentionProblem: Failure, Hashable {
  case notYet(Day?)
  case badYears
  case pastLimit(Day)
  case reasonMissing
  case notSure
  case nothingChosen
  case boundByLaw(Day)
  case wishAnswered

  package var category: FailureCategory {
    switch self {
    case .badYears, .reasonMissing, .notSure, .nothingChosen, .pastLimit: .invalid
    case .notYet, .boundByLaw, .wishAnswered: .conflict
    }
  }
  package var code: String {
    switch self {
    case .notYet: "retention.not-yet"
    case .badYears: "retention.bad-years"
    case .pastLimit: "retention.past-limit"
    case .reasonMissing: "retention.reason-missing"
    case .notSure: "retention.not-sure"
    case .nothingChosen: "retention.nothing-chosen"
    case .boundByLaw: "retention.bound-by-law"
    case .wishAnswered: "retention.wish-answered"
    }
  }
  package var text: Text { RetentionRuleText.problem(self) }
}

/// What was decided about one file or request.
package struct RetentionDecision: Hashable, Sendable {
  package enum Outcome: String, CaseIterable, Hashable, Sendable { case erased, kept }

  package let id: ID<RetentionDecision>
  package let subject: RetentionFacts.Subject
  package let number: String
  package let kind: RecordKind
  package let outcome: Outcome
  /// Until when it is kept longer.
  package let until: Day?
  package let by: ID<Account>
  package let at: Instant
  /// Why it is kept; empty once its key is gone.
  package let reason: String

  package init(
    id: ID<RetentionDecision>, subject: RetentionFacts.Subject, number: String, kind: RecordKind, outcome: Outcome, until: Day?,
    by: ID<Account>, at: Instant, reason: String
  ) {
    self.id = id
    self.subject = subject
    self.number = number
    self.kind = kind
    self.outcome = outcome
    self.until = until
    self.by = by
    self.at = at
    self.reason = reason
  }

  package static let longestReason = 1000
}

/// A person asked that everything about her be erased (GDPR, article 17).
package struct ErasureWish: Hashable, Sendable {
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    case erased
    /// A law makes it keep.
    case keptByLaw = "kept-by-law"
    /// She took it back.
    case withdrawn
  }

  package let id: ID<ErasureWish>
  package let person: ID<Person>
  package let number: String
  /// The day she asked.
  package let asked: Day
  /// Her words, or who asked for her; empty once her key is gone.
  package let words: String
  /// In which she is answered.
  package let language: Language
  package let notedBy: ID<Account>
  package let outcome: Outcome?
  package let answered: Day?
  /// Until when the law keeps it, as she was told.
  package let keptUntil: Day?
  /// Why, in the words of the one who decided; empty once her key is gone.
  package let reason: String

  package init(
    id: ID<ErasureWish>, person: ID<Person>, number: String, asked: Day, words: String, language: Language, notedBy: ID<Account>,
    outcome: Outcome? = nil, answered: Day? = nil, keptUntil: Day? = nil, reason: String = ""
  ) {
    self.id = id
    self.person = person
    self.number = number
    self.asked = asked
    self.words = words
    self.language = language
    self.notedBy = notedBy
    self.outcome = outcome
    self.answered = answered
    self.keptUntil = keptUntil
    self.reason = reason
  }

  /// The last day for answering: one month (GDPR, article 12.3).
  package var due: Day { CalendarPeriod(1, .months).limit(from: asked) }
}
