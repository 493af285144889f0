import Care
import Kernel
import Parameters
import Testing

@Suite("Reading the directory's files")
struct SearchReaderTests {
  private let chapters = DataFile(
    name: "chapters.yaml",
    content: """
      - id: care
        number: "2.1"
        name: {fr: Soins, nl: Zorg, en: Care}
        summary: {fr: a, nl: b, en: c}
        sections:
          - {id: nursing, number: 2.1.2, name: {fr: a, nl: b, en: c}}
      """)

  private func problems(_ entries: String) -> [String] {
    do {
      _ = try DirectoryReader.read(chapters: chapters, entries: [DataFile(name: "entries/care.yaml", content: entries)])
      return []
    } catch {
      return error.problems.map { "\($0.path) \($0.code)" }
    }
  }

  @Test("the shipped files are without mistakes")
  func shipped() throws {
    let content = try SearchSupport.content.get()
    #expect(content.chapters.count == 13)
    #expect(content.entries.count >= 150)
    _ = try SearchSupport.words(for: content)
  }

  @Test("every mistake is reported at once, with file, line and path")
  func mistakes() {
    let found = problems(
      """
      - id: category/38
        chapter: nowhere
        name: {fr: Télévigilance, en: Alarm}
        summary: {fr: a, nl: b, en: c}
        colour: red
        home: often
        sources: [{document: "001", place: 2.7.1, date: 2026-02-30}]
      - id: category/38
        name: {fr: a, nl: b, en: c}
        related: [category/999]
        sources: []
      - id: thing/1
        chapter: care
        sections: [cooking]
        name: {fr: a, nl: b, en: c}
        summary: {fr: a, nl: b, en: c}
        municipalities: [1030]
        links: [{url: www.example.be}]
        sources: []
      """)
    #expect(
      found.sorted() == [
        "entries/care.yaml:10 related[0] data.unknown-reference", "entries/care.yaml:12 id data.bad-id",
        "entries/care.yaml:14 sections[0] data.unknown-section", "entries/care.yaml:17 municipalities[0] data.unknown-municipality",
        "entries/care.yaml:18 links[0].url data.bad-address", "entries/care.yaml:2 chapter data.unknown-chapter",
        "entries/care.yaml:3 name.nl data.missing-language", "entries/care.yaml:5 colour data.unknown-key",
        "entries/care.yaml:6 home data.unknown-value", "entries/care.yaml:7 sources[0].date data.bad-day",
        "entries/care.yaml:8 id data.duplicate-id", "entries/care.yaml:8 summary data.missing",
      ])
  }

  @Test("what is not YAML names its line")
  func notYAML() {
    let found = problems("- id: category/1\n  name: {fr: a\n- id: x\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("entries/care.yaml:") == true)
    #expect(found.first?.hasSuffix("data.unreadable") == true)
  }

  @Test("words that YAML takes for numbers or truth values stay words")
  func plainWords() throws {
    let file = DataFile(
      name: "entries/care.yaml",
      content: """
        - id: category/1
          name: {fr: no, nl: 012, en: 1.10}
          summary: {fr: a, nl: b, en: c}
          sources: [{document: 001, place: 2.10, date: 2026-01-01}]
        """)
    let entry = try #require(try DirectoryReader.read(chapters: chapters, entries: [file]).entries.first)
    #expect(entry.name == Text(fr: "no", nl: "012", en: "1.10"))
    #expect(entry.sources.first?.document == "001")
    #expect(entry.sources.first?.place == "2.10")
  }

  @Test("a situation that leads nowhere is a mistake")
  func situations() throws {
    let content = try DirectoryReader.read(chapters: chapters, entries: [])
    let empty = DataFile(name: "search/words.yaml", content: "")
    let file = DataFile(name: "search/situations.yaml", content: "- says: {fr: [tombée]}\n  entries: {category/38: 9}\n")
    #expect {
      _ = try SearchWordsReader.read(words: empty, synonyms: DataFile(name: "s", content: ""), situations: file, directory: content)
    } throws: { error in
      (error as? Invalid)?.problems.map(\.code) == ["data.unknown-reference", "data.bad-number"]
    }
  }
}
