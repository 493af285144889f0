import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// The sender's side of referrals and of questions for advice.
package let referralRoutes: [Route] = [
  .get(.newReferral(ID(":id")), .roles(Role.requestWorkers)) { visit in
    let file = try await readRequest(ID(visit.parameter("id")), by: visit.actor, in: visit.database, visit.surroundings)
    var form = FormState()
    form.values["gesture"] = Referral.Gesture.referral.rawValue
    form.values["language"] = Language.interface.contains(visit.language) ? visit.language.code : Language.french.code
    form.values["way"] = Referral.Way.email.rawValue
    form.values["shared"] = proposedShare(of: file.request, gesture: .referral, in: visit.language)
    let unanswered = file.needs.filter { $0.isUnanswered(among: file.referrals) }
    if unanswered.count == 1 { form.values[needBox(unanswered[0].id)] = "yes" }
    for (name, value) in providerQuery(for: file.request) where ["municipality", "speaks"].contains(name) { form.values[name] = value }
    if let provider = try await visit.chosenProvider {
      form.values["provider"] = String(visit.query["provider"].prefix(40))
      form.choose(provider)
    }
    return try await newReferral(visit, file, form, searched: false)
  },
  .post(.newReferral(ID(":id")), .roles(Role.requestWorkers)) { visit in
    let id: ID<Request> = ID(visit.parameter("id"))
    var form = FormState(values: visit.form.all)
    if let entry = visit.house.directory.index.entry(visit.form["choose"]) {
      form.values["entry"] = entry.id
      form.values["provider"] = ""
      form.values["serviceName"] = entry.name(visit.language)
      let phone = entry.phones.first?.number ?? entry.offer?.locations.flatMap(\.phones).first?.number ?? ""
      form.reach(email: entry.emails.first ?? "", phone: phone, post: entry.postalLines(visit.language))
    } else if visit.form["choose"].hasPrefix(providerChoice),
      let provider = try await visit.provider(named: String(visit.form["choose"].dropFirst(providerChoice.count)))
    {
      form.values["provider"] = provider.id.raw
      form.values["entry"] = ""
      form.choose(provider.details)
    } else if visit.form["step"] == "prepare" || visit.form["step"] == "another" {
      var draft = ReferralDraft()
      draft.gesture = visit.form["gesture"]
      draft.entry = visit.form["entry"]
      draft.serviceName = visit.form["serviceName"]
      // A form from before there was a choice asks by e-mail.
      if !visit.form["way"].isEmpty { draft.way = visit.form["way"] }
      draft.email = visit.form["email"]
      draft.post = visit.form["post"]
      draft.phone = visit.form["phone"]
      draft.language = visit.form["language"]
      draft.shared = visit.form["shared"]
      do {
        let needs = visit.form.all.filter { $0.value == "yes" }.compactMap { need(ofBox: $0.key) }
        _ = try await prepareReferral(
          draft.checked(), for: id, answering: Set(needs), by: visit.actor, in: visit.database, visit.surroundings)
        let flash = Frame.Flash(tone: .good, words: ReferralRouteText.prepared(visit.language))
        return visit.form["step"] == "another" ? .see(.newReferral(id), flash: flash) : .see(.request(id), flash: flash)
      } catch let invalid as Invalid {
        form.problems = invalid.problems
      }
    }
    let file = try await readRequest(
      id, answering: visit.house.conditionQuestions, by: visit.actor, in: visit.database, visit.surroundings)
    return try await newReferral(visit, file, form, searched: true, status: form.problems.isEmpty ? 200 : 422)
  },
  .action(.agree) { visit, id in
    guard visit.form["seen"] == "yes" else {
      return try await referralBack(
        visit, id, form: .agree(id), [FieldProblem("seen", code: "referral.share-not-confirmed", text: ReferralRouteText.confirmShare)])
    }
    return try await change(visit, id, .agree(how: visit.form["how"]))
  },
  .action(.refuse) { visit, id in try await change(visit, id, .refuse) },
  .action(.send) { visit, id in try await change(visit, id, .send(on: visit.surroundings.today)) },
  .action(.withdraw) { visit, id in try await change(visit, id, .withdraw) },
  .action(.start) { visit, id in
    let day: Day
    do throws(Invalid) { day = try pastDay(visit, visit.surroundings.today) } catch {
      return try await referralBack(visit, id, form: .start(id), error.problems)
    }
    return try await change(visit, id, .startHelp(on: day), form: .start(id))
  },
  .action(.reply) { visit, id in
    let words = visit.form["reply"]
    let isAdvice = try await known(visit, id)?.gesture == .advice
    guard isAdvice || visit.form["seen"] == "yes" else {
      return try await referralBack(
        visit, id, form: .referral(id, .reply),
        [FieldProblem("seen", code: "referral.reply-not-confirmed", text: ReferralRouteText.confirmReply)])
    }
    guard words.count <= ReferralDraft.longestShared else {
      return try await referralBack(
        visit, id, form: .referral(id, .reply),
        [FieldProblem("reply", code: "referral.words-too-long", text: RequestProblemText.tooLong(words.count, most: ReferralDraft.longestShared))])
    }
    return try await change(visit, id, .reply(words, on: visit.surroundings.today), form: .referral(id, .reply), field: "reply")
  },
  .action(.note) { visit, id in
    guard let answer = ServiceAnswer(rawValue: visit.form["answer"]), answer.step.actors.contains(.sender) else {
      return try await referralBack(
        visit, id, form: .referral(id, .note), [FieldProblem("answer", code: "referral.answer-missing", text: RequestProblemText.needed)])
    }
    let command: Referral.Command
    do throws(Invalid) { command = try read(answer, visit) } catch {
      return try await referralBack(visit, id, form: .referral(id, .note), error.problems)
    }
    return try await change(visit, id, command, form: .referral(id, .note), field: "words")
  },
  .action(.consider) { visit, id in
    try await change(visit, id, .consider(String(visit.form["words"].prefix(ReferralDraft.longestShared)), on: visit.surroundings.today))
  },
  .action(.handOver) { visit, id in
    guard let manner = Handover.Manner(rawValue: visit.form["manner"]) else {
      return try await referralBack(
        visit, id, form: .referral(id, .handOver), [FieldProblem("manner", code: "referral.manner-missing", text: RequestProblemText.needed)])
    }
    let day: Day
    do throws(Invalid) { day = try pastDay(visit, visit.surroundings.today) } catch {
      return try await referralBack(visit, id, form: .referral(id, .handOver), error.problems)
    }
    let handover = Handover(
      manner: manner, day: day, speaker: String(visit.form["speaker"].trimmed.prefix(NeedReportDraft.longestLine)),
      spokenTo: String(visit.form["spokenTo"].trimmed.prefix(NeedReportDraft.longestLine)), personPresent: visit.form["present"] == "yes",
      passedOn: String(visit.form["passedOn"].trimmed.prefix(ReferralDraft.longestShared)))
    return try await change(visit, id, .handOver(handover), form: .referral(id, .handOver), field: "day")
  },
  .action(.hear) { visit, id in
    guard let helped = Helped(rawValue: visit.form["helped"]) else {
      return try await referralBack(
        visit, id, form: .referral(id, .hear), [FieldProblem("helped", code: "referral.helped-missing", text: RequestProblemText.needed)])
    }
    return try await change(visit, id, .hear(helped, words: String(visit.form["words"].prefix(ReferralDraft.longestShared))))
  },
  .action(.tell) { visit, id in
    var problems: [FieldProblem] = []
    let party = ToldParty(rawValue: visit.form["party"])
    if party == nil { problems.append(FieldProblem("party", code: "referral.party-missing", text: RequestProblemText.needed)) }
    if visit.form["seen"] != "yes" {
      problems.append(FieldProblem("seen", code: "referral.telling-not-agreed", text: ReferralRouteText.confirmTelling))
    }
    guard problems.isEmpty, let party else { return try await referralBack(visit, id, form: .referral(id, .tell), problems) }
    return try await change(visit, id, .tell(party, words: String(visit.form["words"].prefix(NeedReportDraft.longestLine))))
  },
  .action(.renewLink) { visit, id in try await change(visit, id, .renewLink(on: visit.surroundings.today)) },
  .action(.closeLink) { visit, id in try await change(visit, id, .closeLink) },
  .several(.plan) { visit, id in
    var places: [ID<Referral>: Int] = [:]
    for (name, value) in visit.form.all where name.hasPrefix("place-") { places[ID(String(name.dropFirst(6)))] = Int(value) ?? 0 }
    let draft = ReferralPlanDraft(
      places: places, isOrdered: visit.form["mode"] == "ordered", isAutomatic: visit.form["automatic"] == "yes",
      tellsOthers: visit.form["tells"] == "yes")
    do { try await planReferrals(draft, of: id, by: visit.actor, in: visit.database, visit.surroundings) } catch let problem as Referral.Problem {
      guard problem.category == .invalid else { return try await requestReply(visit, id, failure: problem.text, status: 409) }
      return try await requestReply(
        visit, id, form: .plan, problems: [FieldProblem("places", code: problem.code, text: problem.text)], status: 422)
    }
    return .see(.request(id), flash: Frame.Flash(tone: .good, words: ReferralRouteText.planned(visit.language)))
  },
  .several(.agreeAll) { visit, id in
    guard visit.form["seen"] == "yes" else {
      return try await requestReply(
        visit, id, form: .agreeAll,
        problems: [FieldProblem("seen", code: "referral.share-not-confirmed", text: ReferralRouteText.confirmShare)], status: 422)
    }
    let how = visit.form["how"]
    return try await onAll(visit, id, done: ReferralRouteText.done(.agree(how: how))) {
      try await agreeToAll(how: how, of: id, by: visit.actor, at: visit.referralDesk, in: visit.database, visit.surroundings)
    }
  },
  .several(.sendAll) { visit, id in
    try await onAll(visit, id, done: ReferralRouteText.sentAll) {
      try await sendAll(of: id, by: visit.actor, at: visit.referralDesk, in: visit.database, visit.surroundings)
    }
  },
]

