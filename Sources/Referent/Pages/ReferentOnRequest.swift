package import Care
import HTML
import Kernel

/// Who is there where a request comes from.
package struct RequestReferents: Hashable, Sendable {
  /// Of the street when it is known, else of the municipality.
  package let neighbourhoods: [Neighbourhood]
  package let isStreetKnown: Bool
  /// With those that are not shown.
  package let total: Int

  package init(neighbourhoods: [Neighbourhood], isStreetKnown: Bool, most: Int = .max) {
    self.neighbourhoods = Array(neighbourhoods.prefix(most))
    self.isStreetKnown = isStreetKnown
    total = neighbourhoods.count
  }

  /// Looks where a request says it is: its street, else all of its municipality.
  package init?(_ report: NeedReport, among all: [Neighbourhood]) {
    let wish = AddressWish(report.whereabouts, municipality: report.municipality)
    if wish.isNamed, case .found(let matches) = findReferent(wish, among: all), matches.contains(where: { $0.street != nil }) {
      self.init(neighbourhoods: matches.map(\.neighbourhood), isStreetKnown: true, most: 3)
      return
    }
    let there = all.filter { one in !one.referents.isEmpty && one.municipality == wish.municipality?.nis }
    guard !there.isEmpty else { return nil }
    self.init(neighbourhoods: there, isStreetKnown: false, most: 6)
  }
}

/// A small card beside a request, or under a report's receipt; nothing when nobody is known there.
func referentsCard(_ referents: RequestReferents?, _ title: Text, in frame: Frame) -> HTML {
  guard let referents else { return HTML() }
  let language = frame.language
  let items: [HTML] = referents.neighbourhoods.map { one in
    let people: [HTML] = one.referents.map { referent in
      let instead = referent.absence(on: frame.today)
      let name = instead.map { $0.standIn.isEmpty ? referent.name : $0.standIn } ?? referent.name
      let phone = instead.flatMap { $0.phone.isEmpty ? nil : $0.phone } ?? referent.phone
      return "<br>\(name) \(Prose.phone(phone))"
    }
    return "<li>\(textLink(one.name(language), to: Address.roomItem(.neighbourhoods, item: one.id.raw).link(language)))\(people)</li>"
  }
  // A small card: the page of all neighbourhoods has the others.
  let all = textLink(ReferentText.title(language), to: Address.room(.neighbourhoods).link(language))
  let hint: HTML = referents.isStreetKnown ? HTML() : "<p class=\"soft small\">\(NeighbourhoodDeskText.onRequestTown, language)</p>"
  return card(title: title(language), "\(hint)<ul class=\"plain-list\">\(items)</ul>\(if: referents.total > items.count, "<p>\(all)</p>")")
}
