import Care
import Foundation
import Kernel
import Parameters
import TestSupport
import Testing

/// Programmes and histories for tests.
enum ProgrammeSample {
  static func text(of id: String) throws -> String {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return try String(contentsOf: root.appending(path: "Parameters/programmes/\(id).yaml"), encoding: .utf8)
  }

  static func shipped(_ id: String = "protocol3") throws -> Programme { try #require(Fixtures.programmes[id]) }

  /// The shipped programme with some of its text replaced, each piece of which must stand in it exactly once.
  static func changed(_ id: String = "protocol3", _ changes: (String, String)...) throws -> Programme {
    var text = try text(of: id)
    for (old, new) in changes {
      try #require(text.components(separatedBy: old).count == 2, "“\(old)” does not stand once in it")
      text = text.replacingOccurrences(of: old, with: new)
    }
    return try ProgrammeReader.programme(DataFile(name: "programmes/\(id).yaml", content: text))
  }

  /// The shipped programme with a later block of rules, in which some of their text is replaced.
  static func ruled(from day: String, _ changes: (String, String)...) throws -> Programme {
    let whole = try text(of: "protocol3")
    let start = try #require(whole.range(of: "  - from: 2023-01-01\n    source: \"Focus 60+ (Brusano), Les prestations"))
    let end = try #require(whole.range(of: "\n  tariffs:"))
    var later = String(whole[start.lowerBound..<end.lowerBound]).replacing("2023-01-01", with: day)
    for (old, new) in changes {
      try #require(later.contains(old), "“\(old)” does not stand in it")
      later = later.replacing(old, with: new)
    }
    let changed = whole.replacingCharacters(in: end, with: "\n\(later)\n  tariffs:")
    return try ProgrammeReader.programme(DataFile(name: "programmes/protocol3.yaml", content: changed))
  }

  static func answer(_ programme: Programme, _ question: ProgrammeQuestion, _ document: String) throws -> String {
    String(decoding: try programme.answer(question, to: Array(document.utf8)), as: UTF8.self)
  }

  /// What is wrong with a document: `events[0].date: …`.
  static func problems(_ programme: Programme, _ question: ProgrammeQuestion, _ document: String) -> [String] {
    do {
      _ = try programme.answer(question, to: Array(document.utf8))
      return []
    } catch { return error.problems.map { "\($0.path) \($0.code)" } }
  }

  static func rules(_ programme: Programme) throws -> UnitLedger {
    guard case .units(let rules)? = programme.ledger else { throw NoUnits() }
    return rules
  }
  struct NoUnits: Error {}

  static func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }
}

/// A history in few words; ids are 1, 2, 3 … in the order of the list.
struct History {
  var on = "2026-11-21"
  var before = ConsumedBefore()
  var events: [(String, UnitEvent.Kind)] = []

  init(_ events: [(String, UnitEvent.Kind)], on: String = "2026-11-21", before: ConsumedBefore = ConsumedBefore()) {
    self.events = events
    self.on = on
    self.before = before
  }

  func replayed(by programme: Programme? = nil) throws -> UnitAnswer {
    let programme = try programme ?? ProgrammeSample.shipped()
    let history = UnitHistory(
      on: ProgrammeSample.day(on),
      events: events.enumerated().map { UnitEvent(id: "\($0 + 1)", day: ProgrammeSample.day($1.0), kind: $1.1) }, before: before)
    return UnitReplay(history, try ProgrammeSample.rules(programme), running: programme.running).answer
  }

  /// The reasons against the last event of the list, as a line: empty when it is accepted.
  func last(by programme: Programme? = nil) throws -> String {
    try #require(try replayed(by: programme).lines.last).reasons.map(\.rawValue).joined(separator: " ")
  }
}

/// Acts as they usually are.
extension UnitEvent.Kind {
  static let module = UnitEvent.Kind.initialModule(profession: "nurse", hasBelRAI: true)

  static func session(
    _ units: Int = 2, _ service: String = "caseManagement", at setting: UnitLedger.Setting = .home,
    remote: UnitEvent.RemoteConditions = UnitEvent.RemoteConditions()
  ) -> Self {
    .session(service: service, profession: usual(service), setting: setting, units: units, remote: remote)
  }
  static func support(_ units: Int, _ service: String = "caseManagement") -> Self {
    .support(service: service, profession: usual(service), units: units)
  }
  static func closing(_ units: Int = 1, _ service: String = "caseManagement") -> Self {
    .closing(service: service, profession: usual(service), units: units)
  }
  static func group(_ participants: Int = 6, _ minutes: Int = 120, _ service: String = "psychology") -> Self {
    .group(service: service, profession: usual(service), participants: participants, minutes: minutes)
  }
  static let more = UnitEvent.Kind.extension(reason: "fall")

  private static func usual(_ service: String) -> String {
    switch service {
    case "occupationalTherapy": "occupationalTherapist"
    case "psychology": "psychologist"
    default: "nurse"
    }
  }
}

extension SeededNumbers {
  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &self)] }
}
