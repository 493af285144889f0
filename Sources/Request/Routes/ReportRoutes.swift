import Actions
import Care
import HTML
import Kernel
import Pages
import Secrets
import Store

/// The public's side: tell that somebody needs help, and see what became of it.
package let reportRoutes: [Route] = [
  .get(.reportNeed, .everyone) { visit in
    let entry = visit.house.directory.index.entry(visit.query["entry"])
    return .page(reportPage(reportStart(from: entry, in: visit.language), in: visit.frame))
  },
  .post(.reportNeed, .everyone) { visit in
    var draft = NeedReportDraft()
    draft.words = visit.form["words"]
    draft.about = visit.form["about"]
    draft.municipality = visit.form["municipality"]
    draft.whereabouts = visit.form["whereabouts"]
    draft.contact = visit.form["contact"]
    let report: NeedReport
    do throws(Invalid) { report = try draft.checked(in: visit.language) } catch {
      return .page(reportPage(FormState(values: visit.form.all, problems: error.problems), in: visit.frame), status: 422)
    }
    try await visit.database.countAttempt("need-report", of: visit.remoteAddress, limit: .needReports, in: visit.surroundings)
    guard let organization = try await visit.database.read({ try $0.organizationReceivingReports() }) else {
      throw SimpleFailure(.unavailable, code: "need.nobody-receives", text: ReportRouteText.nobodyReceives)
    }
    // The same form sent twice gives the same receipt; changed words are another report.
    let content = visit.form.all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    let code = derivedSecret(for: "\(visit.formToken) \(content)", characters: 12, key: visit.house.secretKey)
    let receipt = try await reportNeed(report, code: code, to: organization, in: visit.database, visit.surroundings)
    let understood = visit.house.directory.index.understand(report.words, language: visit.language)
    return .page(
      reportDonePage(
        ReportReceipt(number: receipt.number, code: receipt.code, isDanger: understood.signalsDanger),
        referents: try await visit.referents(of: report), in: visit.frame))
  },
  .get(.receipt, .everyone) { visit in .page(receiptFormPage(FormState(), in: visit.frame)) },
  .post(.receipt, .secretHolder) { visit in
    try await visit.database.countAttempt("receipt", of: visit.remoteAddress, limit: .receipts, in: visit.surroundings)
    do {
      let view = try await followReceipt(number: visit.form["number"], code: visit.form["code"], in: visit.database, visit.surroundings)
      return .page(receiptAnswerPage(ReceiptAnswer(view, visit), in: visit.frame))
    } catch let unknown as ReceiptUnknown { return receiptUnknown(unknown, visit) }
  },
  // Whoever opens the address again begins with number and code.
  .get(.receiptReply, .everyone) { visit in .page(receiptFormPage(FormState(), in: visit.frame)) },
  .post(.receiptReply, .secretHolder) { visit in
    // A wrong code counts as a look; writing is counted besides.
    try await visit.database.countAttempt("receipt", of: visit.remoteAddress, limit: .receipts, in: visit.surroundings)
    let (number, code) = (visit.form["number"], visit.form["code"])
    var (form, failure, status): (FormState, Text?, Int) = (FormState(), nil, 200)
    do {
      try await visit.database.countAttempt("receipt-reply", of: visit.remoteAddress, limit: .receiptReplies, in: visit.surroundings)
      let view = try await replyThroughReceipt(
        number: number, code: code, words: visit.form["reply"], once: visit.form["once"], in: visit.database, visit.surroundings,
        letters: visit.house.receiptLetters)
      return .page(receiptAnswerPage(ReceiptAnswer(view, visit, hasArrived: true), in: visit.frame))
    } catch let unknown as ReceiptUnknown {
      return receiptUnknown(unknown, visit)
    } catch let invalid as Invalid {
      (form, status) = (FormState(values: ["reply": visit.form["reply"]], problems: invalid.problems), 422)
    } catch let problem as ReceiptTalk.Problem {
      (form, failure, status) = (FormState(values: ["reply": visit.form["reply"]]), problem.text, 409)
    }
    let view = try await followReceipt(number: number, code: code, in: visit.database, visit.surroundings)
    return .page(receiptAnswerPage(ReceiptAnswer(view, visit, form: form, failure: failure), in: visit.frame), status: status)
  },
]

private func receiptUnknown(_ unknown: ReceiptUnknown, _ visit: Visit) -> Reply {
  let problem = FieldProblem("number", code: unknown.code, text: unknown.text)
  return .page(
    receiptFormPage(FormState(values: ["number": visit.form["number"]], problems: [problem]), in: visit.frame), status: 422)
}

extension ReceiptAnswer {
  fileprivate init(_ view: ReceiptView, _ visit: Visit, form: FormState = FormState(), failure: Text? = nil, hasArrived: Bool = false) {
    self.init(
      state: view.state, lines: view.lines, mayReply: view.mayReply, number: visit.form["number"], code: visit.form["code"], form: form,
      failure: failure, hasArrived: hasArrived)
  }
}
