import Actions
import Care
import HTML
import Kernel
import Pages

/// The outbox: which messages wait, left or failed; a short message to write; letters to print.
package let messageRoutes: [Route] = [
  .get(.outbox, .roles(Role.requestWorkers)) { visit in
    let pageSize = 50
    let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
    let filter = OutboxFilter(rawValue: visit.query["show"]) ?? .all
    let outbox = try await readOutbox(
      filter, offset: (page - 1) * pageSize, limit: pageSize, by: visit.actor, in: visit.database, visit.surroundings)
    return .page(
      outboxPage(
        OutboxModel(
          messages: outbox.messages, paging: Paging(page: page, total: outbox.counts[filter] ?? 0, pageSize: pageSize),
          now: visit.surroundings.now(), isDemo: visit.house.isDemo, filter: filter, counts: outbox.counts), in: visit.frame))
  },
  .get(.message(ID(":id")), .roles(Role.requestWorkers)) { visit in try await one(visit, ID(visit.parameter("id"))) },
  .get(.room(.message), .roles(Role.requestWorkers)) { visit in
    // An empty form shows nothing of anybody.
    let form = FormState(values: ["language": visit.language.code, "request": String(visit.query["request"].prefix(40))])
    return .page(writeMessagePage(WriteMessageModel(form: form, offered: visit.house.channels), in: visit.frame))
  },
  .post(.roomForm(.message, item: ":item", .write), .roles(Role.requestWorkers)) { visit in try await write(visit) },
  .post(.roomForm(.message, item: ":item", .sendAgain), .roles(Role.requestWorkers)) { visit in
    let id: ID<Message> = ID(visit.parameter("item"))
    do {
      try await sendMessageAgain(id, to: visit.form["to"], by: visit.actor, in: visit.database, visit.surroundings)
    } catch let invalid as Invalid {
      return try await one(visit, id, FormState(values: visit.form.all, problems: invalid.problems), status: 422)
    } catch let problem as MessageProblem {
      return changed(visit, id, problem)
    }
    return .see(.message(id), flash: Frame.Flash(tone: .good, words: MessageRouteText.again(visit.language)))
  },
  .post(.roomForm(.message, item: ":item", .cameBack), .roles(Role.requestWorkers)) { visit in
    let id: ID<Message> = ID(visit.parameter("item"))
    do {
      try await noteReturned(id, by: visit.actor, in: visit.database, visit.surroundings)
    } catch let problem as MessageProblem {
      return changed(visit, id, problem)
    }
    return .see(.message(id), flash: Frame.Flash(tone: .good, words: MessageRouteText.noted(visit.language)))
  },
  .post(.roomForm(.message, item: ":item", .arrived), .roles(Role.requestWorkers)) { visit in
    let id: ID<Message> = ID(visit.parameter("item"))
    try await noteSent([id], by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.message(id), flash: Frame.Flash(tone: .good, words: MessageRouteText.noted(visit.language)))
  },
  .post(.roomForm(.message, item: ":item", .settled), .roles(Role.requestWorkers)) { visit in
    let id: ID<Message> = ID(visit.parameter("item"))
    do {
      try await settleMessage(id, by: visit.actor, in: visit.database, visit.surroundings)
    } catch let problem as MessageProblem {
      return changed(visit, id, problem)
    }
    return .see(.message(id), flash: Frame.Flash(tone: .good, words: MessageRouteText.noted(visit.language)))
  },
  .get(.room(.paper), .roles(Role.requestWorkers)) { visit in
    let paper = try await readPaper(limit: 30, by: visit.actor, in: visit.database, visit.surroundings)
    let model = PaperModel(letters: paper.letters, house: paper.house, total: paper.total, withheld: paper.withheld)
    return .page(paperPage(model, in: visit.frame))
  },
  .post(.roomForm(.paper, item: ":item", .posted), .roles(Role.requestWorkers)) { visit in
    let ids: [ID<Message>] = visit.form["letters"].split(separator: " ").prefix(100).map { ID(String($0)) }
    let noted = try await noteSent(ids, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.room(.paper), flash: Frame.Flash(tone: .good, words: MessageRouteText.posted(noted)(visit.language)))
  },
]

private func one(_ visit: Visit, _ id: ID<Message>, _ form: FormState = FormState(), status: Int = 200) async throws -> Reply {
  let message = try await readMessage(id, by: visit.actor, in: visit.database, visit.surroundings)
  return .page(
    messagePage(MessageModel(message: message, isDemo: visit.house.isDemo, now: visit.surroundings.now(), form: form), in: visit.frame),
    status: status)
}

private func changed(_ visit: Visit, _ id: ID<Message>, _ problem: MessageProblem) -> Reply {
  .see(.message(id), flash: Frame.Flash(tone: .bad, words: problem.text(visit.language)))
}

private func write(_ visit: Visit) async throws -> Reply {
  let offered = visit.house.channels
  func sentBack(_ problems: [FieldProblem], _ failure: Text? = nil) -> Reply {
    .page(
      writeMessagePage(
        WriteMessageModel(form: FormState(values: visit.form.all, problems: problems), offered: offered, failure: failure), in: visit.frame),
      status: 422)
  }
  let today = visit.surroundings.today
  do {
    let draft = try MessageDraft(visit.form.all).checked { TypedDay.read($0, today: today) }
    let channel = try await writeMessage(
      draft, offered: offered, visit.house.messages.rule(on: today), by: visit.actor, in: visit.database, visit.surroundings
    ) { draft, channel, sender in
      let parts = Letters.contact(
        draft.subject, to: draft.name, day: draft.day, time: draft.time, words: draft.words,
        from: Letters.Sender(name: sender.name, phone: sender.phone), by: channel, in: draft.language)
      return Letter(subject: parts.subject, body: parts.body)
    }
    return .see(
      channel == .letter ? .room(.paper) : .outbox, flash: Frame.Flash(tone: .good, words: MessageRouteText.written(channel)(visit.language)))
  } catch let invalid as Invalid {
    return sentBack(invalid.problems)
  } catch let problem as MessageProblem {
    return sentBack([], problem.text)
  }
}
