import Foundation
import Kernel

/// Files of a folder of data, as text.
enum DataFolder {
  /// An empty file, and the reason among the problems, where there is none or it is no UTF-8.
  static func file(_ name: String, in folder: String, _ problems: inout [FieldProblem]) -> DataFile {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
      problems.append(FieldProblem(name, code: "data.missing-file", text: DataFileText.missingFile))
      return DataFile(name: name, content: "")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      problems.append(FieldProblem(name, code: "data.not-utf8", text: DataFileText.notUTF8))
      return DataFile(name: name, content: "")
    }
    return DataFile(name: name, content: text)
  }
}
