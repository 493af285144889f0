import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Neighbourhoods and their referents: public to find, kept by referents and coordinators.
package let referentRoutes: [Route] = publicReferentRoutes + neighbourhoodDeskRoutes

private let publicReferentRoutes: [Route] = [
  .get(.room(.neighbourhoods), .everyone) { visit in
    var model = FindReferentModel()
    model.words = String(visit.query["q"].trimmed.prefix(200))
    model.municipality = visit.query["municipality"]
    model.all = try await visit.neighbourhoods()
    model.helpdesk = visit.house.helpdesk
    let wish = AddressWish(model.words, municipality: Int(model.municipality).flatMap { Municipality.withNIS($0) })
    model.answer = findReferent(wish, among: model.all)
    if case .nobody = model.answer { await visit.count(ReferentMiss(wish)) }
    return .page(findReferentPage(model, in: visit.frame))
  },
  .get(.roomItem(.neighbourhoods, item: ":item"), .everyone) { visit in
    let id: ID<Neighbourhood> = ID(visit.parameter("item"))
    // Removed ones still answer: their posters hang for years.
    guard let one = try await visit.database.read({ try $0.neighbourhoodRecord(id) })?.neighbourhood else { throw SimpleFailure.notFound }
    guard !one.isRemoved, !one.referents.isEmpty else {
      return .page(neighbourhoodPage(one, helpdesk: visit.house.helpdesk, in: visit.frame), status: one.isRemoved ? 410 : 200)
    }
    switch visit.query["paper"] {
    case "poster": return .page(referentPosterPage(one, publicAddress: visit.house.publicAddress, in: visit.frame))
    case "cards": return .page(referentCardsPage(one, publicAddress: visit.house.publicAddress, in: visit.frame))
    default: return .page(neighbourhoodPage(one, helpdesk: visit.house.helpdesk, in: visit.frame))
    }
  },
  .api(.get, "/api/referent-picture/:tag", .everyone) { visit in
    let tag = visit.parameter("tag")
    guard let picture = try await visit.database.read({ try $0.referentPicture(tag: tag) }) else { throw SimpleFailure.notFound }
    return .open(OpenAnswer(type: picture.kind.rawValue, tag: tag, seconds: 3600, bytes: picture.bytes))
  },
]

extension Visit {
  /// The neighbourhoods as visitors see them.
  func neighbourhoods() async throws -> [Neighbourhood] {
    let database = database
    return try await house.neighbourhoods.value(at: surroundings.now()) { try await database.read { try $0.neighbourhoods() } }
  }

  /// Who is there where a report comes from.
  func referents(of report: NeedReport) async throws -> RequestReferents? {
    try await RequestReferents(report, among: neighbourhoods())
  }

  /// Counts a street for which nobody is there, so often for one network address that nobody fills the counts. The answer does not wait on it.
  fileprivate func count(_ miss: ReferentMiss) async {
    do {
      try await database.countAttempt("referent-miss", of: remoteAddress, limit: .referentMisses, in: surroundings)
      try await database.countMiss(miss, in: surroundings)
    } catch {
      // Whoever looks for help gets the helpdesk's number, counted or not.
    }
  }
}

extension AttemptLimit {
  /// Searches for a referent that found nobody and are counted, from one network address.
  fileprivate static let referentMisses = AttemptLimit(count: 20, seconds: 3600)
}

// MARK: Those who keep them

