import Foundation
import Kernel
import Parameters
import TestSupport
import Testing

@Suite("Reading the languages")
struct LanguagesReaderTests {
  private let polish = "- {code: pl, name: Polski, direction: ltr, read: no}"

  private func read(list: String, _ files: [String: String]) throws(Invalid) -> SpokenLanguages {
    try LanguagesFolder.languages(list: DataFile(name: "languages/list.yaml", content: list)) { name, problems in
      if let content = files[name] { return DataFile(name: name, content: content) }
      problems.append(FieldProblem(name, code: "data.missing-file", text: Text(same: name)))
      return DataFile(name: name, content: "")
    }
  }

  private func problems(list: String, _ files: [String: String] = [:]) -> [FieldProblem] {
    do throws(Invalid) {
      _ = try read(list: list, files)
      return []
    } catch {
      return error.problems
    }
  }

  @Test("what is shipped can be read: four further languages, with their days, none read by a speaker yet")
  func shipped() throws {
    let languages = try LanguagesFolder.languages(at: SearchSupport.root.appending(path: "Parameters").path)
    #expect(languages.further.map(\.code) == ["ar", "tr", "es", "ro"])
    #expect(languages.further.map(\.isRightToLeft) == [true, false, false, false])
    #expect(languages.further.allSatisfy { $0.sentences?.reading == nil && $0.sentences?.calendar != nil })
    // Each says the same sentences, and the numbers of danger among them.
    let said = languages.further.compactMap { $0.sentences?.french }
    #expect(Set(said).count == 1 && said.first?.isSuperset(of: ["urgence médicale", "police", "Quitter vite", "De quoi avez-vous besoin ?"]) == true)
    #expect(Fixtures.languages.all.count == 7)
  }

  @Test("a language has its name, its direction, its reader and its sentences from data")
  func whole() throws {
    let languages = try read(
      list: "- {code: he, name: עברית, direction: rtl, read: {by: Dana L., day: 2027-02-03}}\n",
      ["languages/he.yaml": "sentences:\n  - fr: police\n    text: משטרה\n"])
    let hebrew = try #require(languages["he"])
    #expect(hebrew.ownName == "עברית" && hebrew.isRightToLeft)
    #expect(hebrew.sentences?.reading == Sentences.Reading(by: "Dana L.", day: try #require(Day("2027-02-03"))))
    #expect(Text(fr: "police", nl: "politie", en: "police")(hebrew) == "משטרה")
  }

  @Test("an empty list leaves French, Dutch and English")
  func empty() throws {
    #expect(try read(list: "[]", [:]).all == Language.interface)
  }

  @Test(
    "every mistake in the list is named with file, line and field",
    arguments: [
      ("- {code: polski, name: Polski, direction: ltr, read: no}", "languages.unknown-code", "languages/list.yaml:1 [0].code"),
      ("- {code: nl, name: Nederlands, direction: ltr, read: no}", "languages.already-there", "languages/list.yaml:1 [0].code"),
      ("- {code: pl, name: Polski, direction: down, read: no}", "data.unknown-value", "languages/list.yaml:1 [0].direction"),
      ("- {code: pl, direction: ltr, read: no}", "data.missing", "languages/list.yaml:1 [0].name"),
      ("- {code: pl, name: Polski, direction: ltr}", "data.missing", "languages/list.yaml:1 [0].read"),
      ("- {code: pl, name: Polski, direction: ltr, read: soon}", "data.mapping-expected", "languages/list.yaml:1 [0].read"),
      ("- {code: pl, name: Polski, direction: ltr, read: {by: Ewa, day: 3 May}}", "data.bad-day", "languages/list.yaml:1 [0].read.day"),
      ("- {code: pl, name: Polski, direction: ltr, read: no, flag: 1}", "data.unknown-key", "languages/list.yaml:1 [0].flag"),
      ("code: pl", "data.list-expected", "languages/list.yaml:1"),
    ])
  func listMistakes(_ list: String, _ code: String, _ path: String) {
    let found = problems(list: list, ["languages/pl.yaml": "sentences: []"])
    #expect(found.map(\.code) == [code])
    #expect(found.map(\.path) == [path])
  }

  @Test("the same language twice, and a language without a file, are mistakes")
  func doubleAndMissing() {
    #expect(problems(list: "\(polish)\n\(polish)\n", ["languages/pl.yaml": "sentences: []"]).map(\.code) == ["languages.double"])
    #expect(problems(list: polish).map(\.path) == ["languages/pl.yaml"])
  }

  @Test(
    "every mistake in a language's file is named with file, line and field",
    arguments: [
      ("sentences:\n  - {fr: a, text: b}\n  - {fr: a, text: c}", "languages.double-sentence", "languages/pl.yaml:3 sentences[1].fr"),
      ("sentences:\n  - {fr: a, text: ''}", "data.text-expected", "languages/pl.yaml:2 sentences[0].text"),
      ("sentences:\n  - {fr: a}", "data.missing", "languages/pl.yaml:2 sentences[0].text"),
      ("sentences:\n  - {fr: a, text: b, nl: c}", "data.unknown-key", "languages/pl.yaml:2 sentences[0].nl"),
      ("sentences:\n  - {fr: 'a {1}', text: 'b {2}'}", "languages.unknown-place", "languages/pl.yaml:2 sentences[0].text"),
      ("sentences:\n  - {fr: a, text: 'b #'}", "languages.unknown-place", "languages/pl.yaml:2 sentences[0].text"),
      ("dates: {date: '{day}', months: [a], weekdays: [b]}\nsentences: []", "languages.bad-dates", "languages/pl.yaml:1 dates"),
      ("dates: {}\n", "data.missing", "languages/pl.yaml:1 sentences"),
    ])
  func fileMistakes(_ content: String, _ code: String, _ path: String) {
    let found = problems(list: polish, ["languages/pl.yaml": content])
    #expect(found.contains { $0.code == code && $0.path == path }, "\(found.map { "\($0.path) \($0.code)" })")
  }

  @Test("a region that adds a language to the list gets its words; one that takes one away has none")
  func changed() throws {
    let added = try read(list: polish, ["languages/pl.yaml": "sentences:\n  - {fr: police, text: policja}"])
    #expect(added.all.map(\.code) == ["fr", "nl", "en", "pl"])
    #expect(added["ar"] == nil)
  }
}
