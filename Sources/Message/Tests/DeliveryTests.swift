import Actions
import Care
import Kernel
import Store
import Synchronization
import TestSupport
import Testing

/// A postman who keeps what he carries, or fails as often as told.
private final class TestPostman: Postman {
  let carried = Mutex<[String]>([])
  let failures: Mutex<Int>
  let problem: DeliveryProblem
  let channels: Set<MessageChannel>

  init(failures: Int = 0, _ problem: DeliveryProblem = DeliveryProblem(.later, said: "450 later"), channels: Set<MessageChannel> = [.email]) {
    self.failures = Mutex(failures)
    self.problem = problem
    self.channels = channels
  }

  func deliver(_ message: Message) async throws {
    carried.withLock { $0.append(message.id.raw) }
    let fails = failures.withLock { left in
      left -= 1
      return left >= 0
    }
    if fails { throw problem }
  }
  var tries: Int { carried.withLock { $0.count } }
}

@Suite("Carrying messages") struct DeliveryTests {
  private func post(_ count: Int, _ story: Story, channel: MessageChannel = .email, to: String = "a@example.be") async throws {
    try await story.database.transaction { connection in
      for number in 0..<count {
        let now = story.surroundings.now()
        try connection.post(
          Message(
            id: ID("m\(number)\(channel == .email ? "" : channel.rawValue)"), channel: channel, to: to, subject: "S", body: "B", language: .french,
            createdAt: now, state: .waiting(attempts: 0, next: now)), from: story.house.id)
      }
    }
  }

  private func deliver(_ postman: TestPostman, _ story: Story, atMost: Int = 20) async throws -> (sent: Int, failed: Int) {
    try await deliverMessages(by: postman, Fixtures.messages, in: story.database, story.surroundings, atMost: atMost)
  }

