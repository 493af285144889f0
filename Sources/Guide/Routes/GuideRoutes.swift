import Actions
import Care
import Kernel
import Pages
import Store

/// Thematic pages: public to read, written by directory editors.
package let guideRoutes: [Route] = [
  .get(.directory(.guides), .everyone) { visit in
    guard visit.isEditor else { return .page(guidesPage(try await visit.guides().map(GuideLink.init), in: visit.frame)) }
    let unpublished = try await visit.database.read { try $0.unpublishedGuides() }.map(GuideLink.init)
    return .page(guidesPage(try await visit.guides().map(GuideLink.init), unpublished: unpublished, in: visit.frame))
  },
  .post(.directoryForm(.guides, .newGuide), .roles([.directoryEditor])) { visit in
    func text(_ name: String) -> Text {
      Text(written: visit.form["\(name).fr"].trimmed, visit.form["\(name).nl"].trimmed, visit.form["\(name).en"].trimmed)
    }
    func back(_ problems: [FieldProblem]) -> Reply {
      .page(newGuidePage(FormState(values: visit.form.all, problems: problems), in: visit.frame), status: 422)
    }
    let id = visit.form["id"].trimmed
    do {
      try await beginGuide(
        id, title: text("title"), lead: text("lead"), isAboutViolence: visit.form["violence"] == "yes", by: visit.actor, in: visit.database,
        visit.surroundings)
    } catch let invalid as Invalid {
      return back(invalid.problems)
    } catch let problem as GuideProblem where problem == .taken {
      return back([FieldProblem("id", code: problem.code, text: problem.text)])
    }
    return .see(.directoryItem(.guides, item: id), flash: Frame.Flash(tone: .good, words: GuideEditText.begun(visit.language)))
  },
  .get(.directoryItem(.guides, item: ":guide"), .everyone) { visit in
    if visit.isEditor, visit.parameter("guide") == "new" { return .page(newGuidePage(FormState(), in: visit.frame)) }
    guard visit.isEditor, let part = GuidePart(visit.query["edit"]) else { return try await guideReply(visit) }
    let record = try await visit.guideRecord()
    return .page(
      guideEditPage(
        record.inHand, part, change: record.change, entries: visit.entries,
        form: FormState(values: record.inHand.values(of: part, in: visit.language)), in: visit.frame))
  },
  .post(.directoryItemForm(.guides, item: ":guide", .editGuide), .roles([.directoryEditor])) { visit in
    let id = visit.parameter("guide")
    guard let part = GuidePart(visit.form["part"]) else { throw SimpleFailure.notFound }
    let index = visit.house.directory.index
    do {
      let change: GuideChange
      switch (visit.form["do"], part) {
      case ("remove", .section(let number)): change = .remove(number)
      case ("raise", .section(let number)): change = .raise(number)
      default: change = try part.read(today: visit.surroundings.today) { visit.form[$0] }
      }
      try await changeGuide(id, change, seen: Int(visit.form["seen"]), by: visit.actor, in: visit.database, visit.surroundings) {
        index.entryInAnyState($0) != nil
      }
    } catch let invalid as Invalid {
      return try await again(visit, part, problems: invalid.problems, status: 422)
    } catch GuideProblem.changedMeanwhile {
      return try await again(visit, part, failure: GuideProblem.changedMeanwhile.text, status: 409)
    }
    return .see(.directoryItem(.guides, item: id), flash: Frame.Flash(tone: .good, words: GuideEditText.saved(visit.language)))
  },
  .post(.directoryItemForm(.guides, item: ":guide", .publishGuide), .roles([.directoryEditor])) { visit in
    let id = visit.parameter("guide")
    let words: GuidePublication
    switch visit.form["words"] {
    case "draft": words = .draft
    case "files": words = .files
    default:
      guard let number = Int(visit.form["words"]) else { throw SimpleFailure.notFound }
      words = .older(number)
    }
    _ = try await publishGuide(id, words, seen: Int(visit.form["seen"]), by: visit.actor, in: visit.database, visit.surroundings)
    visit.house.guides.forget()
    return .see(.directoryItem(.guides, item: id), flash: Frame.Flash(tone: .good, words: GuideEditText.published(visit.language)))
  },
  .post(.directoryItemForm(.guides, item: ":guide", .dropGuide), .roles([.directoryEditor])) { visit in
    let id = visit.parameter("guide")
    let isPublished = try await visit.guideRecord().isPublished
    try await dropGuideDraft(id, by: visit.actor, in: visit.database, visit.surroundings)
    let next: Address = isPublished ? .directoryItem(.guides, item: id) : .directory(.guides)
    return .see(next, flash: Frame.Flash(tone: .good, words: GuideEditText.dropped(visit.language)))
  },
]

