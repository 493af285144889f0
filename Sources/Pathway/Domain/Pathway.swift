package import Kernel

/// A template started for a request or on a person's file: its steps with their days, changed as the situation asks for.
package struct Pathway: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case running
    case ended(Ending, on: Day)
  }

  /// Why it ended.
  package enum Ending: String, CaseIterable, Hashable, Sendable {
    /// What was to be done was done.
    case completed
    case notWished = "not-wished"
    case changed
    case movedAway = "moved-away"
    case died

    package var name: Text {
      switch self {
      case .completed: Text(fr: "Ce qui devait être fait l'est", nl: "Wat moest gebeuren is gebeurd", en: "What was to be done is done")
      case .notWished: Text(fr: "Elle ne le souhaite plus", nl: "Ze wil het niet meer", en: "She no longer wishes it")
      case .changed: Text(fr: "La situation a changé", nl: "De situatie is veranderd", en: "The situation changed")
      case .movedAway: Text(fr: "Elle n'habite plus chez elle", nl: "Ze woont niet meer thuis", en: "She no longer lives at home")
      case .died: Text(fr: "Elle est décédée", nl: "Ze is overleden", en: "She died")
      }
    }
  }

  package let id: ID<Pathway>
  package let subject: Subject
  package let organization: ID<Organization>
  /// The template's id and version.
  package let template: String
  package let templateFrom: Day
  package let startedOn: Day
  package var state: State
  /// By their days.
  package var steps: [PathwayStep]
  package let version: Int

  package init(
    id: ID<Pathway>, subject: Subject, organization: ID<Organization>, template: String, templateFrom: Day, startedOn: Day, state: State = .running,
    steps: [PathwayStep], version: Int = 1
  ) {
    self.id = id
    self.subject = subject
    self.organization = organization
    self.template = template
    self.templateFrom = templateFrom
    self.startedOn = startedOn
    self.state = state
    self.steps = steps.inOrder
    self.version = version
  }

  /// A template begun on a day.
  ///
  /// - Parameter newID: makes identifiers, one a step.
  package static func start(
    _ template: PathwayTemplate, id: ID<Pathway>, for subject: Subject, of organization: ID<Organization>, on day: Day, newID: () -> ID<PathwayStep>
  ) -> Pathway {
    Pathway(
      id: id, subject: subject, organization: organization, template: template.id, templateFrom: template.from, startedOn: day,
      steps: template.steps.map { PathwayStep(id: newID(), template: $0.id, who: $0.who, due: day.adding(days: $0.day)) })
  }

  package var isRunning: Bool { state == .running }
  package var open: [PathwayStep] { steps.filter { $0.state == .open } }
  /// Open steps of a running pathway whose day has passed.
  package func late(on today: Day) -> [PathwayStep] { isRunning ? open.filter { $0.due < today } : [] }
  /// Open steps whose day has come.
  package func due(on today: Day) -> [PathwayStep] { isRunning ? open.filter { $0.due <= today } : [] }
}

