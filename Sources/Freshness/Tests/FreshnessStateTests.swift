import Care
import HTML
import Kernel
import Pages
import Parameters
import TestSupport
import Testing

@Suite("Freshness of entries")
struct FreshnessStateTests {
  private static let confirmed = Day(daysSinceEpoch: 20_000)
  private static let rule = FreshnessParameters.Rule(
    from: Day(daysSinceEpoch: 0), knownUntil: nil, intervals: [.organisation: 100, .category: 200], dueSoon: 10, asksInVain: 3, overdueLimit: 50,
    leavesSearch: [.organisation], linkDays: 30, reminderAfter: 10, mostReminders: 2, batch: 2, addressDays: 30, source: "test")

  private static func entry(_ id: String = "organisation/1", interval: Int? = nil) -> Entry {
    var entry = Entry(id: id, name: Text(same: "A"), summary: Text(same: "B"))
    var offer = Offer()
    offer.confirmation = Offer.Confirmation(day: confirmed, way: .phone, by: "A")
    offer.reviewInterval = interval
    entry.offer = Boxed(offer)
    return entry
  }

  @Test(
    "an entry is fresh until some days before its day, to confirm up to it, then overdue, and unverifiable when asked about and long overdue",
    arguments: [(0, FreshnessState.fresh), (89, .fresh), (90, .toConfirm), (100, .toConfirm), (101, .overdue), (150, .overdue), (151, .unverifiable)])
  func edges(days: Int, expected: FreshnessState) {
    var watch = EntryWatch(entry: "organisation/1")
    watch.asked = 1
    let state = Freshness(Self.entry(), watch, rule: Self.rule, today: Self.confirmed.adding(days: days)).state
    #expect(state == expected)
  }

  @Test(
    "an identifier that nobody writes comes from the name", arguments: [("Soupe & pain d'été", "soupe-pain-d-ete"), ("  ’t Huis ", "t-huis"), ("؟", "x")])
  func slug(name: String, slug: String) {
    #expect(EntryKey.slug(of: name) == slug)
    #expect(EntryKey.slug(of: String(repeating: "long nom ", count: 20)).utf8.count <= 50)
  }

  @Test("the languages of an entry are chosen by their names, and one that the list lacks stays")
  func languages() throws {
    let people = try #require(EntrySection.all.first { $0.id == "people" })
    let field = try #require(people.fields.first { $0.stored == "offer.languages" })
    var entry = Entry(id: "service/x", name: Text(same: "X"), summary: Text(same: "Y"))
    var offer = Offer()
    offer.languages = ["ar", "xx"]
    entry.offer = Boxed(offer)
    var typed = EntryForm.values(of: people, entry, in: .french)
    typed["\(field.name).tr"] = "yes"
    let changed = try EntryForm.apply(people, typed, to: entry, EntryReading(language: .french, today: Day(daysSinceEpoch: 20_000)))
    #expect(changed.offer?.languages == ["ar", "xx", "tr"])
    #expect(field.lines(changed, .dutch) == ["Arabisch", "xx", "Turks"])
  }

  @Test("a part of an entry says once which fields may stay empty, marks the others, and names what is related")
  func marks() throws {
    let frame = Frame(
      language: .french, languages: Fixtures.languages, today: Self.confirmed, viewer: nil, formToken: "token", onceKey: "once", flash: nil, isDemo: false)
    var other = Self.entry("category/1")
    other.offer = nil
    var entry = Self.entry()
    entry.related = ["category/1"]
    func page(_ id: String) throws -> String {
      let section = try #require(EntrySection.named(id))
      let form = FormState(values: EntryForm.values(of: section, entry, in: .french))
      var model = SectionModel(entry: entry, section: section, version: 1, form: form, chapters: [], organisations: [])
      model.others = [entry, other]
      return sectionPage(model, in: frame).body.string
    }
    let (names, filing) = (try page("names"), try page("filing"))
    #expect(names.contains("(à remplir)"))
    #expect(!names.contains("facultatif") && !filing.contains("facultatif"))
    #expect(filing.contains("Tous ces champs peuvent rester vides.") && filing.contains("A (category/1)"))
    #expect(filing.contains("<datalist id=\"entries\"><option value=\"category/1\">"))
  }

