package import Kernel

extension NameIndex {
  /// Those who fit everything that is asked, the best first.
  ///
  /// - Parameter admits: who may come into question at all; asked before the list is cut.
  package func find(
    _ query: PersonQuery, limit: Int, admits: (ID<Person>, ID<Organization>) -> Bool = { _, _ in true }
  ) -> [PersonHit] {
    guard !query.isEmpty else { return [] }
    let parts = NameSpelling.parts(query.names)
    guard query.names.isEmpty || !parts.isEmpty else { return [] }
    let found = find(query, parts.compactMap(NamePart.init), limit: limit, admits)
    guard found.isEmpty, parts.count > 1 else { return found }
    // Written apart what others write together: `Nour Eddine`.
    for index in parts.indices.dropLast() {
      var joined = parts
      joined.replaceSubrange(index...index + 1, with: [parts[index] + " " + parts[index + 1]])
      let found = find(query, joined.compactMap(NamePart.init), limit: limit, admits)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func find(
    _ query: PersonQuery, _ typed: [NamePart], limit: Int, _ admits: (ID<Person>, ID<Organization>) -> Bool
  ) -> [PersonHit] {
    var tally = Tally(count: entries.count)
    restrict(&tally, query)
    for part in typed { match(part, &tally) }
    var hits: [PersonHit] = []
    for slot in entries.indices where tally.isIn[slot] {
      guard let entry = entries[slot] else { continue }
      var reasons = tally.marks
      var score: Float = typed.isEmpty ? 1 : tally.scores[slot] / Float(typed.count)
      if !typed.isEmpty { reasons.append(tally.fits[slot] == .written ? .name : tally.fits[slot] == .sound ? .sound : .spelling) }
      if let birth = query.birth {
        // Somebody whose birth nobody knows may be meant by a name, but not by a date alone.
        guard let known = entry.birth else {
          if typed.isEmpty, tally.marks.isEmpty { continue }
          hits.append(PersonHit(person: entry.person, reasons: reasons, score: score * 0.8))
          continue
        }
        if known.isCompatible(with: birth) {
          reasons.append(birth.month == nil || known.month == nil ? .birthYear : .birth)
        } else if known.year == birth.year, !typed.isEmpty {
          reasons.append(.birthYear)
          score *= 0.7
        } else {
          continue
        }
      }
      hits.append(PersonHit(person: entry.person, reasons: reasons, score: score))
    }
    hits.sort { $0.score == $1.score ? $0.person > $1.person : $0.score > $1.score }
    var admitted: [PersonHit] = []
    for hit in hits where admits(hit.person, organization(of: hit.person)) {
      admitted.append(hit)
      if admitted.count == limit { break }
    }
    return admitted
  }

  /// One place for each person while a query is worked out.
  private struct Tally {
    var isIn: [Bool]
    var scores: [Float]
    var fits: [NamePart.Fit]
    var marks: [MatchReason] = []

    init(count: Int) {
      isIn = Array(repeating: true, count: count)
      scores = Array(repeating: 0, count: count)
      fits = Array(repeating: .written, count: count)
    }

    mutating func keep(_ slots: [Int32], _ reason: MatchReason) {
      var kept = Array(repeating: false, count: isIn.count)
      for slot in slots where isIn[Int(slot)] { kept[Int(slot)] = true }
      isIn = kept
      marks.append(reason)
    }
  }

  private func restrict(_ tally: inout Tally, _ query: PersonQuery) {
    if let number = query.nationalNumber { tally.keep(slots(with: IndexMark(number)), .nationalNumber) }
    if let phone = query.phone { tally.keep(slots(with: IndexMark(.phone, phone.e164)), .phone) }
    if let email = query.email { tally.keep(slots(with: IndexMark(.email, email.folded)), .email) }
    if let number = query.fileNumber {
      let found = entries.indices.filter { entries[$0]?.number.folded == number.folded }
      tally.keep(found.map { Int32($0) }, .fileNumber)
    }
  }

  /// Counts one part of the names that were typed; who has no such name falls out.
  private func match(_ typed: NamePart, _ tally: inout Tally) {
    var best: [Float] = Array(repeating: 0, count: entries.count)
    var fits: [NamePart.Fit] = Array(repeating: .slip, count: entries.count)
    for (place, word) in vocabulary.enumerated() {
      guard let (score, fit) = Self.score(typed, word) else { continue }
      for slot in slots(withWord: place) where score > best[Int(slot)] {
        best[Int(slot)] = score
        fits[Int(slot)] = fit
      }
    }
    for slot in entries.indices where tally.isIn[slot] {
      guard best[slot] > 0 else {
        tally.isIn[slot] = false
        continue
      }
      tally.scores[slot] += best[slot]
      tally.fits[slot] = max(tally.fits[slot], fits[slot])
    }
  }

  private static func score(_ typed: NamePart, _ word: NamePart) -> (Float, NamePart.Fit)? {
    if typed.letters == word.letters { return (1, .written) }
    let (short, long) = (typed.letters.count, word.letters.count)
    if short < long, word.letters.starts(with: typed.letters) { return (0.85 + 0.1 * Float(short) / Float(long), .written) }
    guard short > 2 else { return nil }
    if typed.sound == word.sound, long > 2 { return (0.8, .sound) }
    if short > 3, typed.isSlip(word) { return (0.7, .slip) }
    // A name that is still being typed, as it sounds.
    if typed.sound.utf8.count > 2, short < long, word.sound.hasPrefix(typed.sound) { return (0.6, .sound) }
    return nil
  }

  private func organization(of person: ID<Person>) -> ID<Organization> { entry(of: person)?.organization ?? ID("") }

  /// Files that may be the same person's as these details, the surest first.
  package func alike(
    _ details: PersonDetails, except own: ID<Person>? = nil, limit: Int = 20, admits: (ID<Person>, ID<Organization>) -> Bool = { _, _ in true }
  ) -> [(person: ID<Person>, likeness: Likeness)] {
    let traits = PersonTraits(details)
    var slots: Set<Int32> = []
    for mark in traits.marks { slots.formUnion(self.slots(with: mark)) }
    for part in traits.parts {
      for (place, word) in vocabulary.enumerated() where part.fit(word) != nil { slots.formUnion(self.slots(withWord: place)) }
    }
    var found: [(person: ID<Person>, likeness: Likeness)] = []
    for slot in slots {
      guard let entry = entries[Int(slot)], entry.person != own, admits(entry.person, entry.organization) else { continue }
      if let likeness = Likeness.between(traits, self.traits(entry)) { found.append((entry.person, likeness)) }
    }
    found.sort { $0.likeness.weight == $1.likeness.weight ? $0.person < $1.person : $0.likeness.weight > $1.likeness.weight }
    return Array(found.prefix(limit))
  }

  /// Pairs of an organisation's files that may be one person's, the surest first.
  ///
  /// Only files that share a number, a phone, an address with a name, two sounds, or a sound and a day of birth are compared: the time
  /// grows with the files, not with their square. What more than 60 files share (an institution's phone) tells nothing.
  package func pairs(of organization: ID<Organization>, except decided: Set<PersonPair> = []) -> [LikelyPair] {
    var blocks: [Int: [Int32]] = [:]
    blocks.reserveCapacity(entries.count * 4)
    for slot in entries.indices {
      guard let entry = entries[slot], entry.organization == organization else { continue }
      for key in blockKeys(entry) { blocks[key, default: []].append(Int32(slot)) }
    }
    var seen: Set<UInt64> = []
    var known: [Int32: PersonTraits] = [:]
    func traits(_ slot: Int32, _ entry: Entry) -> PersonTraits {
      if let traits = known[slot] { return traits }
      let made = self.traits(entry)
      known[slot] = made
      return made
    }
    var found: [LikelyPair] = []
    for slots in blocks.values where slots.count > 1 && slots.count <= 60 {
      for (index, one) in slots.enumerated() {
        for other in slots.dropFirst(index + 1) {
          guard seen.insert(UInt64(one) << 32 | UInt64(other)).inserted, let left = entries[Int(one)], let right = entries[Int(other)],
            let likeness = Likeness.between(traits(one, left), traits(other, right))
          else { continue }
          let pair = PersonPair(left.person, right.person)
          if !decided.contains(pair) { found.append(LikelyPair(pair: pair, likeness: likeness)) }
        }
      }
    }
    return found.sorted {
      $0.likeness.weight == $1.likeness.weight
        ? ($0.pair.first, $0.pair.second) < ($1.pair.first, $1.pair.second) : $0.likeness.weight > $1.likeness.weight
    }
  }

  /// What somebody shares with those who are compared with her, as numbers: two that fall together by chance cost one comparison.
  private func blockKeys(_ entry: Entry) -> Set<Int> {
    var keys: Set<Int> = []
    func add(_ kind: Int, _ one: some Hashable, _ other: some Hashable) {
      var hasher = Hasher()
      hasher.combine(kind)
      hasher.combine(one)
      hasher.combine(other)
      keys.insert(hasher.finalize())
    }
    for mark in entry.marks where mark.kind != .home { add(0, mark, 0) }
    let sounds = Set(entry.words.prefix(entry.parts).map { vocabulary[Int($0)].sound }).sorted()
    for (index, sound) in sounds.enumerated() {
      for other in sounds.dropFirst(index + 1) { add(1, sound, other) }
      if let birth = entry.birth, birth.day != nil { add(2, sound, birth) }
      for mark in entry.marks where mark.kind == .home { add(3, sound, mark) }
    }
    return keys
  }
}
