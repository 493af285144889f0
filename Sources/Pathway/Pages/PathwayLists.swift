package import Care
import HTML
package import Kernel

/// Pathways on the page of a request or of a file: those that run or ran, and those that can be begun.
package struct ShownPathways: Hashable, Sendable {
  package let pathways: [Pathway]
  package let library: PathwayLibrary
  package let offered: [PathwayTemplate]
  /// Where one is begun; `nil` where none can be.
  package let begins: Address?
  /// Those whose own page the reader may open.
  package let opens: Set<ID<Pathway>>

  package init(pathways: [Pathway], library: PathwayLibrary, begins: Address?, opens: Set<ID<Pathway>>, today: Day) {
    self.pathways = pathways
    self.library = library
    self.begins = begins
    self.opens = opens
    let running = Set(pathways.filter(\.isRunning).map(\.template))
    offered = library.offered(on: today).filter { !running.contains($0.id) }
  }
}

/// The card of pathways on the page of a request or of a file: what is next of each, and one touch to begin another.
func pathwaysCard(_ model: ShownPathways?, in frame: Frame) -> HTML {
  guard let model, !model.pathways.isEmpty || (model.begins != nil && !model.offered.isEmpty) else { return HTML() }
  let language = frame.language
  let words = Words(language)
  let lines: [HTML] = model.pathways.map { pathway in
    let template = model.library.version(pathway.template, from: pathway.templateFrom)
    let name = template?.name(language) ?? PathwayText.unknown(language)
    let link: HTML =
      model.opens.contains(pathway.id) ? textLink(name, to: Address.roomItem(.pathways, item: pathway.id.raw).link(language)) : HTML(text: name)
    let told: String
    if case .ended(let ending, let day) = pathway.state {
      told = PathwayText.ended(ending, words.date(day))(language)
    } else {
      told = PathwayText.progress(pathway.steps.count - pathway.open.count, pathway.steps.count)(language)
    }
    let next: [HTML] = pathway.isRunning ? pathway.open.prefix(3).map { stepLine($0, template, frame) } : []
    return "<li><strong>\(link)</strong> <span class=\"soft\">\(told)</span>\(if: !next.isEmpty, "<ul>\(next)</ul>")</li>"
  }
  let begin = FormBuilder(frame, prefix: "pathway")
  let offered: [PathwayTemplate] = model.begins == nil ? [] : model.offered
  let offers: [HTML] = offered.map { template in
    """
    <li><p class="small">\(template.signs, language)</p>\(begin.form(
      model.begins ?? .workList, classes: "form one-button", begin.hidden("template", template.id),
      actions(begin.submit(PathwayText.begin(template.name), style: .secondary))))</li>
    """
  }
  let start: HTML =
    offers.isEmpty
    ? HTML()
    : disclosure(PathwayText.start(language), "<p class=\"soft small\">\(PathwayText.startHint, language)</p><ul class=\"plain-list\">\(offers)</ul>")
  return "<div id=\"pathways\">\(card(title: PathwayText.title(language), "\(if: !lines.isEmpty, "<ul class=\"plain-list\">\(lines)</ul>")\(start)"))</div>"
}

private func stepLine(_ step: PathwayStep, _ template: PathwayTemplate?, _ frame: Frame) -> HTML {
  let language = frame.language
  let late: HTML = step.due < frame.today ? " \(chip(PathwayText.late(language), .warn))" : HTML()
  return """
    <li><span dir="auto">\(stepWords(step, template, language))</span> <span class="soft">\(stepActor(step, language)), \
    \(PathwayText.by(Words(language).date(step.due)), language)</span>\(late)</li>
    """
}

/// On top of the work list: how many requests have a step to do. Nothing when there is none.
func pathwaysDueNotice(_ count: Int, in language: Language) -> HTML {
  guard count > 0 else { return HTML() }
  return notice(.note, "<p>\(textLink(PathwayText.due(count)(language), to: Address.room(.pathways).link(language)))</p>")
}

