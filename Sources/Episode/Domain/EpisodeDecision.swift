package import Kernel

/// What somebody says happened on a way.
package struct EpisodeEntry: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case orient(Episode.ChosenProvider)
    /// The provider cannot; `words` says why.
    case decline
    case appoint(Day)
    case visit(module: Bool, belrai: Bool)
    case include, support
    case review(next: Day?)
    case close(Episode.Closing)
    case reopen, takeBack
    /// - Parameter until: the last day of the link, when it goes by link.
    case ask(Episode.Doctor, Episode.Way, until: Day?)
    case remind
    case agree(Episode.Doctor, Episode.Way)
    /// `words` says why.
    case refuse(Episode.Doctor, Episode.Way)
    case search

    package var move: Episode.Move {
      switch self {
      case .orient: .orient
      case .decline: .decline
      case .appoint: .appoint
      case .visit: .visit
      case .include: .include
      case .support: .support
      case .review: .review
      case .close: .close
      case .reopen: .reopen
      case .takeBack: .takeBack
      case .ask: .ask
      case .remind: .remind
      case .agree: .agree
      case .refuse: .refuse
      case .search: .search
      }
    }
  }

  package static let longestWords = 2000

  /// That her present care team was contacted.
  package struct TeamContact: Hashable, Sendable {
    /// Who of it; may stay empty.
    package let who: String
    package let on: Day

    package init(who: String, on: Day) {
      self.who = who
      self.on = on
    }
  }

  package var what: What
  /// The day on which it was so.
  package var on: Day
  package var words: String
  /// Why steps were skipped.
  package var why: String
  /// The act that is entered in the ledger of units in the same gesture.
  package var act: ID<LedgerAct>?
  /// For an orientation, when somebody noted it. Nothing waits for it.
  package var team: TeamContact?

  package init(_ what: What, on: Day, words: String = "", why: String = "") {
    self.what = what
    self.on = on
    self.words = words
    self.why = why
  }
}

/// Why a step is not noted.
package enum EpisodeProblem: Failure, Hashable {
  case notNow
  case changedMeanwhile
  case alreadyOpen
  case linkOver
  case inFuture
  case tooEarly
  case wordsNeeded
  case tooLong
  /// Steps lie between, and nobody said why they were skipped.
  case whyNeeded([Episode.Stage])

  package var category: FailureCategory {
    switch self {
    case .notNow, .changedMeanwhile, .alreadyOpen: .conflict
    case .linkOver: .gone
    case .inFuture, .tooEarly, .wordsNeeded, .tooLong, .whyNeeded: .invalid
    }
  }
  package var code: String {
    switch self {
    case .notNow: "episode.not-now"
    case .changedMeanwhile: "episode.changed-meanwhile"
    case .alreadyOpen: "episode.already-open"
    case .linkOver: "episode.link-over"
    case .inFuture: "episode.in-future"
    case .tooEarly: "episode.too-early"
    case .wordsNeeded: "episode.words-needed"
    case .tooLong: "episode.too-long"
    case .whyNeeded: "episode.why-needed"
    }
  }
  /// The form's field that it is about.
  package var field: String {
    switch self {
    case .inFuture, .tooEarly: "on"
    case .whyNeeded: "why"
    case .notNow, .changedMeanwhile, .alreadyOpen, .linkOver, .wordsNeeded, .tooLong: "words"
    }
  }
  package var text: Text { EpisodeProblemText.problem(self) }
}

extension Episode {
  /// The stages that lie between and were never reached.
  package func skipped(by move: Move) -> [Stage] {
    guard move != .close, let next = Self.next(stage, move, before: stageBefore), next.position > stage.position else { return [] }
    let reached = Set(passed.map(\.stage))
    return Stage.allCases.filter { $0.position > stage.position && $0.position < next.position && !reached.contains($0) }
  }

  /// Whether a move can be done now at all.
  package func allows(_ move: Move) -> Bool {
    guard Self.next(stage, move, before: stageBefore) != nil else { return false }
    return !move.isAboutAgreement || Self.next(agreement, move) != nil
  }

