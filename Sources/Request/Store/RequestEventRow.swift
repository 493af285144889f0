import Care
import Kernel
import Secrets

/// An event as its row holds it: kind and day in clear, everything else sealed.
extension Request.Event {
  var columns: (kind: String, day: Day?, code: String, words: String, more: [String]) {
    switch self {
    case .assigned(let account, let name, let words): return ("assigned", nil, account.raw, words, [name])
    case .released(let words): return ("released", nil, "", words, [])
    case .need(let event): return event.columns
    case .transfer(let event): return event.columns
    case .attachment(.added(let name)): return ("attached", nil, "", name, [])
    case .attachment(.removed(let name, let reason)): return ("detached", nil, "", name, [reason])
    case .joining(.into(let other, let number)): return ("joined-into", nil, other.raw, number, [])
    case .joining(.absorbed(let number)): return ("joined", nil, "", number, [])
    case .joining(.parted(let number)): return ("parted", nil, "", number, [])
    case .prioritized(let from, let to, let reason): return ("prioritized", nil, Self.priorities(from, to), reason, [])
    case .receipt(let event): return event.columns
    case .told(let party, let to, let words): return ("told", nil, party.rawValue, words, [to])
    default: break
    }
    let (kind, day, code, words) = plainColumns
    return (kind, day, code, words, [])
  }

  /// Of the steps of the first years, whose words fit into kind, day, code and words.
  private var plainColumns: (kind: String, day: Day?, code: String, words: String) {
    switch self {
    case .taken(let account): ("taken", nil, account.raw, "")
    case .clarified(let clarification): ("clarified", nil, clarification.consent.rawValue, clarification.wants)
    case .noted(let words): ("noted", nil, "", words)
    case .oriented(let day): ("oriented", day, "", "")
    case .postponed(let day): ("postponed", day, "", "")
    case .closed(let outcome, let words):
      ("closed", nil, outcome.stored, words)
    case .reopened: ("reopened", nil, "", "")
    case .concerned(let person): ("concerned", nil, person?.raw ?? "", "")
    case .assigned, .released, .need, .transfer, .attachment, .joining, .prioritized, .receipt, .told: ("", nil, "", "")
    }
  }

  /// - Parameter more: what stands sealed behind the words.
  init(kind: String, day: Day?, code: String, words: String, more: SealedWords = SealedWords([])) throws(StoreFailure) {
    if let need = try Need.Event(kind: kind, code: code, words: words, more: more) {
      self = .need(need)
      return
    }
    if let transfer = Transfer.Event(kind: kind, code: code, words: words, more: more) {
      self = .transfer(transfer)
      return
    }
    if let talk = ReceiptTalk.Event(kind: kind, words: words) {
      self = .receipt(talk)
      return
    }
    switch (kind, day) {
    case ("told", _):
      guard let party = ToldParty(rawValue: code) else { throw .fault("a request's event that tells an unknown party") }
      self = .told(party, to: more[0], words: words)
    case ("prioritized", _): self = try Self(priorities: code, reason: words)
    case ("assigned", _): self = .assigned(to: ID(code), name: more[0], words: words)
    case ("joined-into", _): self = .joining(.into(ID(code), number: words))
    case ("joined", _): self = .joining(.absorbed(number: words))
    case ("parted", _): self = .joining(.parted(number: words))
    case ("released", _): self = .released(words: words)
    case ("attached", _): self = .attachment(.added(words))
    case ("detached", _): self = .attachment(.removed(words, reason: more[0]))
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
      self = .closed(try Request.Outcome(stored: code), personsWords: words)
    case ("reopened", _): self = .reopened
    case ("concerned", _): self = .concerned(code.isEmpty ? nil : ID(code))
    default: throw .fault("a request's event of an unknown kind")
    }
  }
}

extension Request.Outcome {
  /// Code and reason in one word for a sealed line: `not-met no-place`.
  var stored: String { [code, gapReason?.rawValue].compactMap { $0 }.joined(separator: " ") }

  init(stored: String) throws(StoreFailure) {
    let parts = stored.split(separator: " ").map(String.init)
    let reason = parts.count > 1 ? Gap.Reason(rawValue: parts[1]) : nil
    guard let outcome = Request.Outcome(code: parts.first ?? "", reason: reason) else { throw .fault("closing with an unknown outcome") }
    self = outcome
  }
}

extension Need.Event {
  typealias Columns = (kind: String, day: Day?, code: String, words: String, more: [String])

  var columns: Columns {
    switch self {
    case .added(let words): ("need-added", nil, "", words, [])
    case .changed(let words): ("need-changed", nil, "", words, [])
    case .referred(let words, let service): ("need-referred", nil, "", words, [service])
    case .notReferred(let words, let service): ("need-not-referred", nil, "", words, [service])
    case .closed(let words, let outcome, let persons): ("need-closed", nil, outcome.stored, words, [persons])
    case .reopened(let words): ("need-reopened", nil, "", words, [])
    }
  }

  /// `nil` for a step that is not about a need.
  init?(kind: String, code: String, words: String, more: SealedWords) throws(StoreFailure) {
    switch kind {
    case "need-added": self = .added(words)
    case "need-changed": self = .changed(words)
    case "need-referred": self = .referred(words, service: more[0])
    case "need-not-referred": self = .notReferred(words, service: more[0])
    case "need-closed": self = .closed(words, try Request.Outcome(stored: code), personsWords: more[0])
    case "need-reopened": self = .reopened(words)
    default: return nil
    }
  }
}

extension Transfer.Event {
  var columns: Need.Event.Columns {
    switch self {
    case .offered(let to, let words, let how): ("transfer-offered", nil, "", words, [to, how])
    case .accepted(let account, let organization, let name, let words):
      ("transfer-accepted", nil, account.raw, words, [name, organization.raw])
    case .declined(let name, let words): ("transfer-declined", nil, "", words, [name])
    case .withdrawn: ("transfer-withdrawn", nil, "", "", [])
    }
  }

  /// `nil` for a step that is not about a transfer.
  init?(kind: String, code: String, words: String, more: SealedWords) {
    switch kind {
    case "transfer-offered": self = .offered(to: more[0], words: words, agreedHow: more[1])
    case "transfer-accepted": self = .accepted(by: ID(code), of: ID(more[1]), name: more[0], words: words)
    case "transfer-declined": self = .declined(name: more[0], words: words)
    case "transfer-withdrawn": self = .withdrawn
    default: return nil
    }
  }
}

/// What the timelines of requests and referrals seal: who, and what was said.
struct SealedEvent {
  let who: String
  let code: String
  let words: String
  /// What some steps say besides: names, reasons.
  let more: SealedWords

  init(who: String, code: String, words: String, more: [String] = []) {
    self.who = who
    self.code = code
    self.words = words
    self.more = SealedWords(more)
  }

  func sealed(with key: CellKey, cell: String) throws -> [UInt8] { try key.seal(SealedWords([who, code, words] + more.words), cell: cell) }

  init(_ sealed: [UInt8], with key: CellKey, cell: String) throws(StoreFailure) {
    let words = try key.openWords(sealed, cell: cell)
    self.init(who: words[0], code: words[1], words: words[2], more: Array(words.words.dropFirst(3)))
  }
}
