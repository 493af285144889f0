package import Kernel

/// A report of a mail system that a letter could not be delivered: RFC 3464 (delivery status) as it comes to the sender's mailbox.
package struct BounceReport: Hashable, Sendable {
  /// Of the letter that it is about.
  package let message: ID<Message>
  /// What the far server said: its status code and words.
  package let said: String

  /// `nil` for a letter that is no report of a final failure, or that is about none of ours.
  ///
  /// - Parameter letter: as it came, headers and all. Only the headers of the parts are read; nothing in it is trusted but the identifier.
  package init?(letter: String) {
    let lines = letter.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    var (status, words, id, hasFailed) = ("", "", "", false)
    for (index, line) in lines.enumerated() {
      let lower = line.lowercased()
      func value() -> String {
        var value = String(line[line.index(after: line.firstIndex(of: ":") ?? line.startIndex)...])
        for next in lines[(index + 1)...] {
          guard next.first == " " || next.first == "\t" else { break }
          value += " " + next.trimmed
        }
        return value.trimmed
      }
      if lower.hasPrefix("action:") { hasFailed = hasFailed || value().lowercased().hasPrefix("failed") }
      if lower.hasPrefix("status:"), status.isEmpty { status = value() }
      if lower.hasPrefix("diagnostic-code:"), words.isEmpty { words = value() }
      // The last one is that of the letter which came back; the report has one of its own before it.
      if lower.hasPrefix("message-id:") { id = value() }
    }
    guard hasFailed, let start = id.firstIndex(of: "<"), let end = id.firstIndex(of: "@"), start < end else { return nil }
    let raw = id[id.index(after: start)..<end]
    guard !raw.isEmpty, raw.utf8.count <= 64, raw.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }) else { return nil }
    message = ID(String(raw))
    said = String("\(status) \(words)".trimmed.prefix(200))
  }
}
