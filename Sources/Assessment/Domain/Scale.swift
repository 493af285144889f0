package import Kernel

/// A published or official score that Relais knows by name.
///
/// Those with a published algorithm are computed as an unofficial help; all can be typed in from BelRAI, which is the official one.
package enum Scale: String, CaseIterable, Hashable, Sendable, Codable {
  /// The Screener's module scores, 0.0 to 6.0. Their algorithms are not public, except the cognitive module, which is the CPS.
  case iadlModule, adlModule, mentalHealthModule, behaviourModule
  /// Cognitive Performance Scale, 0 to 6 (Morris 1994), and its successor, 0 to 8, whose algorithm is not public.
  case cps, cps2
  /// ADL Hierarchy, 0 to 6.
  case adlHierarchy
  /// Depression Rating Scale, 0 to 14.
  case drs
  /// Aggressive Behaviour Scale, 0 to 12.
  case abs
  /// Sums of eight items, 0 to 48. How "did not occur" counts is not published for the Screener.
  case iadlPerformance, iadlCapacity

  package var least: DecimalNumber { .zero }
  package var most: DecimalNumber {
    switch self {
    case .iadlModule, .adlModule, .mentalHealthModule, .behaviourModule, .cps, .adlHierarchy: DecimalNumber(6)
    case .cps2: DecimalNumber(8)
    case .drs: DecimalNumber(14)
    case .abs: DecimalNumber(12)
    case .iadlPerformance, .iadlCapacity: DecimalNumber(48)
    }
  }
  package var step: DecimalNumber {
    switch self {
    case .iadlModule, .adlModule, .mentalHealthModule, .behaviourModule: DecimalNumber(thousandths: 100)
    default: DecimalNumber(1)
    }
  }

  /// The items it is computed from, by their interRAI code; empty when its algorithm is not public.
  package var inputs: [String] {
    switch self {
    case .cps: ["C1", "C2a", "D1", "G2j"]
    case .adlHierarchy: ["G2b", "G2f", "G2h", "G2j"]
    case .drs: ["C1", "E1a", "E1b", "E1c", "E1d", "E1e", "E1f", "E1g"]
    case .abs: ["C1", "E3b", "E3c", "E3d", "E3f"]
    case .iadlModule, .adlModule, .mentalHealthModule, .behaviourModule, .cps2, .iadlPerformance, .iadlCapacity: []
    }
  }
  package var isComputable: Bool { !inputs.isEmpty }
}

/// A score computed here, with everything that led to it; or why it could not be computed.
package struct ScaleComputation: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case value(Int)
    /// The items without a valid answer.
    case missing([String])
    /// The scale says nothing about somebody without discernible consciousness (C1 = 5).
    case notApplicable
  }
  /// An item that was looked at: the value given and the value counted (8 "did not occur" counts as 6; DRS recodes).
  package struct Input: Hashable, Sendable {
    package let linkID: String
    package let given: Int
    package let counted: Int
  }

  package let outcome: Outcome
  package let inputs: [Input]
  /// The row of the decision table that decided, in words.
  package let reason: Text

  package var value: Int? {
    if case .value(let value) = outcome { value } else { nil }
  }
  package var missing: [String] {
    if case .missing(let items) = outcome { items } else { [] }
  }
}

extension Scale {
  /// The highest code that each input may have; other codes count as missing, so that no score leaves its range.
  private static func allows(_ linkID: String, _ value: Int) -> Bool {
    switch linkID.first {
    case "C": linkID == "C1" ? (0...5).contains(value) : (0...1).contains(value)
    case "D": (0...4).contains(value)
    case "G": (0...6).contains(value) || value == 8
    case "E": (0...3).contains(value)
    default: false
    }
  }

