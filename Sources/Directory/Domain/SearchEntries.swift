import Kernel

/// What an index knows of its entries besides their words.
struct SearchEntries: Sendable {
  let content: DirectoryContent
  let positions: [String: Int32]
  /// What each organisation offers.
  let byOrganisation: [String: [Int32]]
  let facets: SearchFacets
  let times: OpenTimes
  let isService: [Bool]
  /// Services by the kind of help that they offer.
  let offers: [Int32: [Int32]]
  /// Numbers by which an entry is found: its own on the social map, and its telephones.
  let numbers: [(digits: String, entry: Int32)]

  /// - Parameter content: what everybody may find.
  init(_ content: DirectoryContent, holidays: Holidays) {
    self.content = content
    var positions: [String: Int32] = [:]
    positions.reserveCapacity(content.entries.count)
    var byOrganisation: [String: [Int32]] = [:]
    var isService: [Bool] = []
    for (position, entry) in content.entries.enumerated() {
      if positions[entry.id] == nil { positions[entry.id] = Int32(position) }
      if let organisation = entry.offer?.organisation { byOrganisation[organisation, default: []].append(Int32(position)) }
      isService.append(entry.kind == .service)
    }
    var offers: [Int32: [Int32]] = [:]
    var numbers: [(digits: String, entry: Int32)] = []
    for (position, entry) in content.entries.enumerated() {
      let id = Int32(position)
      if isService[position] { for related in entry.related { if let kind = positions[related] { offers[kind, default: []].append(id) } } }
      if entry.kind == .category || entry.kind == .organisation {
        numbers.append((String(entry.id.drop { $0 != "/" }.dropFirst()), id))
      }
      for phone in entry.phones { numbers.append((SearchTokens.digits(ofPhone: phone.number), id)) }
    }
    self.positions = positions
    self.byOrganisation = byOrganisation
    self.isService = isService
    self.offers = offers
    self.numbers = numbers
    facets = SearchFacets(content)
    times = OpenTimes(content.entries, holidays: holidays)
  }
}

extension DirectoryContent {
  /// What everybody may find.
  var shown: DirectoryContent {
    guard !entries.allSatisfy(\.isPublic) else { return self }
    return DirectoryContent(chapters: chapters, entries: entries.filter(\.isPublic), version: version, changed: changed)
  }
}
