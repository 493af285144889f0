import Actions
import Care
import Kernel
import Pages
import Store

/// Activities of the neighbourhoods: public to read, entered by the houses or by editors.
package let activityRoutes: [Route] = publicActivityRoutes + houseRoutes + feedRoutes

private let publicActivityRoutes: [Route] = [
  .get(.directory(.activities), .everyone) { visit in
    guard visit.query["house"].isEmpty else { return try await posterReply(visit) }
    let filter = ActivityFilter { visit.query[$0] }
    let found = findActivities(try await visit.offeredActivities(), filter.wish(today: visit.surroundings.today))
    let model = ActivitiesModel(filter: filter, all: found, page: Int(visit.query["page"]) ?? 1)
    return .page(activitiesPage(model, in: visit.frame))
  },
  .get(.directoryItem(.activities, item: ":activity"), .everyone) { visit in
    let id: ID<Activity> = ID(visit.parameter("activity"))
    guard let offered = try await visit.database.read({ try $0.activity(id) }) else { throw SimpleFailure.notFound }
    return .page(activityPage(offered, in: visit.frame))
  },
]

/// What one house offers in a month, from today on where that is the present one.
private func posterReply(_ visit: Visit) async throws -> Reply {
  let id: ID<MeetingPlace> = ID(visit.query["house"])
  guard let place = try await visit.database.read({ try $0.meetingPlace(id) }) else { throw SimpleFailure.notFound }
  let today = visit.surroundings.today
  let month = ActivityPosterModel.month(visit.query["month"], today: today)
  var wish = ActivityWish(from: max(month, today), through: month.firstOfNextMonth.adding(days: -1))
  wish.place = id
  let model = ActivityPosterModel(
    place: place, month: month, found: findActivities(try await visit.offeredActivities(), wish), publicAddress: visit.house.publicAddress)
  return .page(activityPosterPage(model, in: visit.frame))
}

extension Visit {
  /// Everything that still takes place.
  func offeredActivities() async throws -> [OfferedActivity] {
    let (database, today) = (database, surroundings.today)
    return try await house.activities.value(at: surroundings.now()) { try await database.read { try $0.activities(from: today) } }
  }

  /// What happens this week and has to do with a search: its words, or the municipality chosen.
  func activitiesThisWeek(words: String, municipality: Int?) async throws -> [FoundActivity] {
    let today = surroundings.today
    var wish = ActivityWish(from: today, through: today.adding(days: 6))
    wish.municipality = municipality
    let all = try await offeredActivities()
    let matching = matchingActivities(all, words)
    if !matching.isEmpty { return findActivities(matching, wish) }
    guard let municipality else { return [] }
    return findActivities(all.filter { $0.place.municipality == municipality }, wish)
  }
}

// MARK: Houses

