package import Actions
import Care
import HTML
package import Kernel
import Pages
import Secrets
import Store

/// What the signature of an interpreter's link is made for.
private let interpreterPurpose = "interpreter-answer"

/// Interpreters: asked on a request, answered by link or by hand, counted.
package let interpreterRoutes: [Route] = [
  .get(.room(.interpreters), .roles(Role.requestWorkers)) { visit in
    let number = page(visit.query["page"])
    let list = try await readInterpreters(
      offset: (number - 1) * InterpreterList.pageSize, by: visit.actor, in: visit.database, visit.surroundings)
    let paging = Paging(page: number, total: list.total, pageSize: InterpreterList.pageSize)
    return .page(interpretersPage(list.lines.map { ($0.booking, $0.request) }, paging: paging, counts: list.counts, in: visit.frame))
  },
  .post(.roomForm(.interpreters, item: ":item", .askInterpreter), .roles(Role.requestWorkers)) { visit in
    let id: ID<Request> = ID(visit.parameter("item"))
    let request = try await readRequest(id, by: visit.actor, in: visit.database, visit.surroundings).request
    let today = visit.surroundings.today
    var draft = InterpreterDraft()
    (draft.spoken, draft.way, draft.day, draft.time) = (visit.form["spoken"], visit.form["way"], visit.form["day"], visit.form["time"])
    (draft.place, draft.serviceName, draft.email) = (visit.form["place"], visit.form["serviceName"], visit.form["email"])
    draft.language = visit.form["language"]
    // The directory knows the address of a service that was chosen by its name.
    if draft.email.trimmed.isEmpty, let known = visit.interpreterServices.first(where: { $0.name == draft.serviceName }) { draft.email = known.email }
    do {
      let checked = try draft.checked(
        today: today, readDay: { TypedDay.read($0, today: today) }, readTime: { TypedClock.read($0) },
        names: { request.clarification.isNamed(in: $0) })
      _ = try await askInterpreter(
        checked, for: id, letters: visit.house.interpreterLetters(until: checked.day), by: visit.actor, in: visit.database, visit.surroundings)
    } catch let invalid as Invalid {
      return try await requestReply(visit, id, form: .interpreter, problems: invalid.problems, status: 422)
    }
    let words = draft.email.trimmed.isEmpty ? InterpreterRouteText.ring : InterpreterRouteText.asked
    return .see(.request(id), flash: Frame.Flash(tone: .good, words: words(visit.language)))
  },
  .post(.roomForm(.interpreters, item: ":item", .noteInterpreter), .roles(Role.requestWorkers)) { visit in
    let id: ID<InterpreterBooking> = ID(visit.parameter("item"))
    let words = String(visit.form["words"].trimmed.prefix(InterpreterDraft.longestWords))
    let command: InterpreterBooking.Command
    switch InterpreterBooking.Step(rawValue: visit.form["step"]) {
    case .confirm: command = .confirm(words: words)
    case .refuse: command = .refuse(InterpreterBooking.Refusal(rawValue: visit.form["reason"]) ?? .other, words: words)
    case .takePlace: command = .takePlace
    case .notCome: command = .notCome(words: words)
    case .cancel: command = .cancel(.byUs, words: words)
    case nil: throw SimpleFailure.notFound
    }
    do {
      let request = try await changeInterpreter(
        id, command, letters: visit.house.interpreterLetters(until: visit.surroundings.today), by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.request(request), flash: Frame.Flash(tone: .good, words: InterpreterRouteText.noted(visit.language)))
    } catch let problem as InterpreterProblem {
      return .see(.room(.interpreters), flash: Frame.Flash(tone: .bad, words: problem.text(visit.language)))
    }
  },
  .get(.roomItem(.interpreterAnswer, item: ":item"), .secretHolder) { visit in
    var model = try await visit.interpreterAnswer()
    model.justAnswered = visit.query["done"] == "yes"
    return .page(interpreterAnswerPage(model, in: visit.frame))
  },
  .post(.roomForm(.interpreterAnswer, item: ":item", .answerInterpreter), .secretHolder) { visit in
    let words = String(visit.form["words"].trimmed.prefix(InterpreterDraft.longestWords))
    let command: InterpreterBooking.Command
    switch visit.form["answer"] {
    case "confirm": command = .confirm(words: words)
    case "cancel": command = .cancel(.byService, words: words)
    default:
      guard let why = InterpreterBooking.Refusal(rawValue: visit.form["reason"]) else {
        var model = try await visit.interpreterAnswer()
        model.sentBack = FormState(
          values: visit.form.all, problems: [FieldProblem("reason", code: "interpreter.reason", text: InterpreterRouteText.sayWhy)])
        return .page(interpreterAnswerPage(model, in: visit.frame), status: 422)
      }
      command = .refuse(why, words: words)
    }
    do {
      try await answerInterpreter(
        visit.interpreterOfLink(), command, letters: visit.house.interpreterLetters(until: visit.surroundings.today), in: visit.database,
        visit.surroundings)
    } catch let problem as InterpreterProblem where problem != .linkOver {
      var model = try await visit.interpreterAnswer()
      model.failure = problem.text
      return .page(interpreterAnswerPage(model, in: visit.frame), status: 409)
    }
    return .see(.roomItem(.interpreterAnswer, item: visit.parameter("item")), query: [("done", "yes")])
  },
]

