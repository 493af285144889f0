import Care
import Foundation
import Kernel
import Testing

@Suite struct HSDSMappingTests {
  let catalogue = HSDSSample.catalogue()

  private func service(_ id: String, _ language: Language = .french) throws -> HSDSService {
    let entry = try #require(HSDSSample.content.entries.first { $0.id == id })
    return catalogue.mapping(language).service(entry)
  }

  @Test("identifiers are UUIDs of our own identifiers and the same every time")
  func identifiers() throws {
    let once = try service("service/1")
    #expect(once == (try service("service/1")))
    #expect(once.id == HSDSSample.id("service/1"))
    #expect(once.organizationId == "fc1e876c-7dc1-5a05-a87e-a019de10b6ea")
  }

  @Test("no two parts of a service have the same identifier, also when they say the same")
  func unique() throws {
    let service = try service("service/1")
    var ids: [String] = service.phones?.map(\.id) ?? []
    ids += service.attributes?.map(\.id) ?? []
    ids += service.schedules?.map(\.id) ?? []
    ids += service.serviceAtLocations?.map(\.id) ?? []
    ids += service.serviceAtLocations?.compactMap(\.location?.id) ?? []
    ids += service.serviceAtLocations?.flatMap { $0.location?.schedules?.map(\.id) ?? [] } ?? []
    ids += service.costOptions?.map(\.id) ?? []
    ids += service.contacts?.map(\.id) ?? []
    #expect(ids.count > 30)
    #expect(Set(ids).count == ids.count)
  }

  @Test("the record is in one language and the others are attributes")
  func translations() throws {
    let service = try service("service/1", .dutch)
    #expect(service.name == "Verpleegsters Linde")
    #expect(service.alternateName == "De Linde")
    let names = (service.attributes ?? []).filter { $0.linkType == "translation" && $0.label == "name" }
    #expect(names.map(\.value) == ["Infirmières du Tilleul", "Lime Tree Nurses"])
    #expect(names.map(\.taxonomyTerm?.code) == ["translation/name/fr", "translation/name/en"])
    #expect(service.attributes?.contains { $0.taxonomyTerm?.code == "translation/name/nl" } == false)
  }

  @Test("an address outside the web is left out, others are written in plain characters, that of the language first")
  func addresses() throws {
    let service = try service("service/1", .dutch)
    #expect(service.url == "https://example.be/nl/%C3%A9%20page")
    #expect(service.additionalUrls?.map(\.url) == ["https://example.be/fr"])
    #expect(service.email == "infirmieres@example.be")
    #expect(service.contacts?.compactMap(\.email) == ["accueil@example.be", "equipe@example.be"])
  }

  @Test("required fields of an address are there even when the source does not give them")
  func address() throws {
    let places = try #require(try service("service/1").serviceAtLocations)
    #expect(places.count == 3)
    let first = try #require(places[0].location?.addresses?.first)
    #expect(first.city == "Schaerbeek")
    #expect(first.stateProvince == "Bruxelles-Capitale / Brussel-Hoofdstad")
    #expect(first.postalCode == "1030")
    let outside = try #require(places[2].location?.addresses?.first)
    #expect(outside.stateProvince == "non précisé")
    #expect(outside.address1 == "non précisé")
    #expect(places[0].location?.latitude == 50.866)
  }

  @Test("hours carry today's offset and the name of the clock; every day is every weekday; midnight is the next day's beginning")
  func schedules() throws {
    let schedules = try #require(try service("service/1").schedules)
    #expect(schedules[0].byday == "MO,FR")
    #expect(schedules[0].freq == "WEEKLY")
    #expect(schedules[0].opensAt == "09:00+01:00")
    #expect(schedules[0].timezone == 1)
    #expect(schedules[0].timeZoneName == "Europe/Brussels")
    #expect(schedules[1].freq == "WEEKLY")
    #expect(schedules[1].byday == "MO,TU,WE,TH,FR,SA,SU")
    #expect(schedules[1].closesAt == "00:00+01:00")
    let yearly = try #require(try service("service/1").serviceAtLocations?.first?.location?.schedules?.first)
    #expect(yearly.freq == nil)
    #expect(yearly.repeats == "YEARLY")
  }

