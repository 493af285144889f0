import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Whether a person can have a programme, by her file; the explanation that is printed, shared and read by herself.
package let eligibilityRoutes: [Route] = [
  .get(.personPage(ID(":id"), .eligibility), .roles(Role.careWorkers)) { visit in try await eligibilityReply(visit) },
  .post(.personForm(ID(":id"), .eligibility, .answerFields), .roles(Role.careWorkers)) { visit in
    do {
      let (typed, fields, today) = (visit.form.all, visit.house.programmes.fieldsAnsweredHere, visit.surroundings.today)
      let person = try await answerEligibility(
        of: ID(visit.parameter("id")), visit.house.eligibilityRoom, by: visit.actor, in: visit.database, visit.surroundings
      ) { known in
        try EligibilityDraft(typed, fields: fields, known: known, today: today) { (name: String, words: String) throws(Invalid) -> PartialDate? in
          try typedDate(name, words, today: today)
        }
      }
      return .see(.personPage(person, .eligibility), flash: Frame.Flash(tone: .good, words: EligibilityText.saved(visit.language)))
    } catch let invalid as Invalid {
      return try await eligibilityReply(visit, FormState(values: visit.form.all, problems: invalid.problems), status: 422)
    }
  },
  .get(.personItem(ID(":id"), .eligibility, item: ":item"), .roles(Role.careWorkers)) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    let found = try await readEligibility(of: id, visit.house.eligibilityRoom, by: visit.actor, in: visit.database, visit.surroundings)
    let person = found.file.person
    guard person.id == id else { return .see(.personItem(person.id, .eligibility, item: visit.parameter("item"))) }
    guard let verdict = found.verdicts.first(where: { $0.programme.id == visit.parameter("item") }) else { throw SimpleFailure.notFound }
    // Her own language where this house speaks it, else the reader's.
    let wanted = [visit.query["in"], person.details.languages.first?.code ?? ""]
    let tongue = wanted.lazy.compactMap { visit.house.languages[$0] }.first ?? visit.language
    return .page(
      explanationSheetPage(
        ExplanationSheetModel(head: visit.head(of: found.file), facts: found.facts, verdict: verdict, tongue: tongue), in: visit.frame))
  },
  .share(.shareExplanation, isShared: true, EligibilityText.shared),
  .share(.unshareExplanation, isShared: false, EligibilityText.unshared),
  .get(.my(.eligibility), .personal) { visit in
    let (_, id) = try personal(visit)
    let own = try await readOwnEligibility(of: id, visit.house.eligibilityRoom, by: visit.actor, in: visit.database, visit.surroundings)
    return .page(
      ownEligibilityPage(OwnEligibilityModel(facts: own.facts, verdicts: own.verdicts, shares: own.shares), in: visit.frame))
  },
]

extension Route {
  fileprivate static func share(_ form: FormName, isShared: Bool, _ words: Text) -> Route {
    .post(.personItemForm(ID(":id"), .eligibility, item: ":item", form), .roles(Role.careWorkers)) { visit in
      let programme = visit.parameter("item")
      guard visit.house.programmes[programme] != nil else { throw SimpleFailure.notFound }
      let person = try await shareEligibility(
        programme, isShared: isShared, with: ID(visit.parameter("id")), by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.personPage(person, .eligibility), flash: Frame.Flash(tone: .good, words: words(visit.language)))
    }
  }
}

/// A date as people write it, as far as they know it; `nil` when nothing was written.
private func typedDate(_ name: String, _ words: String, today: Day) throws(Invalid) -> PartialDate? {
  guard !words.isEmpty else { return nil }
  if let date = PartialDate(words) { return date }
  if let day = TypedDay.readPast(words, today: today) { return PartialDate(day) }
  do throws(TypedPartialDateProblem) { return try TypedPartialDate.read(words, today: today) } catch { throw Invalid([error.field(name)]) }
}

extension ProgrammeLibrary {
  /// The fields that are answered on the page itself, each once.
  fileprivate var fieldsAnsweredHere: [EligibilityRules.Field] {
    var seen: Set<String> = []
    return all.flatMap(\.eligibility.fields).filter { EligibilityAsk($0).isAnsweredHere && seen.insert($0.name).inserted }
  }
}

extension House {
  /// What eligibility stands on.
  var eligibilityRoom: EligibilityRoom {
    EligibilityRoom(programmes: programmes, questionnaires: questionnaires, parameters: eligibility)
  }
}

extension Visit {
  /// The head of an opened file, with her name where this reader may see it.
  func head(of file: OpenFile) -> FileHead {
    let now = surroundings.now()
    return FileHead(file, for: actor, at: now).named(file.admits(actor, .read, .identity, at: now))
  }
}

private func eligibilityReply(_ visit: Visit, _ state: FormState = FormState(), status: Int = 200) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  let found = try await readEligibility(of: id, visit.house.eligibilityRoom, by: visit.actor, in: visit.database, visit.surroundings)
  guard found.file.person.id == id || status != 200 else { return .see(.personPage(found.file.person.id, .eligibility)) }
  var model = EligibilityModel(
    head: visit.head(of: found.file), facts: found.facts, verdicts: found.verdicts, answers: found.answers, shares: found.shares,
    mayAnswer: found.mayAnswer, state: state, isChange: visit.form["form"] == "change")
  let (rule, today) = (visit.house.ledger.rule(on: visit.surroundings.today), visit.surroundings.today)
  for programme in visit.house.programmes.all { model.ending[programme.id] = rule?.endToWarn(of: programme.running, on: today) }
  return .page(eligibilityPage(model, in: visit.frame), status: status)
}
