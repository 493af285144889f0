import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

@Suite struct RequestActionTests {
  @Test("a report from the public stands in the work list of the house that receives them, and its receipt tells only the state", arguments: Backend.available)
  func publicReport(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let receipt = try await reportNeed(story.report(), code: "abcd1234efgh", to: story.house.id, in: database, story.surroundings)
      let list = try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, story.surroundings)
      #expect(list.requests.map(\.number) == [receipt.number])
      #expect(receipt.number == "2026-00001")
      #expect(try await followReceipt(number: receipt.number, code: "ABCD-1234-efgh", in: database, story.surroundings).state == .received)
      await #expect(throws: ReceiptUnknown.self) {
        try await followReceipt(number: "2026-00002", code: "abcd1234efgh", in: database, story.surroundings)
      }
      await #expect(throws: ReceiptUnknown.self) {
        try await followReceipt(number: receipt.number, code: "abcd1234efgx", in: database, story.surroundings)
      }
    }
  }

  @Test("the same form sent twice makes one request and one receipt", arguments: Backend.available)
  func twice(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
        for _ in 0..<6 {
          group.addTask { try await reportNeed(story.report(), code: "same-code", to: story.house.id, in: database, story.surroundings) }
        }
        return try await group.reduce(into: Set<Receipt>()) { $0.insert($1) }
      }
      #expect(receipts.count == 1)
      let list = try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, story.surroundings)
      #expect(list.total == 1)
    }
  }

  @Test("another house's request looks like one that does not exist, and the refusal is logged", arguments: Backend.available)
  func notYours(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      var answers: [SimpleFailure] = []
      for wanted in [id, ID("nothing")] {
        do {
          _ = try await readRequest(wanted, by: story.karim, in: database, story.surroundings)
        } catch let failure as SimpleFailure { answers.append(failure) }
      }
      #expect(answers == [.notFound, .notFound])
      let refusals = try await story.log().filter { $0.outcome == .refused }
      #expect(refusals.map(\.actor) == ["account/karim", "account/karim"])
      #expect(refusals.allSatisfy { $0.subjects.isEmpty && $0.purpose == .readRequest })
    }
  }

  @Test("every look and every change leaves one entry with the identifiers shown", arguments: Backend.available)
  func oneEntryEach(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      _ = try await readRequest(id, by: story.ana, in: database, story.surroundings)
      _ = try await changeRequest(id, .note("vu"), version: nil, by: story.ana, in: database, story.surroundings)
      let log = try await story.log()
      #expect(log.map(\.purpose) == [.changeRequest, .readRequest, .createRequest])
      #expect(log.allSatisfy { $0.subjects == ["request/\(id.raw)"] && $0.organization == story.house.id })
    }
  }

  @Test("a change that fails leaves nothing behind, not even in the log of what was done", arguments: Backend.available)
  func nothingHalf(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      let before = try await story.log().count
      await #expect(throws: Request.Problem.emptyNote) {
        _ = try await changeRequest(id, .note(" "), version: nil, by: story.ana, in: database, story.surroundings)
      }
      #expect(try await story.log().count == before)
    }
  }

  @Test("who writes on an older version is told, and nothing is overwritten", arguments: Backend.available)
  func version(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      let opened = try await readRequest(id, by: story.ana, in: database, story.surroundings).request
      var first = Clarification()
      first.wants = "Rester chez moi"
      _ = try await changeRequest(id, .clarify(first), version: opened.version, by: story.ana, in: database, story.surroundings)
      var second = Clarification()
      second.wants = "Autre chose"
      await #expect(throws: Request.Problem.changedMeanwhile) {
        _ = try await changeRequest(id, .clarify(second), version: opened.version, by: story.ana, in: database, story.surroundings)
      }
      #expect(try await readRequest(id, by: story.ana, in: database, story.surroundings).request.clarification.wants == "Rester chez moi")
    }
  }

  @Test("what came in today stands first, then what cannot wait, then the rest, longest waiting first", arguments: Backend.available)
  func order(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      func report(_ code: String) async throws -> String {
        try await reportNeed(story.report(), code: code, to: story.house.id, in: database, story.surroundings).number
      }
      let old = try await report("old")
      story.clock.move(days: 1)
      let taken = try await createRequest(story.report(), channel: .phone, by: story.ana, in: database, story.surroundings)
      story.clock.move(days: 2)
      let morning = try await report("morning")
      story.clock.move(seconds: 60)
      let latest = try await report("latest")
      let list = try await listRequests(RequestFilter(), offset: 0, limit: 10, by: story.ana, in: database, story.surroundings)
      let rest = try #require(list.requests.last)
      #expect(list.requests.dropLast().map(\.number) == [latest, morning, old])
      #expect(rest.id == taken)
      var filter = RequestFilter()
      filter.scope = .mine
      #expect(try await listRequests(filter, offset: 0, limit: 10, by: story.ana, in: database, story.surroundings).requests.map(\.id) == [taken])
    }
  }
}
