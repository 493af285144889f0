package import Care
package import Kernel
package import Store

/// Writes the letter that carries a link to one note: to whom, until when, in which language.
package typealias NoteLetter = @Sendable (_ note: Note, _ member: ID<CircleMember>, _ sender: Organization, _ language: Language) -> Letter

/// Writes into a notebook. Letters to members without account leave in the same transaction.
///
/// - Parameter letter: writes the letter; it names nobody and holds nothing of the note.
/// - Throws: ``Kernel/Invalid``; ``Care/FileRefused``.
package func writeNote(
  _ draft: NoteDraft, about id: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings, letter: @escaping NoteLetter
) async throws -> Note {
  let noteID: ID<Note> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeNotebook, in: surroundings) { desk in
    let notebook = try desk.notebook(id, .write, Note.Part(rawValue: draft.part) ?? .social)
    let now = surroundings.now()
    let isBound = actor.may(.readHealth)
    let checked = try draft.checked(
      mayWrite: notebook.mayWrite, choosable: { notebook.choosable($0, at: now) }, isBound: isBound, today: now.day)
    // What she writes herself is hers to read.
    let withheld = notebook.reader.isHerself ? nil : checked.withheld
    let note = Note(
      id: noteID, person: notebook.file.person.id, kind: checked.kind, part: checked.part, audience: checked.audience, author: actor.reference,
      authorName: notebook.authorName(of: actor), words: checked.words, due: checked.due, withheld: withheld, withheldWhy: checked.withheldWhy,
      createdAt: now, changedAt: now)
    var thread = NoteThread(note: note)
    var letters: [(member: CircleMember, language: Language)] = []
    for party in checked.recipients.sorted(by: { $0.code < $1.code }) {
      var recipient = NoteRecipient(party: party)
      if case .member(let id) = party, let member = notebook.member(id), case .email(let language) = notebook.reach(member) {
        recipient.sentAt = now
        letters.append((member, language))
      }
      thread.recipients.append(recipient)
    }
    try desk.insert(thread, in: notebook.file)
    try desk.send(letters, note, of: notebook.file, letter: letter)
    try desk.touchPerson(notebook.file.person.id, on: now.day)
    desk.shows("note/\(noteID.raw)")
    return note
  }
}

extension Desk {
  /// Letters about health stay out of the list of letters that everybody of the house sees.
  fileprivate func send(
    _ letters: [(member: CircleMember, language: Language)], _ note: Note, of file: OpenFile, letter: NoteLetter
  ) throws {
    guard !letters.isEmpty, let sender = try organization(file.person.organization) else { return }
    for (member, language) in letters {
      try post(
        letter(note, member.id, sender, language), to: member.details.email.trimmed, in: language,
        from: note.part == .health ? nil : file.person.organization, about: KeyOwner(file.person.id), surroundings)
    }
  }
}

extension OpenNotebook {
  /// How the author of a word is called from then on.
  fileprivate func authorName(of actor: Actor) -> String {
    switch actor.kind {
    case .person: file.person.displayName
    case .carer(let id, _): member(id)?.details.name ?? ""
    case .account, .link, .anonymous, .system, .commandLine: actor.name
    }
  }
}

/// In whose name somebody answers.
package enum NoteVoice: Hashable, Sendable {
  case own
  /// What a member, or the person, said on paper, by phone or aloud.
  case notedFor(NoteParty)
}

/// Answers a note, or adds a word to it.
///
/// - Throws: ``Care/NoteThread/Problem``; "not there" for a note that the actor does not see.
package func answerNote(
  _ note: ID<Note>, of id: ID<Person>, words: String, voice: NoteVoice = .own, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> NoteThread {
  let answerID: ID<NoteAnswer> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeNotebook, in: surroundings) { desk in
    let (notebook, thread) = try desk.threadToChange(note, of: id)
    let party: NoteParty?
    var name = notebook.authorName(of: actor)
    var way = NoteAnswer.Way.signedIn
    switch voice {
    case .own:
      let mine = notebook.reader.parties
      party = thread.recipients.map(\.party).first { mine.contains($0) && thread.waits(for: $0) } ?? thread.recipients.map(\.party).first(where: mine.contains)
    case .notedFor(let other):
      guard actor.account != nil, thread.recipients.contains(where: { $0.party == other }) else { throw NoteThread.Problem.notAsked }
      party = other
      way = .paper
      switch other {
      case .herself: name = notebook.file.person.displayName
      case .member(let id): name = notebook.member(id)?.details.name ?? ""
      }
    }
    return try desk.record(
      .answer(words: words, party: party), on: thread, in: notebook.file,
      answer: NoteAnswer(
        id: answerID, author: actor.reference, authorName: name, party: party, way: way, words: words.trimmed, at: surroundings.now()))
  }
}

