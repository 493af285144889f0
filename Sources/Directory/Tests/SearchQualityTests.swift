import Care
import Kernel
import Testing

@Suite("Search finds the right kind of help")
struct SearchQualityTests {
  @Test("the right help stands among the first three for at least nine of ten realistic queries", arguments: ["queries", "fresh", "sentences", "blind"])
  func firstThree(set: String) throws {
    let index = try SearchSupport.shipped.get()
    let rows = try SearchSupport.rows(set)
    #expect(rows.count >= (set == "queries" ? 180 : 60))
    var found: [String: (good: Int, all: Int)] = [:]
    for row in rows {
      for id in row.accepted { #expect(index.entry(id) != nil, "\(row.query): \(id) is not in the directory") }
      let hits = index.search(row.query, language: row.language, limit: 3)
      let isGood = hits.contains { row.accepted.contains($0.entry.id) }
      for group in ["all", row.kind, row.language.code, row.split] {
        found[group, default: (0, 0)].all += 1
        if isGood { found[group, default: (0, 0)].good += 1 }
      }
    }
    let figures = found.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.good)/\($0.value.all)" }.joined(separator: ", ")
    print("search, first three, \(set): \(figures)")
    let all = try #require(found["all"])
    #expect(Double(all.good) >= 0.9 * Double(all.all))
  }

  @Test(
    "a cry for help brings the right line first and says that there may be danger",
    arguments: [
      ("fr", "mon mari me frappe", "helpline/ecoute-violences-conjugales"),
      ("nl", "mijn man slaat mij", "helpline/ecoute-violences-conjugales"),
      ("en", "my husband hits me", "helpline/ecoute-violences-conjugales"), ("fr", "j'ai été violée", "helpline/sos-viol"),
      ("nl", "zelfmoord", "entry/106"), ("fr", "je pense au suicide", "entry/107"),
    ])
  func danger(language: String, query: String, first: String) throws {
    let index = try SearchSupport.shipped.get()
    let results = index.results(query, language: try #require(Language(code: language)), limit: 2)
    #expect(results.query.signalsDanger)
    #expect(results.hits.map(\.entry.id).contains(first))
  }

  @Test("ordinary questions are not taken for danger", arguments: ["femme de ménage", "poetshulp", "my mother fell and lives alone"])
  func noDanger(query: String) throws {
    #expect(try SearchSupport.shipped.get().understand(query, language: .french).signalsDanger == false)
  }

  @Test("nothing typed or nothing understood finds nothing", arguments: ["", "   ", "!!!", "le la les", "zxcv qwrtp", "xyz", "123456789"])
  func nothing(query: String) throws {
    let results = try SearchSupport.shipped.get().results(query, language: .french, limit: 20)
    #expect(results.hits.isEmpty)
    #expect(results.total == 0)
  }

  @Test("a municipality is recognised and does not change what is looked for")
  func municipality() throws {
    let index = try SearchSupport.shipped.get()
    #expect(index.understand("infirmière à Schaerbeek", language: .french).municipality == 21015)
    #expect(index.understand("thuisverpleging in Sint-Jans-Molenbeek", language: .dutch).municipality == 21012)
    #expect(index.understand("nurse 1050", language: .english).municipality == 21009)
    let first = index.search("soins infirmiers à domicile Saint-Josse-ten-Noode", language: .french, limit: 1).first
    #expect(first?.entry.id == "category/346")
  }

  @Test("numbers of the social map and phone numbers are found however they are written")
  func numbers() throws {
    let index = try SearchSupport.shipped.get()
    func first(_ query: String) -> String? { index.search(query, language: .french, limit: 1).first?.entry.id }
    #expect(first("category 38") == "category/38")
    #expect(first("38") == "category/38")
    #expect(first("catégorie 346") == "category/346")
    #expect(first("0800 30 030") == "helpline/ecoute-violences-conjugales")
    #expect(first("+32 2 223 13 43") == "helpline/ecoute-seniors")
    #expect(first("02/223.13.43") == "helpline/ecoute-seniors")
  }

  @Test("the same query gives the same answer, page by page")
  func paging() throws {
    let index = try SearchSupport.shipped.get()
    let whole = index.results("aide à domicile pour personne âgée", language: .french, limit: 12)
    let second = index.results("aide à domicile pour personne âgée", language: .french, limit: 6, offset: 6)
    #expect(whole.hits.count == 12)
    #expect(Array(whole.hits.dropFirst(6)) == second.hits)
    #expect(second.total == whole.total)
    #expect(whole.hits.map(\.score) == whole.hits.map(\.score).sorted(by: >))
  }

  @Test("a filter leaves only what it accepts")
  func filter() throws {
    let index = try SearchSupport.shipped.get()
    var filter = SearchFilter()
    filter.kinds = [.helpline]
    let hits = index.results("alzheimer", language: .french, limit: 20, filter: filter).hits
    #expect(!hits.isEmpty)
    #expect(hits.allSatisfy { $0.entry.kind == .helpline })
    filter = SearchFilter()
    filter.chapter = "no-such-chapter"
    #expect(index.results("alzheimer", language: .french, limit: 20, filter: filter).total == 0)
  }
}
