import Actions
import Archive
import Care
import Kernel
import Pages
import Store

/// Editors take over services from other directories and decide about doubles.
package let importRoutes: [Route] = [
  .get(.directory(.importing), .roles([.directoryEditor])) { visit in
    if !visit.query["mapping"].isEmpty { return try await keptMappingFile(visit) }
    if !visit.query["undo"].isEmpty { return try await importUndoReply(visit) }
    if !visit.query["compare"].isEmpty { return try compareDoubles(visit) }
    guard !visit.query["file"].isEmpty else { return .page(importPage(try await importModel(FormState(), visit), in: visit.frame)) }
    guard let waiting = try await waitingUpload(ID(visit.query["file"]), visit) else {
      var model = try await importModel(FormState(), visit)
      model.isGone = true
      return .page(importPage(model, in: visit.frame), status: 404)
    }
    switch visit.query["format"] {
    case "mapping": return mappingFile(waiting)
    case "csv": return try await refusedTable(waiting, visit)
    default: break
    }
    let isAsked = visit.query["show"] == "columns" && waiting.head != nil
    if isAsked || waiting.needsColumns { return try await columnsReply(waiting, visit) }
    return .page(importPage(try await preview(waiting, visit), in: visit.frame))
  },
  .upload(.directoryForm(.importing, .importCheck), .roles([.directoryEditor]), mostFileBytes: DirectoryUpload.mostBytes) { visit in
    do {
      let sent = try await sentFile(visit)
      let id = try await keepUpload(
        name: sent.name, source: sent.source, format: sent.format, language: sent.language, sent.bytes, mapping: sent.mapping?.content,
        mappingName: sent.mapping?.name, by: visit.actor, in: visit.database, visit.surroundings)
      // The table is kept although its mapping cannot be read: nothing has to be sent twice.
      if !sent.mappingProblems.isEmpty, let waiting = try await waitingUpload(id, visit) {
        return try await columnsReply(waiting, visit, problems: sent.mappingProblems)
      }
      return .see(.directory(.importing), query: [("file", id.raw)])
    } catch let invalid as Invalid {
      let model = try await importModel(FormState(values: visit.form.all, problems: invalid.problems), visit)
      return .page(importPage(model, in: visit.frame), status: 422)
    }
  },
  .post(.directoryForm(.importing, .importApply), .roles([.directoryEditor])) { visit in
    let id = ID<DirectoryUpload>(visit.form["file"])
    guard let waiting = try await waitingUpload(id, visit) else { throw SimpleFailure.notFound }
    guard !waiting.needsColumns else { return .see(.directory(.importing), query: [("file", id.raw)]) }
    let plan = try await applyImport(
      waiting.source, order(waiting.upload, visit), by: visit.actor, name: visit.actor.name, upload: id, in: visit.database, visit.surroundings)
    guard plan.isApplied else {
      let flash = Frame.Flash(tone: .bad, words: ImportRouteText.changedMeanwhile(visit.language))
      return .see(.directory(.importing), query: [("file", id.raw)], flash: flash)
    }
    try await visit.house.directory.refresh(from: visit.house.database)
    return seeImports(ImportRouteText.applied, visit)
  },
  .post(.directoryForm(.importing, .importDrop), .roles([.directoryEditor])) { visit in
    try await dropUpload(ID(visit.form["file"]), by: visit.actor, in: visit.database, visit.surroundings)
    return seeImports(ImportRouteText.dropped, visit)
  },
  .post(.directoryForm(.importing, .doubleDecide), .roles([.directoryEditor])) { visit in
    let (first, second) = (visit.form["first"], visit.form["second"])
    let step: DoubleStep
    switch visit.form["keep"] {
    case "first": step = .merge(old: second, kept: first)
    case "second": step = .merge(old: first, kept: second)
    default: step = .keepBoth(first, second)
    }
    return try await decide(step, visit)
  },
  .post(.directoryForm(.importing, .doubleUndo), .roles([.directoryEditor])) { visit in
    try await decide(.undo(visit.form["first"], visit.form["second"]), visit)
  },
]

/// Two entries side by side, before one is kept.
private func compareDoubles(_ visit: Visit) throws -> Reply {
  let index = visit.house.directory.index
  let (one, other) = (visit.query["compare"], visit.query["with"])
  guard one != other, let first = index.entryInAnyState(one), let second = index.entryInAnyState(other) else { throw SimpleFailure.notFound }
  var model = DoubleModel(
    first: first, second: second, chapters: index.whole.chapters, questions: visit.house.conditionQuestions)
  for id in mentioned(first).union(mentioned(second)) { model.names[id] = index.entryInAnyState(id)?.name }
  return .page(doublePage(model, in: visit.frame))
}

private func decide(_ step: DoubleStep, _ visit: Visit) async throws -> Reply {
  try await decideDouble(step, by: visit.actor, in: visit.database, visit.surroundings)
  try await visit.house.directory.refresh(from: visit.house.database)
  return seeImports(ImportRouteText.decided, visit)
}

func seeImports(_ words: Text, _ visit: Visit) -> Reply {
  .see(.directory(.importing), flash: Frame.Flash(tone: .good, words: words(visit.language)))
}

// MARK: - What was sent

/// What somebody sent, checked field by field.
private struct SentFile: Sendable {
  let name: String
  let source: String
  let format: ExchangeFormat
  let language: Language
  let bytes: [UInt8]
  let mapping: SentMapping?
  /// What is wrong with the mapping of a table that is all right itself.
  let mappingProblems: [FieldProblem]
}

