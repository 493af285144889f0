import Kernel

/// Recognises the municipalities of the region in a query, by either name, by the short names people use, and by postal code.
///
/// A place says where help is wanted, not which help: it is taken out of the words that are ranked.
struct SearchPlaces: Sendable {
  /// Places by the first word of their name; the longest name first.
  private let places: [String: [(words: [String], nis: Int?)]]

  init() {
    var places: [String: [(words: [String], nis: Int?)]] = [:]
    func add(_ name: String, _ nis: Int?) {
      let words = SearchTokens.words(in: name)
      guard let first = words.first else { return }
      if places[first, default: []].contains(where: { $0.words == words }) { return }
      places[first, default: []].append((words, nis))
    }
    for municipality in Municipality.all {
      // Brussels itself is the whole region in people's mouths.
      let isBrussels = municipality.nis == 21004
      add(municipality.name.fr, isBrussels ? nil : municipality.nis)
      add(municipality.name.nl, isBrussels ? nil : municipality.nis)
      for code in municipality.postalCodes { add(String(code), municipality.nis) }
    }
    let short: [(String, Int?)] = [
      ("Brussels", nil), ("Molenbeek", 21012), ("Berchem", 21003), ("Saint-Josse", 21014), ("St-Josse", 21014), ("Sint-Joost", 21014),
      ("Watermael", 21017), ("Boitsfort", 21017), ("Bosvoorde", 21017), ("Watermaal", 21017), ("Woluwe", nil), ("Woluwé", nil),
      ("Laeken", 21004), ("Laken", 21004), ("Neder-over-Heembeek", 21004), ("St-Gilles", 21013), ("Schaarbeek", 21015),
      ("Scharbeek", 21015), ("Schaerbeeck", 21015), ("St-Jans-Molenbeek", 21012), ("Woluwe-St-Lambert", 21018),
      ("Woluwe-St-Pierre", 21019), ("Etterbeeck", 21005), ("Molenbeek-St-Jean", 21012), ("St-Gillis", 21013),
      ("St-Lambrechts-Woluwe", 21018), ("St-Pieters-Woluwe", 21019), ("Berchem-Ste-Agathe", 21003), ("Marolles", 21004),
      ("Marollen", 21004), ("Matonge", 21009), ("Région bruxelloise", nil), ("Région de Bruxelles-Capitale", nil),
    ]
    for (name, nis) in short { add(name, nis) }
    for first in places.keys { places[first]?.sort { $0.words.count > $1.words.count } }
    self.places = places
  }

  /// - Returns: which words belong to a place, and the first municipality named.
  func recognise(_ words: [String]) -> (isPlace: [Bool], municipality: Int?) {
    var isPlace = [Bool](repeating: false, count: words.count)
    var found: Int?
    var index = 0
    while index < words.count {
      guard let place = places[words[index]]?.first(where: { Self.matches($0.words, words, at: index) }) else {
        index += 1
        continue
      }
      for position in index..<(index + place.words.count) { isPlace[position] = true }
      found = found ?? place.nis
      index += place.words.count
    }
    return (isPlace, found)
  }

  private static func matches(_ name: [String], _ words: [String], at start: Int) -> Bool {
    guard start + name.count <= words.count else { return false }
    return name.indices.allSatisfy { name[$0] == words[start + $0] }
  }
}
