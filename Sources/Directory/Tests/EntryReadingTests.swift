import Actions
import Care
import Foundation
import Kernel
import Store
import TestSupport
import Testing

/// Stored entries are read by a quick way where it knows their form, and by `Codable` otherwise: both must say the same.
@Suite struct EntryReadingTests {
  private static let text = Text(fr: "É « x » \u{1F600}", nl: "ë\n\"y\"", en: "", also: [Language(code: "ar") ?? .french: "نعم"])
  private static let day = Day(year: 2026, month: 2, day: 28) ?? Day(daysSinceEpoch: 0)
  private static let hours = Schedule.weekly([.monday, .friday], ClockTime(hour: 8, minute: 5), ClockTime(seconds: 86_400))

  /// Every field says something.
  private static func full() -> Entry {
    var entry = Entry(id: "entry/full", name: text, summary: text)
    entry.chapter = "care"
    entry.sections = ["a", "b"]
    entry.official = [.french, .dutch]
    entry.alsoNamed = [.english: ["Second", ""]]
    entry.who = text
    entry.how = text
    entry.cost = text
    entry.payer = text
    entry.prescription = .sometimes
    entry.prescriptionNote = text
    entry.home = .always
    entry.everyday = [.french: ["l'été"], .dutch: []]
    entry.phones = [Entry.Phone(number: "02 201 22 22", label: text, hours: nil), Entry.Phone(number: "107", label: nil, hours: text, languages: ["fr", "de"])]
    entry.emails = ["a@b.example"]
    entry.links = [Entry.Link(url: "https://a.example/?q=\\\"/", language: .dutch), Entry.Link(url: "https://b.example", language: nil)]
    entry.municipalities = [21_001, 21_019]
    entry.publics = [.lowIncome, .everyone]
    entry.subject = text
    entry.answers = [.public, .professional]
    entry.isEmergency = true
    entry.isAboutViolence = true
    entry.isFictitious = true
    entry.related = ["category/1"]
    entry.sources = [Entry.Source(document: "001", place: "2.1", date: day)]
    entry.editorNotes = ["Deux noms."]
    entry.offer = Boxed(offer())
    return entry
  }

  private static func offer() -> Offer {
    var offer = Offer()
    var place = Offer.Location(street: "Rue \"X\" 1", postalCode: 1000)
    place.name = "Maison"
    place.kind = .postal
    place.town = "Bruxelles"
    place.latitude = 50.846_557_3
    place.longitude = -4.351_697e-1
    place.accessibility = [.wheelchair, .publicTransport]
    place.phones = [Entry.Phone(number: "1", label: nil, hours: nil)]
    place.schedules = [hours]
    offer.status = .temporarilyClosed
    offer.organisation = "organisation/49"
    offer.recordLanguage = .dutch
    offer.locations = [place]
    offer.schedules = [hours]
    offer.closures = [Closure(from: day, to: day.adding(days: 3), reason: Text(fr: "a", nl: "b", en: "c")), Closure(from: day, to: nil)]
    offer.holidays = .open
    offer.languages = ["fr", "tr"]
    offer.costs = [Offer.Cost(option: text, cents: 950), Offer.Cost(option: nil, cents: nil)]
    offer.documents = [text]
    offer.contacts = [Offer.Contact(name: "A", function: "B", phone: "C", email: "D")]
    offer.access = [.walkIn, .professionalOnly]
    offer.minimumAge = 0
    offer.maximumAge = 120
    offer.capacity = Offer.Capacity(state: .waitingList, available: 0, unit: text, updated: day)
    offer.level = .residential
    offer.confirmation = Offer.Confirmation(day: day, way: .provider, by: "Ü")
    offer.reviewInterval = 90
    offer.reviewEmail = "r@x.example"
    return offer
  }

