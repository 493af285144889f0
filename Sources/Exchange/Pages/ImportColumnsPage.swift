package import Care
import HTML
import Kernel

extension FormName {
  package static let importColumns = FormName("columns")
  package static let importMapping = FormName("mapping")
  package static let importForget = FormName("forget")
}

/// A table that waits, and what is said of its columns so far.
package struct ImportColumnsModel: Sendable {
  package let upload: DirectoryUpload
  package let form: MappingForm
  package var state: FormState
  /// What is wrong with a mapping that was sent or chosen for it.
  package var other = FormState()
  /// Names of those that were kept.
  package let kept: [String]

  package init(upload: DirectoryUpload, form: MappingForm, state: FormState, kept: [String]) {
    self.upload = upload
    self.form = form
    self.state = state
    self.kept = kept
  }
}

/// The page on which editors say what the columns of a table mean.
package func importColumnsPage(_ model: ImportColumnsModel, in frame: Frame) -> Page {
  let language = frame.language
  let file = model.upload.name.isEmpty ? ImportText.pasted(language) : model.upload.name
  let from: HTML? = model.upload.mappingName.map { " \(ImportColumnsText.from($0), language)" }
  let other = FormBuilder(frame, model.other, prefix: "other")
  var page = Page(
    title: ImportColumnsText.title(language), address: .directory(.importing),
    body: """
      \(breadcrumb([(ImportText.title(language), Address.directory(.importing).link(language))], here: ImportColumnsText.title(language), in: language))\
      <h1>\(ImportColumnsText.title, language)</h1><p class="lead">\(ImportColumnsText.lead, language)</p>
      <p>\(ImportText.fileOf(file, model.upload.source), language)\(from)</p>\(warnings(model, language))\(other.summary())
      \(columnsForm(model, frame))\(otherMapping(model, other, frame))
      """)
  page.menu = .directory
  page.width = .wide
  return page
}

private func warnings(_ model: ImportColumnsModel, _ language: Language) -> HTML {
  let (form, head) = (model.form, model.form.head)
  func list(_ names: [String]) -> String { names.map { ImportColumnsText.word($0)(language) }.joined(separator: ", ") }
  var said: [Text] = []
  if let problem = head.problem { said.append(problem) }
  if !head.columns.isEmpty, head.columns.allSatisfy({ $0.samples.isEmpty }) { said.append(ImportColumnsText.noLines) }
  if !form.missing.isEmpty { said.append(ImportColumnsText.missing(list(form.missing))) }
  if !head.repeated.isEmpty { said.append(ImportColumnsText.repeated(list(head.repeated))) }
  if head.unnamed > 0 { said.append(ImportColumnsText.unnamed(head.unnamed)) }
  if head.columns.count > form.columns.count { said.append(ImportColumnsText.tooMany(form.columns.count, head.columns.count)) }
  let lines: [HTML] = said.map { "<p>\($0, language)</p>" }
  return lines.isEmpty ? HTML() : notice(.warn, "\(lines)")
}

// MARK: - The form

private func columnsForm(_ model: ImportColumnsModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, model.state)
  let fields = fieldChoices(model.form, language)
  let signs: [Choice] = (MappingForm.splits + model.form.otherSplits).map { Choice($0, ImportColumnsText.sign($0)(language)) }
  let identifier = model.state["id-column"]
  let rows: [HTML] = model.form.rows(model.state.values).map { column($0, fields, signs, form, identifier, language) }
  let columns: HTML = "<h2>\(ImportColumnsText.columns, language)</h2><p>\(ImportColumnsText.refreshHint, language)</p>\(rows)"
  let check = form.submit(ImportColumnsText.check, name: "step", value: "check")
  let refresh = form.submit(ImportColumnsText.refresh, style: .secondary, name: "step", value: "refresh")
  return """
    \(form.summary())\(form.form(
      .directoryForm(.importing, .importColumns), form.hidden("file", model.upload.id.raw), form.hidden("layout", "\(model.form.head.columns.count)"),
      file(model, form, language), columns, fixed(model, form, language), writing(model, form, language), rest(model, form, language),
      keeping(form, language), actions(check, refresh)))
    """
}

