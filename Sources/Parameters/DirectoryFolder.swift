package import Care
import Foundation
package import Kernel

/// Reads the directory and the search words from the folders they are shipped in.
package enum DirectoryFolder {
  /// - Parameters:
  ///   - directory: path of the folder `Directory`.
  ///   - questions: what conditions can ask; without them only the shape of conditions is checked.
  ///   - holidays: the public holidays that closures may name; without them any name is taken.
  /// - Throws: ``Kernel/Invalid`` with everything wrong in its files.
  package static func content(
    at directory: String, questions: QuestionBook? = nil, holidays: Holidays = .none
  ) throws(Invalid) -> DirectoryContent {
    let folder = "\(directory)/entries"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Invalid([FieldProblem(folder, code: "data.missing-folder", text: DataFileText.missingFolder)])
    }
    var problems: [FieldProblem] = []
    let chapters = DataFolder.file("chapters.yaml", in: directory, &problems)
    let entries = names.filter { $0.hasSuffix(".yaml") }.sorted().map { DataFolder.file("entries/\($0)", in: directory, &problems) }
    guard problems.isEmpty else { throw Invalid(problems) }
    return try DirectoryReader.read(chapters: chapters, entries: entries, questions: questions, holidays: holidays)
  }

  /// - Parameter parameters: path of the folder `Parameters`.
  package static func searchWords(at parameters: String, directory: DirectoryContent? = nil) throws(Invalid) -> SearchWords {
    var problems: [FieldProblem] = []
    let words = DataFolder.file("search/words.yaml", in: parameters, &problems)
    let synonyms = DataFolder.file("search/synonyms.yaml", in: parameters, &problems)
    let situations = DataFolder.file("search/situations.yaml", in: parameters, &problems)
    guard problems.isEmpty else { throw Invalid(problems) }
    return try SearchWordsReader.read(words: words, synonyms: synonyms, situations: situations, directory: directory)
  }
}
