package import Kernel

/// What the house and somebody who reported a need say to each other through the receipt, also when nobody knows who she is. Whoever holds
/// number and code reads it, so nothing of the person stands in it.
package enum ReceiptTalk {
  package static let longestWords = 1500
  /// So often somebody may write before the house answers again: enough to add what was forgotten, too little to bury a team.
  package static let mostInARow = 5

  /// As the timeline of the request tells it.
  package enum Event: Hashable, Sendable {
    /// The house writes to the reporter.
    case answered(String)
    /// The reporter writes back.
    case replied(String)

    package var words: String {
      switch self {
      case .answered(let words), .replied(let words): words
      }
    }
  }

  /// One message, as both sides read it.
  package struct Line: Hashable, Sendable {
    package let at: Instant
    package let event: Event

    package init(at: Instant, event: Event) {
      self.at = at
      self.event = event
    }

    package var isFromHouse: Bool {
      if case .answered = event { true } else { false }
    }
  }

  package enum Problem: Failure, Hashable {
    /// It came by phone or on a visit: nobody holds a code.
    case noReceipt
    /// The house has not written anything yet.
    case nothingToAnswer
    case closed
    case tooManyInARow

    package var category: FailureCategory { .conflict }
    package var code: String {
      switch self {
      case .noReceipt: "receipt.none"
      case .nothingToAnswer: "receipt.nothing-to-answer"
      case .closed: "receipt.closed"
      case .tooManyInARow: "receipt.too-many-in-a-row"
      }
    }
    package var text: Text {
      switch self {
      case .noReceipt: ReceiptTalkProblemText.noReceipt
      case .nothingToAnswer, .closed: ReceiptTalkProblemText.closed
      case .tooManyInARow: ReceiptTalkProblemText.tooManyInARow
      }
    }
  }

  /// Whether the reporter may write now.
  ///
  /// - Parameters:
  ///   - lines: what was said so far, oldest first.
  ///   - isOpen: whether somebody still works on it.
  package static func mayReply(after lines: [Line], isOpen: Bool) -> Bool { problem(after: lines, isOpen: isOpen) == nil }

  private static func problem(after lines: [Line], isOpen: Bool) -> Problem? {
    guard isOpen else { return .closed }
    guard let last = lines.lastIndex(where: \.isFromHouse) else { return .nothingToAnswer }
    return lines.count - 1 - last < mostInARow ? nil : .tooManyInARow
  }

  /// What follows when the reporter writes.
  ///
  /// - Throws: ``Problem``; ``Kernel/Invalid`` on the field `reply`.
  package static func reply(_ words: String, after lines: [Line], isOpen: Bool) throws -> Request.Event {
    if let problem = problem(after: lines, isOpen: isOpen) { throw problem }
    return .receipt(.replied(try checked(words, field: "reply")))
  }

  fileprivate static func checked(_ words: String, field: String) throws(Invalid) -> String {
    let words = words.trimmed
    func refused(_ code: String, _ text: Text) -> Invalid { Invalid([FieldProblem(field, code: code, text: text)]) }
    guard !words.isEmpty else { throw refused("receipt.words-missing", ReceiptTalkProblemText.wordsMissing) }
    guard words.count <= longestWords else {
      throw refused("receipt.words-too-long", RequestProblemText.tooLong(words.count, most: longestWords))
    }
    return words
  }
}

extension Request {
  /// What follows when the house writes to the reporter. Somebody who told of another person reads neither her name nor how to reach her.
  ///
  /// - Throws: ``ReceiptTalk/Problem/noReceipt``; ``Kernel/Invalid`` on the field `answer`.
  package func answering(throughReceipt words: String) throws -> Event {
    guard !isErased else { throw Problem.erased }
    guard hasReceipt else { throw ReceiptTalk.Problem.noReceipt }
    let words = try ReceiptTalk.checked(words, field: "answer")
    guard report.about == .personHerself || !clarification.isNamed(in: words) else {
      throw Invalid([FieldProblem("answer", code: "receipt.names-person", text: ReceiptTalkProblemText.namesPerson)])
    }
    return .receipt(.answered(words))
  }
}

extension NeedReport {
  /// The first e-mail address in what the reporter left to be reached by, if there is one.
  package var email: String? {
    contact.split(whereSeparator: { $0.isWhitespace || ",;<>()".contains($0) }).map(String.init).first(where: EmailAddress.isPlausible)
  }
}
