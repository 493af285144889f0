import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("The pages of a circle")
struct CirclePageTests {
  private func person(_ site: TestSite, doctor: String = "") async throws -> Person {
    var details = PersonDetails()
    details.names = [PersonName(given: "Maria", family: "Vandenbossche")]
    details.doctor.name = doctor
    return try await createPerson(details, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
  }

  @Test("an empty circle says how to begin and what is missing, in every language", arguments: Language.interface)
  func empty(_ language: Language) async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.caseManager)
      let person = try await person(site)
      let page = try await ana.get(.personPage(person.id, .circle), language)
      #expect(page.status == 200)
      #expect(page.text.contains("id=\"hole-night\"") && page.text.contains("id=\"hole-coordinator\""))
      #expect(!page.text.contains("<svg class=\"circle-drawing\""))
      #expect(try await ana.get("\(Address.personPage(person.id, .circle).path(language))?view=fridge").status == 200)
    }
  }

  @Test("adding through the form: drawing, list and sheet for the fridge show the member, the hole closes", arguments: Language.interface)
  func adding(_ language: Language) async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.caseManager)
      let person = try await person(site, doctor: "Dr Nguyên")
      let path = Address.personPage(person.id, .circle).path(language)
      let answer = try await ana.fill(
        path, to: Address.personForm(person.id, .circle, .addMember).path(language),
        [
          "kind": "neighbour", "name": "Leïla <script>", "role": "la voisine", "phone": "0470 12 34 56", "byNight": "yes", "key": "yes",
          "trusted": "yes", "emergency": "yes", "since": "2019", "language1": "ar", "does": "Un café\nle dimanche",
        ])
      let page = try await ana.follow(answer)
      let member = try #require(
        try await readCircle(person.id, by: TestSite.actor(.caseManager), in: site.database, site.surroundings).circle.members.first)
      #expect(page.text.contains("href=\"#member-\(member.id.raw)\"") && page.text.contains("id=\"member-\(member.id.raw)\""))
      #expect(page.text.contains("id=\"member-doctor\"") && page.text.contains("Dr Nguyên"))
      #expect(page.text.contains("Leïla &lt;script&gt;") && !page.text.contains("Leïla <script>"))
      #expect(!page.text.contains("id=\"hole-night\"") && !page.text.contains("id=\"hole-doctor\"") && page.text.contains("id=\"hole-weekend\""))
      #expect(page.text.contains(CircleHoleText.why(.weekend)(language).replacing("'", with: "&#39;")))
      #expect(page.text.contains("role=\"group\""))
      let fridge = try await ana.get("\(path)?view=fridge")
      #expect(fridge.text.contains("0470 12 34 56") && fridge.text.contains("112") && fridge.text.contains("1733"))
      #expect(!fridge.text.contains("Un café"))
      let first = try await ana.get(.person(person.id), language)
      #expect(first.text.contains("circle-drawing") && first.text.contains("0470 12 34 56"))
    }
  }

  @Test("what was typed comes back with every problem at its field", arguments: Language.interface)
  func problems(_ language: Language) async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.caseManager)
      let person = try await person(site)
      let answer = try await ana.fill(
        Address.personPage(person.id, .circle).path(language), to: Address.personForm(person.id, .circle, .addMember).path(language),
        ["kind": "", "name": "Leïla", "phone": "12", "email": "leila", "since": "jamais", "accountEmail": "x@y.be"])
      #expect(answer.status == 422)
      for field in ["kind", "phone", "email", "since"] { #expect(answer.text.contains("id=\"f-add-\(field)-error\""), "\(field)") }
      #expect(answer.text.contains("value=\"Leïla\"") && answer.text.contains("value=\"jamais\"") && answer.text.contains("<details open>"))
      let both = try await ana.fill(
        Address.personPage(person.id, .circle).path(language), to: Address.personForm(person.id, .circle, .addMember).path(language),
        ["kind": "family", "coordinator": "yes", "accountEmail": "x@y.be"])
      #expect(both.status == 422 && both.text.contains("id=\"f-add-accountEmail-error\""))
    }
  }

  @Test("a member is changed, leaves, stands in the history and comes back", arguments: Language.interface)
  func life(_ language: Language) async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.caseManager)
      let person = try await person(site)
      var details = MemberDetails()
      (details.name, details.since) = ("Ana", PartialDate("2020-03"))
      let member = try await addMember(
        MemberDraft(kind: .family, details: details), to: person.id, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let path = Address.personItem(person.id, .circle, item: member.id.raw).path(language)
      func form(_ name: FormName) -> String { Address.personItemForm(person.id, .circle, item: member.id.raw, name).path(language) }
      var page = try await ana.follow(try await ana.fill(path, to: form(.changeMember), ["role": "fille", "byDay": "yes"]))
      #expect(page.text.contains("fille"))
      // The date that stood in the form came through unharmed.
      let changed = try await readCircle(person.id, by: TestSite.actor(.caseManager), in: site.database, site.surroundings).circle.members
      #expect(changed.first?.details.since == PartialDate("2020-03") && changed.first?.details.byDay == true)
      let stale = try await ana.fill(path, to: form(.changeMember), ["role": "nièce", "version": "1"])
      #expect(stale.status == 409 && stale.text.contains("value=\"nièce\"") && stale.text.contains("name=\"version\" value=\"2\""))
      #expect(try await ana.fill(path, to: form(.endMember), ["day": "1/1/1999"]).status == 422)
      #expect(try await ana.fill(path, to: form(.endMember), ["day": "plus tard"]).status == 422)
      page = try await ana.follow(try await ana.fill(path, to: form(.endMember), [:]))
      #expect(page.text.contains("id=\"member-\(member.id.raw)\"") && page.text.contains("<details><summary>"))
      page = try await ana.follow(try await ana.fill(path, to: form(.reviveMember), [:]))
      #expect(page.text.contains("href=\"#member-\(member.id.raw)\""))
    }
  }

  @Test("for another organisation neither circle nor member is there, whatever the form")
  func others() async throws {
    try await TestSite.with { site in
      let stranger = try await site.signedIn(.caseManager, .other)
      let person = try await person(site)
      let member = try await addMember(
        MemberDraft(
          kind: .service,
          details: {
            var details = MemberDetails(); details.name = "Secret"; return details
          }()), to: person.id,
        by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      let token = try #require(try await stranger.get("/fr").forms.first?["token"])
      #expect(try await stranger.get(.personPage(person.id, .circle)).status == 404)
      #expect(try await stranger.get(.personItem(person.id, .circle, item: member.id.raw)).status == 404)
      for name in [FormName.changeMember, .endMember, .reviveMember] {
        let answer = try await stranger.post(
          Address.personItemForm(person.id, .circle, item: member.id.raw, name).path(.french),
          [("token", token), ("kind", "family"), ("name", "X"), ("version", "1")])
        #expect(answer.status == 404 && !answer.text.contains("Secret"))
      }
      #expect(
        try await stranger.post(
          Address.personForm(person.id, .circle, .addMember).path(.french), [("token", token), ("kind", "family"), ("name", "X")]
        ).status == 404)
    }
  }

  @Test("twenty-five members with long names all stand in drawing and list, with every hole")
  func many() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.caseManager)
      let person = try await person(site)
      for index in 0..<25 {
        var details = MemberDetails()
        details.name = "Membre numéro \(index) au nom extraordinairement long qui ne finit pas"
        details.byDay = true
        let kind = CircleMember.Kind.allCases[index % CircleMember.Kind.allCases.count]
        _ = try await addMember(
          MemberDraft(kind: kind, details: details), to: person.id, by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      }
      let page = try await ana.get(.personPage(person.id, .circle))
      #expect(page.text.matches(of: #/<a class="node/#).count == 25 + 8)
      #expect(page.text.matches(of: #/<li class="card member/#).count == 25)
      #expect(page.text.matches(of: #/<li class="hole-card/#).count == 8)
      #expect(page.text.contains("list-first"))
      #expect(try await ana.get(.person(person.id)).status == 200)
    }
  }
}
