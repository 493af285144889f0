package import Kernel

/// How our identifiers become those of HSDS: UUIDs of version 5 in one namespace of ours, the same on every server and for ever.
package enum HSDSIdentity {
  /// `ccffd4e3-e232-537a-ba57-849df5034f23`: the UUIDv5 of `https://relais.brussels/hsds` in the namespace of addresses. The address is a name only.
  package static let namespace = UniversalID(.addresses, name: "https://relais.brussels/hsds")

  /// Of an entry (`entry/112`, `organisation/49`), of a taxonomy's word by its code (`category/38`), or of a part by its path.
  package static func id(_ name: String) -> UniversalID { UniversalID(namespace, name: name) }
  package static func taxonomy(_ key: String) -> UniversalID { id("taxonomy/\(key)") }
  /// The word that only stand-ins carry.
  package static let standInMark = id("mark/stand-in")
  /// The organization that stands in for one that the directory does not name.
  package static func standIn(for entry: String) -> UniversalID { id("\(entry)#organization") }
  /// A part of an entry, by what it says and not by its place, so that it keeps its identifier when others come and go.
  package static func part(_ owner: String, _ kind: String, _ content: String) -> String { id("\(owner)#\(kind)/\(content)").description }
  package static func location(_ entry: String, _ location: Offer.Location, _ occurrence: Int) -> String { "\(entry)#location/\(key(location))/\(occurrence)" }

  private static func key(_ location: Offer.Location) -> String {
    let parts = [location.kind.rawValue, location.name ?? "", location.street ?? "", location.postalCode.map { "\($0)" } ?? "", location.town ?? ""]
    return parts.joined(separator: "|")
  }

  /// Every item with how many equal ones stand before it: two equal parts still get two identifiers.
  package static func numbered<Item>(_ items: [Item], by key: (Item) -> String) -> [(item: Item, key: String)] {
    var seen: [String: Int] = [:]
    return items.map { item in
      let key = key(item)
      let count = seen[key, default: 0]
      seen[key] = count + 1
      return (item, count == 0 ? key : "\(key)/\(count)")
    }
  }
}