extension Visit {
  /// The guides as visitors see them.
  func guides() async throws -> [Guide] {
    let database = database
    return try await house.guides.value(at: surroundings.now()) { try await database.read { try $0.guides() } }.map(\.guide)
  }

  /// Those in which an entry stands.
  func guides(of entry: String) async throws -> [GuideLink] {
    try await guides().filter { $0.sections.contains { $0.items.contains { $0.entry == entry } } }.map(GuideLink.init)
  }

  fileprivate var isEditor: Bool { actor.roles.contains(.directoryEditor) }
  fileprivate var entries: [Entry] { house.directory.index.content.entries }

  fileprivate func guideRecord() async throws -> GuideRecord {
    let id = parameter("guide")
    guard let record = try await database.read({ try $0.guideRecord(id) }) else { throw SimpleFailure.notFound }
    return record
  }

  fileprivate func model(_ version: GuideVersion) -> GuideModel {
    let index = house.directory.index
    var entries: [String: Entry] = [:]
    for id in version.guide.entries { entries[id] = index.entryInAnyState(id) }
    return GuideModel(version: version, entries: entries)
  }
}

private func guideReply(_ visit: Visit) async throws -> Reply {
  let id = visit.parameter("guide")
  let isEditor = visit.isEditor
  // Hidden ones can still be read by their versions, as what somebody was told once.
  let (record, versions) = try await visit.database.read { connection in
    (try connection.guideRecord(id), try connection.guideVersions(id))
  }
  guard let record, record.isPublished || isEditor else { throw SimpleFailure.notFound }
  if !visit.query["version"].isEmpty {
    guard let version = versions.first(where: { "\($0.number)" == visit.query["version"] }) else { throw SimpleFailure.notFound }
    var model = visit.model(version)
    model.isOlder = version.number != record.current.number
    if record.isPublished { model.publicAddress = visit.house.publicAddress }
    return .page(guidePage(model, in: visit.frame))
  }
  let draft = isEditor ? record.draft : nil
  let shown = draft.map {
    GuideVersion(guide: $0, number: record.current.number, at: visit.surroundings.now(), origin: .editor, by: visit.actor.name)
  }
  var model = visit.model(shown ?? record.current)
  model.versions = versions
  if record.isPublished { model.publicAddress = visit.house.publicAddress }
  if isEditor {
    model.editing = GuideModel.Editing(
      change: record.change, hasDraft: draft != nil, isPreview: draft != nil, filesDiffer: record.fromFiles != nil,
      isPublished: record.isPublished)
  }
  return .page(guidePage(model, in: visit.frame))
}

private func again(
  _ visit: Visit, _ part: GuidePart, problems: [FieldProblem] = [], failure: Text? = nil, status: Int
) async throws -> Reply {
  let record = try await visit.guideRecord()
  return .page(
    guideEditPage(
      record.inHand, part, change: record.change, entries: visit.entries, form: FormState(values: visit.form.all, problems: problems), failure: failure,
      in: visit.frame),
    status: status)
}
