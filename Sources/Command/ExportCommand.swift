import Archive
import ArgumentParser
import Care
import Foundation
import Kernel
import Parameters
import Store

extension ExchangeFormat: ExpressibleByArgument {}

/// Writes the directory for others, in their forms.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the directory's services for other programs.",
    discussion: "With RELAIS_DATABASE from the database; else from the files that ship with the program.")

  @Option(help: "hsds-json, jsonl (one organisation or service a line), hsds-tabular (a folder or .zip of tables) or csv (services).") var format: ExchangeFormat = .json
  @Option(help: "A file; for hsds-tabular a folder, or a name that ends in .zip. Without it to standard output.") var output: String?
  @Option(help: "The language of the texts: fr, nl or en.") var language = "fr"
  @Option(help: "For csv: the columns, as in a mapping for imports (YAML).") var mapping: String?

  func validate() throws {
    guard Language.interface.contains(where: { $0.code == language }) else { throw ValidationError("--language \(language): fr, nl or en") }
    if format == .tabular, output == nil { throw ValidationError("--format hsds-tabular needs --output FOLDER") }
  }

  func run() async throws {
    try await reporting {
      let home = try HomeFolder.find()
      let columns = try mapping.map { try ImportCommand.mapping(at: $0) } ?? .plain
      let content = try await content(home)
      let index = try await ShippedDirectory.index(of: content, home: home)
      let hours = Int(Installation.realSurroundings.now().brusselsOffsetSeconds / 3600)
      let writer = ExportWriter(HSDSCatalogue(index, offsetHours: hours), Language(code: language) ?? .french)
      if format == .tabular, let output {
        guard output.lowercased().hasSuffix(".zip") else { return try folder(writer, URL(filePath: output)) }
        try Data(writer.archive(on: Installation.realSurroundings.today)).write(to: URL(filePath: output), options: .atomic)
        return writeError("relais: \(writer.count) services and \(writer.organizationCount) organisations written")
      }
      var file = FileHandle.standardOutput
      if let output {
        try Data().write(to: URL(filePath: output))
        file = try FileHandle(forWritingTo: URL(filePath: output))
      }
      let pieces = format == .csv ? writer.table(columns) : format == .lines ? writer.lines() : writer.json()
      for piece in pieces { try file.write(contentsOf: Data(piece)) }
      try file.synchronizeIfPossible()
      writeError("relais: \(writer.count) services\(format == .csv ? "" : " and \(writer.organizationCount) organisations") written")
    }
  }

  private func content(_ home: URL) async throws -> DirectoryContent {
    guard ProcessInfo.processInfo.environment["RELAIS_DATABASE"].map({ !$0.isEmpty }) ?? false else { return try ShippedDirectory.content(in: home) }
    return try await Installation.open(Configuration.read(), chains: false) { try await $0.database.directoryContent() }
  }

  private func folder(_ writer: ExportWriter, _ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var files: [String: FileHandle] = [:]
    var waiting: [String: [UInt8]] = [:]
    try writer.package { name, bytes in
      waiting[name, default: []] += bytes
      guard waiting[name]?.count ?? 0 > 1 << 16 else { return }
      try Self.flush(name, &waiting, &files, folder)
    }
    for name in waiting.keys.sorted() { try Self.flush(name, &waiting, &files, folder) }
    for file in files.values { try file.close() }
    writeError("relais: \(writer.count) services and \(writer.organizationCount) organisations written to \(files.count) files")
  }

  private static func flush(_ name: String, _ waiting: inout [String: [UInt8]], _ files: inout [String: FileHandle], _ folder: URL) throws {
    if files[name] == nil {
      let url = folder.appending(path: name)
      try Data().write(to: url)
      files[name] = try FileHandle(forWritingTo: url)
    }
    try files[name]?.write(contentsOf: Data(waiting[name] ?? []))
    waiting[name] = []
  }
}

extension FileHandle {
  /// Pipes and terminals cannot be told to keep what was written.
  fileprivate func synchronizeIfPossible() throws { if self !== FileHandle.standardOutput { try synchronize() } }
}
