import Kernel

/// Why a message was not carried, as the one who carries it knows.
package struct DeliveryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: String, Hashable, Sendable {
    /// May go better later: the server is full, slow, away, or asks to come back.
    case later
    /// Will never go: nobody has this address.
    case never
    /// The line broke after everything was handed over: it may have arrived. Never tried again without a person's word.
    case unknown
  }

  package let kind: Kind
  /// What the other side said, or a word of ours (``DeliveryReason``) and the library's.
  package let said: String

  package init(_ kind: Kind, said: String) {
    self.kind = kind
    self.said = said
  }

  package var description: String { said }
}

/// What the words of a mail server or gateway mean to somebody who is no technician. Read from the words each time that they are shown.
package enum DeliveryReason: String, CaseIterable, Hashable, Sendable {
  case unknownAddress = "unknown-address"
  case full
  case unwanted
  case tooLarge = "too-large"
  case comeBackLater = "come-back-later"
  case noServer = "no-server"
  case tooSlow = "too-slow"
  /// Our own name, password or settings were refused.
  case ownSettings = "own-settings"
  case noAddress = "no-address"
  case cameBack = "came-back"
  /// Kept back: no paper goes to her home by itself.
  case notOnPaper = "not-on-paper"
  /// Kept back: nothing about her goes to this address.
  case notThere = "not-there"
  case unclear
  case other

  /// Whether we kept it back ourselves: nobody refused it, and the address is not wrong.
  package var isWithheld: Bool { self == .notOnPaper || self == .notThere }

  /// How a word of ours begins what is kept: `relais:too-slow Operation timed out`.
  private static let own = "relais:"

  /// What is kept of a failure that no server described.
  package func saying(_ words: String) -> String { "\(Self.own)\(rawValue) \(words)".trimmed }

  /// RFC 3463 (status codes of mail systems) first, then the reply codes of RFC 5321.
  package init(said: String) {
    let words = said.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "#" || $0 == ":" || $0 == ";" }).map(String.init)
    if said.hasPrefix(Self.own), let code = said.dropFirst(Self.own.count).split(separator: " ").first,
      let known = Self(rawValue: String(code))
    {
      self = known
      return
    }
    if let status = words.lazy.compactMap(Self.status).first, let known = Self(status: status) {
      self = known
      return
    }
    switch words.lazy.compactMap({ Int($0) }).first(where: { (400...599).contains($0) }) {
    case 550, 551, 553: self = .unknownAddress
    case 452, 552: self = .full
    case 530, 534, 535, 538: self = .ownSettings
    case 554, 571: self = .unwanted
    case 421, 450, 451: self = .comeBackLater
    default: self = .other
    }
  }

  /// `5.1.1` as its three numbers.
  private static func status(_ word: String) -> (Int, Int, Int)? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let kind = Int(parts[0]), let subject = Int(parts[1]), let detail = Int(parts[2]), kind == 4 || kind == 5 else {
      return nil
    }
    return (kind, subject, detail)
  }

  private init?(status: (Int, Int, Int)) {
    switch status {
    case (_, 2, 2): self = .full
    case (_, 2, 3), (_, 3, 4): self = .tooLarge
    case (_, 7, 8), (_, 7, 9), (_, 7, 11): self = .ownSettings
    case (5, 1, _), (5, 2, 0), (5, 2, 1): self = .unknownAddress
    case (5, 4, _): self = .noServer
    case (5, 7, _): self = .unwanted
    case (4, _, _): self = .comeBackLater
    default: return nil
    }
  }
}
