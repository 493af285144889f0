import Care
import HTML
import Kernel

/// A list as the person reads it: on paper, or by its link.
package struct ShortlistSheetModel: Hashable, Sendable {
  package let shown: ShownShortlist
  /// Where this page stands: with its query, in every language.
  package let address: Address
  package let query: [(String, String)]
  /// `https://relais.example`, before every address of ours on paper.
  package let publicAddress: String
  /// The house that prepared it.
  package let house: String?
  package let housePhone: String?
  /// Whether the address of this page can be given to others.
  package let isLink: Bool
  /// The way back for whoever makes the list.
  package let back: Address?

  package init(
    shown: ShownShortlist, address: Address, query: [(String, String)], publicAddress: String, house: String?, housePhone: String?,
    isLink: Bool, back: Address?
  ) {
    self.shown = shown
    self.address = address
    self.query = query
    self.publicAddress = publicAddress
    self.house = house
    self.housePhone = housePhone
    self.isLink = isLink
    self.back = back
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.shown == right.shown && left.address == right.address && left.publicAddress == right.publicAddress && left.house == right.house
      && left.isLink == right.isLink && left.back == right.back && left.query.elementsEqual(right.query) { $0 == $1 }
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(shown)
    hasher.combine(address)
  }
}

/// Large type, a code for every link, numbers as they are today. Says nothing of what it is about in its title.
package func shortlistSheetPage(_ model: ShortlistSheetModel, in frame: Frame) -> Page {
  let language = frame.language
  let content = model.shown.content
  let texts = Language.interface.contains(language) ? language : content.textLanguage
  let items: [HTML] = content.items.indices.map { position in sheetItem(position, model, texts, language) }
  let fallback: HTML =
    texts == language ? HTML() : notice(.note, "<p>\(ShortlistText.descriptions(in: texts.ownName), language)</p>")
  let whole: HTML =
    model.isLink
    ? qrLine(model.publicAddress + model.address.path(language), ShortlistText.wholeList(language)) : HTML()
  let house: HTML =
    model.house.map { house in
      "<p>\(ShortlistText.preparedBy(house), language)\(model.housePhone.map { phone in " · \(Prose.phone(phone))" })</p>"
    } ?? HTML()
  let top: HTML = content.words.isEmpty ? HTML() : "<div class=\"sheet-word\" dir=\"auto\">\(Prose.paragraphs(content.words))</div>"
  var page = Page(
    title: ShortlistText.title(language), address: model.address,
    body: """
      \(tools(model, frame))<article class="sheet list-sheet"><h1>\(ShortlistText.sheetTitle, language)</h1>\(top)\(fallback)
      <ol class="sheet-list">\(items)</ol>
      <footer class="sheet-end">\(whole)<p class="soft">\(ShortlistText.scan, language)</p>\(house)\
      <p class="soft">\(ShortlistText.asOf(frame.today), language)</p></footer></article>
      """)
  page.query = model.query
  page.showsEmergencyNumbers = true
  page.hasQuickExit = model.shown.isAboutViolence
  return page
}

private func tools(_ model: ShortlistSheetModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let back: HTML = model.back.map { buttonLink(ShortlistText.back(language), to: $0.link(language), style: .secondary) } ?? HTML()
  var take = HTML()
  if model.isLink, case .directoryItem(let page, let item) = model.address {
    let builder = FormBuilder(frame)
    take = builder.form(
      .directoryItemForm(page, item: item, .takeUp), classes: "inline", builder.submit(ShortlistText.takeOver, style: .secondary))
  }
  return """
    <div class="actions no-print"><button type="button" class="button primary" data-print hidden>\(ShortlistText.print, language)</button>\
    \(take)\(back)</div>
    """
}

private func sheetItem(_ position: Int, _ model: ShortlistSheetModel, _ texts: Language, _ language: Language) -> HTML {
  let standing = model.shown.standings[position]
  let item = model.shown.content.items[position]
  let name = model.shown.name(position, texts)
  let words: HTML = item.words.isEmpty ? HTML() : "<div class=\"sheet-word\" dir=\"auto\">\(Prose.paragraphs(item.words))</div>"
  let state: HTML = standing.notice.map { "<p class=\"sheet-state\"><strong>\($0, language)</strong></p>" } ?? HTML()
  let spoken: HTML = texts == language ? HTML() : " lang=\"\(texts.code)\" dir=\"ltr\""
  let named: HTML = standing.resource?.ownLanguage.map { " lang=\"\($0.code)\"" } ?? HTML()
  guard standing.isOpen, let resource = standing.resource else {
    return "<li><div class=\"sheet-item\"><div><h2\(spoken)>\(name)</h2>\(state)\(words)</div></div></li>"
  }
  let address = model.publicAddress + resource.address.path(texts)
  let sites: [String] = Array(resource.links.filter { $0.language == nil || $0.language == texts }.map(\.url).prefix(2))
  let codes: [HTML] = [qrLine(address, ShortlistText.moreHere(language))] + sites.map { qrLine($0, ShortlistText.website(language)) }
  let how: HTML = resource.how.map { "<p>\($0, texts)</p>" } ?? HTML()
  return """
    <li><div class="sheet-item"><div><div\(spoken)><h2\(named)>\(name)</h2></div>\(state)<div\(spoken)><p>\(resource.summary, texts)</p>\
    \(phoneList(resource.phones, texts, isBig: true))\(emails(resource.emails))\(how)</div>\(words)</div><div class="sheet-codes">\(codes)</div></div></li>
    """
}

private func emails(_ all: [String]) -> HTML {
  guard !all.isEmpty else { return HTML() }
  let items: [HTML] = all.map { address in "<li>\(Prose.email(address))</li>" }
  return "<ul class=\"links\">\(items)</ul>"
}

/// A code with what it opens below it, in words and letter by letter.
func qrLine(_ written: String, _ words: String) -> HTML {
  let address = plainAddress(written)
  guard let target = OutsideLink(web: address) else { return HTML() }
  let short = address.hasPrefix("https://") ? String(address.dropFirst(8)) : address
  return """
    <figure class="qr-line">\(qrDrawing(address, label: words))<figcaption><span>\(words)</span> \
    <a class="qr-address" dir="ltr" href="\(url: target)">\(short)</a></figcaption></figure>
    """
}

/// An address in ASCII alone (RFC 3987 §3.1): readers of codes guess wrongly at other letters.
private func plainAddress(_ address: String) -> String {
  guard !address.utf8.allSatisfy({ $0 < 128 }) else { return address }
  let digits = Array("0123456789ABCDEF".utf8)
  var plain: [UInt8] = []
  for byte in address.utf8 {
    if byte < 128 { plain.append(byte) } else { plain += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
  }
  return String(decoding: plain, as: UTF8.self)
}
