package import Kernel

/// An address or a street as somebody typed it, taken apart.
package struct AddressWish: Hashable, Sendable {
  /// Folded words of the street, abbreviations written out, small words left out.
  package let words: [String]
  package let number: Int?
  package let municipality: Municipality?

  /// Reads `r. des Coteaux 12 bte 3, 1030 Schaerbeek`, `Hoogstr. 7`, `12, chaussée de Haecht`.
  ///
  /// - Parameter municipality: chosen beside it; one in the words counts before it.
  package init(_ typed: String, municipality chosen: Municipality? = nil) {
    var tokens = typed.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var town = chosen
    // 1030 Schaerbeek: the postal code, and the name that may follow it.
    if let place = tokens.firstIndex(where: { $0.count == 4 && Int($0).flatMap(Municipality.withPostalCode) != nil }),
      let found = Int(tokens[place]).flatMap(Municipality.withPostalCode)
    {
      town = found
      tokens.remove(at: place)
      for name in found.tokens where tokens[place...].starts(with: name) { tokens.removeSubrange(place..<place + name.count) }
    } else if let found = Municipality.all.first(where: { town in town.tokens.contains { tokens.isTown($0) } }),
      let name = found.tokens.first(where: { tokens.isTown($0) })
    {
      // Behind a number, or alone, it is the town; else it may be a street named after one.
      town = found
      tokens.removeLast(name.count)
    }
    // A box says nothing about the street.
    if let box = tokens.firstIndex(where: { ["bte", "boite", "bus", "box"].contains($0) }), box > 0 { tokens.removeSubrange(box...) }
    var house: Int?
    if let last = tokens.last, last.leadingNumber != nil {
      // 12/3 is house 12, box 3.
      var start = tokens.count - 1
      while start > 0, tokens[start - 1].leadingNumber != nil { start -= 1 }
      house = tokens[start].leadingNumber
      tokens.removeSubrange(start...)
    } else if let first = tokens.first, let number = first.leadingNumber {
      house = number
      tokens.removeFirst()
    }
    words = StreetWords.plain(tokens)
    number = house
    municipality = town
  }

  /// Whether there is a name to look for, and not just "rue".
  package var isNamed: Bool { sign != nil }

  /// The first word by which a street can be told from others.
  var sign: String? { words.first { $0.count >= 3 && !StreetWords.kinds.contains($0) } }
}

extension Municipality {
  /// Folded words of its names.
  fileprivate var tokens: [[String]] {
    [name.fr, name.nl].map { $0.folded.split { !$0.isLetter }.map(String.init) }
  }
}

extension [String] {
  /// Whether these words end with a town's name that stands alone or behind a number.
  fileprivate func isTown(_ name: [String]) -> Bool {
    guard count >= name.count, Array(suffix(name.count)) == name else { return false }
    return count == name.count || self[count - name.count - 1].leadingNumber != nil
  }
}

extension String {
  /// 12 in `12b`; `nil` for a word that begins with a letter, or a number that no house has.
  fileprivate var leadingNumber: Int? {
    let digits = prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count <= 4, count - digits.count <= 1 else { return nil }
    return Int(digits)
  }
}

/// How street names are compared.
enum StreetWords {
  /// What kind of way it is: too common to be looked for alone.
  static let kinds: Set<String> = [
    "rue", "avenue", "chaussee", "boulevard", "place", "square", "quai", "allee", "clos", "impasse", "drève", "dreve", "straat", "laan", "steenweg",
    "plein", "plaats", "kaai", "dreef", "weg",
  ]
  private static let short: [String: String] = [
    "r": "rue", "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard", "blvd": "boulevard", "boul": "boulevard", "ch": "chaussee",
    "chee": "chaussee", "pl": "place", "sq": "square", "str": "straat", "ln": "laan", "stwg": "steenweg", "stg": "steenweg", "st": "saint",
    "ste": "sainte", "sint": "saint",
  ]
  private static let small: Set<String> = [
    "de", "du", "des", "la", "le", "les", "l", "d", "et", "van", "der", "den", "het", "t", "op", "aan", "en", "the", "of",
  ]

  static func plain(_ tokens: [String]) -> [String] {
    tokens.compactMap { token in
      if small.contains(token) { return nil }
      if let whole = short[token] { return whole }
      // Hoogstr., Louizaln., Haachtsestwg.
      for (ending, whole) in [("stwg", "steenweg"), ("str", "straat"), ("ln", "laan")] where token.count > ending.count + 2 && token.hasSuffix(ending) {
        return token.dropLast(ending.count) + whole
      }
      return token
    }
  }

  static func plain(_ name: String) -> [String] { plain(name.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)) }
}

/// A street, or a neighbourhood's own name, that fits what was typed.
package struct ReferentMatch: Hashable, Sendable {
  package let neighbourhood: Neighbourhood
  /// `nil`: its name fits, not a street of it.
  package let street: NeighbourhoodStreet?

  package init(neighbourhood: Neighbourhood, street: NeighbourhoodStreet?) {
    self.neighbourhood = neighbourhood
    self.street = street
  }
}

