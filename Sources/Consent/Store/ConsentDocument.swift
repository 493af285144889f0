import Care
import Kernel

/// What a line of the history says besides its codes and days: one sealed document. Coding keys are stored for decades.
struct ConsentDocument: Codable {
  struct Scope: Codable {
    var recipient: String
    var domains: [String]
  }

  var recordedBy: String
  var explainedBy: String?
  var ways: [String]?
  var language: String?
  var present: String?
  /// `nil` when she decided herself.
  var representative: String?
  var ground: String?
  var scopes: [Scope]?
  var registeredOn: Day?
  var words: String?

  static func cell(_ id: ID<ConsentRecord>) -> String { "consent/\(id.raw)/content" }

  init(_ record: ConsentRecord) {
    recordedBy = record.recordedBy
    explainedBy = record.explanation.by?.raw
    ways = record.explanation.ways.map(\.rawValue).sorted()
    language = record.explanation.language
    present = record.explanation.present
    if case .representative(let name, let why) = record.decider {
      representative = name
      ground = why.rawValue
    }
    scopes = record.terms?.scopes.map { Scope(recipient: $0.recipient.code, domains: $0.domains.map(\.rawValue).sorted()) }
    registeredOn = record.registration?.day
    words = record.words
  }

  /// - Parameter row: the clear columns of the same line.
  func record(_ row: Row, id: ID<ConsentRecord>) throws(StoreFailure) -> ConsentRecord {
    let until = try row.dayIfAny("until_day")
    let (evaluation, research) = (try row.bool("evaluation"), try row.bool("research"))
    let terms = scopes.map { scopes in
      ConsentTerms(
        scopes: scopes.compactMap { scope in
          ConsentScope.Recipient(code: scope.recipient).map { ConsentScope($0, Set(scope.domains.compactMap { FileDomain(rawValue: $0) })) }
        }, evaluation: evaluation, research: research, until: until)
    }
    let state: ConsentRecord.Registration.State? = try row.codeIfAny("register_state")
    let at = try row.instant("at")
    let decider: ConsentRecord.Decider =
      representative.map { .representative(name: $0, ground.flatMap { ConsentRecord.Decider.Ground(rawValue: $0) } ?? .other) } ?? .herself
    return ConsentRecord(
      id: id, at: at, kind: try row.code("kind"), recordedBy: recordedBy,
      explanation: ConsentRecord.Explanation(
        by: explainedBy.map { ID($0) }, ways: Set((ways ?? []).compactMap { ConsentRecord.Explanation.Way(rawValue: $0) }),
        language: language ?? "", version: try row.textIfAny("text_version") ?? "", present: present ?? ""),
      decider: decider, terms: terms, reason: try row.codeIfAny("reason"),
      registration: state.map { ConsentRecord.Registration(state: $0, day: registeredOn ?? at.day) }, words: words ?? "")
  }
}
