package import Kernel

/// What an import does with one record.
package struct ImportItem: Hashable, Sendable {
  package enum Outcome: String, CaseIterable, Hashable, Sendable { case added, changed, closed, unchanged }

  package var outcome: Outcome
  package let entry: String
  package let name: Text
  /// The source's own identifier; empty for what the file lacks.
  package let foreign: String
  /// 0 for what the file lacks.
  package let line: Int
  package var fields: [FieldChange]
  /// Fields that people wrote by hand and that stay.
  package var heldBack: [FieldChange]
  /// The entry as it is and as it shall be, where the window of the order has it.
  package var before: Entry?
  package var after: Entry?

  /// Whether it says anything: entries that stay as they are and hold nothing back are only counted.
  package var isListed: Bool { outcome != .unchanged || !heldBack.isEmpty }

  package init(
    outcome: Outcome, entry: String, name: Text, foreign: String, line: Int, fields: [FieldChange] = [], heldBack: [FieldChange] = []
  ) {
    self.outcome = outcome
    self.entry = entry
    self.name = name
    self.foreign = foreign
    self.line = line
    self.fields = fields
    self.heldBack = heldBack
  }
}

/// Which part of a plan keeps whole entries, for the page that shows it: all of them would fill the memory.
package struct ImportWindow: Hashable, Sendable {
  /// `nil`: whatever the outcome. `unchanged`: entries of which fields are held back and nothing else changes.
  package let outcome: ImportItem.Outcome?
  /// Places among the items with that outcome.
  package let places: Range<Int>

  package init(outcome: ImportItem.Outcome?, places: Range<Int>) {
    self.outcome = outcome
    self.places = places
  }
}

/// What a whole file would do, or did.
package struct ImportPlan: Hashable, Sendable {
  package let source: String
  /// Everything but what stays as it is and holds nothing back.
  package var items: [ImportItem] = []
  package var refused: [ImportRefusal] = []
  package var counts: [ImportItem.Outcome: Int] = [:]
  package var heldBack = 0
  /// Whether it was written.
  package var isApplied = false
  /// The act of the directory under which it was written.
  package var act: Int?

  package init(source: String) { self.source = source }

  package func count(_ outcome: ImportItem.Outcome) -> Int { counts[outcome, default: 0] }
  package var changesNothing: Bool { count(.added) + count(.changed) + count(.closed) == 0 }

  package mutating func add(_ item: ImportItem) {
    counts[item.outcome, default: 0] += 1
    heldBack += item.heldBack.count
    if item.isListed { items.append(item) }
  }

  /// For programs: `relais directory import --json`.
  package func write(to json: inout JSONWriter, _ language: Language) {
    json.object { json in
      json.field("source", source)
      json.field("applied", isApplied)
      json.name("counts")
      json.object { json in
        for outcome in ImportItem.Outcome.allCases { json.field(outcome.rawValue, count(outcome)) }
        json.field("held_back", heldBack)
        json.field("refused", refused.count)
      }
      json.name("entries")
      json.list { json in
        for item in items {
          json.object { json in
            json.field("outcome", item.outcome.rawValue)
            json.field("entry", item.entry)
            json.field("id", item.foreign.isEmpty ? nil : item.foreign)
            json.field("name", item.name(language))
            json.field("line", item.line == 0 ? nil : item.line)
            json.field("provenance", "import: \(source)")
            Self.fields("fields", item.fields, &json)
            Self.fields("held_back", item.heldBack, &json)
          }
        }
      }
      json.name("refused")
      json.list { json in
        for refusal in refused {
          json.object { json in
            json.field("file", refusal.file.isEmpty ? nil : refusal.file)
            json.field("line", refusal.line)
            json.field("field", refusal.field.isEmpty ? nil : refusal.field)
            json.field("reason", refusal.reason(language))
          }
        }
      }
    }
  }

  private static func fields(_ name: String, _ changes: [FieldChange], _ json: inout JSONWriter) {
    guard !changes.isEmpty else { return }
    json.name(name)
    json.list { json in
      for change in changes {
        json.object { json in
          json.field("field", change.field)
          json.field("before", change.before)
          json.field("after", change.after)
        }
      }
    }
  }
}
