import Actions
import Care
import Foundation
import Kernel
import Logging
import Secrets
import Store

/// Keeps the access log's chain while Relais serves: chains new entries once a second, signs a checkpoint once a day and checks what came
/// since the one before.
struct LogKeeping: Sendable {
  let database: any Database
  let surroundings: Surroundings
  let signer: LogSigner
  /// Where the daily checkpoint is added, outside the database.
  let file: URL
  let logger: Logger

  private static let pause: Duration = .seconds(1)
  /// About a minute.
  private static let roundsBetweenCheckpoints = 60

  init(_ installation: Installation, logger: Logger) throws {
    database = installation.database
    surroundings = installation.surroundings
    signer = try LogSigner(secretKey: installation.configuration.secretKey(random: installation.surroundings.random))
    file = CheckpointFile.own(installation.configuration)
    self.logger = logger
  }

  /// Ends when the task is cancelled, after the entries under way.
  func run() async {
    var round = 0
    var lastProblem = ""
    while !Task.isCancelled {
      do {
        try await chainLog(in: database, signer: signer, surroundings)
        if round % Self.roundsBetweenCheckpoints == 0 { try await daily() }
        lastProblem = ""
      } catch {
        let code = (error as? any Failure)?.code ?? "unknown"
        // Every second would drown all other lines.
        if code != lastProblem || round % 600 == 0 { logger.warning("the access log was not chained", metadata: ["code": .string(code)]) }
        lastProblem = code
      }
      round += 1
      try? await Task.sleep(for: Self.pause)
    }
  }

  private func daily() async throws {
    let before = try await database.read { try $0.lastLogCheckpoint() }
    guard let made = try await makeDailyLogCheckpoint(in: database, signer: signer, surroundings) else { return }
    do { try CheckpointFile.add(made, to: file) } catch {
      logger.warning("the daily checkpoint could not be written beside the key", metadata: ["file": .string(file.path())])
    }
    let report = try await verifyLog(in: database, witnesses: [signer.witness], since: before, at: surroundings.now())
    try await keep(report, from: (before?.sequence ?? 0) + 1, in: database, surroundings)
    if !report.isSound {
      logger.error("the access log was changed: run “relais log verify”", metadata: ["problems": .stringConvertible(report.problems.count)])
    }
  }
}
