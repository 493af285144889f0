package import Care
import HTML
package import Kernel

/// A line as the provider itself sees it by its link.
package struct ProviderLineModel: Sendable {
  package let secret: String
  package let provider: Provider
  package let link: ProviderLink
  package let parameters: ProviderParameters
  package let newsDays: Int
  package let today: Day
  package let form: FormState
  /// The form that holds the problems.
  package let isRoom: Bool

  package init(
    secret: String, provider: Provider, link: ProviderLink, parameters: ProviderParameters, newsDays: Int, today: Day,
    form: FormState, isRoom: Bool
  ) {
    self.secret = secret
    self.provider = provider
    self.link = link
    self.parameters = parameters
    self.newsDays = newsDays
    self.today = today
    self.form = form
    self.isRoom = isRoom
  }
}

/// The page behind the link, made for a phone: room with one touch, then languages, days and municipalities.
package func providerLinePage(_ model: ProviderLineModel, in frame: Frame) -> Page {
  let language = frame.language
  let details = model.provider.details
  let room = details.room(on: model.today, newsDays: model.newsDays)
  let convention = details.convention.state(on: model.today)
  let form = FormBuilder(frame, model.isRoom ? FormState() : model.form)
  return Page(
    title: ProvidersText.lineTitle(language), address: .directoryItem(.providerLine, item: model.secret),
    body: """
      <h1>\(ProvidersText.lineTitle, language)</h1><p class="lead" dir="auto">\(details.name)</p>
      \(chips([
        chip(model.parameters.name(of: details.discipline)(language)), chip(ProvidersText.state(convention)(language), convention.tone),
      ]))<p>\(ProvidersText.lineLead, language)</p>
      \(card(title: ProvidersText.roomTitle(language), accent: .iris, roomPart(model, room, frame)))
      \(card(
        title: ProvidersText.correct(language),
        """
        \(form.summary())\(form.form(
          .directoryItemForm(.providerLine, item: model.secret, .lineSave), ProviderForm.ownPart(form), form.submit(ProvidersText.save)))
        """))
      <p class="small soft">\(ProvidersText.theRest, language) \(ProvidersText.linkWorks(model.link.expires.day), language)</p>
      """)
}

private func roomPart(_ model: ProviderLineModel, _ room: ProviderDetails.Room, _ frame: Frame) -> HTML {
  let language = frame.language
  let form = FormBuilder(frame, model.isRoom ? model.form : FormState(), prefix: "room")
  let address = Address.directoryItemForm(.providerLine, item: model.secret, .lineRoom)
  let same: HTML =
    model.provider.details.capacity == nil ? HTML() : form.submit(ProvidersText.same, style: .secondary, name: "room", value: "same")
  return """
    <p><strong>\(ProvidersText.room(room), language)</strong></p>\(model.isRoom ? form.summary() : HTML())
    \(form.form(
      address,
      actions(
        same, form.submit(ProvidersText.roomOne, style: .secondary, name: "room", value: "1"),
        form.submit(ProvidersText.roomTwo, style: .secondary, name: "room", value: "2"),
        form.submit(ProvidersText.roomMany, style: .secondary, name: "room", value: "3"),
        form.submit(ProvidersText.full, style: .secondary, name: "room", value: "full"),
        form.submit(ProvidersText.fullTwoWeeks, style: .secondary, name: "room", value: "full-14"),
        form.submit(ProvidersText.fullMonth, style: .secondary, name: "room", value: "full-30"))))
    \(form.form(
      address, form.hidden("room", "full-day"),
      form.input("fullUntil", label: ProvidersText.fullUntilField, hint: ProvidersText.dayHint, required: true),
      form.submit(ProvidersText.fullDay, style: .secondary)))
    """
}

/// The letter that carries a provider's link, in the provider's language. It tells nothing of anybody.
///
/// - Parameter said: the day of the news about room, where it has become old and the letter asks anew.
package func providerLetter(
  from sender: String, link: String, until: Day, askingAnewAbout said: Day? = nil, in language: Language
) -> Letters.Parts {
  let house = sender.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let words: [String] =
    said.map { [ProvidersText.letterOld($0)(language), ProvidersText.letterNewLink(language)] } ?? [ProvidersText.letterWords(language)]
  let parts: [String] =
    [ProvidersText.letterHello(language)] + words
    + [link, ProvidersText.linkWorks(until)(language), "\(ProvidersText.letterEnd(language))\n\(house)"]
  return (ProvidersText.letterSubject(language), parts.joined(separator: "\n\n") + "\n")
}
