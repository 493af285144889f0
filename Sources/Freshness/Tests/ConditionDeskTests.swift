import Actions
import Care
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

@Suite("Conditions at the editor's desk")
struct ConditionDeskTests {
  private static let item = "/fr/redaction/organisation.49"
  private static let list = "\(item)?section=conditions"
  private static let form = "\(item)/do/condition"
  private static let page = "/fr/annuaire/organisation/49"
  private static let source = Entry.Source(document: "001", place: "2.8.1", date: Day(daysSinceEpoch: 20_454))

  private static func text(_ words: String) -> Text { Text(written: words, "\(words) (nl)", "\(words) (en)") }

  private static func condition(_ id: String, _ criterion: Criterion, _ words: String) -> Condition {
    Condition(id: id, effect: .required, criterion: criterion, words: text(words), source: source)
  }

  /// The small directory, its house with these conditions, as the files bring it.
  private static func content(_ conditions: [Condition]) -> DirectoryContent {
    let entries: [Entry] = Fixtures.directory.entries.map { entry in
      guard entry.id == "organisation/49" else { return entry }
      var entry = entry
      var offer = Offer()
      offer.conditions = conditions
      entry.offer = Boxed(offer)
      return entry
    }
    return DirectoryContent(chapters: Fixtures.directory.chapters, entries: entries)
  }

  private static let age = condition("age", .number("age", from: 75), "Dès 75 ans.")

  private func withSite(
    _ backend: Backend = .sqlite, _ conditions: [Condition] = [age], _ body: (TestSite) async throws -> Void
  ) async throws {
    try await TestSite.with(backend) { site in
      try await load(conditions, site)
      try await body(site)
    }
  }

  @discardableResult
  private func load(_ conditions: [Condition], _ site: TestSite) async throws -> DirectoryLoad {
    let load = try await loadDirectory(Self.content(conditions), into: site.database, by: .commandLine, site.surroundings)
    try await site.house.directory.refresh(from: site.database)
    return load
  }

  private func conditions(_ site: TestSite) async throws -> [Condition] {
    let record = try #require(try await site.database.read { try $0.entryRecord("organisation/49") })
    return record.entry.offer?.conditions ?? []
  }

  /// What the public page says to somebody of this age.
  private func answer(_ age: String, _ site: TestSite) async throws -> String {
    let visitor = site.visitor()
    let asked = try await visitor.get(Self.page)
    return try await visitor.submit(asked, to: Self.page, ["age": age]).text
  }

  @Test("a limit is changed, seen before it is saved, counts for visitors at once, is told in the history, and undone", arguments: Backend.available)
  func change(_ backend: Backend) async throws {
    try await withSite(backend) { site in
      let editor = try await site.signedIn(.directoryEditor)
      #expect(try await editor.get(Self.item).text.contains("Dès 75 ans."))
      let list = try await editor.get(Self.list)
      #expect(list.text.contains("Dès 75 ans.") && list.text.contains("Âge : 75 ans ou plus"))
      let form = try await editor.get("\(Self.list)&condition=age")
      #expect(form.forms.first { $0.action == Self.form }?["needs.from"] == "75")
      // All three sentences may stay empty: none is marked as one that may not.
      #expect(form.text.contains("La règle en une phrase, en français</label>") && form.text.contains("« 001 » est le guide"))
      let seen = try await editor.submit(form, to: Self.form, ["needs.from": "70", "step": "see"])
      #expect(seen.status == 200 && seen.text.contains("Âge : 70 ans ou plus") && seen.text.contains("Quel âge avez-vous ?"))
      // The sentence still says 75, and nothing is saved.
      #expect(seen.text.contains("la phrase est restée la même") && seen.text.contains("Rien n&#39;est encore enregistré."))
      #expect(try await conditions(site) == [Self.age])
      let words = ["words.fr": "Dès 70 ans.", "words.nl": "Vanaf 70 jaar.", "words.en": "From 70 on."]
      let again = try await editor.submit(seen, to: Self.form, words.merging(["step": "see"]) { $1 })
      #expect(again.text.contains("Vanaf 70 jaar.") && again.text.contains("From 70 on.") && !again.text.contains("la phrase est restée"))
      #expect(try await editor.submit(again, to: Self.form, ["step": "save"]).status == 303)
      let now = try #require(try await conditions(site).first)
      #expect(now.id == "age" && now.criterion == .number("age", from: 70) && now.source == Self.source && now.words.nl == "Vanaf 70 jaar.")
      #expect(try await answer("72", site).contains("Oui, d&#39;après vos réponses."))
      #expect(try await answer("69", site).contains("<li>Dès 70 ans.</li>"))
      let history = try await editor.get(Self.item)
      #expect(history.text.contains("Âge : 75 ans ou plus") && history.text.contains("Âge : 70 ans ou plus"))
      let undo = try #require(history.forms.first { $0.action == "\(Self.item)/do/undo" && $0["field"] == "offer.conditions" })
      #expect(try await editor.post(undo.action, undo.fields).status == 303)
      #expect(try await conditions(site) == [Self.age])
      #expect(try await answer("72", site).contains("<li>Dès 75 ans.</li>"))
    }
  }

