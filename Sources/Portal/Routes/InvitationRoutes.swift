import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Giving a person, or her carer, an access of her own; answering what she says is wrong.
let invitationRoutes: [Route] = [
  .get(.personPage(ID(":id"), .invitation), .roles(Role.fileKeepers.union([.dataProtectionOfficer]))) { visit in try await invitationReply(visit) },
  .post(.personForm(ID(":id"), .invitation, .invite), .roles(Role.fileKeepers)) { visit in
    let house = visit.house
    guard let draft = draft(visit) else {
      let problem = FieldProblem("who", code: "portal.choose", text: InvitationText.chooseWhom)
      return try await invitationReply(visit, [problem], status: 422)
    }
    do {
      let link = house.publicAddress + Address.my(.signIn).path(draft.language)
      let made = try await invite(
        draft, to: ID(visit.parameter("id")), by: visit.actor, parameters: house.portal, in: visit.database, visit.surroundings
      ) { code, keeper, expires in
        let words = InvitationMail.words(code: code, link: link, until: expires.day, phone: keeper.phone, in: draft.language)
        return Letter(subject: words.subject, body: words.body)
      }
      guard made.invitation.way == .letter else {
        return .see(
          .personPage(made.file.person.id, .invitation), flash: Frame.Flash(tone: .good, words: InvitationText.sent(visit.language)))
      }
      let model = InvitationLetterModel(
        head: FileHead(made.file, for: visit.actor, at: visit.surroundings.now()), code: made.code,
        isCarer: made.invitation.party.member != nil, expires: made.invitation.expires.day, language: draft.language, keeper: made.keeper.name,
        phone: made.keeper.phone ?? "", address: link.split(separator: "://", maxSplits: 1).last.map(String.init) ?? link)
      return .page(invitationLetterPage(model, in: visit.frame))
    } catch let problem as PortalProblem {
      return try await invitationReply(visit, [FieldProblem(problem.field, code: problem.code, text: problem.text)], status: 422)
    }
  },
  .post(.personForm(ID(":id"), .invitation, .revoke), .roles(Role.fileKeepers)) { visit in
    let person = try await revokeInvitation(
      ID(visit.form["invitation"]), of: ID(visit.parameter("id")), by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.personPage(person, .invitation), flash: Frame.Flash(tone: .good, words: InvitationText.revoked(visit.language)))
  },
  .post(.personForm(ID(":id"), .invitation, .endAccess), .roles(Role.fileKeepers)) { visit in
    let member: ID<CircleMember>? = visit.form["member"].isEmpty ? nil : ID(visit.form["member"])
    let person = try await endAccess(of: ID(visit.parameter("id")), for: member, by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.personPage(person, .invitation), flash: Frame.Flash(tone: .good, words: InvitationText.ended(visit.language)))
  },
  .post(.personItemForm(ID(":id"), .identity, item: ":item", .answerCorrection), .roles(Role.fileKeepers)) { visit in
    let person = try await answerCorrection(
      ID(visit.parameter("item")), of: ID(visit.parameter("id")), accepts: visit.form["decision"] == "accept", answer: visit.form["answer"],
      by: visit.actor, in: visit.database, visit.surroundings)
    return .see(.personPage(person, .identity), flash: Frame.Flash(tone: .good, words: InvitationText.answered(visit.language)))
  },
]

private func draft(_ visit: Visit) -> InvitationDraft? {
  guard let way = PortalInvitation.Way(rawValue: visit.form["way"]) else { return nil }
  let language = visit.house.languages[visit.form["language"]] ?? .french
  switch visit.form["who"] {
  case "herself": return InvitationDraft(party: .herself, way: way, language: language)
  case "carer":
    let domains = FileDomain.allCases.filter { visit.form["give-\($0.rawValue)"] == "yes" }
    return InvitationDraft(party: .carer(ID(visit.form["member"]), Set(domains)), way: way, language: language)
  default: return nil
  }
}

private func invitationReply(_ visit: Visit, _ problems: [FieldProblem] = [], status: Int = 200) async throws -> Reply {
  let id: ID<Person> = ID(visit.parameter("id"))
  let view = try await readInvitations(id, by: visit.actor, in: visit.database, visit.surroundings)
  guard view.file.person.id == id || status != 200 else { return .see(.personPage(view.file.person.id, .invitation)) }
  let now = visit.surroundings.now()
  let hers = view.file.person.details.languages.lazy.map(\.code).first { visit.house.languages[$0] != nil }
  let sensible = ["who": "herself", "way": "letter", "language": hers ?? visit.language.code]
  let values = visit.form.all.isEmpty ? sensible : visit.form.all
  let model = InvitationModel(
    head: FileHead(view.file, for: visit.actor, at: now), invitations: view.invitations, accesses: view.accesses, members: view.members,
    accountNames: view.accountNames, languages: visit.house.languages.all.map { Choice($0.code, $0.ownName) }, canEmail: view.canEmail,
    mayChange: FileDecision.mayInvite(visit.actor, view.file.facts, at: now),
    now: now, state: FormState(values: values, problems: problems),
    isBack: !problems.isEmpty)
  return .page(invitationPage(model, in: visit.frame), status: status)
}
