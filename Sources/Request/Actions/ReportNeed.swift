package import Care
package import Kernel
import Secrets
package import Store

/// What the reporter keeps: the number to say on the phone, and the code that only she has.
package struct Receipt: Hashable, Sendable {
  package let number: String
  package let code: String

  package init(number: String, code: String) {
    self.number = number
    self.code = code
  }

  /// Codes are compared without spaces, hyphens or upper case, as people type them.
  static func digest(_ code: String) -> String {
    Secrets.digest("receipt " + code.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

/// Takes a report from the public. It may be anonymous; the receipt reveals nothing to anybody else.
///
/// - Parameter code: made for this one form; the same form sent again gives the same receipt and no second request.
package func reportNeed(
  _ report: NeedReport, code: String, to organization: ID<Organization>, in database: any Database, _ surroundings: Surroundings
) async throws -> Receipt {
  let id: ID<Request> = surroundings.newID()
  return try await database.act(as: .anonymous, doing: .needReport, in: surroundings) { desk in
    if let known = try desk.request(receiptDigest: Receipt.digest(code)) {
      desk.shows(known.subject)
      return Receipt(number: known.number, code: code)
    }
    let number = try desk.nextRequestNumber(year: surroundings.today.year)
    let request = Request.fresh(id: id, number: number, organization: organization, channel: .publicReport, report: report, at: surroundings.now())
    try desk.insert(request, receiptDigest: Receipt.digest(code))
    desk.shows(request.subject)
    return Receipt(number: number, code: code)
  }
}

/// A need that a professional heard by phone, on a visit or from a colleague. It is hers from the start.
package func createRequest(
  _ report: NeedReport, channel: Request.Channel, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> ID<Request> {
  guard let organization = actor.organization, let account = actor.account else { throw SimpleFailure.forbidden }
  let id: ID<Request> = surroundings.newID()
  return try await database.act(as: actor, doing: .createRequest, in: surroundings) { desk in
    let number = try desk.nextRequestNumber(year: surroundings.today.year)
    let request = Request.fresh(id: id, number: number, organization: organization, channel: channel, report: report, at: surroundings.now())
    try desk.insert(request, receiptDigest: nil)
    _ = try desk.record(request.decide(.take(by: account), today: surroundings.today), on: request, by: actor, in: surroundings)
    desk.shows(request.subject)
    return id
  }
}

/// Number and code do not belong together. Which of the two is wrong is not said.
package struct ReceiptUnknown: Failure, Hashable {
  package var category: FailureCategory { .notFound }
  package var code: String { "receipt.unknown" }
  package var text: Text {
    Text(
      fr: "Ce numéro et ce code ne vont pas ensemble. Vérifiez-les sur votre reçu.",
      nl: "Dit nummer en deze code horen niet bij elkaar. Kijk ze na op uw ontvangstbewijs.",
      en: "This number and this code do not belong together. Check them on your receipt.")
  }
}

extension Request {
  /// As the access log names it.
  package var subject: String { "request/\(id.raw)" }

  static func fresh(
    id: ID<Request>, number: String, organization: ID<Organization>, channel: Channel, report: NeedReport, at now: Instant
  ) -> Request {
    Request(
      id: id, number: number, organization: organization, channel: channel, report: report, state: .new, assignee: nil,
      clarification: Clarification(), createdAt: now, changedAt: now, version: 1)
  }
}
