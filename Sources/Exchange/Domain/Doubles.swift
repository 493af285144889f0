import Kernel

/// Two entries that may be the same thing, told by what they share.
package struct LikelyDouble: Hashable, Sendable {
  package enum Reason: String, CaseIterable, Hashable, Sendable { case phone, email, website, name, municipality }

  /// Ids in their order, so that a couple is the same whichever way it is found.
  package let first: String
  package let second: String
  package let reasons: [Reason]
  /// Both come from one organisation, which shares its phone among its services: then they may well be two.
  package let isSameOrganisation: Bool
}

/// Finds couples that an editor should look at. Says nothing is sure: people decide.
package enum Doubles {
  private struct Card {
    let entry: Entry
    let phones: Set<String>
    let emails: Set<String>
    let sites: Set<String>
    let words: Set<String>
    let places: Set<Int>

    init(_ entry: Entry) {
      self.entry = entry
      let offer = entry.offer?.value
      let numbers = entry.phones + (offer?.locations.flatMap(\.phones) ?? [])
      phones = Set(numbers.compactMap { (try? PhoneNumber($0.number))?.e164 })
      emails = Set(entry.emails.map(\.folded))
      sites = Set(entry.links.compactMap { Doubles.site($0.url) })
      words = Doubles.words(entry.name)
      places = Set(entry.municipalities + (offer?.locations.compactMap { $0.municipality?.nis } ?? []))
    }
  }

  /// A number, address or site that more entries than this share belongs to a switchboard or a portal and tells nothing.
  private static let widelyShared = 8

  /// - Returns: couples that share a way to reach them, a similar name and, where both say where they are, a municipality. The likeliest
  ///   first. Closed entries and kinds of help are left out, and the couples in `decided` (their ids joined by a space, in order).
  package static func likely(_ entries: [Entry], decided: Set<String> = []) -> [LikelyDouble] {
    let cards = entries.filter { $0.kind != .category && $0.isPublic }.map(Card.init)
    var groups: [String: [Int]] = [:]
    for (number, card) in cards.enumerated() {
      for key in card.phones.map({ "p\($0)" }) + card.emails.map({ "e\($0)" }) + card.sites.map({ "s\($0)" }) {
        groups[key, default: []].append(number)
      }
    }
    var found: [String: LikelyDouble] = [:]
    for group in groups.values where group.count > 1 && group.count <= widelyShared {
      for (place, one) in group.enumerated() {
        for other in group[(place + 1)...] {
          guard let double = couple(cards[one], cards[other]), !decided.contains("\(double.first) \(double.second)") else { continue }
          found["\(double.first) \(double.second)"] = double
        }
      }
    }
    return found.values.sorted { left, right in
      (left.isSameOrganisation ? 1 : 0, -left.reasons.count, left.first, left.second)
        < (right.isSameOrganisation ? 1 : 0, -right.reasons.count, right.first, right.second)
    }
  }

  private static func couple(_ one: Card, _ other: Card) -> LikelyDouble? {
    // A service and the organisation that offers it are two things.
    guard (one.entry.kind == .organisation) == (other.entry.kind == .organisation), one.entry.id != other.entry.id else { return nil }
    var reasons: [LikelyDouble.Reason] = []
    if !one.phones.isDisjoint(with: other.phones) { reasons.append(.phone) }
    if !one.emails.isDisjoint(with: other.emails) { reasons.append(.email) }
    if !one.sites.isDisjoint(with: other.sites) { reasons.append(.website) }
    guard !reasons.isEmpty, areSimilar(one.words, other.words) else { return nil }
    reasons.append(.name)
    if one.places.isEmpty || other.places.isEmpty {
      // Nobody says where: the municipality tells nothing.
    } else if one.places.isDisjoint(with: other.places) {
      return nil
    } else {
      reasons.append(.municipality)
    }
    let houses = (one.entry.offer?.value.organisation, other.entry.offer?.value.organisation)
    let (first, second) = one.entry.id < other.entry.id ? (one.entry.id, other.entry.id) : (other.entry.id, one.entry.id)
    return LikelyDouble(first: first, second: second, reasons: reasons, isSameOrganisation: houses.0 != nil && houses.0 == houses.1)
  }

  /// The host and path of an address, without what changes nothing.
  package static func site(_ url: String) -> String? {
    guard let scheme = url.firstIndex(of: ":"), HSDSForm.uri(url) != nil else { return nil }
    var rest = url[url.index(after: scheme)...].drop { $0 == "/" }
    if rest.lowercased().hasPrefix("www.") { rest = rest.dropFirst(4) }
    let plain = String(rest.prefix { $0 != "?" && $0 != "#" }).folded
    return plain.hasSuffix("/") ? String(plain.dropLast()) : plain
  }

  private static let small: Set<String> = ["de", "des", "du", "la", "le", "les", "et", "en", "van", "het", "voor", "the", "of", "asbl", "vzw", "un", "een", "au", "aux"]

  private static func words(_ name: Text) -> Set<String> {
    var words: Set<String> = []
    for language in Language.interface {
      for word in name(language).folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.count > 1 && !small.contains(String(word)) {
        words.insert(String(word))
      }
    }
    return words
  }

  /// Three in five of the words of the shorter name are in the longer one too.
  private static func areSimilar(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let shorter = min(one.count, other.count)
    guard shorter > 0 else { return false }
    return one.intersection(other).count * 5 >= shorter * 3
  }
}
