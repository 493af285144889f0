import Actions
import Care
import Kernel
import Pages
import Store

/// Editors say what the columns of a table mean, keep that for the next one, and take it along.
package let mappingRoutes: [Route] = [
  .post(.directoryForm(.importing, .importColumns), .roles([.directoryEditor])) { visit in
    let id = ID<DirectoryUpload>(visit.form["file"])
    guard let waiting = try await waitingUpload(id, visit), waiting.head != nil else { throw SimpleFailure.notFound }
    let typed = visit.form.all
    let separator = MappingForm.separator(typed["separator"])
    let head = TableHead(waiting.bytes, separator: separator, encoding: CSVEncoding(rawValue: visit.form["encoding"]))
    let form = MappingForm(head: head, words: words(visit), stored: waiting.mapping)
    guard typed["layout"] == "\(head.columns.count)" else {
      // Cut in another way there are other columns than those that were asked about.
      var values = form.values()
      for name in ["source", "language", "separator", "encoding", "keep-as", "replace"] { values[name] = typed[name] }
      return try await columnsReply(waiting, form, FormState(values: values), visit)
    }
    let state = FormState(values: form.completed(typed))
    if visit.form["step"] == "refresh" { return try await columnsReply(waiting, form, state, visit) }
    do {
      let mapping = try form.mapping(typed)
      let name = visit.form["keep-as"].trimmed
      let said = SaidMapping(
        mapping: mapping, source: mapping.source ?? waiting.upload.source, language: mapping.language ?? waiting.upload.language,
        name: name.isEmpty ? nil : name, replaces: typed["replace"] == "yes")
      try await sayColumns(said, of: id, by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.directory(.importing), query: [("file", id.raw)])
    } catch let invalid as Invalid {
      return try await columnsReply(waiting, form, FormState(values: state.values, problems: invalid.problems), visit, status: 422)
    }
  },
  .upload(.directoryForm(.importing, .importMapping), .roles([.directoryEditor]), mostFileBytes: 1 << 20) { visit in
    let id = ID<DirectoryUpload>(visit.form["file"])
    guard let waiting = try await waitingUpload(id, visit), waiting.head != nil else { throw SimpleFailure.notFound }
    do {
      guard let sent = try await sentMapping(visit) else {
        throw Invalid([FieldProblem("mapping-file", code: "import.mapping", text: ImportRouteText.mappingNeeded)])
      }
      try await takeMapping(
        sent.content, name: sent.name, source: sent.mapping.source ?? waiting.upload.source, language: sent.mapping.language ?? waiting.upload.language,
        of: id, by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.directory(.importing), query: [("file", id.raw), ("show", "columns")])
    } catch let invalid as Invalid {
      return try await columnsReply(waiting, visit, problems: invalid.problems)
    }
  },
  .post(.directoryForm(.importing, .importForget), .roles([.directoryEditor])) { visit in
    try await forgetMapping(visit.form["mapping"], by: visit.actor, in: visit.database, visit.surroundings)
    return seeImports(ImportRouteText.forgotten, visit)
  },
]

// MARK: - What waits

/// A file that waits, with what the columns of a table mean.
struct WaitingUpload: Sendable {
  let upload: DirectoryUpload
  let bytes: [UInt8]
  let mapping: ImportMapping?
  /// Of a table.
  let head: TableHead?

  /// Whether somebody must say what the columns mean before anything can be compared.
  var needsColumns: Bool { head?.needsMeaning(beside: mapping) ?? false }
}

/// `nil` when it does not wait any more.
func waitingUpload(_ id: ID<DirectoryUpload>, _ visit: Visit) async throws -> WaitingUpload? {
  guard let found = try await readUpload(id, in: visit.database, visit.surroundings) else { return nil }
  guard found.upload.format == .csv else { return WaitingUpload(upload: found.upload, bytes: found.bytes, mapping: nil, head: nil) }
  // It was read before it was stored. Should a newer program read it no more, the columns are asked about once more.
  let mapping = found.upload.mapping.flatMap { try? visit.house.mappingFiles.mapping("mapping.yaml", $0) }
  let head = TableHead(found.bytes, separator: mapping?.separator, encoding: mapping?.encoding)
  return WaitingUpload(upload: found.upload, bytes: found.bytes, mapping: mapping, head: head)
}

