import Care
import HTML
import Kernel
import Pages
import TestSupport
import Testing

@Suite struct DoublesTests {
  private func service(_ id: String, _ name: String, phone: String? = "02 511 11 11", towns: [Int] = [], organisation: String? = nil) -> Entry {
    var entry = Entry(id: id, name: Text(same: name), summary: Text(same: name))
    if let phone { entry.phones = [Entry.Phone(number: phone, label: nil, hours: nil)] }
    entry.municipalities = towns
    var offer = Offer()
    offer.organisation = organisation
    entry.offer = Boxed(offer)
    return entry
  }

  private func reasons(_ entries: Entry...) -> [[LikelyDouble.Reason]] { Doubles.likely(entries).map(\.reasons) }

  @Test("the same number written in two ways and a similar name make a likely double, with its reasons")
  func likely() {
    let found = Doubles.likely([service("service/b", "Repas à domicile", phone: "+32 2 511 11 11", towns: [21015]), service("service/a", "Les repas à domicile asbl", towns: [21015])])
    #expect(found.map(\.first) == ["service/a"] && found.map(\.second) == ["service/b"])
    #expect(found.first?.reasons == [.phone, .name, .municipality])
    #expect(found.first?.isSameOrganisation == false)
  }

  @Test("a number alone, a name alone, another municipality, a closed entry or a service beside its organisation is no double")
  func unlikely() {
    #expect(reasons(service("service/a", "Repas"), service("service/b", "Transport")) == [])
    #expect(reasons(service("service/a", "Repas"), service("service/b", "Repas", phone: "02 522 22 22")) == [])
    #expect(reasons(service("service/a", "Repas", towns: [21015]), service("service/b", "Repas", towns: [21016])) == [])
    #expect(reasons(service("service/a", "Repas"), service("organisation/b", "Repas")) == [])
    var closed = service("service/b", "Repas")
    closed.offer?.value.status = .defunct
    #expect(reasons(service("service/a", "Repas"), closed) == [])
    #expect(reasons(service("service/a", "Repas", phone: nil), service("service/b", "Repas", phone: nil)) == [])
  }

  @Test("two services of one organisation stand last and are marked; a switchboard's number tells nothing")
  func sameHouse() {
    let found = Doubles.likely([
      service("service/a", "Repas chauds", organisation: "organisation/x"), service("service/b", "Repas froids chauds", organisation: "organisation/x"),
      service("service/c", "Garde", phone: "02 533 33 33"), service("service/d", "Garde", phone: "02 533 33 33"),
    ])
    #expect(found.map(\.first) == ["service/c", "service/a"])
    #expect(found.map(\.isSameOrganisation) == [false, true])
    #expect(Doubles.likely((0..<9).map { service("service/\($0)", "Repas") }) == [])
  }

  @Test("a couple that was decided about is not proposed again")
  func decided() {
    let entries = [service("service/a", "Repas"), service("service/b", "Repas")]
    #expect(Doubles.likely(entries).count == 1)
    #expect(Doubles.likely(entries, decided: ["service/a service/b"]) == [])
  }

  @Test("addresses on the web are compared without what changes nothing")
  func sites() {
    #expect(Doubles.site("https://www.Example.be/Aide/?x=1#y") == "example.be/aide")
    #expect(Doubles.site("http://example.be") == Doubles.site("https://www.example.be/"))
    #expect(Doubles.site("example.be") == nil)
  }

  @Test("side by side, only what one says more is marked, not what differs altogether; entries are named")
  func page() throws {
    var (first, second) = (service("service/a", "Repas"), service("service/b", "Transport"))
    first.phones.append(Entry.Phone(number: "02 522 22 22", label: nil, hours: nil))
    second.related = ["category/38"]
    var model = DoubleModel(first: first, second: second, chapters: [], questions: .empty)
    model.names = ["category/38": Text(same: "Repas à domicile")]
    let frame = Frame(
      language: .french, languages: Fixtures.languages, today: try #require(Day("2026-11-21")), viewer: nil, formToken: "token", onceKey: "once",
      flash: nil, isDemo: false)
    let page = doublePage(model, in: frame).body.string
    #expect(page.contains("<li>Repas</li>") && page.contains("<li>Transport</li>"))
    #expect(page.contains("<strong>02 522 22 22</strong>") && page.contains("<li>02 511 11 11</li>"))
    #expect(page.contains("Repas à domicile (category/38)"))
  }
}