extension Route {
  fileprivate static func action(
    _ action: Address.ReferralAction, _ handle: @escaping @Sendable (Visit, ID<Referral>) async throws -> Reply
  ) -> Route {
    .post(.referralAction(ID(":id"), action), .roles(Role.requestWorkers)) { visit in try await handle(visit, ID(visit.parameter("id"))) }
  }
}

extension Route {
  /// What is done with several referrals of a request at once.
  fileprivate static func several(
    _ action: Address.RequestAction, _ handle: @escaping @Sendable (Visit, ID<Request>) async throws -> Reply
  ) -> Route {
    .post(.requestAction(ID(":id"), action), .roles(Role.requestWorkers)) { visit in try await handle(visit, ID(visit.parameter("id"))) }
  }
}

/// What the buttons of the programme's list say before the provider's identifier.
private let providerChoice = "provider/"

extension FormState {
  /// Who on the programme's list gets the letter; what was typed besides stays.
  fileprivate mutating func choose(_ provider: ProviderDetails) {
    values["serviceName"] = provider.name
    reach(email: provider.email, phone: provider.phone, post: "")
    values["language"] = provider.lettersLanguage.code
  }

  /// How the chosen one can be reached, and the best way to do so.
  fileprivate mutating func reach(email: String, phone: String, post: String) {
    values["email"] = email
    values["phone"] = phone
    values["post"] = post
    values["way"] = Referral.Way(email: email, phone: phone, post: post).rawValue
  }
}

