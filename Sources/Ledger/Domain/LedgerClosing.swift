import Kernel

/// Somebody's closing period, as lists read it from her stored balance: what opened it, and who may close.
package struct LedgerClosing: Hashable, Sendable {
  /// What ended the period and opened the closing.
  package enum Reason: Hashable, Sendable {
    case death
    /// A move into a place, by its code in the programme's file.
    case move(String)

    /// As it is stored. Codes are added, never renamed.
    package init(code: String) { self = code == "death" ? .death : .move(code) }

    package var code: String {
      switch self {
      case .death: "death"
      case .move(let place): place
      }
    }
  }

  package let reason: Reason
  /// The services that followed her before, each with the units that it gave to close.
  package let services: [String: Int]

  package init(reason: Reason, services: [String: Int]) {
    self.reason = reason
    self.services = services
  }
}

extension LedgerBook {
  /// `nil` while no closing was opened.
  func closing(_ answer: UnitAnswer) -> LedgerClosing? {
    guard let closing = answer.closing, let opening = facts.first(where: { $0.day == closing.span.start && ends($0) }) else { return nil }
    var reason = LedgerClosing.Reason.death
    if case .residence(let place) = opening.kind { reason = .move(place) }
    let given = closingUnits(answer)
    var services: [String: Int] = [:]
    for service in closing.services { services[service] = given[service] ?? 0 }
    return LedgerClosing(reason: reason, services: services)
  }

  /// The day on which somebody did something for her last, whatever it was: of everything that stands and is paid.
  func lastAct(_ answer: UnitAnswer) -> Day? {
    let accepted = Set(answer.lines.filter(\.isAccepted).map(\.id))
    return acts.filter { $0.counts && $0.event.isBilled && accepted.contains($0.id.raw) }.map(\.day).max()
  }
}
