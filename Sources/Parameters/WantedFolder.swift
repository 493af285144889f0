package import Care
package import Kernel

/// Reads what is counted of searches without answer: `Parameters/wanted/rules.yaml`.
package enum WantedFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> WantedParameters {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("wanted/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(file)
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> WantedParameters {
    let reader = DataFileReader(file: file.name)
    var rules: [WantedParameters.Rule] = []
    if let root = DataFileReader.root(of: file, reader) {
      for (index, node) in reader.list(root, "").enumerated() {
        let path = "[\(index)]"
        let fields = reader.fields(
          node, path, known: ["from", "knownUntil", "unknownWordDays", "memoryDays", "keepDays", "source"])
        guard !fields.isEmpty else { continue }
        func days(_ key: String, _ range: ClosedRange<Int>) -> Int? {
          reader.required(fields, key, in: node, path).flatMap { reader.number($0, "\(path).\(key)", in: range) }
        }
        let from = reader.required(fields, "from", in: node, path).flatMap { reader.day($0, "\(path).from") }
        let source = reader.required(fields, "source", in: node, path).flatMap { reader.string($0, "\(path).source") }
        // Fewer than three different days would let one household's week be read.
        let (unknown, memory, keep) = (days("unknownWordDays", 3...60), days("memoryDays", 3...366), days("keepDays", 31...3660))
        guard let from, let source, let unknown, let memory, let keep else { continue }
        if rules.contains(where: { $0.from >= from }) {
          reader.problem(node, "\(path).from", code: "data.bad-order", PortalFileText.rulesRise)
        }
        rules.append(
          WantedParameters.Rule(
            from: from, knownUntil: fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }, unknownWordDays: unknown,
            memoryDays: memory, keepDays: keep, source: source))
      }
    }
    if rules.isEmpty, reader.problems.isEmpty { reader.problem(nil, "", code: "data.empty", PortalFileText.noRules) }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return WantedParameters(rules: rules)
  }
}
