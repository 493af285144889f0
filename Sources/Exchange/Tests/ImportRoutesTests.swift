import Archive
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite struct ImportRoutesTests {
  private let page = Address.directory(.importing).path(.french)
  private func form(_ name: FormName) -> String { Address.directoryForm(.importing, name).path(.french) }

  private static let lines = """
    {"id":"1","name":"Repas du canal","status":"active","phones":[{"number":"02 511 11 19"}]}
    {"id":"2","name":"Les repas du canal","status":"active","phones":[{"number":"+32 2 511 11 19"}]}
    """
  private static let fields = ["source": "Soliguide", "format": "", "language": "fr"]

  /// Sends a file and opens what it would change.
  private func check(_ editor: TestClient, _ name: String, _ bytes: [UInt8], _ more: [String: String] = [:]) async throws -> Answer {
    let first = try await editor.get(page)
    let sent = try await editor.upload(first, to: form(.importCheck), Self.fields.merging(more) { $1 }, files: ["file": (name, bytes)])
    return try await editor.follow(sent)
  }

  @Test("an editor pastes a file, sees what would change, applies it once, merges a double and takes that back")
  func walk() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      let first = try await ana.get(page)
      #expect(first.status == 200 && first.text.contains("Fichier</label>"))
      let empty = try await ana.upload(first, to: form(.importCheck), ["source": "", "content": ""], files: [:])
      #expect(empty.status == 422 && empty.text.contains("id=\"problems\""))
      // Without a file the same fields may come as any other form.
      let sent = try await ana.submit(first, to: form(.importCheck), Self.fields.merging(["content": Self.lines]) { $1 })
      #expect(sent.status == 303)
      let checked = try await ana.follow(sent)
      #expect(checked.text.contains("Repas du canal") && checked.text.contains("02 511 11 19"))
      #expect(try await site.database.read { try $0.pastImports() }.isEmpty)
      let applied = try await ana.submit(checked, to: form(.importApply))
      #expect(applied.status == 303)
      let gone = try await ana.get(sent.location)
      #expect(gone.status == 404 && gone.text.contains("attend plus"))
      let after = try await ana.get(page)
      #expect(after.text.contains("Soliguide") && after.text.contains("même téléphone"))
      // What was imported stands before the doubles that it brought: there may be hundreds.
      let past = try #require(after.text.firstRange(of: "id=\"past\""))
      let doubles = try #require(after.text.firstRange(of: "id=\"doubles\""))
      #expect(past.lowerBound < doubles.lowerBound)
      let couple = ["first": "service/les-repas-du-canal", "second": "service/repas-du-canal"]
      let compare = try #require(after.links.first { $0.contains("compare=") })
      let both = try await ana.get(compare)
      #expect(both.status == 200 && both.text.contains("1. Les repas du canal") && both.text.contains("2. Repas du canal"))
      #expect(try await ana.get("\(page)?compare=service/repas-du-canal&with=service/none").status == 404)
      #expect(try await ana.submit(both, to: form(.doubleDecide), couple.merging(["keep": "second"]) { $1 }).status == 303)
      let old = try await ana.get("/fr/annuaire/service/les-repas-du-canal")
      #expect(old.status == 303 && old.location.contains("service/repas-du-canal"))
      let decided = try await ana.get(page)
      #expect(try await ana.submit(decided, to: form(.doubleUndo), couple).status == 303)
      #expect(try await ana.get("/fr/annuaire/service/les-repas-du-canal").status == 200)
    }
  }

  @Test("a file of more than a form's 64 KB is shown page by page, each field by its name before and after, and applied", arguments: Backend.available)
  func largeFile(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let ana = try await site.signedIn(.directoryEditor)
      func file(_ phone: String, _ numbers: Range<Int>) -> [UInt8] {
        Array(
          numbers.map {
            "{\"id\":\"\($0)\",\"name\":\"Service \($0)\",\"status\":\"active\",\"description\":\"\(String(repeating: "Aide. ", count: 600))\","
              + "\"phones\":[{\"number\":\"\(phone) \(1000 + $0)\"}]}\n"
          }.joined().utf8)
      }
      let first = try await check(ana, "services.jsonl", file("02 511", 0..<45))
      #expect(first.status == 200 && file("02 511", 0..<45).count > 100_000)
      #expect(first.text.contains("services.jsonl") && first.text.contains("Service 0") && !first.text.contains("Service 20<"))
      let applied = try await ana.submit(first, to: form(.importApply))
      #expect(applied.status == 303)
      let second = try await check(ana, "services.jsonl", file("02 522", 0..<44))
      #expect(second.text.contains("<th scope=\"col\">Champ</th>") && second.text.contains(">Téléphones</td>"))
      #expect(second.text.contains("02 511 1000") && second.text.contains("02 522 1000") && !second.text.contains("{&quot;"))
      let closed = try await ana.get(second.links.first { $0.contains("show=closed") }.map { String($0.prefix { $0 != "#" }) } ?? "")
      #expect(closed.text.contains("Service 44") && !closed.text.contains("Service 43"))
      let last = try await ana.get((second.links.first { $0.contains("file=") && $0.contains("page=2") } ?? "").split(separator: "#").first.map(String.init) ?? "")
      #expect(last.text.contains("Service 25") && !last.text.contains("02 522 1000"))
      let dropped = try await ana.submit(second, to: form(.importDrop))
      #expect(dropped.status == 303)
      #expect(try await site.database.read { try $0.rows("SELECT upload FROM directory_upload_part").count } == 0)
    }
  }

  @Test("every refused line is shown with field and reason, can be fetched as a table, and nothing can be applied")
  func refused() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      let table = "id,name,email,phones\n1,Bon,a@example.be,02 511 11 19\n2,,x,02 511 11 20\n3,=Trois,a@example.be,?\n"
      let checked = try await check(ana, "liste.csv", Array(table.utf8))
      #expect(checked.status == 200)
      for words in ["phones[0].number", "email", "name", "Téléphones", ">3</td>"] { #expect(checked.text.contains(words), "\(words)") }
      #expect(!checked.forms.contains { $0.action == form(.importApply) })
      let link = try #require(checked.links.first { $0.contains("format=csv") })
      let fetched = try await ana.get(link)
      #expect(fetched["content-type"]?.hasPrefix("text/csv") == true && fetched["content-disposition"]?.contains("refused-") == true)
      let lines = fetched.text.split(separator: "\r\n")
      #expect(lines.count == 4 && lines.dropFirst().allSatisfy { $0.hasPrefix("liste.csv,") })
    }
  }

  @Test("a package that was exported comes back from its archive without a change; what is no archive is said at the field")
  func archives() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      _ = try await site.database.transaction { try $0.load(HSDSSample.content, at: ImportSample.now) }
      let own = try ExportWriter(HSDSSample.catalogue(), .french).archive(on: site.surroundings.today)
      let checked = try await check(ana, "hsds.zip", own)
      #expect(checked.status == 200 && checked.text.contains("Ce fichier ne change rien"))
      let archive = try await ana.get("/hsds/export.zip?language=fr")
      #expect(archive.status == 200 && archive["content-type"] == "application/zip")
      #expect(archive["content-disposition"]?.hasSuffix(".zip\"") == true)
      let names = Set(try ZipArchive(archive.bytes).files.map(\.name))
      #expect(names.isSuperset(of: ["services.csv", "organizations.csv", "taxonomies.csv", "taxonomy_terms.csv", "datapackage.json"]))
      for bytes in [Array("PK nothing".utf8), Array(own.dropLast(3))] {
        let wrong = try await check(ana, "hsds.zip", bytes)
        #expect(wrong.status == 422 && wrong.text.contains("f-file-error"))
      }
      let unknown = try await check(ana, "photo.png", [0x89, 0x50, 0x4E, 0x47, 0])
      #expect(unknown.status == 422 && unknown.text.contains("f-format-error"))
    }
  }

  @Test("a file above the limit is refused, one at the limit is read")
  func limit() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      func padded(_ count: Int) -> [UInt8] { Array(Self.lines.utf8) + [UInt8](repeating: 10, count: count - Self.lines.utf8.count) }
      #expect(try await check(ana, "a.jsonl", padded(DirectoryUpload.mostBytes)).status == 200)
      #expect(try await check(ana, "a.jsonl", padded(DirectoryUpload.mostBytes + 1)).status == 413)
    }
  }

  @Test("only the route for files takes files, only with the page's token, and a file that waited a day is gone")
  func guarded() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      let first = try await ana.get(page)
      let wrong = try await ana.upload(first, to: form(.importCheck), ["token": "x", "source": "S"], files: ["file": ("a.csv", Array("id,name\n1,A".utf8))])
      #expect(wrong.status == 403)
      let checked = try await check(ana, "a.csv", Array("id,name\n1,A".utf8))
      let other = try await ana.send(
        "POST", form(.importApply), headers: [("content-type", "multipart/form-data; boundary=x")], body: Array("--x--".utf8))
      #expect(other.status == 415)
      let id = try #require(checked.forms.first { $0.action == form(.importApply) }?["file"])
      site.clock.move(seconds: DirectoryUpload.seconds)
      let again = try await site.signedIn(.directoryEditor)
      #expect(try await again.get("\(page)?file=\(id)").status == 200)
      site.clock.move(seconds: 1)
      #expect(try await again.get("\(page)?file=\(id)").status == 404)
      // The next file throws it away.
      _ = try await check(again, "b.csv", Array("id,name\n1,A".utf8))
      #expect(try await site.database.read { try $0.rows("SELECT id FROM directory_upload").count } == 1)
    }
  }

  @Test("nobody but an editor comes near it", arguments: [Role.caseManager, .programmeCoordinator])
  func closed(_ role: Role) async throws {
    try await TestSite.with { site in
      let answer8 = try await site.signedIn(role).get(page)
      #expect(answer8.status == 403)
    }
  }
}
