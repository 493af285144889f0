import Care
import Kernel
import Pages
import Parameters
import TestSupport
import Testing

@Suite("What stands in the console, checked")
struct CallDraftTests {
  private let now = Instant("2026-11-23", 10)

  private func codes(_ draft: CallDraft) -> [String] {
    do throws(Invalid) {
      _ = try draft.checked(at: now)
      return []
    } catch { return error.problems.map { "\($0.path) \($0.code)" } }
  }

  @Test("a plain call needs three answers: who, what, and what came of it")
  func plain() throws {
    var draft = CallDraft()
    #expect(codes(draft) == ["words call.words-missing", "caller call.caller-missing", "result call.result-missing"])
    (draft.words, draft.caller, draft.result) = ("abc", "person", "informed")
    #expect(codes(draft).isEmpty)
    draft.words = "ab "
    #expect(codes(draft) == ["words call.words-missing"])
  }

  @Test("words and lines end where they must", arguments: [(4000, true), (4001, false)])
  func lengths(_ count: Int, _ isGood: Bool) {
    #expect(codes(CallSamples.draft(.informed) { $0.words = String(repeating: "a", count: count) }).isEmpty == isGood)
    let line = CallDraft.longestLine + count - 4000
    #expect(codes(CallSamples.draft(.informed) { $0.aboutName = String(repeating: "a", count: line) }).isEmpty == isGood)
  }

  @Test("to be rung back one needs a number, and a moment that is to come, within a year")
  func callBack() {
    let (due, year) = (now.adding(seconds: 60), now.adding(days: CallDraft.furthestDays))
    #expect(codes(CallSamples.draft(.callBack) { $0.dueAt = due }).isEmpty)
    #expect(codes(CallSamples.draft(.callBack) { $0.dueAt = year }).isEmpty)
    #expect(codes(CallSamples.draft(.callBack)) == ["dueDay call.due-missing"])
    #expect(codes(CallSamples.draft(.callBack) { $0.dueAt = now }) == ["dueDay call.due-impossible"])
    #expect(codes(CallSamples.draft(.callBack) { $0.dueAt = year.adding(seconds: 1) }) == ["dueDay call.due-impossible"])
    let anonymous = CallSamples.draft(.callBack) {
      $0.dueAt = due
      $0.isAnonymous = true
    }
    #expect(codes(anonymous) == ["contact call.contact-missing"])
  }

  @Test("a list needs an address, a gap its reason, and an anonymous call keeps neither name nor number")
  func others() throws {
    #expect(codes(CallSamples.draft(.listSent)) == ["q call.nothing-chosen"])
    #expect(codes(CallSamples.draft(.listSent) { $0.entries = ["category/38"] }).isEmpty)
    #expect(codes(CallSamples.draft(.nothingFound)) == ["gapReason call.gap-reason-missing"])
    #expect(codes(CallSamples.draft(.nothingFound) { $0.gapReason = "no-service" }).isEmpty)
    let checked = try CallSamples.draft(.informed) { $0.isAnonymous = true }.checked(at: now)
    #expect(checked.said.callerName.isEmpty && checked.said.contact.isEmpty && checked.said.words == "Ma mère est tombée cette nuit")
  }

