package import Kernel

/// The list that a browser carries along while somebody searches: sealed by the house, so that only the house reads and writes it.
///
/// Either the whole list, which then exists nowhere else, or which list of the house it is, with its entries for the marks on result pages.
package struct CarriedShortlist: Hashable, Sendable {
  package var content: ShortlistContent
  /// The list that the house keeps; changes go there.
  package var kept: ID<Shortlist>?
  /// The person of the file for whom a new list is being made.
  package var person: ID<Person>?

  package init(content: ShortlistContent, kept: ID<Shortlist>? = nil, person: ID<Person>? = nil) {
    self.content = content
    self.kept = kept
    self.person = person
  }

  /// Bytes of one cookie before it is sealed: browsers hold 4,096 with its name.
  static let mostBytes = 2_850

  /// - Throws: ``ShortlistProblem/browserFull`` when no browser would hold it.
  package func encoded() throws(ShortlistProblem) -> String {
    let text = [kept?.raw ?? "", person?.raw ?? "", (kept == nil ? content : content.withoutWords).encoded].joined(separator: "\u{1E}")
    guard text.utf8.count <= Self.mostBytes else { throw .browserFull }
    return text
  }

  /// `nil` for anything that ``encoded()`` did not write.
  package init?(encoded: String) {
    let parts = encoded.split(separator: "\u{1E}", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let content = ShortlistContent(encoded: parts[2]) else { return nil }
    self.content = content
    kept = parts[0].isEmpty ? nil : ID(parts[0])
    person = parts[1].isEmpty ? nil : ID(parts[1])
  }
}
