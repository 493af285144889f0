import Actions
import Care
import HTML
import Kernel
import Pages
import Secrets
import Store
import TestSupport
import Testing

@Suite("Deciding what is kept")
struct RetentionActionTests {
  private var officer: Actor { TestSite.actor(.dataProtectionOfficer) }
  private let periods = Fixtures.retention

  /// A file of the own house whose last contact is set back; with a fall in it when it is one of care.
  private func person(
    _ site: TestSite, lastContact: String, care: Bool, email: String? = nil, language: String = "fr", side: TestSite.Side = .own
  ) async throws -> Person {
    var details = PersonDetails()
    details.names = [PersonName(given: "Simone", family: "Exemple")]
    details.languages = [SpokenLanguage(code: language)]
    if let email { details.emails = [email] }
    let keeper = TestSite.actor(.caseManager, side)
    let made = try await createPerson(details, by: keeper, in: site.database, site.surroundings)
    if care {
      let draft = try FactDraft(kind: .fall, from: PartialDate("2020")!, today: site.surroundings.today)
      _ = try await noteFact(draft, of: made.id, by: keeper, in: site.database, site.surroundings)
    }
    _ = try await site.database.transaction { try $0.run("UPDATE person SET last_contact = \(lastContact) WHERE id = \(made.id.raw)") }
    return made
  }

  private func view(_ site: TestSite, year: Int = 2026, page: Int = 1) async throws -> RetentionView {
    try await readRetention(year: year, page: page, periods, by: officer, in: site.database, site.surroundings)
  }

