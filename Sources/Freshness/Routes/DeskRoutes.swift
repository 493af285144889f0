import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// The editor's desk.
let deskRoutes: [Route] = [
  .get(.directory(.editing), Route.editors) { visit in .page(deskPage(try await deskModel(visit), in: visit.frame)) },
  .get(.directoryItem(.editing, item: ":item"), Route.editors) { visit in
    guard visit.parameter("item") != "new" else { return .page(newEntryPage(FormState(), in: visit.frame)) }
    let file = try await readEntryFile(EntryKey.id(visit.parameter("item")), in: visit.database)
    guard let section = EntrySection.named(visit.query["section"]) else { return try entryReply(visit, file) }
    guard !section.hasOwnPages else { return conditionReply(visit, file) }
    let form = FormState(values: EntryForm.values(of: section, file.record.entry, in: visit.language))
    var model = SectionModel(
      entry: file.record.entry, section: section, version: file.record.version, form: form, chapters: visit.chapters,
      organisations: visit.organisations)
    model.others = visit.house.directory.index.whole.entries
    return .page(sectionPage(model, in: visit.frame))
  },
  .post(.directoryForm(.editing, .entryNew), Route.editors) { visit in
    do {
      let entry = try newEntry(visit)
      try await saveEntry(entry, over: nil, by: visit.actor, in: visit.database, visit.surroundings)
      try await visit.refreshDirectory()
      return .see(.directoryItem(.editing, item: EntryKey.part(entry.id)), flash: visit.good(FreshnessRouteText.created))
    } catch let invalid as Invalid {
      return .page(newEntryPage(FormState(values: visit.form.all, problems: invalid.problems), in: visit.frame), status: 422)
    } catch let problem as FreshnessProblem where problem == .identifierTaken {
      let taken = FieldProblem("slug", code: problem.code, text: problem.text)
      return .page(newEntryPage(FormState(values: visit.form.all, problems: [taken]), in: visit.frame), status: 422)
    }
  },
  .post(.directoryItemForm(.editing, item: ":item", .entrySave), Route.editors) { visit in try await save(visit) },
  .step(.entryConfirm) { visit in
    guard let way = Offer.Confirmation.Way(rawValue: visit.form["way"]), way != .provider, way != .source else {
      throw Invalid([FieldProblem("way", code: "entry.way-missing", text: FreshnessRouteText.wayMissing)])
    }
    return (.confirm(way, by: String(visit.form["by"].trimmed.prefix(200))), FreshnessRouteText.confirmed)
  },
  .step(.entryCall) { visit in
    guard let outcome = CallOutcome(rawValue: visit.form["outcome"]) else {
      throw Invalid([FieldProblem("outcome", code: "entry.outcome-missing", text: RequestProblemText.needed)])
    }
    let next = try dayIfAny("next", visit)
    return (.call(outcome, note: String(visit.form["note"].trimmed.prefix(500)), next: next), FreshnessRouteText.callKept)
  },
  .step(.entryStatus) { visit in
    switch visit.form["step"] {
    case "show": return (.show, FreshnessRouteText.done)
    case "hide": return (.hide, FreshnessRouteText.done)
    case "close": return (.closeForGood, FreshnessRouteText.done)
    default: return (.closeForATime(try closure(visit)), FreshnessRouteText.done)
    }
  },
  .step(.entryAssign) { visit in (.assign(visit.actor.account, name: visit.actor.name), FreshnessRouteText.done) },
  .post(.directoryItemForm(.editing, item: ":item", .entryAsk), Route.editors) { visit in
    let id = EntryKey.id(visit.parameter("item"))
    try await askProvider(id, visit.questionDesk, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.directoryItem(.editing, item: visit.parameter("item")), flash: visit.good(FreshnessRouteText.asked))
  },
  .post(.directoryItemForm(.editing, item: ":item", .entryRevoke), Route.editors) { visit in
    try await revokeLinks(EntryKey.id(visit.parameter("item")), by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.directoryItem(.editing, item: visit.parameter("item")), flash: visit.good(FreshnessRouteText.revoked))
  },
  .post(.directoryItemForm(.editing, item: ":item", .entryUndo), Route.editors) { visit in
    guard let version = Int(visit.form["version"]) else { throw FreshnessProblem.nothingToUndo }
    let field = visit.form["field"]
    try await undoEntryAct(
      EntryKey.id(visit.parameter("item")), version: version, field: field.isEmpty ? nil : field, by: visit.actor, in: visit.database,
      visit.surroundings)
    try await visit.refreshDirectory()
    return .see(.directoryItem(.editing, item: visit.parameter("item")), flash: visit.good(FreshnessRouteText.undone))
  },
  .post(.directoryItemForm(.editing, item: ":item", .entryDecide), Route.editors) { visit in try await decide(visit) },
]

