package import Care
package import Kernel
package import Store

/// How somebody comes to the activities of a house: by its secret link, or as an editor.
package enum MeetingPlaceWay: Hashable, Sendable {
  case secret(String)
  case editor(ID<MeetingPlace>)
}

/// A house with all it offers.
package struct MeetingPlaceView: Sendable {
  package let place: MeetingPlace
  /// The newest ones.
  package let activities: [ActivityRecord]
  /// With those that are not shown.
  package let total: Int
  /// Until when its link works; `nil` without one, and for whoever holds it.
  package let linkEnds: Instant?
}

/// How long a link to a house's activities works.
package let meetingPlaceLinkDays = 366

/// Opens the house's own page.
///
/// - Throws: ``Care/ActivityProblem/linkEnded``; "not there" for a secret that never was one.
package func readMeetingPlace(
  _ way: MeetingPlaceWay, most: Int = 200, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> MeetingPlaceView {
  let now = surroundings.now()
  return try await database.read { connection in
    let place = try connection.open(way, by: actor, at: now)
    var ends: Instant?
    if case .editor(let id) = way { ends = try connection.meetingPlaceLinkEnd(id, at: now) }
    let activities = try connection.activities(of: place.id, limit: most)
    let total = activities.count < most ? activities.count : try connection.activityCount(of: place.id)
    return MeetingPlaceView(place: place, activities: activities, total: total, linkEnds: ends)
  }
}

/// Enters an activity.
///
/// - Parameter make: the activity, given its identifier and its house.
/// - Throws: ``Kernel/Invalid``.
package func addActivity(
  _ way: MeetingPlaceWay, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  make: @escaping @Sendable (ID<Activity>, MeetingPlace) throws -> Activity
) async throws -> Activity {
  let id: ID<Activity> = surroundings.newID()
  return try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    let now = surroundings.now()
    let activity = try make(id, try desk.open(way, by: actor, at: now))
    try activity.check()
    try desk.insert(activity, at: now)
    desk.shows(activity.reference)
    return activity
  }
}

/// Changes an activity of the house; what stood before can be brought back.
///
/// - Throws: ``Kernel/Invalid``; ``Care/ActivityProblem``; "not there" for an activity of another house.
package func changeActivity(
  _ id: ID<Activity>, _ way: MeetingPlaceWay, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  change: @escaping @Sendable (Activity) throws -> ActivityChange
) async throws -> Activity {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    let now = surroundings.now()
    let place = try desk.open(way, by: actor, at: now)
    guard let record = try desk.activityRecord(id), record.activity.place == place.id else { throw SimpleFailure.notFound }
    let next = try record.applying(try change(record.activity))
    guard try desk.write(next, over: record, at: now) else { throw ActivityProblem.changedMeanwhile }
    desk.shows(next.reference)
    return next
  }
}

/// Stores a house; only editors do.
package func keepMeetingPlace(_ place: MeetingPlace, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
    try desk.write(place, at: surroundings.now())
    desk.shows("house/\(place.id.raw)")
  }
}

/// Sends the house a new secret link by letter; its older ones stop working.
///
/// - Parameter letter: subject and body, given the house, the secret and the end.
/// - Throws: ``Care/ActivityProblem/noAddress``.
package func sendMeetingPlaceLink(
  _ id: ID<MeetingPlace>, by actor: Actor, in database: any Database, _ surroundings: Surroundings,
  letter: @escaping @Sendable (MeetingPlace, _ secret: String, _ ends: Day) -> Letter
) async throws {
  let secret = surroundings.newSecret(characters: 25)
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
    guard let place = try desk.meetingPlace(id) else { throw SimpleFailure.notFound }
    guard !place.email.isEmpty else { throw ActivityProblem.noAddress }
    let now = surroundings.now()
    try desk.endMeetingPlaceLinks(id, at: now)
    let ends = now.adding(days: meetingPlaceLinkDays)
    try desk.insertMeetingPlaceLink(secret: secret, to: id, at: now, expires: ends)
    let words = letter(place, secret, ends.day)
    try desk.post(
      Message(
        id: surroundings.newID(), to: place.email, subject: words.subject, body: words.body, language: place.language, createdAt: now,
        state: .waiting(attempts: 0, next: now)), from: actor.organization)
    desk.shows("house/\(id.raw)")
  }
}

/// Makes the house's links useless.
package func endMeetingPlaceLinks(_ id: ID<MeetingPlace>, by actor: Actor, in database: any Database, _ surroundings: Surroundings) async throws {
  try await database.act(as: actor, doing: .changeDirectory, in: surroundings) { desk in
    guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.forbidden }
    try desk.endMeetingPlaceLinks(id, at: surroundings.now())
    desk.shows("house/\(id.raw)")
  }
}

extension Connection {
  fileprivate func open(_ way: MeetingPlaceWay, by actor: Actor, at now: Instant) throws -> MeetingPlace {
    let id: ID<MeetingPlace>
    switch way {
    case .editor(let place):
      guard actor.roles.contains(.directoryEditor) else { throw SimpleFailure.notFound }
      id = place
    case .secret(let secret):
      guard let place = try meetingPlace(secret: secret, at: now) else {
        if try isMeetingPlaceLink(secret) { throw ActivityProblem.linkEnded }
        throw SimpleFailure.notFound
      }
      id = place
    }
    guard let place = try meetingPlace(id) else { throw SimpleFailure.notFound }
    return place
  }
}
