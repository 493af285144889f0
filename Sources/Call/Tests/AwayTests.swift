import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Who is away, and who replaces her")
struct AwayTests {
  private static func member(
    _ id: String, _ name: String, account: String? = nil, isOver: Bool = false, _ set: (inout MemberDetails) -> Void
  ) -> CircleMember {
    var details = MemberDetails()
    details.name = name
    set(&details)
    return CircleMember(
      id: ID(id), person: ID("p"), kind: .professional, details: details, account: account.map { ID($0) }, state: isOver ? .ended : .present)
  }

  @Test("who coordinates comes before the referent, once when it is the same one; who left is none of them")
  func keepers() throws {
    let today = PageSamples.today
    let manager = Self.member("a", "Ilse Kaars", account: "ilse") { $0.isCoordinator = true }
    let referent = Self.member("b", "Omar Brug") { $0.isProximityReferent = true }
    let both = Self.member("c", "Ilse Kaars", account: "ilse") { ($0.isCoordinator, $0.isProximityReferent) = (true, true) }
    let gone = Self.member("d", "Ancienne", isOver: true) { $0.isCoordinator = true }
    let other = Self.member("e", "Infirmière") { $0.byDay = true }
    #expect([referent, other, manager].keepers(on: today).map(\.name) == ["Ilse Kaars", "Omar Brug"])
    #expect([both].keepers(on: today).map(\.mark) == [.coordinator])
    #expect([gone, other].keepers(on: today).isEmpty)
    let away = ColleagueAway(until: today, standIn: "Bart")
    let known = [referent, manager].keepers(on: today).map { $0.knowing([ID("ilse"): away, ID("x"): away]) }
    #expect(known.map(\.away) == [away, nil])
  }

  @Test("until when, and by whom replaced: the longest absence counts, and who is away replaces nobody", arguments: Backend.available)
  func stored(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let agent = TestSite.actor(.helpdeskAgent)
      let (manager, referent) = (TestSite.account(.caseManager), TestSite.account(.neighbourhoodReferent))
      let (database, surroundings, today) = (site.database, site.surroundings, site.surroundings.today)
      func note(_ account: Account, _ from: Int, _ until: Int, by standIn: Account? = nil) async throws {
        try await noteAbsence(
          of: account.id, from: today.adding(days: from), until: today.adding(days: until), replacedBy: standIn?.id, by: agent, in: database,
          surroundings)
      }
      func away(_ day: Int) async throws -> ColleagueAway? {
        try await database.read { try $0.colleaguesAway([manager.id, referent.id], on: today.adding(days: day)) }[manager.id]
      }
      #expect(try await away(0) == nil)
      for (standIn, path) in [(manager, "standIn"), (TestSite.account(.helpdeskAgent, .other), "standIn")] {
        await #expect { try await note(manager, 0, 3, by: standIn) } throws: { ($0 as? Invalid)?.problems.map(\.path) == [path] }
      }
      try await note(manager, 0, 3, by: referent)
      #expect(try await away(-1) == nil)
      #expect(try await away(4) == nil)
      let three = today.adding(days: 3)
      #expect(try await away(0) == ColleagueAway(until: three, standIn: referent.name))
      #expect(try await away(3) == ColleagueAway(until: three, standIn: referent.name))
      try await note(referent, 2, 2)
      #expect(try await away(1)?.standIn == referent.name)
      #expect(try await away(2) == ColleagueAway(until: three, standIn: nil))
      try await note(manager, 1, 9)
      #expect(try await away(1) == ColleagueAway(until: today.adding(days: 9), standIn: nil))
      let queue = try await readCallBacks(.open, offset: 0, limit: 10, by: agent, in: database, surroundings)
      #expect(queue.absences.map(\.standIn) == [referent.id, nil, nil] && queue.accountNames[referent.id] == referent.name)
      #expect(Set(queue.colleagues.map(\.id)).isSuperset(of: [manager.id, referent.id]))
    }
  }

  @Test("the page of a person, her request and the console say who has her, until when she is away, and who replaces her", arguments: Backend.available)
  func shown(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let (manager, agent) = (TestSite.actor(.caseManager), TestSite.actor(.helpdeskAgent))
      let (account, standIn) = (TestSite.account(.caseManager), TestSite.account(.neighbourhoodReferent))
      let (database, surroundings, today) = (site.database, site.surroundings, site.surroundings.today)
      var details = PersonDetails()
      details.names = [PersonName(given: "Odette", family: "Zandberg")]
      details.phones = [PersonPhone(number: try PhoneNumber("0470 12 34 56"))]
      let person = try await createPerson(details, by: manager, in: database, surroundings).id
      var member = MemberDetails()
      (member.name, member.profession, member.isCoordinator) = ("Ilse Kaars", .caseManager, true)
      _ = try await addMember(
        MemberDraft(kind: .professional, details: member, accountEmail: account.email), to: person, by: manager, in: database, surroundings)
      let report = NeedReport(
        words: "Je suis tombée", about: .personHerself, municipality: nil, whereabouts: "", contact: "0470 12 34 56", language: .french)
      let request = try await createRequest(report, channel: .phone, by: manager, in: database, surroundings)
      try await concern(request, person, by: manager, in: database, surroundings)
      let client = try await site.signedIn(.helpdeskAgent)
      let pages = [Address.person(person).path(.french), Address.request(request).path(.french)]
      for path in pages {
        let page = try await client.get(path)
        #expect(page.status == 200 && !page.text.contains("absent·e jusqu"), "\(path)")
      }
      try await noteAbsence(
        of: account.id, from: today, until: today.adding(days: 9), replacedBy: standIn.id, by: agent, in: database, surroundings)
      for path in pages {
        let page = try await client.get(path)
        #expect(page.text.contains("absent·e jusqu&#39;au 30 novembre 2026") && page.text.contains("remplacé·e par \(standIn.name)"), "\(path)")
      }
      #expect(try await client.get(pages[0]).text.contains("<bdi>Ilse Kaars</bdi>"))
      #expect(try await client.get(Address.person(person), .dutch).text.contains("afwezig tot en met 30 november 2026; vervangen door"))
      let take = Address.helpdeskForm(.console, .take).path(.french)
      let console = try await client.fill(
        Address.helpdesk(.console).path(.french), to: take, ["contact": "0470 12 34 56", "person": person.raw, "step": "look"])
      #expect(console.text.contains("Ilse Kaars") && console.text.ranges(of: "remplacé·e par \(standIn.name)").count == 2)
      #expect(console.text.contains("La personne qui s&#39;en occupe est absente"))
      // Back again.
      let absence = try #require(try await database.read { try $0.absences(of: ID("own"), since: today) }.first)
      try await endAbsence(absence.id, by: agent, in: database, surroundings)
      #expect(try await !client.get(pages[0]).text.contains("absent·e jusqu"))
    }
  }
}
