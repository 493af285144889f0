/// Something wrong with the log's chain, and where.
package struct ChainProblem: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The entry does not say what it said when it was chained.
    case changed
    /// Entries that were here are gone.
    case removed
    /// The entry stands at another place than it was chained at.
    case reordered
    /// An entry that was never chained here.
    case inserted
    /// Only the numbers were changed.
    case renumbered
    /// The entry before it is gone or changed, so this one can be neither confirmed nor denied.
    case unconfirmed
    /// The end of the log is gone.
    case cut
    /// Everything fits together, but not with what was signed: the chain was made anew from somewhere before here.
    case rewritten
    /// The signature of a checkpoint or of the chain's end is not ours.
    case signature
    /// There are entries, but nothing says where the chain ends.
    case headMissing = "head-missing"
    /// An entry waits to be chained for longer than it should.
    case waiting
  }

  package let kind: Kind
  /// The number of the first entry concerned; 0 for an entry that has no number yet.
  package let sequence: Int
  /// The number of the last entry concerned.
  package let until: Int
  /// The identifier of the entry found there.
  package let entry: String?
  /// Where the entry belongs, when that could be found out.
  package let belongsAt: Int?
  /// What said so, when it was a checkpoint: where it came from.
  package let source: String?

  package init(_ kind: Kind, at sequence: Int, until: Int? = nil, entry: String? = nil, belongsAt: Int? = nil, source: String? = nil) {
    self.kind = kind
    self.sequence = sequence
    self.until = until ?? sequence
    self.entry = entry
    self.belongsAt = belongsAt
    self.source = source
  }
}
