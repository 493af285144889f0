package import Care
import HTML
package import Kernel

/// A kept list as its keeper sees it.
package struct KeptShortlistModel: Hashable, Sendable {
  package let shown: ShownShortlist
  /// `.directoryItem`: of his lists, or of the link that is his key.
  package let address: Address
  package let isByLink: Bool
  package let expires: Day
  /// The links that open it now, newest first.
  package let openLinks: [ShortlistLink]
  /// A link that was just made, and the last day on which it works.
  package var madeLink: String?
  package var madeUntil: Day?
  package let person: ID<Person>?
  package let mayMail: Bool
  package var mail: FormState
  package var failure: Text?

  package init(
    shown: ShownShortlist, address: Address, isByLink: Bool, expires: Day, openLinks: [ShortlistLink], person: ID<Person>?, mayMail: Bool,
    mail: FormState = FormState()
  ) {
    self.shown = shown
    self.address = address
    self.isByLink = isByLink
    self.expires = expires
    self.openLinks = openLinks
    self.person = person
    self.mayMail = mayMail
    self.mail = mail
  }
}

/// What is on it, change, print, share, send, erase.
package func keptShortlistPage(_ model: KeptShortlistModel, in frame: Frame) -> Page {
  let language = frame.language
  let content = model.shown.content
  let items: [HTML] = content.items.indices.map { position in
    let standing = model.shown.standings[position]
    let name = model.shown.name(position, language)
    let state: HTML = standing.notice.map { " \(chip($0(language), standing.isOpen ? .warn : .bad))" } ?? HTML()
    let own: HTML = standing.resource?.ownLanguage.map { "<span lang=\"\($0.code)\">\(name)</span>" } ?? HTML(text: name)
    return "<li>\(own)\(state)</li>"
  }
  let failure: HTML = model.failure.map { notice(.bad, "<p>\($0, language)</p>") } ?? HTML()
  let key: HTML =
    model.isByLink ? notice(.note, "<p>\(ShortlistText.keptHere, language)</p>") : HTML()
  let print = buttonLink(
    ShortlistText.printView(language), to: model.address.link(content.language, query: [("print", "yes")]), style: .secondary)
  let mine: HTML =
    model.isByLink
    ? HTML()
    : model.person.map { textLink(ShortlistWorkText.hers(language), to: Address.personPage($0, .lists).link(language)) }
      ?? textLink(ShortlistWorkText.mine(language), to: Address.directory(.shortlists).link(language))
  let title = content.name.isEmpty || model.isByLink ? ShortlistText.keptTitle(language) : content.name
  var page = Page(
    title: ShortlistText.title(language), address: model.address,
    body: """
      \(if: !mine.isEmpty, "<p>\(mine)</p>")<h1 dir="auto">\(title)</h1>\(failure)\(key)<ol class="kept-entries">\(items)</ol>\
      <p class="soft">\(ShortlistText.language, language)\(colon(language)) <span lang="\(content.language.code)">\(frame.languages.withSentences(content.language).ownName)\
      </span> · \(ShortlistText.keptUntil(model.expires), language)</p>\
      \(actions(button(.takeUp, ShortlistText.takeUp, model, frame), print))\(sharing(model, frame))\(mailing(model, frame))\(erasing(model, frame))
      """)
  page.showsEmergencyNumbers = true
  page.hasQuickExit = model.shown.isAboutViolence
  return page
}

/// A form of one button.
///
/// - Parameter link: the reference of the one link that it is about.
private func button(
  _ form: FormName, _ words: Text, asking: Text? = nil, link: String? = nil, _ model: KeptShortlistModel, _ frame: Frame
) -> HTML {
  guard case .directoryItem(let page, let item) = model.address else { return HTML() }
  let builder = FormBuilder(frame)
  let about: HTML = link.map { builder.hidden("link", $0) } ?? HTML()
  let press = asking.map { builder.danger(words, asking: $0) } ?? builder.submit(words, style: form == .takeUp ? .primary : .secondary)
  return builder.form(.directoryItemForm(page, item: item, form), classes: "inline", about, press)
}

private func sharing(_ model: KeptShortlistModel, _ frame: Frame) -> HTML {
  let language = frame.language
  var made = HTML()
  if let link = model.madeLink, let target = OutsideLink(web: link) {
    let until: HTML = model.madeUntil.map { " \(ShortlistText.linkUntil($0), language)" } ?? HTML()
    made = notice(
      .good,
      """
      <p>\(ShortlistText.newLink, language)\(until)</p><p>\(copyable(link, in: language))</p>\
      <p><a class="made-link" href="\(url: target)">\(ShortlistText.openLink, language)</a></p>\(qrDrawing(link, label: ShortlistText.wholeList(language)))
      """)
  }
  let links = model.openLinks
  let count: HTML = links.isEmpty ? "\(ShortlistText.noLinks, language)" : "\(ShortlistText.openLinks(links.count), language)"
  let rows: [HTML] = links.map { link in
    let end = button(.endLinks, ShortlistText.endLink, asking: ShortlistText.endLinkAsk, link: link.reference, model, frame)
    let time = Words(language).time(link.madeAt)
    return "<li><span>\(ShortlistText.linkMade(link.madeAt.day, until: link.expires.day), language) <span class=\"soft\">(\(time))</span></span> \(end)</li>"
  }
  let list: HTML = rows.isEmpty ? HTML() : "<ul class=\"link-list\">\(rows)</ul>"
  let end: HTML = links.count < 2 ? HTML() : button(.endLinks, ShortlistText.endLinks, asking: ShortlistText.endLinksAsk, model, frame)
  return card(
    title: ShortlistText.shareTitle(language),
    """
    <p>\(ShortlistText.shareLead, language)</p>\(made)<p class="soft">\(count)</p>\(list)\
    \(actions(button(.share, ShortlistText.makeLink, model, frame), end))
    """)
}

private func mailing(_ model: KeptShortlistModel, _ frame: Frame) -> HTML {
  guard model.mayMail, case .directoryItem(let page, let item) = model.address else { return HTML() }
  let language = frame.language
  let builder = FormBuilder(frame, model.mail, prefix: "mail")
  let own = frame.languages.withSentences(model.shown.content.language).ownName
  let warning: HTML =
    model.shown.isAboutViolence ? notice(.warn, "<p>\(ShortlistWorkText.putInViolence, language)</p>") : HTML()
  return card(
    title: ShortlistWorkText.mailTitle(language),
    builder.form(
      .directoryItemForm(page, item: item, .mail),
      """
      <p>\(ShortlistWorkText.mailLead(own), language)</p>\(warning)\
      \(builder.input("email", label: ShortlistWorkText.email, type: "email", autocomplete: "off", required: true))\
      \(builder.checkbox("whole", label: ShortlistWorkText.putIn))\(builder.submit(ShortlistWorkText.send))
      """))
}

private func erasing(_ model: KeptShortlistModel, _ frame: Frame) -> HTML {
  actions(button(.eraseList, ShortlistText.erase, asking: ShortlistText.eraseAsk, model, frame))
}