  @Test("what an editor wrote of conditions stays when a new edition of the files says otherwise, and that is reported", arguments: Backend.available)
  func upgrade(_ backend: Backend) async throws {
    try await withSite(backend) { site in
      let newer = Self.condition("age", .number("age", from: 80), "Dès 80 ans.")
      #expect(try await load([newer], site).heldBack == 0)
      #expect(try await conditions(site) == [newer])
      let editor = try await site.signedIn(.directoryEditor)
      let form = try await editor.get("\(Self.list)&condition=age")
      #expect(try await editor.submit(form, to: Self.form, ["needs.from": "65", "step": "save"]).status == 303)
      let upgraded = try await load([Self.age], site)
      #expect(upgraded.heldBack == 1 && upgraded.changed == 0)
      #expect(try await conditions(site).first?.criterion == .number("age", from: 65))
      let origin = try await site.database.read { try $0.provenance(of: "organisation/49")["offer.conditions"]?.source }
      #expect(origin?.kind == .editor && origin?.name == TestSite.account(.directoryEditor).name)
    }
  }

  @Test("what cannot be taken is said at its field, and nothing typed is lost")
  func refused() async throws {
    try await withSite { site in
      let editor = try await site.signedIn(.directoryEditor)
      let form = try await editor.get("\(Self.list)&condition=age")
      let typed = [
        "needs.from": "beaucoup", "effect": "reduced", "words.nl": "", "document": "", "date": "hier ou avant", "from": "3/4/2027",
        "until": "2/4/2027", "step": "save",
      ]
      let back = try await editor.submit(form, to: Self.form, typed)
      #expect(back.status == 422 && back.text.contains("id=\"problems\""))
      for place in ["needs.from", "words.nl", "document", "date", "until"] { #expect(back.text.contains("href=\"#f-\(place)\""), "\(place)") }
      #expect(back.text.contains("Il manque « Document ou site »."), "the list says what is missing")
      #expect(back.text.contains("value=\"beaucoup\"") && back.text.contains("value=\"hier ou avant\"") && back.text.contains("value=\"2/4/2027\""))
      let sent = try #require(back.forms.first { $0.action == Self.form })
      #expect(sent["effect"] == "reduced" && sent["words.fr"] == "Dès 75 ans.")
      #expect(try await conditions(site) == [Self.age])
      let right = ["needs.from": "75 ans", "words.nl": "Vanaf 75.", "document": "Site", "date": "1/2/2026", "until": "4/4/2027", "step": "save"]
      #expect(try await editor.submit(back, to: Self.form, right).status == 303)
      let now = try #require(try await conditions(site).first)
      #expect(now.effect == .reduced && now.from == Day("2027-04-03") && now.until == Day("2027-04-04") && now.source.document == "Site")
    }
  }

  @Test("a new condition begins with a question; its first sentence is made of the formula, and seen before it is saved", arguments: Backend.available)
  func new(_ backend: Backend) async throws {
    try await withSite(backend) { site in
      let editor = try await site.signedIn(.directoryEditor)
      let list = try await editor.get(Self.list)
      let path = "\(Self.list)&condition=new&question=fund"
      #expect(list.links.contains(path))
      let form = try await editor.get(path)
      var typed = ["needs.code.solidaris": "yes", "effect": "reduced", "document": "Site de la mutualité", "place": "p. 2", "date": "1/2/2026"]
      typed["step"] = "save"
      let seen = try await editor.submit(form, to: Self.form, typed)
      // Nobody has read the sentence yet.
      #expect(seen.status == 200 && seen.text.contains("Mutualité : Solidaris."))
      #expect(try await conditions(site).count == 1)
      // One question more: any of the two is enough.
      let joined = try await editor.submit(seen, to: Self.form, ["needs.add": "community", "step": "any:"])
      #expect(joined.status == 200 && joined.forms.first { $0.action == Self.form }?["needs.0.code.solidaris"] == "yes")
      let saved = try await editor.submit(
        joined, to: Self.form, ["needs.1.code.vgc": "yes", "words.fr": "Solidaris ou régime flamand.", "step": "save"])
      #expect(saved.status == 303 && saved.location.hasSuffix("?section=conditions"))
      let added = try #require(try await conditions(site).last)
      #expect(added.id == "fund" && added.effect == .reduced)
      #expect(added.criterion == .any([.oneOf("fund", ["solidaris"]), .oneOf("community", ["vgc"])]))
      // The one that stays stands before and after, so that nobody takes it for replaced; and among the conditions of the entry.
      #expect(try await editor.get(Self.item).text.ranges(of: "Dès 75 ans.").count >= 3)
      #expect(try await site.visitor().get(Self.page).text.contains("Dans quelle mutualité êtes-vous ?"))
      // Without a question, or with one that nobody asks, there is nothing to begin with.
      #expect(try await editor.get("\(Self.list)&condition=new&question=nobody").text.contains("id=\"add\""))
    }
  }

  @Test("a rule that changes from a day on is followed by a new one; the old one ends the day before and stays readable")
  func following() async throws {
    try await withSite { site in
      let editor = try await site.signedIn(.directoryEditor)
      let form = try await editor.get("\(Self.list)&condition=new&after=age")
      #expect(form.text.contains("Cette règle en remplace une autre"))
      let without = try await editor.submit(form, to: Self.form, ["needs.from": "80", "step": "save"])
      #expect(without.status == 422 && without.text.contains("href=\"#f-from\""))
      #expect(try await editor.submit(without, to: Self.form, ["from": "1/1/2027", "step": "save"]).status == 303)
      let both = try await conditions(site)
      #expect(both.map(\.id) == ["age", "age-2"] && both.map(\.until) == [Day("2026-12-31"), nil])
      #expect(both.last?.from == Day("2027-01-01") && both.last?.criterion == .number("age", from: 80))
      #expect(try await answer("76", site).contains("Oui, d&#39;après vos réponses."))
      site.clock.move(days: 60)
      #expect(try await answer("76", site).contains("Non, d&#39;après ces règles"))
      let later = try await site.signedIn(.directoryEditor)
      #expect(try await later.get(Self.list).text.contains("n&#39;est plus en vigueur"))
      // A third one cannot begin before the second did.
      let third = try await later.fill("\(Self.list)&condition=new&after=age-2", to: Self.form, ["from": "1/1/2027", "step": "save"])
      #expect(third.status == 422)
    }
  }

  @Test("a condition is removed, the history keeps it, and it comes back", arguments: Backend.available)
  func remove(_ backend: Backend) async throws {
    try await withSite(backend) { site in
      let editor = try await site.signedIn(.directoryEditor)
      let page = try await editor.get("\(Self.list)&condition=age")
      let form = try #require(page.forms.last { $0.action == Self.form })
      let removed = try await editor.post(form.action, form.fields + [("step", "remove")])
      #expect(removed.status == 303 && removed.location.hasSuffix("?section=conditions"))
      #expect(try await conditions(site).isEmpty)
      #expect(try await editor.get(Self.list).text.contains("Aucune condition"))
      #expect(try await !site.visitor().get(Self.page).text.contains("id=\"conditions\""))
      // A second press finds nothing to remove.
      #expect(try await editor.post(form.action, form.fields.filter { $0.0 != "once" } + [("once", "other"), ("step", "remove")]).status == 303)
      let history = try await editor.get(Self.item)
      #expect(history.text.contains("Dès 75 ans."))
      let undo = try #require(history.forms.first { $0.action == "\(Self.item)/do/undo" && $0["field"] == "offer.conditions" })
      try await editor.post(undo.action, undo.fields)
      #expect(try await conditions(site) == [Self.age])
    }
  }

  @Test("two editors at once: the second sees both rules, and saving again keeps hers")
  func conflict() async throws {
    try await withSite { site in
      let (ana, karim) = (try await site.signedIn(.directoryEditor), try await site.signedIn(.directoryEditor, .other))
      let page = try await ana.get("\(Self.list)&condition=age")
      let his = try await karim.get("\(Self.list)&condition=age")
      #expect(try await karim.submit(his, to: Self.form, ["needs.from": "60", "step": "save"]).status == 303)
      let answer = try await ana.submit(page, to: Self.form, ["needs.from": "65", "step": "save"])
      #expect(answer.status == 409 && answer.text.contains("60 ans ou plus") && answer.text.contains("65 ans ou plus"))
      #expect(try await conditions(site).first?.criterion == .number("age", from: 60))
      #expect(try await ana.submit(answer, to: Self.form, ["step": "save"]).status == 303)
      #expect(try await conditions(site).first?.criterion == .number("age", from: 65))
    }
  }

  @Test("a formula that cannot be changed safely is shown in words with where it is changed, and the rest can be")
  func tooDeep() async throws {
    let odd = Self.condition("odd", .not(.not(.yes("phare"))), "Reconnu par PHARE.")
    try await withSite(.sqlite, [odd]) { site in
      let editor = try await site.signedIn(.directoryEditor)
      let page = try await editor.get("\(Self.list)&condition=odd")
      #expect(page.text.contains("dans les fichiers de l&#39;annuaire") && !page.text.contains("needs.shape"))
      #expect(try await editor.submit(page, to: Self.form, ["place": "9", "step": "save"]).status == 303)
      let now = try #require(try await conditions(site).first)
      #expect(now.criterion == odd.criterion && now.source.place == "9")
    }
  }

  @Test("the preview says when nobody could have the help, when everybody meets the rule, and when it is over")
  func doubts() async throws {
    try await withSite { site in
      let editor = try await site.signedIn(.directoryEditor)
      let form = try await editor.get("\(Self.list)&condition=age")
      let joined = try await editor.submit(form, to: Self.form, ["needs.add": "age", "step": "all:"])
      let nobody = try await editor.submit(joined, to: Self.form, ["needs.1.to": "60", "step": "see"])
      #expect(nobody.text.contains("personne ne pourrait avoir cette aide"))
      let everybody = try await editor.submit(joined, to: Self.form, ["needs.shape": "any", "needs.1.to": "90", "step": "see"])
      #expect(everybody.text.contains("Tout le monde remplit cette condition"))
      let over = try await editor.submit(form, to: Self.form, ["until": "1/11/2026", "step": "see"])
      #expect(over.text.contains("Elle a pris fin le 1er novembre 2026") && over.text.contains("Il ne demandera rien."))
    }
  }

  @Test("a provider reads the conditions and cannot open their form by its link")
  func provider() async throws {
    try await withSite { site in
      let editor = try await site.signedIn(.directoryEditor)
      try await editor.fill(Self.item, to: "\(Self.item)/do/ask", [:])
      let letters = try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 10) }
      let path = try #require(letters.lazy.compactMap { $0.body.firstMatch(of: #/\/fr\/confirmer\/[a-z0-9]+/#).map { String($0.0) } }.first)
      let provider = site.visitor()
      let page = try await provider.get(path)
      #expect(page.text.contains("Dès 75 ans.") && page.text.contains("Une de ces règles n&#39;est pas juste ?"))
      #expect(!page.links.contains("\(path)?section=conditions"))
      #expect(try await provider.get("\(path)?section=conditions").text.contains("<h1>Service Tilleul</h1>"))
    }
  }
}
