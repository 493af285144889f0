package import Care
package import Kernel

/// Reads how long kept lists and their links last.
package enum ShortlistFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> ShortlistParameters {
    try self.parameters(rules: DatedRulesFile.open("shortlist/rules.yaml", in: parameters))
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(rules file: DataFile) throws(Invalid) -> ShortlistParameters {
    ShortlistParameters(
      rules: try DatedRulesFile.rules(file, known: ["keepDays", "linkDays"]) { fields, from, source in
        let (keep, link) = (fields.number("keepDays", 1...3660), fields.number("linkDays", 1...3660))
        guard let keep, let link else { return nil }
        return ShortlistParameters.Rule(from: from, knownUntil: fields.knownUntil, keepDays: keep, linkDays: link, source: source)
      })
  }
}
