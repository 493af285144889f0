import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("What a form must bring, and what it does once")
struct FormGuardTests {
  static let report = ["words": "Ma mère est tombée", "about": "family", "municipality": "21015", "whereabouts": "", "contact": ""]

  private func requests(_ site: TestSite) async throws -> Int {
    try await site.database.read { connection in
      try connection.row("SELECT COUNT(*) AS total FROM request")?.int("total") ?? -1
    }
  }

  @Test("a form without token, with a wrong one, or with another visitor's is refused and changes nothing")
  func token() async throws {
    try await TestSite.with { site in
      let other = site.visitor()
      let otherToken = try #require(try await other.get("/fr/signaler").forms.first { $0.action == "/fr/signaler" }?["token"])
      for token in [nil, "", "wrong", otherToken] {
        let client = site.visitor()
        let page = try await client.get("/fr/signaler")
        var values = Self.report
        values["token"] = token ?? ""
        let answer = try await client.submit(page, to: "/fr/signaler", values)
        #expect(answer.status == 403)
        #expect(answer.language == "fr")
      }
      let bare = site.visitor()
      let answer = try await bare.post("/fr/signaler", Self.report.map { ($0.key, $0.value) } + [("token", "")])
      #expect(answer.status == 403)
      #expect(try await requests(site) == 0)
    }
  }

  @Test("a signed-in person's form takes no other session's token")
  func sessionToken() async throws {
    try await TestSite.with { site in
      let ana = try await site.signedIn(.helpdeskAgent)
      let karim = try await site.signedIn(.caseManager)
      let page = try await karim.get("/fr/demandes/nouvelle")
      let theirs = try #require(page.forms.first { $0.action == "/fr/demandes/nouvelle" }?["token"])
      let answer = try await ana.fill("/fr/demandes/nouvelle", Self.report.merging(["token": theirs]) { $1 })
      #expect(answer.status == 403)
      #expect(try await requests(site) == 0)
    }
  }

