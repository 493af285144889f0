import Care
import HTML
import Kernel

/// Parts of a file in words: the same wherever they are shown.
struct PersonFacts {
  let details: PersonDetails
  let today: Day
  let language: Language

  private var words: Words { Words(language) }

  func date(_ date: PartialDate) -> String { words.partialDate(date) }

  var birth: String? {
    guard let birth = details.birth else { return nil }
    guard details.diedOn == nil else { return date(birth) }
    return "\(date(birth)) (\(PersonText.years(birth.age(on: today))(language)))"
  }

  var languages: String {
    let names: [String] = details.languages.map { spoken in
      LanguageNames.name(spoken.code)(language) + (spoken.level == .little ? " (\(PersonText.little(language)))" : "")
    }
    return names.joined(separator: ", ")
  }

  var phones: HTML {
    let items: [HTML] = details.phones.map { phone in
      let who: HTML = phone.answeredBy.isEmpty ? HTML() : " <span class=\"soft\">(\(PersonText.answeredBy(phone.answeredBy), language))</span>"
      return "<li>\(Prose.phone(phone.number.formatted))\(who)</li>"
    }
    return items.isEmpty ? HTML() : "<ul class=\"plain-list\">\(items)</ul>"
  }

  func address(_ address: DatedAddress) -> HTML {
    let place = address.place.isEmpty ? (address.municipality.flatMap(Municipality.withNIS)?.name(language) ?? "") : address.place
    let lines: [String] = [
      address.isFixed ? address.street : PersonText.noFixedAddress(language),
      [address.postalCode, place].filter { !$0.isEmpty }.joined(separator: " "), address.neighbourhood, address.usualPlace, address.gettingIn,
    ].filter { !$0.isEmpty }
    let parts: [HTML] = lines.enumerated().map { index, line in "\(if: index > 0, "<br>")\(line)" }
    return parts.isEmpty ? HTML() : "<span dir=\"auto\">\(parts)</span>"
  }

  func contact(_ contact: NamedContact) -> HTML {
    guard !contact.isEmpty else { return HTML() }
    var parts: [HTML] = [HTML(text: contact.name)]
    if let phone = contact.phone { parts.append(Prose.phone(phone.formatted)) }
    if !contact.email.isEmpty { parts.append(Prose.email(contact.email)) }
    let lines: [HTML] = parts.filter { !$0.isEmpty }.enumerated().map { index, part in "\(if: index > 0, "<br>")\(part)" }
    return "\(lines)"
  }

  func residence(_ residence: Residence) -> String {
    let place = residence.place.isEmpty ? "" : ", \(residence.place)"
    let from = date(residence.from)
    let until = residence.until.map { " – \(date($0))" } ?? ""
    return "\(PersonText.residence(residence.kind)(language))\(place) (\(from)\(until))"
  }

  var insurance: String {
    let insurance = details.insurance
    let isSaid = insurance.state != .unknown || !insurance.fund.isEmpty
    let state = isSaid ? PersonText.insurance(insurance.state)(language) : ""
    let community = insurance.community.map { PersonText.community($0)(language) } ?? ""
    return [state, insurance.fund, community].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  var household: String {
    let kind = details.household.kind == .unknown ? "" : PersonText.household(details.household.kind)(language)
    return [kind, details.household.words].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  var interpreterAndReading: String {
    var parts: [String] = []
    if details.interpreter != .notNeeded { parts.append(PersonText.interpreter(details.interpreter)(language)) }
    if ![.unknown, .easily].contains(details.reading) { parts.append(PersonText.reading(details.reading)(language)) }
    // Each is a phrase of its own, some with a comma in it.
    return parts.joined(separator: " · ")
  }
}
