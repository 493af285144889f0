import ArgumentParser
import Care
import Foundation
import Kernel
import Parameters
import Stems
import Store

/// The directory that ships with the program, read from its files.
enum ShippedDirectory {
  static func content(in home: URL) throws -> DirectoryContent {
    try DirectoryFolder.content(at: home.appending(path: "Directory").path(), questions: questions(in: home), holidays: holidays(in: home))
  }

  static func holidays(in home: URL) throws -> Holidays { try HoursFolder.holidays(at: home.appending(path: "Parameters").path()) }

  /// The thematic pages, whose entries must be in the directory.
  static func guides(in home: URL, for content: DirectoryContent) throws -> [Guide] {
    try GuideFolder.guides(at: home.appending(path: "Directory").path(), entries: content.entries)
  }

  /// What the conditions of entries can ask.
  static func questions(in home: URL) throws -> QuestionBook {
    try ConditionFolder.questions(at: home.appending(path: "Parameters").path())
  }

  static func words(in home: URL) throws -> SearchWords {
    try DirectoryFolder.searchWords(at: home.appending(path: "Parameters").path())
  }

  static func languages(in home: URL) throws -> SpokenLanguages {
    try LanguagesFolder.languages(at: home.appending(path: "Parameters").path())
  }

  static func index(in home: URL) async throws -> SearchIndex { try await index(of: content(in: home), home: home) }

  static func index(of content: DirectoryContent, home: URL) async throws -> SearchIndex { try await indexing(in: home)(content) }

  /// Makes indexes of any content with the shipped words and stems.
  static func indexing(in home: URL) throws -> @Sendable (DirectoryContent) async -> SearchIndex {
    let stemming = Stemming()
    let taught = TaughtPhrases(try words(in: home))
    let holidays = try holidays(in: home)
    return { content in await SearchIndex.make(content: content, taught: taught, holidays: holidays) { stemming.stem($0, $1) } }
  }
}

struct DirectoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directory", abstract: "Check, load, export and import the directory.",
    subcommands: [Check.self, Load.self, ExportCommand.self, ImportCommand.self, Open.self])

  /// Reads every file and names every mistake; changes nothing.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read the files of the directory and of the languages, or a file to import, and name every mistake.")

    @Argument(help: "A file or folder that shall be imported; without it the directory that ships with the program.") var file: String?
    @Option(help: "hsds-json, jsonl, hsds-tabular or csv; without it the file's name tells.") var format: ExchangeFormat?
    @Option(help: "For csv: which column says which field (YAML).") var mapping: String?

    func run() async throws {
      try await reporting {
        let home = try HomeFolder.find()
        if let file { return try ImportCheck.run(file, format, mapping, home: home) }
        let content = try ShippedDirectory.content(in: home)
        _ = try ShippedDirectory.words(in: home)
        let guides = try ShippedDirectory.guides(in: home, for: content)
        let languages = try ShippedDirectory.languages(in: home).all
        writeOut(
          """
          \(content.chapters.count) chapters, \(content.entries.count) entries, \(guides.count) guides, \(languages.count) languages: \
          no mistake found

          """)
        let coverage = FilterCoverage(content)
        let known: [String] = coverage.lines.map { "\($0.filter) \($0.known)" }
        writeOut("filters know the answer of: \(known.joined(separator: ", "))\n")
      }
    }
  }

  /// Brings the database's directory up to the files; writes only what differs.
  struct Load: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Load the directory's files into the database.")

    func run() async throws {
      try await reporting {
        let configuration = try Configuration.read()
        let home = try HomeFolder.find()
        let content = try ShippedDirectory.content(in: home)
        let guides = try ShippedDirectory.guides(in: home, for: content)
        let (load, guideLoad) = try await Installation.open(configuration) { installation in
          (try await installation.load(content), try await installation.load(guides))
        }
        writeOut("\(load.added) added, \(load.changed) changed, \(load.removed) removed, \(load.unchanged) unchanged\n")
        if load.heldBack > 0 { writeOut("\(load.heldBack) fields kept as people wrote them by hand\n") }
        writeOut("guides: \(guideLoad.added) added, \(guideLoad.changed) changed, \(guideLoad.unchanged) unchanged\n")
        if guideLoad.heldBack > 0 { writeOut("\(guideLoad.heldBack) guides kept as an editor published them\n") }
      }
    }
  }
}
