package import Kernel

/// Who looks into a notebook, as far as it decides which notes he sees.
package struct NotebookReader: Hashable, Sendable {
  /// As notes name their authors: `account/01h…`.
  package let reference: String
  /// The parts that the access decision opens for him.
  package let parts: Set<Note.Part>
  package let isHerself: Bool
  /// A carer with her own access.
  package let isCarer: Bool
  /// Whether the house that keeps the file reads along, also what goes to some.
  package let readsAlong: Bool
  /// The members of the circle as whom he reads.
  package let members: Set<ID<CircleMember>>
  /// Sees only what he wrote himself; nobody learns why.
  package let isKeptOut: Bool

  package init(
    reference: String, parts: Set<Note.Part>, isHerself: Bool = false, isCarer: Bool = false, readsAlong: Bool = false,
    members: Set<ID<CircleMember>> = [], isKeptOut: Bool = false
  ) {
    self.reference = reference
    self.parts = parts
    self.isHerself = isHerself
    self.isCarer = isCarer
    self.readsAlong = readsAlong && !isKeptOut
    self.members = members
    self.isKeptOut = isKeptOut
  }

  /// As whom he is asked.
  package var parties: Set<NoteParty> { isHerself ? [.herself] : Set(members.map { .member($0) }) }

  /// Whether a note is his to read. The store asks the database the same; a test compares the two.
  package func sees(_ note: Note, to recipients: Set<NoteParty>) -> Bool {
    guard parts.contains(note.part) else { return false }
    if note.author == reference { return true }
    guard !isKeptOut else { return false }
    if isHerself { return note.withheld == nil }
    if isCarer, note.withheld != nil { return false }
    return readsAlong || note.audience == .everybody || !recipients.isDisjoint(with: parties)
  }
}