extension Route {
  /// One thing done with the whole of an entry; what cannot be taken comes back on its page.
  fileprivate static func step(_ form: FormName, _ read: @escaping @Sendable (Visit) throws -> (EntryStep, Text)) -> Route {
    .post(.directoryItemForm(.editing, item: ":item", form), editors) { visit in
      let id = EntryKey.id(visit.parameter("item"))
      do {
        let (step, words) = try read(visit)
        try await change(id, step, by: visit.actor, in: visit.database, visit.surroundings)
        try await visit.refreshDirectory()
        return .see(.directoryItem(.editing, item: visit.parameter("item")), flash: visit.good(words))
      } catch let invalid as Invalid {
        let file = try await readEntryFile(id, in: visit.database)
        return try entryReply(visit, file, sentBack: (form, FormState(values: visit.form.all, problems: invalid.problems)))
      }
    }
  }
}

private func entryReply(_ visit: Visit, _ file: EntryFile, sentBack: (form: FormName, state: FormState)? = nil) throws -> Reply {
  var model = EntryDeskModel(
    entry: file.record.entry, version: file.record.version, origin: file.record.origin,
    freshness: Freshness(file.record.entry, file.watch, rule: try visit.freshnessRule, today: visit.surroundings.today), watch: file.watch,
    acts: file.acts.map { EntryDeskModel.Act(version: $0.version, at: $0.at, source: $0.source, sides: shown($0.sides)) },
    origins: file.origins.mapValues { EntryDeskModel.Origin(source: $0.source, at: $0.at) }, asked: file.questions,
    wishes: file.wishes.map { EntryDeskModel.Wish(correction: $0.correction, sides: shown($0.sides)) }, calls: file.calls,
    openMistakes: file.openMistakes, chapters: visit.chapters, questions: visit.house.conditionQuestions, sentBack: sentBack)
  (model.actTotal, model.questionTotal, model.callTotal) = (file.actTotal, file.questionTotal, file.callTotal)
  var others: Set<String> = mentioned(file.record.entry)
  for act in model.acts { for side in act.sides { others.formUnion(mentioned(side.before).union(mentioned(side.after))) } }
  for wish in model.wishes { for side in wish.sides { others.formUnion(mentioned(side.before).union(mentioned(side.after))) } }
  for id in others { model.names[id] = visit.house.directory.index.entryInAnyState(id)?.name }
  return .page(entryDeskPage(model, in: visit.frame), status: sentBack == nil ? 200 : 422)
}

/// Entries that an entry speaks of.
func mentioned(_ entry: Entry) -> Set<String> {
  var ids: Set<String> = Set(entry.related)
  if let organisation = entry.offer?.organisation { ids.insert(organisation) }
  return ids
}

private func newEntry(_ visit: Visit) throws(Invalid) -> Entry {
  var problems: [FieldProblem] = []
  let kind = Entry.Kind(rawValue: visit.form["kind"])
  if kind == nil || kind == .category { problems.append(FieldProblem("kind", code: "entry.kind-missing", text: RequestProblemText.needed)) }
  let typed = visit.form["slug"].trimmed
  let slug = typed.isEmpty ? EntryKey.slug(of: visit.form["name.fr"]) : typed
  let isSlug = !slug.isEmpty && slug.utf8.count <= 80 && slug.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  if !isSlug || slug == "new" { problems.append(FieldProblem("slug", code: "entry.bad-slug", text: FreshnessRouteText.slug)) }
  func words(_ part: String) -> Text {
    for language in Language.interface where visit.form["\(part).\(language.code)"].trimmed.isEmpty {
      problems.append(FieldProblem("\(part).\(language.code)", code: "entry.needed", text: RequestProblemText.needed))
    }
    return Text(written: visit.form["\(part).fr"].trimmed, visit.form["\(part).nl"].trimmed, visit.form["\(part).en"].trimmed)
  }
  let (name, summary) = (words("name"), words("summary"))
  guard problems.isEmpty, let kind else { throw Invalid(problems) }
  return Entry(id: "\(kind.rawValue)/\(slug)", name: name, summary: summary)
}

private func save(_ visit: Visit) async throws -> Reply {
  let item = visit.parameter("item")
  guard let section = EntrySection.named(visit.form["section"]), !section.hasOwnPages, let version = Int(visit.form["version"]) else { throw SimpleFailure.notFound }
  let file = try await readEntryFile(EntryKey.id(item), in: visit.database)
  let reading = EntryReading(language: visit.language, today: visit.surroundings.today)
  func back(_ problems: [FieldProblem], _ conflict: [ShownSides] = [], status: Int) -> Reply {
    let form = FormState(values: visit.form.all, problems: problems)
    var model = SectionModel(
      entry: file.record.entry, section: section, version: file.record.version, form: form, chapters: visit.chapters,
      organisations: visit.organisations, conflict: conflict)
    model.others = visit.house.directory.index.whole.entries
    return .page(sectionPage(model, in: visit.frame), status: status)
  }
  do {
    let entry = try EntryForm.apply(section, visit.form.all, to: file.record.entry, reading)
    if section.id == "filing", let problem = strangers(entry, visit) { return back([problem], status: 422) }
    guard entry != file.record.entry else {
      return .see(.directoryItem(.editing, item: item), flash: visit.good(FreshnessRouteText.unchanged))
    }
    guard file.record.version == version else {
      let changes = section.fields.map { ShownSides(field: $0.stored, before: file.record.entry, after: entry) }
        .filter { side in
          let field = EntrySection.field(stored: side.field)
          return field?.lines(side.before, visit.language, visit.chapters) != field?.lines(side.after, visit.language, visit.chapters)
        }
      return back([], changes, status: 409)
    }
    try await saveEntry(entry, over: version, by: visit.actor, in: visit.database, visit.surroundings)
    try await visit.refreshDirectory()
    return .see(.directoryItem(.editing, item: item), flash: visit.good(FreshnessRouteText.saved))
  } catch let invalid as Invalid {
    return back(invalid.problems, status: 422)
  }
}

