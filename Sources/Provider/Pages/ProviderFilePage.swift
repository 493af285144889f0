package import Care
import HTML
package import Kernel

/// One line of the programme's list with its past.
package struct ProviderFileModel: Sendable {
  package let provider: Provider
  package let changes: [ProviderChange]
  /// How many there are, with those that are not shown.
  package var changeTotal = 0
  package let link: ProviderLink?
  package let parameters: ProviderParameters
  package let newsDays: Int
  package let now: Instant
  package let mayKeep: Bool
  /// The request for which somebody is chosen.
  package let request: ID<Request>?

  package init(
    provider: Provider, changes: [ProviderChange], link: ProviderLink?, parameters: ProviderParameters, newsDays: Int, now: Instant,
    mayKeep: Bool,
    request: ID<Request>?
  ) {
    self.provider = provider
    self.changes = changes
    self.link = link
    self.parameters = parameters
    self.newsDays = newsDays
    self.now = now
    self.mayKeep = mayKeep
    self.request = request
  }
}

/// A provider's page, for professionals.
package func providerFilePage(_ model: ProviderFileModel, in frame: Frame) -> Page {
  let language = frame.language
  let details = model.provider.details
  let today = model.now.day
  let room = details.room(on: today, newsDays: model.newsDays)
  let convention = details.convention.state(on: today)
  let facts = providerFacts(details, language)
  var marks = [
    chip(model.parameters.name(of: details.discipline)(language)),
    chip(
      ProvidersText.state(convention)(language),
      convention.tone),
  ]
  if details.hasLeft { marks.append(chip(ProvidersText.hasLeft(language), .bad)) }
  let rows: [(term: String, content: HTML)] = [
    (ProvidersText.room(language), "<strong>\(ProvidersText.room(room), language)</strong>"),
    (ProvidersText.organisation(language), HTML(text: details.organisation)),
    (ProvidersText.phone(language), details.phone.isEmpty ? HTML() : Prose.phone(details.phone)),
    (ProvidersText.email(language), details.email.isEmpty ? HTML() : Prose.email(details.email)),
    (ProvidersText.languages(language), HTML(text: facts.languages)), (ProvidersText.served(language), HTML(text: facts.towns)),
    (ProvidersText.times(language), HTML(text: facts.times)), (ProvidersText.settings(language), HTML(text: facts.settings)),
    (ProvidersText.base(language), HTML(text: details.base.flatMap(Municipality.withNIS)?.name(language) ?? "")),
    (ProvidersText.number(language), HTML(text: details.number?.formatted ?? "")),
  ]
  var doing = HTML()
  if let request = model.request {
    let link = Address.newReferral(request).link(language, query: [("provider", model.provider.id.raw)])
    doing += buttonLink(ProvidersText.choose(language), to: link)
  }
  if model.mayKeep {
    let link = Address.directoryItem(.providers, item: model.provider.id.raw).link(language, query: [("edit", "yes")])
    doing += buttonLink(ProvidersText.edit(language), to: link, style: .secondary)
  }
  var page = Page(
    title: details.name, address: .directoryItem(.providers, item: model.provider.id.raw),
    body: """
      \(breadcrumb([(ProvidersText.title(language), Address.directory(.providers).link(language))], here: details.name, in: language))
      <h1 dir="auto">\(details.name)</h1>\(chips(marks))\(actions(doing))
      \(dataList(rows))\(model.mayKeep ? linkCard(model, frame) : HTML())
      <h2>\(ProvidersText.history, language)</h2>\(history(model, language))
      """)
  page.menu = .directory
  page.query = model.request.map { [("request", $0.raw)] } ?? []
  return page
}

