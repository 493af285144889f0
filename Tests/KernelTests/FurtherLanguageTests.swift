import Kernel
import Testing

@Suite("Sentences in further languages")
struct FurtherLanguageTests {
  private func polish(_ translations: [String: String], calendar: Sentences.Calendar? = nil) -> Language {
    Language(code: "pl", ownName: "Polski", sentences: Sentences(translations, calendar: calendar))
  }

  private func page(_ page: Int, of pages: Int) -> Text {
    Text(fr: "Page \(page) sur \(pages)", nl: "Pagina \(page) van \(pages)", en: "Page \(page) of \(pages)")
  }

  @Test("a language is its code: with or without sentences it is the same one")
  func identity() {
    #expect(polish([:]) == Language(code: "pl"))
    #expect(Language(code: "fr") == .french && Language(code: "fr")?.ownName == "Français")
    #expect(["", "p", "pol", "PL", "p1", "é"].allSatisfy { Language(code: $0) == nil })
  }

  @Test("the list decides what can be shown; the languages of the screens are always there, once")
  func list() {
    let languages = SpokenLanguages(further: [polish(["oui": "tak"]), .dutch])
    #expect(languages.all.map(\.code) == ["fr", "nl", "en", "pl"])
    #expect(languages["ar"] == nil && languages["pl"]?.ownName == "Polski")
    #expect(Language(code: "pl").map { Text(fr: "oui", nl: "ja", en: "yes")(languages.withSentences($0)) } == "tak")
    #expect(Language(code: "ar").map { languages.withSentences($0).code } == "ar")
  }

  @Test("a sentence without a translation is said in French, and says that it is not there")
  func fallback() {
    let text = Text(fr: "oui", nl: "ja", en: "yes")
    #expect(text(polish([:])) == "oui")
    #expect(text.said(in: polish([:])) == nil)
    #expect(text.said(in: polish(["oui": "tak"])) == "tak")
  }

  @Test("names and numbers keep their places, in whatever order the language wants them")
  func places() {
    #expect(page(2, of: 7)(polish(["Page {1} sur {2}": "Strona {1} z {2}"])) == "Strona 2 z 7")
    #expect(page(2, of: 7)(polish(["Page {1} sur {2}": "Z {2} stron: {1}"])) == "Z 7 stron: 2")
    #expect(page(2, of: 7)(polish([:])) == "Page 2 sur 7")
    #expect(page(2, of: 7)(polish(["Page {1} sur {2}": "{9} { {1}"])) == "{9} { 2")
  }

  @Test("a name that looks like a place is taken as it is")
  func strangeNames() {
    let call: (String) -> Text = { Text(fr: "Appelez \($0) :", nl: "Bel \($0):", en: "Ring \($0):") }
    let language = polish(["Appelez {1} :": "Zadzwoń do {1}:"])
    #expect(call("{1} #")(language) == "Zadzwoń do {1} #:")
    #expect(call("{1} #").fr == "Appelez {1} # :")
  }

  @Test("words inside a sentence are translated too, or the whole sentence stays French")
  func wordsInside() {
    let reason = Text(fr: "pas de place", nl: "geen plaats", en: "no place")
    let answer = Text(fr: "Non (\(reason.fr)).", nl: "Nee (\(reason.nl)).", en: "No (\(reason.en)).")
    #expect(answer(polish(["Non ({1}).": "Nie ({1})."])) == "Non (pas de place).")
    #expect(answer(polish(["Non ({1}).": "Nie ({1}).", "pas de place": "brak miejsc"])) == "Nie (brak miejsc).")
  }

  @Test("a day in a sentence is written as the language writes days")
  func days() throws {
    let day = try #require(Day("2026-03-03"))
    let text = Text(
      fr: "Le \(day, written: "3 mars 2026").", nl: "Op \(day, written: "3 maart 2026").", en: "On \(day, written: "3 March 2026").")
    let calendar = try #require(
      Sentences.Calendar(
        months: ["", "", "marca"] + Array(repeating: "", count: 9), weekdays: Array(repeating: "", count: 7), date: "{day}. {month} {year} r."))
    #expect(text.nl == "Op 3 maart 2026.")
    #expect(text(polish(["Le {1}.": "Dnia {1}"], calendar: calendar)) == "Dnia 3. marca 2026 r.")
    #expect(text(polish(["Le {1}.": "Dnia {1}"])) == "Le 3 mars 2026.")
    #expect(Sentences.Calendar(months: ["a"], weekdays: [], date: "") == nil)
  }

  @Test("in sentences that run from right to left, names are kept apart")
  func rightToLeft() {
    let arabic = Language(code: "ar", ownName: "العربية", isRightToLeft: true, sentences: Sentences(["Page {1} sur {2}": "الصفحة {1} من {2}"]))
    #expect(page(2, of: 7)(arabic) == "الصفحة \u{2068}2\u{2069} من \u{2068}7\u{2069}")
  }

  @Test(
    "counting finds the form for one, and the form for many where one is missing",
    arguments: [(0, "# listów"), (1, "jeden list"), (5, "5 listów")])
  func counted(_ number: Int, _ expected: String) {
    let count: (Int) -> Text = {
      .counted($0, fr: ("# lettre", "# lettres"), nl: ("# brief", "# brieven"), en: ("# letter", "# letters"))
    }
    let both = polish(["# lettre": "jeden list", "# lettres": "# listów"])
    #expect(count(number)(both) == (number == 0 ? "0 listów" : expected))
    #expect(count(1)(polish(["# lettres": "Listy: #"])) == "Listy: 1")
  }

  @Test("a text that was stored and read again still finds its translation")
  func stored() {
    let text = Text(fr: "oui", nl: "ja", en: "yes", also: [polish([:]): "tak"])
    #expect(text(polish([:])) == "tak")
    #expect(text(polish(["oui": "no tak"])) == "no tak")
    #expect(Language(code: "pl").map { text($0) } == "tak")
  }
}
