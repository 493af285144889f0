import Care
import HTML
import Kernel
import Pages
import TestSupport
import Testing

private typealias Sample = PageSamples

@Suite("Preparing referrals, answering by link, gaps, messages, the access log")
struct ServicePageTests {
  private func referring(_ form: FormState, request: Request = Sample.request(), results: [Entry]? = nil) -> NewReferralModel {
    NewReferralModel(request: request, form: form, results: results, chosen: nil, prepared: [Sample.referral()])
  }

  @Test("searching keeps everything that was typed", arguments: Language.interface)
  func searchKeeps(_ language: Language) {
    let frame = Sample.frame(language)
    let typed = [
      "q": "alarme", "gesture": "advice", "serviceName": "Mon <service>", "email": "a@b.be", "language": "nl", "shared": "Texte & co",
      "entry": "category/38",
    ]
    let entries = [Sample.entry(38), Sample.entry(39, name: Sample.awkward, email: nil)]
    let page = renderedForWork(newReferralPage(referring(FormState(values: typed), results: entries), in: frame), in: frame)
    for words in [
      "value=\"alarme\"", "Mon &lt;service&gt;", "a@b.be", ">Texte &amp; co</textarea>", "value=\"advice\" checked", "value=\"nl\" checked",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.contains("name=\"entry\" value=\"category/38\""))
    #expect(page.contains("name=\"choose\" value=\"category/39\""))
    _ = renderedForWork(newReferralPage(referring(FormState(), results: []), in: frame), in: frame)
    _ = renderedForWork(newReferralPage(referring(FormState()), in: frame), in: frame)
  }

  @Test("Enter searches: the search button is the form's first")
  func enterSearches() throws {
    let frame = Sample.frame(.french)
    let page = renderedForWork(newReferralPage(referring(FormState(), results: [Sample.entry(38)]), in: frame), in: frame)
    let form = try #require(page.firstRange(of: "refer-form"))
    let first = try #require(page[form.upperBound...].firstRange(of: "<button type=\"submit\""))
    #expect(page[first.upperBound...].prefix(80).contains("value=\"search\""))
  }

  @Test("nothing can be prepared for somebody who refuses, or on a closed request", arguments: Language.interface)
  func noPreparing(_ language: Language) {
    let frame = Sample.frame(language)
    for request in [Sample.request(consent: .refuses), Sample.request(state: .closed(.met))] {
      let page = renderedForWork(newReferralPage(referring(FormState(), request: request), in: frame), in: frame)
      #expect(!page.contains("value=\"prepare\""))
    }
  }

  @Test("a name is proposed only for a referral that she agreed to")
  func proposal() {
    let agreed = Sample.request()
    #expect(proposedShare(of: agreed, gesture: .referral, in: .french).contains("Maria"))
    #expect(proposedShare(of: agreed, gesture: .referral, in: .french).contains("0470"))
    for words in [
      proposedShare(of: agreed, gesture: .advice, in: .french),
      proposedShare(of: Sample.request(consent: .notAsked), gesture: .referral, in: .dutch),
    ] {
      #expect(!words.contains("Maria") && !words.contains("0470"))
      #expect(words.contains("aller au marché"))
    }
    #expect(!proposedShare(of: agreed, gesture: .referral, in: .english).contains("infirmière"))
  }

  private func answer(
    _ referral: Referral, words: String = "", isExpired: Bool = false, justAnswered: Bool = false,
    sentBack: [ServiceAnswer: FormState] = [:]
  ) -> AnswerModel {
    AnswerModel(
      secret: "secret1", referral: referral, sender: "Soins chez soi", senderPhone: "02 420 54 57", senderEmail: nil, words: words,
      linkUntil: Sample.today.adding(days: 20), isExpired: isExpired, justAnswered: justAnswered, sentBack: sentBack)
  }

  @Test("a service is offered the answers that the table of transitions allows", arguments: Sample.allStates)
  func answers(_ state: Referral.State) {
    for gesture in Referral.Gesture.allCases {
      let referral = Sample.referral(1, state, gesture: gesture)
      for language in Language.interface {
        let frame = Sample.visitor(language)
        let page = renderedForWork(answerPage(answer(referral), in: frame), in: frame)
        let ways: [(ServiceAnswer, Referral.Command)] = [
          (.accept, .accept(firstContact: nil, words: "")), (.wait, .wait(until: nil, words: "")),
          (.decline, .decline(.noPlace, words: "")),
          (.advise, .advise("x")), (.start, .startHelp(on: Sample.today)),
        ]
        for (way, command) in ways {
          let isAllowed = referral.isOpenForService && referral.allows(command.step)
          #expect(page.contains("name=\"answer\" value=\"\(way.rawValue)\"") == isAllowed, "\(way) in \(state), \(gesture)")
        }
      }
    }
  }

