import Actions
import Care
import Kernel
import Store
import Synchronization
import TestSupport
import Testing

/// A postman who keeps what he carries, or fails as often as told.
private final class TestPostman: Postman {
  struct Refused: Error, CustomStringConvertible { var description: String { "no answer" } }
  let carried = Mutex<[String]>([])
  let failures: Mutex<Int>

  init(failures: Int = 0) { self.failures = Mutex(failures) }

  func deliver(_ message: Message) async throws {
    let fails = failures.withLock { left in
      left -= 1
      return left >= 0
    }
    if fails { throw Refused() }
    carried.withLock { $0.append(message.id.raw) }
  }
}

@Suite struct DeliveryTests {
  private func post(_ count: Int, _ story: Story) async throws {
    try await story.database.transaction { connection in
      for number in 0..<count {
        let now = story.surroundings.now()
        try connection.post(
          Message(
            id: ID("m\(number)"), to: "a@example.be", subject: "S", body: "B", language: .french, createdAt: now,
            state: .waiting(attempts: 0, next: now)), from: story.house.id)
      }
    }
  }

  @Test("four carriers at once carry every letter once", arguments: Backend.available)
  func once(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      try await post(30, story)
      let postman = TestPostman()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<4 { group.addTask { _ = try await deliverMessages(by: postman, in: database, story.surroundings, atMost: 10) } }
        try await group.waitForAll()
      }
      _ = try await deliverMessages(by: postman, in: database, story.surroundings, atMost: 30)
      let carried = postman.carried.withLock { $0 }
      #expect(carried.count == 30)
      #expect(Set(carried).count == 30)
    }
  }

  @Test("a letter that fails waits longer each time and is given up after eight tries", arguments: Backend.available)
  func pauses(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      try await post(1, story)
      let postman = TestPostman(failures: .max)
      for attempt in 1...Message.attemptsBeforeGivingUp {
        #expect(try await deliverMessages(by: postman, in: database, story.surroundings).failed == 1)
        // Too early: nothing is tried.
        let early = try await deliverMessages(by: postman, in: database, story.surroundings)
        #expect(early.sent + early.failed == 0)
        story.clock.move(seconds: Message.pauseSeconds(after: attempt))
      }
      #expect(try await deliverMessages(by: postman, in: database, story.surroundings).failed == 0)
      #expect(try await story.messages().map(\.state) == [.failed("no answer")])
    }
  }

  @Test("the pauses grow from a minute to a day")
  func pauseLengths() {
    #expect((1...8).map { Message.pauseSeconds(after: $0) } == [60, 240, 960, 3840, 15_360, 61_440, 86_400, 86_400])
  }
}
