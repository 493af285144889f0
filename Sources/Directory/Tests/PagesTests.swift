import Care
import HTML
import Kernel
import Pages
import TestSupport
import Testing

@Suite("Public pages")
struct PagesTests {
  /// What nobody should write, and somebody will.
  private static let awkward = "<script>alert(\"x\")</script> & 'é😀' \u{0}" + String(repeating: "Très-long-nom-sans-fin", count: 8)
  private static func text(_ words: String = awkward) -> Text { Text(same: words) }

  private static func entry(_ number: Int) -> Entry {
    var entry = Entry(id: "service/\(number)", name: text("\(number) \(awkward)"), summary: text())
    entry.chapter = "care"
    entry.sections = number.isMultiple(of: 2) ? ["first"] : []
    entry.official = [.french]
    entry.alsoNamed = [.french: [awkward], .dutch: [awkward]]
    entry.who = text()
    entry.how = text()
    entry.cost = text("Gratuit.")
    entry.payer = text()
    entry.prescription = .sometimes
    entry.prescriptionNote = text()
    entry.home = .always
    entry.phones = [.init(number: "02 201 22 22", label: text(), hours: text()), .init(number: awkward, label: nil, hours: nil)]
    entry.emails = ["a@b.be", awkward]
    entry.links = [.init(url: "https://social.brussels/category/1", language: .french), .init(url: "javascript:alert(1)", language: nil)]
    entry.municipalities = [21015, 21014]
    entry.subject = text()
    entry.answers = [.professional]
    entry.isFictitious = true
    let day = Day(daysSinceEpoch: 20_454)
    entry.sources = [.init(document: "001", place: "2.1", date: day), .init(document: awkward, place: awkward, date: day)]
    return entry
  }

  private static let chapters: [Chapter] = [
    Chapter(
      id: "care", number: "2.1", name: text(), summary: text(),
      sections: [.init(id: "first", number: "1", name: text()), .init(id: "empty", number: "2", name: text())]),
    Chapter(id: "none", number: "2.2", name: text("Leeg"), summary: text(), sections: []),
  ]

  private static func violence() -> Entry {
    var entry = entry(7)
    entry.isAboutViolence = true
    entry.isEmergency = true
    return entry
  }

  /// Every public page, empty, full and awkward.
  private static func pages(_ frame: Frame) -> [(name: String, page: Page)] {
    let many: [Entry] = (1...300).map(entry)
    let bare = Entry(id: "entry/bare", name: text("Bare"), summary: text("Bare"))
    var wish = SearchWish()
    wish.words = awkward
    let nothing = SearchModel(filter: SearchWish(), hits: [], total: 0, chapters: [], helpdesk: nil)
    var none = SearchModel(filter: wish, hits: [], total: 0, chapters: chapters, helpdesk: many[0])
    none.isDanger = true
    none.corrected = awkward
    var narrowed = none
    narrowed.filter.comesHome = true
    narrowed.filter.municipality = Municipality.withNIS(21001)
    narrowed.filter.page = 9
    wish.page = 3
    let full = SearchModel(
      filter: wish, hits: many.prefix(20).map { .init(entry: $0, chapter: text()) } + [.init(entry: violence(), chapter: nil)],
      total: 300, chapters: chapters, helpdesk: many[0])
    var problems: [FieldProblem] = []
    var draft = NeedReportDraft()
    draft.municipality = "1"
    draft.contact = String(repeating: "x", count: 400)
    do { _ = try draft.checked(in: frame.language) } catch { problems = error.problems }
    let failed = FormState(values: ["words": awkward, "contact": awkward, "about": awkward], problems: problems)
    var all: [(String, Page)] = [
      ("home, empty", homePage(HomeModel(chapters: [], helpdesk: nil), in: frame)),
      ("home", homePage(HomeModel(chapters: chapters, helpdesk: many[0]), in: frame)),
      ("search, nothing asked", searchPage(nothing, in: frame)), ("search, nothing found", searchPage(none, in: frame)),
      ("search, narrowed", searchPage(narrowed, in: frame)), ("search, full", searchPage(full, in: frame)),
      ("chapter", chapterPage(ChapterModel(chapter: chapters[0], entries: many, helpdesk: nil), in: frame)),
      ("chapter, empty", chapterPage(ChapterModel(chapter: chapters[1], entries: [], helpdesk: many[0]), in: frame)),
      ("entry, bare", entryPage(EntryModel(entry: bare, chapter: nil, related: []), in: frame)),
      ("entry", entryPage(EntryModel(entry: many[0], chapter: chapters[0], related: many), in: frame)),
      ("violence", entryPage(EntryModel(entry: violence(), chapter: chapters[0], related: [bare]), in: frame)),
      ("report", reportPage(reportStart(from: many[0], in: frame.language), in: frame)), ("report, failed", reportPage(failed, in: frame)),
      ("done", reportDonePage(ReportReceipt(number: "2026-00042", code: "7k3mx9q2rt4w", isDanger: true), in: frame)),
      ("follow", receiptFormPage(FormState(), in: frame)), ("about", aboutPage(in: frame)), ("styles", stylesPage(in: frame)),
      ("error", errorPage(title: text(), explanation: text(), reference: awkward, language: frame.language)),
    ]
    for state in ReceiptState.allCases { all.append(("receipt \(state.rawValue)", receiptAnswerPage(ReceiptAnswer(state: state), in: frame))) }
    return all
  }

