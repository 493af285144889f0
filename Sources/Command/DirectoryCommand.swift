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
    try DirectoryFolder.content(at: home.appending(path: "Directory").path())
  }

  static func words(in home: URL) throws -> SearchWords {
    try DirectoryFolder.searchWords(at: home.appending(path: "Parameters").path())
  }

  static func languages(in home: URL) throws -> SpokenLanguages {
    try LanguagesFolder.languages(at: home.appending(path: "Parameters").path())
  }

  static func index(in home: URL) throws -> SearchIndex { try index(of: content(in: home), home: home) }

  static func index(of content: DirectoryContent, home: URL) throws -> SearchIndex {
    let stemming = Stemming()
    return SearchIndex(content: content, words: try words(in: home)) { stemming.stem($0, $1) }
  }
}

struct DirectoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directory", abstract: "Check and load the directory's files.", subcommands: [Check.self, Load.self])

  /// Reads every file and names every mistake; changes nothing.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Read the files of the directory and of the languages and name every mistake.")

    func run() async throws {
      try await reporting {
        let home = try HomeFolder.find()
        let content = try ShippedDirectory.content(in: home)
        _ = try ShippedDirectory.words(in: home)
        let languages = try ShippedDirectory.languages(in: home).all
        writeOut(
          "\(content.chapters.count) chapters, \(content.entries.count) entries, \(languages.count) languages: no mistake found\n")
      }
    }
  }

  /// Brings the database's directory up to the files; writes only what differs.
  struct Load: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Load the directory's files into the database.")

    func run() async throws {
      try await reporting {
        let configuration = try Configuration.read()
        let content = try ShippedDirectory.content(in: HomeFolder.find())
        let load = try await Installation.open(configuration) { installation in
          try await installation.load(content)
        }
        writeOut("\(load.added) added, \(load.changed) changed, \(load.removed) removed, \(load.unchanged) unchanged\n")
      }
    }
  }
}
