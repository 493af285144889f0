package import Kernel

/// An entry's identifier as one part of an address: `category.38`.
package enum EntryKey {
  package static func part(_ id: String) -> String { String(id.map { $0 == "/" ? "." : $0 }) }
  package static func id(_ part: String) -> String {
    var parts = part.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return part }
    let rest = parts.removeLast()
    return "\(parts[0])/\(rest)"
  }
}

extension Entry {
  /// Languages in which its provider is written to: that of its record, both of Brussels where nobody said.
  package var lettersLanguages: [Language] { offer?.recordLanguage.map { [$0] } ?? [.french, .dutch] }

  /// Where a letter that asks for confirmation goes.
  package var reviewAddress: String? {
    let address = offer?.reviewEmail ?? emails.first
    return address.flatMap { EmailAddress.isPlausible($0) ? $0 : nil }
  }
}
