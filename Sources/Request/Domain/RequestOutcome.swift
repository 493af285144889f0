extension Request.Outcome {
  /// Stored and sent by forms.
  package var code: String {
    switch self {
    case .met: "met"
    case .partlyMet: "partly-met"
    case .notMet: "not-met"
    case .refusedByPerson: "refused"
    case .informed: "informed"
    case .unreachable: "unreachable"
    }
  }

  /// What was missing, when something was.
  package var gapReason: Gap.Reason? {
    switch self {
    case .partlyMet(let reason), .notMet(let reason): reason
    case .met, .refusedByPerson, .informed, .unreachable: nil
    }
  }

  /// From what is stored or sent. `nil` when the code is unknown, or when a reason is needed and missing.
  package init?(code: String, reason: Gap.Reason?) {
    switch (code, reason) {
    case ("met", _): self = .met
    case ("partly-met", .some(let reason)): self = .partlyMet(reason)
    case ("not-met", .some(let reason)): self = .notMet(reason)
    case ("refused", _): self = .refusedByPerson
    case ("informed", _): self = .informed
    case ("unreachable", _): self = .unreachable
    default: return nil
    }
  }
}
