import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("The last day on which something can be entered")
struct LastDayTests {
  @Test("the end of the own part, of the programme and of her years; a closing period has days of its own")
  func limits() throws {
    let programme = try #require(Fixtures.programmes.units)
    func day(_ text: String) throws -> Day { try LedgerWorld.day(text) }
    func last(_ start: String, ended: String? = nil, died: String? = nil, on today: String) throws -> String? {
      let at = Instant(milliseconds: 0)
      let acts = [
        LedgerAct(
          id: ID("act-1"), sequence: 1, day: try day(start), kind: .initialModule(profession: "nurse", hasBelRAI: true), author: "account/a",
          authorName: "A", organization: ID("own"), enteredAt: at)
      ]
      let end = try ended.map {
        LedgerHandover(id: ID("end"), kind: .ended, lastDay: try day($0), consumed: ConsumedBefore(), authorName: "A", at: at)
      }
      let facts = try died.map { [UnitEvent(id: "fact-0", day: try day($0), kind: .death)] } ?? []
      let book = LedgerBook(programme: programme, acts: acts, facts: facts, part: LedgerPart(end.map { [$0] } ?? []))
      return book.lastDay(before: try day(today), book.answer(on: try day(today)))?.description
    }
    #expect(try last("2026-03-02", on: "2026-11-21") == nil)
    #expect(try last("2026-03-02", ended: "2026-05-31", on: "2026-05-31") == nil)
    #expect(try last("2026-03-02", ended: "2026-05-31", on: "2026-06-01") == "2026-05-31")
    #expect(try last("2026-03-02", on: "2026-12-31") == nil)
    #expect(try last("2026-03-02", on: "2027-01-01") == "2026-12-31")
    #expect(try last("2023-03-02", on: "2026-11-21") == "2026-03-01")
    #expect(try last("2026-03-02", died: "2026-11-01", on: "2026-11-21") == nil)
  }

  @Test("after the programme's end its last day is filled in, in the file and for a group, and can be entered")
  func programme() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      world.site.clock.move(days: 41)
      let client = try await world.site.signedIn(.caseManager)
      let address = Address.personPage(world.person, .ledger)
      let action = Address.personForm(world.person, .ledger, .enterAct).path(.french)
      let said = [
        (Language.french, "Le dernier jour qui se note encore est le 31 décembre 2026"), (.dutch, "De laatste dag die nog genoteerd kan worden is 31 december 2026"),
        (.english, "The last day that can still be entered is 31 December 2026"),
      ]
      for (language, words) in said { #expect(try await client.get(address, language).text.contains(words), "\(language)") }
      let page = try await client.get(address)
      #expect(page.forms.first { $0.action == action }?["day"] == "31/12/2026")
      #expect(!page.forms.contains { $0.action == Address.personForm(world.person, .ledger, .startTimer).path(.french) })
      #expect(try await client.submit(page, to: action, ["units": "2"]).status == 303)
      let group = try await world.site.signedIn(.psychologist).get(.room(.groupSession))
      let form = group.forms.first { $0.action == Address.roomForm(.groupSession, item: "new", .enterGroup).path(.french) }
      #expect(form?["day"] == "31/12/2026" && group.text.contains("Le programme s&#39;est terminé le 31 décembre 2026"))
    }
  }

  @Test("whose part is over is not on the list of a group; the list of an earlier day has her; what was chosen is not lost", arguments: Backend.available)
  func group(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let (site, world) = (houses.world.site, houses.world)
      try await houses.begun()
      try await world.include()
      let client = try await site.signedIn(.psychologist)
      let action = Address.roomForm(.groupSession, item: "new", .enterGroup).path(.french)
      let (field, address) = ("name=\"who-\(houses.here.raw)\"", Address.room(.groupSession))
      let before = try await client.get(address)
      #expect(before.text.contains(field) && !before.text.contains("id=\"left-out\""))
      try await houses.end()
      let page = try await client.get(address)
      #expect(!page.text.contains(field) && page.text.contains("name=\"who-\(world.person.raw)\""))
      let said = [
        (Language.french, "1 personne n&#39;est pas dans la liste : le 21 novembre 2026, l&#39;organisation qui tient son dossier ne la suit plus"),
        (.dutch, "1 persoon staat niet op de lijst: op 21 november 2026 begeleidt de organisatie van het dossier die niet meer"),
        (.english, "1 person is not on the list: on 21 November 2026 the organisation that keeps her file no longer follows her"),
      ]
      for (language, words) in said { #expect(try await client.get(address, language).text.contains(words), "\(language)") }
      let earlier = address.path(.french) + "?day=2026-05-31"
      #expect(page.text.contains("href=\"\(earlier)\""))
      let list = try await client.get(earlier)
      #expect(list.text.contains(field) && !list.text.contains("id=\"left-out\""))
      #expect(list.forms.first { $0.action == action }?["day"] == "31/5/2026")
      // The page was open before her part ended: she stays to be seen, refused with the reason.
      let typed = ["who-\(houses.here.raw)": "both", "who-\(world.person.raw)": "both", "day": "21/11/2026"]
      let refused = try await client.submit(before, to: action, typed)
      #expect(refused.status == 409 && refused.text.contains(field) && refused.text.contains("s&#39;est terminée le 31 mai 2026"))
      // The next organisation's list begins the day after.
      try await houses.takeOver()
      try await world.enter(LedgerWorld.draft(.session, "2026-06-08"), by: houses.them, for: houses.there)
      let theirs = try await site.signedIn(.psychologist, .other)
      let hers = "name=\"who-\(houses.there.raw)\""
      #expect(try await theirs.get(address).text.contains(hers))
      let early = try await theirs.get(earlier)
      #expect(!early.text.contains(hers) && early.text.contains("id=\"left-out\"") && !early.text.contains("Liste du"))
      let own = try await site.database.read { try $0.ownDays(of: [houses.here, houses.there, world.person], world.programme.id) }
      #expect(own[houses.here]?.until == Day("2026-05-31") && own[houses.there]?.after == Day("2026-05-31") && own[world.person] == nil)
    }
  }
}
