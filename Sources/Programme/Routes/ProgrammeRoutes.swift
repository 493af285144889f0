import Care
import Kernel

/// The rules of the programmes for other programs: a JSON document in, a JSON document out, nothing stored.
package let programmeRoutes: [Route] = ProgrammeQuestion.allCases.flatMap { question in
  [
    Route.document("/api/protocol3/\(question.rawValue)") { visit in try answer(question, by: "protocol3", visit) },
    Route.document("/api/programme/:name/\(question.rawValue)") { visit in try answer(question, by: visit.parameter("name"), visit) },
  ]
}

private func answer(_ question: ProgrammeQuestion, by name: String, _ visit: Visit) throws -> Reply {
  guard let programme = visit.house.programmes[name] else { throw SimpleFailure.notFound }
  guard programme.questions.contains(question) else { throw SimpleFailure.noLedger }
  return .json(try programme.answer(question, to: visit.document))
}
