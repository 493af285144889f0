package import Kernel

/// One line of the timeline of a file.
package struct TimelineEntry: Hashable, Sendable {
  /// What a reader filters by.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case contact, request, referral, assessment, consent, circle, move, fall
    case hospitalStay = "hospital-stay"
    case carerCrisis = "carer-crisis"
    case firstLinePsychology = "first-line-psychology"
    case incident
    /// A step of an episode in a programme.
    case episode
    /// What a programme of units gave.
    case act
    /// She goes from one organisation that manages a programme to another.
    case handover
    /// A step of a pathway.
    case pathway
    case call, interpreter

    init(_ kind: FileFact.Kind) {
      switch kind {
      case .contact: self = .contact
      case .fall: self = .fall
      case .hospitalStay: self = .hospitalStay
      case .carerCrisis: self = .carerCrisis
      case .firstLinePsychology: self = .firstLinePsychology
      case .incident: self = .incident
      }
    }
  }

  /// What happened, with what its page needs to say it.
  package enum What: Hashable, Sendable {
    case requestMade(Request)
    case requestEvent(number: String, Request.Event)
    case referralEvent(service: String, Referral.Event)
    case assessment(Assessment)
    case consent(ConsentRecord)
    case joinedCircle(CircleMember)
    case leftCircle(CircleMember)
    case residence(Residence)
    case address(DatedAddress)
    case fact(FileFact)
    case episodeStep(Episode, Episode.Step)
    case call(Call)
    case interpreter(InterpreterBooking)
    case act(LedgerAct)
    case handover(LedgerHandover)
    case pathwayBegun(Pathway)
    case pathwayStep(Pathway, PathwayStep)
    case pathwayEnded(Pathway, Pathway.Ending)
  }

  package let kind: Kind
  package let from: PartialDate
  package let until: PartialDate?
  /// The moment, where it is known: orders what happened on one day.
  package let at: Instant?
  /// Who did it; empty where the line says so itself or nobody knows.
  package let who: String
  package let what: What
  /// Unlike any other of the timeline; decides between two of the same moment.
  package let id: String

  package init(_ kind: Kind, _ from: PartialDate, until: PartialDate? = nil, at: Instant? = nil, who: String = "", _ what: What, id: String) {
    self.kind = kind
    self.from = from
    self.until = until
    self.at = at
    self.who = who
    self.what = what
    self.id = id
  }

  package init(_ kind: Kind, at: Instant, who: String = "", _ what: What, id: String) {
    self.init(kind, PartialDate(at.day), at: at, who: who, what, id: id)
  }

  /// Noted by mistake: still to be seen, counts for nothing.
  package var isStruck: Bool {
    switch what {
    case .fact(let fact): !fact.counts
    case .assessment(let assessment): assessment.isMistaken
    case .call(let call): call.struckAt != nil
    case .act(let act): act.state == .corrected
    case .handover(let handover): handover.replaced != nil
    default: false
    }
  }

  /// Whether it belongs to a year: it began, ended or went on in it. What has no known end belongs to the year of its beginning.
  package func touches(_ year: Int) -> Bool { (from.year...max(from.year, until?.year ?? from.year)).contains(year) }
}

