import Care
import HTML
import Kernel
import Pages
import Site
import TestSupport
import Testing

@Suite("Can I have it: the page")
struct ConditionPagesTests {
  private static let awkward = "<script>alert(1)</script> & 'é😀' " + String(repeating: "Très-long-nom-sans-fin", count: 8)
  private static let source = Entry.Source(document: awkward, place: awkward, date: Day(daysSinceEpoch: 20_454))

  private static func entry(_ conditions: [Condition]) -> Entry {
    var entry = Entry(id: "entry/taxibus", name: Text(same: "Taxibus"), summary: Text(same: "Bus"))
    var offer = Offer()
    offer.conditions = conditions
    entry.offer = Boxed(offer)
    entry.sources = [source]
    return entry
  }

  private static func condition(_ id: String, _ effect: Condition.Effect, _ criterion: Criterion, _ words: String = awkward) -> Condition {
    Condition(
      id: id, effect: effect, criterion: criterion, words: Text(same: words), proof: Text(same: awkward), source: source,
      from: Day(daysSinceEpoch: 20_000), until: Day(daysSinceEpoch: 30_000))
  }

  private static let conditions: [Condition] = [
    condition("age", .required, .number("age", from: 75, to: 99)), condition("phare", .required, .yes("phare")),
    condition("where", .required, .oneOf("residence", ["home", "service-flat"])),
    condition("town", .required, .oneOf("municipality", ["21005"])), condition("fund", .reduced, .oneOf("insurance", ["insured"])),
    condition("stay", .reduced, .number("stay-months", to: 3)), condition("sight", .reduced, .number("sight", from: 90)),
  ]

  private static func frame(_ language: Language) -> Frame {
    Frame(
      language: language, languages: Fixtures.languages, today: Day(daysSinceEpoch: 20_778), viewer: nil, formToken: "token",
      onceKey: "once", flash: nil, isDemo: false)
  }

  private static func page(_ entry: Entry, _ answers: [String: String], _ frame: Frame, file: KnownFacts = KnownFacts()) -> HTML {
    var model = EntryModel(entry: entry, chapter: nil, related: [])
    model.conditions = ConditionsModel(entry: entry, questions: Fixtures.conditionQuestions, file: file) { answers[$0] ?? "" }
    return renderPage(entryPage(model, in: frame), in: frame)
  }

  @Test("the section stands up to the page checker whatever was answered, in every language", arguments: Fixtures.languages.all)
  func checked(_ language: Language) {
    let frame = Self.frame(language)
    let all: [[String: String]] = [
      [:], ["age": "74"], ["age": Self.awkward, "phare": "perhaps", "residence": "moon"], ["age": "80", "phare": "yes"],
      ["age": "80", "phare": "yes", "residence": "home", "municipality": "21005"],
      ["age": "80", "phare": "yes", "residence": "home", "municipality": "21005", "insurance": "none"],
      [
        "age": "80", "phare": "yes", "residence": "home", "municipality": "21005", "insurance": "insured",
        "stay-months": "3 mois", "sight": "90 %",
      ],
    ]
    let file = KnownFacts([
      "age": KnownFact(.number(74...75), from: .file(.age)), "insurance": KnownFact(.choice("insured"), from: .file(.insurance)),
    ])
    for answers in all {
      for known in [KnownFacts(), file] {
        let html = Self.page(Self.entry(Self.conditions), answers, frame, file: known)
        #expect(pageProblems(html) == [], "\(answers)")
        #expect(!html.string.contains("<script>alert"))
        #expect(html.string.contains("id=\"conditions\""))
      }
    }
  }

  @Test("only what can still change the answer is asked, and what was answered is carried along")
  func asking() {
    let frame = Self.frame(.french)
    let entry = Self.entry([Self.condition("a", .required, .any([.number("age", from: 75), .yes("phare")]))])
    let first = Self.page(entry, [:], frame).string
    #expect(first.contains("name=\"age\""))
    #expect(first.contains("name=\"phare\""))
    #expect(first.contains("Cela dépend."))
    let second = Self.page(entry, ["age": "74"], frame).string
    #expect(second.contains("<input type=\"hidden\" name=\"age\" value=\"74\">"))
    #expect(second.contains("name=\"phare\""))
    let third = Self.page(entry, ["age": "75"], frame).string
    #expect(!third.contains("name=\"phare\""))
    #expect(third.contains("Oui, d&#39;après vos réponses."))
  }

  @Test("a refusal says which rule, its source, what was said and what is wanted, and that one may ask anyway")
  func refusal() {
    let entry = Self.entry([Self.condition("a", .required, .number("age", from: 75), "Dès 75 ans.")])
    let html = Self.page(entry, ["age": "74"], Self.frame(.french)).string
    #expect(html.contains("Non, d&#39;après ces règles et vos réponses."))
    #expect(html.contains("<li>Dès 75 ans.</li>"))
    #expect(html.contains("<strong>74 ans</strong> (il faut : 75 ans ou plus, votre réponse)"))
    #expect(html.contains("En cas de doute, demandez au service."))
    let dutch = Self.page(entry, ["age": "74"], Self.frame(.dutch)).string
    #expect(dutch.contains("Nee, volgens deze regels en uw antwoorden."))
  }

