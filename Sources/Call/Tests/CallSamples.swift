import Actions
import Care
import Kernel
import Store
import TestSupport

/// Drafts and helpers that several tests of calls share.
enum CallSamples {
  static func draft(_ result: Call.Result, _ change: (inout CallDraft) -> Void = { _ in }) -> CallDraft {
    var draft = CallDraft()
    draft.channel = "phone"
    draft.caller = "family"
    draft.callerName = "Ana V."
    draft.contact = "0470 12 34 56"
    draft.aboutName = "Maria"
    draft.language = "fr"
    draft.municipality = "21015"
    draft.words = "Ma mère est tombée cette nuit"
    draft.result = result.rawValue
    change(&draft)
    return draft
  }

  static func context(danger: Bool = false) -> CallContext {
    CallContext(isDanger: danger, shortlists: Fixtures.shortlists, language: .french) { Fixtures.index.entry($0)?.name.fr }
  }

  static func keep(
    _ story: Story, _ result: Call.Result, by actor: Actor? = nil, _ change: (inout CallDraft) -> Void = { _ in }
  ) async throws -> KeptCall {
    let draft = try draft(result, change).checked(at: story.surroundings.now())
    return try await keepCall(draft, context(), by: actor ?? story.ana, in: story.database, story.surroundings)
  }

  /// Ten in the morning of a Monday; open from 9 to 17 on weekdays.
  static let rule = CallParameters.Rule(
    from: Day(daysSinceEpoch: 0), knownUntil: nil,
    spans: (1...5).map { CallParameters.Span(weekday: $0, opens: ClockTime(hour: 9), closes: ClockTime(hour: 17)) }, closesOnHolidays: true,
    tries: 3, pauseHours: [3, 24], source: "test")
  static let hours = DeskHours(rule, holidays: .none)
}

extension Instant {
  init(_ day: String, _ hour: Int, _ minute: Int = 0) {
    self.init(brussels: Day(day) ?? Day(daysSinceEpoch: 0), hour: hour, minute: minute)
  }
}
