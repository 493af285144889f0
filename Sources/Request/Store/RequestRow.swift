package import Care
package import Kernel
import Secrets

extension KeyOwner {
  /// Whose key seals a request and everything that belongs to it: events, referrals, gaps, letters.
  package init(_ request: ID<Request>) { self.init(raw: "request/\(request.raw)") }
}

/// A request as its row holds it: the state and its data side by side in clear, what was said as one sealed document.
extension Request {
  /// - Parameter key: `nil` when it was destroyed: the request then says that it was erased, and nothing else.
  init(_ row: Row, key: CellKey?) throws(StoreFailure) {
    let id: ID<Request> = try row.id("id")
    let language = try row.language("language")
    let content = try key.map { key throws(StoreFailure) in try key.openWords(row.bytes("content"), cell: "request/\(id.raw)/content") }
    var clarification = Clarification()
    clarification.consent = try row.code("consent")
    if let content {
      clarification.personName = content[3]
      clarification.reach = content[4]
      clarification.wants = content[5]
      clarification.inPlace = content[6]
      clarification.mayBeTold = content[7]
      clarification.spokenLanguage = content[8]
    }
    let report = NeedReport(
      words: content?[0] ?? RequestProblemText.erased(language), about: try row.code("about"),
      municipality: try row.intIfAny("municipality").flatMap(Municipality.withNIS), whereabouts: content?[1] ?? "",
      contact: content?[2] ?? "", language: language)
    self.init(
      id: id, number: try row.text("number"), organization: try row.id("organization"), channel: try row.code("channel"),
      report: report, state: try Self.state(row), assignee: try row.idIfAny("assignee"), clarification: clarification,
      person: try row.idIfAny("person"), joinedInto: try row.idIfAny("joined_into"), isErased: key == nil,
      priority: try row.code("priority"), priorityReason: content?[9] ?? "", hasReceipt: try row.bool("has_receipt"),
      replyAt: try row.instantIfAny("reply_at"), neighbourhood: try row.idIfAny("neighbourhood"), createdAt: try row.instant("created_at"),
      changedAt: try row.instant("changed_at"), version: try row.int("version"))
  }

  /// What is sealed, in the order of migration 12; new words are added at the end.
  func sealedContent(_ key: CellKey) throws -> [UInt8] {
    let words = SealedWords([
      report.words, report.whereabouts, report.contact, clarification.personName, clarification.reach, clarification.wants,
      clarification.inPlace, clarification.mayBeTold, clarification.spokenLanguage, priorityReason,
    ])
    return try key.seal(words, cell: "request/\(id.raw)/content")
  }

  private static func state(_ row: Row) throws(StoreFailure) -> State {
    switch try row.text("state") {
    case "new": return .new
    case "clarifying": return .clarifying
    case "oriented": return .oriented(followUp: try row.day("follow_up"))
    default:
      guard let outcome = Outcome(code: try row.text("outcome"), reason: try row.codeIfAny("gap_reason")) else {
        throw .fault("request with an unknown outcome")
      }
      return .closed(outcome)
    }
  }

  /// The columns that hold the state.
  var stateColumns: (state: String, followUp: Day?, outcome: String?, reason: Gap.Reason?) {
    switch state {
    case .new: ("new", nil, nil, nil)
    case .clarifying: ("clarifying", nil, nil, nil)
    case .oriented(let day): ("oriented", day, nil, nil)
    case .closed(let outcome): ("closed", nil, outcome.code, outcome.gapReason)
    }
  }
}
