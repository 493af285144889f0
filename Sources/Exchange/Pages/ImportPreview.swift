import Care
import HTML
import Kernel

/// What a file would change, before anything is written: counts, what is refused, and every entry field by field.
func importPreview(_ preview: ImportModel.Preview, in frame: Frame) -> HTML {
  let language = frame.language
  let plan = preview.plan
  let words = Words(language)
  let numbers: [HTML] = [
    stat(words.number(plan.count(.added)), ImportText.added(language)), stat(words.number(plan.count(.changed)), ImportText.changed(language)),
    stat(words.number(plan.count(.closed)), ImportText.closed(language)), stat(words.number(plan.count(.unchanged)), ImportText.unchanged(language)),
    stat(words.number(plan.heldBack), ImportText.heldBack(language)), stat(words.number(plan.refused.count), ImportText.refused(language)),
  ]
  let file = preview.upload.name.isEmpty ? ImportText.pasted(language) : preview.upload.name
  return """
    <section aria-labelledby="preview"><h2 id="preview">\(ImportText.preview, language)</h2>
    <p>\(ImportText.fileOf(file, preview.upload.source), language)</p>\(aboutColumns(preview, language))\(stats(numbers))\
    \(refusals(preview, language))\(decision(preview, frame))
    \(choice(preview, language))\(items(preview, frame))</section>
    """
}

/// The address of a preview, or of a part of it.
private func link(_ preview: ImportModel.Preview, _ outcome: ImportItem.Outcome?, page: Int = 1, _ language: Language) -> AddressLink {
  var query = [("file", preview.upload.id.raw)]
  if let outcome { query.append(("show", outcome.rawValue)) }
  if page > 1 { query.append(("page", "\(page)")) }
  return Address.directory(.importing).link(language, query: query, fragment: "preview")
}

/// The way back to what the columns of a table mean.
private func aboutColumns(_ preview: ImportModel.Preview, _ language: Language) -> HTML {
  guard preview.upload.format == .csv else { return HTML() }
  let change = textLink(ImportColumnsText.change(language), to: columnsLink(preview.upload, language))
  guard preview.mapping != nil else { return "<p>\(change)</p>" }
  return "<p>\(change) · \(textLink(ImportColumnsText.fetch(language), to: mappingLink(preview.upload, language)))</p>"
}

// MARK: - Refused

private func refusals(_ preview: ImportModel.Preview, _ language: Language) -> HTML {
  let refused = preview.plan.refused
  guard !refused.isEmpty else { return HTML() }
  let rows: [[HTML]] = refused.prefix(ImportModel.most).map { refusal in
    let name: HTML = importFieldName(refusal.field).map { "\($0, language) " } ?? HTML()
    let column: HTML? = preview.mapping?.column(of: refusal.field).map { "<br>\(ImportText.fromColumn($0), language)" }
    let place: HTML = refusal.field.isEmpty ? "\(ImportText.wholeRecord, language)" : "\(name)<code dir=\"ltr\">\(refusal.field)</code>"
    let file: HTML = refusal.file.isEmpty || refusal.file == preview.upload.name ? HTML() : "\(refusal.file): "
    return ["\(file)\(Words(language).number(refusal.line))", "\(place)\(column)", "\(refusal.reason, language)"]
  }
  let fetch = Address.directory(.importing).link(language, query: [("file", preview.upload.id.raw), ("format", "csv")])
  let further: HTML = refused.count > ImportModel.most ? "<p>\(ImportText.more(refused.count - ImportModel.most), language)</p>" : HTML()
  let lead = preview.upload.format == .csv ? ImportText.refusedColumnsLead : ImportText.refusedLead
  return notice(
    .bad, title: ImportText.refused(language), level: 3,
    """
    <p>\(lead, language)</p>\(actions(buttonLink(ImportText.fetchRefused(language), to: fetch, style: .secondary)))
    \(table(
      caption: ImportText.refused(language), headers: [ImportText.lineNumber(language), ImportText.field(language), ImportText.reason(language)],
      isTitled: true, rows: rows))
    \(further)
    """)
}

/// What a field of the file is called on pages; `nil` for one that pages do not know.
func importFieldName(_ path: String) -> Text? {
  let root = String(path.prefix { $0 != "." && $0 != "[" })
  return stored[root].flatMap { EntrySection.field(stored: $0)?.label }
}

/// Fields of HSDS and where an entry keeps them.
private let stored: [String: String] = [
  "name": "name", "alternate_name": "alsoNamed", "description": "summary", "url": "links", "website": "links", "additional_urls": "links",
  "additional_websites": "links", "email": "emails", "phones": "phones", "contacts": "offer.contacts", "application_process": "how",
  "eligibility_description": "who", "fees_description": "cost", "funding": "payer", "minimum_age": "offer.minimumAge",
  "maximum_age": "offer.maximumAge", "assured_date": "offer.confirmation", "languages": "offer.languages", "service_areas": "municipalities",
  "service_at_locations": "offer.locations", "locations": "offer.locations", "schedules": "offer.schedules", "closures": "offer.closures",
  "public_holidays": "offer.holidays", "cost_options": "offer.costs", "required_documents": "offer.documents", "capacities": "offer.capacity",
  "status": "offer.status", "organization_id": "offer.organisation", "organization": "offer.organisation",
]

