package import Kernel

/// What somebody typed to write into a notebook, before it is checked.
package struct NoteDraft: Hashable, Sendable {
  package var kind = Note.Kind.note.rawValue
  package var part = Note.Part.social.rawValue
  package var audience = Note.Audience.everybody.rawValue
  package var recipients: Set<NoteParty> = []
  package var due: Day?
  package var words = ""
  package var isWithheld = false
  package var withheld = ""
  package var withheldWhy = ""

  package init() {}

  /// What a checked draft holds.
  package struct Checked: Hashable, Sendable {
    package let kind: Note.Kind
    package let part: Note.Part
    package let audience: Note.Audience
    package let recipients: Set<NoteParty>
    package let due: Day?
    package let words: String
    package let withheld: Note.Withholding?
    package let withheldWhy: String
  }

  /// Every problem at once, or the content of a note.
  ///
  /// - Parameters:
  ///   - mayWrite: the parts in which the author may write.
  ///   - choosable: to whom a note of a part can go.
  ///   - isBound: whether the author is bound by medical secrecy.
  package func checked(
    mayWrite: Set<Note.Part>, choosable: (Note.Part) -> Set<NoteParty>, isBound: Bool, today: Day
  ) throws(Invalid) -> Checked {
    var problems: [FieldProblem] = []
    func add(_ path: String, _ code: String, _ text: Text) { problems.append(FieldProblem(path, code: "notebook.\(code)", text: text)) }
    let kind = Note.Kind(rawValue: self.kind) ?? .note
    let words = self.words.trimmed
    if words.isEmpty { add("words", "words-missing", NoteProblemText.text(.emptyWords)) }
    if words.count > Note.longestWords { add("words", "words-too-long", RequestProblemText.tooLong(words.count, most: Note.longestWords)) }
    let part = Note.Part(rawValue: self.part).flatMap { mayWrite.contains($0) ? $0 : nil }
    if part == nil { add("part", "part-unknown", RequestProblemText.needed) }
    let audience = Note.Audience(rawValue: self.audience)
    if audience == nil { add("audience", "audience-missing", RequestProblemText.needed) }
    let reachable = part.map(choosable) ?? []
    if audience == .some {
      if recipients.isEmpty { add("audience", "recipients-missing", NoteProblemText.recipientsMissing) }
      if part != nil, !recipients.isSubset(of: reachable) { add("audience", "recipient-not-choosable", NoteProblemText.notChoosable) }
    }
    var due: Day?
    if kind == .question {
      due = self.due ?? today.adding(days: Note.answerDays)
      if let due, due < today { add("due", "due-past", RequestProblemText.dayPast) }
    }
    var reason: Note.Withholding?
    if isWithheld {
      reason = Note.Withholding(rawValue: withheld)
      if reason == nil { add("withheld", "reason-missing", NoteProblemText.reasonMissing) }
      if reason == .therapeutic, part != .health || !isBound { add("withheld", "therapeutic-not-allowed", NoteProblemText.therapeuticNotAllowed) }
      if withheldWhy.trimmed.isEmpty { add("withheldWhy", "why-missing", NoteProblemText.whyMissing) }
      if audience == .some, recipients.contains(.herself) { add("withheld", "withheld-from-recipient", NoteProblemText.withheldFromRecipient) }
    }
    guard problems.isEmpty, let part, let audience else { throw Invalid(problems) }
    // To everybody is to all who can be reached, so that links and paper find them; she reads it unless it is kept from her.
    let to = audience == .some ? recipients : reachable.filter { $0 != .herself }
    return Checked(
      kind: kind, part: part, audience: audience, recipients: to, due: due, words: words, withheld: reason,
      withheldWhy: isWithheld ? String(withheldWhy.trimmed.prefix(500)) : "")
  }
}
