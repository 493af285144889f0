package import Care
import HTML
package import Kernel

/// A month of the list of statements.
package struct StatementLine: Hashable, Sendable {
  package let month: LedgerMonth
  package let lines: Int
  package let amount: Euro
  package let closedAt: Instant?

  package init(month: LedgerMonth, lines: Int, amount: Euro, closedAt: Instant?) {
    self.month = month
    self.lines = lines
    self.amount = amount
    self.closedAt = closedAt
  }
}

/// Acts that wait to be corrected, on the page of statements.
package struct DisplacedLine: Hashable, Sendable {
  package let person: ID<Person>
  package let words: String
  package let day: Day
  package let reasons: [UnitRefusal]

  package init(person: ID<Person>, words: String, day: Day, reasons: [UnitRefusal]) {
    self.person = person
    self.words = words
    self.day = day
    self.reasons = reasons
  }
}

/// The months of a provider, and what waits to be corrected.
///
/// - Parameters:
///   - closed: how many acts that wait to be corrected are in files that the provider may not open.
///   - displacedTotal: how many acts wait to be corrected, with those that are not shown.
///   - givesGroups: whether the provider gives something that is given in groups.
///   - others: programmes of units before or after this one.
package func statementsPage(
  _ months: [StatementLine], _ displaced: [DisplacedLine], _ programme: UnitProgramme, closed: Int = 0, displacedTotal: Int, givesGroups: Bool,
  others: [UnitProgramme] = [], in frame: Frame
) -> Page {
  let language = frame.language
  let rows: [[HTML]] = months.map { line in
    let state: HTML = line.closedAt.map { chip(StatementText.closedOn($0.day)(language), .good) } ?? chip(StatementText.open(language), .note)
    let link = textLink(
      Words(language).month(line.month.first),
      to: Address.roomItem(.statements, item: line.month.description).link(language, query: programmeQuery(programme, frame)))
    return [link, "\(line.lines)", HTML(text: LedgerNameText.euro(line.amount, language)), state]
  }
  let list: HTML =
    rows.isEmpty
    ? emptyState(StatementText.empty(language))
    : table(
      caption: StatementText.months(language), headers: StatementText.monthHeads.map { $0(language) }, numbers: [1, 2], isTitled: true,
      isCompact: true, rows: rows)
  let waiting: [HTML] = displaced.map { line in
    let room = LedgerRoom(rules: programme.rules.rules.holding(on: line.day))
    let why: [HTML] = line.reasons.map { " \(LedgerRefusalText.words($0, room), language)" }
    return """
      <li>\(textLink("\(line.words), \(Words(language).date(line.day))", to: Address.personPage(line.person, .ledger).link(language)))\(colon(language))\(why)</li>
      """
  }
  let elsewhere: HTML = closed == 0 ? HTML() : "<li>\(StatementText.inClosedFiles(closed), language)</li>"
  let cut = cutNote(shown: waiting.count + closed, of: displacedTotal, isNewest: false, in: language)
  let toCorrect: HTML =
    waiting.isEmpty && closed == 0
    ? HTML() : notice(.bad, title: StatementText.toCorrect(language), "<ul>\(waiting)\(elsewhere)</ul>\(cut)")
  let group: HTML =
    givesGroups ? "<p>\(textLink(LedgerText.groupLink(language), to: Address.room(.groupSession).link(language)))</p>" : HTML()
  var page = Page(
    title: StatementText.title(language), address: .room(.statements),
    body: """
      <h1>\(StatementText.title, language)</h1><p class="lead">\(StatementText.lead, language)</p>\(toCorrect)\(list)\
      \(group)\(otherProgrammes(others, language) { Address.room(.statements).link(language, query: [("programme", $0.id)]) })
      """)
  page.menu = .persons
  page.query = programmeQuery(programme, frame)
  return page
}

