package import Care
package import Kernel

extension FormName {
  package static let noteWrite = FormName("write")
  package static let noteReply = FormName("answer")
  package static let noteSettle = FormName("settle")
  package static let noteReopen = FormName("reopen")
  package static let noteRequest = FormName("request")
}

/// What the threads on a page need besides themselves.
package struct NotebookContext: Hashable, Sendable {
  package let reader: NotebookReader
  /// Everybody of the circle by name, also those who left.
  package let members: [ID<CircleMember>: String]
  /// Readers by their reference.
  package let readerNames: [String: String]
  package let requestNumbers: [ID<Request>: String]
  package let opensRequests: Bool
  package let now: Instant

  package init(
    reader: NotebookReader, members: [ID<CircleMember>: String], readerNames: [String: String], requestNumbers: [ID<Request>: String],
    opensRequests: Bool, now: Instant
  ) {
    self.reader = reader
    self.members = members
    self.readerNames = readerNames
    self.requestNumbers = requestNumbers
    self.opensRequests = opensRequests
    self.now = now
  }

  func name(_ party: NoteParty, _ language: Language) -> String {
    switch party {
    case .herself: (reader.isHerself ? NotebookText.you : NotebookText.her)(language)
    case .member(let id):
      reader.members.contains(id) ? NotebookText.you(language) : members[id].flatMap { $0.isEmpty ? nil : $0 } ?? NotebookText.former(language)
    }
  }
}

/// One page of a notebook.
package struct NotebookModel: Hashable, Sendable {
  package let head: FileHead
  package let threads: [NoteThread]
  package let context: NotebookContext
  /// By scope: `all`, `open`, `mine`.
  package let counts: [String: Int]
  package let scope: String
  package let words: String
  package let paging: Paging
  package let notSearched: Int
  package let mayWrite: Bool
  /// Who gets questions on paper.
  package let papers: [Choice]
  package let hint: String?

  package init(
    head: FileHead, threads: [NoteThread], context: NotebookContext, counts: [String: Int], scope: String, words: String, paging: Paging,
    notSearched: Int, mayWrite: Bool, papers: [Choice], hint: String?
  ) {
    self.head = head
    self.threads = threads
    self.context = context
    self.counts = counts
    self.scope = scope
    self.words = words
    self.paging = paging
    self.notSearched = notSearched
    self.mayWrite = mayWrite
    self.papers = papers
    self.hint = hint
  }
}

/// One note with everything that can be done with it.
package struct NoteModel: Hashable, Sendable {
  package let head: FileHead
  package let thread: NoteThread
  package let context: NotebookContext
  package let mayWrite: Bool
  package let mayMakeRequest: Bool
  /// The form that is sent back, and with what.
  package let form: FormName?
  package let state: FormState
  package let failure: Text?

  package init(
    head: FileHead, thread: NoteThread, context: NotebookContext, mayWrite: Bool, mayMakeRequest: Bool, form: FormName? = nil,
    state: FormState = FormState(), failure: Text? = nil
  ) {
    self.head = head
    self.thread = thread
    self.context = context
    self.mayWrite = mayWrite
    self.mayMakeRequest = mayMakeRequest
    self.form = form
    self.state = state
    self.failure = failure
  }
}

/// Somebody to whom a note can go.
package struct RecipientChoice: Hashable, Sendable {
  package let party: NoteParty
  package let name: String
  package let role: String
  package let reach: NoteReach
  /// Whether a note of the health part can go there, too.
  package let hearsHealth: Bool

  package init(party: NoteParty, name: String, role: String, reach: NoteReach, hearsHealth: Bool) {
    self.party = party
    self.name = name
    self.role = role
    self.reach = reach
    self.hearsHealth = hearsHealth
  }

  /// The form's field.
  package var field: String { Self.field(party) }
  package static func field(_ party: NoteParty) -> String { "to-\(party.code)" }
}

/// Somebody to ring when it cannot wait.
package struct RingChoice: Hashable, Sendable {
  package let name: String
  package let role: String
  package let phone: String
  package let words: String

  package init(name: String, role: String, phone: String, words: String) {
    self.name = name
    self.role = role
    self.phone = phone
    self.words = words
  }
}

/// The form that writes into a notebook.
package struct NoteFormModel: Hashable, Sendable {
  package let head: FileHead
  package let recipients: [RecipientChoice]
  package let mayWrite: Set<Note.Part>
  package let isBound: Bool
  package let ring: [RingChoice]
  package let hint: String?
  package let state: FormState

  package init(
    head: FileHead, recipients: [RecipientChoice], mayWrite: Set<Note.Part>, isBound: Bool, ring: [RingChoice], hint: String?, state: FormState
  ) {
    self.head = head
    self.recipients = recipients
    self.mayWrite = mayWrite
    self.isBound = isBound
    self.ring = ring
    self.hint = hint
    self.state = state
  }
}

/// A sheet with the questions that wait for somebody without e-mail.
package struct NotePaperModel: Hashable, Sendable {
  package let head: FileHead
  /// Empty for the person herself.
  package let name: String
  package let party: NoteParty
  package let threads: [NoteThread]
  package let keeper: String
  package let keeperPhone: String?

  package init(head: FileHead, name: String, party: NoteParty, threads: [NoteThread], keeper: String, keeperPhone: String?) {
    self.head = head
    self.name = name
    self.party = party
    self.threads = threads
    self.keeper = keeper
    self.keeperPhone = keeperPhone
  }
}