/// What is answered to somebody who looks for the referent.
package enum ReferentAnswer: Hashable, Sendable {
  /// Nothing to look for was typed.
  case nothingAsked
  /// In the neighbourhoods' own order; several when the street has more than one, or its name is not unique.
  case found([ReferentMatch])
  /// Nobody is there for it yet: the helpdesk.
  case nobody(Municipality?)
}

/// Looks an address up among the neighbourhoods.
///
/// Equal names come before names that hold the words, and those before names with one letter amiss; only the best kind is answered. A
/// neighbourhood without a referent counts as nobody.
package func findReferent(_ wish: AddressWish, among all: [Neighbourhood]) -> ReferentAnswer {
  let open = all.filter { !$0.isRemoved && !$0.referents.isEmpty }
  let there = wish.municipality.map { town in open.filter { $0.municipality == town.nis } } ?? open
  guard wish.isNamed else {
    guard wish.municipality != nil else { return .nothingAsked }
    return there.isEmpty ? .nobody(wish.municipality) : .found(there.map { ReferentMatch(neighbourhood: $0, street: nil) })
  }
  var best = 3
  var matches: [ReferentMatch] = []
  func offer(_ rank: Int, _ match: ReferentMatch) {
    guard rank <= best, rank < 3 else { return }
    if rank < best { (best, matches) = (rank, []) }
    if !matches.contains(where: { $0.neighbourhood.id == match.neighbourhood.id }) { matches.append(match) }
  }
  for neighbourhood in there {
    for street in neighbourhood.streets where street.holds(wish.number) {
      let rank = street.names.map { StreetWords.rank(wish.words, StreetWords.plain($0)) }.min() ?? 3
      offer(rank, ReferentMatch(neighbourhood: neighbourhood, street: street))
    }
    let rank = [neighbourhood.nameFr, neighbourhood.nameNl].map { StreetWords.rank(wish.words, StreetWords.plain($0)) }.min() ?? 3
    if wish.number == nil { offer(rank, ReferentMatch(neighbourhood: neighbourhood, street: nil)) }
  }
  return matches.isEmpty ? .nobody(wish.municipality) : .found(matches)
}

extension StreetWords {
  /// 0: the same words; 1: all words are in the name, the last perhaps begun; 2: with one letter amiss; 3: another street.
  static func rank(_ words: [String], _ name: [String]) -> Int {
    if isSame(words, name) { return 0 }
    guard let last = words.last else { return 3 }
    let whole = words.dropLast()
    if whole.allSatisfy(name.contains), name.contains(where: { $0.hasPrefix(last) && last.count >= 3 }) { return 1 }
    let nearly = words.allSatisfy { word in name.contains { $0 == word || word.count >= 5 && isNear(Array(word.utf8), Array($0.utf8)) } }
    return nearly ? 2 : 3
  }

  /// Whether both are the same street, word for word.
  static func isSame(_ words: [String], _ name: [String]) -> Bool {
    if Set(words) == Set(name) { return true }
    // "des Coteaux" without "rue" is the same street.
    let named = words.filter { !kinds.contains($0) }
    return !named.isEmpty && named.count == words.count && Set(named) == Set(name.filter { !kinds.contains($0) })
  }

  /// One letter more, less, other, or two neighbours swapped.
  private static func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 1 else { return false }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let (left, right) = (a.count - start - end, b.count - start - end)
    if left <= 1, right <= 1 { return true }
    return left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
  }
}

/// A street for which nobody is there, as it may be counted: without numbers, without names of people.
package struct ReferentMiss: Hashable, Sendable {
  /// The street's own words; empty when none can be told apart from other words.
  package let street: String
  /// NIS code; 0 when none is known.
  package let municipality: Int

  package init(street: String, municipality: Int) {
    self.street = street
    self.municipality = municipality
  }

  /// Only what is surely a street is kept: a French one from its first word on, of a Dutch one the word that says so. Whoever typed a
  /// person's name before it left nothing of it.
  package init(_ wish: AddressWish) {
    let words = wish.words
    let french: Set<String> = ["rue", "avenue", "chaussee", "boulevard", "place", "square", "quai", "allee", "clos", "impasse", "dreve"]
    let dutch = ["straat", "laan", "steenweg", "plein", "plaats", "kaai", "dreef"]
    let letters = { (word: String) in word.allSatisfy(\.isLetter) }
    if let start = words.firstIndex(where: french.contains) {
      street = words[start...].filter(letters).prefix(5).joined(separator: " ")
    } else {
      street = words.first { word in letters(word) && dutch.contains { word.hasSuffix($0) && word.count > $0.count } } ?? ""
    }
    municipality = wish.municipality?.nis ?? 0
  }
}