private func newReferral(
  _ visit: Visit, _ file: RequestFile, _ form: FormState, searched: Bool, status: Int = 200
) async throws -> Reply {
  let index = visit.house.directory.index
  let words = form["q"].trimmed
  let results: [Entry]? =
    searched && !words.isEmpty
    ? index.search(String(words.prefix(300)), language: visit.language, limit: NewReferralModel.mostResults).map(\.entry) : nil
  var model = NewReferralModel(
    request: file.request, form: form, results: results, chosen: index.entry(form["entry"]), prepared: file.referrals)
  (model.facts, model.questions) = (file.facts, visit.house.conditionQuestions)
  model.needs = file.needs.filter(\.isOpen)
  model.providers = try await providers(visit, form, isAsked: form["step"] == "providers" || form["choose"].hasPrefix(providerChoice))
  return .page(newReferralPage(model, in: visit.frame), status: status)
}

/// The programme's list beside the form, and who on it fits when that was asked.
private func providers(_ visit: Visit, _ form: FormState, isAsked: Bool) async throws -> ReferralProviders {
  let all = try await readProviders(in: visit.database)
  var shown = ReferralProviders()
  shown.disciplines = visit.house.providers.disciplines
  let spoken = Set(all.filter { !$0.details.hasLeft }.flatMap(\.details.languages))
  shown.languages = LanguageNames.all.map(\.code).filter(spoken.contains)
  shown.chosen = all.first { $0.id.raw == form["provider"] }?.details.name
  if isAsked {
    let need = ProviderNeed { ["discipline", "municipality", "speaks"].contains($0) ? form[$0] : "" }
    shown.matches = matching(all, need, on: visit.surroundings.today, newsDays: try visit.providerRule.newsDays)
  }
  return shown
}

