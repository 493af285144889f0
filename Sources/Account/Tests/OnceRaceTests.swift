import Care
import Site
import Store
import TestSupport
import Testing

@Suite("Sixty-four at once")
struct OnceRaceTests {
  /// As many at once as the figure asks for; a server under PostgreSQL may say "busy" to some, never twice yes.
  private func race(_ send: @escaping @Sendable () async throws -> Answer) async throws -> [Answer] {
    try await withThrowingTaskGroup(of: Answer.self) { group in
      for _ in 0..<64 { group.addTask { try await send() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  @Test("the same form sent by sixty-four connections at once makes exactly one file, and nobody gets a fault", arguments: Backend.available)
  func onePerson(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.caseManager)
      let path = "/fr/personnes/nouveau"
      let page = try await client.get(path)
      let answers = try await race {
        try await client.submit(page, to: path, ["officialGiven": "Marguerite", "officialFamily": "Vanzonnebeke"])
      }
      let made = answers.filter { $0.status == 303 }
      #expect(!made.isEmpty && answers.allSatisfy { $0.status == 303 || $0.status == 503 }, "\(Set(answers.map(\.status)))")
      #expect(Set(made.map(\.location)).count == 1)
      let persons = try await site.database.read { try $0.rows("SELECT id FROM person").count }
      #expect(persons == 1)
    }
  }

  @Test("the same call sent by sixty-four connections at once is one request", arguments: Backend.available)
  func oneRequest(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let path = "/fr/demandes/nouvelle"
      let page = try await client.get(path)
      let answers = try await race {
        try await client.submit(page, to: path, ["words": "Ma mère est tombée", "about": "family", "municipality": "21015"])
      }
      let made = answers.filter { $0.status == 303 }
      #expect(!made.isEmpty && answers.allSatisfy { $0.status == 303 || $0.status == 503 }, "\(Set(answers.map(\.status)))")
      #expect(Set(made.map(\.location)).count == 1)
      #expect(try await site.database.read { try $0.rows("SELECT id FROM request").count } == 1)
    }
  }
}
