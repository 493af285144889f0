import Care
import Foundation
import Kernel
import Testing

@Suite("Who may be the same person")
struct LikelyDuplicateTests {
  static func person(
    _ given: String, _ family: String, _ birth: String? = nil, number: String? = nil, phone: String? = nil, street: String? = nil
  ) throws -> PersonDetails {
    var details = PersonDetails()
    if !(given + family).isEmpty { details.names = [PersonName(given: given, family: family)] }
    details.birth = birth.flatMap { PartialDate($0) }
    details.nationalNumber = try number.map { try NationalNumber($0) }
    details.phones = try phone.map { [PersonPhone(number: try PhoneNumber($0))] } ?? []
    details.addresses = street.map { [DatedAddress(street: $0, postalCode: "1030")] } ?? []
    return details
  }

  @Test("the same number is certain, whatever the names say")
  func number() throws {
    let one = try Self.person("Simone", "Peeters", number: "85.07.30-033.28")
    let other = try Self.person("", "Pieters", number: "85073003328")
    #expect(Likeness.between(one, other)?.strength == .certain)
    #expect(Likeness.between(one, other)?.reasons.first == .sameNumber)
  }

  @Test("two numbers of the register are two people, even with one name and one day; a bis number may be followed by another")
  func numbers() throws {
    let one = try Self.person("Simone", "Peeters", "1985-07-30", number: "85.07.30-033.28")
    // 850730 001 is another number of the same day.
    let second = try Self.person("Simone", "Peeters", "1985-07-30", number: "85073000160")
    let bis = try Self.person("Simone", "Peeters", "1985-07-30", number: "85473003317")
    #expect(Likeness.between(one, second) == nil)
    #expect(bis.nationalNumber?.kind == .bisSexKnown && Likeness.between(one, bis)?.strength == .likely)
  }

  @Test("names that sound the same with a birth that fits are likely; with another birth they are two people")
  func soundAndBirth() throws {
    let one = try Self.person("Mohamed", "Benali", "1938-03-12")
    #expect(Likeness.between(one, try Self.person("Mohammed", "Ben Ali", "1938"))?.strength == .likely)
    #expect(Likeness.between(one, try Self.person("Benali", "Muhammad", "1938-03-12"))?.reasons == [.sameSound, .sameBirth])
    #expect(Likeness.between(one, try Self.person("Mohamed", "Benali", "1938-12-03"))?.reasons.contains(.nearBirth) == true)
    #expect(Likeness.between(one, try Self.person("Mohamed", "Benali", "1962-05-01", phone: "0470 12 34 56")) == nil)
    let unknown = try #require(Likeness.between(one, try Self.person("Mohamed", "Benali")))
    #expect(unknown.strength == .maybe && unknown.isAsked)
  }

  @Test("couples share a phone and an address: never more than maybe, never asked, and nothing when their births are known")
  func couples() throws {
    let (phone, street) = ("0470 12 34 56", "rue Longue 3")
    let she = try Self.person("Marie", "Dupont", phone: phone, street: street)
    let he = try Self.person("Jean", "Dupont", phone: phone, street: street)
    let likeness = try #require(Likeness.between(she, he))
    #expect(likeness.strength == .maybe && !likeness.isAsked)
    #expect(likeness.reasons.contains(.samePhone) && likeness.reasons.contains(.perhapsCouple))
    let dated = try Self.person("Marie", "Dupont", "1941-02-03", phone: phone, street: street)
    #expect(Likeness.between(dated, try Self.person("Jean", "Dupont", "1939-06-07", phone: phone, street: street)) == nil)
    // Nothing in common but an address: neighbours.
    #expect(Likeness.between(try Self.person("Ana", "Ruiz", street: street), try Self.person("Bob", "Maes", street: street)) == nil)
  }

