import Actions
import ArgumentParser
import Care
import Foundation
import Kernel
import Secrets
import Store

struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Prove that the access log was not changed.",
    subcommands: [Verify.self, Checkpoint.self, Key.self, Continue.self])

  /// Checks the whole chain and names every place where it was touched.
  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the log; name any change, removal, reordering or cut.",
      discussion: """
        Exit status 0: everything is as it was written. 65: it is not; each problem is one line on standard output.
        With --key nothing of the installation is needed but the database, and nothing is written into it: for somebody from outside.
        """)

    @Option(help: "A file of checkpoints kept elsewhere; repeat for several. Those beside the key are always read.") var checkpoint: [String] = []
    @Option(help: "A public key as “relais log key” prints it; repeat for former ones. With it, this installation's own is not used.")
    var key: [String] = []
    @Flag(help: "Say nothing when everything is in order.") var quiet = false

    func run() async throws {
      try await reporting {
        let (files, keys, quiet) = (checkpoint, key, quiet)
        let configuration = try Configuration.read()
        let report = try await Installation.open(configuration, chains: keys.isEmpty) { installation in
          let (database, surroundings) = (installation.database, installation.surroundings)
          var witnesses = try keys.map(LogCommand.witness)
          var outside = try files.flatMap(CheckpointFile.read)
          guard keys.isEmpty else {
            return try await verifyLog(in: database, witnesses: witnesses, outside: outside, at: surroundings.now())
          }
          let signer = try LogSigner(secretKey: configuration.secretKey(random: surroundings.random))
          witnesses.append(signer.witness)
          outside += try CheckpointFile.readOwn(configuration)
          let tooLong = surroundings.now().adding(seconds: -LogState.longestWait)
          if try await !database.read({ try $0.logEntriesWaiting(since: tooLong, limit: 1) }).isEmpty {
            writeError("relais: entries had waited to be chained for more than \(LogState.longestWait) seconds: no server was running?")
          }
          do { try await chainLog(in: database, signer: signer, surroundings) } catch let failure as LogChainFailure {
            writeError("relais: \(failure.text.en)")
          }
          let report = try await verifyLog(in: database, witnesses: witnesses, outside: outside, at: surroundings.now())
          try await keep(report, in: database, surroundings)
          return report
        }
        for problem in report.problems { writeOut(LogCommand.line(problem) + "\n") }
        if report.unnamed > 0 { writeOut("and \(report.unnamed) more problems\n") }
        if !quiet || !report.isSound {
          writeError(
            "relais: \(report.entries) entries, \(report.waiting) waiting, \(report.checkpoints) checkpoints: "
              + (report.isSound ? "no problem found" : "\(report.problems.count + report.unnamed) problems found"))
        }
        if !report.isSound { throw ExitCode(65) }
      }
    }
  }

  /// Signs where the log stands, on a line that can leave the machine.
  struct Checkpoint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sign where the log stands now; the line can leave the machine.",
      discussion: "Keep the lines where who runs the database cannot reach them: then a log that was cut or written anew is found out.")

    @Option(help: "Add the line to this file; standard output otherwise.") var out: String?

    func run() async throws {
      try await reporting {
        let file = out
        try await Installation.open(try Configuration.read()) { installation in
          let signer = try LogSigner(secretKey: installation.configuration.secretKey(random: installation.surroundings.random))
          try await chainLog(in: installation.database, signer: signer, installation.surroundings)
          guard
            let checkpoint = try await makeLogCheckpoint(
              in: installation.database, signer: signer, by: .commandLine, installation.surroundings)
          else {
            writeError("relais: the log is empty: there is nothing to sign yet")
            return
          }
          try CheckpointFile.add(checkpoint, to: CheckpointFile.own(installation.configuration))
          guard let file else { return writeOut(CheckpointFile.line(checkpoint) + "\n") }
          try CheckpointFile.add(checkpoint, to: URL(filePath: file))
        }
      }
    }
  }

  /// Prints the public key with which anybody can check checkpoints.
  struct Key: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the public key that proves checkpoints to be ours.")

    func run() async throws {
      try await reporting {
        let configuration = try Configuration.read()
        let signer = try LogSigner(secretKey: configuration.secretKey(random: Installation.realSurroundings.random))
        writeOut("\(hexadecimalDigits(signer.witness.publicKey))\n")
      }
    }
  }

  /// Goes on after the end of the chain was lost, or after the house's key was changed.
  struct Continue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Go on with the chain after its end was lost or the key was changed.",
      discussion: "Check first with “relais log verify”. What is broken stays broken; that the chain was continued is written into the log.")

    func run() async throws {
      try await reporting {
        let after = try await Installation.open(try Configuration.read()) { installation in
          let signer = try LogSigner(secretKey: installation.configuration.secretKey(random: installation.surroundings.random))
          return try await continueLog(in: installation.database, signer: signer, by: .commandLine, installation.surroundings)
        }
        writeOut("the log goes on after entry \(after)\n")
      }
    }
  }

  fileprivate static func witness(_ text: String) throws -> LogWitness {
    guard let key = bytes(hexadecimal: text), key.count == 32, let witness = try? LogWitness(publicKey: key) else {
      throw ValidationError("--key \(text): 64 hexadecimal digits are expected, as “relais log key” prints them")
    }
    return witness
  }

  /// One problem in one line: where, what, which entry.
  static func line(_ problem: ChainProblem) -> String {
    let place = problem.sequence == problem.until ? "entry \(problem.sequence)" : "entries \(problem.sequence) to \(problem.until)"
    let entry = problem.entry.map { " [\($0)]" } ?? ""
    let source = problem.source.map { " (\($0))" } ?? ""
    switch problem.kind {
    case .changed: return "\(place)\(entry): changed after it was written"
    case .removed: return "\(place): removed"
    case .reordered: return "\(place)\(entry): stands at a wrong place" + (problem.belongsAt.map { "; it belongs at \($0)" } ?? "")
    case .inserted: return "\(place)\(entry): pushed in; it was never written here"
    case .renumbered: return "\(place)\(entry): renumbered; it belongs at \(problem.belongsAt ?? problem.sequence)"
    case .unconfirmed: return "\(place)\(entry): cannot be confirmed, because the one before is gone or changed"
    case .cut: return "\(place): cut off the end\(source)"
    case .rewritten: return "\(place): written anew; does not agree with what was signed\(source)"
    case .signature: return "checkpoint at \(problem.sequence)\(source): the signature is not ours"
    case .headMissing: return "the row that says where the chain ends is gone"
    case .waiting: return "an entry\(entry) waits to be chained for more than \(LogState.longestWait) seconds"
    }
  }
}