  @Test("related entries are shown by name, stay where they are ticked, and new ones come after them once each")
  func related() throws {
    let filing = try #require(EntrySection.all.first { $0.id == "filing" })
    let field = try #require(filing.fields.first { $0.stored == "related" })
    var entry = Entry(id: "service/x", name: Text(same: "X"), summary: Text(same: "Y"))
    entry.related = ["category/1", "category/2"]
    let reading = EntryReading(language: .french, today: Day(daysSinceEpoch: 20_000))
    var typed = EntryForm.values(of: filing, entry, in: .french)
    #expect(try EntryForm.apply(filing, typed, to: entry, reading).related == entry.related)
    typed["related.keep.category/1"] = nil
    typed["related.add.0"] = "category/3"
    typed["related.add.1"] = "category/2"
    typed["related.add.2"] = "service/x"
    let changed = try EntryForm.apply(filing, typed, to: entry, reading)
    #expect(changed.related == ["category/2", "category/3"])
    #expect(field.lines(changed, .dutch, names: ["category/2": Text(same: "Repas")]) == ["Repas (category/2)", "category/3"])
    typed["related.add.1"] = "Repas"
    let wrong = #expect(throws: Invalid.self) { try EntryForm.apply(filing, typed, to: entry, reading) }
    #expect(wrong?.problems.map(\.path) == ["related.add.1"])
  }

  @Test("an entry that nobody was ever asked about stays in public search, however old its source", arguments: [151, 10_000])
  func neverAsked(days: Int) {
    let freshness = Freshness(Self.entry(), rule: Self.rule, today: Self.confirmed.adding(days: days))
    #expect(freshness.state == .overdue)
    #expect(!freshness.leavesSearch(Self.entry(), rule: Self.rule))
  }

  @Test("its own interval counts before its kind's, a confirmation before a source, and the newest source where nobody confirmed")
  func sources() {
    let own = Freshness(Self.entry(interval: 7), rule: Self.rule, today: Self.confirmed)
    #expect(own.due == Self.confirmed.adding(days: 7))
    var plain = Entry(id: "category/1", name: Text(same: "A"), summary: Text(same: "B"))
    #expect(Freshness(plain, rule: Self.rule, today: Self.confirmed).state == .overdue)
    #expect(Freshness(plain, rule: Self.rule, today: Self.confirmed).confirmed == nil)
    plain.sources = [0, 30, 10].map { Entry.Source(document: "D", place: "1", date: Self.confirmed.adding(days: $0)) }
    #expect(Freshness(plain, rule: Self.rule, today: Self.confirmed).due == Self.confirmed.adding(days: 230))
  }

  @Test("asked in vain often enough makes an overdue entry unverifiable, and never one that still counts")
  func asked() {
    var watch = EntryWatch(entry: "organisation/1")
    watch.asked = 3
    #expect(Freshness(Self.entry(), watch, rule: Self.rule, today: Self.confirmed.adding(days: 100)).state == .toConfirm)
    #expect(Freshness(Self.entry(), watch, rule: Self.rule, today: Self.confirmed.adding(days: 101)).state == .unverifiable)
    watch.asked = 2
    #expect(Freshness(Self.entry(), watch, rule: Self.rule, today: Self.confirmed.adding(days: 101)).state == .overdue)
    watch.asked = 0
    watch.notBefore = Self.confirmed.adding(days: 300)
    #expect(Freshness(Self.entry(), watch, rule: Self.rule, today: Self.confirmed.adding(days: 260)).state == .fresh)
  }

  @Test("emergency lines, lines about violence and kinds that the rule does not name never leave public search by themselves")
  func leaving() {
    let late = Self.confirmed.adding(days: 1000)
    func leaves(_ change: (inout Entry) -> Void, _ id: String = "organisation/1") -> Bool {
      var entry = Self.entry(id)
      change(&entry)
      var watch = EntryWatch(entry: id)
      watch.asked = 1
      return Freshness(entry, watch, rule: Self.rule, today: late).leavesSearch(entry, rule: Self.rule)
    }
    #expect(leaves { _ in })
    #expect(!leaves { $0.isEmergency = true })
    #expect(!leaves { $0.isAboutViolence = true })
    #expect(!leaves({ _ in }, "category/1"))
  }

