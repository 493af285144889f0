import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// What is kept how long, and who decides: for the data protection officer of the organisation that keeps the files.
package let retentionRoutes: [Route] = [
  .get(.retention, .roles([.dataProtectionOfficer])) { visit in
    guard !visit.query["letter"].isEmpty else { return try await retentionReply(visit) }
    let found = try await readErasureWish(ID(visit.query["letter"]), by: visit.actor, in: visit.database, visit.surroundings)
    return .page(erasureLetterPage(found.wish, house: found.house, in: visit.frame))
  },
  .post(.retentionForm(.decideRetention), .roles([.dataProtectionOfficer])) { visit in
    func back(_ problems: [FieldProblem], status: Int) async throws -> Reply {
      try await retentionReply(visit, deciding: FormState(values: visit.form.all, problems: problems), status: status)
    }
    let subjects = RetentionFormReader.subjects(visit.form.all)
    do {
      let order: RetentionOrder
      switch try RetentionFormReader.order(visit.form.all) {
      case .erase: order = .erase
      case .keepLonger(let years, let reason): order = .keepLonger(years: years, reason: reason)
      }
      let result = try await decideRetention(
        order, for: subjects, visit.house.retention, by: visit.actor, in: visit.database, visit.surroundings)
      let said = order == .erase ? RetentionText.erased(result.done, result.left) : RetentionText.kept(result.done)
      return .see(
        .retention, query: [("year", visit.form["year"])].filter { !$0.1.isEmpty },
        flash: Frame.Flash(tone: .good, words: said(visit.language)))
    } catch let invalid as Invalid {
      return try await back(invalid.problems, status: 422)
    } catch let problem as RetentionProblem {
      let field: String
      if case .reasonMissing = problem { field = "reason" } else { field = "years" }
      return try await back([FieldProblem(field, code: problem.code, text: problem.text)], status: 422)
    }
  },
  .post(.retentionForm(.noteWish), .roles([.dataProtectionOfficer])) { visit in
    func back(_ problem: FieldProblem) async throws -> Reply {
      try await retentionReply(visit, noting: FormState(values: visit.form.all, problems: [problem]), status: 422)
    }
    let today = visit.surroundings.today
    let typed = visit.form["asked"].trimmed
    guard let asked = typed.isEmpty ? today : TypedDay.readPast(typed, today: today), asked <= today else {
      return try await back(FieldProblem("asked", code: "retention.day-unreadable", text: RequestProblemText.dayUnreadable))
    }
    do {
      try await noteErasureWish(
        number: visit.form["number"].trimmed.uppercased(), asked: asked, words: visit.form["words"], by: visit.actor, in: visit.database,
        visit.surroundings)
      return .see(.retention, flash: Frame.Flash(tone: .good, words: ErasureWishText.noted(visit.language)))
    } catch let failure as any Failure where failure.category == .notFound {
      // The form alone comes back: the lists would be a second look at other files.
      let problem = FieldProblem("number", code: "retention.unknown-number", text: ErasureWishText.unknownNumber)
      return .page(noteWishPage(FormState(values: visit.form.all, problems: [problem]), in: visit.frame), status: 422)
    }
  },
  .post(.retentionForm(.answerWish), .roles([.dataProtectionOfficer])) { visit in try await answer(visit) },
]

private func answer(_ visit: Visit) async throws -> Reply {
  let id = visit.form["wish"]
  func back(_ field: String, _ problem: RetentionProblem) async throws -> Reply {
    let state = FormState(values: visit.form.all, problems: [FieldProblem(field, code: problem.code, text: problem.text)])
    return try await retentionReply(visit, answering: (id, state), status: problem.category == .conflict ? 409 : 422)
  }
  guard let outcome = ErasureWish.Outcome(rawValue: visit.form["outcome"]) else { return try await back("outcome", .nothingChosen) }
  guard outcome != .erased || visit.form["sure"] == "yes" else { return try await back("sure", .notSure) }
  guard let organization = visit.session?.organization else { throw SimpleFailure.forbidden }
  do {
    let answered = try await answerErasureWish(
      ID(id), outcome, reason: visit.form["reason"], visit.house.retention, by: visit.actor, in: visit.database, visit.surroundings
    ) { wish in
      let letter = ErasureLetters.answer(wish, from: organization)
      return Letter(subject: letter.subject, body: letter.body)
    }
    guard outcome != .withdrawn else {
      return .see(.retention, flash: Frame.Flash(tone: .good, words: ErasureWishText.taken(visit.language)))
    }
    let said = answered.isPosted ? ErasureWishText.posted : ErasureWishText.toPrint
    return .see(.retention, query: [("letter", id)], flash: Frame.Flash(tone: .good, words: said(visit.language)))
  } catch let problem as RetentionProblem {
    if case .reasonMissing = problem { return try await back("reason", problem) }
    return try await back("outcome", problem)
  }
}

private func retentionReply(
  _ visit: Visit, deciding: FormState = FormState(), noting: FormState = FormState(), answering: (wish: String, state: FormState)? = nil,
  status: Int = 200
) async throws -> Reply {
  let today = visit.surroundings.today
  let asked = Int(visit.query["year"]) ?? Int(visit.form["year"]) ?? today.year
  let year = min(max(asked, 2000), today.year + 60)
  let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
  let view = try await readRetention(
    year: year, page: page, visit.house.retention, by: visit.actor, in: visit.database, visit.surroundings)
  var model = RetentionModel(
    year: year, due: view.due, paging: Paging(page: page, total: view.total, pageSize: retentionPageSize), decisions: view.decisions,
    wishes: view.wishes, accountNames: view.accountNames, periods: visit.house.retention, today: today, deciding: deciding, noting: noting,
    answering: answering)
  model.byItself = view.byItself
  (model.decisionTotal, model.wishTotal) = (view.decisionTotal, view.wishTotal)
  return .page(retentionPage(model, in: visit.frame), status: status)
}
