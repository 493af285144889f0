import Actions
import Care
import Kernel
import Parameters
import TestSupport
import Testing

@Suite struct ReferralDecisionTests {
  private let today = Day("2026-11-21")!
  private var rule: ReferralParameters.Rule { ReferralDesk.plain().rule }

  private func referral(_ state: Referral.State, link: ReferralLink = ReferralLink(), _ gesture: Referral.Gesture = .referral) -> Referral {
    Referral(
      id: ID("f"), request: ID("r"), gesture: gesture, entry: nil, serviceName: "Tilleul", email: "t@example.be", language: .french, shared: "…",
      state: state, version: 1, createdAt: Instant(milliseconds: 0), changedAt: Instant(milliseconds: 0), link: link)
  }

  private func sent() throws -> Referral {
    try referral(.agreed).decide(.send(on: today), under: rule, today: today).reduce(referral(.agreed)) { $0.applying($1) }
  }

  @Test("nothing goes out that the person has not agreed to")
  func consentFirst() {
    #expect(throws: Referral.Problem.notAgreed) { try referral(.proposed).decide(.send(on: today), under: rule, today: today) }
  }

  @Test("an answer is expected within 7 days, and it comes back after the 30 of the link", arguments: [(30, false), (31, true)])
  func expiry(_ days: Int, _ expires: Bool) throws {
    let sent = try sent()
    #expect(sent.state == .sent(on: today, due: today.adding(days: 7)))
    #expect(sent.link == ReferralLink(number: 1, until: today.adding(days: 30)))
    #expect(((try? sent.decide(.expire(today: today.adding(days: days)), under: rule, today: today)) != nil) == expires)
  }

  @Test(
    "reminders follow the ladder of 3, 7, 14 and 21 days; steps that were missed are not made up for",
    arguments: [(2, 0, 0), (3, 0, 1), (6, 1, 0), (7, 1, 2), (13, 2, 0), (14, 2, 3), (21, 3, 4), (29, 4, 0), (20, 0, 3)])
  func ladder(_ days: Int, _ before: Int, _ expected: Int) throws {
    var sent = try sent()
    sent.reminders = before
    let events = (try? sent.decide(.remind(today: today.adding(days: days)), under: rule, today: today)) ?? []
    #expect(events == (expected == 0 ? [] : [.reminded(expected)]))
  }

  @Test("a link that was closed, and one that has run out, is not reminded of")
  func noReminderWithoutLink() throws {
    var sent = try sent()
    #expect((try? sent.decide(.remind(today: today.adding(days: 30)), under: rule, today: today)) != nil)
    #expect((try? sent.decide(.remind(today: today.adding(days: 31)), under: rule, today: today)) == nil)
    sent.link.until = nil
    #expect((try? sent.decide(.remind(today: today.adding(days: 7)), under: rule, today: today)) == nil)
  }

  @Test("a new link has the next number and ends the older; a closed one ends without a new one")
  func links() throws {
    var now = try sent()
    now = try now.decide(.renewLink(on: today.adding(days: 40)), under: rule, today: today).reduce(now) { $0.applying($1) }
    #expect(now.link == ReferralLink(number: 2, until: today.adding(days: 70)))
    #expect(now.state == .sent(on: today.adding(days: 40), due: today.adding(days: 47)))
    now = try now.decide(.closeLink, under: rule, today: today).reduce(now) { $0.applying($1) }
    #expect(now.link == ReferralLink(number: 3, until: nil) && !now.link.isOpen(on: today))
    #expect(throws: Referral.Problem.notAllowed) { try now.decide(.closeLink, under: rule, today: today) }
    var link = ReferralLink(number: 1, until: today)
    #expect(link.isOpen(on: today) && !link.isOpen(on: today.adding(days: 1)))
    link.until = nil
    #expect(!link.isOpen(on: today))
  }

