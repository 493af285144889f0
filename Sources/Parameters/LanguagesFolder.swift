package import Kernel

/// Reads the further languages from the folder they are shipped in.
package enum LanguagesFolder {
  /// - Parameter parameters: path of the folder `Parameters`. The list must be there, and may be empty.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in the list, or else in the files of the languages that it names.
  package static func languages(at parameters: String) throws(Invalid) -> SpokenLanguages {
    var problems: [FieldProblem] = []
    let list = DataFolder.file("languages/list.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try languages(list: list) { name, problems in DataFolder.file(name, in: parameters, &problems) }
  }

  /// The same for files that come from elsewhere.
  package static func languages(
    list: DataFile, file: (_ name: String, _ problems: inout [FieldProblem]) -> DataFile
  ) throws(Invalid) -> SpokenLanguages {
    var problems: [FieldProblem] = []
    var languages: [Language] = []
    for listed in try LanguagesReader.list(list) {
      var missing: [FieldProblem] = []
      let content = file("languages/\(listed.code).yaml", &missing)
      guard missing.isEmpty else {
        problems += missing
        continue
      }
      do throws(Invalid) {
        languages.append(try LanguagesReader.language(listed, content))
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw Invalid(problems) }
    return SpokenLanguages(further: languages)
  }
}
