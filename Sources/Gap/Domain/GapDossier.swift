package import Kernel

/// Gaps of one kind in one place for one reason: what is put together, passed on and answered.
package struct GapGroup: Hashable, Sendable {
  /// A directory entry's or chapter's id; empty where nobody said.
  package let kind: String
  /// `nil` where it is not known.
  package let municipality: Municipality?
  /// `nil`: the whole municipality, with all its neighbourhoods.
  package let neighbourhood: ID<Neighbourhood>?
  package let reason: Gap.Reason

  package init(kind: String, municipality: Municipality?, neighbourhood: ID<Neighbourhood>? = nil, reason: Gap.Reason) {
    self.kind = kind
    self.municipality = municipality
    self.neighbourhood = neighbourhood
    self.reason = reason
  }

  /// As a form carries it: `no-place.21015.category/38`, `no-place.21015/schaerbeek-colline.category/38`.
  package var code: String { "\(reason.rawValue).\(municipality?.nis ?? 0)\(neighbourhood.map { "/\($0.raw)" } ?? "").\(kind)" }

  package init?(code: String) {
    let parts = code.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let reason = Gap.Reason(rawValue: parts[0]), parts[2].count <= 100 else { return nil }
    let place = parts[1].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let nis = Int(place[0]), nis == 0 || Municipality.withNIS(nis) != nil else { return nil }
    let near = place.count == 2 ? place[1] : nil
    if let near, !(1...100).contains(near.count) { return nil }
    self.init(kind: parts[2], municipality: Municipality.withNIS(nis), neighbourhood: near.map { ID($0) }, reason: reason)
  }
}

/// How many, and since when.
package struct GapSum: Hashable, Sendable {
  package let count: Int
  package let first: Day?
  package let last: Day?
  /// How many in each neighbourhood: parts that those outside can ask for one by one.
  package let parts: [Int]

  package init(count: Int, first: Day?, last: Day?, parts: [Int]? = nil) {
    self.count = count
    self.first = first
    self.last = last
    self.parts = parts ?? [count]
  }

  /// Both together, each a part.
  package func joined(by other: GapSum) -> GapSum {
    GapSum(
      count: count + other.count, first: [first, other.first].compactMap { $0 }.min(), last: [last, other.last].compactMap { $0 }.max(),
      parts: parts + other.parts)
  }
}