/// Does it and shows the request it belongs to.
/// - Parameters:
///   - form: the form to send back, with what was typed, when something is wrong with it.
///   - field: the field to point at.
private func change(
  _ visit: Visit, _ id: ID<Referral>, _ command: Referral.Command, form: RequestForm? = nil, field: String = "words"
) async throws -> Reply {
  do {
    let request = try await changeReferral(
      id, command, version: Int(visit.form["version"]), by: visit.actor, at: visit.referralDesk, in: visit.database, visit.surroundings)
    let isPosted = command.step == .send || command.step == .renewLink
    let way = try await isPosted ? known(visit, id)?.way : nil
    return .see(.request(request), flash: Frame.Flash(tone: .good, words: ReferralRouteText.done(command, by: way)(visit.language)))
  } catch let problem as Referral.Problem {
    if problem.category == .invalid, let form {
      return try await referralBack(visit, id, form: form, [FieldProblem(field, code: problem.code, text: problem.text)])
    }
    return try await referralBack(visit, id, form: form, [], failure: problem.text)
  } catch let invalid as Invalid {
    return try await referralBack(visit, id, form: form, invalid.problems)
  }
}

private func onAll(_ visit: Visit, _ id: ID<Request>, done: Text, _ work: () async throws -> Void) async throws -> Reply {
  do { try await work() } catch let problem as Referral.Problem {
    return try await requestReply(visit, id, failure: problem.text, status: 409)
  }
  return .see(.request(id), flash: Frame.Flash(tone: .good, words: done(visit.language)))
}

private func known(_ visit: Visit, _ id: ID<Referral>) async throws -> Referral? {
  try await visit.database.read { try $0.referral(id) }
}

private func referralBack(
  _ visit: Visit, _ id: ID<Referral>, form: RequestForm?, _ problems: [FieldProblem], failure: Text? = nil
) async throws -> Reply {
  guard let referral = try await visit.database.read({ try $0.referral(id) }) else {
    // Looks, and is logged, like one that somebody may not see.
    return try await requestReply(visit, ID(id.raw))
  }
  if let form, !form.steps.contains(where: referral.allows) {
    // It is no longer asked: there is no field to point at.
    return try await requestReply(visit, referral.request, failure: Referral.Problem.notAllowed.text, status: 409)
  }
  return try await requestReply(visit, referral.request, form: form, problems: problems, failure: failure, status: failure == nil ? 422 : 409)
}

extension RequestForm {
  /// The steps of a referral that the form is for: it stands on the page while one of them can be done.
  fileprivate var steps: [Referral.Step] {
    switch self {
    case .agree: [.agree]
    case .start: [.start]
    case .referral(_, .reply): [.reply]
    case .referral(_, .note): [.accept, .wait, .decline, .advise, .contact, .end]
    case .referral(_, .handOver): [.handOver, .inform]
    case .referral(_, .hear): [.hear]
    case .referral(_, .tell): [.tell]
    case .referral(_, .consider): [.consider]
    default: []
    }
  }
}
