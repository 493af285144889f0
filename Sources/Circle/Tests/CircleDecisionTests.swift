import Care
import Kernel
import Testing

@Suite("What may be done with a circle")
struct CircleDecisionTests {
  private let today = Day(year: 2026, month: 11, day: 21)!
  private let her: ID<Person> = ID("her")

  private func member(_ id: String, _ kind: CircleMember.Kind = .family, _ set: (inout MemberDetails) -> Void = { _ in }) -> CircleMember {
    var details = MemberDetails()
    details.name = id
    set(&details)
    return CircleMember(id: ID(id), person: her, kind: kind, details: details)
  }

  private func adding(
    _ kind: CircleMember.Kind, to members: [CircleMember] = [], roles: Set<Role> = [], _ set: (inout MemberDetails) -> Void
  ) throws -> [CircleMember] {
    var details = MemberDetails()
    details.name = "New"
    set(&details)
    return try Circle(members, of: her).decide(
      .add(kind, details, account: nil, organization: nil), on: ID("new"), accountRoles: roles, today: today)
  }

  private func codes(_ body: () throws -> [CircleMember]) -> [String] {
    do {
      _ = try body()
      return []
    } catch let invalid as Invalid { return invalid.problems.map(\.code) } catch { return ["other"] }
  }

  @Test("a new trusted person takes the mark from the one before; other marks stay")
  func moves() throws {
    let ana = member("ana") { ($0.isTrustedPerson, $0.holdsKey) = (true, true) }
    let changed = try adding(.friend, to: [ana]) { ($0.isTrustedPerson, $0.holdsKey) = (true, true) }
    #expect(changed.map(\.id.raw) == ["new", "ana"])
    #expect(changed[0].details.isTrustedPerson && changed[0].details.holdsKey)
    #expect(!changed[1].details.isTrustedPerson && changed[1].details.holdsKey)
  }

  @Test("proximity referent and coordinator are single too, and one change can move both")
  func movesBoth() throws {
    let nurse = member("nurse", .professional) { $0.isProximityReferent = true }
    let manager = member("manager", .professional) { $0.isCoordinator = true }
    let changed = try adding(.professional, to: [nurse, manager]) { ($0.isProximityReferent, $0.isCoordinator) = (true, true) }
    #expect(changed.map(\.id.raw) == ["new", "nurse", "manager"])
    #expect(changed.dropFirst().allSatisfy { $0.details.marks.isEmpty })
  }

  @Test("a mark of somebody who left stays in the history")
  func history() throws {
    var ana = member("ana") { $0.isTrustedPerson = true }
    ana.state = .ended
    let changed = try adding(.friend, to: [ana]) { $0.isTrustedPerson = true }
    #expect(changed.map(\.id.raw) == ["new"])
  }

