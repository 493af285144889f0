import Actions
package import Care
package import Kernel
package import Store
import Synchronization

/// Surroundings that a test decides: a clock that moves when told, identifiers that count.
package final class Clock: Sendable {
  private let state: Mutex<(now: Instant, counter: UInt64)>

  /// Begins on 21 November 2026, 10:00 in Brussels.
  package init(_ now: Instant = Instant(milliseconds: 1_795_251_600_000)) { state = Mutex((now, 0)) }

  package func move(days: Int = 0, seconds: Int64 = 0) {
    state.withLock { $0.now = $0.now.adding(days: days).adding(seconds: seconds) }
  }

  /// Ask once and keep it: identifiers rise within one value.
  package var surroundings: Surroundings {
    Surroundings(
      now: { self.state.withLock { $0.now } },
      random: { count in
        let number = self.state.withLock { state in
          state.counter += 1
          return state.counter
        }
        // A spread of bits that is the same in every run.
        return (0..<count).map { UInt8(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> UInt64($0 % 8 * 8)) ^ UInt8($0) }
      })
  }
}

/// The people and houses of the tests: Ana answers the helpdesk of the first house, Karim works for another one.
package struct Story: Sendable {
  package let database: any Database
  package let clock: Clock
  package let surroundings: Surroundings
  package let house = Organization(id: ID("house"), name: "Maison Relais", email: "maison@example.be", phone: "02 000 00 00", isFictitious: true)
  package let otherHouse = Organization(id: ID("other"), name: "Autre maison", email: nil, phone: nil, isFictitious: true)
  package let ana: Actor
  package let karim: Actor

  package init(_ database: any Database, clock: Clock = Clock()) async throws {
    self.database = database
    self.clock = clock
    surroundings = clock.surroundings
    ana = Actor(kind: .account(ID("ana")), name: "Ana", organization: ID("house"), roles: [.helpdeskAgent])
    karim = Actor(kind: .account(ID("karim")), name: "Karim", organization: ID("other"), roles: [.helpdeskAgent])
    let (house, otherHouse, now) = (self.house, self.otherHouse, surroundings.now())
    try await database.transaction { connection in
      try connection.insert(house)
      try connection.insert(otherHouse)
      try connection.setReceivesReports(house.id)
      for name in ["ana", "karim"] {
        let account = Account(id: ID(name), name: name, email: "\(name)@example.be", language: .french, isDisabled: false)
        try connection.insert(account, passwordHash: "", at: now)
      }
    }
  }

  package func report(_ words: String = "Ma mère est tombée") -> NeedReport {
    NeedReport(
      words: words, about: .family, municipality: Municipality.withNIS(21015), whereabouts: "rue Inventée 3", contact: "0470 00 00 00", language: .french)
  }

  package func referral(_ gesture: Referral.Gesture = .referral) -> ReferralDraft.Checked {
    var draft = ReferralDraft()
    draft.gesture = gesture.rawValue
    draft.serviceName = "Service Tilleul"
    draft.email = "tilleul@example.be"
    draft.language = "fr"
    draft.shared = "Aide pour le bain, à Schaerbeek"
    return (try? draft.checked())!
  }

  package func log() async throws -> [LogEntry] {
    try await database.read { try $0.accessLog(AccessLogFilter(), offset: 0, limit: 1000) }
  }

  package func messages() async throws -> [Message] {
    try await database.read { try $0.messages(of: ID("house"), offset: 0, limit: 100) }
  }
}
