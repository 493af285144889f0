import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Interpreters")
struct InterpreterTests {
  private static let agent = TestSite.actor(.helpdeskAgent)
  private static let day = Day("2026-12-03") ?? Day(daysSinceEpoch: 20_790)

  private static func booking(_ state: InterpreterBooking.State) -> InterpreterBooking {
    let now = Instant(brussels: day.adding(days: -5), hour: 10, minute: 0)
    return InterpreterBooking(
      id: ID("i"), request: ID("r"), organization: ID("own"), spoken: "tr", way: .onPlace, day: day, time: ClockTime(hour: 14), place: "Rue Imaginaire 12",
      serviceName: "Service", email: "", language: .french, state: state, askedAt: now, changedAt: now)
  }

  /// Every state against every step: what stands here and nothing else.
  @Test("every state against every step")
  func table() {
    let allowed: [(InterpreterBooking.State, Set<InterpreterBooking.Step>)] = [
      (.asked, [.confirm, .refuse, .cancel, .takePlace]), (.confirmed, [.takePlace, .notCome, .cancel]), (.refused(.tooSoon), []), (.tookPlace, []),
      (.didNotCome, []), (.cancelled(.byUs), []), (.cancelled(.byService), []),
    ]
    let commands: [InterpreterBooking.Command] = [
      .confirm(words: ""), .refuse(.other, words: ""), .takePlace, .notCome(words: ""), .cancel(.byUs, words: ""),
    ]
    #expect(Set(commands.map(\.step)) == Set(InterpreterBooking.Step.allCases))
    let after = Instant(brussels: Self.day, hour: 18, minute: 0)
    for (state, steps) in allowed {
      for command in commands {
        let booking = Self.booking(state)
        #expect(booking.allows(command.step) == steps.contains(command.step), "\(state) \(command)")
        if steps.contains(command.step) {
          #expect(throws: Never.self) { try booking.applying(command, at: after) }
        } else {
          #expect(throws: InterpreterProblem.notAllowed, "\(state) \(command)") { try booking.applying(command, at: after) }
        }
      }
    }
  }

  @Test("how it went is said from its day on, not the day before; when somebody has to act")
  func days() throws {
    let eve = Instant(brussels: Self.day.adding(days: -1), hour: 23, minute: 59)
    let morning = Instant(brussels: Self.day, hour: 0, minute: 0)
    for command in [InterpreterBooking.Command.takePlace, .notCome(words: "")] {
      #expect(throws: InterpreterProblem.tooEarly) { try Self.booking(.confirmed).applying(command, at: eve) }
      #expect(throws: Never.self) { try Self.booking(.confirmed).applying(command, at: morning) }
    }
    let (asked, confirmed) = (Self.booking(.asked), Self.booking(.confirmed))
    #expect(asked.toDo(on: Self.day.adding(days: -2)) == nil && asked.toDo(on: Self.day.adding(days: -1)) == .ringService)
    #expect(asked.toDo(on: Self.day) == .ringService && asked.toDo(on: Self.day.adding(days: 1)) == .sayHow)
    #expect(confirmed.toDo(on: Self.day) == nil && confirmed.toDo(on: Self.day.adding(days: 1)) == .sayHow)
    // A refusal is something to do as long as another interpreter can be found.
    for state in [InterpreterBooking.State.refused(.other), .cancelled(.byService)] {
      for before in [5, 1, 0] { #expect(Self.booking(state).toDo(on: Self.day.adding(days: -before)) == .askAgain) }
      #expect(Self.booking(state).toDo(on: Self.day.adding(days: 1)) == nil)
    }
    for state in [InterpreterBooking.State.cancelled(.byUs), .tookPlace, .didNotCome] {
      #expect(Self.booking(state).toDo(on: Self.day) == nil)
    }
  }

  private func request(_ site: TestSite) async throws -> ID<Request> {
    let report = NeedReport(words: "Elle ne parle que le turc", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
    let id = try await createRequest(report, channel: .phone, by: Self.agent, in: site.database, site.surroundings)
    var clarification = Clarification()
    (clarification.personName, clarification.reach, clarification.spokenLanguage) = ("Zehra Zéyilmaz", "0470 12 34 56", "turc")
    _ = try await changeRequest(id, .clarify(clarification), version: nil, by: Self.agent, in: site.database, site.surroundings)
    return id
  }

  private let asked = [
    "spoken": "tr", "way": "on-place", "day": "dans 3 jours", "time": "14h30", "place": "Maison du Tilleul, rue Imaginaire 12",
    "serviceName": "Service d'interprètes", "email": "interpretes@example.be", "language": "fr",
  ]

  private func link(_ site: TestSite) async throws -> String {
    let messages = try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 20) }
    let letter = try #require(messages.first { $0.to == "interpretes@example.be" })
    #expect(!letter.body.contains("Zehra") && letter.body.contains("turc") && letter.body.contains("14h30"))
    let address = try #require(letter.body.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("https://relais.example/") })
    return String(address.dropFirst("https://relais.example".count))
  }

