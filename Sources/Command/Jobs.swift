import Actions
import Care
import Kernel
import Logging
import Site
import Store

/// What Relais does by itself while it serves: letters every few seconds, run-out links and what is past its period once an hour,
/// requests of streets that were drawn meanwhile once a minute.
///
/// Each piece of work is a row in the database, taken once whatever the number of servers.
struct Jobs: Sendable {
  let house: House
  let postman: any Postman
  let logger: Logger

  private static let pause: Duration = .seconds(5)
  private static let roundsBetweenExpiring = 720
  private static let roundsBetweenCounting = 12
  private static let roundsBetweenPlacing = 12

  /// Ends when the task is cancelled, after the letter under way.
  func run() async {
    var round = 0
    while !Task.isCancelled {
      // After the first answers, so that a start waits for nothing; before the first search, so that nobody waits for it.
      if round == 1 {
        await attempt("names were not read") { _ = try await house.persons.index(in: house.database) }
      }
      await attempt("changes of the directory were not read") { try await house.directory.refresh(from: house.database) }
      if round % Self.roundsBetweenCounting == 0 {
        await attempt("searches were not counted") {
          _ = try await flushWanted(house.wanted, house.wantedRules, in: house.database, house.surroundings)
        }
      }
      if round % Self.roundsBetweenPlacing == 0 {
        await attempt("requests were not placed anew") { _ = try await placeRequests(in: house.database, house.surroundings) }
      }
      await attempt("messages were not carried") {
        // What has no carrier waits in the outbox, where the demonstration shows it.
        _ = try await deliverMessages(by: postman, house.messages, in: house.database, house.surroundings)
      }
      if round % Self.roundsBetweenExpiring == 0 {
        await attempt("run-out referrals were not handed back") {
          let desk = try house.referralDesk(on: house.surroundings.today)
          _ = try await expireReferrals(at: desk, in: house.database, house.surroundings)
        }
        await attempt("silent services were not reminded") {
          let desk = try house.referralDesk(on: house.surroundings.today)
          _ = try await remindServices(at: desk, in: house.database, house.surroundings)
        }
        await attempt("silent interpreters were not reminded") {
          let letters = house.interpreterLetters(until: house.surroundings.today.adding(days: 1))
          _ = try await remindInterpreters(letters: letters, in: house.database, house.surroundings)
        }
        await attempt("silent doctors were not reminded") {
          let rule = try house.episodes.rule(on: house.surroundings.today)
          _ = try await remindDoctors(rule: rule, letters: house.episodeLetters, in: house.database, house.surroundings)
        }
        await attempt("providers were not asked anew about room") {
          let rule = try house.providers.rule(on: house.surroundings.today)
          _ = try await remindProviders(
            under: rule, in: house.database, house.surroundings, letter: house.providerLetters(asksAnew: true))
        }
        await attempt("run-out lists were not erased") { _ = try await eraseExpiredShortlists(in: house.database, house.surroundings) }
        await attempt("the directory was not kept fresh") {
          let desk = try house.questionDesk(on: house.surroundings.today)
          let entries = house.directory.index.content.entries
          guard try await keepFresh(entries, desk, in: house.database, house.surroundings) != nil else { return }
          try await house.directory.refresh(from: house.database)
        }
        await attempt("balances of changed files were not made anew") {
          for programme in house.programmes.unitProgrammes { try await renewLedgers(programme, in: house.database, house.surroundings) }
        }
        await attempt("what is past its period was not deleted") {
          let deleted = try await deleteByPeriod(house.retention, in: house.database, house.surroundings)
          guard deleted.total > 0 else { return }
          logger.notice(
            "deleted what is past its period",
            metadata: ["letters": "\(deleted.letters)", "sessions": "\(deleted.sessions)", "attempts": "\(deleted.attempts)", "calls": "\(deleted.calls)"])
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
