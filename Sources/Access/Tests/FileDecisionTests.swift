import Care
import Foundation
import Kernel
import TestSupport
import Testing

/// Who may see what of a file. The whole table stands in Tests/file-access.txt, where people read and review it.
@Suite("Who may see what of a person's file")
struct FileDecisionTests {
  static let now = Instant(milliseconds: 1_795_251_600_000)
  static let keeper: ID<Organization> = ID("keeper")
  static let other: ID<Organization> = ID("other")

  static func actor(_ roles: Set<Role>, at organization: ID<Organization> = keeper, account: String = "ana") -> Actor {
    Actor(kind: .account(ID(account)), name: "Ana", organization: organization, roles: roles)
  }

  static func facts(_ inclusion: InclusionState = .agreed, _ links: [FileLink] = []) -> FileFacts {
    FileFacts(organization: keeper, inclusion: inclusion, links: links)
  }

  static func link(
    _ kind: FileLink.Kind, account: String? = nil, organization: ID<Organization>? = nil, member: String? = nil,
    domains: Set<FileDomain> = [], from: Day = now.day.adding(days: -10), until: Day? = nil, expires: Instant? = nil
  ) -> FileLink {
    FileLink(
      id: ID("link-\(kind.rawValue)"), kind: kind, account: account.map { ID($0) }, organization: organization, member: member.map { ID($0) },
      domains: domains, from: from, until: until, expires: expires)
  }

  static func decide(_ actor: Actor, _ action: FileAction, _ part: FilePart, _ facts: FileFacts) -> FileDecision {
    FileDecision.decide(actor, action, part, facts, at: now)
  }

  static func decide(_ actor: Actor, _ part: FilePart, _ facts: FileFacts) -> FileDecision { decide(actor, .read, part, facts) }

  /// The relations that somebody can have to a file, by name.
  static let relations: [(name: String, organization: ID<Organization>, facts: FileFacts)] = {
    let all = link(.consent, domains: Set(FileDomain.allCases))
    let social = link(.consent, domains: [.social])
    let circle = link(.circle, account: "ana")
    return [
      ("keeps the file, nothing asked yet", keeper, facts(.notAsked)),
      ("keeps the file, consent withdrawn", keeper, facts(.withdrawn)),
      ("member, everything shared", other, facts(.agreed, [circle, all])),
      ("member, social life shared", other, facts(.agreed, [circle, social])),
      ("member, nothing asked yet", other, facts(.notAsked, [circle])),
      ("member, consent withdrawn", other, facts(.withdrawn, [circle, all])),
      ("member until yesterday", other, facts(.agreed, [link(.circle, account: "ana", until: now.day.adding(days: -1)), all])),
      ("mandated, everything shared", other, facts(.agreed, [link(.mandate, organization: other), all])),
      ("stranger", other, facts(.agreed, [all])),
      ("stranger in an emergency", other, facts(.agreed, [link(.emergency, account: "ana", expires: now.adding(seconds: 3600))])),
      ("excluded member", other, facts(.agreed, [circle, all, link(.exclusion, account: "ana")])),
      ("excluded keeper", keeper, facts(.agreed, [all, link(.exclusion, account: "ana")])),
      ("named reader of the protected part", keeper, facts(.agreed, [link(.protectedReader, account: "ana")])),
    ]
  }()

  /// One line for every relation, role and action: the parts that are open.
  static var table: [String] {
    var lines: [String] = []
    for relation in relations {
      for role in Role.allCases {
        for action in FileAction.allCases {
          let open = FilePart.allCases.filter {
            decide(actor([role], at: relation.organization), action, $0, relation.facts).isAllowed
          }
          if !open.isEmpty { lines.append("\(relation.name) | \(role.rawValue) | \(action.rawValue) | \(open.map(\.rawValue).joined(separator: " "))") }
        }
      }
    }
    let carer = facts(.agreed, [link(.carer, member: "karim", domains: [.social])])
    for (name, actor, facts) in [
      ("she herself", Actor(kind: .person(ID("p")), name: ""), facts(.withdrawn)),
      ("her carer, social life given", Actor(kind: .carer(ID("karim"), of: ID("p")), name: ""), carer),
    ] {
      for action in FileAction.allCases {
        let open = FilePart.allCases.filter { decide(actor, action, $0, facts).isAllowed }
        lines.append("\(name) | \(action.rawValue) | \(open.map(\.rawValue).joined(separator: " "))")
      }
    }
    return lines
  }

