import Care
import Secrets
import Testing

/// Thousands of ways to touch the log, on the pure check alone.
@Suite("The chain of the log, checked without a database")
struct ChainCheckTests {
  typealias Link = ChainCheck.Link

  /// What somebody did, where it begins, and how it may be called.
  struct Tampering {
    var links: [Link]
    let name: String
    let place: Int
    let kinds: Set<ChainProblem.Kind>
  }

  static func chain(_ count: Int, _ dice: inout TestDice) -> [Link] {
    var previous = ChainCheck.start
    return (1...count).map { number in
      let content = Array("entry \(number) \(dice.below(1000))".utf8)
      previous = chainDigest(previous, content)
      return Link(sequence: number, entry: "e\(number)", content: content, digest: previous)
    }
  }

  static func problems(_ links: [Link], head: ChainCheck.Mark?, marks: [ChainCheck.Mark] = []) -> [ChainProblem] {
    var check = ChainCheck(marks: marks, hash: chainDigest)
    for link in links.sorted(by: { $0.sequence < $1.sequence }) { check.add(link) }
    return check.finish(head: head)
  }

  static func mark(_ links: [Link], _ index: Int) -> ChainCheck.Mark {
    ChainCheck.Mark(sequence: links[index].sequence, digest: links[index].digest, source: "kept")
  }

  @Test("10,000 ways to touch it: all are found, each at its place and by its name")
  func tampering() throws {
    var dice = TestDice(seed: 42)
    var seen: [String: Int] = [:]
    for _ in 0..<10_000 {
      let good = Self.chain(3 + dice.below(25), &dice)
      let marks = (0..<dice.below(3)).map { _ in Self.mark(good, dice.below(good.count)) }
      let head = Self.mark(good, good.count - 1)
      let done = Self.tamper(good, &dice)
      let problems = Self.problems(done.links, head: head, marks: marks)
      let first = try #require(problems.first, "\(done.name) at \(done.place) of \(good.count): not found")
      let place = min(first.sequence, first.belongsAt ?? .max)
      let isRight = done.kinds.contains(first.kind) && place <= done.place && (first.kind == .rewritten ? first.until : place) >= done.place
      #expect(isRight, "\(done.name) at \(done.place) of \(good.count), marks \(marks.map(\.sequence)): \(problems)")
      seen[done.name, default: 0] += 1
    }
    #expect(seen.count == 11 && seen.values.allSatisfy { $0 > 500 }, "\(seen)")
  }

  @Test("a chain as it was written has no problem, whatever was signed of it")
  func sound() {
    var dice = TestDice(seed: 7)
    for count in 1...60 {
      let good = Self.chain(count, &dice)
      let marks = (0..<3).map { _ in Self.mark(good, dice.below(count)) }
      #expect(Self.problems(good, head: Self.mark(good, count - 1), marks: marks).isEmpty)
    }
    #expect(Self.problems([], head: ChainCheck.Mark(sequence: 0, digest: ChainCheck.start, source: "head")).isEmpty)
  }

  @Test("a cut with its end moved back is found with a checkpoint from outside only")
  func cutWithHead() {
    var dice = TestDice(seed: 11)
    for _ in 0..<200 {
      let good = Self.chain(20, &dice)
      let left = 1 + dice.below(18)
      let head = Self.mark(good, left - 1)
      let rest = Array(good.prefix(left))
      #expect(Self.problems(rest, head: head).isEmpty)
      let outside = Self.mark(good, left + dice.below(20 - left))
      let found = Self.problems(rest, head: head, marks: [outside])
      #expect(found == [ChainProblem(.cut, at: left + 1, until: outside.sequence, source: "kept")])
    }
  }

  @Test("a chain made anew with its end is found with a checkpoint from outside, and the place lies between two checkpoints")
  func rewrittenWithHead() {
    var dice = TestDice(seed: 13)
    let good = Self.chain(30, &dice)
    var links = good
    Self.rewrite(&links, from: 14)
    let head = Self.mark(links, 29)
    #expect(Self.problems(links, head: head).isEmpty)
    let found = Self.problems(links, head: head, marks: [Self.mark(good, 9), Self.mark(good, 19), Self.mark(good, 24)])
    #expect(found == [ChainProblem(.rewritten, at: 11, until: 20, source: "kept")])
  }

