import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// What she shares, who may look, who looked.
let ownSharingRoutes: [Route] = [
  .get(.my(.consents), .personal) { visit in try await consentsReply(visit) },
  .post(.myForm(.consents, .shareLess), .personal) { visit in
    let (_, id) = try personal(visit)
    var kept: [ConsentScope.Recipient: Set<FileDomain>] = [:]
    for (name, value) in visit.form.all where value == "yes" && name.hasPrefix("share-") {
      let parts = name.split(separator: "-").map(String.init)
      guard parts.count >= 3, let domain = FileDomain(rawValue: parts[parts.count - 1]),
        let recipient = ConsentScope.Recipient(code: parts[1..<parts.count - 1].joined(separator: "/"))
      else { continue }
      kept[recipient, default: []].insert(domain)
    }
    return try await deciding(visit) {
      try await narrowConsent(
        to: kept.map { ConsentScope($0.key, $0.value) }, evaluation: visit.form["evaluation"] == "yes", research: visit.form["research"] == "yes",
        of: id, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .post(.myForm(.consents, .shareNothing), .personal) { visit in
    let (_, id) = try personal(visit)
    return try await deciding(visit) {
      try await narrowConsent(
        to: [], evaluation: false, research: false, of: id, by: visit.actor, in: visit.database, visit.surroundings)
    }
  },
  .get(.my(.access), .personal) { visit in try await accessReply(visit) },
  .post(.myForm(.access, .keepOut), .personal) { visit in
    let (_, id) = try personal(visit)
    let parts = visit.form["who"].split(separator: "/", maxSplits: 1).map(String.init)
    do {
      switch (parts.first, parts.count) {
      case ("account", 2):
        _ = try await exclude(.account(ID(parts[1])), from: id, by: visit.actor, in: visit.database, visit.surroundings)
      case ("organisation", 2):
        _ = try await exclude(.organization(ID(parts[1])), from: id, by: visit.actor, in: visit.database, visit.surroundings)
      case ("carer", 2):
        _ = try await endAccess(of: id, for: ID(parts[1]), by: visit.actor, in: visit.database, visit.surroundings)
      default: return try await accessReply(visit, [FieldProblem("who", code: "portal.choose", text: InvitationText.chooseWhom)])
      }
    } catch let invalid as Invalid {
      return try await accessReply(visit, invalid.problems.map { FieldProblem("who", code: $0.code, text: $0.text) })
    }
    return .see(.my(.access), flash: Frame.Flash(tone: .good, words: SharingText.keptOut(visit.language)))
  },
  .post(.myForm(.access, .letIn), .personal) { visit in
    let (_, id) = try personal(visit)
    let parts = visit.form["who"].split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0] == "link" else { throw SimpleFailure.notFound }
    try await endExclusion(ID(parts[1]), of: id, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.my(.access), flash: Frame.Flash(tone: .good, words: SharingText.again(visit.language)))
  },
  .get(.my(.log), .personal) { visit in
    let (_, id) = try personal(visit)
    let page = max(1, min(1000, Int(visit.query["page"]) ?? 1))
    let found = try await readOwnLog(id, page: page, by: visit.actor, in: visit.database, visit.surroundings)
    return .page(ownLogPage(OwnLogLine.lines(found.entries, houses: found.houses), page: page, hasMore: found.hasMore, in: visit.frame))
  },
]

private func deciding(_ visit: Visit, _ work: () async throws -> ConsentRecord.Kind) async throws -> Reply {
  do {
    let kind = try await work()
    let words = kind == .withdrawn ? SharingText.nothing : SharingText.less
    return .see(.my(.consents), flash: Frame.Flash(tone: .good, words: words(visit.language)))
  } catch let problem as PortalProblem {
    return try await consentsReply(visit, [FieldProblem("", code: problem.code, text: problem.text)])
  } catch let problem as ConsentProblem {
    return try await consentsReply(visit, [FieldProblem("", code: problem.code, text: problem.text)])
  }
}

private func consentsReply(_ visit: Visit, _ problems: [FieldProblem] = []) async throws -> Reply {
  let (_, id) = try personal(visit)
  let view = try await readConsents(id, by: visit.actor, in: visit.database, visit.surroundings)
  let now = visit.surroundings.now()
  let standing = ConsentStanding(view.file.person.inclusion, view.records, today: now.day)
  var terms: ConsentTerms?
  if case .agreed = standing { terms = view.records.first { $0.terms != nil }?.terms }
  var names: [String: String] = [:]
  for (account, name) in view.accountNames { names[ConsentScope.Recipient.account(account).code] = name }
  for organization in view.organizations { names[ConsentScope.Recipient.organization(organization.id).code] = organization.name }
  let model = OwnConsentsModel(
    standing: standing, terms: terms, names: names, mayChange: view.file.admits(visit.actor, .write, .consents, at: now),
    state: FormState(problems: problems))
  return .page(ownConsentsPage(model, in: visit.frame), status: problems.isEmpty ? 200 : 422)
}

private func accessReply(_ visit: Visit, _ problems: [FieldProblem] = []) async throws -> Reply {
  let (_, id) = try personal(visit)
  let view = try await readOwnAccess(id, by: visit.actor, in: visit.database, visit.surroundings)
  let facts = view.access.file.facts
  let (now, language) = (visit.surroundings.now(), visit.language)
  let houses = Dictionary(view.access.organizations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  let excluded = facts.links.filter { $0.kind == .exclusion && $0.holds(at: now) }
  var lines: [OwnAccessLine] = []
  var seen: Set<String> = []
  for link in facts.links where [.circle, .mandate, .emergency, .carer].contains(link.kind) && link.holds(at: now) {
    let isOut = excluded.contains { ($0.account != nil && $0.account == link.account) || ($0.organization != nil && $0.organization == link.organization) }
    guard !isOut else { continue }
    var (name, value) = (SharingText.someone(language), "")
    if link.kind == .carer, let member = link.member {
      name = view.members.first { $0.id == member }.map(\.details.name).flatMap { $0.isEmpty ? nil : $0 } ?? name
      value = "carer/\(member.raw)"
    } else if let account = link.account {
      (name, value) = (view.access.accountNames[account] ?? name, "account/\(account.raw)")
    } else if let organization = link.organization, organization != facts.organization {
      (name, value) = (houses[organization] ?? name, "organisation/\(organization.raw)")
    }
    guard !value.isEmpty, seen.insert(value).inserted else { continue }
    lines.append(OwnAccessLine(name: name, because: SharingText.because(link.kind), value: value, isOut: false))
  }
  for link in excluded {
    let name = link.account.flatMap { view.access.accountNames[$0] } ?? link.organization.flatMap { houses[$0] } ?? SharingText.someone(language)
    lines.append(OwnAccessLine(name: name, because: Text(same: ""), value: "link/\(link.id.raw)", isOut: true))
  }
  let others = view.access.colleagues.map { Choice("account/\($0.id.raw)", $0.name) }.filter { choice in
    !seen.contains(choice.value) && !excluded.contains { $0.account.map { "account/\($0.raw)" } == choice.value }
  }
  let model = OwnAccessModel(
    keeper: houses[facts.organization] ?? "", lines: lines, others: others, state: FormState(problems: problems))
  return .page(ownAccessPage(model, in: visit.frame), status: problems.isEmpty ? 200 : 422)
}
