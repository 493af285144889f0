package import Kernel

/// A file that an editor sent and that waits for a decision: what it would change is shown before anything is written.
package struct DirectoryUpload: Hashable, Sendable {
  /// How long it waits before it is thrown away, in seconds: a working day and a night.
  package static let seconds: Int64 = 86_400
  /// The largest file that the page takes, in bytes; the command line has no such limit.
  package static let mostBytes = 16 << 20

  package let id: ID<DirectoryUpload>
  /// Of the file, as editors read it; empty for what was pasted.
  package let name: String
  package let source: String
  package let format: ExchangeFormat
  package let language: Language
  package let at: Instant
  /// What the columns of a table mean, as a mapping file; `nil` until somebody says it.
  package let mapping: String?
  /// Under which name that was kept, where it came from one that was.
  package let mappingName: String?

  package init(
    id: ID<DirectoryUpload>, name: String, source: String, format: ExchangeFormat, language: Language, at: Instant, mapping: String? = nil,
    mappingName: String? = nil
  ) {
    self.id = id
    self.name = name
    self.source = source
    self.format = format
    self.language = language
    self.at = at
    self.mapping = mapping
    self.mappingName = mappingName
  }
}

extension ExchangeFormat {
  /// The form of a file by the ending of its name; `nil` when that does not tell.
  package init?(fileName: String) {
    switch fileName.split(separator: ".").last.map({ $0.lowercased() }) {
    case "json": self = .json
    case "jsonl", "ndjson": self = .lines
    case "csv", "tsv", "txt": self = .csv
    case "zip": self = .tabular
    default: return nil
    }
  }

  /// The form of a file by its first bytes; `nil` for what looks like none.
  package init?(content: [UInt8]) {
    var head = content[...]
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    if head.starts(with: [0x50, 0x4B]) {
      self = .tabular
      return
    }
    head = head.drop { $0 <= 32 }
    guard let first = head.first else { return nil }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      self = .json
    } else if head.prefix(1 << 16).contains(where: { TableSeparator.bytes.contains($0) }) {
      self = .csv
    } else {
      return nil
    }
  }
}