/// One month of a provider, to print: by insurer, each line with code, day, units, price of the day and amount.
///
/// - Parameters:
///   - giver: the provider's name and house.
///   - state: of the form that closes it, when it was sent back.
package func statementPage(
  _ statement: LedgerStatement, _ programme: UnitProgramme, giver: String, mayClose: Bool, failure: Text? = nil,
  state sent: FormState = FormState(), in frame: Frame
) -> Page {
  let language = frame.language
  let words = Words(language)
  let month = statement.month
  let parts: [HTML] = statement.parts.map { part in
    let rows: [[HTML]] = part.lines.map { line in
      let plain: [String] = cells(line, language)
      return plain.enumerated().map { column, words -> HTML in
        switch column {
        case 0: named(line, language)
        case codeColumn: coded(line.entry, programme, language)
        default: whole(words)
        }
      }
    }
    let fund = part.fund.isEmpty ? StatementText.noFund(language) : part.fund
    let why: HTML = part.fund.isEmpty ? "<p class=\"hint no-print\">\(StatementText.noFundWhy(isClosed: statement.closedAt != nil), language)</p>" : HTML()
    return """
      <section><h2 dir="auto">\(fund)</h2>\(why)\(table(
        caption: StatementText.caption(month.first, words)(language), headers: StatementText.heads.map { $0(language) }, numbers: [4, 5, 6],
        isTitled: true, isCompact: true, rows: rows))\
      <p><strong>\(StatementText.sum, language)\(colon(language)) \(LedgerNameText.units(part.units), language), \(LedgerNameText.euro(part.amount, language))</strong></p></section>
      """
  }
  let total: HTML = """
    <p class="lead"><strong>\(StatementText.total, language)\(colon(language)) \(LedgerNameText.units(statement.units), language), \
    \(LedgerNameText.euro(statement.amount, language))</strong></p>
    """
  let state: HTML = statement.closedAt.map { notice(.good, "<p>\(StatementText.closedOn($0.day), language)</p>") } ?? HTML()
  let form = FormBuilder(frame, sent)
  // Asked once more, never refused: what waits is named with its number, so that one more since is asked about again.
  let knows: HTML =
    statement.unsettled == 0
    ? HTML()
    : form.hidden("waiting", String(statement.unsettled)) + form.checkbox("knows", label: StatementText.closeKnowing(statement.unsettled))
  // Said while it runs, so that nobody looks for the button.
  let running: HTML =
    statement.closedAt == nil && month.last >= frame.today
    ? "<p class=\"soft no-print\">\(StatementText.closesFrom(month.last.adding(days: 1)), language)</p>" : HTML()
  let close: HTML =
    mayClose
    ? form.form(
      .roomForm(.statements, item: month.description, .closeMonth), programmeField(programme, form), knows,
      actions(form.danger(StatementText.close, asking: StatementText.closeAsk))) : HTML()
  let csv = Address.roomItem(.statements, item: month.description).link(
    language, query: programmeQuery(programme, frame) + [("format", "csv")])
  let ways = actions(buttonLink(StatementText.csv(language), to: csv, style: .secondary), printButton(language))
  let body: HTML =
    statement.parts.isEmpty ? emptyState(StatementText.nothing(language)) : "\(parts)\(total)\(prices(statement, programme, language))"
  var page = Page(
    title: StatementText.titleOf(month.first, words)(language), address: .roomItem(.statements, item: month.description),
    body: """
      \(breadcrumb(
        [(StatementText.title(language), Address.room(.statements).link(language, query: programmeQuery(programme, frame)))],
        here: words.month(month.first), in: language))\
      <h1>\(StatementText.titleOf(month.first, words), language)</h1><p class="soft handed"><bdi>\(giver)</bdi> · \(programme.name, language)</p>\
      \(failure.map { notice(.bad, "<p>\($0, language)</p>") })\(form.summary())\(state)\(toCorrect(statement, programme, language))\(body)\
      \(running)<div class="no-print">\(statement.parts.isEmpty ? HTML() : ways)\(close)</div>
      """)
  page.menu = .persons
  page.width = .wide
  page.query = programmeQuery(programme, frame)
  return page
}

