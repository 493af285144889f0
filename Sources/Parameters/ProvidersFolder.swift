package import Care
package import Kernel
import Yams

/// Reads what the programme's list of providers stands on: `Parameters/providers`.
package enum ProvidersFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in both files.
  package static func parameters(at parameters: String) throws(Invalid) -> ProviderParameters {
    var problems: [FieldProblem] = []
    let disciplines = DataFolder.file("providers/disciplines.yaml", in: parameters, &problems)
    let rules = DataFolder.file("providers/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(disciplines: disciplines, rules: rules)
  }

  /// The same for files that come from elsewhere.
  package static func parameters(disciplines: DataFile, rules: DataFile) throws(Invalid) -> ProviderParameters {
    let (first, second) = (DataFileReader(file: disciplines.name), DataFileReader(file: rules.name))
    let known = self.disciplines(disciplines, first)
    let periods = DatedRulesFile.rules(rules, second, known: ["newsDays", "linkDays", "reminderDays", "mostReminders"]) { fields, from, source in
      let (news, link) = (fields.number("newsDays", 1...366), fields.number("linkDays", 1...1100))
      let (reminder, most) = (fields.number("reminderDays", 1...366), fields.number("mostReminders", 0...20))
      guard let news, let link, let reminder, let most else { return nil as ProviderParameters.Rule? }
      return ProviderParameters.Rule(
        from: from, knownUntil: fields.knownUntil, newsDays: news, linkDays: link, reminderDays: reminder, mostReminders: most, source: source)
    }
    let problems = first.problems + second.problems
    guard problems.isEmpty else { throw Invalid(problems) }
    return ProviderParameters(disciplines: known, rules: periods)
  }

  private static func disciplines(_ file: DataFile, _ reader: DataFileReader) -> [ProviderParameters.Discipline] {
    var known: [ProviderParameters.Discipline] = []
    guard let root = DataFileReader.root(of: file, reader) else { return [] }
    var places: [String: String] = [:]
    for (index, node) in reader.list(root, "").enumerated() {
      let path = "[\(index)]"
      let fields = reader.fields(node, path, known: ["code", "name", "source"])
      guard case .mapping = node else { continue }
      let code = reader.required(fields, "code", in: node, path).flatMap { reader.string($0, "\(path).code") }
      let name = reader.required(fields, "name", in: node, path).flatMap { reader.text($0, "\(path).name") }
      let source = reader.required(fields, "source", in: node, path).flatMap { reader.string($0, "\(path).source") }
      guard let code, let name, let source else { continue }
      if let before = places.updateValue(reader.place(node), forKey: code) {
        reader.problem(node, "\(path).code", code: "data.double", DataFileText.duplicate(code, before))
        continue
      }
      known.append(ProviderParameters.Discipline(code: code, name: name, source: source))
    }
    return known
  }
}