/// The author of a question says that no answer is needed any more, or that it is open after all.
package func settleNote(
  _ note: ID<Note>, of id: ID<Person>, isSettled: Bool, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> NoteThread {
  try await database.act(as: actor, doing: .changeNotebook, in: surroundings) { desk in
    let (notebook, thread) = try desk.threadToChange(note, of: id)
    return try desk.record(isSettled ? .settle(by: actor.reference) : .reopen(by: actor.reference), on: thread, in: notebook.file)
  }
}

/// Makes a request about her out of a question, in one transaction: the request is the actor's from the start, and the two know each other.
///
/// A request is read by everybody who works on requests: nothing of a note of the health part is copied into it.
/// - Parameter words: what the request says; a sentence that tells to look at the notebook in place of a health note.
/// - Throws: ``Care/NoteThread/Problem/alreadyRequest``; forbidden for those who do not work on requests.
package func requestFromNote(
  _ note: ID<Note>, of id: ID<Person>, inPlaceOfHealth words: String, language: Language, by actor: Actor, in database: any Database,
  _ surroundings: Surroundings
) async throws -> ID<Request> {
  guard actor.may(.workOnRequests), let organization = actor.organization, let account = actor.account else {
    throw SimpleFailure.forbidden
  }
  let requestID: ID<Request> = surroundings.newID()
  return try await database.act(as: actor, doing: .createRequest, in: surroundings) { desk in
    let (notebook, thread) = try desk.threadToChange(note, of: id)
    let file = try desk.file(id, .requests, .write)
    let now = surroundings.now()
    let report = NeedReport(
      words: thread.note.part == .health ? words : thread.note.words, about: .professional,
      municipality: file.person.details.address(on: now.day)?.municipality.flatMap { Municipality.withNIS($0) }, whereabouts: "", contact: "",
      language: language)
    let request = Request.fresh(
      id: requestID, number: try desk.nextRequestNumber(year: now.day.year), organization: organization, channel: .professional, report: report,
      at: now)
    try desk.insert(request, receiptDigest: nil)
    let taken = try desk.record(request.decide(.take(by: account), today: now.day), on: request, by: actor, in: surroundings)
    _ = try desk.record(taken.decide(.concern(file.person.id), today: now.day), on: taken, by: actor, in: surroundings)
    _ = try desk.record(.becomeRequest(requestID), on: thread, in: notebook.file)
    desk.shows(request.subject)
    return requestID
  }
}

extension Desk {
  /// The notebook for writing into the part of a note that the actor sees, and the note's thread.
  fileprivate func threadToChange(_ note: ID<Note>, of id: ID<Person>) throws -> (notebook: OpenNotebook, thread: NoteThread) {
    let notebook = try notebook(id)
    let thread = try thread(note, in: notebook)
    guard notebook.mayWrite.contains(thread.note.part) else {
      throw FileRefused(person: notebook.file.person.id, part: thread.note.part.filePart, refusal: .readOnly)
    }
    return (notebook, thread)
  }

  /// Decides, stores and returns the thread as it stands afterwards.
  func record(
    _ command: NoteThread.Command, on thread: NoteThread, in file: OpenFile, answer: NoteAnswer? = nil
  ) throws -> NoteThread {
    var current = thread
    for event in try thread.decide(command) {
      let next = current.applying(event, answer: answer, at: surroundings.now())
      guard try store(event, on: current, next: next, in: file) else { throw NoteChangedMeanwhile() }
      current = next
    }
    try touchPerson(file.person.id, on: surroundings.today)
    return current
  }
}

/// Somebody else wrote to the same note at the same moment; sending again is enough.
package struct NoteChangedMeanwhile: Failure, Hashable {
  package init() {}
  package var category: FailureCategory { .conflict }
  package var code: String { "notebook.changed-meanwhile" }
  package var text: Text {
    Text(
      fr: "Quelqu'un d'autre vient d'écrire ici. Relisez, puis envoyez encore une fois.",
      nl: "Iemand anders schreef hier net iets. Lees even opnieuw en verstuur nog eens.",
      en: "Somebody else has just written here. Read again, then send once more.")
  }
}