  @Test("the shipped rules can be read, and a day without a rule is an error")
  func parameters() throws {
    #expect(try Fixtures.freshness.rule(on: Day("2026-11-21") ?? Self.confirmed).intervals[.service] == 180)
    #expect(throws: FreshnessGap.self) { try Fixtures.freshness.rule(on: Day(daysSinceEpoch: 0)) }
    #expect(throws: Invalid.self) { try FreshnessFolder.parameters(DataFile(name: "x", content: "- from: 2026-01-01")) }
  }

  @Test(
    "hours are read as people write them, in each language",
    arguments: [
      ("lu-ve 9:00-12:00, 13:00-17:00", "fr", "lu-ve 9:00-12:00, 13:00-17:00"), ("lundi mercredi 9h-12h30", "fr", "lu me 9:00-12:30"),
      ("tous les jours 0-24", "fr", "lu-di 0:00-24:00"), ("sa di 22:00-6:00", "fr", "sa di 22:00-6:00"),
      ("ma-vr 9.00 tot 12.30 en 13u-16u30", "nl", "ma-vr 9:00-12:30, 13:00-16:30"), ("mon-wed 9-17", "en", "mo-we 9:00-17:00"),
      ("ve-lu 9-10", "fr", "lu ve-di 9:00-10:00"),
    ])
  func hours(typed: String, code: String, expected: String) throws {
    let language = try #require(Language(code: code))
    let read = try TypedHours.read(typed, language, keeping: [])
    #expect(TypedHours.lines(read, language) == [expected])
  }

  @Test("hours that cannot be read are refused", arguments: ["lu-ve", "xx 9-12", "9-12", "lu 25-26", "lu 9", "lu 9:75-10"])
  func badHours(typed: String) {
    #expect(throws: TypedHours.Problem.self) { try TypedHours.read(typed, .french, keeping: []) }
  }

  @Test("hours that the short form cannot say stay, and unchanged words change nothing")
  func keptHours() throws {
    let monthly = Schedule(
      freq: .monthly, byday: [DayRule(.monday, ordinal: 2)], opensAt: ClockTime(hour: 9), closesAt: ClockTime(hour: 10))
    let plain = Schedule.weekly([.monday], ClockTime(hour: 9, minute: 0), ClockTime(hour: 12, minute: 0))
    #expect(try TypedHours.read("lu 9:00-12:00", .french, keeping: [monthly, plain]) == [monthly, plain])
    #expect(try TypedHours.read("", .french, keeping: [monthly, plain]) == [monthly])
  }

  @Test("every section gives back the entry that it was filled from, and nothing else changes", arguments: EntrySection.all.map(\.id))
  func roundTrip(section: String) throws {
    let section = try #require(EntrySection.named(section))
    let entry = Self.full
    let values = EntryForm.values(of: section, entry, in: .dutch)
    let reading = EntryReading(language: .dutch, today: Self.confirmed)
    #expect(try EntryForm.apply(section, values, to: entry, reading) == entry)
  }

  @Test("everything wrong in a section is named at its field")
  func problems() throws {
    let section = try #require(EntrySection.named("contact"))
    var values = EntryForm.values(of: section, Self.full, in: .french)
    values["phones.0.number"] = "12"
    values["phones.0.label.nl"] = ""
    values["phones.0.languages"] = "fr et nl"
    values["emails"] = "pas une adresse"
    values["links.0.url"] = "javascript:alert(1)"
    let reading = EntryReading(language: .french, today: Self.confirmed)
    let invalid = #expect(throws: Invalid.self) { try EntryForm.apply(section, values, to: Self.full, reading) }
    #expect(Set(invalid?.problems.map(\.path) ?? []) == ["phones.0.number", "phones.0.label.nl", "phones.0.languages", "emails", "links.0.url"])
  }

