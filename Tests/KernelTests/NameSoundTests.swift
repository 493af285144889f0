import Foundation
import Kernel
import Testing

@Suite struct NameSoundTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let kind: String
    let one: String
    let other: String
    var testDescription: String { "\(kind): \(one), \(other)" }
  }

  static let pairs: [Pair] = {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<2 { folder.deleteLastPathComponent() }
    let text = (try? String(contentsOf: folder.appending(path: "Cases/names/pairs.tsv"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      return fields.count == 3 ? Pair(kind: fields[0], one: fields[1], other: fields[2]) : nil
    }
  }()

  @Test("the table holds enough pairs of each kind")
  func table() {
    #expect(Self.pairs.count { $0.kind == "same" } >= 60)
    #expect(Self.pairs.count { $0.kind == "different" } >= 60)
    #expect(Self.pairs.count { $0.kind == "slip" } >= 15)
    #expect(Self.pairs.allSatisfy { ["same", "different", "slip"].contains($0.kind) })
  }

  @Test("two spellings of one name sound the same, two names do not", arguments: pairs.filter { $0.kind != "slip" })
  func sound(_ pair: Pair) throws {
    let one = try #require(NameSound(pair.one))
    let other = try #require(NameSound(pair.other))
    #expect((one == other) == (pair.kind == "same"), "\(pair.one) is \(one), \(pair.other) is \(other)")
  }

  @Test("a slip of the hand is near", arguments: pairs.filter { $0.kind == "slip" })
  func slip(_ pair: Pair) {
    let distance = nameDistance(pair.one, pair.other)
    #expect(distance > 0 && distance <= nameDistanceOfASlip, "\(distance)")
  }

  @Test("most different names are not near either")
  func distanceParts() {
    let different = Self.pairs.filter { $0.kind == "different" }
    let near = different.filter { nameDistance($0.one, $0.other) <= nameDistanceOfASlip }
    #expect(near.count * 5 < different.count, "\(near.map(\.testDescription))")
  }

  @Test("distance is the same both ways, 0 for one name, and never above 1")
  func distance() {
    for pair in Self.pairs {
      let there = nameDistance(pair.one, pair.other)
      #expect(there == nameDistance(pair.other, pair.one))
      #expect((0...1).contains(there))
      #expect(nameDistance(pair.one, pair.one) == 0)
    }
    #expect(nameDistance("", "") == 0)
    #expect(nameDistance("Ali", "") == 1)
    #expect(nameDistance("abc", "acb") == 1 / 3.0)
    #expect(nameDistance("ÉLÉONORE van den berg", "Eleonore Vandenberg") == 0)
  }

  @Test("a name without a letter has no sound; other scripts stand for themselves")
  func noLetters() throws {
    #expect(NameSound("") == nil)
    #expect(NameSound(" -' 12") == nil)
    let fatima = try #require(NameSound("فاطمة"))
    #expect(NameSound("فاطمة") == fatima)
    #expect(NameSound("محمد") != fatima)
    #expect(NameSound("h") != nil)
  }

  @Test("the order of somebody's names does not matter, and particles stay with their name")
  func parts() {
    #expect(NameSound.parts(of: "Jan Van den Berghe").count == 2)
    #expect(Set(NameSound.parts(of: "Jan Van den Berghe")) == Set(NameSound.parts(of: "VANDENBERGHE Jan")))
    #expect(Set(NameSound.parts(of: "Fatima El Amrani")) == Set(NameSound.parts(of: "Amrani Fatma")))
    #expect(NameSound.parts(of: "Ali Ben").count == 2)
    #expect(NameSound.parts(of: "  ").isEmpty)
  }

  @Test("any letters in any order are read without trouble, and the same way again")
  func anything() {
    var random = Dice(seed: 7)
    let letters = Array("aeiouywhjcskqxzpftdbvgnlmr'- éçşığœß")
    for _ in 0..<20_000 {
      let name = String((0..<random.below(14)).map { _ in letters[random.below(letters.count)] })
      #expect(NameSound(name) == NameSound(name.uppercased().lowercased()), "\(name)")
    }
  }
}

/// Random numbers that are the same in each run.
struct Dice {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }
}