  /// Parts that the quick way leaves to `Codable`.
  private static func rare() -> [Entry] {
    let closures: [Closure] = [
      Closure(.holiday("christmas")), Closure(from: day, to: day, hours: [Closure.Hours(ClockTime(hour: 9), ClockTime(hour: 1))]),
    ]
    var odd = hours
    odd.until = day
    odd.interval = 2
    odd.timezone = 5.5
    odd.byday = [DayRule(.monday, ordinal: -1)]
    let condition = Condition(
      id: "age", effect: .reduced, criterion: .any([.number("age", from: 60), .not(.yes("alone"))]), words: text, proof: text,
      source: Entry.Source(document: "d", place: "p", date: day), from: day)
    return [
      { $0.closures = [closures[0]] }, { $0.closures = [closures[1]] }, { $0.schedules = [odd] }, { $0.locations[0].schedules = [odd] },
      { $0.conditions = [condition] },
    ].enumerated().map { (position: Int, change: (inout Offer) -> Void) in
      var (entry, offer) = (full(), offer())
      change(&offer)
      entry.id = "entry/rare-\(position)"
      entry.offer = Boxed(offer)
      return entry
    }
  }

  @Test("an entry in which everything is said is read back equal, and so is one with rare parts", arguments: Backend.available)
  func everything(_ backend: Backend) async throws {
    let given = [Self.full()] + Self.rare() + [Entry(id: "entry/bare", name: Self.text, summary: Self.text)]
    try await withDatabase(backend) { database in
      _ = try await loadDirectory(DirectoryContent(chapters: [], entries: given), into: database, by: .commandLine, Clock().surroundings)
      let read = try await database.directoryContent().entries
      for (wanted, got) in zip(given, read) { #expect(wanted == got) }
      #expect(read.count == given.count)
      #expect(try await database.read { try $0.entryRecord("entry/full") }?.entry == Self.full())
    }
  }

  @Test("documents are stored to the byte as `Codable` writes them with sorted keys, signs that need care included")
  func writing() async throws {
    var signs = Entry(id: "entry/signs", name: Self.text, summary: Self.text)
    // A null byte is refused by the store, and has a test of its own.
    signs.editorNotes = (1...0x2FF).compactMap { UnicodeScalar($0) }.map { "a\($0)b" } + ["\u{2028}\u{2029}\u{FFFF}\u{10FFFF}", "/\\/"]
    var numbers = Entry(id: "entry/numbers", name: Self.text, summary: Self.text)
    var offer = Offer()
    offer.locations = [0.0, -0.0, 5.0, 1e-7, 123_456_789.125, 1e20, 0.1].map { number in
      var place = Offer.Location()
      place.latitude = number
      return place
    }
    numbers.offer = Boxed(offer)
    let given = [Self.full(), signs, numbers] + Self.rare() + [Entry(id: "entry/bare", name: Self.text, summary: Self.text)]
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try await withDatabase(.sqlite) { database in
      _ = try await loadDirectory(DirectoryContent(chapters: [], entries: given), into: database, by: .commandLine, Clock().surroundings)
      let stored = try await database.read { try $0.rows("SELECT document FROM directory_entry ORDER BY position").map { try $0.text("document") } }
      #expect(stored.count == given.count)
      for (entry, document) in zip(given, stored) {
        let plain = String(decoding: try encoder.encode(entry), as: UTF8.self)
        #expect(document == plain, "\(entry.id)")
      }
    }
  }

  @Test("the sample says something in every field that there is: a new field must be put into it")
  func sampleIsComplete() {
    func empty(_ value: Any) -> [String] {
      Mirror(reflecting: value).children.compactMap { child in
        let inner = Mirror(reflecting: child.value)
        let canBeEmpty = inner.displayStyle == .optional || inner.displayStyle == .collection || inner.displayStyle == .dictionary
        return canBeEmpty && inner.children.isEmpty ? child.label : nil
      }
    }
    #expect(empty(Self.full()) == [])
    // Conditions are among the rare parts.
    #expect(empty(Self.offer()).filter { $0 != "conditions" } == [])
    #expect(empty(Self.offer().locations[0]) == [])
  }
}
