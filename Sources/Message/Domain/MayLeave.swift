package import Kernel

extension MustNotReach {
  /// Whether a message that was written before may still leave on its way.
  ///
  /// A text message is compared by number. Paper lies in a letter box that anybody of the household opens: as long as nothing may reach
  /// somebody around her, no paper goes to her by itself.
  package func mayLeave(_ message: Message, circle: [CircleMember], hers: [String], isToCircle: Bool, on day: Day) -> Bool {
    switch message.channel {
    case .email: mayLeave(to: message.to, circle: circle, hers: hers, isToCircle: isToCircle, on: day)
    case .sms: !circle.contains { mustNotReach($0.id) && $0.details.phone?.e164 == message.to }
    case .letter: isEmpty
    }
  }
}
