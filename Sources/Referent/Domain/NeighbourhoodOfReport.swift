package import Kernel

/// The streets of neighbourhoods taken apart once, to find the neighbourhood of many addresses.
package struct StreetBook: Sendable {
  /// One of a street's names.
  private struct Line: Sendable {
    let neighbourhood: Int
    let street: NeighbourhoodStreet
    let words: [String]
  }

  private let neighbourhoods: [Neighbourhood]
  /// The names that hold a word; words that say no more than what kind of way it is lead nowhere.
  private let byWord: [String: [Line]]

  package init(_ all: [Neighbourhood]) {
    let shown = all.filter { !$0.isRemoved }
    var byWord: [String: [Line]] = [:]
    for (place, one) in shown.enumerated() {
      for street in one.streets {
        for name in street.names {
          let line = Line(neighbourhood: place, street: street, words: StreetWords.plain(name))
          for word in Set(line.words) where !StreetWords.kinds.contains(word) { byWord[word, default: []].append(line) }
        }
      }
    }
    neighbourhoods = shown
    self.byWord = byWord
  }

  /// The neighbourhood of a street as people wrote it, when there is only one: the street's own words, and the house number where one side
  /// belongs elsewhere. Counts and lists are made from it, so nothing is guessed; those without a referent count as well.
  ///
  /// - Parameter lines: tried one after the other: an address, then words such as `chez Ana, rue Inventée 3`.
  package func certain(for lines: [String], in municipality: Municipality?) -> Neighbourhood? {
    let parts = lines.flatMap { line in [line] + line.split(separator: ",").map(String.init) }
    for part in parts {
      let wish = AddressWish(part, municipality: municipality)
      guard let sign = wish.sign else { continue }
      let town = municipality ?? wish.municipality
      var found: Set<Int> = []
      for line in byWord[sign] ?? [] where line.street.holds(wish.number) && StreetWords.isSame(wish.words, line.words) {
        guard town == nil || neighbourhoods[line.neighbourhood].municipality == town?.nis else { continue }
        found.insert(line.neighbourhood)
      }
      if let only = found.first, found.count == 1 { return neighbourhoods[only] }
    }
    return nil
  }
}

extension [Neighbourhood] {
  /// The same for a single address.
  package func certain(for lines: [String], in municipality: Municipality?) -> Neighbourhood? {
    StreetBook(self).certain(for: lines, in: municipality)
  }
}

extension Request {
  /// Where it is: its municipality, and its neighbourhood when the street is known. The street of her file counts before the words of the
  /// report; of the file nothing else is read, and nothing of it is shown.
  ///
  /// - Parameters:
  ///   - person: whose file it concerns.
  ///   - day: on which she lived there.
  ///   - streets: asked only when somebody said a street; at least those of the request's municipality, all when it says none.
  package func place(
    of person: Person?, on day: Day, in streets: () throws -> StreetBook
  ) rethrows -> (municipality: Municipality?, neighbourhood: ID<Neighbourhood>?) {
    let stated = report.municipality
    var lines: [String] = []
    if let address = person?.details.address(on: day), address.isFixed {
      lines.append("\(address.street), \(address.postalCode) \(address.place)")
    }
    lines.append(report.whereabouts)
    guard lines.contains(where: { !$0.trimmed.isEmpty }), let found = try streets().certain(for: lines, in: stated) else { return (stated, nil) }
    return (stated ?? found.town, found.id)
  }
}
