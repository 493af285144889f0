import Actions
import Care
import Foundation
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Pathways in the house")
struct PathwayPathTests {
  private static let agent = TestSite.actor(.helpdeskAgent)

  private func request(_ site: TestSite) async throws -> ID<Request> {
    let report = NeedReport(words: "Il se perd en rentrant", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
    return try await createRequest(report, channel: .phone, by: Self.agent, in: site.database, site.surroundings)
  }

  private func begin(_ site: TestSite, _ template: String = "memory") async throws -> (request: ID<Request>, pathway: ID<Pathway>) {
    let request = try await request(site)
    let template = try #require(Fixtures.pathways.offered(template, on: site.surroundings.today))
    return (request, try await startPathway(template, for: request, by: Self.agent, in: site.database, site.surroundings))
  }

  @Test("begun in one touch on a request, a step done, one left out, one given to the daughter, one added, ended and resumed", arguments: Backend.available)
  func whole(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let request = try await request(site)
      let begun = try await client.fill("/fr/demandes/\(request.raw)", to: "/fr/parcours/\(request.raw)/do/start", ["template": "memory"])
      #expect(begun.status == 303 && begun.location.hasPrefix("/fr/parcours/"))
      let path = String(begun.location.prefix { $0 != "?" })
      let page = try await client.get(path)
      #expect(page.text.contains("ergothérapeute") && page.text.contains("Ergothérapeute") && page.text.contains("document 003"))
      // The same one does not begin twice; others still can.
      let twice = try await client.fill("/fr/demandes/\(request.raw)", to: "/fr/parcours/\(request.raw)/do/start", ["template": "memory"])
      #expect(twice.location.hasPrefix("/fr/demandes/"))
      let card = try await client.get("/nl/hulpvragen/\(request.raw)")
      #expect(card.text.contains("Geheugenproblemen") && !card.text.contains("Beginnen: Geheugenproblemen") && card.text.contains("Beginnen: Na een val"))
      let id: ID<Pathway> = ID(String(path.split(separator: "/").last ?? ""))
      let steps = try await readPathway(id, by: Self.agent, in: site.database, site.surroundings).pathway.steps
      #expect(try await client.submit(page, to: "\(path)/do/step", ["step": steps[0].id.raw, "do": "done", "words": "Zébulon veut rester chez lui"]).status == 303)
      let unsaid = try await client.fill(path, to: "\(path)/do/step", ["step": steps[1].id.raw, "do": "skip", "words": "mot gardé"])
      #expect(unsaid.status == 422 && unsaid.text.contains("f-skip-\(steps[1].id.raw)-why-error") && unsaid.text.contains("mot gardé"))
      #expect(try await client.submit(unsaid, to: "\(path)/do/step", ["step": steps[1].id.raw, "do": "skip", "why": "already-done"]).status == 303)
      let wrong = try await client.fill(path, to: "\(path)/do/step", ["step": steps[2].id.raw, "do": "adapt", "who": "administrator", "due": "bientôt"])
      #expect(wrong.status == 422 && wrong.text.contains("f-adapt-\(steps[2].id.raw)-who-error") && wrong.text.contains("f-adapt-\(steps[2].id.raw)-due-error"))
      let adapted = ["step": steps[2].id.raw, "do": "adapt", "who": "carer", "whom": "sa fille Zénobie", "due": "dans 2 jours"]
      #expect(try await client.submit(wrong, to: "\(path)/do/step", adapted).status == 303)
      let added = try await client.fill(path, to: "\(path)/do/add", ["what": "Donner la clé", "who": "person", "due": "demain"])
      #expect(added.status == 303)
      let after = try await client.get(path)
      for words in ["Zébulon veut rester", "Existe déjà", "sa fille Zénobie", "Donner la clé", "2 étapes réglées sur 9"] { #expect(after.text.contains(words), "\(words)") }
      // Somebody noted it meanwhile.
      let late = try await client.submit(page, to: "\(path)/do/step", ["step": steps[0].id.raw, "do": "done"])
      #expect(late.status == 409)
      #expect(try await client.fill(path, to: "\(path)/do/end", [:]).status == 422)
      #expect(try await client.fill(path, to: "\(path)/do/end", ["ending": "not-wished"]).status == 303)
      #expect(try await client.get(path).text.contains("Elle ne le souhaite plus"))
      #expect(try await client.fill(path, to: "\(path)/do/end", ["ending": "resume"]).status == 303)
      #expect(try await Leaks.found(["Zébulon", "Zénobie", "Donner la clé"].flatMap(Leaks.dressed), in: site.database).isEmpty)
    }
  }

  @Test("steps whose day has come stand on the work list, those that wait longest first, and leave it when done", arguments: Backend.available)
  func due(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let (memory, fall) = (try await begin(site), try await begin(site, "fall"))
      let early = try await site.signedIn(.helpdeskAgent)
      #expect(try await !early.get("/fr/demandes").text.contains("/fr/parcours\""))
      #expect(try await early.get("/fr/parcours").text.contains("Aucune étape"))
      site.clock.move(days: 2)
      let client = try await site.signedIn(.helpdeskAgent)
      #expect(try await client.get("/fr/demandes").text.contains("Un parcours a une étape à faire"))
      site.clock.move(days: 2)
      let later = try await site.signedIn(.caseManager)
      let list = try await later.get("/fr/parcours")
      let first = try #require(list.text.range(of: "En retard de 2 jours")?.lowerBound)
      let second = try #require(list.text.range(of: "En retard d'un jour") ?? list.text.range(of: "En retard d&#39;un jour"))
      #expect(first < second.lowerBound)
      let steps = try await readPathway(memory.pathway, by: Self.agent, in: site.database, site.surroundings).pathway.due(on: site.surroundings.today)
      for step in steps { try await changePathway(memory.pathway, .done(step.id, words: ""), by: Self.agent, in: site.database, site.surroundings) }
      try await changePathway(fall.pathway, .end(.movedAway), by: Self.agent, in: site.database, site.surroundings)
      #expect(try await later.get("/fr/parcours").text.contains("Aucune étape"))
    }
  }