private func linkCard(_ model: ProviderFileModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame)
  let item = model.provider.id.raw
  let open = model.link.flatMap { $0.opens(at: model.now) ? $0 : nil }
  let words: HTML =
    open.map { "<p>\(ProvidersText.linkUntil($0.madeAt.day, $0.expires.day), language)</p>" } ?? "<p>\(ProvidersText.noLink, language)</p>"
  let invite: HTML =
    model.provider.details.email.isEmpty || model.provider.details.hasLeft
    ? HTML()
    : form.form(
      .directoryItemForm(.providers, item: item, .lineInvite), "<p class=\"hint\">\(ProvidersText.inviteHint, language)</p>",
      form.submit(ProvidersText.invite, style: .secondary))
  let end: HTML =
    open == nil
    ? HTML()
    : form.form(.directoryItemForm(.providers, item: item, .lineEndLinks), form.danger(ProvidersText.endLinks, asking: ProvidersText.endSure))
  return card(title: ProvidersText.linkTitle(language), "\(words)\(invite)\(end)")
}

private func history(_ model: ProviderFileModel, _ language: Language) -> HTML {
  let items: [TimelineItem] = model.changes.map { change in
    let lines: [HTML] = change.fields.map { field in
      let before = words(field.name, field.before, model, language)
      let after = words(field.name, field.after, model, language)
      let old: HTML = before.isEmpty ? HTML() : "<del>\(before)</del> → "
      return "<li>\(ProvidersText.fieldName(field.name), language) : \(old)\(after.isEmpty ? "–" : after)</li>"
    }
    return TimelineItem(
      when: Words(language).moment(change.at), who: change.way == .link ? ProvidersText.byItself(language) : change.by,
      what: "<ul>\(lines)</ul>")
  }
  return "\(timeline(items))\(cutNote(shown: items.count, of: model.changeTotal, in: language))"
}

/// A stored value in words.
private func words(_ field: String, _ value: String, _ model: ProviderFileModel, _ language: Language) -> String {
  guard !value.isEmpty else { return "" }
  let codes = value.split(separator: " ").map(String.init)
  switch field {
  case "discipline": return model.parameters.name(of: value)(language)
  case "languages": return codes.map { LanguageNames.name($0)(language) }.joined(separator: ", ")
  case "letters": return Language(code: value)?.ownName ?? value
  case "municipalities", "base": return codes.map { Int($0).flatMap(Municipality.withNIS)?.name(language) ?? $0 }.joined(separator: ", ")
  case "times": return ProvidersText.weekWords(Set(codes.compactMap(ProviderTime.init(code:))), language)
  case "settings": return codes.map { ProviderDetails.Setting(rawValue: $0).map { ProvidersText.setting($0)(language) } ?? $0 }.joined(separator: ", ")
  case "from", "until", "suspendedFrom", "suspendedUntil": return Day(value).map { Words(language).date($0) } ?? value
  case "capacity":
    guard let capacity = ProviderDetails.Capacity(code: value) else { return value }
    // As it was said: on the day itself.
    return ProvidersText.room(
      capacity.places > 0 ? .free(capacity.places, said: capacity.saidOn) : .full(until: capacity.fullUntil, said: capacity.saidOn))(language)
  case "left": return ProvidersText.hasLeft(language)
  default: return value
  }
}

/// The form of one line for those who keep the list; `nil` for a new one.
package func providerEditPage(
  _ provider: Provider?, _ form: FormState, _ parameters: ProviderParameters, failure: Text? = nil, in frame: Frame
) -> Page {
  let language = frame.language
  let builder = FormBuilder(frame, form)
  let item = provider?.id.raw ?? "new"
  let title = provider?.details.name ?? ProvidersText.newTitle(language)
  let failed: HTML? = failure.map { words in "<div role=\"alert\">\(notice(.bad, "<p>\(words, language)</p>"))</div>" }
  let left: HTML = provider == nil ? HTML() : builder.checkbox("left", label: ProvidersText.left)
  var page = Page(
    title: title, address: .directoryItem(.providers, item: item),
    body: """
      \(breadcrumb([(ProvidersText.title(language), Address.directory(.providers).link(language))], here: title, in: language))
      <h1 dir="auto">\(title)</h1>\(failed)\(builder.summary())
      \(builder.form(
        .directoryItemForm(.providers, item: item, .lineSave), builder.hidden("version", form["version"]),
        ProviderForm.listPart(builder, parameters), ProviderForm.ownPart(builder), left, builder.submit(ProvidersText.save)))
      """)
  page.menu = .directory
  if provider != nil { page.query = [("edit", "yes")] }
  return page
}
