import Actions
import Care
import HTML
import Kernel
import Pages
import Secrets
import Store

/// The notebook of a circle, for those who work with it.
package let notebookRoutes: [Route] =
  [
    .get(.personPage(ID(":id"), .notebook), .roles(Role.careWorkers)) { visit in
      let id: ID<Person> = ID(visit.parameter("id"))
      if !visit.query["paper"].isEmpty { return try await paperReply(visit, id) }
      var query = NotebookQuery()
      query.filter.scope = NotebookFilter.Scope(rawValue: visit.query["scope"]) ?? .all
      query.words = String(visit.query["q"].trimmed.prefix(100))
      let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
      query.offset = (page - 1) * query.limit
      let view = try await readNotebook(id, query, by: visit.actor, in: visit.database, visit.surroundings)
      guard view.notebook.file.person.id == id else { return .see(.personPage(view.notebook.file.person.id, .notebook)) }
      let now = visit.surroundings.now()
      let model = NotebookModel(
        head: FileHead(view.notebook.file, for: visit.actor, at: now), threads: view.threads, context: context(view, visit),
        counts: Dictionary(uniqueKeysWithValues: view.counts.map { ($0.key.rawValue, $0.value) }), scope: query.filter.scope.rawValue,
        words: query.words, paging: Paging(page: page, total: view.total, pageSize: query.limit), notSearched: view.notSearched,
        mayWrite: !view.notebook.mayWrite.isEmpty, papers: papers(view, now), hint: view.hint)
      return .page(notebookPage(model, in: visit.frame))
    },
    .get(.personItem(ID(":id"), .notebook, item: ":item"), .roles(Role.careWorkers)) { visit in
      guard visit.parameter("item") == "new" else { return try await noteReply(visit) }
      let isQuestion = visit.query["kind"] == "question"
      return try await formReply(
        visit, FormState(values: ["kind": isQuestion ? "question" : "note", "part": "social", "audience": "everybody"]), status: 200)
    },
    .post(.personForm(ID(":id"), .notebook, .noteWrite), .roles(Role.careWorkers)) { visit in
      let id: ID<Person> = ID(visit.parameter("id"))
      do {
        let draft = try noteDraft(visit)
        let note = try await writeNote(
          draft, about: id, by: visit.actor, in: visit.database, visit.surroundings, letter: letterWriter(visit))
        return .see(
          .personPage(note.person, .notebook), flash: Frame.Flash(tone: .good, words: NotebookRouteText.written(visit.language)))
      } catch let invalid as Invalid {
        return try await formReply(visit, FormState(values: visit.form.all, problems: invalid.problems), status: 422)
      }
    },
    .noteForm(.noteReply) { visit, person, note in
      var voice = NoteVoice.own
      if visit.form.all["party"] != nil {
        guard let party = NoteParty(code: visit.form["party"]) else {
          throw Invalid([FieldProblem("party", code: "notebook.party-missing", text: RequestProblemText.needed)])
        }
        voice = .notedFor(party)
      }
      _ = try await answerNote(note, of: person, words: visit.form["words"], voice: voice, by: visit.actor, in: visit.database, visit.surroundings)
      return NotebookRouteText.answered
    },
    .noteForm(.noteSettle) { visit, person, note in
      _ = try await settleNote(note, of: person, isSettled: true, by: visit.actor, in: visit.database, visit.surroundings)
      return NotebookRouteText.settled
    },
    .noteForm(.noteReopen) { visit, person, note in
      _ = try await settleNote(note, of: person, isSettled: false, by: visit.actor, in: visit.database, visit.surroundings)
      return NotebookRouteText.reopened
    },
    .post(.personItemForm(ID(":id"), .notebook, item: ":item", .noteRequest), .roles(Role.requestWorkers)) { visit in
      do {
        let request = try await requestFromNote(
          ID(visit.parameter("item")), of: ID(visit.parameter("id")), inPlaceOfHealth: NotebookRouteText.askWho(visit.actor.name)(visit.language),
          language: visit.language, by: visit.actor, in: visit.database, visit.surroundings)
        return .see(.request(request), flash: Frame.Flash(tone: .good, words: NotebookRouteText.becameRequest(visit.language)))
      } catch let problem as NoteThread.Problem {
        return try await noteReply(visit, failure: problem.text, status: 409)
      }
    },
  ] + noteAnswerRoutes + myNotebookRoutes