  @Test("four carriers at once carry every letter once", arguments: Backend.available)
  func once(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      try await post(30, story)
      let postman = TestPostman()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<4 {
          group.addTask { _ = try await deliverMessages(by: postman, Fixtures.messages, in: database, story.surroundings, atMost: 10) }
        }
        try await group.waitForAll()
      }
      _ = try await deliver(postman, story, atMost: 30)
      let carried = postman.carried.withLock { $0 }
      #expect(carried.count == 30)
      #expect(Set(carried).count == 30)
    }
  }

  @Test("a letter that fails waits longer each time and is given up after as many tries as the rule says", arguments: Backend.available)
  func pauses(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      try await post(1, story)
      let postman = TestPostman(failures: .max)
      let rule = try Fixtures.messages.rule(on: story.surroundings.today)
      for attempt in 1...rule.attempts {
        #expect(try await deliver(postman, story).failed == 1)
        let early = try await deliver(postman, story)
        #expect(early.sent + early.failed == 0)
        story.clock.move(seconds: rule.pause(after: attempt))
      }
      #expect(try await deliver(postman, story).failed == 0)
      #expect(postman.tries == rule.attempts)
      #expect(try await story.messages().map(\.state) == [.failed("450 later")])
    }
  }

  @Test("the pauses grow from a minute to a day, and a rule that holds no more is an error")
  func pauseLengths() throws {
    let day = try #require(Day("2026-11-21"))
    let rule = try Fixtures.messages.rule(on: day)
    #expect((1...8).map(rule.pause) == [60, 240, 960, 3840, 15_360, 61_440, 86_400, 86_400])
    #expect(throws: MessageParameterGap.self) { try Fixtures.messages.rule(on: #require(Day("2031-01-01"))) }
    #expect(throws: MessageParameterGap.self) { try Fixtures.messages.rule(on: #require(Day("2022-12-31"))) }
  }

  @Test("refused for good is given up at once, and once more only when somebody corrects the address", arguments: Backend.available)
  func permanent(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      try await post(1, story)
      let postman = TestPostman(failures: 1, DeliveryProblem(.never, said: "550 5.1.1 no such user"))
      _ = try await deliver(postman, story)
      story.clock.move(days: 30)
      _ = try await deliver(postman, story)
      #expect(postman.tries == 1)
      let id: ID<Message> = ID("m0")
      await #expect(throws: Invalid.self) { try await sendMessageAgain(id, to: "no address", by: story.ana, in: database, story.surroundings) }
      // "Not yours" and "not there" look the same.
      await #expect(throws: SimpleFailure.notFound) { try await sendMessageAgain(id, to: "b@example.be", by: story.karim, in: database, story.surroundings) }
      try await sendMessageAgain(id, to: "b@example.be", by: story.ana, in: database, story.surroundings)
      #expect(try await deliver(postman, story).sent == 1)
      let message = try #require(try await story.messages().first)
      #expect(message.to == "b@example.be" && message.body == "B")
      await #expect(throws: MessageProblem.changedMeanwhile) {
        try await sendMessageAgain(id, to: "c@example.be", by: story.ana, in: database, story.surroundings)
      }
    }
  }

  @Test("a server that stops between sending and noting it does not send twice: a person decides", arguments: Backend.available)
  func crash(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      try await post(1, story)
      let now = story.surroundings.now()
      // The server that crashes: it took the letter, claimed it, handed it over, and is gone.
      let isClaimed = try await database.transaction { connection in
        _ = try connection.takeMessages(at: now, limit: 5, leaseSeconds: 900)
        return try connection.claim(ID("m0"), at: now)
      }
      #expect(isClaimed)
      let postman = TestPostman()
      for days in [0, 1, 30] {
        story.clock.move(days: days, seconds: 901)
        _ = try await deliver(postman, story)
      }
      #expect(postman.tries == 0)
      #expect(try await story.messages().map(\.state) == [.uncertain(since: now)])
      // A second server never gets what another one claimed.
      #expect(try await database.transaction { try $0.claim(ID("m0"), at: now) } == false)
      try await noteSent([ID("m0")], by: story.ana, in: database, story.surroundings)
      #expect(try await story.messages().map(\.state) == [.sent(at: story.surroundings.now())])
    }
  }

  @Test("a server that stops before it begins loses nothing: another one sends it", arguments: Backend.available)
  func stopBefore(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      try await post(1, story)
      let now = story.surroundings.now()
      _ = try await database.transaction { try $0.takeMessages(at: now, limit: 5, leaseSeconds: 900) }
      let postman = TestPostman()
      #expect(try await deliver(postman, story).sent == 0)
      story.clock.move(seconds: 900)
      #expect(try await deliver(postman, story).sent == 1)
      #expect(try await deliver(postman, story).sent == 0)
    }
  }

  @Test("a line that broke after the letter was handed over leaves it uncertain, and it stays", arguments: Backend.available)
  func uncertain(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      try await post(1, story)
      let postman = TestPostman(failures: 1, DeliveryProblem(.unknown, said: DeliveryReason.unclear.saying("lost")))
      _ = try await deliver(postman, story)
      story.clock.move(days: 3)
      _ = try await deliver(postman, story)
      #expect(postman.tries == 1)
      let counts = try await readOutbox(.problems, offset: 0, limit: 9, by: story.ana, in: database, story.surroundings)
      #expect(counts.messages.count == 1 && counts.counts[.problems] == 1 && counts.counts[.waiting] == nil)
    }
  }

  @Test("what no carrier goes for waits untouched; paper is never carried", arguments: Backend.available)
  func ways(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      for channel in MessageChannel.allCases { try await post(1, story, channel: channel, to: channel == .sms ? "+32470000000" : "a@example.be") }
      let mail = TestPostman()
      _ = try await deliver(mail, story)
      #expect(mail.carried.withLock { $0 } == ["m0"])
      _ = try await deliver(TestPostman(channels: [.sms]), story)
      let states = try await story.messages().map { "\($0.channel) \(String("\($0.state)".prefix { $0 != "(" }))" }.sorted()
      #expect(states == ["email sent", "letter waiting", "sms sent"])
      let all = try await readOutbox(.all, offset: 0, limit: 9, by: story.ana, in: database, story.surroundings)
      for filter in OutboxFilter.allCases {
        let part = try await readOutbox(filter, offset: 0, limit: 9, by: story.ana, in: database, story.surroundings)
        #expect(part.messages.count == all.counts[filter] ?? 0, "\(filter)")
      }
    }
  }

  @Test("a report of failed delivery says that the letter came back; one about nothing of ours changes nothing", arguments: Backend.available)
  func bounce(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      try await post(1, story)
      let report = try #require(BounceReport(letter: MessageSamples.bounce(of: "m0")))
      #expect(try await !noteBounce(report, by: .commandLine, in: database, story.surroundings))
      _ = try await deliver(TestPostman(), story)
      #expect(try await noteBounce(report, by: .commandLine, in: database, story.surroundings))
      #expect(try await story.messages().map(\.state) == [.returned("5.1.1 smtp; 550 5.1.1 <a@example.be> no such user")])
      let other = try #require(BounceReport(letter: MessageSamples.bounce(of: "other")))
      #expect(try await !noteBounce(other, by: .commandLine, in: database, story.surroundings))
    }
  }
}

enum MessageSamples {
  static func bounce(of id: String, action: String = "failed") -> String {
    """
    From: MAILER-DAEMON@mail.example
    Message-ID: <20261121@mail.example>
    Content-Type: multipart/report; report-type=delivery-status; boundary="x"

    --x
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.example

    Final-Recipient: rfc822; a@example.be
    Action: \(action)
    Status: 5.1.1
    Diagnostic-Code: smtp; 550 5.1.1 <a@example.be>
     no such user

    --x
    Content-Type: text/rfc822-headers

    From: Relais <relais@relais.example>
    Message-ID: <\(id)@relais.example>
    Subject: S
    --x--
    """
  }
}
