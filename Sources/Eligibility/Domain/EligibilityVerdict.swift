package import Kernel

/// That an explanation was shared with the person: by whom and since when.
package struct EligibilityShare: Hashable, Sendable {
  package let id: ID<EligibilityShare>
  package let programme: String
  package let author: String
  package let authorName: String
  package let at: Instant

  package init(id: ID<EligibilityShare>, programme: String, author: String, authorName: String, at: Instant) {
    self.id = id
    self.programme = programme
    self.author = author
    self.authorName = authorName
    self.at = at
  }
}

/// A programme with what is said about a person.
package struct EligibilityVerdict: Hashable, Sendable {
  package let programme: Programme
  package let answer: EligibilityAnswer
  /// Of first-line psychology: what her ledger says that it is not added to. It decides nothing, and stands beside the verdict.
  package let beside: BesideFirstLine?

  package init(programme: Programme, answer: EligibilityAnswer, beside: BesideFirstLine? = nil) {
    self.programme = programme
    self.answer = answer
    self.beside = programme.isFirstLine ? beside : nil
  }

  /// What stands beside the verdict of a service: nothing where it cannot be had anyway.
  package func beside(of service: EligibilityAnswer.Service) -> BesideFirstLine? { service.truth == .fails ? nil : beside }

  /// Whether what is known of a field speaks against all of its services while it runs.
  package func excludes(_ field: String) -> Bool {
    guard programme.running.includes(answer.on), !answer.services.isEmpty else { return false }
    return answer.services.allSatisfy { service in
      service.truth == .fails && service.findings.contains { $0.field == field && $0.truth == .fails }
    }
  }

  /// The whole formula of a service with what was found for each part, as a reader can follow it; `nil` when the programme says nothing of it.
  package func explanation(of service: EligibilityAnswer.Service) -> EligibilityNode? {
    guard let version = programme.eligibility.versions.holding(on: answer.on),
      let needs = version.services.first(where: { $0.id == service.id })?.needs
    else { return nil }
    var findings = service.findings[...]
    let parts = [version.common.criterion, needs.criterion].map { EligibilityNode($0, isWanted: true, &findings) }
    return .all(parts.flatMap { part in if case .all(let inner) = part { inner } else { [part] } })
  }
}

/// A formula with what was found for each of its tests.
package indirect enum EligibilityNode: Hashable, Sendable {
  case all([EligibilityNode])
  case any([EligibilityNode])
  case line(EligibilityAnswer.Finding, wanted: Criterion.Test.Wanted)

  /// Takes the findings in the order in which the tests are written; what stands under a `not` is turned around.
  init(_ criterion: Criterion, isWanted: Bool, _ findings: inout ArraySlice<EligibilityAnswer.Finding>) {
    switch criterion {
    case .all(let parts):
      let inner = parts.map { EligibilityNode($0, isWanted: isWanted, &findings) }
      self = isWanted ? .all(inner) : .any(inner)
    case .any(let parts):
      let inner = parts.map { EligibilityNode($0, isWanted: isWanted, &findings) }
      self = isWanted ? .any(inner) : .all(inner)
    case .not(let part): self = EligibilityNode(part, isWanted: !isWanted, &findings)
    case .test(let test):
      if let finding = findings.popFirst() { self = .line(finding, wanted: test.wanted) } else { self = .all([]) }
    }
  }

  /// What is decided about this part; nothing unknown is taken for a no.
  package var truth: ConditionTruth {
    switch self {
    case .line(let finding, _): return finding.truth
    case .all(let parts):
      let truths = parts.map(\.truth)
      return truths.contains(.fails) ? .fails : truths.contains(.open) ? .open : .holds
    case .any(let parts):
      let truths = parts.map(\.truth)
      return truths.contains(.holds) ? .holds : truths.contains(.open) ? .open : .fails
    }
  }
}
