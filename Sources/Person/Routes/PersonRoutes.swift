import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Files of persons: the list, a new one, one file and its sections.
package let personRoutes: [Route] =
  [
    .get(.persons, .roles(Role.careWorkers)) { visit in
      let pageSize = 50
      let typed = visit.query["q"].trimmed
      guard typed.isEmpty else { return .page(foundPersonsPage(typed, try await found(visit), in: visit.frame)) }
      let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
      let onlyRenewals = visit.query["show"] == "renewal"
      let today = visit.surroundings.today
      let list = try await listPersons(
        offset: (page - 1) * pageSize, limit: pageSize, renewalsUntil: today.adding(days: try visit.house.consent.rule(on: today).reminderDays),
        onlyRenewals: onlyRenewals, by: visit.actor, in: visit.database, visit.surroundings)
      let model = PersonsModel(
        persons: list.persons, paging: Paging(page: page, total: list.total, pageSize: pageSize),
        mayBegin: visit.actor.may(.keepFiles), mayOpenInEmergency: visit.actor.may(.openInEmergency),
        today: visit.surroundings.today, finder: personFinder("", found: nil, in: visit.frame),
        renewals: PersonsModel.Renewals(count: list.renewals, isShown: onlyRenewals, ends: list.ends),
        waiting: waitingQuestionsNotice(list.waiting.map { ($0.person, $0.number, $0.count) }, in: visit.language))
      return .page(personsPage(model, in: visit.frame))
    },
    .get(.newPerson, .roles(Role.fileKeepers)) { visit in
      guard !visit.query["request"].isEmpty else { return .page(newPersonPage(FormState(), request: nil, in: visit.frame)) }
      let request: ID<Request> = ID(visit.query["request"])
      let file = try await readRequest(request, by: visit.actor, in: visit.database, visit.surroundings)
      return .page(newPersonPage(FormState(from: file.request), request: request, in: visit.frame))
    },
    .post(.newPerson, .roles(Role.fileKeepers)) { visit in
      let request: ID<Request>? = visit.form["request"].isEmpty ? nil : ID(visit.form["request"])
      do {
        let details = try PersonFormReader.details(visit.form.all, today: visit.surroundings.today)
        func asking(_ alike: [AlikePerson], status: Int) -> Reply {
          let lines = alike.map { AlikeLine(person: $0.person, likeness: $0.likeness) }
          let notice = lines.isEmpty ? HTML() : alikeNotice(lines, in: visit.frame)
          return .page(newPersonPage(FormState(values: visit.form.all), request: request, alike: notice, in: visit.frame), status: status)
        }
        // The script asks while she types, and takes the notice out of the answer.
        if visit.form["look"] == "yes" {
          let index = try await visit.house.persons.index(in: visit.database)
          return asking(try await filesAlike(details, in: index, by: visit.actor, in: visit.database, visit.surroundings), status: 200)
        }
        let person: Person
        if visit.form["sure"] == "yes" {
          person = try await createPerson(details, from: request, by: visit.actor, in: visit.database, visit.surroundings)
        } else {
          let index = try await visit.house.persons.index(in: visit.database)
          switch try await beginPerson(details, from: request, unlessAlikeIn: index, by: visit.actor, in: visit.database, visit.surroundings) {
          case .begun(let begun): person = begun
          case .asks(let alike): return asking(alike, status: 409)
          }
        }
        return .see(.person(person.id), flash: Frame.Flash(tone: .good, words: PersonRouteText.created(visit.language)))
      } catch let invalid as Invalid {
        let state = FormState(values: visit.form.all, problems: invalid.problems)
        return .page(newPersonPage(state, request: request, in: visit.frame), status: 422)
      }
    },
    .get(.person(ID(":id")), .roles(Role.careWorkers)) { visit in
      let id: ID<Person> = ID(visit.parameter("id"))
      let found = try await readPerson(id, by: visit.actor, in: visit.database, visit.surroundings)
      guard found.file.person.id == id else { return .see(.person(found.file.person.id)) }
      return .page(personPage(try personModel(found, visit), in: visit.frame))
    },
    .get(.personPage(ID(":id"), .requests), .roles(Role.careWorkers)) { visit in
      let id: ID<Person> = ID(visit.parameter("id"))
      let found = try await readPersonRequests(id, by: visit.actor, in: visit.database, visit.surroundings)
      guard found.file.person.id == id else { return .see(.personPage(found.file.person.id, .requests)) }
      let now = visit.surroundings.now()
      let rule = try visit.house.referrals.rule(on: now.day)
      return .page(
        personRequestsPage(
          FileHead(found.file, for: visit.actor, at: now), requestLines(found, under: rule, now.day), opens: opensRequests(found.file, visit.actor),
          pathways: visit.pathways(found.pathways, in: found.file), now: now, in: visit.frame))
    },
    .get(.personPage(ID(":id"), .identity), .roles(Role.careWorkers)) { visit in
      let id: ID<Person> = ID(visit.parameter("id"))
      let found = try await readDetailsAndCorrections(id, by: visit.actor, in: visit.database, visit.surroundings)
      guard found.file.person.id == id else { return .see(.personPage(found.file.person.id, .identity)) }
      return .page(identityPage(identityModel(found.file, found.corrections, visit), in: visit.frame))
    },
  ]
  + PersonSection.allCases.map { section in
    Route.post(.personForm(ID(":id"), .identity, section.form), .roles(Role.careWorkers)) { visit in
      try await changeSection(section, visit)
    }
  }

