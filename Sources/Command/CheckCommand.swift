import Actions
import ArgumentParser
import Care
import Kernel

/// Replays every person's units and compares with what is stored beside them.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Replay everybody's units and compare with the stored balances and accounts.",
    discussion: """
      Exit status 0: everything agrees. 65: it does not; each problem is one line on standard output, with the number of the file.
      A balance whose file changed since it was made is made anew, which is no problem.
      """)

  func run() async throws {
    try await reporting {
      let home = try HomeFolder.find()
      let programmes = try ShippedProgrammes.library(in: home).unitProgrammes
      guard !programmes.isEmpty else { throw LedgerProblem.noProgramme }
      let check = try await Installation.open(try Configuration.read()) { installation in
        var all = LedgerCheck()
        // The earlier before those that follow it.
        for programme in programmes {
          let part = try await checkLedgers(programme, in: installation.database, installation.surroundings)
          all.people += part.people
          all.renewed += part.renewed
          all.problems += part.problems
        }
        return all
      }
      for problem in check.problems { writeOut(problem + "\n") }
      writeError(
        "relais: \(check.people) ledgers replayed, \(check.renewed) made anew: "
          + (check.problems.isEmpty ? "no problem found" : "\(check.problems.count) problems found"))
      if !check.problems.isEmpty { throw ExitCode(65) }
    }
  }
}
