import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Telling how it went")
struct OutcomeTellingTests {
  private static let letters = OutcomeLetters(
    doctor: { _, doctor, number, _, language in Letter(subject: "doctor \(language.code)", body: "\(doctor.details.name) \(number)") },
    reporter: { report, hasEnded, _, language in Letter(subject: "reporter \(language.code)", body: "\(report.number) \(hasEnded)") },
    words: { report, hasEnded in "\(report.number) \(hasEnded)" },
    receipt: ReceiptLetters(answered: { _ in Letter(subject: "receipt", body: "") }, replied: { _, _ in Letter(subject: "", body: "") }))

  private static func doctor(_ email: String = "dr@example.be", account: ID<Account>? = nil) -> CircleMember {
    var details = MemberDetails()
    (details.name, details.email, details.profession) = ("Dr Tilleul", email, .generalPractitioner)
    return CircleMember(id: ID("dr"), person: ID("p"), kind: .professional, details: details, account: account)
  }

  private static func facts(_ links: [FileLink], _ inclusion: InclusionState = .agreed) -> FileFacts {
    FileFacts(organization: ID("house"), inclusion: inclusion, links: links)
  }

  private static func consent(
    _ domains: Set<FileDomain> = [.social], account: ID<Account>? = nil, from: Int = -10, until: Int? = nil
  ) -> FileLink {
    let today = PageSamples.today
    return FileLink(
      id: ID("c"), kind: .consent, account: account, domains: domains, from: today.adding(days: from), until: until.map { today.adding(days: $0) })
  }

  private static func told(
    _ facts: FileFacts, _ members: [CircleMember]? = nil, mustNot: Set<ID<CircleMember>> = []
  ) -> OutcomeTelling.Doctor {
    OutcomeTelling.doctor(among: members ?? [doctor()], facts, mustNot: MustNotReach(mustNot), at: PageSamples.now)
  }

