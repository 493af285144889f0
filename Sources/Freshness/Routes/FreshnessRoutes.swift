import Actions
import Care
import HTML
import Kernel
import Pages
import Secrets
import Store

/// Everything that keeps the directory true.
package let freshnessRoutes: [Route] = deskRoutes + conditionDeskRoutes + providerRoutes + mistakeRoutes + campaignRoutes

// MARK: The provider, by link

private let providerRoutes: [Route] = [
  .get(.directoryItem(.confirmation, item: ":secret"), .secretHolder) { visit in
    let seen = try await openQuestion(visit.parameter("secret"), in: visit.database, visit.surroundings)
    guard let section = EntrySection.named(visit.query["section"]), section.isForCorrections else {
      return provider(visit, seen, done: ProviderModel.done(visit.query["done"]))
    }
    return provider(visit, seen, section, FormState(values: EntryForm.values(of: section, seen.wished, in: visit.language)))
  },
  .post(.directoryItemForm(.confirmation, item: ":secret", .providerAnswer), .secretHolder) { visit in
    let secret = visit.parameter("secret")
    guard let button = ProviderButton(rawValue: visit.form["answer"]) else { throw FreshnessProblem.nothingChosen }
    func answer(_ answer: ProviderAnswer) async throws {
      try await answerQuestion(secret, answer, in: visit.database, visit.surroundings)
    }
    switch button {
    case .right: try await answer(.allIsRight)
    case .later: try await answer(.later(months: Int(visit.form["months"]) ?? 3))
    case .wrong:
      try await answer(.wrongRecipient)
      return .page(wrongRecipientPage(secret: secret, in: visit.frame))
    case .stop:
      try await correct(visit) { entry in
        var entry = entry
        var offer = entry.offer?.value ?? Offer()
        offer.status = .defunct
        entry.offer = Boxed(offer)
        return entry
      }
    }
    try await visit.refreshDirectory()
    return .see(.directoryItem(.confirmation, item: secret), query: [("done", button.rawValue)])
  },
  .post(.directoryItemForm(.confirmation, item: ":secret", .providerCorrect), .secretHolder) { visit in
    let secret = visit.parameter("secret")
    guard let section = EntrySection.named(visit.form["section"]), section.isForCorrections else { throw SimpleFailure.notFound }
    let own: Language = Language.interface.contains(visit.language) ? visit.language : .french
    let reading = EntryReading(language: visit.language, languages: [own], today: visit.surroundings.today)
    let typed = visit.form.all
    do {
      try await correct(visit) { entry in try EntryForm.apply(section, typed, to: entry, reading) }
    } catch let invalid as Invalid {
      let seen = try await openQuestion(secret, in: visit.database, visit.surroundings)
      return provider(visit, seen, section, FormState(values: typed, problems: invalid.problems), status: 422)
    }
    try await visit.refreshDirectory()
    return .see(
      .directoryItem(.confirmation, item: secret), query: [("done", section.id == "capacity" ? "capacity" : "correct")])
  },
]

private func correct(_ visit: Visit, _ apply: @escaping @Sendable (Entry) throws -> Entry) async throws {
  let publicAddress = visit.house.publicAddress
  try await correctByLink(
    visit.parameter("secret"), in: visit.database, visit.surroundings,
    notice: { entry, editor in
      let path = Address.directoryItem(.editing, item: EntryKey.part(entry.id)).path(editor.language)
      let parts = FreshnessLetters.wish(entry, link: publicAddress + path, in: editor.language)
      return Letter(subject: parts.subject, body: parts.body)
    }, apply: apply)
}

private func provider(
  _ visit: Visit, _ seen: ProviderView, _ section: EntrySection? = nil, _ form: FormState = FormState(), done: Text? = nil, status: Int = 200
) -> Reply {
  let model = ProviderModel(
    secret: visit.parameter("secret"), entry: seen.entry, wished: seen.wished, changes: shown(seen.changes), question: seen.question,
    sender: seen.sender?.name ?? "", section: section, form: form, done: done)
  return .page(providerPage(model, in: visit.frame), status: status)
}

// MARK: Mistakes

