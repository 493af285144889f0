import ArgumentParser
import Care
import Foundation
import Kernel
import Parameters

/// The programmes that ship with Relais, read from their files.
enum ShippedProgrammes {
  static func library(in home: URL) throws -> ProgrammeLibrary {
    try ProgrammeFolder.library(at: home.appending(path: "Parameters").path())
  }

  /// Answers a document: prints the answer, or what is wrong with the document, one problem a line.
  static func answer(_ name: String, _ question: ProgrammeQuestion, from file: String?) throws {
    let library = try library(in: HomeFolder.find())
    guard let programme = library[name] else {
      let known = library.all.map(\.id).joined(separator: ", ")
      writeError("relais: \(name): there is no such programme; there are \(known)")
      throw ExitCode(64)
    }
    guard programme.questions.contains(question) else {
      writeError("relais: \(name): \(SimpleFailure.noLedger.text.en)")
      throw ExitCode(64)
    }
    let document: Data
    if let file, file != "-" {
      guard let content = FileManager.default.contents(atPath: file) else {
        writeError("relais: \(file): cannot be read")
        throw ExitCode(66)
      }
      document = content
    } else {
      document = FileHandle.standardInput.readDataToEndOfFile()
    }
    do {
      FileHandle.standardOutput.write(Data(try programme.answer(question, to: Array(document))))
    } catch {
      for problem in error.problems { writeError(problem.line) }
      throw ExitCode(65)
    }
  }
}

extension ProgrammeQuestion: ExpressibleByArgument {}

struct ProgrammeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programme", abstract: "Say who can have a programme's help, and what a history of events comes to.",
    discussion: """
      relais programme protocol3 eligibility question.json
      relais programme first-line-psychology ledger < history.json

      Reads one JSON document from FILE or from standard input and prints one. Needs no database and stores nothing. A document that is not
      as it must be gives nothing on standard output, one line "path: what is wrong" for each problem, at most \(DocumentReading.mostProblems), and
      the exit status 65; a FILE that is not there gives 66. Explained in docs/guide/protocol3.md.
      """)

  @Argument(help: "protocol3 or first-line-psychology.") var name: String
  @Argument(help: "eligibility or ledger.") var question: ProgrammeQuestion
  @Argument(help: "A file; standard input without it or with -.", completion: .file()) var file: String?

  func run() async throws {
    try await reporting { try ShippedProgrammes.answer(name, question, from: file) }
  }
}

/// The short form for the programme that is asked most.
struct Protocol3Command: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protocol3", abstract: "The same for Protocole 3: short for “relais programme protocol3”.")

  @Argument(help: "eligibility or ledger.") var question: ProgrammeQuestion
  @Argument(help: "A file; standard input without it or with -.", completion: .file()) var file: String?

  func run() async throws {
    try await reporting { try ShippedProgrammes.answer("protocol3", question, from: file) }
  }
}
