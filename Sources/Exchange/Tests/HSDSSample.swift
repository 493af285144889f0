import Care
import Foundation
import Kernel
import Stems
import TestSupport

/// A small directory in which everything occurs that HSDS has a place for.
enum HSDSSample {
  static let source = Entry.Source(document: "001", place: "2.1", date: Day(daysSinceEpoch: 20_000))

  static let content: DirectoryContent = {
    let section = Chapter.Section(id: "nursing", number: "2.1.2", name: Text(fr: "Soins infirmiers", nl: "Verpleging", en: "Nursing"))
    let chapter = Chapter(
      id: "care", number: "2.1", name: Text(fr: "Soins", nl: "Zorg", en: "Care"), summary: Text(fr: "Chez soi", nl: "Thuis", en: "At home"),
      sections: [section])
    var house = entry("organisation/49", "Service Tilleul", "Dienst Linde", "Lime Tree Service")
    house.emails = ["tilleul@example.be", "linde@example.be"]
    house.phones = [Entry.Phone(number: "02 000 00 01", label: nil, hours: nil)]
    return DirectoryContent(
      chapters: [chapter], entries: [entry("category/38", "Télévigilance", "Personenalarm", "Personal alarm"), house, rich, line, closed], version: 7,
      changed: [
        "service/1": Instant(milliseconds: 1_790_000_000_250), "helpline/1": Instant(milliseconds: 1_780_000_000_000),
        "service/2": Instant(milliseconds: 1_791_000_000_000),
      ])
  }()

  static func entry(_ id: String, _ fr: String, _ nl: String, _ en: String) -> Entry {
    var entry = Entry(
      id: id, name: Text(fr: fr, nl: nl, en: en), summary: Text(fr: "\(fr) : aide.", nl: "\(nl): hulp.", en: "\(en): help."))
    entry.chapter = "care"
    entry.sources = [source]
    return entry
  }

  /// A service that says everything.
  static let rich: Entry = {
    var rich = entry("service/1", "Infirmières du Tilleul", "Verpleegsters Linde", "Lime Tree Nurses")
    rich.sections = ["nursing"]
    rich.related = ["category/38"]
    rich.publics = [.older, .lowIncome]
    rich.home = .always
    rich.prescription = .required
    rich.cost = Text(fr: "Remboursé", nl: "Terugbetaald", en: "Paid back")
    rich.payer = Text(fr: "La mutuelle", nl: "Het ziekenfonds", en: "The health fund")
    rich.how = Text(fr: "Appelez.", nl: "Bel.", en: "Ring.")
    rich.who = Text(fr: "Qui en a besoin", nl: "Wie het nodig heeft", en: "Whoever needs it")
    rich.alsoNamed = [.french: ["Le Tilleul"], .dutch: ["De Linde"]]
    rich.links = [
      Entry.Link(url: "https://example.be/nl/é page", language: .dutch), Entry.Link(url: "https://example.be/fr", language: .french),
      Entry.Link(url: "pas une adresse", language: nil),
    ]
    rich.emails = ["infirmieres@example.be", "pas une adresse", "equipe@example.be"]
    rich.phones = [
      Entry.Phone(number: "02 000 00 02", label: Text(fr: "de nuit", nl: "'s nachts", en: "at night"), hours: nil, languages: ["nl"]),
      Entry.Phone(number: "02/000.00.02", label: nil, hours: nil),
    ]
    rich.municipalities = [21015]
    rich.isFictitious = true
    rich.offer = Boxed(offer)
    return rich
  }()

  static let offer: Offer = {
    var offer = Offer()
    offer.organisation = "organisation/49"
    offer.recordLanguage = .french
    var place = Offer.Location(street: "Rue \"Haute\" 1", postalCode: 1030)
    place.accessibility = [.lift, .hearingLoop]
    place.schedules = [Schedule(freq: .yearly, byyearday: [1])]
    offer.locations = [place, place, Offer.Location(postalCode: 9000)]
    let nine = ClockTime(hour: 9, minute: 0)
    var daily = Schedule(freq: .daily, opensAt: nine, closesAt: ClockTime(seconds: 86_400))
    daily.validFrom = Day(daysSinceEpoch: 20_000)
    offer.schedules = [.weekly([.monday, .friday], nine, ClockTime(hour: 17, minute: 30)), daily]
    offer.closures = [Closure(from: Day(daysSinceEpoch: 20_500), to: Day(daysSinceEpoch: 20_510), reason: Text(same: "Congé"))]
    offer.holidays = .closed
    offer.languages = ["fr", "ar"]
    offer.costs = [Offer.Cost(option: Text(fr: "Par visite", nl: "Per bezoek", en: "A visit"), cents: 1250), Offer.Cost(option: nil, cents: 0)]
    offer.documents = [Text(fr: "Carte d'identité", nl: "Identiteitskaart", en: "Identity card")]
    offer.contacts = [Offer.Contact(name: "Accueil", function: "Secrétariat", phone: "02 000 00 03", email: "accueil@example.be")]
    offer.access = [.phone, .onPrescription]
    offer.minimumAge = 18
    offer.capacity = Offer.Capacity(state: .few, available: 2, unit: nil, updated: Day(daysSinceEpoch: 20_600))
    offer.level = .homeCare
    offer.confirmation = Offer.Confirmation(day: Day(daysSinceEpoch: 20_601), way: .phone, by: "Service Tilleul")
    offer.reviewEmail = "secret@example.be"
    return offer
  }()

  static let line: Entry = {
    var line = entry("helpline/1", "Écoute violences", "Hulplijn geweld", "Violence helpline")
    line.isAboutViolence = true
    line.answers = [.public]
    return line
  }()

  /// No longer there.
  static let closed: Entry = {
    var closed = entry("service/2", "Ancien service", "Vroegere dienst", "Former service")
    var offer = Offer()
    offer.status = .defunct
    closed.offer = Boxed(offer)
    return closed
  }()

  static func catalogue() -> HSDSCatalogue {
    let stemming = Stemming()
    return HSDSCatalogue(SearchIndex(content: content) { stemming.stem($0, $1) }, offsetHours: 1)
  }

  static func id(_ ours: String) -> String { HSDSIdentity.id(ours).description }

  /// An object as any program reads it.
  static func read(_ text: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }
}
