import HTML
import Kernel
import Pages
import Testing

@Suite("Writing pages")
struct WritingTests {
  @Test(
    "signs with a meaning in markup are escaped wherever they stand, and nothing else changes",
    arguments: ["", "repas", "&", "<a", "a>", "''", "l'été & \"demain\" <b>", "😀'é", "très long sans aucun signe à changer"])
  func escaping(words: String) {
    var expected = ""
    for character in words {
      switch character {
      case "&": expected += "&amp;"
      case "<": expected += "&lt;"
      case ">": expected += "&gt;"
      case "\"": expected += "&quot;"
      case "'": expected += "&#39;"
      default: expected.append(character)
      }
    }
    #expect(HTML(text: words).string == expected)
    let page: HTML = "<p>\(words)</p>\([HTML(text: words), "<br>"])"
    #expect(page.string == "<p>\(expected)</p>\(expected)<br>")
  }

  @Test("an address keeps unreserved letters and codes every other byte")
  func addresses() {
    #expect(Address.encoded("AZaz09-._~") == "AZaz09-._~")
    #expect(Address.encoded("") == "")
    #expect(Address.encoded("é /'%\u{0}") == "%C3%A9%20%2F%27%25%00")
    #expect(Address.entry("category/38").path(.dutch) == "/nl/gids/category/38")
    #expect(Address.entry("a/b/c").path(.french) == "/fr/annuaire/a/b%2Fc")
    #expect(Address.home.path(.english) == "/en")
    #expect(Address.search.link(.french, query: [("q", "à l'aide"), ("page", "2")], fragment: "x").link == "/fr/recherche?q=%C3%A0%20l%27aide&page=2#x")
  }

  @Test("markup that is written once differs from language to language", arguments: ["fr", "nl", "en", "tr"])
  func unchanging(code: String) throws {
    let language = try #require(Language(code: code))
    let names = Unchanging { HTML(text: $0.ownName) }
    #expect(names(language) == HTML(text: language.ownName))
  }
}
