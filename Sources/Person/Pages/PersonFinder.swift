package import Care
package import HTML
package import Kernel

/// One line of an answer.
package struct FoundLine: Hashable, Sendable {
  /// How many a search shows.
  package static let most = 20

  package let person: Person
  package let reasons: [MatchReason]

  package init(person: Person, reasons: [MatchReason]) {
    self.person = person
    self.reasons = reasons
  }

  /// Everything in one line, for the list that opens while one types.
  package func summary(_ language: Language) -> String {
    ([nameForPage(person, language)] + facts(person, language)).joined(separator: " · ")
  }
}

/// The field for finding somebody and, once something was asked, who was found.
///
/// - Parameter found: `nil` before anything was asked.
package func personFinder(_ typed: String, found: [FoundLine]?, in frame: Frame) -> HTML {
  let language = frame.language
  let form: HTML = """
    <form class="search no-print" role="search" method="get" action="\(url: Address.persons.link(language))" data-search \
    data-api="/api/persons" data-entry="\(Address.persons.path(language) + "/")" data-language="\(language.code)" \
    data-found="\(FinderText.foundLive(language))" data-none="\(FinderText.none(language))">\
    <label for="person-q">\(FinderText.label, language)</label><p class="hint" id="person-q-hint">\(FinderText.hint, language)</p>\
    <div class="search-line"><input type="search" id="person-q" name="q" value="\(typed)" maxlength="200" autocomplete="off" \
    aria-describedby="person-q-hint"><button type="submit" class="button primary">\(FinderText.find, language)</button></div></form>
    """
  guard let found else { return form }
  guard !found.isEmpty else {
    return form
      + emptyState(
        FinderText.none(language), "<p>\(textLink(FinderText.all(language), to: Address.persons.link(language)))</p>")
  }
  let rows: [WorkRow] = found.map { line in
    var row = WorkRow(title: nameForPage(line.person, language), link: Address.person(line.person.id).link(language))
    row.details = "<p>\(facts(line.person, language).joined(separator: " · "))</p>"
    row.chips = line.reasons.map { chip(FinderText.reason($0)(language), $0 == .sound || $0 == .spelling ? .note : .plain) }
    return row
  }
  return """
    \(form)<p role="status"><strong>\(FinderText.found(found.count), language)</strong></p>\(workList(rows, level: 2))\
    \(searchNote(shown: rows.count, most: FoundLine.most, in: language))\
    <p>\(textLink(FinderText.all(language), to: Address.persons.link(language)))</p>
    """
}

/// How somebody is called on a page, with the name on her papers when it is another; words for "no name known" otherwise.
func nameForPage(_ person: Person, _ language: Language) -> String {
  guard !person.displayName.isEmpty else { return FileFrameText.unnamed(language) }
  let official = person.details.names.first { $0.use == .official }?.display ?? ""
  return official.isEmpty || official == person.displayName ? person.displayName : "\(person.displayName) (\(official))"
}

/// Birth, municipality and number of the file: what tells two people of one name apart.
func facts(_ person: Person, _ language: Language) -> [String] {
  var facts: [String] = []
  if let birth = person.details.birth { facts.append(FinderText.born(Words(language).partialDate(birth))(language)) }
  if let place = person.details.addresses.first?.municipality.flatMap(Municipality.withNIS) { facts.append(place.name(language)) }
  facts.append(person.number)
  return facts
}
