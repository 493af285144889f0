import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Ringing people back: the queue, one try, handing over, absences.
package let callBackRoutes: [Route] = [
  .get(.helpdesk(.callBacks), .roles(Role.callTakers)) { visit in try await queueReply(visit) },
  .post(.helpdeskItemForm(.calls, item: ":item", .callBack), .roles(Role.callTakers)) { visit in
    let id: ID<Call> = ID(visit.parameter("item"))
    let now = visit.surroundings.now()
    var problems: [FieldProblem] = []
    let next = CallFormReader.moment({ visit.form[$0] }, "next", isPast: false, now: now, &problems)
    guard problems.isEmpty else {
      return try await callReply(visit, id, sentBack: FormState(values: typed(visit), problems: problems), status: 422)
    }
    let command: CallBack.Command
    switch visit.form["act"] {
    case "hand-over": command = .handOver(to: visit.form["account"].isEmpty ? nil : ID(visit.form["account"]))
    case "end": command = .end
    case "move", "put-back":
      guard let next else {
        return try await callReply(visit, id, sentBack: FormState(values: typed(visit), problems: [.missing(.dueMissing)]), status: 422)
      }
      command = visit.form["act"] == "move" ? .move(to: next) : .putBack(due: next)
    case let act:
      guard let result = CallBack.Result(rawValue: act) else {
        let problem = FieldProblem("nextDay", code: "call-back.result-missing", text: CallRouteText.noHolder)
        return try await callReply(visit, id, sentBack: FormState(values: typed(visit), problems: [problem]), status: 422)
      }
      command = .tried(result, next: next)
    }
    do {
      let back = try await changeCallBack(
        id, command, version: Int(visit.form["version"]), visit.house.calls, holidays: visit.house.directory.index.holidays, by: visit.actor,
        in: visit.database, visit.surroundings)
      let flash = Frame.Flash(tone: .good, words: callBackDone(back.state, now: now, visit.language))
      // Reached: what she says now goes on from that call.
      if back.state == .ended(.reached) { return .see(.helpdesk(.console), query: [("call", id.raw)], flash: flash) }
      // One touch in the queue stays in the queue; a death leads to what is to be done about it.
      return .see(visit.form["from"] == "queue" ? .helpdesk(.callBacks) : .helpdeskItem(.calls, item: id.raw), flash: flash)
    } catch let problem as CallBack.Problem {
      if problem.category == .invalid {
        return try await callReply(visit, id, sentBack: FormState(values: typed(visit), problems: [.missing(problem)]), status: 422)
      }
      return try await callReply(visit, id, failure: problem.text, status: 409)
    }
  },
  .post(.helpdeskForm(.callBacks, .absence), .roles(Role.callTakers)) { visit in
    let today = visit.surroundings.today
    var problems: [FieldProblem] = []
    func day(_ name: String) -> Day? {
      let found = TypedDay.read(visit.form[name], today: today)
      if found == nil { problems.append(FieldProblem(name, code: "call.day-unreadable", text: RequestProblemText.dayUnreadable)) }
      return found
    }
    let (from, until) = (day("from"), day("until"))
    guard problems.isEmpty, let from, let until else {
      return try await queueReply(visit, sentBack: FormState(values: typed(visit), problems: problems), status: 422)
    }
    do {
      try await noteAbsence(
        of: ID(visit.form["account"]), from: from, until: until,
        replacedBy: visit.form["standIn"].isEmpty ? nil : ID(visit.form["standIn"]), by: visit.actor, in: visit.database, visit.surroundings)
    } catch let invalid as Invalid {
      return try await queueReply(visit, sentBack: FormState(values: typed(visit), problems: invalid.problems), status: 422)
    }
    return .see(.helpdesk(.callBacks), flash: Frame.Flash(tone: .good, words: absenceDone(isOver: false, visit.language)))
  },
  .post(.helpdeskForm(.callBacks, .absenceOver), .roles(Role.callTakers)) { visit in
    try await endAbsence(ID(visit.form["absence"]), by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.helpdesk(.callBacks), flash: Frame.Flash(tone: .good, words: absenceDone(isOver: true, visit.language)))
  },
]

extension FieldProblem {
  fileprivate static func missing(_ problem: CallBack.Problem) -> FieldProblem {
    FieldProblem(problem == .noSuchColleague ? "account" : "nextDay", code: problem.code, text: problem.text)
  }
}

private func typed(_ visit: Visit) -> [String: String] {
  var values = visit.form.all
  for name in ["token", "once", "version", "act"] { values[name] = nil }
  return values
}

private func queueReply(_ visit: Visit, sentBack: FormState? = nil, status: Int = 200) async throws -> Reply {
  let pageSize = 30
  let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
  let scope = CallBackScope(rawValue: visit.query["scope"]) ?? .open
  let queue = try await readCallBacks(
    scope, offset: (page - 1) * pageSize, limit: pageSize, by: visit.actor, in: visit.database, visit.surroundings)
  var model = CallBacksModel(
    rows: queue.rows.map { CallBacksModel.Row(call: $0.call, back: $0.back, holder: $0.holder) }, scope: scope.rawValue,
    counts: CallBackScope.allCases.map { ($0.rawValue, queue.counts[$0] ?? 0) }, absences: queue.absences, colleagues: queue.colleagues,
    names: queue.accountNames, tries: try visit.house.calls.rule(on: visit.surroundings.today).tries,
    paging: Paging(page: page, total: queue.counts[scope] ?? 0, pageSize: pageSize), now: visit.surroundings.now())
  (model.sentBack, model.reader) = (sentBack, visit.actor.account)
  return .page(callBacksPage(model, in: visit.frame), status: status)
}
