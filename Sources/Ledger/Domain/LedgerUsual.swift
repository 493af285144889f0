/// How somebody gave a session last: filled in for the next one.
package struct LedgerUsual: Hashable, Sendable {
  package let units: Int
  package let setting: UnitLedger.Setting

  package init(units: Int, setting: UnitLedger.Setting) {
    self.units = units
    self.setting = setting
  }

  /// Where the next one is likely: in hospital while she is there, and only then.
  package func setting(isInHospital: Bool) -> UnitLedger.Setting {
    if isInHospital { return .hospital }
    return setting == .hospital ? .home : setting
  }
}

extension LedgerBook {
  /// The author's last session for this person that stands, in the order of entry.
  package func usual(of author: String) -> LedgerUsual? {
    for act in acts.reversed() where act.author == author && act.counts && act.displaced.isEmpty {
      if case .session(_, _, let setting, let units, _) = act.kind { return LedgerUsual(units: units, setting: setting) }
    }
    return nil
  }
}
