import ArgumentParser
import Foundation
import Mail
import Secrets
import StorePostgreSQL
import StoreSQLite

import protocol Store.Database

/// What the environment says. Every mistake names its variable; nothing is guessed.
struct Configuration: Sendable {
  let database: String
  let address: String
  let port: Int
  let publicAddress: String
  let secretFile: String?
  /// Where the keys of everything personal are; beside the database otherwise.
  let keysFile: String?
  let smtp: SMTPPostman.Settings?
  let sms: SMSGateway.Settings?
  /// A proxy of ours stands before Relais and says in `X-Forwarded-For` who calls.
  let trustsProxy: Bool

  static let defaultDatabase = "data/relais.sqlite"

  /// - Parameters:
  ///   - address, port: from the command line; they win over the environment.
  static func read(
    address givenAddress: String? = nil, port givenPort: Int? = nil,
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> Configuration {
    func value(_ name: String) -> String? {
      guard let text = environment[name], !text.isEmpty else { return nil }
      return text
    }
    var port = givenPort ?? 8080
    if givenPort == nil, let text = value("RELAIS_PORT") {
      guard let number = Int(text), (0...65_535).contains(number) else { throw wrong("RELAIS_PORT", text, "a port number from 0 to 65535") }
      port = number
    }
    let address = givenAddress ?? value("RELAIS_ADDRESS") ?? "127.0.0.1"
    let publicAddress = value("RELAIS_PUBLIC_ADDRESS") ?? "http://\(address):\(port)"
    guard let url = URL(string: publicAddress), ["http", "https"].contains(url.scheme ?? ""), url.host() != nil else {
      throw wrong("RELAIS_PUBLIC_ADDRESS", publicAddress, "an address such as https://relais.example")
    }
    let proxy = value("RELAIS_TRUST_PROXY") ?? "no"
    guard ["yes", "no"].contains(proxy) else { throw wrong("RELAIS_TRUST_PROXY", proxy, "yes or no") }
    let trustsProxy = proxy == "yes"
    var smtp: SMTPPostman.Settings?
    if let text = value("RELAIS_SMTP_URL") {
      guard let url = URLComponents(string: text), ["smtp", "smtps"].contains(url.scheme ?? ""), let host = url.host, !host.isEmpty else {
        throw wrong("RELAIS_SMTP_URL", text, "an address such as smtps://user:password@mail.example:465")
      }
      guard let sender = value("RELAIS_SMTP_FROM"), sender.contains("@") else {
        throw wrong("RELAIS_SMTP_FROM", value("RELAIS_SMTP_FROM") ?? "", "the sender's e-mail address, needed with RELAIS_SMTP_URL")
      }
      var plain = url
      plain.user = nil
      plain.password = nil
      let isLocal = ["127.0.0.1", "localhost", "::1"].contains(host)
      smtp = SMTPPostman.Settings(
        url: plain.string ?? text, user: url.user, password: url.password, requiresTLS: !isLocal, sender: sender)
    }
    return Configuration(
      database: value("RELAIS_DATABASE") ?? defaultDatabase, address: address, port: port, publicAddress: publicAddress,
      secretFile: value("RELAIS_SECRET_FILE"), keysFile: value("RELAIS_KEYS_FILE"), smtp: smtp, sms: try gateway(value), trustsProxy: trustsProxy)
  }

  /// The gateway for text messages, when there is one.
  private static func gateway(_ value: (String) -> String?) throws -> SMSGateway.Settings? {
    guard let text = value("RELAIS_SMS_URL") else { return nil }
    guard let url = URLComponents(string: text), let host = url.host, !host.isEmpty,
      url.scheme == "https" || (url.scheme == "http" && ["127.0.0.1", "localhost", "::1"].contains(host))
    else { throw wrong("RELAIS_SMS_URL", "…", "an address such as https://gateway.example/messages (plain http only on this machine)") }
    let format = value("RELAIS_SMS_FORMAT") ?? "json"
    guard let body = SMSGateway.Settings.Body(rawValue: format) else { throw wrong("RELAIS_SMS_FORMAT", format, "json or form") }
    let typed = value("RELAIS_SMS_FIELDS") ?? SMSGateway.Settings.usualFields
    guard let fields = SMSGateway.Settings.fields(typed) else {
      throw wrong("RELAIS_SMS_FIELDS", typed, "the gateway's names for to and text, and perhaps from and id: to=recipient,text=message,from=sender")
    }
    let authorization = value("RELAIS_SMS_AUTHORIZATION")
    guard authorization.map({ !$0.contains(where: \.isNewline) }) ?? true else {
      throw wrong("RELAIS_SMS_AUTHORIZATION", "…", "one line, such as Bearer and a secret")
    }
    return SMSGateway.Settings(
      url: text, authorization: authorization, body: body, fields: fields, sender: value("RELAIS_SMS_FROM") ?? "Relais")
  }

  private static func wrong(_ name: String, _ value: String, _ expected: String) -> ConfigurationProblem {
    ConfigurationProblem(description: "\(name)=\(name.contains("SMTP_URL") ? "…" : value): this must be \(expected)")
  }

  var isPostgreSQL: Bool { database.hasPrefix("postgresql://") || database.hasPrefix("postgres://") }

  /// Where files beside the database go: its folder, or `data` with PostgreSQL.
  var dataFolder: URL {
    isPostgreSQL ? URL(filePath: "data", directoryHint: .isDirectory) : URL(filePath: database).deletingLastPathComponent()
  }

  /// The database as a message may name it: without its password.
  var databasePlace: String {
    guard isPostgreSQL, var url = URLComponents(string: database) else { return database }
    if url.password != nil { url.password = "…" }
    return url.string ?? "postgresql://…"
  }

  /// The key file.
  var keysPath: String { keysFile ?? dataFolder.appending(path: "relais.keys").path() }

  /// The list of erasures: beside the key file, outside the reach of a backup of the database.
  var erasureList: ErasureList {
    ErasureList(path: URL(filePath: keysPath).deletingLastPathComponent().appending(path: "relais.erasures").path())
  }

  func openDatabase() throws -> any Database {
    // A database without its keys cannot be read: then nothing is made anew. With PostgreSQL the first migration tells.
    let mayMake = isPostgreSQL || !FileManager.default.fileExists(atPath: database)
    let vault = try KeyFile.open(at: keysPath, mayMake: mayMake, random: SystemRandom.bytes).vault(erasures: erasureList)
    return isPostgreSQL ? try PostgreSQLDatabase(url: database, vault: vault) : try SQLiteDatabase(path: database, vault: vault)
  }

  /// The key that signs answering links. Made at the first start, readable by its owner only.
  func secretKey(random: (Int) -> [UInt8]) throws -> [UInt8] {
    let file = secretFile.map { URL(filePath: $0) } ?? dataFolder.appending(path: "relais.key")
    if let data = try? Data(contentsOf: file) {
      guard data.count >= 32 else {
        throw ConfigurationProblem(description: "\(file.path()): this key is too short (32 bytes at least); move it away to have a new one made")
      }
      return Array(data)
    }
    let key = random(32)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard FileManager.default.createFile(atPath: file.path(), contents: Data(key), attributes: [.posixPermissions: 0o600]) else {
      throw ConfigurationProblem(description: "\(file.path()): the key cannot be written here")
    }
    return key
  }
}

/// A setting that cannot be used. Exit status 78.
struct ConfigurationProblem: Error, CustomStringConvertible {
  let description: String
}