  @Test("what is invented and what is closed is said in words, and the letters' own address is never shown")
  func alerts() throws {
    let service = try service("service/1")
    #expect(service.alert?.contains("inventée") == true)
    #expect(service.alert?.contains("Fermé du 2026-02-16 au 2026-02-26.") == true)
    var json = JSONWriter()
    json.write(service)
    #expect(!json.text.contains("secret@example.be"))
    #expect(!json.text.contains("null"))
  }

  @Test("room, price, confirmation and ages are numbers and days")
  func figures() throws {
    let service = try service("service/1")
    #expect(service.capacities?.first?.available == 2)
    #expect(service.capacities?.first?.unit.name == "place")
    #expect(service.costOptions?.map(\.amount) == [12.5, 0])
    #expect(service.assuredDate == "\(Day(daysSinceEpoch: 20_601))")
    #expect(service.minimumAge == 18)
    #expect(service.lastModified == "2026-09-21T14:13:20.250Z")
  }

  @Test("a service whose organisation nobody names gets one of its own, which says so")
  func standIn() throws {
    let service = try service("helpline/1")
    let id = try #require(service.organizationId.flatMap { UniversalID($0) })
    #expect(id == HSDSIdentity.standIn(for: "helpline/1"))
    let organization = try #require(catalogue.organization(id))
    let object = catalogue.object(organization, catalogue.mapping(.french), .full, services: .listed)
    #expect(object.description.contains("Écoute violences"))
    #expect(object.attributes?.map { $0.taxonomyTerm?.code } == ["mark/stand-in"])
    #expect(object.services?.map(\.id) == [service.id])
  }

  @Test("every word has a name and a description, its own code and a parent that exists, in the three languages", arguments: Language.interface)
  func terms(_ language: Language) {
    let all = catalogue.terms.all
    #expect(all.count > 80)
    #expect(Set(all.map(\.code)).count == all.count)
    #expect(Set(all.map(\.id)).count == all.count)
    for term in all {
      #expect(!term.name(language).isEmpty && !term.description(language).isEmpty, "\(term.code)")
      #expect(term.parent.map { catalogue.terms.term($0) != nil } ?? true, "\(term.code)")
      #expect(catalogue.terms.taxonomy(term.taxonomy, language) != nil, "\(term.code)")
    }
  }

  @Test("what is written can be read again as the same object")
  func roundTrip() throws {
    let service = try service("service/1")
    var json = JSONWriter()
    json.write(service)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    var back = try decoder.decode(HSDSService.self, from: Data(json.text.utf8))
    // What is empty and what is not there are the same.
    var written = JSONWriter()
    written.write(back)
    #expect(written.text == json.text)
    back.name = "Autre"
    #expect(back != service)
  }

  @Test("history says what changed and which function did it, never who or the letters' address")
  func history() throws {
    let entry = HSDSSample.rich
    let source = ChangeSource(.editor, name: "Ana Exemple")
    let change = EntryChange(
      entry: entry.id, version: 3, at: Instant(milliseconds: 1_790_000_000_000), source: source,
      fields: [
        FieldChange(field: "name", before: "{\"fr\":\"A\"}", after: "{\"fr\":\"B\"}"), FieldChange(field: "offer.reviewEmail", before: nil, after: "\"x@y.be\""),
        FieldChange(field: "cost", before: nil, after: "{}"),
      ])
    let metadata = try #require(catalogue.mapping(.french).service(entry, .full, history: [change]).metadata)
    #expect(metadata.map(\.fieldName) == ["name", "cost"])
    #expect(metadata.map(\.lastActionType) == ["update", "create"])
    #expect(metadata.allSatisfy { $0.updatedBy == "rédaction du répertoire" })
    #expect(metadata.map(\.previousValue) == ["{\"fr\":\"A\"}", ""])
  }
}
