package import Kernel

/// Reads the files that say what the columns of a table mean, the same for the command line and the page. How they are written is known to
/// the room of data files, which hands this over.
package struct MappingFiles: Sendable {
  /// The largest file that the page takes, in bytes.
  package static let mostBytes = 256 << 10

  private let reader: @Sendable (_ name: String, _ content: String) throws -> ImportMapping

  package init(_ reader: @escaping @Sendable (_ name: String, _ content: String) throws -> ImportMapping) { self.reader = reader }

  /// Reads none.
  package static let none = MappingFiles { _, _ in throw SimpleFailure.notFound }

  /// - Parameter name: of the file, for the places that problems name.
  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, each with file, line and path.
  package func mapping(_ name: String, _ content: String) throws -> ImportMapping { try reader(name, content) }
}

/// A mapping that an editor kept for the next file of the same kind.
package struct KeptMapping: Hashable, Sendable {
  /// How long a name may be, in characters.
  package static let longestName = 80

  package let name: String
  /// The mapping file.
  package let content: String
  package let at: Instant
  /// Who kept it, as editors read it.
  package let by: String

  package init(name: String, content: String, at: Instant, by: String) {
    self.name = name
    self.content = content
    self.at = at
    self.by = by
  }

  /// What is wrong with a name under which somebody wants to keep a mapping.
  ///
  /// - Parameter taken: another one of this name that shall stay.
  package static func problem(_ name: String, taken: KeptMapping?) -> FieldProblem? {
    if name.count > longestName {
      return FieldProblem("keep-as", code: "mapping.long-name", text: MappingProblemText.longName(longestName))
    }
    return taken.map { FieldProblem("keep-as", code: "mapping.name-taken", text: MappingProblemText.nameTaken($0.by)) }
  }
}
