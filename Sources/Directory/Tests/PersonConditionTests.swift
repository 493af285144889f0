import Actions
import Care
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

@Suite("Can she have it: going by her file")
struct PersonConditionTests {
  private static let source = Entry.Source(document: "Guide", place: "p. 1", date: Day(daysSinceEpoch: 20_454))

  private static func entry(_ id: String, _ conditions: [Condition]) -> Entry {
    var entry = Entry(id: id, name: Text(same: "Taxibus \(id)"), summary: Text(same: "Bus"))
    var offer = Offer()
    offer.conditions = conditions
    entry.offer = Boxed(offer)
    entry.everyday = [.french: ["taxibus"]]
    entry.sources = [source]
    return entry
  }

  private static func condition(_ id: String, _ effect: Condition.Effect, _ criterion: Criterion) -> Condition {
    Condition(id: id, effect: effect, criterion: criterion, words: Text(same: "Règle \(id)"), source: source)
  }

  private static let old = entry("entry/old", [condition("old-age", .required, .number("age", from: 75))])
  private static let young = entry("entry/young", [condition("youth", .required, .number("age", to: 21))])
  private static let points = entry("entry/points", [condition("points", .required, .number("autonomy-points", from: 12))])
  private static let alone = entry("entry/fund", [condition("fund", .reduced, .oneOf("insurance", ["insured"]))])

  private func withPerson(_ body: (TestSite, ID<Person>) async throws -> Void) async throws {
    try await TestSite.with { site in
      let shelf = site.house.directory
      shelf.replace(with: await shelf.build(DirectoryContent(chapters: [], entries: [Self.old, Self.young, Self.points, Self.alone])))
      var details = PersonDetails()
      details.names = [PersonName(given: "Odette", family: "Lambert")]
      details.birth = PartialDate("1940-02-03")
      details.insurance.state = .none
      let person = try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      try await body(site, person.id)
    }
  }

  @Test("what her file knows decides: yes, no with the rule, the full price, and what is still to be asked")
  func list() async throws {
    try await withPerson { site, person in
      let manager = try await site.signedIn(.caseManager)
      let path = Address.personPage(person, .conditions).path(.french)
      #expect(try await manager.get(.person(person)).links.contains(path))
      let before = try await site.log().count
      let page = try await manager.get(path)
      #expect(page.status == 200)
      #expect(page.text.contains("Elle peut l&#39;avoir (1)") && page.text.contains("Au plein tarif (1)"))
      #expect(page.text.contains("Il faut en savoir plus (1)") && page.text.contains("une question à lui poser"))
      #expect(page.text.contains("Règle youth"))
      let added = Array(try await site.log().dropFirst(before))
      #expect(added.map(\.purpose) == [.readPerson] && added.map(\.person) == [person])
      #expect(added.first?.parts.contains(.identity) == true && added.first?.parts.contains(.social) == true)
    }
  }

  @Test("answers typed for her are sent back in the form, decide, and are stored nowhere")
  func answering() async throws {
    try await withPerson { site, person in
      let manager = try await site.signedIn(.caseManager)
      let path = Address.personItem(person, .conditions, item: "entry.points").path(.french)
      let action = "\(path)/do/answer"
      let page = try await manager.get(path)
      #expect(page.text.contains("Cela dépend.") && page.text.contains("ne répond à aucune de ces questions"))
      let few = try await manager.submit(page, to: action, ["autonomy-points": "11"])
      #expect(few.status == 200 && few.text.contains("Non, d&#39;après ces règles") && few.forms.contains { $0["autonomy-points"] == "11" })
      let enough = try await manager.submit(few, to: action, ["autonomy-points": "12"])
      #expect(enough.text.contains("Oui, d&#39;après son dossier"))
      let wrong = try await manager.submit(few, to: action, ["autonomy-points": "douze"])
      #expect(wrong.status == 422 && wrong.forms.contains { $0["autonomy-points"] == "douze" })
      #expect(try await Leaks.found(["autonomy-points", "douze"], in: site.database).isEmpty)
      let age = try await manager.get(Address.personItem(person, .conditions, item: "entry.old").path(.french))
      #expect(age.text.contains("dossier : date de naissance") && age.text.contains("86 ans") && !age.text.contains("name=\"age\""))
      #expect(try await manager.get(Address.personItem(person, .conditions, item: "entry.none").path(.french)).status == 404)
    }
  }

