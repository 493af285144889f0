import Care
package import HTML
package import Kernel

/// A whole document: the page in its frame, ready to send.
///
/// Works without script; carries no style attribute and no inline script, so that the site's policy can forbid both.
package func renderPage(_ page: Page, in frame: Frame) -> HTML {
  let language = frame.language
  let title: String = page.title.isEmpty ? "Relais" : "\(page.title) · Relais"
  let emergency: HTML = page.showsEmergencyNumbers || frame.viewer == nil ? emergencyBands(language) : HTML()
  return """
    <!doctype html>
    <html lang="\(language.code)" dir="\(language.isRightToLeft ? "rtl" : "ltr")"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(title)</title>
    <meta name="color-scheme" content="light dark"><meta name="referrer" content="same-origin">\(metadata(page, frame))
    <link rel="stylesheet" href="\(url: AddressLink.asset("relais.css"))"><script src="\(url: AddressLink.asset("relais.js"))" defer>\
    </script>
    <link rel="icon" href="data:,"></head>
    <body\(newRequestKey(page, frame))><a class="skip" href="#main">\(LayoutText.skip(language))\
    </a>\(if: page.hasQuickExit, quickExit(language))
    <header class="header"><div class="bar">\(logos(language))\(menu(page, frame))\
    <div class="header-end">\(chosenLink(frame))\(languageLinks(page, frame))\(viewerChip(frame))</div></div></header>
    \(emergency)\(if: frame.isDemo, demoBand(language))
    <main id="main" tabindex="-1" class="\(page.width.name)">\(notYetRead(language))\(flash(frame))\(page.body)\
    </main>
    \(footer(page, frame))</body></html>
    """
}

extension Page.Width {
  /// The class of the page's main part.
  fileprivate var name: String {
    switch self {
    case .reading: "reading"
    case .wide: "wide"
    case .personal: "personal"
    }
  }
}

// What is the same on every page of a language.
private let logos = Unchanging(logo)
private let emergencyBands = Unchanging(emergencyBand)
private let footerLinks = Unchanging(footerItems)

/// Search engines see public pages only; each names its sisters in the other languages.
private func metadata(_ page: Page, _ frame: Frame) -> HTML {
  guard frame.viewer == nil, page.menu == .find || page.menu == .report || page.menu == .directory, !page.hasQuickExit else {
    return "<meta name=\"robots\" content=\"noindex\">"
  }
  let alternates: [HTML] = frame.languages.all.map { other in
    """
    <link rel="alternate" hreflang="\(other.code)" href="\(url: page.address.link(other, query: page.query))">
    """
  }
  return "\(alternates)"
}

/// On the pages about requests, the key `n` begins a new one for those who may; on those about calls, a new call.
private func newRequestKey(_ page: Page, _ frame: Frame) -> HTML {
  if page.menu == .calls, let viewer = frame.viewer, !viewer.roles.isDisjoint(with: Role.callTakers) {
    return " data-new=\"\(url: Address.helpdesk(.console).link(frame.language))\""
  }
  guard page.menu == .requests, let viewer = frame.viewer, !viewer.roles.isDisjoint(with: Role.requestWorkers) else { return HTML() }
  return " data-new=\"\(url: Address.newRequest.link(frame.language))\""
}

private func logo(_ language: Language) -> HTML {
  """
  <a class="logo" href="\(url: Address.home.link(language))" aria-label="\(LayoutText.home(language))">\
  <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">\
  <path class="logo-house" d="M2 14a12 12 0 0 1 24 0v8a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4z"/>\
  <circle class="logo-sun" cx="25" cy="24" r="6"/></svg> Relais</a>
  """
}

private struct MenuItem {
  let menu: Page.Menu
  let words: Text
  let address: Address
}

/// At most six words, the same for the same roles on every page.
private func menu(_ page: Page, _ frame: Frame) -> HTML {
  let language = frame.language
  let links: [HTML] = (frame.personal == nil ? menuItems(frame.viewer) : []).map { item in
    """
    <li><a href="\(url: item.address.link(language))"\(if: item.menu == page.menu, " aria-current=\"page\"")>\(item.words, language)</a>\
    </li>
    """
  }
  guard !links.isEmpty else { return HTML() }
  return """
    <nav class="menu" aria-label="\(LayoutText.mainMenu(language))"><ul>\(links)</ul></nav>
    """
}

