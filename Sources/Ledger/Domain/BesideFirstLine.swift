package import Kernel

/// Help of a programme of units that runs for a person and that first-line psychology is not added to. First-line psychology itself asks for
/// nothing of the kind: who looks at it is told.
package struct BesideFirstLine: Hashable, Sendable {
  package let programme: Text
  /// The last session that stands, alone or in a group; `nil` while there was only support, or all was given by another organisation.
  package let lastSession: LedgerAct?

  package init(programme: Text, lastSession: LedgerAct?) {
    self.programme = programme
    self.lastSession = lastSession
  }
}

extension LedgerBook {
  /// What of it runs on a day beside first-line psychology: her years are open, the own part goes on, and a service that is not added to it
  /// gave her something that stands.
  package func besideFirstLine(on day: Day) -> BesideFirstLine? {
    guard part.ended.map({ day <= $0.lastDay }) ?? true else { return nil }
    let services: Set<String> = programme.rules.rules.holding(on: day)?.notBesideFirstLine ?? []
    let answer = answer(on: day)
    guard !services.isEmpty, let period = answer.period, period.isOpen else { return nil }
    let accepted = Set(answer.lines.filter(\.isAccepted).map(\.id))
    let given: [LedgerAct] = acts.filter { act in
      guard act.counts, !act.event.isClosing, accepted.contains(act.id.raw), let service = act.event.service else { return false }
      return services.contains(service)
    }
    guard !given.isEmpty || services.contains(where: { before.units[$0] != nil }) else { return nil }
    let sessions: [LedgerAct] = given.filter { act in
      switch act.kind {
      case .session, .group: true
      case .initialModule, .support, .closing, .extension, .residence, .firstLinePsychology, .death: false
      }
    }
    return BesideFirstLine(programme: programme.name, lastSession: sessions.max { ($0.day, $0.sequence) < ($1.day, $1.sequence) })
  }
}