  @Test("the same report sent twice is one request with one receipt", arguments: Backend.available)
  func twice(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = site.visitor()
      let page = try await client.get("/fr/signaler")
      let first = try await client.submit(page, to: "/fr/signaler", Self.report)
      let second = try await client.submit(page, to: "/fr/signaler", Self.report)
      #expect(first.status == 200 && second.status == 200)
      #expect(try await requests(site) == 1)
      #expect(receipt(first) == receipt(second))
      #expect(receipt(first).count == 2)
    }
  }

  @Test("the same report sent eight times at once is one request", arguments: Backend.available)
  func atOnce(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = site.visitor()
      let page = try await client.get("/fr/signaler")
      let statuses = try await eight { try await client.submit(page, to: "/fr/signaler", Self.report).status }
      #expect(statuses == Array(repeating: 200, count: 8))
      #expect(try await requests(site) == 1)
    }
  }

  @Test("a work form sent eight times at once does its work once, and all are led to the same page", arguments: Backend.available)
  func workAtOnce(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let page = try await client.get("/fr/demandes/nouvelle")
      let locations = try await eight { try await client.submit(page, to: "/fr/demandes/nouvelle", Self.report).location }
      #expect(Set(locations).count == 1)
      #expect(locations.first?.hasPrefix("/fr/demandes/") == true)
      #expect(try await requests(site) == 1)
      #expect(try await site.log().filter { $0.purpose == .createRequest }.count == 1)
    }
  }

  @Test("a form that was filled in anew after going back is other work, not the same")
  func backAndOther() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let page = try await client.get("/fr/demandes/nouvelle")
      let first = try await client.submit(page, to: "/fr/demandes/nouvelle", Self.report)
      let second = try await client.submit(page, to: "/fr/demandes/nouvelle", Self.report.merging(["words": "Une autre personne"]) { $1 })
      #expect(first.location != second.location)
      #expect(try await requests(site) == 2)
    }
  }

  @Test("a second report written after going back is not lost")
  func backAndOtherReport() async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      let page = try await client.get("/fr/signaler")
      try await client.submit(page, to: "/fr/signaler", Self.report)
      try await client.submit(page, to: "/fr/signaler", Self.report.merging(["words": "Mon voisin ne sort plus"]) { $1 })
      let total = try await requests(site)
      #expect(total == 2)
    }
  }

  @Test("when the session ended meanwhile, what was typed comes back and nothing is stored")
  func endedSession() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let page = try await client.get("/fr/demandes/nouvelle")
      site.clock.move(days: 8)
      let answer = try await client.submit(
        page, to: "/fr/demandes/nouvelle",
        Self.report.merging(["words": "Un long récit <b>au téléphone</b>", "contact": "0470 1"]) { $1 })
      #expect(answer.status == 403)
      #expect(answer.text.contains("Un long récit &lt;b&gt;au téléphone&lt;/b&gt;"))
      #expect(answer.text.contains("0470 1"))
      #expect(!answer.text.contains(">family<"))
      #expect(try await requests(site) == 0)
    }
  }

  @Test("a form that was not right can be sent again under the same key")
  func correctedForm() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let page = try await client.get("/fr/demandes/nouvelle")
      #expect(try await client.submit(page, to: "/fr/demandes/nouvelle", ["words": ""]).status == 422)
      #expect(try await client.submit(page, to: "/fr/demandes/nouvelle", Self.report).status == 303)
      #expect(try await requests(site) == 1)
    }
  }

  @Test("a body of more than 64 kilobytes is refused, said beforehand or not", arguments: [true, false])
  func tooLarge(_ said: Bool) async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      let body = Array("words=".utf8) + [UInt8](repeating: 97, count: 64 * 1024 - 5)
      let headers = [("content-type", "application/x-www-form-urlencoded")] + (said ? [("content-length", "\(body.count)")] : [])
      let answer = try await client.send("POST", "/nl/melden", headers: headers, body: body)
      #expect(answer.status == 413)
      #expect(answer.language == "nl")
      #expect(answer.text.contains("64 kilobyte"))
      let fits = try await client.send("POST", "/nl/melden", headers: [headers[0]], body: Array(body.dropLast()))
      #expect(fits.status == 403)
    }
  }

  @Test("what is no form is refused", arguments: ["", "application/json", "multipart/form-data; boundary=x", "text/plain"])
  func notAForm(_ type: String) async throws {
    try await TestSite.with { site in
      let answer = try await site.visitor().send(
        "POST", "/fr/signaler", headers: type.isEmpty ? [] : [("content-type", type)], body: Array("words=x".utf8))
      #expect(answer.status == 415)
      #expect(answer.text.contains("application/x-www-form-urlencoded"))
    }
  }

  @Test("the form's type may carry a character set and upper case")
  func formType() async throws {
    try await TestSite.with { site in
      let answer = try await site.visitor().send(
        "POST", "/fr/signaler", headers: [("content-type", "Application/X-WWW-Form-Urlencoded; charset=UTF-8")], body: Array("words=x".utf8))
      #expect(answer.status == 403)
    }
  }

  @Test("a code that gives no character is refused, and the answer says where it stood", arguments: ["%", "%4", "%ZZ", "%FF", "%C3", "%00"])
  func malformed(_ code: String) async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      let inPath = try await client.get("/fr/annuaire/category/\(code)")
      #expect(inPath.status == 400)
      #expect(inPath.text.contains("L&#39;adresse contient"))
      let inQuery = try await client.get("/fr/recherche?q=\(code)")
      #expect(inQuery.status == 400)
      #expect(inQuery.text.contains("champ « q »"))
      let inForm = try await client.send(
        "POST", "/fr/signaler", headers: [("content-type", "application/x-www-form-urlencoded")], body: Array("a=b&whereabouts=\(code)".utf8))
      #expect(inForm.status == 400)
      #expect(inForm.text.contains("champ « whereabouts »"))
    }
  }

  @Test("a bare null byte in a field is refused clearly, not a fault of ours")
  func nullByte() async throws {
    try await TestSite.with { site in
      let answer = try await site.visitor().send(
        "POST", "/fr/signaler", headers: [("content-type", "application/x-www-form-urlencoded")], body: Array("words=a".utf8) + [0] + Array("b".utf8))
      #expect(answer.status == 400)
      #expect(answer.text.contains("champ « words »"))
    }
  }

  @Test("200 fields are read, 201 are too many")
  func manyFields() async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      func query(_ count: Int) -> String { (0..<count).map { "a\($0)=1" }.joined(separator: "&") }
      #expect(try await client.get("/fr/recherche?\(query(200))").status == 200)
      let answer = try await client.get("/fr/recherche?\(query(201))")
      #expect(answer.status == 400)
      #expect(answer.text.contains("200"))
    }
  }

  @Test("an address that is too long is refused")
  func longAddress() async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      for address in ["/fr/" + String(repeating: "a", count: 2000), "/fr/recherche?q=" + String(repeating: "a", count: 8000)] {
        let status = try await client.get(address).status
        #expect(status == 414)
      }
    }
  }

  /// The receipt's number and code, as the page shows them.
  private func receipt(_ page: Answer) -> [String] {
    page.text.matches(of: #/<dd class="receipt">(.*?)<\/dd>/#.dotMatchesNewlines()).map { String($0.1) }
  }

  private func eight<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> [Value] {
    try await withThrowingTaskGroup(of: Value.self) { group in
      for _ in 0..<8 { group.addTask(operation: work) }
      var values: [Value] = []
      for try await value in group { values.append(value) }
      return values
    }
  }
}
