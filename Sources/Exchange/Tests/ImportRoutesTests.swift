import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite struct ImportRoutesTests {
  private let page = Address.directory(.importing).path(.french)
  private func form(_ name: FormName) -> String { Address.directoryForm(.importing, name).path(.french) }

  @Test("an editor checks a pasted file, sees what would change, applies it once, merges a double and takes that back")
  func walk() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.directoryEditor)
      let first = try await ana.get(page)
      #expect(first.status == 200)
      #expect(pageProblems(ofText: first.text) == [])
      let fields = ["source": "Soliguide", "format": "jsonl", "language": "fr"]
      let text = """
        {"id":"1","name":"Repas du canal","status":"active","phones":[{"number":"02 511 11 19"}]}
        {"id":"2","name":"Les repas du canal","status":"active","phones":[{"number":"+32 2 511 11 19"}]}
        """
      let empty = try await ana.submit(first, to: form(.importCheck), ["source": "", "content": ""])
      #expect(empty.status == 422)
      #expect(pageProblems(ofText: empty.text) == [])
      let wrong = try await ana.submit(first, to: form(.importCheck), fields.merging(["content": "{\"id\":\"1\"}"]) { $1 })
      #expect(wrong.text.contains("<code>name</code>") && wrong.text.contains("<code>status</code>"))
      #expect(pageProblems(ofText: wrong.text) == [])
      let checked = try await ana.submit(first, to: form(.importCheck), fields.merging(["content": text]) { $1 })
      #expect(pageProblems(ofText: checked.text) == [])
      #expect(checked.text.contains("Repas du canal"))
      #expect(try await site.database.read { try $0.pastImports() }.isEmpty)
      let applied = try await ana.submit(checked, to: form(.importApply))
      #expect(applied.status == 303)
      let after = try await ana.get(page)
      #expect(pageProblems(ofText: after.text) == [])
      #expect(after.text.contains("Soliguide") && after.text.contains("même téléphone"))
      let couple = ["first": "service/les-repas-du-canal", "second": "service/repas-du-canal"]
      let merge = couple.merging(["keep": "second"]) { $1 }
      #expect(try await ana.submit(after, to: form(.doubleDecide), merge).status == 303)
      let old = try await ana.get("/fr/annuaire/service/les-repas-du-canal")
      #expect(old.status == 303 && old.location.contains("service/repas-du-canal"))
      let decided = try await ana.get(page)
      #expect(pageProblems(ofText: decided.text) == [])
      #expect(try await ana.submit(decided, to: form(.doubleUndo), couple).status == 303)
      #expect(try await ana.get("/fr/annuaire/service/les-repas-du-canal").status == 200)
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
