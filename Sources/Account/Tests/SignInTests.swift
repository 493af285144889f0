import Actions
import Care
import Kernel
import Pages
import Store
import TestSupport
import Testing

@Suite("Signing in and out")
struct SignInTests {
  private let path = "/fr/connexion"
  private let email = TestSite.account(.helpdeskAgent).email

  @Test("the right password opens the work list, and one entry says so", arguments: Backend.available)
  func right(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = site.visitor()
      let answer = try await client.signIn(email)
      #expect(answer.status == 303)
      #expect(answer.location == "/fr/demandes")
      #expect(try await client.follow(answer).status == 200)
      let entries = try await site.log().filter { $0.purpose == .signIn }
      #expect(entries.map(\.outcome) == [.done])
      #expect(entries.first?.subjects == ["account/own-helpdesk-agent"])
    }
  }

  @Test("upper case and spaces around the address do not matter")
  func typedFreely() async throws {
    try await TestSite.with { site in
      let typed = "  \(email.uppercased()) "
      let status = try await site.visitor().signIn(typed).status
      #expect(status == 303)
    }
  }

  @Test("a wrong password, an unknown address and a disabled account get the same answer and begin no session", arguments: Backend.available)
  func refused(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let disabled = TestSite.account(.caseManager)
      try await site.database.disableAccount(disabled.id, as: .commandLine, in: site.surroundings)
      var pages: [String] = []
      for (email, password) in [(email, "wrong"), ("nobody@example.be", TestSite.password), (disabled.email, TestSite.password)] {
        let client = site.visitor()
        let answer = try await client.signIn(email, password: password)
        #expect(answer.status == 422)
        #expect(client.sessionSecret == nil)
        #expect(try await client.get("/fr/demandes").status == 303)
        pages.append(answer.text.replacing(email, with: "…").replacing(#/value="[A-Za-z0-9_-]{16,32}"/#, with: "value"))
      }
      #expect(Set(pages).count == 1)
      let refusals = try await site.log().filter { $0.purpose == .signIn }
      #expect(refusals.map(\.outcome) == [.refused, .refused, .refused])
    }
  }

  @Test("what was typed as address is kept on the page, the password never is")
  func kept() async throws {
    try await TestSite.with { site in
      let answer = try await site.visitor().signIn(email, password: "secret that is wrong")
      #expect(answer.forms.first { $0.action == path }?["email"] == email)
      #expect(!answer.text.contains("secret that is wrong"))
    }
  }

  @Test("after ten wrong passwords the right one has to wait, and the answer says how long", arguments: Backend.available)
  func limited(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      for _ in 0..<10 {
        let wrong = try await site.visitor().signIn(email, password: "wrong")
        #expect(wrong.status == 422)
      }
      let answer = try await site.visitor().signIn(email)
      #expect(answer.status == 503)
      #expect(answer["retry-after"] == "900")
      site.clock.move(seconds: 899)
      let tooSoon = try await site.visitor().signIn(email).status
      #expect(tooSoon == 503)
      site.clock.move(seconds: 1)
      let inTime = try await site.visitor().signIn(email).status
      #expect(inTime == 303)
    }
  }

  @Test("one network address may not try many accounts")
  func limitedByAddress() async throws {
    try await TestSite.with { site in
      for number in 0..<30 {
        let answer = try await site.visitor().signIn("a\(number)@example.be", password: "wrong")
        #expect(answer.status == 422)
      }
      let fromSameAddress = try await site.visitor().signIn(email).status
      #expect(fromSameAddress == 503)
    }
  }

  @Test("a session gets a new secret at each sign-in, and the old one opens nothing", arguments: Backend.available)
  func rotates(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let first = try #require(client.sessionSecret)
      let page = try await client.get(path)
      let token = try #require(page.forms.first?["token"])
      let again = try await client.post(path, [("email", email), ("password", TestSite.password), ("token", token)])
      #expect(again.status == 303)
      let second = try #require(client.sessionSecret)
      #expect(first != second)
      let thief = site.visitor()
      thief.setCookie("session", first)
      #expect(try await thief.get("/fr/demandes").status == 303)
      #expect(try await client.get("/fr/demandes").status == 200)
    }
  }

  @Test("a secret planted before sign-in is never adopted")
  func planted() async throws {
    try await TestSite.with { site in
      let planted = String(repeating: "A", count: 43)
      let client = site.visitor()
      client.setCookie("session", planted)
      let begun = try await client.signIn(email).status
      #expect(begun == 303)
      #expect(client.sessionSecret != planted)
      let thief = site.visitor()
      thief.setCookie("session", planted)
      #expect(try await thief.get("/fr/demandes").status == 303)
    }
  }

  @Test("the form's token of before sign-in opens no form afterwards")
  func tokenRotates() async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      try await client.get(path)
      let before = try #require(client.cookies["token"])
      try await client.signIn(email)
      let answer = try await client.post("/fr/deconnexion", [("token", before)])
      #expect(answer.status == 403)
      #expect(try await client.get("/fr/demandes").status == 200)
    }
  }

  @Test("signing out ends the session at the server, also for whoever copied the cookie", arguments: Backend.available)
  func signOut(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let thief = site.visitor()
      thief.setCookie("session", client.sessionSecret)
      #expect(try await thief.get("/fr/demandes").status == 200)
      let answer = try await client.fill("/fr/demandes", to: "/fr/deconnexion", [:])
      #expect(answer.status == 303)
      #expect(client.sessionSecret == nil)
      #expect(try await thief.get("/fr/demandes").status == 303)
      #expect(try await site.log().filter { $0.purpose == .signOut }.count == 1)
    }
  }

  @Test("a session ends after twelve hours without a request, and not a second earlier", arguments: Backend.available)
  func idle(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.helpdeskAgent)
      site.clock.move(seconds: 12 * 3600 - 1)
      #expect(try await client.get("/fr/demandes").status == 200)
      // That request counted: twelve hours begin again.
      site.clock.move(seconds: 12 * 3600 - 1)
      #expect(try await client.get("/fr/demandes").status == 200)
      site.clock.move(seconds: 12 * 3600)
      #expect(try await client.get("/fr/demandes").status == 303)
    }
  }

  @Test("a session ends after seven days, however busy it is", arguments: Backend.available)
  func longest(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let client = try await site.signedIn(.helpdeskAgent)
      for _ in 0..<14 {
        site.clock.move(seconds: 12 * 3600 - 1)
        #expect(try await client.get("/fr/demandes").status == 200)
      }
      site.clock.move(seconds: 13)
      #expect(try await client.get("/fr/demandes").status == 200)
      site.clock.move(seconds: 1)
      #expect(try await client.get("/fr/demandes").status == 303)
    }
  }

  @Test("an account that is disabled is out at once")
  func disabledMeanwhile() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent)
      try await site.database.disableAccount(TestSite.account(.helpdeskAgent).id, as: .commandLine, in: site.surroundings)
      #expect(try await client.get("/fr/demandes").status == 303)
    }
  }

  @Test("whoever was sent to sign in comes back to the page asked for, with its query")
  func comesBack() async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      let turned = try await client.get("/nl/hulpvragen?scope=mine")
      #expect(turned.status == 303)
      #expect(turned.location.hasPrefix("/nl/aanmelden?next="))
      let page = try await client.get(turned.location)
      let answer = try await client.submit(page, to: "/nl/aanmelden", ["email": email, "password": TestSite.password])
      #expect(answer.location == "/nl/hulpvragen?scope=mine")
    }
  }

  @Test(
    "where to go after sign-in cannot lead off the site",
    arguments: [
      "https://evil.example", "//evil.example", "/\\evil.example", "/fr//evil.example", "/fr/../../evil", "javascript:alert(1)", "/evil",
      "/fr/\u{0d}\u{0a}Location: https://evil.example", "/xx/demandes", "fr/demandes", "/fr/./x", "/fr/demandes\"><script>", "",
    ])
  func nextStaysHere(_ next: String) async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      let page = try await client.get("/fr/connexion?next=\(Address.encoded(next))")
      #expect(page.status == 200)
      #expect((page.forms.first { $0.action == path }?["next"] ?? "") == "")
      let answer = try await client.submit(page, to: path, ["email": email, "password": TestSite.password, "next": next])
      #expect(answer.location == "/fr/demandes")
    }
  }

  @Test("somebody of two houses chooses, and goes on under a new secret", arguments: Backend.available)
  func twoHouses(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      try await site.database.addMembership(
        Membership(
          account: TestSite.account(.helpdeskAgent).id, organization: TestSite.organization(.other).id, role: .evaluator,
          from: Day(daysSinceEpoch: 20_000), until: nil), as: .commandLine, in: site.surroundings)
      let client = site.visitor()
      let answer = try await client.signIn(email)
      #expect(answer.location == "/fr/connexion")
      let first = client.sessionSecret
      let chosen = try await client.fill(path, ["organization": "other"])
      #expect(chosen.location == "/fr/lacunes")
      #expect(client.sessionSecret != first)
      #expect(try await client.get("/fr/demandes").status == 403)
      let stranger = try await client.fill(path, ["organization": "nowhere"])
      #expect(stranger.status == 404)
    }
  }

  @Test("in a further language work goes on in a language of the screens, and signing out works")
  func furtherLanguage() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent, language: try #require(Fixtures.languages["ar"]))
      let list = try await client.follow(try await client.get("/ar/requests?scope=mine"))
      #expect(list.status == 200)
      let page = try await client.get("/ar")
      #expect(page.language == "ar")
      let out = try await client.submit(page, to: "/ar/sign-out")
      #expect(out.status == 303)
      #expect(client.sessionSecret == nil)
    }
  }
}