  @Test("twins and women who married are maybe: somebody looks")
  func twins() throws {
    let one = try Self.person("Fatima", "Haddad", "1951-01-01")
    #expect(Likeness.between(one, try Self.person("Fatima", "Benali", "1951-01-01"))?.strength == .maybe)
    #expect(Likeness.between(one, try Self.person("Samira", "Haddad", "1951-01-01"))?.isAsked == false)
  }

  @Test("likeness is the same from both sides", arguments: 0..<40)
  func symmetric(_ seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let (one, other) = (MergeSamples.details(&random), MergeSamples.details(&random))
    #expect(Likeness.between(one, other)?.strength == Likeness.between(other, one)?.strength)
    #expect(one.names.isEmpty || Likeness.between(one, one) != nil || one.names.first?.given.isEmpty == true)
  }
}

@Suite("The index of names")
struct NameIndexTests {
  private static let house: ID<Organization> = ID("house")

  private static func index(_ people: [(String, PersonDetails)]) -> NameIndex {
    var index = NameIndex()
    for (id, details) in people { index.insert(ID(id), number: "P26-\(id)", of: house, details) }
    return index
  }

  private static func names(_ words: String) -> PersonQuery {
    var query = PersonQuery()
    query.names = words
    return query
  }

  private static func pairs() throws -> [(kind: String, one: String, other: String)] {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return try String(contentsOf: root.appending(path: "Tests/Cases/names/pairs.tsv"), encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }.map { ($0[0], $0[1], $0[2]) }
  }

  @Test("every pair of spellings that must meet finds the other one, and names that must not sound the same do not")
  func spellings() throws {
    let pairs = try Self.pairs()
    #expect(pairs.count > 200)
    for pair in pairs {
      let index = Self.index([("one", try LikelyDuplicateTests.person("", pair.one))])
      let hit = index.find(Self.names(pair.other), limit: 5).first
      switch pair.kind {
      case "same", "slip":
        #expect(hit != nil, "\(pair)")
        let likeness = Likeness.between(
          try LikelyDuplicateTests.person("Quirine", pair.one), try LikelyDuplicateTests.person("Quirine", pair.other))
        #expect(likeness?.isAsked == true, "\(pair): \(likeness?.reasons ?? [])")
      default:
        let likeness = Likeness.between(
          try LikelyDuplicateTests.person("Quirine", pair.one), try LikelyDuplicateTests.person("Quirine", pair.other))
        #expect(likeness?.reasons.contains(.sameSound) != true, "\(pair)")
      }
    }
  }

  @Test("the whole name comes before its beginning, before its sound, before a slip; the order of names does not matter")
  func order() throws {
    let index = Self.index([
      ("slip", try LikelyDuplicateTests.person("Fatima", "Benalo")), ("sound", try LikelyDuplicateTests.person("Fatima", "Ben Aly")),
      ("long", try LikelyDuplicateTests.person("Fatima", "Benalissa")), ("exact", try LikelyDuplicateTests.person("Fatima", "Benali")),
      ("none", try LikelyDuplicateTests.person("Fatima", "Peeters")),
    ])
    #expect(index.find(Self.names("benali fatima"), limit: 9).map(\.person.raw) == ["exact", "long", "sound", "slip"])
    #expect(index.find(Self.names("Berghe"), limit: 9).isEmpty)
  }

