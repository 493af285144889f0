import Actions
import ArgumentParser
import Care
import Foundation
import Kernel
import Parameters
import Secrets
import Store

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Fill a database with the real directory and an invented world.",
    discussion: "Prints the sign-ins and writes them as demo-accounts.csv beside the database. Filled again, it keeps what is there.")

  @Option(help: "How many persons and requests, 0 to 25000.") var size = 60
  @Option(help: "How many invented services beside the real directory, 0 to 50000.") var services = 40

  func validate() throws {
    guard (0...25_000).contains(size) else { throw ValidationError("--size \(size): a number from 0 to 25000") }
    guard (0...50_000).contains(services) else { throw ValidationError("--services \(services): a number from 0 to 50000") }
  }

  func run() async throws {
    try await reporting {
      let configuration = try Configuration.read()
      let home = try HomeFolder.find()
      let content = try ShippedDirectory.content(in: home)
      let consent = try ConsentFolder.parameters(at: home.appending(path: "Parameters").path())
      let version = try consent.explanation(on: Installation.realSurroundings.today).version
      let (size, services) = (size, services)
      let world = try await Installation.open(configuration) { installation in
        let world = DemoWorld(services: services, today: installation.surroundings.today)
        _ = try await installation.load(content)
        let hash = try PasswordHash(of: DemoWorld.password, salt: installation.surroundings.random(16), cost: .standard).stored
        try await fillDemo(world, size: size, textVersion: version, passwordHash: hash, in: installation.database, installation.surroundings)
        return world
      }
      let file = configuration.dataFolder.appending(path: "demo-accounts.csv")
      try FileManager.default.createDirectory(at: configuration.dataFolder, withIntermediateDirectories: true)
      try Data(Self.csv(world.signIns).utf8).write(to: file, options: .atomic)
      writeOut(Self.table(world.signIns) + "All in \(file.path())\n")
    }
  }

  private static func csv(_ signIns: [DemoWorld.SignIn]) -> String {
    let lines = signIns.map { "\($0.role.rawValue),\"\($0.organization)\",\($0.email),\(DemoWorld.password)" }
    return (["role,organisation,e-mail,password"] + lines).joined(separator: "\r\n") + "\r\n"
  }

  /// The sign-ins that matter most for a first look.
  private static func table(_ signIns: [DemoWorld.SignIn]) -> String {
    let first: [Role] = [.helpdeskAgent, .neighbourhoodReferent, .programmeCoordinator, .evaluator, .dataProtectionOfficer, .administrator]
    let rows = signIns.filter { first.contains($0.role) }.map { signIn in
      "  \(signIn.role.name.en.padding(toLength: 26, withPad: " ", startingAt: 0)) \(signIn.email)"
    }
    return "Demonstration sign-ins, password \(DemoWorld.password) for all:\n" + rows.joined(separator: "\n") + "\n"
  }
}
