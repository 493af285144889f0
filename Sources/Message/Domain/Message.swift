package import Kernel

/// A letter that waits to leave the house, or left it.
package struct Message: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case waiting(attempts: Int, next: Instant)
    case sent(at: Instant)
    /// Given up after ``attemptsBeforeGivingUp`` tries.
    case failed(String)
    /// Did not leave, because what it was for was over before: an access that ended, somebody who left, a file that was erased. Why is
    /// never said.
    case withdrawn
  }

  package static let attemptsBeforeGivingUp = 8

  package let id: ID<Message>
  package let to: String
  package let subject: String
  /// Plain text.
  package let body: String
  package let language: Language
  package let createdAt: Instant
  package var state: State

  package init(id: ID<Message>, to: String, subject: String, body: String, language: Language, createdAt: Instant, state: State) {
    self.id = id
    self.to = to
    self.subject = subject
    self.body = body
    self.language = language
    self.createdAt = createdAt
    self.state = state
  }

  /// Stands instead of the subject once a letter was erased with whom it was about.
  package static let erased = Text(fr: "Lettre effacée", nl: "Gewiste brief", en: "Erased letter")

  /// Waits after the given number of failed tries: 1, 4, 16 minutes … up to a day.
  package static func pauseSeconds(after attempts: Int) -> Int64 {
    var pause: Int64 = 60
    for _ in 1..<max(1, attempts) { pause = min(pause * 4, 86_400) }
    return pause
  }
}

/// Carries a message out of the house. SMTP, or nothing in the demonstration.
package protocol Postman: Sendable {
  /// - Throws: an error whose description says why, without the message's content.
  func deliver(_ message: Message) async throws
}
