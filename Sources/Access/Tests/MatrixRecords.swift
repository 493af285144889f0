import Actions
import Care
import Kernel
import Pages
import Secrets
import Site
import Store
import TestSupport
import Testing

/// One record of each kind, of the organisation that receives reports.
struct MatrixRecords {
  let request: String
  let referral: String
  let message: String
  let secret: String
  let person: String
  let emergency: String
  /// A call that asks to be rung back.
  let call: String
  /// A file kept with the request, and another request to compare it with.
  let attachment: String
  let otherRequest: String
  /// One thing of each kind in the file.
  let items: [PersonPage: String]
  /// Who may see what of the person's file: every account of the house is a member of her circle, and she shares everything.
  let facts: FileFacts

  init(_ site: TestSite) async throws {
    let agent = TestSite.actor(.helpdeskAgent)
    let report = NeedReport(words: "Besoin d'aide", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
    let request = try await createRequest(report, channel: .phone, by: agent, in: site.database, site.surroundings)
    let rule = try Fixtures.attachments.rule(on: site.surroundings.today)
    try await attach(Array("Une lettre".utf8), called: "lettre.txt", to: request, under: rule, by: agent, in: site.database, site.surroundings)
    attachment = try #require(try await site.database.read { try $0.attachments(of: request) }.first).id.raw
    otherRequest = try await createRequest(report, channel: .phone, by: agent, in: site.database, site.surroundings).raw
    var draft = ReferralDraft()
    draft.serviceName = "Service Tilleul"
    draft.email = "tilleul@example.be"
    draft.shared = "Aide pour le bain"
    let referral = try await prepareReferral(draft.checked(), for: request, by: agent, in: site.database, site.surroundings)
    let letter: @Sendable (Referral, Organization) -> Letter = { _, _ in Letter(subject: "Une demande", body: "Un lien") }
    for command in [Referral.Command.agree(how: "oui"), .send(on: site.surroundings.today)] {
      _ = try await changeReferral(referral, command, by: agent, in: site.database, site.surroundings, letter: letter)
    }
    let messages = try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 1) }
    let manager = TestSite.actor(.caseManager)
    let person = try await createPerson(PersonDetails(), by: manager, in: site.database, site.surroundings)
    let (house, now) = (TestSite.organization(.own).id, site.surroundings.now())
    var links: [FileLink] = [
      FileLink(id: ID("matrix-consent"), kind: .consent, domains: Set(FileDomain.allCases), from: now.day)
    ]
    links += Role.allCases.map {
      FileLink(id: ID("matrix-\($0.rawValue)"), kind: .circle, account: TestSite.account($0).id, from: now.day)
    }
    let made = links
    try await site.database.transaction { connection in
      for link in made { try connection.insert(link, on: person.id, at: now) }
      guard let opened = try connection.openPerson(person.id) else { throw SimpleFailure.notFound }
      var agreed = opened.person
      agreed.inclusion = .agreed
      _ = try connection.update(agreed, key: opened.key, at: now)
    }
    facts = FileFacts(organization: house, inclusion: .agreed, links: links)
    self.person = person.id.raw
    let other = TestSite.actor(.homeNurse, .other)
    let alarm: @Sendable (EmergencyAccess, Actor, Organization, Language) -> Letter = { _, _, _, _ in Letter(subject: "Urgence", body: "Un lien") }
    _ = try await openInEmergency(
      .fileNumber(person.number), reason: "Trouvée au sol, inconsciente", by: other, in: site.database, site.surroundings,
      letters: EmergencyLetters(officer: alarm, person: alarm))
    emergency = try #require(try await site.database.read { try $0.emergencies(of: person.id) }.first).id.raw
    var details = MemberDetails()
    details.name = "Samira"
    let member = try await addMember(
      MemberDraft(kind: .family, details: details), to: person.id, by: manager, in: site.database, site.surroundings)
    let way = try await beginEpisode(
      EpisodeBeginning(programme: "protocol3", service: "psychology", asker: .person, name: "", words: "", on: now.day), of: person.id,
      rule: try site.house.episodes.rule(on: now.day), by: manager, in: site.database, site.surroundings)
    items = [
      .circle: member.id.raw, .assessments: "new-belrai-screener", .consents: "sheet", .conditions: "category.38", .eligibility: "protocol3",
      .episodes: way.episode.raw, .ledger: "proof",
    ]
    var call = CallDraft()
    (call.caller, call.words, call.contact, call.result, call.language) = ("family", "Rappeler", "0470 00 00 00", "call-back", "fr")
    call.dueAt = now.adding(days: 1)
    let context = CallContext(isDanger: false, shortlists: Fixtures.shortlists, language: .french) { _ in nil }
    self.call = try await keepCall(call.checked(at: now), context, by: agent, in: site.database, site.surroundings).call.raw
    self.request = request.raw
    self.referral = referral.raw
    message = try #require(messages.first).id.raw
    secret = SignedToken.sign(
      referral.raw, purpose: "referral-answer", expires: site.surroundings.now().adding(days: 30), key: TestSite.key)
  }

  /// The address of the record that a pattern stands for.
  func path(_ pattern: String, existing: Bool = true) -> String {
    let id =
      pattern.contains("/personnes/")
      ? person : pattern.contains("/demandes/") ? request : pattern.contains("/orientations/") ? referral : message
    // As long as a real one, so that pages which quote it could differ only by the record.
    return pattern.replacing(":id", with: existing ? id : String(repeating: "0", count: 26)).replacing(":secret", with: secret).replacing(":item", with: item(of: pattern))
      .replacing(":chapter", with: Fixtures.chapter.id).replacing(":kind", with: "category")
      .replacing("category/\(existing ? id : String(repeating: "0", count: 26))", with: "category/38")
  }

  private func item(of pattern: String) -> String {
    if pattern.contains("/acces-d-urgence/") { return emergency }
    if pattern.contains("/appels/") { return call }
    if pattern.contains("/releves/") { return "2026-10" }
    if pattern.contains("/fichiers/") { return attachment }
    if pattern.contains("/comparer/") { return otherRequest }
    let page = PersonPage.allCases.first { pattern.contains("/\(Address.personPage(ID("x"), $0).path(.french).split(separator: "/").last ?? "")/") }
    return page.flatMap { items[$0] } ?? "sheet"
  }

  /// Whether a page of the file is closed to a role by what the file itself says: then it looks like "not there".
  func isClosed(_ address: Address, to role: Role?, at now: Instant) -> Bool {
    guard let role else { return false }
    let page: PersonPage
    switch address {
    case .personPage(_, let of), .personItem(_, let of, item: _), .personForm(_, let of, _), .personItemForm(_, let of, item: _, _): page = of
    default: return false
    }
    // Everybody with a relation may write a suspicion down: the page is offered for that.
    let action: FileAction = page == .protected ? .write : .read
    return !FileDecision.decide(TestSite.actor(role), action, page.part, facts, at: now).isAllowed
  }

  /// What makes each form right, so that only the record can be the reason to refuse.
  var rightForm: [(String, String)] {
    [
      ("words", "Une note"), ("day", "01/12/2026"), ("outcome", "met"), ("seen", "yes"), ("how", "oui"), ("step", "prepare"),
      ("gesture", "referral"), ("serviceName", "Service"), ("email", "a@example.be"), ("shared", "Aide"), ("language", "fr"), ("reason", "Une raison qui suffit"),
    ]
  }

  /// The token that a browser's forms carry.
  func token(of client: TestClient, _ role: Role?, for address: Address? = nil) async throws -> String {
    switch address {
    // A person's own pages have a token apart from that of work.
    case .my, .myForm:
      let page = try await client.get("/fr/moi/entrer")
      return try #require(page.forms.first { $0.action.hasPrefix("/fr/moi") }?["token"])
    default: break
    }
    let page = try await client.get(role == nil ? "/fr/signaler" : "/fr")
    return try #require(page.forms.first?["token"])
  }
}
