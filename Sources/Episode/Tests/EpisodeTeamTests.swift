import Actions
import Care
import Foundation
import HTML
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

@Suite("A way through a programme: the team that is there already")
struct EpisodeTeamTests {
  private static let keeper = TestSite.actor(.caseManager)
  private static let today = EpisodeStageTests.today

  private func member(_ kind: CircleMember.Kind = .professional, _ set: (inout MemberDetails) -> Void) -> CircleMember {
    var details = MemberDetails()
    set(&details)
    return CircleMember(id: ID("m"), person: ID("p"), kind: kind, details: details)
  }

  private func read(_ fields: [String: String]) throws -> EpisodeEntry {
    try EpisodeFormReader.entry(.orient, ["name": "Elif", "agreed": "yes"].merging(fields) { $1 }, today: Self.today, linkDays: 30) { _ in nil }
  }

  private func applied(_ entry: EpisodeEntry) throws -> Episode.Step {
    let next = try EpisodeStageTests.episode().applying(entry, author: "account/a", authorName: "Ana", at: EpisodeStageTests.now)
    return try #require(next.steps.last)
  }

  @Test("that the team was contacted is noted with who and day; without it the orientation is noted all the same; a day to come is not taken")
  func form() throws {
    let silent = try applied(try read([:]))
    #expect(silent.move == .orient && silent.team == nil && silent.teamOn == nil)
    let said = try applied(try read(["team": "Mme Claes", "teamOn": "hier"]))
    #expect(said.team == "Mme Claes" && said.teamOn == Self.today.adding(days: -1) && said.on == Self.today)
    // Without a day it is that of the orientation; without a name the day says that it was done.
    #expect(try read(["team": "Mme Claes", "on": "hier"]).team == EpisodeEntry.TeamContact(who: "Mme Claes", on: Self.today.adding(days: -1)))
    #expect(try read(["teamOn": "hier"]).team == EpisodeEntry.TeamContact(who: "", on: Self.today.adding(days: -1)))
    let wrong = [("teamOn", "demain"), ("teamOn", "jamais"), ("team", String(repeating: "a", count: EpisodeEntry.longestWords + 1))]
    for (field, value) in wrong {
      do throws(Invalid) {
        _ = try EpisodeFormReader.entry(
          .orient, ["name": "Elif", "agreed": "yes", field: value], today: Self.today, linkDays: 30
        ) { _ in nil }
        Issue.record("\(field): taken")
      } catch {
        #expect(error.problems.map(\.path) == [field])
      }
    }
    var late = try #require(EpisodeStageTests.entry(.orient))
    late.team = EpisodeEntry.TeamContact(who: "", on: Self.today.adding(days: 1))
    #expect(throws: EpisodeProblem.inFuture) { try applied(late) }
  }

  @Test("a step that was stored before anybody asked for it is read as one without")
  func stored() throws {
    var step = Episode.Step(move: .orient, on: Self.today, at: EpisodeStageTests.now, author: "account/a", authorName: "Ana")
    let old = try JSONEncoder().encode(step)
    #expect(!String(decoding: old, as: UTF8.self).contains("team"))
    #expect(try JSONDecoder().decode(Episode.Step.self, from: old) == step)
    (step.team, step.teamOn) = ("Mme Claes", Self.today)
    #expect(try JSONDecoder().decode(Episode.Step.self, from: try JSONEncoder().encode(step)) == step)
  }

  @Test("a provider is known by name, telephone or e-mail among the professionals and services of the circle, on the days on which they are there")
  func known() throws {
    let phone = try PhoneNumber("0470 12 34 56")
    let nurse = member { ($0.name, $0.phone, $0.email) = ("Élif Yılmaz", phone, "elif@example.be") }
    #expect([nurse].includesProvider(name: " elif yılmaz ", on: Self.today))
    #expect([nurse].includesProvider(name: "E. Y.", phone: "+32 470/12.34.56", on: Self.today))
    #expect([nurse].includesProvider(name: "E. Y.", email: "Elif@Example.be", on: Self.today))
    #expect(![nurse].includesProvider(name: "Sofie", phone: "0470 12 34 57", email: "sofie@example.be", on: Self.today))
    #expect(![member { _ in }].includesProvider(name: "", on: Self.today), "nothing known is nobody")
    #expect(![member(.family) { $0.name = "Elif" }].includesProvider(name: "Elif", on: Self.today), "a daughter is not of the team")
    let gone = member { ($0.name, $0.until) = ("Elif", PartialDate(Self.today.adding(days: -1))) }
    #expect(![gone].includesProvider(name: "Elif", on: Self.today))
    let after = member { ($0.name, $0.since) = ("Elif", PartialDate(Self.today)) }
    #expect(![after].includesProvider(name: "Elif", on: Self.today.adding(days: -1)), "came with the orientation itself")
  }

