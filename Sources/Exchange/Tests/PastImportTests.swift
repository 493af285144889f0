import Care
import HTML
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite struct PastImportTests {
  @Test("of more imports than are listed the page says how many there were", arguments: Backend.available)
  func cut(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let now = site.surroundings.now()
      func note(_ numbers: Range<Int>) async throws {
        try await site.database.transaction { connection in
          for number in numbers {
            try connection.insertImport(
              ImportPlan(source: "Source \(number)"), format: .csv, id: "import-\(number)", account: nil, name: "Ana", at: now.adding(seconds: Int64(number)))
          }
        }
      }
      let ana = try await site.signedIn(.directoryEditor)
      try await note(100..<150)
      let page = Address.directory(.importing).path(.french)
      #expect(try await !ana.get(page).text.contains("les plus récents sur"))
      try await note(150..<151)
      let listed = try await ana.get(page)
      #expect(listed.text.contains("Les 50 éléments les plus récents sur 51."))
      #expect(listed.text.contains("Source 150") && !listed.text.contains("Source 100"))
    }
  }

  @Test("a search that stops says so in three languages, and nothing when everything is there")
  func stops() {
    #expect(searchNote(shown: 19, most: 20, in: .french).isEmpty)
    let said: [(Language, String)] = [
      (.french, "La liste s&#39;arrête à 20."), (.dutch, "De lijst stopt bij 20."), (.english, "The list stops at 20."),
    ]
    for (language, words) in said { #expect(searchNote(shown: 20, most: 20, in: language).string.contains(words), "\(language)") }
    #expect(cutNote(shown: 2, of: 2, in: .dutch).isEmpty && cutNote(shown: 2, of: 3, in: .dutch).string.contains("De nieuwste 2 van 3."))
  }
}
