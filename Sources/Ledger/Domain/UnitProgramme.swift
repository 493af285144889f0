package import Kernel

/// A programme that counts units and pays its providers, as the ledger of a person needs it.
package struct UnitProgramme: Hashable, Sendable, Identifiable {
  package let id: String
  package let name: Text
  package let rules: UnitLedger
  package let running: Programme.Running

  package init(id: String, name: Text, rules: UnitLedger, running: Programme.Running) {
    self.id = id
    self.name = name
    self.rules = rules
    self.running = running
  }
}

extension Programme {
  /// `nil` for a programme that counts sessions.
  package var units: UnitProgramme? {
    guard case .units(let rules) = ledger else { return nil }
    return UnitProgramme(id: id, name: name, rules: rules, running: running)
  }
}

extension ProgrammeLibrary {
  /// The programme whose units are entered here; `nil` where none is shipped.
  package var units: UnitProgramme? { all.lazy.compactMap(\.units).first }
}