  /// What becomes of it when something happened. Pure; the doctor's agreement never stands in the way of a step.
  ///
  /// - Parameters:
  ///   - author: as the log names whoever notes it.
  ///   - now: the moment of noting; nothing that happened lies after its day.
  package func applying(
    _ entry: EpisodeEntry, author: String, authorName: String, at now: Instant
  ) throws(EpisodeProblem) -> Episode {
    try applying(entry, asking: .why, author: author, authorName: authorName, at: now)
  }

  /// What is asked of whoever notes a step that skips others.
  enum Asks { case why, nothing }

  func applying(
    _ entry: EpisodeEntry, asking asks: Asks, author: String, authorName: String, at now: Instant
  ) throws(EpisodeProblem) -> Episode {
    let move = entry.what.move
    guard allows(move), let stage = Self.next(stage, move, before: stageBefore) else { throw .notNow }
    guard entry.on <= now.day, (entry.team?.on ?? entry.on) <= now.day else { throw .inFuture }
    guard entry.on >= (passed.first?.on ?? entry.on) else { throw .tooEarly }
    let typed = [entry.words, entry.why, entry.team?.who ?? ""]
    guard typed.allSatisfy({ $0.count <= EpisodeEntry.longestWords }) else { throw .tooLong }
    if [.decline, .refuse, .takeBack].contains(move), entry.words.isEmpty { throw .wordsNeeded }
    let skipped = skipped(by: move)
    guard skipped.isEmpty || !entry.why.isEmpty || asks == .nothing else { throw .whyNeeded(skipped) }
    var step = Step(move: move, on: entry.on, at: now, author: author, authorName: authorName)
    (step.words, step.skipped, step.why) = (entry.words, skipped, skipped.isEmpty ? "" : entry.why)
    var next = self
    next.move(to: stage, by: move, on: entry.on)
    if move.isAboutAgreement, let agreement = Self.next(agreement, move) {
      next.agreement = agreement
      if move != .remind { next.agreementOn = entry.on }
    }
    next.take(entry.what, on: entry.on, &step)
    if case .visit(module: true, _) = entry.what {
      step.act = entry.act?.raw
      next.visit?.act = entry.act?.raw
    }
    if case .orient = entry.what { (step.team, step.teamOn) = (entry.team?.who, entry.team?.on) }
    next.steps.append(step)
    next.changedAt = now
    return next
  }

  private mutating func move(to next: Stage, by move: Move, on day: Day) {
    switch move {
    case .takeBack, .reopen: if passed.count > 1 { passed.removeLast() }
    case .decline: passed = Array(passed.prefix(1))
    case _ where next != stage: passed.append(Passed(stage: next, on: day))
    default: break
    }
    stage = next
  }

  /// What the step says besides, kept where the next one finds it.
  private mutating func take(_ what: EpisodeEntry.What, on day: Day, _ step: inout Step) {
    switch what {
    case .orient(let chosen):
      provider = chosen
      step.name = chosen.name
    case .decline:
      step.name = provider?.name ?? ""
      (provider, appointment) = (nil, nil)
    case .appoint(let agreed):
      appointment = agreed
      step.day = agreed
    case .visit(let module, let belrai):
      visit = Visit(on: day, module: module, belrai: belrai)
      (step.module, step.belrai) = (module, belrai)
    case .review(let next):
      nextReview = next
      step.day = next
    case .close(let reason):
      closing = reason
      step.closing = reason
    case .reopen: closing = nil
    case .takeBack:
      closing = nil
      if stage.position < Stage.visited.position { visit = nil }
    case .ask(let doctor, let way, let until):
      self.doctor = doctor
      (step.name, step.role, step.way) = (doctor.name, doctor.role, way)
      if way == .link { linkNumber += 1 }
      (linkUntil, reminders) = (way == .link ? until : nil, 0)
    case .remind: reminders += 1
    case .agree(let doctor, let way), .refuse(let doctor, let way):
      self.doctor = Doctor(name: doctor.name, role: doctor.role, email: self.doctor?.email ?? "", language: self.doctor?.language ?? "fr")
      (step.name, step.role, step.way) = (doctor.name, doctor.role, way)
      linkUntil = nil
    case .search: linkUntil = nil
    case .include, .support: break
    }
    if isClosed { linkUntil = nil }
  }
}
