package import Kernel

/// An interpreter asked for a conversation that belongs to a request.
package struct InterpreterBooking: Hashable, Sendable {
  package enum Way: String, CaseIterable, Hashable, Sendable {
    case phone
    case onPlace = "on-place"
    case video

    package var name: Text {
      switch self {
      case .phone: Text(fr: "par téléphone", nl: "telefonisch", en: "by telephone")
      case .onPlace: Text(fr: "sur place", nl: "ter plaatse", en: "in person")
      case .video: Text(fr: "par vidéo", nl: "via video", en: "by video")
      }
    }
  }

  /// Why a service says no.
  package enum Refusal: String, CaseIterable, Hashable, Sendable {
    case nobodyFree = "nobody-free"
    case languageNotServed = "language-not-served"
    case wayNotPossible = "way-not-possible"
    case tooSoon = "too-soon"
    case other

    package var name: Text {
      switch self {
      case .nobodyFree: Text(fr: "Personne n'est libre à ce moment", nl: "Niemand is dan vrij", en: "Nobody is free at that time")
      case .languageNotServed: Text(fr: "Cette langue n'est pas servie", nl: "Deze taal is er niet", en: "This language is not served")
      case .wayNotPossible: Text(fr: "Pas possible de cette manière", nl: "Niet mogelijk op deze manier", en: "Not possible in this way")
      case .tooSoon: Text(fr: "Demandé trop tard", nl: "Te laat gevraagd", en: "Asked too late")
      case .other: Text(fr: "Autre raison", nl: "Andere reden", en: "Another reason")
      }
    }
  }

  package enum Cancelling: String, CaseIterable, Hashable, Sendable { case byUs = "us", byService = "service" }

  package enum State: Hashable, Sendable {
    case asked
    /// By the service; `interpreter` may be empty.
    case confirmed
    case refused(Refusal)
    case tookPlace
    case didNotCome
    case cancelled(Cancelling)
  }

  package let id: ID<InterpreterBooking>
  package let request: ID<Request>
  package let organization: ID<Organization>
  /// Code of the language to be interpreted.
  package let spoken: String
  package let way: Way
  package let day: Day
  /// On the clock of Brussels.
  package let time: ClockTime
  /// Where or on which number, as the service may know it. Never why.
  package let place: String
  package let serviceName: String
  /// Empty: asked by telephone, and answered by hand.
  package let email: String
  /// Of the letter.
  package let language: Language
  package var state: State
  /// What the service said, or we noted.
  package var words: String
  package let askedAt: Instant
  package var changedAt: Instant
  package let version: Int

  package init(
    id: ID<InterpreterBooking>, request: ID<Request>, organization: ID<Organization>, spoken: String, way: Way, day: Day, time: ClockTime, place: String,
    serviceName: String, email: String, language: Language, state: State = .asked, words: String = "", askedAt: Instant, changedAt: Instant, version: Int = 1
  ) {
    self.id = id
    self.request = request
    self.organization = organization
    self.spoken = spoken
    self.way = way
    self.day = day
    self.time = time
    self.place = place
    self.serviceName = serviceName
    self.email = email
    self.language = language
    self.state = state
    self.words = words
    self.askedAt = askedAt
    self.changedAt = changedAt
    self.version = version
  }

  /// As it is stored and exported: codes are added, never renamed.
  package var stateCode: String {
    switch state {
    case .asked: "asked"
    case .confirmed: "confirmed"
    case .refused: "refused"
    case .tookPlace: "took-place"
    case .didNotCome: "did-not-come"
    case .cancelled: "cancelled"
    }
  }

  /// Whether somebody still has to act: the service to answer, or we to say how it went.
  package var isOpen: Bool { state == .asked || state == .confirmed }
}