extension Route {
  fileprivate static func noteForm(
    _ form: FormName, _ handle: @escaping @Sendable (Visit, ID<Person>, ID<Note>) async throws -> Text
  ) -> Route {
    .post(.personItemForm(ID(":id"), .notebook, item: ":item", form), .roles(Role.careWorkers)) { visit in
      let (person, note): (ID<Person>, ID<Note>) = (ID(visit.parameter("id")), ID(visit.parameter("item")))
      do {
        let words = try await handle(visit, person, note)
        return .see(.personItem(person, .notebook, item: note.raw), flash: Frame.Flash(tone: .good, words: words(visit.language)))
      } catch let invalid as Invalid {
        return try await noteReply(visit, form: form, problems: invalid.problems, status: 422)
      } catch let problem as NoteThread.Problem {
        guard problem.category == .invalid else { return try await noteReply(visit, form: form, failure: problem.text, status: 409) }
        return try await noteReply(visit, form: form, problems: [FieldProblem("words", code: problem.code, text: problem.text)], status: 422)
      } catch let problem as NoteChangedMeanwhile {
        return try await noteReply(visit, form: form, failure: problem.text, status: 409)
      }
    }
  }
}

private func noteReply(
  _ visit: Visit, form: FormName? = nil, problems: [FieldProblem] = [], failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let (id, note): (ID<Person>, ID<Note>) = (ID(visit.parameter("id")), ID(visit.parameter("item")))
  let view = try await readNote(note, of: id, by: visit.actor, in: visit.database, visit.surroundings)
  let person = view.notebook.file.person.id
  guard person == id || form != nil, let thread = view.threads.first else { return .see(.personItem(person, .notebook, item: note.raw)) }
  let now = visit.surroundings.now()
  let model = NoteModel(
    head: FileHead(view.notebook.file, for: visit.actor, at: now), thread: thread, context: context(view, visit),
    mayWrite: view.notebook.mayWrite.contains(thread.note.part),
    mayMakeRequest: FileDecision.mayMakeRequest(visit.actor, view.notebook.file.facts, at: now), form: form,
    state: FormState(values: form == nil ? [:] : visit.form.all, problems: problems), failure: failure)
  return .page(notePage(model, in: visit.frame), status: status)
}

private func formReply(_ visit: Visit, _ state: FormState, status: Int) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  let view = try await readForWriting(id, by: visit.actor, in: visit.database, visit.surroundings)
  let notebook = view.notebook
  guard notebook.file.person.id == id || status != 200 else { return .see(.personItem(notebook.file.person.id, .notebook, item: "new")) }
  let now = visit.surroundings.now()
  let model = NoteFormModel(
    head: FileHead(notebook.file, for: visit.actor, at: now), recipients: recipientChoices(notebook, now), mayWrite: notebook.mayWrite,
    isBound: visit.actor.may(.readHealth), ring: ringChoices(view, now), hint: view.hint, state: state)
  return .page(noteFormPage(model, in: visit.frame), status: status)
}

private func paperReply(_ visit: Visit, _ id: ID<Person>) async throws -> Reply {
  guard let party = NoteParty(code: visit.query["paper"]) else { throw SimpleFailure.notFound }
  let view = try await readPaper(for: party, of: id, by: visit.actor, in: visit.database, visit.surroundings)
  let person = view.notebook.file.person.id
  guard person == id else { return .see(.personPage(person, .notebook), query: [("paper", party.code)]) }
  var name = ""
  if case .member(let member) = party { name = view.notebook.members.first { $0.id == member }?.details.name ?? "" }
  let model = NotePaperModel(
    head: FileHead(view.notebook.file, for: visit.actor, at: visit.surroundings.now()), name: name, party: party, threads: view.threads,
    keeper: view.keeper?.name ?? "", keeperPhone: view.keeper?.phone)
  return .page(notePaperPage(model, in: visit.frame))
}