private func file(_ model: ImportColumnsModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let places: [Choice] = model.form.head.columns.map { Choice("\($0.place)", $0.name) }
  let languages: [Choice] = Language.interface.map { Choice($0.code, $0.ownName) }
  return """
    <h2>\(ImportColumnsText.needed, language)</h2>\(form.input("source", label: ImportText.source, hint: ImportText.sourceHint, required: true))\
    \(form.select("language", label: ImportText.language, languages, required: true))\
    \(form.select(
      "id-column", label: ImportColumnsText.identifier, hint: ImportColumnsText.identifierHint, empty: ImportColumnsText.chooseColumn, places,
      required: true))
    """
}

private func keeping(_ form: FormBuilder, _ language: Language) -> HTML {
  """
  <h2>\(ImportColumnsText.keep, language)</h2>\
  \(form.input("keep-as", label: ImportColumnsText.keepAs, hint: ImportColumnsText.keepHint))\
  \(form.checkbox("replace", label: ImportColumnsText.replace))
  """
}

/// The fields that a column can mean, under headings; paths that a mapping file brought along stand last.
private func fieldChoices(_ form: MappingForm, _ language: Language) -> [(heading: String, choices: [Choice])] {
  var groups: [(heading: String, choices: [Choice])] = MappingField.Group.allCases.map { group in
    let fields = MappingField.allCases.filter { $0.group == group }
    return (ImportColumnsText.group(group)(language), fields.map { Choice($0.rawValue, $0.label(language)) })
  }
  let paths: [Choice] = form.otherPaths.map { Choice(MappingChoice.path($0).code, $0.description) }
  groups.append((ImportColumnsText.otherPaths(language), paths))
  return groups
}

/// One column: what it means, what parts its values, what its words mean.
private func column(
  _ row: MappingForm.Row, _ fields: [(heading: String, choices: [Choice])], _ signs: [Choice], _ form: FormBuilder, _ identifier: String,
  _ language: Language
) -> HTML {
  let (place, name) = (row.column.place, row.column.name)
  let samples = row.column.samples.map { ImportColumnsText.word($0)(language) }.joined(separator: " · ")
  // Every column may be left out: nobody wants to read that at each of them.
  var plain = form
  plain.marksRequired = true
  let meaning = plain.select(
    "field-\(place)", label: ImportColumnsText.column(name), hint: samples.isEmpty ? ImportColumnsText.noSamples : ImportColumnsText.samples(samples),
    empty: identifier == "\(place)" ? ImportColumnsText.onlyIdentifier : ImportColumnsText.notTaken, grouped: fields)
  let oneValue = Choice("", ImportColumnsText.oneValue(language))
  let split = form.select("split-\(place)", label: ImportColumnsText.split(name), [oneValue] + signs, required: true)
  return card("\(meaning)\(if: row.isList, split)\(words(row, form, language))")
}

private func words(_ row: MappingForm.Row, _ form: FormBuilder, _ language: Language) -> HTML {
  guard !row.words.isEmpty else { return HTML() }
  let place = row.column.place
  let choices = [Choice("", ImportColumnsText.asItIs(language))] + row.meanings.map { Choice($0.code, $0.name(language)) }
  let fields: [HTML] = row.words.enumerated().map { number, word in
    form.select("word-\(place)-\(number)", label: ImportColumnsText.word(word), choices, required: true)
  }
  return """
    <fieldset class="field"><legend>\(ImportColumnsText.meanings(row.column.name), language)</legend>\(form.hidden("asked-\(place)", row.asked))\
    \(fields)\(if: row.hasMore, "<p>\(ImportColumnsText.moreWords, language)</p>")</fieldset>
    """
}

private func fixed(_ model: ImportColumnsModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let nothing = [Choice("", ImportColumnsText.nothingFixed(language))]
  func meanings(_ field: MappingField) -> [Choice] { nothing + model.form.words.meanings(field).map { Choice($0.code, $0.name(language)) } }
  let areas: [Choice] = Municipality.all.map { Choice("\($0.nis)", $0.name(language)) }
  return """
    <h2>\(ImportColumnsText.fixed, language)</h2><p>\(ImportColumnsText.fixedLead, language)</p>\
    \(form.select("fixed-area", label: ImportColumnsText.area, nothing + areas, required: true))\
    \(form.select("fixed-status", label: ImportColumnsText.status, meanings(.status), required: true))\
    \(form.select("fixed-chapter", label: ImportColumnsText.chapter, meanings(.chapter), required: true))
    """
}

