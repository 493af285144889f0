package import Kernel

/// What becomes of a message when its time comes.
package enum MessageDeparture: Hashable, Sendable {
  case leaves
  /// What it was for is over before: it goes without a word of why.
  case withdrawn
  /// It is kept back, and whoever works on it is told so, with what can be done instead. Never whom it is kept from.
  case withheld(DeliveryReason)
}

extension MustNotReach {
  /// Whether a message that was written before may still leave on its way.
  ///
  /// A text message is compared by number. Paper for her home lies in a letter box that anybody of the household opens: as long as nothing
  /// may reach somebody around her, no paper goes there by itself. Paper for a service or a professional is opened where they work: it leaves,
  /// unless it is addressed to the very one whom nothing may reach, or to somebody of the circle who left it meanwhile.
  ///
  /// A letter to the circle that does not leave is withdrawn, whoever it was for: nobody waits for it, and those who left it look the same.
  /// Of a message about a request somebody waits for the answer: it is kept back, and shown.
  package func departure(of message: Message, circle: [CircleMember], hers: [String], isToCircle: Bool, on day: Day) -> MessageDeparture {
    let closed: MessageDeparture = isToCircle ? .withdrawn : .withheld(.notThere)
    switch message.channel {
    case .email: return mayLeave(to: message.to, circle: circle, hers: hers, isToCircle: isToCircle, on: day) ? .leaves : closed
    case .sms: return circle.contains { mustNotReach($0.id) && $0.details.phone?.e164 == message.to } ? closed : .leaves
    case .letter:
      switch message.reader {
      case .home: return isEmpty ? .leaves : isToCircle ? .withdrawn : .withheld(.notOnPaper)
      case .work:
        if mustNotReach(envelope: message.to, in: circle) { return closed }
        return isToCircle && Self.hasLeft(envelope: message.to, circle, on: day) ? .withdrawn : .leaves
      }
    }
  }

  /// Whether the first line of an envelope is such a member's name: an independent nurse is a service of her own.
  private func mustNotReach(envelope: String, in circle: [CircleMember]) -> Bool {
    circle.contains { mustNotReach($0.id) && Self.names($0, envelope) }
  }

  /// Whether an envelope names members who all left. An envelope that names nobody of the circle, a house of doctors, leaves.
  private static func hasLeft(envelope: String, _ circle: [CircleMember], on day: Day) -> Bool {
    let meant: [CircleMember] = circle.filter { names($0, envelope) }
    return !meant.isEmpty && meant.allSatisfy { $0.isOver(on: day) }
  }

  private static func names(_ member: CircleMember, _ envelope: String) -> Bool {
    let line = words(envelope.split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
    let name = words(member.details.name)
    // A single word has to be the whole line: many houses carry a first name.
    return !name.isEmpty && (name == line || (name.count > 1 && Set(name).isSubset(of: line)))
  }

  private static func words(_ text: String) -> [String] {
    text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
