package import Actions
import Care
import HTML
import Kernel
import Pages
import Secrets
import Store

/// A person's ways through programmes, the list of them, and the question to her doctor.
package let episodeRoutes: [Route] =
  [
    .get(.personPage(ID(":id"), .episodes), .roles(Role.careWorkers)) { visit in try await episodesReply(visit) },
    .post(.personForm(ID(":id"), .episodes, .beginEpisode), .roles(Role.careWorkers)) { visit in try await begin(visit) },
    .get(.personItem(ID(":id"), .episodes, item: ":item"), .roles(Role.careWorkers)) { visit in try await episodeReply(visit) },
    .get(.room(.episodes), .roles(Role.episodeReaders)) { visit in try await list(visit) },
    .get(.agreement(secret: ":secret"), .secretHolder) { visit in try await agreementReply(visit) },
    .post(.agreement(secret: ":secret"), .secretHolder) { visit in try await answer(visit) },
  ] + Episode.Move.allCases.filter { ![.detect, .remind].contains($0) }.map(moving)

private func moving(_ move: Episode.Move) -> Route {
  .post(.personItemForm(ID(":id"), .episodes, item: ":item", .episode(move)), .roles(Role.careWorkers)) { visit in
    try await note(move, visit)
  }
}

private func episodesReply(
  _ visit: Visit, _ state: FormState = FormState(), failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  let now = visit.surroundings.now()
  let rule = try visit.house.episodes.rule(on: now.day)
  let found = try await readEpisodes(of: id, rule: rule, by: visit.actor, in: visit.database, visit.surroundings)
  guard found.file.person.id == id || status != 200 else { return .see(.personPage(found.file.person.id, .episodes)) }
  let model = EpisodesModel(
    head: visit.head(of: found.file), episodes: found.episodes, rule: rule, programmes: visit.house.programmes, mayWrite: found.mayWrite,
    seesEligibility: found.seesHealth, today: now.day, state: state, failure: failure)
  return .page(episodesPage(model, in: visit.frame), status: status)
}

private func begin(_ visit: Visit) async throws -> Reply {
  let today = visit.surroundings.today
  do {
    let typed = try EpisodeFormReader.beginning(visit.form.all, visit.house.programmes, today: today)
    let begun = try await beginEpisode(
      EpisodeBeginning(
        programme: typed.programme, service: typed.service, asker: typed.asker, name: typed.name, words: typed.words, on: typed.on),
      of: ID(visit.parameter("id")), rule: try visit.house.episodes.rule(on: today), by: visit.actor, in: visit.database, visit.surroundings)
    return .see(
      .personItem(begun.person, .episodes, item: begun.episode.raw), flash: Frame.Flash(tone: .good, words: EpisodeText.begun(visit.language)))
  } catch let invalid as Invalid {
    return try await episodesReply(visit, FormState(values: visit.form.all, problems: invalid.problems), status: 422)
  } catch let problem as EpisodeProblem {
    guard problem.category == .invalid else {
      return try await episodesReply(visit, FormState(values: visit.form.all), failure: problem.text, status: 409)
    }
    let problems = [FieldProblem(problem.field, code: problem.code, text: problem.text)]
    return try await episodesReply(visit, FormState(values: visit.form.all, problems: problems), status: 422)
  }
}

private func episodeReply(
  _ visit: Visit, sentBack: Episode.Move? = nil, _ problems: [FieldProblem] = [], failure: Text? = nil, refusal: LedgerRefused? = nil,
  status: Int = 200
) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  let item = visit.parameter("item")
  let today = visit.surroundings.today
  let found = try await readEpisode(
    ID(item), of: id, rule: try visit.house.episodes.rule(on: today), units: visit.house.programmes.units,
    newsDays: try visit.house.providers.rule(on: today).newsDays, by: visit.actor, in: visit.database, visit.surroundings)
  guard found.file.person.id == id || status != 200 else { return .see(.personItem(found.file.person.id, .episodes, item: item)) }
  var model = EpisodeModel(
    head: visit.head(of: found.file), episode: found.episode, rule: found.rule, programmes: visit.house.programmes, mayWrite: found.mayWrite,
    providers: found.providers, disciplines: visit.house.providers, doctor: found.doctor, today: today, sentBack: sentBack,
    state: FormState(values: sentBack == nil ? [:] : visit.form.all, problems: problems), failure: failure)
  (model.module, model.refusal, model.managing) = (found.module, refusal, found.managing)
  (model.inCircle, model.chosenIsInCircle) = (found.inCircle, found.chosenIsInCircle)
  model.providerTotal = found.providerTotal
  return .page(episodePage(model, in: visit.frame), status: status)
}

