package import Kernel

/// What somebody looks for, as it was read from one field.
package struct PersonQuery: Hashable, Sendable {
  /// As heard or written, in any order; the last word may be unfinished.
  package var names = ""
  package var birth: PartialDate?
  package var nationalNumber: NationalNumber?
  package var phone: PhoneNumber?
  package var email: String?
  /// `P26-00042`.
  package var fileNumber: String?

  package init() {}

  package var isEmpty: Bool {
    names.isEmpty && birth == nil && nationalNumber == nil && phone == nil && email == nil && fileNumber == nil
  }

  /// The parts of a file that must be seen by whoever finds her by it.
  package var parts: [FilePart] {
    var parts: [FilePart] = [.flag]
    if !names.isEmpty || birth != nil || nationalNumber != nil { parts.append(.identity) }
    if phone != nil || email != nil { parts += [.identity, .contact] }
    return parts
  }
}

/// Why somebody stands in an answer.
package enum MatchReason: String, CaseIterable, Hashable, Sendable {
  case name, sound, spelling, birth
  case birthYear = "birth-year"
  case nationalNumber = "national-number"
  case phone, email
  case fileNumber = "file-number"
}

/// One person who fits a query.
package struct PersonHit: Hashable, Sendable {
  package let person: ID<Person>
  package let reasons: [MatchReason]
  /// 0 to 1.
  package let score: Float
}

/// Everybody's names, dates of birth and marks, in memory: for finding while one types and for noticing doubles.
///
/// A value that never leaves the process and is never written. It says who may be meant; whether the reader may see her is decided on
/// her file. Looking goes once over the names that occur, each held once, not over the persons.
package struct NameIndex: Sendable {
  struct Entry: Sendable {
    let person: ID<Person>
    let organization: ID<Organization>
    let number: String
    /// Places in the vocabulary: first the parts of her names, then other words by which she is found.
    let words: [Int32]
    let parts: Int
    let fewest: Int
    let birth: PartialDate?
    let marks: [IndexMark]
  }

  private(set) var entries: [Entry?] = []
  private var places: [ID<Person>: Int32] = [:]
  private(set) var vocabulary: [NamePart] = []
  private var known: [String: Int32] = [:]
  /// Who has a word of the vocabulary.
  private var owners: [[Int32]] = []
  private var marked: [IndexMark: [Int32]] = [:]
  private var gone = 0

  package init() {}

  /// How many persons it knows.
  package var count: Int { places.count }

  /// Takes a person in, or what changed of her.
  package mutating func insert(
    _ person: ID<Person>, number: String, of organization: ID<Organization>, _ details: PersonDetails
  ) {
    remove(person)
    let traits = PersonTraits(details, known: part)
    var words: [Int32] = []
    for part in traits.parts { words.append(place(of: part)) }
    let parts = words.count
    for name in details.names {
      // `Berghe` finds `Van den Berghe`, `marieclaire` finds `Marie-Claire`.
      for other in NameSpelling.words(name.display).filter({ $0.count > 2 }) + [name.given, name.family] {
        guard let part = NamePart(other, known: part) else { continue }
        let place = place(of: part)
        if !words.contains(place) { words.append(place) }
      }
    }
    let slot = Int32(entries.count)
    entries.append(
      Entry(
        person: person, organization: organization, number: number, words: words, parts: parts, fewest: traits.fewest, birth: traits.birth,
        marks: traits.marks))
    places[person] = slot
    for word in words { owners[Int(word)].append(slot) }
    for mark in traits.marks { marked[mark, default: []].append(slot) }
  }

  /// She was erased, or her file was merged into another.
  package mutating func remove(_ person: ID<Person>) {
    guard let slot = places.removeValue(forKey: person) else { return }
    if let entry = entries[Int(slot)] {
      for word in entry.words { owners[Int(word)].removeAll { $0 == slot } }
      for mark in entry.marks {
        marked[mark]?.removeAll { $0 == slot }
        if marked[mark]?.isEmpty ?? false { marked[mark] = nil }
      }
    }
    entries[Int(slot)] = nil
    gone += 1
    if gone > 2000, gone > count { compact() }
  }

  private func part(_ letters: String) -> NamePart? { known[letters].map { vocabulary[Int($0)] } }

  private mutating func place(of part: NamePart) -> Int32 {
    let letters = String(decoding: part.letters, as: UTF8.self)
    if let place = known[letters] { return place }
    let place = Int32(vocabulary.count)
    vocabulary.append(part)
    owners.append([])
    known[letters] = place
    return place
  }

  /// Gives back the room of those who went. Words that nobody has any more go, too.
  private mutating func compact() {
    var next = NameIndex()
    for entry in entries.compactMap(\.self) {
      let slot = Int32(next.entries.count)
      let words = entry.words.map { next.place(of: vocabulary[Int($0)]) }
      next.entries.append(
        Entry(
          person: entry.person, organization: entry.organization, number: entry.number, words: words, parts: entry.parts,
          fewest: entry.fewest, birth: entry.birth, marks: entry.marks))
      next.places[entry.person] = slot
      for word in words { next.owners[Int(word)].append(slot) }
      for mark in entry.marks { next.marked[mark, default: []].append(slot) }
    }
    self = next
  }

  func traits(_ entry: Entry) -> PersonTraits {
    PersonTraits(
      parts: entry.words.prefix(entry.parts).map { vocabulary[Int($0)] }, fewest: entry.fewest, birth: entry.birth, marks: entry.marks)
  }

  func entry(of person: ID<Person>) -> Entry? { places[person].flatMap { entries[Int($0)] } }
  func slots(with mark: IndexMark) -> [Int32] { marked[mark] ?? [] }
  func slots(withWord place: Int) -> [Int32] { owners[place] }
}
