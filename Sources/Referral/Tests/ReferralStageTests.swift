import Actions
import Care
import Foundation
import Kernel
import TestSupport
import Testing

/// Every state × every event, and the page of the guide that is drawn from it.
@Suite("Stages of a referral") struct ReferralStageTests {
  private static let today = Day("2026-11-21")!
  private var rule: ReferralParameters.Rule { ReferralDesk.plain().rule }

  /// A referral in a stage with data that let every step happen whose day has to come: the letter is old, the link has just run out or not.
  static func referral(_ stage: Referral.Stage, _ gesture: Referral.Gesture, linkUntil: Day?) -> Referral {
    let state: Referral.State =
      switch stage {
      case .proposed: .proposed
      case .agreed: .agreed
      case .sent: .sent(on: today.adding(days: -10), due: today.adding(days: -3))
      case .seen: .seen(on: today.adding(days: -10), due: today.adding(days: -3))
      case .questioned: .questioned(on: today.adding(days: -10), due: today.adding(days: 1))
      case .accepted: .accepted(firstContact: nil)
      case .waiting: .waiting(until: today.adding(days: 4))
      case .declined: .declined(.noPlace)
      case .contacted: .contacted(on: today)
      case .helpStarted: .helpStarted(on: today)
      case .ended: .ended(on: today)
      case .advised: .advised
      case .considered: .considered(on: today)
      case .withdrawn: .withdrawn
      case .expired: .expired
      }
    return Referral(
      id: ID("f"), request: ID("r"), gesture: gesture, entry: nil, serviceName: "Tilleul", email: "t@example.be", language: .french, shared: "…",
      state: state, version: 1, createdAt: Instant(milliseconds: 0), changedAt: Instant(milliseconds: 1_795_251_600_000),
      link: ReferralLink(number: 1, until: linkUntil))
  }

  private static func command(_ step: Referral.Step) -> Referral.Command {
    let handover = { (manner: Handover.Manner) in
      Handover(manner: manner, day: today, speaker: "Ana", spokenTo: "Paul", personPresent: true, passedOn: "…")
    }
    return switch step {
    case .agree: .agree(how: "")
    case .refuse: .refuse
    case .send: .send(on: today)
    case .open: .open(on: today)
    case .remind: .remind(today: today)
    case .ask: .ask("?", on: today)
    case .reply: .reply("!", on: today)
    case .accept: .accept(firstContact: nil, words: "")
    case .wait: .wait(until: nil, words: "")
    case .decline: .decline(.noPlace, words: "")
    case .contact: .contact(on: today)
    case .handOver: .handOver(handover(.accompanied))
    case .inform: .handOver(handover(.written))
    case .start: .startHelp(on: today)
    case .end: .end(on: today, words: "")
    case .hear: .hear(.yes, words: "")
    case .tell: .tell(.doctor, words: "")
    case .advise: .advise("oui")
    case .consider: .consider("", on: today)
    case .renewLink: .renewLink(on: today)
    case .closeLink: .closeLink
    case .withdraw: .withdraw
    case .expire: .expire(today: today)
    }
  }

  @Test("every stage × every step × both gestures: what the table allows happens and leads where it says, and nothing else does")
  func exhaustive() {
    var allowed = 0
    for gesture in Referral.Gesture.allCases {
      for stage in Referral.Stage.allCases {
        for step in Referral.Step.allCases {
          // A reminder needs a link that works, an expiry one that is over.
          let until = step == .expire ? Self.today.adding(days: -1) : Self.today.adding(days: 5)
          let referral = Self.referral(stage, gesture, linkUntil: until)
          #expect(referral.stage == stage)
          let command = Self.command(step)
          #expect(command.step == step)
          let next = Referral.next(stage, step, gesture)
          let events = try? referral.decide(command, under: rule, today: Self.today)
          #expect((events != nil) == (next != nil), "\(stage) \(step) \(gesture)")
          guard let events, let next else { continue }
          allowed += 1
          #expect(!events.isEmpty, "\(stage) \(step)")
          #expect(events.reduce(referral) { $0.applying($1) }.stage == next, "\(stage) \(step) \(gesture)")
        }
      }
    }
    #expect(allowed == 141)
  }

  @Test("from proposed every stage of its gesture can be reached, and none without her agreement")
  func reachable() {
    func reached(_ gesture: Referral.Gesture, without left: Set<Referral.Step> = []) -> Set<Referral.Stage> {
      var reached: Set<Referral.Stage> = [.proposed]
      var open: [Referral.Stage] = [.proposed]
      while let stage = open.popLast() {
        for step in Referral.Step.allCases where !left.contains(step) {
          if let next = Referral.next(stage, step, gesture), reached.insert(next).inserted { open.append(next) }
        }
      }
      return reached
    }
    #expect(reached(.referral) == Set(Referral.Stage.allCases).subtracting([.advised, .considered]))
    #expect(
      reached(.advice) == [.proposed, .agreed, .sent, .seen, .questioned, .declined, .advised, .considered, .withdrawn, .expired])
    for gesture in Referral.Gesture.allCases { #expect(reached(gesture, without: [.agree]) == [.proposed, .withdrawn]) }
  }

  @Test("each stage says who acts next and by when; only what is over says nobody")
  func turns() {
    for stage in Referral.Stage.allCases {
      let turn = Self.referral(stage, .referral, linkUntil: nil).turn(under: rule)
      let isOver: Set<Referral.Stage> = [.ended, .considered, .withdrawn]
      #expect((turn.actor == .nobody) == isOver.contains(stage), "\(stage)")
      #expect((turn.by == nil) == isOver.contains(stage), "\(stage)")
    }
    var helped = Self.referral(.helpStarted, .referral, linkUntil: nil)
    #expect(helped.turn(under: rule).actor == .sender && helped.turn(under: rule).by == Self.today.adding(days: 7))
    helped.helped = .partly
    #expect(helped.turn(under: rule).actor == .nobody && helped.turn(under: rule).by == nil)
  }

  @Test("every stage and every reason has one FHIR pair of its own, with a status that R4 knows")
  func tasks() {
    let known: Set = [
      "draft", "requested", "received", "accepted", "rejected", "ready", "cancelled", "in-progress", "on-hold", "failed", "completed",
    ]
    var pairs: [ReferralTask] = Referral.Stage.allCases.filter { $0 != .declined }.map { ReferralTask($0, reason: nil) }
    pairs += Referral.DeclineReason.allCases.map { ReferralTask(.declined, reason: $0) }
    #expect(Set(pairs).count == pairs.count)
    #expect(Set(pairs.map(\.status)).isSubset(of: known))
  }

  @Test("the guide's page of states is what the table says")
  func page() throws {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appending(path: "docs/guide/referral-states.md")
    let page = ReferralStatePage(rule: rule).text
    if ProcessInfo.processInfo.environment["RELAIS_RECORD"] == "1" { try page.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: file, encoding: .utf8) == page, "record it anew: RELAIS_RECORD=1")
  }
}