  @Test("somebody from outside is wanted for case management only, and nobody asks after the first visit")
  func wanted() throws {
    let rule = try Fixtures.episodes.rule(on: Self.today)
    #expect(rule.outsideTeam == ["caseManagement"])
    #expect(!EpisodeStageTests.episode().wantsOutsider(rule), "psychology")
    let begun = Episode(
      id: ID("e"), person: ID("p"), programme: "protocol3", service: "caseManagement", organization: ID("own"), asker: .person, name: "", words: "",
      on: Self.today, author: "account/a", authorName: "Ana", at: EpisodeStageTests.now)
    #expect(begun.wantsOutsider(rule) && begun.orientedOn == nil)
    let oriented = try begun.applying(
      try #require(EpisodeStageTests.entry(.orient)), author: "account/a", authorName: "Ana", at: EpisodeStageTests.now)
    #expect(oriented.wantsOutsider(rule) && oriented.orientedOn == Self.today)
    let visited = try oriented.applying(
      try #require(EpisodeStageTests.entry(.visit, why: "Vue")), author: "account/a", authorName: "Ana", at: EpisodeStageTests.now)
    #expect(!visited.wantsOutsider(rule))
  }

  @Test("the contact stands in the history, the line of time and the copy; a case manager of the circle is told, and never refused", arguments: Backend.available)
  func page(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      var details = PersonDetails()
      details.names = [PersonName(given: "Odette", family: "Lambert")]
      let person = try await createPerson(details, by: Self.keeper, in: site.database, site.surroundings).id
      var nurse = MemberDetails()
      (nurse.name, nurse.email) = ("L'infirmière du matin", "bart@example.be")
      _ = try await addMember(
        MemberDraft(kind: .professional, details: nurse), to: person, by: Self.keeper, in: site.database, site.surroundings)
      var line = ProviderDetails()
      (line.name, line.discipline, line.email) = ("Bart Peeters", "case-management-nurse", "bart@example.be")
      line.convention.from = Day("2024-01-01")
      let provider = Provider(id: ID("line-1"), details: line, createdAt: site.surroundings.now(), changedAt: site.surroundings.now(), version: 1)
      try await site.database.transaction { try $0.insert(provider, way: .desk, by: "Ana") }
      func begin(_ service: String) async throws -> String {
        let episode = try await beginEpisode(
          EpisodeBeginning(programme: "protocol3", service: service, asker: .person, name: "", words: "", on: site.surroundings.today), of: person,
          rule: site.house.episodes.rule(on: site.surroundings.today), by: Self.keeper, in: site.database, site.surroundings
        ).episode
        return Address.personItem(person, .episodes, item: episode.raw).path(.french)
      }
      let ana = try await site.signedIn(.caseManager)
      let path = try await begin("caseManagement")
      let form = try await ana.get(path)
      #expect(form.text.contains("Bart Peeters") && form.text.contains("déjà dans son cercle"))
      #expect(try await site.log().contains { $0.purpose == .readEpisodes && $0.parts.contains(.circle) })
      let wrong = try await ana.submit(form, to: "\(path)/do/orient", ["provider": "line-1", "agreed": "yes", "team": "Mme Zoé", "teamOn": "demain"])
      #expect(wrong.status == 422 && wrong.text.contains("href=\"#f-orient-teamOn\"") && wrong.text.contains("Mme Zoé"))
      #expect(try await ana.submit(wrong, to: "\(path)/do/orient", ["teamOn": "hier"]).status == 303, "told, not refused")
      let oriented = try await ana.get(path)
      let told = "équipe de soins contactée (Mme Zoé, le \(Words(.french).date(site.surroundings.today.adding(days: -1))))"
      #expect(oriented.text.contains(told) && oriented.text.contains("d&#39;en dehors de l&#39;équipe habituelle"))
      #expect(try await ana.get(.personPage(person, .timeline)).text.contains(told))
      let copy = try await exportFile(person, for: .organization, by: Self.keeper, in: site.database, site.surroundings).json()
      #expect(String(decoding: copy, as: UTF8.self).contains("care-team-contacted \(site.surroundings.today.adding(days: -1)) Mme Zoé"))
      // Psychology asks for nobody from outside.
      let other = try await begin("psychology")
      #expect(try await ana.submit(try await ana.get(other), to: "\(other)/do/orient", ["name": "L'infirmière du matin", "agreed": "yes"]).status == 303)
      #expect(!(try await ana.get(other).text.contains("équipe habituelle")))
    }
  }
}
