package import Kernel

/// Why something about a person's own access is not done.
package enum PortalProblem: String, Failure, CaseIterable, Hashable {
  /// This member of the circle gets no access. The same words whatever the reason.
  case notForThisMember = "not-for-this-member"
  /// This letter cannot go by e-mail. The same words whatever the reason.
  case noEmail = "no-email"
  case nothingGiven = "nothing-given"
  /// The code, the date or the phrase is wrong; or there is none such.
  case wrong
  case tooMuch = "too-much"
  case noWords = "no-words"
  case decidedAlready = "decided-already"

  package var category: FailureCategory {
    switch self {
    case .wrong: .forbidden
    case .decidedAlready: .conflict
    case .notForThisMember, .noEmail, .nothingGiven, .tooMuch, .noWords: .invalid
    }
  }
  package var code: String { "portal.\(rawValue)" }
  package var text: Text { PortalProblemText.problem(self) }

  /// The field of the form that it is about.
  package var field: String {
    switch self {
    case .notForThisMember: "member"
    case .noEmail: "way"
    case .nothingGiven: "give-social"
    case .wrong: "code"
    case .tooMuch: ""
    case .noWords, .decidedAlready: "words"
    }
  }
}
