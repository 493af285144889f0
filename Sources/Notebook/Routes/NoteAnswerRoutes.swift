import Actions
import Care
import HTML
import Kernel
import Pages
import Secrets
import Store

/// A member's side: one note by link, without account.
let noteAnswerRoutes: [Route] = [
  .get(.noteAnswer(secret: ":secret"), .secretHolder) { visit in
    let link = try NoteLink(visit)
    return try await linkReply(visit, link, justAnswered: visit.query["done"] == "yes")
  },
  .post(.noteAnswer(secret: ":secret"), .secretHolder) { visit in
    let link = try NoteLink(visit)
    do {
      try await answerNoteByLink(link.note, as: link.member, words: visit.form["words"], in: visit.database, visit.surroundings)
    } catch let problem as NoteThread.Problem where problem.category == .invalid {
      let state = FormState(values: visit.form.all, problems: [FieldProblem("words", code: problem.code, text: problem.text)])
      return try await linkReply(visit, link, state: state, status: 422)
    }
    return .see(.noteAnswer(secret: visit.parameter("secret")), query: [("done", "yes")])
  },
]

/// What a link is for.
private struct NoteLink {
  let note: ID<Note>
  let member: ID<CircleMember>
  let until: Day

  init(_ visit: Visit) throws {
    let now = visit.surroundings.now()
    let secret = visit.parameter("secret")
    do throws(SignedToken.Refusal) {
      let payload = try SignedToken.verify(secret, purpose: noteLinkPurpose, at: now, key: visit.house.secretKey)
      let parts = payload.split(separator: ".").map(String.init)
      note = ID(parts.first ?? "")
      member = ID(parts.count == 2 ? parts[1] : "")
      until = SignedToken.expiry(secret)?.day ?? now.day
    } catch {
      switch error {
      case .forged: throw SimpleFailure.notFound
      case .expired: throw SimpleFailure(.gone, code: "notebook.link-expired", text: NoteLinkWords.expired)
      }
    }
  }
}

private func linkReply(
  _ visit: Visit, _ link: NoteLink, justAnswered: Bool = false, state: FormState = FormState(), status: Int = 200
) async throws -> Reply {
  let seen = try await readNoteByLink(link.note, as: link.member, in: visit.database, visit.surroundings)
  let model = NoteLinkModel(
    secret: visit.parameter("secret"), note: seen.thread.note, answers: seen.thread.answers.filter { $0.party == .member(link.member) },
    isSettled: seen.thread.note.settledAt != nil, sender: seen.keeper?.name ?? "", senderPhone: seen.keeper?.phone, until: link.until,
    justAnswered: justAnswered, state: state)
  return .page(noteLinkPage(model, in: visit.frame), status: status)
}
