package import Kernel

/// The whole directory as a file, open to everybody.
package enum ExportFile: String, CaseIterable, Sendable {
  case csv, zip, json, jsonl

  package var path: String { "/hsds/export.\(rawValue)" }
  package func link(_ language: Language) -> AddressLink { AddressLink(link: "\(path)?language=\(language.code)") }
}
