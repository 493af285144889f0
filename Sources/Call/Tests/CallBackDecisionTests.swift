import Care
import Kernel
import Testing

@Suite("Ringing back: every state with every command")
struct CallBackDecisionTests {
  private let now = Instant("2026-11-23", 10)

  private func back(_ state: CallBack.State, unanswered: Int = 0, assignee: ID<Account>? = ID("ana")) -> CallBack {
    CallBack(call: ID("call"), organization: ID("house"), state: state, assignee: assignee, unanswered: unanswered, createdAt: now)
  }

  private func outcome(_ back: CallBack, _ command: CallBack.Command) -> String {
    do throws(CallBack.Problem) {
      let events = try back.decide(command, at: now, CallSamples.rule, CallSamples.hours)
      let next = events.reduce(back) { $0.applying($1) }
      switch next.state {
      case .waiting(let due): return "waiting \(due == back.due ? "same" : "moved")"
      case .ended(let ending): return ending.rawValue
      }
    } catch { return error.rawValue }
  }

  @Test("while somebody waits, each result has its own consequence")
  func waiting() {
    let waiting = back(.waiting(due: now))
    let later = now.adding(days: 1)
    let table: [(CallBack.Command, String)] = [
      (.tried(.reached, next: nil), "reached"), (.tried(.noAnswer, next: nil), "waiting moved"), (.tried(.noAnswer, next: later), "waiting moved"),
      (.tried(.noAnswer, next: now), "due-impossible"), (.tried(.wrongNumber, next: nil), "wrong-number"),
      (.tried(.later, next: nil), "due-missing"), (.tried(.later, next: later), "waiting moved"), (.tried(.later, next: now), "due-impossible"),
      (.tried(.refuses, next: nil), "refuses"), (.tried(.died, next: nil), "died"), (.handOver(to: ID("bart")), "waiting same"),
      (.handOver(to: nil), "waiting same"), (.move(to: later), "waiting moved"), (.move(to: now.adding(seconds: -1)), "due-impossible"),
      (.end, "no-longer-needed"), (.putBack(due: later), "not-ended"),
    ]
    for (command, expected) in table { #expect(outcome(waiting, command) == expected, "\(command)") }
    // Nothing is left out.
    for result in CallBack.Result.allCases {
      #expect(table.contains { if case .tried(result, next: _) = $0.0 { true } else { false } }, "\(result)")
    }
  }

  @Test("once it ended, only putting it back goes on", arguments: CallBack.Ending.allCases)
  func ended(_ ending: CallBack.Ending) {
    let ended = back(.ended(ending), unanswered: 3)
    for result in CallBack.Result.allCases { #expect(outcome(ended, .tried(result, next: now.adding(days: 1))) == "already-ended") }
    for command in [CallBack.Command.handOver(to: nil), .move(to: now.adding(days: 1)), .end] {
      #expect(outcome(ended, command) == "already-ended")
    }
    #expect(outcome(ended, .putBack(due: now)) == "due-impossible")
    #expect(outcome(ended, .putBack(due: now.adding(seconds: 1))) == "waiting moved")
  }

  @Test("the last try that the rule allows ends it; put back, one begins anew", arguments: [(0, "waiting moved"), (1, "waiting moved"), (2, "tries-used-up")])
  func limit(_ unanswered: Int, _ expected: String) throws {
    #expect(outcome(back(.waiting(due: now), unanswered: unanswered), .tried(.noAnswer, next: nil)) == expected)
    let ended = back(.ended(.triesUsedUp), unanswered: 3)
    let events = try ended.decide(.putBack(due: now.adding(days: 1)), at: now, CallSamples.rule, CallSamples.hours)
    #expect(events.reduce(ended) { $0.applying($1) }.unanswered == 0)
  }

  @Test("the next try waits as long as the rule says and never falls outside opening hours")
  func pauses() {
    let rule = CallSamples.rule
    #expect(rule.nextTry(after: now, unanswered: 1, CallSamples.hours) == Instant("2026-11-23", 13))
    #expect(rule.nextTry(after: Instant("2026-11-23", 15), unanswered: 1, CallSamples.hours) == Instant("2026-11-24", 9))
    #expect(rule.nextTry(after: Instant("2026-11-27", 10), unanswered: 2, CallSamples.hours) == Instant("2026-11-30", 9))
    #expect(rule.nextTry(after: now, unanswered: 9, CallSamples.hours) == Instant("2026-11-24", 10))
  }

  @Test("somebody who asks to be rung later was reached: no try without an answer is counted")
  func later() throws {
    let waiting = back(.waiting(due: now), unanswered: 1)
    let events = try waiting.decide(.tried(.later, next: now.adding(days: 2)), at: now, CallSamples.rule, CallSamples.hours)
    #expect(events.reduce(waiting) { $0.applying($1) }.unanswered == 1)
  }

  @Test("while a colleague is away her call-backs are the team's: the day before, the first, the last, the day after")
  func absence() throws {
    let absence = DeskAbsence(
      id: ID("a"), organization: ID("house"), account: ID("ana"), from: try #require(Day("2026-11-24")), until: try #require(Day("2026-11-26")))
    let waiting = back(.waiting(due: now))
    for (day, holder) in [("2026-11-23", "ana"), ("2026-11-24", nil), ("2026-11-26", nil), ("2026-11-27", "ana")] as [(String, String?)] {
      let on = try #require(Day(day))
      #expect(waiting.holder([absence], on: on)?.raw == holder, "\(day)")
    }
    let bart = back(.waiting(due: now), assignee: ID("bart"))
    let during = try #require(Day("2026-11-25"))
    #expect(bart.holder([absence], on: during)?.raw == "bart")
    #expect(back(.waiting(due: now), assignee: nil).holder([], on: now.day) == nil)
  }
}
