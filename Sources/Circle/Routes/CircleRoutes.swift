import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Who is around a person.
package let circleRoutes: [Route] = [
  .get(.personPage(ID(":id"), .circle), .roles(Role.careWorkers)) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    let view = try await readCircle(id, by: visit.actor, in: visit.database, visit.surroundings)
    let query: [(String, String)] = visit.query["view"] == "fridge" ? [("view", "fridge")] : []
    guard view.file.person.id == id else { return .see(.personPage(view.file.person.id, .circle), query: query) }
    let model = circleModel(view, visit)
    return .page(query.isEmpty ? circlePage(model, in: visit.frame) : fridgePage(model, in: visit.frame))
  },
  .get(.personItem(ID(":id"), .circle, item: ":item"), .roles(Role.careWorkers)) { visit in try await memberReply(visit) },
  .post(.personForm(ID(":id"), .circle, .addMember), .roles(Role.careWorkers)) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    func back(_ problems: [FieldProblem], failure: Text? = nil, status: Int) async throws -> Reply {
      let view = try await readCircle(id, by: visit.actor, in: visit.database, visit.surroundings)
      let state = FormState(values: visit.form.all, problems: problems)
      return .page(circlePage(circleModel(view, visit, state, failure), in: visit.frame), status: status)
    }
    do {
      let member = try await addMember(draft(visit), to: id, by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.personPage(member.person, .circle), flash: Frame.Flash(tone: .good, words: CircleText.added(visit.language)))
    } catch let invalid as Invalid {
      return try await back(invalid.problems, status: 422)
    } catch let problem as MemberProblem {
      return try await back([], failure: problem.text, status: 403)
    }
  },
  .post(.personItemForm(ID(":id"), .circle, item: ":item", .changeMember), .roles(Role.careWorkers)) { visit in
    try await changing(visit, CircleText.saved) { person, member in
      try await changeMember(
        member, of: person, to: draft(visit), version: Int(visit.form["version"]) ?? 0, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .post(.personItemForm(ID(":id"), .circle, item: ":item", .endMember), .roles(Role.careWorkers)) { visit in
    try await changing(visit, CircleText.left, isLeaving: true) { person, member in
      let day = try MemberFormReader.lastDay(visit.form.all, today: visit.surroundings.today)
      return try await endMember(member, of: person, on: day, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .post(.personItemForm(ID(":id"), .circle, item: ":item", .reviveMember), .roles(Role.careWorkers)) { visit in
    try await changing(visit, CircleText.revived, isLeaving: true) { person, member in
      try await reviveMember(member, of: person, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
]

private func draft(_ visit: Visit) throws -> MemberDraft {
  let read = try MemberFormReader.member(visit.form.all, today: visit.surroundings.today)
  return MemberDraft(kind: read.kind, details: read.details, accountEmail: read.accountEmail, organization: read.organization)
}

/// Does one thing with a member; what was typed comes back when it cannot be done.
///
/// - Parameter isLeaving: the form is the one of leaving or coming back, not the one with everything.
private func changing(
  _ visit: Visit, _ said: Text, isLeaving: Bool = false, _ change: (ID<Person>, ID<CircleMember>) async throws -> CircleMember
) async throws -> Reply {
  do {
    let member = try await change(ID(visit.parameter("id")), ID(visit.parameter("item")))
    return .see(.personPage(member.person, .circle), flash: Frame.Flash(tone: .good, words: said(visit.language)))
  } catch let invalid as Invalid {
    // Leaving can only be wrong about its day, whatever the domain calls it.
    let problems = isLeaving ? invalid.problems.map { FieldProblem("day", code: $0.code, text: $0.text) } : invalid.problems
    return try await memberReply(visit, isLeaving: isLeaving, problems: problems, status: 422)
  } catch let problem as MemberProblem {
    return try await memberReply(visit, isLeaving: isLeaving, sentBack: true, failure: problem.text, status: problem.category == .conflict ? 409 : 403)
  }
}

private func memberReply(
  _ visit: Visit, isLeaving: Bool = false, sentBack: Bool = false, problems: [FieldProblem] = [], failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  let view = try await readCircle(id, by: visit.actor, in: visit.database, visit.surroundings)
  guard let member = view.circle.members.first(where: { $0.id.raw == visit.parameter("item") }) else { throw SimpleFailure.notFound }
  guard view.file.person.id == id || status != 200 else { return .see(.personItem(view.file.person.id, .circle, item: member.id.raw)) }
  var values = visit.form.all
  // The version is the current one: sending again is a decision made with the new state in sight.
  values["version"] = nil
  let state = FormState(values: values, problems: problems)
  let isBack = sentBack || !problems.isEmpty
  return .page(
    memberPage(
      member, circleModel(view, visit, isBack && !isLeaving ? state : nil, failure), leaving: isBack && isLeaving ? state : FormState(), in: visit.frame),
    status: status)
}

private func circleModel(_ view: CircleView, _ visit: Visit, _ state: FormState? = nil, _ failure: Text? = nil) -> CircleModel {
  let now = visit.surroundings.now()
  return CircleModel(
    head: FileHead(view.file, for: visit.actor, at: now).named(view.file.admits(visit.actor, .read, .identity, at: now)), circle: view.circle,
    details: view.file.admits(visit.actor, .read, .contact, at: now) ? view.file.person.details : nil,
    accounts: Dictionary(view.accounts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
    houses: Dictionary(view.organizations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
    organizations: view.organizations.map { Choice($0.id.raw, $0.name) },
    colleagues: view.colleagues.map { Choice($0.email, $0.name) }, mayChange: view.mayChange, mayTie: view.mayTie, today: now.day, state: state,
    failure: failure)
}
