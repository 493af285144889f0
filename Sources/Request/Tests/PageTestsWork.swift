import Care
import HTML
import Kernel
import Pages
import TestSupport
import Testing

private typealias Sample = PageSamples

/// The page as it is sent, checked; its problems fail the test that asked for it.
func renderedForWork(_ page: Page, in frame: Frame, sourceLocation: SourceLocation = #_sourceLocation) -> String {
  let html = renderPage(page, in: frame)
  let problems = pageProblems(html)
  #expect(problems.isEmpty, "\(page.title) (\(frame.language)): \(problems)", sourceLocation: sourceLocation)
  return html.string
}

@Suite("The work list and a request's page")
struct WorkPageTests {
  @Test("the work list begins with what cannot wait, then mine, then the rest", arguments: Language.interface)
  func groups(_ language: Language) throws {
    let rows: [WorkListRow] = [
      Sample.row(Sample.request(3, assignee: ID("other"), name: "Rest"), assignee: "Fatima"), Sample.row(Sample.request(2, name: "Mine")),
      Sample.row(Sample.request(1, state: .new, assignee: nil, name: "Urgent", hoursOld: 80)),
      Sample.row(Sample.request(4, state: .closed(.met), name: "Closed")),
    ]
    let page = renderedForWork(workListPage(Sample.workListModel(rows), in: Sample.frame(language)), in: Sample.frame(language))
    let places = try ["Urgent", "Mine", "Rest", "Closed"].map { try #require(page.firstRange(of: ">\($0)<")).lowerBound }
    #expect(places == places.sorted())
    let reason = Text(fr: "Nouvelle depuis 3 jours", nl: "Nieuw sinds 3 dagen", en: "New for 3 days")
    #expect(page.contains(reason(language)))
  }

  @Test("an empty work list says what would appear and how to begin", arguments: Language.interface)
  func emptyList(_ language: Language) {
    let frame = Sample.frame(language)
    for scope in WorkListModel.Scope.allCases {
      let page = renderedForWork(workListPage(Sample.workListModel([], scope: scope), in: frame), in: frame)
      #expect(page.contains("class=\"empty\""))
      #expect(page.contains(Address.newRequest.path(language)))
    }
    let searched = renderedForWork(workListPage(Sample.workListModel([], words: "zzz"), in: frame), in: frame)
    #expect(searched.contains("value=\"zzz\""))
  }

  @Test("three hundred rows are shown, with a way to the next page that keeps the search", arguments: Language.interface)
  func manyRows(_ language: Language) {
    let frame = Sample.frame(language)
    let rows = (1...300).map { Sample.row(Sample.request($0)) }
    let page = renderedForWork(workListPage(Sample.workListModel(rows, words: "rue & co", page: 2, total: 900), in: frame), in: frame)
    #expect(page.contains("2026-00300"))
    #expect(page.contains("q=rue%20%26%20co&amp;page=3"))
  }

  @Test("a new request keeps what was typed and says what is missing", arguments: Language.interface)
  func newRequest(_ language: Language) {
    let frame = Sample.frame(language)
    let problems = [FieldProblem("about", code: "need.about-missing", text: RequestProblemText.aboutMissing)]
    let state = FormState(values: ["words": Sample.awkward, "channel": "visit"], problems: problems)
    let page = renderedForWork(newRequestPage(NewRequestModel(form: state), in: frame), in: frame)
    #expect(page.contains("&lt;script&gt;alert"))
    #expect(page.contains("href=\"#f-about\""))
    #expect(page.contains("tel:112"))
    for channel in ["phone", "visit", "professional"] { #expect(page.contains("value=\"\(channel)\"")) }
    #expect(!page.contains("value=\"public-report\""))
  }

  @Test("a request's page is sound in every state of request and referral", arguments: Language.interface)
  func everyState(_ language: Language) {
    let frame = Sample.frame(language)
    let referrals = Sample.allStates.enumerated().map { Sample.referral($0.offset, $0.element) }
    for state in Sample.allRequestStates {
      for consent in Clarification.Consent.allCases {
        let request = Sample.request(state: state, assignee: state == .new ? nil : Sample.me, consent: consent)
        let page = renderedForWork(requestPage(Sample.requestModel(request, referrals: referrals), in: frame), in: frame)
        #expect(page.contains(RequestAccess.Reason.worksOnRequestsOfOrganization.text(language)))
      }
    }
    _ = renderedForWork(
      requestPage(Sample.requestModel(Sample.request(state: .new, assignee: nil, name: "", consent: .notAsked)), in: frame), in: frame)
  }

  @Test("the person's own words come before everything that others do")
  func ownWordsFirst() throws {
    let frame = Sample.frame(.french)
    let page = renderedForWork(requestPage(Sample.requestModel(referrals: [Sample.referral()]), in: frame), in: frame)
    let wants = try #require(page.firstRange(of: "Pouvoir de nouveau aller au marché")).lowerBound
    let said = try #require(page.firstRange(of: "Elle est tombée cette nuit")).lowerBound
    let referral = try #require(page.firstRange(of: "Soins de nuit")).lowerBound
    #expect(wants < said && said < referral)
  }

  @Test("buttons of a referral are those that the table of transitions allows", arguments: Sample.allStates)
  func buttons(_ state: Referral.State) {
    let frame = Sample.frame(.dutch)
    for gesture in Referral.Gesture.allCases {
      let referral = Sample.referral(1, state, gesture: gesture)
      let page = renderedForWork(requestPage(Sample.requestModel(referrals: [referral]), in: frame), in: frame)
      let commands: [(Address.ReferralAction, Referral.Command)] = [
        (.agree, .agree(how: "")), (.refuse, .refuse), (.send, .send(on: Sample.today)), (.withdraw, .withdraw),
        (.start, .startHelp(on: Sample.today)),
      ]
      for (action, command) in commands {
        let isAllowed = referral.allows(command.step)
        let isOffered = page.contains("action=\"\(Address.referralAction(referral.id, action).path(.dutch))\"")
        #expect(isOffered == isAllowed, "\(action) in \(state)")
      }
    }
  }

  @Test("nothing can be sent before the person agreed, nor after the request is closed")
  func noSendingTooEarly() {
    let frame = Sample.frame(.english)
    let send = Address.referralAction(Sample.referral().id, .send).path(.english)
    func page(_ state: Referral.State, _ request: Request.State = .clarifying) -> String {
      renderedForWork(
        requestPage(Sample.requestModel(Sample.request(state: request), referrals: [Sample.referral(1, state)]), in: frame), in: frame)
    }
    #expect(!page(.proposed).contains(send))
    #expect(page(.agreed).contains(send))
    #expect(!page(.agreed, .closed(.met)).contains(send))
  }

  @Test("a closed request offers to reopen, to note and to say whom it concerned, nothing else", arguments: Language.interface)
  func closed(_ language: Language) {
    let frame = Sample.frame(language)
    let request = Sample.request(state: .closed(.notMet(.noPlace)))
    let page = renderedForWork(requestPage(Sample.requestModel(request), in: frame), in: frame)
    for action in Address.RequestAction.allCases {
      let isOffered = page.contains("action=\"\(Address.requestAction(request.id, action).path(language))\"")
      #expect(isOffered == [.reopen, .note, .concern].contains(action), "\(action)")
    }
  }

  @Test("a refusal leads to closing, and no referral can be prepared")
  func refusal() {
    let frame = Sample.frame(.french)
    let request = Sample.request(consent: .refuses)
    let page = renderedForWork(requestPage(Sample.requestModel(request), in: frame), in: frame)
    #expect(page.contains("href=\"#closing\""))
    #expect(request.nextStep([], today: Sample.today) == .closeKindly)
    #expect(page.contains("value=\"refused\" checked"))
    #expect(!page.contains(Address.newReferral(request.id).path(.french)))
  }

  @Test("what somebody else changed stands beside what was typed", arguments: Language.interface)
  func conflict(_ language: Language) {
    let frame = Sample.frame(language)
    let typed = FormState(values: ["wants": "Dormir tranquille <b>"])
    let model = Sample.requestModel(sentBack: [.clarify: typed], failure: Request.Problem.changedMeanwhile.text)
    let page = renderedForWork(requestPage(model, in: frame), in: frame)
    #expect(page.contains("Dormir tranquille &lt;b&gt;</textarea>"))
    #expect(page.contains("role=\"alert\""))
    #expect(page.ranges(of: "Pouvoir de nouveau aller").count > 1)
    #expect(page.contains("name=\"version\" value=\"3\""))
  }

  @Test("a form that was sent back shows its problem on top and at the field, with what was typed", arguments: Language.interface)
  func sentBack(_ language: Language) {
    let frame = Sample.frame(language)
    let referral = Sample.referral()
    func problem(_ field: String) -> [FieldProblem] { [FieldProblem(field, code: "x", text: RequestProblemText.needed)] }
    let cases: [(RequestForm, String, String)] = [
      (.note, "words", "note"), (.postpone, "day", "postpone"), (.close, "outcome", "close"),
      (.agree(referral.id), "seen", "agree-\(referral.id.raw)"),
    ]
    for (form, field, prefix) in cases {
      let state = FormState(values: ["words": "abc1", "day": "abc1", "personsWords": "abc1", "how": "abc1"], problems: problem(field))
      let page = renderedForWork(requestPage(Sample.requestModel(referrals: [referral], sentBack: [form: state]), in: frame), in: frame)
      #expect(page.contains("href=\"#f-\(prefix)-\(field)\""))
      #expect(page.contains("abc1"))
    }
  }

  @Test("markup and endless words in every field stay text", arguments: Language.interface)
  func markup(_ language: Language) {
    let frame = Sample.frame(language)
    let request = Sample.request(words: Sample.awkward, name: Sample.awkward)
    let referral = Sample.referral(1, .sent(on: Sample.today, due: Sample.today), service: Sample.awkward, shared: Sample.awkward)
    let page = renderedForWork(
      requestPage(Sample.requestModel(request, referrals: [referral], answer: Sample.awkward), in: frame), in: frame)
    #expect(!page.contains("<script>alert"))
    let list = renderedForWork(
      workListPage(Sample.workListModel([Sample.row(request, [referral])], words: Sample.awkward), in: frame), in: frame)
    #expect(!list.contains("<script>alert"))
  }

  @Test("what cannot wait is told by state and day")
  func cannotWait() {
    let late = Sample.referral(1, .sent(on: Sample.today.adding(days: -12), due: Sample.today.adding(days: -5)))
    let fresh = Sample.referral(2, .sent(on: Sample.today, due: Sample.today))
    let request = Sample.request(state: .oriented(followUp: Sample.today.adding(days: 3)))
    #expect(
      request.cannotWait([late], under: Sample.rule, today: Sample.today) == [
        .serviceSilent(service: "Soins de nuit", since: Sample.today.adding(days: -12))
      ])
    #expect(request.cannotWait([fresh], under: Sample.rule, today: Sample.today).isEmpty)
    #expect(
      request.cannotWait([Sample.referral(1, .declined(.wrongRecipient))], under: Sample.rule, today: Sample.today) == [
        .wrongRecipient(service: "Soins de nuit")
      ])
    let new = Sample.request(state: .new, assignee: nil)
    #expect(new.cannotWait([], under: Sample.rule, today: Sample.today) == [.nobodyYet(since: new.createdAt)])
    #expect(new.nextStep([], today: Sample.today) == .take)
    #expect(Sample.request(state: .closed(.met)).cannotWait([late], under: Sample.rule, today: Sample.today).isEmpty)
    #expect(request.nextStep([Sample.referral(1, .agreed), fresh], today: Sample.today) == .send(service: "Soins de nuit"))
  }

  @Test("a report is cut between words, on one line")
  func cutting() {
    #expect(firstWords("un deux\ntrois", most: 20) == "un deux trois")
    #expect(firstWords("un deux trois quatre", most: 10) == "un deux…")
    #expect(firstWords(String(repeating: "a", count: 30), most: 10) == "aaaaaaaaaa…")
  }
}
