import Archive
import Care
import Foundation
import Kernel
import Site
import Stems
import Store
import TestSupport
import Testing

/// Organisations that offer nothing of their own in the directory: they are listed, exported and taken over all the same.
@Suite struct OrganizationExchangeTests {
  private static let alone: Entry = {
    var entry = HSDSSample.entry("organisation/77", "Maison des aînés", "Seniorenhuis", "House of elders")
    entry.phones = [Entry.Phone(number: "02 000 00 77", label: Text(fr: "le matin", nl: "'s ochtends", en: "in the morning"), hours: nil)]
    entry.emails = ["maison@example.be", "autre@example.be"]
    entry.links = [
      Entry.Link(url: "https://social.brussels/organisation/77", language: .french), Entry.Link(url: "https://maison.example.be", language: .french),
      Entry.Link(url: "https://huis.example.be", language: .dutch), Entry.Link(url: "https://sociaal.brussels/organisation/77", language: .dutch),
    ]
    var offer = Offer()
    var place = Offer.Location(street: "rue Haute 77", postalCode: 1000)
    place.accessibility = [.lift]
    place.phones = [Entry.Phone(number: "02 000 00 78", label: nil, hours: nil)]
    offer.locations = [place]
    offer.contacts = [Offer.Contact(name: "Accueil", function: nil, phone: "02 000 00 79", email: nil)]
    entry.offer = Boxed(offer)
    return entry
  }()

  /// One that says nothing but its name, and one that is closed.
  private static let bare: Entry = HSDSSample.entry("organisation/78", "Comité", "Comité", "Committee")
  private static let closed: Entry = {
    var entry = HSDSSample.entry("organisation/79", "Ancienne maison", "Vroeger huis", "Former house")
    var offer = Offer()
    offer.status = .defunct
    entry.offer = Boxed(offer)
    return entry
  }()

  private static let content = DirectoryContent(
    chapters: HSDSSample.content.chapters, entries: HSDSSample.content.entries + [alone, bare, closed], version: 7, changed: HSDSSample.content.changed)
  private static let index: SearchIndex = {
    let stemming = Stemming()
    return SearchIndex(content: content) { stemming.stem($0, $1) }
  }()
  private static let catalogue = HSDSCatalogue(index, offsetHours: 1)

  /// Every form, as a file to import.
  private static func exports(_ language: Language = .french) throws -> [(format: ExchangeFormat, file: any ImportSource)] {
    let writer = ExportWriter(catalogue, language)
    func whole(_ pieces: ExportPieces) -> [UInt8] { pieces.reduce(into: []) { $0 += $1 } }
    return [
      (.json, ImportPaste(whole(writer.json()), format: .json)), (.lines, ImportPaste(whole(writer.lines()), format: .lines)),
      (.tabular, try TabularPackage.unpacked(try writer.archive(on: Day(daysSinceEpoch: 20_700)))),
    ]
  }