  @Test("her doctor is told only with an agreement in force that names everybody or him, and covers the social part")
  func agreement() {
    let may = OutcomeTelling.Doctor.may(Self.doctor())
    let no = OutcomeTelling.Doctor.notAgreed(name: "Dr Tilleul")
    #expect(Self.told(Self.facts([Self.consent()])) == may)
    for inclusion in [InclusionState.notAsked, .refused, .withdrawn] { #expect(Self.told(Self.facts([Self.consent()], inclusion)) == no) }
    #expect(Self.told(Self.facts([])) == no)
    #expect(Self.told(Self.facts([Self.consent([.care, .plan])])) == no)
    // The last day counts, the day after does not, and neither does one that has not begun.
    #expect(Self.told(Self.facts([Self.consent(until: 0)])) == may)
    #expect(Self.told(Self.facts([Self.consent(until: -1)])) == no)
    #expect(Self.told(Self.facts([Self.consent(from: 1)])) == no)
    #expect(Self.told(Self.facts([Self.consent(account: ID("other"))])) == no)
    let known = Self.doctor(account: ID("gp"))
    #expect(Self.told(Self.facts([Self.consent(account: ID("gp"))]), [known]) == .may(known))
    let out = FileLink(id: ID("x"), kind: .exclusion, account: ID("gp"), from: PageSamples.today)
    #expect(Self.told(Self.facts([Self.consent(), out]), [known]) == no)
  }

  @Test("nobody is told who must not be reached, has left or has no address; that looks like no agreement where it must")
  func reach() {
    let facts = Self.facts([Self.consent()])
    #expect(Self.told(facts, []) == OutcomeTelling.Doctor.none)
    #expect(Self.told(facts, [Self.doctor("")]) == .onPaper(Self.doctor("")))
    // A letter needs the same agreement as an e-mail.
    #expect(Self.told(Self.facts([]), [Self.doctor("")]) == .notAgreed(name: "Dr Tilleul"))
    #expect(Self.told(facts, [Self.doctor("")], mustNot: [ID("dr")]) == .notAgreed(name: "Dr Tilleul"))
    #expect(Self.told(facts, mustNot: [ID("dr")]) == .notAgreed(name: "Dr Tilleul"))
    var gone = Self.doctor()
    gone.state = .ended
    #expect(Self.told(facts, [gone]) == OutcomeTelling.Doctor.none)
    var nurse = Self.doctor()
    nurse.details.profession = .homeNurse
    #expect(Self.told(facts, [nurse]) == OutcomeTelling.Doctor.none)
  }

  @Test("told once; after reopening it may be told again")
  func once() {
    let told: Request.Event = .told(.reporter, to: "2026-00001", words: "")
    #expect(!OutcomeTelling.isTold(.reporter, "2026-00001", in: []))
    #expect(OutcomeTelling.isTold(.reporter, "2026-00001", in: [told, .noted("x")]))
    #expect(!OutcomeTelling.isTold(.reporter, "2026-00002", in: [told]) && !OutcomeTelling.isTold(.doctor, in: [told]))
    #expect(!OutcomeTelling.isTold(.reporter, "2026-00001", in: [told, .reopened]))
  }

  @Test("a further word needs how she agreed to it")
  func further() throws {
    #expect(try OutcomeTelling.further("  ", agreedHow: "") == nil)
    #expect(try OutcomeTelling.further(" Merci ", agreedHow: "au téléphone") == "Merci")
    #expect(throws: Invalid.self) { try OutcomeTelling.further("Merci", agreedHow: " ") }
  }

  @Test("a reporter is told through the receipt, never twice, and not before there is an outcome", arguments: Backend.available)
  func reporter(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let report = NeedReport(
        words: "Elle ne sort plus", about: .neighbour, municipality: nil, whereabouts: "", contact: "lea@example.be", language: .dutch)
      let receipt = try await reportNeed(report, code: "abcd1234efgh", to: story.house.id, in: database, story.surroundings)
      let all = try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, story.surroundings).requests
      let id = try #require(all.first?.id)
      func tell(_ further: String = "", _ how: String = "") async throws {
        try await tellOutcome(
          id, to: .reporter(id, further: further, agreedHow: how), by: story.ana, in: database, story.surroundings, letters: Self.letters)
      }
      await #expect(throws: OutcomeTelling.Problem.tooEarly) { try await tell() }
      _ = try await changeRequest(id, .close(.refusedByPerson, personsWords: ""), version: nil, by: story.ana, in: database, story.surroundings)
      await #expect(throws: Invalid.self) { try await tell("Elle vous remercie") }
      try await tell("Elle vous remercie", "au téléphone")
      await #expect(throws: OutcomeTelling.Problem.alreadyTold) { try await tell() }
      let read = try await followReceipt(number: receipt.number, code: receipt.code, in: database, story.surroundings)
      #expect(read.lines.map(\.event) == [.answered("\(receipt.number) true\n\nElle vous remercie")])
      let file = try await readRequest(id, by: story.ana, in: database, story.surroundings)
      #expect(file.telling?.reporters.map(\.isTold) == [true])
      #expect(file.records.contains { $0.event == .told(.reporter, to: receipt.number, words: "au téléphone") && $0.who == "Ana" })
      // The e-mail says that there is something to read, and nothing else.
      #expect(try await story.messages().map(\.subject) == ["receipt"])
      await #expect(throws: OutcomeTelling.Problem.notPossible) {
        try await tellOutcome(id, to: .doctor, by: story.ana, in: database, story.surroundings, letters: Self.letters)
      }
    }
  }

  @Test("who rang and left an e-mail address gets the plain sentence; who asked for herself is not told", arguments: Backend.available)
  func byEmail(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      for (about, ways) in [(NeedReport.Reporter.family, [OutcomeTelling.Way.email("lea@example.be")]), (.personHerself, [])] {
        let report = NeedReport(words: "Aide", about: about, municipality: nil, whereabouts: "", contact: "lea@example.be", language: .french)
        let id = try await createRequest(report, channel: .phone, by: story.ana, in: database, story.surroundings)
        _ = try await changeRequest(id, .close(.met, personsWords: ""), version: nil, by: story.ana, in: database, story.surroundings)
        let file = try await readRequest(id, by: story.ana, in: database, story.surroundings)
        #expect(file.telling?.reporters.compactMap(\.report.wayToTell) == ways)
        guard about == .family else { continue }
        await #expect(throws: OutcomeTelling.Problem.notPossible) {
          try await tellOutcome(
            id, to: .reporter(id, further: "Elle va mieux", agreedHow: "oui"), by: story.ana, in: database, story.surroundings, letters: Self.letters)
        }
        try await tellOutcome(
          id, to: .reporter(id, further: "", agreedHow: ""), by: story.ana, in: database, story.surroundings, letters: Self.letters)
        #expect(try await story.messages().map(\.to) == ["lea@example.be"])
      }
    }
  }

  /// Somebody who agreed that the circle knows of her requests, with a doctor in it.
  private static func person(with doctor: CircleMember, _ story: Story, in database: any Database) async throws -> Person {
    var person = PersonDetails()
    person.names = [PersonName(given: "Zuleikha", family: "Vandenmarker")]
    let made = try await createPerson(person, by: story.ana, in: database, story.surroundings)
    let (now, today, link) = (story.surroundings.now(), story.surroundings.today, story.surroundings.newID(FileLink.self))
    try await database.transaction { connection in
      let opened = try #require(try connection.openPerson(made.id))
      var agreed = opened.person
      agreed.inclusion = .agreed
      try connection.insert(FileLink(id: link, kind: .consent, domains: Set(FileDomain.allCases), from: today), on: made.id, at: now)
      _ = try connection.update(agreed, key: opened.key, at: now)
    }
    _ = try await addMember(
      MemberDraft(kind: .professional, details: doctor.details), to: made.id, by: story.ana, in: database, story.surroundings)
    return made
  }

  @Test(
    "without e-mail her doctor, and the one who rang, get a letter on paper in the language that was chosen, once",
    arguments: Backend.available)
  func onPaper(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      var doctor = Self.doctor("")
      doctor.details.languages = ["nl"]
      let made = try await Self.person(with: doctor, story, in: database)
      let report = NeedReport(
        words: "Elle ne sort plus", about: .neighbour, municipality: nil, whereabouts: "", contact: "0470 12 34 56", language: .french)
      let id = try await createRequest(report, channel: .phone, by: story.ana, in: database, story.surroundings)
      for command in [Request.Command.concern(made.id), .close(.met, personsWords: "")] {
        _ = try await changeRequest(id, command, version: nil, by: story.ana, in: database, story.surroundings)
      }
      func tell(_ reader: OutcomeReader, _ envelope: String, _ language: String = "") async throws {
        try await tellOutcome(
          id, to: reader, on: (envelope, language), by: story.ana, in: database, story.surroundings, letters: Self.letters)
      }
      let neighbour = OutcomeReader.reporter(id, further: "", agreedHow: "")
      for envelope in ["", "Dr Tilleul", " \n Dr Tilleul \n"] {
        for reader in [OutcomeReader.doctor, neighbour] {
          await #expect { try await tell(reader, envelope) } throws: { ($0 as? Invalid)?.problems.map(\.path) == ["post"] }
        }
      }
      // A further word goes by no way that others may open.
      await #expect(throws: OutcomeTelling.Problem.notPossible) {
        try await tell(.reporter(id, further: "Elle va mieux", agreedHow: "oui"), "Voisine\nRue 2")
      }
      try await tell(.doctor, " Dr Tilleul \n\nRue Imaginaire 1\n1030 Schaerbeek", "en")
      try await tell(neighbour, "Voisine\nRue Imaginaire 2", "xx")
      for reader in [OutcomeReader.doctor, neighbour] {
        await #expect(throws: OutcomeTelling.Problem.alreadyTold) { try await tell(reader, "Voisine\nRue 2") }
      }
      let letters = try await story.messages().sorted { $0.subject < $1.subject }
      #expect(letters.map(\.subject) == ["doctor en", "reporter fr"] && letters.allSatisfy { $0.channel == .letter })
      #expect(letters.map(\.to) == ["Dr Tilleul\nRue Imaginaire 1\n1030 Schaerbeek", "Voisine\nRue Imaginaire 2"])
      #expect(letters.map(\.reader) == [.work, .home] && letters.map(\.language) == [.english, .french])
      #expect(letters.first?.body == "Dr Tilleul \(made.number)")
    }
  }

  @Test("on the page: the letter is prepared in a folded form, comes back with what was typed, and waits to be printed")
  func paperPage() async throws {
    try await TestSite.with { site in
      let report = NeedReport(
        words: "Elle ne sort plus", about: .professional, municipality: nil, whereabouts: "", contact: "0470 12 34 56", language: .dutch)
      let agent = TestSite.actor(.helpdeskAgent)
      let id = try await createRequest(report, channel: .phone, by: agent, in: site.database, site.surroundings)
      _ = try await changeRequest(id, .close(.met, personsWords: ""), version: nil, by: agent, in: site.database, site.surroundings)
      let browser = try await site.signedIn(.helpdeskAgent)
      let (page, action) = (Address.request(id).path(.french), Address.requestAction(id, .tellOutcome).path(.french))
      let shown = try await browser.get(page).text
      #expect(shown.contains("Par lettre"))
      // In the reporter's language, and in the two others that can be chosen.
      for words in ["Wat u ons meldde, is opgenomen", "Ce que vous nous avez signalé a été pris en charge", "What you told us was taken up"] {
        #expect(shown.contains(words), "\(words)")
      }
      let refused = try await browser.fill(page, to: action, ["post": "Bakker Janssens"])
      #expect(refused.status == 422 && refused.text.contains("post-error") && refused.text.contains("Bakker Janssens"))
      let done = try await browser.fill(page, to: action, ["post": "Bakker Janssens\nDenkbeeldige Iepenlaan 5\n1030 Schaarbeek"])
      #expect(done.status == 303)
      let sheets = try await browser.get(.room(.paper))
      #expect(sheets.text.contains("Bakker Janssens<br>Denkbeeldige Iepenlaan 5") && sheets.text.contains("class=\"paper-sheet\" lang=\"nl\""))
      #expect(try await browser.get(page).forms.allSatisfy { $0.action != action })
    }
  }

  @Test("her doctor gets one letter that names her by the number of her file only", arguments: Backend.available)
  func doctorTold(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let today = story.surroundings.today
      let made = try await Self.person(with: Self.doctor(), story, in: database)
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      for command in [Request.Command.concern(made.id), .close(.met, personsWords: "")] {
        _ = try await changeRequest(id, command, version: nil, by: story.ana, in: database, story.surroundings)
      }
      try await tellOutcome(id, to: .doctor, by: story.ana, in: database, story.surroundings, letters: Self.letters)
      await #expect(throws: OutcomeTelling.Problem.alreadyTold) {
        try await tellOutcome(id, to: .doctor, by: story.ana, in: database, story.surroundings, letters: Self.letters)
      }
      let letters = try await story.messages()
      #expect(letters.map(\.to) == ["dr@example.be"] && letters.map(\.body) == ["Dr Tilleul \(made.number)"])
      let taken = try await database.transaction { try $0.departure(of: letters[0], on: today) }
      #expect(taken == .leaves)
    }
  }

  @Test("a letter to her doctor that did not leave, or came back, does not count as told; one that was settled does", arguments: Backend.available)
  func lost(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let made = try await Self.person(with: Self.doctor(), story, in: database)
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      for command in [Request.Command.concern(made.id), .close(.met, personsWords: "")] {
        _ = try await changeRequest(id, command, version: nil, by: story.ana, in: database, story.surroundings)
      }
      func isTold() async throws -> [Bool?] {
        let telling = try await readRequest(id, by: story.ana, in: database, story.surroundings).telling
        return [telling?.isDoctorTold, telling?.isDoctorLetterLost]
      }
      func tell() async throws -> Message {
        story.clock.move(seconds: 3600)
        try await tellOutcome(id, to: .doctor, by: story.ana, in: database, story.surroundings, letters: Self.letters)
        return try #require(try await story.messages().first)
      }
      #expect(try await isTold() == [false, false])
      let first = try await tell()
      #expect(try await isTold() == [true, false])
      try await database.transaction { try $0.keepBack(first.id, .withdrawn) }
      #expect(try await isTold() == [false, true])
      // Told anew: what became of the first letter does not matter any more.
      let second = try await tell()
      #expect(try await isTold() == [true, false])
      let now = story.surroundings.now()
      // Withdrawn after a try in vain it did not leave, either.
      try await database.transaction { connection in
        _ = try connection.claim(second.id, at: now)
        try connection.mark(second.id, as: .waiting(attempts: 1, next: now), why: "451 4.2.0 later")
        try connection.keepBack(second.id, .withdrawn)
      }
      #expect(try await isTold() == [false, true])
      let third = try await tell()
      #expect(try await isTold() == [true, false])
      try await database.transaction { connection in
        _ = try connection.claim(third.id, at: now)
        try connection.mark(third.id, as: .failed("550"), why: "550 5.1.1 unknown")
      }
      #expect(try await isTold() == [false, true])
      // Somebody rang him.
      try await settleMessage(third.id, by: story.ana, in: database, story.surroundings)
      #expect(try await isTold() == [true, false])
    }
  }

  @Test("what goes out is shown in the usual language, and in every other one that can be chosen on paper")
  func written() {
    #expect(RequestTelling.languages(.dutch, isChosen: false) == [.dutch])
    #expect(RequestTelling.languages(.dutch, isChosen: true) == [.dutch, .french, .english])
  }

  @Test("the letters name nobody, in every language", arguments: Language.interface)
  func words(_ language: Language) {
    let sender = Letters.Sender(name: "Maison Relais", phone: "02 000 00 00")
    for state in PageSamples.allRequestStates {
      let letter = OutcomeWords.doctor(state, name: "Dr Tilleul", fileNumber: "P-000123", from: sender, in: language)
      #expect(letter.subject.contains("P-000123") && letter.body.contains("02 000 00 00") && letter.body.contains("Dr Tilleul"))
    }
    // Every end looks the same to a reporter.
    let ended = OutcomeWords.reporterLetter(hasEnded: true, from: sender, in: language)
    #expect(ended.body.contains(OutcomeWords.reporter(hasEnded: true, in: language)))
    #expect(OutcomeWords.reporter(hasEnded: true, in: language) != OutcomeWords.reporter(hasEnded: false, in: language))
  }

  @Test("on the page: what goes out can be read before, one press tells it, then the timeline says so", arguments: Language.interface)
  func pages(_ language: Language) async throws {
    try await TestSite.with { site in
      let report = NeedReport(
        words: "Elle ne sort plus", about: .neighbour, municipality: nil, whereabouts: "", contact: "", language: .french)
      _ = try await reportNeed(report, code: "abcd1234efgh", to: TestSite.organization(.own).id, in: site.database, site.surroundings)
      let agent = TestSite.actor(.helpdeskAgent)
      let all = try await listRequests(RequestFilter(), offset: 0, limit: 10, by: agent, in: site.database, site.surroundings).requests
      let id = try #require(all.first?.id)
      let browser = try await site.signedIn(.helpdeskAgent, language: language)
      let (page, action) = (Address.request(id).path(language), Address.requestAction(id, .tellOutcome).path(language))
      #expect(try await browser.get(page).forms.allSatisfy { $0.action != action })
      _ = try await changeRequest(id, .close(.met, personsWords: ""), version: nil, by: agent, in: site.database, site.surroundings)
      let shown = try await browser.get(page)
      #expect(shown.text.contains("Ce que vous nous avez signalé a été pris en charge"))
      let refused = try await browser.submit(shown, to: action, ["further": "Merci", "agreedHow": ""])
      #expect(refused.status == 422 && refused.text.contains("agreedHow-error"))
      #expect(try await browser.submit(shown, to: action).status == 303)
      let after = try await browser.get(page)
      #expect(after.forms.allSatisfy { $0.action != action })
      #expect(try await browser.submit(shown, to: action, ["further": "", "agreedHow": "x"]).status == 409)
    }
  }
}
