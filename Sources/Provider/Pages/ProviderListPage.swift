package import Care
import HTML
package import Kernel

/// The programme's list as it was asked for.
package struct ProviderListModel: Sendable {
  /// As the address carries it: `discipline`, `municipality`, `speaks`, `day`, `part`, `setting`, `room`, `convention`, `request`, `number`.
  package let filter: [String: String]
  package let matches: [ProviderMatch]
  package let paging: Paging
  package let parameters: ProviderParameters
  /// The languages that somebody on the list speaks.
  package let languages: [String]
  package let mayKeep: Bool
  /// The request for which somebody is chosen.
  package let request: ID<Request>?

  package init(
    filter: [String: String], matches: [ProviderMatch], paging: Paging, parameters: ProviderParameters, languages: [String], mayKeep: Bool,
    request: ID<Request>?
  ) {
    self.filter = filter
    self.matches = matches
    self.paging = paging
    self.parameters = parameters
    self.languages = languages
    self.mayKeep = mayKeep
    self.request = request
  }

  package static let pageSize = 25
  package static let fields = ["discipline", "municipality", "speaks", "day", "part", "setting", "room", "convention", "request", "number"]
}

extension ProviderNeed {
  /// Reads the query of an address; what it does not understand it leaves out.
  package init(_ value: (_ name: String) -> String) {
    self.init()
    func some(_ name: String) -> String? { value(name).isEmpty ? nil : String(value(name).prefix(100)) }
    discipline = some("discipline")
    municipality = Int(value("municipality")).flatMap { Municipality.withNIS($0) ?? Municipality.withPostalCode($0) }?.nis
    language = some("speaks")
    weekday = Int(value("day")).flatMap { (1...7).contains($0) ? $0 : nil }
    part = ProviderTime.Part(rawValue: value("part"))
    setting = ProviderDetails.Setting(rawValue: value("setting"))
    withRoom = value("room") == "now"
    withConvention = value("convention") != "any"
  }
}

/// Who carries out the programme's services: room first, then the nearest, equal ones by turns.
package func providerListPage(_ model: ProviderListModel, in frame: Frame) -> Page {
  let language = frame.language
  let filter = FilterForm(language, model.filter)
  let number = model.filter["number"] ?? ""
  var buttons = HTML()
  if model.mayKeep {
    buttons += buttonLink(ProvidersText.add(language), to: Address.directoryItem(.providers, item: "new").link(language))
  }
  if model.paging.total > 0 {
    buttons += buttonLink(
      ProvidersText.export(language), to: Address.directory(.providers).link(language, query: filter.query + [("format", "csv")]),
      style: .secondary)
  }
  let choosing: HTML? = model.request.map { request in
    notice(
      .note,
      "<p>\(ProvidersText.choosing(number), language) \(textLink(number, to: Address.request(request).link(language)))</p>")
  }
  var page = Page(
    title: ProvidersText.title(language), address: .directory(.providers),
    body: """
      <h1>\(ProvidersText.title, language)</h1>\(directoryRooms(.providers, frame))<p class="lead">\(ProvidersText.lead, language)</p>\(choosing)\(actions(buttons))
      \(form(model, filter, language))\(list(model, filter, frame))
      """)
  page.menu = .directory
  page.width = .wide
  page.query = filter.query
  return page
}

private func form(_ model: ProviderListModel, _ filter: FilterForm, _ language: Language) -> HTML {
  let disciplines: [Choice] = model.parameters.disciplines.map { Choice($0.code, $0.name(language)) }
  let towns: [Choice] = Municipality.all.map { Choice(String($0.nis), $0.name(language)) }
  let languages: [Choice] = model.languages.map { Choice($0, LanguageNames.name($0)(language)) }
  let days: [Choice] = (1...7).map { Choice(String($0), ProvidersText.weekday($0, language)) }
  let parts: [Choice] = ProviderTime.Part.allCases.map { Choice($0.rawValue, ProvidersText.part($0)(language)) }
  let settings: [Choice] = ProviderDetails.Setting.allCases.map { Choice($0.rawValue, ProvidersText.setting($0)(language)) }
  return filter.form(
    .directory(.providers), label: ProvidersText.filters, submit: ProvidersText.show, filter.hidden("request"), filter.hidden("number"),
    filter.select("discipline", label: ProvidersText.discipline, all: ProvidersText.any, disciplines),
    filter.select("municipality", label: ProvidersText.municipality, all: ProvidersText.any, towns),
    filter.folded(
      ["speaks", "day", "part", "setting", "room", "convention"],
      filter.select("speaks", label: ProvidersText.speaks, all: ProvidersText.any, languages),
      filter.select("day", label: ProvidersText.day, all: ProvidersText.any, days),
      filter.select("part", label: ProvidersText.part, all: ProvidersText.any, parts),
      filter.select("setting", label: ProvidersText.setting, all: ProvidersText.any, settings),
      filter.select("room", label: ProvidersText.room, all: ProvidersText.any, [Choice("now", ProvidersText.roomNow(language))]),
      filter.select(
        "convention", label: ProvidersText.convention, all: ProvidersText.conventionInForce, [Choice("any", ProvidersText.conventionAny(language))])))
}

