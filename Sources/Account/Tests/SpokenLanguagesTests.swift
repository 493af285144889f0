import Care
import Kernel
import Pages
import Site
import TestSupport
import Testing

@Suite("Languages of the site")
struct SpokenLanguagesTests {
  private func polish(read: Bool = false) throws -> Language {
    let reading = Sentences.Reading(by: "Ewa", day: try #require(Day("2027-02-03")))
    let said = ["De quoi avez-vous besoin ?": "Czego potrzebujesz?", "Cette page n'existe pas": "Nie ma takiej strony"]
    return Language(code: "pl", ownName: "Polski", sentences: Sentences(said, reading: read ? reading : nil))
  }

  private let notYetRead = "pas encore été relue par une personne"

  @Test("without Arabic on the list there are no Arabic pages, and nothing leads to them")
  func takenAway() async throws {
    let others = SpokenLanguages(further: Fixtures.languages.further.filter { $0.code != "ar" })
    try await TestSite.with(languages: others) { site in
      let client = site.visitor()
      let gone = try await client.get("/ar")
      #expect(gone.status == 404 && gone.language == "fr")
      #expect(try await client.get("/ar/search").status == 404)
      #expect(try await client.get("/tr").status == 200)
      let home = try await client.get("/fr").text
      #expect(!home.contains("hreflang=\"ar\"") && home.contains("hreflang=\"tr\""))
      client.setCookie("language", "ar")
      #expect(try await client.get("/").location == "/fr")
    }
  }

  @Test("with Polish on the list there are Polish pages: its words, French where it has none, and that nobody has read it")
  func added() async throws {
    try await TestSite.with(languages: SpokenLanguages(further: [try polish()])) { site in
      let client = site.visitor()
      let home = try await client.get("/pl")
      #expect(home.status == 200 && home.language == "pl" && home["content-language"] == "pl")
      #expect(home.text.contains("Czego potrzebujesz?"))
      #expect(home.text.contains("<span lang=\"fr\" dir=\"ltr\">Signaler un besoin</span>"))
      #expect(home.text.contains(notYetRead))
      #expect(try await client.get("/fr").text.contains("lang=\"pl\" hreflang=\"pl\" dir=\"ltr\">Polski</a>"))
      // The French page was the last one read.
      #expect(try await client.get("/").location == "/fr")
      let lost = try await client.get("/pl/nothing")
      #expect(lost.status == 404 && lost.text.contains("Nie ma takiej strony"))
    }
  }

  @Test("a language that a speaker has read says so by saying nothing, and is given to browsers that wish for it")
  func read() async throws {
    for isRead in [false, true] {
      try await TestSite.with(languages: SpokenLanguages(further: [try polish(read: isRead)])) { site in
        #expect(try await site.visitor().get("/pl").text.contains(notYetRead) == !isRead)
        let first = try await site.visitor().get("/", headers: [("accept-language", "pl, nl;q=0.5")]).location
        #expect(first == (isRead ? "/pl" : "/nl"))
      }
    }
  }

  @Test("work stays in French, Dutch and English, whatever the list says")
  func work() async throws {
    try await TestSite.with(languages: SpokenLanguages(further: [try polish()])) { site in
      let client = try await site.signedIn(.helpdeskAgent)
      #expect(try await client.get("/pl/requests").location == "/en/requests")
      let home = try await client.get("/pl").text
      #expect(!home.contains("further-languages"))
    }
  }

  @Test("every public page leads to itself in the further languages, each by its own name")
  func links() async throws {
    try await TestSite.with { site in
      for address in [Address.home, .search, .about, .reportNeed, .signIn] {
        let page = try await site.visitor().get(address, .french).text
        for language in Fixtures.languages.further {
          #expect(page.contains("href=\"\(address.path(language))\" lang=\"\(language.code)\""), "\(address)")
          #expect(page.contains(">\(language.ownName)</a>"), "\(address)")
        }
      }
    }
  }
}
