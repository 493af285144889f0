import Care
import Foundation
import Kernel
import Parameters
import Stems

/// The shipped directory and the rows of the test sets, read once for all search tests.
enum SearchSupport {
  struct Row: Sendable {
    let language: Language
    let kind: String
    let query: String
    let accepted: Set<String>
    let split: String
  }

  static let root: URL = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder
  }()

  static let content: Result<DirectoryContent, any Error> = Result {
    try DirectoryFolder.content(at: root.appending(path: "Directory").path)
  }
  static let stemming = Stemming()

  static func words(for content: DirectoryContent) throws -> SearchWords {
    try DirectoryFolder.searchWords(at: root.appending(path: "Parameters").path, directory: content)
  }

  static let shipped: Result<SearchIndex, any Error> = Result {
    let directory = try content.get()
    return SearchIndex(content: directory, words: try words(for: directory)) { stemming.stem($0, $1) }
  }

  static func rows(_ name: String) throws -> [Row] {
    let file = root.appending(path: "Tests/Cases/search/\(name).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5, let language = Language(code: fields[0]) else { return nil }
      return Row(
        language: language, kind: fields[1], query: fields[2], accepted: Set(fields[3].split(separator: " ").map(String.init)),
        split: fields[4])
    }
  }
}
