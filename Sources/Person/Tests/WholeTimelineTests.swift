import Actions
import Archive
import Care
import Foundation
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Calls, interpreters, pathways and units in the timeline and the copy")
struct WholeTimelineTests {
  private static let manager = TestSite.actor(.caseManager)
  private static let agent = TestSite.actor(.helpdeskAgent)

  private struct Told {
    let person: ID<Person>
    /// Told by the person herself; by her neighbour.
    let own: ID<Request>
    let others: ID<Request>
  }

  private func request(_ site: TestSite, of person: ID<Person>, by teller: NeedReport.Reporter) async throws -> ID<Request> {
    let report = NeedReport(words: "Besoin", about: teller, municipality: nil, whereabouts: "", contact: "", language: .french)
    let request = try await createRequest(report, channel: .phone, by: Self.agent, in: site.database, site.surroundings)
    try await concern(request, person, by: Self.agent, in: site.database, site.surroundings)
    let rule = try Fixtures.attachments.rule(on: site.surroundings.today)
    try await attach(
      Array("Lettre du \(teller.rawValue)".utf8), called: "lettre-\(teller.rawValue).txt", to: request, under: rule, by: Self.agent, in: site.database,
      site.surroundings)
    return request
  }

  /// Somebody about whom two people rang, with an interpreter, a pathway and units.
  private func tell(_ site: TestSite) async throws -> Told {
    var details = PersonDetails()
    details.names = [PersonName(given: "Simone", family: "Exemple")]
    let person = try await createPerson(details, by: Self.manager, in: site.database, site.surroundings).id
    let told = Told(
      person: person, own: try await request(site, of: person, by: .personHerself), others: try await request(site, of: person, by: .neighbour))
    let context = CallContext(isDanger: false, shortlists: Fixtures.shortlists, language: .french) { _ in nil }
    for (caller, words) in [("person", "APPELDELLE"), ("neighbour", "APPELDUVOISIN")] {
      var call = CallDraft()
      (call.caller, call.words, call.result, call.language) = (caller, words, "informed", "fr")
      call.person = person.raw
      _ = try await keepCall(call.checked(at: site.surroundings.now()), context, by: Self.agent, in: site.database, site.surroundings)
    }
    var draft = InterpreterDraft()
    (draft.spoken, draft.way, draft.day, draft.time, draft.place, draft.serviceName) = ("tr", "on-place", "x", "x", "Maison", "Tolkdienst Essai")
    let (day, time) = (site.surroundings.today.adding(days: 4), ClockTime(hour: 14))
    let checked = try draft.checked(today: site.surroundings.today, readDay: { _ in day }, readTime: { _ in time }, names: { _ in false })
    let none = Letter(subject: "", body: "")
    let letters = InterpreterLetters(ask: { _, _ in none }, remind: { _, _ in none }, cancelled: { _, _ in none }, answered: { _, _ in none })
    _ = try await askInterpreter(checked, for: told.own, letters: letters, by: Self.agent, in: site.database, site.surroundings)
    let template = try #require(Fixtures.pathways.offered("fall", on: site.surroundings.today))
    let pathway = try await startPathway(template, for: told.own, by: Self.agent, in: site.database, site.surroundings)
    let step = try #require(try await site.database.read { try $0.pathway(pathway) }?.steps.first)
    try await changePathway(pathway, .skip(step.id, .alreadyDone, words: "PASDUPARCOURS"), by: Self.agent, in: site.database, site.surroundings)
    try await changePathway(pathway, .end(.changed), by: Self.agent, in: site.database, site.surroundings)
    let programme = try #require(Fixtures.programmes.units)
    var act = try LedgerWorld.draft(.initialModule, "2026-11-20")
    act.privateNote = "NOTEPOURMOI"
    _ = try await enterAct(act, of: person, programme, episodes: Fixtures.episodes, by: Self.manager, in: site.database, site.surroundings)
    return told
  }

