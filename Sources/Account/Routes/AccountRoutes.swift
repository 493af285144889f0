import Actions
import Care
import HTML
import Kernel
import Pages
import Secrets
import Store

/// Signing in and out.
package let accountRoutes: [Route] = [
  .get(.signIn, .everyone) { visit in
    let next = OwnPath(visit.query["next"], in: visit.house.languages)?.path ?? ""
    guard let session = visit.session else { return .page(signInPage(SignInModel(next: next), in: visit.frame)) }
    return .page(try await choosing(session, next: next, visit))
  },
  .post(.signIn, .everyone) { visit in
    let next = OwnPath(visit.form["next"], in: visit.house.languages)
    if let session = visit.session, let secret = visit.sessionSecret, !visit.form["organization"].isEmpty {
      let begun = try await visit.database.changeOrganization(
        to: ID(visit.form["organization"]), from: session, secret: secret, in: visit.surroundings)
      return .session(.begin(secret: begun.secret), then: afterSignIn(begun.session, next))
    }
    do {
      let begun = try await visit.database.signIn(
        email: visit.form["email"], password: visit.form["password"], from: visit.remoteAddress, replacing: visit.sessionSecret,
        passwords: visit.house.passwords, in: visit.surroundings)
      guard begun.houseCount == 1 else {
        return .session(.begin(secret: begun.secret), then: .see(.signIn, query: next.map { [("next", $0.path)] } ?? []))
      }
      return .session(.begin(secret: begun.secret), then: afterSignIn(begun.session, next))
    } catch let refusal as SignInRefused {
      let state = FormState(values: ["email": visit.form["email"]])
      return .page(
        signInPage(SignInModel(state: state, refusal: refusal.text, next: next?.path ?? ""), in: visit.frame), status: 422)
    }
  },
  .post(.signOut, .signedIn) { visit in
    if let session = visit.session, let secret = visit.sessionSecret {
      try await visit.database.signOut(session, secret: secret, in: visit.surroundings)
    }
    return .session(
      .end, then: .see(.home, flash: Frame.Flash(tone: .good, words: AccountText.signedOut(visit.language))))
  },
]

private func choosing(_ session: Session, next: String, _ visit: Visit) async throws -> Page {
  let houses = try await visit.database.houses(of: session, in: visit.surroundings)
  let model = ChooseOrganizationModel(
    name: session.account.name, current: session.organization.name, choices: houses.map { Choice($0.id.raw, $0.name) },
    chosen: session.organization.id.raw, next: next)
  return chooseOrganizationPage(model, in: visit.frame)
}

/// Where somebody's work begins.
private func afterSignIn(_ session: Session, _ next: OwnPath?) -> Reply {
  if let next { return .seePath(next) }
  if WorkRight.workOnRequests.belongs(to: session.roles) { return .see(.workList) }
  if WorkRight.answerForData.belongs(to: session.roles) { return .see(.accessLog) }
  if !session.roles.isDisjoint(with: Role.gapRegister) { return .see(.gaps) }
  return .see(.home)
}
