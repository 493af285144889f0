import Actions
import Care
import Kernel
import Pages
import Store

/// The protected part of a file. Words on top of its pages, and their titles, could be about anything.
package let protectedRoutes: [Route] = [
  .get(.personPage(ID(":id"), .protected), .roles(Role.careWorkers)) { visit in try await protectedReply(visit) },
  .protectedForm(.protectedRecord) { visit, id in
    var draft = SuspicionDraft()
    draft.words = visit.form["words"]
    draft.herWords = visit.form["herWords"]
    draft.victim = visit.form["victim"]
    draft.signs = Set(Suspicion.allCases.filter { visit.form["sign-\($0.rawValue)"] == "yes" })
    for (name, value) in visit.form.all where value == "yes" && name.hasPrefix("suspect-") { draft.suspects.insert(ID(String(name.dropFirst(8)))) }
    draft.safeWays = safeWays(visit)
    return try await recordSuspicion(draft, about: id, by: visit.actor, in: visit.database, visit.surroundings)
  },
  .protectedForm(.protectedAdd) { visit, id in
    try await addToProtected(visit.form["words"], safeWays: nil, about: id, by: visit.actor, in: visit.database, visit.surroundings)
  },
  .protectedForm(.protectedWays) { visit, id in
    try await addToProtected("", safeWays: safeWays(visit), about: id, by: visit.actor, in: visit.database, visit.surroundings)
  },
  .protectedForm(.protectedReader) { visit, id in
    try await nameProtectedReader(
      ID(visit.form["reader"]), because: visit.form["reason"], about: id, by: visit.actor, in: visit.database, visit.surroundings)
  },
  .protectedForm(.protectedClear) { visit, id in
    try await clearSuspect(visit.form["suspect"], because: visit.form["reason"], about: id, by: visit.actor, in: visit.database, visit.surroundings)
  },
]

extension Route {
  fileprivate static func protectedForm(
    _ form: FormName, _ handle: @escaping @Sendable (Visit, ID<Person>) async throws -> ID<Person>
  ) -> Route {
    .post(.personForm(ID(":id"), .protected, form), .roles(Role.careWorkers)) { visit in
      do {
        let person = try await handle(visit, ID(visit.parameter("id")))
        return .see(.personPage(person, .protected), flash: Frame.Flash(tone: .good, words: ProtectedFlash.done(visit.language)))
      } catch let invalid as Invalid {
        return try await protectedReply(visit, form: form, problems: invalid.problems)
      }
    }
  }
}

private func safeWays(_ visit: Visit) -> SafeWays {
  var ways = SafeWays()
  ways.words = visit.form["safe"]
  ways.hint = visit.form["hint"]
  ways.showsHint = visit.form["showsHint"] == "yes"
  return ways
}

private func protectedReply(_ visit: Visit, form: FormName? = nil, problems: [FieldProblem] = []) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  let view = try await readProtected(id, by: visit.actor, in: visit.database, visit.surroundings)
  let person = view.file.person
  guard person.id == id || form != nil else { return .see(.personPage(person.id, .protected)) }
  let index = visit.house.directory.index
  let names = Dictionary(uniqueKeysWithValues: view.members.map { ($0.id, $0.details.name.isEmpty ? $0.details.role : $0.details.name) })
  let model = ProtectedModel(
    person: person.id, number: person.number, isReader: view.isReader, entries: view.entries,
    suspects: view.suspects.map { ProtectedModel.Suspect(id: $0.id, name: names[$0.member] ?? "–") },
    members: view.members.map { Choice($0.id.raw, names[$0.id] ?? "") }, readers: view.readers.map(\.name),
    colleagues: view.colleagues.map { Choice($0.id.raw, $0.name) },
    lines: Victim.allCases.map { victim in
      ProtectedModel.Lines(victim: victim, entries: victim.lines.compactMap { index.entry($0) })
    }, form: form,
    state: FormState(values: form == nil ? [:] : visit.form.all, problems: problems))
  return .page(protectedPage(model, in: visit.frame), status: problems.isEmpty ? 200 : 422)
}
