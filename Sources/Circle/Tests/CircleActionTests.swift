import Actions
import Care
import Kernel
import Secrets
import Store
import TestSupport
import Testing

@Suite("Keeping a circle")
struct CircleActionTests {
  /// A file of Ana's house, with her agreement to share when asked for.
  private func person(_ story: Story, agreed: Bool = true) async throws -> Person {
    let made = try await createPerson(PersonDetails(), by: story.ana, in: story.database, story.surroundings)
    guard agreed else { return made }
    let (now, today, id) = (story.surroundings.now(), story.surroundings.today, story.surroundings.newID(FileLink.self))
    return try await story.database.transaction { connection in
      let opened = try #require(try connection.openPerson(made.id))
      var person = opened.person
      person.inclusion = .agreed
      try connection.insert(FileLink(id: id, kind: .consent, domains: Set(FileDomain.allCases), from: today), on: person.id, at: now)
      return try #require(try connection.update(person, key: opened.key, at: now))
    }
  }

  private func draft(
    _ kind: CircleMember.Kind = .family, email: String = "", organization: ID<Organization>? = nil, _ set: (inout MemberDetails) -> Void = { _ in }
  ) -> MemberDraft {
    var details = MemberDetails()
    details.name = "Zuleika Vandenabeele"
    set(&details)
    return MemberDraft(kind: kind, details: details, accountEmail: email, organization: organization)
  }

  private func links(_ story: Story, _ person: Person) async throws -> [FileLink] {
    try await story.database.read { try $0.fileLinks(of: person.id) }.filter { $0.kind == .circle }
  }

