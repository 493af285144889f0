package import Care
package import Kernel

/// Reads `Parameters/eligibility/rules.yaml`: how old what a file knows may be.
package enum EligibilityFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> EligibilityParameters {
    try self.parameters(DatedRulesFile.open("eligibility/rules.yaml", in: parameters))
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> EligibilityParameters {
    let known: Set<String> = ["assessmentWarned", "answerWarned", "fallWindow", "noLasts"]
    return EligibilityParameters(
      try DatedRulesFile.rules(file, known: known) { fields, from, source in
        func period(_ key: String) -> CalendarPeriod? { fields.needed(key).flatMap { fields.reader.calendarPeriod($0, fields.at(key)) } }
        let (assessment, answer, fall) = (period("assessmentWarned"), period("answerWarned"), period("fallWindow"))
        var lasts: [String: CalendarPeriod] = [:]
        if let table = fields.needed("noLasts") {
          let names: Set<String> = [EligibilityField.fall, EligibilityField.firstLine]
          for (name, value) in fields.reader.fields(table, fields.at("noLasts"), known: names) {
            lasts[name] = fields.reader.calendarPeriod(value, "\(fields.at("noLasts")).\(name)")
          }
        }
        guard let assessment, let answer, let fall else { return nil }
        return EligibilityParameters.Rule(
          from: from, knownUntil: fields.knownUntil, assessmentWarned: assessment, answerWarned: answer, fallWindow: fall, noLasts: lasts,
          source: source)
      })
  }
}
