import Actions
import Care
import HTML
import Kernel
import Pages
import Secrets
import Store

/// The sender's side of referrals and of questions for advice.
package let referralRoutes: [Route] = [
  .get(.newReferral(ID(":id")), .roles(Role.requestWorkers)) { visit in
    let file = try await readRequest(ID(visit.parameter("id")), by: visit.actor, in: visit.database, visit.surroundings)
    var form = FormState()
    form.values["gesture"] = Referral.Gesture.referral.rawValue
    form.values["language"] = Language.interface.contains(visit.language) ? visit.language.code : Language.french.code
    form.values["shared"] = proposedShare(of: file.request, gesture: .referral, in: visit.language)
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
      form.values["email"] = entry.emails.first ?? ""
    } else if visit.form["choose"].hasPrefix(providerChoice),
      let provider = try await visit.provider(named: String(visit.form["choose"].dropFirst(providerChoice.count)))
    {
      form.values["provider"] = provider.id.raw
      form.values["entry"] = ""
      form.choose(provider.details)
    } else if visit.form["step"] == "prepare" {
      var draft = ReferralDraft()
      draft.gesture = visit.form["gesture"]
      draft.entry = visit.form["entry"]
      draft.serviceName = visit.form["serviceName"]
      draft.email = visit.form["email"]
      draft.language = visit.form["language"]
      draft.shared = visit.form["shared"]
      do {
        _ = try await prepareReferral(draft.checked(), for: id, by: visit.actor, in: visit.database, visit.surroundings)
        return .see(.request(id), flash: Frame.Flash(tone: .good, words: ReferralRouteText.prepared(visit.language)))
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
    let typed = visit.form["day"].trimmed
    guard let day = typed.isEmpty ? visit.surroundings.today : TypedDay.read(typed, today: visit.surroundings.today) else {
      return try await referralBack(
        visit, id, form: .start(id), [FieldProblem("day", code: "referral.day-unreadable", text: RequestProblemText.dayUnreadable)])
    }
    return try await change(visit, id, .startHelp(on: day))
  },
]

extension Route {
  fileprivate static func action(
    _ action: Address.ReferralAction, _ handle: @escaping @Sendable (Visit, ID<Referral>) async throws -> Reply
  ) -> Route {
    .post(.referralAction(ID(":id"), action), .roles(Role.requestWorkers)) { visit in try await handle(visit, ID(visit.parameter("id"))) }
  }
}

/// What the buttons of the programme's list say before the provider's identifier.
private let providerChoice = "provider/"

extension FormState {
  /// Who on the programme's list gets the letter; what was typed besides stays.
  fileprivate mutating func choose(_ provider: ProviderDetails) {
    values["serviceName"] = provider.name
    values["email"] = provider.email
    values["language"] = provider.lettersLanguage.code
  }
}

private func newReferral(
  _ visit: Visit, _ file: RequestFile, _ form: FormState, searched: Bool, status: Int = 200
) async throws -> Reply {
  let index = visit.house.directory.index
  let words = form["q"].trimmed
  let results: [Entry]? =
    searched && !words.isEmpty
    ? index.search(String(words.prefix(300)), language: visit.language, limit: 10).map(\.entry) : nil
  var model = NewReferralModel(
    request: file.request, form: form, results: results, chosen: index.entry(form["entry"]), prepared: file.referrals)
  (model.facts, model.questions) = (file.facts, visit.house.conditionQuestions)
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
private func change(_ visit: Visit, _ id: ID<Referral>, _ command: Referral.Command) async throws -> Reply {
  let house = visit.house
  let expires = visit.surroundings.now().adding(days: Referral.linkDays)
  do {
    let request = try await changeReferral(
      id, command, version: Int(visit.form["version"]), by: visit.actor, in: visit.database, visit.surroundings
    ) { referral, sender in
      let secret = SignedToken.sign(referral.id.raw, purpose: answerPurpose, expires: expires, key: house.secretKey)
      let link = house.publicAddress + Address.answer(secret: secret).path(referral.language)
      return referralLetterToSend(referral, sender: sender, link: link)
    }
    return .see(.request(request), flash: Frame.Flash(tone: .good, words: ReferralRouteText.done(command)(visit.language)))
  } catch let problem as Referral.Problem {
    return try await referralBack(visit, id, form: nil, [], failure: problem.text)
  }
}

private func referralBack(
  _ visit: Visit, _ id: ID<Referral>, form: RequestForm?, _ problems: [FieldProblem], failure: Text? = nil
) async throws -> Reply {
  guard let referral = try await visit.database.read({ try $0.referral(id) }) else { throw SimpleFailure.notFound }
  if case .agree = form, referral.state != .proposed {
    // Her agreement is no longer asked: there is no field to point at.
    return try await requestReply(visit, referral.request, failure: Referral.Problem.notAllowed.text, status: 409)
  }
  return try await requestReply(visit, referral.request, form: form, problems: problems, failure: failure, status: failure == nil ? 422 : 409)
}

/// What the signature of an answering link is made for.
let answerPurpose = "referral-answer"
