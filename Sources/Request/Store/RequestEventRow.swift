import Care
import Kernel

/// An event as its row holds it.
extension Request.Event {
  var columns: (kind: String, day: Day?, code: String?, words: String) {
    switch self {
    case .taken(let account): ("taken", nil, account.raw, "")
    case .clarified(let clarification): ("clarified", nil, clarification.consent.rawValue, clarification.wants)
    case .noted(let words): ("noted", nil, nil, words)
    case .oriented(let day): ("oriented", day, nil, "")
    case .postponed(let day): ("postponed", day, nil, "")
    case .closed(let outcome, let words): ("closed", nil, [outcome.code, outcome.gapReason?.rawValue].compactMap { $0 }.joined(separator: " "), words)
    case .reopened: ("reopened", nil, nil, "")
    }
  }

  init(_ row: Row) throws(StoreFailure) {
    let code = try row.textIfAny("code") ?? ""
    let words = try row.text("words")
    switch try row.text("kind") {
    case "taken": self = .taken(by: ID(code))
    case "clarified":
      var clarification = Clarification()
      clarification.consent = Clarification.Consent(rawValue: code) ?? .notAsked
      clarification.wants = words
      self = .clarified(clarification)
    case "noted": self = .noted(words)
    case "oriented": self = .oriented(followUp: try row.day("day"))
    case "postponed": self = .postponed(followUp: try row.day("day"))
    case "closed":
      let parts = code.split(separator: " ").map(String.init)
      let reason = parts.count > 1 ? Gap.Reason(rawValue: parts[1]) : nil
      guard let outcome = Request.Outcome(code: parts.first ?? "", reason: reason) else { throw .fault("closing with an unknown outcome") }
      self = .closed(outcome, personsWords: words)
    default: self = .reopened
    }
  }
}
