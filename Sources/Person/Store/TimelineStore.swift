package import Care
package import Kernel
import Secrets

/// One thing that happened to any request of a person.
package struct PersonRequestRecord: Hashable, Sendable {
  package let id: String
  package let request: ID<Request>
  package let at: Instant
  package let who: String
  package let event: Request.Event
}

/// One thing that happened to any referral of a person.
package struct PersonReferralRecord: Hashable, Sendable {
  package let id: String
  package let request: ID<Request>
  package let at: Instant
  package let who: String
  package let service: String
  package let event: Referral.Event
}

extension Connection {
  /// What happened to every request of a person, oldest first; nothing of those whose key was destroyed. One statement.
  package func requestRecords(of person: ID<Person>) throws(StoreFailure) -> [PersonRequestRecord] {
    let found = try rows(
      """
      SELECT e.id, e.request, e.at, e.kind, e.day, e.content, k.wrapped FROM request_event e
      JOIN request r ON r.id = e.request JOIN cell_key k ON k.owner = 'request/' || e.request
      WHERE r.person = \(person.raw) ORDER BY e.at, e.id
      """)
    var records: [PersonRequestRecord] = []
    var shelf = KeyShelf(vault)
    for row in found {
      let request: ID<Request> = try row.id("request")
      guard let key = try shelf.key(row, of: KeyOwner(request)) else { continue }
      let id = try row.text("id")
      let content = try SealedEvent(row.bytes("content"), with: key, cell: "request_event/\(id)/content")
      let event = try Request.Event(
        kind: row.text("kind"), day: row.dayIfAny("day"), code: content.code, words: content.words, more: content.more)
      records.append(PersonRequestRecord(id: id, request: request, at: try row.instant("at"), who: content.who, event: event))
    }
    return records
  }

  /// What happened to every referral of a person, oldest first. One statement.
  package func referralRecords(of person: ID<Person>) throws(StoreFailure) -> [PersonReferralRecord] {
    let found = try rows(
      """
      SELECT e.id, e.referral, r.request, r.content AS referral_content, e.at, e.kind, e.day, e.content, k.wrapped
      FROM referral_event e JOIN referral r ON r.id = e.referral JOIN request q ON q.id = r.request
      JOIN cell_key k ON k.owner = 'request/' || r.request
      WHERE q.person = \(person.raw) ORDER BY e.at, e.id
      """)
    var records: [PersonReferralRecord] = []
    var shelf = KeyShelf(vault)
    var services: [String: String] = [:]
    for row in found {
      let request: ID<Request> = try row.id("request")
      guard let key = try shelf.key(row, of: KeyOwner(request)) else { continue }
      let (id, referral) = (try row.text("id"), try row.text("referral"))
      let service: String
      if let known = services[referral] {
        service = known
      } else {
        service = try key.openWords(row.bytes("referral_content"), cell: "referral/\(referral)/content")[1]
        services[referral] = service
      }
      let content = try SealedEvent(row.bytes("content"), with: key, cell: "referral_event/\(id)/content")
      let event = try Referral.Event(kind: row.text("kind"), day: row.dayIfAny("day"), code: content.code, words: content.words)
      records.append(
        PersonReferralRecord(id: id, request: request, at: try row.instant("at"), who: content.who, service: service, event: event))
    }
    return records
  }
}