private func list(_ model: ProviderListModel, _ filter: FilterForm, _ frame: Frame) -> HTML {
  let language = frame.language
  guard model.paging.total > 0 else {
    let isWhole = filter.query.allSatisfy { ["request", "number"].contains($0.0) }
    guard !isWhole else { return emptyState(ProvidersText.empty(language)) }
    return emptyState(
      ProvidersText.emptyFiltered(language),
      actions(buttonLink(ProvidersText.clear(language), to: Address.directory(.providers).link(language), style: .secondary)))
  }
  let rows: [WorkRow] = model.matches.map { row($0, model, frame) }
  return """
    <h2>\(ProvidersText.found(model.paging.total), language)</h2><p class="soft">\(ProvidersText.fairness, language)</p>
    \(workList(rows))\(pager(page: model.paging.page, of: model.paging.pages, in: language) { number in
      Address.directory(.providers).link(language, query: filter.query + [("page", String(number))])
    })
    """
}

private func row(_ match: ProviderMatch, _ model: ProviderListModel, _ frame: Frame) -> WorkRow {
  let language = frame.language
  let details = match.provider.details
  var row = WorkRow(
    title: details.name,
    link: Address.directoryItem(.providers, item: match.provider.id.raw).link(language, query: model.requestQuery))
  row.reason = ProvidersText.room(match.room)(language)
  row.urgency = match.room.tone
  row.chips = [
    chip(model.parameters.name(of: details.discipline)(language)),
    chip(ProvidersText.state(match.convention)(language), match.convention.tone),
  ]
  var why = match.reasons.filter { reason in
    switch reason {
    case .room, .convention: false
    default: true
    }
  }.map { ProvidersText.reason($0, language) }
  if let kilometres = match.kilometres { why.append(ProvidersText.kilometres(kilometres)(language)) }
  var lines: [HTML] = []
  if !details.organisation.isEmpty { lines.append(HTML(text: details.organisation)) }
  if !why.isEmpty { lines.append("\(ProvidersText.whyTitle, language)\(colon(language)) \(why.joined(separator: ", "))") }
  var reach: [HTML] = []
  if !details.phone.isEmpty { reach.append(Prose.phone(details.phone)) }
  if !details.email.isEmpty { reach.append(Prose.email(details.email)) }
  var details2 = HTML()
  for line in lines { details2 += "<p>\(line)</p>" }
  let reached: [HTML] = reach.map { part in "<li>\(part)</li>" }
  if !reached.isEmpty { details2 += "<ul class=\"phones\">\(reached)</ul>" }
  if let request = model.request {
    let link = Address.newReferral(request).link(language, query: [("provider", match.provider.id.raw)])
    details2 += """
      <p><a class="button secondary small" href="\(url: link)">\(ProvidersText.choose, language)\
      \(spokenOnly(" – \(ProvidersText.chooseFor(language)) \(details.name)"))</a></p>
      """
  }
  row.details = details2
  return row
}

extension ProviderListModel {
  fileprivate var requestQuery: [(String, String)] { request.map { [("request", $0.raw)] } ?? [] }
}

extension ProviderDetails.Room {
  var tone: Tone {
    switch self {
    case .free: .good
    case .full: .warn
    case .notSaid, .perhaps, .old: .plain
    }
  }
}

extension ProviderDetails.Convention.State {
  var tone: Tone {
    switch self {
    case .inForce: .good
    case .notYet: .note
    case .suspended: .warn
    case .ended, .none: .bad
    }
  }
}

/// The filters that fit a request, for the link from its referral: its municipality, and the language when it has a name on our list.
package func providerQuery(for request: Request) -> [(String, String)] {
  var query: [(String, String)] = [("request", request.id.raw), ("number", request.number)]
  if let town = request.report.municipality { query.append(("municipality", String(town.nis))) }
  let spoken = request.clarification.spokenLanguage.folded
  let known = LanguageNames.all.first { language in
    Language.interface.contains { language.name($0).folded.split(separator: ", ").contains { spoken == $0 } }
  }
  if let known, !spoken.isEmpty { query.append(("speaks", known.code)) }
  return query
}

/// The headings and lines of the list as a table file.
package func providerLines(_ matches: [ProviderMatch], _ parameters: ProviderParameters, _ language: Language) -> [[String]] {
  let heads: [Text] = [
    ProvidersText.name, ProvidersText.discipline, ProvidersText.organisation, ProvidersText.convention, ProvidersText.room,
    ProvidersText.languages, ProvidersText.served, ProvidersText.times, ProvidersText.settings, ProvidersText.phone, ProvidersText.email,
    ProvidersText.number,
  ]
  let lines = matches.map { match -> [String] in
    let details = match.provider.details
    let facts = providerFacts(details, language)
    return [
      details.name, parameters.name(of: details.discipline)(language), details.organisation, ProvidersText.state(match.convention)(language),
      ProvidersText.room(match.room)(language), facts.languages, facts.towns, facts.times, facts.settings, details.phone, details.email,
      details.number?.formatted ?? "",
    ]
  }
  return [heads.map { $0(language) }] + lines
}

/// What a line says in lists, in words.
func providerFacts(_ details: ProviderDetails, _ language: Language) -> (languages: String, towns: String, times: String, settings: String) {
  let towns = details.municipalities.compactMap { Municipality.withNIS($0)?.name(language) }
  return (
    details.languages.map { LanguageNames.name($0)(language) }.joined(separator: ", "),
    towns.isEmpty ? ProvidersText.servesAll(language) : towns.joined(separator: ", "), ProvidersText.weekWords(details.times, language),
    ProviderDetails.Setting.allCases.filter(details.settings.contains).map { ProvidersText.setting($0)(language) }.joined(separator: ", ")
  )
}
