package import Kernel

extension Request {
  package enum Command: Hashable, Sendable {
    case take(by: ID<Account>)
    case clarify(Clarification)
    case note(String)
    /// A referral or advice was prepared: from now on the follow-up day counts.
    case orient(followUp: Day)
    case postpone(followUp: Day)
    case close(Outcome, personsWords: String)
    case reopen
    /// The request concerns a person of the file; `nil`: nobody known after all.
    case concern(ID<Person>?)
    /// A colleague of the same organisation works on it from now on.
    case assign(to: ID<Account>, name: String, words: String)
    /// Given back to the team: nobody has it.
    case release(words: String)
    /// How soon it is needed, and why.
    case prioritize(Priority, reason: String)
  }

  package enum Event: Hashable, Sendable {
    case taken(by: ID<Account>)
    case clarified(Clarification)
    case noted(String)
    case oriented(followUp: Day)
    case postponed(followUp: Day)
    case closed(Outcome, personsWords: String)
    case reopened
    case concerned(ID<Person>?)
    case assigned(to: ID<Account>, name: String, words: String)
    case released(words: String)
    /// About one of several needs.
    case need(Need.Event)
    /// Responsibility is offered to another team, or moves.
    case transfer(Transfer.Event)
    case attachment(Attachment.Event)
    /// Read with another report about the same situation.
    case joining(RequestJoining.Event)
    case prioritized(from: Priority, to: Priority, reason: String)
    /// Said to or by the reporter, through the receipt.
    case receipt(ReceiptTalk.Event)
    /// Somebody was told in writing how it went.
    case told(ToldParty, to: String, words: String)
  }

  package enum Problem: Failure, Hashable {
    case alreadyClosed
    case notClosed
    case emptyNote
    case followUpPast
    /// Somebody else changed the request since the page was opened.
    case changedMeanwhile
    /// What was said was erased; nothing more is written to it.
    case erased
    /// Nobody has it, so nobody can give it back.
    case nobodyHasIt
    /// Nobody said why it cannot wait like the others.
    case reasonMissing
    /// So many characters.
    case reasonTooLong(Int)

    package var category: FailureCategory {
      switch self {
      case .emptyNote, .followUpPast, .reasonMissing, .reasonTooLong: .invalid
      case .alreadyClosed, .notClosed, .changedMeanwhile, .erased, .nobodyHasIt: .conflict
      }
    }
    package var code: String {
      switch self {
      case .alreadyClosed: "request.already-closed"
      case .notClosed: "request.not-closed"
      case .emptyNote: "request.empty-note"
      case .followUpPast: "request.follow-up-past"
      case .changedMeanwhile: "request.changed-meanwhile"
      case .erased: "request.erased"
      case .nobodyHasIt: "request.nobody-has-it"
      case .reasonMissing: "request.priority-reason-missing"
      case .reasonTooLong: "request.priority-reason-too-long"
      }
    }
    package var text: Text {
      switch self {
      case .alreadyClosed:
        Text(fr: "Cette demande est clôturée. Rouvrez-la pour continuer.", nl: "Deze hulpvraag is afgesloten. Heropen ze om verder te gaan.", en: "This request is closed. Reopen it to go on.")
      case .notClosed:
        Text(fr: "Cette demande est encore ouverte.", nl: "Deze hulpvraag is nog open.", en: "This request is still open.")
      case .emptyNote:
        Text(fr: "La note est vide.", nl: "De notitie is leeg.", en: "The note is empty.")
      case .followUpPast: RequestProblemText.dayPast
      case .changedMeanwhile:
        Text(
          fr: "Quelqu'un d'autre a modifié cette demande entre-temps. Voici l'état actuel ; ce que vous avez écrit est encore dans le formulaire.",
          nl: "Iemand anders heeft deze hulpvraag intussen gewijzigd. Dit is de huidige toestand; wat u schreef staat nog in het formulier.",
          en: "Somebody else changed this request meanwhile. This is how it stands now; what you wrote is still in the form.")
      case .erased: RequestProblemText.erased
      case .nobodyHasIt: RequestProblemText.nobodyHasIt
      case .reasonMissing: RequestPriorityText.reasonMissing
      case .reasonTooLong(let count): RequestProblemText.tooLong(count, most: Priority.longestReason)
      }
    }
  }

