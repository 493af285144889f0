package import Kernel

/// The way on which a message leaves the house. The codes are stored.
package enum MessageChannel: String, CaseIterable, Hashable, Sendable {
  case email, sms
  /// Printed here, put into an envelope, posted by hand.
  case letter

  package var name: Text {
    switch self {
    case .email: Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
    case .sms: Text(fr: "SMS", nl: "Sms", en: "Text message")
    case .letter: Text(fr: "Lettre", nl: "Brief", en: "Letter")
    }
  }
}

/// Where a message is opened. The codes are stored.
package enum MessageReader: String, CaseIterable, Hashable, Sendable {
  /// By the person, or somebody of whom nobody knows who else opens what comes.
  case home
  /// By a service or a professional, where they work.
  case work
}

/// How somebody can be written to. Every way may be missing.
package struct ContactWays: Hashable, Sendable {
  package var email: String
  /// Only a number to which a text message can be sent.
  package var phone: PhoneNumber?
  /// The lines of an envelope under the name; empty when nobody knows them.
  package var post: String
  /// What she prefers, when she said so.
  package var wish: MessageChannel?

  package init(email: String = "", phone: PhoneNumber? = nil, post: String = "", wish: MessageChannel? = nil) {
    self.email = email
    self.phone = phone
    self.post = post
    self.wish = wish
  }

  /// Which way a message takes: the one and only place where this is decided.
  ///
  /// What she wishes comes first, then e-mail, then a text message, then paper. What is for her eyes only goes on paper: the others can be
  /// read on their way.
  ///
  /// - Parameters:
  ///   - offered: the ways that this house has: no text messages without a gateway.
  ///   - isConfidential: whether it holds more than that somebody should ring.
  ///   - fitsSMS: whether it is short enough for a text message.
  /// - Returns: `nil` when no way is left.
  package func channel(offered: Set<MessageChannel>, isConfidential: Bool, fitsSMS: Bool) -> MessageChannel? {
    func isOpen(_ channel: MessageChannel) -> Bool {
      guard offered.contains(channel) else { return false }
      switch channel {
      case .email: return !isConfidential && EmailAddress.isPlausible(email)
      case .sms: return !isConfidential && fitsSMS && (phone.map { $0.kind == .mobile || $0.kind == .foreign } ?? false)
      case .letter: return !post.trimmed.isEmpty
      }
    }
    let order: [MessageChannel] = (wish.map { [$0] } ?? []) + [.email, .sms, .letter]
    return order.first(where: isOpen)
  }
}
