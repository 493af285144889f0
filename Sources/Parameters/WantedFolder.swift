package import Care
package import Kernel

/// Reads what is counted of searches without answer: `Parameters/wanted/rules.yaml`.
package enum WantedFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> WantedParameters {
    try self.parameters(DatedRulesFile.open("wanted/rules.yaml", in: parameters))
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> WantedParameters {
    WantedParameters(
      rules: try DatedRulesFile.rules(file, known: ["unknownWordDays", "memoryDays", "keepDays"]) { fields, from, source in
        // Fewer than three different days would let one household's week be read.
        let (unknown, memory) = (fields.number("unknownWordDays", 3...60), fields.number("memoryDays", 3...366))
        guard let unknown, let memory, let keep = fields.number("keepDays", 31...3660) else { return nil }
        return WantedParameters.Rule(
          from: from, knownUntil: fields.knownUntil, unknownWordDays: unknown, memoryDays: memory, keepDays: keep, source: source)
      })
  }
}