private func note(_ move: Episode.Move, _ visit: Visit) async throws -> Reply {
  let today = visit.surroundings.today
  let rule = try visit.house.episodes.rule(on: today)
  do {
    let line = visit.form["provider"]
    let chosen = move == .orient && !line.isEmpty ? try await visit.database.read { try $0.provider(ID(line)) } : nil
    let entry = try EpisodeFormReader.entry(move, visit.form.all, today: today, linkDays: rule[.link]) { _ in chosen }
    let module = try moduleEntry(entry, visit)
    let countered = move == .takeBack && visit.form["counter"] == "yes" ? visit.house.programmes.units : nil
    let moved = try await moveEpisode(
      ID(visit.parameter("item")), of: ID(visit.parameter("id")), entry, entering: module, countering: countered,
      version: Int(visit.form["version"]) ?? 0, rule: rule, letters: visit.house.episodeLetters, by: visit.actor, in: visit.database, visit.surroundings,
      knowing: visit.house.eligibilityRoom)
    var words = EpisodeText.noted
    if case .ask(_, .link, _) = entry.what { words = EpisodeText.asked }
    if module != nil { words = EpisodeText.notedInBoth }
    if countered != nil { words = EpisodeText.takenBackInBoth }
    return .see(
      .personItem(moved.person, .episodes, item: moved.episode.id.raw), flash: Frame.Flash(tone: .good, words: words(visit.language)))
  } catch let invalid as Invalid {
    return try await episodeReply(visit, sentBack: move, invalid.problems, status: 422)
  } catch let refusal as LedgerRefused {
    // Nothing was noted: the person decides whether the visit is noted without the module.
    return try await episodeReply(visit, sentBack: move, refusal: refusal, status: 409)
  } catch let problem as LedgerProblem {
    return try await episodeReply(visit, sentBack: move, failure: problem.text, status: 409)
  } catch let problem as EpisodeProblem {
    guard problem.category == .invalid else { return try await episodeReply(visit, sentBack: move, failure: problem.text, status: 409) }
    return try await episodeReply(visit, sentBack: move, [FieldProblem(problem.field, code: problem.code, text: problem.text)], status: 422)
  }
}

/// The initial module as the form asks it to go into the ledger too; `nil` when it does not.
private func moduleEntry(_ entry: EpisodeEntry, _ visit: Visit) throws(Invalid) -> ModuleEntry? {
  guard case .visit(module: true, _) = entry.what, visit.form["ledger"] == "yes", let units = visit.house.programmes.units else { return nil }
  let giver = try EpisodeFormReader.giver(visit.form.all, among: LedgerGiver.all(for: visit.actor, units))
  return ModuleEntry(programme: units, giver: giver)
}

private func list(_ visit: Visit) async throws -> Reply {
  let filter = EpisodeFilter { visit.query[$0] }
  let language = visit.language
  let (size, today) = (50, visit.surroundings.today)
  guard visit.query["format"] != "csv" else {
    let all = try await listEpisodes(
      filter, offset: 0, limit: 100_000, isExport: true, by: visit.actor, in: visit.database, visit.surroundings)
    let lines = all.lines.map { CSV.line(EpisodeExport.cells($0, visit.house.programmes, today: today, language)) }
    return .download(
      name: "episodes-\(today).csv", type: "text/csv; charset=utf-8", CSV.document([CSV.line(EpisodeExport.headers(language))] + lines))
  }
  let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
  let found = try await listEpisodes(
    filter, offset: (page - 1) * size, limit: size, by: visit.actor, in: visit.database, visit.surroundings)
  let model = EpisodeListModel(
    lines: found.lines, names: found.names, counts: found.counts, filter: filter, programmes: visit.house.programmes,
    paging: Paging(page: page, total: found.total, pageSize: size), today: today)
  return .page(episodeListPage(model, in: visit.frame))
}

