import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Who is told when somebody goes to another managing organisation")
struct HandoverLetterTests {
  /// Says what it is, whose file it leads to, and in which languages it was asked for.
  private static let letters = MoveLetters { news, file, languages in
    Letter(subject: "\(news)", body: "\(file.raw) \(languages.map(\.code).joined(separator: " "))")
  }

  private static func outbox(of side: TestSite.Side, at site: TestSite) async throws -> [Message] {
    try await site.database.read { try $0.messages(of: TestSite.organization(side).id, offset: 0, limit: 100) }.reversed()
  }

  private static func subjects(_ side: TestSite.Side, at site: TestSite) async throws -> [String] {
    try await outbox(of: side, at: site).map { "\($0.to): \($0.subject)" }.sorted()
  }

  private func end(_ houses: TwoHouses, agrees: Bool = true) async throws {
    _ = try await endPart(
      EndingDraft(lastDay: LedgerWorld.day("2026-05-31"), agrees: agrees), of: houses.here, houses.world.programme, telling: Self.letters, by: houses.us,
      in: houses.world.site.database, houses.world.site.surroundings)
  }

  private func back(_ houses: TwoHouses) async throws {
    _ = try await takeBackEnd(
      because: "Elle reste", of: houses.here, houses.world.programme, telling: Self.letters, by: houses.us, in: houses.world.site.database,
      houses.world.site.surroundings)
  }

  private func over(_ houses: TwoHouses) async throws {
    _ = try await Actions.takeOver(
      houses.there, houses.world.programme, telling: Self.letters, by: houses.them, in: houses.world.site.database, houses.world.site.surroundings)
  }

  @Test("providers and the next organisation are told of the end, the one that ended of what followed, each once", arguments: Backend.available)
  func told(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let (world, site) = (houses.world, houses.world.site)
      try await houses.begun()
      // Twice by the same one: one letter. By the one who ends it: none.
      for day in ["2026-03-10", "2026-03-17"] {
        try await world.enter(LedgerWorld.draft(.session, day, 2, as: "psychology:psychologist"), by: world.psychologist, for: houses.here)
      }
      try await end(houses)
      let ended = "psychologist@own.example.be: ended(\"Maison Relais\", 2026-05-31)"
      let waits = "autre@example.be: waits(\"Maison Relais\", 2026-05-31)"
      #expect(try await Self.subjects(.own, at: site) == [ended])
      #expect(try await Self.subjects(.other, at: site) == [waits])
      // Each leads to the file that the reader has.
      #expect(try await Self.outbox(of: .own, at: site).map(\.body) == ["\(houses.here.raw) fr"])
      #expect(try await Self.outbox(of: .other, at: site).map(\.body) == ["\(houses.there.raw) fr"])
      await #expect(throws: LedgerHandoverProblem.alreadyEnded) { try await end(houses) }
      #expect(try await Self.subjects(.own, at: site).count == 1)

      try await back(houses)
      let goesOn = "psychologist@own.example.be: goesOn(\"Maison Relais\")"
      #expect(try await Self.subjects(.own, at: site) == [ended, goesOn])
      #expect(try await Self.subjects(.other, at: site) == [waits, "autre@example.be: waitsNoMore(\"Maison Relais\")"])

      try await end(houses)
      try await over(houses)
      #expect(try await Self.subjects(.own, at: site) == ["maison@example.be: continued", ended, ended, goesOn])
      #expect(try await Self.outbox(of: .own, at: site).last?.body == "\(houses.here.raw) fr")
      #expect(try await Self.subjects(.other, at: site).count == 3)
    }
  }

  @Test("without her agreement, without her number, and where no letters are given, no other organisation is told", arguments: Backend.available)
  func unsaid(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let (world, site) = (houses.world, houses.world.site)
      try await houses.begun()
      try await end(houses, agrees: false)
      try await back(houses)
      #expect(try await Self.subjects(.other, at: site) == [])
      let nameless = try await TwoHouses.file(nil, by: houses.us, at: site)
      try await world.enter(LedgerWorld.draft(.initialModule, "2026-03-02"), for: nameless)
      _ = try await endPart(
        EndingDraft(lastDay: LedgerWorld.day("2026-05-31"), agrees: true), of: nameless, world.programme, telling: Self.letters, by: houses.us,
        in: site.database, site.surroundings)
      try await houses.end()
      #expect(try await Self.subjects(.other, at: site) == [])
      #expect(try await Self.subjects(.own, at: site) == [])
    }
  }

  @Test("whoever she keeps out of her file is not told of it any more", arguments: Backend.available)
  func excluded(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      let (world, site) = (houses.world, houses.world.site)
      try await houses.begun()
      try await world.enter(LedgerWorld.draft(.session, "2026-03-10", 2, as: "psychology:psychologist"), by: world.psychologist, for: houses.here)
      let therapist = "occupationalTherapy:occupationalTherapist"
      try await world.enter(LedgerWorld.draft(.session, "2026-03-11", 2, as: therapist), by: world.therapist, for: houses.here)
      _ = try await exclude(
        .account(TestSite.account(.psychologist).id), from: houses.here, by: houses.us, in: site.database, site.surroundings)
      try await end(houses)
      #expect(try await Self.subjects(.own, at: site) == ["occupational-therapist@own.example.be: ended(\"Maison Relais\", 2026-05-31)"])
    }
  }

  @Test("of many who take over at once one writes a letter", arguments: Backend.available)
  func once(_ backend: Backend) async throws {
    try await TwoHouses.with(backend) { houses in
      try await houses.begun()
      try await houses.end()
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<16 { group.addTask { _ = try? await over(houses) } }
      }
      #expect(try await Self.subjects(.own, at: houses.world.site) == ["maison@example.be: continued"])
    }
  }

  @Test("the letters are written in each reader's language, with a link to his own file, and name neither her nor the programme")
  func words() async throws {
    let day = try LedgerWorld.day("2026-05-31")
    let all: [MoveNews] = [.ended("Deux Rives", day), .goesOn("Deux Rives"), .waits("Deux Rives", day), .waitsNoMore("Deux Rives"), .continued, .joined("Deux Rives")]
    var seen: Set<String> = []
    for news in all {
      for language in Language.interface {
        let letter = Letters.moved(news, [language]) { "https://relais.example/\($0.code)" }
        #expect(letter.body.contains("https://relais.example/\(language.code)\n") && !letter.subject.contains("\n"))
        #expect(seen.insert(letter.body).inserted && seen.insert(letter.subject).inserted, "\(news) \(language)")
      }
    }
    let both = Letters.moved(.continued, [.french, .dutch]) { $0.code }
    #expect(both.subject == "Une autre organisation a repris la suite / Een andere organisatie nam over")
    try await TwoHouses.with { houses in
      let site = houses.world.site
      try await houses.begun()
      let ours = try await site.signedIn(.caseManager)
      let page = try await ours.get(.personPage(houses.here, .ledger))
      let form = Address.personForm(houses.here, .ledger, .endPart).path(.french)
      #expect(try await ours.submit(page, to: form, ["lastDay": "31/5/2026", "agrees": "yes"]).status == 303)
      let letter = try #require(try await Self.outbox(of: .other, at: site).first)
      #expect(letter.subject == "Maison Relais vous transmet une suite" && letter.to == "autre@example.be")
      #expect(letter.body.contains(Address.personPage(houses.there, .ledger).path(.french)))
      for word in ["Odette", "Rivière", "Protocole", houses.here.raw] { #expect(!letter.body.contains(word), "\(word)") }
    }
  }
}
