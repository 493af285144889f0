package import Care
package import Kernel
import Yams

/// Reads which files are kept with requests: `Parameters/attachments/rules.yaml`.
package enum AttachmentsFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func parameters(at parameters: String) throws(Invalid) -> AttachmentParameters {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("attachments/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(file)
  }

  /// The same for a file that comes from elsewhere.
  package static func parameters(_ file: DataFile) throws(Invalid) -> AttachmentParameters {
    let reader = DataFileReader(file: file.name)
    var rules: [AttachmentParameters.Rule] = []
    if let root = DataFileReader.root(of: file, reader) {
      for (index, node) in reader.list(root, "").enumerated() {
        guard let rule = rule(node, "[\(index)]", reader) else { continue }
        if rules.contains(where: { $0.from >= rule.from }) {
          reader.problem(node, "[\(index)].from", code: "data.bad-order", PortalFileText.rulesRise)
        }
        rules.append(rule)
      }
    }
    if rules.isEmpty, reader.problems.isEmpty { reader.problem(nil, "", code: "data.empty", PortalFileText.noRules) }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return AttachmentParameters(rules: rules)
  }

  private static func rule(_ node: Node, _ path: String, _ reader: DataFileReader) -> AttachmentParameters.Rule? {
    let fields = reader.fields(node, path, known: ["from", "knownUntil", "mostMegabytes", "mostFiles", "source"])
    guard case .mapping = node else { return nil }
    func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
      reader.required(fields, key, in: node, path).flatMap { reader.number($0, "\(path).\(key)", in: range) }
    }
    let from = reader.required(fields, "from", in: node, path).flatMap { reader.day($0, "\(path).from") }
    let source = reader.required(fields, "source", in: node, path).flatMap { reader.string($0, "\(path).source") }
    let megabytes = number("mostMegabytes", in: 1...AttachmentParameters.mostMegabytesEver)
    let files = number("mostFiles", in: 1...100)
    guard let from, let source, let megabytes, let files else { return nil }
    return AttachmentParameters.Rule(
      from: from, knownUntil: fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }, mostMegabytes: megabytes,
      mostFiles: files, source: source)
  }
}