  @Test("a voicemail was left in the last month, never tomorrow")
  func received() {
    for (moment, isGood) in [
      (now, true), (now.adding(seconds: 1), false), (now.adding(days: -CallDraft.oldestDays), true),
      (now.adding(days: -CallDraft.oldestDays).adding(seconds: -1), false),
    ] { #expect(codes(CallSamples.draft(.informed) { $0.receivedAt = moment }).isEmpty == isGood) }
  }

  @Test(
    "times are read as people write them",
    arguments: [
      ("9", 540), ("9h", 540), ("9 h 30", 570), ("14:05", 845), ("14.05 uur", 845), ("9u15", 555), ("0:00", 0), ("23h59", 1439), ("24", -1),
      ("9h5", -1), ("9:60", -1), ("soir", -1), ("", -1), ("9:00:00", -1),
    ])
  func clocks(_ typed: String, _ minutes: Int) {
    let clock = TypedClock.read(typed)
    #expect((clock.map { $0.seconds / 60 } ?? -1) == minutes)
  }

  @Test("a moment to ring back: no day is today, no time is nine o'clock of another day")
  func moments() {
    func read(_ day: String, _ time: String, isPast: Bool = false) -> Instant? {
      var problems: [FieldProblem] = []
      return CallFormReader.moment({ $0 == "dueDay" ? day : time }, "due", isPast: isPast, now: now, &problems)
    }
    #expect(read("", "") == nil)
    #expect(read("demain", "") == Instant("2026-11-24", 9))
    #expect(read("", "15h") == Instant("2026-11-23", 15))
    #expect(read("25/11", "14 h 30") == Instant("2026-11-25", 14, 30))
    #expect(read("hier", "22h15", isPast: true) == Instant("2026-11-22", 22, 15))
    #expect(read("jamais", "9h") == nil)
  }

  @Test("the rules that are shipped can be read, and mistakes in such a file are named")
  func shipped() throws {
    #expect(!Fixtures.calls.rules.isEmpty)
    let bad = """
      - from: 2026-01-01
        hours: [{days: [8], opens: "9", closes: "08:00"}]
        tries: 0
        pauseHours: []
        source: test
      """
    let invalid = #expect(throws: Invalid.self) { try CallsFolder.parameters(DataFile(name: "rules.yaml", content: bad)) }
    #expect((invalid?.problems.count ?? 0) >= 3)
    #expect(throws: CallParameterGap.self) { try Fixtures.calls.rule(on: Day(daysSinceEpoch: 0)) }
  }
}

@Suite("When the helpdesk answers")
struct DeskHoursTests {
  private let hours = CallSamples.hours

  @Test("open from the first minute to the last, and not at the closing minute")
  func edges() {
    for (moment, isOpen) in [
      (Instant("2026-11-23", 8, 59), false), (Instant("2026-11-23", 9), true), (Instant("2026-11-23", 16, 59), true),
      (Instant("2026-11-23", 17), false), (Instant("2026-11-22", 12), false),
    ] { #expect(hours.isOpen(at: moment) == isOpen) }
  }

  @Test("after hours comes the next morning, after Friday Monday, after a public holiday the day after")
  func next() throws {
    #expect(hours.next(from: Instant("2026-11-23", 10)) == Instant("2026-11-23", 10))
    #expect(hours.next(from: Instant("2026-11-23", 7)) == Instant("2026-11-23", 9))
    #expect(hours.next(from: Instant("2026-11-23", 20)) == Instant("2026-11-24", 9))
    #expect(hours.next(from: Instant("2026-11-27", 17)) == Instant("2026-11-30", 9))
    let christmas = Holiday(
      id: "christmas", name: Text(same: "Noël"), rule: .fixed(month: 12, day: 25), from: Day(daysSinceEpoch: 0), source: "test")
    let closed = DeskHours(CallSamples.rule, holidays: Holidays([christmas]))
    // 25 December 2026 is a Friday.
    #expect(closed.next(from: Instant("2026-12-24", 18)) == Instant("2026-12-28", 9))
    #expect(!closed.isOpen(at: Instant("2026-12-25", 10)) && hours.isOpen(at: Instant("2026-12-25", 10)))
  }

  @Test("a helpdesk that never opens has no next opening")
  func never() {
    let rule = CallParameters.Rule(
      from: Day(daysSinceEpoch: 0), knownUntil: nil, spans: [], closesOnHolidays: false, tries: 1, pauseHours: [1], source: "test")
    #expect(DeskHours(rule, holidays: .none).next(from: Instant("2026-11-23", 10)) == nil)
  }
}
