package import Care
package import Kernel

/// Reads when the unit ledger warns: `Parameters/ledger/rules.yaml`.
package enum LedgerFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> LedgerParameters {
    try self.parameters(DatedRulesFile.open("ledger/rules.yaml", in: parameters))
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> LedgerParameters {
    let known: Set<String> = ["warnUnits", "warnDays", "paceDays", "usualUnits", "supportUnitsADay"]
    return LedgerParameters(
      rules: try DatedRulesFile.rules(file, known: known) { fields, from, source in
        let (units, days) = (fields.numbers("warnUnits", 0...2000), fields.numbers("warnDays", 0...2000))
        let (pace, usual, support) = (fields.number("paceDays", 1...1000), fields.number("usualUnits", 1...1000), fields.number("supportUnitsADay", 1...1000))
        guard let units, let days, let pace, let usual, let support else { return nil }
        return LedgerParameters.Rule(
          from: from, knownUntil: fields.knownUntil, source: source, warnUnits: units.sorted(by: >), warnDays: days.sorted(by: >), paceDays: pace,
          usualUnits: usual, supportUnitsADay: support)
      })
  }
}