private func words(_ visit: Visit) -> MappingWords { MappingWords(chapters: visit.house.directory.index.whole.chapters) }

/// The page of the columns as it is at first, or with what is wrong with a mapping that came along.
func columnsReply(_ waiting: WaitingUpload, _ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
  let form = MappingForm(head: waiting.head ?? TableHead(waiting.bytes), words: words(visit), stored: waiting.mapping)
  var values = form.values()
  values["source"] = waiting.upload.source
  values["language"] = waiting.upload.language.code
  return try await columnsReply(waiting, form, FormState(values: values), visit, problems: problems, status: problems.isEmpty ? 200 : 422)
}

private func columnsReply(
  _ waiting: WaitingUpload, _ form: MappingForm, _ state: FormState, _ visit: Visit, problems: [FieldProblem] = [], status: Int = 200
) async throws -> Reply {
  let kept = try await readKeptMappings(in: visit.database)
  var model = ImportColumnsModel(upload: waiting.upload, form: form, state: state, kept: kept.map(\.name))
  model.other = FormState(values: ["mapping": visit.form["mapping"]], problems: problems)
  return .page(importColumnsPage(model, in: visit.frame), status: status)
}

// MARK: - Mapping files

/// A mapping that came along as a file, or that was chosen among those kept.
struct SentMapping: Sendable {
  let mapping: ImportMapping
  /// The mapping file.
  let content: String
  /// Under which it was kept.
  let name: String?
}

/// - Throws: ``Kernel/Invalid`` whose problems stand at the field of the form and name the place in the file.
func sentMapping(_ visit: Visit) async throws -> SentMapping? {
  if let file = visit.files["mapping-file"] {
    guard file.bytes.count <= MappingFiles.mostBytes, let content = String(validating: file.bytes, as: UTF8.self) else {
      throw Invalid([FieldProblem("mapping-file", code: "import.mapping", text: ImportRouteText.mappingUnreadable(MappingFiles.mostBytes >> 10))])
    }
    return SentMapping(mapping: try readMapping(file.name, content, at: "mapping-file", visit), content: content, name: nil)
  }
  let name = visit.form["mapping"]
  if name.isEmpty { return nil }
  guard let kept = try await readKeptMapping(name, in: visit.database) else {
    throw Invalid([FieldProblem("mapping", code: "import.mapping", text: MappingProblemText.choose)])
  }
  return SentMapping(mapping: try readMapping(name, kept.content, at: "mapping", visit), content: kept.content, name: name)
}

private func readMapping(_ name: String, _ content: String, at field: String, _ visit: Visit) throws -> ImportMapping {
  do { return try visit.house.mappingFiles.mapping(name, content) } catch let invalid as Invalid {
    throw Invalid(invalid.problems.map { FieldProblem(field, code: $0.code, text: ImportRouteText.place($0.path, $0.text)) })
  }
}

/// The mapping of a file that waits, as the command line reads it.
func mappingFile(_ waiting: WaitingUpload) -> Reply {
  let name = waiting.upload.mappingName ?? "mapping"
  let mapping = waiting.mapping ?? .plain
  return .file(name: "\(name).yaml", type: "application/yaml; charset=utf-8", Array((waiting.upload.mapping ?? mapping.file).utf8))
}

func keptMappingFile(_ visit: Visit) async throws -> Reply {
  guard let kept = try await readKeptMapping(visit.query["mapping"], in: visit.database) else { throw SimpleFailure.notFound }
  return .file(name: "\(kept.name).yaml", type: "application/yaml; charset=utf-8", Array(kept.content.utf8))
}