  @Test("a member is stored whole and read back in the order of coming", arguments: Backend.available)
  func stored(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      let phone = try PhoneNumber("0470 12 34 56")
      let first = draft {
        ($0.role, $0.does, $0.phone, $0.email) = ("fille", "les courses", phone, "zuleika@example.be")
        ($0.byNight, $0.holdsKey, $0.since) = (true, true, PartialDate("2019"))
      }
      _ = try await addMember(first, to: person.id, by: story.ana, in: database, story.surroundings)
      _ = try await addMember(
        draft(.service) { ($0.name, $0.profession) = ("Tilleul", .homeHelp) }, to: person.id, by: story.ana, in: database, story.surroundings)
      let view = try await readCircle(person.id, by: story.ana, in: database, story.surroundings)
      #expect(view.circle.members.map(\.details) == [first.details, draft(.service) { ($0.name, $0.profession) = ("Tilleul", .homeHelp) }.details])
      #expect(view.circle.members.map(\.kind) == [.family, .service])
      #expect(view.mayChange && view.mayTie)
      #expect(try await story.log().first?.purpose == .readCircle)
      #expect(try await story.log().first?.parts.contains(.circle) == true)
    }
  }

  @Test("no name, phone or word of a member stands in a row", arguments: Backend.available)
  func sealed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      let phone = try PhoneNumber("0470 12 34 56")
      let secret = draft { ($0.role, $0.phone, $0.email, $0.note) = ("petite-fille", phone, "zuleika@example.be", "ne pas dire au voisin") }
      let member = try await addMember(secret, to: person.id, by: story.ana, in: database, story.surroundings)
      let row = try #require(
        try await database.read { try $0.row("SELECT id, person, kind, state, details FROM circle_member WHERE id = \(member.id.raw)") })
      let bytes = try row.bytes("details")
      for words in ["Zuleika", "Vandenabeele", "petite", "47012", "zuleika@", "voisin", "family"] {
        #expect(!String(decoding: bytes, as: UTF8.self).contains(words))
      }
      #expect(bytes.count > 28)
      #expect(try [row.text("id"), row.text("person"), row.text("kind"), row.text("state")] == [member.id.raw, person.id.raw, "family", "present"])
    }
  }

  @Test("a sealed member cannot be put in another member's place", arguments: Backend.available)
  func swapped(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      let one = try await addMember(draft(), to: person.id, by: story.ana, in: database, story.surroundings)
      let two = try await addMember(draft { $0.name = "Other" }, to: person.id, by: story.ana, in: database, story.surroundings)
      _ = try await database.transaction { connection in
        try connection.run(
          "UPDATE circle_member SET details = (SELECT details FROM circle_member WHERE id = \(one.id.raw)) WHERE id = \(two.id.raw)")
      }
      await #expect(throws: StoreFailure.self) { try await readCircle(person.id, by: story.ana, in: database, story.surroundings) }
    }
  }

  @Test("a member with an account sees the file, and no longer once it ended; back again with the member", arguments: Backend.available)
  func account(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      let nurse = Actor(kind: .account(ID("karim")), name: "Karim", organization: story.otherHouse.id, roles: [.homeNurse])
      await #expect(throws: FileRefused.self) { try await readCircle(person.id, by: nurse, in: database, story.surroundings) }
      let member = try await addMember(
        draft(.professional, email: "Karim@example.be") { $0.name = "" }, to: person.id, by: story.ana, in: database, story.surroundings)
      #expect(member.details.name == "karim")
      #expect(try await links(story, person).map(\.account) == [ID("karim")])
      #expect(try await links(story, person).map(\.member) == [member.id])
      let seen = try await readCircle(person.id, by: nurse, in: database, story.surroundings)
      #expect(seen.file.because == .circle)
      story.clock.move(seconds: 1)
      let ended = try await endMember(member.id, of: person.id, on: story.surroundings.today, by: story.ana, in: database, story.surroundings)
      #expect(ended.state == .ended)
      await #expect(throws: FileRefused.self) { try await readCircle(person.id, by: nurse, in: database, story.surroundings) }
      #expect(try await story.log().first?.reason == "relation-ended")
      #expect(try await readCircle(person.id, by: story.ana, in: database, story.surroundings).circle.members.map(\.id) == [member.id])
      _ = try await reviveMember(member.id, of: person.id, by: story.ana, in: database, story.surroundings)
      #expect(try await readCircle(person.id, by: nurse, in: database, story.surroundings).file.because == .circle)
      #expect(try await links(story, person).count == 2)
    }
  }

  @Test("the link follows the member's days, its account and its organisation", arguments: Backend.available)
  func inStep(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (person, today) = (try await person(story), story.surroundings.today)
      var member = try await addMember(
        draft(.service, organization: story.otherHouse.id) { $0.since = PartialDate("2019") }, to: person.id, by: story.ana, in: database,
        story.surroundings)
      #expect(try await links(story, person).map { [$0.from, $0.until] } == [[today, nil]])
      func change(_ email: String = "", _ house: ID<Organization>? = ID("other"), _ set: (inout MemberDetails) -> Void) async throws {
        let current = try #require(try await readCircle(person.id, by: story.ana, in: database, story.surroundings).circle.members.first)
        story.clock.move(seconds: 1)
        var draft = MemberDraft(kind: .service, details: current.details, accountEmail: email, organization: house)
        set(&draft.details)
        member = try await changeMember(
          member.id, of: person.id, to: draft, version: current.version, by: story.ana, in: database, story.surroundings)
      }
      // A phone changes nothing; a last day moves the same link; a first day to come makes another.
      try await change { $0.note = "sonner deux fois" }
      try await change { $0.until = PartialDate(today.adding(days: 30)) }
      #expect(try await links(story, person).map { [$0.from, $0.until] } == [[today, today.adding(days: 30)]])
      try await change { $0.since = PartialDate(today.adding(days: 10)) }
      let now = story.surroundings.now()
      var live = try await links(story, person).filter { $0.expires == nil }
      #expect(live.map { [$0.from, $0.until] } == [[today.adding(days: 10), today.adding(days: 30)]])
      #expect(try await links(story, person).count == 2)
      // Another account takes the place of the organisation; without either there is no link.
      try await change("karim@example.be") { $0.since = nil }
      live = try await links(story, person).filter { $0.holds(at: now.adding(seconds: 5)) }
      #expect(live.map(\.account) == [ID("karim")] && live.map(\.organization) == [nil])
      try await change("", nil) { _ in }
      #expect(try await links(story, person).filter { $0.holds(at: story.surroundings.now()) }.isEmpty)
      // A last day that is past ends it too.
      try await change { _ in }
      try await change { $0.until = PartialDate(today.adding(days: -1)) }
      #expect(try await links(story, person).filter { $0.holds(at: story.surroundings.now().adding(seconds: 1)) }.isEmpty)
    }
  }

  @Test("a neighbour without account leaves no link", arguments: Backend.available)
  func withoutAccount(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      _ = try await addMember(draft(.neighbour), to: person.id, by: story.ana, in: database, story.surroundings)
      #expect(try await links(story, person).isEmpty)
    }
  }

  @Test("leaving ends the access that she gave a carer", arguments: Backend.available)
  func carer(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      let member = try await addMember(draft(), to: person.id, by: story.ana, in: database, story.surroundings)
      let (now, today, id) = (story.surroundings.now(), story.surroundings.today, story.surroundings.newID(FileLink.self))
      try await database.transaction { connection in
        try connection.insert(
          FileLink(id: id, kind: .carer, member: member.id, domains: [.social], from: today), on: person.id, at: now)
      }
      let carer = Actor(kind: .carer(member.id, of: person.id), name: "Zuleika")
      #expect(try await readCircle(person.id, by: carer, in: database, story.surroundings).mayChange == false)
      _ = try await endMember(member.id, of: person.id, on: today, by: story.ana, in: database, story.surroundings)
      await #expect(throws: FileRefused.self) { try await readCircle(person.id, by: carer, in: database, story.surroundings) }
    }
  }

  @Test("the mark moves in the database too, and only the members that differ get a new version", arguments: Backend.available)
  func moved(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      let first = try await addMember(draft { $0.isTrustedPerson = true }, to: person.id, by: story.ana, in: database, story.surroundings)
      _ = try await addMember(draft { $0.name = "Bystander" }, to: person.id, by: story.ana, in: database, story.surroundings)
      let last = try await addMember(
        draft { ($0.name, $0.isTrustedPerson) = ("New", true) }, to: person.id, by: story.ana, in: database, story.surroundings)
      let members = try await readCircle(person.id, by: story.ana, in: database, story.surroundings).circle.members
      #expect(members.filter(\.details.isTrustedPerson).map(\.id) == [last.id])
      #expect(members.map(\.version) == [2, 1, 1])
      #expect(members.first?.id == first.id)
    }
  }

  @Test("two who change the same member: the second is told", arguments: Backend.available)
  func conflict(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      let member = try await addMember(draft(), to: person.id, by: story.ana, in: database, story.surroundings)
      _ = try await changeMember(
        member.id, of: person.id, to: draft { $0.does = "a" }, version: 1, by: story.ana, in: database, story.surroundings)
      await #expect(throws: MemberProblem.changedMeanwhile) {
        try await changeMember(
          member.id, of: person.id, to: draft { $0.does = "b" }, version: 1, by: story.ana, in: database, story.surroundings)
      }
    }
  }

  @Test("for others the circle is not there, and neither is another person's member", arguments: Backend.available)
  func others(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let (person, another) = (try await person(story), try await person(story))
      let member = try await addMember(draft(), to: person.id, by: story.ana, in: database, story.surroundings)
      let (today, surroundings) = (story.surroundings.today, story.surroundings)
      func isNotThere(_ work: () async throws -> Void) async -> Bool {
        do {
          try await work()
          return false
        } catch let failure as any Failure { return failure.code == "not-found" } catch { return false }
      }
      #expect(await isNotThere { _ = try await readCircle(person.id, by: story.karim, in: database, surroundings) })
      #expect(await isNotThere { _ = try await addMember(draft(), to: person.id, by: story.karim, in: database, surroundings) })
      #expect(
        await isNotThere {
          _ = try await changeMember(member.id, of: person.id, to: draft(), version: 1, by: story.karim, in: database, surroundings)
        })
      #expect(await isNotThere { _ = try await endMember(member.id, of: person.id, on: today, by: story.karim, in: database, surroundings) })
      #expect(await isNotThere { _ = try await reviveMember(member.id, of: person.id, by: story.karim, in: database, surroundings) })
      #expect(await isNotThere { _ = try await endMember(member.id, of: another.id, on: today, by: story.ana, in: database, surroundings) })
      #expect(
        await isNotThere {
          _ = try await changeMember(member.id, of: another.id, to: draft(), version: 1, by: story.ana, in: database, surroundings)
        })
      let members = try await readCircle(person.id, by: story.ana, in: database, surroundings).circle.members
      #expect(members.map(\.version) == [1])
    }
  }

  @Test("a member of the circle adds a neighbour, but gives nobody access and takes none away", arguments: Backend.available)
  func memberOfCircle(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      let nurse = Actor(kind: .account(ID("karim")), name: "Karim", organization: story.otherHouse.id, roles: [.homeNurse])
      let own = try await addMember(draft(.professional, email: "karim@example.be"), to: person.id, by: story.ana, in: database, story.surroundings)
      let neighbour = try await addMember(draft(.neighbour), to: person.id, by: nurse, in: database, story.surroundings)
      #expect(neighbour.details.name == "Zuleika Vandenabeele")
      for gift in [draft(email: "ana@example.be"), draft(organization: story.house.id)] {
        await #expect(throws: MemberProblem.accessOfOthers) {
          try await addMember(gift, to: person.id, by: nurse, in: database, story.surroundings)
        }
      }
      await #expect(throws: MemberProblem.accessOfOthers) {
        try await endMember(own.id, of: person.id, on: story.surroundings.today, by: nurse, in: database, story.surroundings)
      }
      // He corrects his own phone; his days and his access stay as they were.
      let phone = try PhoneNumber("0470 12 34 56")
      let changed = try await changeMember(
        own.id, of: person.id, to: draft(.professional) { ($0.phone, $0.until) = (phone, PartialDate("2031")) }, version: 1, by: nurse, in: database,
        story.surroundings)
      #expect(changed.details.phone == phone && changed.details.until == nil && changed.account == ID("karim"))
    }
  }

  @Test("an unknown address or organisation is said at its field", arguments: Backend.available)
  func unknownTies(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      do {
        _ = try await addMember(
          draft(email: "nobody@example.be", organization: ID("nowhere")), to: person.id, by: story.ana, in: database, story.surroundings)
        Issue.record("was added")
      } catch let invalid as Invalid {
        #expect(invalid.problems.map(\.path) == ["accountEmail", "organization"])
      }
    }
  }

  @Test("a neighbourhood referent's account cannot coordinate", arguments: Backend.available)
  func coordinator(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let person = try await person(story)
      let (membership, today) = (story.surroundings.newID(Membership.self), story.surroundings.today)
      try await database.transaction { connection in
        try connection.insert(
          Membership(account: ID("karim"), organization: ID("other"), role: .neighbourhoodReferent, from: today, until: nil), id: membership)
      }
      do {
        _ = try await addMember(
          draft(.professional, email: "karim@example.be") { $0.isCoordinator = true }, to: person.id, by: story.ana, in: database, story.surroundings)
        Issue.record("was added")
      } catch let invalid as Invalid { #expect(invalid.problems.map(\.code) == ["circle.coordinator-is-referent"]) }
      #expect(try await links(story, person).isEmpty)
    }
  }
}
