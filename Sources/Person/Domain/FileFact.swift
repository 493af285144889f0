package import Kernel

/// Something that happened to her, with its date: what rules about help read, and what stands in the timeline. Never changed; a wrong one
/// is struck out with a reason and another one written.
package struct FileFact: Hashable, Sendable {
  /// Codes are stored: added, never renamed.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case contact, fall
    case hospitalStay = "hospital-stay"
    case carerCrisis = "carer-crisis"
    case firstLinePsychology = "first-line-psychology"
    case incident

    /// Who may see and write it: where she stays and how her carers are is social, what was done for her health is not.
    package var part: FilePart {
      switch self {
      case .fall, .firstLinePsychology: .health
      case .contact, .hospitalStay, .carerCrisis, .incident: .social
      }
    }

    /// Whether it goes on until somebody says that it ended; the others are over with the day.
    package var lasts: Bool { self == .hospitalStay || self == .firstLinePsychology || self == .carerCrisis }

    /// Whether it makes the file one of care, that the law makes keep for long.
    package var isCare: Bool { self == .fall || self == .hospitalStay || self == .firstLinePsychology }
  }

  /// Why it does not count, by whom and since when.
  package struct Strike: Hashable, Sendable {
    package let at: Instant
    package let by: String
    package let reason: String

    package init(at: Instant, by: String, reason: String) {
      self.at = at
      self.by = by
      self.reason = reason
    }
  }

  package static let longestWords = 2000
  package static let longestReason = 500

  package let id: ID<FileFact>
  package let kind: Kind
  package let from: PartialDate
  /// The last day; `nil` for what goes on, or for what took one day.
  package let until: PartialDate?
  package let words: String
  /// As the log names whoever wrote it: `account/01h…`.
  package let author: String
  package let authorName: String
  package let createdAt: Instant
  package var strike: Strike?

  package init(
    id: ID<FileFact>, kind: Kind, from: PartialDate, until: PartialDate? = nil, words: String = "", author: String, authorName: String,
    createdAt: Instant, strike: Strike? = nil
  ) {
    self.id = id
    self.kind = kind
    self.from = from
    self.until = until
    self.words = words
    self.author = author
    self.authorName = authorName
    self.createdAt = createdAt
    self.strike = strike
  }

  package var counts: Bool { strike == nil }
}

/// What is written of a fact, checked.
package struct FactDraft: Hashable, Sendable {
  package let kind: FileFact.Kind
  package let from: PartialDate
  package let until: PartialDate?
  package let words: String

  /// - Throws: ``Kernel/Invalid`` with every problem at once.
  package init(kind: FileFact.Kind, from: PartialDate, until: PartialDate? = nil, words: String = "", today: Day) throws(Invalid) {
    var problems: [FieldProblem] = []
    if from.earliest > today { problems.append(FieldProblem("from", code: "fact.in-future", text: FactProblemText.inFuture)) }
    if let until {
      if until.latest < from.earliest { problems.append(FieldProblem("until", code: "fact.until-before", text: FactProblemText.untilBefore)) }
      if until.earliest > today { problems.append(FieldProblem("until", code: "fact.in-future", text: FactProblemText.inFuture)) }
    }
    if words.count > FileFact.longestWords {
      let text = RequestProblemText.tooLong(words.count, most: FileFact.longestWords)
      problems.append(FieldProblem("words", code: "fact.too-long", text: text))
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    self.kind = kind
    self.from = from
    self.until = until
    self.words = words
  }
}

/// Why a fact is not struck out.
package enum FactProblem: String, Failure, CaseIterable, Hashable {
  case alreadyStruck = "already-struck"

  package var category: FailureCategory { .conflict }
  package var code: String { "fact.\(rawValue)" }
  package var text: Text { FactProblemText.alreadyStruck }
}

/// The dated facts of a file as rules read them: struck ones are gone, a stay in hospital counts whether it was noted as a fact or as where
/// she lives.
package struct DatedFacts: Hashable, Sendable {
  /// Whether something fell into a period, as far as the dates say.
  package enum Certainty: Hashable, Sendable { case no, perhaps, yes }

  package struct Period: Hashable, Sendable {
    package let from: PartialDate
    package let until: PartialDate?
    /// Goes on, as far as anybody wrote.
    package let isOpen: Bool
  }

  private let periods: [FileFact.Kind: [Period]]

  package init(_ facts: [FileFact], residences: [Residence]) {
    var periods: [FileFact.Kind: [Period]] = [:]
    for fact in facts where fact.counts {
      let period = Period(from: fact.from, until: fact.until, isOpen: fact.kind.lasts && fact.until == nil)
      periods[fact.kind, default: []].append(period)
    }
    for residence in residences where residence.kind == .hospital {
      let period = Period(from: residence.from, until: residence.until, isOpen: residence.until == nil)
      // Written in both places it is one stay.
      if !periods[.hospitalStay, default: []].contains(where: { $0.from.isCompatible(with: period.from) }) {
        periods[.hospitalStay, default: []].append(period)
      }
    }
    self.periods = periods.mapValues { $0.sorted { $0.from < $1.from } }
  }

  /// Oldest first.
  package func all(_ kind: FileFact.Kind) -> [Period] { periods[kind] ?? [] }

  /// Whether any of a kind touched the days from `first` to `last`, both inclusive. A date of which only the year is known is certain only
  /// when the whole of it lies within.
  package func happened(_ kind: FileFact.Kind, from first: Day, to last: Day) -> Certainty {
    var answer = Certainty.no
    for period in all(kind) {
      let endsEarliest = period.until?.earliest ?? (period.isOpen ? nil : period.from.earliest)
      let endsLatest = period.until?.latest ?? (period.isOpen ? nil : period.from.latest)
      let surely = period.from.latest <= last && (endsEarliest.map { $0 >= first } ?? true)
      if surely { return .yes }
      if period.from.earliest <= last, endsLatest.map({ $0 >= first }) ?? true { answer = .perhaps }
    }
    return answer
  }

  /// How many of a kind certainly began in the days from `first` to `last`, and how many perhaps besides.
  package func count(_ kind: FileFact.Kind, from first: Day, to last: Day) -> (certain: Int, perhaps: Int) {
    var (certain, perhaps) = (0, 0)
    for period in all(kind) {
      if period.from.earliest >= first, period.from.latest <= last {
        certain += 1
      } else if period.from.earliest <= last, period.from.latest >= first {
        perhaps += 1
      }
    }
    return (certain, perhaps)
  }
}
