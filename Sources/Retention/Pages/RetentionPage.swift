import Care
import HTML
import Kernel

/// What is due this year, who asked to be erased, what was decided, and the periods themselves.
package func retentionPage(_ model: RetentionModel, in frame: Frame) -> Page {
  let language = frame.language
  var page = Page(
    title: RetentionText.title(language), address: .retention,
    body: """
      <h1>\(RetentionText.title, language)</h1><p class="lead">\(RetentionText.lead, language)</p>\
      \(wishSection(model, frame))\(dueSection(model, frame))\(byItself(model, language))\(decisions(model, language))\(periods(model, language))
      """)
  page.menu = .retention
  page.width = .wide
  page.query = [("year", String(model.year))]
  return page
}

private func dueSection(_ model: RetentionModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, model.deciding, prefix: "decide")
  let around = actions(
    buttonLink(String(model.year - 1), to: Address.retention.link(language, query: [("year", String(model.year - 1))], fragment: "due"), style: .quiet),
    buttonLink(String(model.year + 1), to: Address.retention.link(language, query: [("year", String(model.year + 1))], fragment: "due"), style: .quiet))
  let head: HTML = """
    <section id="due">\(heading(RetentionText.dueTitle(model.year)(language)))<p class="soft">\(RetentionText.dueLead, language)</p>\(around)
    """
  guard !model.due.isEmpty else { return "\(head)\(emptyState(RetentionText.nothingDue(model.year)(language)))</section>" }
  let rows: [[HTML]] = model.due.map { dueRow($0, model, form, language) }
  let heads: [Text] = [RetentionText.choose, RetentionText.what, RetentionText.lastContact, RetentionText.mayBeErased, RetentionText.why]
  let shown: [HTML] = model.due.map { form.hidden("shown-\($0.facts.subject.code)", "yes") }
  let list = table(caption: RetentionText.total(model.paging.total)(language), headers: heads.map { $0(language) }, rows: rows)
  let pages = pager(page: model.paging.page, of: model.paging.pages, in: language) {
    Address.retention.link(language, query: [("year", String(model.year)), ("page", String($0))], fragment: "due")
  }
  return """
    \(head)\(form.summary())\
    \(form.form(
      .retentionForm(.decideRetention), form.hidden("year", String(model.year)), "\(shown)", list,
      form.checkbox("all", label: RetentionText.all), choice(form, language)))\
    \(pages)</section>
    """
}

/// What becomes of the chosen lines: two ways side by side.
private func choice(_ form: FormBuilder, _ language: Language) -> HTML {
  columns(
    card(
      title: RetentionText.keepTitle(language), level: 3,
      """
      \(form.input("years", label: RetentionText.years, hint: RetentionText.yearsHint, inputmode: "numeric"))\
      \(form.area("reason", label: RetentionText.reason, rows: 2, atMost: RetentionDecision.longestReason))\
      \(actions(form.submit(RetentionText.keep, style: .secondary, name: "order", value: "keep")))
      """),
    card(
      title: RetentionText.eraseTitle(language), level: 3, accent: .bad,
      """
      <p>\(RetentionText.eraseLead, language)</p>\(form.checkbox("sure", label: RetentionText.sure))\
      \(actions(form.danger(RetentionText.erase, asking: RetentionText.eraseQuestion, name: "order", value: "erase")))
      """))
}

private func dueRow(_ verdict: RetentionVerdict, _ model: RetentionModel, _ form: FormBuilder, _ language: Language) -> [HTML] {
  let (facts, words) = (verdict.facts, Words(language))
  let name = "\(RetentionFormReader.pickPrefix)\(facts.subject.code)"
  let number: HTML
  if case .person(let id) = facts.subject {
    number = """
      \(facts.number)<br>\(textLink(RetentionText.exportFirst(language), to: Address.personPage(id, .export).link(language)))\
      \(spokenOnly(" \(facts.number)"))
      """
  } else {
    number = HTML(text: facts.number)
  }
  let pick: HTML = """
    <label class="choice" for="f-decide-\(name)"><input type="checkbox" id="f-decide-\(name)" name="\(name)" value="yes"\
    \(if: model.deciding[name] == "yes", " checked")> <span>\(spokenOnly(RetentionText.chooseOne(language))) \(number)</span></label>
    """
  return [
    pick, HTML(text: facts.kind.name(language)), HTML(text: words.date(facts.lastContact)),
    "\(verdict.erasableFrom.map { words.date($0) } ?? "–") \(state(verdict, model.today, language))",
    HTML(text: why(verdict, language)),
  ]
}

