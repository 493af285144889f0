import Care
import Kernel
import Secrets

/// A referral and its events as their rows hold them.
extension Referral {
  /// - Parameter key: the request's; `nil` when it was destroyed: then nothing of the service and of what was shared is known.
  init(_ row: Row, key: CellKey?) throws(StoreFailure) {
    let id: ID<Referral> = try row.id("id")
    let language = try row.language("language")
    let content = try key.map { key throws(StoreFailure) in try key.openWords(row.bytes("content"), cell: "referral/\(id.raw)/content") }
    let entry = content?[0] ?? ""
    self.init(
      id: id, request: try row.id("request"), gesture: try row.code("gesture"), entry: entry.isEmpty ? nil : entry,
      serviceName: content?[1] ?? "–", email: content?[2] ?? "", language: language,
      shared: content?[3] ?? RequestProblemText.erased(language), state: try Self.state(row), version: try row.int("version"),
      createdAt: try row.instant("created_at"), changedAt: try row.instant("changed_at"))
  }

  /// What is sealed, in the order of migration 12; new words are added at the end.
  func sealedContent(_ key: CellKey) throws -> [UInt8] {
    try key.seal(SealedWords([entry ?? "", serviceName, email, shared]), cell: "referral/\(id.raw)/content")
  }

  private static func state(_ row: Row) throws(StoreFailure) -> State {
    switch try row.text("state") {
    case "proposed": .proposed
    case "agreed": .agreed
    case "sent": .sent(on: try row.day("day"), due: try row.day("due"))
    case "accepted": .accepted(firstContact: try row.dayIfAny("day"))
    case "waiting": .waiting(until: try row.dayIfAny("day"))
    case "declined": .declined(try row.code("reason"))
    case "advised": .advised
    case "help-started": .helpStarted(on: try row.day("day"))
    case "withdrawn": .withdrawn
    default: .expired
    }
  }

  var stateColumns: (state: String, day: Day?, due: Day?, reason: DeclineReason?) {
    switch state {
    case .proposed: ("proposed", nil, nil, nil)
    case .agreed: ("agreed", nil, nil, nil)
    case .sent(let day, let due): ("sent", day, due, nil)
    case .accepted(let day): ("accepted", day, nil, nil)
    case .waiting(let day): ("waiting", day, nil, nil)
    case .declined(let reason): ("declined", nil, nil, reason)
    case .advised: ("advised", nil, nil, nil)
    case .helpStarted(let day): ("help-started", day, nil, nil)
    case .withdrawn: ("withdrawn", nil, nil, nil)
    case .expired: ("expired", nil, nil, nil)
    }
  }
}

extension Referral.Event {
  var columns: (kind: String, day: Day?, code: String, words: String) {
    switch self {
    case .agreed(let how): ("agreed", nil, "", how)
    case .refused: ("refused", nil, "", "")
    case .sent(let day, let due): ("sent", day, due.description, "")
    case .accepted(let day, let words): ("accepted", day, "", words)
    case .waiting(let day, let words): ("waiting", day, "", words)
    case .declined(let reason, let words): ("declined", nil, reason.rawValue, words)
    case .advised(let words): ("advised", nil, "", words)
    case .helpStarted(let day): ("help-started", day, "", "")
    case .withdrawn: ("withdrawn", nil, "", "")
    case .expired: ("expired", nil, "", "")
    }
  }

  init(kind: String, day: Day?, code: String, words: String) throws(StoreFailure) {
    switch (kind, day) {
    case ("agreed", _): self = .agreed(how: words)
    case ("refused", _): self = .refused
    case ("sent", let day?): self = .sent(on: day, due: Day(code) ?? day)
    case ("accepted", _): self = .accepted(firstContact: day, words: words)
    case ("waiting", _): self = .waiting(until: day, words: words)
    case ("declined", _):
      guard let reason = Referral.DeclineReason(rawValue: code) else { throw .fault("unknown reason to decline") }
      self = .declined(reason, words: words)
    case ("advised", _): self = .advised(words)
    case ("help-started", let day?): self = .helpStarted(on: day)
    case ("withdrawn", _): self = .withdrawn
    case ("expired", _): self = .expired
    default: throw .fault("a referral's event of an unknown kind")
    }
  }
}