/// One group of gaps on its way to those who could close it, and back.
package struct GapDossier: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    case open
    case passedOn = "passed-on"
    case answered
    case closed

    package var name: Text {
      switch self {
      case .open: Text(fr: "En préparation", nl: "In voorbereiding", en: "Being prepared")
      case .passedOn: Text(fr: "Transmis, en attente de réponse", nl: "Doorgegeven, wacht op antwoord", en: "Passed on, awaiting an answer")
      case .answered: Text(fr: "Répondu", nl: "Beantwoord", en: "Answered")
      case .closed: Text(fr: "Clos", nl: "Afgesloten", en: "Closed")
      }
    }
  }

  package enum Level: String, CaseIterable, Hashable, Sendable {
    case municipal, regional

    package var name: Text {
      switch self {
      case .municipal: Text(fr: "Commune", nl: "Gemeente", en: "Municipality")
      case .regional: Text(fr: "Région", nl: "Gewest", en: "Region")
      }
    }
  }

  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    case solved
    case partly
    case notSolved = "not-solved"
    case noLongerNeeded = "no-longer-needed"

    package var name: Text {
      switch self {
      case .solved: Text(fr: "Comblée : l'aide existe maintenant", nl: "Opgelost: de hulp bestaat nu", en: "Filled: the help exists now")
      case .partly: Text(fr: "Comblée en partie", nl: "Gedeeltelijk opgelost", en: "Filled in part")
      case .notSolved: Text(fr: "Pas comblée", nl: "Niet opgelost", en: "Not filled")
      case .noLongerNeeded: Text(fr: "N'est plus demandée", nl: "Niet meer gevraagd", en: "No longer asked for")
      }
    }
  }

  /// What an authority answers.
  package enum Answer: String, CaseIterable, Hashable, Sendable {
    case takesUp = "takes-up"
    case exists
    case elsewhere
    case cannot

    package var name: Text {
      switch self {
      case .takesUp: Text(fr: "Nous nous en occupons", nl: "Wij nemen dit op", en: "We take this up")
      case .exists: Text(fr: "Une réponse existe déjà", nl: "Er bestaat al een antwoord", en: "There is an answer already")
      case .elsewhere: Text(fr: "Ce n'est pas chez nous", nl: "Dit is niet bij ons", en: "This is not with us")
      case .cannot: Text(fr: "Nous ne pouvons rien faire pour l'instant", nl: "Wij kunnen voorlopig niets doen", en: "We can do nothing for now")
      }
    }
  }

  /// One authority to which it was passed on.
  package struct Passing: Hashable, Sendable {
    package let id: ID<Passing>
    package let level: Level
    package let organization: ID<Organization>
    package let at: Instant
    package var answer: Answer?
    package var words: String
    package var answeredAt: Instant?

    package init(
      id: ID<Passing>, level: Level, organization: ID<Organization>, at: Instant, answer: Answer? = nil, words: String = "",
      answeredAt: Instant? = nil
    ) {
      self.id = id
      self.level = level
      self.organization = organization
      self.at = at
      self.answer = answer
      self.words = words
      self.answeredAt = answeredAt
    }
  }

  package let id: ID<GapDossier>
  package let organization: ID<Organization>
  package let group: GapGroup
  /// Gaps of the group from this day on belong to it.
  package let since: Day
  /// What is told to the authority. Holds nothing of anybody: see ``problem(in:)``.
  package var words: String
  package var state: State
  package var passings: [Passing]
  package var outcome: Outcome?
  package var closingWords: String
  package var closedOn: Day?
  package let createdAt: Instant
  package var version: Int

  package init(
    id: ID<GapDossier>, organization: ID<Organization>, group: GapGroup, since: Day, words: String = "", state: State = .open,
    passings: [Passing] = [], outcome: Outcome? = nil, closingWords: String = "", closedOn: Day? = nil, createdAt: Instant, version: Int = 1
  ) {
    self.id = id
    self.organization = organization
    self.group = group
    self.since = since
    self.words = words
    self.state = state
    self.passings = passings
    self.outcome = outcome
    self.closingWords = closingWords
    self.closedOn = closedOn
    self.createdAt = createdAt
    self.version = version
  }
}

extension GapDossier {
  package enum Command: Hashable, Sendable {
    case write(String)
    case passOn(Level, to: ID<Organization>, as: ID<Passing>, at: Instant)
    case answer(ID<Passing>, Answer, words: String, at: Instant)
    case close(Outcome, words: String, on: Day)
  }

  /// Why a step is not possible now.
  package enum Problem: Failure, Hashable {
    case closed, noWords, passedAlready, answeredAlready, changedMeanwhile

    package var category: FailureCategory { .conflict }
    package var code: String { "gap.\(self)" }
    package var text: Text {
      switch self {
      case .closed: GapProblemText.closed
      case .noWords: GapProblemText.noWords
      case .passedAlready: GapProblemText.passedAlready
      case .answeredAlready: GapProblemText.answeredAlready
      case .changedMeanwhile: GapProblemText.changedMeanwhile
      }
    }
  }

  package static let longestWords = 3000

  /// The languages of a letter to a house: those in which the people work who read it there, in the order French, Dutch, English. Where
  /// nobody reads it yet, French and Dutch.
  package static func letterLanguages(of readers: [Language]) -> [Language] {
    let spoken = Language.interface.filter(readers.contains)
    return spoken.isEmpty ? [.french, .dutch] : spoken
  }

