import Care
import Kernel

/// A referral and its events as their rows hold them.
extension Referral {
  init(_ row: Row) throws(StoreFailure) {
    self.init(
      id: try row.id("id"), request: try row.id("request"), gesture: try row.code("gesture"), entry: try row.textIfAny("entry"),
      serviceName: try row.text("service_name"), email: try row.text("email"), language: try row.language("language"),
      shared: try row.text("shared"), state: try Self.state(row), version: try row.int("version"),
      createdAt: try row.instant("created_at"), changedAt: try row.instant("changed_at"))
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
  var columns: (kind: String, day: Day?, code: String?, words: String) {
    switch self {
    case .agreed(let how): ("agreed", nil, nil, how)
    case .refused: ("refused", nil, nil, "")
    case .sent(let day, let due): ("sent", day, due.description, "")
    case .accepted(let day, let words): ("accepted", day, nil, words)
    case .waiting(let day, let words): ("waiting", day, nil, words)
    case .declined(let reason, let words): ("declined", nil, reason.rawValue, words)
    case .advised(let words): ("advised", nil, nil, words)
    case .helpStarted(let day): ("help-started", day, nil, "")
    case .withdrawn: ("withdrawn", nil, nil, "")
    case .expired: ("expired", nil, nil, "")
    }
  }

  init(_ row: Row) throws(StoreFailure) {
    let words = try row.text("words")
    let code = try row.textIfAny("code") ?? ""
    switch try row.text("kind") {
    case "agreed": self = .agreed(how: words)
    case "refused": self = .refused
    case "sent":
      let day = try row.day("day")
      self = .sent(on: day, due: Day(code) ?? day)
    case "accepted": self = .accepted(firstContact: try row.dayIfAny("day"), words: words)
    case "waiting": self = .waiting(until: try row.dayIfAny("day"), words: words)
    case "declined":
      guard let reason = Referral.DeclineReason(rawValue: code) else { throw .fault("unknown reason to decline") }
      self = .declined(reason, words: words)
    case "advised": self = .advised(words)
    case "help-started": self = .helpStarted(on: try row.day("day"))
    case "withdrawn": self = .withdrawn
    default: self = .expired
    }
  }
}