  @Test("another house sees no pathway, nor whether there is one; a closed request begins none", arguments: Backend.available)
  func others(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let (request, pathway) = try await begin(site)
      let stranger = try await site.signedIn(.helpdeskAgent, .other)
      #expect(try await stranger.get("/fr/parcours/\(pathway.raw)").status == 404)
      #expect(try await stranger.get("/fr/parcours/nothing").status == 404)
      site.clock.move(days: 30)
      let again = try await site.signedIn(.helpdeskAgent, .other)
      #expect(try await again.get("/fr/parcours").text.contains("Aucune étape"))
      #expect(try await site.signedIn(.homeNurse).get("/fr/parcours").status == 403)
      let template = try #require(Fixtures.pathways.offered("fall", on: site.surroundings.today))
      let elsewhere = TestSite.actor(.helpdeskAgent, .other)
      await #expect(throws: SimpleFailure.notFound) { try await startPathway(template, for: request, by: elsewhere, in: site.database, site.surroundings) }
      await #expect(throws: SimpleFailure.notFound) { try await changePathway(pathway, .end(.died), by: elsewhere, in: site.database, site.surroundings) }
      _ = try await changeRequest(request, .close(.informed, personsWords: ""), version: nil, by: Self.agent, in: site.database, site.surroundings)
      await #expect(throws: PathwayProblem.requestClosed) {
        try await startPathway(template, for: request, by: Self.agent, in: site.database, site.surroundings)
      }
    }
  }

  @Test("figures: days really taken beside the planned ones; small numbers hidden from those who see no request", arguments: Backend.available)
  func figures(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let (_, pathway) = try await begin(site)
      let steps = try await readPathway(pathway, by: Self.agent, in: site.database, site.surroundings).pathway.steps
      site.clock.move(days: 17)
      try await changePathway(pathway, .done(steps[0].id, words: ""), by: Self.agent, in: site.database, site.surroundings)
      let today = site.surroundings.today
      let facts = try await site.database.read { try $0.pathwayFacts(of: ID("own"), since: today.adding(days: -365), on: today) }
      let line = try #require(PathwayFigures(facts).lines.first)
      // On day 17, the two steps of day 14 are late.
      #expect(line.running == 1 && line.lateSteps == 2 && line.steps.first?.medianDays == 17)
      let inside = try await site.signedIn(.programmeCoordinator).get("/fr/chiffres-des-parcours")
      #expect(inside.text.contains("17") && inside.text.contains("Problème de mémoire"))
      let outside = try await site.signedIn(.evaluator).get("/nl/trajecten-in-cijfers")
      #expect(outside.status == 200 && outside.text.contains("&lt; 5") && !outside.text.contains(">17<"))
      #expect(try await site.signedIn(.volunteer).get("/fr/chiffres-des-parcours").status == 403)
    }
  }

  @Test("erased with its request: nothing of it opens any more, and it waits on no list", arguments: Backend.available)
  func erased(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let (request, pathway) = try await begin(site)
      site.clock.move(days: 30)
      try await site.database.transaction { connection in try connection.destroyKey(of: KeyOwner(request)) }
      #expect(try await site.database.read { try $0.pathway(pathway) } == nil)
      #expect(try await site.database.read { try $0.pathways(of: request) }.isEmpty)
    }
  }
}
