package import Kernel

/// One person's way through one service of a programme: from the first question to its end.
package struct Episode: Hashable, Sendable {
  /// Who noticed, or asked for it.
  package enum Asker: String, CaseIterable, Hashable, Sendable, Codable {
    case person, carer
    case careTeam = "care-team"
    case helpdesk, other
  }
  package enum DoctorRole: String, CaseIterable, Hashable, Sendable, Codable {
    case generalPractitioner = "general-practitioner"
    /// In place of a general practitioner whom she does not have.
    case geriatrician
  }
  /// How a doctor was asked, or answered.
  package enum Way: String, CaseIterable, Hashable, Sendable, Codable { case link, phone, paper }

  /// Why it ended.
  package enum Closing: String, CaseIterable, Hashable, Sendable, Codable {
    case reached
    case periodOver = "period-over"
    case institution, died, moved
    case sheStops = "she-stops"
    case notEligible = "not-eligible"
    case noProvider = "no-provider"
    case doctorRefused = "doctor-refused"
    case otherHelp = "other-help"
    /// Another organisation that manages the programme goes on.
    case handedOn = "handed-on"
    case other
  }

  package struct Doctor: Hashable, Sendable, Codable {
    package var name: String
    package var role: DoctorRole
    package var email: String
    /// In which he is written to.
    package var language: String

    package init(name: String, role: DoctorRole = .generalPractitioner, email: String = "", language: String = "fr") {
      self.name = name
      self.role = role
      self.email = email
      self.language = language
    }
  }

  package struct ChosenProvider: Hashable, Sendable, Codable {
    /// On the programme's list; `nil` for one who is not on it.
    package var line: String?
    package var name: String
    /// A code of the list's disciplines; empty when it is not known.
    package var discipline: String

    package init(line: String? = nil, name: String, discipline: String = "") {
      self.line = line
      self.name = name
      self.discipline = discipline
    }
  }

  package struct Visit: Hashable, Sendable, Codable {
    package var on: Day
    /// Whether the initial module was made, and whether with the whole BelRAI.
    package var module: Bool
    package var belrai: Bool
    /// The act of the ledger of units that stands for the module; `nil` while none was entered.
    package var act: String?

    package init(on: Day, module: Bool, belrai: Bool, act: String? = nil) {
      self.on = on
      self.module = module
      self.belrai = belrai
      self.act = act
    }
  }

  /// One thing that happened: who, when, how. Never changed.
  package struct Step: Hashable, Sendable, Codable {
    package var move: Move
    /// The day on which it was so.
    package var on: Day
    /// Of noting; milliseconds since 1970.
    private var milliseconds: Int64
    package var at: Instant { Instant(milliseconds: milliseconds) }
    /// As the log names whoever noted it; a doctor's link is no account.
    package var author: String
    package var authorName: String
    package var words = ""
    /// What was left out on the way, and why.
    package var skipped: [Stage] = []
    package var why = ""
    /// The provider, or the doctor, as named then.
    package var name = ""
    package var way: Way?
    package var role: DoctorRole?
    /// The day agreed for a visit or for looking at it again.
    package var day: Day?
    package var closing: Closing?
    package var module: Bool?
    package var belrai: Bool?
    /// The act of the ledger of units that was entered with it, or that noted it.
    package var act: String?
    /// At an orientation: who of her present care team was spoken with, and on which day; without a day nobody noted it.
    package var team: String?
    package var teamOn: Day?

    package init(move: Move, on: Day, at: Instant, author: String, authorName: String) {
      self.move = move
      self.on = on
      milliseconds = at.milliseconds
      self.author = author
      self.authorName = authorName
    }
  }

  package let id: ID<Episode>
  package let person: ID<Person>
  package let programme: String
  package let service: String
  package let organization: ID<Organization>
  package let createdAt: Instant
  package var changedAt: Instant
  package var version: Int

  package var asker: Asker
  package var stage: Stage = .detected
  /// Every stage reached, with its day, in order; the last one is ``stage``.
  package var passed: [Passed]
  package var agreement: Agreement = .notAsked
  /// Since when the agreement stands as it does.
  package var agreementOn: Day
  package var provider: ChosenProvider?
  package var doctor: Doctor?
  /// Of the doctor's links only the last one works.
  package var linkNumber = 0
  package var linkUntil: Day?
  package var reminders = 0
  package var appointment: Day?
  package var visit: Visit?
  package var nextReview: Day?
  package var closing: Closing?
  /// Oldest first.
  package var steps: [Step]

  package struct Passed: Hashable, Sendable, Codable {
    package var stage: Stage
    package var on: Day
    package init(stage: Stage, on: Day) {
      self.stage = stage
      self.on = on
    }
  }

  /// As the access log names it.
  package var subject: String { "episode/\(id.raw)" }
  package var isClosed: Bool { stage == .closed }
  /// The day on which the stage was reached.
  package var stageOn: Day { passed.last?.on ?? createdAt.day }
  var stageBefore: Stage? { passed.dropLast().last?.stage }

  /// Begins with who noticed.
  package init(
    id: ID<Episode>, person: ID<Person>, programme: String, service: String, organization: ID<Organization>, asker: Asker, name: String, words: String,
    on day: Day, author: String, authorName: String, at now: Instant
  ) {
    self.id = id
    self.person = person
    self.programme = programme
    self.service = service
    self.organization = organization
    self.asker = asker
    createdAt = now
    changedAt = now
    version = 1
    passed = [Passed(stage: .detected, on: day)]
    agreementOn = day
    var step = Step(move: .detect, on: day, at: now, author: author, authorName: authorName)
    step.words = words
    step.name = name
    steps = [step]
  }

  /// As it was stored.
  package init(
    id: ID<Episode>, person: ID<Person>, programme: String, service: String, organization: ID<Organization>, createdAt: Instant, changedAt: Instant,
    version: Int, document: Document
  ) {
    self.id = id
    self.person = person
    self.programme = programme
    self.service = service
    self.organization = organization
    self.createdAt = createdAt
    self.changedAt = changedAt
    self.version = version
    asker = document.asker
    stage = document.passed.last?.stage ?? .detected
    passed = document.passed
    agreement = document.agreement
    agreementOn = document.agreementOn
    provider = document.provider
    doctor = document.doctor
    linkNumber = document.linkNumber
    linkUntil = document.linkUntil
    reminders = document.reminders
    appointment = document.appointment
    visit = document.visit
    nextReview = document.nextReview
    closing = document.closing
    steps = document.steps
  }

  /// What is sealed of it; keys are stored for decades.
  package struct Document: Hashable, Sendable, Codable {
    package var asker: Asker
    package var passed: [Passed]
    package var agreement: Agreement
    package var agreementOn: Day
    package var provider: ChosenProvider?
    package var doctor: Doctor?
    package var linkNumber: Int
    package var linkUntil: Day?
    package var reminders: Int
    package var appointment: Day?
    package var visit: Visit?
    package var nextReview: Day?
    package var closing: Closing?
    package var steps: [Step]
  }

  package var document: Document {
    Document(
      asker: asker, passed: passed, agreement: agreement, agreementOn: agreementOn, provider: provider, doctor: doctor, linkNumber: linkNumber,
      linkUntil: linkUntil, reminders: reminders, appointment: appointment, visit: visit, nextReview: nextReview, closing: closing, steps: steps)
  }
}

