package import Kernel

extension [Neighbourhood] {
  /// The neighbourhood of a street as people wrote it, when there is only one: the street's own words, and the house number where one side
  /// belongs elsewhere. Counts and lists are made from it, so nothing is guessed; those without a referent count as well.
  ///
  /// - Parameter lines: tried one after the other: an address, then words such as `chez Ana, rue Inventée 3`.
  package func certain(for lines: [String], in municipality: Municipality?) -> Neighbourhood? {
    let parts = lines.flatMap { line in [line] + line.split(separator: ",").map(String.init) }
    for part in parts {
      let wish = AddressWish(part, municipality: municipality)
      guard wish.isNamed else { continue }
      let town = municipality ?? wish.municipality
      let found = filter { one in
        guard !one.isRemoved, town == nil || one.municipality == town?.nis else { return false }
        return one.streets.contains { street in
          street.holds(wish.number) && street.names.contains { StreetWords.isSame(wish.words, StreetWords.plain($0)) }
        }
      }
      if let only = found.first, found.count == 1 { return only }
    }
    return nil
  }
}
