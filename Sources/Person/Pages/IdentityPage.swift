import Care
import HTML
import Kernel

/// Everything that is known of her, section by section, each with the form that completes or corrects it.
package func identityPage(_ model: IdentityModel, in frame: Frame) -> Page {
  let language = frame.language
  let sections: [HTML] = PersonSection.allCases.filter(model.seen.contains).map { section(model, $0, frame) }
  let summary: HTML = model.sentBack.map { FormBuilder(frame, model.state, prefix: $0.rawValue).summary() } ?? HTML()
  let failure: HTML = model.failure.map { "<div role=\"alert\">\(notice(.bad, "<p>\($0, language)</p>"))</div>" } ?? HTML()
  return filePage(
    model.head, .identity, title: FileFrameText.page(.identity)(language), in: frame,
    """
    \(failure)\(summary)\
    <div class="stack">\(correctionCards(model.corrections, of: model.head.person, in: frame))\(sections)</div>\(anotherFile(model.head, language))
    """)
}

private func anotherFile(_ head: FileHead, _ language: Language) -> HTML {
  guard head.pages.contains(.merge) else { return HTML() }
  return "<p>\(textLink(DuplicateText.anotherFile(language), to: Address.personPage(head.person, .merge).link(language)))</p>"
}

private func section(_ model: IdentityModel, _ section: PersonSection, _ frame: Frame) -> HTML {
  let language = frame.language
  let isBack = model.sentBack == section
  let shown = facts(model, section, frame)
  let content: HTML = shown.isEmpty ? "<p class=\"soft\">\(PersonText.nothingYet, language)</p>" : shown
  let form: HTML =
    model.changeable.contains(section)
    ? disclosure(
      (section == .residence ? PersonFormText.addResidence : PersonFormText.change)(language), open: isBack, sectionForm(model, section, frame))
    : HTML()
  return "<section class=\"card\" id=\"\(section.rawValue)\">\(heading(PersonFormText.section(section)(language)))\(content)\(form)</section>"
}

private func facts(_ model: IdentityModel, _ section: PersonSection, _ frame: Frame) -> HTML {
  let language = frame.language
  let details = model.details
  let facts = PersonFacts(details: details, today: model.today, language: language)
  func text(_ words: String) -> HTML { HTML(text: words) }
  switch section {
  case .matters:
    let note: HTML = details.note.isEmpty ? HTML() : dataList([(PersonFormText.note(language), Prose.paragraphs(details.note))])
    return (details.matters.isEmpty ? HTML() : Prose.quote(details.matters)) + note
  case .names:
    let named: HTML = details.displayName.isEmpty ? HTML() : "<span dir=\"auto\">\(details.displayName)</span>"
    let others: [String] = details.names.dropFirst().map(\.display)
    let number: String = details.nationalNumber?.formatted ?? details.noNumber.map { PersonText.noNumber($0)(language) } ?? ""
    return dataList([
      (PersonText.name(language), named),
      (PersonFormText.otherNames(language), text(others.joined(separator: "; "))), (PersonText.born(language), text(facts.birth ?? "")),
      (PersonFormText.gender(language), details.gender == .unknown ? HTML() : text(PersonText.gender(details.gender)(language))),
      (PersonFormText.nationalNumber(language), text(number)),
    ])
  case .contact:
    let emails: [HTML] = details.emails.map { Prose.email($0) }
    return dataList([
      (PersonText.phone(language), facts.phones), (PersonFormText.email(language), "\(emails)"),
      (PersonText.speaks(language), text(facts.languages)),
      (PersonFormText.interpreter(language), details.interpreter == .notNeeded ? HTML() : text(PersonText.interpreter(details.interpreter)(language))),
      (PersonFormText.reading(language), details.reading == .unknown ? HTML() : text(PersonText.reading(details.reading)(language))),
    ])
  case .address:
    guard let present = details.addresses.first else { return HTML() }
    let before: [HTML] = details.addresses.dropFirst().map { address in
      let dates = [address.from, address.until].map { $0.map { facts.date($0) } ?? "…" }.joined(separator: " – ")
      return "<li>\(facts.address(address)) <span class=\"soft\">(\(dates))</span></li>"
    }
    let since: HTML = present.from.map { "<p class=\"soft\">\(PersonFormText.from, language) \(facts.date($0))</p>" } ?? HTML()
    let history: HTML = before.isEmpty ? HTML() : disclosure(PersonFormText.before(language), "<ul class=\"plain-list\">\(before)</ul>")
    return "<p>\(facts.address(present))</p>\(since)\(history)"
  case .home:
    let allowance = details.insurance.increasedAllowance.map { ($0 ? PersonFormText.yes : PersonFormText.no)(language) } ?? ""
    return dataList([
      (PersonText.household(language), text(facts.household)), (PersonText.insurance(language), text(facts.insurance)),
      (PersonFormText.increased(language), text(allowance)),
    ])
  case .doctors:
    return dataList([
      (PersonText.doctor(language), facts.contact(details.doctor)), (PersonText.pharmacy(language), facts.contact(details.pharmacy)),
    ])
  case .residence:
    let lines: [HTML] = details.residences.enumerated().map { index, residence in
      let correct: HTML =
        model.changeable.contains(.residence) ? disclosure(PersonFormText.correctLine(language), residenceForm(model, residence, index: index, frame)) : HTML()
      return "<li>\(facts.residence(residence))\(correct)</li>"
    }
    return lines.isEmpty ? HTML() : "<ol class=\"plain-list\">\(lines)</ol>"
  }
}
