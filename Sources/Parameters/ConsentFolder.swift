package import Care
import Foundation
package import Kernel

/// Reads what is known about consents from the folder it is shipped in.
package enum ConsentFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in `consent/rules.yaml` and `consent/explanation-*.yaml`.
  package static func parameters(at parameters: String) throws(Invalid) -> ConsentParameters {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: "\(parameters)/consent") else {
      throw Invalid([FieldProblem("\(parameters)/consent", code: "data.missing-folder", text: DataFileText.missingFolder)])
    }
    var problems: [FieldProblem] = []
    var files: [DataFile] = []
    for name in names.filter({ $0.hasPrefix("explanation-") && $0.hasSuffix(".yaml") }).sorted() {
      files.append(DataFolder.file("consent/\(name)", in: parameters, &problems))
    }
    let rules = DataFolder.file("consent/rules.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try self.parameters(rules: rules, explanations: files)
  }

  /// The same for files that come from elsewhere.
  package static func parameters(rules file: DataFile, explanations files: [DataFile]) throws(Invalid) -> ConsentParameters {
    var problems: [FieldProblem] = []
    var rules: [ConsentParameters.Rule] = []
    var explanations: [ConsentExplanation] = []
    do throws(Invalid) { rules = try ConsentReader.rules(file) } catch { problems += error.problems }
    for file in files {
      do throws(Invalid) {
        let explanation = try ConsentReader.explanation(file)
        if explanations.contains(where: { $0.version == explanation.version }) {
          problems.append(
            FieldProblem("\(file.name) version", code: "data.duplicate-id", text: ConsentFileText.versionTwice(explanation.version)))
        }
        explanations.append(explanation)
      } catch { problems += error.problems }
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    return ConsentParameters(rules: rules, explanations: explanations)
  }
}