// MARK: - Deciding

private func decision(_ preview: ImportModel.Preview, _ frame: Frame) -> HTML {
  let language = frame.language
  let (apply, drop) = (FormBuilder(frame, prefix: "apply"), FormBuilder(frame, prefix: "drop"))
  let dropping = drop.form(
    .directoryForm(.importing, .importDrop), classes: "inline", drop.hidden("file", preview.upload.id.raw), drop.submit(ImportText.drop, style: .quiet))
  guard preview.plan.refused.isEmpty else { return actions(dropping) }
  guard !preview.plan.changesNothing else { return "\(notice(.note, "<p>\(ImportText.nothingChanges, language)</p>"))\(actions(dropping))" }
  let applying = apply.form(
    .directoryForm(.importing, .importApply), classes: "inline", apply.hidden("file", preview.upload.id.raw), apply.submit(ImportText.apply))
  return actions(applying, dropping)
}

private func choice(_ preview: ImportModel.Preview, _ language: Language) -> HTML {
  let plan = preview.plan
  let held = plan.items.count { $0.outcome == .unchanged }
  let all: [(outcome: ImportItem.Outcome?, words: Text, count: Int)] = [
    (nil, ImportText.all, plan.items.count), (.added, ImportText.added, plan.count(.added)), (.changed, ImportText.changed, plan.count(.changed)),
    (.closed, ImportText.closed, plan.count(.closed)), (.unchanged, ImportText.onlyHeldBack, held),
  ]
  let links: [HTML] = all.filter { $0.count > 0 }.map { one in
    let isHere = one.outcome == preview.outcome
    return """
      <li><a href="\(url: link(preview, one.outcome, language))"\(if: isHere, " aria-current=\"true\"")>\(one.words, language) \
      (\(Words(language).number(one.count)))</a></li>
      """
  }
  guard links.count > 2 else { return HTML() }
  return "<nav aria-label=\"\(ImportText.show(language))\"><ul class=\"choices-row\">\(links)</ul></nav>"
}

// MARK: - Entry by entry

private func items(_ preview: ImportModel.Preview, _ frame: Frame) -> HTML {
  let language = frame.language
  let shown: [HTML] = preview.plan.items.filter { $0.after != nil }.map { item($0, language) }
  return "\(shown)\(pager(page: preview.paging.page, of: preview.paging.pages, in: language) { link(preview, preview.outcome, page: $0, language) })"
}

private func item(_ item: ImportItem, _ language: Language) -> HTML {
  let (outcome, tone): (Text, Tone) =
    switch item.outcome {
    case .added: (ImportText.isNew, .good)
    case .changed: (ImportText.isChanged, .note)
    case .closed: (ImportText.isClosed, .warn)
    case .unchanged: (ImportText.isHeldBack, .plain)
    }
  let place: HTML = item.line == 0 ? HTML() : chip(ImportText.line(item.line)(language))
  let there: HTML = item.before == nil ? HTML() : "<p>\(textLink(ImportText.publicPage(language), to: Address.entry(item.entry).link(language)))</p>"
  return card(
    title: item.name(language), level: 3,
    """
    \(chips([chip(outcome(language), tone), place]))\(there)\(says(item, language))\
    \(sides(item, item.fields, ImportText.fieldsChanged, ImportText.was, ImportText.will, language))\
    \(sides(item, item.heldBack, ImportText.heldBack, ImportText.stays, ImportText.fileSays, language))
    """)
}

/// Everything that a new entry says.
private func says(_ item: ImportItem, _ language: Language) -> HTML {
  guard item.outcome == .added, let entry = item.after else { return HTML() }
  let rows: [(term: String, content: HTML)] = EntrySection.all.flatMap(\.fields).map { field in
    let lines = field.lines(entry, language)
    let listed: [HTML] = lines.map { "<li>\($0)</li>" }
    return (field.label(language), lines.count > 1 ? "<ul>\(listed)</ul>" : HTML(text: lines.first ?? ""))
  }
  return dataList(rows)
}

private func sides(_ item: ImportItem, _ changes: [FieldChange], _ caption: Text, _ before: Text, _ after: Text, _ language: Language) -> HTML {
  guard !changes.isEmpty, let old = item.before, let new = item.after else { return HTML() }
  let rows: [[HTML]] = changes.map { change in
    guard EntrySection.field(stored: change.field) != nil else {
      // No page asks for it: as it is stored.
      return ["<code dir=\"ltr\">\(change.field)</code>", HTML(text: change.before ?? "—"), HTML(text: change.after ?? "—")]
    }
    let told = sidesHTML(change.field, before: old, after: new, language)
    return [HTML(text: told.label), told.before, told.after]
  }
  return table(caption: caption(language), headers: [ImportText.field(language), before(language), after(language)], rows: rows)
}
