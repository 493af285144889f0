import Actions
import Care
import Kernel
import Secrets
import Store
import TestSupport
import Testing

/// One record of each kind, of the organisation that receives reports.
struct MatrixRecords {
  let request: String
  let referral: String
  let message: String
  let secret: String

  init(_ site: TestSite) async throws {
    let agent = TestSite.actor(.helpdeskAgent)
    let report = NeedReport(words: "Besoin d'aide", about: .family, municipality: nil, whereabouts: "", contact: "", language: .french)
    let request = try await createRequest(report, channel: .phone, by: agent, in: site.database, site.surroundings)
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
    self.request = request.raw
    self.referral = referral.raw
    message = try #require(messages.first).id.raw
    secret = SignedToken.sign(
      referral.raw, purpose: "referral-answer", expires: site.surroundings.now().adding(days: 30), key: TestSite.key)
  }

  /// The address of the record that a pattern stands for.
  func path(_ pattern: String, existing: Bool = true) -> String {
    let id = pattern.contains("/demandes/") ? request : pattern.contains("/orientations/") ? referral : message
    // As long as a real one, so that pages which quote it could differ only by the record.
    return pattern.replacing(":id", with: existing ? id : String(repeating: "0", count: 26)).replacing(":secret", with: secret)
      .replacing(":chapter", with: Fixtures.chapter.id).replacing(":kind", with: "category")
      .replacing("category/\(existing ? id : String(repeating: "0", count: 26))", with: "category/38")
  }

  /// What makes each form right, so that only the record can be the reason to refuse.
  var rightForm: [(String, String)] {
    [
      ("words", "Une note"), ("day", "01/12/2026"), ("outcome", "met"), ("seen", "yes"), ("how", "oui"), ("step", "prepare"),
      ("gesture", "referral"), ("serviceName", "Service"), ("email", "a@example.be"), ("shared", "Aide"), ("language", "fr"),
    ]
  }

  /// The token that a browser's forms carry.
  func token(of client: TestClient, _ role: Role?) async throws -> String {
    let page = try await client.get(role == nil ? "/fr/signaler" : "/fr")
    return try #require(page.forms.first?["token"])
  }
}
