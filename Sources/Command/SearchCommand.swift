import ArgumentParser
import Care
import Foundation
import Kernel
import Parameters
import Stems

/// Searches the directory shipped with the program. Needs no database and works from any folder.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the directory as people speak.",
    discussion: """
      Without QUERY it reads one query a line (language, a tab, the query) and prints one JSON object a line, as it goes. An empty line is
      passed over and gives no object; each object names its query. A line of another form ends it with the exit status 65 and its number on
      standard error; what was answered before stays.
      """)

  @Argument(help: "What somebody asks for.") var query: String?
  @Option(help: "fr, nl or en.") var language = "fr"
  @Option(help: "How many answers, 1 to 100.") var limit = 10
  @Flag(help: "Print one JSON object.") var json = false

  func validate() throws {
    guard SpokenLanguages.interface[language] != nil else {
      throw ValidationError("--language \(language): choose one of \(Language.interface.map(\.code).joined(separator: ", "))")
    }
    guard (1...100).contains(limit) else { throw ValidationError("--limit \(limit): a number from 1 to 100") }
  }

  func run() async throws {
    try await reporting {
      let index = try await ShippedDirectory.index(in: HomeFolder.find())
      guard let query else { return try answerLines(index) }
      let language = Language(code: language) ?? .french
      let hits = index.search(query, language: language, limit: limit)
      if json {
        writeOut(searchAnswerJSON(query: query, hits: hits, language: language) + "\n")
      } else {
        for hit in hits { writeOut("\(hit.entry.id)\t\(hit.entry.name(language))\n") }
        if hits.isEmpty { writeError("relais: nothing found for “\(query)”") }
      }
    }
  }

  private func answerLines(_ index: SearchIndex) throws {
    var number = 0
    while let line = readLine() {
      number += 1
      if line.isEmpty { continue }
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let language = SpokenLanguages.interface[String(parts[0])] else {
        writeError("relais: line \(number): a language (fr, nl, en), a tab and a query are expected")
        throw ExitCode(65)
      }
      let query = String(parts[1])
      writeOut(searchAnswerJSON(query: query, hits: index.search(query, language: language, limit: limit), language: language) + "\n")
    }
  }
}
