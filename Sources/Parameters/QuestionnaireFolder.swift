package import Care
import Foundation
package import Kernel

/// Reads the questionnaires from the folder they are shipped in.
package enum QuestionnaireFolder {
  /// - Parameter parameters: path of the folder `Parameters`.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in `questionnaires/*.yaml`.
  package static func library(at parameters: String) throws(Invalid) -> QuestionnaireLibrary {
    let folder = "\(parameters)/questionnaires"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Invalid([FieldProblem(folder, code: "data.missing-folder", text: DataFileText.missingFolder)])
    }
    var problems: [FieldProblem] = []
    var files: [DataFile] = []
    for name in names.filter({ $0.hasSuffix(".yaml") }).sorted() {
      files.append(DataFolder.file("questionnaires/\(name)", in: parameters, &problems))
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    return try QuestionnaireReader.library(files)
  }
}
