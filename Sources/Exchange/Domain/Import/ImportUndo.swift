package import Kernel

/// What an import did to one entry, and what became of it since.
package struct ImportTrace: Hashable, Sendable {
  package let entry: String
  /// Whether the entry came with the import.
  package let isNew: Bool
  /// What the import changed in an entry that was there.
  package var changes: [FieldChange] = []
  /// Of an entry that was there: which of these fields somebody changed since. Of a new one: any field.
  package var changedSince: Set<String> = []
  /// Whether it is closed already.
  package var isClosed = false
  /// Whether another entry was merged into it: an address leads here.
  package var isLedTo = false

  package init(entry: String, isNew: Bool) {
    self.entry = entry
    self.isNew = isNew
  }

  /// What happened to a field after an import, as far as it matters for taking that back.
  package struct Later: Hashable, Sendable {
    package let before: String?
    package let after: String?
    /// Whether an import was taken back.
    package let isUndo: Bool

    package init(before: String?, after: String?, isUndo: Bool) {
      self.before = before
      self.after = after
      self.isUndo = isUndo
    }
  }

  /// Whether anything is left of what happened to a field since. A change that was taken back is none: what stands is what stood before it. What people
  /// set right themselves is their word, and stays.
  ///
  /// - Parameter changes: oldest first.
  package static func isChanged(by changes: [Later]) -> Bool {
    var standing: [Later] = []
    for change in changes {
      if change.isUndo, let last = standing.last, last.before == change.after, last.after == change.before {
        standing.removeLast()
      } else {
        standing.append(change)
      }
    }
    return !standing.isEmpty
  }
}

/// What taking an import back does with one entry.
package struct ImportUndoItem: Hashable, Sendable {
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// Fields say again what they said before.
    case restored
    /// It came with the import; nobody wrote in it since.
    case closed
    /// Nothing of it is taken back.
    case kept
  }

  package let entry: String
  package let outcome: Outcome
  /// What goes back: what it says now, and what it says again.
  package let fields: [FieldChange]
  /// Fields that somebody changed since, by name in the stored document. They stay.
  package let stays: [String]
  package let isLedTo: Bool
  /// The entry as it is and as it shall be, where the page shows it.
  package var before: Entry?
  package var after: Entry?

  /// What nobody changed since goes back; the work of people, and what others rely on, stays.
  package init(_ trace: ImportTrace) {
    entry = trace.entry
    stays = trace.changedSince.sorted()
    isLedTo = trace.isLedTo
    if trace.isNew {
      fields = []
      outcome = trace.isClosed || trace.isLedTo || !trace.changedSince.isEmpty ? .kept : .closed
    } else {
      let untouched: [FieldChange] = trace.changes.filter { !trace.changedSince.contains($0.field) }
      fields = untouched.map { FieldChange(field: $0.field, before: $0.after, after: $0.before) }
      outcome = untouched.isEmpty ? .kept : .restored
    }
  }
}

/// What taking a whole import back would do, or did.
package struct ImportUndo: Hashable, Sendable {
  package var items: [ImportUndoItem]
  /// The directory's last act when this was looked at: what somebody agreed to holds for that state alone.
  package let seen: Int

  package init(items: [ImportUndoItem], seen: Int) {
    self.items = items
    self.seen = seen
  }

  package func count(_ outcome: ImportUndoItem.Outcome) -> Int { items.count { $0.outcome == outcome } }
  package var stays: Int { items.reduce(0) { $0 + $1.stays.count } }
  package var changesNothing: Bool { items.allSatisfy { $0.outcome == .kept } }
}

/// Why an import is not taken back.
package enum ImportUndoProblem: Failure, Hashable {
  case alreadyUndone
  /// It was noted before the directory knew which act an import was.
  case unknownAct
  /// The directory changed after somebody looked at what would go back.
  case changedMeanwhile
  case nothingLeft

  package var category: FailureCategory { .conflict }
  package var code: String {
    switch self {
    case .alreadyUndone: "import.already-undone"
    case .unknownAct: "import.unknown-act"
    case .changedMeanwhile: "import.changed-meanwhile"
    case .nothingLeft: "import.nothing-left"
    }
  }
  package var text: Text { ImportUndoProblemText.problem(self) }
}
