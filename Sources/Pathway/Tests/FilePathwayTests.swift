import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Pathways on a person's file")
struct FilePathwayTests {
  private static let agent = TestSite.actor(.helpdeskAgent)

  private func person(_ site: TestSite, _ given: String = "Zénaïde") async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: given, family: "Exemple")]
    return try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings).id
  }

  private func template(_ id: String, _ site: TestSite) throws -> PathwayTemplate {
    try #require(Fixtures.pathways.offered(id, on: site.surroundings.today))
  }

  @Test("begun in one touch on the file, worked on like any other, shown on the file, on the list of what waits and in the timeline", arguments: Backend.available)
  func whole(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await person(site)
      let client = try await site.signedIn(.helpdeskAgent)
      let page = Address.personPage(id, .requests).path(.french)
      #expect(try await client.get(.person(id)).text.contains("\(page)#pathways"))
      let start = Address.personForm(id, .requests, .startPathway).path(.french)
      let begun = try await client.fill(page, to: start, ["template": "memory"])
      #expect(begun.status == 303 && begun.location.hasPrefix("/fr/parcours/"))
      let path = String(begun.location.prefix { $0 != "?" })
      let shown = try await client.get(path)
      #expect(shown.status == 200 && shown.text.contains("Zénaïde Exemple") && shown.links.contains(page))
      #expect(!shown.text.contains("/orienter"), "a referral needs a request")
      let twice = try await client.fill(page, to: start, ["template": "memory"])
      #expect(twice.location.hasPrefix(page))
      let pathway: ID<Pathway> = ID(String(path.split(separator: "/").last ?? ""))
      let steps = try await readPathway(pathway, by: Self.agent, in: site.database, site.surroundings).pathway.steps
      let done = try await client.submit(shown, to: "\(path)/do/step", ["step": steps[0].id.raw, "do": "done", "words": "Zénobie veut bien"])
      #expect(done.status == 303)
      let file = try await client.get(Address.personPage(id, .requests).path(.dutch))
      #expect(file.text.contains("Geheugenproblemen") && file.text.contains("1 van 8 stappen geregeld") && !file.text.contains("Beginnen: Geheugenproblemen"))
      let time = try await client.get("\(Address.personPage(id, .timeline).path(.french))?kind=pathway")
      #expect(time.text.contains("Parcours commencé") && time.text.contains("Zénobie veut bien"))
      site.clock.move(days: 30)
      let later = try await site.signedIn(.caseManager)
      let waiting = try await later.get("/fr/parcours")
      #expect(waiting.text.contains("Zénaïde Exemple") && waiting.text.contains(path))
      #expect(try await Leaks.found(["Zénaïde", "Zénobie"].flatMap(Leaks.dressed), in: site.database).isEmpty)
    }
  }

  @Test("who may not work on requests reads it and changes nothing; another house finds nothing", arguments: Backend.available)
  func others(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await person(site)
      let pathway = try await startPathway(template("fall", site), on: id, by: Self.agent, in: site.database, site.surroundings)
      let therapist = try await site.signedIn(.occupationalTherapist)
      let page = try await therapist.get(.personPage(id, .requests))
      #expect(page.status == 200 && page.text.contains("étapes réglées sur") && !page.links.contains { $0.hasPrefix("/fr/parcours/") })
      #expect(!page.forms.contains { $0.action.hasSuffix("/do/start") })
      #expect(try await therapist.get("/fr/parcours/\(pathway.raw)").status == 403)
      let stranger = try await site.signedIn(.caseManager, .other)
      #expect(try await stranger.get("/fr/parcours/\(pathway.raw)").status == 404)
      let elsewhere = TestSite.actor(.caseManager, .other)
      await #expect(throws: FileRefused.self) {
        try await changePathway(pathway, .end(.died), by: elsewhere, in: site.database, site.surroundings)
      }
      await #expect(throws: FileRefused.self) {
        try await startPathway(template("memory", site), on: id, by: elsewhere, in: site.database, site.surroundings)
      }
      await #expect(throws: SimpleFailure.forbidden) {
        try await startPathway(template("memory", site), on: id, by: TestSite.actor(.homeNurse), in: site.database, site.surroundings)
      }
    }
  }

  @Test("the same pathway runs once for a person, on her file or on a request", arguments: Backend.available)
  func once(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let id = try await person(site)
      let report = NeedReport(words: "Chute", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let request = try await createRequest(report, channel: .phone, by: Self.agent, in: site.database, site.surroundings)
      try await concern(request, id, by: Self.agent, in: site.database, site.surroundings)
      let first = try await startPathway(template("fall", site), for: request, by: Self.agent, in: site.database, site.surroundings)
      await #expect(throws: PathwayProblem.alreadyRunning) {
        try await startPathway(template("fall", site), on: id, by: Self.agent, in: site.database, site.surroundings)
      }
      try await changePathway(first, .end(.changed), by: Self.agent, in: site.database, site.surroundings)
      let second = try await startPathway(template("fall", site), on: id, by: Self.agent, in: site.database, site.surroundings)
      #expect(try await site.database.read { try $0.pathways(about: id).map(\.id) }.contains(first))
      #expect(try await site.database.read { try $0.pathways(about: id).map(\.subject) }.contains(.file(id)))
      #expect(first != second)
    }
  }

  @Test("merged, undone and erased, it goes with the file", arguments: Backend.available)
  func withTheFile(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let (stays, goes) = (try await person(site), try await person(site, "Zita"))
      let manager = TestSite.actor(.caseManager)
      let pathway = try await startPathway(template("carer", site), on: goes, by: manager, in: site.database, site.surroundings)
      let step = try #require(try await site.database.read { try $0.pathway(pathway) }?.steps.first)
      try await changePathway(pathway, .done(step.id, words: "Parlé avec elle"), by: manager, in: site.database, site.surroundings)
      func version(_ id: ID<Person>) async throws -> Int {
        guard let opened = try await site.database.read({ try $0.openPerson(id) }) else { throw SimpleFailure.notFound }
        return opened.person.version
      }
      let versions = (stays: try await version(stays), goes: try await version(goes))
      _ = try await mergePersons(goes, into: stays, versions: versions, fromOther: [], by: manager, in: site.database, site.surroundings)
      let after = try #require(try await site.database.read { try $0.pathway(pathway) })
      #expect(after.subject == .file(stays) && after.steps.contains { $0.words == "Parlé avec elle" })
      let merge = try #require(try await site.database.read { try $0.mergedFiles(of: stays) }.first).merge
      _ = try await undoMerge(merge.id, of: stays, by: manager, in: site.database, site.surroundings)
      #expect(try await site.database.read { try $0.pathway(pathway) }?.subject == .file(goes))
      site.clock.move(days: 60)
      #expect(try await site.database.read { try $0.pathwayDueCount(of: ID("own"), on: site.surroundings.today) } == 1)
      _ = try await site.database.transaction { try $0.erase(goes, because: .asked, at: site.surroundings.now()) }
      #expect(try await site.database.read { try $0.pathway(pathway) } == nil)
      #expect(try await site.database.read { try $0.pathwayDueCount(of: ID("own"), on: site.surroundings.today) } == 0)
    }
  }
}