  @Test("several wounds are all named")
  func several() {
    var dice = TestDice(seed: 17)
    let good = Self.chain(40, &dice)
    var links = good
    links[4].content[0] ^= 1
    links[35].content[0] ^= 1
    (links[19].sequence, links[24].sequence) = (links[24].sequence, links[19].sequence)
    links.removeAll { $0.entry == "e11" }
    let kinds = Self.problems(links, head: Self.mark(good, 39)).map { "\($0.kind.rawValue) \($0.sequence)" }
    #expect(kinds == ["changed 5", "removed 11", "unconfirmed 12", "reordered 20", "reordered 25", "changed 36"])
  }

  @Test("an entry numbered below the first is pushed in")
  func belowFirst() {
    var dice = TestDice(seed: 19)
    let good = Self.chain(5, &dice)
    var extra = good[2]
    extra.sequence = -1
    #expect(Self.problems(good + [extra], head: Self.mark(good, 4)).map(\.kind) == [.inserted])
  }

  @Test("two entries that differ only in where one column ends have different contents")
  func content() {
    func record(_ change: (inout LogRecord) -> Void) -> [UInt8] {
      var record = LogRecord(
        id: "a", at: 1, actor: "b", actorName: "c", organization: nil, person: nil, purpose: "d", parts: "", outcome: "done", reason: "",
        subjects: "")
      change(&record)
      return record.content
    }
    let all: [[UInt8]] = [
      record { _ in },
      record {
        $0.id = "ab"; $0.actor = ""
      }, record { $0.organization = "" }, record { $0.person = "" },
      record { $0.organization = "x" }, record { $0.person = "x" }, record { $0.parts = "x" }, record { $0.reason = "x" },
      record { $0.subjects = "x" }, record { $0.at = 256 }, record { $0.outcome = "refused" }, record { $0.actorName = "" },
    ]
    #expect(Set(all).count == all.count)
  }

  // MARK: - What somebody may do

  static func rewrite(_ links: inout [Link], from index: Int) {
    var previous = index > 0 ? links[index - 1].digest : ChainCheck.start
    links[index].content[0] ^= 1
    for place in index..<links.count {
      previous = chainDigest(previous, links[place].content)
      links[place].digest = previous
    }
  }

  static func tamper(_ good: [Link], _ dice: inout TestDice) -> Tampering {
    var links = good
    let count = good.count
    let index = dice.below(count)
    let other = (index + 1 + dice.below(count - 1)) % count
    let place = index + 1
    switch dice.below(11) {
    case 0:
      links[index].content[dice.below(links[index].content.count)] ^= 1
      return Tampering(links: links, name: "content", place: place, kinds: [.changed])
    case 1:
      links[index].digest[dice.below(32)] ^= 1
      return Tampering(links: links, name: "digest", place: place, kinds: [.changed])
    case 2:
      links.remove(at: index)
      return Tampering(links: links, name: "removed", place: place, kinds: index == count - 1 ? [.cut] : [.removed])
    case 3:
      (links[index].sequence, links[other].sequence) = (links[other].sequence, links[index].sequence)
      return Tampering(links: links, name: "swapped", place: min(index, other) + 1, kinds: [.reordered])
    case 4:
      (links[index].content, links[other].content) = (links[other].content, links[index].content)
      return Tampering(links: links, name: "contents swapped", place: min(index, other) + 1, kinds: [.reordered])
    case 5:
      links[index].sequence = count + 1 + dice.below(3)
      return Tampering(links: links, name: "renumbered", place: place, kinds: [.reordered, .renumbered])
    case 6:
      links.removeLast(count - index)
      return Tampering(links: links, name: "cut", place: place, kinds: [.cut])
    case 7:
      links.remove(at: index)
      for later in index..<links.count { links[later].sequence -= 1 }
      return Tampering(links: links, name: "removed and closed up", place: place, kinds: index == count - 1 ? [.cut] : [.removed])
    case 8:
      for later in index..<count { links[later].sequence += 1 }
      var extra = good[other]
      extra.sequence = place
      extra.content.append(1)
      if dice.below(2) == 0 { extra.digest = chainDigest(index > 0 ? good[index - 1].digest : ChainCheck.start, extra.content) }
      links.append(extra)
      return Tampering(links: links, name: "pushed in", place: place, kinds: [.inserted])
    case 9:
      rewrite(&links, from: index)
      return Tampering(links: links, name: "made anew", place: place, kinds: [.rewritten])
    default:
      let content = Array("forged".utf8)
      let digest = dice.below(2) == 0 ? chainDigest(good[count - 1].digest, content) : [UInt8](repeating: 1, count: 32)
      links.append(Link(sequence: count + 1, entry: "forged", content: content, digest: digest))
      return Tampering(links: links, name: "appended", place: count + 1, kinds: [.inserted])
    }
  }
}

/// Numbers that are the same in every run.
struct TestDice {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }
}
