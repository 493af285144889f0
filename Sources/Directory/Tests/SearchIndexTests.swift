import Care
import Kernel
import Stems
import Testing

@Suite("The search index")
struct SearchIndexTests {
  private func entry(_ id: String, _ name: String, everyday: [String] = [], related: [String] = []) -> Entry {
    var entry = Entry(id: id, name: Text(same: name), summary: Text(same: "résumé"))
    entry.everyday = [.french: everyday]
    entry.related = related
    return entry
  }

  @Test("a meal is no respite, though the rules for French verbs shorten both words to the same letters")
  func mealAndRespite() {
    let entries = [entry("category/1", "Répit"), entry("category/2", "Repas"), entry("category/3", "Un répit pour les aidants")]
    let index = SearchIndex(content: DirectoryContent(chapters: [], entries: entries)) { SearchSupport.stemming.stem($0, $1) }
    #expect(index.search("repas", language: .french, limit: 5).map(\.entry.id) == ["category/2"])
    #expect(index.search("répit", language: .french, limit: 5).map(\.entry.id) == ["category/1", "category/3"])
    #expect(SearchSupport.stemming.stem("visites", .french) == SearchSupport.stemming.stem("visite", .french))
  }

  @Test("many services never push the kind of help from the first place")
  func services() {
    var entries = [entry("category/38", "Télévigilance"), entry("category/62", "Aide ménagère"), entry("category/36", "Matériel")]
    for number in 0..<300 {
      var service = entry("service/s\(number)", "Télévigilance Zonnebloem \(number)", related: ["category/38"])
      service.municipalities = [21015]
      entries.append(service)
    }
    let index = SearchIndex(content: DirectoryContent(chapters: [], entries: entries))
    let results = index.results("télévigilance", language: .french, limit: 5)
    #expect(results.hits.first?.entry.id == "category/38")
    #expect(results.total == 301)
    #expect(index.search("zonnebloem 17", language: .french, limit: 1).first?.entry.id == "service/s17")
  }

  @Test("equal scores stand in the order of their ids")
  func order() {
    let entries = ["category/9", "category/3", "category/5"].map { entry($0, "Ergothérapie") } + [entry("category/1", "Autre")]
    let index = SearchIndex(content: DirectoryContent(chapters: [], entries: entries))
    let ids = index.search("ergothérapie", language: .french, limit: 10).map(\.entry.id)
    #expect(ids == ["category/3", "category/5", "category/9"])
  }

  @Test(
    "glued, split, mistyped and unfinished words are found",
    arguments: ["rolstoelvervoer", "rolstoel vervoer", "rolstoelvervoor", "rolst", "rlostoel"])
  func forms(query: String) {
    let entries = [
      entry("category/1", "rolstoel", everyday: ["vervoer met rolstoel"]), entry("category/2", "Poetshulp"),
      entry("category/3", "Maaltijd"),
    ]
    let index = SearchIndex(content: DirectoryContent(chapters: [], entries: entries))
    #expect(index.search(query, language: .dutch, limit: 1).first?.entry.id == "category/1")
  }

  @Test("an empty directory answers nothing and does not fail")
  func empty() {
    let index = SearchIndex(content: DirectoryContent(chapters: [], entries: []))
    #expect(index.search("aide", language: .french, limit: 3).isEmpty)
    #expect(index.entry("category/38") == nil)
  }

  @Test("a situation leads to its entries whatever the words of the directory")
  func situation() {
    var words = SearchWords()
    words.situations = [
      SearchWords.Situation(phrases: [.french: ["tombée|tombe seule"]], entries: ["category/38": 3], isDanger: false)
    ]
    let index = SearchIndex(
      content: DirectoryContent(chapters: [], entries: [entry("category/38", "Télévigilance"), entry("category/2", "Autre")]),
      words: words)
    #expect(index.search("ma mère est tombée et vit seule", language: .french, limit: 3).map(\.entry.id) == ["category/38"])
    #expect(index.search("ma mère est tombée", language: .french, limit: 3).isEmpty)
  }

  @Test("the answer for programs is valid JSON whatever was typed")
  func json() {
    let hit = SearchIndex.Hit(entry: entry("category/38", "L'\"alarme\"\\\n"), score: 12.34567)
    let json = searchAnswerJSON(query: "a\"b\u{01}\tc", hits: [hit], language: .french)
    #expect(
      json == #"{"query":"a\"b\u0001\tc","results":[{"id":"category/38","name":"L'\"alarme\"\\\n","kind":"category","score":12.346}]}"#)
    #expect(searchAnswerJSON(query: "", hits: [], language: .dutch) == #"{"query":"","results":[]}"#)
  }

  @Test("words are folded, elisions and inclusive endings taken off")
  func words() {
    #expect(SearchTokens.words(in: "L'aidant·e d’Évère, qu'elle?") == ["aidant", "evere", "qu", "elle"])
    #expect(SearchTokens.words(in: "C.P.A.S. 1030") == ["cpas", "1030"])
  }
}
