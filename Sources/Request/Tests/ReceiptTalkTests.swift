import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Answers through the receipt")
struct ReceiptTalkTests {
  private static let letters = ReceiptLetters(
    answered: { Letter(subject: "answered \($0.number)", body: "") }, replied: { request, _ in Letter(subject: "replied \(request.number)", body: "") })

  private static func report(_ contact: String = "", about: NeedReport.Reporter = .neighbour) -> NeedReport {
    NeedReport(words: "Elle ne sort plus", about: about, municipality: nil, whereabouts: "", contact: contact, language: .french)
  }

  private static func line(_ event: ReceiptTalk.Event) -> ReceiptTalk.Line { ReceiptTalk.Line(at: PageSamples.now, event: event) }

  @Test("nobody writes before the house has, nor to a closed request, nor more than five times in a row")
  func mayReply() throws {
    #expect(throws: ReceiptTalk.Problem.nothingToAnswer) { try ReceiptTalk.reply("Oui", after: [], isOpen: true) }
    let asked = Self.line(.answered("À quel étage ?"))
    #expect(throws: ReceiptTalk.Problem.closed) { try ReceiptTalk.reply("Oui", after: [asked], isOpen: false) }
    let four = [asked] + (1...4).map { Self.line(.replied("\($0)")) }
    #expect(try ReceiptTalk.reply(" Oui ", after: four, isOpen: true) == .receipt(.replied("Oui")))
    let five = four + [Self.line(.replied("5"))]
    #expect(throws: ReceiptTalk.Problem.tooManyInARow) { try ReceiptTalk.reply("Oui", after: five, isOpen: true) }
    #expect(ReceiptTalk.mayReply(after: five + [asked], isOpen: true))
  }

  @Test("words are there and 1,500 characters at most")
  func lengths() throws {
    let asked = [Self.line(.answered("À quel étage ?"))]
    let longest = String(repeating: "a", count: 1500)
    #expect(try ReceiptTalk.reply(longest, after: asked, isOpen: true) == .receipt(.replied(longest)))
    for words in ["  ", longest + "a"] {
      #expect(throws: Invalid.self) { try ReceiptTalk.reply(words, after: asked, isOpen: true) }
    }
  }

  @Test("who told of somebody else does not read her name; she herself may")
  func noName() throws {
    func request(_ about: NeedReport.Reporter, hasReceipt: Bool = true) -> Request {
      var clarification = Clarification()
      clarification.personName = "Maria Vandenbossche"
      return Request(
        id: ID("r"), number: "2026-00001", organization: ID("h"), channel: .publicReport, report: Self.report(about: about), state: .clarifying,
        assignee: nil, clarification: clarification, hasReceipt: hasReceipt, createdAt: PageSamples.now, changedAt: PageSamples.now, version: 1)
    }
    let words = "Nous avons vu Mme Vandenbossche."
    #expect(throws: Invalid.self) { try request(.neighbour).answering(throughReceipt: words) }
    #expect(try request(.personHerself).answering(throughReceipt: words) == .receipt(.answered(words)))
    #expect(throws: ReceiptTalk.Problem.noReceipt) { try request(.neighbour, hasReceipt: false).answering(throughReceipt: "Merci") }
  }

  @Test("an e-mail address is found in what somebody left")
  func email() {
    #expect(Self.report("0470 00 00 00, lea@example.be (le soir)").email == "lea@example.be")
    #expect(Self.report("lea@example.be").email == "lea@example.be")
    #expect(Self.report("0470 00 00 00").email == nil && Self.report("lea@").email == nil && Self.report().email == nil)
  }