/// One step of a pathway.
package struct PathwayStep: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case open
    case done(on: Day)
    case skipped(Skip, on: Day)
  }

  /// Why a step is left out.
  package enum Skip: String, CaseIterable, Hashable, Sendable {
    case notNeeded = "not-needed"
    case alreadyDone = "already-done"
    case notWished = "not-wished"
    case notAvailable = "not-available"
    case other

    package var name: Text {
      switch self {
      case .notNeeded: Text(fr: "Pas nécessaire ici", nl: "Hier niet nodig", en: "Not needed here")
      case .alreadyDone: Text(fr: "Existe déjà", nl: "Bestaat al", en: "Exists already")
      case .notWished: Text(fr: "Elle ne le souhaite pas", nl: "Ze wil het niet", en: "She does not wish it")
      case .notAvailable: Text(fr: "Introuvable", nl: "Niet te vinden", en: "Cannot be found")
      case .other: Text(fr: "Autre raison", nl: "Andere reden", en: "Another reason")
      }
    }
  }

  package let id: ID<PathwayStep>
  /// The template's step; `nil` for one that was added.
  package let template: String?
  /// What is to be done, for a step that was added.
  package let what: String
  package var who: Role
  /// Somebody by name, where that is more than the role: "sa fille Samira".
  package var whom: String
  package var due: Day
  package var state: State
  /// What was said when it was done or left out.
  package var words: String
  /// Who noted that.
  package var by: ID<Account>?

  package init(
    id: ID<PathwayStep>, template: String? = nil, what: String = "", who: Role, whom: String = "", due: Day, state: State = .open, words: String = "",
    by: ID<Account>? = nil
  ) {
    self.id = id
    self.template = template
    self.what = what
    self.who = who
    self.whom = whom
    self.due = due
    self.state = state
    self.words = words
    self.by = by
  }
}

extension PathwayStep {
  /// When it was done or left out.
  package var settledOn: Day? {
    switch state {
    case .open: nil
    case .done(let day), .skipped(_, let day): day
    }
  }
}

extension [PathwayStep] {
  /// By day; equal days as they were.
  fileprivate var inOrder: [PathwayStep] {
    enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
  }
}

/// Why a pathway cannot be changed like this.
package enum PathwayProblem: Failure, Hashable {
  case ended
  /// It is done or left out already.
  case notOpen
  case notThere
  case changedMeanwhile
  case alreadyRunning
  /// The request is closed.
  case requestClosed

  package var category: FailureCategory { .conflict }
  package var code: String { "pathway.\(self)" }
  package var text: Text { PathwayProblemText.of(self) }
}

extension Pathway {
  package enum Command: Hashable, Sendable {
    case done(ID<PathwayStep>, words: String)
    case skip(ID<PathwayStep>, PathwayStep.Skip, words: String)
    /// Takes done or left out back.
    case reopen(ID<PathwayStep>)
    /// Another day, another role, somebody by name.
    case adapt(ID<PathwayStep>, who: Role, whom: String, due: Day)
    case add(ID<PathwayStep>, what: String, who: Role, whom: String, due: Day)
    case end(Ending)
    /// Takes an ending back.
    case resume
  }

  /// The pathway after a command. The only way it changes.
  package func applying(_ command: Command, on today: Day, by account: ID<Account>?) throws(PathwayProblem) -> Pathway {
    var next = self
    if case .resume = command {
      guard !isRunning else { throw .notOpen }
      next.state = .running
      return next
    }
    guard isRunning else { throw .ended }
    switch command {
    case .done(let id, let words): try next.change(id, isOpen: true) { ($0.state, $0.words, $0.by) = (.done(on: today), words, account) }
    case .skip(let id, let why, let words):
      try next.change(id, isOpen: true) { ($0.state, $0.words, $0.by) = (.skipped(why, on: today), words, account) }
    case .reopen(let id): try next.change(id, isOpen: false) { ($0.state, $0.words, $0.by) = (.open, "", nil) }
    case .adapt(let id, let who, let whom, let due): try next.change(id, isOpen: true) { ($0.who, $0.whom, $0.due) = (who, whom, due) }
    case .add(let id, let what, let who, let whom, let due):
      next.steps.append(PathwayStep(id: id, what: what, who: who, whom: whom, due: due))
    case .end(let ending): next.state = .ended(ending, on: today)
    case .resume: throw .notOpen
    }
    next.steps = next.steps.inOrder
    return next
  }

  private mutating func change(_ id: ID<PathwayStep>, isOpen: Bool, _ body: (inout PathwayStep) -> Void) throws(PathwayProblem) {
    guard let place = steps.firstIndex(where: { $0.id == id }) else { throw .notThere }
    guard (steps[place].state == .open) == isOpen else { throw .notOpen }
    body(&steps[place])
  }
}