extension Episode {
  /// Who acts next and by when, what is due first before the rest. Nothing once it is closed.
  package func tasks(_ rule: EpisodeParameters.Rule) -> [EpisodeTask] {
    guard !isClosed else { return [] }
    var tasks: [EpisodeTask] = []
    if let (kind, length) = EpisodeTask.onTheWay(stage) {
      let agreed = kind == .visit ? appointment : kind == .review ? nextReview : nil
      tasks.append(EpisodeTask(kind: kind, due: agreed ?? stageOn.adding(days: rule[length])))
    }
    // Before there is a provider nobody talks to the doctor, unless somebody did.
    if agreement != .notAsked || stage != .detected, let (kind, length) = EpisodeTask.forAgreement(agreement) {
      let since = agreement == .notAsked ? passed.first { $0.stage != .detected }?.on ?? stageOn : agreementOn
      tasks.append(EpisodeTask(kind: kind, due: since.adding(days: rule[length])))
    }
    return tasks.sorted { ($0.due, $0.kind.rawValue) < ($1.due, $1.kind.rawValue) }
  }

  /// Whether a silent doctor is to be reminded today.
  package func isToBeReminded(_ rule: EpisodeParameters.Rule, today: Day) -> Bool {
    guard !isClosed, agreement == .asked, let until = linkUntil, today <= until, steps.last(where: { $0.move == .ask })?.way == .link else {
      return false
    }
    return rule.remindersDue(since: agreementOn, today: today) > reminders
  }

}

extension [Episode] {
  /// Whether a doctor had agreed to a programme by a day: for one of its services what a doctor said last, until then, was a yes.
  package func isAgreed(_ programme: String, on day: Day) -> Bool {
    var last: [String: Episode.Step] = [:]
    for episode in self where episode.programme == programme {
      for step in episode.steps where (step.move == .agree || step.move == .refuse) && step.on <= day {
        if let other = last[episode.service], (other.on, other.at) > (step.on, step.at) { continue }
        last[episode.service] = step
      }
    }
    return last.values.contains { $0.move == .agree }
  }
}

extension Episode {
  /// Whether anything stands in it that a doctor said.
  package var saysHealth: Bool { steps.contains { $0.isHealth && !$0.words.isEmpty } }

  /// As those read it who are not bound by medical secrecy: that a doctor answered, and not his words.
  package var withoutHealth: Episode {
    var other = self
    other.steps = steps.map { step in
      guard step.isHealth else { return step }
      var bare = step
      bare.words = ""
      return bare
    }
    return other
  }
}

extension Episode.Step {
  /// What is said about the doctor's answer, and about how she is.
  var isHealth: Bool { [.agree, .refuse, .review, .visit].contains(move) }
}
