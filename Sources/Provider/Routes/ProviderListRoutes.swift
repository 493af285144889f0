package import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// The programme's list of providers, for professionals, and the line that a provider keeps by its link.
package let providerListRoutes: [Route] = [
  .get(.directory(.providers), .roles(Role.providerReaders)) { visit in try await list(visit) },
  .get(.directoryItem(.providers, item: ":item"), .roles(Role.providerReaders)) { visit in
    let mayKeep = visit.mayKeepProviders
    guard visit.parameter("item") != "new" else {
      guard mayKeep else { throw SimpleFailure.forbidden }
      return edit(visit, nil, FormState(values: ProviderForm.values(of: ProviderDetails())))
    }
    let file = try await readProvider(ID(visit.parameter("item")), in: visit.database)
    if mayKeep, visit.query["edit"] == "yes" {
      var form = FormState(values: ProviderForm.values(of: file.provider.details))
      form.values["version"] = String(file.provider.version)
      return edit(visit, file.provider, form)
    }
    var model = ProviderFileModel(
      provider: file.provider, changes: file.changes, link: file.link, parameters: visit.house.providers,
      newsDays: try visit.providerRule.newsDays, now: visit.surroundings.now(), mayKeep: mayKeep, request: visit.askedRequest)
    model.changeTotal = file.changeTotal
    return .page(providerFilePage(model, in: visit.frame))
  },
  .post(.directoryItemForm(.providers, item: ":item", .lineSave), .roles(Role.providerKeepers)) { visit in try await save(visit) },
  .post(.directoryItemForm(.providers, item: ":item", .lineInvite), .roles(Role.providerKeepers)) { visit in
    try await sendProviderLink(
      ID(visit.parameter("item")), linkDays: visit.providerRule.linkDays, by: visit.actor, in: visit.database, visit.surroundings,
      letter: visit.house.providerLetters(asksAnew: false))
    return visit.back(ProvidersText.sent)
  },
  .post(.directoryItemForm(.providers, item: ":item", .lineEndLinks), .roles(Role.providerKeepers)) { visit in
    try await endProviderLinks(ID(visit.parameter("item")), by: visit.actor, in: visit.database, visit.surroundings)
    return visit.back(ProvidersText.ended)
  },
  .get(.directoryItem(.providerLine, item: ":secret"), .secretHolder) { visit in try await line(visit) },
  .post(.directoryItemForm(.providerLine, item: ":secret", .lineRoom), .secretHolder) { visit in
    let (typed, today) = (visit.form.all, visit.surroundings.today)
    return try await change(visit, isRoom: true) { try ProviderForm.room(typed, $0, today: today) }
  },
  .post(.directoryItemForm(.providerLine, item: ":secret", .lineSave), .secretHolder) { visit in
    let (typed, today) = (visit.form.all, visit.surroundings.today)
    return try await change(visit, isRoom: false) { try ProviderForm.apply(typed, to: $0, own: true, disciplines: [], today: today) }
  },
]

extension House {
  /// The letters to providers, with links that open what this house serves.
  ///
  /// - Parameter asksAnew: whether it is because what was said about room has become old news.
  package func providerLetters(asksAnew: Bool) -> @Sendable (ProviderLetter) -> Letter {
    let publicAddress = publicAddress
    return { told in
      let language = told.provider.details.lettersLanguage
      let parts = providerLetter(
        from: told.sender?.name ?? "Relais", link: publicAddress + Address.directoryItem(.providerLine, item: told.secret).path(language),
        until: told.expires.day, askingAnewAbout: asksAnew ? told.provider.details.capacity?.saidOn : nil, in: language)
      return Letter(subject: parts.subject, body: parts.body)
    }
  }
}

extension Visit {
  fileprivate var mayKeepProviders: Bool { !actor.roles.isDisjoint(with: Role.providerKeepers) }

  var providerRule: ProviderParameters.Rule {
    get throws { try house.providers.rule(on: surroundings.today) }
  }

  /// The request for which somebody is chosen; its page decides who may see it.
  fileprivate var askedRequest: ID<Request>? {
    let typed = query["request"]
    let isPlain = typed.utf8.count <= 40 && typed.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    return isPlain && !typed.isEmpty && actor.may(.workOnRequests) ? ID(typed) : nil
  }

  fileprivate func back(_ words: Text) -> Reply {
    .see(.directoryItem(.providers, item: parameter("item")), flash: Frame.Flash(tone: .good, words: words(language)))
  }

  /// The provider that somebody chose on the programme's list for a referral.
  var chosenProvider: ProviderDetails? {
    get async throws { try await provider(named: query["provider"])?.details }
  }

