import Care
import Kernel
import Secrets

/// An event as its row holds it: kind and day in clear, everything else sealed.
extension Request.Event {
  var columns: (kind: String, day: Day?, code: String, words: String) {
    switch self {
    case .taken(let account): ("taken", nil, account.raw, "")
    case .clarified(let clarification): ("clarified", nil, clarification.consent.rawValue, clarification.wants)
    case .noted(let words): ("noted", nil, "", words)
    case .oriented(let day): ("oriented", day, "", "")
    case .postponed(let day): ("postponed", day, "", "")
    case .closed(let outcome, let words):
      ("closed", nil, [outcome.code, outcome.gapReason?.rawValue].compactMap { $0 }.joined(separator: " "), words)
    case .reopened: ("reopened", nil, "", "")
    case .concerned(let person): ("concerned", nil, person?.raw ?? "", "")
    }
  }

  init(kind: String, day: Day?, code: String, words: String) throws(StoreFailure) {
    switch (kind, day) {
    case ("taken", _): self = .taken(by: ID(code))
    case ("clarified", _):
      var clarification = Clarification()
      clarification.consent = Clarification.Consent(rawValue: code) ?? .notAsked
      clarification.wants = words
      self = .clarified(clarification)
    case ("noted", _): self = .noted(words)
    case ("oriented", let day?): self = .oriented(followUp: day)
    case ("postponed", let day?): self = .postponed(followUp: day)
    case ("closed", _):
      let parts = code.split(separator: " ").map(String.init)
      let reason = parts.count > 1 ? Gap.Reason(rawValue: parts[1]) : nil
      guard let outcome = Request.Outcome(code: parts.first ?? "", reason: reason) else { throw .fault("closing with an unknown outcome") }
      self = .closed(outcome, personsWords: words)
    case ("reopened", _): self = .reopened
    case ("concerned", _): self = .concerned(code.isEmpty ? nil : ID(code))
    default: throw .fault("a request's event of an unknown kind")
    }
  }
}

/// What the timelines of requests and referrals seal: who, and what was said.
struct SealedEvent {
  let who: String
  let code: String
  let words: String

  init(who: String, code: String, words: String) {
    self.who = who
    self.code = code
    self.words = words
  }

  func sealed(with key: CellKey, cell: String) throws -> [UInt8] { try key.seal(SealedWords([who, code, words]), cell: cell) }

  init(_ sealed: [UInt8], with key: CellKey, cell: String) throws(StoreFailure) {
    let words = try key.openWords(sealed, cell: cell)
    self.init(who: words[0], code: words[1], words: words[2])
  }
}
