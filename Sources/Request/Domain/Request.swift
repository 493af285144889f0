package import Kernel

/// A need being worked on, from the first word to the answer "did it help?".
package struct Request: Hashable, Sendable {
  /// How the need reached us.
  package enum Channel: String, CaseIterable, Hashable, Sendable {
    case publicReport = "public-report"
    case phone, visit, professional

    package var name: Text {
      switch self {
      case .publicReport: Text(fr: "Signalement en ligne", nl: "Online signaal", en: "Online report")
      case .phone: Text(fr: "Appel", nl: "Oproep", en: "Phone call")
      case .visit: Text(fr: "Rencontre", nl: "Ontmoeting", en: "Met in person")
      case .professional: Text(fr: "Via un·e professionnel·le", nl: "Via een hulpverlener", en: "Through a professional")
      }
    }
  }

  /// Where the request stands. A state carries exactly its data.
  package enum State: Hashable, Sendable {
    case new
    case clarifying
    /// Help is being looked for or is on its way; on the day somebody asks whether it helped.
    case oriented(followUp: Day)
    case closed(Outcome)
  }

  /// How it ended, in the person's eyes.
  package enum Outcome: Hashable, Sendable {
    case met
    case partlyMet(Gap.Reason)
    case notMet(Gap.Reason)
    /// She wants no help, or not now: a normal outcome.
    case refusedByPerson
    /// A question was answered; nothing had to be followed up.
    case informed
    case unreachable
  }

  package let id: ID<Request>
  /// Short number to say on the phone: `2026-00042`.
  package let number: String
  /// Who is responsible for it: another one after a transfer that was accepted.
  package var organization: ID<Organization>
  package let channel: Channel
  package let report: NeedReport
  package var state: State
  package var assignee: ID<Account>?
  package var clarification: Clarification
  /// The person of the file whom this concerns, or nobody yet.
  package var person: ID<Person>?
  /// The request with which this one is read, because both are about the same situation.
  package var joinedInto: ID<Request>?
  /// What was said can be read by nobody any more; ``report`` then says so in its words.
  package let isErased: Bool
  /// How soon somebody acts, and why; without a reason only while it is ordinary.
  package var priority: Priority
  package var priorityReason: String
  /// Whether somebody holds number and code, and can be written to through them.
  package let hasReceipt: Bool
  /// Since when a message of the reporter waits to be read.
  package let replyAt: Instant?
  /// In which neighbourhood it is, as it was stored; `nil` where the street is not known, or belongs to none.
  package let neighbourhood: ID<Neighbourhood>?
  package let createdAt: Instant
  package var changedAt: Instant
  /// Counts changes; a form that was opened on an older one is told so instead of overwriting.
  package var version: Int

  package init(
    id: ID<Request>, number: String, organization: ID<Organization>, channel: Channel, report: NeedReport, state: State,
    assignee: ID<Account>?, clarification: Clarification, person: ID<Person>? = nil, joinedInto: ID<Request>? = nil, isErased: Bool = false,
    priority: Priority = .routine, priorityReason: String = "", hasReceipt: Bool = false, replyAt: Instant? = nil,
    neighbourhood: ID<Neighbourhood>? = nil, createdAt: Instant, changedAt: Instant, version: Int
  ) {
    self.id = id
    self.number = number
    self.organization = organization
    self.channel = channel
    self.report = report
    self.state = state
    self.assignee = assignee
    self.clarification = clarification
    self.person = person
    self.joinedInto = joinedInto
    self.isErased = isErased
    self.priority = priority
    self.priorityReason = priorityReason
    self.hasReceipt = hasReceipt
    self.replyAt = replyAt
    self.neighbourhood = neighbourhood
    self.createdAt = createdAt
    self.changedAt = changedAt
    self.version = version
  }

  package var isClosed: Bool {
    if case .closed = state { true } else { false }
  }
}

/// What was understood with the person. Everything may stay empty; nothing is imposed.
package struct Clarification: Hashable, Sendable {
  /// How she may be called: a name, or nothing.
  package var personName = ""
  /// How to reach her, and when.
  package var reach = ""
  /// What she wants herself, in her own words.
  package var wants = ""
  /// Who and what is already there.
  package var inPlace = ""
  /// Who may be told, and what.
  package var mayBeTold = ""
  package var consent: Consent = .notAsked
  package var spokenLanguage = ""

  /// Does the person agree that we look for help with others?
  package enum Consent: String, CaseIterable, Hashable, Sendable {
    case notAsked = "not-asked"
    case agrees
    case refuses
    case notNow = "not-now"

    package var name: Text {
      switch self {
      case .notAsked: Text(fr: "Pas encore demandé", nl: "Nog niet gevraagd", en: "Not asked yet")
      case .agrees: Text(fr: "D'accord pour chercher de l'aide", nl: "Akkoord om hulp te zoeken", en: "Agrees to look for help")
      case .refuses: Text(fr: "Ne souhaite pas d'aide", nl: "Wil geen hulp", en: "Does not want help")
      case .notNow: Text(fr: "Pas maintenant", nl: "Nu niet", en: "Not now")
      }
    }
  }

  package init() {}

  /// Whether words hold the person's name, a part of it of four letters or more, or the way to reach her.
  package func isNamed(in words: String) -> Bool {
    let text = words.folded
    let parts = personName.folded.split { !$0.isLetter }.filter { $0.count >= 4 }
    let digits = reach.filter(\.isNumber)
    return parts.contains { text.contains($0) } || (digits.count >= 6 && words.filter(\.isNumber).contains(digits))
  }
}
