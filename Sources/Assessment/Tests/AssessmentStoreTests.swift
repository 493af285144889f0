import Actions
import Care
import Kernel
import Store
import TestSupport
import Testing

private typealias Sample = AssessmentSamples

@Suite("Assessments in a file")
struct AssessmentStoreTests {
  /// A case manager of the house that keeps the file, and a nurse of another house whom the circle names.
  private struct Scene {
    let story: Story
    let database: any Database
    let ana: Actor
    let nurse: Actor
    let person: ID<Person>
    let screener: Questionnaire

    var surroundings: Surroundings { story.surroundings }

    init(_ database: any Database) async throws {
      self.database = database
      story = try await Story(database)
      ana = Actor(kind: .account(ID("ana")), name: "ana", organization: ID("house"), roles: [.caseManager])
      nurse = Actor(kind: .account(ID("karim")), name: "karim", organization: ID("other"), roles: [.homeNurse])
      var details = PersonDetails()
      details.names = [PersonName(given: "Zuleikha", family: "Vandenmarker")]
      let person = try await createPerson(details, by: ana, in: database, story.surroundings)
      self.person = person.id
      screener = try Sample.screener()
      try await database.transaction { [nurse, surroundings = story.surroundings] connection in
        let open = try #require(try connection.openPerson(person.id))
        var agreed = open.person
        agreed.inclusion = .agreed
        _ = try connection.update(agreed, key: open.key, at: surroundings.now())
        let today = surroundings.today
        try connection.insert(
          FileLink(id: surroundings.newID(), kind: .circle, account: nurse.account, from: today), on: person.id, at: surroundings.now())
        try connection.insert(
          FileLink(id: surroundings.newID(), kind: .consent, domains: [.care], from: today), on: person.id, at: surroundings.now())
      }
    }

    func checked(_ fields: [String: String], note: String = "") throws -> AssessmentDraft.Checked {
      var form = fields
      form["on"] = form["on"] ?? "2026-11-20"
      form["place"] = "hospital"
      form["note"] = note
      return try AssessmentDraft(form: form).checked(for: screener, today: surroundings.today) { _ in nil }
    }

    func save(
      _ fields: [String: String], note: String = "", correcting: (id: ID<Assessment>, version: Int)? = nil, by actor: Actor
    ) async throws -> Assessment {
      try await saveAssessment(
        checked(fields, note: note), to: screener, correcting: correcting, of: person, by: actor, in: database, surroundings)
    }

    func read(_ actor: Actor) async throws -> [AssessmentEntry] {
      try await readAssessments(of: person, by: actor, in: database, surroundings).entries
    }
  }

