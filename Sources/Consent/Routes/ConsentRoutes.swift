import Actions
import Care
import Kernel
import Pages
import Store

/// Consents of a file, the sheet that is read together, and the figures of inclusion.
package let consentRoutes: [Route] =
  [
    .get(.personPage(ID(":id"), .consents), .roles(Role.careWorkers.union([.dataProtectionOfficer]))) { visit in
      try await consentReply(visit, ID(visit.parameter("id")))
    },
    .get(.personItem(ID(":id"), .consents, item: "sheet"), .roles(Role.careWorkers.union([.dataProtectionOfficer]))) { visit in
      try await sheetReply(visit, ID(visit.parameter("id")))
    },
    .get(.inclusion, .roles(Role.inclusionReaders)) { visit in
      .page(inclusionPage(try await countInclusion(by: visit.actor, in: visit.database, visit.surroundings), in: visit.frame))
    },
    .get(.inclusionExport, .roles(Role.inclusionReaders)) { visit in
      let figures = try await countInclusion(by: visit.actor, in: visit.database, visit.surroundings)
      var lines: [String] = []
      for table in InclusionTables(figures, visit.language).tables {
        lines += [CSV.line([table.caption]), CSV.line(table.headers)] + table.rows.map { CSV.line($0) } + [""]
      }
      return .download(name: "inclusion-\(visit.surroundings.today).csv", type: "text/csv; charset=utf-8", CSV.document(lines))
    },
  ]
  + [FormName.agree, .refuseConsent, .withdrawConsent, .register].map { form in
    Route.post(.personForm(ID(":id"), .consents, form), .roles(Role.careWorkers)) { visit in try await record(form, visit) }
  }

private func record(_ form: FormName, _ visit: Visit) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  do {
    let record = try await recordConsent(
      try command(form, visit), of: id, version: form == .register ? nil : Int(visit.form["version"]) ?? 0,
      parameters: visit.house.consent, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(
      .personPage(id, .consents), flash: Frame.Flash(tone: .good, words: ConsentRouteText.recorded(record.kind)(visit.language)))
  } catch let invalid as Invalid {
    return try await consentReply(visit, id, sentBack: form, invalid.problems, status: 422)
  } catch let problem as ConsentProblem where problem.category == .invalid {
    return try await consentReply(visit, id, sentBack: form, [ConsentFormReader.problem(problem)], status: 422)
  } catch let problem as ConsentProblem {
    return try await consentReply(visit, id, sentBack: form, [], failure: problem.text, status: 409)
  }
}

private func command(_ form: FormName, _ visit: Visit) throws(Invalid) -> ConsentCommand {
  let (values, today) = (visit.form.all, visit.surroundings.today)
  return switch form {
  case .agree: try ConsentFormReader.agree(values, today: today)
  case .refuseConsent: try ConsentFormReader.refuse(values)
  case .withdrawConsent: try ConsentFormReader.withdraw(values)
  default: try ConsentFormReader.register(values, today: today)
  }
}

private func consentReply(
  _ visit: Visit, _ id: ID<Person>, sentBack: FormName? = nil, _ problems: [FieldProblem] = [], failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let view = try await readConsents(id, toChange: sentBack != nil, by: visit.actor, in: visit.database, visit.surroundings)
  guard view.file.person.id == id || sentBack != nil else { return .see(.personPage(view.file.person.id, .consents)) }
  // The version is the current one: sending again is a decision made with the new state in sight.
  var values = visit.form.all
  values["version"] = nil
  values["textVersion"] = nil
  let state = FormState(values: values, problems: problems)
  return .page(try consentPage(consentModel(view, visit, sentBack, state, failure), in: visit.frame), status: status)
}

private func consentModel(
  _ view: ConsentView, _ visit: Visit, _ sentBack: FormName?, _ state: FormState, _ failure: Text?
) throws -> ConsentModel {
  let (file, now, language) = (view.file, visit.surroundings.now(), visit.language)
  let explanation = try visit.house.consent.explanation(on: now.day)
  let houses = Dictionary(view.organizations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  var names: [String: String] = [:]
  for (account, name) in view.accountNames { names["account/\(account.raw)"] = name }
  let accountNames = names
  for (house, name) in houses { names["organisation/\(house.raw)"] = name }
  let links = file.facts.links.filter { $0.holds(at: now) }
  let consents = links.filter { $0.kind == .consent }
  // One line for each recipient, whatever the number of links.
  let scopes = ConsentTerms(scopes: consents.map { ConsentScope(ConsentScope.Recipient($0), $0.domains) }).scopes
  var tied: Set<ConsentScope.Recipient> = Set(scopes.map(\.recipient))
  for link in links where [.circle, .mandate].contains(link.kind) {
    // A member of the circle without account or house sees nothing here.
    let recipient = ConsentScope.Recipient(link)
    if recipient != .everybody { tied.insert(recipient) }
  }
  tied.remove(.everybody)
  let recipients = tied.sorted { (names[$0.code]?.folded ?? "", $0.code) < (names[$1.code]?.folded ?? "", $1.code) }
  let others: [Choice] = view.organizations
    .filter { $0.id != file.person.organization && !tied.contains(.organization($0.id)) }.map { Choice("organisation/\($0.id.raw)", $0.name) }
  let spoken = file.person.details.languages.first?.code ?? language.code
  var sensible: [String: String] = ["language": spoken, "decider": "herself"]
  if let account = visit.actor.account, view.colleagues.contains(where: { $0.id == account }) { sensible["by"] = account.raw }
  return ConsentModel(
    head: FileHead(file, for: visit.actor, at: now),
    standing: ConsentStanding(file.person.inclusion, view.records, today: now.day), records: view.records, scopes: scopes,
    recipients: [.everybody] + recipients, names: names, organizations: others, accountNames: accountNames,
    colleagues: view.colleagues.map { Choice($0.id.raw, $0.name) }, keeper: houses[file.person.organization] ?? "",
    textVersion: explanation.version, version: file.person.version, mayChange: FileDecision.mayRecordConsent(visit.actor, file.facts, at: now),
    today: now.day, sentBack: sentBack, state: state, failure: failure, sensible: sensible)
}

private func sheetReply(_ visit: Visit, _ id: ID<Person>) async throws -> Reply {
  let file = try await readConsentSheet(id, by: visit.actor, in: visit.database, visit.surroundings)
  guard file.person.id == id else { return .see(.personItem(file.person.id, .consents, item: "sheet")) }
  let now = visit.surroundings.now()
  let newest = try visit.house.consent.explanation(on: now.day)
  let asked = visit.query["version"]
  guard let explanation = asked.isEmpty ? newest : visit.house.consent.explanation(version: asked) else { throw SimpleFailure.notFound }
  // Her own language where the sheet has it, else the reader's.
  let wanted = [visit.query["in"], file.person.details.languages.first?.code ?? "", visit.language.code]
  guard let tongue = wanted.lazy.compactMap({ explanation.tongue($0) }).first else { throw SimpleFailure.notFound }
  return .page(
    consentSheetPage(
      ConsentSheetModel(
        head: FileHead(file, for: visit.actor, at: now), explanation: explanation, tongue: tongue,
        isOlder: explanation.version != newest.version), in: visit.frame))
}
