package import Care
package import Kernel

/// Reads how messages are tried: `Parameters/messages/rules.yaml`.
package enum MessagesFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> MessageParameters {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("messages/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(file)
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> MessageParameters {
    let reader = DataFileReader(file: file.name)
    var rules: [MessageParameters.Rule] = []
    if let root = DataFileReader.root(of: file, reader) {
      for (index, node) in reader.list(root, "").enumerated() {
        let path = "[\(index)]"
        let known = ["from", "knownUntil", "attempts", "firstPause", "growth", "longestPause", "silence", "mostSMSParts", "source"]
        let fields = reader.fields(node, path, known: Set(known))
        guard !fields.isEmpty else { continue }
        func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
          reader.required(fields, key, in: node, path).flatMap { reader.number($0, "\(path).\(key)", in: range) }
        }
        let from = reader.required(fields, "from", in: node, path).flatMap { reader.day($0, "\(path).from") }
        let source = reader.required(fields, "source", in: node, path).flatMap { reader.string($0, "\(path).source") }
        let (attempts, first, growth) = (number("attempts", 1...50), number("firstPause", 1...86_400), number("growth", 1...10))
        // A try lasts up to half a minute: what is still under way must not be given up.
        let (longest, silence, parts) = (number("longestPause", 1...604_800), number("silence", 120...86_400), number("mostSMSParts", 1...10))
        guard let from, let source, let attempts, let first, let growth, let longest, let silence, let parts else { continue }
        if rules.contains(where: { $0.from >= from }) {
          reader.problem(node, "\(path).from", code: "data.bad-order", PortalFileText.rulesRise)
        }
        rules.append(
          MessageParameters.Rule(
            from: from, knownUntil: fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }, attempts: attempts,
            firstPause: Int64(first), growth: Int64(growth), longestPause: Int64(longest), silence: Int64(silence), mostSMSParts: parts,
            source: source))
      }
    }
    if rules.isEmpty, reader.problems.isEmpty { reader.problem(nil, "", code: "data.empty", PortalFileText.noRules) }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return MessageParameters(rules: rules)
  }
}
