package import Kernel

/// A question to a provider, by a link without account: is this still right?
package struct EntryQuestion: Hashable, Sendable {
  /// Codes are stored.
  package enum State: String, CaseIterable, Hashable, Sendable {
    case open, confirmed, corrected, postponed, expired, revoked
    /// The letter reached somebody who has nothing to do with it.
    case wrong
  }

  package let id: ID<EntryQuestion>
  package let entry: String
  package let campaign: ID<Campaign>?
  package var state: State
  package let sentAt: Instant
  package let expiresAt: Instant
  package var lastLetterAt: Instant
  package var reminders: Int
  /// Who hears of corrections.
  package let editor: ID<Account>?
  package let editorName: String
  package let organization: ID<Organization>?
  /// The languages of its letter.
  package let languages: [Language]

  package init(
    id: ID<EntryQuestion>, entry: String, campaign: ID<Campaign>?, state: State, sentAt: Instant, expiresAt: Instant, lastLetterAt: Instant,
    reminders: Int, editor: ID<Account>?, editorName: String, organization: ID<Organization>?, languages: [Language]
  ) {
    self.id = id
    self.entry = entry
    self.campaign = campaign
    self.state = state
    self.sentAt = sentAt
    self.expiresAt = expiresAt
    self.lastLetterAt = lastLetterAt
    self.reminders = reminders
    self.editor = editor
    self.editorName = editorName
    self.organization = organization
    self.languages = languages
  }

  /// Whether the link still opens the entry: also after an answer, until its time is over.
  package func opens(at now: Instant) -> Bool { now < expiresAt && ![.revoked, .wrong, .expired].contains(state) }
}

/// What a provider wishes to be changed; an editor decides field by field.
package struct EntryCorrection: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package enum State: String, CaseIterable, Hashable, Sendable { case open, accepted, refused }
    package let change: FieldChange
    package let state: State
    package init(change: FieldChange, state: State) {
      self.change = change
      self.state = state
    }
  }

  package let id: ID<EntryCorrection>
  package let entry: String
  package let question: ID<EntryQuestion>
  package let at: Instant
  /// Who decides.
  package let editor: ID<Account>?
  package let editorName: String
  package let isOpen: Bool
  /// What the provider was told besides.
  package let word: String
  package let fields: [Field]

  package init(
    id: ID<EntryCorrection>, entry: String, question: ID<EntryQuestion>, at: Instant, editor: ID<Account>?, editorName: String,
    isOpen: Bool, word: String, fields: [Field]
  ) {
    self.id = id
    self.entry = entry
    self.question = question
    self.at = at
    self.editor = editor
    self.editorName = editorName
    self.isOpen = isOpen
    self.word = word
    self.fields = fields
  }
}

/// What came of ringing a service.
package enum CallOutcome: String, CaseIterable, Hashable, Sendable {
  case confirmed, corrected
  case noAnswer = "no-answer"
  case callBack = "call-back"
  case wrongNumber = "wrong-number"
  case gone
}

/// A note about a call.
package struct EntryCall: Hashable, Sendable {
  package let entry: String
  package let at: Instant
  package let by: String
  package let outcome: CallOutcome
  package let note: String
  package let next: Day?

  package init(entry: String, at: Instant, by: String, outcome: CallOutcome, note: String, next: Day?) {
    self.entry = entry
    self.at = at
    self.by = by
    self.outcome = outcome
    self.note = note
    self.next = next
  }
}

/// A visitor says that an entry is wrong.
package struct MistakeReport: Hashable, Sendable {
  /// What became of it. Codes are stored.
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    case corrected
    case wasRight = "was-right"
    case asked
    case unclear
  }

  package let id: ID<MistakeReport>
  /// What the visitor can name: `E26-4K7Q`.
  package let number: String
  package let entry: String
  package let at: Instant
  package let language: Language
  /// Empty once its key is gone.
  package let words: String
  /// Whether somebody waits for the outcome.
  package let hasAddress: Bool
  package let outcome: Outcome?
  package let handledBy: String

  package init(
    id: ID<MistakeReport>, number: String, entry: String, at: Instant, language: Language, words: String, hasAddress: Bool,
    outcome: Outcome? = nil, handledBy: String = ""
  ) {
    self.id = id
    self.number = number
    self.entry = entry
    self.at = at
    self.language = language
    self.words = words
    self.hasAddress = hasAddress
    self.outcome = outcome
    self.handledBy = handledBy
  }

  package static let longestWords = 1000
}
