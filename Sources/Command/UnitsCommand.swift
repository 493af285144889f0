import Actions
import ArgumentParser
import Care
import Foundation
import Kernel
import Parameters
import Store

/// Figures about units; for whoever sizes a server and for `Benchmarks/ledger`.
struct UnitsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: "Measure how units are booked and read.", shouldDisplay: false, subcommands: [MeasureCommand.self])

  struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "measure", abstract: "Book support, or read ledgers, of persons whose period runs.",
      discussion: """
        Prints one JSON object with the rate. What is booked stays, and each reading is logged as every reading is: use a copy. With --record
        the statements of each transaction are written as one line of JSON, so that the same SQL can be run with nothing around it.
        """)

    @Option(help: "Whose work it is: an e-mail address.") var account: String
    @Option(help: "How many bookings or readings.") var count = 640
    @Option(help: "How many of them at once.") var clients = 1
    @Option(help: "A file for the statements.") var record: String?
    @Flag(help: "Read ledgers instead of booking.") var reading = false

    func validate() throws {
      guard count > 0, clients > 0 else { throw ValidationError("--count and --clients: numbers from 1") }
    }

    func run() async throws {
      try await reporting {
        let home = try HomeFolder.find()
        let (folder, today) = (home.appending(path: "Parameters").path(), Installation.realSurroundings.today)
        let programmes = try ShippedProgrammes.library(in: home)
        guard let programme = programmes.units(on: today) else { throw LedgerProblem.noProgramme }
        let room = EligibilityRoom(
          programmes: programmes, questionnaires: try ShippedQuestionnaires.library(in: home),
          parameters: try EligibilityFolder.parameters(at: folder))
        let (episodes, ledger) = (try EpisodeFolder.parameters(at: folder), try LedgerFolder.parameters(at: folder))
        try await Installation.open(Configuration.read(), chains: false) { installation in
          let surroundings = installation.surroundings
          let (actor, people) = try await installation.database.read { try Self.work(of: account, programme, today, on: $0) }
          let recorder = RecordingDatabase(installation.database)
          let database: any Database = record == nil ? installation.database : recorder
          let booking = Self.booking(for: actor, programme, today)
          let passed = try await Self.seconds(clients, count) { number in
            let person = people[number % people.count]
            if reading {
              _ = try await readLedger(of: person, programme, ledger, by: actor, in: database, surroundings, knowing: room)
            } else {
              _ = try await enterAct(booking, of: person, programme, episodes: episodes, by: actor, in: database, surroundings, knowing: room)
            }
          }
          if let record { try Data(recorder.lines).write(to: URL(filePath: record)) }
          writeOut("{\"people\":\(people.count),\"count\":\(count),\"seconds\":\(passed),\"rate\":\(Double(count) / passed)}\n")
        }
      }
    }

    /// Who works, and the persons whose ledgers he keeps, in the order of their identifiers.
    private static func work(
      of email: String, _ programme: UnitProgramme, _ today: Day, on connection: any Connection
    ) throws -> (Actor, [ID<Person>]) {
      guard let account = try connection.accountWithHash(email: email)?.account,
        let house = try connection.houses(of: account.id, on: today).first
      else { throw SimpleFailure.notFound }
      let actor = Actor(kind: .account(account.id), name: account.name, organization: house.organization.id, roles: house.roles)
      let people = try connection.openLedgers(includedBy: actor.reference, programme.id, on: today)
      guard !people.isEmpty else { throw SimpleFailure.notFound }
      return (actor, people)
    }

    private static func booking(for actor: Actor, _ programme: UnitProgramme, _ today: Day) -> LedgerDraft {
      var draft = LedgerDraft()
      draft.kind = LedgerDraft.Kind.support.rawValue
      draft.day = today
      draft.giver = LedgerGiver.all(for: actor, programme).first?.code ?? ""
      draft.units = "1"
      return draft
    }

    /// How long so many take together when so many come at once.
    private static func seconds(_ clients: Int, _ count: Int, _ work: @escaping @Sendable (Int) async throws -> Void) async throws -> Double {
      let clock = ContinuousClock()
      let start = clock.now
      try await withThrowingTaskGroup(of: Void.self) { group in
        for client in 0..<clients {
          group.addTask { for number in stride(from: client, to: count, by: clients) { try await work(number) } }
        }
        try await group.waitForAll()
      }
      return (clock.now - start).inSeconds
    }
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
