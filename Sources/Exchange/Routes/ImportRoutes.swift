import Actions
import Archive
import Care
import Kernel
import Pages
import Store

/// Editors take over services from other directories and decide about doubles.
package let importRoutes: [Route] = [
  .get(.directory(.importing), .roles([.directoryEditor])) { visit in
    let state = FormState(values: ["language": visit.language.code])
    guard !visit.query["file"].isEmpty else { return .page(importPage(try await importModel(state, visit), in: visit.frame)) }
    guard let waiting = try await readUpload(ID(visit.query["file"]), in: visit.database, visit.surroundings) else {
      var model = try await importModel(state, visit)
      model.isGone = true
      return .page(importPage(model, in: visit.frame), status: 404)
    }
    if visit.query["format"] == "csv" { return try await refusedTable(waiting, visit) }
    return .page(importPage(try await preview(waiting, state, visit), in: visit.frame))
  },
  .upload(.directoryForm(.importing, .importCheck), .roles([.directoryEditor]), mostFileBytes: DirectoryUpload.mostBytes) { visit in
    do {
      let sent = try sentFile(visit)
      let id = try await keepUpload(
        name: sent.name, source: sent.source, format: sent.format, language: sent.language, sent.bytes, by: visit.actor, in: visit.database,
        visit.surroundings)
      return .see(.directory(.importing), query: [("file", id.raw)])
    } catch let invalid as Invalid {
      let model = try await importModel(FormState(values: visit.form.all, problems: invalid.problems), visit)
      return .page(importPage(model, in: visit.frame), status: 422)
    }
  },
  .post(.directoryForm(.importing, .importApply), .roles([.directoryEditor])) { visit in
    let id = ID<DirectoryUpload>(visit.form["file"])
    guard let waiting = try await readUpload(id, in: visit.database, visit.surroundings) else { throw SimpleFailure.notFound }
    let plan = try await applyImport(
      importSource(waiting.bytes, waiting.upload.format, name: waiting.upload.name), order(waiting.upload, visit), by: visit.actor,
      name: visit.actor.name, upload: id, in: visit.database, visit.surroundings)
    guard plan.isApplied else {
      let flash = Frame.Flash(tone: .bad, words: ImportRouteText.changedMeanwhile(visit.language))
      return .see(.directory(.importing), query: [("file", id.raw)], flash: flash)
    }
    try await visit.house.directory.refresh(from: visit.house.database)
    return done(ImportRouteText.applied, visit)
  },
  .post(.directoryForm(.importing, .importDrop), .roles([.directoryEditor])) { visit in
    try await dropUpload(ID(visit.form["file"]), by: visit.actor, in: visit.database, visit.surroundings)
    return done(ImportRouteText.dropped, visit)
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

private func decide(_ step: DoubleStep, _ visit: Visit) async throws -> Reply {
  try await decideDouble(step, by: visit.actor, in: visit.database, visit.surroundings)
  try await visit.house.directory.refresh(from: visit.house.database)
  return done(ImportRouteText.decided, visit)
}

private func done(_ words: Text, _ visit: Visit) -> Reply {
  .see(.directory(.importing), flash: Frame.Flash(tone: .good, words: words(visit.language)))
}

/// What somebody sent, checked field by field.
private func sentFile(
  _ visit: Visit
) throws(Invalid) -> (name: String, source: String, format: ExchangeFormat, language: Language, bytes: [UInt8]) {
  var problems: [FieldProblem] = []
  let source = visit.form["source"].trimmed
  if source.isEmpty || source.count > 100 { problems.append(FieldProblem("source", code: "import.source", text: ImportRouteText.sourceNeeded)) }
  let language = Language.interface.first { $0.code == visit.form["language"] }
  if language == nil { problems.append(FieldProblem("language", code: "import.language", text: ImportRouteText.choose)) }
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
  guard problems.isEmpty, let format, let language else { throw Invalid(problems) }
  return (file?.name ?? "", source, format, language, bytes)
}

/// What is unpacked of an archive that came through the page.
private let uploadLimits = ZipLimits(files: 100, unpacked: 128 << 20)

private func importSource(_ bytes: [UInt8], _ format: ExchangeFormat, name: String) throws -> any ImportSource {
  format == .tabular ? try TabularPackage.unpacked(bytes, limits: uploadLimits) : ImportPaste(bytes, format: format, name: name)
}

private func order(_ upload: DirectoryUpload, _ visit: Visit, window: ImportWindow? = nil) -> ImportOrder {
  ImportOrder(
    source: upload.source, language: upload.language, format: upload.format, holidays: visit.house.directory.index.holidays, window: window)
}

private func preview(_ waiting: (upload: DirectoryUpload, bytes: [UInt8]), _ state: FormState, _ visit: Visit) async throws -> ImportModel {
  let outcome = ImportItem.Outcome(rawValue: visit.query["show"])
  let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
  let first = (page - 1) * ImportModel.pageSize
  let plan = try await previewImport(
    importSource(waiting.bytes, waiting.upload.format, name: waiting.upload.name),
    order(waiting.upload, visit, window: ImportWindow(outcome: outcome, places: first..<(first + ImportModel.pageSize))), in: visit.database,
    visit.surroundings)
  var model = try await importModel(state, visit)
  model.preview = ImportModel.Preview(upload: waiting.upload, plan: plan, outcome: outcome, page: page)
  return model
}

/// Everything that is refused, for those who correct the file.
private func refusedTable(_ waiting: (upload: DirectoryUpload, bytes: [UInt8]), _ visit: Visit) async throws -> Reply {
  let plan = try await previewImport(
    importSource(waiting.bytes, waiting.upload.format, name: waiting.upload.name), order(waiting.upload, visit), in: visit.database, visit.surroundings)
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
  model.past = desk.past.map { ImportModel.Past(source: $0.source, day: $0.at.day, by: $0.by, counts: $0.counts) }
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
