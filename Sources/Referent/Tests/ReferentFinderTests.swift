import Care
import Kernel
import TestSupport
import Testing

@Suite("Who is there for a street")
struct ReferentFinderTests {
  private static let referent = Referent(
    id: ID("r"), firstName: "Amina", familyName: "", phone: "02 000 02 11", email: "", base: "Maison", address: "", languages: ["fr"], hours: [])

  private static func neighbourhood(_ id: String, _ nis: Int, _ streets: String, vacant: Bool = false, name: (String, String) = ("Colline", "Heuvel")) -> Neighbourhood {
    Neighbourhood(
      id: ID(id), organization: ID("own"), nameFr: name.0, nameNl: name.1, municipality: nis,
      streets: (try? NeighbourhoodStreet.read(streets)) ?? [], referents: vacant ? [] : [referent])
  }

  private static let all = [
    neighbourhood("odd", 21015, "rue des Coteaux / Wijnheuvelenstraat : 1-99 impairs\navenue Rogier"),
    neighbourhood("even", 21015, "rue des Coteaux / Wijnheuvelenstraat : 2-98 pairs\nchaussée de Haecht / Haachtsesteenweg : 100-", name: ("Fleurs", "Bloemen")),
    neighbourhood("josse", 21014, "chaussée de Haecht / Haachtsesteenweg : -99\nrue Royale / Koningsstraat", name: ("Puits", "Put")),
    neighbourhood("vacant", 21013, "rue de la Perche", vacant: true, name: ("Perche", "Stok")),
  ]

  private func found(_ typed: String, _ nis: Int? = nil) -> [String]? {
    switch findReferent(AddressWish(typed, municipality: nis.flatMap { Municipality.withNIS($0) }), among: Self.all) {
    case .nothingAsked: nil
    case .nobody: []
    case .found(let matches): matches.map(\.neighbourhood.id.raw)
    }
  }

