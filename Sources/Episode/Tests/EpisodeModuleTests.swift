import Actions
import Care
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

@Suite("The initial module: written once, in the episode and in the ledger")
struct EpisodeModuleTests {
  private static let day = Day("2026-11-02") ?? Day(daysSinceEpoch: 20_000)

  private func episode(passed: [EpisodeEntry] = []) throws -> Episode {
    var episode = Episode(
      id: ID("e"), person: ID("p"), programme: "protocol3", service: "caseManagement", organization: ID("own"), asker: .person, name: "", words: "",
      on: Self.day, author: "account/a", authorName: "Ana", at: now)
    for entry in passed { episode = try episode.applying(entry, author: "account/a", authorName: "Ana", at: now) }
    return episode
  }

  private var now: Instant { Self.day.adding(days: 30).startInBrussels }

  private func act(_ id: String, on day: Day, belrai: Bool = true, _ kind: UnitEvent.Kind? = nil) -> LedgerAct {
    LedgerAct(
      id: ID(id), sequence: 1, day: day, kind: kind ?? .initialModule(profession: "nurse", hasBelRAI: belrai), author: "account/b", authorName: "Bart",
      organization: ID("own"), enteredAt: now)
  }

  private func taking(_ episode: Episode, _ act: LedgerAct) -> Episode? { episode.taking(act, author: "account/b", authorName: "Bart", at: now) }

