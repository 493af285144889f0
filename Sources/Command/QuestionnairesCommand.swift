import ArgumentParser
import Care
import Foundation
import Kernel
import Parameters

/// The questionnaires that ship with the program, read from their files.
enum ShippedQuestionnaires {
  static func library(in home: URL) throws -> QuestionnaireLibrary {
    try QuestionnaireFolder.library(at: home.appending(path: "Parameters").path())
  }
}

struct QuestionnairesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaires", abstract: "Check the files of the questionnaires.", subcommands: [Check.self])

  /// Reads every file and names every mistake; changes nothing.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read the files of the questionnaires and name every mistake with its line.",
      discussion: "Ends with status 65 when there is a mistake.")

    @Argument(help: "A folder that holds questionnaires/*.yaml; Parameters of RELAIS_HOME without it.", completion: .directory)
    var folder: String?

    func run() async throws {
      try await reporting {
        let library = try folder.map { try QuestionnaireFolder.library(at: $0) } ?? ShippedQuestionnaires.library(in: HomeFolder.find())
        for questionnaire in library.all {
          let questions = questionnaire.allItems.filter(\.isQuestion).count
          writeOut("\(questionnaire.id) \(questionnaire.version): \(questions) questions, \(questionnaire.scores.count) scores\n")
        }
        writeOut("\(library.all.count) questionnaires: no mistake found\n")
      }
    }
  }
}
