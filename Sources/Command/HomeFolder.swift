import Care
import Foundation
import Kernel
import Parameters

/// Where the data files are: `RELAIS_HOME`, else beside the executable, else in the source tree.
enum HomeFolder {
  static func find(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> URL {
    if let given = environment["RELAIS_HOME"], !given.isEmpty {
      let folder = URL(filePath: given, directoryHint: .isDirectory)
      guard holdsData(folder) else {
        throw ConfigurationProblem(description: "RELAIS_HOME=\(given): there is no Directory/chapters.yaml in this folder")
      }
      return folder
    }
    var folder = executable.deletingLastPathComponent()
    for _ in 0..<6 {
      if holdsData(folder) { return folder }
      let share = folder.appending(path: "share/relais", directoryHint: .isDirectory)
      if holdsData(share) { return share }
      folder = folder.deletingLastPathComponent()
    }
    throw ConfigurationProblem(description: "the directory's files were not found: set RELAIS_HOME to the folder that holds Directory/")
  }

  private static var executable: URL {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(filePath: path).resolvingSymlinksInPath()
  }

  private static func holdsData(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "Directory/chapters.yaml").path())
  }
}