  @Test("a part of a name with particles, and the beginning of a name, find it")
  func parts() throws {
    let index = Self.index([("one", try LikelyDuplicateTests.person("Marie-Claire", "Van den Berghe"))])
    for words in ["berghe", "van den be", "vandenb", "mariecl", "claire", "m van den berghe", "VANDENBERGHE marie"] {
      #expect(index.find(Self.names(words), limit: 9).count == 1, "\(words)")
    }
    for words in ["peeters", "claire peeters", "-"] { #expect(index.find(Self.names(words), limit: 9).isEmpty, "\(words)") }
  }

  @Test("a name with a year: who was born then comes, who was born in another year does not, who has no date stays below")
  func birth() throws {
    let index = Self.index([
      ("unknown", try LikelyDuplicateTests.person("Ali", "Benali")), ("other", try LikelyDuplicateTests.person("Ali", "Benali", "1962-01-01")),
      ("right", try LikelyDuplicateTests.person("Ali", "Benali", "1938-03-12")),
    ])
    var query = Self.names("benali")
    query.birth = PartialDate("1938")
    #expect(index.find(query, limit: 9).map(\.person.raw) == ["right", "unknown"])
    query.names = ""
    #expect(index.find(query, limit: 9).map(\.person.raw) == ["right"])
    query.birth = PartialDate("1938-03-13")
    #expect(index.find(query, limit: 9).isEmpty)
  }

  @Test("numbers, phones and e-mail find exactly; what changed or went is not found any more")
  func marks() throws {
    var index = Self.index([("one", try LikelyDuplicateTests.person("Ali", "Benali", number: "85073003328", phone: "0470 12 34 56"))])
    var query = PersonQuery()
    query.phone = try PhoneNumber("+32 470 12 34 56")
    #expect(index.find(query, limit: 9).first?.reasons == [.phone])
    query.names = "peeters"
    #expect(index.find(query, limit: 9).isEmpty)
    var number = PersonQuery()
    number.fileNumber = "P26-one"
    #expect(index.find(number, limit: 9).count == 1)
    index.insert(ID("one"), number: "P26-one", of: Self.house, try LikelyDuplicateTests.person("Ali", "Haddad"))
    query.names = ""
    #expect(index.find(query, limit: 9).isEmpty && index.find(Self.names("benali"), limit: 9).isEmpty)
    #expect(index.find(Self.names("haddad"), limit: 9).count == 1 && index.count == 1)
    index.remove(ID("one"))
    #expect(index.find(Self.names("haddad"), limit: 9).isEmpty && index.count == 0)
  }

  @Test("the index gives back the room of those who went, and finds the others all the same")
  func compacted() throws {
    var index = NameIndex()
    for number in 0..<5000 {
      index.insert(ID("p\(number)"), number: "P26-\(number)", of: Self.house, try LikelyDuplicateTests.person("Ali", "Naam\(number % 7)"))
    }
    for number in 0..<4990 { index.remove(ID("p\(number)")) }
    #expect(index.count == 10 && index.find(Self.names("ali"), limit: 99).count == 10)
  }

  @Test("who may not come into question takes nobody's place in the list")
  func admitted() throws {
    let index = Self.index(try (0..<50).map { ("p\($0)", try LikelyDuplicateTests.person("Ali", "Benali")) })
    #expect(index.find(Self.names("benali"), limit: 3) { person, _ in person.raw == "p0" }.map(\.person.raw) == ["p0"])
  }

  @Test("pairs are found by number, sound, day and phone; those decided and those of other houses are left out")
  func pairs() throws {
    var index = Self.index([
      ("a", try LikelyDuplicateTests.person("Mohamed", "Benali", "1938-03-12")), ("b", try LikelyDuplicateTests.person("Mohammed", "Ben Ali", "1938")),
      ("c", try LikelyDuplicateTests.person("Anna", "Maes", number: "85073003328")),
      ("d", try LikelyDuplicateTests.person("Anne", "Verstraete", number: "85073003328")),
      ("e", try LikelyDuplicateTests.person("Jean", "Dupont", phone: "0470 12 34 56")),
      ("f", try LikelyDuplicateTests.person("Marie", "Dupont", phone: "0470 12 34 56")),
    ])
    index.insert(ID("g"), number: "P26-g", of: ID("other"), try LikelyDuplicateTests.person("Mohamed", "Benali", "1938-03-12"))
    let found = index.pairs(of: Self.house)
    #expect(found.map { "\($0.pair.first.raw)\($0.pair.second.raw)" } == ["cd", "ab", "ef"])
    #expect(found.map(\.likeness.strength) == [.certain, .likely, .maybe])
    #expect(index.pairs(of: Self.house, except: [PersonPair(ID("b"), ID("a"))]).count == 2)
  }
}