  @Test("every relation, role and action is decided as it was reviewed and written down in Tests/file-access.txt")
  func recorded() throws {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appending(path: "Tests/file-access.txt")
    if ProcessInfo.processInfo.environment["RELAIS_RECORD"] == "1" {
      try (Self.table.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    for line in Set(Self.table).symmetricDifference(lines).sorted() {
      Issue.record("\(Self.table.contains(line) ? "not reviewed" : "gone"): \(line)")
    }
  }

  @Test("whoever she excludes sees nothing, whatever else he is", arguments: FilePart.allCases)
  func excluded(_ part: FilePart) {
    let everything: [FileLink] = [
      Self.link(.circle, account: "ana"), Self.link(.mandate, organization: Self.keeper), Self.link(.consent, domains: Set(FileDomain.allCases)),
      Self.link(.protectedReader, account: "ana"), Self.link(.emergency, account: "ana", expires: Self.now.adding(seconds: 60)),
      Self.link(.exclusion, organization: Self.keeper),
    ]
    for action in FileAction.allCases {
      #expect(Self.decide(Self.actor(Set(Role.allCases)), action, part, Self.facts(.agreed, everything)) == .refused(.excluded))
    }
  }

  @Test("an exclusion holds from its first day to the moment it is ended")
  func exclusionDays() {
    let tomorrow = Self.facts(.agreed, [Self.link(.exclusion, account: "ana", from: Self.now.day.adding(days: 1))])
    #expect(Self.decide(Self.actor([.caseManager]), .identity, tomorrow).isAllowed)
    let today = Self.facts(.agreed, [Self.link(.exclusion, account: "ana", from: Self.now.day)])
    #expect(Self.decide(Self.actor([.caseManager]), .identity, today) == .refused(.excluded))
    let ended = Self.facts(.agreed, [Self.link(.exclusion, account: "ana", expires: Self.now)])
    #expect(Self.decide(Self.actor([.caseManager]), .identity, ended).isAllowed)
  }

  @Test("nobody reads the protected part but those who are named, and never she herself or a carer")
  func protectedPart() {
    let reader = Self.facts(.agreed, [Self.link(.protectedReader, account: "ana")])
    #expect(Self.decide(Self.actor([.caseManager]), .protected, reader) == .allowed(because: .protectedReader))
    #expect(Self.decide(Self.actor([.caseManager], account: "bea"), .protected, reader) == .refused(.protectedPart))
    #expect(Self.decide(Actor(kind: .person(ID("p")), name: ""), .protected, reader) == .refused(.protectedPart))
    let carer = Self.facts(.agreed, [Self.link(.carer, member: "karim", domains: Set(FileDomain.allCases))])
    for action in FileAction.allCases {
      #expect(Self.decide(Actor(kind: .carer(ID("karim"), of: ID("p")), name: ""), action, .protected, carer) == .refused(.protectedPart))
    }
  }

  @Test("health is for those bound by medical secrecy", arguments: Role.allCases)
  func health(_ role: Role) {
    let facts = Self.facts(.agreed, [Self.link(.circle, account: "ana"), Self.link(.consent, domains: [.care])])
    let decision = Self.decide(Self.actor([role], at: Self.other), .health, facts)
    #expect(decision.isAllowed == (Role.boundByMedicalSecrecy.contains(role)))
  }

  @Test("a consent reaches whom it names, from its first day to its last", arguments: [-1, 0, 1])
  func consentDays(_ offset: Int) {
    let day = Self.now.day
    for (named, reaches) in [(Self.other, true), (Self.keeper, false)] {
      let consent = Self.link(.consent, organization: named, domains: [.social], from: day, until: day)
      let facts = Self.facts(.agreed, [Self.link(.circle, account: "ana"), consent])
      let decision = FileDecision.decide(Self.actor([.homeHelp], at: Self.other), .read, .social, facts, at: Self.now.adding(days: offset))
      #expect(decision == (reaches && offset == 0 ? .allowed(because: .circle) : .refused(.outsideConsent)))
    }
  }

  @Test("an emergency opens what a bedside needs, for reading, until it ends")
  func emergency() {
    let facts = Self.facts(.refused, [Self.link(.emergency, account: "ana", expires: Self.now.adding(seconds: 1))])
    let nurse = Self.actor([.homeNurse], at: Self.other)
    #expect(Self.decide(nurse, .health, facts) == .allowed(because: .emergency(until: Self.now.adding(seconds: 1))))
    #expect(Self.decide(nurse, .write, .contact, facts) == .refused(.readOnly))
    #expect(Self.decide(nurse, .requests, facts) == .refused(.noRelation))
    #expect(FileDecision.decide(nurse, .read, .health, facts, at: Self.now.adding(seconds: 1)) == .refused(.noRelation))
    #expect(Self.decide(Self.actor([.homeNurse], at: Self.other, account: "bea"), .health, facts) == .refused(.noRelation))
  }

  @Test("withdrawing consent stops the circle at once; those who keep the file go on")
  func withdrawn() {
    let links: [FileLink] = [Self.link(.circle, account: "ana"), Self.link(.consent, domains: Set(FileDomain.allCases))]
    #expect(Self.decide(Self.actor([.homeNurse], at: Self.other), .health, Self.facts(.withdrawn, links)) == .refused(.consentWithdrawn))
    #expect(Self.decide(Self.actor([.homeNurse], at: Self.other), .flag, Self.facts(.withdrawn, links)) == .allowed(because: .circle))
    #expect(Self.decide(Self.actor([.caseManager]), .health, Self.facts(.withdrawn, links)) == .allowed(because: .keepsFile))
  }

  @Test("taking a relation away never opens anything, in 20,000 random files")
  func monotone() {
    var seed: UInt64 = 7
    func pick(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    for _ in 0..<20_000 {
      let links: [FileLink] = (0..<pick(6)).map { _ in
        let kind = FileLink.Kind.allCases[pick(FileLink.Kind.allCases.count)]
        return Self.link(
          kind, account: pick(2) == 0 ? "ana" : nil, organization: pick(2) == 0 ? Self.other : nil, member: "karim",
          domains: Set(FileDomain.allCases.filter { _ in pick(2) == 0 }), from: Self.now.day.adding(days: pick(5) - 3),
          until: pick(2) == 0 ? Self.now.day.adding(days: pick(5) - 2) : nil,
          expires: kind == .emergency || pick(4) == 0 ? Self.now.adding(seconds: Int64(pick(3) - 1) * 60) : nil)
      }
      let role = Role.allCases[pick(Role.allCases.count)]
      let someone = Self.actor([role], at: pick(3) == 0 ? Self.keeper : Self.other)
      let part = FilePart.allCases[pick(FilePart.allCases.count)]
      let action = FileAction.allCases[pick(2)]
      let inclusion = InclusionState.allCases[pick(4)]
      guard !Self.decide(someone, action, part, Self.facts(inclusion, links)).isAllowed else { continue }
      // Refused with everything he has: refused with less, unless what is taken away is the exclusion.
      for dropped in links.indices where links[dropped].kind != .exclusion {
        var fewer = links
        fewer.remove(at: dropped)
        #expect(!Self.decide(someone, action, part, Self.facts(inclusion, fewer)).isAllowed, "\(role) \(action) \(part) \(links[dropped])")
      }
    }
  }

  @Test("nobody without an account, and no other person, sees anything")
  func outsiders() {
    let open = Self.facts(.agreed, [Self.link(.consent, domains: Set(FileDomain.allCases))])
    for part in FilePart.allCases {
      #expect(Self.decide(.anonymous, part, open) == .refused(.noRelation))
      #expect(Self.decide(Actor(kind: .link(ID("r")), name: ""), part, open) == .refused(.noRelation))
      #expect(!Self.decide(Actor(kind: .carer(ID("x"), of: ID("p")), name: ""), part, open).isAllowed)
    }
  }
}
