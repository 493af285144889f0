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
      createdAt: try row.instant("created_at"), changedAt: try row.instant("changed_at"),
      link: ReferralLink(number: try row.int("link"), until: try row.dayIfAny("link_until")), reminders: try row.int("reminders"),
      place: try Self.place(row), askAgain: try Self.again(row, by: content?[4] ?? ""), handedOver: try row.dayIfAny("handed_over"),
      helped: try row.codeIfAny("helped"), way: Way(rawValue: content?[5] ?? "") ?? .email, post: content?[6] ?? "",
      phone: content?[7] ?? "")
  }

  private static func place(_ row: Row) throws(StoreFailure) -> ReferralPlace? {
    guard let plan: ID<ReferralPlan> = try row.idIfAny("plan") else { return nil }
    return ReferralPlace(
      plan: plan, place: try row.int("place"), isOrdered: try row.int("is_ordered") == 1, isAutomatic: try row.int("is_automatic") == 1,
      tellsOthers: try row.int("tells_others") == 1)
  }

  private static func again(_ row: Row, by: String) throws(StoreFailure) -> AskAgain? {
    let again = AskAgain(by: by, notBefore: try row.dayIfAny("again_from"))
    return again.isEmpty ? nil : again
  }

  /// What is sealed, in the order of migration 12; new words are added at the end.
  func sealedContent(_ key: CellKey) throws -> [UInt8] {
    let words = SealedWords([entry ?? "", serviceName, email, shared, askAgain?.by ?? "", way.rawValue, post, phone])
    return try key.seal(words, cell: "referral/\(id.raw)/content")
  }

  private static func state(_ row: Row) throws(StoreFailure) -> State {
    switch try row.text("state") {
    case "proposed": .proposed
    case "agreed": .agreed
    case "sent": .sent(on: try row.day("day"), due: try row.day("due"))
    case "seen": .seen(on: try row.day("day"), due: try row.day("due"))
    case "questioned": .questioned(on: try row.day("day"), due: try row.day("due"))
    case "accepted": .accepted(firstContact: try row.dayIfAny("day"))
    case "waiting": .waiting(until: try row.dayIfAny("day"))
    case "declined": .declined(try row.code("reason"))
    case "advised": .advised
    case "considered": .considered(on: try row.day("day"))
    case "contacted": .contacted(on: try row.day("day"))
    case "ended": .ended(on: try row.day("day"))
    case "help-started": .helpStarted(on: try row.day("day"))
    case "withdrawn": .withdrawn
    default: .expired
    }
  }

  var stateColumns: (state: String, day: Day?, due: Day?, reason: DeclineReason?) {
    switch state {
    case .proposed, .agreed, .advised, .withdrawn, .expired: (stage.rawValue, nil, nil, nil)
    case .sent(let day, let due), .seen(let day, let due), .questioned(let day, let due): (stage.rawValue, day, due, nil)
    case .accepted(let day), .waiting(let day): (stage.rawValue, day, nil, nil)
    case .contacted(let day), .helpStarted(let day), .ended(let day), .considered(let day): (stage.rawValue, day, nil, nil)
    case .declined(let reason): (stage.rawValue, nil, nil, reason)
    }
  }
}
