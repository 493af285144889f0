package import Care
import HTML
package import Kernel

extension FormName {
  package static let campaignNew = FormName("create")
  package static let campaignSend = FormName("send")
  package static let campaignClose = FormName("close")
}

/// A campaign and where its entries stand.
package struct CampaignModel: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package let entry: Entry
    package let section: String
    package let progress: CampaignProgress
    package init(entry: Entry, section: String, progress: CampaignProgress) {
      self.entry = entry
      self.section = section
      self.progress = progress
    }
  }
  package let campaign: Campaign
  package let lines: [Line]
  /// The page of single entries that is shown.
  package let page: Int
  package let mayChange: Bool
  /// The next letters, where the page offers to send them.
  package var batch: CampaignBatch?
  package init(campaign: Campaign, lines: [Line], page: Int = 1, mayChange: Bool) {
    self.campaign = campaign
    self.lines = lines
    self.page = page
    self.mayChange = mayChange
  }

  package func count(_ progress: CampaignProgress) -> Int { lines.count { $0.progress == progress } }
  package static let pageSize = 50
}

package func campaignsPage(
  _ campaigns: [CampaignModel], total: Int, chapters: [Chapter], form state: FormState, preview: (entries: Int, letters: Int)?,
  mayChange: Bool, in frame: Frame
) -> Page {
  let language = frame.language
  let rows: [WorkRow] = campaigns.map { model in
    var row = WorkRow(
      title: model.campaign.name, link: Address.directoryItem(.campaigns, item: model.campaign.id.raw).link(language))
    row.chips = [chip((model.campaign.isOpen ? CampaignText.underWay : CampaignText.over)(language), model.campaign.isOpen ? .note : .plain)]
    let answered = model.lines.count { $0.progress.isAnswered }
    row.details = "<p>\(answered) / \(FreshnessText.entries(model.lines.count), language), \(CampaignText.until(Words(language).date(model.campaign.ends)), language)</p>"
    return row
  }
  var page = Page(
    title: CampaignText.title(language), address: .directory(.campaigns),
    body: """
      \(deskCrumb(frame, here: CampaignText.title(language)))
      <h1>\(CampaignText.title, language)</h1>\(directoryRooms(.campaigns, frame))<p class="lead">\(CampaignText.lead, language)</p>
      \(rows.isEmpty ? emptyState(CampaignText.empty(language)) : workList(rows, level: 2))\
      \(cutNote(shown: rows.count, of: total, in: language))
      \(if: mayChange, newForm(chapters, state, preview, frame))
      """)
  page.menu = .directory
  page.width = .wide
  return page
}

private func newForm(_ chapters: [Chapter], _ state: FormState, _ preview: (entries: Int, letters: Int)?, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, state)
  let towns: [HTML] = Municipality.all.map { form.checkbox("town.\($0.nis)", label: $0.name) }
  let sections: [Choice] = chapters.flatMap { chapter in
    chapter.sections.map { Choice("\(chapter.id)/\($0.id)", "\(chapter.name(language)) – \($0.name(language))") }
  }
  let ready: HTML =
    preview.map { counts -> HTML in
      let silent = counts.entries - counts.letters
      let rest: HTML = silent > 0 ? "<br>\(CampaignText.withoutAddress(silent), language)" : HTML()
      return notice(.note, "<p>\(FreshnessText.entries(counts.entries), language), \(CampaignText.letters(counts.letters), language).\(rest)</p>")
    } ?? HTML()
  // The button comes with the focus: on a phone the answer stands far below the first field.
  let create: HTML =
    preview == nil
    ? HTML()
    : """
    <button type="submit" class="button primary" name="step" value="create" autofocus>\(CampaignText.create, language)</button>
    """
  return """
    <h2>\(CampaignText.new, language)</h2>\(form.form(
      .directoryForm(.campaigns, .campaignNew), form.summary(),
      form.input("name", label: CampaignText.name, autocomplete: "off", required: true),
      "<fieldset class=\"field\"><legend>\(CampaignText.municipalities, language)</legend><p class=\"hint\">\(CampaignText.everywhere, language)</p><div class=\"choices many\">\(towns)</div></fieldset>",
      form.select("chapter", label: CampaignText.chapter, empty: CampaignText.allChapters, chapters.map { Choice($0.id, $0.name(language)) }),
      form.select("section", label: CampaignText.section, hint: CampaignText.sectionHint, empty: CampaignText.allSections, sections),
      form.input("ends", label: CampaignText.ends, hint: FreshnessText.dayHint, autocomplete: "off", required: true), ready,
      actions(create, form.submit(CampaignText.preview, style: .secondary, name: "step", value: "preview"))))
    """
}