/// The lines that no longer stand, with the rules against them; printed too.
private func toCorrect(_ statement: LedgerStatement, _ programme: UnitProgramme, _ language: Language) -> HTML {
  let lines: [HTML] = statement.displaced.map { line in
    let room = LedgerRoom(rules: programme.rules.rules.holding(on: line.entry.day))
    let why: [HTML] = line.reasons.map { " \(LedgerRefusalText.words($0, room), language)" }
    let day = Words(language).date(line.entry.day)
    let link = Address.personPage(line.entry.person, .ledger).link(language)
    let who: HTML = line.name.isEmpty ? named(line, language) : "<a href=\"\(url: link)\">\(named(line, language))</a>"
    return "<li>\(who), \(day)\(colon(language))\(why)</li>"
  }
  guard !lines.isEmpty else { return HTML() }
  return notice(
    .bad, title: StatementText.toCorrect(language), "<p>\(StatementText.toCorrectHere, language)</p><ul>\(lines)</ul>")
}

func printButton(_ language: Language) -> HTML {
  "<button type=\"button\" class=\"button secondary\" data-print hidden>\(StatementText.print, language)</button>"
}

/// Which prices and codes it stands on, said once.
private func prices(_ statement: LedgerStatement, _ programme: UnitProgramme, _ language: Language) -> HTML {
  let tariffs: [HTML] = statement.tariffs(programme).map { "<li>\(StatementText.pricesFrom($0.from), language)</li>" }
  let doubts: [HTML] = statement.doubts(programme).map { "<li><strong>\($0.code)</strong>\(colon(language)) \($0.why, language)</li>" }
  let codes: HTML = doubts.isEmpty ? HTML() : notice(.warn, title: StatementText.doubts(language), "<ul>\(doubts)</ul>")
  return "<section><h2>\(StatementText.prices, language)</h2><ul>\(tariffs)</ul>\(codes)</section>"
}

/// Days, codes and amounts never break in their middle.
private func whole(_ words: String) -> HTML { "<span class=\"whole\">\(words)</span>" }

/// Where the code stands among the cells of a line.
private let codeColumn = 2

/// The words of what was given, before its code.
private func coded(_ entry: LedgerEntry, _ programme: UnitProgramme, _ language: Language) -> HTML {
  guard let kind = kindWords(entry, programme) else { return whole(entry.code) }
  return "<span>\(kind, language) \(whole(entry.code))</span>"
}

/// What a code stands for in the programme's own table; `nil` when it has it no more.
private func kindWords(_ entry: LedgerEntry, _ programme: UnitProgramme) -> Text? {
  guard let codes = programme.rules.codes.holding(on: entry.day) else { return nil }
  if entry.code == codes.initialModule { return LedgerNameText.initialModule }
  let found = codes.codes.first { key, code in
    code == entry.code && key.service == entry.service && key.profession == entry.profession
  }
  return found.map { LedgerNameText.kind($0.key.act) }
}

/// What stands in a line of a statement, on the page.
private func cells(_ line: LedgerStatement.Line, _ language: Language) -> [String] {
  let entry = line.entry
  return [
    line.name, Words(language).shortDate(entry.day), entry.code, remark(line, language), entry.units == 0 ? "" : String(entry.units).replacingMinus,
    LedgerNameText.euro(entry.price, language), LedgerNameText.euro(entry.amount, language),
  ]
}

/// Whose line it is, by name where the reader may open the file, with a number that never breaks in its middle.
private func named(_ line: LedgerStatement.Line, _ language: Language) -> HTML {
  guard line.name.isEmpty else { return "<bdi>\(line.name)</bdi> \(whole("(\(line.number))"))" }
  return line.number.isEmpty ? "\(StatementText.erased, language)" : whole(line.number)
}

/// Why a line is not an ordinary one; empty: it is.
private func remark(_ line: LedgerStatement.Line, _ language: Language) -> String {
  let kind = line.entry.isCounter ? StatementText.counter(language) : line.entry.isDifference ? StatementText.difference(language) : ""
  return [kind, line.isDisplaced ? StatementText.toCorrect(language) : ""].filter { !$0.isEmpty }.joined(separator: " · ")
}