extension House {
  /// - Parameter until: the day of the conversation: the link works to its end.
  package func interpreterLetters(until day: Day) -> InterpreterLetters {
    let (publicAddress, key) = (publicAddress, secretKey)
    let days = max(1, day.days(since: surroundings.today) + 1)
    let expires = surroundings.now().adding(days: days)
    let link: @Sendable (InterpreterBooking) -> String = { booking in
      let secret = SignedToken.sign(booking.id.raw, purpose: interpreterPurpose, expires: expires, key: key)
      return publicAddress + Address.roomItem(.interpreterAnswer, item: secret).path(booking.language)
    }
    return InterpreterLetters(
      ask: { booking, house in Letter(InterpreterLetterWords.ask(booking, from: house, link: link(booking))) },
      remind: { booking, house in Letter(InterpreterLetterWords.remind(booking, from: house, link: link(booking))) },
      cancelled: { booking, house in Letter(InterpreterLetterWords.cancelled(booking, from: house)) },
      answered: { booking, request in
        Letter(InterpreterLetterWords.answered(booking, request, link: publicAddress + Address.request(request.id).path(booking.language)))
      })
  }
}

extension Letter {
  fileprivate init(_ parts: Letters.Parts) { self.init(subject: parts.subject, body: parts.body) }
}

extension Visit {
  fileprivate func interpreterOfLink() throws -> ID<InterpreterBooking> {
    do throws(SignedToken.Refusal) {
      return ID(try SignedToken.verify(parameter("item"), purpose: interpreterPurpose, at: surroundings.now(), key: house.secretKey))
    } catch {
      if case .expired = error { throw InterpreterProblem.linkOver }
      throw SimpleFailure.notFound
    }
  }

  fileprivate func interpreterAnswer() async throws -> InterpreterAnswerModel {
    let seen = try await readInterpreterByLink(interpreterOfLink(), in: database, surroundings)
    return InterpreterAnswerModel(secret: parameter("item"), booking: seen.booking, sender: seen.sender)
  }

  /// Interpreting services of the directory: those of the social map's category, and whatever belongs to it.
  fileprivate var interpreterServices: [RequestInterpreters.Service] {
    house.directory.index.content.entries.filter { $0.id == "category/317" || $0.related.contains("category/317") }.compactMap { entry in
      entry.emails.first.map { RequestInterpreters.Service(name: entry.name(language), email: $0) }
    }
  }

  /// How many interpreters the house has to do something about: ring the service, ask another one, say how it went.
  func interpretersDue() async throws -> Int {
    guard let organization = actor.organization else { return 0 }
    let today = surroundings.today
    return try await database.read { try $0.interpreterDueCount(of: organization, on: today) }
  }

  /// What a request's page shows of interpreters.
  func interpreters(of request: Request, sentBack: FormState?) async throws -> RequestInterpreters {
    let id = request.id
    let bookings = try await database.read { try $0.interpreters(of: id) }
    let noted = request.clarification.spokenLanguage.folded
    let spoken = LanguageNames.all.first { one in
      noted == one.code || [one.name.fr, one.name.nl, one.name.en].contains { noted.hasPrefix($0.folded) }
    }
    var model = RequestInterpreters(
      bookings: bookings, services: interpreterServices,
      start: FormState(values: ["spoken": spoken?.code ?? "", "way": "phone", "language": Language.interface.contains(language) ? language.code : "fr"]))
    model.sentBack = sentBack
    return model
  }
}
