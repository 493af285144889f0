import Care
import Kernel
import Store

/// What happened to the files of the stories besides what stands in them: done as those do it who work with them, on the day it happened, so
/// that letters, links and the log tell of it as well.
struct StoryTelling {
  let world: DemoWorld
  let parameters: DemoParameters
  let database: any Database
  let now: Instant
  let random: @Sendable (Int) -> [UInt8]

  private typealias Story = DemoWorld.Story

  /// The same world, so long ago.
  private func ago(days: Int, hours: Int64 = 0) -> Surroundings {
    let then = now.adding(days: -days).adding(seconds: -hours * 3600)
    return Surroundings(now: { then }, random: random)
  }

  func tell() async throws {
    try await looks()
    try await questionByLink()
    try await emergency(
      "0", opener: .generalPractitioner, reason: "Confuse au téléphone, je devais savoir qui a la clé.", ago(days: 40, hours: 2),
      reviewed: ago(days: 38))
    try await emergency(
      "1", opener: .hospitalReferent, reason: "Arrivée aux urgences sans papiers ni téléphone ; qui prévenir, quels médicaments ?", ago(days: 1, hours: 5))
    try await suspicion()
    try await code()
  }

  /// So that she has something to read under "who looked".
  private func looks() async throws {
    let id = Story.marguerite.id
    for (role, days) in [(Role.caseManager, 30), (.homeNurse, 21), (.neighbourhoodReferent, 12), (.homeNurse, 3), (.caseManager, 2)] {
      _ = try await readPerson(id, by: world.actor(role), in: database, ago(days: days, hours: Int64(days % 7)))
    }
    // A volunteer without any relation to her tried.
    do { _ = try await readPerson(id, by: world.actor(.volunteer), in: database, ago(days: 6)) } catch is FileRefused {}
  }

  /// Her doctor has no account: he is asked by a letter with a link that works for a month.
  private func questionByLink() async throws {
    var draft = NoteDraft()
    draft.kind = Note.Kind.question.rawValue
    draft.part = Note.Part.health.rawValue
    draft.audience = Note.Audience.some.rawValue
    draft.recipients = [.member(DemoWorld.doctor)]
    draft.words = "Docteur, la tension de Mme Lemaire est à 15/9 depuis deux jours. Faut-il avancer la visite de mardi ?"
    draft.due = now.day.adding(days: 4)
    _ = try await writeNote(
      draft, about: Story.marguerite.id, by: world.actor(.caseManager), in: database, ago(days: 0, hours: 3), letter: parameters.noteLetter)
    // To the one who keeps the file it goes without health, so that the list of letters shows one as well.
    draft.part = Note.Part.social.rawValue
    draft.words = "Docteur, pouvez-vous confirmer votre passage de mardi ? Sa fille voudrait être là."
    _ = try await writeNote(
      draft, about: Story.marguerite.id, by: world.actor(.helpdeskAgent), in: database, ago(days: 0, hours: 2), letter: parameters.noteLetter)
  }

  private func emergency(_ tag: String, opener: Role, reason: String, _ then: Surroundings, reviewed: Surroundings? = nil) async throws {
    let (actor, id) = (world.actor(opener), Story.ngoziEmergency.id)
    let emergency: ID<EmergencyAccess> = ID("demo-story-emergency-\(tag)")
    guard let account = actor.account, let organization = actor.organization else { return }
    try await database.act(as: actor, doing: .openInEmergency, in: then) { desk in
      guard let opened = try desk.openPerson(id) else { return }
      let at = then.now()
      let expires = at.adding(seconds: EmergencyAccess.hours * 3600)
      let link = FileLink(id: then.newID(), kind: .emergency, account: account, from: at.day, expires: expires)
      try desk.insert(link, on: id, at: at)
      try desk.insert(
        EmergencyAccess(
          id: emergency, person: id, personNumber: opened.person.number, account: account, organization: organization, at: at, expires: expires,
          reason: reason), link: link.id, key: opened.key)
      desk.concerns(id, part: .identity, because: .emergency(until: expires))
    }
    _ = try await readPerson(id, by: actor, in: database, then)
    guard let reviewed else { return }
    let officer = world.actor(.dataProtectionOfficer)
    try await markEmergencyTold(emergency, by: officer, in: database, reviewed)
    try await reviewEmergency(
      emergency, verdict: .justified, words: "Vérifié avec le cabinet ; la sœur a été prévenue le jour même.", by: officer, in: database, reviewed)
  }

  private func suspicion() async throws {
    let (id, author) = (Story.yvonneProtected.id, world.actor(.caseManager))
    var draft = SuspicionDraft()
    draft.signs = [.money, .control]
    draft.victim = Victim.olderPerson.rawValue
    draft.words = "Deux retraits de 400 € qu'elle n'explique pas. Le petit-fils répond à sa place et ne nous laisse pas seuls avec elle."
    draft.herWords = "« Il faut bien qu'il mange, ce petit. » Elle ne veut pas de plainte."
    draft.suspects = [DemoWorld.grandson]
    draft.safeWays.words = "Appeler le mardi matin, quand l'infirmière est là. Ne rien laisser dans la boîte aux lettres."
    draft.safeWays.hint = "Préfère qu'on passe le mardi matin."
    draft.safeWays.showsHint = true
    _ = try await recordSuspicion(draft, about: id, by: author, in: database, ago(days: 16))
    _ = try await nameProtectedReader(
      DemoWorld.account(.psychologist), because: "La voit chaque semaine, elle lui parle.", about: id, by: author, in: database, ago(days: 15))
    _ = try await addToProtected(
      "Parlé avec elle seule : elle veut bien qu'un administrateur de biens soit demandé. Juge de paix contacté.", safeWays: nil, about: id,
      by: world.actor(.psychologist), in: database, ago(days: 5))
  }

  /// The letter with Marguerite's code, that she has used since.
  private func code() async throws {
    let then = ago(days: 61)
    let (id, by) = (Story.marguerite.id, DemoWorld.account(.caseManager))
    let rule = try parameters.portal.rule(on: now.day)
    for (tag, party) in [("AVEC", PortalParty.herself), ("CHEZ", DemoWorld.daughtersAccess)] {
      guard let code = PortalCode(typed: "\(tag)-2026-VELO-0014") else { continue }
      try await database.act(as: world.actor(.caseManager), doing: .invitePerson, in: then) { desk in
        let file = try desk.file(id, .access, .write)
        let invitation = PortalInvitation(
          id: then.newID(), person: file.person.id, party: party, way: .letter, by: by, createdAt: then.now(),
          expires: then.now().adding(days: rule.codeDays))
        try desk.insert(invitation, code: code)
        _ = try desk.use(invitation.id, at: then.now().adding(days: 1))
        desk.shows("invitation/\(invitation.id.raw)")
      }
    }
  }
}