private let houseRoutes: [Route] = [
  .get(.directory(.activityHouse), .roles([.directoryEditor])) { visit in
    .page(activityHousesPage(try await visit.database.read { try $0.meetingPlaces() }, form: FormState(), in: visit.frame))
  },
  .post(.directoryForm(.activityHouse, .newHouse), .roles([.directoryEditor])) { visit in
    do {
      let place = try MeetingPlace.read({ visit.form[$0] }, id: visit.surroundings.newID())
      try await keepMeetingPlace(place, by: visit.actor, in: visit.database, visit.surroundings)
      visit.house.activities.forget()
      return .see(.directoryItem(.activityHouse, item: place.id.raw))
    } catch let invalid as Invalid {
      let places = try await visit.database.read { try $0.meetingPlaces() }
      return .page(
        activityHousesPage(places, form: FormState(values: visit.form.all, problems: invalid.problems), in: visit.frame), status: 422)
    }
  },
  .get(.directoryItem(.activityHouse, item: ":house"), .secretHolder) { visit in
    let view = try await visit.meetingPlace()
    var model = visit.model(view)
    model.form = FormState(values: ["rhythm": "once"])
    let word = visit.query["edit"].isEmpty ? visit.query["copy"] : visit.query["edit"]
    if let known = view.activities.first(where: { $0.activity.id.raw == word && !$0.activity.isRemoved })?.activity {
      if visit.query["edit"].isEmpty {
        let first = known.schedule.dtstart ?? visit.surroundings.today
        // The same day of the week, the next that is still to come.
        let late = max(0, visit.surroundings.today.days(since: first))
        model.form = FormState(values: TypedActivity.values(known, ahead: (late / 7 + 1) * 7))
      } else {
        model.edited = known.id
        model.form = FormState(values: TypedActivity.values(known))
      }
    }
    return .page(activityHousePage(model, in: visit.frame))
  },
  .post(.directoryItemForm(.activityHouse, item: ":house", .saveActivity), .secretHolder) { visit in
    let (form, today, way) = (visit.form, visit.surroundings.today, visit.way)
    let place = try await visit.meetingPlace().place
    do {
      if form["activity"].isEmpty {
        _ = try await addActivity(way, by: visit.actor, in: visit.database, visit.surroundings) { id, place in
          try TypedActivity.read({ form[$0] }, id: id, of: place, today: today)
        }
      } else {
        _ = try await changeActivity(ID(form["activity"]), way, by: visit.actor, in: visit.database, visit.surroundings) { known in
          .write(try TypedActivity.read({ form[$0] }, id: known.id, of: place, today: today))
        }
      }
    } catch let invalid as Invalid {
      var model = visit.model(try await visit.meetingPlace())
      model.form = FormState(values: form.all, problems: invalid.problems)
      if !form["activity"].isEmpty { model.edited = ID(form["activity"]) }
      return .page(activityHousePage(model, in: visit.frame), status: 422)
    }
    return visit.housePage(ActivityHouseText.published)
  },
  .post(.directoryItemForm(.activityHouse, item: ":house", .changeActivity), .secretHolder) { visit in
    let word = visit.form["do"]
    let parts = word.split(separator: ":").map(String.init)
    let change: ActivityChange
    switch (parts.first, parts.count == 2 ? Day(parts[1]) : nil) {
    case ("cancel", let day?): change = .cancel(day)
    case ("hold", let day?): change = .hold(day)
    case ("remove", nil): change = .remove
    case ("undo", nil): change = .undo
    default: throw SimpleFailure.notFound
    }
    _ = try await changeActivity(ID(visit.form["activity"]), visit.way, by: visit.actor, in: visit.database, visit.surroundings) { _ in change }
    return visit.housePage(ActivityHouseText.changed)
  },
  .post(.directoryItemForm(.activityHouse, item: ":house", .saveHouse), .roles([.directoryEditor])) { visit in
    let id: ID<MeetingPlace> = ID(visit.parameter("house"))
    let view = try await visit.meetingPlace()
    do {
      var place = try MeetingPlace.read({ visit.form[$0] }, id: id)
      place.isFictitious = view.place.isFictitious
      try await keepMeetingPlace(place, by: visit.actor, in: visit.database, visit.surroundings)
    } catch let invalid as Invalid {
      var model = visit.model(view)
      model.form = FormState(values: ["rhythm": "once"])
      model.houseForm = FormState(values: visit.form.all, problems: invalid.problems)
      return .page(activityHousePage(model, in: visit.frame), status: 422)
    }
    return visit.housePage(ActivityHouseText.changed)
  },
  .post(.directoryItemForm(.activityHouse, item: ":house", .sendHouseLink), .roles([.directoryEditor])) { visit in
    let house = visit.house
    try await sendMeetingPlaceLink(ID(visit.parameter("house")), by: visit.actor, in: visit.database, visit.surroundings) { place, secret, ends in
      let link = house.publicAddress + Address.directoryItem(.activityHouse, item: secret).path(place.language)
      let parts = activityHouseLetter(place, link: link, until: ends)
      return Letter(subject: parts.subject, body: parts.body)
    }
    return visit.housePage(ActivityHouseText.linkSent)
  },
  .post(.directoryItemForm(.activityHouse, item: ":house", .endHouseLinks), .roles([.directoryEditor])) { visit in
    try await endMeetingPlaceLinks(ID(visit.parameter("house")), by: visit.actor, in: visit.database, visit.surroundings)
    return visit.housePage(ActivityHouseText.linksEnded)
  },
]

