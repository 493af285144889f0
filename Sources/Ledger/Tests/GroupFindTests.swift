import Actions
import Care
import HTML
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Finding somebody for a group")
struct GroupFindTests {
  private let action = Address.roomForm(.groupSession, item: "new", .enterGroup).path(.french)

  @Test("whoever is not on the list is added by name or number, and what was filled in stays")
  func find() async throws {
    try await LedgerWorld.with { world in
      try await world.include()
      let other = try await LedgerWorld.newPerson("Omer", "Linden", at: world.site)
      let client = try await world.site.signedIn(.psychologist)
      let page = try await client.get(.room(.groupSession))
      let (hers, his) = ("who-\(world.person.raw)", "who-\(other.raw)")
      #expect(!page.text.contains("name=\"\(his)\"") && !page.text.contains("id=\"found\"") && !page.text.contains("id=\"list-cut\""))
      let added = try await client.submit(page, to: action, ["step": "find", "find": "linden", "minutes": "150", hers: "both"])
      #expect(added.status == 200 && added.text.contains("1 personne trouvée, en tête de la liste."))
      let form = try #require(added.forms.first { $0.action == action })
      #expect(form["minutes"] == "150" && form[hers] == "both" && form[his] == "")
      #expect(form.fields.map(\.0).filter { $0.hasPrefix("who-") } == [his, hers])
      // Looking again keeps whoever was chosen.
      let nobody = try await client.submit(added, to: action, ["step": "find", "find": "zzyzx", his: "both"])
      #expect(nobody.status == 200 && nobody.text.contains("Personne trouvée pour qui vous pouvez noter une séance."))
      #expect(nobody.forms.first { $0.action == action }?[his] == "both")
      // No initial module: the ledger decides, and he stays to be seen.
      let refused = try await client.submit(nobody, to: action, ["find": ""])
      #expect(refused.status == 409 && refused.text.contains("name=\"\(his)\"") && refused.text.contains("Omer Linden"))
      let opened = try await world.site.database.read { try $0.openPerson(other) }
      let number = try #require(opened).person.number
      let numbered = try await client.submit(page, to: action, ["step": "find", "find": number])
      #expect(numbered.text.contains("name=\"\(his)\""))
    }
  }

  @Test("the own files are found before the first act; those of another house are not")
  func others() async throws {
    try await LedgerWorld.with { world in
      let client = try await world.site.signedIn(.psychologist)
      let empty = try await client.get(.room(.groupSession))
      #expect(empty.text.contains("cherchez-les par leur nom"))
      let found = try await client.submit(empty, to: action, ["step": "find", "find": "tilleul"])
      #expect(found.text.contains("name=\"who-\(world.person.raw)\""))
      let outside = try await world.site.signedIn(.psychologist, .other)
      let theirs = try await outside.submit(try await outside.get(.room(.groupSession)), to: action, ["step": "find", "find": "tilleul"])
      #expect(!theirs.text.contains("who-\(world.person.raw)") && theirs.text.contains("Personne trouvée pour qui"))
    }
  }

  @Test(
    "whose years ended before the day is not on the list; on the day itself she is, and while her file waits to be counted anew",
    arguments: Backend.available)
  func ended(_ backend: Backend) async throws {
    try await LedgerWorld.with(backend) { world in
      try await world.include()
      let moved = PartialDate(try LedgerWorld.day("2026-06-01"))
      try await world.site.database.transaction { [surroundings = world.site.surroundings, person = world.person] connection in
        let open = try #require(try connection.openPerson(person))
        var changed = open.person
        changed.details.residences = [Residence(kind: .nursingHome, from: moved)]
        _ = try connection.update(changed, key: open.key, at: surroundings.now())
        try connection.markLedger(of: person)
      }
      let view = try await world.view()
      #expect(view.answer.period?.end.description == "2026-06-01")
      let client = try await world.site.signedIn(.psychologist)
      let (field, list) = ("name=\"who-\(world.person.raw)\"", Address.room(.groupSession).path(.french))
      let now = try await client.get(list)
      #expect(!now.text.contains(field) && now.text.contains("id=\"left-out\"") && now.text.contains("href=\"\(list)?day=2026-06-01\""))
      let after = try await client.get(list + "?day=2026-06-02")
      #expect(!after.text.contains(field))
      let then = try await client.get(list + "?day=2026-06-01")
      #expect(then.text.contains(field) && !then.text.contains("id=\"left-out\""))
      // Her file changed since: perhaps they did not end. Entering replays it.
      try await world.site.database.transaction { [person = world.person] connection in try connection.markLedger(of: person) }
      let waiting = try await client.get(list)
      #expect(waiting.text.contains(field) && !waiting.text.contains("id=\"left-out\""))
    }
  }

  @Test("a list that was cut says so")
  func cut() throws {
    let programme = try #require(Fixtures.programmes.units)
    let today = try LedgerWorld.day("2026-11-21")
    let frame = Frame(language: .french, today: today, viewer: nil, formToken: "t", onceKey: "o", flash: nil, isDemo: false)
    var model = GroupModel(
      people: [], givers: LedgerGiver.all(for: TestSite.actor(.psychologist), programme), last: nil, rules: programme.rules.rules.last, day: today)
    model.cutAfter = 100
    #expect(groupPage(model, in: frame).body.string.contains("La liste s&#39;arrête à 100 personnes"))
  }
}