  @Test("a withdrawn, expired or wrongly addressed referral shows nothing of the person", arguments: Language.interface)
  func nothingShown(_ language: Language) {
    let frame = Sample.visitor(language)
    let sent = Referral.State.sent(on: Sample.today.adding(days: -40), due: Sample.today.adding(days: -33))
    for (state, isExpired) in [
      (Referral.State.withdrawn, false), (.expired, false), (.proposed, false), (.declined(.wrongRecipient), false), (sent, true),
    ] {
      let page = renderedForWork(answerPage(answer(Sample.referral(1, state), isExpired: isExpired), in: frame), in: frame)
      #expect(!page.contains("dormir tranquille"))
      #expect(page.contains("tel:024205457"))
    }
  }

  @Test("after an answer the service is thanked and told until when it can change it", arguments: Language.interface)
  func thanks(_ language: Language) {
    let frame = Sample.visitor(language)
    let accepted = answer(Sample.referral(1, .accepted(firstContact: Sample.today)), words: Sample.awkward, justAnswered: true)
    let page = renderedForWork(answerPage(accepted, in: frame), in: frame)
    #expect(page.contains(Words(language).date(Sample.today.adding(days: 20))))
    #expect(!page.contains("<script>alert"))
  }

  @Test("an answer that was sent back opens where the problem is", arguments: Language.interface)
  func answerSentBack(_ language: Language) {
    let frame = Sample.visitor(language)
    let problem = FieldProblem("reason", code: "x", text: RequestProblemText.needed)
    let sent = Sample.referral(1, .sent(on: Sample.today, due: Sample.today))
    let page = renderedForWork(
      answerPage(answer(sent, sentBack: [.decline: FormState(values: ["words": "abc1"], problems: [problem])]), in: frame), in: frame)
    #expect(page.contains("class=\"answer\" open"))
    #expect(page.contains(">abc1</textarea>"))
  }

  private func gaps(_ counts: [GapsModel.Count], gaps: [Gap] = [], onlyCounts: Bool = false, filter: [String: String] = [:]) -> GapsModel {
    GapsModel(
      filter: filter, counts: counts, gaps: gaps, paging: Paging(page: 1, total: 300, pageSize: 50), kinds: Sample.kinds,
      showsOnlyCounts: onlyCounts)
  }

  @Test("evaluators see no single gap, no small count, and no total that gives one away", arguments: Language.interface)
  func countsOnly(_ language: Language) {
    let frame = Sample.frame(language, roles: [.evaluator])
    let counts = [
      GapsModel.Count(kind: "chapter-3", municipality: Municipality.withNIS(21013), count: 3),
      GapsModel.Count(kind: "chapter-3", municipality: Municipality.withNIS(21009), count: 1041),
    ]
    let page = renderedForWork(
      gapsPage(gaps(counts, gaps: [Sample.gap(1, detail: "secret detail")], onlyCounts: true), in: frame), in: frame)
    #expect(!page.contains("secret detail"))
    #expect(!page.contains("01request1"))
    #expect(!page.contains("export.csv"))
    #expect(page.contains("&lt; 5"))
    #expect(!page.contains(Words(language).number(1044)))
    #expect(!page.contains(Words(language).number(1041)) && page.contains(Words(language).number(1040)))
    #expect([0, 1, 4, 5, 9, 10].map { shownCount($0, onlyCounts: true) } == ["0", "< 5", "< 5", "≥ 5", "≥ 5", "≥ 10"])
    #expect(shownCount(4, onlyCounts: false) == "4")
  }

  @Test("workers see single gaps and open their requests; coordinators see the gap only", arguments: Language.interface)
  func singleGaps(_ language: Language) {
    let counts = [GapsModel.Count(kind: "", municipality: nil, count: 300)]
    let all = (1...300).map { Sample.gap($0, detail: $0 == 1 ? Sample.awkward : "") }
    let worker = Sample.frame(language)
    let page = renderedForWork(gapsPage(gaps(counts, gaps: all, filter: ["reason": "too-long"]), in: worker), in: worker)
    #expect(page.contains(Address.request(ID("01request300")).path(language)))
    #expect(page.contains("reason=too-long&amp;page=2"))
    #expect(!page.contains("<script>alert"))
    let coordinator = Sample.frame(language, roles: [.programmeCoordinator])
    let other = renderedForWork(gapsPage(gaps(counts, gaps: all), in: coordinator), in: coordinator)
    #expect(!other.contains(Address.request(ID("01request300")).path(language)))
  }

