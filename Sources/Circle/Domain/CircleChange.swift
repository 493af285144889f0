package import Kernel

/// What is done with a member of a circle.
package enum MemberChange: Hashable, Sendable {
  case add(CircleMember.Kind, MemberDetails, account: ID<Account>?, organization: ID<Organization>?)
  case change(CircleMember.Kind, MemberDetails, account: ID<Account>?, organization: ID<Organization>?)
  /// The member leaves; on a day to come, or on one that is past. Stays in the history.
  case end(on: Day)
  /// The member is back.
  case revive
}

/// Everybody who is or was around one person.
package struct Circle: Hashable, Sendable {
  package let person: ID<Person>
  package let members: [CircleMember]

  package init(_ members: [CircleMember], of person: ID<Person>) {
    self.members = members
    self.person = person
  }

  /// The members as they are after a change: the one it is about first, then those from whom a mark goes to that one.
  ///
  /// - Parameters:
  ///   - id: the member, or the identifier of the one to be added.
  ///   - accountRoles: what the tied account is in its organisations.
  /// - Throws: ``Kernel/Invalid`` with every problem at once; "not there" for an unknown member.
  package func decide(
    _ change: MemberChange, on id: ID<CircleMember>, accountRoles: Set<Role> = [], today: Day
  ) throws -> [CircleMember] {
    let before = members.first { $0.id == id }
    var member: CircleMember
    switch change {
    case .add(let kind, let details, let account, let organization):
      guard before == nil else { return [] }
      member = CircleMember(id: id, person: person, kind: kind, details: details, account: account, organization: organization)
    case .change(let kind, let details, let account, let organization):
      guard let before else { throw SimpleFailure.notFound }
      member = before
      member.kind = kind
      member.details = details
      member.account = account
      member.organization = organization
      // Another last day is a new decision about the end: from now on the days say whether it is over.
      if details.until != before.details.until { member.state = .present }
    case .end(let day):
      guard let before else { throw SimpleFailure.notFound }
      member = before
      member.details.until = PartialDate(day)
      member.state = day <= today ? .ended : .present
    case .revive:
      guard let before else { throw SimpleFailure.notFound }
      member = before
      member.state = .present
      member.details.until = nil
      // Whoever took a mark over meanwhile keeps it.
      for mark in MemberMark.allCases where mark.isSingle && holder(of: mark, besides: id, on: today) != nil { member.details.giveUp(mark) }
    }
    let problems = member.problems(accountRoles: accountRoles)
    guard problems.isEmpty else { throw Invalid(problems) }
    return [member] + givingUp(to: member, today: today)
  }

  /// Those who carried a mark that only one can carry, without it.
  private func givingUp(to member: CircleMember, today: Day) -> [CircleMember] {
    guard !member.isOver(on: today) else { return [] }
    return members.compactMap { other in
      guard other.id != member.id, !other.isOver(on: today) else { return nil }
      var next = other
      for mark in member.details.marks where mark.isSingle { next.details.giveUp(mark) }
      return next == other ? nil : next
    }
  }

  private func holder(of mark: MemberMark, besides id: ID<CircleMember>, on today: Day) -> CircleMember? {
    members.first { $0.id != id && !$0.isOver(on: today) && $0.details.carries(mark) }
  }
}

extension CircleMember {
  /// What is wrong with a member as it would be stored.
  fileprivate func problems(accountRoles: Set<Role>) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    func add(_ path: String, _ code: String, _ text: Text) { problems.append(FieldProblem(path, code: "circle.\(code)", text: text)) }
    if details.name.isEmpty, details.role.isEmpty { add("name", "name-missing", CircleProblemText.nameMissing) }
    if let since = details.since, let until = details.until, until.latest < since.earliest {
      add("until", "until-before-since", CircleProblemText.untilBeforeSince)
    }
    if details.isCoordinator {
      let isReferent =
        details.profession == .neighbourhoodReferent
        || (details.profession != .caseManager && accountRoles.contains(.neighbourhoodReferent) && !accountRoles.contains(.caseManager))
      if isReferent {
        add("coordinator", "coordinator-is-referent", CircleProblemText.coordinatorIsReferent)
      } else if kind != .professional {
        add("coordinator", "coordinator-not-professional", CircleProblemText.coordinatorNotProfessional)
      }
    }
    if details.isProximityReferent, kind.isInformal {
      add("referent", "referent-not-professional", CircleProblemText.referentNotProfessional)
    }
    return problems
  }
}

/// Why a change of a circle is not made.
package enum MemberProblem: String, Failure, CaseIterable, Hashable {
  case changedMeanwhile = "changed-meanwhile"
  /// Only those who keep the file, or are charged with her support, decide who sees it.
  case accessOfOthers = "access-of-others"

  package var category: FailureCategory {
    switch self {
    case .changedMeanwhile: .conflict
    case .accessOfOthers: .forbidden
    }
  }
  package var code: String { "circle.\(rawValue)" }
  package var text: Text {
    switch self {
    case .changedMeanwhile: CircleProblemText.changedMeanwhile
    case .accessOfOthers: CircleProblemText.accessOfOthers
    }
  }
}
