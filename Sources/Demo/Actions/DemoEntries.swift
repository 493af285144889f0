package import Care
import Kernel
import Store

/// How somebody of the invented world comes into her own pages, `/fr/moi`.
package struct DemoEntry: Hashable, Sendable {
  package let role: Role
  package let name: String
  /// The name that was given to her, or a one-time code.
  package let opener: String
  /// The secret phrase, or the date of birth that goes with a code.
  package let secret: String
  /// A code works once; a name as often as one likes.
  package let isCode: Bool
}

extension DemoWorld {
  /// What Marguerite gave to her daughter: not her care.
  static let daughtersAccess: PortalParty = .carer(daughter, [.social, .plan, .week])
}

/// Gives the persons of the stories a way in, where they have none: called again it finds the one that works, or makes the next.
func openDemoEntries(
  _ world: DemoWorld, _ parameters: DemoParameters, in database: any Database, _ surroundings: Surroundings
) async throws -> [DemoEntry] {
  let now = surroundings.now()
  let marguerite = DemoWorld.Story.marguerite.id
  let rule = try parameters.portal.rule(on: now.day)
  return try await database.act(as: .commandLine, doing: .maintain, in: surroundings) { desk in
    var entries: [DemoEntry] = []
    func handle(_ word: String, _ member: ID<CircleMember>?, _ role: Role, _ name: String) throws {
      guard let opened = try desk.openPerson(marguerite), opened.person.state == .active else { return }
      for year in 2026..<2126 {
        guard let handle = PortalHandle(typed: "\(word)-\(year)") else { return }
        if let found = try desk.access(handle: handle) {
          guard found.access.person == marguerite, found.access.member == member else { continue }
        } else {
          guard try desk.isFree(handle) else { continue }
          let access = PortalAccess(id: surroundings.newID(), person: marguerite, member: member, startedAt: now)
          if case .carer(let carer, let domains) = DemoWorld.daughtersAccess, carer == member {
            let link = FileLink(id: surroundings.newID(), kind: .carer, member: carer, domains: domains, from: now.day)
            try desk.insert(link, on: marguerite, at: now)
          }
          try desk.endAccesses(of: marguerite, for: member, at: now)
          try desk.insert(access, handle: handle, phraseHash: parameters.phraseHash, key: opened.key)
        }
        return entries.append(DemoEntry(role: role, name: name, opener: handle.written, secret: DemoWorld.password, isCode: false))
      }
    }
    try handle("LUMA", nil, .person, "Marguerite Lemaire-Vandenabeele")
    try handle("KATO", DemoWorld.daughter, .carer, "Anne Lemaire")
    if let code = try desk.openCode(for: DemoWorld.Story.fatma.id, lasting: rule.codeDays) {
      entries.append(DemoEntry(role: .person, name: "Fatma Yıldız-El Mansouri", opener: code.written, secret: "3/4/1938", isCode: true))
    }
    return entries
  }
}

extension Desk {
  /// The code of the demonstration that still opens; a new one when the last was used or is too old.
  fileprivate func openCode(for person: ID<Person>, lasting days: Int) throws -> PortalCode? {
    guard try openPerson(person)?.person.state == .active else { return nil }
    let now = surroundings.now()
    let given = try invitations(of: person).count
    func code(_ number: Int) -> PortalCode? { PortalCode(typed: "SOLO-2026-LUNA-\(Day.padded(number % 10_000, 4))") }
    for number in stride(from: given, to: 0, by: -1) {
      if let code = code(number), try invitation(code: code, at: now) != nil { return code }
    }
    guard let code = code(given + 1) else { return nil }
    try insert(
      PortalInvitation(
        id: surroundings.newID(), person: person, party: .herself, way: .letter, by: DemoWorld.account(.caseManager), createdAt: now,
        expires: now.adding(days: days)), code: code)
    return code
  }
}