  @Test(
    "the languages of a number are written by their names or codes, and told as they are",
    arguments: [("fr, nl", ["fr", "nl"]), ("Français ; arabe", ["fr", "ar"]), ("Arabisch, fr, fr", ["ar", "fr"]), ("dari", ["fa"]), ("", [])]
      as [(String, [String])])
  func phoneLanguages(typed: String, codes: [String]) throws {
    let section = try #require(EntrySection.named("contact"))
    var values = EntryForm.values(of: section, Self.full, in: .french)
    values["phones.0.languages"] = typed
    let reading = EntryReading(language: .french, today: Self.confirmed)
    let entry = try EntryForm.apply(section, values, to: Self.full, reading)
    #expect(entry.phones.first?.languages == codes)
    let field = try #require(EntrySection.field(stored: "phones"))
    #expect(field.lines(entry, .french).first?.contains(codes.joined(separator: ", ")) == true)
  }

  @Test("the languages of a place's number stand behind it in brackets")
  func placeLanguages() throws {
    let section = try #require(EntrySection.named("places"))
    var values = EntryForm.values(of: section, Self.full, in: .french)
    #expect(values["offer-locations.0.phones"] == "02 555 12 34 (nl)\n+32 (0)2 555 12 35")
    values["offer-locations.0.phones"] = "02 555 12 34 (nl, turc)\n02 555 12 36"
    let reading = EntryReading(language: .french, today: Self.confirmed)
    let phones = try EntryForm.apply(section, values, to: Self.full, reading).offer?.locations.first?.phones ?? []
    #expect(phones.map(\.languages) == [["nl", "tr"], []] && phones.first?.label?.fr == "Place")
    values["offer-locations.0.phones"] = "02 555 12 34 (klingon)"
    let invalid = #expect(throws: Invalid.self) { try EntryForm.apply(section, values, to: Self.full, reading) }
    #expect(invalid?.problems.map(\.path) == ["offer-locations.0.phones"])
  }

  /// An entry with something in every field that people change.
  private static let full: Entry = {
    func text(_ words: String) -> Text { Text(fr: words, nl: words + " nl", en: words + " en") }
    var entry = Self.entry()
    entry.phones = [Entry.Phone(number: "02 555 12 34", label: text("Accueil"), hours: nil, languages: ["fr", "ar"])]
    entry.emails = ["a@example.be"]
    entry.links = [Entry.Link(url: "https://example.be", language: .dutch)]
    entry.municipalities = [21015]
    entry.publics = [.older, .carer]
    entry.everyday = [.french: ["repas"]]
    entry.cost = text("Gratuit")
    entry.sources = [Entry.Source(document: "D", place: "1", date: confirmed)]
    entry.offer?.value.costs = [Offer.Cost(option: text("adulte"), cents: 1250)]
    entry.offer?.value.documents = [text("carte")]
    entry.offer?.value.access = [.phone, .walkIn]
    entry.offer?.value.languages = ["fr", "ar"]
    entry.offer?.value.schedules = [.weekly([.monday, .tuesday], ClockTime(hour: 9, minute: 0), ClockTime(hour: 12, minute: 0))]
    entry.offer?.value.closures = [Closure(from: confirmed, to: confirmed.adding(days: 3), reason: text("congé")), Closure(.holiday("christmas"))]
    entry.offer?.value.holidays = .closed
    entry.offer?.value.level = .homeHelp
    entry.offer?.value.capacity = Offer.Capacity(state: .few, available: 2, unit: text("places"), updated: confirmed)
    entry.offer?.value.contacts = [Offer.Contact(name: "B", function: "C", phone: "02 555 12 34", email: "b@example.be")]
    var place = Offer.Location(street: "Rue 1", postalCode: 1030)
    place.accessibility = [.wheelchair, .lift]
    place.phones = [
      Entry.Phone(number: "02 555 12 34", label: text("Place"), hours: nil, languages: ["nl"]),
      Entry.Phone(number: "+32 (0)2 555 12 35", label: nil, hours: nil),
    ]
    entry.offer?.value.locations = [place]
    return entry
  }()
}
