import Care
import Kernel
import Pages
import Store

/// The public directory: nothing here is about a person, nothing is logged.
package let directoryRoutes: [Route] = [
  .get(.home, .everyone) { visit in
    let content = visit.house.directory.index.content
    var model = HomeModel(chapters: content.chapters, helpdesk: visit.house.helpdesk)
    model.guides = try await visit.guides().map(GuideLink.init)
    return .page(homePage(model, in: visit.frame))
  },
  .get(.search, .everyone) { visit in
    var model = searchModel(visit)
    model.activities = try await visit.activitiesThisWeek(words: model.filter.words, municipality: model.filter.municipality?.nis)
    return .page(searchPage(model, in: visit.frame))
  },
  .get(.chapter(":chapter"), .everyone) { visit in
    let content = visit.house.directory.index.content
    guard let chapter = content.chapters.first(where: { $0.id == visit.parameter("chapter") }) else { throw SimpleFailure.notFound }
    let entries = content.entries.filter { $0.chapter == chapter.id && $0.kind != .service }
    return .page(chapterPage(ChapterModel(chapter: chapter, entries: entries, helpdesk: visit.house.helpdesk), in: visit.frame))
  },
  .get(.entry(":kind/:id"), .everyone) { visit in
    let reply = try await publicEntry(visit, answers: FormValues())
    if case .page = reply { visit.house.noteChoice(visit.query, language: visit.language) }
    return reply
  },
  .get(.about, .everyone) { visit in .page(aboutPage(in: visit.frame)) },
  .get(.styles, .everyone) { visit in .page(stylesPage(in: visit.frame)) },
]

/// The page of one entry.
///
/// - Parameter answers: what a form answered to "Can I have it?": read, shown again and forgotten. They never come from the address, which
///   browsers and proxies keep.
func publicEntry(_ visit: Visit, answers: FormValues) async throws -> Reply {
  let index = visit.house.directory.index
  guard let entry = index.entryInAnyState("\(visit.parameter("kind"))/\(visit.parameter("id"))") else { throw SimpleFailure.notFound }
  // Merged with another one: its address leads there.
  if !entry.isPublic, let other = try await visit.database.read({ try $0.entryInstead(of: entry.id) }) { return .see(.entry(other)) }
  let chapter = index.content.chapters.first { $0.id == entry.chapter }
  var model = EntryModel(entry: entry, chapter: chapter, related: entry.related.compactMap(index.entry))
  let takenBack = answers[ConditionsModel.takeBack]
  let conditions = ConditionsModel(entry: entry, questions: visit.house.conditionQuestions) { question in
    [question, ConditionsModel.everything].contains(takenBack) ? "" : answers[question]
  }
  model.conditions = conditions
  model.now = index.offerNow(entry, at: visit.surroundings.now(), visit.language)
  model.guides = try await visit.guides(of: entry.id)
  if entry.isPublic { model.publicAddress = visit.house.publicAddress }
  let status = !entry.isPublic ? 410 : conditions.answers.problems.isEmpty ? 200 : 422
  return .page(entryPage(model, in: visit.frame), status: status)
}

extension House {
  /// The number to ring, where the directory knows one.
  var helpdesk: Entry? { directory.index.entry("entry/brusano-helpdesk") }
}

extension SearchIndex {
  fileprivate func offerNow(_ entry: Entry, at now: Instant, _ language: Language) -> OfferNow {
    let offer = entry.offer?.value
    let words = HoursWords(language)
    return OfferNow(
      openState: openState(of: entry, at: now), moment: now,
      holiday: offer.flatMap { offer in
        offer.schedules.isEmpty ? nil : words.nextHoliday(offer.holidays ?? .unknown, holidays, after: now.day)
      },
      closures: words.closures(offer?.closures ?? [], holidays, from: now.day),
      organisation: offer?.organisation.flatMap(self.entry), services: services(of: entry.id), offering: offering(entry.id))
  }
}

private func searchModel(_ visit: Visit) -> SearchModel {
  let wish = SearchWish { visit.query[$0] }
  let index = visit.house.directory.index
  let now = visit.surroundings.now()
  let chapterNames = Dictionary(uniqueKeysWithValues: index.content.chapters.map { ($0.id, $0.name) })
  let filter = wish.filter(today: now.day)
  let results = index.results(
    wish.words, language: visit.language, limit: SearchModel.pageSize, offset: (wish.page - 1) * SearchModel.pageSize, filter: filter, now: now)
  var model = SearchModel(
    filter: wish,
    hits: results.hits.map { hit in
      var shown = SearchModel.Hit(entry: hit.entry, chapter: hit.entry.chapter.flatMap { chapterNames[$0] })
      shown.openState = index.openState(of: hit.entry, at: now)
      if filter.order == .nearest, let town = filter.municipality { shown.kilometres = index.kilometres(from: town, to: hit.entry) }
      return shown
    },
    total: results.total, chapters: index.content.chapters, helpdesk: visit.house.helpdesk)
  model.isDanger = results.query.signalsDanger
  visit.house.noteWanted(results: results, wish: wish, language: visit.language)
  let town = wish.municipality?.nis ?? results.query.municipality
  model.origin = SearchModel.Origin(meant: results.meantHelp, town: town)
  model.counts = results.counts
  model.moment = now
  model.languages = index.languagesSpoken
  model.categoryName = filter.category.flatMap(index.entry)?.name
  model.isMomentUnreadable = wish.opening == .at && filter.opening == nil
  return model
}

/// `GET /api/search?q=&language=&limit=`: the same object as `relais search --json`.
package let searchAPI: Route = .api(.get, "/api/search", .everyone) { visit in
  let query = visit.query["q"]
  var problems: [FieldProblem] = []
  let language = visit.house.languages[visit.query["language"].isEmpty ? "fr" : visit.query["language"]]
  if language == nil { problems.append(FieldProblem("language", code: "search.language-unknown", text: SearchAPIText.language)) }
  let limit = visit.query["limit"].isEmpty ? 10 : Int(visit.query["limit"])
  if limit.map({ !(1...100).contains($0) }) ?? true {
    problems.append(FieldProblem("limit", code: "search.limit-out-of-range", text: SearchAPIText.limit))
  }
  if query.utf8.count > 1000 { problems.append(FieldProblem("q", code: "search.too-long", text: SearchAPIText.tooLong)) }
  guard problems.isEmpty, let language, let limit else { throw Invalid(problems) }
  let hits = visit.house.directory.index.search(query, language: language, limit: limit)
  return .json(Array(searchAnswerJSON(query: query, hits: hits, language: language).utf8))
}
