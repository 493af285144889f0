internal import CMail
import Care
import Dispatch

/// How a conversation with a server ended.
struct Outcome: Hashable, Sendable {
  /// The library's words; `nil` when nothing went wrong.
  let problem: String?
  /// The last line that the server said.
  let said: String
  /// The last reply code; 0 when there was none.
  let code: Int
  /// Whether everything had been handed over before it went wrong.
  let isHandedOver: Bool

  /// The server's line, or its code and the library's words when the line does not carry it.
  var line: String { said.hasPrefix(String(code)) ? said : "\(code) \(problem ?? said)" }

  /// What the library's words mean when the server said nothing.
  var reason: DeliveryReason {
    let words = (problem ?? "").lowercased()
    if words.contains("timed out") || words.contains("timeout") { return .tooSlow }
    if words.contains("resolve") || words.contains("connect") || words.contains("refused") { return .noServer }
    if words.contains("login denied") || words.contains("ssl") || words.contains("tls") { return .ownSettings }
    return .other
  }

  /// Does a conversation off the threads that answer visitors, one after the other.
  static func waiting(on line: DispatchQueue, _ talk: @escaping @Sendable () -> relais_outcome) async -> Outcome {
    await withCheckedContinuation { continuation in
      line.async {
        let outcome = talk()
        let read = Outcome(
          problem: outcome.problem.map { String(cString: $0) }, said: outcome.said.map { String(cString: $0) } ?? "", code: outcome.code,
          isHandedOver: outcome.handed_over != 0)
        relais_outcome_free(outcome)
        continuation.resume(returning: read)
      }
    }
  }
}
