import Care
import Kernel

/// A request as its row holds it: the state and its data side by side.
extension Request {
  init(_ row: Row) throws(StoreFailure) {
    var clarification = Clarification()
    clarification.personName = try row.text("person_name")
    clarification.reach = try row.text("reach")
    clarification.wants = try row.text("wants")
    clarification.inPlace = try row.text("in_place")
    clarification.mayBeTold = try row.text("may_be_told")
    clarification.consent = try row.code("consent")
    clarification.spokenLanguage = try row.text("spoken_language")
    let report = NeedReport(
      words: try row.text("words"), about: try row.code("about"), municipality: try row.intIfAny("municipality").flatMap(Municipality.withNIS),
      whereabouts: try row.text("whereabouts"), contact: try row.text("contact"), language: try row.language("language"))
    self.init(
      id: try row.id("id"), number: try row.text("number"), organization: try row.id("organization"), channel: try row.code("channel"),
      report: report, state: try Self.state(row), assignee: try row.idIfAny("assignee"), clarification: clarification,
      createdAt: try row.instant("created_at"), changedAt: try row.instant("changed_at"), version: try row.int("version"))
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
