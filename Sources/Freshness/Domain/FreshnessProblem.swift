package import Kernel

/// Why something is not done at the editor's desk or through a provider's link.
package enum FreshnessProblem: Failure, Hashable {
  /// Somebody else changed the entry meanwhile.
  case changedMeanwhile
  case noAddress
  case linkOver
  case nothingChosen
  case alreadyDecided
  case alreadyHandled
  case nothingToUndo
  case identifierTaken
  case campaignOver
  case nothingChanged

  package var category: FailureCategory {
    switch self {
    case .changedMeanwhile, .alreadyDecided, .alreadyHandled, .nothingToUndo, .campaignOver: .conflict
    case .noAddress, .nothingChosen, .identifierTaken, .nothingChanged: .invalid
    case .linkOver: .gone
    }
  }
  package var code: String {
    switch self {
    case .changedMeanwhile: "freshness.changed-meanwhile"
    case .noAddress: "freshness.no-address"
    case .linkOver: "freshness.link-over"
    case .nothingChosen: "freshness.nothing-chosen"
    case .alreadyDecided: "freshness.already-decided"
    case .alreadyHandled: "freshness.already-handled"
    case .nothingToUndo: "freshness.nothing-to-undo"
    case .identifierTaken: "freshness.identifier-taken"
    case .campaignOver: "freshness.campaign-over"
    case .nothingChanged: "freshness.nothing-changed"
    }
  }
  package var text: Text { FreshnessProblemText.problem(self) }
}
