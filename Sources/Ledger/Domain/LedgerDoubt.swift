package import Kernel

/// Why somebody should look again at whether a person can have what is entered for her. A warning: how it is at the time of an act is the
/// professional's to judge; the reason is kept with the act. A programme may refuse what her file speaks against: ``UnitLedger/Asked``.
package enum LedgerDoubt: Hashable, Sendable {
  /// By what her file says she cannot have the service; with the fields that speak against it.
  case notEligible(service: String, fields: [String])
  /// Her file does not show that she can; with what is not known.
  case notShown(service: String, fields: [String])
  /// The latest complete assessment is of that day: longer ago than it should be.
  case oldAssessment(Day)

  /// What speaks against something that was done, or would be. Visits in hospital and support are given during a stay, too: that she is in
  /// hospital is nothing against them, only where she lives besides.
  ///
  /// - Parameter facts: what her file knows on the day of the act.
  /// - Throws: ``Kernel/Invalid`` when the programme's file asks for a field in another form than a person's file has it.
  package static func all(
    _ kind: UnitEvent.Kind, in programme: Programme, _ facts: EligibilityFacts, _ rule: EligibilityParameters.Rule
  ) throws(Invalid) -> [LedgerDoubt] {
    let read = facts.read(by: programme.eligibility)
    let counting = isGivenInHospital(kind) ? read.besidesHospital : read
    return all(kind, try counting.answer(of: programme, only: service(of: kind)), counting, rule)
  }

  private static func isGivenInHospital(_ kind: UnitEvent.Kind) -> Bool {
    switch kind {
    case .session(_, _, let setting, _, _): setting == .hospital
    case .support: true
    case .initialModule, .group, .closing, .extension, .residence, .firstLinePsychology, .death: false
    }
  }

  /// The same by a verdict that was given.
  ///
  /// What needs no eligibility has none: the closing that follows an institution, more units, facts.
  /// - Parameters:
  ///   - verdict: of the programme, on the day of the act.
  ///   - facts: from which it was made.
  ///   - rule: how old an assessment may be.
  package static func all(
    _ kind: UnitEvent.Kind, _ verdict: EligibilityAnswer, _ facts: EligibilityFacts, _ rule: EligibilityParameters.Rule
  ) -> [LedgerDoubt] {
    switch kind {
    case .closing, .extension, .residence, .firstLinePsychology, .death: return []
    case .session, .support, .group, .initialModule: break
    }
    let wanted = service(of: kind)
    var doubts: [LedgerDoubt] = []
    // The initial module belongs to no service: whoever can have one of them can have it.
    let services = verdict.services.filter { wanted == nil || $0.id == wanted }
    if !services.isEmpty, !services.contains(where: { $0.truth == .holds }) {
      let open = services.filter { $0.truth == .open }
      if open.isEmpty {
        let against = services.flatMap(\.findings).filter { $0.truth == .fails }.map(\.field)
        doubts.append(.notEligible(service: wanted ?? "", fields: once(against)))
      } else {
        doubts.append(.notShown(service: wanted ?? "", fields: once(open.flatMap(\.missing))))
      }
    }
    let days: [Day] = facts.evidence.values.compactMap { found in
      if case .figure(let source, _) = found.origin { source.day } else { nil }
    }
    if let latest = days.max(), rule.assessmentWarned.end(from: latest) < facts.on { doubts.append(.oldAssessment(latest)) }
    return doubts
  }

  /// The service whose formula counts; the initial module belongs to none.
  private static func service(of kind: UnitEvent.Kind) -> String? {
    switch kind {
    case .session(let service, _, _, _, _), .support(let service, _, _), .group(let service, _, _, _): service
    case .initialModule, .closing, .extension, .residence, .firstLinePsychology, .death: nil
    }
  }

  /// Whether her file speaks against it. That it does not speak for it yet, or did long ago, is nothing against it.
  package var isAgainst: Bool {
    if case .notEligible = self { true } else { false }
  }

  private static func once(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  /// As it is stored with an act: `notShown caseManagement belrai.iadl,birthDate`.
  package var code: String {
    switch self {
    case .notEligible(let service, let fields): "notEligible \(service) \(fields.joined(separator: ","))"
    case .notShown(let service, let fields): "notShown \(service) \(fields.joined(separator: ","))"
    case .oldAssessment(let day): "oldAssessment \(day)"
    }
  }

  /// `nil` for what no version ever stored.
  package init?(code: String) {
    let parts = code.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    func fields() -> [String] { parts[2].split(separator: ",").map(String.init) }
    switch (parts.first, parts.count) {
    case ("notEligible", 3): self = .notEligible(service: parts[1], fields: fields())
    case ("notShown", 3): self = .notShown(service: parts[1], fields: fields())
    case ("oldAssessment", 2):
      guard let day = Day(parts[1]) else { return nil }
      self = .oldAssessment(day)
    default: return nil
    }
  }
}

extension UnitLedger.Asked {
  /// Whether what speaks against an act refuses it; else it is a warning.
  package func refuses(_ doubts: [LedgerDoubt]) -> Bool { eligibilityAtAct == .blocks && doubts.contains(where: \.isAgainst) }
}

/// A clock that somebody started while working for a person without her; one for each professional.
package struct LedgerTimer: Hashable, Sendable {
  package let id: ID<LedgerTimer>
  package let person: ID<Person>
  package let programme: String
  package let startedAt: Instant

  package init(id: ID<LedgerTimer>, person: ID<Person>, programme: String, startedAt: Instant) {
    self.id = id
    self.person = person
    self.programme = programme
    self.startedAt = startedAt
  }

  /// Whole minutes, begun ones not counted.
  package func minutes(at now: Instant) -> Int { max(0, Int(now.seconds(since: startedAt) / 60)) }

  /// Whether it ran for longer than anybody works for one person in a day: then the minutes are typed.
  package func isForgotten(at now: Instant, _ rule: LedgerParameters.Rule) -> Bool {
    minutes(at: now) > rule.supportUnitsADay * rule.minutesAUnit
  }
}