private func changeSection(_ section: PersonSection, _ visit: Visit) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  func back(_ problems: [FieldProblem], failure: Text? = nil, status: Int) async throws -> Reply {
    let found = try await readDetailsAndCorrections(id, by: visit.actor, in: visit.database, visit.surroundings)
    // The version is the current one: sending again is a decision made with the new state in sight.
    var values = visit.form.all
    values["version"] = nil
    let state = FormState(values: values, problems: problems)
    return .page(identityPage(identityModel(found.file, found.corrections, visit, sentBack: section, state, failure), in: visit.frame), status: status)
  }
  do {
    let change = try PersonFormReader.change(section, visit.form.all, today: visit.surroundings.today)
    let index = try await visit.house.persons.index(in: visit.database)
    let (person, same) = try await changePerson(
      id, change, version: Int(visit.form["version"]) ?? 0, noticingIn: index, by: visit.actor, in: visit.database, visit.surroundings)
    // A warning, no refusal.
    let words = same.isEmpty ? PersonRouteText.saved : DuplicateText.numberElsewhere(same.joined(separator: ", "))
    return .see(
      .personPage(person.id, .identity), flash: Frame.Flash(tone: same.isEmpty ? .good : .note, words: words(visit.language)))
  } catch let invalid as Invalid {
    return try await back(invalid.problems, status: 422)
  } catch let problem as PersonProblem {
    return try await back([], failure: problem.text, status: 409)
  }
}

private func identityModel(
  _ file: OpenFile, _ corrections: [Correction], _ visit: Visit, sentBack: PersonSection? = nil, _ state: FormState = FormState(), _ failure: Text? = nil
) -> IdentityModel {
  let now = visit.surroundings.now()
  let seen = PersonSection.allCases.filter { file.admits(visit.actor, .read, $0.part, at: now) }
  let changeable = PersonSection.allCases.filter { file.admits(visit.actor, .write, $0.part, at: now) }
  return IdentityModel(
    head: FileHead(file, for: visit.actor, at: now), details: file.person.details, version: file.person.version, seen: Set(seen),
    changeable: Set(changeable), today: now.day, corrections: corrections, sentBack: sentBack, state: state, failure: failure)
}

private func personModel(_ found: PersonFile, _ visit: Visit) throws -> PersonModel {
  let (file, now) = (found.file, visit.surroundings.now())
  func sees(_ part: FilePart) -> Bool { file.admits(visit.actor, .read, part, at: now) }
  var model = PersonModel(
    head: FileHead(file, for: visit.actor, at: now).named(sees(.identity)), details: sees(.identity) ? file.person.details : nil,
    seesContact: sees(.contact), seesSocial: sees(.social),
    requests: sees(.requests) ? try requestLines(found, under: visit.house.referrals.rule(on: now.day), now.day) : nil,
    members: sees(.circle) ? found.members : nil,
    assessment: found.assessment.map { AssessmentRecord($0, visit.house.questionnaires) }, keeper: found.keeper, now: now,
    opensRequests: opensRequests(file, visit.actor))
  model.keepers = found.keepers
  let programme = visit.house.programmes.units(on: now.day)
  model.entersUnits =
    file.admits(visit.actor, .write, .health, at: now) && programme.map { !LedgerGiver.all(for: visit.actor, $0).isEmpty } ?? false
  return model
}

private func opensRequests(_ file: OpenFile, _ actor: Actor) -> Bool {
  actor.mayWorkOnRequests(of: file.person.organization)
}

private func requestLines(_ found: PersonFile, under rule: ReferralParameters.Rule, _ today: Day) -> [PersonRequestLine] {
  found.requests.map { request in
    let referrals = found.referrals[request.id] ?? []
    let away = request.isClosed ? nil : request.assignee.flatMap { found.away[$0] }
    return PersonRequestLine(
      request: request, next: request.nextStep(referrals, today: today),
      cannotWait: request.cannotWait(referrals, under: rule, holder: away == nil ? .here : .absent, today: today), away: away)
  }
}

extension FileHead {
  /// Without her name for those who may know of her inclusion only.
  func named(_ seesName: Bool) -> FileHead {
    seesName
      ? self
      : FileHead(
        person: person, number: number, name: "", inclusion: inclusion, because: because, pages: pages, hasDied: hasDied,
        mayReadLog: mayReadLog, included: included, referent: referent, neighbourhood: neighbourhood)
  }
}

extension FormState {
  /// A new file's form, filled in with what a request says: never asked again.
  fileprivate init(from request: Request) {
    let clarification = request.clarification
    var values: [String: String] = [:]
    let parts = clarification.personName.split(separator: " ", maxSplits: 1).map(String.init)
    values["officialGiven"] = parts.count > 1 ? parts[0] : ""
    values["officialFamily"] = parts.last ?? ""
    let reach = clarification.reach.isEmpty && request.report.about == .personHerself ? request.report.contact : clarification.reach
    if let phone = try? PhoneNumber(reach) { values["phone1"] = phone.formatted }
    values["municipality"] = request.report.municipality.map { String($0.nis) } ?? ""
    values["street"] = clarification.personName.isEmpty ? "" : request.report.whereabouts
    let spoken = clarification.spokenLanguage.folded
    values["language1"] =
      LanguageNames.all.first { spoken == $0.code || [$0.name.fr, $0.name.nl, $0.name.en].contains { $0.folded == spoken } }?.code
      ?? (request.report.about == .personHerself ? request.report.language.code : "")
    values["matters"] = clarification.wants
    self.init(values: values)
  }
}
