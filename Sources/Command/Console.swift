import Foundation

/// Writes a line for a person beside the answer, which goes to standard output.
func writeError(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// The value of an option that must be a whole number within a range, said clearly when it is not.
func writeOut(_ text: String) {
  FileHandle.standardOutput.write(Data(text.utf8))
}