extension Visit {
  /// An editor comes by the house's identifier, everybody else by its secret.
  fileprivate var way: MeetingPlaceWay {
    let item = parameter("house")
    // Secrets have 25 characters, identifiers 26: an editor may hold a link as well.
    return actor.roles.contains(.directoryEditor) && item.utf8.count != 25 ? .editor(ID(item)) : .secret(item)
  }

  fileprivate func meetingPlace() async throws -> MeetingPlaceView {
    try await readMeetingPlace(way, by: actor, in: database, surroundings)
  }

  fileprivate func model(_ view: MeetingPlaceView) -> ActivityHouseModel {
    var isEditor = false
    if case .editor = way { isEditor = true }
    var model = ActivityHouseModel(place: view.place, item: parameter("house"), activities: view.activities, isEditor: isEditor)
    model.linkEnds = view.linkEnds?.day
    model.total = view.total
    return model
  }

  fileprivate func housePage(_ words: Text) -> Reply {
    house.activities.forget()
    return .see(.directoryItem(.activityHouse, item: parameter("house")), flash: Frame.Flash(tone: .good, words: words(language)))
  }
}

// MARK: For programs

private let feedRoutes: [Route] = [
  .open("/api/activities") { visit in
    let all = try await visit.feed()
    let today = visit.surroundings.today
    let language = visit.house.languages[visit.query["language"]] ?? .french
    var json = JSONWriter()
    json.object { json in
      json.field("from", "\(today)")
      json.field("through", "\(today.adding(days: 27))")
      json.name("activities")
      json.list { json in
        for offered in all {
          let times = offered.activity.occurrences(from: today, through: today.adding(days: 27))
          guard !times.isEmpty else { continue }
          offered.write(into: &json, times: times, link: visit.link(offered, language))
        }
      }
    }
    let bytes = json.bytes
    return .open(OpenAnswer(tag: feedTag(bytes), bytes: bytes))
  },
  .open("/api/activities.ics") { visit in
    let all = try await visit.feed()
    let language = visit.house.languages[visit.query["language"]] ?? .french
    var address = "\(visit.house.publicAddress)/api/activities.ics?language=\(language.code)"
    for name in ["municipality", "house"] where !visit.query[name].isEmpty { address += "&\(name)=\(Address.encoded(visit.query[name]))" }
    var calendar = CalendarFile(name: calendarName(language), language: language, address: address)
    for offered in all { calendar.add(offered, link: visit.link(offered, language)) }
    let bytes = calendar.bytes()
    return .open(OpenAnswer(type: "text/calendar; charset=utf-8", tag: feedTag(bytes), bytes: bytes))
  },
]

extension Visit {
  fileprivate func feed() async throws -> [OfferedActivity] {
    var all = try await offeredActivities()
    if !query["municipality"].isEmpty {
      guard let town = Int(query["municipality"]).flatMap(Municipality.withNIS) else { throw unknownTown }
      all = all.filter { $0.place.municipality == town.nis }
    }
    if !query["house"].isEmpty { all = all.filter { $0.place.id.raw == query["house"] } }
    return all
  }

  fileprivate func link(_ offered: OfferedActivity, _ language: Language) -> String {
    house.publicAddress + Address.directoryItem(.activities, item: offered.activity.id.raw).path(language)
  }
}

private let unknownTown = Invalid([
  FieldProblem("municipality", code: "activity.unknown-municipality", text: ActivityRouteText.municipality)
])

private func calendarName(_ language: Language) -> String { ActivityText.calendarName(language) }

/// The same bytes have the same tag (FNV-1a, 64 bits).
private func feedTag(_ bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return String(hash, radix: 16)
}
