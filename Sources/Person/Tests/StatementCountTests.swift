import Actions
import Care
import Kernel
import Pages
import Site
import Store
import Synchronization
import TestSupport
import Testing

/// What a page asks of the database does not grow with what it shows.
@Suite("Statements that a page makes")
struct StatementCountTests {
  /// A file with so many of everything: members, notes, requests with a referral and a pathway each, assessments, facts, decisions about consent, entries
  /// in the log; and so many pairs of files that look alike.
  private static func fill(_ world: NotebookWorld, _ count: Int) async throws {
    let (site, person, manager) = (world.site, world.person, world.manager)
    let screener = try AssessmentSamples.screener()
    let kinds = FileFact.Kind.allCases
    for number in 0..<count {
      site.clock.move(seconds: 1)
      var details = MemberDetails()
      details.name = "Voisin \(number)"
      _ = try await addMember(
        MemberDraft(kind: CircleMember.Kind.allCases[number % CircleMember.Kind.allCases.count], details: details), to: person, by: manager,
        in: site.database, site.surroundings)
      let note = try await world.write(NotebookWorld.draft("Mot \(number)", question: number % 2 == 0, health: number % 3 == 0))
      _ = try await answerNote(note.id, of: person, words: "Réponse", by: manager, in: site.database, site.surroundings)
      let report = NeedReport(words: "Besoin \(number)", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
      let request = try await createRequest(report, channel: .phone, by: world.agent, in: site.database, site.surroundings)
      try await concern(request, person, by: world.agent, in: site.database, site.surroundings)
      var referral = ReferralDraft()
      (referral.serviceName, referral.email, referral.shared) = ("Service \(number)", "s\(number)@example.be", "Aide")
      _ = try await prepareReferral(referral.checked(), for: request, by: world.agent, in: site.database, site.surroundings)
      let template = try #require(Fixtures.pathways.offered("fall", on: site.surroundings.today))
      _ = try await startPathway(template, for: request, by: world.agent, in: site.database, site.surroundings)
      let form = ["on": "2026-11-20", "place": "hospital", "C1": "1"]
      _ = try await saveAssessment(
        AssessmentDraft(form: form).checked(for: screener, today: site.surroundings.today) { _ in nil }, to: screener, correcting: nil,
        of: person, by: manager, in: site.database, site.surroundings)
      let fact = try FactDraft(
        kind: kinds[number % kinds.count], from: try #require(PartialDate("2026-03")), words: "Fait \(number)", today: site.surroundings.today)
      _ = try await noteFact(fact, of: person, by: manager, in: site.database, site.surroundings)
      let decision: ConsentCommand =
        number == 0
        ? .withdraw(.herself, words: "Non")
        : .refuse(.tooManyPeople, ConsentRecord.Explanation(), .herself, words: "Non \(number)")
      _ = try await recordConsent(
        decision, of: person, version: nil,
        parameters: Fixtures.consent, by: manager, in: site.database, site.surroundings)
      for _ in 0..<2 {
        var alike = PersonDetails()
        alike.names = [PersonName(given: "Prénom\(number)", family: "Famille\(number)")]
        alike.birth = PartialDate("1938-04-03")
        _ = try await createPerson(alike, by: manager, in: site.database, site.surroundings)
      }
    }
  }

  private struct Asked: Sendable {
    let path: String
    let role: Role
    /// How many statements it may make at most, with the session's and the log's.
    let most: Int
  }

  private static func pages(_ person: ID<Person>) -> [Asked] {
    func page(_ page: PersonPage, _ most: Int, _ role: Role = .caseManager) -> Asked {
      Asked(path: Address.personPage(person, page).path(.french), role: role, most: most)
    }
    return [
      Asked(path: Address.person(person).path(.french), role: .caseManager, most: 9 + 2),
      Asked(path: Address.person(person).path(.french), role: .helpdeskAgent, most: 9 + 2),
      Asked(path: Address.workList.path(.french), role: .helpdeskAgent, most: 16),
      Asked(path: Address.persons.path(.french), role: .caseManager, most: 10),
      Asked(path: Address.duplicates.path(.french), role: .caseManager, most: 10),
      Asked(path: "/api/persons?language=fr&q=pr%C3%A9nom", role: .caseManager, most: 10),
      page(.identity, 8), page(.circle, 8), page(.consents, 12), page(.access, 12), page(.log, 12, .dataProtectionOfficer), page(.requests, 11),
      page(.timeline, 23), page(.assessments, 8), page(.notebook, 18), page(.protected, 12),
    ]
  }

  /// The statements of each page, once its caches are warm.
  private static func statements(_ backend: Backend, rows: Int) async throws -> [(asked: Asked, statements: [String])] {
    let counting = Mutex<CountingDatabase?>(nil)
    var result: [(asked: Asked, statements: [String])] = []
    try await TestSite.with(
      backend,
      seenAs: { database in
        let counted = CountingDatabase(database)
        counting.withLock { $0 = counted }
        return counted
      }
    ) { site in
      let database = try #require(counting.withLock { $0 })
      let world = try await NotebookWorld(site)
      try await fill(world, rows)
      for asked in pages(world.person) {
        let client = try await site.signedIn(asked.role)
        _ = try await client.get(asked.path)
        let made = try await database.statements {
          let answer = try await client.get(asked.path)
          #expect(answer.status == 200, "\(asked.role) \(asked.path)")
        }
        result.append((asked, made))
      }
    }
    return result
  }

  @Test("no page of a file and no list makes more statements with a hundred and fifty rows of each kind than with one", arguments: Backend.available)
  func constant(_ backend: Backend) async throws {
    let one = try await Self.statements(backend, rows: 1)
    let many = try await Self.statements(backend, rows: 150)
    for (few, much) in zip(one, many) {
      let name = "\(few.asked.role) \(few.asked.path)"
      #expect(much.statements.count <= few.statements.count, "\(name): \(much.statements.joined(separator: "\n"))")
      #expect(much.statements.count <= few.asked.most, "\(name): \(much.statements.joined(separator: "\n"))")
    }
  }
}
