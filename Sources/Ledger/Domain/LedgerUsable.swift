package import Kernel

/// What of a balance can still be used, and until when: the units of the period, or those of the closing period.
package struct LedgerUsable: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case period, closing }

  package let kind: Kind
  package let granted: Int
  package let left: Int
  /// The last day on which something can be given: that of the period or the closing, or that of the programme when it comes first.
  package let last: Day
  /// From the day of the answer to the last one.
  package let days: Int
  /// Whether the programme itself ends before the period or the closing does.
  package let endsWithProgramme: Bool

  /// `nil` when nothing can be used on the day of the answer: nothing began, or all is over.
  package init?(_ answer: UnitAnswer, in running: Programme.Running) {
    let end: Day
    if let closing = answer.closing, closing.span.isOpen {
      kind = .closing
      granted = closing.granted
      left = closing.left
      end = closing.span.end
    } else if let period = answer.period, period.isOpen {
      kind = .period
      granted = answer.granted
      left = answer.left
      end = period.end
    } else {
      return nil
    }
    last = running.until.map { min($0, end) } ?? end
    days = last.days(since: answer.on)
    endsWithProgramme = last < end
  }
}

extension UnitAnswer.Closing {
  /// The last day on which a closing can be given: nothing can after the programme's own end.
  package func end(in running: Programme.Running) -> Day { running.until.map { min($0, span.end) } ?? span.end }
}

extension LedgerBook {
  /// What stands of the closing period's units, by service.
  package func closingUnits(_ answer: UnitAnswer) -> [String: Int] {
    let accepted = Set(answer.lines.filter(\.isAccepted).map(\.id))
    var found: [String: Int] = [:]
    for act in acts where act.counts && accepted.contains(act.id.raw) {
      if case .closing(let service, _, let units) = act.kind { found[service, default: 0] += units }
    }
    return found
  }
}