extension Visit {
  /// Where entries are filed.
  var chapters: [Chapter] { house.directory.index.whole.chapters }
  fileprivate var organisations: [Entry] { house.directory.index.whole.entries.filter { $0.kind == .organisation } }
}

/// A chapter, a section or an entry that does not exist.
private func strangers(_ entry: Entry, _ visit: Visit) -> FieldProblem? {
  let index = visit.house.directory.index
  if let id = entry.chapter {
    guard let chapter = index.whole.chapters.first(where: { $0.id == id }) else {
      return FieldProblem("chapter", code: "entry.unknown-chapter", text: FreshnessRouteText.unknownChapter)
    }
    if !Set(entry.sections).isSubset(of: chapter.sections.map(\.id)) {
      return FieldProblem("chapter", code: "entry.unknown-section", text: FreshnessRouteText.unknownSection)
    }
  }
  if let other = entry.related.first(where: { index.entryInAnyState($0) == nil }) {
    // One that stood there is ticked, a new one was typed.
    let ticked = "related.keep.\(other)"
    let typed = (0..<EntryField.mostAdded).map { "related.add.\($0)" }.first { visit.form[$0].trimmed == other }
    let field = visit.form[ticked] == "yes" ? ticked : typed ?? ticked
    return FieldProblem(field, code: "entry.unknown-entry", text: FreshnessRouteText.unknownEntry(other))
  }
  if let organisation = entry.offer?.organisation, index.entryInAnyState(organisation) == nil {
    return FieldProblem("offer-organisation", code: "entry.unknown-entry", text: FreshnessRouteText.unknownEntry(organisation))
  }
  return nil
}

private func dayIfAny(_ name: String, _ visit: Visit) throws(Invalid) -> Day? {
  let typed = visit.form[name].trimmed
  guard !typed.isEmpty else { return nil }
  if let day = TypedDay.read(typed, today: visit.surroundings.today) { return day }
  throw Invalid([FieldProblem(name, code: "entry.bad-day", text: RequestProblemText.dayUnreadable)])
}

private func closure(_ visit: Visit) throws(Invalid) -> Closure {
  guard let from = try dayIfAny("from", visit) else {
    throw Invalid([FieldProblem("from", code: "entry.needed", text: RequestProblemText.needed)])
  }
  let to = try dayIfAny("to", visit)
  if let to, to < from { throw Invalid([FieldProblem("to", code: "entry.bad-order", text: FreshnessRouteText.daysTurned)]) }
  let words = Language.interface.map { visit.form["reason.\($0.code)"].trimmed }
  guard words.contains(where: { !$0.isEmpty }) else { return Closure(from: from, to: to) }
  if let place = words.firstIndex(of: "") {
    let code = Language.interface[place].code
    throw Invalid([FieldProblem("reason.\(code)", code: "entry.language-missing", text: FreshnessRouteText.languageMissing)])
  }
  return Closure(from: from, to: to, reason: Text(written: words[0], words[1], words[2]))
}

private func decide(_ visit: Visit) async throws -> Reply {
  let id = EntryKey.id(visit.parameter("item"))
  let correction: ID<EntryCorrection> = ID(visit.form["correction"])
  let file = try await readEntryFile(id, in: visit.database)
  guard let wish = file.wishes.first(where: { $0.correction.id == correction }) else { throw FreshnessProblem.alreadyDecided }
  let undecided = wish.sides.filter { !["yes", "no"].contains(visit.form["field.\($0.field)"]) }
  guard undecided.isEmpty else {
    let problems = undecided.map { FieldProblem("field.\($0.field)", code: "entry.undecided", text: RequestProblemText.needed) }
    return try entryReply(visit, file, sentBack: (.entryDecide, FormState(values: visit.form.all, problems: problems)))
  }
  let word = String(visit.form["word"].trimmed.prefix(500))
  let accepted = Set(wish.sides.map(\.field).filter { visit.form["field.\($0)"] == "yes" })
  _ = try await decideCorrection(
    correction, accepting: accepted, word: word, by: visit.actor, in: visit.database, visit.surroundings
  ) { entry, question, taken, left, sender in
    let parts = FreshnessLetters.decided(
      entry, accepted: shown(taken), refused: shown(left), word: word, from: sender?.name ?? "Relais", in: question.languages)
    return Letter(subject: parts.subject, body: parts.body)
  }
  try await visit.refreshDirectory()
  return .see(.directoryItem(.editing, item: visit.parameter("item")), flash: visit.good(FreshnessRouteText.decided))
}
