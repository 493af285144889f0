import Actions
import Care
import Kernel
import Pages
import Parameters
import Store
import TestSupport
import Testing

@Suite struct MappingRoutesTests {
  private let page = Address.directory(.importing).path(.french)
  private func form(_ name: FormName) -> String { Address.directoryForm(.importing, name).path(.french) }
  private static let bytes = Array(MappingFormTests.table.utf8)
  private static let fields = ["source": "Carte du quartier", "format": "", "language": "fr"]

  /// Sends a table and opens what comes next.
  private func send(
    _ editor: TestClient, _ bytes: [UInt8] = MappingRoutesTests.bytes, _ more: [String: String] = [:], mapping: String? = nil
  ) async throws -> Answer {
    let first = try await editor.get(page)
    var files: [String: (name: String, bytes: [UInt8])] = ["file": ("quartier.csv", bytes)]
    if let mapping { files["mapping-file"] = ("ma-carte.yaml", Array(mapping.utf8)) }
    let sent = try await editor.upload(first, to: form(.importCheck), Self.fields.merging(more) { $1 }, files: files)
    return try await editor.follow(sent)
  }

  private func file(_ answer: Answer) throws -> String {
    try #require(answer.forms.first { $0.action == form(.importDrop) }?["file"])
  }

  @Test(
    "a table with other columns is read as its editor says, the same as the command line reads the mapping that she takes along",
    arguments: Backend.available)
  func walk(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let ana = try await site.signedIn(.directoryEditor)
      let asked = try await send(ana)
      #expect(asked.status == 200 && asked.heading == "Que disent les colonnes ?")
      let said = [
        "Colonne « Remarque interne »", "« appeler Luc »", "« 02 522 22 22 »", "<optgroup label=\"Contact\">", "Seulement l&#39;identifiant",
        ">arabe</option>",
      ]
      for words in said {
        #expect(asked.text.contains(words), "\(words)")
      }
      let suggested = try #require(asked.forms.first { $0.action == form(.importColumns) })
      #expect(suggested["id-column"] == "0" && suggested["field-1"] == "name" && suggested["split-2"] == "/" && suggested["field-7"] == "")
      #expect(suggested["word-5-1"] == "nl" && suggested["word-6-0"] == "home/always" && suggested["source"] == "Carte du quartier")
      let sent = try await ana.submit(asked, to: form(.importColumns), ["keep-as": "Carte, chaque mois"])
      #expect(sent.status == 303)
      let preview = try await ana.follow(sent)
      for words in ["Repas du canal", "0470 12 34 56", "Visites amicales"] { #expect(preview.text.contains(words), "\(words)") }
      let mapping = try await ana.get("\(page)?file=\(try file(preview))&format=mapping")
      #expect(mapping["content-disposition"]?.contains("yaml") == true && mapping.text.contains("field: \"phones[].number\""))
      let read = try ImportMappingReader.mapping(DataFile(name: "m.yaml", content: mapping.text))
      #expect(read.source == "Carte du quartier" && read.language == .french)
      let order = ImportSample.order(.csv, source: "Carte du quartier")
      let plan = try await ImportSample.plan(MappingFormTests.table, order, mapping: read, in: site.database)
      #expect(plan.refused.isEmpty && plan.items.map(\.entry) == ["service/repas-du-canal", "service/visites-amicales"])
      #expect(try await ana.submit(preview, to: form(.importApply)).status == 303)
      let entry = try #require(try await site.database.read { try $0.entryRecord("service/repas-du-canal") }?.entry)
      #expect(entry.home == .always && entry.municipalities == [21015, 21006] && entry.phones.map(\.number) == ["02 511 11 11", "0470 12 34 56"])
      #expect(entry.offer?.value.languages == ["fr", "nl"] && entry.emails == ["repas@example.be"])
      // The next file of the same kind needs one choice only, and writes nothing where it says the same.
      let again = try await send(ana, Self.bytes, ["source": "", "language": "", "mapping": "Carte, chaque mois"])
      #expect(again.text.contains("Ce fichier ne change rien") && again.text.contains("Carte du quartier"))
      #expect(again.links.contains { $0.contains("show=columns") })
    }
  }

