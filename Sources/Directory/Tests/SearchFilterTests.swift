import Care
import Kernel
import Pages
import TestSupport
import Testing

@Suite struct SearchFilterTests {
  /// Saturday 21 November 2026, 10:00 in Brussels.
  private static let now = Instant(milliseconds: 1_795_251_600_000)

  private static func service(_ number: Int, _ change: (inout Entry, inout Offer) -> Void) -> Entry {
    var entry = Entry(id: "service/s\(number)", name: Text(same: "Service \(number)"), summary: Text(same: "…"))
    var offer = Offer()
    change(&entry, &offer)
    entry.offer = Boxed(offer)
    return entry
  }

  private static let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

  private static let index: SearchIndex = {
    let chapters = [
      Chapter(id: "care", number: "1", name: Text(same: "Soins"), summary: Text(same: "…"), sections: [], level: .homeCare),
      Chapter(id: "social", number: "2", name: Text(same: "Social"), summary: Text(same: "…"), sections: [], level: .information),
    ]
    let entries = [
      Entry(id: "category/38", name: Text(same: "Genre"), summary: Text(same: "…")),
      service(1) { entry, offer in
        entry.chapter = "care"
        entry.related = ["category/38"]
        entry.municipalities = [21015]
        entry.publics = [.older]
        offer.locations = [Offer.Location(street: "Rue A 1", postalCode: 1030)]
        offer.schedules = [.weekly(weekdays, ClockTime(hour: 9), ClockTime(hour: 17))]
        offer.languages = ["fr", "tr"]
        offer.costs = [Offer.Cost(option: nil, cents: 0)]
        offer.capacity = Offer.Capacity(state: .free, updated: now.day.adding(days: -30))
      },
      service(2) { entry, offer in
        entry.chapter = "social"
        entry.related = ["category/38"]
        entry.publics = [.carer, .lowIncome]
        entry.home = .sometimes
        offer.locations = [Offer.Location(street: "Rue B 2", postalCode: 1180)]
        offer.schedules = [.weekly([.friday, .saturday], ClockTime(hour: 20), ClockTime(hour: 2))]
        offer.languages = ["nl"]
        offer.costs = [Offer.Cost(option: nil, cents: 450)]
        offer.capacity = Offer.Capacity(state: .free, updated: now.day.adding(days: -31))
      },
      service(3) { entry, offer in
        entry.chapter = "care"
        entry.prescription = .required
        offer.level = .residential
        offer.capacity = Offer.Capacity(state: .full, updated: now.day)
      },
      service(4) { _, offer in offer.status = .inactive },
    ]
    return SearchIndex(content: DirectoryContent(chapters: chapters, entries: entries))
  }()

  private func ids(_ change: (inout SearchFilter) -> Void, at now: Instant = now) -> [String] {
    var filter = SearchFilter()
    change(&filter)
    return Self.index.results("", language: .french, limit: 20, filter: filter, now: now).hits.map(\.entry.id)
  }

