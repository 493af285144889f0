package import Care
package import Kernel
package import Store

/// Notes answers about a person: yes or no as dated answers, what happened on a day as facts of her timeline. Everything or nothing.
///
/// - Parameter reading: makes the draft of what was typed, knowing what is answered yes or no by now; what it throws is thrown.
/// - Returns: whose file it is now, should it have been merged.
package func answerEligibility(
  of person: ID<Person>, _ room: EligibilityRoom, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  reading: @escaping @Sendable (_ known: [String: Bool]) throws -> EligibilityDraft
) async throws -> ID<Person> {
  try await database.act(as: actor, doing: .changeEligibility, in: surroundings) { desk in
    let file = try desk.file(person, .health, .write)
    let draft = try reading(try desk.eligibilityFacts(of: file, room, on: surroundings.today).facts.flags)
    let now = surroundings.now()
    for answer in draft.answers {
      let kept = FileAnswer(
        id: surroundings.newID(), field: answer.field, value: answer.value, remark: draft.remark, on: now.day, author: actor.reference,
        authorName: actor.name, createdAt: now)
      try desk.insert(kept, in: file)
      desk.shows("answer/\(kept.id.raw)")
    }
    for happening in draft.happenings {
      let fact = FileFact(
        id: surroundings.newID(), kind: happening.kind, from: happening.from, words: draft.remark, author: actor.reference,
        authorName: actor.name, createdAt: now)
      try desk.insert(fact, in: file)
      desk.shows("fact/\(fact.id.raw)")
    }
    // A "no" can end first-line psychology.
    if !draft.happenings.isEmpty || draft.answers.contains(where: { $0.field == EligibilityField.firstLine }) {
      try desk.markLedger(of: file.person.id)
    }
    try desk.touchPerson(file.person.id, on: now.day)
    return file.person.id
  }
}

/// Puts the explanation of a programme on her own pages, or takes it away again. Shared twice it is shared once.
package func shareEligibility(
  _ programme: String, isShared: Bool, with person: ID<Person>, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Person> {
  try await database.act(as: actor, doing: .changeEligibility, in: surroundings) { desk in
    let file = try desk.file(person, .health, .write)
    let now = surroundings.now()
    if !isShared {
      try desk.endEligibilityShares(of: file.person.id, programme: programme, at: now)
    } else if try desk.eligibilityShares(of: file)[programme] == nil {
      let share = EligibilityShare(
        id: surroundings.newID(), programme: programme, author: actor.reference, authorName: actor.name, at: now)
      try desk.insert(share, in: file)
    }
    desk.shows("eligibility/\(programme)")
    return file.person.id
  }
}