  @Test("the full price is said with its reason, and a price still open is no refusal")
  func price() {
    let entry = Self.entry([Self.condition("a", .reduced, .oneOf("insurance", ["insured"]), "En ordre de mutualité.")])
    let full = Self.page(entry, ["insurance": "none"], Self.frame(.french)).string
    #expect(full.contains("Oui, mais au plein tarif, d&#39;après vos réponses."))
    #expect(full.contains("<li>En ordre de mutualité.</li>"))
    #expect(Self.page(entry, [:], Self.frame(.english)).string.contains("Yes. The price still depends on what follows."))
  }

  @Test("what cannot be read is said at its field, and stays in it")
  func unreadable() {
    let entry = Self.entry([Self.condition("a", .required, .number("age", from: 75))])
    let html = Self.page(entry, ["age": "seventy"], Self.frame(.english)).string
    #expect(html.contains("value=\"seventy\""))
    #expect(html.contains("Write a whole number from 0 to 120."))
    #expect(html.contains("aria-invalid=\"true\""))
  }

  @Test("an address from before, with answers in it, shows the page and reads none of them")
  func oldAddresses() async throws {
    try await TestSite.with { site in
      let shelf = site.house.directory
      let entry = Self.entry([Self.condition("a", .required, .number("age", from: 75))])
      shelf.replace(with: await shelf.build(DirectoryContent(chapters: [], entries: [entry])))
      let page = try await site.visitor().get(Address.entry(entry.id).path(.french) + "?age=74&phare=yes")
      #expect(page.status == 200 && page.text.contains("Cela dépend."))
      #expect(!page.text.contains("value=\"74\"") && !page.text.contains("take-back"))
    }
  }

  @Test("an entry without conditions, or whose conditions are over, has no such section")
  func none() {
    var over = Self.condition("a", .required, .yes("phare"))
    over.until = Day(daysSinceEpoch: 20_100)
    for entry in [Self.entry([]), Self.entry([over]), Entry(id: "entry/x", name: Text(same: "x"), summary: Text(same: "x"))] {
      #expect(!Self.page(entry, [:], Self.frame(.french)).string.contains("id=\"conditions\""))
    }
  }

  @Test("an answer is taken back by a button of its own, beside a form that the return key sends")
  func takingBack() {
    let conditions = [Self.condition("a", .required, .any([.number("age", from: 75), .yes("phare")]))]
    let html = Self.page(Self.entry(conditions), ["age": "74"], Self.frame(.english)).string
    #expect(html.contains("name=\"take-back\" value=\"age\">Change"))
    #expect(html.contains("name=\"take-back\" value=\"everything\">Start again"))
    let asked = html.matches(of: #/<form [^>]*#conditions"[^>]*>.*?<\/form>/#.dotMatchesNewlines()).last.map { String($0.output) } ?? ""
    #expect(asked.contains("name=\"phare\"") && !asked.contains("take-back"))
    #expect(!html.contains("?age=") && !html.contains("method=\"get\" action=\"/en/directory"))
  }

  @Test("a visitor answers by a form to the entry's own address; no address carries an answer and nothing is stored")
  func route() async throws {
    try await TestSite.with { site in
      let shelf = site.house.directory
      let entry = Self.entry([Self.condition("a", .required, .number("age", from: 75), "Dès 75 ans.")])
      shelf.replace(with: await shelf.build(DirectoryContent(chapters: [], entries: [entry])))
      let visitor = site.visitor()
      let path = Address.entry(entry.id).path(.french)
      let form = path
      let asked = try await visitor.get(path)
      #expect(asked.status == 200)
      #expect(asked.text.contains("name=\"age\""))
      let answered = try await visitor.submit(asked, to: form, ["age": "74"])
      #expect(answered.status == 200 && answered["cache-control"] == "no-store" && answered.location.isEmpty)
      #expect(answered.text.contains("<li>Dès 75 ans.</li>"))
      #expect(!answered.links.contains { $0.contains("age=") })
      // Answered, and taken back.
      let back = try await visitor.submit(answered, to: form, ["take-back": "age"])
      #expect(back.status == 200 && back.text.contains("Cela dépend.") && !back.text.contains("Dès 75 ans.</li></ul>"))
      #expect(try await visitor.submit(asked, to: form, ["age": "75"]).text.contains("Oui, d&#39;après vos réponses."))
      let again = try await visitor.submit(try await visitor.submit(asked, to: form, ["age": "75"]), to: form, ["take-back": "everything"])
      #expect(again.text.contains("Cela dépend."))
      let unreadable = try await visitor.submit(asked, to: form, ["age": "<script>"])
      #expect(unreadable.status == 422 && unreadable.text.contains("aria-invalid=\"true\""))
      #expect(try await site.log().isEmpty)
      // From another site, or without the page, nothing is answered.
      #expect(try await visitor.post(path, [("conditions", "yes"), ("age", "75")]).status == 403)
      // The report of a mistake goes to the same address, and still is one.
      #expect(try await visitor.submit(asked, to: path, ["mistake": ""]).status == 422)
    }
  }
}