  /// What words that go outside must not hold: nothing by which somebody is found.
  package static func problem(in words: String) -> Text? {
    guard words.count <= longestWords else { return GapProblemText.tooLong(longestWords) }
    if words.contains("@") { return GapProblemText.namesSomebody }
    // Numbers of telephones, national numbers, accounts: eight digits or more in a row, however they are grouped.
    var digits = 0
    for character in words {
      if character.isNumber {
        digits += 1
        if digits >= 8 { return GapProblemText.namesSomebody }
      } else if !" ./-".contains(character) {
        digits = 0
      }
    }
    return nil
  }

  /// The dossier after a step. The whole machine: open → passed on → answered → closed; passed on again at any time before it is closed.
  package func deciding(_ command: Command) throws(Problem) -> GapDossier {
    guard state != .closed else { throw .closed }
    var next = self
    switch command {
    case .write(let words): next.words = words
    case .passOn(let level, let organization, let id, let at):
      guard !words.trimmed.isEmpty else { throw .noWords }
      guard !passings.contains(where: { $0.organization == organization && $0.answer == nil }) else { throw .passedAlready }
      next.passings.append(Passing(id: id, level: level, organization: organization, at: at))
      next.state = .passedOn
    case .answer(let id, let answer, let words, let at):
      guard let index = passings.firstIndex(where: { $0.id == id }), passings[index].answer == nil else { throw .answeredAlready }
      next.passings[index].answer = answer
      next.passings[index].words = words
      next.passings[index].answeredAt = at
      next.state = next.passings.allSatisfy { $0.answer != nil } ? .answered : .passedOn
    case .close(let outcome, let words, let day):
      (next.state, next.outcome, next.closingWords, next.closedOn) = (.closed, outcome, words, day)
    }
    return next
  }
}

/// A rule that excludes people: what somebody would have to change, with the gaps that it made.
package struct GapObstacle: Hashable, Sendable {
  /// Who made the rule.
  package enum Level: String, CaseIterable, Hashable, Sendable {
    case service, municipal, community, regional, federal, insurer

    package var name: Text {
      switch self {
      case .service: Text(fr: "Règle d'un service", nl: "Regel van een dienst", en: "A service's own rule")
      case .municipal: Text(fr: "Commune ou CPAS", nl: "Gemeente of OCMW", en: "Municipality")
      case .community: Text(fr: "COCOF, VGC ou COCOM", nl: "COCOF, VGC of GGC", en: "Community commission")
      case .regional: Text(fr: "Région", nl: "Gewest", en: "Region")
      case .federal: Text(fr: "Fédéral (INAMI, sécurité sociale)", nl: "Federaal (RIZIV, sociale zekerheid)", en: "Federal")
      case .insurer: Text(fr: "Mutualité ou assurance", nl: "Ziekenfonds of verzekering", en: "Insurer")
      }
    }
  }

  package let id: ID<GapObstacle>
  package let organization: ID<Organization>
  /// What the rule asks: "at least 65 years old".
  package let name: String
  package let level: Level
  /// Where it stands, as far as known.
  package let source: String

  package init(id: ID<GapObstacle>, organization: ID<Organization>, name: String, level: Level, source: String) {
    self.id = id
    self.organization = organization
    self.name = name
    self.level = level
    self.source = source
  }
}

/// What somebody has to do with a dossier.
package enum GapDossierAccess: Hashable, Sendable {
  /// Works on it: in the house that noted the gaps.
  case keeps
  /// It was passed on to his authority.
  case receives(ID<GapDossier.Passing>)

  /// `nil`: he has nothing to do with it, which looks as if it were not there.
  package static func decide(_ actor: Actor, _ dossier: GapDossier) -> GapDossierAccess? {
    guard let own = actor.organization else { return nil }
    if own == dossier.organization, actor.may(.readGaps) { return .keeps }
    guard actor.roles.contains(.authorityReader) else { return nil }
    return dossier.passings.last { $0.organization == own }.map { .receives($0.id) }
  }
}
