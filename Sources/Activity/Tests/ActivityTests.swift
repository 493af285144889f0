import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

/// Activities: who may change them, how a change is taken back, what is found.
@Suite struct ActivityTests {
  private static let place = MeetingPlace(
    id: ID("house"), name: "Le Coin", address: "Rue du Test 1", municipality: 21015, email: "coin@example.be")
  private static let editor = TestSite.actor(.directoryEditor)

  static func activity(_ id: ID<Activity> = ID("a1"), _ place: ID<MeetingPlace> = ID("house"), title: String = "Repas", on day: String = "2026-11-24")
    -> Activity
  {
    Activity(
      id: id, place: place, title: title, language: .french,
      schedule: Activity.schedule(.weekly, on: Day(day)!, ClockTime(hour: 12), ClockTime(hour: 14)), cents: 450)
  }

  @Test("a cancelled day, a correction and a removal can each be taken back", arguments: Backend.available)
  func undo(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let surroundings = Clock().surroundings
      try await keepMeetingPlace(Self.place, by: Self.editor, in: database, surroundings)
      let way: MeetingPlaceWay = .editor(Self.place.id)
      let made = try await addActivity(way, by: Self.editor, in: database, surroundings) { id, _ in Self.activity(id) }
      let day = Day("2026-12-01")!
      func change(_ change: ActivityChange) async throws -> Activity {
        try await changeActivity(made.id, way, by: Self.editor, in: database, surroundings) { _ in change }
      }
      #expect(try await change(.cancel(day)).cancelled == [day])
      #expect(try await change(.undo).cancelled.isEmpty)
      // Taking back the taking back.
      #expect(try await change(.undo).cancelled == [day])
      _ = try await change(.remove)
      #expect(try await database.read { try $0.activities(from: day) }.isEmpty)
      _ = try await change(.undo)
      #expect(try await database.read { try $0.activities(from: day) }.map(\.activity.title) == ["Repas"])
      let written = try await change(.write(Self.activity(made.id, title: "Souper")))
      #expect(written.title == "Souper" && written.cancelled == [day])
      #expect(try await change(.undo).title == "Repas")
    }
  }

  @Test("a link opens its own house only, until a newer one was sent or it was taken back", arguments: Backend.available)
  func links(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let clock = Clock()
      let surroundings = clock.surroundings
      try await database.transaction { try $0.insert(TestSite.organization(.own)) }
      try await keepMeetingPlace(Self.place, by: Self.editor, in: database, surroundings)
      let foreign = MeetingPlace(id: ID("other"), name: "Autre", address: "", municipality: 21001)
      try await keepMeetingPlace(foreign, by: Self.editor, in: database, surroundings)
      let other = try await addActivity(.editor(foreign.id), by: Self.editor, in: database, surroundings) { id, place in
        Self.activity(id, place.id)
      }
      func send() async throws -> String {
        try await sendMeetingPlaceLink(Self.place.id, by: Self.editor, in: database, surroundings) { _, secret, _ in
          Letter(subject: "s", body: secret)
        }
        return try await database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 1) }.first?.body ?? ""
      }
      let first = try await send()
      #expect(first.utf8.count == 25)
      #expect(try await readMeetingPlace(.secret(first), by: .anonymous, in: database, surroundings).place.name == "Le Coin")
      let stored = try await database.read { try $0.rows("SELECT digest FROM meeting_place_link").map { try $0.text("digest") } }
      #expect(stored.allSatisfy { !$0.contains(first) })
      await #expect(throws: SimpleFailure.notFound) {
        _ = try await changeActivity(other.id, .secret(first), by: .anonymous, in: database, surroundings) { _ in .remove }
      }
      await #expect(throws: SimpleFailure.notFound) {
        _ = try await readMeetingPlace(.editor(Self.place.id), by: .anonymous, in: database, surroundings)
      }
      clock.move(seconds: 60)
      let second = try await send()
      await #expect(throws: ActivityProblem.linkEnded) {
        _ = try await readMeetingPlace(.secret(first), by: .anonymous, in: database, surroundings)
      }
      _ = try await readMeetingPlace(.secret(second), by: .anonymous, in: database, surroundings)
      try await endMeetingPlaceLinks(Self.place.id, by: Self.editor, in: database, surroundings)
      await #expect(throws: ActivityProblem.linkEnded) {
        _ = try await readMeetingPlace(.secret(second), by: .anonymous, in: database, surroundings)
      }
    }
  }

  @Test("the nearest come first within a day, and filters narrow")
  func finding() {
    let near = OfferedActivity(activity: Self.activity(ID("near")), place: Self.place, changedAt: .init(milliseconds: 0))
    var far = near.activity
    far = Activity(id: ID("far"), place: ID("far"), title: "Repas", language: .french, schedule: far.schedule, cents: 0)
    far.isAccompanied = true
    let anderlecht = MeetingPlace(id: ID("far"), name: "Loin", address: "", municipality: 21001)
    let all = [OfferedActivity(activity: far, place: anderlecht, changedAt: .init(milliseconds: 0)), near]
    var wish = ActivityWish(from: Day("2026-11-21")!, through: Day("2026-11-27")!)
    wish.municipality = 21015
    let found = findActivities(all, wish)
    #expect(found.map(\.offered.activity.id.raw) == ["near", "far"])
    #expect(found.first?.kilometres == 0 && (3...12).contains(found.last?.kilometres ?? 0))
    wish.isFree = true
    #expect(findActivities(all, wish).map(\.offered.activity.id.raw) == ["far"])
    wish.isFree = false
    wish.isAccompanied = true
    #expect(findActivities(all, wish).map(\.offered.activity.id.raw) == ["far"])
    wish.isAccessible = true
    #expect(findActivities(all, wish).isEmpty)
    #expect(matchingActivities(all, "un REPÂS").count == 2)
    #expect(matchingActivities(all, "le").isEmpty && matchingActivities(all, "danse").isEmpty)
  }

  @Test(
    "hours and amounts are read as people write them",
    arguments: [("14:00", 50_400), ("14h", 50_400), ("9u30", 34_200), ("9", 32_400)])
  func typed(_ words: String, _ seconds: Int) throws {
    let values = ["title": "Repas", "day": "24/11/2026", "from": words, "until": "23:00", "rhythm": "once", "cost": "4,5"]
    let read = try TypedActivity.read({ values[$0] ?? "" }, id: ID("x"), of: Self.place, today: Day("2026-11-21")!)
    #expect(read.schedule.opensAt?.seconds == seconds && read.cents == 450 && read.schedule.freq == nil)
  }

  @Test("every field that cannot be read is named at once")
  func unreadable() {
    let values = ["title": "", "day": "un jour", "from": "25:00", "until": "", "cost": "cher", "menu": "soupe"]
    do {
      _ = try TypedActivity.read({ values[$0] ?? "" }, id: ID("x"), of: Self.place, today: Day("2026-11-21")!)
      Issue.record("nothing was refused")
    } catch {
      #expect(Set(error.problems.map(\.path)) == ["title", "day", "from", "until", "cost", "menu"])
    }
  }

  @Test("of more activities than are listed their house reads how many there are", arguments: Backend.available)
  func cut(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let surroundings = Clock().surroundings
      try await keepMeetingPlace(Self.place, by: Self.editor, in: database, surroundings)
      let way: MeetingPlaceWay = .editor(Self.place.id)
      for title in ["Repas", "Souper"] {
        _ = try await addActivity(way, by: Self.editor, in: database, surroundings) { id, _ in Self.activity(id, title: title) }
      }
      let part = try await readMeetingPlace(way, most: 1, by: Self.editor, in: database, surroundings)
      #expect(part.activities.count == 1 && part.total == 2)
      let whole = try await readMeetingPlace(way, by: Self.editor, in: database, surroundings)
      #expect(whole.activities.count == 2 && whole.total == 2)
    }
  }
}