func context(_ view: NotebookView, _ visit: Visit) -> NotebookContext {
  NotebookContext(
    reader: view.notebook.reader, members: Dictionary(uniqueKeysWithValues: view.notebook.members.map { ($0.id, $0.details.name) }),
    readerNames: view.readerNames, requestNumbers: view.requestNumbers,
    opensRequests: visit.actor.mayWorkOnRequests(of: view.notebook.file.person.organization),
    now: visit.surroundings.now())
}

/// Everybody to whom a note of at least one part can go.
func recipientChoices(_ notebook: OpenNotebook, _ now: Instant) -> [RecipientChoice] {
  let social = notebook.mayWrite.contains(.social) ? notebook.choosable(.social, at: now) : []
  let health = notebook.mayWrite.contains(.health) ? notebook.choosable(.health, at: now) : []
  var choices: [RecipientChoice] = notebook.members.compactMap { member in
    let party = NoteParty.member(member.id)
    guard social.contains(party) || health.contains(party) else { return nil }
    return RecipientChoice(
      party: party, name: member.details.name, role: member.details.role, reach: notebook.reach(member), hearsHealth: health.contains(party))
  }
  if social.contains(.herself) || health.contains(.herself) {
    choices.insert(RecipientChoice(party: .herself, name: "", role: "", reach: .paper, hearsHealth: true), at: 0)
  }
  return choices
}

/// Whom to ring instead of writing: those to contact in an emergency first.
func ringChoices(_ view: NotebookView, _ now: Instant) -> [RingChoice] {
  var choices: [RingChoice] = view.notebook.ringable(at: now).map { member in
    RingChoice(
      name: member.details.name, role: member.details.role, phone: member.details.phone?.formatted ?? "", words: member.details.reachWords)
  }
  if let keeper = view.keeper, let phone = keeper.phone { choices.append(RingChoice(name: keeper.name, role: "", phone: phone, words: "")) }
  return choices
}

private func papers(_ view: NotebookView, _ now: Instant) -> [Choice] {
  guard !view.notebook.mayWrite.isEmpty else { return [] }
  var papers = [Choice(NoteParty.herself.code, "")]
  for choice in recipientChoices(view.notebook, now) where choice.reach == .paper && choice.party != .herself {
    papers.append(Choice(choice.party.code, choice.name.isEmpty ? choice.role : choice.name))
  }
  return papers
}

private func noteDraft(_ visit: Visit) throws -> NoteDraft {
  var draft = NoteDraft()
  draft.kind = visit.form["kind"]
  draft.part = visit.form["part"].isEmpty ? Note.Part.social.rawValue : visit.form["part"]
  draft.audience = visit.form["audience"]
  draft.words = visit.form["words"]
  for (name, value) in visit.form.all where value == "yes" && name.hasPrefix("to-") {
    if let party = NoteParty(code: String(name.dropFirst(3))) { draft.recipients.insert(party) }
  }
  draft.isWithheld = visit.form["isWithheld"] == "yes"
  draft.withheld = visit.form["withheld"]
  draft.withheldWhy = visit.form["withheldWhy"]
  let typed = visit.form["due"].trimmed
  if !typed.isEmpty {
    guard let day = TypedDay.read(typed, today: visit.surroundings.today) else {
      throw Invalid([FieldProblem("due", code: "notebook.day-unreadable", text: RequestProblemText.dayUnreadable)])
    }
    draft.due = day
  }
  return draft
}

/// Writes letters with signed links, one for each member and note.
func letterWriter(_ visit: Visit) -> NoteLetter {
  let house = visit.house
  let expires = visit.surroundings.now().adding(days: Note.linkDays)
  return { note, member, sender, language in
    let secret = SignedToken.sign("\(note.id.raw).\(member.raw)", purpose: noteLinkPurpose, expires: expires, key: house.secretKey)
    let parts = noteLetter(
      isQuestion: note.kind == .question, due: note.due, from: Letters.Sender(name: sender.name, phone: sender.phone),
      link: house.publicAddress + Address.noteAnswer(secret: secret).path(language), in: language)
    return Letter(subject: parts.subject, body: parts.body)
  }
}

/// What the signature of a link to a note is made for.
let noteLinkPurpose = "note-answer"
