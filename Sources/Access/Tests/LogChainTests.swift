import Actions
import Care
import Kernel
import Secrets
import Store
import TestSupport
import Testing

@Suite("The chain of the log, in the database")
struct LogChainTests {
  private let signer: LogSigner
  private let clock = Clock()
  private let surroundings: Surroundings

  init() throws {
    signer = try LogSigner(secretKey: TestSite.key)
    surroundings = clock.surroundings
  }

  private func actor(_ name: String) -> Actor {
    Actor(kind: .account(ID(name)), name: name, organization: ID("house"), roles: [.helpdeskAgent])
  }

  private func write(_ count: Int, in database: any Database) async throws {
    for number in 0..<count {
      try await database.act(as: actor("a\(number % 3)"), doing: .readRequest, in: surroundings) { desk in
        desk.shows("request/\(number)")
        if number.isMultiple(of: 2) { desk.concerns(ID("person\(number % 5)"), part: .circle, because: .keepsFile) }
      }
    }
  }

  private func verify(_ database: any Database, outside: [OutsideCheckpoint] = [], pageSize: Int = 2000) async throws -> LogReport {
    try await verifyLog(in: database, witnesses: [signer.witness], outside: outside, at: surroundings.now(), pageSize: pageSize)
  }

  @Test("entries wait for a moment, are chained in order, and a good log is silent", arguments: Backend.available)
  func chained(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await write(120, in: database)
      #expect(try await database.read { try $0.logState() }.waiting == 120)
      #expect(try await chainLog(in: database, signer: signer, surroundings) == 120)
      try await write(5, in: database)
      #expect(try await chainLog(in: database, signer: signer, surroundings) == 5)
      #expect(try await chainLog(in: database, signer: signer, surroundings) == 0)
      for pageSize in [1, 7, 125, 2000] {
        let report = try await verify(database, pageSize: pageSize)
        #expect(report.isSound && report.entries == 125 && report.until == 125, "\(report.problems)")
      }
      let state = try await database.read { try $0.logState() }
      #expect(state.sequence == 125 && state.waiting == 0)
      let newest = try await database.read { try $0.accessLog(AccessLogFilter(), offset: 0, limit: 200) }
      #expect(newest.map(\.sequence) == (1...125).reversed().map { $0 })
    }
  }

  @Test("pages of the log run over from waiting to chained entries", arguments: Backend.available)
  func pages(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await write(8, in: database)
      try await chainLog(in: database, signer: signer, surroundings)
      clock.move(seconds: 1)
      try await write(5, in: database)
      var ids: [String] = []
      for page in 0..<5 {
        ids += try await database.read { try $0.accessLog(AccessLogFilter(), offset: page * 3, limit: 3) }.map(\.id.raw)
      }
      #expect(ids.count == 13 && Set(ids).count == 13 && ids == ids.sorted(by: >))
      #expect(try await database.read { try $0.accessLogCount(AccessLogFilter()) } == 13)
      #expect(try await database.read { try $0.accessLogCount(AccessLogFilter(), upTo: 7) } == 7)
    }
  }

  @Test("what was there before the chain is chained first", arguments: Backend.available)
  func migrated(_ backend: Backend) async throws {
    let before = allMigrations.filter { $0.number < 8 }
    try await withDatabase(backend, migrations: before) { database in
      try await database.transaction { connection in
        for number in 1...30 {
          try connection.run(
            """
            INSERT INTO access_log (id, at, actor, actor_name, organization, purpose, outcome, subjects)
            VALUES (\("old\(number)"), \(number), 'system', 'Relais', NULL, 'job.run', 'done', '')
            """)
        }
      }
      try await MigrationRunner(allMigrations).migrate(database, at: surroundings.now())
      #expect(try await chainLog(in: database, signer: signer, surroundings) == 30)
      let report = try await verify(database)
      #expect(report.isSound && report.entries == 30)
    }
  }

  @Test("any change in the database is found, and its place is named", arguments: Backend.available)
  func tampering(_ backend: Backend) async throws {
    var dice = TestDice(seed: 99)
    for round in 0..<30 {
      try await withDatabase(backend) { database in
        let count = 24
        try await write(count, in: database)
        try await chainLog(in: database, signer: signer, surroundings)
        let rows = try await database.read { try $0.chainedRows(after: nil, limit: 100) }
        // Ten wounds on each database, healed in between.
        for _ in 0..<10 {
          let done = Self.wound(count, rows, &dice)
          try await database.transaction { connection in for statement in done.statements { try connection.run(statement) } }
          let report = try await verify(database, pageSize: 5)
          let first = try #require(report.problems.first, "\(done.name) at \(done.place)")
          #expect(done.kinds.contains(first.kind), "round \(round): \(done.name) at \(done.place): \(report.problems)")
          #expect(min(first.sequence, first.belongsAt ?? .max) == done.place, "\(done.name): \(report.problems)")
          try await Self.heal(database, rows)
        }
        #expect(try await verify(database).isSound)
      }
    }
  }

  @Test("a log cut together with its end is found with a checkpoint kept outside, not without", arguments: Backend.available)
  func cut(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await write(10, in: database)
      try await chainLog(in: database, signer: signer, surroundings)
      let old = try #require(try await database.read { try $0.logHead() }?.checkpoint)
      try await write(10, in: database)
      try await chainLog(in: database, signer: signer, surroundings)
      let kept = try #require(try await makeLogCheckpoint(in: database, signer: signer, by: .commandLine, surroundings))
      try await database.transaction { connection in
        try connection.run("DELETE FROM access_log_waiting")
        try connection.run("DELETE FROM access_log WHERE sequence > 10")
        try connection.run("DELETE FROM log_checkpoint")
        // Somebody kept an older end, with its signature.
        _ = try connection.moveLogHead(from: 20, to: old)
      }
      #expect(try await verify(database).isSound)
      let report = try await verify(database, outside: [OutsideCheckpoint(kept, source: "kept")])
      #expect(report.problems == [ChainProblem(.cut, at: 11, until: 20, source: "kept")])
    }
  }

  @Test("who changes the log and makes the chain anew cannot sign its end; the program does not sign it for him", arguments: Backend.available)
  func forged(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await write(12, in: database)
      try await chainLog(in: database, signer: signer, surroundings)
      let rows = try await database.read { try $0.chainedRows(after: nil, limit: 100) }
      try await database.transaction { connection in
        var previous = rows[4].digest
        for row in rows[5...] {
          var record = row.record
          if row.sequence == 6 { record.actor = "account/somebody-else" }
          previous = chainDigest(previous, record.content)
          try connection.run("UPDATE access_log SET actor = \(record.actor), digest = \(previous) WHERE sequence = \(row.sequence)")
        }
        try connection.run("UPDATE access_log_head SET digest = \(previous)")
      }
      let report = try await verify(database)
      #expect(report.problems.map(\.kind) == [.signature])
      try await write(1, in: database)
      await #expect(throws: LogChainFailure.headNotOurs(sequence: 12)) { try await chainLog(in: database, signer: signer, surroundings) }
      await #expect(throws: (any Error).self) { try await makeLogCheckpoint(in: database, signer: signer, by: .system, surroundings) }
      clock.move(seconds: 61)
      #expect(try await verify(database).problems.contains { $0.kind == .waiting })
      // Going on is possible when somebody at the server decides it, and stays visible.
      #expect(try await continueLog(in: database, signer: signer, by: .commandLine, surroundings) == 12)
      let after = try await verify(database)
      #expect(after.problems.contains { $0.kind == .signature && $0.sequence == 12 }, "\(after.problems)")
      var filter = AccessLogFilter()
      filter.purpose = .maintain
      let asked = filter
      #expect(try await database.read { try $0.accessLog(asked, offset: 0, limit: 9) }.contains { $0.reason == "chain-continued" })
    }
  }

  @Test("without the row that says where the chain ends, the loss is named and nothing is chained", arguments: Backend.available)
  func headless(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await write(3, in: database)
      try await chainLog(in: database, signer: signer, surroundings)
      _ = try await database.transaction { try $0.run("DELETE FROM access_log_head") }
      #expect(try await verify(database).problems.map(\.kind) == [.headMissing])
      try await write(1, in: database)
      await #expect(throws: LogChainFailure.self) { try await chainLog(in: database, signer: signer, surroundings) }
    }
  }

  @Test("another key's checkpoint is no witness", arguments: Backend.available)
  func foreignKey(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await write(3, in: database)
      try await chainLog(in: database, signer: signer, surroundings)
      let mine = try #require(try await makeLogCheckpoint(in: database, signer: signer, by: .system, surroundings))
      let other = try LogSigner(secretKey: [UInt8](repeating: 9, count: 32))
      let report = try await verifyLog(in: database, witnesses: [other.witness], at: surroundings.now())
      #expect(report.problems.map(\.kind) == [.signature, .signature])
      let moved = LogCheckpoint(sequence: 2, digest: mine.digest, at: mine.at, key: mine.key, signature: mine.signature)
      #expect(!signer.witness.confirms(moved) && signer.witness.confirms(mine))
    }
  }

  @Test("writers and several chaining servers at once leave one chain without a gap", arguments: Backend.available)
  func concurrent(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<8 {
          group.addTask {
            for number in 0..<15 {
              try await database.act(as: actor("w\(writer)"), doing: .readRequest, in: surroundings) { $0.shows("request/\(number)") }
            }
          }
        }
        for _ in 0..<3 {
          group.addTask { for _ in 0..<10 { try await chainLog(in: database, signer: signer, surroundings) } }
        }
        try await group.waitForAll()
      }
      try await chainLog(in: database, signer: signer, surroundings)
      let report = try await verify(database)
      #expect(report.isSound && report.entries == 120, "\(report)")
    }
  }

  @Test("one checkpoint a day, and only when the log has grown", arguments: Backend.available)
  func daily(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      func make() async throws -> Int? {
        try await chainLog(in: database, signer: signer, surroundings)
        return try await makeDailyLogCheckpoint(in: database, signer: signer, surroundings)?.sequence
      }
      #expect(try await make() == nil)
      try await write(3, in: database)
      #expect(try await make() == 3)
      try await write(3, in: database)
      #expect(try await make() == nil)
      clock.move(days: 1)
      #expect(try await make() == 7)
      clock.move(days: 1)
      #expect(try await make() == nil)
      let before = try await database.read { try $0.logCheckpoints() }
      try await write(2, in: database)
      try await chainLog(in: database, signer: signer, surroundings)
      let report = try await verifyLog(in: database, witnesses: [signer.witness], since: before.last, at: surroundings.now())
      #expect(report.isSound && report.entries == 3 && report.until == 10, "\(report)")
      try await keep(report, from: 8, in: database, surroundings)
      #expect(
        try await database.read { try $0.lastLogVerification() }
          == LogVerification(at: surroundings.now(), from: 8, until: 10, problems: 0))
    }
  }
}

