/// Walks along the log's chain, entry by entry in constant memory, and names what does not fit.
///
/// The digest of an entry covers the digest before it and all its columns. Its number is not covered: it must count from 1 without a gap.
/// A broken place is understood from what follows: when the next entry fits the digest that stands there, only the entry was changed;
/// when it fits the entry before, the one between was pushed in; when nothing fits, the entry may have come from elsewhere.
package struct ChainCheck {
  package typealias Hash = (_ previous: [UInt8], _ content: [UInt8]) -> [UInt8]

  /// One row as it was found.
  package struct Link: Hashable, Sendable {
    package var sequence: Int
    /// The entry's identifier.
    package var entry: String
    package var content: [UInt8]
    package var digest: [UInt8]

    package init(sequence: Int, entry: String, content: [UInt8], digest: [UInt8]) {
      self.sequence = sequence
      self.entry = entry
      self.content = content
      self.digest = digest
    }
  }

  /// What is known to have been the digest after a number of entries.
  package struct Mark: Hashable, Sendable {
    package let sequence: Int
    package let digest: [UInt8]
    /// Where the knowledge comes from, for the report.
    package let source: String

    package init(sequence: Int, digest: [UInt8], source: String) {
      self.sequence = sequence
      self.digest = digest
      self.source = source
    }
  }

  /// The digest before the first entry.
  package static let start = [UInt8](repeating: 0, count: 32)
  /// Problems that are named one by one; more are only counted.
  package static let mostNamed = 1000
  /// Out-of-place entries whose place is looked for.
  private static let mostRemembered = 64

  /// An entry that does not fit and is not understood yet.
  private struct Open {
    let link: Link
    let previous: [UInt8]
    let recomputed: [UInt8]
    let problem: Int
  }

  /// An entry that stood at a wrong place, or a place whose entry is missing.
  private struct Loose {
    let link: Link?
    let sequence: Int
    let previous: [UInt8]
    /// The digest that stands at the place, when it is still the right one.
    let digest: [UInt8]?
    let problem: Int
    /// The entry after it, which could not be confirmed, and its problem.
    var successor: (link: Link, problem: Int)?
  }

  private let hash: Hash
  private let marks: [Mark]
  private var nextMark = 0
  private var expected: Int
  private var previous: [UInt8]
  /// The digest before the last entry, in case that one was pushed in.
  private var beforePrevious: [UInt8]?
  /// Entries pushed in so far: those after them stand so many places too far.
  private var pushedIn = 0
  private var open: Open?
  private var loose: [Loose] = []
  private var found: [ChainProblem?] = []
  private var lastMark: Int
  /// The problem and the mark from which on nothing agrees with what was signed.
  private var offMarks: (problem: Int, mark: Int)?
  private var lastLink: Link?
  /// How many entries were looked at.
  package private(set) var count = 0
  /// The digest that stands at the last entry.
  package var lastDigest: [UInt8] { previous }
  /// Problems beyond ``mostNamed``.
  package private(set) var unnamed = 0

  /// - Parameters:
  ///   - start: the last entry before the first that will be added, when it is known to be right; otherwise from the very beginning.
  ///   - marks: what was signed, in any order.
  package init(after start: Mark? = nil, marks: [Mark] = [], hash: @escaping Hash) {
    self.hash = hash
    expected = (start?.sequence ?? 0) + 1
    previous = start?.digest ?? Self.start
    lastMark = start?.sequence ?? 0
    let first = expected
    self.marks = marks.filter { $0.sequence >= first }.sorted { $0.sequence < $1.sequence }
  }

  /// The next row, in the order of the numbers.
  package mutating func add(_ link: Link) {
    count += 1
    defer { lastLink = link }
    guard link.sequence >= expected else {
      report(ChainProblem(.inserted, at: link.sequence, entry: link.entry))
      return
    }
    if link.sequence > expected { return addAfterGap(link) }
    expected = link.sequence + 1
    if let one = open { return add(link, after: one) }
    addInPlace(link)
  }

  private mutating func addInPlace(_ link: Link) {
    let recomputed = hash(previous, link.content)
    if recomputed == link.digest { return accept(link) }
    if let index = looseBefore(link) {
      place(index, at: link.sequence)
      return accept(link)
    }
    if putsInHole(link) {
      // Its own place may hold one that was seen before; otherwise it was the last to stand here.
      if let index = loose.firstIndex(where: { $0.link.map { hash(previous, $0.content) == $0.digest } ?? false }),
        let digest = loose[index].link?.digest
      {
        place(index, at: link.sequence)
        previous = digest
      } else {
        pushedIn += 1
      }
      return compare(link.sequence, previous)
    }
    if let beforePrevious, let lastLink, hash(beforePrevious, link.content) == link.digest {
      // The one before was pushed in, with a digest made for it.
      report(ChainProblem(.inserted, at: lastLink.sequence, entry: lastLink.entry))
      if let off = offMarks, found[off.problem]?.until == lastLink.sequence - pushedIn {
        // It was this one that the checkpoint denied.
        found[off.problem] = nil
        nextMark = off.mark
        offMarks = nil
      }
      pushedIn += 1
      return accept(link)
    }
    let problem = report(ChainProblem(.changed, at: link.sequence, entry: link.entry))
    open = Open(link: link, previous: previous, recomputed: recomputed, problem: problem)
    compareOpen(link, recomputed)
  }

  /// A row after one that did not fit: what fits now says what was wrong.
  private mutating func add(_ link: Link, after one: Open) {
    open = nil
    // The same digest twice: the one in between was pushed in, and what fits is the entry before it.
    if one.link.digest != one.previous, hash(one.link.digest, link.content) == link.digest {
      settleChanged(one)
      return accept(link)
    }
    if hash(one.recomputed, link.content) == link.digest { return accept(link) }
    if hash(one.previous, link.content) == link.digest {
      change(one.problem, to: ChainProblem(.inserted, at: one.link.sequence, entry: one.link.entry))
      remember(Loose(link: one.link, sequence: one.link.sequence, previous: one.previous, digest: nil, problem: one.problem))
      pushedIn += 1
      return accept(link)
    }
    if hash(one.previous, link.content) == one.link.digest, hash(one.link.digest, one.link.content) == link.digest {
      // Two neighbours changed places while the digests stayed.
      change(one.problem, to: ChainProblem(.reordered, at: one.link.sequence, entry: one.link.entry, belongsAt: link.sequence))
      report(ChainProblem(.reordered, at: link.sequence, entry: link.entry, belongsAt: one.link.sequence))
      return accept(link)
    }
    // The digest that should stand there is lost, and with it the proof of this entry.
    remember(Loose(link: one.link, sequence: one.link.sequence, previous: one.previous, digest: nil, problem: one.problem))
    takeUnconfirmed(link)
  }

  /// The digest of the place is still the right one: only what was said there is not.
  private mutating func settleChanged(_ one: Open) {
    let place = Loose(link: one.link, sequence: one.link.sequence, previous: one.previous, digest: one.link.digest, problem: one.problem)
    for index in loose.indices {
      guard let other = loose[index].link, let digest = loose[index].digest else { continue }
      // Two that changed places while the digests stayed.
      guard hash(loose[index].previous, one.link.content) == digest, hash(one.previous, other.content) == one.link.digest else { continue }
      change(one.problem, to: ChainProblem(.reordered, at: one.link.sequence, entry: one.link.entry, belongsAt: other.sequence))
      change(loose[index].problem, to: ChainProblem(.reordered, at: other.sequence, entry: other.entry, belongsAt: one.link.sequence))
      loose.remove(at: index)
      return
    }
    remember(place)
  }

  private mutating func addAfterGap(_ link: Link) {
    if let one = open {
      // What comes next is missing, so only the end of the walk could tell more.
      remember(Loose(link: one.link, sequence: one.link.sequence, previous: one.previous, digest: nil, problem: one.problem))
      open = nil
    }
    let gap = expected..<link.sequence
    // One that was moved to a free number says nothing about the numbers before it.
    if hash(previous, link.content) != link.digest, putsInHole(link) { return }
    expected = link.sequence + 1
    if hash(previous, link.content) == link.digest {
      report(ChainProblem(.renumbered, at: link.sequence, entry: link.entry, belongsAt: gap.lowerBound))
      pushedIn += gap.count
      return accept(link)
    }
    let problem = report(ChainProblem(.removed, at: gap.lowerBound, until: gap.upperBound - 1))
    remember(Loose(link: nil, sequence: gap.lowerBound, previous: previous, digest: nil, problem: problem))
    takeUnconfirmed(link)
  }

  private mutating func takeUnconfirmed(_ link: Link) {
    if putsInHole(link) {
      previous = link.digest
      return
    }
    let problem = report(ChainProblem(.unconfirmed, at: link.sequence, entry: link.entry))
    if !loose.isEmpty { loose[loose.count - 1].successor = (link, problem) }
    accept(link)
  }

  private mutating func accept(_ link: Link) {
    beforePrevious = previous
    previous = link.digest
    compare(link.sequence, link.digest)
  }

  // MARK: - Finding where something belongs

  /// An out-of-place entry that belongs right before this one, which then fits.
  private func looseBefore(_ link: Link) -> Int? {
    loose.firstIndex { one in
      guard let other = one.link else { return false }
      return hash(previous, other.content) == other.digest && hash(other.digest, link.content) == link.digest
    }
  }

  private mutating func place(_ index: Int, at sequence: Int) {
    let one = loose[index]
    if found.indices.contains(one.problem), found[one.problem]?.kind == .inserted { pushedIn -= 1 }
    change(one.problem, to: ChainProblem(.reordered, at: one.sequence, entry: one.link?.entry, belongsAt: sequence))
    // Its place stays open: another may belong there.
    loose[index] = Loose(
      link: nil, sequence: one.sequence, previous: one.previous, digest: nil, problem: one.problem, successor: one.successor)
  }

  /// Whether the entry is the one that is missing at an earlier place.
  private mutating func putsInHole(_ link: Link) -> Bool {
    for index in loose.indices where loose[index].digest == nil {
      let hole = loose[index]
      guard hole.sequence != link.sequence, hash(hole.previous, link.content) == link.digest else { continue }
      if hole.link == nil, let known = found[hole.problem], known.kind == .removed {
        // Nothing was removed, it was only moved.
        found[hole.problem] = known.until > known.sequence ? ChainProblem(.removed, at: known.sequence + 1, until: known.until) : nil
      }
      report(ChainProblem(.reordered, at: link.sequence, entry: link.entry, belongsAt: hole.sequence))
      if let successor = hole.successor, hash(link.digest, successor.link.content) == successor.link.digest,
        found[successor.problem]?.sequence == successor.link.sequence
      {
        found[successor.problem] = nil
      }
      if hole.link == nil { loose.remove(at: index) }
      return true
    }
    return false
  }

  private mutating func remember(_ one: Loose) {
    if loose.count == Self.mostRemembered { loose.removeFirst() }
    loose.append(one)
  }

  // MARK: - What was signed

  private mutating func compare(_ number: Int, _ digest: [UInt8]) {
    let sequence = number - pushedIn
    while nextMark < marks.count, marks[nextMark].sequence <= sequence {
      let mark = marks[nextMark]
      nextMark += 1
      guard mark.sequence == sequence else { continue }
      if mark.digest == digest {
        lastMark = sequence
      } else if offMarks == nil {
        let problem = report(ChainProblem(.rewritten, at: lastMark + 1, until: sequence, source: mark.source))
        offMarks = (problem, nextMark - 1)
      }
    }
  }

  private mutating func compareOpen(_ link: Link, _ recomputed: [UInt8]) {
    while nextMark < marks.count, marks[nextMark].sequence <= link.sequence - pushedIn {
      // The entry itself is named already; what follows is held against the next mark.
      if [link.digest, recomputed].contains(marks[nextMark].digest) { lastMark = link.sequence }
      nextMark += 1
    }
  }

  // MARK: - The end

  /// What is wrong, in the order of the numbers. Nothing when everything is as it was chained.
  ///
  /// - Parameter head: where the log says that it ends. `nil` when only a part of the log was looked at.
  package mutating func finish(head: Mark?) -> [ChainProblem] {
    let end = [marks.last, head].compactMap { $0 }.max { $0.sequence < $1.sequence }
    if let one = open { settleLast(one, end) }
    if let end { placeLast(end) }
    let last = expected - 1 - pushedIn
    if let head, let end {
      if end.sequence > last {
        finishShort(end, last)
      } else if head.sequence < last {
        report(ChainProblem(.inserted, at: head.sequence + 1, until: last, entry: lastLink?.entry))
      } else if open == nil, head.digest != previous, offMarks == nil {
        finishApart(head)
      }
    }
    open = nil
    return found.compactMap { $0 }.sorted { ($0.sequence, $0.until, $0.kind.rawValue) < ($1.sequence, $1.until, $1.kind.rawValue) }
  }

  /// The last entry does not fit: the signed end says what is wrong with it.
  private mutating func settleLast(_ one: Open, _ end: Mark?) {
    if let end, end.digest == one.link.digest {
      previous = one.link.digest
      return settleChanged(one)
    }
    guard let end, end.sequence == one.link.sequence - 1 - pushedIn, end.digest == one.previous else { return }
    change(one.problem, to: ChainProblem(.inserted, at: one.link.sequence, entry: one.link.entry))
    pushedIn += 1
  }

  /// The last ones changed places: the one that belongs at the end stood earlier.
  private mutating func placeLast(_ end: Mark) {
    let moved = loose.firstIndex { one in
      guard let link = one.link else { return false }
      return link.digest == end.digest && hash(previous, link.content) == link.digest
    }
    guard let moved, let digest = loose[moved].link?.digest else { return }
    place(moved, at: end.sequence)
    previous = digest
  }

  /// As many entries as were signed, and another end: everything was made anew from somewhere.
  private mutating func finishApart(_ head: Mark) {
    guard found.allSatisfy({ $0?.sequence != head.sequence }) else { return }
    report(ChainProblem(.rewritten, at: lastMark + 1, until: head.sequence, source: head.source))
  }

  /// Fewer entries than were signed: the end is gone, or some were taken out and the others moved up.
  private mutating func finishShort(_ end: Mark, _ last: Int) {
    let missing = end.sequence - last
    let place = found.firstIndex { $0?.kind == .changed || $0?.kind == .inserted }
    if end.digest == previous, let place, let one = found[place] {
      found[place] = ChainProblem(.removed, at: one.sequence, until: one.sequence + missing - 1)
      for index in found.indices where found[index]?.kind == .rewritten { found[index] = nil }
      return
    }
    report(ChainProblem(.cut, at: last + 1, until: end.sequence, source: end.source))
  }

  @discardableResult
  private mutating func report(_ problem: ChainProblem) -> Int {
    guard found.count < Self.mostNamed else {
      unnamed += 1
      return Self.mostNamed - 1
    }
    found.append(problem)
    return found.count - 1
  }

  private mutating func change(_ index: Int, to problem: ChainProblem) {
    if found.indices.contains(index), found[index]?.sequence == problem.sequence { found[index] = problem }
  }
}