  @Test("the list holds what ends this year or ended before, each with its own period, and nothing of another house", arguments: Backend.available)
  func list(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let old = try await person(site, lastContact: "1996-11-20", care: true)
      let later = try await person(site, lastContact: "1996-12-24", care: true)
      _ = try await person(site, lastContact: "1997-01-01", care: true)
      let social = try await person(site, lastContact: "2021-11-20", care: false)
      _ = try await person(site, lastContact: "2020-11-20", care: true)
      _ = try await person(site, lastContact: "1990-01-01", care: false, side: .other)
      let view = try await view(site)
      #expect(view.due.map(\.facts.number) == [old.number, later.number, social.number])
      #expect(view.due.map { $0.mayBeErased(on: site.surroundings.today) } == [true, false, true])
      #expect(view.due.map(\.facts.hasCare) == [true, true, false])
      #expect(try await self.view(site, year: 1999).total == 0)
      #expect(try await self.view(site, year: 2027).total == 4)
      let entry = try #require(try await site.log().last { $0.purpose == .manageRetention })
      #expect(!entry.subjects.isEmpty)
      await #expect(throws: SimpleFailure.forbidden) {
        try await readRetention(year: 2026, page: 1, periods, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      }
    }
  }

  @Test("a newer request or note counts as contact, whatever the file's own day says")
  func contactElsewhere() async throws {
    try await TestSite.with { site in
      let person = try await person(site, lastContact: "2010-01-01", care: false)
      let actor = TestSite.actor(.caseManager)
      let report = NeedReport(words: "x", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let request = try await createRequest(report, channel: .phone, by: actor, in: site.database, site.surroundings)
      try await concern(request, person.id, by: actor, in: site.database, site.surroundings)
      _ = try await site.database.transaction { try $0.run("UPDATE person SET last_contact = '2010-01-01' WHERE id = \(person.id.raw)") }
      #expect(try await view(site).total == 0)
      #expect(try await view(site, year: 2031).due.first?.facts.lastContact == site.surroundings.today)
    }
  }

  @Test("erasing takes what is over and leaves the rest; everything else of the house can still be read", arguments: Backend.available)
  func erasing(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let over = try await person(site, lastContact: "1996-11-20", care: true)
      let today = try await person(site, lastContact: "1996-11-21", care: true)
      let foreign = try await person(site, lastContact: "1990-01-01", care: false, side: .other)
      let all: [RetentionFacts.Subject] = [over, today, foreign].map { .person($0.id) }
      let result = try await decideRetention(.erase, for: all, periods, by: officer, in: site.database, site.surroundings)
      #expect(result == (1, 2))
      #expect(try await site.database.read { try $0.openPerson(over.id) } == nil)
      #expect(try await site.database.read { try $0.openPerson(today.id)?.person.displayName } == "Simone Exemple")
      #expect(try await site.database.read { try $0.openPerson(foreign.id) } != nil)
      #expect(try await site.database.read { try $0.erasures().map(\.reason) } == ["retention"])
      let decisions = try await view(site).decisions
      #expect(decisions.map(\.outcome) == [.erased] && decisions.first?.number == over.number && decisions.first?.kind == .careFile)
      // The day after, the other one is over as well.
      site.clock.move(days: 1)
      let next = try await decideRetention(.erase, for: [.person(today.id)], periods, by: officer, in: site.database, site.surroundings)
      #expect(next == (1, 0))
    }
  }

  @Test("kept longer it leaves the list until then, with the reason for the register only; never past the limit", arguments: Backend.available)
  func keeping(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let person = try await person(site, lastContact: "1996-11-20", care: true)
      let subjects: [RetentionFacts.Subject] = [.person(person.id)]
      func keep(_ years: Int, _ reason: String) async throws {
        _ = try await decideRetention(
          .keepLonger(years: years, reason: reason), for: subjects, periods, by: officer, in: site.database, site.surroundings)
      }
      await #expect(throws: RetentionProblem.reasonMissing) { try await keep(5, " ") }
      await #expect(throws: RetentionProblem.badYears) { try await keep(21, "procès") }
      await #expect(throws: RetentionProblem.self) { try await keep(20, "procès") }
      try await keep(5, "Procès en cours")
      #expect(try await view(site).total == 0)
      let decision = try #require(try await view(site).decisions.first)
      #expect(decision.reason == "Procès en cours" && decision.until == Day("2031-11-21"))
      #expect(try await view(site, year: 2031).due.map(\.facts.number) == [person.number])
      #expect(
        try await decideRetention(.erase, for: subjects, periods, by: officer, in: site.database, site.surroundings) == (0, 1))
      let sealed = try #require(try await site.database.read { try $0.row("SELECT content FROM retention_decision") }).bytes("content")
      #expect(!String(decoding: sealed, as: UTF8.self).contains("Procès"))
    }
  }

  @Test("a request without a file is erased after its own period, its words with it", arguments: Backend.available)
  func looseRequests(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let report = NeedReport(words: "Un besoin", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let actor = TestSite.actor(.helpdeskAgent)
      let id = try await createRequest(report, channel: .phone, by: actor, in: site.database, site.surroundings)
      #expect(try await decideRetention(.erase, for: [.request(id)], periods, by: officer, in: site.database, site.surroundings) == (0, 1))
      #expect(try await view(site, year: 2028).due.map(\.facts.kind) == [.looseRequest])
      // 2028 is a leap year: 731 days later is the last day of the two years, still kept.
      for (days, expected) in [(731, (0, 1)), (1, (1, 0))] {
        site.clock.move(days: days)
        let result = try await decideRetention(.erase, for: [.request(id)], periods, by: officer, in: site.database, site.surroundings)
        #expect(result == expected)
      }
      #expect(try await site.database.read { try $0.request(id)?.isErased } == true)
      #expect(try await view(site, year: 2028).total == 0)
    }
  }

  @Test("her wish: the law keeps a file of care and says so; a file without care is erased and answered all the same", arguments: Backend.available)
  func wishes(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let today = site.surroundings.today
      let letter: @Sendable (ErasureWish) -> Letter = { wish in
        let text = ErasureLetters.answer(wish, from: TestSite.organization(.own))
        return Letter(subject: text.subject, body: text.body)
      }
      func ask(_ person: Person) async throws -> ErasureWish {
        try await noteErasureWish(number: person.number, asked: today, words: "Je veux", by: officer, in: site.database, site.surroundings)
        return try #require(try await view(site).wishes.first { $0.wish.person == person.id }).wish
      }
      func answer(_ wish: ErasureWish, _ outcome: ErasureWish.Outcome, _ reason: String = "") async throws -> (wish: ErasureWish, isPosted: Bool) {
        try await answerErasureWish(wish.id, outcome, reason: reason, periods, by: officer, in: site.database, site.surroundings, letter: letter)
      }
      let care = try await person(site, lastContact: "2026-01-10", care: true, email: "simone@example.be", language: "nl")
      let bound = try await ask(care)
      #expect(bound.language == .dutch && bound.words == "Je veux")
      await #expect(throws: RetentionProblem.boundByLaw(try #require(Day("2056-01-10")))) { try await answer(bound, .erased) }
      #expect(try await site.database.read { try $0.openPerson(care.id) } != nil)
      await #expect(throws: RetentionProblem.reasonMissing) { try await answer(bound, .keptByLaw) }
      let kept = try await answer(bound, .keptByLaw, "art. 35")
      #expect(kept.isPosted && kept.wish.keptUntil == Day("2056-01-10"))
      await #expect(throws: RetentionProblem.wishAnswered) { try await answer(bound, .withdrawn, "x") }

      let social = try await person(site, lastContact: "2026-01-10", care: false, email: "simone2@example.be")
      #expect(try await answer(try await ask(social), .erased).isPosted)
      #expect(try await site.database.read { try $0.openPerson(social.id) } == nil)
      let messages = try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 9) }
      // The answer leaves although she is erased; neither names her or her health.
      #expect(Set(messages.map(\.to)) == ["simone@example.be", "simone2@example.be"])
      #expect(messages.contains { $0.body.contains("10 januari 2056") } && messages.contains { $0.body.contains("C'est fait") })
      #expect(messages.allSatisfy { !$0.body.contains("Simone") && !$0.body.contains("Exemple") })
      #expect(try await site.database.read { try $0.waitingMessageCount(at: site.surroundings.now()) } == 2)
      await #expect(throws: SimpleFailure.notFound) {
        try await noteErasureWish(number: "P99-1", asked: today, words: "", by: officer, in: site.database, site.surroundings)
      }
      let foreign = try await person(site, lastContact: "2026-01-10", care: false, side: .other)
      await #expect(throws: FileRefused.self) {
        try await noteErasureWish(number: foreign.number, asked: today, words: "", by: officer, in: site.database, site.surroundings)
      }
    }
  }

  @Test("letters, sessions and attempts go the day after their period, counted in the log; what waits stays", arguments: Backend.available)
  func deleting(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let now = site.surroundings.now()
      try await site.database.transaction { connection in
        for (index, state) in ["sent", "failed", "waiting"].enumerated() {
          let message = Message(
            id: ID("m\(index)"), to: "a@example.be", subject: "s", body: "b", language: .french, createdAt: now,
            state: .waiting(attempts: 0, next: now))
          try connection.post(message, from: TestSite.organization(.own).id)
          if state == "sent" { try connection.run("UPDATE message SET state = 'sent', sent_at = \(now) WHERE id = \(message.id.raw)") }
          if state == "failed" { try connection.run("UPDATE message SET state = 'failed' WHERE id = \(message.id.raw)") }
        }
        try connection.insertAttempt("digest", id: "a1", at: now)
      }
      _ = try await site.signedIn(.caseManager)
      func delete() async throws -> Deleted { try await deleteByPeriod(periods, in: site.database, site.surroundings) }
      #expect(try await delete().total == 0)
      site.clock.move(days: 1)
      #expect(try await delete().attempts == 0)
      site.clock.move(days: 1)
      #expect(try await delete().attempts > 0)
      site.clock.move(days: 29)
      #expect(try await delete().sessions == 1)
      // One year after 21 November 2026: kept on the day itself, gone the day after.
      site.clock.move(days: 365 - 31)
      #expect(try await delete().letters == 0)
      site.clock.move(days: 1)
      #expect(try await delete() == Deleted(letters: 2, sessions: 0, attempts: 0))
      #expect(try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 9) }.map(\.id.raw) == ["m2"])
      #expect(try await site.database.read { try $0.rows("SELECT owner FROM cell_key WHERE owner LIKE 'message/%'") }.count == 1)
      let jobs = try await site.log().filter { $0.purpose == .runJob && $0.subjects.contains { $0.hasPrefix("deleted-") } }
      #expect(jobs.map(\.subjects).last == ["deleted-letters/2"] && jobs.count == 3)
      await #expect(throws: RetentionGap.self) { try await deleteByPeriod(.none, in: site.database, site.surroundings) }
    }
  }

  @Test("the page: no name on it; erasing asks once; a letter to print in her language", arguments: Backend.available)
  func page(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let over = try await person(site, lastContact: "1996-11-20", care: true)
      let soon = try await person(site, lastContact: "1996-12-20", care: true)
      let care = try await person(site, lastContact: "2026-01-10", care: true, language: "nl")
      let client = try await site.signedIn(.dataProtectionOfficer)
      for language in [Language.french, .dutch, .english] {
        let page = try await client.get(.retention, language)
        #expect(page.status == 200 && page.text.contains(over.number) && page.text.contains(soon.number))
        #expect(!page.text.contains("Simone") && !page.text.contains("Exemple"))
      }
      let path = Address.retention.path(.french)
      let form = Address.retentionForm(.decideRetention).path(.french)
      let pick = "pick-person/\(over.id.raw)"
      #expect(try await client.fill(path, to: form, ["order": "erase", "sure": "yes"]).status == 422)
      let unsure = try await client.fill(path, to: form, ["order": "erase", pick: "yes"])
      #expect(unsure.status == 422 && unsure.text.contains("name=\"\(pick)\" value=\"yes\" checked"))
      #expect(try await site.database.read { try $0.openPerson(over.id) } != nil)
      #expect(try await client.fill(path, to: form, ["order": "keep", "years": "20", "reason": "procès", pick: "yes"]).status == 422)
      let erased = try await client.follow(try await client.fill(path, to: form, ["order": "erase", "sure": "yes", "all": "yes"]))
      #expect(erased.text.contains("1 effacé, 1 laissé"))
      #expect(try await site.database.read { try $0.openPerson(over.id) } == nil)
      #expect(try await site.database.read { try $0.openPerson(soon.id) } != nil)

      let wish = Address.retentionForm(.noteWish).path(.french)
      #expect(try await client.fill(path, to: wish, ["number": "P26-99999"]).status == 422)
      #expect(try await client.fill(path, to: wish, ["number": care.number.lowercased(), "words": "Effacez-moi"]).status == 303)
      let asked = try await client.get(path)
      #expect(asked.text.contains("Effacez-moi") && asked.text.contains("30 ans après le dernier contact"))
      let answer = Address.retentionForm(.answerWish).path(.french)
      #expect(try await client.submit(asked, to: answer, ["outcome": "erased", "sure": "yes", "reason": "x"]).status == 409)
      let letter = try await client.follow(try await client.submit(try await client.get(path), to: answer, ["outcome": "kept-by-law", "reason": "art. 35"]))
      #expect(letter.text.contains("lang=\"nl\"") && letter.text.contains("10 januari 2056"))
      #expect(try await site.signedIn(.caseManager).get(.retention).status == 403)
      let other = try await site.signedIn(.dataProtectionOfficer, .other).get(.retention)
      #expect(!other.text.contains(soon.number) && !other.text.contains(care.number))
    }
  }

  @Test("of more wishes and decisions than are shown the page says how many there are", arguments: Backend.available)
  func cut(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let today = site.surroundings.today
      for _ in 0..<2 {
        let wishing = try await person(site, lastContact: "2026-01-10", care: false)
        try await noteErasureWish(number: wishing.number, asked: today, words: "Je veux", by: officer, in: site.database, site.surroundings)
      }
      let view = try await readRetention(year: 2026, page: 1, most: 1, periods, by: officer, in: site.database, site.surroundings)
      #expect(view.wishes.count == 1 && view.wishTotal == 2 && view.decisions.isEmpty && view.decisionTotal == 0)
      var model = RetentionModel(
        year: 2026, due: [], paging: Paging(page: 1, total: 0, pageSize: 100), decisions: view.decisions, wishes: view.wishes,
        accountNames: view.accountNames, periods: periods, today: today)
      (model.wishTotal, model.decisionTotal) = (view.wishTotal, view.decisionTotal)
      let frame = Frame(
        language: .english, languages: Fixtures.languages, today: today, viewer: nil, formToken: "token", onceKey: "once", flash: nil, isDemo: false)
      #expect(retentionPage(model, in: frame).body.string.contains("The first 1 of 2."))
    }
  }
}
