import Care
import HTML
import Kernel

/// One section of an entry, to change it.
package func sectionPage(_ model: SectionModel, in frame: Frame) -> Page {
  let language = frame.language
  let item = EntryKey.part(model.entry.id)
  var form = FormBuilder(frame, model.form)
  form.marksRequired = true
  let note: HTML = form.requiredNote(model.section.fields.contains { $0.isRequired })
  var names: [String: Text] = [:]
  var suggestions = HTML()
  if model.section.id == "filing" {
    for other in model.others { names[other.id] = other.name }
    let others: [Entry] = model.others.filter { $0.id != model.entry.id }
    suggestions = entrySuggestions(model.organisations, list: "organisations", in: language) + entrySuggestions(others, in: language)
  }
  let hidden: HTML = "\(form.hidden("section", model.section.id))\(form.hidden("version", "\(model.version)"))"
  var page = Page(
    title: "\(model.section.title(language)), \(model.entry.name(language))", address: .directoryItem(.editing, item: item),
    body: """
      \(breadcrumb(
        [
          (FreshnessText.title(language), Address.directory(.editing).link(language)),
          (model.entry.name(language), Address.directoryItem(.editing, item: item).link(language)),
        ], here: model.section.title(language), in: language))
      <h1>\(model.section.title, language)</h1><p class="lead">\(model.entry.name, language)</p>\(conflictHTML(model.conflict, language, model.chapters))
      \(form.form(
        .directoryItemForm(.editing, item: item, .entrySave), form.summary(), hidden, note,
        sectionFields(model.section, model.entry, form, languages: Language.interface, chapters: model.chapters, names: names),
        form.submit(FreshnessText.save)))\(suggestions)
      """)
  page.menu = .directory
  page.query = [("section", model.section.id)]
  return page
}

/// Where somebody else was first: what is stored now beside what was typed. Nothing when nobody was.
func conflictHTML(_ sides: [ShownSides], _ language: Language, _ chapters: [Chapter] = [], questions: QuestionBook = .empty) -> HTML {
  guard !sides.isEmpty else { return HTML() }
  let rows: [[HTML]] = sides.map { side in
    let told = sidesHTML(side.field, before: side.before, after: side.after, language, chapters, questions: questions)
    return [HTML(text: told.label), told.before, told.after]
  }
  return """
    <div role="alert">\(notice(
      .warn, title: FreshnessText.conflictTitle(language), "<p>\(FreshnessProblem.changedMeanwhile.text, language)</p>"))</div>
    \(table(
      caption: FreshnessText.conflictTitle(language),
      headers: [FreshnessText.field(language), FreshnessText.theirs(language), FreshnessText.yours(language)], rows: rows))
    """
}

/// A new entry: what it is, its identifier, its name and summary. The rest is added section by section.
package func newEntryPage(_ state: FormState, in frame: Frame) -> Page {
  let language = frame.language
  let form = FormBuilder(frame, state)
  let kinds: [Choice] = EntryCodes.kinds.filter { $0.code != "category" }.map { Choice($0.code, $0.words(language)) }
  let words: [HTML] = Language.interface.map {
    form.input("name.\($0.code)", label: EntryFieldText.inLanguage(EntryFieldText.name, $0), autocomplete: "off", required: true)
  }
  let summaries: [HTML] = Language.interface.map {
    form.area("summary.\($0.code)", label: EntryFieldText.inLanguage(EntryFieldText.summary, $0), rows: 2, required: true)
  }
  var page = Page(
    title: FreshnessText.newEntry(language), address: .directoryItem(.editing, item: "new"),
    body: """
      \(breadcrumb([(FreshnessText.title(language), Address.directory(.editing).link(language))], here: FreshnessText.newEntry(language), in: language))
      <h1>\(FreshnessText.newEntry, language)</h1>\(form.form(
        .directoryForm(.editing, .entryNew), form.summary(), form.radios("kind", label: FreshnessText.newKind, kinds, required: true),
        "\(words)", "\(summaries)", form.input("slug", label: FreshnessText.newSlug, hint: FreshnessText.newSlugHint, autocomplete: "off"),
        form.submit(FreshnessText.create)))
      """)
  page.menu = .directory
  return page
}
