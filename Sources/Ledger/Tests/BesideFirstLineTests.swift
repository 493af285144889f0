import Actions
import Care
import Foundation
import Kernel
import Pages
import Parameters
import Store
import TestSupport
import Testing

@Suite("First-line psychology beside the support of a programme")
struct BesideFirstLineTests {
  private static let group = UnitEvent.Kind.group(service: "psychology", profession: "psychologist", participants: 5, minutes: 120)
  private static let support = UnitEvent.Kind.support(service: "psychology", profession: "psychologist", units: 1)
  private static let closing = UnitEvent.Kind.closing(service: "psychology", profession: "psychologist", units: 1)

  /// What runs beside it on a day, and the day of the last session; `-`: nothing runs.
  private static func beside(
    _ more: [(String, UnitEvent.Kind)] = [], facts: [(String, UnitEvent.Kind)] = [], on day: String = "2026-11-21"
  ) throws -> String {
    let book = try LedgerLeftTests.book("2026-03-02", more, facts: facts)
    guard let found = book.besideFirstLine(on: try LedgerWorld.day(day)) else { return "-" }
    return "\(found.programme.fr) \(found.lastSession?.day.description ?? "?")"
  }

  @Test("it runs while her years are open and psychology gave something that stands: a session, a group, or support alone")
  func runs() throws {
    #expect(try Self.beside() == "-", "case management is something else")
    #expect(try Self.beside([("2026-05-04", Self.support)]) == "Protocole 3 ?")
    #expect(try Self.beside([("2026-05-04", Self.group), ("2026-06-01", Self.support)]) == "Protocole 3 2026-05-04")
    #expect(try Self.beside([("2026-06-04", Self.group), ("2026-05-04", Self.group)]) == "Protocole 3 2026-06-04", "by day, not by entry")
    // What her file speaks against does not stand.
    let elsewhere = ("2026-05-01", UnitEvent.Kind.firstLinePsychology(begins: true))
    #expect(try Self.beside([("2026-05-04", Self.group)], facts: [elsewhere]) == "-")
  }

  @Test("it is over with her years, with the programme, and when she moved to an institution or died, though closing goes on")
  func over() throws {
    let given = [("2026-05-04", Self.group)]
    let moved = [("2026-11-01", UnitEvent.Kind.residence("nursingHome"))]
    #expect(try Self.beside(given, facts: moved, on: "2026-11-01") == "Protocole 3 2026-05-04", "the day that ends the period is in it")
    #expect(try Self.beside(given + [("2026-11-10", Self.closing)], facts: moved) == "-")
    #expect(try Self.beside(given, facts: [("2026-11-01", .death)]) == "-")
    #expect(try Self.beside(given, on: "2026-12-31") == "Protocole 3 2026-05-04")
    #expect(try Self.beside(given, on: "2027-01-01") == "-", "the programme is over")
  }

  @Test("what another organisation gave counts without a day; once the own part is over it is said no longer")
  func moves() throws {
    let programme = try #require(Fixtures.programmes.units)
    let day = try LedgerWorld.day("2026-11-21")
    func found(_ units: [String: Int], endedOn last: String? = nil) throws -> BesideFirstLine? {
      let before = ConsumedBefore(initialModule: true, periodStart: try LedgerWorld.day("2026-03-02"), units: units)
      var moves: [LedgerHandover] = []
      if let last {
        moves.append(
          LedgerHandover(
            id: ID("end"), kind: .ended, lastDay: try LedgerWorld.day(last), consumed: ConsumedBefore(), authorName: "A",
            at: Instant(milliseconds: 0)))
      }
      return LedgerBook(programme: programme, acts: [], facts: [], before: before, part: LedgerPart(moves)).besideFirstLine(on: day)
    }
    #expect(try found(["psychology": 2]) == BesideFirstLine(programme: programme.name, lastSession: nil))
    #expect(try found(["caseManagement": 2]) == nil)
    #expect(try found(["psychology": 2], endedOn: "2026-11-21") != nil)
    #expect(try found(["psychology": 2], endedOn: "2026-11-20") == nil)
  }