  private static func frame(_ language: Language, viewer: Frame.Viewer? = nil) -> Frame {
    Frame(
      language: language, languages: Fixtures.languages, today: Day(daysSinceEpoch: 20_778), viewer: viewer, formToken: "token", onceKey: "once",
      flash: .init(tone: .good, words: awkward), isDemo: true)
  }

  @Test("every public page in every language stands up to the page checker, with awkward data", arguments: Fixtures.languages.all)
  func checked(_ language: Language) {
    let worker = Frame.Viewer(name: Self.awkward, organization: Self.awkward, roles: [.helpdeskAgent, .administrator])
    for frame in [Self.frame(language), Self.frame(language, viewer: worker)] {
      for (name, page) in Self.pages(frame) {
        let html = renderPage(page, in: frame)
        #expect(pageProblems(html) == [], "\(name)")
        #expect(!html.string.contains("<script>alert"), "\(name)")
        #expect(!html.string.contains("href=\"javascript:"), "\(name)")
      }
    }
  }

  @Test("Arabic pages run from right to left, and French words in them are marked")
  func rightToLeft() throws {
    let frame = Self.frame(try #require(Fixtures.languages["ar"]))
    let html = renderPage(homePage(HomeModel(chapters: Self.chapters, helpdesk: nil), in: frame), in: frame).string
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(html.contains("ما الذي تحتاج إليه؟"))
    #expect(html.contains("<span lang=\"fr\" dir=\"ltr\">Leeg</span>"))
  }

  @Test(
    "prices, ways in and spoken languages of an entry are said in the further languages, too",
    arguments: [
      ("es", ["Precios", "gratis", "sin cita previa", "neerlandés"]), ("ro", ["Tarife", "gratuit", "fără programare", "neerlandeză"]),
      ("tr", ["Ücretler", "ücretsiz", "randevusuz", "Felemenkçe"]), ("ar", ["الأسعار", "مجاني", "دون موعد مسبق", "الهولندية"]),
    ])
  func furtherOffer(_ code: String, _ words: [String]) throws {
    var entry = Self.entry(1)
    var offer = Offer()
    offer.costs = [Offer.Cost(option: nil, cents: 0)]
    offer.access = [.walkIn]
    offer.languages = ["nl"]
    entry.offer = Boxed(offer)
    var model = EntryModel(entry: entry, chapter: nil, related: [])
    model.now = OfferNow(
      openState: nil, moment: Instant(milliseconds: 1_800_000_000_000), holiday: nil, closures: [], organisation: nil, services: [], offering: 0)
    let frame = Self.frame(try #require(Fixtures.languages[code]))
    let html = renderPage(entryPage(model, in: frame), in: frame).string
    for word in words { #expect(html.contains(word), "\(word)") }
  }

  @Test("on paper an entry carries its address and a code for it, in the language that was read; without an address nothing", arguments: Language.interface)
  func paper(_ language: Language) {
    var model = EntryModel(entry: Self.entry(1), chapter: nil, related: [])
    let frame = Self.frame(language)
    #expect(!entryPage(model, in: frame).body.string.contains("paper-only"))
    model.publicAddress = "https://relais.example"
    let body = entryPage(model, in: frame).body.string
    #expect(body.contains("<div class=\"paper-only\">") && body.contains("<svg class=\"qr\""))
    #expect(body.contains("href=\"https://relais.example\(Address.entry("service/1").path(language))\""))
  }

  @Test("a document without places in it is named alone", arguments: Language.interface)
  func placeless(_ language: Language) throws {
    var entry = Self.entry(1)
    entry.sources = [Entry.Source(document: "Carte du quartier", place: "", date: try #require(Day("2026-02-03")))]
    let body = entryPage(EntryModel(entry: entry, chapter: nil, related: []), in: Self.frame(language)).body.string
    #expect(body.contains("document Carte du quartier (3 "))
  }

  @Test("emergency numbers can be rung from every public page", arguments: Language.interface)
  func emergency(_ language: Language) {
    let frame = Self.frame(language)
    for (name, page) in Self.pages(frame) {
      let html = renderPage(page, in: frame).string
      for number in ["112", "101", "1733"] { #expect(html.contains("href=\"tel:\(number)\""), "\(name) \(number)") }
    }
  }

  @Test("a page about violence has a title that says nothing, a way out, and stays out of search engines")
  func violencePage() {
    let frame = Self.frame(.french)
    let html = renderPage(entryPage(EntryModel(entry: Self.violence(), chapter: nil, related: []), in: frame), in: frame).string
    #expect(html.contains("<title>Adresses utiles · Relais</title>"))
    #expect(html.contains("data-quick-exit"))
    #expect(html.contains("content=\"noindex\""))
    let plain = renderPage(entryPage(EntryModel(entry: Self.entry(1), chapter: nil, related: []), in: frame), in: frame).string
    #expect(!plain.contains("data-quick-exit"))
    #expect(!plain.contains("noindex"))
  }

  @Test("free says for whom: all, or some while others pay", arguments: [([0], "Gratuit<"), ([0, 1400], "Gratuit pour certains<"), ([1400], "")])
  func freeForWhom(cents: [Int], expected: String) {
    var entry = Self.entry(2)
    entry.cost = nil
    var offer = Offer()
    offer.costs = cents.map { Offer.Cost(option: nil, cents: $0) }
    entry.offer = Boxed(offer)
    let html = entryCard(entry, in: .french).string
    #expect(expected.isEmpty ? !html.contains("Gratuit") : html.contains(expected))
  }

  @Test("filters are folded, and what is chosen stands above the answers")
  func foldedFilters() {
    var wish = SearchWish()
    wish.words = "aide"
    wish.comesHome = true
    let frame = Self.frame(.french)
    var model = SearchModel(filter: wish, hits: [.init(entry: Self.entry(1), chapter: nil)], total: 1, chapters: [], helpdesk: nil)
    let html = renderPage(searchPage(model, in: frame), in: frame).string
    #expect(html.contains("class=\"chips chosen") && !html.contains("<details open><summary>Préciser"))
    model.isMomentUnreadable = true
    #expect(renderPage(searchPage(model, in: frame), in: frame).string.contains("<details open><summary>Préciser"), "what is wrong is in sight")
  }

  @Test("a place among the words can be made the only one; nothing open now leads to what is there at any hour")
  func placesAndHours() {
    var wish = SearchWish()
    wish.words = "repas uccle"
    let frame = Self.frame(.dutch)
    var model = SearchModel(filter: wish, hits: [.init(entry: Self.entry(1), chapter: nil)], total: 1, chapters: [], helpdesk: nil)
    model.origin = SearchModel.Origin(meant: "", town: 21016)
    #expect(renderPage(searchPage(model, in: frame), in: frame).string.contains("municipality=21016\">Alleen hulp voor Ukkel<"))
    model.filter.municipality = Municipality.withNIS(21016)
    #expect(!renderPage(searchPage(model, in: frame), in: frame).string.contains("Alleen hulp voor"))
    model.filter.opening = .now
    model.hits = []
    let nothing = renderPage(searchPage(model, in: frame), in: frame).string
    #expect(nothing.contains("municipality=21016\">Zoeken zonder op de uren te letten"))
  }

  @Test("the words searched for never stand in the title, but in the field")
  func searchTitle() {
    var wish = SearchWish()
    wish.words = "mon mari me frappe"
    let page = searchPage(SearchModel(filter: wish, hits: [], total: 0, chapters: [], helpdesk: nil), in: Self.frame(.french))
    #expect(!page.title.contains("mari"))
    #expect(page.body.string.contains("value=\"mon mari me frappe\""))
  }

  @Test("danger comes before every answer")
  func dangerFirst() throws {
    let wish = SearchWish { $0 == "q" ? "suicide" : "" }
    var model = SearchModel(filter: wish, hits: [.init(entry: Self.entry(1), chapter: nil)], total: 1, chapters: [], helpdesk: nil)
    model.isDanger = true
    let body = searchPage(model, in: Self.frame(.french)).body.string
    let danger = try #require(body.firstRange(of: "href=\"tel:107\""))
    let result = try #require(body.firstRange(of: "class=\"results\""))
    #expect(danger.lowerBound < result.lowerBound)
  }

  @Test("a search can be kept and shared: its address carries all of it and is read back the same")
  func shareable() {
    let sent = ["q": "repas & co", "chapter": "food", "municipality": "21009", "home": "yes", "kind": "category", "page": "2"]
    let wish = SearchWish { sent[$0] ?? "" }
    #expect(Dictionary(uniqueKeysWithValues: wish.query) == sent)
    #expect(SearchWish { _ in "nonsense" }.isNarrowed)
    #expect(SearchWish { $0 == "page" ? "-3" : "" }.page == 1)
    #expect(SearchWish { $0 == "municipality" ? "1050" : "" }.municipality?.nis == 21009)
  }

  @Test("the menu has at most six words, and shows each role what it may use")
  func menu() {
    func words(_ roles: Set<Role>) -> Int {
      let frame = Self.frame(.french, viewer: .init(name: "A", organization: "B", roles: roles))
      let html = renderPage(aboutPage(in: frame), in: frame).string
      guard let start = html.firstRange(of: "class=\"menu\""), let end = html[start.upperBound...].firstRange(of: "</nav>") else { return -1 }
      return html[start.upperBound..<end.lowerBound].split(separator: "<li>").count - 1
    }
    for role in Role.allCases { #expect((1...6).contains(words([role])), "\(role)") }
    #expect(words([.helpdeskAgent]) == 6)
    #expect(words([.volunteer]) == 3)
    #expect(words([.administrator]) == 1)
  }

  @Test("what was typed stays when a report cannot be taken")
  func typedStays() {
    let state = FormState(
      values: ["words": "Ma voisine <3", "about": "neighbour", "municipality": "21009"],
      problems: [FieldProblem("contact", code: "x", text: Self.text("Zut"))])
    let html = reportPage(state, in: Self.frame(.dutch)).body.string
    #expect(html.contains(">Ma voisine &lt;3</textarea>"))
    #expect(html.contains("value=\"neighbour\" checked"))
    #expect(html.contains("value=\"21009\" selected"))
    #expect(html.contains("<a href=\"#f-contact\">Zut</a>"))
  }

  @Test("the answer to a receipt is the same for every end, and carries nothing but a sentence")
  func receiptSaysLittle() {
    let ends: [Request.Outcome] = [.met, .refusedByPerson, .unreachable, .informed]
    for isLookedFor in [true, false] { #expect(Set(ends.map { ReceiptState(.closed($0), isLookedFor: isLookedFor) }) == [.closed]) }
  }
}

@Suite("The page checker")
struct PageCheckerTests {
  private func check(_ body: HTML) -> [String] {
    pageProblems("<!doctype html><html lang=\"fr\" dir=\"ltr\"><head><title>T</title></head><body><h1>T</h1>\(body)</body></html>")
  }

  @Test("a good page has no problems")
  func good() {
    #expect(check("<label for=\"a\">A</label><input id=\"a\" name=\"a\"><svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>") == [])
  }

  @Test(
    "what is wrong with a page is found",
    arguments: [
      ("<p>a", "closes body where p is open"), ("<h1>b</h1>", "has 2 h1"), ("<h3>b</h3>", "skips from h1 to h3"),
      ("<input name=\"a\">", "has no label for input a"), ("<p id=\"a\">a</p><p id=\"a\">b</p>", "has the id a twice"),
      ("<p style=\"color:red\">a</p>", "has a style attribute on p"), ("<a href=\"/x\" onclick=\"x()\">a</a>", "has a script attribute onclick"),
      ("<script>x()</script>", "has a script inside the page"), ("<img src=\"/x\">", "has a picture without alt"),
      ("<a href=\"#no\">a</a>", "link to no, which is not there"), ("<a href=\"/x\"></a>", "has an empty a"),
      ("<button>a</button>", "has a button without type"), ("<p>a<div>b</div></p>", "has a div inside a p"),
      ("<p aria-describedby=\"no\">a</p>", "aria-describedby no, which is not there"), ("<label for=\"no\">a</label>", "label for no, which is not there"),
    ] as [(StaticString, String)])
  func found(_ body: StaticString, _ problem: String) {
    #expect(check(HTML(stringLiteral: body)).contains(problem))
  }
}
