/// What the world gives: the time, fresh identifiers, random bytes. Arguments, so that tests decide them.
package struct Surroundings: Sendable {
  package let now: @Sendable () -> Instant
  /// Cryptographically random bytes.
  package let random: @Sendable (_ count: Int) -> [UInt8]
  private let identifiers = IdentifierSequence()

  package init(now: @escaping @Sendable () -> Instant, random: @escaping @Sendable (_ count: Int) -> [UInt8]) {
    self.now = now
    self.random = random
  }

  package var today: Day { now().day }

  /// A new identifier that sorts after those made before.
  package func newID<Subject>(_ kind: Subject.Type = Subject.self) -> ID<Subject> {
    let bytes = random(16)
    func number(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
    return ID(identifiers.next(at: now(), high: number(bytes[0..<8]), low: number(bytes[8..<16])))
  }

  /// A secret to be shown once: `count` characters of 5 random bits each, easy to read aloud.
  package func newSecret(characters count: Int) -> String {
    String(decoding: random(count).map { IdentifierSource.alphabet[Int($0 & 31)] }, as: UTF8.self)
  }
}