  @Test(
    "addresses as people write them, in both languages",
    arguments: [
      ("rue des Coteaux 12", ["even"]), ("Rue des Côteaux 13, 1030 Schaerbeek", ["odd"]), ("13, rue des Coteaux", ["odd"]), ("r. des coteaux 12 bte 3", ["even"]),
      ("rue des Coteaux 12/3", ["even"]), ("rue des Coteaux 13b", ["odd"]), ("coteaux", ["odd", "even"]), ("rue des Coteaux", ["odd", "even"]),
      ("Wijnheuvelenstr. 12", ["even"]), ("wijnheuvelenstraat 13", ["odd"]), ("Haachtsestwg 100", ["even"]), ("Haachtsesteenweg 99", ["josse"]),
      ("chaussée de Haecht", ["even", "josse"]), ("chaussée de Haecht 1210", ["josse"]), ("ch. de Haecht 99 Saint-Josse-ten-Noode", ["josse"]),
      ("rue des Cotaux 12", ["even"]), ("rue des Coteuax 12", ["even"]), ("Colline", ["odd"]), ("av Rogier", ["odd"]), ("avenue rog", ["odd"]),
    ])
  func addresses(_ typed: String, _ expected: [String]) { #expect(found(typed) == expected, "\(typed)") }

  @Test("a number outside the part, another town, a street without anybody, and a neighbourhood without referent are nobody's")
  func nobody() {
    #expect(found("rue des Coteaux 101") == [] && found("rue des Coteaux 99") == ["odd"] && found("rue des Coteaux 98") == ["even"])
    #expect(found("chaussée de Haecht 100", 21014) == [] && found("chaussée de Haecht 99", 21015) == [])
    #expect(found("rue Inconnue 4") == [] && found("rue de la Perche 4") == [])
    #expect(findReferent(AddressWish("rue Inconnue 4, 1060"), among: Self.all) == .nobody(Municipality.withNIS(21013)))
  }

  @Test("nothing but the kind of street is no question; a town alone shows its neighbourhoods")
  func nothing() {
    #expect(found("") == nil && found("rue") == nil && found("  12 ") == nil)
    #expect(found("", 21015) == ["odd", "even"] && found("1030") == ["odd", "even"] && found("Schaerbeek") == ["odd", "even"] && found("1060") == [])
  }

  @Test(
    "streets as they are typed, and back",
    arguments: [
      "rue des Coteaux / Wijnheuvelenstraat : 1-99 impairs, 2-40 pairs", "rue A", "rue A : 100-", "rue A : -40", "rue A : 17", "rue A : impairs", "rue du 11 novembre : 1-9",
    ])
  func lines(_ line: String) throws {
    let street = try #require(NeighbourhoodStreet(line: line))
    let words: (NeighbourhoodStreet.Side) -> String = { $0 == .odd ? "impairs" : "pairs" }
    #expect(street.line(words) == line)
    #expect(NeighbourhoodStreet(line: street.line { $0 == .odd ? "oneven" : "even" }) == street)
  }

  private func problem(_ typed: String) -> NeighbourhoodStreet.Problem? {
    do throws(StreetsUnreadable) {
      _ = try NeighbourhoodStreet.read(typed)
      return nil
    } catch {
      return error.problem
    }
  }

  @Test("lines that say nothing readable are named", arguments: ["rue A : abc", "rue A : 9-1", "rue A :", "12", "a/b/c/d", "rue A : 1-2-3"])
  func unreadable(_ line: String) {
    #expect(problem("rue B\n\(line)") == .unreadable(line))
  }

  @Test("an empty list, and one street too many")
  func many() {
    #expect(problem(" \n ") == .empty)
    func list(_ count: Int) -> String { (1...count).map { "rue \(String(repeating: "a", count: $0 % 90 + 1))" }.joined(separator: "\n") }
    #expect((try? NeighbourhoodStreet.read(list(NeighbourhoodStreet.most)))?.count == NeighbourhoodStreet.most)
    #expect(problem(list(NeighbourhoodStreet.most + 1)) == .tooMany)
  }

  @Test(
    "only what is surely a street is counted, never a number or a name before it",
    arguments: [
      ("Marie Dupont, rue des Coteaux 12", "rue coteaux"), ("rue Inconnue 4 bte 2", "rue inconnue"), ("Jan Peeters Hoogstraat 7", "hoogstraat"),
      ("Marie Dupont", ""), ("Av. des Cerisiers 9, 1030", "avenue cerisiers"),
    ])
  func misses(_ typed: String, _ street: String) { #expect(ReferentMiss(AddressWish(typed)).street == street) }

  @Test(
    "hours as people write them",
    arguments: [
      ("9-12", "09:00-12:00"), ("9h30-12h, 14:00 - 17u30", "09:30-12:00, 14:00-17:30"), ("9h à 12h", "09:00-12:00"), ("9 tot 12", "09:00-12:00"),
      ("0-24", "00:00-24:00"),
    ])
  func hours(_ typed: String, _ written: String) throws {
    let spans = try #require(WeeklyHours.read(typed))
    #expect(WeeklyHours.written(spans.map { Referent.Hours(weekday: 2, opens: $0.opens, closes: $0.closes) }, on: 2) == written)
  }

  @Test("hours that do not rise, or are none", arguments: ["12-9", "9-9", "9", "matin", "9-12, 11-14", "25-26", "9-12-14", "24h30-25h"])
  func noHours(_ typed: String) { #expect(WeeklyHours.read(typed) == nil) }

  @Test("an absence holds from its first to its last day, and is told two weeks ahead")
  func absence() throws {
    let first = try #require(Day("2026-12-20"))
    var referent = Self.referent
    referent.absence = Referent.Absence(from: first, until: first.adding(days: 5), standIn: "", phone: "")
    #expect(referent.absence(on: first.adding(days: -1)) == nil && referent.absence(on: first) != nil)
    #expect(referent.absence(on: first.adding(days: 5)) != nil && referent.absence(on: first.adding(days: 6)) == nil)
    #expect(referent.absenceToTell(on: first.adding(days: -15)) == nil && referent.absenceToTell(on: first.adding(days: -14)) != nil)
    #expect(referent.absenceToTell(on: first.adding(days: 6)) == nil)
  }

  @Test("a picture is known by its bytes, and keeps nothing that a camera wrote")
  func pictures() throws {
    func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] { [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 255)] + content }
    let place = Array("GPS 50.86 4.38".utf8)
    let said: [UInt8] = segment(0xE1, place) + segment(0xFE, place)
    let drawn: [UInt8] = segment(0xC0, [8]) + segment(0xDA, [1]) + [1, 2, 3, 0xFF, 0xD9]
    let jpeg: [UInt8] = [0xFF, 0xD8] + segment(0xE0, [1]) + said + drawn
    let plain = try #require(ReferentPicture(file: jpeg + place))
    #expect(plain.kind == .jpeg)
    #expect(plain.bytes == [0xFF, 0xD8] + segment(0xE0, [1]) + drawn)
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] { [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [9, 9, 9, 9] }
    let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let png = mark + chunk("IHDR", [1]) + chunk("tEXt", place) + chunk("IDAT", [2]) + chunk("IEND", [])
    #expect(ReferentPicture(file: png)?.bytes == mark + chunk("IHDR", [1]) + chunk("IDAT", [2]) + chunk("IEND", []))
    for bad in [[], place, Array(jpeg.dropLast(2)), Array(png.dropLast(12)), mark + chunk("IDAT", [2]) + chunk("IEND", []), Array("<svg onload=alert(1)>".utf8)] {
      #expect(ReferentPicture(file: bad) == nil)
    }
  }
}