  @Test("an answer keeps the link open until 30 days after the day that was named")
  func linkKept() throws {
    let sent = try sent()
    let place = today.adding(days: 60)
    let events = try sent.decide(.wait(until: place, words: ""), under: rule, today: today)
    #expect(events == [.waiting(until: place, words: ""), .linkKept(until: place.adding(days: 30))])
    // A link is never shortened, and one that is over is not opened again.
    #expect(try sent.decide(.accept(firstContact: today, words: ""), under: rule, today: today) == [.accepted(firstContact: today, words: "")])
    var closed = sent
    closed.link.until = nil
    #expect(try closed.decide(.wait(until: place, words: ""), under: rule, today: today) == [.waiting(until: place, words: "")])
    let expired = referral(.expired, link: ReferralLink(number: 1, until: today))
    #expect(
      try expired.decide(.accept(firstContact: nil, words: ""), under: rule, today: today.adding(days: 1))
        == [.accepted(firstContact: nil, words: "")])
  }

  @Test("an answer that names no day, or one of the past, keeps the link open until 30 days after it was given")
  func linkKeptUndated() throws {
    let sent = try sent()
    let late = today.adding(days: 29)
    let kept = Referral.Event.linkKept(until: late.adding(days: 30))
    #expect(try sent.decide(.accept(firstContact: nil, words: ""), under: rule, today: late) == [.accepted(firstContact: nil, words: ""), kept])
    #expect(try sent.decide(.wait(until: nil, words: ""), under: rule, today: late) == [.waiting(until: nil, words: ""), kept])
    #expect(
      try sent.decide(.accept(firstContact: today, words: ""), under: rule, today: late) == [.accepted(firstContact: today, words: ""), kept])
    let accepted = try sent.decide(.accept(firstContact: nil, words: ""), under: rule, today: late).reduce(sent) { $0.applying($1) }
    #expect(try accepted.decide(.contact(on: today), under: rule, today: late.adding(days: 1)).last == .linkKept(until: late.adding(days: 31)))
  }

  @Test("once help has begun the link works as long as a link may, so that the service can say that it has ended")
  func linkKeptUntilHelpEnds() throws {
    let noon = Instant(milliseconds: 1_795_251_600_000)
    let accepted = Referral(
      id: ID("f"), request: ID("r"), gesture: .referral, entry: nil, serviceName: "Tilleul", email: "t@example.be", language: .french, shared: "…",
      state: .accepted(firstContact: nil), version: 1, createdAt: noon, changedAt: noon, link: ReferralLink(number: 1, until: today.adding(days: 30)))
    let events = try accepted.decide(.startHelp(on: today), under: rule, today: today)
    #expect(events == [.helpStarted(on: today), .linkKept(until: today.adding(days: 365))])
    let helping = events.reduce(accepted) { $0.applying($1) }
    #expect(!helping.showsShared && helping.allows(.end))
    // A link that was renewed late works 30 days from the use, whatever the day on which the referral was prepared.
    let later = today.adding(days: 350)
    var renewed = accepted
    renewed.link.until = later
    #expect(try renewed.decide(.startHelp(on: later), under: rule, today: later).last == .linkKept(until: later.adding(days: 30)))
  }

  @Test("a no for another reason needs words; when to ask again is kept")
  func declining() throws {
    let sent = try sent()
    #expect(throws: Referral.Problem.emptyWords) { try sent.decide(.decline(.other, words: " "), under: rule, today: today) }
    let again = AskAgain(by: "le médecin", notBefore: today.adding(days: 90))
    let events = try sent.decide(.decline(.noPlace, words: "", again: again), under: rule, today: today)
    #expect(events == [.declined(.noPlace, words: ""), .mayAskAgain(again)])
    #expect(events.reduce(sent) { $0.applying($1) }.askAgain == again)
    #expect(try sent.decide(.decline(.noPlace, words: "", again: AskAgain(by: "", notBefore: nil)), under: rule, today: today).count == 1)
    #expect(Referral.DeclineReason.allCases.filter { $0.decliner == .person } == [.personDeclined])
  }

  @Test("empty words are no question, no reply and no advice")
  func emptyWords() throws {
    #expect(throws: Referral.Problem.emptyWords) { try sent().decide(.ask(" \n", on: today), under: rule, today: today) }
    let asked = referral(.questioned(on: today, due: today))
    #expect(throws: Referral.Problem.emptyWords) { try asked.decide(.reply("", on: today), under: rule, today: today) }
    let advice = referral(.sent(on: today, due: today), .advice)
    #expect(throws: Referral.Problem.emptyAdvice) { try advice.decide(.advise(" "), under: rule, today: today) }
  }

  private func referral(_ state: Referral.State, _ gesture: Referral.Gesture) -> Referral { referral(state, link: ReferralLink(), gesture) }

  @Test("after a reply the service has its whole time again, and reminders begin anew")
  func reply() throws {
    var asked = referral(.questioned(on: today.adding(days: -9), due: today), link: ReferralLink(number: 1, until: today.adding(days: 2)))
    asked.reminders = 2
    let events = try asked.decide(.reply("Au deuxième", on: today), under: rule, today: today)
    let next = events.reduce(asked) { $0.applying($1) }
    #expect(next.state == .seen(on: today, due: today.adding(days: 7)))
    #expect(next.reminders == 0 && next.link.until == today.adding(days: 30))
  }

  @Test("a warm handover is a first contact and asks after 7 days whether it helps; a written one changes nothing")
  func handover() throws {
    func handover(_ manner: Handover.Manner) -> Handover {
      Handover(manner: manner, day: today, speaker: "Ana", spokenTo: "Paul", personPresent: true, passedOn: "")
    }
    for manner in Handover.Manner.allCases {
      let agreed = referral(.agreed)
      let next = try agreed.decide(.handOver(handover(manner)), under: rule, today: today).reduce(agreed) { $0.applying($1) }
      #expect(next.state == (manner.isWarm ? .contacted(on: today) : .agreed))
      #expect(next.turn(under: rule).by == (manner.isWarm ? today.adding(days: 7) : agreed.turn(under: rule).by))
    }
  }

  private func several(_ stages: [(Int, Referral.State)], ordered: Bool) -> [Referral] {
    stages.map { place, state in
      Referral(
        id: ID("f\(place)"), request: ID("r"), gesture: .referral, entry: nil, serviceName: "Service \(place)", email: "t@example.be",
        language: .french, shared: "…", state: state, version: 1, createdAt: Instant(milliseconds: 0), changedAt: Instant(milliseconds: 0),
        place: ReferralPlace(plan: ID("p"), place: place, isOrdered: ordered, isAutomatic: true, tellsOthers: true))
    }
  }

  @Test("in an order the next is asked when all before said no or nothing, and nobody once somebody helps")
  func order() {
    let day = today
    let sent = Referral.State.sent(on: day, due: day)
    for (first, second, third, turn) in [
      (Referral.State.agreed, Referral.State.agreed, Referral.State.agreed, 1), (sent, .agreed, .agreed, 0), (.declined(.noPlace), .agreed, .agreed, 2),
      (.expired, .declined(.noPlace), .agreed, 3), (.withdrawn, .proposed, .agreed, 0), (.accepted(firstContact: nil), .agreed, .agreed, 0),
      (.declined(.noPlace), .helpStarted(on: day), .agreed, 0), (.waiting(until: nil), .agreed, .agreed, 0),
    ] {
      let all = several([(1, first), (2, second), (3, third)], ordered: true)
      let asked = all.first { $0.stage == .agreed && $0.isItsTurn(among: all) }
      #expect(asked?.place?.place ?? 0 == turn, "\(first) \(second)")
    }
    let all = several([(1, .declined(.noPlace)), (2, .proposed)], ordered: true)
    #expect(all[0].nextInOrder(among: all)?.serviceName == "Service 2" && all[1].nextInOrder(among: all) == nil)
  }

  @Test("when one says yes the others that were asked are told, once, and nobody is reminded")
  func others() {
    let sent = Referral.State.sent(on: today.adding(days: -8), due: today)
    var all = several([(1, .accepted(firstContact: nil)), (2, sent), (3, .waiting(until: nil)), (4, .declined(.noPlace)), (5, .agreed)], ordered: false)
    #expect(all[0].toTell(among: all).map(\.serviceName) == ["Service 2", "Service 3"])
    #expect(all[1].toTell(among: all).isEmpty)
    for index in all.indices { all[index].link = ReferralLink(number: 1, until: today) }
    #expect(!all[1].isToBeReminded(among: all, under: rule, today: today))
    #expect(all[1].isToBeReminded(among: [all[1]], under: rule, today: today))
  }

  @Test("a plan needs two unsent services, each on a place of its own when there is an order")
  func plan() throws {
    let all = ["a", "b", "c"].map { name in
      Referral(
        id: ID(name), request: ID("r"), gesture: .referral, entry: nil, serviceName: name, email: "t@example.be", language: .french, shared: "…",
        state: name == "c" ? .sent(on: today, due: today) : .agreed, version: 1, createdAt: Instant(milliseconds: 0),
        changedAt: Instant(milliseconds: 0))
    }
    func draft(_ places: [ID<Referral>: Int], ordered: Bool) -> ReferralPlanDraft {
      ReferralPlanDraft(places: places, isOrdered: ordered, isAutomatic: false, tellsOthers: true)
    }
    #expect(try draft([all[0].id: 2, all[1].id: 1], ordered: true).checked(all).map(\.serviceName) == ["b", "a"])
    #expect(throws: Referral.Problem.planPlaces) { try draft([all[0].id: 1, all[1].id: 1], ordered: true).checked(all) }
    #expect(try draft([all[0].id: 1, all[1].id: 1], ordered: false).checked(all).count == 2)
    #expect(throws: Referral.Problem.planTooSmall) { try draft([all[0].id: 1, all[2].id: 2], ordered: false).checked(all) }
    #expect(throws: Referral.Problem.notAllowed) { try draft([all[0].id: 1, all[2].id: 2], ordered: false).checked([all[0], all[2]]) }
    #expect(throws: Referral.Problem.planTooSmall) { try draft([all[0].id: 1, all[1].id: 0], ordered: false).checked(all) }
  }

  @Test("the shipped parameters hold today, and what is wrong with a file is said")
  func parameters() throws {
    #expect(rule[.answer] == 7 && rule[.link] == 30 && rule[.followUp] == 14 && rule[.helped] == 7)
    #expect(rule.reminderDays == [3, 7, 14, 21] && rule.mostReminders == 4)
    #expect(throws: ReferralRuleGap.self) { try Fixtures.referrals.rule(on: Day("2023-12-31")!) }
    #expect(try Fixtures.referrals.rule(on: Day("2024-01-01")!).from == Day("2024-01-01")!)
    #expect(throws: ReferralRuleGap.self) { try Fixtures.referrals.rule(on: Day("2031-01-01")!) }
    let lengths = ReferralParameters.Length.allCases.map { "\($0.rawValue): 2" }.joined(separator: ", ")
    func file(_ rest: String) -> DataFile { DataFile(name: "r.yaml", content: "- {from: 2026-01-01, \(lengths), source: x, \(rest)}") }
    #expect(try ReferralFolder.parameters(file("reminderDays: [1, 2], mostReminders: 2")).rules.count == 1)
    for wrong in ["reminderDays: [3, 3], mostReminders: 2", "reminderDays: [0], mostReminders: 2", "reminderDays: [1]", "mostReminders: 1"] {
      #expect(throws: Invalid.self, "\(wrong)") { try ReferralFolder.parameters(file(wrong)) }
    }
  }

  @Test(
    "e-mail addresses need a name, an at sign and a domain with a dot",
    arguments: [
      ("a@b.be", true), ("nom.prenom+x@sous.domaine.be", true), ("", false), ("a@b", false), ("@b.be", false), ("a@b..be", false), ("a b@c.be", false),
      ("a@b.be\r\nBcc: x@y.be", false), ("a,b@c.be", false), ("é@b.be", false), ("a@@b.be", false),
    ])
  func addresses(_ address: String, _ plausible: Bool) { #expect(EmailAddress.isPlausible(address) == plausible) }
}
