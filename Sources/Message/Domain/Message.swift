package import Kernel

/// A letter that waits to leave the house, or left it.
package struct Message: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case waiting(attempts: Int, next: Instant)
    /// One server took it and is sending it: nobody else does.
    case sending(since: Instant)
    case sent(at: Instant)
    /// Given up, refused for good, or kept back: what the other side said, or a word of ours.
    case failed(String)
    /// The line broke after everything was handed over, or the server stopped at that moment. It is not sent again by itself.
    case uncertain(since: Instant)
    /// Left, and came back: what the other side said.
    case returned(String)
    /// Did not leave, because what it was for was over before: an access that ended, somebody who left, a file that was erased; or because it
    /// was settled in another way. Why is never said.
    case withdrawn
  }

  package let id: ID<Message>
  package let channel: MessageChannel
  package let reader: MessageReader
  /// An e-mail address, a telephone number (E.164), or the lines of an envelope.
  package let to: String
  package let subject: String
  /// Plain text.
  package let body: String
  package let language: Language
  package let createdAt: Instant
  package var state: State

  package init(
    id: ID<Message>, channel: MessageChannel = .email, reader: MessageReader = .home, to: String, subject: String, body: String,
    language: Language, createdAt: Instant, state: State
  ) {
    self.id = id
    self.channel = channel
    self.reader = reader
    self.to = to
    self.subject = subject
    self.body = body
    self.language = language
    self.createdAt = createdAt
    self.state = state
  }

  /// Stands instead of the subject once a letter was erased with whom it was about.
  package static let erased = Text(fr: "Lettre effacée", nl: "Gewiste brief", en: "Erased letter")

  /// Whether somebody of the house may send it once more, to the same address or another one.
  package var maySendAgain: Bool {
    switch state {
    case .failed, .uncertain, .returned: true
    // Paper that went astray is printed again.
    case .sent: channel == .letter
    case .waiting, .sending, .withdrawn: false
    }
  }

  /// Whether somebody of the house may say that it was settled in another way.
  package var maySettle: Bool {
    if case .failed = state { true } else { false }
  }

  /// Whether somebody of the house may note that it came back.
  package var mayComeBack: Bool {
    switch state {
    case .sent, .uncertain: true
    case .waiting, .sending, .failed, .returned, .withdrawn: false
    }
  }

  /// How it goes on after a failed try.
  package static func state(after problem: DeliveryProblem, attempts: Int, _ rule: MessageParameters.Rule, at now: Instant) -> State {
    switch problem.kind {
    case .never: .failed(problem.said)
    case .unknown: .uncertain(since: now)
    case .later: attempts >= rule.attempts ? .failed(problem.said) : .waiting(attempts: attempts, next: now.adding(seconds: rule.pause(after: attempts)))
    }
  }
}

/// Carries messages out of the house: SMTP, a gateway for text messages, or a test.
package protocol Postman: Sendable {
  /// The ways that he goes. What goes by another one is never given to him.
  var channels: Set<MessageChannel> { get }
  /// - Throws: a ``DeliveryProblem``; anything else counts as one that may pass.
  func deliver(_ message: Message) async throws
}

extension Postman {
  package var channels: Set<MessageChannel> { [.email] }
}