private let mistakeRoutes: [Route] = [
  .post(.entry(":kind/:id"), .everyone) { visit in
    // An entry's page holds two forms that post to its own address, so that loading it again leads to the page.
    guard visit.form[ConditionsModel.mark].isEmpty else { return try await publicEntry(visit, answers: visit.form) }
    guard let entry = visit.house.directory.index.entry("\(visit.parameter("kind"))/\(visit.parameter("id"))"), entry.isPublic else {
      throw SimpleFailure.notFound
    }
    let (words, email) = (visit.form["mistake"].trimmed, visit.form["email"].trimmed)
    // A program filled in what nobody sees: it gets the same thanks, and nothing is kept.
    guard visit.form["more"].isEmpty else { return .page(mistakeDonePage(entry, number: "E00-00000", hears: false, in: visit.frame)) }
    var problems: [FieldProblem] = []
    if words.isEmpty { problems.append(FieldProblem("mistake", code: "mistake.missing", text: FreshnessRouteText.mistakeMissing)) }
    if words.count > MistakeReport.longestWords {
      problems.append(
        FieldProblem("mistake", code: "mistake.too-long", text: RequestProblemText.tooLong(words.count, most: MistakeReport.longestWords)))
    }
    if !email.isEmpty, !EmailAddress.isPlausible(email) {
      problems.append(FieldProblem("email", code: "mistake.email", text: RequestProblemText.emailUnreadable))
    }
    guard problems.isEmpty else {
      return .page(mistakePage(entry, FormState(values: visit.form.all, problems: problems), in: visit.frame), status: 422)
    }
    try await visit.database.countAttempt("mistake", of: visit.remoteAddress, limit: .mistakes, in: visit.surroundings)
    let number = try await tellMistake(
      about: entry.id, words: words, address: email, language: visit.language, in: visit.database, visit.surroundings)
    return .page(mistakeDonePage(entry, number: number, hears: !email.isEmpty, in: visit.frame))
  },
  .get(.directory(.reports), Route.editors) { visit in
    let isWaiting = visit.query["handled"] != "yes"
    let number = page(visit.query["page"])
    let read = try await readMistakes(
      onlyOpen: isWaiting, offset: (number - 1) * 20, limit: 20, by: visit.actor, in: visit.database, visit.surroundings)
    let index = visit.house.directory.index
    let items = read.reports.map { MistakesModel.Item(report: $0, name: index.entryInAnyState($0.entry)?.name ?? Text(same: $0.entry)) }
    let paging = Paging(page: number, total: read.total, pageSize: 20)
    return .page(mistakesPage(MistakesModel(items: items, paging: paging, isWaiting: isWaiting), in: visit.frame))
  },
  .post(.directoryItemForm(.reports, item: ":item", .mistakeHandle), Route.editors) { visit in
    guard let outcome = MistakeReport.Outcome(rawValue: visit.form["outcome"]) else { throw FreshnessProblem.nothingChosen }
    let publicAddress = visit.house.publicAddress
    try await handleMistake(ID(visit.parameter("item")), outcome, by: visit.actor, in: visit.database, visit.surroundings) { report, entry in
      let parts = FreshnessLetters.outcome(report, outcome, entry, link: publicAddress + Address.entry(entry.id).path(report.language))
      return Letter(subject: parts.subject, body: parts.body)
    }
    return .see(.directory(.reports), flash: visit.good(FreshnessRouteText.handled))
  },
]

// MARK: Campaigns