// MARK: The doctor's side

/// What the signature of a doctor's link is made for.
let agreementPurpose = "doctor-agreement"

/// What a link says: which way, and which of its links.
private struct AgreementLink {
  let episode: ID<Episode>
  let number: Int

  init(_ visit: Visit) throws {
    do throws(SignedToken.Refusal) {
      let payload = try SignedToken.verify(
        visit.parameter("secret"), purpose: agreementPurpose, at: visit.surroundings.now(), key: visit.house.secretKey)
      let parts = payload.split(separator: "~", maxSplits: 1).map(String.init)
      episode = ID(parts.first ?? "")
      number = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    } catch {
      switch error {
      case .forged: throw SimpleFailure.notFound
      case .expired: throw SimpleFailure(.gone, code: "episode.link-expired", text: AgreementText.expired)
      }
    }
  }
}

private func agreementReply(_ visit: Visit, _ state: FormState = FormState(), status: Int = 200) async throws -> Reply {
  let link = try AgreementLink(visit)
  let seen = try await readAgreementByLink(link.episode, number: link.number, in: visit.database, visit.surroundings)
  let model = AgreementModel(
    secret: visit.parameter("secret"), episode: seen.episode, personName: seen.personName, birth: seen.birth, sender: seen.sender?.name ?? "Relais",
    senderPhone: seen.sender?.phone, programme: visit.house.programmes[seen.episode.programme], state: state)
  return .page(agreementPage(model, in: visit.frame), status: status)
}

private func answer(_ visit: Visit) async throws -> Reply {
  let link = try AgreementLink(visit)
  func back(_ problem: FieldProblem) async throws -> Reply {
    try await agreementReply(visit, FormState(values: visit.form.all, problems: [problem]), status: 422)
  }
  let said = visit.form["answer"]
  guard ["yes", "no"].contains(said) else {
    return try await back(FieldProblem("answer", code: "episode.answer-missing", text: AgreementText.choose))
  }
  do {
    try await answerAgreementByLink(
      link.episode, number: link.number, agrees: said == "yes", words: visit.form["words"].trimmed,
      rule: try visit.house.episodes.rule(on: visit.surroundings.today), in: visit.database, visit.surroundings)
  } catch let problem as EpisodeProblem where problem.category == .invalid {
    return try await back(FieldProblem(problem.field, code: problem.code, text: problem.text))
  }
  return .see(.agreement(secret: visit.parameter("secret")))
}

extension House {
  /// The letters to doctors, with links that open what this house serves.
  package var episodeLetters: EpisodeLetters {
    EpisodeLetters(publicAddress: publicAddress, secretKey: secretKey)
  }
}

extension EpisodeLetters {
  /// - Parameters:
  ///   - publicAddress: of the house that is served.
  ///   - secretKey: with which it signs its links.
  package init(publicAddress: String, secretKey: [UInt8]) {
    @Sendable func letter(_ episode: Episode, _ sender: Organization, isReminder: Bool) -> Letter {
      let language = episode.doctor.flatMap { Language(code: $0.language) } ?? .french
      // The database says earlier when a link is over.
      let expires = (episode.linkUntil ?? episode.agreementOn).adding(days: 1).startInBrussels
      let secret = SignedToken.sign("\(episode.id.raw)~\(episode.linkNumber)", purpose: agreementPurpose, expires: expires, key: secretKey)
      let words = agreementLetter(
        isReminder: isReminder, from: Letters.Sender(name: sender.name, phone: sender.phone),
        link: publicAddress + Address.agreement(secret: secret).path(language), in: language)
      return Letter(subject: words.subject, body: words.body)
    }
    self.init(ask: { letter($0, $1, isReminder: false) }, remind: { letter($0, $1, isReminder: true) })
  }
}
