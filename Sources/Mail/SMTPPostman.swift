internal import CMail
package import Care
import Dispatch
import Kernel

/// Carries letters by SMTP, through libcurl.
package struct SMTPPostman: Postman {
  package struct Settings: Hashable, Sendable {
    /// `smtp://host:25`, `smtp://host:587` (TLS when the server offers it) or `smtps://host:465`.
    package let url: String
    package let user: String?
    package let password: String?
    /// Refuses a server without TLS. Off only for a server on this machine.
    package let requiresTLS: Bool
    /// The sender's address on every letter.
    package let sender: String
    /// For the whole conversation.
    package let timeoutSeconds: Int

    package init(url: String, user: String?, password: String?, requiresTLS: Bool, sender: String, timeoutSeconds: Int = 30) {
      self.url = url
      self.user = user
      self.password = password
      self.requiresTLS = requiresTLS
      self.sender = sender
      self.timeoutSeconds = timeoutSeconds
    }
  }

  private let settings: Settings
  private let line = DispatchQueue(label: "relais.smtp")

  package init(_ settings: Settings) { self.settings = settings }

  package func deliver(_ message: Message) async throws {
    // An address that is none never reaches the conversation, whose lines it could break.
    guard EmailAddress.isPlausible(message.to) else { throw DeliveryProblem(.never, said: DeliveryReason.noAddress.saying("")) }
    let letter = Letterhead.letter(message, from: settings.sender)
    let settings = self.settings
    let outcome = await Outcome.waiting(on: line) {
      let bytes = Array(letter.utf8)
      return bytes.withUnsafeBytes { buffer in
        relais_mail_send(
          settings.url, settings.user, settings.password, settings.requiresTLS ? 1 : 0, settings.timeoutSeconds, settings.sender,
          message.to, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
      }
    }
    if let problem = Self.problem(outcome) { throw problem }
  }

  /// What an outcome means: RFC 5321 §4.2.1 (4yz: try again, 5yz: do not) and §4.5.5 (a reply to the end of the letter that never came).
  static func problem(_ outcome: Outcome) -> DeliveryProblem? {
    guard let words = outcome.problem else { return nil }
    let isRefused = (400...599).contains(outcome.code)
    guard isRefused else {
      guard !outcome.isHandedOver else { return DeliveryProblem(.unknown, said: DeliveryReason.unclear.saying(words)) }
      return DeliveryProblem(.later, said: outcome.reason.saying(words))
    }
    // Before the recipient is named, a refusal is about ourselves.
    let isAboutLetter = outcome.isHandedOver || words.hasPrefix("RCPT") || words.hasPrefix("DATA")
    guard outcome.code >= 500, isAboutLetter else {
      let isOwn = outcome.code >= 500
      return DeliveryProblem(.later, said: isOwn ? DeliveryReason.ownSettings.saying(outcome.line) : outcome.line)
    }
    return DeliveryProblem(DeliveryReason(said: outcome.line) == .ownSettings ? .later : .never, said: outcome.line)
  }
}
