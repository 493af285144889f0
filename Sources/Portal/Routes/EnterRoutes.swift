import Actions
import Care
import HTML
import Kernel
import Pages
import Store

/// Coming in with a code, choosing how to come back, coming back, leaving.
let enterRoutes: [Route] = [
  .get(.my(.signIn), .everyone) { visit in
    guard visit.personal == nil else { return .see(.my(.home)) }
    return .page(portalSignInPage(PortalSignInModel(next: OwnPath(visit.query["next"], in: visit.house.languages)?.path ?? ""), in: visit.frame))
  },
  .post(.my(.signIn), .everyone) { visit in
    do {
      let entry = try await visit.database.enter(
        handle: visit.form["handle"], phrase: visit.form["phrase"], onOwnDevice: visit.form["own"] == "yes", from: visit.remoteAddress,
        replacing: visit.personal == nil ? nil : visit.sessionSecret, parameters: visit.house.portal, passwords: visit.house.passwords,
        in: visit.surroundings)
      return begun(entry, then: OwnPath(visit.form["next"], in: visit.house.languages).map { .seePath($0) } ?? .see(.my(.home)))
    } catch let problem as PortalProblem {
      return sentBack(.comeBack, ["handle"], [FieldProblem("handle", code: problem.code, text: problem.text)], visit)
    }
  },
  .post(.myForm(.signIn, .code), .everyone) { visit in
    do {
      let attempt = try attempt(visit)
      try await visit.database.tryCode(attempt, from: visit.remoteAddress, in: visit.surroundings)
      let phrase = try visit.house.portal.phrase(visit.language, random: visit.surroundings.random)
      let state = FormState(values: ["code": visit.form["code"], "birth": visit.form["birth"], "phrase": phrase])
      return .page(choosePhrasePage(state, in: visit.frame))
    } catch let problem as PortalProblem {
      return sentBack(.code, ["code", "birth"], [FieldProblem("code", code: problem.code, text: problem.text)], visit)
    } catch let invalid as Invalid {
      return sentBack(.code, ["code", "birth"], invalid.problems, visit)
    }
  },
  .post(.myForm(.signIn, .begin), .everyone) { visit in
    if let problem = PortalPhrase.problem(visit.form["phrase"]) {
      return .page(choosePhrasePage(FormState(values: visit.form.all, problems: [problem]), in: visit.frame), status: 422)
    }
    do {
      let entry = try await visit.database.enter(
        with: try attempt(visit), phrase: visit.form["phrase"], onOwnDevice: visit.form["own"] == "yes", from: visit.remoteAddress,
        replacing: visit.personal == nil ? nil : visit.sessionSecret, parameters: visit.house.portal, passwords: visit.house.passwords,
        in: visit.surroundings)
      return begun(entry, then: .see(.my(.home), query: [("new", "yes")]))
    } catch let problem as PortalProblem {
      return sentBack(.code, ["code", "birth"], [FieldProblem("code", code: problem.code, text: problem.text)], visit)
    } catch let invalid as Invalid {
      return sentBack(.code, ["code", "birth"], invalid.problems, visit)
    }
  },
  .post(.myForm(.home, .leave), .personal) { visit in
    if let session = visit.personal, let secret = visit.sessionSecret {
      try await visit.database.leave(session, secret: secret, in: visit.surroundings)
    }
    return .session(.endPersonal, then: .see(.my(.signIn), flash: Frame.Flash(tone: .good, words: PortalText.left(visit.language))))
  },
]

private func begun(_ entry: PersonalEntry, then reply: Reply) -> Reply {
  .session(.beginPersonal(secret: entry.secret, seconds: entry.session.isOwnDevice ? entry.session.idleSeconds : nil), then: reply)
}

private func attempt(_ visit: Visit) throws(Invalid) -> CodeAttempt {
  let typed = visit.form["birth"].trimmed
  guard !typed.isEmpty else { return CodeAttempt(code: visit.form["code"], birth: nil) }
  do throws(TypedPartialDateProblem) {
    return CodeAttempt(code: visit.form["code"], birth: try TypedPartialDate.read(typed, today: visit.surroundings.today))
  } catch { throw Invalid([error.field("birth")]) }
}

/// The page comes back with what was typed, the phrase excepted.
private func sentBack(_ form: FormName, _ kept: [String], _ problems: [FieldProblem], _ visit: Visit) -> Reply {
  let values = visit.form.all.filter { kept.contains($0.key) }
  let model = PortalSignInModel(
    sentBack: form, state: FormState(values: values, problems: problems), next: OwnPath(visit.form["next"], in: visit.house.languages)?.path ?? "")
  return .page(portalSignInPage(model, in: visit.frame), status: 422)
}
