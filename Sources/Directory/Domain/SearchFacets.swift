import Kernel

/// What the filters look at, one small value an entry, made once with the index.
struct EntryFacets: Sendable {
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let home = Flags(rawValue: 1)
    static let free = Flags(rawValue: 2)
    static let paid = Flags(rawValue: 4)
    /// Always needs one; what is known of the rest says ``EntryFacets/prescription``.
    static let needsPrescription = Flags(rawValue: 8)
    static let hasHours = Flags(rawValue: 16)
  }

  /// Position among the chapters; 255 when it stands in none.
  var chapter: UInt8 = 255
  /// Position among the kinds.
  var kind: UInt8
  var flags: Flags = []
  var prescription = Entry.PrescriptionNeed.notSaid
  /// Lightest first; 255 when nobody said.
  var level: UInt8 = 255
  /// Bits by position among all publics. All when it is for everyone or nobody said.
  var publics: UInt16
  /// The same, only those that it names.
  var namedPublics: UInt16 = 0
  /// Bits by position among the municipalities: which it serves.
  var towns: UInt32
  /// The same: where it can be visited.
  var places: UInt32 = 0
  /// Bits by position among the languages of the index.
  var languages: UInt32 = 0
  /// The day on which it said that it has room, counted from the epoch; `Int32.min` without.
  var roomSince = Int32.min
}

/// The filters of one index: which entries pass, and how many each choice would leave.
struct SearchFacets: Sendable {
  /// Capacity older than this is no news any more.
  static let roomDays: Int32 = 30

  let facets: [EntryFacets]
  let chapters: [String]
  /// ISO codes of the languages that occur, at most 32.
  let languages: [String]
  /// Positions of a kind of help and of the services that offer it.
  private let members: [String: Set<Int32>]

  private static let regions: UInt32 = (1 << UInt32(Municipality.all.count)) - 1
  private static let townPositions: [Int: Int] = Dictionary(
    uniqueKeysWithValues: Municipality.all.enumerated().map { ($1.nis, $0) })
  private static let publicPositions: [Entry.Public: Int] = Dictionary(
    uniqueKeysWithValues: Entry.Public.allCases.enumerated().map { ($1, $0) })
  private static let kindPositions: [Entry.Kind: UInt8] = Dictionary(
    uniqueKeysWithValues: Entry.Kind.allCases.enumerated().map { ($1, UInt8($0)) })
  /// Kilometres between the centres of two municipalities, by their positions: 69 × 111 km a degree at this latitude is near enough.
  private static let kilometres: [[Float]] = Municipality.all.map { from in
    Municipality.all.map { to in
      let north = Float(from.centre.latitude - to.centre.latitude) * 0.1112
      let east = Float(from.centre.longitude - to.centre.longitude) * 0.0703
      return (north * north + east * east).squareRoot()
    }
  }

