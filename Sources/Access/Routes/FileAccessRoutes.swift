import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Who may see a file; files opened in an emergency.
package let fileAccessRoutes: [Route] = [
  .get(.personPage(ID(":id"), .access), .roles(Role.careWorkers.union([.dataProtectionOfficer]))) { visit in
    try await fileAccessReply(visit, ID(visit.parameter("id")))
  },
  .get(.personPage(ID(":id"), .log), .roles(Role.careWorkers.union([.dataProtectionOfficer]))) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    let pageSize = 50
    let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
    let found = try await readFileLog(
      id, offset: (page - 1) * pageSize, limit: pageSize, by: visit.actor, in: visit.database, visit.surroundings)
    guard found.file.person.id == id else { return .see(.personPage(found.file.person.id, .log)) }
    let model = FileLogModel(
      head: FileHead(found.file, for: visit.actor, at: visit.surroundings.now()), entries: found.entries, houses: found.houses,
      paging: Paging(page: page, total: found.total, pageSize: pageSize))
    return .page(fileLogPage(model, in: visit.frame))
  },
  .post(.personForm(ID(":id"), .access, .exclude), .roles(Role.careWorkers)) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    guard let party = FileParty(visit.form["party"]) else { return try await sentBack(visit, id, .exclude, [chooseParty]) }
    do {
      let person = try await exclude(party, from: id, by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.personPage(person, .access), flash: Frame.Flash(tone: .good, words: FileAccessRouteText.excluded(visit.language)))
    } catch let invalid as Invalid { return try await sentBack(visit, id, .exclude, invalid.problems) }
  },
  .post(.personForm(ID(":id"), .access, .mandate), .roles(Role.careWorkers)) { visit in
    let id: ID<Person> = ID(visit.parameter("id"))
    guard case .organization(let organization)? = FileParty(visit.form["party"]) else {
      return try await sentBack(visit, id, .mandate, [chooseParty])
    }
    var until: Day?
    if !visit.form["until"].trimmed.isEmpty {
      until = TypedDay.read(visit.form["until"], today: visit.surroundings.today)
      guard until != nil else {
        return try await sentBack(
          visit, id, .mandate, [FieldProblem("until", code: "access.day-unreadable", text: RequestProblemText.dayUnreadable)])
      }
    }
    do {
      let person = try await mandate(organization, for: id, until: until, by: visit.actor, in: visit.database, visit.surroundings)
      return .see(.personPage(person, .access), flash: Frame.Flash(tone: .good, words: FileAccessRouteText.mandated(visit.language)))
    } catch let invalid as Invalid { return try await sentBack(visit, id, .mandate, invalid.problems) }
  },
  .post(.personForm(ID(":id"), .access, .endLink), .roles(Role.careWorkers)) { visit in
    let person = try await endFileLink(
      ID(visit.form["link"]), of: ID(visit.parameter("id")), by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.personPage(person, .access), flash: Frame.Flash(tone: .good, words: FileAccessRouteText.linkEnded(visit.language)))
  },
  .get(.emergencies, .roles(Role.emergencyOpeners.union([.dataProtectionOfficer]))) { visit in
    // Somebody who is both reviews; the form is one touch away on the list of persons.
    guard visit.actor.may(.answerForData), visit.query["new"].isEmpty else {
      return .page(openInEmergencyPage(FormState(), in: visit.frame))
    }
    return try await reviewReply(visit)
  },
  .post(.emergencyForm(item: "new", .open), .roles(Role.emergencyOpeners)) { visit in try await open(visit) },
  .post(.emergencyForm(item: ":item", .review), .roles([.dataProtectionOfficer])) { visit in
    let id: ID<EmergencyAccess> = ID(visit.parameter("item"))
    guard let verdict = EmergencyAccess.Verdict(rawValue: visit.form["verdict"]) else {
      let problem = FieldProblem("verdict", code: "emergency.verdict-missing", text: FileAccessRouteText.verdictNeeded)
      return try await reviewReply(visit, sentBack: id, FormState(values: visit.form.all, problems: [problem]))
    }
    try await reviewEmergency(
      id, verdict: verdict, words: String(visit.form["words"].prefix(1000)), by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.emergencies, flash: Frame.Flash(tone: .good, words: FileAccessRouteText.reviewed(visit.language)))
  },
  .post(.emergencyForm(item: ":item", .told), .roles([.dataProtectionOfficer])) { visit in
    try await markEmergencyTold(ID(visit.parameter("item")), by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.emergencies, flash: Frame.Flash(tone: .good, words: FileAccessRouteText.told(visit.language)))
  },
]

private let chooseParty = FieldProblem("party", code: "access.unknown-party", text: FileAccessRouteText.choose)

extension FileParty {
  /// As the form's choices name it: `account/ID` or `organisation/ID`.
  fileprivate init?(_ value: String) {
    let parts = value.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "account": self = .account(ID(parts[1]))
    case "organisation": self = .organization(ID(parts[1]))
    default: return nil
    }
  }
}

