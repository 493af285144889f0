package import Kernel

/// Somebody who follows a person for her work, and whether she is there: her case manager, her proximity referent. Shown to everybody who cares
/// for her, whatever else of the circle he sees.
package struct FileKeeper: Hashable, Sendable {
  package let name: String
  /// Coordinates, or is the referent.
  package let mark: MemberMark
  /// `nil` for somebody who does not work with Relais: then nobody knows whether she is away.
  package let account: ID<Account>?
  package let away: ColleagueAway?

  package init(name: String, mark: MemberMark, account: ID<Account>?, away: ColleagueAway? = nil) {
    self.name = name
    self.mark = mark
    self.account = account
    self.away = away
  }

  /// The same, knowing who is away.
  package func knowing(_ away: [ID<Account>: ColleagueAway]) -> FileKeeper {
    FileKeeper(name: name, mark: mark, account: account, away: account.flatMap { away[$0] })
  }
}

extension [CircleMember] {
  /// Who coordinates and who is the referent on a day, in this order; once when it is the same one.
  package func keepers(on day: Day) -> [FileKeeper] {
    var found: [FileKeeper] = []
    for mark in [MemberMark.coordinator, .proximityReferent] {
      guard let member = first(where: { $0.details.carries(mark) && $0.belongs(on: day) }) else { continue }
      let isThere = found.contains { $0.account != nil ? $0.account == member.account : $0.name == member.details.name }
      if !isThere { found.append(FileKeeper(name: member.details.name, mark: mark, account: member.account)) }
    }
    return found
  }
}
