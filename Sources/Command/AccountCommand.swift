import Actions
import ArgumentParser
import Care
import Foundation
import Kernel
import Secrets
import Store

struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Make organisations and accounts; disable an account.", subcommands: [Create.self, Disable.self])

  /// Makes an account, and its organisation when it is new. The first administrator comes to be this way.
  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an account; the password is read from standard input.",
      discussion: "relais account create --email ana@relais.example --name \"Ana\" --organization \"Relais\" --role administrator < password.txt")

    @Option(help: "Sign-in address.") var email: String
    @Option(help: "Name as others see it.") var name: String
    @Option(help: "Organisation; made when there is none of this name.") var organization: String
    @Option(help: "One of the roles; repeat for several.") var role: [String]
    @Option(help: "fr, nl or en.") var language = "fr"
    @Flag(help: "Public reports of needs reach this organisation.") var receivesReports = false

    func validate() throws {
      for code in role where Role(rawValue: code) == nil {
        throw ValidationError("--role \(code): choose from \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      guard !role.isEmpty else { throw ValidationError("--role: at least one is needed") }
      guard let known = Language(code: language), Language.interface.contains(known) else {
        throw ValidationError("--language \(language): fr, nl or en")
      }
      guard EmailAddress.isPlausible(email) else { throw ValidationError("--email \(email): this is not a whole e-mail address") }
    }

    func run() async throws {
      try await reporting {
        let password = readLine() ?? ""
        let configuration = try Configuration.read()
        let roles = role.compactMap(Role.init(rawValue:))
        let (email, name, organization, receives) = (email, name, organization, receivesReports)
        let language = Language(code: language) ?? .french
        try await Installation.open(configuration) { installation in
          let (database, surroundings) = (installation.database, installation.surroundings)
          let account = try await database.createAccount(
            name: name, email: email, language: language, password: password, as: .commandLine, passwords: PasswordQueue(), in: surroundings)
          let known = try await database.read { try $0.organizations() }.first { $0.name == organization }
          let house: Organization =
            if let known { known } else { try await database.createOrganization(name: organization, as: .commandLine, in: surroundings) }
          for role in roles {
            try await database.addMembership(
              Membership(account: account.id, organization: house.id, role: role, from: surroundings.today, until: nil), as: .commandLine,
              in: surroundings)
          }
          if receives {
            try await database.act(as: .commandLine, doing: .changeAccount, in: surroundings) { try $0.setReceivesReports(house.id) }
          }
        }
        writeOut("account \(email.lowercased()) made\n")
      }
    }
  }

  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Disable an account; its sessions end at once.")

    @Argument(help: "Sign-in address.") var email: String

    func run() async throws {
      try await reporting {
        let address = email.lowercased()
        try await Installation.open(try Configuration.read()) { installation in
          let known = try await installation.database.read { try $0.accountWithHash(email: address)?.account.id }
          guard let known else { throw SimpleFailure.notFound }
          try await installation.database.disableAccount(known, as: .commandLine, in: installation.surroundings)
        }
        writeOut("account \(address) disabled\n")
      }
    }
  }
}
