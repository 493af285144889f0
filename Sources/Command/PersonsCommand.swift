import Actions
import ArgumentParser
import Care
import Foundation
import Kernel
import Store

/// Figures about finding persons; for whoever sizes a server.
struct PersonsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "persons", abstract: "Measure how persons are found.", shouldDisplay: false, subcommands: [MeasureCommand.self])

  struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "measure", abstract: "Build the index of names and find persons of the database as if somebody typed.",
      discussion: "Prints one JSON object with milliseconds and bytes. Each finding is logged as every finding is: use a copy.")

    @Option(help: "How many findings.") var findings = 1000

    func validate() throws {
      guard findings > 0 else { throw ValidationError("--findings \(findings): a number from 1") }
    }

    func run() async throws {
      let findings = findings
      try await reporting {
        try await Installation.open(Configuration.read()) { installation in
          try await Self.measure(installation, findings: findings)
        }
      }
    }

    private static func measure(_ installation: Installation, findings: Int) async throws {
      let (database, surroundings) = (installation.database, installation.surroundings)
      guard let keeper = try await database.read({ try $0.organizationWithMostFiles() }) else { throw SimpleFailure.notFound }
      let actor = Actor(kind: .account(ID("measure")), name: "measure", organization: keeper, roles: [.caseManager])
      let before = resident()
      let shelf = PersonIndexShelf()
      let (index, loading) = try await timed { try await shelf.index(in: database) }
      let memory = resident() - before
      let names = try await database.read { connection -> [String] in
        let ids = try connection.activePersons(limit: 300)
        return try connection.openPersons(ids).map(\.person.displayName).filter { $0.count > 3 }
      }
      guard !names.isEmpty else { throw SimpleFailure.notFound }
      var (pure, whole): ([Double], [Double]) = ([], [])
      for number in 0..<findings {
        var query = PersonQuery()
        let name = names[number % names.count]
        // From the third letter to the whole name, sometimes with a year.
        query.names = String(name.prefix(3 + number / names.count % max(1, name.count - 2)))
        if number % 5 == 0 { query.birth = PartialDate(year: 1930 + number % 30) }
        let asked = query
        pure.append(await timed { index.find(asked, limit: 60).count }.milliseconds)
        whole.append(
          try await timed {
            try await findPersons(asked, limit: 20, in: shelf.index(in: database), by: actor, in: database, surroundings).count
          }.milliseconds)
      }
      let (pairs, pairing) = await timed { index.pairs(of: keeper).count }
      let figures: [(String, Double)] = [
        ("persons", Double(index.count)), ("loadMilliseconds", loading), ("residentBytes", Double(memory)),
        ("bytesPerPerson", Double(memory) / Double(max(1, index.count))), ("findP50", share(pure, 0.5)), ("findP99", share(pure, 0.99)),
        ("wholeP50", share(whole, 0.5)), ("wholeP99", share(whole, 0.99)), ("pairs", Double(pairs)), ("pairsMilliseconds", pairing),
      ]
      writeOut("{" + figures.map { "\"\($0.0)\":\((($0.1 * 100).rounded() / 100))" }.joined(separator: ",") + "}\n")
    }

    private static func share(_ values: [Double], _ share: Double) -> Double {
      let sorted = values.sorted()
      return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    private static func timed<Result>(_ work: () async throws -> Result) async rethrows -> (result: Result, milliseconds: Double) {
      let clock = ContinuousClock()
      let start = clock.now
      let result = try await work()
      return (result, (clock.now - start).inSeconds * 1000)
    }

    /// Bytes of this process in memory, as the kernel counts them; 0 where it does not say.
    private static func resident() -> Int {
      guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
        let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") })
      else { return 0 }
      return (Int(line.filter(\.isNumber)) ?? 0) * 1024
    }
  }
}