  @Test("entered in the ledger first, it notes the visit; skipped steps need no reason, and an act before the beginning notes nothing")
  func marks() throws {
    let fresh = try episode()
    let marked = try #require(taking(fresh, act("act", on: Self.day.adding(days: 3))))
    #expect(marked.stage == .visited && marked.visit == Episode.Visit(on: Self.day.adding(days: 3), module: true, belrai: true, act: "act"))
    #expect(marked.steps.last?.skipped == [.oriented, .appointed] && marked.steps.last?.act == "act" && marked.steps.last?.why == "")
    #expect(taking(fresh, act("act", on: Self.day)) != nil)
    #expect(taking(fresh, act("act", on: Self.day.adding(days: -1))) == nil)
    #expect(taking(marked, act("act", on: Self.day.adding(days: 3))) == nil, "once")
    #expect(taking(fresh, act("act", on: Self.day, .support(service: "caseManagement", profession: "nurse", units: 1))) == nil)
    let closed = try episode(passed: [EpisodeEntry(.close(.sheStops), on: Self.day)])
    #expect(taking(closed, act("act", on: Self.day)) == nil)
    #expect(throws: EpisodeProblem.whyNeeded([.oriented, .appointed])) {
      try fresh.applying(EpisodeEntry(.visit(module: true, belrai: true), on: Self.day), author: "a", authorName: "A", at: now)
    }
  }

  @Test("a visit noted without the module takes it later; one noted with it takes the act and tells nothing twice")
  func later() throws {
    for module in [false, true] {
      let visited = try episode(passed: [EpisodeEntry(.visit(module: module, belrai: false), on: Self.day, why: "vue"), EpisodeEntry(.include, on: Self.day)])
      let taken = try #require(taking(visited, act("act", on: Self.day.adding(days: 2))))
      #expect(taken.stage == .included && taken.visit == Episode.Visit(on: Self.day, module: true, belrai: true, act: "act"))
      #expect(taken.steps.count == visited.steps.count + (module ? 0 : 1))
      #expect(taken.initialModule == NotedModule(on: Self.day, belrai: true, service: "caseManagement"))
    }
    #expect(try episode(passed: [EpisodeEntry(.visit(module: false, belrai: true), on: Self.day, why: "vue")]).initialModule == nil)
  }

  @Test("a doctor had agreed by a day when, in one service of the programme, what a doctor said last until then was a yes")
  func agreed() throws {
    let doctor = Episode.Doctor(name: "Dr Claes")
    func said(_ what: EpisodeEntry.What, _ days: Int) -> EpisodeEntry {
      EpisodeEntry(what, on: Self.day.adding(days: days), words: "Un mot")
    }
    func holds(_ passed: [EpisodeEntry], _ days: Int, in programme: String = "protocol3") throws -> Bool {
      [try episode(passed: passed)].isAgreed(programme, on: Self.day.adding(days: days))
    }
    let asked = said(.ask(doctor, .phone, until: nil), 1)
    let (yes, no) = (said(.agree(doctor, .phone), 5), said(.refuse(doctor, .paper), 10))
    let told: [(passed: [EpisodeEntry], days: Int, isAgreed: Bool)] = [
      ([], 20, false), ([asked], 20, false), ([yes], 4, false), ([yes], 5, true), ([asked, yes], 20, true), ([yes, no], 9, true), ([yes, no], 10, false),
      ([no, yes], 20, false), ([said(.agree(Episode.Doctor(name: "Dr Maes", role: .geriatrician), .paper), 5)], 5, true),
      ([yes, said(.close(.sheStops), 6)], 20, true),
    ]
    for one in told { #expect(try holds(one.passed, one.days) == one.isAgreed, "\(one.passed.map(\.what.move)) \(one.days)") }
    #expect(try !holds([yes], 20, in: "protocol4"))
    #expect(![Episode]().isAgreed("protocol3", on: Self.day))
    // Of two services one yes is enough; of two ways through one service the newer answer counts.
    let therapy = Episode(
      id: ID("f"), person: ID("p"), programme: "protocol3", service: "occupationalTherapy", organization: ID("own"), asker: .person, name: "", words: "",
      on: Self.day, author: "account/a", authorName: "Ana", at: now)
    let refused = try therapy.applying(no, author: "account/a", authorName: "Ana", at: now)
    let both = [try episode(passed: [yes]), refused]
    #expect(both.isAgreed("protocol3", on: Self.day.adding(days: 20)))
    let again = [try episode(passed: [no]), try episode(passed: [yes])]
    #expect(!again.isAgreed("protocol3", on: Self.day.adding(days: 20)) && again.isAgreed("protocol3", on: Self.day.adding(days: 5)))
  }

  private func begin(_ world: LedgerWorld, service: String = "caseManagement", on day: String = "2026-11-01") async throws -> ID<Episode> {
    try await beginEpisode(
      EpisodeBeginning(programme: "protocol3", service: service, asker: .person, name: "", words: "", on: LedgerWorld.day(day)), of: world.person,
      rule: world.site.house.episodes.rule(on: world.site.surroundings.today), by: world.manager, in: world.site.database, world.site.surroundings
    ).episode
  }

  private func read(_ world: LedgerWorld, _ id: ID<Episode>, by actor: Actor? = nil) async throws -> EpisodeFile {
    try await readEpisode(
      id, of: world.person, rule: world.site.house.episodes.rule(on: world.site.surroundings.today), units: world.programme, newsDays: 30,
      by: actor ?? world.manager, in: world.site.database, world.site.surroundings)
  }

  @Test("the first visit enters the act in the same gesture; refused, nothing is noted, and the person chooses the visit without it", arguments: Backend.available)
  func oneGesture(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let id = try await begin(world)
      let path = Address.personItem(world.person, .episodes, item: id.raw).path(.french)
      let client = try await world.site.signedIn(.caseManager)
      let page = try await client.get(path)
      #expect(page.text.contains("Le noter aussi dans les prestations"))
      let visit = "\(path)/do/visit"
      let fields = ["why": "Vue chez elle", "on": "20/11/2026", "module": "yes", "ledger": "yes"]
      let unsaid = try await client.submit(page, to: visit, fields.merging(["belrai": "yes"]) { $1 })
      #expect(unsaid.status == 422 && unsaid.text.contains("f-visit-giver"))
      let nurse = fields.merging(["giver": "caseManagement:nurse"]) { $1 }
      let form = try #require(unsaid.forms.first { $0.action == visit })
      let bare = form.fields.filter { !["belrai", "giver", "on", "why", "module", "ledger"].contains($0.0) }
      let refused = try await client.post(visit, bare + nurse.map { ($0.key, $0.value) })
      #expect(refused.status == 409 && refused.text.contains("cinq modules") && refused.text.contains("Noter la visite sans le module"))
      #expect(try await read(world, id).episode.stage == .detected)
      #expect(try await world.view().book.acts.isEmpty)
      let joined = try await client.submit(refused, to: visit, ["belrai": "yes"])
      #expect(joined.status == 303)
      let acts = try await world.view().book.acts
      let seen = try await read(world, id)
      #expect(acts.count == 1 && acts.first?.day == Day("2026-11-20") && seen.episode.visit?.act == acts.first?.id.raw && seen.module?.act == acts.first)
      #expect(try await client.get(path).text.contains("Le module initial est dans les prestations, le 20 novembre 2026"))
      #expect(try await world.check().problems.isEmpty)
    }
  }

  @Test("refused, the visit can be noted without the module", arguments: Backend.available)
  func without(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let id = try await begin(world)
      let path = Address.personItem(world.person, .episodes, item: id.raw).path(.french)
      let client = try await world.site.signedIn(.caseManager)
      let page = try await client.get(path)
      let form = try #require(page.forms.first { $0.action == "\(path)/do/visit" })
      let bare = form.fields.filter { !["belrai", "giver", "on", "why"].contains($0.0) }
      let refused = try await client.post("\(path)/do/visit", bare + [("why", "Vue"), ("on", "20/11/2026"), ("giver", "caseManagement:nurse")])
      #expect(refused.status == 409)
      #expect(try await client.submit(refused, to: "\(path)/do/visit", ["without": "yes"]).status == 303)
      let episode = try await read(world, id).episode
      #expect(episode.stage == .visited && episode.visit?.module == false && episode.visit?.act == nil)
      #expect(try await world.view().book.acts.isEmpty)
    }
  }

  @Test("entered in the ledger, the module notes the visit of the episode in that service, and of no other", arguments: Backend.available)
  func fromLedger(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let (mine, other) = (try await begin(world), try await begin(world, service: "psychology"))
      try await world.include(on: "2026-11-10")
      let seen = try await read(world, mine)
      #expect(seen.episode.stage == .visited && seen.episode.visit?.on == Day("2026-11-10") && seen.episode.visit?.act == seen.module?.act?.id.raw)
      #expect(try await read(world, other).episode.stage == .detected)
      let client = try await world.site.signedIn(.caseManager)
      let page = try await client.get(Address.personItem(world.person, .episodes, item: mine.raw).path(.dutch))
      #expect(page.text.contains("genoteerd vanuit de prestaties"))
      // In the other episode it is not offered again: it exists once in a life.
      let there = try await client.get(Address.personItem(world.person, .episodes, item: other.raw).path(.french))
      #expect(there.text.contains("il n&#39;existe qu&#39;une fois") && !there.text.contains("Le noter aussi"))
      let log = try #require(try await world.site.log().last { $0.purpose == .changeLedger })
      #expect(log.subjects.contains("episode/\(mine.raw)"))
    }
  }

  @Test("noted by somebody who cannot enter it, it stands filled in for the one who can", arguments: Backend.available)
  func filledIn(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let id = try await begin(world)
      let path = Address.personItem(world.person, .episodes, item: id.raw).path(.french)
      let helpdesk = try await world.site.signedIn(.helpdeskAgent)
      let form = try await helpdesk.get(path)
      #expect(!form.text.contains("Le noter aussi") && !form.text.contains("dans les prestations"))
      let noted = try await helpdesk.submit(form, to: "\(path)/do/visit", ["why": "Vue", "on": "18/11/2026", "module": "yes", "belrai": "yes"])
      #expect(noted.status == 303)
      let client = try await world.site.signedIn(.caseManager)
      let page = try await client.get(Address.personPage(world.person, .ledger).path(.french))
      let enter = try #require(page.forms.first { $0.action.hasSuffix("/do/enter") })
      #expect(enter["kind"] == "initialModule" && enter["day"] == "18/11/2026" && enter["belrai"] == "yes")
      #expect(page.text.contains("La première visite du 18 novembre 2026 est notée"))
      let done = try await client.submit(page, to: enter.action, ["giver": "caseManagement:nurse"])
      #expect(done.status == 303)
      let episode = try await read(world, id).episode
      #expect(episode.visit?.act != nil && episode.steps.filter { $0.move == .visit }.count == 1)
    }
  }

  @Test("of many who note the visit at once with its act, one does, and the ledger has one module", arguments: Backend.available)
  func race(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      let id = try await begin(world)
      let rule = try world.site.house.episodes.rule(on: world.site.surroundings.today)
      var entry = EpisodeEntry(.visit(module: true, belrai: true), on: try LedgerWorld.day("2026-11-20"))
      entry.why = "Vue"
      let noted = entry
      let module = ModuleEntry(programme: world.programme, giver: LedgerGiver(service: "caseManagement", profession: "nurse"))
      let served = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 {
          group.addTask {
            let moved = try? await moveEpisode(
              id, of: world.person, noted, entering: module, version: 1, rule: rule, letters: world.site.house.episodeLetters, by: world.manager,
              in: world.site.database, world.site.surroundings)
            return moved != nil
          }
        }
        var count = 0
        for await isServed in group where isServed { count += 1 }
        return count
      }
      #expect(served == 1)
      #expect(try await world.view().book.acts.count == 1)
      #expect(try await world.check().problems.isEmpty)
      // Somebody who cannot give the service enters nothing.
      let other = try await begin(world, service: "psychology")
      await #expect(throws: SimpleFailure.forbidden) {
        try await moveEpisode(
          other, of: world.person, noted, entering: ModuleEntry(programme: world.programme, giver: LedgerGiver(service: "psychology", profession: "psychologist")),
          version: 1, rule: rule, letters: world.site.house.episodeLetters, by: world.manager, in: world.site.database, world.site.surroundings)
      }
    }
  }

  @Test("the visit that is taken back takes its act along when that is asked: one reason, one counter-entry, or nothing", arguments: Backend.available)
  func countered(_ backend: Backend) async throws {
    for counters in [false, true] {
      try await LedgerWorld.with(backend) { world in
        let id = try await begin(world)
        try await world.include(on: "2026-11-10")
        let path = Address.personItem(world.person, .episodes, item: id.raw).path(.french)
        let client = try await world.site.signedIn(.caseManager)
        let page = try await client.get(path)
        #expect(page.text.contains("Reprendre aussi le module initial dans les prestations"))
        let empty = try await client.submit(page, to: "\(path)/do/take-back", ["counter": "yes"])
        #expect(empty.status == 422)
        #expect(try await world.view().book.acts.map(\.state) == [.standing], "nothing without a reason")
        let long = try await client.submit(page, to: "\(path)/do/take-back", ["counter": "yes", "words": String(repeating: "a", count: 1001)])
        #expect(long.status == 422 && long.text.contains("Au plus 1000"))
        let done = try await client.submit(page, to: "\(path)/do/take-back", ["words": "Mauvaise personne"].merging(counters ? ["counter": "yes"] : [:]) { $1 })
        #expect(done.status == 303)
        let (seen, acts) = (try await read(world, id), try await world.view().book.acts)
        #expect(seen.episode.stage == .detected && seen.episode.visit == nil)
        #expect(acts.map(\.state) == [counters ? .corrected : .standing])
        #expect(acts.first?.correction?.reason == (counters ? "Mauvaise personne" : nil))
        let proof = try await readProof(of: world.person, world.programme, by: world.manager, in: world.site.database, world.site.surroundings)
        #expect(proof.entries.reduce(0) { $0 + $1.amount.cents } == (counters ? 0 : 13873))
        #expect(try await world.check().problems.isEmpty)
        // What another colleague's service entered is not offered to those who cannot enter it.
        let helpdesk = try await world.site.signedIn(.helpdeskAgent)
        #expect(try await !helpdesk.get(path).text.contains("Reprendre aussi"))
      }
    }
  }
}