/// Everything that happened, as far as one reader may see it, newest first.
package struct FileTimeline: Hashable, Sendable {
  package let entries: [TimelineEntry]

  /// Up to this many lines stand on one page; more are shown year by year.
  package static let longestPage = 300

  package init(_ entries: [TimelineEntry]) { self.entries = entries.sorted(by: Self.isBefore) }

  /// By day, newest first. A date of which less is known stands after everything of its month or its year: nobody pretends to know the day.
  private static func isBefore(_ left: TimelineEntry, _ right: TimelineEntry) -> Bool {
    if left.from != right.from { return left.from > right.from }
    if left.at != right.at {
      // On a day, what has a moment stands above what has none.
      guard let first = left.at else { return false }
      guard let second = right.at else { return true }
      return first > second
    }
    return left.id > right.id
  }

  /// The years in which something happened, newest first, each with its number of lines.
  package var years: [(year: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    for entry in entries {
      for year in entry.from.year...max(entry.from.year, entry.until?.year ?? entry.from.year) { counts[year, default: 0] += 1 }
    }
    return counts.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
  }

  package var kinds: Set<TimelineEntry.Kind> { Set(entries.map(\.kind)) }

  package func filtered(kind: TimelineEntry.Kind? = nil, year: Int? = nil) -> FileTimeline {
    FileTimeline(
      ordered: entries.filter { entry in (kind.map { entry.kind == $0 } ?? true) && (year.map { entry.touches($0) } ?? true) })
  }

  private init(ordered: [TimelineEntry]) { entries = ordered }
}

/// What may be known of one file, before it becomes one line of time: a source that the reader may not see stays empty.
package struct TimelineSources: Sendable {
  package var requests: [Request] = []
  package var requestEvents: [(request: ID<Request>, id: String, at: Instant, who: String, event: Request.Event)] = []
  package var referralEvents: [(id: String, at: Instant, who: String, service: String, event: Referral.Event)] = []
  /// With the name of the assessor.
  package var assessments: [(assessment: Assessment, who: String)] = []
  package var consents: [ConsentRecord] = []
  package var members: [CircleMember] = []
  package var residences: [Residence] = []
  package var addresses: [DatedAddress] = []
  package var facts: [FileFact] = []
  package var episodes: [Episode] = []
  /// Calls that became no request, with the name of whoever took them.
  package var calls: [(call: Call, who: String)] = []
  package var interpreters: [InterpreterBooking] = []
  package var acts: [LedgerAct] = []
  package var handovers: [LedgerHandover] = []
  package var pathways: [Pathway] = []
  /// Of those who did the steps of pathways.
  package var names: [ID<Account>: String] = [:]

  package init() {}

  /// All sources in one line.
  package var timeline: FileTimeline {
    var entries: [TimelineEntry] = []
    for request in requests {
      entries.append(TimelineEntry(.request, at: request.createdAt, .requestMade(request), id: "request/\(request.id.raw)"))
    }
    let numbers = Dictionary(requests.map { ($0.id, $0.number) }, uniquingKeysWith: { first, _ in first })
    for event in requestEvents {
      guard let kind = Self.kind(of: event.event) else { continue }
      let what = TimelineEntry.What.requestEvent(number: numbers[event.request] ?? "", event.event)
      entries.append(TimelineEntry(kind, at: event.at, who: event.who, what, id: "request-event/\(event.id)"))
    }
    for event in referralEvents {
      let what = TimelineEntry.What.referralEvent(service: event.service, event.event)
      entries.append(TimelineEntry(.referral, at: event.at, who: event.who, what, id: "referral-event/\(event.id)"))
    }
    for (assessment, who) in assessments {
      entries.append(
        TimelineEntry(
          .assessment, PartialDate(assessment.on), at: assessment.createdAt.day == assessment.on ? assessment.createdAt : nil, who: who,
          .assessment(assessment), id: "assessment/\(assessment.id.raw)"))
    }
    for record in consents { entries.append(TimelineEntry(.consent, at: record.at, .consent(record), id: "consent/\(record.id.raw)")) }
    entries += circle + places + ways
    entries += talks + given + moves + pathwaySteps
    for fact in facts {
      entries.append(
        TimelineEntry(
          TimelineEntry.Kind(fact.kind), fact.from, until: fact.until, at: fact.createdAt.day == fact.from.exact ? fact.createdAt : nil,
          who: fact.authorName, .fact(fact), id: "fact/\(fact.id.raw)"))
    }
    return FileTimeline(entries)
  }

  private var circle: [TimelineEntry] {
    members.flatMap { member in
      var entries: [TimelineEntry] = []
      if let since = member.details.since {
        entries.append(TimelineEntry(.circle, since, .joinedCircle(member), id: "member/\(member.id.raw)/since"))
      }
      if let until = member.details.until {
        entries.append(TimelineEntry(.circle, until, .leftCircle(member), id: "member/\(member.id.raw)/until"))
      }
      return entries
    }
  }

  /// What happened in the episodes of programmes; that a letter was sent again is nobody's life.
  private var ways: [TimelineEntry] {
    episodes.flatMap { episode in
      episode.steps.enumerated().filter { $0.element.move != .remind }.map { index, step in
        TimelineEntry(
          .episode, PartialDate(step.on), at: step.at.day == step.on ? step.at : nil, who: step.authorName, .episodeStep(episode, step),
          id: "\(episode.subject)/\(Day.padded(index, 4))")
      }
    }
  }

  private var talks: [TimelineEntry] {
    calls.map { call, who in TimelineEntry(.call, at: call.at, who: who, .call(call), id: call.subject) }
      + interpreters.map { TimelineEntry(.interpreter, PartialDate($0.day), who: $0.serviceName, .interpreter($0), id: "interpreter/\($0.id.raw)") }
  }

  private var given: [TimelineEntry] {
    acts.map { act in
      TimelineEntry(
        .act, PartialDate(act.day), at: act.enteredAt.day == act.day ? act.enteredAt : nil, who: act.authorName, .act(act), id: act.subject)
    }
  }

  /// On the last day of the earlier organisation: the next one begins the day after, when somebody writes it down.
  private var moves: [TimelineEntry] {
    handovers.map { one in
      TimelineEntry(
        .handover, PartialDate(one.lastDay), at: one.at.day == one.lastDay ? one.at : nil, who: one.authorName, .handover(one), id: one.subject)
    }
  }

  /// That a pathway began and ended, and what was done or left out on it; what is still to be done is no past.
  private var pathwaySteps: [TimelineEntry] {
    pathways.flatMap { pathway in
      let name = "pathway/\(pathway.id.raw)"
      var entries = [TimelineEntry(.pathway, PartialDate(pathway.startedOn), .pathwayBegun(pathway), id: "\(name)/0")]
      for step in pathway.steps {
        guard let day = step.settledOn else { continue }
        entries.append(
          TimelineEntry(
            .pathway, PartialDate(day), who: step.by.flatMap { names[$0] } ?? "", .pathwayStep(pathway, step), id: "\(name)/1/\(step.id.raw)"))
      }
      if case .ended(let ending, let day) = pathway.state {
        entries.append(TimelineEntry(.pathway, PartialDate(day), .pathwayEnded(pathway, ending), id: "\(name)/2"))
      }
      return entries
    }
  }

  private var places: [TimelineEntry] {
    residences.enumerated().map { index, residence in
      TimelineEntry(
        residence.kind == .hospital ? .hospitalStay : .move, residence.from, until: residence.until, .residence(residence),
        id: "residence/\(Day.padded(index, 4))")
    }
      + addresses.enumerated().compactMap { index, address in
        address.from.map { TimelineEntry(.move, $0, until: address.until, .address(address), id: "address/\(Day.padded(index, 4))") }
      }
  }

  /// Which of the steps of a request belong into the life of a person; who takes it and when to ask again is the work of others.
  private static func kind(of event: Request.Event) -> TimelineEntry.Kind? {
    switch event {
    case .noted, .clarified: .contact
    case .closed, .reopened, .need, .transfer(.accepted): .request
    case .taken, .assigned, .released, .oriented, .postponed, .concerned, .transfer, .attachment, .joining, .prioritized, .receipt, .told: nil
    }
  }
}
