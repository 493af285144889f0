package import Care
import HTML
import Kernel

/// Letters to print.
package struct PaperModel: Hashable, Sendable {
  /// Oldest first.
  package let letters: [Message]
  package let house: Organization
  /// How many wait in all.
  package let total: Int
  /// What was kept back and waits for somebody.
  package let withheld: [Message]

  package init(letters: [Message], house: Organization, total: Int, withheld: [Message] = []) {
    self.letters = letters
    self.house = house
    self.total = total
    self.withheld = withheld
  }
}

/// Every letter on a sheet of its own, its address where an envelope has its window; then one touch says that they were posted.
package func paperPage(_ model: PaperModel, in frame: Frame) -> Page {
  let language = frame.language
  var page = Page(title: PaperText.title(language), address: .room(.paper), body: HTML())
  page.menu = .messages
  let way = breadcrumb([(MessageText.title(language), Address.outbox.link(language))], here: page.title, in: language)
  let kept = undeliveredNotice(model.withheld, PaperText.withheld(model.withheld.count), language)
  guard !model.letters.isEmpty else {
    page.body = """
      \(way)<h1>\(PaperText.title, language)</h1>\(kept)\(emptyState(PaperText.empty(language),
        actions(buttonLink(MessageText.write(language), to: Address.room(.message).link(language), style: .secondary))))
      """
    return page
  }
  let form = FormBuilder(frame)
  let more = model.total - model.letters.count
  let rest: HTML = more > 0 ? "<p>\(PaperText.more(more), language)</p>" : HTML()
  page.body = """
    <div class="no-print">\(way)<h1>\(PaperText.title, language)</h1><p class="lead">\(PaperText.lead(model.total), language)</p>\(rest)\(kept)
    \(actions("<button type=\"button\" class=\"button secondary\" data-print hidden>\(PaperText.print, language)</button>"))
    \(form.form(
      .roomForm(.paper, item: "all", .posted), form.hidden("letters", model.letters.map(\.id.raw).joined(separator: " ")),
      "<p>\(PaperText.postedHint, language)</p>", actions(form.submit(PaperText.posted(model.letters.count)))))</div>
    <div class="paper-sheets">\(model.letters.map { sheet($0, model.house, frame) })</div>
    """
  return page
}

/// Messages that did not leave or arrive, each with its reason, and the way to it; nothing when there are none.
func undeliveredNotice(_ messages: [Message], _ title: Text, _ language: Language) -> HTML {
  guard !messages.isEmpty else { return HTML() }
  let items: [HTML] = messages.map { message in
    let subject = message.subject.isEmpty ? MessageText.noSubject(language) : message.subject
    let to = message.to.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let link = textLink("\(subject) (\(to))", to: Address.message(message.id).link(language))
    return "<li>\(link)\(colon(language)) \(MessageText.reason(message), language)</li>"
  }
  return notice(.warn, title: title(language), "<ul>\(items)</ul>")
}

private func sheet(_ message: Message, _ house: Organization, _ frame: Frame) -> HTML {
  let language = message.language
  let links = message.body.split(whereSeparator: \.isWhitespace).map(String.init).filter { OutsideLink(web: $0) != nil }
  let codes: [HTML] = links.prefix(2).map { link in
    "<figure class=\"qr-line\">\(qrDrawing(link, label: PaperText.code(language)))<figcaption>\(PaperText.code(language))</figcaption></figure>"
  }
  return """
    <section class="paper-sheet" lang="\(language.code)" aria-label="\(message.subject)"><p class="paper-from">\(house.name)\
    \(if: house.phone != nil, "<br>\(house.phone ?? "")")</p>
    <div class="paper-to">\(Prose.paragraphs(message.to))</div>
    <p class="paper-day">\(Words(language).date(message.createdAt.day))</p><h2>\(message.subject)</h2>
    <div dir="auto">\(Prose.paragraphs(message.body))</div>\(codes)</section>
    """
}
