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

  package struct NotDelivered: Error, CustomStringConvertible {
    package let description: String
  }

  private let settings: Settings
  private let line = DispatchQueue(label: "relais.smtp")

  package init(_ settings: Settings) { self.settings = settings }

  package func deliver(_ message: Message) async throws {
    let letter = Letterhead.letter(message, from: settings.sender)
    let settings = self.settings
    let problem: String? = await withCheckedContinuation { continuation in
      line.async {
        let bytes = Array(letter.utf8)
        let answer = bytes.withUnsafeBytes { buffer in
          relais_mail_send(
            settings.url, settings.user, settings.password, settings.requiresTLS ? 1 : 0, settings.timeoutSeconds, settings.sender,
            message.to, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
        }
        let text = answer.map { String(cString: $0) }
        if let answer { relais_mail_free(answer) }
        continuation.resume(returning: text)
      }
    }
    if let problem { throw NotDelivered(description: problem) }
  }
}
