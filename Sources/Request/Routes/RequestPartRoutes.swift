import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Handing a request on, its several needs, and the files kept with it.
package let requestPartRoutes: [Route] = [
  .action(.assign) { visit, id in
    try await work(visit, id, .assign, RequestPartRouteText.assigned) {
      try await assignRequest(
        id, to: ID(visit.form["colleague"]), words: String(visit.form["words"].prefix(1000)), version: Int(visit.form["version"]),
        by: visit.actor, in: visit.database, visit.surroundings, letters: visit.house.requestLetters)
    }
  },
  .action(.release) { visit, id in
    try await work(visit, id, nil, RequestPartRouteText.released) {
      _ = try await changeRequest(
        id, .release(words: ""), version: Int(visit.form["version"]), by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .action(.offer) { visit, id in
    try await work(visit, id, .offer, RequestPartRouteText.offered) {
      var draft = TransferDraft()
      draft.to = visit.form["to"].isEmpty ? nil : ID(visit.form["to"])
      draft.words = visit.form["words"]
      draft.agreedHow = visit.form["agreedHow"]
      try await offerRequest(id, draft, by: visit.actor, in: visit.database, visit.surroundings, letters: visit.house.requestLetters)
    }
  },
  .action(.takeBack) { visit, id in
    try await work(visit, id, nil, RequestPartRouteText.takenBack) {
      try await withdrawOffer(of: id, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .action(.answerOffer) { visit, id in
    let accepts = visit.form["accepts"] == "yes"
    do {
      try await answerOffer(
        of: id, accepts: accepts, words: visit.form["answer"], by: visit.actor, in: visit.database, visit.surroundings,
        letters: visit.house.requestLetters)
    } catch let invalid as Invalid {
      return try await requestReply(visit, id, offer: FormState(values: visit.form.all, problems: invalid.problems), status: 422)
    } catch let problem as Transfer.Problem {
      return try await requestReply(visit, id, failure: problem.text, status: 409)
    }
    let words = accepts ? RequestPartRouteText.accepted : RequestPartRouteText.declined
    return .see(accepts ? .request(id) : .workList, flash: Frame.Flash(tone: .good, words: words(visit.language)))
  },
  .action(.need) { visit, id in
    let need: ID<Need> = ID(visit.form["need"])
    let form: RequestForm?
    let command: Need.Command
    switch visit.form["step"] {
    case "change":
      form = .changeNeed(need)
      command = .change(need, kind: knownKind(visit), words: visit.form["words"])
    case "refer":
      form = nil
      command = .refer(need, Set(visit.form.all.filter { $0.value == "yes" }.compactMap { referral(ofBox: $0.key) }))
    case "close": return try await settle(need, of: id, visit)
    case "reopen":
      form = nil
      command = .reopen(need)
    default:
      form = .addNeed
      command = .add(id: visit.surroundings.newID(), kind: knownKind(visit), words: visit.form["words"])
    }
    return try await work(visit, id, form, RequestPartRouteText.need(command)) {
      _ = try await changeNeed(command, of: id, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .upload(
    .requestAction(ID(":id"), .attach), .roles(Role.requestWorkers), mostFileBytes: AttachmentParameters.mostMegabytesEver << 20
  ) { visit in
    let id: ID<Request> = ID(visit.parameter("id"))
    let rule = try visit.house.attachments.rule(on: visit.surroundings.today)
    let file = visit.files["file"]
    return try await work(visit, id, .attach, RequestPartRouteText.attached) {
      try await attach(
        file?.bytes ?? [], called: file?.name ?? "", to: id, under: rule, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .action(.detach) { visit, id in
    let attachment: ID<Attachment> = ID(visit.form["attachment"])
    return try await work(visit, id, .detach(attachment), RequestPartRouteText.detached) {
      try await removeAttachment(
        attachment, of: id, because: visit.form["reason"], by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .get(.requestComparison(ID(":id"), item: ":item"), .roles(Role.requestWorkers)) { visit in
    let pair = try await compareRequests(
      ID(visit.parameter("id")), ID(visit.parameter("item")), by: visit.actor, in: visit.database, visit.surroundings)
    return .page(
      comparisonPage(ComparisonModel(stays: pair.stays, other: pair.other, assigneeNames: pair.assigneeNames), in: visit.frame))
  },
  .action(.join) { visit, id in
    try await work(visit, id, nil, RequestPartRouteText.joined) {
      try await joinRequests(ID(visit.form["other"]), into: id, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .action(.answerReceipt) { visit, id in
    let report: ID<Request> = ID(visit.form["report"])
    return try await work(visit, id, .answerReceipt(report), RequestPartRouteText.answeredReceipt) {
      try await answerThroughReceipt(
        id, of: report, words: visit.form["answer"], by: visit.actor, in: visit.database, visit.surroundings,
        letters: visit.house.receiptLetters)
    }
  },
  .action(.tellOutcome) { visit, id in
    let report: ID<Request> = ID(visit.form["report"])
    let isDoctor = visit.form["party"] == "doctor"
    let reader: OutcomeReader =
      isDoctor ? .doctor : .reporter(report, further: visit.form["further"], agreedHow: String(visit.form["agreedHow"].prefix(300)))
    let paper: TypedPaper = (visit.form["post"], visit.form["language"])
    return try await work(visit, id, isDoctor ? .tellDoctor : .tellOutcome(report), RequestPartRouteText.outcomeTold) {
      do {
        try await tellOutcome(
          id, to: reader, on: paper, by: visit.actor, in: visit.database, visit.surroundings, letters: visit.house.outcomeLetters)
      } catch let invalid as Invalid {
        // What is wrong with the words that stand with the receipt is wrong with the further word.
        throw Invalid(invalid.problems.map { $0.path == "answer" ? FieldProblem("further", code: $0.code, text: $0.text) : $0 })
      }
    }
  },
  .action(.readReply) { visit, id in
    try await work(visit, id, nil, RequestPartRouteText.replyRead) {
      try await markReplyRead(id, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .action(.part) { visit, id in
    try await work(visit, id, nil, RequestPartRouteText.parted) {
      try await partRequests(ID(visit.form["other"]), from: id, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .get(.attachment(ID(":id"), item: ":item"), .roles(Role.requestWorkers)) { visit in
    let found = try await readAttachment(
      ID(visit.parameter("item")), of: ID(visit.parameter("id")), by: visit.actor, in: visit.database, visit.surroundings)
    return .file(name: found.attachment.name, type: found.attachment.kind.mediaType, found.bytes)
  },
]

/// The kind of help that was chosen, when the directory knows it.
private func knownKind(_ visit: Visit) -> String {
  let kind = visit.form["kind"]
  return visit.house.directory.index.content.chapters.contains { $0.id == kind } ? kind : ""
}

/// Notes how one need ended.
private func settle(_ need: ID<Need>, of id: ID<Request>, _ visit: Visit) async throws -> Reply {
  let code = visit.form["outcome"]
  let reason = Gap.Reason(rawValue: visit.form["reason"])
  let needsReason = ["partly-met", "not-met"].contains(code)
  guard let outcome = Request.Outcome(code: code, reason: reason) else {
    let problem =
      needsReason
      ? FieldProblem("reason", code: "request.gap-reason-missing", text: RequestProblemText.gapReasonNeeded)
      : FieldProblem("outcome", code: "request.outcome-missing", text: RequestProblemText.needed)
    return try await requestReply(visit, id, form: .settleNeed(need), problems: [problem], status: 422)
  }
  let command = Need.Command.close(need, outcome, personsWords: String(visit.form["personsWords"].prefix(2000)))
  return try await work(visit, id, .settleNeed(need), RequestPartRouteText.need(command)) {
    let note = GapNote(kind: "", detail: visit.form["detail"].trimmed)
    _ = try await changeNeed(command, of: id, gap: note, by: visit.actor, in: visit.database, visit.surroundings)
  }
}

/// Does it and shows the request; what cannot be done comes back with everything that was typed.
private func work(
  _ visit: Visit, _ id: ID<Request>, _ form: RequestForm?, _ done: Text, _ body: () async throws -> Void
) async throws -> Reply {
  do {
    try await body()
    return .see(.request(id), flash: Frame.Flash(tone: .good, words: done(visit.language)))
  } catch let invalid as Invalid {
    return try await requestReply(visit, id, form: form, problems: invalid.problems, status: 422)
  } catch let problem as Need.Problem where problem.category == .invalid {
    let field = FieldProblem("words", code: problem.code, text: problem.text)
    return try await requestReply(visit, id, form: form, problems: [field], status: 422)
  } catch let problem as any Failure where problem.category == .conflict {
    return try await requestReply(visit, id, form: form, failure: problem.text, status: 409)
  }
}

extension House {
  /// The letters that tell one side of a receipt that the other has written.
  var receiptLetters: ReceiptLetters {
    let address = publicAddress
    return ReceiptLetters(
      answered: { request in
        let language = request.report.language
        return Letter(
          RequestLetterWords.answeredReceipt(request.number, link: address + Address.receipt.path(language), in: language))
      },
      replied: { request, language in
        Letter(
          RequestLetterWords.repliedReceipt(request.number, link: address + Address.request(request.id).path(language), in: language))
      })
  }

  /// The letters that go with handing requests on.
  var requestLetters: RequestLetters {
    let address = publicAddress
    @Sendable func link(_ request: Request, _ language: Language) -> String { address + Address.request(request.id).path(language) }
    return RequestLetters(
      assigned: { request, by, language in
        Letter(RequestLetterWords.assigned(request.number, by: by, link: link(request, language), in: language))
      },
      offered: { request, house, language in
        Letter(RequestLetterWords.offered(request.number, from: house.name, link: link(request, language), in: language))
      },
      answered: { request, team, accepts, language in
        Letter(RequestLetterWords.answered(request.number, by: team.name, accepts: accepts, link: link(request, language), in: language))
      })
  }
}

extension Letter {
  fileprivate init(_ parts: Letters.Parts) { self.init(subject: parts.subject, body: parts.body) }
}
