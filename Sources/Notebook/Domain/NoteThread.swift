package import Kernel

/// A note with what followed from it.
package struct NoteThread: Hashable, Sendable {
  package var note: Note
  package var recipients: [NoteRecipient]
  /// Oldest first.
  package var answers: [NoteAnswer]
  package var reads: [NoteRead]

  package init(note: Note, recipients: [NoteRecipient] = [], answers: [NoteAnswer] = [], reads: [NoteRead] = []) {
    self.note = note
    self.recipients = recipients
    self.answers = answers
    self.reads = reads
  }

  package enum State: Hashable, Sendable {
    /// Something to know; nobody has to answer.
    case toKnow
    /// Those who have not answered yet; empty when anybody of the circle may.
    case open(waitingFor: [NoteParty])
    case answered
    /// Its author said that no answer is needed any more.
    case settled
  }

  package var state: State {
    guard note.kind == .question else { return .toKnow }
    if note.settledAt != nil { return .settled }
    switch note.audience {
    case .everybody: return answers.contains { $0.author != note.author || $0.party != nil } ? .answered : .open(waitingFor: [])
    case .some:
      let waiting = recipients.filter { $0.answeredAt == nil }.map(\.party)
      return waiting.isEmpty ? .answered : .open(waitingFor: waiting)
    }
  }

  package var isOpen: Bool {
    if case .open = state { true } else { false }
  }

  /// Whether the day for answers has passed without all of them.
  package func isLate(on today: Day) -> Bool { isOpen && (note.due.map { $0 < today } ?? false) }

  /// Whether this one still owes an answer.
  package func waits(for party: NoteParty) -> Bool {
    guard case .open(let waiting) = state else { return false }
    return waiting.contains(party) || (note.audience == .everybody && recipients.contains { $0.party == party && $0.answeredAt == nil })
  }

  package enum Command: Hashable, Sendable {
    /// - Parameter party: who answers; `nil` for somebody who adds a word without having been asked.
    case answer(words: String, party: NoteParty?)
    case settle(by: String)
    case reopen(by: String)
    case becomeRequest(ID<Request>)
  }

  package enum Event: Hashable, Sendable {
    case answered(words: String, party: NoteParty?)
    case settled
    case reopened
    case becameRequest(ID<Request>)
  }

  package enum Problem: String, Failure, CaseIterable, Hashable {
    case emptyWords = "words-missing"
    case tooLong = "words-too-long"
    case notAQuestion = "not-a-question"
    case notYours = "not-yours"
    case alreadySettled = "already-settled"
    case notSettled = "not-settled"
    case alreadyRequest = "already-request"
    case notAsked = "not-asked"

    package var category: FailureCategory {
      switch self {
      case .emptyWords, .tooLong: .invalid
      case .notAQuestion, .notYours, .alreadySettled, .notSettled, .alreadyRequest, .notAsked: .conflict
      }
    }
    package var code: String { "notebook.\(rawValue)" }
    package var text: Text { NoteProblemText.text(self) }
  }

  /// What follows from a command. The `switch` is the table of transitions.
  package func decide(_ command: Command) throws(Problem) -> [Event] {
    switch command {
    case .answer(let words, let party):
      let words = words.trimmed
      guard !words.isEmpty else { throw .emptyWords }
      guard words.count <= Note.longestWords else { throw .tooLong }
      // Who was not asked may add a word, but not in the name of somebody who was not asked either.
      if let party, note.audience == .some, !recipients.contains(where: { $0.party == party }) { throw .notAsked }
      return [.answered(words: words, party: party)]
    case .settle(let author):
      guard note.kind == .question else { throw .notAQuestion }
      guard author == note.author else { throw .notYours }
      guard note.settledAt == nil else { throw .alreadySettled }
      return [.settled]
    case .reopen(let author):
      guard author == note.author else { throw .notYours }
      guard note.settledAt != nil else { throw .notSettled }
      return [.reopened]
    case .becomeRequest(let request):
      guard note.kind == .question else { throw .notAQuestion }
      guard note.request == nil else { throw .alreadyRequest }
      return [.becameRequest(request)]
    }
  }

  /// The thread after an event, as far as its state goes; the store adds who and when of an answer.
  package func applying(_ event: Event, answer: NoteAnswer? = nil, at now: Instant) -> NoteThread {
    var next = self
    next.note.changedAt = now
    switch event {
    case .answered(_, let party):
      if let answer { next.answers.append(answer) }
      for index in next.recipients.indices where next.recipients[index].party == party && next.recipients[index].answeredAt == nil {
        next.recipients[index].answeredAt = now
      }
    case .settled: next.note.settledAt = now
    case .reopened: next.note.settledAt = nil
    case .becameRequest(let request): next.note.request = request
    }
    return next
  }
}
