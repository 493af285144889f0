import Care
import Kernel
import Pages

/// The public directory: nothing here is about a person, nothing is logged.
package let directoryRoutes: [Route] = [
  .get(.home, .everyone) { visit in
    let content = visit.house.directory.index.content
    return .page(homePage(HomeModel(chapters: content.chapters, helpdesk: visit.house.helpdesk), in: visit.frame))
  },
  .get(.search, .everyone) { visit in .page(searchPage(searchModel(visit), in: visit.frame)) },
  .get(.chapter(":chapter"), .everyone) { visit in
    let content = visit.house.directory.index.content
    guard let chapter = content.chapters.first(where: { $0.id == visit.parameter("chapter") }) else { throw SimpleFailure.notFound }
    let entries = content.entries.filter { $0.chapter == chapter.id && $0.kind != .service }
    return .page(chapterPage(ChapterModel(chapter: chapter, entries: entries, helpdesk: visit.house.helpdesk), in: visit.frame))
  },
  .get(.entry(":kind/:id"), .everyone) { visit in
    let index = visit.house.directory.index
    guard let entry = index.entry("\(visit.parameter("kind"))/\(visit.parameter("id"))") else { throw SimpleFailure.notFound }
    let chapter = index.content.chapters.first { $0.id == entry.chapter }
    return .page(
      entryPage(EntryModel(entry: entry, chapter: chapter, related: entry.related.compactMap(index.entry)), in: visit.frame))
  },
  .get(.about, .everyone) { visit in .page(aboutPage(in: visit.frame)) },
  .get(.styles, .everyone) { visit in .page(stylesPage(in: visit.frame)) },
]

extension House {
  /// The number to ring, where the directory knows one.
  var helpdesk: Entry? { directory.index.entry("entry/brusano-helpdesk") }
}

private func searchModel(_ visit: Visit) -> SearchModel {
  let wish = SearchWish { visit.query[$0] }
  let index = visit.house.directory.index
  let chapterNames = Dictionary(uniqueKeysWithValues: index.content.chapters.map { ($0.id, $0.name) })
  var filter = SearchFilter()
  filter.chapter = wish.chapter
  filter.municipality = wish.municipality?.nis
  filter.comesHome = wish.comesHome
  if let kind = wish.kind { filter.kinds = [kind] }
  let offset = (wish.page - 1) * SearchModel.pageSize
  if wish.words.isEmpty {
    // Filters alone list the directory in its own order.
    let all = wish.isNarrowed ? index.content.entries.filter(filter.accepts) : []
    let hits = all.dropFirst(offset).prefix(SearchModel.pageSize).map { SearchModel.Hit(entry: $0, chapter: $0.chapter.flatMap { chapterNames[$0] }) }
    return SearchModel(filter: wish, hits: hits, total: all.count, chapters: index.content.chapters, helpdesk: visit.house.helpdesk)
  }
  let results = index.results(wish.words, language: visit.language, limit: SearchModel.pageSize, offset: offset, filter: filter)
  var model = SearchModel(
    filter: wish, hits: results.hits.map { hit in SearchModel.Hit(entry: hit.entry, chapter: hit.entry.chapter.flatMap { chapterNames[$0] }) },
    total: results.total, chapters: index.content.chapters, helpdesk: visit.house.helpdesk)
  model.isDanger = results.query.signalsDanger
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