private let campaignRoutes: [Route] = [
  .get(.directory(.campaigns), Route.editingReaders) { visit in try await campaigns(visit) },
  .post(.directoryForm(.campaigns, .campaignNew), Route.editors) { visit in
    var problems: [FieldProblem] = []
    let name = visit.form["name"].trimmed
    if name.isEmpty { problems.append(FieldProblem("name", code: "campaign.name-missing", text: RequestProblemText.needed)) }
    let ends = TypedDay.read(visit.form["ends"], today: visit.surroundings.today)
    if ends == nil { problems.append(FieldProblem("ends", code: "campaign.bad-day", text: RequestProblemText.dayUnreadable)) }
    if let ends, ends <= visit.surroundings.today {
      problems.append(FieldProblem("ends", code: "campaign.day-past", text: FreshnessRouteText.endsPast))
    }
    // `chapter/section`, which names its chapter itself.
    let filed = visit.form["section"].split(separator: "/").map(String.init)
    let (chapter, section) = filed.count == 2 ? (filed[0], filed[1]) : (visit.form["chapter"], "")
    let towns = Municipality.all.map(\.nis).filter { visit.form["town.\($0)"] == "yes" }
    let scope = Campaign.Scope(
      municipalities: Set(towns), chapter: chapter.isEmpty ? nil : chapter, section: section.isEmpty ? nil : section)
    let entries = visit.house.directory.index.whole.entries.filter(scope.includes)
    if entries.isEmpty { problems.append(FieldProblem("chapter", code: "campaign.nobody", text: FreshnessRouteText.nobody)) }
    guard problems.isEmpty, let ends else { return try await campaigns(visit, FormState(values: visit.form.all, problems: problems), status: 422) }
    guard visit.form["step"] == "create" else {
      let letters = entries.count { $0.reviewAddress != nil }
      return try await campaigns(visit, FormState(values: visit.form.all), preview: (entries.count, letters))
    }
    let id = try await createCampaign(
      name: String(name.prefix(120)), scope, ends: ends, entries: entries.map(\.id), by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.directoryItem(.campaigns, item: id.raw), flash: visit.good(FreshnessRouteText.campaignCreated))
  },
  .get(.directoryItem(.campaigns, item: ":item"), Route.editingReaders) { visit in
    let file = try await readCampaign(ID(visit.parameter("item")), in: visit.database)
    var model = campaign(file, visit)
    let waiting: [Entry] = model.lines.filter { $0.progress == .toDo }.map(\.entry)
    let most = try visit.freshnessRule.batch
    model.batch = CampaignBatch(waiting, notBefore: file.notBefore, today: visit.surroundings.today, most: most)
    guard visit.query["format"] == "csv" else { return .page(campaignPage(model, in: visit.frame)) }
    let lines = campaignLines(model, visit.language).map(CSV.line)
    return .download(name: "campaign-\(model.campaign.id.raw).csv", type: "text/csv; charset=utf-8", CSV.document(lines))
  },
  .post(.directoryItemForm(.campaigns, item: ":item", .campaignSend), Route.editors) { visit in
    let sent = try await sendBatch(
      ID(visit.parameter("item")), visit.questionDesk, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.directoryItem(.campaigns, item: visit.parameter("item")), flash: visit.good(FreshnessRouteText.sent(sent)))
  },
  .post(.directoryItemForm(.campaigns, item: ":item", .campaignClose), Route.editors) { visit in
    try await closeCampaign(ID(visit.parameter("item")), by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.directoryItem(.campaigns, item: visit.parameter("item")), flash: visit.good(FreshnessRouteText.campaignClosed))
  },
]

private func campaigns(
  _ visit: Visit, _ form: FormState = FormState(), preview: (entries: Int, letters: Int)? = nil, status: Int = 200
) async throws -> Reply {
  let kept = try await readCampaigns(in: visit.database)
  let mayChange = visit.actor.roles.contains(.directoryEditor)
  return .page(
    campaignsPage(
      kept.files.map { campaign($0, visit) }, total: kept.total, chapters: visit.house.directory.index.whole.chapters, form: form,
      preview: preview, mayChange: mayChange, in: visit.frame), status: status)
}

private func campaign(_ file: CampaignFile, _ visit: Visit) -> CampaignModel {
  let index = visit.house.directory.index
  let names = Dictionary(
    index.whole.chapters.flatMap { chapter in chapter.sections.map { ("\(chapter.id)/\($0.id)", $0.name(visit.language)) } },
    uniquingKeysWith: { first, _ in first })
  let lines = file.entries.compactMap { id in
    index.entryInAnyState(id).map { entry in
      let section = entry.sections.first.flatMap { names["\(entry.chapter ?? "")/\($0)"] } ?? ""
      return CampaignModel.Line(entry: entry, section: section, progress: file.progress[id] ?? .toDo)
    }
  }
  return CampaignModel(
    campaign: file.campaign, lines: lines, page: page(visit.query["page"]), mayChange: visit.actor.roles.contains(.directoryEditor))
}
