import Care
import Kernel
import Testing

@Suite struct ReferralDecisionTests {
  private let today = Day("2026-11-21")!

  private func referral(_ state: Referral.State, _ gesture: Referral.Gesture = .referral) -> Referral {
    Referral(
      id: ID("f"), request: ID("r"), gesture: gesture, entry: nil, serviceName: "Tilleul", email: "t@example.be", language: .french, shared: "…",
      state: state, version: 1, createdAt: Instant(milliseconds: 0), changedAt: Instant(milliseconds: 0))
  }

  private var states: [(String, Referral.State)] {
    [
      ("proposed", .proposed), ("agreed", .agreed), ("sent", .sent(on: today, due: today.adding(days: 7))),
      ("accepted", .accepted(firstContact: nil)), ("waiting", .waiting(until: nil)), ("declined", .declined(.noPlace)), ("advised", .advised),
      ("help", .helpStarted(on: today)), ("withdrawn", .withdrawn), ("expired", .expired),
    ]
  }

  private var commands: [(String, Referral.Command)] {
    [
      ("agree", .agree(how: "")), ("refuse", .refuse), ("send", .send(on: today)), ("accept", .accept(firstContact: nil, words: "")),
      ("wait", .wait(until: nil, words: "")), ("decline", .decline(.noPlace, words: "")), ("advise", .advise("oui")),
      ("start", .startHelp(on: today)), ("withdraw", .withdraw),
    ]
  }

  private func allowed(_ gesture: Referral.Gesture) -> [String] {
    states.map { name, state in
      let possible = commands.filter { (try? referral(state, gesture).decide($0.1)) != nil }.map(\.0)
      return "\(name): \(possible.joined(separator: " "))"
    }
  }

  @Test("a referral allows exactly these steps")
  func referralTable() {
    #expect(
      allowed(.referral) == [
        "proposed: agree refuse withdraw", "agreed: refuse send withdraw", "sent: accept wait decline withdraw",
        "accepted: decline start withdraw", "waiting: accept wait decline withdraw", "declined: ", "advised: ", "help: ", "withdrawn: ", "expired: ",
      ])
  }

  @Test("a question for advice never hands the person over")
  func adviceTable() {
    #expect(allowed(.advice)[2] == "sent: decline advise withdraw")
  }

  @Test("nothing goes out that the person has not agreed to")
  func consentFirst() {
    #expect(throws: Referral.Problem.notAgreed) { try referral(.proposed).decide(.send(on: today)) }
  }

  @Test("an answer is expected within 7 days, and the link runs out after 30", arguments: [(30, false), (31, true)])
  func expiry(_ days: Int, _ expires: Bool) throws {
    let events = try referral(.agreed).decide(.send(on: today))
    #expect(events == [.sent(on: today, due: today.adding(days: 7))])
    let sent = events.reduce(referral(.agreed)) { $0.applying($1) }
    #expect(((try? sent.decide(.expire(today: today.adding(days: days)))) != nil) == expires)
  }

  @Test("each state says who acts next")
  func nextActor() {
    let next = states.map { referral($0.1).nextActor }
    #expect(next == [.person, .sender, .service, .service, .service, .sender, .sender, .nobody, .nobody, .sender])
  }

  @Test(
    "e-mail addresses need a name, an at sign and a domain with a dot",
    arguments: [
      ("a@b.be", true), ("nom.prenom+x@sous.domaine.be", true), ("", false), ("a@b", false), ("@b.be", false), ("a@b..be", false), ("a b@c.be", false),
      ("a@b.be\r\nBcc: x@y.be", false), ("a,b@c.be", false), ("é@b.be", false), ("a@@b.be", false),
    ])
  func addresses(_ address: String, _ plausible: Bool) { #expect(EmailAddress.isPlausible(address) == plausible) }
}
