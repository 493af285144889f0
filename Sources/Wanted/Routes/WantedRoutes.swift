import Actions
package import Care
import HTML
package import Kernel
package import Pages
import Store

extension House {
  /// Counts a search in memory; nothing is written, and nothing of who searched is known. Call it once for the first page of results.
  package func noteWanted(results: SearchIndex.Results, wish: SearchWish, language: Language) {
    guard wish.page == 1, !wish.words.isEmpty || wish.isNarrowed else { return }
    let index = directory.index
    let foundNothing = results.total == 0
    let words =
      foundNothing
      ? WantedWords.countable(in: wish.words, meaningful: Set(results.query.words), isKnown: index.knows)
        .map { WantedCounter.Search.Word(word: $0.word, isKnown: $0.isKnown) } : []
    let asked = wish.category.map { "category/\($0)" } ?? wish.chapter ?? ""
    let meant = results.meantHelp
    let help = !meant.isEmpty ? meant : index.entry(asked) != nil || index.content.chapters.contains { $0.id == asked } ? asked : ""
    wanted.note(
      WantedCounter.Search(
        language: language.code, municipality: wish.municipality?.nis ?? results.query.municipality, help: help, foundNothing: foundNothing,
        words: words),
      on: surroundings.today)
  }

  /// Counts that an entry was opened, or put on a list, from results: the query of its link says `from=search` and `meant`, what the search
  /// meant. Anything else counts nothing.
  package func noteChoice(_ query: FormValues, language: Language) {
    guard query["from"] == "search" else { return }
    let index = directory.index
    let meant = query["meant"]
    guard meant.isEmpty || index.entry(meant)?.kind == .category || index.content.chapters.contains(where: { $0.id == meant }) else { return }
    let town = Int(query["town"]).flatMap(Municipality.withNIS)?.nis
    wanted.noteChoice(help: meant, municipality: town, language: language.code, on: surroundings.today)
  }
}

/// What people look for in vain, for those who write the directory and those who plan.
package let wantedRoutes: [Route] = [
  .get(.directory(.wanted), .roles(Role.wantedReaders)) { visit in
    let word = String(visit.query["teach"].prefix(60))
    var teaching: FormState?
    if !word.isEmpty, let language = Language(code: visit.query["in"]) {
      let own = Language.interface.contains(language) ? language.code : ""
      teaching = FormState(values: ["word": word, "counted": language.code, "language": own])
    }
    return try await report(visit, teaching)
  },
  .post(.directoryForm(.wanted, .wantedTeach), .roles([.directoryEditor])) { visit in
    let word = String(visit.form["word"].trimmed.prefix(60))
    let counted = visit.form["counted"]
    guard let language = Language.interface.first(where: { $0.code == visit.form["language"] }), !word.isEmpty,
      visit.house.directory.index.entry(visit.form["entry"])?.kind == .category
    else {
      let problem = FieldProblem("entry", code: "wanted.help-missing", text: WantedText.helpMissing)
      return try await report(visit, FormState(values: visit.form.all, problems: [problem]), status: 422)
    }
    try await teachSearch(word, in: language, to: visit.form["entry"], by: visit.actor, in: visit.database, visit.surroundings)
    if counted != language.code {
      try await dropWanted(word, language: counted, by: visit.actor, in: visit.database, visit.surroundings)
    }
    try await visit.refreshDirectory()
    return .see(.directory(.wanted), flash: visit.good(WantedText.taught))
  },
  .post(.directoryForm(.wanted, .wantedDrop), .roles([.directoryEditor])) { visit in
    try await dropWanted(
      String(visit.form["word"].prefix(60)), language: String(visit.form["counted"].prefix(3)), by: visit.actor, in: visit.database,
      visit.surroundings)
    return .see(.directory(.wanted), flash: visit.good(WantedText.dropped))
  },
]

private func report(_ visit: Visit, _ teaching: FormState?, status: Int = 200) async throws -> Reply {
  let number = page(visit.query["page"])
  let isExport = !visit.query["format"].isEmpty
  let days = ["1": 31, "3": 92][visit.query["period"]] ?? 366
  let filter = WantedFilter(
    from: visit.surroundings.today.adding(days: -days), municipality: Int(visit.query["municipality"]).flatMap(Municipality.withNIS)?.nis,
    language: Language.interface.map(\.code).first { $0 == visit.query["language"] })
  let size = isExport ? 100_000 : WantedModel.pageSize
  let read = try await readWanted(
    filter, offset: isExport ? 0 : (number - 1) * size, limit: size, by: visit.actor, in: visit.database)
  let content = visit.house.directory.index.content
  let kinds =
    content.chapters.map { KindOfHelp(id: $0.id, name: $0.name) }
    + content.entries.filter { $0.kind == .category }.map { KindOfHelp(id: $0.id, name: $0.name) }
  let model = WantedModel(
    filter: Dictionary(uniqueKeysWithValues: ["period", "municipality", "language"].map { ($0, String(visit.query[$0].prefix(10))) }),
    words: read.words.map { WantedModel.Word(word: $0.word, language: $0.language, total: $0.total, days: $0.days) },
    paging: Paging(page: number, total: read.wordTotal, pageSize: WantedModel.pageSize),
    helps: read.helps.map { WantedModel.Help(help: $0.help, municipality: $0.municipality, counts: $0.counts) },
    months: read.months.map { WantedModel.Month(month: $0.month, counts: $0.counts) }, kinds: kinds, hidesSmall: read.hidesSmall,
    mayTeach: visit.actor.roles.contains(.directoryEditor), teaching: teaching)
  guard isExport else { return .page(wantedPage(model, in: visit.frame), status: status) }
  let lines = visit.query["format"] == "words" ? wantedWordLines(model.words, visit.language) : wantedHelpLines(model, visit.language)
  return .download(
    name: "wanted-\(visit.surroundings.today).csv", type: "text/csv; charset=utf-8", CSV.document(lines.map(CSV.line)))
}