  init(_ content: DirectoryContent) {
    chapters = content.chapters.map(\.id)
    let chapterPositions = Dictionary(content.chapters.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var uses: [String: Int] = [:]
    for entry in content.entries { for language in entry.languagesSpoken { uses[language, default: 0] += 1 } }
    let languages: [String] = uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(32).map(\.key)
    self.languages = languages
    var members: [String: Set<Int32>] = [:]
    facets = content.entries.enumerated().map { position, entry in
      if entry.kind == .category { members[entry.id, default: []].insert(Int32(position)) }
      if entry.kind == .service || entry.kind == .entry {
        for related in entry.related where related.hasPrefix("category/") { members[related, default: []].insert(Int32(position)) }
      }
      let chapter = entry.chapter.flatMap { chapterPositions[$0] }
      return Self.facets(entry, chapter: chapter, content: content, languages: languages)
    }
    self.members = members
  }

  private static func facets(_ entry: Entry, chapter: Int?, content: DirectoryContent, languages: [String]) -> EntryFacets {
    let isForAll = entry.publics.isEmpty || entry.publics.contains(.everyone)
    let named = publicBits(entry.publics)
    var facets = EntryFacets(
      kind: kindPositions[entry.kind] ?? 0,
      publics: isForAll ? .max : named,
      towns: entry.municipalities.isEmpty ? regions : entry.municipalities.reduce(0) { $0 | bit(ofTown: $1) })
    facets.namedPublics = named
    facets.chapter = chapter.map { UInt8(clamping: $0) } ?? 255
    if entry.home == .always || entry.home == .sometimes { facets.flags.insert(.home) }
    switch entry.isFree {
    case true?: facets.flags.insert(.free)
    case false?: facets.flags.insert(.paid)
    case nil: break
    }
    facets.prescription = entry.prescriptionNeed
    if facets.prescription == .always { facets.flags.insert(.needsPrescription) }
    let level = entry.offer?.level ?? chapter.flatMap { content.chapters[$0].level }
    facets.level = level.map { UInt8($0.rawValue) } ?? (entry.kind == .helpline ? UInt8(Offer.Level.information.rawValue) : 255)
    for language in entry.languagesSpoken { if let position = languages.firstIndex(of: language) { facets.languages |= 1 << UInt32(position) } }
    guard let offer = entry.offer else { return facets }
    if !offer.schedules.isEmpty || offer.locations.contains(where: { !$0.schedules.isEmpty }) { facets.flags.insert(.hasHours) }
    for location in offer.locations { if let town = location.municipality { facets.places |= bit(ofTown: town.nis) } }
    if let capacity = offer.capacity, capacity.state == .free || capacity.state == .few {
      facets.roomSince = Int32(clamping: capacity.updated.daysSinceEpoch)
    }
    return facets
  }

  private static func publicBits(_ publics: some Sequence<Entry.Public>) -> UInt16 {
    publics.reduce(0) { $0 | 1 << UInt16(publicPositions[$1] ?? 15) }
  }

  private static func bit(ofTown nis: Int) -> UInt32 { townPositions[nis].map { 1 << UInt32($0) } ?? 0 }

  func services(of category: String) -> Int {
    let service = Self.kindPositions[.service] ?? 0
    return members[category]?.count { facets[Int($0)].kind == service } ?? 0
  }

  /// A filter brought to the form in which one entry is judged in a few operations.
  private struct Judge {
    var chapter: UInt8?
    var members: Set<Int32>?
    var kinds: UInt32 = 0
    var town: UInt32 = 0
    var publics: UInt16 = 0
    var language: UInt32?
    var cost: EntryFacets.Flags = []
    var needsHome = false
    var needsNoPrescription = false
    var open: [Bool]?
    var roomSince: Int32?
  }

  private func judge(_ filter: SearchFilter, today: Day, open: [Bool]?) -> Judge {
    var judge = Judge()
    if let chapter = filter.chapter { judge.chapter = chapters.firstIndex(of: chapter).map { UInt8(clamping: $0) } ?? 254 }
    if let category = filter.category { judge.members = members[category] ?? [] }
    for kind in filter.kinds { judge.kinds |= 1 << UInt32(Self.kindPositions[kind] ?? 31) }
    if let nis = filter.municipality { judge.town = Self.bit(ofTown: nis) }
    judge.publics = Self.publicBits(filter.publics)
    if let language = filter.language { judge.language = languages.firstIndex(of: language).map { 1 << UInt32($0) } ?? 0 }
    if let cost = filter.cost { judge.cost = cost == .free ? .free : .paid }
    judge.needsHome = filter.comesHome
    judge.needsNoPrescription = filter.withoutPrescription
    judge.open = open
    if filter.hasRoom { judge.roomSince = Int32(clamping: today.daysSinceEpoch) - Self.roomDays }
    return judge
  }

  /// The groups of choices, as bits of what an entry fails.
  private enum Group {
    static let chapter: UInt32 = 1, kind: UInt32 = 4, town: UInt32 = 8, publics: UInt32 = 16, language: UInt32 = 32
    static let other: UInt32 = 2, cost: UInt32 = 64, home: UInt32 = 128, prescription: UInt32 = 256, open: UInt32 = 512, room: UInt32 = 1024
  }

  private func failures(_ position: Int32, _ facet: EntryFacets, _ judge: Judge) -> UInt32 {
    var failures: UInt32 = 0
    if let chapter = judge.chapter, facet.chapter != chapter { failures |= Group.chapter }
    if let members = judge.members, !members.contains(position) { failures |= Group.other }
    if judge.kinds != 0, judge.kinds & (1 << UInt32(facet.kind)) == 0 { failures |= Group.kind }
    if judge.town != 0, facet.towns & judge.town == 0 { failures |= Group.town }
    if judge.publics != 0, facet.publics & judge.publics == 0 { failures |= Group.publics }
    if let language = judge.language, facet.languages & language == 0 { failures |= Group.language }
    if !judge.cost.isEmpty, facet.flags.isDisjoint(with: judge.cost) { failures |= Group.cost }
    if judge.needsHome, !facet.flags.contains(.home) { failures |= Group.home }
    if judge.needsNoPrescription, facet.flags.contains(.needsPrescription) { failures |= Group.prescription }
    if let open = judge.open, !open[Int(position)] { failures |= Group.open }
    if let since = judge.roomSince, facet.roomSince < since { failures |= Group.room }
    return failures
  }

  /// The candidates that pass, in the order of the filter.
  ///
  /// - Parameter open: by position, whether the entry is open at the time the filter asks for; `nil` when it asks for none.
  func narrow(
    _ candidates: [(entry: Int32, score: Float)], by filter: SearchFilter, today: Day, open: [Bool]?
  ) -> [(entry: Int32, score: Float)] {
    let judge = judge(filter, today: today, open: open)
    return candidates.filter { failures($0.entry, facets[Int($0.entry)], judge) == 0 }
  }

  /// How unsure it is that an entry is what the filter asks for: 0 for those that say so, more for those that are left in because nothing
  /// speaks against them. Decides after ``rank(_:by:)`` and before the score. `nil` when the filter asks for nothing of the kind.
  func doubt(_ filter: SearchFilter) -> ((Int32) -> UInt8)? {
    guard !filter.publics.isEmpty || filter.withoutPrescription else { return nil }
    let wanted = Self.publicBits(filter.publics)
    let isAboutPapers = filter.withoutPrescription
    return { entry in
      let facet = self.facets[Int(entry)]
      let ofPublic: UInt8 = wanted != 0 && facet.namedPublics & wanted == 0 ? 4 : 0
      return ofPublic + (isAboutPapers ? UInt8(facet.prescription.rawValue) : 0)
    }
  }

  /// The value that decides before the score: smaller comes first.
  func rank(_ entry: Int32, by filter: SearchFilter) -> Float {
    switch filter.order {
    case .best: return 0
    case .lightest: return Float(facets[Int(entry)].level)
    case .nearest:
      guard let from = filter.municipality.flatMap({ Self.townPositions[$0] }) else { return 0 }
      let places = facets[Int(entry)].places
      guard places != 0 else { return 1000 }
      var nearest: Float = 999
      for (town, distance) in Self.kilometres[from].enumerated() where places & (1 << UInt32(town)) != 0 { nearest = min(nearest, distance) }
      return nearest
    }
  }

  /// How many entries each choice would leave. Each group counts as if nothing were chosen in it.
  func counts(
    _ candidates: [(entry: Int32, score: Float)], by filter: SearchFilter, today: Day, open: [Bool]?, openNow: [Bool], openToday: [Bool]
  ) -> SearchCounts {
    let judge = judge(filter, today: today, open: open)
    let roomSince = Int32(clamping: today.daysSinceEpoch) - Self.roomDays
    var byChapter = [Int](repeating: 0, count: 256)
    var byKind = [Int](repeating: 0, count: Entry.Kind.allCases.count)
    var byTown = [Int](repeating: 0, count: 32)
    var byPublic = [Int](repeating: 0, count: 16)
    var byLanguage = [Int](repeating: 0, count: 32)
    var counts = SearchCounts()
    var region = 0
    var everyone = 0
    var (free, paid) = (0, 0)
    for candidate in candidates {
      let position = Int(candidate.entry)
      let facet = facets[position]
      let failed = failures(candidate.entry, facet, judge)
      // Two groups refuse it: no single other choice would bring it back.
      guard failed & (failed &- 1) == 0 else { continue }
      func isIn(_ group: UInt32) -> Bool { failed & ~group == 0 }
      if isIn(Group.chapter) { byChapter[Int(facet.chapter)] += 1 }
      if isIn(Group.kind) { byKind[Int(facet.kind)] += 1 }
      if isIn(Group.town) { if facet.towns == Self.regions { region += 1 } else { Self.count(facet.towns, &byTown) } }
      if isIn(Group.publics) { if facet.publics == .max { everyone += 1 } else { Self.count(UInt32(facet.publics), &byPublic) } }
      if isIn(Group.language), facet.languages != 0 { Self.count(facet.languages, &byLanguage) }
      if isIn(Group.cost) {
        if facet.flags.contains(.free) { free += 1 }
        if facet.flags.contains(.paid) { paid += 1 }
      }
      if isIn(Group.home), facet.flags.contains(.home) { counts.comesHome += 1 }
      if isIn(Group.prescription) {
        switch facet.prescription {
        case .none: counts.withoutPrescription += 1
        case .sometimes, .notSaid: counts.perhapsWithoutPrescription += 1
        case .always: break
        }
      }
      if isIn(Group.open), facet.flags.contains(.hasHours) {
        if openNow[position] { counts.openNow += 1 }
        if openToday[position] { counts.openToday += 1 }
      }
      if isIn(Group.room), facet.roomSince >= roomSince { counts.hasRoom += 1 }
    }
    counts.costs = [.free: free, .paid: paid]
    for (position, chapter) in chapters.enumerated() { counts.chapters[chapter] = byChapter[position] }
    for (position, kind) in Entry.Kind.allCases.enumerated() { counts.kinds[kind] = byKind[position] }
    for (position, town) in Municipality.all.enumerated() { counts.municipalities[town.nis] = byTown[position] + region }
    for (position, wanted) in Entry.Public.allCases.enumerated() { counts.publics[wanted] = byPublic[position] + everyone }
    for (position, language) in languages.enumerated() { counts.languages[language] = byLanguage[position] }
    return counts
  }

  private static func count(_ bits: UInt32, _ into: inout [Int]) {
    var rest = bits
    while rest != 0 {
      into[rest.trailingZeroBitCount] += 1
      rest &= rest - 1
    }
  }
}
