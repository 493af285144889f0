package import Care

extension FormName {
  package static let entryCondition = FormName("condition")
}

/// The conditions of one entry at the editor's desk.
package struct ConditionsDeskModel: Sendable {
  package let entry: Entry
  /// What conditions can ask.
  package let questions: QuestionBook

  package init(entry: Entry, questions: QuestionBook) {
    self.entry = entry
    self.questions = questions
  }
}

/// One condition being changed, or a new one.
package struct ConditionDeskModel: Sendable {
  /// As visitors would read it.
  package struct Preview: Sendable {
    package let condition: Condition
    /// The entry with it.
    package let entry: Entry
    /// Nobody wrote the sentence: it is made of the formula.
    package let hasOurWords: Bool

    package init(condition: Condition, entry: Entry, hasOurWords: Bool) {
      self.condition = condition
      self.entry = entry
      self.hasOurWords = hasOurWords
    }
  }

  package let entry: Entry
  /// The act that had changed the entry last when the form was first shown.
  package let version: Int
  package let questions: QuestionBook
  /// As it is stored; `nil` for a new one.
  package let stored: Condition?
  /// The one that a new one takes over from.
  package let older: Condition?
  package let form: FormState
  package let preview: Preview?
  /// Where somebody else was first: what is stored now, and what was typed.
  package let conflict: [ShownSides]

  package init(
    entry: Entry, version: Int, questions: QuestionBook, stored: Condition?, older: Condition?, form: FormState, preview: Preview? = nil,
    conflict: [ShownSides] = []
  ) {
    self.entry = entry
    self.version = version
    self.questions = questions
    self.stored = stored
    self.older = older
    self.form = form
    self.preview = preview
    self.conflict = conflict
  }

  /// What stands in the address for a condition that is not there yet.
  package static let new = "new"

  /// The part of the address that leads to this page again.
  package var query: [(String, String)] {
    var query: [(String, String)] = [("section", "conditions"), ("condition", stored?.id ?? Self.new)]
    if let older { query.append(("after", older.id)) }
    if stored == nil, older == nil, let first = form.values["needs.question"] { query.append(("question", first)) }
    return query
  }
}