  @Test("organisations without a service are listed under /hsds/organizations, found by words, and each can be asked for")
  func listed() async throws {
    try await TestSite.with { site in
      site.house.directory.replace(with: Self.index)
      let visitor = site.visitor()
      let page = try HSDSSample.read(try await visitor.get("/hsds/organizations").text)
      let names = (page["contents"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
      #expect(names.contains("Maison des aînés") && names.contains("Comité") && !names.contains("Ancienne maison"))
      let found = try HSDSSample.read(try await visitor.get("/hsds/organizations?search=maison").text)
      #expect((found["contents"] as? [[String: Any]] ?? []).contains { $0["name"] as? String == "Maison des aînés" })
      let one = try HSDSSample.read(try await visitor.get("/hsds/organizations/\(HSDSSample.id("organisation/77"))").text)
      #expect((one["phones"] as? [Any])?.count == 1 && (one["locations"] as? [Any])?.count == 1 && one["services"] == nil)
      #expect(one["website"] as? String == "https://maison.example.be", "its own site before its page of the social map")
      let further = (one["additional_websites"] as? [[String: Any]] ?? []).compactMap { $0["url"] as? String }
      #expect(further == ["https://huis.example.be", "https://social.brussels/organisation/77", "https://sociaal.brussels/organisation/77"])
      let dutch = try HSDSSample.read(try await visitor.get("/hsds/organizations/\(HSDSSample.id("organisation/77"))?language=nl").text)
      #expect(dutch["website"] as? String == "https://huis.example.be")
      let json = try HSDSSample.read(try await visitor.get("/hsds/export.json").text)
      #expect((json["organizations"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == ["Service Tilleul", "Maison des aînés", "Comité"])
    }
  }

  @Test("they come back from every form without a change, in every language", arguments: Backend.available)
  func unchanged(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      _ = try await database.transaction { try $0.load(Self.content, at: ImportSample.now) }
      for language in Language.interface {
        for (format, file) in try Self.exports(language) {
          let order = ImportOrder(source: "ourselves", language: language, format: format)
          let plan = try await database.read { try $0.previewImport(file, order, at: ImportSample.later) }
          #expect(plan.refused.map { "\($0.place): \($0.reason.en)" } == [])
          #expect(plan.items.map { "\($0.entry) \($0.fields.map(\.field))" } == [], "\(language) \(format)")
          #expect(plan.count(.unchanged) >= 5)
        }
      }
    }
  }

  @Test("another directory takes them over with everything they say, once", arguments: Backend.available)
  func takenOver(_ backend: Backend) async throws {
    for number in 0..<3 {
      try await withDatabase(backend) { database in
        let (format, file) = try Self.exports()[number]
        let order = ImportOrder(source: "Relais", language: .french, format: format)
        let plan = try await database.transaction { try $0.applyImport(file, order, at: ImportSample.now) }
        #expect(plan.refused.map { "\($0.place): \($0.reason.en)" } == [])
        let entry = try await database.read { try $0.entryRecord("organisation/maison-des-aines") }?.entry
        #expect(entry?.phones.map(\.number) == ["02 000 00 77"] && entry?.phones.first?.label?.fr == "le matin")
        #expect(entry?.emails == ["maison@example.be", "autre@example.be"] && entry?.links.count == 4)
        #expect(entry?.offer?.value.locations.first?.street == "rue Haute 77" && entry?.offer?.value.locations.count == 1)
        #expect(entry?.offer?.value.contacts.first?.phone == "02 000 00 79")
        #expect(try await database.read { try $0.entryRecord("organisation/comite") } != nil)
        let service = try await database.read { try $0.entryRecord("service/infirmieres-du-tilleul") }?.entry
        #expect(service?.offer?.value.organisation == "organisation/service-tilleul" && service?.offer?.value.locations.count == 3)
        let again = try await database.read { try $0.previewImport(file, order, at: ImportSample.later) }
        #expect(again.changesNothing, "\(again.items.map { "\($0.entry) \($0.fields)" })")
      }
    }
  }

  @Test("a file of a list, of lines or of one object says what is an organisation by what only organizations must say")
  func told() throws {
    func kinds(_ text: String, _ format: ExchangeFormat = .json) throws -> [String] {
      let reading = ImportReading(
        DirectoryContent(chapters: [], entries: []), organisations: [], source: "s", language: .french, today: Day(daysSinceEpoch: 20_700), offsetHours: 1)
      var found: [String] = []
      try ImportPaste(text, format: format, mapping: nil).forEachRow { row in
        guard case .record(let record) = row.read else { return found.append("\(row)") }
        var refused: [String] = []
        found += reading.records(record) { refused.append($0.field) }.map { $0.isOrganization ? "organization" : "service" } + refused
      }
      return found
    }
    #expect(try kinds("{\"id\":\"1\",\"name\":\"A\",\"description\":\"B\"}") == ["organization"])
    #expect(try kinds("{\"id\":\"1\",\"name\":\"A\",\"description\":\"B\",\"status\":\"active\"}") == ["service"])
    #expect(try kinds("{\"id\":\"1\",\"name\":\"A\",\"description\":\"B\",\"languages\":[]}") == ["status"])
    #expect(try kinds("{\"id\":\"1\",\"name\":\"A\"}") == ["status"])
    #expect(
      try kinds("{\"x\":\"contents\",\"organizations\":[{\"id\":\"1\",\"name\":\"A\"}],\"n\":{\"a\":[1]},\"contents\":[{\"id\":\"2\",\"name\":\"B\",\"status\":\"active\"}],\"z\":1}")
        == ["organization", "service"])
    #expect(try kinds("{\"contents\":[{\"id\":\"2\",\"name\":\"B\",\"status\":\"active\"}],\"organizations\":[{\"id\":\"1\",\"name\":\"A\"}]}") == ["service", "organization"])
  }
}