  @Test("what was noted is read back by everybody who may see her health, incomplete as it is", arguments: Backend.available)
  func roundTrip(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let scene = try await Scene(database)
      let saved = try await scene.save(["score.iadl": "3,5", "C1": "2"], note: "Très fatiguée", by: scene.ana)
      for reader in [scene.ana, scene.nurse] {
        let entries = try await scene.read(reader)
        #expect(entries.map(\.assessment) == [saved])
        #expect(entries.first?.assessor == "ana")
        #expect(entries.first?.organization == "Maison Relais")
      }
      #expect(saved.response["score.iadl"] == .decimal(DecimalNumber(thousandths: 3500)))
      #expect(saved.place == .hospital)
      let states = try await database.read { try $0.rows("SELECT state FROM assessment").map { try $0.text("state") } }
      #expect(states == ["incomplete"])
      let log = try await scene.story.log()
      #expect(log.first?.purpose == .readAssessments && log.first?.parts == [.health] && log.first?.outcome == .done)
      let written = log.filter { $0.purpose == .changeAssessments }
      #expect(written.map(\.subjects) == [["assessment/\(saved.id.raw)"]] && written.first?.person == scene.person)
    }
  }

  @Test("an assessment with every required answer is stored as complete", arguments: Backend.available)
  func complete(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let scene = try await Scene(database)
      _ = try await scene.save(Sample.complete(scene.screener).mapValues(\.written), by: scene.ana)
      let states = try await database.read { try $0.rows("SELECT state FROM assessment").map { try $0.text("state") } }
      #expect(states == ["complete"])
    }
  }

  @Test("no answer, note, place or reason stands in clear anywhere", arguments: Backend.available)
  func sealed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let scene = try await Scene(database)
      let first = try await scene.save(["score.iadl": "4.7"], note: "Markernote avant", by: scene.ana)
      let second = try await scene.save(["score.iadl": "5.3"], note: "Markernote après", correcting: (first.id, 1), by: scene.ana)
      _ = try await strikeOutAssessment(
        second.id, because: "Markerreason", version: 2, of: scene.person, by: scene.ana, in: database, scene.surroundings)
      let leaks = try await Leaks.found(
        ["Markernote", "Markerreason", "score.iadl", "valueDecimal", "Vandenmarker"], in: database)
      #expect(leaks.isEmpty)
    }
  }

  @Test("a sealed answer put in the place of another does not open", arguments: Backend.available)
  func swapped(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let scene = try await Scene(database)
      let one = try await scene.save(["C1": "0"], by: scene.ana)
      let other = try await scene.save(["C1": "5"], by: scene.ana)
      _ = try await database.transaction { connection in
        try connection.run(
          "UPDATE assessment SET document = (SELECT document FROM assessment WHERE id = \(other.id.raw)) WHERE id = \(one.id.raw)")
      }
      await #expect(throws: StoreFailure.self) { _ = try await scene.read(scene.ana) }
    }
  }

  @Test("who is not bound by medical secrecy, or is nobody here, is told that there is nothing", arguments: Backend.available)
  func secrecy(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let scene = try await Scene(database)
      let saved = try await scene.save(["C1": "2"], by: scene.ana)
      let (person, surroundings) = (scene.person, scene.surroundings)
      func refusal(_ organization: String, _ role: Role, account: String = "ana") async throws -> FileRefusal? {
        let actor = Actor(kind: .account(ID(account)), name: account, organization: ID(organization), roles: [role])
        let tries: [() async throws -> Void] = [
          { _ = try await readAssessments(of: person, by: actor, in: database, surroundings) },
          { _ = try await readAssessment(saved.id, of: person, by: actor, in: database, surroundings) },
          { _ = try await openAssessment(nil, of: person, by: actor, in: database, surroundings) },
          { _ = try await scene.save(["C1": "1"], by: actor) },
          { _ = try await strikeOutAssessment(saved.id, because: "x", version: 1, of: person, by: actor, in: database, surroundings) },
          { _ = try await protocol3Figures(of: person, QuestionnaireLibrary([]), by: actor, in: database, surroundings) },
        ]
        var refusals: [FileRefusal?] = []
        for attempt in tries {
          do {
            try await attempt()
            refusals.append(nil)
          } catch let refused as FileRefused {
            #expect(refused.category == .notFound)
            refusals.append(refused.refusal)
          }
        }
        #expect(Set(refusals).count == 1)
        return try #require(refusals.first)
      }
      #expect(try await refusal("house", .helpdeskAgent) == .healthSecrecy)
      #expect(try await refusal("house", .neighbourhoodReferent) == .healthSecrecy)
      #expect(try await refusal("other", .homeHelp, account: "karim") == .healthSecrecy)
      #expect(try await refusal("other", .psychologist) == .noRelation)
      #expect(try await scene.read(scene.ana).map(\.assessment) == [saved])
    }
  }

  @Test("a correction keeps what stood before, with who wrote each version", arguments: Backend.available)
  func history(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let scene = try await Scene(database)
      let first = try await scene.save(["C1": "2"], note: "Avant", by: scene.ana)
      scene.story.clock.move(days: 1)
      let second = try await scene.save(["C1": "3", "on": "2026-11-19"], note: "Après", correcting: (first.id, 1), by: scene.ana)
      #expect(second.version == 2)
      let same = try await scene.save(["C1": "3", "on": "2026-11-19"], note: "Après", correcting: (first.id, 2), by: scene.ana)
      #expect(same == second)
      let found = try await readAssessment(first.id, of: scene.person, by: scene.ana, in: database, scene.surroundings)
      #expect(found.entry.assessment == second)
      #expect(found.versions.map(\.assessment) == [first])
      #expect(found.versions.first?.changer == "ana")
    }
  }

  @Test("whoever saves on an older version changes nothing and is told so", arguments: Backend.available)
  func conflict(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let scene = try await Scene(database)
      let first = try await scene.save(["C1": "2"], by: scene.ana)
      let second = try await scene.save(["C1": "3"], correcting: (first.id, 1), by: scene.ana)
      await #expect(throws: AssessmentProblem.changedMeanwhile) {
        _ = try await scene.save(["C1": "4"], correcting: (first.id, 1), by: scene.ana)
      }
      await #expect(throws: AssessmentProblem.changedMeanwhile) {
        _ = try await strikeOutAssessment(
          first.id, because: "x", version: 1, of: scene.person, by: scene.ana, in: database, scene.surroundings)
      }
      #expect(try await scene.read(scene.ana).map(\.assessment) == [second])
    }
  }

  @Test("another organisation reads it, and notes its own instead of changing it", arguments: Backend.available)
  func others(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let scene = try await Scene(database)
      let first = try await scene.save(["C1": "2"], by: scene.ana)
      await #expect(throws: SimpleFailure.forbidden) {
        _ = try await scene.save(["C1": "4"], correcting: (first.id, 1), by: scene.nurse)
      }
      await #expect(throws: SimpleFailure.forbidden) {
        _ = try await strikeOutAssessment(
          first.id, because: "x", version: 1, of: scene.person, by: scene.nurse, in: database, scene.surroundings)
      }
      let own = try await scene.save(["C1": "4", "on": "2026-11-21"], by: scene.nurse)
      #expect(try await scene.read(scene.nurse).map(\.assessment) == [own, first])
    }
  }

  @Test("what was entered by mistake stays to be seen, counts for nothing and is changed no more", arguments: Backend.available)
  func mistake(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let scene = try await Scene(database)
      let library = try Sample.library.get()
      let kept = try await scene.save(["score.iadl": "2", "on": "2026-11-01"], by: scene.ana)
      let wrong = try await scene.save(["score.iadl": "6"], by: scene.ana)
      await #expect(throws: Invalid.self) {
        _ = try await strikeOutAssessment(
          wrong.id, because: "  ", version: 1, of: scene.person, by: scene.ana, in: database, scene.surroundings)
      }
      let struck = try await strikeOutAssessment(
        wrong.id, because: "Autre personne", version: 1, of: scene.person, by: scene.ana, in: database, scene.surroundings)
      #expect(try await scene.read(scene.ana).map(\.assessment) == [struck, kept])
      #expect(struck.mistake == "Autre personne" && struck.response == wrong.response)
      let figures = try await protocol3Figures(of: scene.person, library, by: scene.ana, in: database, scene.surroundings)
      #expect(figures.iadl?.value == DecimalNumber(2))
      let latest = try await readPerson(scene.person, by: scene.ana, in: database, scene.surroundings).assessment
      #expect(latest?.assessment == kept)
      await #expect(throws: AssessmentProblem.struckOut) {
        _ = try await scene.save(["score.iadl": "1"], correcting: (wrong.id, 2), by: scene.ana)
      }
    }
  }

  @Test("an assessment of another person cannot be reached through this one's file", arguments: Backend.available)
  func otherPerson(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let scene = try await Scene(database)
      let saved = try await scene.save(["C1": "2"], by: scene.ana)
      let stranger = try await createPerson(PersonDetails(), by: scene.ana, in: database, scene.surroundings)
      await #expect(throws: SimpleFailure.notFound) {
        _ = try await readAssessment(saved.id, of: stranger.id, by: scene.ana, in: database, scene.surroundings)
      }
      await #expect(throws: SimpleFailure.notFound) {
        _ = try await saveAssessment(
          scene.checked(["C1": "3"]), to: scene.screener, correcting: (saved.id, 1), of: stranger.id, by: scene.ana, in: database,
          scene.surroundings)
      }
    }
  }

  @Test("the first page of a file shows no assessment to who may not see her health", arguments: Backend.available)
  func firstPage(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let scene = try await Scene(database)
      let saved = try await scene.save(["C1": "2"], by: scene.ana)
      #expect(try await readPerson(scene.person, by: scene.nurse, in: database, scene.surroundings).assessment?.assessment == saved)
      let shown = try await readPerson(scene.person, by: scene.story.ana, in: database, scene.surroundings)
      #expect(shown.assessment == nil)
      let log = try await scene.story.log()
      #expect(log.first?.parts.contains(.health) == false)
      #expect(log.dropFirst().first?.parts.contains(.health) == true)
    }
  }
}
