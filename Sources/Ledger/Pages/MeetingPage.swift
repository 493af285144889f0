package import Care
import HTML
import Kernel

/// What the page of the providers' meeting shows.
package struct MeetingModel: Sendable {
  package let programme: UnitProgramme
  package let overview: ProgrammeOverview
  /// `nil` when no list of questions is known for the day.
  package let meeting: LedgerParameters.Meeting?
  package let rule: LedgerParameters.Rule?
  package let disciplines: ProviderParameters
  package let first: LedgerMonth
  package let last: LedgerMonth
  /// The month as it was typed, when it could not be read.
  package let typed: String?
  /// Files whose figures are still those of before something changed.
  package var unrenewed = 0

  package init(
    programme: UnitProgramme, overview: ProgrammeOverview, meeting: LedgerParameters.Meeting?, rule: LedgerParameters.Rule?,
    disciplines: ProviderParameters, first: LedgerMonth, last: LedgerMonth, typed: String?
  ) {
    self.programme = programme
    self.overview = overview
    self.meeting = meeting
    self.rule = rule
    self.disciplines = disciplines
    self.first = first
    self.last = last
    self.typed = typed
  }
}

/// The regular meeting of a programme's providers, to print: what was given, how things stand, what to ask. Nobody is named on it.
package func meetingPage(_ model: MeetingModel, in frame: Frame) -> Page {
  let language = frame.language
  let words = Words(language)
  let until = model.typed ?? model.last.description
  let filter = FilterForm(language, ["until": until])
  let problem: HTML = model.typed == nil ? HTML() : notice(.bad, "<p>\(OverviewText.untilUnreadable, language)</p>")
  var page = Page(
    title: OverviewText.meeting(language), address: .room(.providersMeeting),
    body: """
      <div class="no-print">\(breadcrumb(
        [(OverviewText.title(language), Address.room(.coordination).link(language))], here: OverviewText.meeting(language), in: language))</div>\
      <h1>\(OverviewText.meeting, language)</h1><p class="lead">\(OverviewText.meetingLead(model.first.first, model.last.first, words), language)</p>\
      <p class="soft handed">\(model.programme.name, language) · \(words.dateWithWeekday(frame.today))</p>\
      \(programmeEnd(model.programme, model.rule, model.overview, frame))<div class="no-print">\(problem)\(filter.form(
        .room(.providersMeeting), label: StatementText.period, submit: StatementText.show,
        filter.select("until", label: OverviewText.until, monthChoices(model.programme, keeping: until, in: frame))))\
      \(actions("<button type=\"button\" class=\"button\" data-print hidden>\(StatementText.print, language)</button>"))</div>\
      \(columns(card(givenByService(model.overview.services, language)), card(monthTable(model.overview.months, language))))\
      <section>\(heading(OverviewText.today(language)))\(unrenewedNotice(model.unrenewed, language))\(peopleFigures(model.overview, language))\
      \(card(concernTable(model, language)))\(card(stepTable(model.overview, language)))\
      \(card(capacityTable(model.overview, model.disciplines, language)))</section>\(questions(model, language))
      """)
  page.menu = .figures
  page.width = .wide
  if model.typed == nil { page.query = [("until", model.last.description)] }
  return page
}

private func concernTable(_ model: MeetingModel, _ language: Language) -> HTML {
  table(
    caption: OverviewText.look(language), headers: [OverviewText.figure(language), OverviewText.count(language)], numbers: [1], isCompact: true,
    rows: ProgrammeStanding.Concern.allCases.map { one in
      [
        HTML(text: OverviewText.concern(one, model.rule)(language)),
        HTML(text: Words(language).number(model.overview.concerns[one] ?? 0)),
      ]
    })
}

/// With room to write below each.
private func questions(_ model: MeetingModel, _ language: Language) -> HTML {
  guard let meeting = model.meeting else {
    return "<section>\(heading(OverviewText.questions(language)))\(emptyState(OverviewText.noQuestions(language)))</section>"
  }
  let items: [HTML] = meeting.questions.map { "<li>\($0, language)</li>" }
  return """
    <section>\(heading(OverviewText.questions(language)))<ol class="meeting-questions">\(items)</ol>\
    \(disclosure(OverviewText.questionsSource(language), "<p lang=\"en\" dir=\"ltr\">\(meeting.source)</p>"))</section>
    """
}