private func sentBack(_ visit: Visit, _ id: ID<Person>, _ form: FormName, _ problems: [FieldProblem]) async throws -> Reply {
  try await fileAccessReply(visit, id, form: form, problems: problems)
}

private func fileAccessReply(
  _ visit: Visit, _ id: ID<Person>, form: FormName? = nil, problems: [FieldProblem] = []
) async throws -> Reply {
  let view = try await readFileAccess(id, by: visit.actor, in: visit.database, visit.surroundings)
  let now = visit.surroundings.now()
  guard view.file.person.id == id || form != nil else { return .see(.personPage(view.file.person.id, .access)) }
  let houses = Dictionary(view.organizations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  let organizations: [Choice] = view.organizations.map { Choice("organisation/\($0.id.raw)", $0.name) }
  // Who reads the protected part shows nowhere.
  let shownLinks = view.file.facts.links.filter { $0.kind != .protectedReader }
  let linked = view.accountNames.filter { account, _ in shownLinks.contains { $0.account == account } }
  var people = view.colleagues.map { Choice("account/\($0.id.raw)", $0.name) }
  people += linked.map { Choice("account/\($0.key.raw)", $0.value) }.filter { !people.contains($0) }.sorted { $0.label < $1.label }
  let state = FormState(values: visit.form.all, problems: problems)
  let model = FileAccessModel(
    head: FileHead(view.file, for: visit.actor, at: now), keeper: houses[view.file.person.organization] ?? "", facts: view.file.facts,
    emergencies: view.emergencies, accountNames: view.accountNames, houses: houses, parties: people + organizations,
    organizations: organizations.filter { $0.value != "organisation/\(view.file.person.organization.raw)" },
    mayChange: view.file.admits(visit.actor, .write, .access, at: now), now: now, exclusion: form == .exclude ? state : FormState(),
    mandate: form == .mandate ? state : FormState())
  return .page(fileAccessPage(model, in: visit.frame), status: problems.isEmpty ? 200 : 422)
}

private func reviewReply(
  _ visit: Visit, sentBack: ID<EmergencyAccess>? = nil, _ state: FormState = FormState()
) async throws -> Reply {
  let pageSize = 20
  let page = max(1, min(100_000, Int(visit.query["page"]) ?? 1))
  let found = try await listEmergencies(
    offset: (page - 1) * pageSize, limit: pageSize, by: visit.actor, in: visit.database, visit.surroundings)
  let model = EmergencyReviewModel(
    list: found.list, open: found.open, accountNames: found.names, houses: found.houses,
    paging: Paging(page: page, total: found.total, pageSize: pageSize), sentBack: sentBack, state: state)
  return .page(emergencyReviewPage(model, in: visit.frame), status: sentBack == nil ? 200 : 422)
}

private func open(_ visit: Visit) async throws -> Reply {
  func back(_ problems: [FieldProblem]) -> Reply {
    .page(openInEmergencyPage(FormState(values: visit.form.all, problems: problems), in: visit.frame), status: 422)
  }
  guard let lookup = emergencyLookup(visit) else {
    return back([FieldProblem("identifier", code: "emergency.identifier-missing", text: FileAccessRouteText.identifierNeeded)])
  }
  let publicAddress = visit.house.publicAddress
  let letters = EmergencyLetters(
    officer: { access, actor, house, language in
      let link = publicAddress + Address.emergencies.path(language)
      let parts = EmergencyLetterWords.officer(access, by: actor.name, of: house.name, link: link, in: language)
      return Letter(subject: parts.subject, body: parts.body)
    },
    person: { access, actor, house, language in
      let parts = EmergencyLetterWords.person(access, by: actor.name, of: house.name, phone: house.phone, in: language)
      return Letter(subject: parts.subject, body: parts.body)
    })
  do {
    let person = try await openInEmergency(
      lookup, reason: String(visit.form["reason"].prefix(1000)), by: visit.actor, in: visit.database, visit.surroundings, letters: letters)
    return .see(.person(person), flash: Frame.Flash(tone: .note, words: FileAccessRouteText.opened(visit.language)))
  } catch let invalid as Invalid {
    return back(invalid.problems)
  } catch let failure as any Failure where failure.category == .notFound {
    return back([FieldProblem("identifier", code: "emergency.not-found", text: FileAccessRouteText.notFound)])
  }
}

private func emergencyLookup(_ visit: Visit) -> EmergencyLookup? {
  let identifier = visit.form["identifier"].trimmed
  guard identifier.isEmpty else {
    if let number = try? NationalNumber(identifier) { return .nationalNumber(number) }
    return .fileNumber(identifier.uppercased())
  }
  guard let phone = try? PhoneNumber(visit.form["phone"]), let birth = try? TypedPartialDate.read(visit.form["birth"], today: visit.surroundings.today),
    birth.exact != nil
  else { return nil }
  return .phone(phone, birth: birth)
}