private let neighbourhoodDeskRoutes: [Route] = [
  .get(.room(.neighbourhoodDesk), .roles(Role.neighbourhoodKeepers)) { visit in
    let desk = try await readNeighbourhoodDesk(by: visit.actor, in: visit.database, visit.surroundings)
    return .page(
      neighbourhoodDeskPage(
        desk.lines.map { NeighbourhoodLine(neighbourhood: $0.neighbourhood, late: $0.late, done: $0.done) }, total: desk.total,
        misses: desk.misses.map { ($0.miss, $0.total) }, missTotal: desk.missTotal, in: visit.frame))
  },
  .get(.roomItem(.neighbourhoodDesk, item: ":item"), .roles(Role.neighbourhoodKeepers)) { visit in try await visit.neighbourhoodReply() },
  .post(.roomForm(.neighbourhoodDesk, item: ":item", .saveNeighbourhood), .roles(Role.neighbourhoodKeepers)) { visit in
    var draft = NeighbourhoodDraft()
    (draft.nameFr, draft.nameNl, draft.municipality) = (visit.form["nameFr"], visit.form["nameNl"], visit.form["municipality"])
    (draft.streets, draft.isRemoved) = (visit.form["streets"], visit.form["removed"] == "yes")
    return try await visit.changing(.about) {
      let checked = try draft.checked()
      guard visit.parameter("item") != "new" else {
        return try await beginNeighbourhood(checked, by: visit.actor, in: visit.database, visit.surroundings)
      }
      return try await visit.change(.describe(checked), isVersioned: true)
    }
  },
  .post(.roomForm(.neighbourhoodDesk, item: ":item", .saveReferent), .roles(Role.neighbourhoodKeepers)) { visit in
    let typed = visit.form["referent"]
    return try await visit.changing(.referent(typed)) {
      let record = try await readNeighbourhood(ID(visit.parameter("item")), by: visit.actor, in: visit.database, visit.surroundings).record
      let known = record.neighbourhood.referents.first { $0.id.raw == typed }
      guard known != nil || typed == "new" else { throw SimpleFailure.notFound }
      let today = visit.surroundings.today
      let referent = try ReferentDraft(visit.form).checked(id: known?.id ?? visit.surroundings.newID(), picture: known?.picture) {
        TypedDay.read($0, today: today)
      }
      return try await visit.change(.referent(referent), isVersioned: true)
    }
  },
  .post(.roomForm(.neighbourhoodDesk, item: ":item", .removeReferent), .roles(Role.neighbourhoodKeepers)) { visit in
    try await visit.changing(nil) { try await visit.change(.removeReferent(ID(visit.form["referent"]))) }
  },
  .upload(
    .roomForm(.neighbourhoodDesk, item: ":item", .referentPicture), .roles(Role.neighbourhoodKeepers), mostFileBytes: ReferentPicture.mostBytes
  ) { visit in
    try await visit.changing(.picture(visit.form["referent"])) {
      guard let picture = visit.files["picture"].flatMap({ ReferentPicture(file: $0.bytes) }) else {
        throw Invalid([FieldProblem("picture", code: "referent.picture", text: ReferentRouteText.pictureUnreadable)])
      }
      return try await visit.change(.picture(ID(visit.form["referent"]), picture))
    }
  },
  .post(.roomForm(.neighbourhoodDesk, item: ":item", .removePicture), .roles(Role.neighbourhoodKeepers)) { visit in
    try await visit.changing(nil) { try await visit.change(.removePicture(ID(visit.form["referent"]))) }
  },
  .post(.roomForm(.neighbourhoodDesk, item: ":item", .planTelling), .roles(Role.neighbourhoodKeepers)) { visit in
    var draft = TellingDraft()
    (draft.audience, draft.way, draft.words) = (visit.form["audience"], visit.form["way"], visit.form["words"])
    (draft.day, draft.reached, draft.isDone) = (visit.form["day"], visit.form["reached"], visit.form["done"] == "yes")
    let today = visit.surroundings.today
    return try await visit.changing(.telling) {
      let checked = try draft.checked(today: today) { draft.isDone ? TypedDay.readPast($0, today: today) : TypedDay.read($0, today: today) }
      let id: ID<Neighbourhood> = ID(visit.parameter("item"))
      try await planTelling(checked, of: id, by: visit.actor, in: visit.database, visit.surroundings)
      return id
    }
  },
  .post(.roomForm(.neighbourhoodDesk, item: ":item", .noteTelling), .roles(Role.neighbourhoodKeepers)) { visit in
    let step: TellingStep
    switch visit.form["step"] {
    case "dropped": step = .dropped
    case "planned": step = .planned
    default: step = .done(on: visit.surroundings.today, reached: Int(visit.form["reached"].trimmed).flatMap { (0...100_000).contains($0) ? $0 : nil })
    }
    return try await visit.changing(nil) {
      let id: ID<Neighbourhood> = ID(visit.parameter("item"))
      try await noteTelling(ID(visit.form["telling"]), step, of: id, by: visit.actor, in: visit.database, visit.surroundings)
      return id
    }
  },
]

extension Visit {
  fileprivate func change(_ change: NeighbourhoodChange, isVersioned: Bool = false) async throws -> ID<Neighbourhood> {
    let id: ID<Neighbourhood> = ID(parameter("item"))
    try await changeNeighbourhood(id, change, version: isVersioned ? Int(form["version"]) : nil, by: actor, in: database, surroundings)
    return id
  }

  /// Does it and shows the neighbourhood; what cannot be done comes back with everything that was typed.
  fileprivate func changing(
    _ part: NeighbourhoodDeskModel.Form?, _ body: () async throws -> ID<Neighbourhood>
  ) async throws -> Reply {
    do {
      let id = try await body()
      house.neighbourhoods.forget()
      return .see(.roomItem(.neighbourhoodDesk, item: id.raw), flash: Frame.Flash(tone: .good, words: ReferentRouteText.saved(language)))
    } catch let invalid as Invalid {
      return try await neighbourhoodReply(part, invalid.problems, status: 422)
    } catch let problem as ReferentProblem {
      return try await neighbourhoodReply(part, failure: problem.text, status: 409)
    }
  }

  fileprivate func neighbourhoodReply(
    _ part: NeighbourhoodDeskModel.Form? = nil, _ problems: [FieldProblem] = [], failure: Text? = nil, status: Int = 200
  ) async throws -> Reply {
    var model: NeighbourhoodDeskModel
    if parameter("item") == "new" {
      model = NeighbourhoodDeskModel(record: nil)
    } else {
      let file = try await readNeighbourhood(ID(parameter("item")), by: actor, in: database, surroundings)
      model = NeighbourhoodDeskModel(record: file.record, tellings: file.tellings, names: file.names)
      model.tellingTotal = file.tellingTotal
    }
    if let part { model.sentBack[part] = FormState(values: form.all, problems: problems) }
    model.failure = failure
    return .page(neighbourhoodEditPage(model, in: frame), status: status)
  }
}

extension ReferentDraft {
  fileprivate init(_ form: FormValues) {
    self.init()
    (firstName, familyName, phone, email) = (form["firstName"], form["familyName"], form["phone"], form["email"])
    (base, address) = (form["base"], form["address"])
    languages = Set(form.all.filter { $0.key.hasPrefix("language.") && $0.value == "yes" }.map { String($0.key.dropFirst(9)) })
    hours = (1...7).map { form["hours\($0)"] }
    (awayFrom, awayUntil, standIn, standInPhone) = (form["awayFrom"], form["awayUntil"], form["standIn"], form["standInPhone"])
  }
}
