import Actions
import Care
import Kernel
import Pages
import Store

/// Files that may be one person's: the list, the decision, the merge and its undoing.
package let duplicateRoutes: [Route] = [
  .get(.duplicates, .roles(Role.fileKeepers)) { visit in
    let pageSize = 20
    let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
    guard let organization = visit.actor.organization else { throw SimpleFailure.forbidden }
    let proposed = try await visit.house.persons.pairs(of: organization, in: visit.database)
    let list = try await listDuplicates(
      offset: (page - 1) * pageSize, limit: pageSize, among: proposed, by: visit.actor, in: visit.database, visit.surroundings)
    let pairs = list.pairs.map { PairLine(first: $0.first, second: $0.second, likeness: $0.likeness) }
    return .page(duplicatesPage(pairs, paging: Paging(page: page, total: list.total, pageSize: pageSize), in: visit.frame))
  },
  .post(.duplicateForm(.different), .roles(Role.fileKeepers)) { visit in
    let pair = PersonPair(ID(visit.form["first"]), ID(visit.form["second"]))
    try await decideDifferent(pair, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.duplicates, flash: Frame.Flash(tone: .good, words: DuplicateText.decided(visit.language)))
  },
  .get(.personPage(ID(":id"), .merge), .roles(Role.fileKeepers)) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    let view = try await mergeView(visit, with: visit.query["with"].trimmed)
    guard view.file.person.id == id else { return .see(.personPage(view.file.person.id, .merge)) }
    return .page(mergePage(mergeModel(view, visit), in: visit.frame))
  },
  .post(.personForm(ID(":id"), .merge, .merge), .roles(Role.fileKeepers)) { visit in
    let fromOther = PersonMerge.Field.allCases.filter { visit.form[$0.rawValue] == "goes" }
    do {
      let person = try await mergePersons(
        ID(visit.form["other"]), into: ID(visit.parameter("id")),
        versions: (Int(visit.form["version"]) ?? 0, Int(visit.form["otherVersion"]) ?? 0), fromOther: Set(fromOther), by: visit.actor,
        in: visit.database, visit.surroundings)
      return .see(.personPage(person.id, .merge), flash: Frame.Flash(tone: .good, words: DuplicateText.merged(visit.language)))
    } catch let problem as MergeProblem {
      return try await sentBack(visit, with: visit.form["other"], problem)
    }
  },
  .post(.personForm(ID(":id"), .merge, .undoMerge), .roles(Role.fileKeepers)) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    do {
      _ = try await undoMerge(ID(visit.form["merge"]), of: id, by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.personPage(id, .merge), flash: Frame.Flash(tone: .good, words: DuplicateText.apart(visit.language)))
    } catch let problem as MergeProblem {
      return try await sentBack(visit, with: "", problem)
    }
  },
]

private func sentBack(_ visit: Visit, with other: String, _ problem: MergeProblem) async throws -> Reply {
  let view = try await mergeView(visit, with: other)
  let state = FormState(values: visit.form.all)
  return .page(mergePage(mergeModel(view, visit, state, problem.text), in: visit.frame), status: 409)
}

private func mergeView(_ visit: Visit, with other: String) async throws -> MergeView {
  let index = try await visit.house.persons.index(in: visit.database)
  return try await readMerge(
    ID(visit.parameter("id")), with: other, in: index, by: visit.actor, in: visit.database, visit.surroundings)
}

private func mergeModel(_ view: MergeView, _ visit: Visit, _ state: FormState = FormState(), _ failure: Text? = nil) -> MergeModel {
  let now = visit.surroundings.now()
  return MergeModel(
    head: FileHead(view.file, for: visit.actor, at: now), stays: view.file.person, goes: view.other,
    alike: view.alike.map { AlikeLine(person: $0.person, likeness: $0.likeness) },
    earlier: view.merged.map { MergeModel.Earlier(merge: $0.merge, person: $0.person) }, today: now.day, state: state, failure: failure)
}
