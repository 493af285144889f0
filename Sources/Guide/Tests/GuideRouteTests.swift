import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

/// Guides in the browser.
@Suite struct GuideRouteTests {
  private func load(_ site: TestSite, isAboutViolence: Bool = false) async throws {
    _ = try await loadGuides(
      [GuideTests.guide("carers", "Aidants", isAboutViolence: isAboutViolence)], into: site.database, by: .commandLine, site.surroundings)
  }

  @Test("a visitor finds the guide from the list, from home and from an entry, with the entry's number of today")
  func reading() async throws {
    try await TestSite.with { site in
      try await load(site)
      let visitor = site.visitor()
      for path in ["/fr", "/fr/guides", "/fr/annuaire/organisation/49"] {
        #expect(try await visitor.get(path).links.contains("/fr/guides/carers"), "\(path)")
      }
      let page = try await visitor.get("/fr/guides/carers")
      #expect(page.status == 200 && page.text.contains("02 000 00 01") && page.text.contains("Why fr"))
      #expect(!page.text.contains("Lost fr") && !page.text.contains("edit-guide") && page.text.contains("tel:112"))
      #expect(try await visitor.get("/nl/wegwijzers/carers").text.contains("Why nl"))
      #expect(try await visitor.get("/ar/guides/carers").status == 200)
      #expect(try await visitor.get("/fr/guides/none").status == 404)
      #expect(try await visitor.get("/fr/guides/carers?version=7").status == 404)
    }
  }

  @Test("a guide about violence has a neutral title, a way out, and is not for search engines")
  func violence() async throws {
    try await TestSite.with { site in
      try await load(site, isAboutViolence: true)
      let page = try await site.visitor().get("/fr/guides/carers")
      #expect(page.text.contains("data-quick-exit") && !page.title.contains("Aidants") && page.text.contains("noindex"))
    }
  }

  @Test("an editor writes a section, sees the preview, publishes, and goes back")
  func writing() async throws {
    try await TestSite.with { site in
      try await load(site)
      let editor = try await site.signedIn(.directoryEditor)
      let visitor = site.visitor()
      let form = try await editor.get("/fr/guides/carers?edit=0")
      let action = "/fr/guides/carers/do/edit-guide"
      let wrong = try await editor.submit(form, to: action, ["words.fr": "Nouveaux mots", "entry-1": "category/nothing"])
      #expect(wrong.status == 422 && wrong.text.contains("category/nothing") && wrong.text.contains("Nouveaux mots"))
      let saved = try await editor.submit(form, to: action, ["words.fr": "Nouveaux mots", "entry-1": ""])
      #expect(saved.status == 303)
      #expect(try await editor.get("/fr/guides/carers").text.contains("Nouveaux mots"))
      #expect(try await !visitor.get("/fr/guides/carers").text.contains("Nouveaux mots"))
      let preview = try await editor.get("/fr/guides/carers")
      #expect(try await editor.submit(preview, to: "/fr/guides/carers/do/publish-guide", ["words": "draft"]).status == 303)
      #expect(try await visitor.get("/fr/guides/carers").text.contains("Nouveaux mots"))
      let older = try await visitor.get("/fr/guides/carers?version=1")
      #expect(older.status == 200 && !older.text.contains("Nouveaux mots"))
      let now = try await editor.get("/fr/guides/carers")
      #expect(try await editor.submit(now, to: "/fr/guides/carers/do/publish-guide", ["words": "1"]).status == 303)
      #expect(try await !visitor.get("/fr/guides/carers").text.contains("Nouveaux mots"))
    }
  }

  @Test("an editor begins a guide in the browser; nobody else sees it before it is published")
  func beginning() async throws {
    try await TestSite.with { site in
      let editor = try await site.signedIn(.directoryEditor)
      let visitor = site.visitor()
      #expect(try await editor.get("/fr/guides").links.contains("/fr/guides/new"))
      #expect(try await visitor.get("/fr/guides/new").status == 404)
      let make = "/fr/guides/do/new-guide"
      var words = ["id": "Sortie d'hôpital"]
      for code in ["fr", "nl", "en"] {
        words["title.\(code)"] = "Sortir de l'hôpital \(code)"
        words["lead.\(code)"] = "Les premiers jours \(code)"
      }
      let wrong = try await editor.fill("/fr/guides/new", to: make, words.merging(["lead.nl": ""]) { $1 })
      #expect(wrong.status == 422 && wrong.text.contains("sortie-hopital") && wrong.forms.contains { $0["title.fr"] == words["title.fr"] })
      let begun = try await editor.submit(wrong, to: make, words.merging(["id": "sortie-hopital"]) { $1 })
      #expect(begun.location == "/fr/guides/sortie-hopital")
      let again = try await editor.fill("/fr/guides/new", to: make, words.merging(["id": "sortie-hopital"]) { $1 })
      #expect(again.status == 422 && again.text.contains("a déjà cette adresse"))
      let draft = try await editor.get(begun.location)
      #expect(draft.status == 200 && !draft.text.contains("do/publish-guide") && draft.text.contains("seule la rédaction le voit"))
      #expect(try await visitor.get(begun.location).status == 404)
      #expect(try await editor.get("/fr/guides").text.contains("Pas encore publiés"))
      #expect(try await !visitor.get("/fr/guides").text.contains("Sortir de"))
      var section = ["entry-0": "organisation/49"]
      for code in ["fr", "nl", "en"] {
        section["title.\(code)"] = "Le premier soir"
        section["why-0.\(code)"] = "Pour manger"
      }
      let edit = "\(begun.location)/do/edit-guide"
      #expect(try await editor.fill("\(begun.location)?edit=0", to: edit, section).status == 303)
      let day = try await editor.fill("\(begun.location)?edit=about", to: edit, ["source-0": "Guide", "place-0": "p. 3", "date-0": "hier ou demain"])
      #expect(day.status == 422)
      #expect(try await editor.submit(day, to: edit, ["date-0": "31/1/2026"]).status == 303)
      let preview = try await editor.get(begun.location)
      #expect(try await editor.submit(preview, to: "\(begun.location)/do/publish-guide", ["words": "draft"]).status == 303)
      let open = try await visitor.get(begun.location)
      #expect(open.status == 200 && open.text.contains("Le premier soir") && open.text.contains("p. 3"))
      #expect(try await visitor.get("/fr/guides").text.contains("Sortir de"))
      // A load of the files leaves it alone.
      try await load(site)
      #expect(try await visitor.get(begun.location).status == 200)
      let other = try await editor.fill("/fr/guides/new", to: make, words.merging(["id": "essai"]) { $1 }).location
      let thrown = try await editor.fill(other, to: "\(other)/do/drop-guide", [:])
      #expect(thrown.location == "/fr/guides")
      #expect(try await editor.get(other).status == 404)
    }
  }

  @Test("somebody without the role gets no form")
  func others() async throws {
    try await TestSite.with { site in
      try await load(site)
      let nurse = try await site.signedIn(.homeNurse)
      let page = try await nurse.get("/fr/guides/carers?edit=0")
      #expect(page.status == 200 && !page.text.contains("do/edit-guide"))
    }
  }
}
