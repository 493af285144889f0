package import Kernel

/// Why something cannot be done with a list.
package enum ShortlistProblem: String, Failure, CaseIterable, Hashable {
  case full
  case browserFull = "browser-full"
  case empty
  case changedMeanwhile = "changed-meanwhile"
  case tooManyKept = "too-many-kept"
  /// The link was taken back, its time is over, or the list was erased.
  case linkEnded = "link-ended"

  package var category: FailureCategory {
    switch self {
    case .full, .browserFull, .empty: .invalid
    case .changedMeanwhile: .conflict
    case .tooManyKept: .busy
    case .linkEnded: .gone
    }
  }
  package var code: String { "shortlist.\(rawValue)" }
  package var text: Text {
    switch self {
    case .full: ShortlistProblemText.full
    case .browserFull: ShortlistProblemText.browserFull
    case .empty: ShortlistProblemText.empty
    case .changedMeanwhile: ShortlistProblemText.changedMeanwhile
    case .tooManyKept: ShortlistProblemText.tooManyKept
    case .linkEnded: ShortlistProblemText.linkEnded
    }
  }
}