extension String {
  /// A minus sign as it is printed.
  fileprivate var replacingMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}

/// The statement as rows of a table file: amounts with a point, days as `YYYY-MM-DD`.
package func statementTable(_ statement: LedgerStatement, _ language: Language) -> [[String]] {
  let heads = [StatementText.fund, StatementText.file] + StatementText.heads
  var rows: [[String]] = [heads.map { $0(language) }]
  for part in statement.parts {
    for line in part.lines {
      let entry = line.entry
      rows.append([
        part.fund, line.number, line.name, entry.day.description, entry.code, remark(line, language), String(entry.units), entry.price.description,
        entry.amount.description,
      ])
    }
  }
  rows.append([StatementText.total(language), "", "", "", "", "", String(statement.units), "", statement.amount.description])
  return rows
}

// MARK: Proof, costs

/// What was billed for a person, to give to her: she pays nothing.
package func proofPage(
  _ head: FileHead, _ entries: [LedgerEntry], givers: [ID<LedgerAct>: String], _ programme: UnitProgramme, in frame: Frame
) -> Page {
  let language = frame.language
  let words = Words(language)
  let taken = Set(entries.filter(\.isCounter).map(\.act))
  let standing = entries.filter { !taken.contains($0.act) }
  let rows: [[HTML]] = standing.map { entry in
    [
      HTML(text: words.date(entry.day)), HTML(text: helpWords(entry, programme, language)), HTML(text: givers[entry.act] ?? ""),
      whole(entry.code), HTML(text: entry.units == 0 ? "" : String(entry.units)), whole(LedgerNameText.euro(entry.amount, language)),
      whole(LedgerNameText.euro(.zero, language)),
    ]
  }
  let list: HTML =
    rows.isEmpty
    ? emptyState(LedgerText.empty(language))
    : table(
      caption: StatementText.proofCaption(language), headers: StatementText.proofHeads.map { $0(language) }, numbers: [4, 5, 6],
      isCompact: true, rows: rows)
  let sum = standing.reduce(Euro.zero) { $0 + $1.amount }
  var page = filePage(
    head, .ledger, title: StatementText.proofTitle(language), in: frame,
    """
    <p class="lead handed">\(StatementText.proofLead, language)</p>\(list)\
    <p><strong>\(StatementText.total, language)\(colon(language)) \(LedgerNameText.euro(sum, language)) · \
    \(StatementText.youPaid, language)\(colon(language)) \(LedgerNameText.euro(.zero, language))</strong></p>\
    <p class="soft">\(StatementText.madeOn(frame.today), language) \(programme.name, language).</p>\
    <div class="no-print">\(printButton(language))</div>
    """)
  page.address = .personItem(head.person, .ledger, item: "proof")
  return page
}

/// `Case management, séance`; the module has no other name.
private func helpWords(_ entry: LedgerEntry, _ programme: UnitProgramme, _ language: Language) -> String {
  let service = LedgerNameText.service(entry.service)(language)
  guard !entry.service.isEmpty, let kind = kindWords(entry, programme) else { return service }
  return "\(service), \(Words(language).inside(kind(language)))"
}

/// The months of a programme by name, the latest first, to choose from. What an address asks and no programme has stands on top, as it was written
/// when it is no month at all.
func monthChoices(_ programme: UnitProgramme, keeping typed: String, in frame: Frame) -> [Choice] {
  let words = Words(frame.language)
  let first = LedgerMonth(programme.running.from)
  var months: [LedgerMonth] = [LedgerMonth(frame.today)]
  while let earliest = months.last, earliest > first, months.count < 120 { months.append(earliest.previous) }
  let choices: [Choice] = months.map { Choice($0.description, words.month($0.first)) }
  guard !choices.contains(where: { $0.value == typed }) else { return choices }
  return [Choice(typed, LedgerMonth(typed).map { words.month($0.first) } ?? typed)] + choices
}

