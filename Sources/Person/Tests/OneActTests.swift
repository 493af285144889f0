import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("One answered request is one entry in the log")
struct OneActTests {
  private static let values = ["officialGiven": "Fatima", "officialFamily": "Benali", "birth": "1938"]

  @Test("beginning a file leaves one entry, of the file that was begun", arguments: Backend.available)
  func begun(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let ana = try await site.signedIn(.caseManager)
      let page = try await ana.get(.newPerson)
      let before = try await site.log().count
      #expect(try await ana.submit(page, to: Address.newPerson.path(.french), Self.values).status == 303)
      let added = Array(try await site.log().dropFirst(before))
      #expect(added.map(\.purpose) == [.createPerson])
      let person = try #require(added.first?.person)
      #expect(try await site.database.read { try $0.openPerson(person)?.person.displayName } == "Fatima Benali")
    }
  }

  @Test("when a file is there already, the one entry is of the look, with those who were shown, and nothing is begun")
  func asked() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.caseManager)
      var known: [ID<Person>] = []
      for _ in 0..<2 {
        var details = PersonDetails()
        details.names = [PersonName(given: "Fatima", family: "Benali")]
        details.birth = PartialDate("1938")
        known.append(try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings).id)
      }
      let page = try await ana.get(.newPerson)
      let before = try await site.log().count
      #expect(try await ana.submit(page, to: Address.newPerson.path(.french), Self.values).status == 409)
      let added = Array(try await site.log().dropFirst(before))
      #expect(added.map(\.purpose) == [.findPerson])
      let shown = Set([added.first?.person?.raw].compactMap { $0 } + (added.first?.subjects ?? []).map { String($0.dropFirst("person/".count)) })
      #expect(shown == Set(known.map(\.raw)))
      let count = try await site.database.read { try $0.row("SELECT COUNT(*) AS total FROM person")?.int("total") }
      #expect(count == 2)
    }
  }

  @Test("while a new file is typed, those that are alike are shown and logged, and nothing is begun", arguments: Backend.available)
  func whileTyping(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let ana = try await site.signedIn(.caseManager)
      var details = PersonDetails()
      details.names = [PersonName(given: "Fatima", family: "Benali")]
      details.birth = PartialDate("1938")
      let known = try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let page = try await ana.get(.newPerson)
      let before = try await site.log().count
      let form = Address.newPerson.path(.french)
      var typed = Self.values
      typed["look"] = "yes"
      typed["once"] = ""
      let shown = try await ana.submit(page, to: form, typed)
      #expect(shown.status == 200)
      #expect(shown.text.contains(Address.person(known.id).path(.french)))
      typed["officialGiven"] = "Zoë"
      typed["officialFamily"] = "Quaghebeur"
      typed["birth"] = "1950"
      let nobody = try await ana.submit(page, to: form, typed)
      #expect(nobody.status == 200)
      #expect(!nobody.text.contains(Address.person(known.id).path(.french)))
      let added = Array(try await site.log().dropFirst(before))
      #expect(added.map(\.purpose) == [.findPerson, .findPerson])
      #expect(added.map(\.person) == [known.id, nil])
      let count = try await site.database.read { try $0.row("SELECT COUNT(*) AS total FROM person")?.int("total") }
      #expect(count == 1)
      // A stranger to files learns nothing.
      let volunteer = try await site.signedIn(.volunteer)
      #expect(try await volunteer.submit(page, to: form, typed).status != 200)
    }
  }

  @Test("a number that another file has is noticed in the same act that changes it", arguments: Backend.available)
  func sameNumber(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let ana = try await site.signedIn(.caseManager)
      var details = PersonDetails()
      details.nationalNumber = try NationalNumber("85.07.30-033 28")
      let known = try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let person = try await createPerson(PersonDetails(), by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let page = try await ana.get(.personPage(person.id, .identity))
      let before = try await site.log().count
      let form = Address.personForm(person.id, .identity, PersonSection.names.form).path(.french)
      #expect(try await ana.submit(page, to: form, ["officialFamily": "Benali", "nationalNumber": "85.07.30-033 28"]).status == 303)
      let added = Array(try await site.log().dropFirst(before))
      #expect(added.map(\.purpose) == [.changePerson])
      #expect(added.first?.person == person.id && added.first?.subjects == ["person/\(known.id.raw)"])
    }
  }

  @Test("a wish noted under a wrong number comes back alone: one refused entry, nobody's file around it, nothing typed lost")
  func wrongNumber() async throws {
    try await TestSite.with { site in
      let officer = try await site.signedIn(.dataProtectionOfficer)
      _ = try await createPerson(PersonDetails(), by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let page = try await officer.get(.retention)
      let before = try await site.log().count
      let form = Address.retentionForm(.noteWish).path(.french)
      let back = try await officer.submit(page, to: form, ["number": "P26-99999", "words": "Elle insiste"])
      #expect(back.status == 422 && back.text.contains("P26-99999") && back.text.contains("Elle insiste"))
      let added = Array(try await site.log().dropFirst(before))
      #expect(added.map(\.outcome) == [.refused] && added.allSatisfy { $0.subjects.isEmpty })
      // The form that came back works.
      let number = try #require(try await site.database.read { try $0.row("SELECT number FROM person")?.text("number") })
      #expect(try await officer.submit(back, to: form, ["number": number]).status == 303)
    }
  }

  @Test("who looked shows what was done under a file that was merged into this one, and no longer once they are apart", arguments: Backend.available)
  func mergedLog(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let manager = TestSite.actor(.caseManager)
      func begin() async throws -> Person { try await createPerson(PersonDetails(), by: manager, in: site.database, site.surroundings) }
      let (first, second, third) = (try await begin(), try await begin(), try await begin())
      _ = try await readPerson(first.id, by: TestSite.actor(.helpdeskAgent), in: site.database, site.surroundings)
      func merge(_ goes: ID<Person>, _ stays: ID<Person>) async throws {
        let versions = try await site.database.read { connection in
          (stays: try #require(try connection.openPerson(stays)).person.version, goes: try #require(try connection.openPerson(goes)).person.version)
        }
        _ = try await mergePersons(goes, into: stays, versions: versions, fromOther: [], by: manager, in: site.database, site.surroundings)
      }
      // Twice merged: the look was at the file that is furthest away.
      try await merge(first.id, second.id)
      try await merge(second.id, third.id)
      func lookers() async throws -> (actors: Set<String>, total: Int) {
        let log = try await readFileLog(third.id, offset: 0, limit: 100, by: manager, in: site.database, site.surroundings)
        #expect(log.total == log.entries.count)
        return (Set(log.entries.map(\.actor)), log.total)
      }
      #expect(try await lookers().actors.contains("account/own-helpdesk-agent"))
      let hers = try await site.database.read { try $0.accessLog(about: third.id, offset: 0, limit: 100) }
      #expect(hers.contains { $0.actor == "account/own-helpdesk-agent" })
      let merge = try #require(try await site.database.read { try $0.mergedFiles(of: third.id) }.first).merge
      _ = try await undoMerge(merge.id, of: third.id, by: manager, in: site.database, site.surroundings)
      #expect(try await !lookers().actors.contains("account/own-helpdesk-agent"))
      let apart = try await site.database.read { try $0.accessLog(about: second.id, offset: 0, limit: 100) }
      #expect(apart.contains { $0.actor == "account/own-helpdesk-agent" })
    }
  }

  @Test("the referent and who included her stand on top of every page of the file, also for a nurse of another house")
  func heads() async throws {
    try await TestSite.with { site in
      let manager = TestSite.actor(.caseManager)
      let person = try await createPerson(PersonDetails(), by: manager, in: site.database, site.surroundings).id
      var details = MemberDetails()
      (details.name, details.isProximityReferent) = ("Zénobie Référente", true)
      _ = try await addMember(MemberDraft(kind: .professional, details: details), to: person, by: manager, in: site.database, site.surroundings)
      var quarter = MemberDetails()
      (quarter.name, quarter.profession) = ("Ludovic Quartier", .neighbourhoodReferent)
      _ = try await addMember(MemberDraft(kind: .professional, details: quarter), to: person, by: manager, in: site.database, site.surroundings)
      let nurse = MemberDetails()
      _ = try await addMember(
        MemberDraft(kind: .professional, details: nurse, accountEmail: TestSite.account(.homeNurse, .other).email), to: person, by: manager,
        in: site.database, site.surroundings)
      let explanation = ConsentRecord.Explanation(by: TestSite.account(.caseManager).id, ways: [.orally], language: "fr", version: "2026-11")
      try await recordConsent(
        .agree(ConsentTerms(scopes: [ConsentScope(.everybody, Set(FileDomain.allCases))]), explanation, .herself, words: ""), of: person,
        version: nil, parameters: Fixtures.consent, by: manager, in: site.database, site.surroundings)
      let keeper = try await site.signedIn(.caseManager)
      // The protected part's page says nothing of anybody, not even her name.
      let pages: [PersonPage] = [
        .identity, .circle, .consents, .access, .log, .requests, .timeline, .assessments, .notebook, .invitation, .export, .merge,
      ]
      for page in pages {
        let answer = try await keeper.get(.personPage(person, page))
        #expect(answer.status == 200, "\(page)")
        #expect(answer.text.contains("Zénobie Référente") && answer.text.contains("inclusion-line"), "\(page)")
        #expect(answer.text.contains("Case manager own") && answer.text.contains("Ludovic Quartier"), "\(page)")
      }
      let other = try await site.signedIn(.homeNurse, .other)
      for page in [PersonPage.identity, .circle, .requests, .timeline, .assessments, .notebook] {
        #expect(try await other.get(.personPage(person, page)).text.contains("Zénobie Référente"), "\(page)")
      }
      // The data officer has no care relation.
      #expect(try await !(try await site.signedIn(.dataProtectionOfficer)).get(.personPage(person, .log)).text.contains("Zénobie"))
    }
  }

  @Test("the pairs of doubles are worked out once for each state of the index, whoever asks, and page by page")
  func pairsOnce() async throws {
    try await withDatabase(.sqlite) { database in
      let story = try await Story(database)
      func begin() async throws {
        _ = try await createPerson(try LikelyDuplicateTests.person("Fatima", "Benali"), by: story.ana, in: database, story.surroundings)
      }
      for _ in 0..<4 { try await begin() }
      let shelf = PersonIndexShelf()
      let first = try await shelf.pairs(of: story.house.id, in: database)
      #expect(first.count == 6)
      #expect(try await shelf.pairs(of: story.house.id, in: database) == first)
      #expect(await shelf.workedOut == 1)
      func page(_ offset: Int) async throws -> DuplicateList {
        try await listDuplicates(offset: offset, limit: 4, among: first, by: story.ana, in: database, story.surroundings)
      }
      let (one, two) = (try await page(0), try await page(4))
      #expect(one.pairs.count == 4 && two.pairs.count == 2 && one.total == 6 && two.total == 6)
      try await begin()
      #expect(try await shelf.pairs(of: story.house.id, in: database).count == 10)
      #expect(await shelf.workedOut == 2)
    }
  }
}
