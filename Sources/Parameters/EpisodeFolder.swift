package import Care
package import Kernel
import Yams

/// Reads `Parameters/episodes/rules.yaml`: by when who acts on a way through a programme.
package enum EpisodeFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> EpisodeParameters {
    try self.parameters(DatedRulesFile.open("episodes/rules.yaml", in: parameters))
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> EpisodeParameters {
    let lengths = EpisodeParameters.Length.allCases
    let known = Set(lengths.map(\.rawValue) + ["reminderDays", "mostReminders", "disciplines", "outsideTeam"])
    return EpisodeParameters(
      try DatedRulesFile.rules(file, known: known) { fields, from, source in
        let most = fields.number("mostReminders", 0...20)
        var days: [EpisodeParameters.Length: Int] = [:]
        for length in lengths { days[length] = fields.number(length.rawValue, 1...3650) }
        let ladder = fields.ladder("reminderDays", 1...366, ReferralFileText.ladderRises)
        var disciplines: [String: [String]] = [:]
        if case .mapping(let table)? = fields.needed("disciplines") {
          for (key, value) in table {
            guard let service = key.string else { continue }
            disciplines[service] = fields.reader.strings(value, "\(fields.at("disciplines")).\(service)")
          }
        }
        let outsideTeam = Set(fields.reader.strings(fields.needed("outsideTeam"), fields.at("outsideTeam")))
        guard let most, let ladder, days.count == lengths.count else { return nil }
        return EpisodeParameters.Rule(
          from: from, knownUntil: fields.knownUntil, days: days, reminderDays: ladder, mostReminders: most, disciplines: disciplines,
          outsideTeam: outsideTeam, source: source)
      })
  }
}