  @Test("the house writes, the reporter reads and answers; it stands on top until it is read", arguments: Backend.available)
  func wholeTalk(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (today, membership) = (story.surroundings.today, story.surroundings.newID(Membership.self))
      try await database.transaction {
        try $0.insert(
          Membership(account: ID("ana"), organization: story.house.id, role: .helpdeskAgent, from: today, until: nil), id: membership)
      }
      let receipt = try await reportNeed(Self.report("lea@example.be"), code: "abcd1234efgh", to: story.house.id, in: database, story.surroundings)
      let found = try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, story.surroundings).requests
      let id = try #require(found.first?.id)
      _ = try await changeRequest(id, .take(by: ID("ana")), version: nil, by: story.ana, in: database, story.surroundings)
      story.clock.move(days: 1)
      let later = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      try await answerThroughReceipt(
        id, of: id, words: "À quel étage ?", by: story.ana, in: database, story.surroundings, letters: Self.letters)
      func look() async throws -> ReceiptView {
        try await followReceipt(number: receipt.number, code: receipt.code, in: database, story.surroundings)
      }
      let first = try await look()
      #expect(first.lines.map(\.event) == [.answered("À quel étage ?")] && first.mayReply)
      let version = try await readRequest(id, by: story.ana, in: database, story.surroundings).request.version
      story.clock.move(seconds: 60)
      func reply(_ words: String, once: String) async throws {
        _ = try await replyThroughReceipt(
          number: receipt.number, code: receipt.code, words: words, once: once, in: database, story.surroundings, letters: Self.letters)
      }
      // Sent twice, it is said once; said again on another page, twice.
      try await reply("Au deuxième", once: "one")
      try await reply("Au deuxième", once: "one")
      #expect(try await look().lines.map(\.event) == [.answered("À quel étage ?"), .replied("Au deuxième")])
      try await reply("Au deuxième", once: "two")
      #expect(try await look().lines.count == 3)
      let list = try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, story.surroundings).requests
      #expect(list.map(\.id) == [id, later])
      let file = try await readRequest(id, by: story.ana, in: database, story.surroundings)
      #expect(file.request.replyAt == story.surroundings.now())
      let reasons = file.request.cannotWait([], under: ReferralDesk.plain().rule, today: story.surroundings.today)
      #expect(reasons == [.reporterWrote(since: story.surroundings.now())])
      #expect(file.request.nextStep([], today: story.surroundings.today) == .readReporter)
      // A form that a colleague has open meanwhile stays good.
      #expect(file.request.version == version)
      #expect(file.talks.map(\.report.id) == [id] && file.talks.first?.lines.count == 3)
      #expect(file.records.filter { $0.who.isEmpty }.map(\.event) == [.receipt(.replied("Au deuxième")), .receipt(.replied("Au deuxième"))])
      try await markReplyRead(id, by: story.ana, in: database, story.surroundings)
      #expect(try await readRequest(id, by: story.ana, in: database, story.surroundings).request.replyAt == nil)
      let letters = try await story.messages()
      #expect(letters.map(\.subject).sorted() == ["answered 2026-00001", "replied 2026-00001", "replied 2026-00001"])
      #expect(Set(letters.map(\.to)) == ["lea@example.be", "ana@example.be"])
      #expect(try await story.log().contains { $0.purpose == .replyByReceipt && $0.subjects == ["request/\(id.raw)"] })
    }
  }

  @Test("without number and code nothing is read and nothing written; another house cannot answer", arguments: Backend.available)
  func closedToOthers(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let receipt = try await reportNeed(Self.report(), code: "abcd1234efgh", to: story.house.id, in: database, story.surroundings)
      let list = try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, story.surroundings)
      let id = try #require(list.requests.first?.id)
      await #expect(throws: SimpleFailure.notFound) {
        try await answerThroughReceipt(id, of: id, words: "Bonjour", by: story.karim, in: database, story.surroundings, letters: Self.letters)
      }
      try await answerThroughReceipt(id, of: id, words: "Bonjour", by: story.ana, in: database, story.surroundings, letters: Self.letters)
      for (number, code) in [(receipt.number, "abcd1234efgx"), ("2026-00002", receipt.code)] {
        await #expect(throws: ReceiptUnknown.self) {
          _ = try await replyThroughReceipt(
            number: number, code: code, words: "Oui", once: "1", in: database, story.surroundings, letters: Self.letters)
        }
      }
      // Nothing was left to be told by: no letter; and what was said rests sealed.
      #expect(try await story.messages().isEmpty)
      let clear = try await database.read { try $0.rows("SELECT content FROM request_event").map { try $0.bytes("content") } }
      #expect(!clear.isEmpty && clear.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Bonjour") })
    }
  }

  @Test("two reports read together: each reporter reads her own, and what one writes is seen where both are read", arguments: Backend.available)
  func together(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (one, two) = (
        try await reportNeed(Self.report(), code: "code-one-1", to: story.house.id, in: database, story.surroundings),
        try await reportNeed(Self.report(), code: "code-two-2", to: story.house.id, in: database, story.surroundings)
      )
      let all = try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, story.surroundings).requests
      let (stays, goes) = (try #require(all.first { $0.number == one.number }).id, try #require(all.first { $0.number == two.number }).id)
      try await joinRequests(goes, into: stays, by: story.ana, in: database, story.surroundings)
      try await answerThroughReceipt(stays, of: goes, words: "Merci", by: story.ana, in: database, story.surroundings, letters: Self.letters)
      #expect(try await followReceipt(number: one.number, code: one.code, in: database, story.surroundings).lines.isEmpty)
      _ = try await replyThroughReceipt(
        number: two.number, code: two.code, words: "Avec plaisir", once: "1", in: database, story.surroundings, letters: Self.letters)
      #expect(try await readRequest(stays, by: story.ana, in: database, story.surroundings).request.replyAt != nil)
      try await partRequests(goes, from: stays, by: story.ana, in: database, story.surroundings)
      #expect(try await readRequest(stays, by: story.ana, in: database, story.surroundings).request.replyAt == nil)
      #expect(try await readRequest(goes, by: story.ana, in: database, story.surroundings).request.replyAt != nil)
    }
  }

  @Test("through the pages: answered, read with number and code, replied, read by the agent", arguments: [Language.french, .dutch])
  func pages(_ language: Language) async throws {
    try await TestSite.with { site in
      let neighbour = site.visitor()
      let done = try await neighbour.fill(
        Address.reportNeed.path(language),
        ["words": "La voisine ne sort plus", "about": "neighbour", "municipality": "", "whereabouts": "", "contact": ""])
      let code = try #require(done.text.firstMatch(of: #/>([0-9a-z]{4} [0-9a-z]{4} [0-9a-z]{4})</#).map { String($0.1) })
      let number = try #require(done.text.firstMatch(of: #/>(\d{4}-\d{3,})</#).map { String($0.1) })
      let receipt = Address.receipt.path(language)
      let before = try await neighbour.fill(receipt, ["number": number, "code": code])
      #expect(before.status == 200 && !before.forms.contains { $0.action == Address.receiptReply.path(language) })
      let agent = try await site.signedIn(.helpdeskAgent, language: language)
      let stem = Address.workList.path(language) + "/"
      let request = try #require(
        try await agent.get(.workList, language).links.first { $0.hasPrefix(stem) && $0 != Address.newRequest.path(language) })
      #expect(try await agent.fill(request, to: request + "/answer-receipt", ["answer": " "]).status == 422)
      #expect(try await agent.fill(request, to: request + "/answer-receipt", ["answer": "À quel étage habite-t-elle ?"]).status == 303)
      let read = try await neighbour.fill(receipt, ["number": number, "code": code])
      #expect(read.text.contains("À quel étage habite-t-elle ?"))
      let reply = Address.receiptReply.path(language)
      let empty = try await neighbour.submit(read, to: reply, ["reply": ""])
      #expect(empty.status == 422 && empty.text.contains("f-reply-error"))
      let sent = try await neighbour.submit(read, to: reply, ["reply": "Au deuxième <b>"])
      #expect(sent.status == 200 && sent.text.contains("Au deuxième &lt;b&gt;"))
      // Going back and sending again says nothing twice.
      let again = try await neighbour.submit(read, to: reply, ["reply": "Au deuxième <b>"])
      #expect(again.text.ranges(of: "Au deuxième &lt;b&gt;").count == 1)
      // A wrong code reads and writes nothing.
      let stranger = try await neighbour.submit(read, to: reply, ["reply": "Je lis tout", "code": "zzzz zzzz zzzz"])
      #expect(stranger.status == 422 && !stranger.text.contains("À quel étage"))
      let seen = try await agent.get(request)
      #expect(seen.text.contains("Au deuxième &lt;b&gt;") && !seen.text.contains("Je lis tout"))
      #expect(try await agent.submit(seen, to: request + "/read-reply").status == 303)
      let calm = try await agent.get(request)
      #expect(!calm.forms.contains { $0.action == request + "/read-reply" })
      #expect(try await neighbour.get(reply).status == 200)
    }
  }

  @Test("a receipt says that help was looked for once a service was asked to help, and not for a day alone", arguments: Backend.available)
  func lookedFor(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (surroundings, today) = (story.surroundings, story.surroundings.today)
      let receipt = try await reportNeed(Self.report("lea@example.be"), code: "abcd1234efgh", to: story.house.id, in: database, surroundings)
      let found = try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, surroundings).requests
      let id = try #require(found.first?.id)
      func state() async throws -> ReceiptState {
        try await followReceipt(number: receipt.number, code: receipt.code, in: database, surroundings).state
      }
      func ask(_ gesture: Referral.Gesture) async throws -> ID<Referral> {
        let referral = try await prepareReferral(story.referral(gesture), for: id, by: story.ana, in: database, surroundings)
        for command in [Referral.Command.agree(how: ""), .send(on: today)] {
          _ = try await changeReferral(referral, command, by: story.ana, in: database, surroundings)
        }
        return referral
      }
      #expect(try await state() == .received)
      _ = try await changeRequest(id, .postpone(followUp: today.adding(days: 3)), version: nil, by: story.ana, in: database, surroundings)
      #expect(try await state() == .beingLookedAt)
      // A question for advice asks nobody to help.
      _ = try await ask(.advice)
      #expect(try await state() == .beingLookedAt)
      let referral = try await ask(.referral)
      #expect(try await state() == .helpOnTheWay)
      // That it was taken back does not undo that it was asked.
      _ = try await changeReferral(referral, .withdraw, by: story.ana, in: database, surroundings)
      #expect(try await state() == .helpOnTheWay)
    }
  }

  @Test("the receipt's page with messages is whole in every language of the screens", arguments: Language.interface)
  func page(_ language: Language) {
    let frame = PageSamples.visitor(language)
    for state in ReceiptState.allCases {
      let answer = ReceiptAnswer(
        state: state, lines: [Self.line(.answered(PageSamples.awkward)), Self.line(.replied("Oui"))], mayReply: state != .closed, number: "2026-00001",
        code: "abcd1234efgh", form: FormState(values: ["reply": PageSamples.awkward]), failure: ReceiptTalk.Problem.tooManyInARow.text)
      let page = renderedForWork(receiptAnswerPage(answer, in: frame), in: frame)
      #expect(page.contains("&lt;script&gt;alert"))
      #expect(page.contains("name=\"reply\"") == (state != .closed))
    }
  }
}
