import Actions
import Care
import Foundation
import Kernel
import Secrets
import Store
import TestSupport
import Testing

/// Erasing destroys keys, is written down outside the database, and survives the restoring of an older backup.
@Suite struct ErasureTests {
  private func makePerson(_ story: Story, name: String) async throws -> ID<Person> {
    var details = PersonDetails()
    details.names = [PersonName(given: name, family: "Exemple")]
    details.emails = ["\(name)@example.be"]
    return try await createPerson(details, by: story.ana, in: story.database, story.surroundings).id
  }

  private func makeRequest(_ story: Story, for person: ID<Person>) async throws -> ID<Request> {
    let id = try await createRequest(story.report(), channel: .phone, by: story.ana, in: story.database, story.surroundings)
    _ = try await changeRequest(id, .concern(person), version: nil, by: story.ana, in: story.database, story.surroundings)
    let referral = try await prepareReferral(story.referral(), for: id, by: story.ana, in: story.database, story.surroundings)
    let letter = Letter(subject: "Une demande", body: "Un lien")
    for command in [Referral.Command.agree(how: "oui"), .send(on: story.surroundings.today)] {
      _ = try await changeReferral(referral, command, by: story.ana, in: story.database, story.surroundings) { _, _ in letter }
    }
    return id
  }

  private func withList<Result>(_ body: (ErasureList) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("relais-erasures-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try await body(ErasureList(path: folder.appendingPathComponent("relais.erasures").path))
  }

  @Test("nothing of her, her requests and their letters can be read any more; all others can", arguments: Backend.available)
  func erased(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (her, other) = (try await makePerson(story, name: "simone"), try await makePerson(story, name: "jean"))
      let (hers, others) = (try await makeRequest(story, for: her), try await makeRequest(story, for: other))
      try await erasePerson(her, because: .asked, by: story.ana, in: database, story.surroundings)

      #expect(try await database.read { try $0.openPerson(her) } == nil)
      #expect(try await database.read { try $0.persons(with: "simone@example.be", of: .email) } == [])
      #expect(try await database.read { try $0.persons(with: "jean@example.be", of: .email) } == [other])
      let file = try await readRequest(hers, by: story.ana, in: database, story.surroundings)
      #expect(file.request.isErased && file.request.report.words == RequestProblemText.erased.fr && file.request.report.contact.isEmpty)
      #expect(file.records.isEmpty && file.referralRecords.isEmpty && file.referrals.map(\.serviceName) == ["–"])
      let kept = try await readRequest(others, by: story.ana, in: database, story.surroundings)
      #expect(!kept.request.isErased && kept.request.report == story.report() && kept.referrals.first?.serviceName == "Service Tilleul")
      // Her letter waits no more, the other one does.
      let messages = try await story.messages()
      #expect(messages.map(\.to).sorted() == ["tilleul@example.be", "–"])
      #expect(try await database.read { try $0.waitingMessageCount(at: story.surroundings.now()) } == 1)
      #expect(try await database.transaction { try $0.takeMessages(at: story.surroundings.now(), limit: 9, leaseSeconds: 60) }.count == 1)
      // In no list, and nothing more is written to it.
      let list = try await listRequests(RequestFilter(), offset: 0, limit: 9, by: story.ana, in: database, story.surroundings)
      #expect(list.requests.map(\.id) == [others] && list.total == 1)
      await #expect(throws: Request.Problem.erased) {
        _ = try await changeRequest(hers, .note("x"), version: nil, by: story.ana, in: database, story.surroundings)
      }
      let owners = try await database.read { try $0.erasures().map(\.owner) }
      #expect(Set(owners) == ["person/\(her.raw)", "request/\(hers.raw)"])
      // The log says who erased what.
      let entry = try #require(try await story.log().first { $0.purpose == .erasePerson })
      #expect(entry.outcome == .done && entry.subjects.contains("request/\(hers.raw)"))
    }
  }

  @Test("somebody of another house cannot erase, and nothing happens", arguments: Backend.available)
  func refused(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let her = try await makePerson(story, name: "simone")
      await #expect(throws: FileRefused.self) {
        try await erasePerson(her, because: .asked, by: story.karim, in: database, story.surroundings)
      }
      #expect(try await database.read { try $0.openPerson(her)?.person.displayName } == "simone Exemple")
      #expect(try await database.read { try $0.erasures() }.isEmpty)
    }
  }

  @Test("a restored backup that is older than the erasure loses her again before anything is served", arguments: Backend.available)
  func restored(_ backend: Backend) async throws {
    try await withList { list in
      try await withDatabase(backend) { database in
        let story = try await Story(database)
        let her = try await makePerson(story, name: "simone")
        let hers = try await makeRequest(story, for: her)
        // What the list said after an erasure that this database, a backup, has never seen.
        let now = story.surroundings.now()
        try list.append([
          ErasureList.Line(at: now, owner: "person/\(her.raw)", reason: "asked"),
          ErasureList.Line(at: now, owner: "request/\(hers.raw)", reason: "asked"),
          ErasureList.Line(at: now, owner: "request/made-later", reason: "asked"),
        ])
        #expect(try await database.replayErasures(from: list, in: story.surroundings) == (3, 0))
        #expect(try await database.read { try $0.openPerson(her) } == nil)
        #expect(try await database.read { try $0.request(hers)?.isErased } == true)
        #expect(try await database.replayErasures(from: list, in: story.surroundings) == (0, 0))
        #expect(try list.lines().count == 3)
      }
    }
  }

  @Test("an erasure that the list missed, because the program ended in between, is written down at the next start")
  func unlisted() async throws {
    try await withList { list in
      try await withDatabase(.sqlite) { database in
        let story = try await Story(database)
        let her = try await makePerson(story, name: "simone")
        try await erasePerson(her, because: .mistake, by: story.ana, in: database, story.surroundings)
        #expect(try await database.replayErasures(from: list, in: story.surroundings) == (0, 1))
        #expect(try list.lines() == [ErasureList.Line(at: story.surroundings.now(), owner: "person/\(her.raw)", reason: "mistake")])
      }
    }
  }

  @Test("of a torn last line nothing remains, and a line that cannot be read stops everything")
  func torn() async throws {
    try await withList { list in
      let line = ErasureList.Line(at: .migrationOfTests, owner: "person/a", reason: "asked")
      try list.append([line])
      let handle = try FileHandle(forWritingTo: URL(filePath: list.path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("1767225600000 person/b as".utf8))
      #expect(try list.lines() == [line])
      let next = ErasureList.Line(at: .migrationOfTests, owner: "person/c", reason: "asked")
      try list.append([next])
      #expect(try list.lines() == [line, next])
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("not a line\n".utf8))
      try handle.close()
      #expect(throws: KeyFile.Problem.self) { try list.lines() }
    }
  }
}