// MARK: - Wounds

extension LogChainTests {
  struct Wound {
    let name: String
    let place: Int
    let kinds: Set<ChainProblem.Kind>
    let statements: [SQL]
  }

  /// Something that somebody with access to the database may do. The numbers run from 1 to `count`.
  static func wound(_ count: Int, _ rows: [ChainedRow], _ dice: inout TestDice) -> Wound {
    let place = 1 + dice.below(count)
    let other = place == count ? 1 : place + 1 + dice.below(count - place)
    switch dice.below(6) {
    case 0: return Wound(name: "column", place: place, kinds: [.changed], statements: [change(place, &dice)])
    case 1:
      let kinds: Set<ChainProblem.Kind> = place == count ? [.cut] : [.removed]
      return Wound(name: "delete", place: place, kinds: kinds, statements: ["DELETE FROM access_log WHERE sequence = \(place)"])
    case 2:
      let (a, b) = (min(place, other), max(place, other))
      let statements: [SQL] = [
        "UPDATE access_log SET sequence = -5 WHERE sequence = \(a)", "UPDATE access_log SET sequence = \(a) WHERE sequence = \(b)",
        "UPDATE access_log SET sequence = \(b) WHERE sequence = -5",
      ]
      return Wound(name: "swap", place: a, kinds: [.reordered], statements: statements)
    case 3:
      let free = count + 1 + dice.below(4)
      return Wound(
        name: "renumber", place: place, kinds: [.reordered, .renumbered],
        statements: ["UPDATE access_log SET sequence = \(free) WHERE sequence = \(place)"])
    case 4: return Wound(name: "cut", place: place, kinds: [.cut], statements: ["DELETE FROM access_log WHERE sequence >= \(place)"])
    default:
      let statement: SQL = """
        INSERT INTO access_log (sequence, id, at, actor, actor_name, organization, person, purpose, parts, outcome, reason, subjects, digest)
        SELECT \(count + 1), 'forged', at, actor, actor_name, organization, person, purpose, parts, outcome, reason, subjects, digest
        FROM access_log WHERE sequence = \(place)
        """
      return Wound(name: "append", place: count + 1, kinds: [.inserted], statements: [statement])
    }
  }

  private static func change(_ place: Int, _ dice: inout TestDice) -> SQL {
    let set: [SQL] = [
      "id = 'other'", "at = at + 1", "actor = 'account/other'", "actor_name = 'Other'", "organization = NULL", "organization = 'other'",
      "person = 'other'", "purpose = 'gap.list'", "parts = 'health'", "outcome = 'refused'", "reason = 'other'", "subjects = 'request/other'",
      "digest = \([UInt8](repeating: 3, count: 32))",
    ]
    return "UPDATE access_log SET \(set[dice.below(set.count)]) WHERE sequence = \(place)"
  }

  static func heal(_ database: any Database, _ rows: [ChainedRow]) async throws {
    try await database.transaction { connection in
      try connection.run("DELETE FROM access_log")
      for row in rows {
        let record = row.record
        try connection.run(
          """
          INSERT INTO access_log (sequence, id, at, actor, actor_name, organization, person, purpose, parts, outcome, reason, subjects, digest)
          VALUES (\(row.sequence), \(record.id), \(record.at), \(record.actor), \(record.actorName), \(record.organization), \(record.person),
            \(record.purpose), \(record.parts), \(record.outcome), \(record.reason), \(record.subjects), \(row.digest))
          """)
      }
    }
  }
}