private func sentFile(_ visit: Visit) async throws -> SentFile {
  var problems: [FieldProblem] = []
  var mapping: SentMapping?
  var mappingProblems: [FieldProblem] = []
  do { mapping = try await sentMapping(visit) } catch let invalid as Invalid { mappingProblems = invalid.problems }
  let typed = visit.form["source"].trimmed
  let source = typed.isEmpty ? mapping?.mapping.source ?? "" : typed
  if source.isEmpty || source.count > ImportMapping.longestSource {
    problems.append(FieldProblem("source", code: "import.source", text: MappingProblemText.source))
  }
  let code = visit.form["language"]
  let unsaid: Language = mapping?.mapping.language ?? visit.language
  let language: Language? = code.isEmpty ? unsaid : Language.interface.first(where: { $0.code == code })
  if language == nil { problems.append(FieldProblem("language", code: "import.language", text: MappingProblemText.choose)) }
  let file = visit.files["file"]
  let bytes = file?.bytes ?? Array(visit.form["content"].utf8)
  var format: ExchangeFormat?
  if bytes.allSatisfy({ $0 <= 32 }) {
    problems.append(FieldProblem("file", code: "import.file", text: ImportRouteText.fileNeeded))
  } else {
    format = ExchangeFormat(rawValue: visit.form["format"]) ?? file.flatMap { ExchangeFormat(fileName: $0.name) } ?? ExchangeFormat(content: bytes)
    if format == nil { problems.append(FieldProblem("format", code: "import.format", text: ImportRouteText.formatNeeded)) }
  }
  // An archive that cannot be opened is told at once, and not kept.
  if format == .tabular {
    do throws(ZipProblem) { _ = try TabularPackage.unpacked(bytes, limits: uploadLimits) } catch {
      problems.append(FieldProblem("file", code: error.code, text: error.text))
    }
  }
  if let format, format != .csv, mapping != nil {
    let field = visit.files["mapping-file"] == nil ? "mapping" : "mapping-file"
    problems.append(FieldProblem(field, code: "import.mapping", text: ImportRouteText.mappingForTables))
  }
  if !problems.isEmpty || format != .csv { problems += mappingProblems }
  guard problems.isEmpty, let format, let language else { throw Invalid(problems) }
  return SentFile(
    name: file?.name ?? "", source: source, format: format, language: language, bytes: bytes, mapping: mapping, mappingProblems: mappingProblems)
}

// MARK: - What waits

/// What is unpacked of an archive that came through the page.
private let uploadLimits = ZipLimits(files: 100, unpacked: 128 << 20)

extension WaitingUpload {
  var source: any ImportSource {
    get throws {
      upload.format == .tabular
        ? try TabularPackage.unpacked(bytes, limits: uploadLimits) : ImportPaste(bytes, format: upload.format, mapping: mapping, name: upload.name)
    }
  }
}

private func order(_ upload: DirectoryUpload, _ visit: Visit, window: ImportWindow? = nil) -> ImportOrder {
  ImportOrder(
    source: upload.source, language: upload.language, format: upload.format, holidays: visit.house.directory.index.holidays, window: window)
}

private func preview(_ waiting: WaitingUpload, _ visit: Visit) async throws -> ImportModel {
  let outcome = ImportItem.Outcome(rawValue: visit.query["show"])
  let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
  let first = (page - 1) * ImportModel.pageSize
  let window = ImportWindow(outcome: outcome, places: first..<(first + ImportModel.pageSize))
  let plan = try await previewImport(waiting.source, order(waiting.upload, visit, window: window), in: visit.database, visit.surroundings)
  var model = try await importModel(FormState(), visit)
  model.preview = ImportModel.Preview(upload: waiting.upload, plan: plan, mapping: waiting.mapping, outcome: outcome, page: page)
  return model
}

/// Everything that is refused, for those who correct the file.
private func refusedTable(_ waiting: WaitingUpload, _ visit: Visit) async throws -> Reply {
  let plan = try await previewImport(waiting.source, order(waiting.upload, visit), in: visit.database, visit.surroundings)
  let heads = [ImportRouteText.file, ImportRouteText.line, ImportRouteText.field, ImportRouteText.reason].map { $0(visit.language) }
  let lines = plan.refused.map { [$0.file, "\($0.line)", $0.field, $0.reason(visit.language)] }
  return .download(
    name: "refused-\(visit.surroundings.today).csv", type: "text/csv; charset=utf-8", CSV.document(([heads] + lines).map(CSV.line)))
}

private func importModel(_ state: FormState, _ visit: Visit) async throws -> ImportModel {
  let desk = try await readExchangeDesk(in: visit.database)
  let index = visit.house.directory.index
  var model = ImportModel()
  model.form = state
  model.mappings = desk.mappings
  model.pastTotal = desk.pastTotal
  model.past = desk.past.map { ImportModel.Past($0) }
  model.doubles = Doubles.likely(index.whole.entries, decided: Set(desk.decisions.map { "\($0.first) \($0.second)" })).compactMap { double in
    guard let first = index.entryInAnyState(double.first), let second = index.entryInAnyState(double.second) else { return nil }
    return (double, first, second)
  }
  model.decisions = desk.decisions.compactMap { decision in
    guard let first = index.entryInAnyState(decision.first), let second = index.entryInAnyState(decision.second) else { return nil }
    return ImportModel.Decision(first: first, second: second, kept: decision.kept.map { $0 == decision.first ? first : second })
  }
  return model
}
