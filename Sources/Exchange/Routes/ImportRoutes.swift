import Actions
import Care
import Kernel
import Pages
import Store

/// Editors take over services from other directories and decide about doubles.
package let importRoutes: [Route] = [
  .get(.directory(.importing), .roles([.directoryEditor])) { visit in
    let state = FormState(values: ["format": ExchangeFormat.json.rawValue, "language": visit.language.code])
    return .page(importPage(try await importModel(state, visit), in: visit.frame))
  },
  .post(.directoryForm(.importing, .importCheck), .roles([.directoryEditor])) { visit in
    var model = try await importModel(FormState(values: visit.form.all), visit)
    do {
      let (paste, order) = try typedImport(visit)
      model.plan = try await previewImport(paste, order, in: visit.database, visit.surroundings)
      return .page(importPage(model, in: visit.frame))
    } catch let invalid as Invalid {
      model.form.problems = invalid.problems
      return .page(importPage(model, in: visit.frame), status: 422)
    }
  },
  .post(.directoryForm(.importing, .importApply), .roles([.directoryEditor])) { visit in
    let (paste, order) = try typedImport(visit)
    let plan = try await applyImport(paste, order, by: visit.actor, name: visit.actor.name, in: visit.database, visit.surroundings)
    guard plan.isApplied else {
      // The directory changed since it was shown: shown again.
      var model = try await importModel(FormState(values: visit.form.all), visit)
      model.plan = plan
      return .page(importPage(model, in: visit.frame), status: 422)
    }
    try await visit.house.directory.refresh(from: visit.house.database)
    return done(ImportRouteText.applied, visit)
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

/// What somebody typed, checked field by field.
private func typedImport(_ visit: Visit) throws(Invalid) -> (ImportPaste, ImportOrder) {
  let (source, content) = (visit.form["source"].trimmed, visit.form["content"])
  var problems: [FieldProblem] = []
  if source.isEmpty || source.count > 100 { problems.append(FieldProblem("source", code: "import.source", text: ImportRouteText.sourceNeeded)) }
  let format = ExchangeFormat(rawValue: visit.form["format"]).flatMap { $0 == .tabular ? nil : $0 }
  if format == nil { problems.append(FieldProblem("format", code: "import.format", text: ImportRouteText.choose)) }
  let language = Language.interface.first { $0.code == visit.form["language"] }
  if language == nil { problems.append(FieldProblem("language", code: "import.language", text: ImportRouteText.choose)) }
  if content.trimmed.isEmpty { problems.append(FieldProblem("content", code: "import.content", text: ImportRouteText.contentNeeded)) }
  guard problems.isEmpty, let format, let language else { throw Invalid(problems) }
  return (ImportPaste(content, format: format, mapping: nil), ImportOrder(source: source, language: language, format: format))
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
