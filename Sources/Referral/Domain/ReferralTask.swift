import Kernel

/// A referral in the words of FHIR: `Task.status`, `businessStatus` and `statusReason`.
///
/// Chosen so that every stage, and every reason of a no, has exactly one pair and every pair one stage and reason: nothing is lost on the
/// way out and back. The FHIR face of Relais reads this table and nothing else.
package struct ReferralTask: Hashable, Sendable {
  /// A code of http://hl7.org/fhir/task-status (R4).
  package let status: String
  /// Our own code: the stage.
  package let businessStatus: String
  /// Our own code of the reason; `nil` where there is none.
  package let reason: String?

  package init(_ stage: Referral.Stage, reason: Referral.DeclineReason?) {
    status = Self.status(of: stage)
    businessStatus = stage.rawValue
    self.reason = reason?.rawValue
  }

  private static func status(of stage: Referral.Stage) -> String {
    switch stage {
    case .proposed, .agreed: "draft"
    case .sent: "requested"
    case .seen, .questioned: "received"
    case .accepted: "accepted"
    case .waiting: "on-hold"
    case .contacted, .helpStarted: "in-progress"
    case .ended, .advised, .considered: "completed"
    case .declined: "rejected"
    case .withdrawn, .expired: "cancelled"
    }
  }

  /// Whose task it is in the Belgian referral (hl7-be/referral): the common task of all that are asked the same, or one performer's.
  package static let performerProfile = "be-performer-task"
  package static let referralProfile = "be-referral-task"

  /// A code that the Belgian value sets share with HL7 v3 `ActReason`, where there is one; elsewhere the reason goes as text.
  package static func belgianReason(_ reason: Referral.DeclineReason) -> String? {
    reason == .personDeclined ? "PATOBJ" : nil
  }
}
