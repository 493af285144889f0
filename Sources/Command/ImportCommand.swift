import Actions
import ArgumentParser
import Care
import Foundation
import Kernel
import Parameters
import Store

/// Takes over services from another directory: shows what would change, and writes it when told to.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take over services from a file of another directory.",
    discussion: """
      Without --apply nothing is written: you see what would be added, changed and closed, and every refused record with its line, field
      and reason. When records are refused the exit status is 65 and nothing is written, unless --accept-refused says so.
      """)

  @Argument(help: "A file, or a folder or .zip archive of HSDS tables.") var file: String
  @Option(help: "Name of the source; the same each time, because it tells which entries are whose. A mapping may say it.") var source: String?
  @Option(help: "hsds-json, jsonl, hsds-tabular or csv; without it the file's name tells.") var format: ExchangeFormat?
  @Option(help: "For csv: which column says which field (YAML).") var mapping: String?
  @Option(help: "The language of the texts: fr, nl or en; without it that of the mapping, else fr.") var language: String?
  @Flag(help: "Write.") var apply = false
  @Flag(help: "Write what can be read although records are refused.") var acceptRefused = false
  @Flag(help: "Print one JSON object.") var json = false

  func validate() throws {
    if let language, !Language.interface.contains(where: { $0.code == language }) { throw ValidationError("--language \(language): fr, nl or en") }
    guard source != nil || mapping != nil else { throw ValidationError("--source: the name of the source is needed") }
    if let source, source.isEmpty || source.count > ImportMapping.longestSource { throw ValidationError("--source: a name of 1 to 100 characters") }
  }

  static func mapping(at path: String) throws -> ImportMapping {
    guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
      writeError("relais: \(path): no such file, or not UTF-8")
      throw ExitCode(66)
    }
    return try ImportMappingReader.mapping(DataFile(name: path, content: text))
  }

  /// The rows of a file, in the form that was named or that its name tells.
  static func rows(_ file: String, _ format: ExchangeFormat?, _ mapping: ImportMapping?) throws -> (rows: any ImportSource, format: ExchangeFormat) {
    guard let format = format ?? ImportFile.format(of: file) else {
      writeError("relais: \(file): say with --format what it is: \(ExchangeFormat.allCases.map(\.rawValue).joined(separator: ", "))")
      throw ExitCode(64)
    }
    return (try ImportFile.source(file, format: format, mapping: mapping), format)
  }

  func run() async throws {
    var failed = false
    try await reporting {
      let columns = try mapping.map { try Self.mapping(at: $0) }
      let (rows, format) = try Self.rows(file, format, columns)
      guard let name = source ?? columns?.source else {
        writeError("relais: say with --source whose file it is: the mapping does not")
        throw ExitCode(64)
      }
      let spoken = language.flatMap { Language(code: $0) } ?? columns?.language ?? .french
      let order = ImportOrder(
        source: name, language: spoken, format: format, acceptsRefused: acceptRefused,
        holidays: try ShippedDirectory.holidays(in: HomeFolder.find()))
      let plan = try await Installation.open(Configuration.read()) { installation in
        let (database, surroundings) = (installation.database, installation.surroundings)
        if apply { return try await applyImport(rows, order, by: .commandLine, in: database, surroundings) }
        return try await previewImport(rows, order, in: database, surroundings)
      }
      Self.show(plan, json: json)
      failed = !plan.refused.isEmpty && !(acceptRefused && apply)
    }
    if failed { throw ExitCode(65) }
  }

  static func show(_ plan: ImportPlan, json: Bool) {
    if json {
      var writer = JSONWriter()
      plan.write(to: &writer, .english)
      writer.endLine()
      return FileHandle.standardOutput.write(Data(writer.bytes))
    }
    for item in plan.items {
      writeOut("\(item.outcome.rawValue)\t\(item.entry)\t\(item.name.fr)\n")
      for change in item.fields { writeOut("\t\(change.field): \(short(change.before)) → \(short(change.after))\n") }
      for change in item.heldBack { writeOut("\theld back (written by hand): \(change.field): stays \(short(change.before)), file says \(short(change.after))\n") }
    }
    for refusal in plan.refused { writeError("relais: \(refusal.place): \(refusal.reason.en)") }
    let counts = ImportItem.Outcome.allCases.map { "\(plan.count($0)) \($0.rawValue)" }.joined(separator: ", ")
    writeOut("\(counts), \(plan.heldBack) fields held back, \(plan.refused.count) refused\n")
    writeOut(plan.isApplied ? "written\n" : "nothing written\n")
  }

  private static func short(_ json: String?) -> String {
    guard let json else { return "nothing" }
    return json.count > 120 ? json.prefix(120) + "…" : json
  }
}

/// Reads a file against the shipped directory's words, without any database.
enum ImportCheck {
  static func run(_ file: String, _ format: ExchangeFormat?, _ mapping: String?, home: URL) throws {
    let (rows, _) = try ImportCommand.rows(file, format, mapping.map { try ImportCommand.mapping(at: $0) })
    let content = try ShippedDirectory.content(in: home)
    let organisations = Set(content.entries.filter { $0.kind == .organisation }.map(\.id))
    let reading = ImportReading(
      content, organisations: organisations, source: file, language: .french, today: Installation.realSurroundings.now().day, offsetHours: 1,
      holidays: try ShippedDirectory.holidays(in: home))
    var (services, organizations, lines): (Int, Int, [String: Int]) = (0, 0, [:])
    var refused: [ImportRefusal] = []
    try rows.forEachRow { row in
      switch row.read {
      case .unread: break
      case .refused(let refusal): refused.append(refusal)
      case .record(let record):
        for found in reading.records(record, { refused.append($0) }) {
          guard !found.isOrganization else {
            if record.kind == .organization { organizations += 1 }
            continue
          }
          services += 1
          if let line = lines[found.id] {
            refused.append(ImportRefusal(file: record.file, line: record.line, field: "id", reason: ImportReading.sameID(line)))
          }
          lines[found.id] = record.line
        }
      }
    }
    if services == 0, organizations == 0, refused.isEmpty { refused.append(ImportRefusal(file: file, line: 1, field: "", reason: ImportReading.nothing)) }
    for refusal in refused { writeError("relais: \(refusal.place): \(refusal.reason.en)") }
    guard refused.isEmpty else {
      writeOut("\(services) services can be read, \(refused.count) mistakes\n")
      throw ExitCode(65)
    }
    writeOut("\(services) services\(organizations == 0 ? "" : ", \(organizations) organisations"): no mistake found\n")
  }
}