  @Test("asked in one touch, confirmed by link, said how it went; the service never sees who she is", arguments: Backend.available)
  func whole(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let request = try await request(site)
      let path = "/fr/demandes/\(request.raw)"
      let page = try await client.get(path)
      let form = try #require(page.forms.first { $0.action.hasSuffix("/do/ask") })
      #expect(form["spoken"] == "tr" && form["way"] == "phone")
      var named = asked
      (named["place"], named["day"], named["time"], named["email"]) = ("Chez Zehra, 0470 12 34 56", "hier", "tard", "x@")
      let wrong = try await client.submit(page, to: form.action, named)
      #expect(wrong.status == 422)
      for field in ["place", "day", "time", "email"] { #expect(wrong.text.contains("f-interpreter-\(field)-error"), "\(field)") }
      #expect(try await client.submit(wrong, to: form.action, asked).status == 303)
      let address = try await link(site)
      let service = site.visitor()
      let seen = try await service.get(address)
      #expect(seen.status == 200 && seen.text.contains("turc") && seen.text.contains("Maison du Tilleul") && !seen.text.contains("Zéyilmaz"))
      let unsaid = try await service.submit(seen, to: "\(address)/do/answer", ["answer": "refuse"])
      #expect(unsaid.status == 422 && unsaid.text.contains("f-no-reason-error"))
      let yes = try await service.submit(seen, to: "\(address)/do/answer", ["answer": "confirm", "words": "M. Zéki viendra"])
      #expect(yes.status == 303)
      #expect(try await service.get(yes.location).text.contains("noté"))
      // Twice is not possible; how it went is not theirs to say.
      #expect(try await service.submit(seen, to: "\(address)/do/answer", ["answer": "confirm"]).status == 409)
      let after = try await client.get(path)
      #expect(after.text.contains("M. Zéki viendra") && after.text.contains("Interprète (turc)") && !after.text.contains("value=\"take-place\""))
      let notices = try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 20) }
      #expect(notices.contains { $0.to == "maison@example.be" && $0.body.contains("confirm") })
      #expect(try await Leaks.found(["Zéki", "Maison du Tilleul, rue"].flatMap(Leaks.dressed), in: site.database).isEmpty)
      site.clock.move(days: 4)
      #expect(try await service.get(address).status == 410)
      let later = try await site.signedIn(.helpdeskAgent)
      #expect(try await later.get("/fr/interpretes").text.contains("Dites comment cela s"))
      let booking = try #require(try await site.database.read { try $0.interpreters(of: request) }.first)
      let done = try await later.fill(path, to: "/fr/interpretes/\(booking.id.raw)/do/note", ["step": "take-place"])
      #expect(done.status == 303)
      let counts = try await site.database.read { try $0.interpreterCounts(of: ID("own"), since: site.surroundings.today.adding(days: -365)) }
      #expect(counts == [InterpreterCount(spoken: "tr", byState: ["took-place": 1])])
      #expect(try await later.get("/nl/tolken").text.contains("Turks"))
    }
  }

  @Test("more interpreters than fit on a page are on the next one", arguments: Backend.available)
  func pages(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await request(site)
      let (start, now) = (site.surroundings.today, site.surroundings.now())
      let most = InterpreterList.pageSize
      try await site.database.transaction { connection in
        for number in 1...(most + 1) {
          try connection.insert(
            InterpreterBooking(
              id: ID("booking-\(number)"), request: id, organization: ID("own"), spoken: "tr", way: .onPlace, day: start.adding(days: number),
              time: ClockTime(hour: 14), place: "Rue Imaginaire 12", serviceName: "Service n° \(number)!", email: "", language: .french,
              state: .asked, askedAt: now, changedAt: now))
        }
      }
      let first = try await readInterpreters(by: Self.agent, in: site.database, site.surroundings)
      #expect(first.lines.count == most && first.total == most + 1)
      let second = try await readInterpreters(offset: most, by: Self.agent, in: site.database, site.surroundings)
      #expect(second.lines.map(\.booking.id.raw) == ["booking-\(most + 1)"] && second.total == most + 1)
      let client = try await site.signedIn(.helpdeskAgent)
      let page = try await client.get("/fr/interpretes")
      #expect(page.links.contains("/fr/interpretes?page=2") && !page.text.contains("Service n° \(most + 1)!"))
      #expect(try await client.get("/fr/interpretes?page=2").text.contains("Service n° \(most + 1)!"))
    }
  }

  private static let plain: InterpreterLetters = {
    let none = Letter(subject: "", body: "")
    return InterpreterLetters(
      ask: { _, _ in none }, remind: { booking, _ in Letter(subject: "remind", body: booking.spoken) }, cancelled: { _, _ in none },
      answered: { _, _ in none })
  }()

  @Test("no answer the day before stands on the work list and is reminded once; a refusal stands there until another is asked", arguments: Backend.available)
  func onTheWorkList(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await request(site)
      let start = site.surroundings.today
      func ask(in days: Int, email: String = "interpretes@example.be") async throws -> ID<InterpreterBooking> {
        var draft = InterpreterDraft()
        (draft.spoken, draft.way, draft.place, draft.serviceName, draft.email) = ("tr", "phone", "02 000 00 00", "Service", email)
        let day = start.adding(days: days)
        let checked = try draft.checked(
          today: start, readDay: { _ in day }, readTime: { _ in ClockTime(hour: 14) }, names: { _ in false })
        return try await askInterpreter(checked, for: id, letters: Self.plain, by: Self.agent, in: site.database, site.surroundings)
      }
      func due() async throws -> Int {
        let today = site.surroundings.today
        let count = try await site.database.read { try $0.interpreterDueCount(of: ID("own"), on: today) }
        // The list shows as many, with a reason each.
        let lines = try await readInterpreters(by: Self.agent, in: site.database, site.surroundings).lines
        #expect(lines.count { $0.booking.toDo(on: today) != nil } == count)
        return count
      }
      func remind() async throws -> Int {
        try await remindInterpreters(letters: Self.plain, in: site.database, site.surroundings)
      }
      let booking = try await ask(in: 3)
      _ = try await ask(in: 3, email: "")
      #expect(try await due() == 0)
      #expect(try await remind() == 0)
      site.clock.move(days: 1)
      #expect(try await due() == 0)
      #expect(try await remind() == 0)
      site.clock.move(days: 1)
      #expect(try await due() == 2)
      let client = try await site.signedIn(.helpdeskAgent)
      #expect(try await client.get("/fr/demandes").text.contains("2 demandes d"))
      // Asked today for tomorrow: its letter has just left.
      let fresh = try await ask(in: 3)
      #expect(try await remind() == 1)
      #expect(try await remind() == 0)
      let letters = try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 50) }.filter { $0.subject == "remind" }
      #expect(letters.map(\.to) == ["interpretes@example.be"] && letters.map(\.body) == ["tr"])
      func change(_ id: ID<InterpreterBooking>, _ command: InterpreterBooking.Command) async throws {
        _ = try await changeInterpreter(id, command, letters: Self.plain, by: Self.agent, in: site.database, site.surroundings)
      }
      // Refused, and others were asked since.
      try await change(booking, .refuse(.nobodyFree, words: ""))
      #expect(try await due() == 2)
      // The last one that was asked: nobody is asked any more.
      try await change(fresh, .refuse(.nobodyFree, words: ""))
      #expect(try await due() == 2)
      let last = try await ask(in: 5)
      #expect(try await due() == 1)
      try await change(last, .confirm(words: ""))
      #expect(try await due() == 1)
      let stranger = try await site.database.read { try $0.interpreterDueCount(of: ID("other"), on: start.adding(days: 2)) }
      #expect(stranger == 0)
    }
  }

  @Test("the letter of the day before names the language, the time and the link, and nobody")
  func reminder() {
    let letter = InterpreterLetterWords.remind(Self.booking(.asked), from: TestSite.organization(.own), link: "https://relais.example/x")
    #expect(letter.subject.hasPrefix("Rappel"))
    #expect(letter.body.contains("turc") && letter.body.contains("14h00") && letter.body.contains("https://relais.example/x"))
  }

  @Test("refused by link: the request offers to ask in another way; cancelled by us: the service is told", arguments: Backend.available)
  func refused(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let request = try await request(site)
      let path = "/fr/demandes/\(request.raw)"
      let ask = "/fr/interpretes/\(request.raw)/do/ask"
      #expect(try await client.fill(path, to: ask, asked).status == 303)
      let address = try await link(site)
      let service = site.visitor()
      let no = try await service.fill(address, to: "\(address)/do/answer", ["answer": "refuse", "reason": "way-not-possible", "words": "par vidéo oui"])
      #expect(no.status == 303)
      let page = try await client.get(path)
      #expect(page.text.contains("Demander autrement") && page.text.contains("par vidéo oui"))
      let again = try #require(page.forms.first { $0.action == ask })
      #expect(again["spoken"] == "tr" && again["way"] == "phone" && again["time"] == "14:30")
      // By hand, without an address: nothing leaves.
      let before = try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 50).count }
      var byHand = asked
      (byHand["email"], byHand["way"]) = ("", "video")
      #expect(try await client.submit(page, to: ask, byHand).status == 303)
      #expect(try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 50).count } == before)
      #expect(try await client.fill(path, to: ask, asked).status == 303)
      let newest = try #require(try await site.database.read { try $0.interpreters(of: request) }.first { $0.state == .asked && !$0.email.isEmpty })
      let token = try #require(page.forms.first?["token"])
      let cancelled = try await client.post("/fr/interpretes/\(newest.id.raw)/do/note", [("token", token), ("step", "cancel")])
      #expect(cancelled.status == 303)
      let letters = try await site.database.read { try $0.messages(of: ID("own"), offset: 0, limit: 50) }
      #expect(letters.contains { $0.to == "interpretes@example.be" && $0.body.contains("plus besoin") })
    }
  }

  @Test("another house, a forged link, and an erased request show nothing", arguments: Backend.available)
  func closed(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let request = try await request(site)
      #expect(try await client.fill("/fr/demandes/\(request.raw)", to: "/fr/interpretes/\(request.raw)/do/ask", asked).status == 303)
      let booking = try #require(try await site.database.read { try $0.interpreters(of: request) }.first)
      let stranger = try await site.signedIn(.helpdeskAgent, .other)
      #expect(try await !stranger.get("/fr/interpretes").text.contains("Zéyilmaz"))
      let none = Letter(subject: "", body: "")
      let letters = InterpreterLetters(ask: { _, _ in none }, remind: { _, _ in none }, cancelled: { _, _ in none }, answered: { _, _ in none })
      await #expect(throws: SimpleFailure.notFound) {
        try await changeInterpreter(
          booking.id, .cancel(.byUs, words: ""), letters: letters, by: TestSite.actor(.helpdeskAgent, .other), in: site.database, site.surroundings)
      }
      await #expect(throws: SimpleFailure.forbidden) {
        try await answerInterpreter(booking.id, .takePlace, letters: letters, in: site.database, site.surroundings)
      }
      let address = try await link(site)
      #expect(try await site.visitor().get(String(address.dropLast(3)) + "abc").status == 404)
      #expect(try await site.visitor().get("/fr/demande-d-interprete/\(booking.id.raw)").status == 404)
      try await site.database.transaction { connection in try connection.destroyKey(of: KeyOwner(request)) }
      #expect(try await site.visitor().get(address).status == 404)
    }
  }
}