  @Test("a neighbourhood referent cannot coordinate, by profession or by role; a case manager can")
  func coordinator() {
    #expect(
      codes { try adding(.professional) { ($0.profession, $0.isCoordinator) = (.neighbourhoodReferent, true) } } == ["circle.coordinator-is-referent"])
    #expect(codes { try adding(.professional, roles: [.neighbourhoodReferent]) { $0.isCoordinator = true } } == ["circle.coordinator-is-referent"])
    #expect(codes { try adding(.professional, roles: [.neighbourhoodReferent, .caseManager]) { $0.isCoordinator = true } } == [])
    #expect(codes { try adding(.professional) { ($0.profession, $0.isCoordinator) = (.caseManager, true) } } == [])
    #expect(codes { try adding(.family) { $0.isCoordinator = true } } == ["circle.coordinator-not-professional"])
  }

  @Test("a relative is the trusted person, not the proximity referent; a pharmacy can be")
  func referent() {
    #expect(codes { try adding(.family) { $0.isProximityReferent = true } } == ["circle.referent-not-professional"])
    #expect(codes { try adding(.service) { $0.isProximityReferent = true } } == [])
  }

  @Test("a role is enough, neither name nor role is not; until is not before since; all problems at once")
  func fields() {
    #expect(codes { try adding(.neighbour) { ($0.name, $0.role) = ("", "the neighbour of the first floor") } } == [])
    let both = codes {
      try adding(.neighbour) { ($0.name, $0.since, $0.until) = ("", PartialDate("2026-05"), PartialDate("2026-04")) }
    }
    #expect(both == ["circle.name-missing", "circle.until-before-since"])
    #expect(codes { try adding(.neighbour) { ($0.since, $0.until) = (PartialDate("2026-05"), PartialDate("2026")) } } == [])
  }

  @Test("leaving today is over at once, leaving later is over after that day, and coming back opens the end")
  func standing() throws {
    let ana = member("ana")
    let circle = Circle([ana], of: her)
    let gone = try #require(try circle.decide(.end(on: today), on: ana.id, today: today).first)
    #expect(gone.state == .ended && gone.isOver(on: today) && gone.details.until == PartialDate(today))
    let later = try #require(try circle.decide(.end(on: today.adding(days: 3)), on: ana.id, today: today).first)
    #expect(later.belongs(on: today.adding(days: 3)) && !later.belongs(on: today.adding(days: 4)))
    let back = try #require(try Circle([gone], of: her).decide(.revive, on: ana.id, today: today).first)
    #expect(back.belongs(on: today.adding(days: 1000)) && back.details.until == nil)
  }

  @Test("who comes back does not take a mark from the one who has it now")
  func revivedMark() throws {
    var ana = member("ana") { ($0.isTrustedPerson, $0.holdsKey) = (true, true) }
    ana.state = .ended
    let leila = member("leila", .neighbour) { $0.isTrustedPerson = true }
    let changed = try Circle([ana, leila], of: her).decide(.revive, on: ana.id, today: today)
    #expect(changed.map(\.id.raw) == ["ana"])
    #expect(changed.first?.details.marks == [.key])
  }

  @Test("somebody who ended is back when the last day is changed, and stays ended when only the phone is")
  func changeOfEnd() throws {
    var ana = member("ana") { $0.until = PartialDate("2026-10") }
    ana.state = .ended
    let circle = Circle([ana], of: her)
    var details = ana.details
    details.does = "Shopping"
    #expect(try circle.decide(.change(.family, details, account: nil, organization: nil), on: ana.id, today: today).first?.state == .ended)
    details.until = nil
    #expect(try circle.decide(.change(.family, details, account: nil, organization: nil), on: ana.id, today: today).first?.state == .present)
  }

  @Test("an unknown member is not there")
  func unknown() {
    #expect(throws: SimpleFailure.self) { try Circle([], of: her).decide(.revive, on: ID("nobody"), today: today) }
  }

  // MARK: - Holes

  private func holes(_ members: [CircleMember], _ details: PersonDetails? = PersonDetails()) -> [CircleHole] {
    Circle(members, of: her).holes(details, on: today)
  }

  @Test("an empty circle lacks everything but a stand-in")
  func emptyHoles() {
    #expect(holes([]) == CircleHole.allCases.filter { $0 != .onlyOne })
  }

  @Test("each hole closes by exactly the member who fills it", arguments: CircleHole.allCases.filter { $0 != .onlyOne })
  func filled(_ hole: CircleHole) {
    let filler: CircleMember =
      switch hole {
      case .emergency: member("x", .service) { $0.isEmergencyContact = true }
      case .night: member("x", .service) { $0.byNight = true }
      case .weekend: member("x", .service) { $0.atWeekends = true }
      case .day: member("x", .service) { $0.byDay = true }
      case .key: member("x", .service) { $0.holdsKey = true }
      case .trustedPerson: member("x", .service) { $0.isTrustedPerson = true }
      case .proximityReferent: member("x", .service) { $0.isProximityReferent = true }
      case .coordinator: member("x", .service) { $0.isCoordinator = true }
      case .doctor: member("x", .service) { $0.profession = .generalPractitioner }
      case .informal: member("x", .neighbour)
      case .onlyOne: member("x")
      }
    #expect(Set(holes([])).subtracting(holes([filler])) == [hole])
  }

  @Test("who has left or comes later fills no hole")
  func notNow() {
    var gone = member("gone") { $0.byNight = true }
    gone.state = .ended
    let later = member("later") { ($0.byNight, $0.since) = (true, PartialDate(today.adding(days: 1))) }
    let past = member("past") { ($0.byNight, $0.until) = (true, PartialDate("2025")) }
    #expect(holes([gone, later, past]).contains(.night))
    #expect(holes([gone, later, past]).contains(.informal))
  }

  @Test("everything on one relative is a hole; shared, or on a service, it is not")
  func onlyOne() {
    func bearing(_ id: String, _ kind: CircleMember.Kind = .family) -> CircleMember {
      member(id, kind) { ($0.byNight, $0.atWeekends, $0.holdsKey) = (true, true, true) }
    }
    #expect(holes([bearing("ana")]).contains(.onlyOne))
    #expect(!holes([bearing("ana"), bearing("leila", .neighbour)]).contains(.onlyOne))
    #expect(!holes([bearing("watch", .service)]).contains(.onlyOne))
    #expect(!holes([member("ana") { ($0.byNight, $0.atWeekends) = (true, true) }]).contains(.onlyOne))
  }

  @Test("the file's doctor and pharmacy stand in the circle without being typed again, once")
  func standing2() throws {
    var details = PersonDetails()
    details.doctor.name = "Dr Nguyên"
    details.doctor.phone = try PhoneNumber("02 555 12 34")
    details.pharmacy.name = "Pharmacie Horta"
    #expect(Circle([], of: her).standing(details, on: today).map(\.id) == [Circle.doctor, Circle.pharmacy])
    #expect(!holes([], details).contains(.doctor))
    let typed = member("x", .professional) { $0.name = "dr nguyen" }
    #expect(Circle([typed], of: her).standing(details, on: today).map(\.id) == [Circle.pharmacy])
    #expect(!Circle([], of: her).holes(nil, on: today).contains(.doctor))
  }
}