private func menuItems(_ viewer: Frame.Viewer?) -> [MenuItem] {
  let find = MenuItem(menu: .find, words: LayoutText.findHelp, address: .home)
  guard let viewer else { return [find, MenuItem(menu: .report, words: LayoutText.report, address: .reportNeed)] }
  func any(_ roles: Set<Role>) -> Bool { !viewer.roles.isDisjoint(with: roles) }
  var items: [MenuItem] = []
  if any(Role.callTakers) { items.append(MenuItem(menu: .calls, words: LayoutText.calls, address: .helpdesk(.console))) }
  if any(Role.requestWorkers) { items.append(MenuItem(menu: .requests, words: LayoutText.requests, address: .workList)) }
  if any(Role.careWorkers) { items.append(MenuItem(menu: .persons, words: LayoutText.persons, address: .persons)) }
  items.append(find)
  if let room = DirectoryRoom.first(for: viewer) { items.append(MenuItem(menu: .directory, words: LayoutText.editing, address: room.address)) }
  // Whoever goes out into the neighbourhood finds the gaps among its pages.
  if any(Role.gapRegister), !any(Role.outreachVisitors) {
    items.append(MenuItem(menu: .gaps, words: LayoutText.gaps, address: .gaps))
  }
  if any(Role.figureReaders.subtracting(Role.requestWorkers)) {
    items.append(MenuItem(menu: .figures, words: LayoutText.figures, address: .helpdesk(.figures)))
  }
  if any(Role.outreachVisitors) {
    items.append(MenuItem(menu: .outreach, words: LayoutText.outreach, address: .room(.rounds)))
  } else if any(Role.outreachReaders) {
    items.append(MenuItem(menu: .outreach, words: LayoutText.outreach, address: .room(.reached)))
  }
  if any(Role.inclusionReaders) {
    items.append(MenuItem(menu: .inclusion, words: LayoutText.inclusion, address: .inclusion))
  }
  if any(Role.requestWorkers) {
    items.append(MenuItem(menu: .messages, words: LayoutText.messages, address: .outbox))
  }
  if any(Role.logReaders) {
    items.append(MenuItem(menu: .log, words: LayoutText.log, address: .accessLog))
    items.append(MenuItem(menu: .retention, words: LayoutText.retention, address: .retention))
  }
  return items
}

/// The same page in the other languages. A further language shows itself while it is being read.
private func languageLinks(_ page: Page, _ frame: Frame) -> HTML {
  let current = frame.language
  let shown: [Language] = Language.interface + (Language.interface.contains(current) ? [] : [current])
  let links: [HTML] = shown.map { other in
    let code = other.code.uppercased()
    guard other != current else {
      return """
        <li><span lang="\(other.code)" aria-current="true"><abbr title="\(other.ownName)">\(code)</abbr></span></li>
        """
    }
    return """
      <li><a href="\(url: page.address.link(other, query: page.query))" lang="\(other.code)" hreflang="\(other.code)" aria-label="\(code) – \(other.ownName)">\(code)</a></li>
      """
  }
  return """
    <nav class="languages" aria-label="\(LayoutText.languages(current))"><ul>\(links)</ul></nav>
    """
}

private func viewerChip(_ frame: Frame) -> HTML {
  let language = frame.language
  if frame.personal != nil { return leaveForm(frame) }
  guard let viewer = frame.viewer else {
    return """
      <a class="sign-in" href="\(url: Address.signIn.link(language))">\(LayoutText.signIn, language)</a>
      """
  }
  return """
    <p class="viewer"><span class="viewer-name">\(viewer.name)</span> <span class="viewer-house">\(viewer.organization)</span></p>
    <form method="post" action="\(url: Address.signOut.link(language))" class="sign-out">\
    <input type="hidden" name="token" value="\(frame.formToken)">\
    <button type="submit" class="button quiet small">\(LayoutText.signOut, language)</button></form>
    """
}

/// Closes a person's own pages on this device.
private func leaveForm(_ frame: Frame) -> HTML {
  let language = frame.language
  return """
    <form method="post" action="\(url: Address.myForm(.home, .leave).link(language))" class="sign-out">\
    <input type="hidden" name="token" value="\(frame.formToken)">\
    <button type="submit" class="button secondary">\(LayoutText.leave, language)</button></form>
    """
}

