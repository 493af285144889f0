import Care
import Kernel
import TestSupport
import Testing

@Suite("Which way a message takes")
struct MessageChannelTests {
  private static let mobile = try? PhoneNumber("0470 12 34 56")
  private static let fixed = try? PhoneNumber("02 555 12 34")

  @Test("her wish first, then e-mail, text message, paper; a personal word on paper only; nothing where there is no way")
  func table() throws {
    let all = Set(MessageChannel.allCases)
    func way(
      _ email: String = "", _ phone: PhoneNumber? = nil, _ post: String = "", wish: MessageChannel? = nil, offered: Set<MessageChannel>? = nil,
      secret: Bool = false, fits: Bool = true
    ) -> MessageChannel? {
      ContactWays(email: email, phone: phone, post: post, wish: wish).channel(offered: offered ?? all, isConfidential: secret, fitsSMS: fits)
    }
    #expect(way("a@x.be", Self.mobile, "Rue 1") == .email)
    #expect(way("", Self.mobile, "Rue 1") == .sms)
    #expect(way("", Self.fixed, "Rue 1") == .letter)
    #expect(way("", Self.fixed) == nil && way() == nil && way("no address") == nil)
    #expect(way("a@x.be", Self.mobile, "Rue 1", wish: .letter) == .letter)
    #expect(way("a@x.be", Self.mobile, wish: .letter) == .email)
    #expect(way("a@x.be", Self.mobile, wish: .sms) == .sms)
    #expect(way("a@x.be", Self.mobile, wish: .sms, fits: false) == .email)
    #expect(way("", Self.mobile, "Rue 1", offered: [.email, .letter]) == .letter)
    #expect(way("a@x.be", Self.mobile, "Rue 1", wish: .email, secret: true) == .letter)
    #expect(way("a@x.be", Self.mobile, secret: true) == nil)
  }

  @Test(
    "text messages are counted as telephones count them",
    arguments: [
      ("", 0, 0, true), (String(repeating: "a", count: 160), 1, 160, true), (String(repeating: "a", count: 161), 2, 161, true),
      (String(repeating: "é", count: 306), 2, 306, true), (String(repeating: "a", count: 307), 3, 307, true), (String(repeating: "€", count: 80), 1, 160, true),
      (String(repeating: "€", count: 81), 2, 162, true), (String(repeating: "ş", count: 70), 1, 70, false), (String(repeating: "ş", count: 71), 2, 71, false),
      ("😀", 1, 2, false),
    ])
  func sizes(_ words: String, _ parts: Int, _ units: Int, _ isPlain: Bool) {
    let size = SMSText.size(words)
    #expect(size.parts == parts && size.units == units && size.isPlain == isPlain, "\(size)")
  }

  @Test("signs and accents that cost half the room are made plain; another alphabet stays as it is")
  func plain() {
    #expect(SMSText.simplified("L’été : « ça va » – 9 h… œuvre\r\nfenêtre") == "L'été : \"ca va\" - 9 h... oeuvre\nfenetre")
    #expect(SMSText.simplified("Görüşmek “üzere”") == "Görüşmek “üzere”")
  }