  @Test("each filter leaves what it says, and only what everybody may find")
  func each() {
    #expect(ids { $0.chapter = "care" } == ["service/s1", "service/s3"])
    #expect(ids { $0.chapter = "nowhere" } == [])
    #expect(ids { $0.category = "category/38" } == ["category/38", "service/s1", "service/s2"])
    #expect(ids { $0.category = "category/99" } == [])
    #expect(ids { $0.kinds = [.category] } == ["category/38"])
    #expect(
      ids {
        $0.municipality = 21015; $0.kinds = [.service]
      } == ["service/s1", "service/s2", "service/s3"])
    #expect(
      ids {
        $0.municipality = 21016; $0.kinds = [.service]
      } == ["service/s2", "service/s3"])
    #expect(ids { $0.comesHome = true } == ["service/s2"])
    #expect(ids { $0.language = "tr" } == ["service/s1"])
    #expect(ids { $0.language = "xx" } == [])
    #expect(ids { $0.cost = .free } == ["service/s1"])
    #expect(ids { $0.cost = .paid } == ["service/s2"])
    #expect(
      ids {
        $0.publics = [.lowIncome]; $0.kinds = [.service]
      } == ["service/s2", "service/s3"])
    #expect(
      ids {
        $0.withoutPrescription = true; $0.kinds = [.service]
      } == ["service/s1", "service/s2"])
  }

  @Test("help that names whom one looks for comes before help for everyone; nobody else's help is shown")
  func named() {
    func entry(_ id: String, _ publics: [Entry.Public], _ name: String = "Soins") -> Entry {
      var entry = Entry(id: "entry/\(id)", name: Text(same: name), summary: Text(same: "…"))
      entry.publics = publics
      return entry
    }
    let entries = [
      entry("a", [.everyone]), entry("b", []), entry("c", [.older]), entry("d", [.uninsured, .undocumented]),
      entry("e", [.undocumented, .everyone]), entry("f", [.older], "Repas"), entry("g", [.older], "Transport"), entry("h", [.older], "Jeux"),
    ]
    let index = SearchIndex(content: DirectoryContent(chapters: [], entries: entries))
    var filter = SearchFilter()
    filter.publics = [.undocumented]
    func ids(_ words: String) -> [String] {
      index.results(words, language: .french, limit: 20, filter: filter, now: Self.now).hits.map(\.entry.id)
    }
    let expected = ["entry/d", "entry/e", "entry/a", "entry/b"]
    #expect(ids("") == expected)
    #expect(ids("soins") == expected)
    filter.order = .lightest
    #expect(ids("") == expected)
  }

  @Test("who has no papers finds, first of all, the help that the directory has for him")
  func undocumented() throws {
    var filter = SearchFilter()
    filter.publics = [.undocumented]
    let found = try SearchSupport.shipped.get().results("", language: .french, limit: 3, filter: filter, now: Self.now).hits.map(\.entry.id)
    #expect(Set(found) == ["category/573", "category/214", "entry/le-bon-plan"])
    let asked = try SearchSupport.shipped.get().results("sans papiers", language: .french, limit: 1, filter: filter, now: Self.now)
    #expect(asked.hits.first.map { found.contains($0.entry.id) } == true)
  }

  @Test("without prescription: what needs none first, what nobody said last and never as sure, what always needs one not at all")
  func prescriptions() throws {
    func entry(_ id: String, _ prescription: Entry.Prescription?) -> Entry {
      var entry = Entry(id: id, name: Text(same: "Aide"), summary: Text(same: "…"))
      entry.prescription = prescription
      return entry
    }
    let entries = [
      entry("entry/a", nil), entry("entry/b", .required), entry("entry/c", .sometimes), entry("entry/d", Entry.Prescription.none),
      entry("helpline/e", nil),
    ]
    let index = SearchIndex(content: DirectoryContent(chapters: [], entries: entries))
    var filter = SearchFilter()
    filter.withoutPrescription = true
    let results = index.results("", language: .french, limit: 20, filter: filter, now: Self.now)
    #expect(results.hits.map(\.entry.id) == ["entry/d", "helpline/e", "entry/c", "entry/a"])
    let counts = try #require(results.counts)
    #expect((counts.withoutPrescription, counts.perhapsWithoutPrescription) == (2, 2))
    #expect(entries.map(\.prescriptionNeed) == [.notSaid, .always, .sometimes, .none, .none])
  }

  @Test("what the sources say of hours, languages and prices is known to the filters")
  func shippedValues() throws {
    let index = try SearchSupport.shipped.get()
    func ids(at now: Instant = Self.now, _ change: (inout SearchFilter) -> Void) -> Set<String> {
      var filter = SearchFilter()
      change(&filter)
      return Set(index.results("", language: .french, limit: 400, filter: filter, now: now).hits.map(\.entry.id))
    }
    let monday = Self.now.day.adding(days: 2)
    let noon = ids(at: Instant(brussels: monday, hour: 12, minute: 30)) { $0.opening = .now }
    #expect(noon.isSuperset(of: ["helpline/ecoute-seniors", "entry/brusano-helpdesk"]))
    let later = ids(at: Instant(brussels: monday, hour: 16, minute: 0)) { $0.opening = .now }
    #expect(later.contains("entry/brusano-helpdesk") && !later.contains("helpline/ecoute-seniors"))
    #expect(!ids { $0.opening = .now }.contains("entry/brusano-helpdesk"))
    let night = ids(at: Instant(brussels: monday, hour: 3, minute: 0)) { $0.opening = .now }
    #expect(night == ["entry/112", "entry/101", "entry/107", "entry/106", "entry/poison-centre"])
    #expect(ids { $0.language = "nl" }.isSuperset(of: ["helpline/coponcho", "entry/106", "entry/bhak"]))
    #expect(!ids { $0.language = "nl" }.contains("entry/107"))
    #expect(ids { $0.cost = .free }.isSuperset(of: ["category/573", "entry/protocol3"]))
    #expect(ids { $0.cost = .paid }.contains("entry/psychologists-first-line"))
  }

  @Test("it is counted of how many entries a filter knows the answer")
  func coverage() {
    let coverage = FilterCoverage(Self.index.content)
    #expect(coverage.entries == 4)
    #expect(
      coverage.lines.map { "\($0.filter) \($0.known)" }
        == ["for 2", "home 1", "cost 2", "prescription 1", "speaks 2", "open 2", "nearest 2", "room 3"])
  }

  @Test("a language that is spoken at one number of an entry is found like one that is spoken by all of it")
  func phoneLanguages() {
    var line = Entry(id: "helpline/a", name: Text(same: "Écoute"), summary: Text(same: "…"))
    line.phones = [Entry.Phone(number: "107", label: nil, hours: nil), Entry.Phone(number: "106", label: nil, hours: nil, languages: ["nl"])]
    let silent = Entry(id: "helpline/b", name: Text(same: "Autre"), summary: Text(same: "…"))
    let index = SearchIndex(content: DirectoryContent(chapters: [], entries: [line, silent]))
    #expect(index.languagesSpoken == ["nl"])
    var filter = SearchFilter()
    filter.language = "nl"
    let results = index.results("", language: .french, limit: 5, filter: filter, now: Self.now)
    #expect(results.hits.map(\.entry.id) == ["helpline/a"] && results.counts?.languages == ["nl": 1])
  }

  @Test("room that was announced 30 days ago counts, 31 days ago no more; a full house never")
  func room() {
    #expect(ids { $0.hasRoom = true } == ["service/s1"])
  }

  @Test("open now, today and at a time: hours past midnight belong to the evening before")
  func open() {
    // A Saturday morning: the office is closed, the night service opens in the evening.
    #expect(ids { $0.opening = .now } == [])
    #expect(ids { $0.opening = .today } == ["service/s2"])
    let day = Self.now.day
    #expect(ids { $0.opening = .at(Instant(brussels: day, hour: 1, minute: 59)) } == ["service/s2"])
    #expect(ids { $0.opening = .at(Instant(brussels: day, hour: 2, minute: 0)) } == [])
    #expect(ids { $0.opening = .at(Instant(brussels: day.adding(days: 2), hour: 9, minute: 0)) } == ["service/s1"])
    #expect(ids({ $0.opening = .now }, at: Instant(brussels: day.adding(days: 2), hour: 16, minute: 59)) == ["service/s1"])
    #expect(ids({ $0.opening = .now }, at: Instant(brussels: day.adding(days: 2), hour: 17, minute: 0)) == [])
  }

  @Test("the nearest come first from the chosen municipality, what has no place last; the lightest first by their level")
  func order() {
    #expect(
      ids {
        $0.kinds = [.service]; $0.municipality = 21016; $0.order = .nearest
      } == ["service/s2", "service/s3"])
    var filter = SearchFilter()
    filter.kinds = [.service]
    filter.order = .lightest
    #expect(ids { $0 = filter } == ["service/s2", "service/s1", "service/s3"])
    #expect(Self.index.kilometres(from: 21015, to: Self.index.content.entries[1]) == 0)
    #expect(Self.index.kilometres(from: 21016, to: Self.index.content.entries[1]) == 8)
    #expect(Self.index.kilometres(from: 21016, to: Self.index.content.entries[3]) == nil)
  }

  @Test("a count beside a choice is what choosing it would leave")
  func counts() throws {
    var filter = SearchFilter()
    filter.kinds = [.service]
    let counts = try #require(Self.index.results("", language: .french, limit: 20, filter: filter, now: Self.now).counts)
    for chapter in ["care", "social"] {
      #expect(
        counts.chapters[chapter]
          == ids {
            $0 = filter; $0.chapter = chapter
          }.count)
    }
    for kind in Entry.Kind.allCases { #expect(counts.kinds[kind] == ids { $0.kinds = [kind] }.count) }
    for town in Municipality.all {
      #expect(
        counts.municipalities[town.nis]
          == ids {
            $0 = filter; $0.municipality = town.nis
          }.count)
    }
    for wanted in Entry.Public.allCases where wanted != .everyone {
      #expect(
        counts.publics[wanted]
          == ids {
            $0 = filter; $0.publics = [wanted]
          }.count)
    }
    for language in Self.index.languagesSpoken {
      #expect(
        counts.languages[language]
          == ids {
            $0 = filter; $0.language = language
          }.count)
    }
    #expect(counts.costs == [.free: 1, .paid: 1])
    #expect(
      counts.openToday
        == ids {
          $0 = filter; $0.opening = .today
        }.count)
    #expect((counts.comesHome, counts.hasRoom, counts.openNow) == (1, 1, 0))
    #expect((counts.withoutPrescription, counts.perhapsWithoutPrescription) == (0, 2))
    #expect(
      counts.withoutPrescription + counts.perhapsWithoutPrescription
        == ids {
          $0 = filter; $0.withoutPrescription = true
        }.count)
  }

  @Test("a search is kept in its address and read back equal; what nobody understands is left out")
  func address() {
    let values = [
      "q": "repas", "chapter": "food", "category": "42", "municipality": "21015", "home": "yes", "kind": "service", "for-older": "yes",
      "for-low-income": "yes", "speaks": "tr", "cost": "free", "prescription": "no", "open": "at", "day": "24/11", "time": "14h30",
      "room": "yes", "order": "nearest", "page": "3",
    ]
    let wish = SearchWish { values[$0] ?? "" }
    #expect(Dictionary(uniqueKeysWithValues: wish.query) == values)
    #expect(wish.publics == [.older, .lowIncome])
    let today = Self.now.day
    #expect(wish.moment(today: today) == Instant(brussels: today.adding(days: 3), hour: 14, minute: 30))
    #expect(wish.filter(today: today).opening == .at(Instant(brussels: today.adding(days: 3), hour: 14, minute: 30)))
    let nonsense = SearchWish { ["open": "at", "day": "hier soir", "time": "25:00", "cost": "cheap", "order": "x", "category": "../"][$0] ?? "" }
    #expect(nonsense.moment(today: today) == nil && nonsense.cost == nil && nonsense.order == .best && nonsense.category == nil)
  }
}
