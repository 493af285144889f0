package import Care
package import Kernel
import Yams

/// Reads the pathways that can be started: `Parameters/pathways/templates.yaml`.
package enum PathwayFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in it.
  package static func library(at parameters: String) throws(Invalid) -> PathwayLibrary {
    var problems: [FieldProblem] = []
    let file = DataFolder.file("pathways/templates.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try library(file)
  }

  /// The same for a file that comes from elsewhere.
  package static func library(_ file: DataFile) throws(Invalid) -> PathwayLibrary {
    let reader = DataFileReader(file: file.name)
    var templates: [PathwayTemplate] = []
    if let root = DataFileReader.root(of: file, reader) {
      for (index, node) in reader.list(root, "").enumerated() {
        guard let template = template(node, "[\(index)]", reader) else { continue }
        if templates.contains(where: { $0.id == template.id && $0.from >= template.from }) {
          reader.problem(node, "[\(index)].from", code: "data.bad-order", PortalFileText.rulesRise)
        }
        templates.append(template)
      }
    }
    if templates.isEmpty, reader.problems.isEmpty { reader.problem(nil, "", code: "data.empty", PortalFileText.noRules) }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return PathwayLibrary(templates)
  }

  private static func template(_ node: Node, _ path: String, _ reader: DataFileReader) -> PathwayTemplate? {
    let fields = reader.fields(node, path, known: ["id", "from", "knownUntil", "name", "signs", "source", "steps"])
    guard case .mapping = node else { return nil }
    let id = reader.required(fields, "id", in: node, path).flatMap { word($0, "\(path).id", reader) }
    let from = reader.required(fields, "from", in: node, path).flatMap { reader.day($0, "\(path).from") }
    let name = reader.required(fields, "name", in: node, path).flatMap { reader.text($0, "\(path).name") }
    let signs = reader.required(fields, "signs", in: node, path).flatMap { reader.text($0, "\(path).signs") }
    let source = reader.required(fields, "source", in: node, path).flatMap { reader.string($0, "\(path).source") }
    var steps: [PathwayTemplate.Step] = []
    if let list = reader.required(fields, "steps", in: node, path) {
      for (index, one) in reader.list(list, "\(path).steps").enumerated() {
        let place = "\(path).steps[\(index)]"
        guard let step = step(one, place, reader) else { continue }
        if steps.contains(where: { $0.id == step.id }) {
          reader.problem(one, "\(place).id", code: "data.double-id", DataFileText.duplicate(step.id, "\(path).steps"))
        }
        steps.append(step)
      }
      if steps.isEmpty, reader.problems.isEmpty { reader.problem(list, "\(path).steps", code: "data.empty", PortalFileText.noRules) }
    }
    guard let id, let from, let name, let signs, let source else { return nil }
    return PathwayTemplate(
      id: id, from: from, knownUntil: fields["knownUntil"].flatMap { reader.day($0, "\(path).knownUntil") }, name: name, signs: signs,
      source: source, steps: steps)
  }

  private static func step(_ node: Node, _ path: String, _ reader: DataFileReader) -> PathwayTemplate.Step? {
    let fields = reader.fields(node, path, known: ["id", "what", "who", "day", "helps"])
    guard case .mapping = node else { return nil }
    let id = reader.required(fields, "id", in: node, path).flatMap { word($0, "\(path).id", reader) }
    let what = reader.required(fields, "what", in: node, path).flatMap { reader.text($0, "\(path).what") }
    let who = reader.required(fields, "who", in: node, path).flatMap { reader.choice($0, "\(path).who", Role.self) }
    let day = reader.required(fields, "day", in: node, path).flatMap { reader.number($0, "\(path).day", in: 0...730) }
    if let who, !Role.pathwayActors.contains(who) {
      reader.problem(node, "\(path).who", code: "data.unknown-value", DataFileText.unknownValue(who.rawValue, Role.pathwayActors.map(\.rawValue)))
    }
    guard let id, let what, let who, let day else { return nil }
    return PathwayTemplate.Step(id: id, what: what, who: who, day: day, helps: reader.strings(fields["helps"], "\(path).helps"))
  }

  /// Small letters, digits and hyphens: it is stored for years.
  private static func word(_ node: Node, _ path: String, _ reader: DataFileReader) -> String? {
    guard let word = reader.string(node, path) else { return nil }
    guard word.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }) else {
      reader.problem(node, path, code: "data.bad-id", DataFileText.badID(word))
      return nil
    }
    return word
  }
}
