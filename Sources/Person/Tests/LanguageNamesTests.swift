import Care
import Testing

@Suite("Names of languages")
struct LanguageNamesTests {
  @Test(
    "a language is known by its name in any language of the screens, with or without accents, and by its code",
    arguments: [
      ("Français", "fr"), ("neerlandais", "nl"), ("Arabisch", "ar"), ("turkish", "tr"), ("ar", "ar"), ("croate", "sr"), ("dari", "fa"),
    ])
  func known(typed: String, code: String) {
    #expect(LanguageNames.code(typed: typed) == code)
  }

  @Test("what is no language of the list has no code", arguments: ["", "klingon", "français, arabe"])
  func unknown(typed: String) {
    #expect(LanguageNames.code(typed: typed) == nil)
  }
}