/// One pathway with steps whose day has come.
package struct PathwayDueRow: Sendable {
  package let pathway: Pathway
  package let ground: Pathway.Ground
  package let template: PathwayTemplate?

  package init(pathway: Pathway, ground: Pathway.Ground, template: PathwayTemplate?) {
    self.pathway = pathway
    self.ground = ground
    self.template = template
  }
}

/// The work list of pathways: steps whose day has come.
package func pathwaysPage(_ lines: [PathwayDueRow], paging: Paging, in frame: Frame) -> Page {
  let language = frame.language
  let rows: [WorkRow] = lines.map { line in
    let name = line.ground.name
    let title = "\(name.isEmpty ? line.ground.number : name) – \(line.template?.name(language) ?? PathwayText.unknown(language))"
    var row = WorkRow(title: title, link: Address.roomItem(.pathways, item: line.pathway.id.raw).link(language))
    let due = line.pathway.due(on: frame.today)
    if let first = due.first {
      let days = frame.today.days(since: first.due)
      row.reason = days > 0 ? PathwayText.lateSince(days)(language) : PathwayText.dueToday(language)
      row.urgency = days > 0 ? .warn : .note
    }
    let steps: [HTML] = due.map { stepLine($0, line.template, frame) }
    row.details = "<ul>\(steps)</ul>"
    return row
  }
  var page = Page(
    title: PathwayText.title(language), address: .room(.pathways),
    body: """
      \(breadcrumb([(RequestText.backToList(language), Address.workList.link(language))], here: PathwayText.title(language), in: language))
      <h1>\(PathwayText.title, language)</h1><p class="lead">\(PathwayText.lead, language)</p>
      <p>\(textLink(PathwayText.figures(language), to: Address.room(.pathwayFigures).link(language)))</p>
      \(rows.isEmpty ? emptyState(PathwayText.nothingDue(language)) : workList(rows, level: 2))
      \(pager(page: paging.page, of: paging.pages, in: language) { Address.room(.pathways).link(language, query: [("page", String($0))]) })
      """)
  page.menu = .requests
  return page
}

/// How the templates fare.
///
/// - Parameter onlyCounts: for readers who see no single request: small numbers in steps of 5.
package func pathwayFiguresPage(_ figures: PathwayFigures, _ library: PathwayLibrary, onlyCounts: Bool, in frame: Frame) -> Page {
  let language = frame.language
  func shown(_ count: Int) -> String { shownCount(count, onlyCounts: onlyCounts, in: language) }
  let parts: [HTML] = figures.lines.map { line in
    let template = library.templates.last { $0.id == line.template }
    let rows: [[HTML]] = line.steps.map { step in
      let known = template?.step(step.step)
      let median = step.medianDays.flatMap { onlyCounts && step.done < GapsModel.smallestShown ? nil : $0 }
      return [
        HTML(text: known?.what(language) ?? step.step), HTML(text: known.map { String($0.day) } ?? ""), HTML(text: median.map(String.init) ?? "–"),
        HTML(text: shown(step.done)), HTML(text: shown(step.skipped)),
      ]
    }
    let name = template?.name(language) ?? line.template
    let numbers = stats([
      stat(shown(line.running), PathwayText.running(language)), stat(shown(line.ended), PathwayText.endedCount(language)),
      stat(shown(line.withLate), PathwayText.withLate(language)),
    ])
    let heads = [PathwayText.step, PathwayText.planned, PathwayText.median, PathwayText.doneCount, PathwayText.skippedCount].map { $0(language) }
    return """
      <section><h2>\(name)</h2>
      \(numbers)
      \(table(caption: name, headers: heads, numbers: [1, 2, 3, 4], isTitled: true, isWide: true, rows: rows))</section>
      """
  }
  var page = Page(
    title: PathwayText.figures(language), address: .room(.pathwayFigures),
    body: """
      <h1>\(PathwayText.figures, language)</h1><p class="lead">\(PathwayText.figuresLead, language)</p>
      \(if: onlyCounts, notice(.note, "<p>\(PathwayText.outside, language)</p>"))\
      \(parts.isEmpty ? emptyState(PathwayText.noFigures(language)) : "\(parts)")
      """)
  page.menu = .figures
  page.width = .wide
  return page
}
