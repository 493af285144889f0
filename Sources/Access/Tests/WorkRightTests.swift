import Care
import Kernel
import TestSupport
import Testing

/// What roles may do by themselves, as people reviewed it; changed only together with the table in the code.
@Suite("Who may do what by role")
struct WorkRightTests {
  /// h helpdesk, n neighbourhood, p proximity, c case manager, o occupational, y psychologist, g doctor, r pharmacist, u nurse, a home help,
  /// t hospital, k concertation, v volunteer, m coordinator, e evaluator, d data officer; every other role may nothing of this.
  private static let letters: [Character: Role] = [
    "h": .helpdeskAgent, "n": .neighbourhoodReferent, "p": .proximityReferent, "c": .caseManager, "o": .occupationalTherapist, "y": .psychologist,
    "g": .generalPractitioner, "r": .pharmacist, "u": .homeNurse, "a": .homeHelp, "t": .hospitalReferent, "k": .concertationOrganiser,
    "v": .volunteer, "m": .programmeCoordinator, "e": .evaluator, "d": .dataProtectionOfficer,
  ]
  private static let table: [WorkRight: String] = [
    .workOnRequests: "hnc", .takeCalls: "hn", .keepFiles: "hncoyk", .care: "hnpcoygruatkv", .openInEmergency: "hnpcoygrutk", .readHealth: "coygrut",
    .readGaps: "hncm", .countInclusion: "me", .answerForData: "d", .bookUnits: "coy", .countCosts: "m", .steerProgramme: "m",
  ]

  private static func actor(_ role: Role, at organization: ID<Organization> = ID("keeper")) -> Actor {
    Actor(kind: .account(ID("ana")), name: "Ana", organization: organization, roles: [role])
  }

  @Test("every right belongs to exactly the roles of the table, and to nobody without an account", arguments: WorkRight.allCases)
  func rights(_ right: WorkRight) throws {
    let expected = Set(try #require(Self.table[right]).compactMap { Self.letters[$0] })
    for role in Role.allCases { #expect(Self.actor(role).may(right) == expected.contains(role), "\(role) \(right)") }
    for kind in [Actor.Kind.anonymous, .person(ID("p")), .carer(ID("m"), of: ID("p")), .link(ID("r"))] {
      #expect(!Actor(kind: kind, name: "").may(right))
    }
    for role in [Role.person, .carer] { #expect(!Self.actor(role).may(right)) }
  }

  @Test("requests are worked on in the own organisation only")
  func requests() {
    for role in Role.allCases {
      #expect(Self.actor(role).mayWorkOnRequests(of: ID("keeper")) == Role.requestWorkers.contains(role))
      #expect(!Self.actor(role).mayWorkOnRequests(of: ID("other")))
    }
  }

  @Test("what goes beyond one decision about a file needs both the file and the role")
  func both() {
    let facts = FileDecisionTests.facts()
    let now = FileDecisionTests.now
    for role in Role.allCases {
      let (own, other) = (Self.actor(role), Self.actor(role, at: ID("other")))
      let keeps = Role.fileKeepers.contains(role)
      #expect(FileDecision.mayRecordConsent(own, facts, at: now) == keeps, "\(role)")
      #expect(FileDecision.mayInvite(own, facts, at: now) == keeps, "\(role)")
      #expect(FileDecision.mayMakeRequest(own, facts, at: now) == Role.requestWorkers.contains(role), "\(role)")
      #expect(FileDecision.mayKnowOrigin(own, isHealth: false))
      #expect(FileDecision.mayKnowOrigin(own, isHealth: true) == Role.boundByMedicalSecrecy.contains(role), "\(role)")
      #expect(FileDecision.mayBeNamed(own, because: .keepsFile, facts, at: now) == keeps, "\(role)")
      #expect(FileDecision.mayBeNamed(other, because: .dataOfficer, facts, at: now))
      for denied in [
        FileDecision.mayRecordConsent(other, facts, at: now), FileDecision.mayInvite(other, facts, at: now),
        FileDecision.mayMakeRequest(other, facts, at: now), FileDecision.mayBeNamed(other, because: .circle, facts, at: now),
      ] { #expect(!denied, "\(role)") }
    }
    let herself = Actor(kind: .person(ID("p")), name: "", roles: [.person])
    #expect(FileDecision.mayRecordConsent(herself, facts, at: now))
    #expect(!FileDecision.mayInvite(herself, facts, at: now) && !FileDecision.mayMakeRequest(herself, facts, at: now))
    for reason in [FileReason.keepsFile, .mandated, .circle, .herself, .carer, .protectedReader, .system, .emergency(until: now)] {
      #expect(!FileDecision.copiesEverything(reason))
    }
    #expect(FileDecision.copiesEverything(.dataOfficer))
  }
}
