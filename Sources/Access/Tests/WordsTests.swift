import HTML
import Kernel
import TestSupport
import Testing

@Suite("Words for days, times and lists")
struct WordsTests {
  private let words: [Words] = Language.interface.map(Words.init)
  private func further(_ code: String) throws -> Language { try #require(Fixtures.languages[code]) }
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("a day is written as each language writes it")
  func dates() throws {
    let march = try day("2026-03-03")
    #expect(words.map { $0.date(march) } == ["3 mars 2026", "3 maart 2026", "3 March 2026"])
    #expect(words.map { $0.dateWithWeekday(march) } == ["mardi 3 mars 2026", "dinsdag 3 maart 2026", "Tuesday 3 March 2026"])
    #expect(try words.map { $0.date(try day("2026-08-01")) } == ["1er août 2026", "1 augustus 2026", "1 August 2026"])
    #expect(Words(try further("es")).date(march) == "3 de marzo de 2026")
    #expect(Words(try further("ar")).date(march) == "3 مارس 2026")
    #expect(Words(try #require(Language(code: "pl"))).date(march) == "3 mars 2026")
  }

  @Test("times are Brussels times, in summer and in winter")
  func times() {
    let winter = Instant(milliseconds: 1_767_254_700_000)  // 1 January 2026, 08:05 UTC
    #expect(words.map { $0.time(winter) } == ["9 h 05", "9.05 uur", "9:05"])
    let summer = Instant(milliseconds: 1_782_893_100_000)  // 1 July 2026, 08:05 UTC
    #expect(words.map { $0.time(summer) } == ["10 h 05", "10.05 uur", "10:05"])
    #expect(Words(.french).moment(winter) == "1er janvier 2026, 9 h 05")
  }

  @Test("days near today have names; others are counted")
  func relative() throws {
    let today = try day("2026-11-21")
    func say(_ days: Int) -> [String] { words.map { $0.relative(today.adding(days: days), today: today) } }
    #expect(say(0) == ["aujourd'hui", "vandaag", "today"])
    #expect(say(-1) == ["hier", "gisteren", "yesterday"])
    #expect(say(1) == ["demain", "morgen", "tomorrow"])
    #expect(say(-12) == ["il y a 12 jours", "12 dagen geleden", "12 days ago"])
    #expect(say(3) == ["dans 3 jours", "over 3 dagen", "in 3 days"])
    #expect(words.map { $0.since(today.adding(days: -12), today: today) } == ["depuis 12 jours", "al 12 dagen", "for 12 days"])
    #expect(words.map { $0.since(today, today: today) } == ["depuis aujourd'hui", "sinds vandaag", "since today"])
  }

  @Test("a list ends with a word", arguments: [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")])
  func lists(_ items: [String], _ expected: String) {
    #expect(Words(.french).list(items) == expected)
  }

  @Test(
    "inside a sentence a name loses its capital and an abbreviation keeps it",
    arguments: [("À la maison", "à la maison"), ("L'aide", "l'aide"), ("Séance", "séance"), ("AVQ (BelRAI)", "AVQ (BelRAI)"), ("É", "É"), ("", "")])
  func inside(_ name: String, _ expected: String) throws {
    #expect(Words(.french).inside(name) == expected)
    let turkish = Words(try further("tr"))
    #expect(turkish.inside("Isparta") == "Isparta")
    #expect(Text(fr: "Pas de place", nl: "Geen plaats", en: "DIY help").inside == Text(fr: "pas de place", nl: "geen plaats", en: "DIY help"))
  }

  @Test("thousands are kept apart")
  func numbers() {
    #expect(words.map { $0.number(25000) } == ["25\u{202F}000", "25.000", "25,000"])
    #expect(words.map { $0.number(-1_234_567) } == ["-1\u{202F}234\u{202F}567", "-1.234.567", "-1,234,567"])
    #expect(Words(.dutch).number(999) == "999")
  }

  @Test(
    "days are read as people type them",
    arguments: [
      ("3/4/27", "2027-04-03"), ("3-4-2026", "2026-04-03"), ("03.04.2026", "2026-04-03"), ("2026-04-03", "2026-04-03"),
      ("3 avril 2027", "2027-04-03"), ("3 AVRIL", "2027-04-03"), ("1er décembre", "2026-12-01"), ("le 21 nov.", "2026-11-21"),
      ("vrijdag 3 april 2027", "2027-04-03"), ("April 3, 2027", "2027-04-03"), ("3rd of April 2027", "2027-04-03"), ("3 mrt", "2027-03-03"),
      ("25/12", "2026-12-25"), ("20/11", "2027-11-20"), ("29/2", "2028-02-29"), ("3/4/99", "1999-04-03"), (" demain ", "2026-11-22"),
      ("morgen", "2026-11-22"), ("Tomorrow", "2026-11-22"), ("après-demain", "2026-11-23"), ("aujourd’hui", "2026-11-21"),
      ("gisteren", "2026-11-20"), ("dans 3 jours", "2026-11-24"), ("over 2 weken", "2026-12-05"), ("lundi", "2026-11-23"),
      ("zaterdag", "2026-11-28"), ("15 août 2026", "2026-08-15"), ("3avril2027", "2027-04-03"),
    ])
  func typed(_ words: String, _ expected: String) throws {
    #expect(TypedDay.read(words, today: try day("2026-11-21")) == (try day(expected)))
  }

  @Test(
    "what is no day is not guessed",
    arguments: [
      "", "  ", "31/2/2026", "32/1", "0/1", "3/13/2026", "3 jui 2026", "bientôt", "3", "2026", "3/4/5/6", "3/4/126", "99999999999999999999/1/2026",
      "3 avril 99999999999999999999", "dans 9999999 jours", "<b>3/4</b>x y z a b", "-1/2/2026x",
    ])
  func unreadable(_ words: String) throws {
    #expect(TypedDay.read(words, today: try day("2026-11-21")) == nil)
  }

  @Test("words of people keep their lines and never become markup")
  func prose() {
    #expect(Prose.paragraphs("a\nb\n\n\nc <b>").string == "<p>a<br>b</p><p>c &lt;b&gt;</p>")
    #expect(Prose.paragraphs(" \n ").isEmpty)
    #expect(Prose.phone("02 201 22 22").string.contains("href=\"tel:022012222\""))
    #expect(Prose.web("javascript:alert(1)").string == "javascript:alert(1)")
  }

  @Test("a sentence that falls back to French says so in the page")
  func fallback() throws {
    let arabicLanguage = try further("ar")
    let text = Text(fr: "Bonjour & bienvenue", nl: "Dag", en: "Hello")
    let arabic: HTML = "<p>\(text, arabicLanguage)</p>"
    let dutch: HTML = "<p>\(text, .dutch)</p>"
    #expect(arabic.string == "<p><span lang=\"fr\" dir=\"ltr\">Bonjour &amp; bienvenue</span></p>")
    #expect(dutch.string == "<p>Dag</p>")
  }
}
