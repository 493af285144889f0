import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// A person's own pages: coming in, reading, deciding, correcting.
package let portalRoutes: [Route] =
  enterRoutes + ownSharingRoutes + ownCopyRoutes + invitationRoutes + [
    .get(.my(.home), .personal) { visit in
      let (session, id) = try personal(visit)
      let own = try await readOwnHome(id, access: session.access, by: visit.actor, in: visit.database, visit.surroundings)
      let hasNotebook = allRoutes().contains { $0.method == .get && $0.place == .page(.my(.notebook)) }
      let model = PortalHomeModel(
        isCarer: session.member != nil, matters: own.matters,
        tiles: own.pages.filter { $0 != (hasNotebook ? .copy : .notebook) }.compactMap { MyPage(rawValue: $0.rawValue) },
        newHandle: visit.query["new"].isEmpty ? nil : own.handle, hasExplanation: own.hasExplanation, hasLedger: own.hasLedger)
      return .page(portalHomePage(model, in: visit.frame))
    },
    .get(.my(.file), .personal) { visit in try await fileReply(visit) },
    .post(.myForm(.file, .ownContact), .personal) { visit in
      let (session, id) = try personal(visit)
      let own = try await readOwnFile(id, access: session.access, by: visit.actor, in: visit.database, visit.surroundings)
      guard own.file.admits(visit.actor, .write, .contact, at: visit.surroundings.now()) else { throw SimpleFailure.notFound }
      do {
        let changes = try OwnContactReader.changes(visit.form.all, of: own.file.person.details, today: visit.surroundings.today)
        let version = Int(visit.form["version"]) ?? 0
        guard version == own.file.person.version else { throw PersonProblem.changedMeanwhile }
        try await changeOwnContact(changes, of: id, version: version, by: visit.actor, in: visit.database, visit.surroundings)
        return .see(.my(.file), flash: Frame.Flash(tone: .good, words: PortalText.saved(visit.language)))
      } catch let invalid as Invalid {
        return try await fileReply(visit, sentBack: .ownContact, invalid.problems, status: 422)
      } catch let problem as PersonProblem {
        return try await fileReply(visit, sentBack: .ownContact, failure: problem.text, status: 409)
      }
    },
    .post(.myForm(.file, .askCorrection), .personal) { visit in
      let (_, id) = try personal(visit)
      do {
        try await askCorrection(
          Correction.Subject(rawValue: visit.form["subject"]) ?? .other, visit.form["words"], of: id, by: visit.actor, in: visit.database,
          visit.surroundings)
        return .see(.my(.file), flash: Frame.Flash(tone: .good, words: PortalText.asked(visit.language)))
      } catch let problem as PortalProblem {
        return try await fileReply(
          visit, sentBack: .askCorrection, [FieldProblem(problem.field, code: problem.code, text: problem.text)], status: 422)
      }
    },
    .get(.my(.circle), .personal) { visit in
      let (session, id) = try personal(visit)
      let view = try await readCircle(id, by: visit.actor, in: visit.database, visit.surroundings)
      let now = visit.surroundings.now()
      let standing = view.file.admits(visit.actor, .read, .contact, at: now) ? view.circle.standing(view.file.person.details, on: now.day) : []
      let present = (view.circle.members + standing).filter { $0.belongs(on: now.day) }
      let name = view.file.admits(visit.actor, .read, .identity, at: now) ? view.file.person.displayName : ""
      return .page(
        ownCirclePage(
          present, name: name, mayCorrect: view.file.admits(visit.actor, .write, .identity, at: now), isCarer: session.member != nil,
          in: visit.frame))
    },
    .get(.my(.requests), .personal) { visit in
      let (session, id) = try personal(visit)
      let found = try await readPersonRequests(id, by: visit.actor, in: visit.database, visit.surroundings)
      let isCarer = session.member != nil
      let requests = found.requests.filter { !$0.isErased }.map { request in
        OwnRequest(
          request, found.referrals.about(request, among: found.requests), isNamed: { !found.isDiscreet && visit.house.isSafeToName($0) },
          forCarer: isCarer)
      }
      return .page(ownRequestsPage(requests, isCarer: isCarer, in: visit.frame))
    },
  ]

extension OwnRequest {
  /// A carer reads where it stands, and nothing that was said, nor who was asked.
  ///
  /// - Parameter isNamed: whether the service's name may stand on her page.
  init(_ request: Request, _ referrals: [Referral], isNamed: (Referral) -> Bool, forCarer isCarer: Bool) {
    let asked = referrals.compactMap { $0.ownService(isNamed: isNamed($0)) }
    self.init(
      number: isCarer ? "" : request.number, day: request.createdAt.day, state: OwnRequestState(request.state, Set(asked.map(\.standing))),
      words: isCarer ? "" : request.ownWords ?? "", wish: isCarer ? "" : request.clarification.wants,
      services: isCarer ? [] : asked.filter { !request.isClosed || $0.standing == .helping })
  }
}

extension House {
  /// Whether the name of a service may stand where somebody could read it over her shoulder: not of those about violence.
  ///
  /// A name may be typed by hand, also over that of a help which was chosen before: it may be that of any service. It is said only where the
  /// directory knows a help of that name, and none of that name is about violence; words that speak of danger are never said.
  func isSafeToName(_ referral: Referral) -> Bool {
    let name = referral.serviceName.trimmed.folded
    func isCalled(_ entry: Entry) -> Bool { Language.interface.contains { entry.name($0).trimmed.folded == name } }
    guard !Language.interface.contains(where: { directory.index.understand(name, language: $0).signalsDanger }) else { return false }
    if let id = referral.entry {
      guard let chosen = directory.index.entryInAnyState(id), !chosen.isAboutViolence else { return false }
      // What was chosen and kept its name need not be looked for among all.
      if isCalled(chosen) { return true }
    }
    let meant: [Entry] = directory.index.whole.entries.filter(isCalled)
    return !meant.isEmpty && !meant.contains { $0.isAboutViolence }
  }
}

/// Who is signed in with a person's own access, and whose file that is.
func personal(_ visit: Visit) throws -> (session: PersonalSession, person: ID<Person>) {
  guard let session = visit.personal else { throw SimpleFailure.forbidden }
  return (session, session.person)
}

private func fileReply(
  _ visit: Visit, sentBack: FormName? = nil, _ problems: [FieldProblem] = [], failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let (session, id) = try personal(visit)
  let own = try await readOwnFile(id, access: session.access, by: visit.actor, in: visit.database, visit.surroundings)
  let (file, now) = (own.file, visit.surroundings.now())
  let model = OwnFileModel(
    details: file.person.details, version: file.person.version, seesContact: file.admits(visit.actor, .read, .contact, at: now),
    seesSocial: file.admits(visit.actor, .read, .social, at: now), mayCorrect: file.admits(visit.actor, .write, .identity, at: now),
    corrections: own.corrections, handle: own.handle, keeper: own.keeper?.name ?? "", keeperPhone: own.keeper?.phone ?? "", today: now.day,
    sentBack: sentBack, state: FormState(values: visit.form.all, problems: problems), failure: failure)
  return .page(ownFilePage(model, in: visit.frame), status: status)
}
