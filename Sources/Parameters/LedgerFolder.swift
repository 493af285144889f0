package import Care
package import Kernel

/// Reads when the unit ledger warns, and what the providers' meeting asks: `Parameters/ledger`.
package enum LedgerFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with what is wrong in its files.
  package static func parameters(at parameters: String) throws(Invalid) -> LedgerParameters {
    let rules = try self.parameters(DatedRulesFile.open("ledger/rules.yaml", in: parameters)).rules
    return LedgerParameters(rules: rules, meetings: try meetings(DatedRulesFile.open("ledger/meeting.yaml", in: parameters)))
  }

  /// What the providers' meeting asks, from a file.
  package static func meetings(_ file: DataFile) throws(Invalid) -> [LedgerParameters.Meeting] {
    try DatedRulesFile.rules(file, known: ["months", "questions"]) { fields, from, source in
      let months = fields.number("months", 1...12)
      var questions: [Text] = []
      if let list = fields.needed("questions") {
        let all = fields.reader.list(list, fields.at("questions"))
        if all.isEmpty { fields.reader.problem(list, fields.at("questions"), code: "data.empty", PortalFileText.noRules) }
        questions = all.enumerated().compactMap { fields.reader.text($0.element, "\(fields.at("questions"))[\($0.offset)]") }
      }
      return months.map {
        LedgerParameters.Meeting(from: from, knownUntil: fields.knownUntil, source: source, months: $0, questions: questions)
      }
    }
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> LedgerParameters {
    let known: Set<String> = [
      "warnUnits", "warnDays", "programmeEndDays", "noSessionDays", "paceDays", "usualUnits", "supportUnitsADay", "minutesAUnit", "unitFromMinutes",
    ]
    return LedgerParameters(
      rules: try DatedRulesFile.rules(file, known: known) { fields, from, source in
        let (units, days) = (fields.numbers("warnUnits", 0...2000), fields.numbers("warnDays", 0...2000))
        let (pace, usual, support) = (fields.number("paceDays", 1...1000), fields.number("usualUnits", 1...1000), fields.number("supportUnitsADay", 1...1000))
        let (end, quiet) = (fields.number("programmeEndDays", 0...2000), fields.number("noSessionDays", 1...2000))
        let (minutes, begun) = (fields.number("minutesAUnit", 1...1440), fields.number("unitFromMinutes", 1...1440))
        guard let units, let days, let pace, let usual, let support, let end, let quiet, let minutes, let begun else { return nil }
        return LedgerParameters.Rule(
          from: from, knownUntil: fields.knownUntil, source: source, warnUnits: units.sorted(by: >), warnDays: days.sorted(by: >),
          programmeEndDays: end, noSessionDays: quiet, paceDays: pace, usualUnits: usual, supportUnitsADay: support, minutesAUnit: minutes,
          unitFromMinutes: begun)
      })
  }
}
