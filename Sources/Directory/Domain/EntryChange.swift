package import Kernel

/// Who or what changes the directory. Stored beside every change and, for each field, as where its value comes from.
package struct ChangeSource: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The data files shipped with the program.
    case files
    /// A file that was imported; `name` tells which source.
    case imported = "import"
    /// An editor of the directory.
    case editor
    /// The provider itself, by its link or through a correction that an editor took over.
    case provider
    /// The demonstration's inventions.
    case demo
    /// An import that an editor took back as a whole; `name` tells who. The next file may say it anew.
    case undone = "undo"
  }

  package let kind: Kind
  /// As editors read it: a source's name, an editor's name, an organisation.
  package let name: String
  package let account: ID<Account>?

  package init(_ kind: Kind, name: String = "", account: ID<Account>? = nil) {
    self.kind = kind
    self.name = name
    self.account = account
  }

  /// What people wrote stays when files or imports say otherwise: those only report that they were held back.
  package var isByHand: Bool { kind == .editor || kind == .provider }
}

/// One field of an entry before and after. Values are JSON texts; `nil` when the field was or is absent.
package struct FieldChange: Hashable, Sendable {
  /// The name in the stored document: `phones`, `name`, `offer.schedules`.
  package let field: String
  package let before: String?
  package let after: String?

  package init(field: String, before: String?, after: String?) {
    self.field = field
    self.before = before
    self.after = after
  }
}

/// What one act changed in one entry.
package struct EntryChange: Hashable, Sendable {
  package let entry: String
  /// Counts the acts that changed the directory; the same for all entries of one act.
  package let version: Int
  package let at: Instant
  package let source: ChangeSource
  package let fields: [FieldChange]

  package init(entry: String, version: Int, at: Instant, source: ChangeSource, fields: [FieldChange]) {
    self.entry = entry
    self.version = version
    self.at = at
    self.source = source
    self.fields = fields
  }
}

/// Where an entry stands in the store: who wrote it first, and which act changed it last.
package struct EntryRecord: Hashable, Sendable {
  package let entry: Entry
  package let position: Int
  package let version: Int
  package let origin: ChangeSource
  package let changedAt: Instant

  package init(entry: Entry, position: Int, version: Int, origin: ChangeSource, changedAt: Instant) {
    self.entry = entry
    self.position = position
    self.version = version
    self.origin = origin
    self.changedAt = changedAt
  }
}
