import Actions
import Care
import Kernel
import Logging
import Site

/// What Relais does by itself while it serves: letters every few seconds, run-out links once an hour.
///
/// Each piece of work is a row in the database, taken once whatever the number of servers.
struct Jobs: Sendable {
  let house: House
  let postman: (any Postman)?
  let logger: Logger

  private static let pause: Duration = .seconds(5)
  private static let roundsBetweenExpiring = 720

  /// Ends when the task is cancelled, after the letter under way.
  func run() async {
    var round = 0
    while !Task.isCancelled {
      await attempt("letters were not carried") {
        // Without a mail server letters wait in the outbox, where the demonstration shows them.
        guard let postman else { return }
        _ = try await deliverMessages(by: postman, in: house.database, house.surroundings)
      }
      if round % Self.roundsBetweenExpiring == 0 {
        await attempt("run-out referrals were not handed back") {
          _ = try await expireReferrals(in: house.database, house.surroundings)
        }
      }
      round += 1
      try? await Task.sleep(for: Self.pause)
    }
  }

  private func attempt(_ problem: Logger.Message, _ work: () async throws -> Void) async {
    do { try await work() } catch {
      logger.warning(problem, metadata: ["code": .string((error as? any Failure)?.code ?? "unknown")])
    }
  }
}
