import Actions
import Care
import Foundation
import Kernel

/// Signed checkpoints outside the database: one JSON object a line, only ever added to.
enum CheckpointFile {
  private struct Line: Codable {
    let log: String
    let sequence: Int
    let digest: String
    let at: String
    let key: String
    let signature: String
  }

  /// The file beside the key, to which the daily job adds: who reaches the database only cannot touch it.
  static func own(_ configuration: Configuration) -> URL {
    let key = configuration.secretFile.map { URL(filePath: $0) } ?? configuration.dataFolder.appending(path: "relais.key")
    return key.deletingLastPathComponent().appending(path: "log-checkpoints.jsonl")
  }

  static func line(_ checkpoint: LogCheckpoint) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = Line(
      log: "relais-log-1", sequence: checkpoint.sequence, digest: hexadecimalDigits(checkpoint.digest), at: checkpoint.at.iso8601,
      key: checkpoint.key, signature: hexadecimalDigits(checkpoint.signature))
    return (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Adds one line; makes the file when there is none.
  /// - Throws: ``ConfigurationProblem`` when it cannot be written.
  static func add(_ checkpoint: LogCheckpoint, to file: URL) throws {
    let files = FileManager.default
    if !files.fileExists(atPath: file.path()) {
      guard files.createFile(atPath: file.path(), contents: nil, attributes: [.posixPermissions: 0o600]) else {
        throw ConfigurationProblem(description: "\(file.path()): checkpoints cannot be written here")
      }
    }
    do {
      let handle = try FileHandle(forWritingTo: file)
      defer { try? handle.close() }
      try handle.seekToEnd()
      try handle.write(contentsOf: Data((line(checkpoint) + "\n").utf8))
      try handle.synchronize()
    } catch {
      throw ConfigurationProblem(description: "\(file.path()): checkpoints cannot be written here")
    }
  }

  /// - Throws: ``ConfigurationProblem`` that names the line which cannot be read.
  static func read(_ path: String) throws -> [OutsideCheckpoint] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ConfigurationProblem(description: "\(path): there is no such file of checkpoints")
    }
    var checkpoints: [OutsideCheckpoint] = []
    for (index, text) in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      guard let line = try? JSONDecoder().decode(Line.self, from: Data(text.utf8)), line.log == "relais-log-1",
        let digest = bytes(hexadecimal: line.digest), let signature = bytes(hexadecimal: line.signature), let at = instant(line.at)
      else { throw ConfigurationProblem(description: "\(path), line \(index + 1): this is not a checkpoint") }
      checkpoints.append(
        OutsideCheckpoint(
          LogCheckpoint(sequence: line.sequence, digest: digest, at: at, key: line.key, signature: signature),
          source: "\(path), line \(index + 1)"))
    }
    return checkpoints
  }

  /// Those beside the key; none when the file does not exist yet.
  static func readOwn(_ configuration: Configuration) throws -> [OutsideCheckpoint] {
    let file = own(configuration)
    return FileManager.default.fileExists(atPath: file.path()) ? try read(file.path()) : []
  }

  /// Reads `2026-11-21T09:00:00Z` and nothing else.
  private static func instant(_ text: String) -> Instant? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let day = Day(parts[0]), parts[1].hasSuffix("Z") else { return nil }
    let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2] else { return nil }
    let instant = Instant(milliseconds: (Int64(day.daysSinceEpoch) * 86_400 + hour * 3600 + minute * 60 + second) * 1000)
    return instant.iso8601 == text ? instant : nil
  }
}
