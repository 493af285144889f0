package import Care
package import HTML
package import Kernel

/// An entry among others: name, what it does, who, cost and how on one line, numbers to ring at once.
///
/// - Parameters:
///   - level: the heading's level on the page, 2 or 3.
///   - now: what is true at this moment, as chips.
///   - extra: what can be done with it here, at its end.
///   - query: goes along with the link to its page.
package func entryCard(
  _ entry: Entry, chapter: Text? = nil, in language: Language, level: Int = 2, now: [HTML] = [], extra: HTML = HTML(),
  query: [(String, String)] = []
) -> HTML {
  let link: HTML = """
    <a href="\(url: Address.entry(entry.id).link(language, query: query))">\(entry.name, language)</a>
    """
  let title: HTML = level == 2 ? "<h2>\(link)</h2>" : "<h3>\(link)</h3>"
  let accent: HTML = entry.isEmergency ? " accent-bad" : HTML()
  return """
    <li class="card\(accent)">\(title)\(entryChips(entry, chapter: chapter, in: language, now: now))<p>\(entry.summary, language)</p>\
    \(factsLine(entry, language))\(phoneList(entry, language))\(extra)</li>
    """
}

/// Chapter, price and conditions, each in a word or two.
func entryChips(_ entry: Entry, chapter: Text?, in language: Language, now: [HTML] = []) -> HTML {
  var all: [HTML] = now
  if entry.isEmergency { all.append(chip(DirectoryText.emergency(language), .bad)) }
  if let chapter { all.append(chip(chapter(language))) }
  if entry.isFree == true {
    let isForSome: Bool = entry.offer?.value.isFreeForSome ?? false
    all.append(chip((isForSome ? DirectoryText.freeForSome : DirectoryText.free)(language), .good))
  }
  switch entry.home {
  case .always: all.append(chip(DirectoryText.atHome(language), .good))
  case .sometimes: all.append(chip(DirectoryText.sometimesHome(language), .good))
  case .never, nil: break
  }
  switch entry.prescription {
  case .required: all.append(chip(DirectoryText.prescription(language), .warn))
  case .sometimes: all.append(chip(DirectoryText.sometimesPrescription(language), .warn))
  case .some(.none): all.append(chip(DirectoryText.noPrescription(language), .good))
  case nil: break
  }
  if entry.answers == [.professional] { all.append(chip(DirectoryText.forProfessionals(language), .note)) }
  if entry.isFictitious { all.append(chip(DirectoryText.invented(language), .note)) }
  return chips(all)
}

private func factsLine(_ entry: Entry, _ language: Language) -> HTML {
  var parts = HTML()
  func add(_ label: Text, _ words: Text?) {
    guard let words else { return }
    parts += "<span><strong>\(label, language)</strong> \(words, language)</span> "
  }
  add(DirectoryText.who, entry.who ?? entry.subject)
  add(DirectoryText.cost, entry.cost)
  add(DirectoryText.how, entry.how)
  guard !parts.isEmpty else { return parts }
  return """
    <p class="facts-line small">\(parts)</p>
    """
}

/// Numbers with what they are and when somebody answers.
func phoneList(_ entry: Entry, _ language: Language, isBig: Bool = false) -> HTML { phoneList(entry.phones, language, isBig: isBig) }

func phoneList(_ phones: [Entry.Phone], _ language: Language, isBig: Bool = false) -> HTML {
  guard !phones.isEmpty else { return HTML() }
  let items: [HTML] = phones.map { phone in
    let label: HTML? = phone.label.map { words in " <span>\(words, language)</span>" }
    let hours: HTML? = phone.hours.map { words in " <span class=\"soft small\">\(words, language)</span>" }
    let names: [String] = phone.languages.map { LanguageNames.name($0)(language) }
    let spoken: HTML? = names.isEmpty ? nil : " <span class=\"soft small\">\(Words(language).list(names))</span>"
    return "<li>\(Prose.phone(phone.number))\(label)\(hours)\(spoken)</li>"
  }
  return """
    <ul class="phones\(if: isBig, " big")">\(items)</ul>
    """
}

/// The report card of pages that are about no entry in particular.
let reportCards = Unchanging { reportCard(in: $0) }

/// The calm way in: somebody noticed that somebody needs help.
func reportCard(
  in language: Language, entry: Entry? = nil, title: Text = DirectoryText.reportTitle, words: Text = DirectoryText.reportWords
) -> HTML {
  let query: [(String, String)] = entry.map { [("entry", $0.id)] } ?? []
  return """
    <section class="card iris no-print"><h2>\(title, language)</h2><p>\(words, language)</p>\
    \(buttonLink(DirectoryText.reportButton(language), to: Address.reportNeed.link(language, query: query)))</section>
    """
}

/// The helpdesk's number and hours, when the directory knows it.
func talkCard(_ helpdesk: Entry?, in language: Language) -> HTML {
  guard let helpdesk else { return HTML() }
  return card(
    title: DirectoryText.talkTitle(language),
    """
    <p>\(textLink(helpdesk.name(language), to: Address.entry(helpdesk.id).link(language))). \(DirectoryText.talkWords, language)</p>\
    \(phoneList(helpdesk, language, isBig: true))
    """)
}

/// The field of all fields. Works as a plain form; with the script it proposes entries while one types.
///
/// - Parameter isHeading: whether the question is the page's h1.
package func searchField(_ filter: SearchWish, in language: Language, hint: Bool, extra: HTML = HTML()) -> HTML {
  """
  <form class="search no-print" role="search" method="get" action="\(url: Address.search.link(language))" data-search data-api="/api/search" \
  data-entry="\(entryPrefix(language))" data-language="\(language.code)" data-found="\(DirectoryText.foundLive(language))" \
  data-none="\(DirectoryText.noneLive(language))">\
  <h1><label for="q">\(DirectoryText.question, language)</label>\
  </h1>\(if: hint, "<p class=\"hint\" id=\"q-hint\">\(DirectoryText.questionHint, language)</p>")\
  <div class="search-line"><input type="search" id="q" name="q" value="\(filter.words)" maxlength="300"\
  \(if: hint, " aria-describedby=\"q-hint\"")><button type="submit" class="button primary">\(DirectoryText.search, language)</button>\
  </div>\(extra)</form>
  """
}

/// `/fr/annuaire/`: what the script puts before an entry's id.
private func entryPrefix(_ language: Language) -> String { Address.entry("").path(language) + "/" }