  @Test("the fund and the community's regime that her file names answer what conditions ask of them")
  func fundAndRegime() async throws {
    try await withPerson { site, person in
      let shelf = site.house.directory
      let conditions = [
        Self.condition("fund", .required, .oneOf("fund", ["solidaris"])), Self.condition("regime", .reduced, .oneOf("community", ["vgc"])),
      ]
      shelf.replace(with: await shelf.build(DirectoryContent(chapters: [], entries: [Self.entry("entry/both", conditions)])))
      let manager = try await site.signedIn(.caseManager)
      let identity = try await manager.get(.personPage(person, .identity))
      let form = Address.personForm(person, .identity, PersonSection.home.form).path(.french)
      #expect(try await manager.submit(identity, to: form, ["insurance": "insured", "fund": "319", "community": "vgc"]).status == 303)
      #expect(try await manager.get(.personPage(person, .identity)).text.contains("319, VGC, caisse de soins flamande"))
      let path = Address.personItem(person, .conditions, item: "entry.both").path(.french)
      let page = try await manager.get(path)
      #expect(page.text.contains("Oui, d&#39;après son dossier") && page.text.contains("Solidaris"))
      let again = try await manager.get(.personPage(person, .identity))
      #expect(try await manager.submit(again, to: form, ["insurance": "insured", "fund": "", "community": "cocof"]).status == 303)
      let open = try await manager.get(path)
      #expect(open.text.contains("Cela dépend.") && open.text.contains("Dans quelle mutualité êtes-vous ?"))
    }
  }

  @Test("a part that is closed to the reader answers nothing")
  func parts() throws {
    var details = PersonDetails()
    details.birth = PartialDate("1940-02-03")
    details.insurance.state = .insured
    let day = try #require(Day("2026-11-21"))
    let book = Fixtures.conditionQuestions
    let whole = KnownFacts(of: details, circle: [], on: day, questions: book)
    #expect(whole["age"] != nil && whole["insurance"] != nil)
    let social = KnownFacts(of: details, circle: [], on: day, questions: book, seen: [.social])
    #expect(social["age"] == nil && social["insurance"] != nil && social.fields == [.insurance])
    #expect(KnownFacts(of: details, circle: [], on: day, questions: book, seen: []).isEmpty)
    // No field of the file stands in a part that tells of health, today; one that came would be held back by its part.
    #expect(FileField.allCases.allSatisfy { !$0.part.isHealth })
  }

  @Test("a stranger, and somebody without care, see nothing; the log keeps the refusal")
  func strangers() async throws {
    try await withPerson { site, person in
      let path = Address.personPage(person, .conditions).path(.french)
      let stranger = try await site.signedIn(.caseManager, .other)
      #expect(try await stranger.get(path).status == 404)
      #expect(try await stranger.get(Address.personItem(person, .conditions, item: "entry.old").path(.french)).status == 404)
      let refused = try #require(try await site.log().last)
      #expect(refused.outcome == .refused && refused.person == person)
      #expect(try await site.signedIn(.directoryEditor).get(path).status == 403)
    }
  }

  @Test("beside a result of a referral stands what her file decides; without her, only the rules")
  func referral() async throws {
    try await withPerson { site, person in
      let manager = try await site.signedIn(.caseManager)
      let report = NeedReport(words: "Se déplacer", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let request = try await createRequest(report, channel: .phone, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let path = Address.newReferral(request).path(.french)
      let unknown = try await manager.fill(path, ["q": "taxibus", "step": "search"])
      #expect(unknown.links.contains("/fr/annuaire/entry/old#conditions") && !unknown.text.contains("Elle peut l&#39;avoir"))
      try await concern(request, person, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let before = try await site.log().count
      let known = try await manager.fill(path, ["q": "taxibus", "step": "search", "shared": "Mes mots"])
      #expect(known.text.contains("Elle peut l&#39;avoir") && known.text.contains("Pas d&#39;après son dossier"))
      #expect(known.links.contains(Address.personItem(person, .conditions, item: "entry.old").path(.french)))
      #expect(known.forms.contains { $0["shared"] == "Mes mots" })
      let added = Array(try await site.log().dropFirst(before))
      // The form's page and the search: one entry each, and the search names the part that answered.
      #expect(added.count == 2 && added.last?.parts.contains(.social) == true)
    }
  }
}