  /// What follows from a command. Nothing is written and nobody is told here.
  package func decide(_ command: Command, today: Day) throws(Problem) -> [Event] {
    guard !isErased else { throw .erased }
    switch (state, command) {
    // Whom it concerns may be found out after the end.
    case (_, .concern(let person)): return person == self.person ? [] : [.concerned(person)]
    case (.closed, .reopen): return [.reopened]
    case (_, .reopen): throw .notClosed
    // A note may still be added to a closed request: somebody calls back a month later.
    case (_, .note(let words)):
      guard !words.trimmed.isEmpty else { throw .emptyNote }
      return [.noted(words.trimmed)]
    case (.closed, _): throw .alreadyClosed
    case (_, .take(let account)): return assignee == account ? [] : [.taken(by: account)]
    case (_, .assign(let account, let name, let words)):
      return assignee == account ? [] : [.assigned(to: account, name: name, words: words.trimmed)]
    case (_, .release(let words)):
      guard assignee != nil else { throw .nobodyHasIt }
      return [.released(words: words.trimmed)]
    case (_, .prioritize(let priority, let reason)): return try prioritizing(priority, because: reason)
    case (_, .clarify(let clarification)): return clarification == self.clarification ? [] : [.clarified(clarification)]
    case (.oriented, .orient): return []
    case (_, .orient(let day)):
      guard day >= today else { throw .followUpPast }
      return [.oriented(followUp: day)]
    case (_, .postpone(let day)):
      guard day >= today else { throw .followUpPast }
      return [.postponed(followUp: day)]
    case (_, .close(let outcome, let words)): return [.closed(outcome, personsWords: words.trimmed)]
    }
  }

  /// The request after an event.
  package func applying(_ event: Event) -> Request {
    var next = self
    switch event {
    case .taken(let account), .assigned(let account, _, _):
      next.assignee = account
      if state == .new { next.state = .clarifying }
    case .released:
      next.assignee = nil
      // Nobody has it again, as before somebody took it; help that is on its way goes on.
      if state == .clarifying { next.state = .new }
    case .transfer(.accepted(let account, let organization, _, _)):
      next.organization = organization
      next.assignee = account
      if state == .new { next.state = .clarifying }
    case .clarified(let clarification):
      next.clarification = clarification
      if state == .new { next.state = .clarifying }
    case .joining(.into(let other, _)): next.joinedInto = other
    case .joining(.parted): next.joinedInto = nil
    case .prioritized(_, let priority, let reason):
      next.priority = priority
      next.priorityReason = reason
    case .noted, .need, .transfer, .attachment, .joining(.absorbed), .receipt, .told: break
    case .oriented(let day), .postponed(let day): next.state = .oriented(followUp: day)
    case .closed(let outcome, _): next.state = .closed(outcome)
    case .reopened: next.state = .clarifying
    case .concerned(let person): next.person = person
    }
    return next
  }
}

extension Request.Event {
  /// The words of people that stand below a line of the timeline; empty when the line says it all.
  package var quoted: String {
    switch self {
    case .noted(let words), .closed(_, let words), .assigned(_, _, let words), .released(let words), .prioritized(_, _, let words),
      .told(_, _, let words):
      words
    case .receipt(let event): event.words
    case .need(.closed(let words, _, let persons)): persons.isEmpty ? words : "\(words)\n\(persons)"
    case .need(.added(let words)), .need(.changed(let words)), .need(.referred(let words, _)), .need(.notReferred(let words, _)),
      .need(.reopened(let words)):
      words
    case .transfer(.offered(_, let words, _)), .transfer(.accepted(_, _, _, let words)), .transfer(.declined(_, let words)): words
    case .taken, .clarified, .oriented, .postponed, .reopened, .concerned, .transfer(.withdrawn), .attachment, .joining: ""
    }
  }
}
