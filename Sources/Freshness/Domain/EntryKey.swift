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

  /// A short readable name for an address, from a name: `aide-familiale`; `x` where it has neither letters nor digits.
  package static func slug(of name: String) -> String {
    var slug = ""
    for scalar in name.folded.unicodeScalars {
      let isPlain = (97...122).contains(scalar.value) || (48...57).contains(scalar.value)
      if isPlain { slug.unicodeScalars.append(scalar) } else if !slug.isEmpty, slug.last != "-" { slug.append("-") }
      if slug.utf8.count >= 50 { break }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "x" : slug
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
