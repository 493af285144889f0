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
    return try library(programmes)
  }

  /// Programmes together: each follows one of units that is over before it begins.
  package static func library(_ programmes: [Programme]) throws(Invalid) -> ProgrammeLibrary {
    var problems: [FieldProblem] = []
    for programme in programmes {
      guard let follows = programme.follows else { continue }
      let earlier = programmes.first { $0.id == follows.programme }
      let isOver = earlier?.running.isOver(on: programme.running.from) ?? false
      if case .units? = earlier?.ledger, case .units? = programme.ledger, isOver { continue }
      problems.append(
        FieldProblem(
          "programmes/\(programme.id).yaml follows.programme", code: "programme.follows-unknown",
          text: ProgrammeFileText.followsUnknown(follows.programme)))
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    return ProgrammeLibrary(programmes)
  }
}