  @Test("what was typed stays when something is wrong, and when the page is asked to follow a choice")
  func typed() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      let asked = try await send(ana)
      let typed = [
        "id-column": "", "field-7": "description", "fixed-chapter": "chapter/\(Fixtures.chapter.id)", "keep-as": "Mon nom", "source": "Autre",
      ]
      let wrong = try await ana.submit(asked, to: form(.importColumns), typed)
      #expect(wrong.status == 422 && wrong.text.contains("href=\"#f-id-column\"") && wrong.text.contains("f-id-column-error"))
      let kept = try #require(wrong.forms.first { $0.action == form(.importColumns) })
      for (name, value) in typed { #expect(kept[name] == value, "\(name)") }
      #expect(kept["split-2"] == "/" && kept["word-6-1"] == "home/sometimes")
      let followed = try await ana.submit(wrong, to: form(.importColumns), ["id-column": "0", "field-7": "publics", "step": "refresh"])
      let now = try #require(followed.forms.first { $0.action == form(.importColumns) })
      #expect(followed.status == 200 && now["split-7"] == "" && now["word-7-0"] == "" && now["keep-as"] == "Mon nom" && now["source"] == "Autre")
      #expect(try await site.database.read { try $0.keptMappings() }.isEmpty)
      // A table that is cut in another way has other columns.
      let cut = try await ana.submit(followed, to: form(.importColumns), ["separator": "tab"])
      let one = try #require(cut.forms.first { $0.action == form(.importColumns) })
      #expect(cut.status == 200 && one.names.contains("field-0") && !one.names.contains("field-1"))
      #expect(one["source"] == "Autre" && one["separator"] == "tab")
    }
  }

  @Test("a mapping file beside the table is used at once; a refused one names its place, and the table need not be sent again")
  func mappingFiles() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      let good = """
        source: Du fichier
        columns:
          - {column: Numéro, field: id}
          - {column: Nom, field: name}
          - {column: Courriel, field: email}
        """
      let preview = try await send(ana, Self.bytes, ["source": ""], mapping: good)
      #expect(preview.status == 200 && preview.text.contains("Du fichier") && preview.text.contains("Repas du canal"))
      #expect(!preview.text.contains("0470 12 34 56"))
      let refused = try await send(ana, Self.bytes, [:], mapping: "columns:\n  - {column: Numéro, field: 'a b'}\n  - {field: name}\n")
      #expect(refused.status == 422 && refused.heading == "Que disent les colonnes ?")
      for words in ["ma-carte.yaml:2 columns[0].field", "ma-carte.yaml:3 columns[1].column", "f-other-mapping-file"] {
        #expect(refused.text.contains(words), "\(words)")
      }
      let second = try await ana.upload(refused, to: form(.importMapping), [:], files: ["mapping-file": ("ma-carte.yaml", Array(good.utf8))])
      #expect(second.status == 303)
      let taken = try await ana.follow(second)
      let now = try #require(taken.forms.first { $0.action == form(.importColumns) })
      #expect(now["source"] == "Du fichier" && now["field-3"] == "email" && now["field-2"] == "")
      let none = try await ana.upload(taken, to: form(.importMapping), [:], files: [:])
      #expect(none.status == 422 && none.text.contains("f-other-mapping-file-error"))
      // For a file that says itself what it holds a mapping makes no sense.
      let first = try await ana.get(page)
      let json = try await ana.upload(
        first, to: form(.importCheck), Self.fields, files: ["file": ("a.json", Array("{}".utf8)), "mapping-file": ("m.yaml", Array(good.utf8))])
      #expect(json.status == 422 && json.text.contains("f-mapping-file-error"))
    }
  }

  @Test("a mapping for another table names the columns that are missing, and nothing can be applied until somebody looked")
  func otherTable() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      let mapping = "columns:\n  - {column: Numéro, field: id}\n  - {column: Nom, field: name}\n  - {column: Fax, field: url}\n"
      let asked = try await send(ana, Self.bytes, [:], mapping: mapping)
      #expect(asked.heading == "Que disent les colonnes ?" && asked.text.contains("« Fax »"))
      let applied = try await ana.post(form(.importApply), [("token", asked.forms.first?["token"] ?? ""), ("file", try file(asked))])
      #expect(applied.status == 303 && applied.location.contains("file="))
      #expect(try await site.database.read { try $0.pastImports() }.isEmpty)
      let sent = try await ana.submit(asked, to: form(.importColumns))
      #expect(sent.status == 303)
      #expect(try await ana.follow(sent).text.contains("Repas du canal"))
    }
  }

  @Test("refused lines say the column they come from")
  func refusedLines() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      let asked = try await send(ana, Array("Nr;Nom;Courriel\n1;A;pas une adresse\n".utf8))
      let refused = try await ana.follow(try await ana.submit(asked, to: form(.importColumns)))
      #expect(refused.text.contains("colonne « Courriel »") && refused.text.contains(">email</code>"))
      #expect(!refused.forms.contains { $0.action == form(.importApply) })
    }
  }

  @Test("kept mappings are listed, fetched, replaced only when that is wanted, and forgotten", arguments: Backend.available)
  func kept(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let ana = try await site.signedIn(.directoryEditor)
      let name = "Carte \"Nord\""
      #expect(try await ana.submit(try await send(ana), to: form(.importColumns), ["keep-as": name]).status == 303)
      let taken = try await ana.submit(try await send(ana), to: form(.importColumns), ["keep-as": name, "source": "Autre"])
      #expect(taken.status == 422 && taken.text.contains("f-keep-as-error"))
      let long = try await ana.submit(taken, to: form(.importColumns), ["keep-as": String(repeating: "x", count: 81)])
      #expect(long.status == 422)
      #expect(try await ana.submit(taken, to: form(.importColumns), ["replace": "yes"]).status == 303)
      let list = try await ana.get(page)
      #expect(list.text.contains("Correspondances gardées"))
      let fetched = try await ana.get(try #require(list.links.first { $0.contains("?mapping=") }))
      #expect(fetched.status == 200 && fetched.text.contains("source: \"Autre\""))
      #expect(try await site.database.read { try $0.keptMappings() }.map(\.name) == [name])
      #expect(try await ana.submit(list, to: form(.importForget)).status == 303)
      #expect(try await site.database.read { try $0.keptMappings() }.isEmpty)
      #expect(try await ana.get("\(page)?mapping=\(Address.encoded(name))").status == 404)
    }
  }

  @Test("mappings stand in the order of their names, and one of the same name takes the place of the other", arguments: Backend.available)
  func store(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      func keep(_ name: String, _ content: String, _ moment: Instant) async throws {
        try await database.transaction { try $0.keepMapping(KeptMapping(name: name, content: content, at: moment, by: "Ana"), account: nil) }
      }
      try await keep("b", "1", ImportSample.now)
      try await keep("a", "2", ImportSample.now)
      try await keep("É", "3", ImportSample.now)
      try await keep("b", "4", ImportSample.later)
      let kept = try await database.read { try $0.keptMappings() }
      #expect(kept.map(\.name) == ["a", "b", "É"] && kept.map(\.content) == ["2", "4", "3"] && kept[1].at == ImportSample.later)
      try await database.transaction { try $0.deleteMapping("a") }
      #expect(try await database.read { try $0.keptMapping("a") } == nil)
      #expect(try await database.read { try $0.keptMapping("b") }?.by == "Ana")
      let gone = try await database.transaction { try $0.setMapping("x", name: nil, source: "S", language: .french, of: ID("nowhere")) }
      #expect(!gone)
    }
  }

  @Test(
    "a column may be the identifier and say something of its own; what holds for every line changes nothing the second time",
    arguments: Backend.available)
  func twice(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let table = "Nom,Courriel,Tél,GSM\nA,a@example.be,02 511 11 11,0470 12 34 56\nB,b@example.be,02 522 22 22,\n"
      let form = MappingForm(head: TableHead(Array(table.utf8)), words: MappingWords(chapters: []), stored: nil)
      let fixed = ["id-column": "1", "fixed-area": "21015", "fixed-status": "active", "source": "S", "language": "fr"]
      let mapping = try form.mapping(form.values().merging(fixed) { $1 })
      let order = ImportSample.order(.csv, source: "S")
      let plan = try await ImportSample.apply(table, order, mapping: mapping, in: database)
      #expect(plan.refused.isEmpty && plan.count(.added) == 2)
      let entry = try #require(try await database.read { try $0.entryRecord("service/a") }?.entry)
      #expect(entry.emails == ["a@example.be"] && entry.municipalities == [21015] && entry.phones.map(\.number) == ["02 511 11 11", "0470 12 34 56"])
      let again = try await ImportSample.apply(table, order, mapping: mapping, at: ImportSample.later, in: database)
      #expect(again.changesNothing && again.count(.unchanged) == 2)
      let fewer = table.split(separator: "\n").dropLast().joined(separator: "\n")
      #expect(try await ImportSample.plan(fewer, order, mapping: mapping, in: database).count(.closed) == 1)
    }
  }

  @Test("a table of headings alone asks whether it is the right file: it would close everything of its source")
  func headingsAlone() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      #expect(try await send(ana, Array("Nom;Téléphone\n".utf8)).text.contains("est-ce le bon fichier ?"))
      #expect(try await !send(ana).text.contains("est-ce le bon fichier ?"))
    }
  }

  @Test("nobody but an editor says what columns mean, and a file that is gone is not found")
  func guarded() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      let asked = try await send(ana)
      let id = try file(asked)
      let mapping = try ImportMappingReader.mapping(DataFile(name: "m", content: "columns: [{column: A, field: id}, {column: B, field: name}]"))
      let said = SaidMapping(mapping: mapping, source: "S", language: .french)
      await #expect(throws: SimpleFailure.forbidden) {
        try await sayColumns(said, of: ID(id), by: TestSite.actor(.caseManager), in: site.database, site.surroundings)
      }
      _ = try await ana.submit(asked, to: form(.importDrop))
      #expect(try await ana.submit(asked, to: form(.importColumns)).status == 404)
      #expect(try await ana.get("\(page)?file=\(id)&show=columns").status == 404)
    }
  }
}