extension FormName {
  /// Leaving a person's own pages.
  package static let leave = FormName("leave")
}

/// The numbers of danger, with the words for them, always in the same place.
package func emergencyBand(_ language: Language) -> HTML {
  let talk: HTML
  switch language {
  case .french: talk = "<li class=\"talk\">\(number("107")) \(LayoutText.someoneToTalkTo, language)</li>"
  case .dutch: talk = "<li class=\"talk\">\(number("106")) \(LayoutText.someoneToTalkTo, language)</li>"
  default:
    talk = """
      <li class="talk">\(LayoutText.someoneToTalkTo, language) <span dir="ltr">\(number("107")) (FR)\
      </span> <span dir="ltr">\(number("106")) (NL)</span></li>
      """
  }
  return """
    <aside class="emergency" aria-label="\(LayoutText.emergency(language))"><ul class="bar">\
    <li>\(number("112")) \(LayoutText.medicalEmergency, language)</li>\
    <li>\(number("101")) \(LayoutText.police, language)</li><li>\(number("1733")) \(LayoutText.onCallDoctor, language)</li>\(talk)</ul>\
    </aside>
    """
}

private func number(_ digits: StaticString) -> HTML {
  let words = "\(digits)"
  return "<a href=\"tel:\(words)\">\(words)</a>"
}

/// Leaves at once for a page that says nothing about the person. A link, so that it works without script.
private func quickExit(_ language: Language) -> HTML {
  """
  <nav class="quick-exit" aria-label="\(LayoutText.quickExit(language))">\
  <a class="button danger" href="https://www.meteo.be" rel="noreferrer nofollow" data-quick-exit>\(LayoutText.quickExit, language)</a>\
  <p>\(LayoutText.quickExitHint, language)</p></nav>
  """
}

private func demoBand(_ language: Language) -> HTML {
  """
  <aside class="demo-band" aria-label="\(LayoutText.demoLabel(language))"><p class="bar">\(LayoutText.demo, language)</p></aside>
  """
}

private func notYetRead(_ language: Language) -> HTML {
  guard !Language.interface.contains(language), language.sentences?.reading == nil else { return HTML() }
  return notice(.note, "<p>\(LayoutText.notYetRead, language)</p>")
}

private func flash(_ frame: Frame) -> HTML {
  guard let flash = frame.flash else { return HTML() }
  let tone = Tone(rawValue: flash.tone.rawValue) ?? .note
  return """
    <div class="flash" role="status">\(notice(tone, "<p>\(flash.words)</p>"))</div>
    """
}

/// The further languages, each by its own name, under the pages that can be read in them.
private func furtherLanguages(_ page: Page, _ frame: Frame) -> HTML {
  let others = frame.languages.further.filter { $0 != frame.language }
  guard frame.viewer == nil, !others.isEmpty else { return HTML() }
  let links: [HTML] = others.map { other in
    """
    <li><a href="\(url: page.address.link(other, query: page.query))" lang="\(other.code)" hreflang="\(other.code)" \
    dir="\(other.isRightToLeft ? "rtl" : "ltr")">\(other.ownName)</a></li>
    """
  }
  return """
    <nav class="further-languages" aria-label="\(LayoutText.furtherLanguages(frame.language))"><ul>\(links)</ul></nav>
    """
}

private func footerItems(_ language: Language) -> HTML {
  let about = Address.about
  let links: [(Text, AddressLink)] = [
    (LayoutText.about, about.link(language)), (LayoutText.accessibility, about.link(language, fragment: "accessibility")),
    (LayoutText.privacy, about.link(language, fragment: "privacy")), (LayoutText.followReport, Address.receipt.link(language)),
    (LayoutText.signIn, Address.signIn.link(language)), (LayoutText.styles, Address.styles.link(language)),
  ]
  let items: [HTML] = links.map { words, link in "<li><a href=\"\(url: link)\">\(words, language)</a></li>" }
  return "\(items)"
}

private func footer(_ page: Page, _ frame: Frame) -> HTML {
  let language = frame.language
  return """
    <footer class="footer"><div class="bar"><nav aria-label="\(LayoutText.footer(language))"><ul>\(footerLinks(language))</ul></nav>\(furtherLanguages(page, frame))\
    <p>\(LayoutText.source, language)</p></div></footer>
    """
}