  @Test("empty registers, outboxes and logs say what would appear", arguments: Language.interface)
  func empties(_ language: Language) {
    let frame = Sample.frame(language)
    let paging = Paging(page: 1, total: 0, pageSize: 50)
    let pages = [
      gapsPage(gaps([]), in: frame), gapsPage(gaps([], filter: ["from": "1/1/26"]), in: frame),
      outboxPage(OutboxModel(messages: [], paging: paging, now: Sample.now, isDemo: false), in: frame),
      accessLogPage(AccessLogModel(filter: [:], entries: [], organizationNames: [:], paging: paging), in: frame),
      accessLogPage(AccessLogModel(filter: ["actor": Sample.awkward], entries: [], organizationNames: [:], paging: paging), in: frame),
    ]
    for page in pages { #expect(renderedForWork(page, in: frame).contains("class=\"empty\"")) }
  }

  @Test("the answering link of a letter can be followed in the demonstration only", arguments: Language.interface)
  func letterLink(_ language: Language) {
    let frame = Sample.frame(language)
    let states: [Message.State] = [
      .waiting(attempts: 0, next: Sample.now), .waiting(attempts: 3, next: Sample.now.adding(seconds: 960)), .sent(at: Sample.now),
      .failed("550 <no>"), .uncertain(since: Sample.now), .returned("5.1.1 <no>"), .sending(since: Sample.now), .withdrawn,
    ]
    for state in states {
      let message = Sample.message(state, subject: state == .sent(at: Sample.now) ? "" : Sample.awkward)
      let demo = renderedForWork(messagePage(MessageModel(message: message, isDemo: true, now: Sample.now), in: frame), in: frame)
      #expect(demo.contains("href=\"https://relais.example/fr/reponse/secret123\""))
      let real = renderedForWork(messagePage(MessageModel(message: message, isDemo: false, now: Sample.now), in: frame), in: frame)
      #expect(!real.contains("secret123"))
      #expect(!real.contains("<script>alert"))
    }
    let paging = Paging(page: 1, total: 900, pageSize: 300)
    let many = (1...300).map { Sample.message(states[$0 % states.count]) }
    let list = renderedForWork(outboxPage(OutboxModel(messages: many, paging: paging, now: Sample.now, isDemo: true), in: frame), in: frame)
    #expect(list.contains(Address.message(ID("01message")).path(language)))
    let closed = renderedForWork(
      outboxPage(OutboxModel(messages: many, paging: paging, now: Sample.now, isDemo: false), in: frame), in: frame)
    // Elsewhere, too, a message is opened: to correct its address. Its link stays unreadable.
    #expect(closed.contains(Address.message(ID("01message")).path(language)) && !closed.contains("secret123"))
  }

  @Test("the log names every purpose in words and finds all that was done with one thing", arguments: Language.interface)
  func log(_ language: Language) {
    let frame = Sample.frame(language, roles: [.dataProtectionOfficer])
    let many = (1...50).map { "request/01\($0)" }
    let entries = (1...300).map {
      Sample.logEntry($0, actorName: $0 == 3 ? Sample.awkward : "", subjects: $0 == 2 ? many : $0 == 4 ? [] : ["request/01request\($0)"])
    }
    let model = AccessLogModel(
      filter: ["actor": "a", "until": "hier"], entries: entries, organizationNames: [Sample.house: "Soins chez soi"],
      paging: Paging(page: 1, total: 25_000, pageSize: 100))
    let page = renderedForWork(accessLogPage(model, in: frame), in: frame)
    #expect(page.contains("subject=request%2F01request300"))
    #expect(page.contains("actor=a&amp;until=hier&amp;page=2"))
    #expect(!page.contains("<script>alert"))
    // No purpose shows its code, except as the value of its choice.
    for purpose in Purpose.allCases { #expect(!page.contains(">\(purpose.rawValue)<")) }
  }

  @Test("no letter carries what was shared; names cannot break a line", arguments: Language.interface)
  func letters(_ language: Language) {
    let sender = Letters.Sender(name: "Soins\r\nBcc: x@y.z", phone: "02 420 54 57")
    let link = "https://relais.example/fr/reponse/secret123"
    let all = [
      Letters.referral(service: "Nuit\nX", from: sender, link: link, due: Sample.today, in: language),
      Letters.advice(service: "Nuit", from: sender, link: link, due: Sample.today, in: language),
      Letters.reminder(service: "Nuit", from: sender, sent: Sample.today, link: link, due: Sample.today, in: language),
      Letters.answerNotice(service: "Nuit", request: "2026-00001", state: .declined(.noPlace), link: link, in: language),
    ]
    for letter in all {
      #expect(!letter.subject.contains { $0.isNewline })
      #expect(letter.body.contains("\n\(link)\n"))
    }
    #expect(all[0].body.contains("02 420 54 57"))
    #expect(all[0].body.contains(Words(language).date(Sample.today)))
    #expect(all[3].body.contains("2026-00001"))
  }
}
