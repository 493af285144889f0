import Actions
import ArgumentParser
import Care
import Foundation
import Kernel
import Parameters
import Secrets
import Site
import Store

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Fill a database with the real directory and an invented world.",
    discussion: "Prints the sign-ins and writes them as demo-accounts.csv beside the database. Filled again, it keeps what is there.")

  @Option(help: "How many persons and requests, 0 to 25000.") var size = 60
  @Option(help: "How many invented services beside the real directory, 0 to 100000.") var services = 40

  func validate() throws {
    guard (0...25_000).contains(size) else { throw ValidationError("--size \(size): a number from 0 to 25000") }
    guard (0...100_000).contains(services) else { throw ValidationError("--services \(services): a number from 0 to 100000") }
  }

  func run() async throws {
    try await reporting {
      let configuration = try Configuration.read()
      let home = try HomeFolder.find()
      let content = try ShippedDirectory.content(in: home)
      let folder = home.appending(path: "Parameters").path()
      let version = try ConsentFolder.parameters(at: folder).explanation(on: Installation.realSurroundings.today).version
      let questionnaires = try QuestionnaireFolder.library(at: folder)
      let portal = try PortalFolder.parameters(at: folder)
      let messages = try MessagesFolder.parameters(at: folder)
      let episodes = try EpisodeFolder.parameters(at: folder)
      let (size, services) = (size, services)
      let (signIns, entries) = try await Installation.open(configuration) { installation in
        let surroundings = installation.surroundings
        let world = DemoWorld(services: services, today: surroundings.today)
        _ = try await installation.load(content)
        _ = try await installation.load(ShippedDirectory.guides(in: home, for: content))
        func hash(_ word: String) throws -> String { try PasswordHash(of: word, salt: surroundings.random(16), cost: .standard).stored }
        let parameters = DemoParameters(
          textVersion: version, questionnaires: questionnaires, portal: portal, messages: messages,
          programme: try ShippedProgrammes.library(in: home).units, pathways: try PathwayFolder.library(at: folder),
          passwordHash: try hash(DemoWorld.password),
          phraseHash: try hash(PortalPhrase.normalized(DemoWorld.password)), episodes: episodes,
          episodeLetters: EpisodeLetters(
            publicAddress: configuration.publicAddress, secretKey: try configuration.secretKey(random: surroundings.random)),
          noteLetter: demoNoteLetter(
            publicAddress: configuration.publicAddress, secretKey: try configuration.secretKey(random: surroundings.random), now: surroundings.now()))
        let entries = try await fillDemo(world, size: size, parameters, in: installation.database, surroundings)
        return (world.signIns, entries)
      }
      let file = configuration.dataFolder.appending(path: "demo-accounts.csv")
      try FileManager.default.createDirectory(at: configuration.dataFolder, withIntermediateDirectories: true)
      try Data(Self.csv(signIns, entries).utf8).write(to: file, options: .atomic)
      writeOut(Self.table(signIns) + Self.table(entries, at: configuration.publicAddress) + "All in \(file.path())\n")
    }
  }

  private static func csv(_ signIns: [DemoWorld.SignIn], _ entries: [DemoEntry]) -> String {
    let lines: [String] = signIns.map { "\($0.role.rawValue),\"\($0.organization)\",\($0.email),\(DemoWorld.password)" }
    // A code goes with a date of birth, a name with a secret phrase: both open /fr/moi.
    let own: [String] = entries.map { "\($0.role.rawValue)\($0.isCode ? "-code" : ""),\"\($0.name)\",\($0.opener),\($0.secret)" }
    return (["role,organisation,e-mail,password"] + lines + own).joined(separator: "\r\n") + "\r\n"
  }

  /// The sign-ins that matter most for a first look.
  private static func table(_ signIns: [DemoWorld.SignIn]) -> String {
    let first: [Role] = [
      .helpdeskAgent, .neighbourhoodReferent, .caseManager, .homeNurse, .programmeCoordinator, .directoryEditor, .evaluator,
      .dataProtectionOfficer, .administrator,
    ]
    let rows = signIns.filter { first.contains($0.role) }.map { signIn in
      "  \(signIn.role.name.en.padding(toLength: 26, withPad: " ", startingAt: 0)) \(signIn.email)"
    }
    return "Demonstration sign-ins, password \(DemoWorld.password) for all:\n" + rows.joined(separator: "\n") + "\n"
  }

  /// How persons come into their own pages.
  private static func table(_ entries: [DemoEntry], at address: String) -> String {
    guard !entries.isEmpty else { return "" }
    let rows: [String] = entries.map { entry in
      let who = (entry.role == .carer ? "Her daughter, \(entry.name)" : entry.name).padding(toLength: 34, withPad: " ", startingAt: 0)
      return entry.isCode
        ? "  \(who) code \(entry.opener), born \(entry.secret); works once"
        : "  \(who) name \(entry.opener), phrase \(entry.secret)"
    }
    return "Their own pages, \(address)/fr/moi:\n" + rows.joined(separator: "\n") + "\n"
  }
}