private func writing(_ model: ImportColumnsModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let separators: [Choice] = TableSeparator.allCases.map { Choice($0.rawValue, ImportColumnsText.separatorName($0)(language)) }
  let encodings: [Choice] = CSVEncoding.allCases.map { Choice($0.rawValue, ImportColumnsText.encodingName($0)(language)) }
  let isOdd = model.form.head.columns.count < 2 || model.form.head.encoding != .utf8 || !model.state["separator"].isEmpty
  let separator = form.select(
    "separator", label: ImportColumnsText.separator, hint: ImportColumnsText.separatorHint,
    [Choice("", ImportColumnsText.automatic(language))] + separators, required: true)
  let encoding = form.select("encoding", label: ImportColumnsText.encoding, encodings, required: true)
  return disclosure(ImportColumnsText.writing(language), open: isOdd, "\(separator)\(encoding)")
}

/// What the mapping says that the form has no place for.
private func rest(_ model: ImportColumnsModel, _ form: FormBuilder, _ language: Language) -> HTML {
  let rest = model.form.rest
  guard !rest.isEmpty else { return HTML() }
  let lines: [HTML] = rest.map { "<li>\(ImportColumnsText.restOf($0.words, $0.field), language)</li>" }
  return "\(form.checkbox("rest", label: ImportColumnsText.rest))<ul>\(lines)</ul>"
}

// MARK: - Mappings that are there already

private func otherMapping(_ model: ImportColumnsModel, _ form: FormBuilder, _ frame: Frame) -> HTML {
  let language = frame.language
  let drop = FormBuilder(frame, prefix: "drop")
  let fetch = buttonLink(ImportColumnsText.fetch(language), to: mappingLink(model.upload, language), style: .secondary)
  let dropping = drop.form(
    .directoryForm(.importing, .importDrop), classes: "inline", drop.hidden("file", model.upload.id.raw), drop.submit(ImportText.drop, style: .quiet))
  return """
    <section aria-labelledby="other"><h2 id="other">\(ImportColumnsText.other, language)</h2><p>\(ImportColumnsText.otherLead, language)</p>\
    \(form.form(
      .directoryForm(.importing, .importMapping), takesFiles: true, form.hidden("file", model.upload.id.raw), mappingFields(form, model.kept, language),
      form.submit(ImportColumnsText.use, style: .secondary)))\
    \(actions(model.upload.mapping == nil ? HTML() : fetch, dropping))</section>
    """
}

/// A mapping that was kept, or one as a file.
func mappingFields(_ form: FormBuilder, _ kept: [String], _ language: Language) -> HTML {
  let names: [Choice] = [Choice("", ImportColumnsText.none(language))] + kept.map { Choice($0, $0) }
  return """
    \(if: !kept.isEmpty, form.select("mapping", label: ImportColumnsText.kept, names, required: true))\
    \(form.file("mapping-file", label: ImportColumnsText.file, hint: ImportColumnsText.fileHint, accept: ".yaml,.yml"))
    """
}

/// The mapping of a file that waits, to be saved.
func mappingLink(_ upload: DirectoryUpload, _ language: Language) -> AddressLink {
  Address.directory(.importing).link(language, query: [("file", upload.id.raw), ("format", "mapping")])
}

/// The page on which the columns of a file are said.
func columnsLink(_ upload: DirectoryUpload, _ language: Language) -> AddressLink {
  Address.directory(.importing).link(language, query: [("file", upload.id.raw), ("show", "columns")])
}

/// What editors kept for the next files; nothing when they kept none.
func keptMappings(_ kept: [KeptMapping], _ frame: Frame) -> HTML {
  guard !kept.isEmpty else { return HTML() }
  let language = frame.language
  let lines: [HTML] = kept.enumerated().map { number, mapping in
    let form = FormBuilder(frame, prefix: "m\(number)")
    let fetch = Address.directory(.importing).link(language, query: [("mapping", mapping.name)])
    return """
      <li>\(textLink(mapping.name, to: fetch)), \(ImportColumnsText.keptBy(mapping.by, mapping.at.day), language) \(form.form(
        .directoryForm(.importing, .importForget), classes: "inline", form.hidden("mapping", mapping.name),
        form.danger(ImportColumnsText.forget, asking: ImportColumnsText.forgetQuestion(mapping.name), isSmall: true)))</li>
      """
  }
  return """
    <section aria-labelledby="kept"><h2 id="kept">\(ImportColumnsText.keptTitle, language)</h2><p>\(ImportColumnsText.keptLead, language)</p>\
    <ul>\(lines)</ul></section>
    """
}
