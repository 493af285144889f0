package import Kernel

extension Request {
  /// How soon somebody acts. Codes and order are those of FHIR (`http://hl7.org/fhir/request-priority`), without its `stat`: what is needed
  /// this very minute is no request but a call to 112.
  package enum Priority: String, CaseIterable, Comparable, Hashable, Sendable {
    case routine, urgent, asap

    /// Words of a reason at most: it stands in a list.
    package static let longestReason = 200

    package var name: Text {
      switch self {
      case .routine: Text(fr: "Ordinaire", nl: "Gewoon", en: "Ordinary")
      case .urgent: Text(fr: "Urgent", nl: "Dringend", en: "Urgent")
      case .asap: Text(fr: "Dès que possible", nl: "Zo snel mogelijk", en: "As soon as possible")
      }
    }

    /// The less pressing one first.
    package static func < (left: Priority, right: Priority) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// What follows when somebody says how soon it is needed, and why.
  ///
  /// - Throws: ``Problem/reasonMissing`` for anything but the ordinary, ``Problem/reasonTooLong(_:)``.
  func prioritizing(_ priority: Priority, because reason: String) throws(Problem) -> [Event] {
    let reason = reason.trimmed
    guard priority == .routine || !reason.isEmpty else { throw .reasonMissing }
    guard reason.count <= Priority.longestReason else { throw .reasonTooLong(reason.count) }
    guard priority != self.priority || reason != priorityReason else { return [] }
    return [.prioritized(from: self.priority, to: priority, reason: reason)]
  }
}
