import ArgumentParser
import Kernel
import Secrets
import Store

/// `relais`: the one program. Everything is put together in this folder and nowhere else.
@main
struct Relais: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relais",
    abstract: "Integrated neighbourhood care: from a noticed need to the right help.",
    discussion: """
      Settings come from the environment: RELAIS_DATABASE (a file path or postgresql://…), RELAIS_ADDRESS, RELAIS_PORT,
      RELAIS_PUBLIC_ADDRESS, RELAIS_HOME, RELAIS_SECRET_FILE, RELAIS_KEYS_FILE, RELAIS_SMTP_URL, RELAIS_SMTP_FROM,
      RELAIS_SMS_URL, RELAIS_SMS_FROM, RELAIS_SMS_AUTHORIZATION, RELAIS_SMS_FORMAT, RELAIS_SMS_FIELDS. See docs/operations.md.
      """,
    subcommands: [
      ServeCommand.self, MigrateCommand.self, DemoCommand.self, SearchCommand.self, DirectoryCommand.self, AccountCommand.self,
      KeysCommand.self, ErasuresCommand.self,
      LogCommand.self,
      QuestionnairesCommand.self,
      NumberCommand.self, PersonsCommand.self, UnitsCommand.self, BounceCommand.self,
      ProgrammeCommand.self, Protocol3Command.self, CheckCommand.self,
    ])
}

/// Turns a failure into a sentence on standard error and an exit status of sysexits.h (64-78).
func reporting(_ body: () async throws -> Void) async throws {
  do {
    try await body()
  } catch let failure as Invalid {
    for problem in failure.problems { writeError("relais: \(problem.path): \(problem.text.en)") }
    throw ExitCode(65)
  } catch let problem as ConfigurationProblem {
    writeError("relais: \(problem)")
    throw ExitCode(78)
  } catch let problem as KeyFile.Problem {
    writeError("relais: \(problem)")
    throw ExitCode(78)
  } catch let problem as DatabaseProblem {
    // Who runs the server may know what the engine said; visitors may not.
    let said = problem.failure.detail ?? problem.failure.text.en
    writeError("relais: RELAIS_DATABASE=\(problem.place): \(said) [\(problem.failure.code)]")
    throw ExitCode(problem.failure.category.exitStatus)
  } catch let failure as any Failure {
    writeError("relais: \(failure.text.en) [\(failure.code)]")
    throw ExitCode(failure.category.exitStatus)
  }
}

extension FailureCategory {
  var exitStatus: Int32 {
    switch self {
    case .invalid: 65
    case .notFound, .gone: 66
    case .forbidden: 77
    case .conflict, .busy, .unavailable: 75
    case .fault: 70
    }
  }
}