private func state(_ verdict: RetentionVerdict, _ today: Day, _ language: Language) -> HTML {
  if verdict.mustBeErased(on: today) { return chip(RetentionText.tooLong(language), .bad) }
  return verdict.mayBeErased(on: today) ? chip(RetentionText.now(language), .warn) : chip(RetentionText.later(language))
}

/// The reasoning of one line: which period, from when, whether somebody kept it longer, whether she died.
func why(_ verdict: RetentionVerdict, _ language: Language) -> String {
  var sentences: [Text] = []
  if let keep = verdict.rule.keep {
    sentences.append(RetentionText.period(RetentionText.length(keep), RetentionText.counts(verdict.rule.counts), verdict.rule.basis))
  }
  if let kept = verdict.facts.keptUntil { sentences.append(RetentionText.keptUntil(kept)) }
  if let limit = verdict.limit { sentences.append(RetentionText.limit(limit)) }
  if !verdict.facts.besides.isEmpty {
    let parts = verdict.facts.besides.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.name(language)) (\($0.value))" }
    sentences.append(RetentionText.with(Words(language).list(parts)))
  }
  if verdict.facts.hasDied == true { sentences.append(RetentionText.died) }
  return sentences.map { $0(language) }.joined(separator: " ")
}

private func decisions(_ model: RetentionModel, _ language: Language) -> HTML {
  guard !model.decisions.isEmpty else {
    return "<section>\(heading(RetentionText.decisions(language)))<p class=\"soft\">\(RetentionText.noDecisions, language)</p></section>"
  }
  let items: [TimelineItem] = model.decisions.map { decision in
    let words: HTML = decision.reason.isEmpty ? HTML() : Prose.quote(decision.reason)
    return TimelineItem(
      when: Words(language).moment(decision.at), who: model.accountNames[decision.by] ?? "–",
      what: "<p>\(RetentionText.decided(decision), language)</p>\(words)")
  }
  let cut = cutNote(shown: items.count, of: model.decisionTotal, in: language)
  return "<section>\(heading(RetentionText.decisions(language)))\(timeline(items))\(cut)</section>"
}

/// What nobody has to decide: told beforehand, because going by again or closing a round keeps it.
private func byItself(_ model: RetentionModel, _ language: Language) -> HTML {
  guard !model.byItself.isEmpty else { return HTML() }
  let lines: [HTML] = model.byItself.map { kind, count in
    "<li>\(kind.name, language)\(colon(language)) <strong>\(Words(language).number(count))</strong></li>"
  }
  return """
    <section>\(heading(RetentionText.byItself(model.year)(language)))<p class="soft">\(RetentionText.byItselfLead, language)</p>\
    <ul class="plain-list">\(lines)</ul></section>
    """
}

private func periods(_ model: RetentionModel, _ language: Language) -> HTML {
  let heads: [Text] = [RetentionText.what, RetentionText.howLong, RetentionText.from, RetentionText.decider, RetentionText.basis]
  let rows: [[HTML]] = model.periods.rules.filter { $0.from <= model.today }.map { rule in
    let always = (rule.counts == .owner ? RetentionText.withOwner : RetentionText.always)(language)
    let length = rule.keep.map { RetentionText.length($0)(language) } ?? always
    let most = rule.atMost.map { " – \(RetentionText.length($0)(language))" } ?? ""
    return [
      HTML(text: rule.kind.name(language)), HTML(text: length + most),
      rule.keep == nil ? "–" : HTML(text: RetentionText.counts(rule.counts)(language)),
      HTML(text: (rule.counts == .owner ? RetentionText.withTheirOwner : RetentionText.decidedBy(rule.by))(language)),
      "<strong>\(RetentionText.basis(rule.basis), language)</strong> \(rule.source, language)",
    ]
  }
  let list = table(caption: RetentionText.periodsCaption(language), headers: heads.map { $0(language) }, rows: rows)
  return disclosure(RetentionText.periods(language), list)
}