  /// A line of the programme's list; `nil` for one that is not there.
  func provider(named raw: String) async throws -> Provider? {
    guard !raw.isEmpty else { return nil }
    let id: ID<Provider> = ID(String(raw.prefix(40)))
    return try await database.read { try $0.provider(id) }
  }
}

private func list(_ visit: Visit) async throws -> Reply {
  let rule = try visit.providerRule
  let providers = try await readProviders(in: visit.database)
  let need = ProviderNeed { visit.query[$0] }
  let matches = matching(providers, need, on: visit.surroundings.today, newsDays: rule.newsDays)
  if visit.query["format"] == "csv" {
    let lines = providerLines(matches, visit.house.providers, visit.language).map(CSV.line)
    return .download(
      name: "providers-\(visit.surroundings.today).csv", type: "text/csv; charset=utf-8", CSV.document(lines))
  }
  let number = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
  let paging = Paging(page: number, total: matches.count, pageSize: ProviderListModel.pageSize)
  let spoken = Set(providers.filter { !$0.details.hasLeft }.flatMap(\.details.languages))
  let request = visit.askedRequest
  var filter = Dictionary(uniqueKeysWithValues: ProviderListModel.fields.map { ($0, String(visit.query[$0].prefix(100))) })
  if request == nil { (filter["request"], filter["number"]) = ("", "") }
  let model = ProviderListModel(
    filter: filter, matches: Array(matches.dropFirst((paging.page - 1) * paging.pageSize).prefix(paging.pageSize)), paging: paging,
    parameters: visit.house.providers, languages: LanguageNames.all.map(\.code).filter(spoken.contains), mayKeep: visit.mayKeepProviders,
    request: request)
  return .page(providerListPage(model, in: visit.frame))
}

private func edit(_ visit: Visit, _ provider: Provider?, _ form: FormState, failure: Text? = nil, status: Int = 200) -> Reply {
  .page(providerEditPage(provider, form, visit.house.providers, failure: failure, in: visit.frame), status: status)
}

private func save(_ visit: Visit) async throws -> Reply {
  let (typed, today, item) = (visit.form.all, visit.surroundings.today, visit.parameter("item"))
  let disciplines = Set(visit.house.providers.disciplines.map(\.code))
  do {
    let id: ID<Provider>
    if item == "new" {
      let details = try ProviderForm.apply(typed, to: ProviderDetails(), own: false, disciplines: disciplines, today: today)
      id = try await addProvider(details, by: visit.actor, in: visit.database, visit.surroundings)
    } else {
      id = ID(item)
      try await changeProvider(id, version: Int(typed["version"] ?? "") ?? 0, by: visit.actor, in: visit.database, visit.surroundings) { details in
        try ProviderForm.apply(typed, to: details, own: false, disciplines: disciplines.union([details.discipline]), today: today)
      }
    }
    return .see(
      .directoryItem(.providers, item: id.raw), flash: Frame.Flash(tone: .good, words: ProvidersText.saved(visit.language)))
  } catch let invalid as Invalid {
    let provider = item == "new" ? nil : try await readProvider(ID(item), in: visit.database).provider
    return edit(visit, provider, FormState(values: typed, problems: invalid.problems), status: 422)
  } catch let problem as ProviderProblem where problem == .changedMeanwhile {
    let provider = try await readProvider(ID(item), in: visit.database).provider
    // What was typed stays; sent again it goes over the newer form, which its reader was told of.
    var form = FormState(values: typed)
    form.values["version"] = String(provider.version)
    return edit(visit, provider, form, failure: problem.text, status: 409)
  }
}

private func line(_ visit: Visit, _ form: FormState? = nil, isRoom: Bool = false, status: Int = 200) async throws -> Reply {
  let secret = visit.parameter("secret")
  let seen = try await openProviderLine(secret, in: visit.database, visit.surroundings)
  let model = ProviderLineModel(
    secret: secret, provider: seen.provider, link: seen.link, parameters: visit.house.providers, newsDays: try visit.providerRule.newsDays,
    today: visit.surroundings.today, form: form ?? FormState(values: ProviderForm.values(of: seen.provider.details)), isRoom: isRoom)
  return .page(providerLinePage(model, in: visit.frame), status: status)
}

private func change(
  _ visit: Visit, isRoom: Bool, _ apply: @escaping @Sendable (ProviderDetails) throws -> ProviderDetails
) async throws -> Reply {
  let secret = visit.parameter("secret")
  do {
    try await changeProviderByLink(secret, in: visit.database, visit.surroundings, apply)
    return .see(
      .directoryItem(.providerLine, item: secret), flash: Frame.Flash(tone: .good, words: ProvidersText.thanks(visit.language)))
  } catch let invalid as Invalid {
    return try await line(visit, FormState(values: visit.form.all, problems: invalid.problems), isRoom: isRoom, status: 422)
  }
}
