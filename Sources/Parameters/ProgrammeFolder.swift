package import Care
import Foundation
package import Kernel

/// Reads the programmes from the folder they are shipped in.
package enum ProgrammeFolder {
  /// - Parameter parameters: path of the folder `Parameters`; every `programmes/*.yaml` in it is a programme.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in all of them.
  package static func library(at parameters: String) throws(Invalid) -> ProgrammeLibrary {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: "\(parameters)/programmes") else {
      throw Invalid([FieldProblem("programmes", code: "data.missing-folder", text: DataFileText.missingFolder)])
    }
    var problems: [FieldProblem] = []
    var programmes: [Programme] = []
    for name in names.filter({ $0.hasSuffix(".yaml") }).sorted() {
      let file = DataFolder.file("programmes/\(name)", in: parameters, &problems)
      do {
        programmes.append(try ProgrammeReader.programme(file))
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    return ProgrammeLibrary(programmes)
  }
}