  /// `nil` when the algorithm is not public. Codes are interRAI's; a missing item never gives a score.
  package func computed(from answers: CountedAnswers) -> ScaleComputation? {
    guard isComputable else { return nil }
    var given: [String: Int] = [:]
    for linkID in inputs {
      if let value = answers.value(linkID), Self.allows(linkID, value) { given[linkID] = value }
    }
    switch self {
    case .cps where given["C1"] == 5:
      let input = ScaleComputation.Input(linkID: "C1", given: 5, counted: 5)
      return ScaleComputation(outcome: .value(6), inputs: [input], reason: ScaleText.cpsNotConscious)
    case .drs where given["C1"] == 5, .abs where given["C1"] == 5:
      let input = ScaleComputation.Input(linkID: "C1", given: 5, counted: 5)
      return ScaleComputation(outcome: .notApplicable, inputs: [input], reason: ScaleText.notApplicable)
    default: break
    }
    let missing = inputs.filter { given[$0] == nil }
    guard missing.isEmpty else {
      return ScaleComputation(outcome: .missing(missing), inputs: used(given), reason: ScaleText.missing(missing.count))
    }
    let (value, reason) = decision(given)
    return ScaleComputation(outcome: .value(value), inputs: used(given), reason: reason)
  }

  private func used(_ given: [String: Int]) -> [ScaleComputation.Input] {
    inputs.compactMap { linkID in
      given[linkID].map { ScaleComputation.Input(linkID: linkID, given: $0, counted: counted($0, linkID)) }
    }
  }

  private func counted(_ value: Int, _ linkID: String) -> Int {
    if linkID.hasPrefix("G") { return value == 8 ? 6 : value }
    if self == .drs, linkID.hasPrefix("E") { return value == 0 ? 0 : value == 3 ? 2 : 1 }
    return value
  }

  /// All inputs are there and within their codes.
  private func decision(_ given: [String: Int]) -> (Int, Text) {
    func code(_ linkID: String) -> Int { counted(given[linkID] ?? 0, linkID) }
    switch self {
    case .cps: return Self.cps(decisions: code("C1"), memory: code("C2a"), expression: code("D1"), eating: code("G2j"))
    case .adlHierarchy:
      return Self.adlHierarchy(hygiene: code("G2b"), locomotion: code("G2f"), toilet: code("G2h"), eating: code("G2j"))
    default:
      let terms = inputs.filter { $0 != "C1" }.map { code($0) }
      return (terms.reduce(0, +), ScaleText.sum(terms))
    }
  }

  /// Morris 1994. Decision making below 5: the case of 5 is decided before anything else is looked at.
  private static func cps(decisions: Int, memory: Int, expression: Int, eating: Int) -> (Int, Text) {
    if decisions == 4 { return eating == 6 ? (6, ScaleText.cpsDependentEating) : (5, ScaleText.cpsSevere) }
    let impaired: Int = (decisions >= 1 ? 1 : 0) + (memory == 1 ? 1 : 0) + (expression >= 1 ? 1 : 0)
    let strong: Int = (decisions == 3 ? 1 : 0) + (expression >= 3 ? 1 : 0)
    let value: Int = impaired < 2 ? impaired : 2 + strong
    return (value, ScaleText.cpsCounts(impaired: impaired, strong: strong))
  }

  /// The first row that matches decides.
  private static func adlHierarchy(hygiene: Int, locomotion: Int, toilet: Int, eating: Int) -> (Int, Text) {
    let all = [hygiene, locomotion, toilet, eating]
    if all.allSatisfy({ $0 >= 6 }) { return (6, ScaleText.adlAllDependent) }
    if eating >= 6 || locomotion >= 6 { return (5, ScaleText.adlLateDependent) }
    if eating >= 4 || locomotion >= 4 { return (4, ScaleText.adlLateExtensive) }
    if hygiene >= 4 || toilet >= 4 { return (3, ScaleText.adlEarlyExtensive) }
    if all.contains(3) { return (2, ScaleText.adlLimited) }
    if all.contains(2) { return (1, ScaleText.adlSupervision) }
    return (0, ScaleText.adlIndependent)
  }
}
