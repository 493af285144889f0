import Actions
import ArgumentParser
import Care
import Foundation
import Kernel
import Logging
import Mail
import Parameters
import Secrets
import Site
import Store

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the pages and interfaces.",
    discussion: "Brings the database up to date first. SIGTERM and SIGINT end it after the requests under way.")

  @Option(help: "Address to listen on; RELAIS_ADDRESS otherwise, 127.0.0.1 by default.") var address: String?
  @Option(help: "Port to listen on; RELAIS_PORT otherwise, 8080 by default.") var port: Int?

  func validate() throws {
    if let port, !(0...65_535).contains(port) { throw ValidationError("--port \(port): a port number from 0 to 65535") }
  }

  func run() async throws {
    try await reporting {
      let read = try Configuration.read(address: address, port: port)
      try await Installation.open(read) { installation in
        let home = try HomeFolder.find()
        // The large sets of files are read while the directory comes out of the database.
        async let furtherLanguages = ShippedDirectory.languages(in: home)
        async let indexing = ShippedDirectory.indexing(in: home)
        async let questionnaires = ShippedQuestionnaires.library(in: home)
        async let questions = ShippedDirectory.questions(in: home)
        async let programmes = ShippedProgrammes.library(in: home)
        if try await installation.database.read({ try !$0.hasDirectory() }) {
          _ = try await installation.load(ShippedDirectory.content(in: home))
        }
        if try await installation.database.read({ try !$0.hasGuides() }) {
          _ = try await installation.load(ShippedDirectory.guides(in: home, for: ShippedDirectory.content(in: home)))
        }
        let content = try await installation.database.directoryContent()
        // An invented world says on every page that it is one; its letters can be read on a page, without a mail server.
        let organizations = try await installation.database.read { try $0.organizations() }
        let isDemo = !organizations.isEmpty && organizations.allSatisfy(\.isFictitious)
        let house = House(
          database: installation.database, surroundings: installation.surroundings,
          directory: await DirectoryShelf(content, build: try indexing),
          languages: try await furtherLanguages, questionnaires: try await questionnaires,
          conditionQuestions: try await questions,
          consent: try ConsentFolder.parameters(at: home.appending(path: "Parameters").path()),
          retention: try RetentionFolder.periods(at: home.appending(path: "Parameters").path()),
          freshness: try FreshnessFolder.parameters(at: home.appending(path: "Parameters").path()),
          portal: try PortalFolder.parameters(at: home.appending(path: "Parameters").path()),
          shortlists: try ShortlistFolder.parameters(at: home.appending(path: "Parameters").path()),
          providers: try ProvidersFolder.parameters(at: home.appending(path: "Parameters").path()),
          wantedRules: try WantedFolder.parameters(at: home.appending(path: "Parameters").path()),
          programmes: try await programmes,
          eligibility: try EligibilityFolder.parameters(at: home.appending(path: "Parameters").path()),
          episodes: try EpisodeFolder.parameters(at: home.appending(path: "Parameters").path()),
          ledger: try LedgerFolder.parameters(at: home.appending(path: "Parameters").path()),
          pathways: try PathwayFolder.library(at: home.appending(path: "Parameters").path()),
          referrals: try ReferralFolder.parameters(at: home.appending(path: "Parameters").path()),
          calls: try CallsFolder.parameters(at: home.appending(path: "Parameters").path()),
          attachments: try AttachmentsFolder.parameters(at: home.appending(path: "Parameters").path()),
          mappingFiles: .yaml,
          messages: try MessagesFolder.parameters(at: home.appending(path: "Parameters").path()),
          // The demonstration shows every way; nothing leaves it.
          channels: isDemo || read.sms != nil ? Set(MessageChannel.allCases) : [.email, .letter],
          publicAddress: read.publicAddress,
          isDemo: isDemo, secretKey: try read.secretKey(random: installation.surroundings.random),
          secureCookies: read.publicAddress.hasPrefix("https://"), trustsProxy: read.trustsProxy,
          checkReadiness: { database in
            let state = try await MigrationRunner(allMigrations).state(database)
            guard state == .ready else { throw StoreFailure.incompatible("\(state)") }
          })
        var logger = Logger(label: "relais")
        logger.logLevel = .notice
        try await serve(
          house: house, routes: allRoutes(), address: read.address, port: read.port, logger: logger,
          jobs: [
            Jobs(house: house, postman: Carriers(mail: read.smtp, sms: read.sms), logger: logger).run,
            try LogKeeping(installation, logger: logger).run,
          ],
          whenListening: { port in writeError("relais: listening on http://\(read.address):\(port)") })
      }
    }
  }
}
