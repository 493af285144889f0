import Actions
import Care
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

/// Fatima, whose file the first house keeps, with her daughter in the circle, and marks that no page or copy may show.
struct PortalSamples {
  static let marks = ["OWNMATTERS", "OWNPHONEWHO", "CIRCLEROLE"]
  static let secrets = ["SUSPICION", "MEMBERNOTE", "MEMBERADDRESS", "FILENOTE", "REPORTEDBYOTHERS"]

  let site: TestSite
  let person: ID<Person>
  let daughter: ID<CircleMember>
  static let keeper = TestSite.actor(.caseManager)

  init(_ site: TestSite) async throws {
    self.site = site
    var details = PersonDetails()
    details.names = [PersonName(given: "Fatima", family: "El Amrani")]
    details.birth = PartialDate("1938-04-03")
    details.phones = [PersonPhone(number: try PhoneNumber("0470 12 34 56"), answeredBy: "OWNPHONEWHO")]
    details.emails = ["fatima@example.be"]
    details.languages = [SpokenLanguage(code: "ar"), SpokenLanguage(code: "fr")]
    details.matters = "OWNMATTERS rester chez moi"
    details.note = "FILENOTE"
    person = try await createPerson(details, by: Self.keeper, in: site.database, site.surroundings).id
    var member = MemberDetails()
    member.name = "Samira"
    member.role = "CIRCLEROLE fille"
    member.note = "MEMBERNOTE"
    member.address = "MEMBERADDRESS"
    member.email = "samira@example.be"
    daughter = try await addMember(MemberDraft(kind: .family, details: member), to: person, by: Self.keeper, in: site.database, site.surroundings).id
  }

  func invite(
    _ party: PortalParty = .herself, _ way: PortalInvitation.Way = .letter, by actor: Actor = PortalSamples.keeper
  ) async throws -> PortalCode {
    try await Actions.invite(
      InvitationDraft(party: party, way: way, language: .french), to: person, by: actor, parameters: Fixtures.portal, in: site.database,
      site.surroundings
    ) { code, _, _ in Letter(subject: "Votre code", body: code.written) }.code
  }

  /// A browser in which she, or her daughter, has just come in through the forms.
  func entered(
    _ party: PortalParty = .herself, phrase: String = "citron bateau neige", language: Language = .french
  ) async throws -> TestClient {
    let client = site.visitor()
    try await enter(client, code: try await invite(party).written, phrase: phrase, language: language)
    return client
  }

  @discardableResult
  func enter(
    _ client: TestClient, code: String, birth: String = "3/4/1938", phrase: String = "citron bateau neige", language: Language = .french
  ) async throws -> Answer {
    let page = try await client.get(.my(.signIn), language)
    let chosen = try await client.submit(page, to: Address.myForm(.signIn, .code).path(language), ["code": code, "birth": birth])
    guard chosen.status == 200 else { return chosen }
    return try await client.submit(chosen, to: Address.myForm(.signIn, .begin).path(language), ["phrase": phrase])
  }
}