  @Test("which programme is first-line psychology stands in its file, whatever it is called")
  func named() throws {
    #expect(Fixtures.programmes.all.filter(\.isFirstLine).map(\.id) == ["first-line-psychology"])
    let unmarked = try ProgrammeSample.changed("first-line-psychology", ("firstLinePsychology: true", "firstLinePsychology: false"))
    let text = try ProgrammeSample.text(of: "first-line-psychology").replacing("id: first-line-psychology", with: "id: ppl")
    let renamed = try ProgrammeReader.programme(DataFile(name: "programmes/ppl.yaml", content: text))
    let beside = BesideFirstLine(programme: Text(same: "Protocole 3"), lastSession: nil)
    let nothing = try JSONReader.read(Array(#"{"on":"2026-11-21"}"#.utf8))
    func said(of programme: Programme) throws -> BesideFirstLine? {
      let answer = programme.eligibility(of: try EligibilityQuestion(nothing, programme.eligibility))
      return EligibilityVerdict(programme: programme, answer: answer, beside: beside).beside
    }
    #expect(try said(of: renamed) == beside)
    #expect(try said(of: unmarked) == nil)
    #expect(try said(of: ProgrammeSample.shipped()) == nil)
  }

  @Test("the page, the sheet and her own page say it beside the verdict, with the day; corrected, nobody says it", arguments: Backend.available)
  func warned(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let samples = try await PortalSamples(site)
      let world = LedgerWorld(site: site, programme: try #require(Fixtures.programmes.units), person: samples.person)
      let firstLine = try #require(Fixtures.programmes.all.first { $0.isFirstLine }).id
      let client = try await site.signedIn(.caseManager)
      let page = Address.personPage(samples.person, .eligibility)
      let sheet = Address.personItem(samples.person, .eligibility, item: firstLine)
      let french = "est en cours dans le programme Protocole 3 (dernière séance : 6 novembre 2026). Les deux ne se cumulent pas."
      try await world.include(on: "2026-10-05")
      try await world.enter(LedgerWorld.draft(.session, "2026-11-05"))
      let before = try await client.get(page)
      #expect(before.text.contains("Séances pour adultes") && !before.text.contains("ne se cumulent pas"))
      let psychology = try LedgerWorld.draft(.session, "2026-11-06", as: "psychology:psychologist")
      let act = try await world.enter(psychology, by: world.psychologist)
      let seen = try await site.log().count
      // At her age one of the two services says yes: there it stands, once, and the verdict stays.
      let now = try await client.get(page)
      #expect(now.text.split(separator: french).count == 2)
      // Above the questions, where the verdict stands alone, a mark leads to it.
      #expect(now.text.split(separator: "Remarque plus bas").count == 2 && !before.text.contains("Remarque plus bas"))
      #expect(now.text.split(separator: "Oui, les conditions").count == before.text.split(separator: "Oui, les conditions").count)
      let added = try await site.log().dropFirst(seen)
      #expect(added.contains { $0.purpose == .readEligibility && $0.subjects.contains("act/\(act.id.raw)") })
      #expect(try await client.get(page, .dutch).text.contains("(laatste sessie: 6 november 2026). De twee worden niet gecombineerd."))
      #expect(try await client.get(page, .english).text.contains("(last session: 6 November 2026). The two are not added."))
      #expect(try await client.get(sheet.path(.french) + "?in=fr").text.contains(french))
      #expect(try await client.get(sheet.path(.french) + "?in=ar").text.contains("لا يُجمع بين الأمرين."))
      let other = Address.personItem(samples.person, .eligibility, item: "protocol3")
      #expect(!(try await client.get(other.path(.french) + "?in=fr").text.contains("ne se cumulent pas")), "the programme itself says it otherwise")
      #expect(try await site.signedIn(.neighbourhoodReferent).get(page).status == 404, "it is health")
      let share = Address.personItemForm(samples.person, .eligibility, item: firstLine, .shareExplanation).path(.french)
      #expect(try await client.submit(now, to: share).status == 303)
      let her = try await samples.entered()
      #expect(try await her.get(.my(.eligibility)).text.contains(french))
      let carer = try await samples.entered(.carer(samples.daughter, [.social]))
      #expect(!(try await carer.get(.my(.eligibility)).text.contains("ne se cumulent pas")))
      _ = try await correctAct(
        act.id, of: samples.person, because: "Doublon", world.programme, by: world.psychologist, in: site.database, site.surroundings)
      #expect(!(try await client.get(page).text.contains("ne se cumulent pas")))
      #expect(!(try await her.get(.my(.eligibility)).text.contains("ne se cumulent pas")))
    }
  }
}
