import ArgumentParser
import Kernel
import Secrets
import Store

/// The list of erasures beside the key file.
struct ErasuresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erasures", abstract: "Look at the list of erasures, and carry it out on a restored database.",
    subcommands: [Replay.self, List.self])

  struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Destroy again what was erased, and write down what the list lacks.",
      discussion: "Every start of the server does this by itself before it serves.")

    func run() async throws {
      try await reporting {
        let opened = try await Installation.migrated(Configuration.read())
        await opened.database.close()
        writeOut("\(opened.erased) keys destroyed again, \(opened.listed) lines added to the list\n")
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print when, whose key and why, oldest first.")

    func run() async throws {
      try await reporting {
        for line in try Configuration.read().erasureList.lines() { writeOut("\(line.at.day) \(line.owner) \(line.reason)\n") }
      }
    }
  }
}
