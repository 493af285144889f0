package import Kernel

/// Who can have a programme's services: formulas over what is known of a person, as dated data.
package struct EligibilityRules: Hashable, Sendable {
  /// One thing that can be known of a person.
  package struct Field: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// A date of birth, perhaps only year or month; the formula asks for the age in completed years.
      case birthDate
      case flag
      /// One of these codes.
      case choice([String])
      /// A number with decimals between these whole numbers, both included.
      case score(ClosedRange<Int>)
      case whole(ClosedRange<Int>)
      /// So many whole numbers; the formula asks for the highest.
      case items(count: Int, ClosedRange<Int>)
    }
    /// As in the document; a point stands for a field within a field: `belrai.iadl`.
    package let name: String
    package let kind: Kind

    package init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// A part of a formula with the place where its rule stands.
  package struct Part: Hashable, Sendable {
    /// Limits of scores are in hundredths.
    package let criterion: Criterion
    /// Guide and section.
    package let source: String

    package init(criterion: Criterion, source: String) {
      self.criterion = criterion
      self.source = source
    }
  }

  package struct Service: Hashable, Sendable, Identifiable {
    package let id: String
    /// What is asked beside what all services ask.
    package let needs: Part

    package init(id: String, needs: Part) {
      self.id = id
      self.needs = needs
    }
  }

  /// Which score of a person's file answers for the ADL. A document says one number and not where it comes from.
  package enum ADL: String, CaseIterable, Hashable, Sendable {
    /// The Screener's module; the ADL hierarchy where there is none, shown as such.
    case screener
    /// Always the ADL hierarchy.
    case hierarchy
  }

  /// The formulas from a day on.
  package struct Version: FromDay, Hashable, Sendable {
    package let from: Day
    package let adl: ADL
    /// What every service asks; it comes first.
    package let common: Part
    package let services: [Service]

    package init(from: Day, adl: ADL, common: Part, services: [Service]) {
      self.from = from
      self.adl = adl
      self.common = common
      self.services = services
    }
  }

  /// The name under which formulas ask whether the programme runs on the day.
  package static let running = "programmeRunning"

  package let fields: [Field]
  /// By first day.
  package let versions: [Version]

  package init(fields: [Field], versions: [Version]) {
    self.fields = fields
    self.versions = versions
  }

  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  package func adl(on day: Day) -> ADL { versions.holding(on: day)?.adl ?? .screener }
}

/// What is said about a person for a programme's services, with everything that led to it.
package struct EligibilityAnswer: Hashable, Sendable {
  package struct Finding: Hashable, Sendable {
    /// The field's name.
    package let field: String
    /// `holds` when it speaks for eligibility.
    package let truth: ConditionTruth
    /// What is known, in words for machines: the age in years, a score, `true`; `nil` when nothing is.
    package let value: String?
    /// The limit, or the codes that are allowed; `nil` for what is only true or false.
    package let threshold: String?
    package let source: String
  }

  package struct Service: Hashable, Sendable {
    package let id: String
    package let truth: ConditionTruth
    /// Exactly the unknown fields that can still matter, sorted; empty when it is decided.
    package let missing: [String]
    /// In the order of the formula.
    package let findings: [Finding]
  }

  package let programme: String
  package let on: Day
  package let services: [Service]
}

extension Programme {
  /// Judges what is known by the formulas of the day; three-valued, so nothing unknown is ever taken for a no.
  ///
  /// - Parameter only: the one service that is asked about; `nil`: all of them.
  package func eligibility(of question: EligibilityQuestion, only: String? = nil) -> EligibilityAnswer {
    var facts = question.facts
    facts[EligibilityRules.running] = KnownFact(.truth(running.includes(question.on)), from: .typed)
    let version = eligibility.versions.holding(on: question.on)
    let services = version.map { version in
      version.services.filter { only == nil || $0.id == only }.map { service(judged: $0, version, facts, question) }
    }
    return EligibilityAnswer(programme: id, on: question.on, services: services ?? [])
  }

  private func service(
    judged service: EligibilityRules.Service, _ version: EligibilityRules.Version, _ facts: KnownFacts, _ question: EligibilityQuestion
  ) -> EligibilityAnswer.Service {
    let parts = [version.common, service.needs]
    let whole = CriterionVerdict(.all(parts.map(\.criterion)), knowing: facts)
    let wanted = parts.flatMap { part in part.criterion.signedTests.map { ($0, part.source) } }
    var findings: [EligibilityAnswer.Finding] = []
    for ((signed, source), found) in zip(wanted, whole.tests) {
      findings.append(
        EligibilityAnswer.Finding(
          field: signed.test.question, truth: signed.isWanted ? found.truth : found.truth.opposite,
          value: signed.test.question == EligibilityRules.running ? question.on.description : question.shown[signed.test.question],
          threshold: threshold(of: signed.test), source: source))
    }
    return EligibilityAnswer.Service(id: service.id, truth: whole.truth, missing: whole.openQuestions.sorted(), findings: findings)
  }

  private func threshold(of test: Criterion.Test) -> String? {
    if test.question == EligibilityRules.running { return "\(running.from)/\(running.until.map { "\($0)" } ?? "..")" }
    switch test.wanted {
    case .yes: return nil
    case .oneOf(let codes): return codes.joined(separator: ",")
    case .number(let from, let to):
      var isScore = false
      if case .score? = eligibility.field(test.question)?.kind { isScore = true }
      func text(_ limit: Int) -> String { isScore ? ExactNumber(hundredths: limit).description : String(limit) }
      switch (from, to) {
      case (let from?, let to?): return "\(text(from))-\(text(to))"
      case (let one?, nil), (nil, let one?): return text(one)
      case (nil, nil): return nil
      }
    }
  }
}

extension Criterion {
  /// Every test in the order of ``tests``, with whether it must hold or, under a `not`, must not.
  var signedTests: [(test: Test, isWanted: Bool)] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.signedTests)
    case .not(let part): part.signedTests.map { ($0.test, !$0.isWanted) }
    case .test(let test): [(test, true)]
    }
  }
}

extension ConditionTruth {
  /// The truth of the contrary; what is open stays open.
  package var opposite: ConditionTruth {
    switch self {
    case .holds: .fails
    case .fails: .holds
    case .open: .open
    }
  }
}

extension EligibilityAnswer {
  /// As the contract of the interface says it.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("programme", programme)
      json.field("on", on.description)
      json.name("services")
      json.object { json in
        for service in services {
          json.name(service.id)
          json.object { service.write(to: &$0) }
        }
      }
    }
  }
}

extension EligibilityAnswer.Service {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("verdict", truth == .holds ? "eligible" : truth == .fails ? "notEligible" : "unknown")
    json.name("missing")
    json.list { json in for field in missing { json.value(field) } }
    json.name("criteria")
    json.list { json in
      for finding in findings {
        json.object { json in
          json.field("id", finding.field)
          json.field("verdict", finding.truth == .holds ? "met" : finding.truth == .fails ? "notMet" : "unknown")
          json.nullable("value", finding.value)
          json.nullable("threshold", finding.threshold)
          json.field("source", finding.source)
        }
      }
    }
  }
}
