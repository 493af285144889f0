package import Care
import Foundation
package import Kernel
import Secrets

extension Connection {
  package func meetingPlaces() throws -> [MeetingPlace] {
    try rows("SELECT document FROM meeting_place ORDER BY name, id").map { try ActivityDocument.read(try $0.text("document")) }
  }

  package func meetingPlace(_ id: ID<MeetingPlace>) throws -> MeetingPlace? {
    try row("SELECT document FROM meeting_place WHERE id = \(id.raw)").map { try ActivityDocument.read(try $0.text("document")) }
  }

  /// Stores a house, new or changed.
  package func write(_ place: MeetingPlace, at now: Instant) throws {
    let document = try ActivityDocument.write(place)
    try run(
      """
      INSERT INTO meeting_place (id, name, document, changed_at) VALUES (\(place.id.raw), \(place.name), \(document), \(now))
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, document = excluded.document, changed_at = excluded.changed_at
      """)
  }

  /// The house that a secret link belongs to, while the link holds.
  package func meetingPlace(secret: String, at now: Instant) throws(StoreFailure) -> ID<MeetingPlace>? {
    try row(
      "SELECT place FROM meeting_place_link WHERE digest = \(digest(secret)) AND ended_at IS NULL AND expires_at > \(now)"
    )?.id("place")
  }

  /// Whether such a link was ever made.
  package func isMeetingPlaceLink(_ secret: String) throws(StoreFailure) -> Bool {
    try row("SELECT place FROM meeting_place_link WHERE digest = \(digest(secret))") != nil
  }

  /// Until when the newest open link of a house works.
  package func meetingPlaceLinkEnd(_ id: ID<MeetingPlace>, at now: Instant) throws(StoreFailure) -> Instant? {
    try row(
      """
      SELECT expires_at FROM meeting_place_link WHERE place = \(id.raw) AND ended_at IS NULL AND expires_at > \(now)
      ORDER BY expires_at DESC LIMIT 1
      """)?.instant("expires_at")
  }

  /// - Parameter secret: only its digest is stored.
  package func insertMeetingPlaceLink(secret: String, to id: ID<MeetingPlace>, at now: Instant, expires: Instant) throws(StoreFailure) {
    try run(
      """
      INSERT INTO meeting_place_link (digest, place, made_at, expires_at, ended_at)
      VALUES (\(digest(secret)), \(id.raw), \(now), \(expires), NULL)
      """)
  }

  /// - Returns: how many links were still open.
  @discardableResult
  package func endMeetingPlaceLinks(_ id: ID<MeetingPlace>, at now: Instant) throws(StoreFailure) -> Int {
    try run("UPDATE meeting_place_link SET ended_at = \(now) WHERE place = \(id.raw) AND ended_at IS NULL")
  }

  /// What visitors can go to from a day on.
  package func activities(from day: Day) throws -> [OfferedActivity] {
    var places: [ID<MeetingPlace>: MeetingPlace] = [:]
    for place in try meetingPlaces() { places[place.id] = place }
    return try rows(
      "SELECT document, changed_at FROM activity WHERE last_day IS NULL OR last_day >= \("\(day)") ORDER BY id"
    ).compactMap { row in
      let activity: Activity = try ActivityDocument.read(try row.text("document"))
      guard !activity.isRemoved, let place = places[activity.place] else { return nil }
      return OfferedActivity(activity: activity, place: place, changedAt: try row.instant("changed_at"))
    }
  }

  /// One activity that is still offered, whenever it takes place.
  package func activity(_ id: ID<Activity>) throws -> OfferedActivity? {
    guard let record = try activityRecord(id), !record.activity.isRemoved, let place = try meetingPlace(record.activity.place) else { return nil }
    return OfferedActivity(activity: record.activity, place: place, changedAt: record.changedAt)
  }

  package func activityRecord(_ id: ID<Activity>) throws -> ActivityRecord? {
    try row("SELECT \(SQL.activityColumns) FROM activity WHERE id = \(id.raw)").map(ActivityRecord.init)
  }

  package func activityCount(of place: ID<MeetingPlace>) throws(StoreFailure) -> Int {
    try row("SELECT COUNT(*) AS total FROM activity WHERE place = \(place.raw)")?.int("total") ?? 0
  }

  /// Those of a house, newest first, removed ones with them.
  package func activities(of place: ID<MeetingPlace>, limit: Int) throws -> [ActivityRecord] {
    try rows("SELECT \(SQL.activityColumns) FROM activity WHERE place = \(place.raw) ORDER BY created_at DESC, id DESC LIMIT \(limit)")
      .map(ActivityRecord.init)
  }

  package func insert(_ activity: Activity, at now: Instant) throws {
    try run(
      """
      INSERT INTO activity (id, place, document, previous, last_day, created_at, changed_at, version)
      VALUES (\(activity.id.raw), \(activity.place.raw), \(try ActivityDocument.write(activity)), NULL, \(activity.lastDay), \(now), \(now), 1)
      """)
  }

  /// Stores a change with what stood before, so that it can be taken back.
  ///
  /// - Returns: whether it was stored; not when somebody else was first.
  package func write(_ activity: Activity, over record: ActivityRecord, at now: Instant) throws -> Bool {
    try run(
      """
      UPDATE activity SET document = \(try ActivityDocument.write(activity)), previous = \(try ActivityDocument.write(record.activity)),
        last_day = \(activity.lastDay), changed_at = \(now), version = version + 1
      WHERE id = \(activity.id.raw) AND version = \(record.version)
      """) == 1
  }
}

extension Activity {
  /// The last day on which it can happen; `nil` without end.
  fileprivate var lastDay: String? {
    let last = schedule.freq == nil ? schedule.dtstart : schedule.until
    return last.map { "\($0)" }
  }
}

private enum ActivityDocument {
  static func write(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
  static func read<Value: Decodable>(_ document: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(document.utf8))
  }
}

extension SQL {
  fileprivate static let activityColumns: SQL = "document, previous, changed_at, version"
}

extension ActivityRecord {
  fileprivate init(_ row: Row) throws {
    self.init(
      activity: try ActivityDocument.read(try row.text("document")), previous: try row.textIfAny("previous").map { try ActivityDocument.read($0) },
      changedAt: try row.instant("changed_at"), version: try row.int("version"))
  }
}
