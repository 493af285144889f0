import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite struct ImportTests {
  @Test("a new service keeps everything it says, in its own language and with its source", arguments: Backend.available)
  func added(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let plan = try await ImportSample.apply(ImportSample.page(ImportSample.meals, ImportSample.visits), in: database)
      #expect(plan.refused == [])
      #expect(plan.count(.added) == 3 && plan.isApplied)
      let record = try #require(try await database.read { try $0.entryRecord("service/repas-a-domicile") })
      let (entry, offer) = (record.entry, try #require(record.entry.offer?.value))
      #expect(record.origin == ChangeSource(.imported, name: "Soliguide"))
      #expect(entry.summary.nl == "Un repas chaud par jour.")
      #expect(entry.editorNotes.contains { $0.hasSuffix("nl, en") })
      #expect(entry.phones.map(\.number) == ["02 511 11 11"] && entry.phones.first?.label?.fr == "le matin")
      #expect(entry.emails == ["repas@example.be"] && entry.links.map(\.url) == ["https://marmites.example.be"])
      #expect(entry.municipalities == [21015])
      #expect(offer.organisation == "organisation/les-marmites")
      #expect(offer.languages == ["fr", "nl"] && offer.minimumAge == 60 && offer.recordLanguage == .french)
      #expect(offer.costs == [Offer.Cost(option: Text(same: "par repas"), cents: 850)])
      #expect(offer.schedules.first?.opensAt == ClockTime(hour: 9))
    }
  }

  @Test("the languages of a number are read, stay when a file says nothing of them, and go out again", arguments: Backend.available)
  func phoneLanguages(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      func file(_ languages: String) -> String {
        let phone = #"{"id":"1","number":"02 511 11 11"\#(languages)}"#
        return ImportSample.page(#"{"id":"s1","name":"Écoute","status":"active","description":"d","phones":[\#(phone)]}"#)
      }
      func entry() async throws -> Entry { try #require(try await database.read { try $0.entryRecord("service/ecoute") }?.entry) }
      let both = file(#","languages":[{"id":"2","code":"fr"},{"id":"3","name":"Nederlands"}]"#)
      try await ImportSample.apply(both, in: database)
      #expect(try await entry().phones.first?.languages == ["fr", "nl"])
      #expect(try await ImportSample.apply(both, at: ImportSample.later, in: database).changesNothing)
      try await ImportSample.apply(file(""), at: ImportSample.later, in: database)
      #expect(try await entry().phones.first?.languages == ["fr", "nl"])
      try await ImportSample.apply(file(#","languages":[{"id":"2","code":"ar"}]"#), at: ImportSample.later, in: database)
      #expect(try await entry().phones.first?.languages == ["ar"])
    }
  }

  @Test("the same file a second time writes nothing at all", arguments: Backend.available)
  func twice(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let file = ImportSample.page(ImportSample.meals, ImportSample.visits)
      try await ImportSample.apply(file, in: database)
      let before = try await ImportSample.rows(in: database)
      let again = try await ImportSample.apply(file, at: ImportSample.later, in: database)
      #expect(again.count(.unchanged) == 3 && again.changesNothing && again.items.isEmpty)
      #expect(try await ImportSample.rows(in: database) == before)
    }
  }

  @Test("a long file is told in its order, whichever core read which record", arguments: Backend.available)
  func long(_ backend: Backend) async throws {
    func service(_ number: Int, _ name: String) -> String {
      #"{"id":"s\#(number)","name":"\#(name)","status":"active","organization_id":"o","description":"d","email":"a@b.example"}"#
    }
    // Three names for six hundred services; one is told twice, one has no status, and the organisation stands behind the first of them.
    var lines = (0..<600).map { service($0, "Aide \($0 % 3)") }
    lines[300] = service(299, "Aide 0")
    lines[301] = #"{"id":"s301","name":"Aide 1","organization_id":"o"}"#
    lines.insert(#"{"id":"o","name":"Maison","description":"d","website":"https://o.example"}"#, at: 1)
    let file = lines.joined(separator: "\n")
    try await withDatabase(backend) { database in
      let plan = try await ImportSample.plan(file, in: database)
      #expect(plan.count(.added) == 599 && plan.refused.map(\.line) == [302, 303])
      #expect(plan.items.map(\.line) == plan.items.map(\.line).sorted())
      try await ImportSample.apply(lines.filter { !$0.contains("s301") && !$0.contains(#""s299","name":"Aide 0""#) }.joined(separator: "\n"), in: database)
      let content = try await database.directoryContent()
      let organisations = content.entries.map { $0.offer?.value.organisation }
      #expect(content.entries.map(\.id).prefix(5) == ["service/aide-0", "organisation/maison", "service/aide-1", "service/aide-2", "service/aide-0-2"])
      // Named before it stood in the file, as ever: the first service knows it from the next import on.
      #expect(organisations.first == .some(nil) && organisations.dropFirst(2).allSatisfy { $0 == "organisation/maison" })
    }
  }

  @Test("a preview tells what changes field by field and what is missing, and writes nothing", arguments: Backend.available)
  func preview(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await ImportSample.apply(ImportSample.page(ImportSample.meals, ImportSample.visits), in: database)
      let before = try await ImportSample.rows(in: database)
      let meals = ImportSample.meals.split(separator: "02 511 11 11").joined(separator: "02 522 22 22")
      let plan = try await ImportSample.plan(ImportSample.page(meals), in: database)
      #expect(plan.items.map(\.outcome) == [.changed, .closed])
      #expect(plan.items.first?.fields.map(\.field) == ["phones"])
      #expect(plan.items.first?.fields.first?.after?.contains("02 522 22 22") == true)
      #expect(plan.items.last?.entry == "service/visites-amicales")
      #expect(try await ImportSample.rows(in: database) == before)
      try await ImportSample.apply(ImportSample.page(meals), in: database)
      let closed = try await database.read { try $0.entryRecord("service/visites-amicales") }
      #expect(closed?.entry.offer?.value.status == .defunct)
      let provenance = try await database.read { try $0.provenance(of: "service/repas-a-domicile") }
      #expect(provenance["phones"]?.source == ChangeSource(.imported, name: "Soliguide"))
      // What comes back is open again.
      try await ImportSample.apply(ImportSample.page(meals, ImportSample.visits), in: database)
      let open = try await database.read { try $0.entryRecord("service/visites-amicales") }
      #expect(open?.entry.offer?.value.status == .active)
    }
  }

  @Test("what an editor wrote is held back, and other fields of the same entry change", arguments: Backend.available)
  func heldBack(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await ImportSample.apply(ImportSample.page(ImportSample.meals), in: database)
      try await database.transaction { connection in
        guard var entry = try connection.entryRecord("service/repas-a-domicile")?.entry else { return }
        entry.emails = ["rita@example.be"]
        entry.summary = Text(fr: entry.summary.fr, nl: "Elke dag een warme maaltijd.", en: entry.summary.en)
        try connection.write(entry, in: connection.beginDirectoryWriting(by: ChangeSource(.editor, name: "Rita"), at: ImportSample.now))
      }
      let changed = ImportSample.meals.split(separator: "repas@example.be").joined(separator: "autre@example.be")
        .split(separator: "\"minimum_age\":60").joined(separator: "\"minimum_age\":65")
      let plan = try await ImportSample.apply(ImportSample.page(changed), at: ImportSample.later, in: database)
      #expect(plan.heldBack == 1 && plan.items.first?.heldBack.first?.field == "emails")
      let stored = try await database.read { try $0.entryRecord("service/repas-a-domicile") }
      #expect(stored?.entry.emails == ["rita@example.be"])
      #expect(stored?.entry.offer?.value.minimumAge == 65)
      #expect(stored?.entry.summary.nl == "Elke dag een warme maaltijd.")
    }
  }

  @Test("every mistake is told at once with its line and field, and nothing is written", arguments: Backend.available)
  func refused(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let lines = """
        {"id":"a","name":"Bon","status":"active"}
        {"id":"b","name":"","status":"ouvert","email":"pas une adresse","minimum_age":"vieux","phones":[{"number":"?"}]}
        {"id":"c","name":"Ouvert" "status":"active"}
        {"id":"a","name":"Encore","status":"active"}
        """
      let order = ImportSample.order(.lines)
      let before = try await ImportSample.rows(in: database)
      let plan = try await ImportSample.apply(lines, order, in: database)
      #expect(!plan.isApplied)
      #expect(try await ImportSample.rows(in: database) == before)
      let places = plan.refused.map { "\($0.line) \($0.field)" }
      #expect(places == ["2 name", "2 status", "2 minimum_age", "2 phones[0].number", "2 email", "3 ", "4 id"])
      let accepted = try await ImportSample.apply(lines, ImportSample.order(.lines, acceptsRefused: true), in: database)
      #expect(accepted.isApplied && accepted.count(.added) == 1)
    }
  }

  @Test("an import of which nothing was written because of its records is logged as refused, the one that was written as done", arguments: Backend.available)
  func logged(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let editor = Actor(kind: .account(ID("ana")), name: "Ana", organization: story.house.id, roles: [.directoryEditor])
      let lines = """
        {"id":"a","name":"Bon","status":"active"}
        {"id":"b","name":"","status":"active"}
        """
      for accepts in [false, true] {
        let file = ImportPaste(lines, format: .lines, mapping: nil)
        let order = ImportSample.order(.lines, acceptsRefused: accepts)
        let plan = try await applyImport(file, order, by: editor, in: database, story.surroundings)
        #expect(plan.isApplied == accepts && plan.refused.count == 1)
      }
      let log = try await story.log().filter { $0.purpose == .changeDirectory }
      #expect(log.count == 2 && log.allSatisfy { $0.actor == editor.reference })
      #expect(log.filter { $0.outcome == .refused }.map(\.reason) == ["refused-records"])
      #expect(log.filter { $0.outcome == .done }.map(\.reason) == [""])
    }
  }

  @Test(
    "what was written before a later record is refused is taken back: entries, history, source, act; the access log names nothing that was changed",
    arguments: Backend.available)
  func takenBack(_ backend: Backend) async throws {
    // Long enough that the first records are written before the last one is read.
    var lines: [String] = (0..<600).map { #"{"id":"s\#($0)","name":"Aide \#($0)","status":"active"}"# }
    lines.append(#"{"id":"s600","name":"","status":"active"}"#)
    let paste = ImportPaste(lines.joined(separator: "\n"), format: .lines, mapping: nil)
    let order = ImportSample.order(.lines)
    try await TestSite.with(backend) { site in
      try await ImportSample.apply(ImportSample.page(ImportSample.meals, ImportSample.visits), in: site.database)
      let before = try await ImportSample.rows(in: site.database)
      let logged = try await site.log().count
      let plan = try await applyImport(paste, order, by: TestSite.actor(.directoryEditor), in: site.database, site.surroundings)
      #expect(!plan.isApplied && plan.act == nil && plan.refused.map { "\($0.line) \($0.field)" } == ["601 name"])
      #expect(plan.count(.added) == 600 && plan.count(.closed) > 0)
      #expect(try await ImportSample.rows(in: site.database) == before)
      #expect(try await site.database.read { try $0.entryRecord("service/aide-0") } == nil)
      let added = Array(try await site.log().dropFirst(logged))
      #expect(added.map(\.purpose) == [.changeDirectory] && added.allSatisfy { $0.subjects.isEmpty })
    }
  }

  @Test("a refused record is not taken for one that is missing", arguments: Backend.available)
  func refusedStaysOpen(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await ImportSample.apply(ImportSample.page(ImportSample.meals, ImportSample.visits), in: database)
      let broken = ImportSample.visits.split(separator: "\"60\"").joined(separator: "\"soixante\"")
      let order = ImportSample.order(acceptsRefused: true)
      let plan = try await ImportSample.apply(ImportSample.page(ImportSample.meals, broken), order, in: database)
      #expect(plan.refused.map(\.field) == ["minimum_age"])
      #expect(plan.count(.closed) == 0)
    }
  }

  @Test("what was exported comes back without a change: JSON, lines and table", arguments: Backend.available)
  func roundTrip(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let catalogue = HSDSSample.catalogue()
      let content = HSDSSample.content
      _ = try await database.transaction { try $0.load(content, at: ImportSample.now) }
      let before = try await ImportSample.rows(in: database)
      for language in Language.interface {
        for format in [ExchangeFormat.json, .lines, .csv] {
          var bytes: [UInt8] = []
          let writer = ExportWriter(catalogue, language)
          for piece in format == .csv ? writer.table() : format == .lines ? writer.lines() : writer.json() { bytes += piece }
          let order = ImportOrder(source: "ourselves", language: language, format: format)
          let plan = try await ImportSample.apply(String(decoding: bytes, as: UTF8.self), order, at: ImportSample.later, in: database)
          #expect(plan.refused.map { "\($0.place): \($0.reason.en)" } == [])
          #expect(plan.items == [])
          #expect(plan.count(.unchanged) >= 3)
        }
      }
      #expect(try await ImportSample.rows(in: database) == before)
    }
  }

  @Test("the tables of a package come back without a change", arguments: Backend.available)
  func tables(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let content = HSDSSample.content
      _ = try await database.transaction { try $0.load(content, at: ImportSample.now) }
      var files: [String: [UInt8]] = [:]
      try ExportWriter(HSDSSample.catalogue(), .french).package { files[$0, default: []] += $1 }
      #expect(files["datapackage.json"] != nil && files["phones.csv"] != nil)
      let package = ImportFormTests.package(files)
      let plan = try await database.read { try $0.previewImport(package, ImportSample.order(.tabular), at: ImportSample.now) }
      #expect(plan.refused.map { "\($0.place): \($0.reason.en)" } == [])
      #expect(plan.items == [])
      #expect(plan.count(.unchanged) >= 3)
    }
  }
}