  @Test(
    "server words are read by their status first",
    arguments: [
      ("550-5.1.1 <a@b> unknown", DeliveryReason.unknownAddress), ("552 5.2.2 full", .full), ("554 delivery refused", .unwanted),
      ("421 closing", .comeBackLater), ("relais:too-slow x", .tooSlow), ("no answer", .other), ("", .other), ("550 4.2.2 x", .full),
      ("535 5.7.8 bad password", .ownSettings), ("smtp; 550 5.7.1 policy", .unwanted),
    ])
  func reasons(_ said: String, _ reason: DeliveryReason) { #expect(DeliveryReason(said: said) == reason) }

  @Test("a report is read only when it says that one of our letters failed for good")
  func reports() {
    #expect(BounceReport(letter: MessageSamples.bounce(of: "01abc"))?.message == ID("01abc"))
    #expect(BounceReport(letter: MessageSamples.bounce(of: "01abc", action: "delayed")) == nil)
    #expect(BounceReport(letter: MessageSamples.bounce(of: "'; DROP TABLE")) == nil)
    #expect(BounceReport(letter: "Action: failed") == nil && BounceReport(letter: "") == nil)
  }

  @Test("everything wrong with a message is said at once")
  func draft() throws {
    var draft = MessageDraft()
    draft.phone = "12"
    draft.email = "no"
    draft.subject = "appointment"
    let invalid = #expect(throws: Invalid.self) { try draft.checked { _ in nil } }
    #expect(Set(invalid?.problems.map(\.path) ?? []) == ["name", "phone", "email", "day"])
  }

  @Test(
    "a suspect is reached by no way: not at his number, nothing lies in a letter box that he opens, no service is he himself; a service is asked all the same"
  )
  func suspects() throws {
    var details = MemberDetails()
    (details.name, details.phone, details.email) = ("Jan Peeters", Self.mobile, "jan@x.be")
    let member = CircleMember(
      id: ID("a"), person: ID("p"), kind: .family, details: details, account: nil, organization: nil, state: .present, version: 1)
    let today = try #require(Day("2026-11-21"))
    func departure(
      _ channel: MessageChannel, _ to: String, _ suspects: Set<String> = ["a"], at reader: MessageReader = .home, isToCircle: Bool = false
    ) -> MessageDeparture {
      let message = Message(
        id: ID("m"), channel: channel, reader: reader, to: to, subject: "", body: "", language: .french, createdAt: .migrationOfTests,
        state: .waiting(attempts: 0, next: .migrationOfTests))
      return MustNotReach(Set(suspects.map { ID($0) })).departure(
        of: message, circle: [member], hers: [], isToCircle: isToCircle, on: today)
    }
    let (onPaper, there) = (MessageDeparture.withheld(.notOnPaper), MessageDeparture.withheld(.notThere))
    #expect(departure(.sms, "+32470123456") == there && departure(.sms, "+32470123456", []) == .leaves)
    #expect(departure(.sms, "+32470999999") == .leaves && departure(.sms, "+32470123456", isToCircle: true) == .withdrawn)
    #expect(departure(.email, "jan@x.be") == there && departure(.email, "jan@x.be", isToCircle: true) == .withdrawn)
    #expect(departure(.letter, "Rue 1") == onPaper && departure(.letter, "Rue 1", []) == .leaves)
    // A service opens its post where it works; only the one who must not be reached gets nothing there either.
    let services: [(String, MessageDeparture)] = [
      ("Soins chez soi\nRue 1", .leaves), ("Jan Peeters\nRue 1", there), ("JAN PEETERS, infirmier\nRue 1", there),
      ("Peeters-Jan\nRue 1", there), ("Maison Peeters\nRue Jan 1", .leaves), ("", .leaves),
    ]
    for (envelope, expected) in services { #expect(departure(.letter, envelope, at: .work) == expected, "\(envelope)") }
    #expect(departure(.letter, "Jan Peeters\nRue 1", [], at: .work) == .leaves)
    // A letter to the circle, such as her doctor's on paper, goes without a word, as it does by e-mail.
    #expect(departure(.letter, "Jan Peeters\nRue 1", at: .work, isToCircle: true) == .withdrawn)
    #expect(departure(.letter, "Rue 1", isToCircle: true) == .withdrawn && departure(.letter, "Rue 1", [], isToCircle: true) == .leaves)
    #expect(DeliveryReason.allCases.filter(\.isWithheld) == [.notOnPaper, .notThere])
    for reason in [DeliveryReason.notOnPaper, .notThere] { #expect(DeliveryReason(said: reason.saying("")) == reason) }
  }

  @Test("a first name alone keeps nothing back from a house that carries it")
  func firstNames() throws {
    var details = MemberDetails()
    details.name = "Anne"
    let member = CircleMember(id: ID("a"), person: ID("p"), kind: .family, details: details)
    let today = try #require(Day("2026-11-21"))
    for (envelope, expected) in [("Clinique Sainte-Anne", MessageDeparture.leaves), ("Anne\nRue 1", .withheld(.notThere))] {
      let message = Message(
        id: ID("m"), channel: .letter, reader: .work, to: envelope, subject: "", body: "", language: .french, createdAt: .migrationOfTests,
        state: .waiting(attempts: 0, next: .migrationOfTests))
      #expect(MustNotReach([ID("a")]).departure(of: message, circle: [member], hers: [], isToCircle: false, on: today) == expected)
    }
  }
}
