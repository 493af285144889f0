import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// The notebook as she reads it herself, or a carer to whom she gave access.
let myNotebookRoutes: [Route] = [
  .get(.my(.notebook), .personal) { visit in try await myReply(visit) },
  .post(.myForm(.notebook, .noteReply), .personal) { visit in
    let note: ID<Note> = ID(visit.form["note"])
    do {
      _ = try await answerNote(note, of: try ownPerson(visit), words: visit.form["words"], by: visit.actor, in: visit.database, visit.surroundings)
    } catch let problem as NoteThread.Problem {
      let state = FormState(values: visit.form.all, problems: [FieldProblem("words", code: problem.code, text: problem.text)])
      return try await myReply(visit, form: .noteReply, answered: note, state: state)
    }
    return .see(.my(.notebook), flash: Frame.Flash(tone: .good, words: NotebookRouteText.answered(visit.language)))
  },
  .post(.myForm(.notebook, .noteWrite), .personal) { visit in
    var draft = NoteDraft()
    draft.kind = visit.form["kind"]
    draft.words = visit.form["words"]
    if let party = NoteParty(code: visit.form["to"]) {
      draft.audience = Note.Audience.some.rawValue
      draft.recipients = [party]
    }
    do {
      _ = try await writeNote(
        draft, about: try ownPerson(visit), by: visit.actor, in: visit.database, visit.surroundings, letter: letterWriter(visit))
    } catch let invalid as Invalid {
      let problems = invalid.problems.map { $0.path == "audience" ? FieldProblem("to", code: $0.code, text: $0.text) : $0 }
      return try await myReply(visit, form: .noteWrite, state: FormState(values: visit.form.all, problems: problems))
    }
    return .see(.my(.notebook), flash: Frame.Flash(tone: .good, words: NotebookRouteText.written(visit.language)))
  },
]

private func ownPerson(_ visit: Visit) throws -> ID<Person> {
  guard let person = visit.actor.ownPerson else { throw SimpleFailure.forbidden }
  return person
}

private func myReply(
  _ visit: Visit, form: FormName? = nil, answered: ID<Note>? = nil, state: FormState = FormState()
) async throws -> Reply {
  var query = NotebookQuery()
  let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
  query.offset = (page - 1) * query.limit
  let view = try await readNotebook(try ownPerson(visit), query, by: visit.actor, in: visit.database, visit.surroundings)
  let now = visit.surroundings.now()
  let model = MyNotebookModel(
    threads: view.threads, context: context(view, visit), paging: Paging(page: page, total: view.total, pageSize: query.limit),
    recipients: recipientChoices(view.notebook, now), ring: ringChoices(view, now), mayWrite: view.notebook.mayWrite.contains(.social),
    form: form, answered: answered, state: state)
  return .page(myNotebookPage(model, in: visit.frame), status: state.problems.isEmpty ? 200 : 422)
}