  @Test("each stands in the line of time in every language, under its own filter, as far as the reader may see", arguments: Backend.available)
  func timeline(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let told = try await tell(site)
      let manager = try await site.signedIn(.caseManager)
      let page = try await manager.get(.personPage(told.person, .timeline))
      for words in ["APPELDELLE", "APPELDUVOISIN", "Interprète (turc)", "Tolkdienst Essai", "Parcours commencé", "PASDUPARCOURS", "Parcours terminé", "Module initial"] {
        #expect(page.text.contains(words), "\(words)")
      }
      #expect(!page.text.contains("NOTEPOURMOI"))
      #expect(try await manager.get(.personPage(told.person, .timeline), .dutch).text.contains("Tolk (Turks)"))
      #expect(try await manager.get(.personPage(told.person, .timeline), .english).text.contains("Pathway begun"))
      let path = Address.personPage(told.person, .timeline).path(.french)
      for (kind, inside) in [("call", "APPELDELLE"), ("interpreter", "Tolkdienst Essai"), ("pathway", "PASDUPARCOURS"), ("act", "Module initial")] {
        let narrowed = try await manager.get("\(path)?kind=\(kind)").text
        #expect(narrowed.contains(inside), "\(kind)")
        #expect(["APPELDELLE", "Tolkdienst Essai", "PASDUPARCOURS"].filter { narrowed.contains($0) }.count <= 1, "\(kind)")
      }
      // Units are health.
      let helpdesk = try await site.signedIn(.helpdeskAgent).get(.personPage(told.person, .timeline))
      #expect(helpdesk.text.contains("APPELDELLE") && helpdesk.text.contains("PASDUPARCOURS") && !helpdesk.text.contains("Module initial"))
      #expect(!helpdesk.text.contains("value=\"act\""))
    }
  }

  @Test("a call noted by mistake is struck out; a stranger's file tells nothing of it")
  func struck() async throws {
    try await TestSite.with { site in
      let told = try await tell(site)
      let calls = try await site.database.read { try $0.calls(about: told.person) }
      let call = try #require(calls.first { $0.said.words == "APPELDELLE" })
      try await site.database.transaction { try $0.strike(call.id, at: site.surroundings.now()) }
      let page = try await site.signedIn(.caseManager).get(.personPage(told.person, .timeline))
      let line = try #require(page.text.range(of: "APPELDELLE"))
      #expect(page.text[..<line.lowerBound].suffix(400).contains("<s>"))
    }
  }

  @Test("the copy tells the same, names the files, and the archive holds them; hers without what others said", arguments: Backend.available)
  func copy(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let told = try await tell(site)
      let client = try await site.signedIn(.caseManager)
      let form = Address.personForm(told.person, .export, .makeExport).path(.french)
      func made(_ recipient: String, _ way: String) async throws -> Answer {
        try await client.submit(try await client.get(.personPage(told.person, .export)), to: form, ["for": recipient, "as": way])
      }
      let paper = try await made("organization", "page")
      for words in ["APPELDUVOISIN", "Interprète (turc)", "PASDUPARCOURS", "lettre-neighbour.txt", "lettre-person.txt"] {
        #expect(paper.text.contains(words), "\(words)")
      }
      for (recipient, isForHer) in [("organization", false), ("person", true)] {
        let answer = try await made(recipient, "zip")
        #expect(answer["content-type"] == "application/zip" && answer["content-disposition"]?.contains(".zip") == true)
        let archive = try ZipArchive(answer.bytes)
        let document = try #require(archive.files.first { $0.name.hasSuffix(".json") })
        let read = try #require(try JSONSerialization.jsonObject(with: Data(try archive.content(of: document))) as? [String: Any])
        func list(_ key: String) throws -> [[String: Any]] { try #require(read[key] as? [[String: Any]]) }
        #expect(try list("calls").count == 2 && list("interpreters").count == 1 && list("units").count == 1 && list("episodes").isEmpty)
        let pathway = try #require(try list("pathways").first)
        #expect(pathway["template"] as? String == "fall" && pathway["ending"] as? String == "changed" && pathway["request"] != nil)
        let said = try list("calls").compactMap { $0["words"] as? String }
        #expect(said.contains("APPELDELLE") && said.contains("APPELDUVOISIN") != isForHer)
        let attachments = try list("attachments")
        #expect(attachments.count == 2 && attachments.filter { $0["withheld"] as? Bool == true }.count == (isForHer ? 1 : 0))
        let inside = archive.files.map(\.name).filter { $0.hasPrefix("files/") }
        #expect(Set(inside) == Set(attachments.compactMap { $0["file"] as? String }) && inside.count == (isForHer ? 1 : 2))
        let letter = try #require(archive.files.first { $0.name.contains("lettre-person") })
        #expect(String(decoding: try archive.content(of: letter), as: UTF8.self).hasPrefix("Lettre du "))
      }
      // Without the files the document names them and says that they are not beside it.
      let alone = try #require(try JSONSerialization.jsonObject(with: Data(try await made("organization", "json").bytes)) as? [String: Any])
      let named = try #require(alone["attachments"] as? [[String: Any]])
      #expect(named.count == 2 && named.allSatisfy { $0["file"] == nil })
    }
  }
}
