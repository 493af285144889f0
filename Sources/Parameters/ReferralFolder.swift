package import Care
package import Kernel

/// Reads `Parameters/referrals/rules.yaml`: by when who acts in a referral.
package enum ReferralFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> ReferralParameters {
    try self.parameters(DatedRulesFile.open("referrals/rules.yaml", in: parameters))
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> ReferralParameters {
    let lengths = ReferralParameters.Length.allCases
    let known = Set(lengths.map(\.rawValue) + ["reminderDays", "mostReminders"])
    return ReferralParameters(
      try DatedRulesFile.rules(file, known: known) { fields, from, source in
        let most = fields.number("mostReminders", 0...20)
        var days: [ReferralParameters.Length: Int] = [:]
        for length in lengths { days[length] = fields.number(length.rawValue, 1...3650) }
        let ladder = fields.ladder("reminderDays", 1...366, ReferralFileText.ladderRises)
        guard let most, let ladder, days.count == lengths.count else { return nil }
        return ReferralParameters.Rule(
          from: from, knownUntil: fields.knownUntil, days: days, reminderDays: ladder, mostReminders: most, source: source)
      })
  }

}

/// What can be wrong with the file of referrals.
enum ReferralFileText {
  static let ladderRises = Text(
    fr: "Les rappels se suivent : chacun vient après le précédent.", nl: "De herinneringen volgen elkaar op: elke komt na de vorige.",
    en: "Reminders follow each other: each comes after the one before.")
}
