import Actions
import ArgumentParser
import Care
import Foundation
import Kernel
import Store

/// Takes a report that a letter could not be delivered, as a mail system hands it on.
struct BounceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bounce", abstract: "Read a report of failed delivery (RFC 3464) from standard input.",
    discussion: "The letter that it is about then shows that it came back, and why. Ends with 66 when it is about none of ours.")

  /// Reports carry the headers of a letter, rarely more.
  private static let mostBytes = 1_000_000

  func run() async throws {
    try await reporting {
      let input = try FileHandle.standardInput.read(upToCount: Self.mostBytes) ?? Data()
      guard let report = BounceReport(letter: String(decoding: input, as: UTF8.self)) else {
        writeError("relais: this is no report of a letter that failed for good; nothing was noted")
        throw ExitCode(65)
      }
      let isNoted = try await Installation.open(Configuration.read()) { installation in
        try await noteBounce(report, by: .commandLine, in: installation.database, installation.surroundings)
      }
      guard isNoted else {
        writeError("relais: no letter of ours that left is meant; nothing was noted")
        throw ExitCode(66)
      }
    }
  }
}