package func campaignPage(_ model: CampaignModel, in frame: Frame) -> Page {
  let language = frame.language
  let campaign = model.campaign
  let here = Address.directoryItem(.campaigns, item: campaign.id.raw)
  let form = FormBuilder(frame)
  let numbers: [HTML] = CampaignProgress.allCases.compactMap { progress in
    let count = model.count(progress)
    return count == 0 ? nil : stat("\(count)", CampaignText.progress(progress)(language))
  }
  let towns: [String] = campaign.scope.municipalities.sorted().compactMap { Municipality.withNIS($0)?.name(language) }
  let steps: HTML =
    model.mayChange && campaign.isOpen
    ? """
    \(nextLetters(model, frame))<div class="actions no-print">\(sendForm(model, frame))\
    \(form.form(.directoryItemForm(.campaigns, item: campaign.id.raw, .campaignClose), form.submit(CampaignText.close, style: .secondary)))</div>
    """ : HTML()
  let paging = Paging(page: model.page, total: model.lines.count, pageSize: CampaignModel.pageSize)
  let shown = model.lines.dropFirst((paging.page - 1) * CampaignModel.pageSize).prefix(CampaignModel.pageSize)
  let rows: [[HTML]] = shown.map { line in
    [
      // Who only looks reads the public page.
      textLink(
        line.entry.name(language),
        to: (model.mayChange ? Address.directoryItem(.editing, item: EntryKey.part(line.entry.id)) : .entry(line.entry.id)).link(language)),
      HTML(text: line.section.isEmpty ? CampaignText.noSection(language) : line.section), HTML(text: CampaignText.progress(line.progress)(language)),
    ]
  }
  var page = Page(
    title: campaign.name, address: here,
    body: """
      \(breadcrumb([(CampaignText.title(language), Address.directory(.campaigns).link(language))], here: campaign.name, in: language))
      <h1>\(campaign.name)</h1>\(chips([chip((campaign.isOpen ? CampaignText.underWay : CampaignText.over)(language))]))
      \(dataList([
        (CampaignText.territory(language), HTML(text: towns.isEmpty ? CampaignText.region(language) : Words(language).list(towns))),
        (CampaignText.ends(language), HTML(text: Words(language).date(campaign.ends))),
      ]))\(stats(numbers))\(steps)
      <p class="no-print">\(textLink(CampaignText.export(language), to: here.link(language, query: [("format", "csv")])))</p>
      \(sections(model, language))
      \(table(
        caption: CampaignText.byEntry(language),
        headers: [CampaignText.entry(language), CampaignText.section(language), CampaignText.standing(language)], rows: rows))
      \(pager(page: paging.page, of: paging.pages, in: language) { here.link(language, query: [("page", "\($0)")]) })
      """)
  page.menu = .directory
  page.width = .wide
  return page
}

private func sendForm(_ model: CampaignModel, _ frame: Frame) -> HTML {
  guard let batch = model.batch, batch.now > 0, frame.today <= model.campaign.ends else { return HTML() }
  let form = FormBuilder(frame)
  return form.form(
    .directoryItemForm(.campaigns, item: model.campaign.id.raw, .campaignSend), form.submit(CampaignText.sendNow(batch.now)))
}

/// How many letters leave at the next press, how many follow, and who cannot be written to.
private func nextLetters(_ model: CampaignModel, _ frame: Frame) -> HTML {
  guard let batch = model.batch else { return HTML() }
  let language = frame.language
  var lines: [Text] = []
  if frame.today > model.campaign.ends {
    lines.append(CampaignText.ended)
  } else {
    lines.append(batch.now == 0 ? CampaignText.noneLeft : CampaignText.leavesNow(batch.now))
    if batch.later > 0 { lines.append(CampaignText.follow(batch.later)) }
  }
  if batch.withoutAddress > 0 { lines.append(CampaignText.withoutAddress(batch.withoutAddress)) }
  if batch.postponed > 0 { lines.append(CampaignText.postponed(batch.postponed)) }
  let items: [HTML] = lines.map { "<li>\($0, language)</li>" }
  return "<ul class=\"plain-list no-print\">\(items)</ul>"
}

private func sections(_ model: CampaignModel, _ language: Language) -> HTML {
  let all = Dictionary(grouping: model.lines, by: \.section).sorted { $0.key < $1.key }
  let known = CampaignProgress.allCases.filter { model.count($0) > 0 }
  let rows: [[HTML]] = all.map { section, lines in
    [HTML(text: section.isEmpty ? CampaignText.noSection(language) : section)]
      + known.map { progress in HTML(text: "\(lines.count { $0.progress == progress })") }
  }
  return table(
    caption: CampaignText.bySection(language), headers: [CampaignText.section(language)] + known.map { CampaignText.progress($0)(language) },
    numbers: Set(1...max(1, known.count)), rows: rows)
}

/// The progress as the rows of a table file, with its head.
package func campaignLines(_ model: CampaignModel, _ language: Language) -> [[String]] {
  [[CampaignText.entry(language), "id", CampaignText.section(language), CampaignText.standing(language)]]
    + model.lines.map { [$0.entry.name(language), $0.entry.id, $0.section, CampaignText.progress($0.progress)(language)] }
}
