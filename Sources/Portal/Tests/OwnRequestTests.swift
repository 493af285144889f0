import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("What she reads of her requests")
struct OwnRequestTests {
  @Test(
    "no help is promised before a service promised it",
    arguments: [
      ([], .beingLookedAt), ([.toRing], .beingLookedAt), ([.waiting], .asked), ([.waiting, .declined, .onWaitingList], .asked),
      ([.onWaitingList, .silent], .onWaitingList), ([.declined], .lookingOn), ([.silent, .declined], .lookingOn),
      ([.declined, .toRing], .beingLookedAt), ([.promised, .waiting], .promised), ([.inTouch], .promised), ([.helping, .promised], .helping),
      ([.over], .beingLookedAt),
    ] as [(Set<OwnService.Standing>, OwnRequestState)])
  func states(_ standings: Set<OwnService.Standing>, _ expected: OwnRequestState) {
    for state in [Request.State.clarifying, .oriented(followUp: PageSamples.today)] { #expect(OwnRequestState(state, standings) == expected) }
    #expect(OwnRequestState(.new, standings) == .received)
    #expect(OwnRequestState(.closed(.unreachable), standings) == .closed)
  }

  @Test("of each service that was asked, what it said; nothing of what was only prepared, taken back or not wanted, nor of advice")
  func services() {
    let today = PageSamples.today
    func told(_ state: Referral.State, gesture: Referral.Gesture = .referral, isNamed: Bool = true) -> OwnService? {
      PageSamples.referral(1, state, gesture: gesture).ownService(isNamed: isNamed)
    }
    func one(_ standing: OwnService.Standing, _ day: Day? = nil) -> OwnService { OwnService(name: "Soins de nuit", standing: standing, day: day) }
    for state in [Referral.State.proposed, .agreed, .withdrawn, .advised, .considered(on: today), .declined(.personDeclined)] {
      #expect(told(state) == nil, "\(state)")
    }
    for state in PageSamples.allStates { #expect(told(state, gesture: .advice) == nil, "\(state)") }
    for state in [Referral.State.sent(on: today, due: today), .seen(on: today, due: today), .questioned(on: today, due: today)] {
      #expect(told(state) == one(.waiting), "\(state)")
    }
    #expect(told(.accepted(firstContact: today)) == one(.promised, today) && told(.accepted(firstContact: nil)) == one(.promised))
    #expect(told(.waiting(until: today)) == one(.onWaitingList, today) && told(.contacted(on: today)) == one(.inTouch))
    #expect(told(.helpStarted(on: today)) == one(.helping) && told(.ended(on: today)) == one(.over))
    #expect(told(.declined(.noPlace)) == one(.declined) && told(.expired) == one(.silent))
    #expect(told(.expired, isNamed: false) == OwnService(name: nil, standing: .silent))
    // A service that is rung is not asked before somebody has rung.
    let byPhone = Referral(
      id: ID("r"), request: ID("q"), gesture: .referral, entry: nil, serviceName: "Soins de nuit", email: "", language: .french, shared: "",
      state: .sent(on: today, due: today), version: 1, createdAt: PageSamples.now, changedAt: PageSamples.now, way: .phone, phone: "02 000 00 00")
    #expect(byPhone.ownService(isNamed: true) == one(.toRing))
  }

  @Test("she reads who was asked and what they said; her daughter only where it stands", arguments: Backend.available)
  func page(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let samples = try await PortalSamples(site)
      let (agent, database, surroundings) = (TestSite.actor(.helpdeskAgent), site.database, site.surroundings)
      let report = NeedReport(
        words: "Je ne sais plus me laver", about: .personHerself, municipality: nil, whereabouts: "", contact: "0470 12 34 56", language: .french)
      let request = try await createRequest(report, channel: .phone, by: agent, in: database, surroundings)
      try await concern(request, samples.person, by: PortalSamples.keeper, in: database, surroundings)
      let her = try await samples.entered()
      let daughter = try await samples.entered(.carer(samples.daughter, [.social]))
      func reads(_ words: [String], _ unsaid: [String] = [], in language: Language = .french) async throws {
        let (own, carers) = (try await her.get(.my(.requests), language), try await daughter.get(.my(.requests), language))
        for one in words { #expect(own.text.contains(one), "\(one)") }
        for one in unsaid { #expect(!own.text.contains(one), "\(one)") }
        #expect(!carers.text.contains("Tilleul") && carers.text.contains(words[0]))
      }
      func ask(_ service: String, _ entry: String = "") async throws -> ID<Referral> {
        var draft = ReferralDraft()
        (draft.serviceName, draft.entry, draft.email, draft.language) = (service, entry, "service@example.be", "fr")
        draft.shared = "Aide pour le bain"
        let referral = try await prepareReferral(try draft.checked(), for: request, by: agent, in: database, surroundings)
        _ = try await changeReferral(referral, .agree(how: "oui"), by: agent, in: database, surroundings)
        return referral
      }
      func change(_ referral: ID<Referral>, _ command: Referral.Command) async throws {
        _ = try await changeReferral(referral, command, by: agent, in: database, surroundings)
      }
      let today = surroundings.today
      let first = try await ask("Service Tilleul", "organisation/49")
      try await reads(["Demande du"], ["Tilleul", "attendons une réponse"])
      try await change(first, .send(on: today))
      try await reads(["Nous avons demandé de l&#39;aide et attendons une réponse", "Service Tilleul", "Nous attendons sa réponse"], ["en route"])
      try await reads(["Wij hebben hulp gevraagd en wachten op een antwoord", "Wij wachten op het antwoord"], in: .dutch)
      try await reads(["We have asked for help and are waiting for an answer"], in: .english)
      try await change(first, .decline(.noPlace, words: "Complet"))
      try await reads(["Nous cherchons encore qui peut aider", "Ce service ne peut pas vous aider"], ["Complet"])
      let second = try await ask("Écoute violences", "helpline/ecoute-violence")
      try await change(second, .send(on: today))
      // What is about violence is not named where somebody could read it over her shoulder.
      try await reads(["attendons une réponse", "Un service", "Service Tilleul"], ["coute violences"])
      try await change(second, .accept(firstContact: Day("2026-11-30"), words: ""))
      try await reads(["Un service a promis son aide", "Premier contact prévu le 30 novembre 2026"], ["coute violences"])
      try await change(second, .startHelp(on: today))
      try await reads(["De l&#39;aide est en place", "Ce service vous aide"])
      // Once somebody around her must not be reached no service is named any more.
      _ = try await recordSuspicion(
        ProtectedTests.draft([samples.daughter]), about: samples.person, by: PortalSamples.keeper, in: database, surroundings)
      let own = try await her.get(.my(.requests))
      #expect(own.text.contains("Ce service vous aide") && !own.text.contains("Tilleul"))
    }
  }

  @Test("a name that was typed by hand is said only where the directory knows a help of that name, and none about violence")
  func typedNames() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let (agent, database, surroundings) = (TestSite.actor(.helpdeskAgent), site.database, site.surroundings)
      let report = NeedReport(
        words: "Je ne sais plus me laver", about: .personHerself, municipality: nil, whereabouts: "", contact: "0470 12 34 56", language: .french)
      let request = try await createRequest(report, channel: .phone, by: agent, in: database, surroundings)
      try await concern(request, samples.person, by: PortalSamples.keeper, in: database, surroundings)
      // The last one stands over the name of a help that was chosen before.
      let typed = [
        ("Écoute violences", ""), ("hulplijn GEWELD", ""), ("Un refuge à Ixelles", ""), (" dienst linde ", ""), ("Le Havre bleu", "organisation/49"),
      ]
      for (name, entry) in typed {
        var draft = ReferralDraft()
        (draft.serviceName, draft.email, draft.language, draft.shared) = (name, "service@example.be", "fr", "Aide pour le bain")
        draft.entry = entry
        let referral = try await prepareReferral(try draft.checked(), for: request, by: agent, in: database, surroundings)
        for command in [Referral.Command.agree(how: "oui"), .send(on: surroundings.today)] {
          _ = try await changeReferral(referral, command, by: agent, in: database, surroundings)
        }
      }
      let own = try await samples.entered().get(.my(.requests))
      #expect(own.text.contains("dienst linde") && own.text.contains("Un service"))
      for name in ["coute violences", "GEWELD", "Un refuge", "Havre"] { #expect(!own.text.contains(name), "\(name)") }
    }
  }

  @Test("what was asked for a report that is read with another one stands with both")
  func together() {
    let (main, joined) = (PageSamples.request(1), PageSamples.request(2))
    var read = joined
    read.joinedInto = main.id
    let (one, two) = (PageSamples.referral(1), PageSamples.referral(2))
    let referrals: [ID<Request>: [Referral]] = [main.id: [one], read.id: [two]]
    #expect(referrals.about(main, among: [main, read]) == [one, two] && referrals.about(read, among: [main, read]) == [one, two])
    #expect(referrals.about(main, among: [main, joined]) == [one] && referrals.about(read, among: [read]) == [one, two])
  }
}