/// Why a booking cannot be changed like this.
package enum InterpreterProblem: Failure, Hashable {
  case notAllowed
  /// The conversation is still to come.
  case tooEarly
  case changedMeanwhile
  /// The link's time is over.
  case linkOver

  package var category: FailureCategory { self == .linkOver ? .gone : .conflict }
  package var code: String { "interpreter.\(self)" }
  package var text: Text { InterpreterProblemText.of(self) }
}

extension InterpreterBooking {
  package enum Step: String, CaseIterable, Hashable, Sendable {
    case confirm, refuse
    case takePlace = "take-place"
    case notCome = "not-come"
    case cancel
  }

  package enum Command: Hashable, Sendable {
    case confirm(words: String)
    case refuse(Refusal, words: String)
    case takePlace
    case notCome(words: String)
    case cancel(Cancelling, words: String)

    package var step: Step {
      switch self {
      case .confirm: .confirm
      case .refuse: .refuse
      case .takePlace: .takePlace
      case .notCome: .notCome
      case .cancel: .cancel
      }
    }
  }

  /// The table of transitions. A service confirms, refuses, and may take its confirmation back; how it went, only we say, from the day on.
  package func allows(_ step: Step) -> Bool {
    switch (state, step) {
    case (.asked, .confirm), (.asked, .refuse), (.asked, .cancel): true
    // A confirmation was not always written down in time.
    case (.confirmed, .takePlace), (.confirmed, .notCome), (.confirmed, .cancel), (.asked, .takePlace): true
    case (.asked, .notCome), (.confirmed, .confirm), (.confirmed, .refuse): false
    case (.refused, _), (.tookPlace, _), (.didNotCome, _), (.cancelled, _): false
    }
  }

  /// The booking after a command. The only way it changes.
  package func applying(_ command: Command, at now: Instant) throws(InterpreterProblem) -> InterpreterBooking {
    guard allows(command.step) else { throw .notAllowed }
    if command.step == .takePlace || command.step == .notCome, now.day < day { throw .tooEarly }
    var next = self
    next.changedAt = now
    switch command {
    case .confirm(let said): (next.state, next.words) = (.confirmed, said)
    case .refuse(let why, let said): (next.state, next.words) = (.refused(why), said)
    case .takePlace: next.state = .tookPlace
    case .notCome(let said): (next.state, next.words) = (.didNotCome, said.isEmpty ? words : said)
    case .cancel(let who, let said): (next.state, next.words) = (.cancelled(who), said.isEmpty ? words : said)
    }
    return next
  }

  /// Why it stands on the list of what to do today; `nil` when nothing is to be done.
  package enum ToDo: Hashable, Sendable {
    /// No answer, and the conversation is tomorrow or sooner.
    case ringService
    /// It was to be today or before: say how it went.
    case sayHow
    /// The service said no, or took its yes back, and the conversation is still to come: ask in another way.
    case askAgain
  }

  /// Of a refusal it does not know whether somebody was asked since; the list leaves such ones out.
  package func toDo(on today: Day) -> ToDo? {
    switch state {
    case .asked, .confirmed:
      if day < today { return .sayHow }
      return state == .asked && day.days(since: today) <= 1 ? .ringService : nil
    case .refused, .cancelled(.byService): return day >= today ? .askAgain : nil
    case .tookPlace, .didNotCome, .cancelled(.byUs): return nil
    }
  }

  /// The letter that reminds the service, the same however often it is asked for: it goes out once.
  package var reminder: ID<Message> { ID("interpreter-reminder-\(id.raw)") }
}

/// How many interpreters were asked, and what became of it.
package struct InterpreterCount: Hashable, Sendable {
  package let spoken: String
  /// By the code of the state.
  package let byState: [String: Int]

  package init(spoken: String, byState: [String: Int]) {
    self.spoken = spoken
    self.byState = byState
  }

  package var all: Int { byState.values.reduce(0, +) }
  package static let states = ["asked", "confirmed", "refused", "took-place", "did-not-come", "cancelled"]
}
