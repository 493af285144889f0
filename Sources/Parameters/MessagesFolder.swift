package import Care
package import Kernel

/// Reads how messages are tried: `Parameters/messages/rules.yaml`.
package enum MessagesFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> MessageParameters {
    try self.parameters(DatedRulesFile.open("messages/rules.yaml", in: parameters))
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> MessageParameters {
    let known: Set<String> = ["attempts", "firstPause", "growth", "longestPause", "silence", "mostSMSParts"]
    return MessageParameters(
      rules: try DatedRulesFile.rules(file, known: known) { fields, from, source in
        let (attempts, first, growth) = (fields.number("attempts", 1...50), fields.number("firstPause", 1...86_400), fields.number("growth", 1...10))
        // A try lasts up to half a minute: what is still under way must not be given up.
        let (longest, silence) = (fields.number("longestPause", 1...604_800), fields.number("silence", 120...86_400))
        let parts = fields.number("mostSMSParts", 1...10)
        guard let attempts, let first, let growth, let longest, let silence, let parts else { return nil }
        return MessageParameters.Rule(
          from: from, knownUntil: fields.knownUntil, attempts: attempts, firstPause: Int64(first), growth: Int64(growth),
          longestPause: Int64(longest), silence: Int64(silence), mostSMSParts: parts, source: source)
      })
  }
}