/// What the programme cost, by month, service and profession; no person in it.
package func costsPage(
  _ costs: [LedgerCost], from first: LedgerMonth, to last: LedgerMonth, _ programme: UnitProgramme, problem: Text?, typed: [String: String],
  in frame: Frame
) -> Page {
  let language = frame.language
  let words = Words(language)
  let filter = FilterForm(language, typed)
  let rows: [[HTML]] = costs.map { cost in
    [
      HTML(text: words.month(cost.month.first)), "\(LedgerNameText.service(cost.service), language)",
      "\(LedgerNameText.profession(cost.profession), language)", "\(cost.acts)", "\(cost.units)", whole(LedgerNameText.euro(cost.amount, language)),
    ]
  }
  let sum = costs.reduce(Euro.zero) { $0 + $1.amount }
  let units = costs.reduce(0) { $0 + $1.units }
  let list: HTML =
    rows.isEmpty
    ? emptyState(StatementText.noCosts(language))
    : """
    \(table(
      caption: StatementText.costs(language), headers: StatementText.costHeads.map { $0(language) }, numbers: [3, 4, 5], isTitled: true, isCompact: true,
      rows: rows))\
    <p class="lead"><strong>\(StatementText.total, language)\(colon(language)) \(LedgerNameText.units(units), language), \(LedgerNameText.euro(sum, language))</strong></p>\
    \(displacedLine(costs, language))
    """
  let query: [(String, String)] = [("from", first.description), ("until", last.description)]
  let csv = Address.room(.costs).link(language, query: query + [("format", "csv")])
  let ways: HTML = """
    <div class="no-print">\(actions(buttonLink(StatementText.csv(language), to: csv, style: .secondary), printButton(language)))</div>
    """
  let from = filter.select("from", label: StatementText.from, monthChoices(programme, keeping: typed["from"] ?? "", in: frame))
  let until = filter.select("until", label: StatementText.until, monthChoices(programme, keeping: typed["until"] ?? "", in: frame))
  var page = Page(
    title: StatementText.costs(language), address: .room(.costs),
    body: """
      <h1>\(StatementText.costs, language)</h1><p class="lead">\(StatementText.costsLead, language)</p>\
      \(filter.form(.room(.costs), label: StatementText.period, submit: StatementText.show, from, until))\
      \(problem.map { notice(.bad, "<p>\($0, language)</p>") })\(list)\(rows.isEmpty ? HTML() : ways)
      """)
  page.menu = .figures
  page.width = .wide
  page.query = query
  return page
}

/// What of the costs no longer stands: it is charged until it is corrected, and no longer in anybody's balance.
func displacedLine(_ costs: [LedgerCost], _ language: Language) -> HTML {
  let acts = costs.reduce(0) { $0 + $1.displacedActs }
  guard acts > 0 else { return HTML() }
  let sum = costs.reduce(Euro.zero) { $0 + $1.displaced }
  return "<p>\(StatementText.displaced(acts), language)\(colon(language)) \(LedgerNameText.euro(sum, language))</p>"
}

/// The costs as rows of a table file; what of them waits to be corrected is the last line.
package func costTable(_ costs: [LedgerCost], _ language: Language) -> [[String]] {
  let acts = costs.reduce(0) { $0 + $1.displacedActs }
  let sum = costs.reduce(Euro.zero) { $0 + $1.displaced }
  let last: [[String]] = acts == 0 ? [] : [[StatementText.toCorrect(language), "", "", String(acts), "", sum.description]]
  let rows: [[String]] = costs.map { cost in
    [
      cost.month.description, LedgerNameText.service(cost.service)(language), LedgerNameText.profession(cost.profession)(language), String(cost.acts),
      String(cost.units), cost.amount.description,
    ]
  }
  return [StatementText.costHeads.map { $0(language) }] + rows + last
}

extension LedgerMonth {
  /// Said when two months cannot be.
  package static var unreadable: Text { StatementText.monthUnreadable }
}
