import Care
import Kernel
import Pages
import Site
import TestSupport
import Testing

@Suite("What every answer carries")
struct HeaderTests {
  @Test("pages, redirects, refusals, JSON and files carry the security headers", arguments: [true, false])
  func headers(_ secure: Bool) async throws {
    try await TestSite.with(secure: secure) { site in
      let client = site.visitor()
      let paths = [
        "/fr", "/", "/fr/demandes", "/fr/nowhere", "/nowhere", "/api/search?q=chute", "/api/search?limit=0", "/api/nowhere", "/health", "/ready",
        "/assets/relais.css", "/assets/relais.js", "/favicon.svg", "/fr/recherche?q=%",
      ]
      for path in paths {
        let answer = try await client.get(path)
        let policy = answer["content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"), "\(path)")
        #expect(!policy.contains("unsafe"), "\(path)")
        #expect(answer["x-content-type-options"] == "nosniff", "\(path)")
        #expect(answer["referrer-policy"] == "no-referrer", "\(path)")
        #expect(answer["cache-control"] != nil, "\(path)")
        #expect((answer["strict-transport-security"] != nil) == secure, "\(path)")
      }
    }
  }

  @Test("behind TLS the session and the token live in __Host- cookies; none can be read by a script")
  func secureCookies() async throws {
    try await TestSite.with(secure: true) { site in
      let client = site.visitor()
      var lines = try await client.get("/fr/connexion").all("set-cookie")
      lines += try await client.signIn(TestSite.account(.helpdeskAgent).email).all("set-cookie")
      lines += try await client.fill("/fr/demandes", to: "/fr/deconnexion", [:]).all("set-cookie")
      #expect(lines.contains { $0.hasPrefix("__Host-token=") })
      #expect(lines.contains { $0.hasPrefix("__Host-session=") && !$0.contains("Max-Age") })
      #expect(lines.contains { $0.hasPrefix("__Host-session=;") && $0.contains("Max-Age=0") })
      #expect(!lines.contains { $0.hasPrefix("session=") || $0.hasPrefix("token=") })
      for line in lines {
        #expect(line.contains("; Path=/") && line.contains("; HttpOnly") && line.contains("; SameSite=Lax") && line.contains("; Secure"), "\(line)")
        #expect(!line.contains("Domain"), "\(line)")
      }
    }
  }

  @Test("without TLS the cookies have plain names and no Secure, or the browser would not keep them")
  func plainCookies() async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      var lines = try await client.get("/fr/connexion").all("set-cookie")
      lines += try await client.signIn(TestSite.account(.helpdeskAgent).email).all("set-cookie")
      #expect(lines.contains { $0.hasPrefix("token=") })
      #expect(lines.contains { $0.hasPrefix("session=") })
      #expect(!lines.contains { $0.contains("Secure") || $0.contains("__Host-") })
    }
  }

  @Test("a public page without form leaves no cookie but the language")
  func fewCookies() async throws {
    try await TestSite.with { site in
      let lines = try await site.visitor().get("/nl/over").all("set-cookie")
      #expect(lines.count == 1)
      #expect(lines.first?.hasPrefix("language=nl;") == true)
    }
  }

  @Test("what is personal is never stored by a browser or proxy")
  func noStore() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent)
      for path in ["/fr", "/fr/demandes", "/fr/demandes/nouvelle", "/fr/lacunes/export.csv", "/fr/demandes/nowhere", "/fr/journal"] {
        let caching = try await client.get(path)["cache-control"]
        #expect(caching == "no-store", "\(path)")
      }
      let visitor = site.visitor()
      #expect(try await visitor.get("/fr")["cache-control"] == "no-cache")
      #expect(try await visitor.get("/fr/demandes")["cache-control"] == "no-store")
      #expect(try await visitor.get("/fr/reponse/forged")["cache-control"] == "no-store")
    }
  }

  @Test("HEAD answers as GET does, without a body, wherever it goes", arguments: ["/fr", "/fr/nowhere", "/fr/demandes", "/api/search?q=chute", "/api/nowhere", "/assets/relais.css", "/", "/health", "/ready", "/fr/recherche?q=%"])
  func head(_ path: String) async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      try await client.get("/fr/signaler")
      let get = try await client.get(path)
      let head = try await client.send("HEAD", path)
      #expect(head.status == get.status)
      #expect(head.bytes.isEmpty)
      #expect(head["content-type"] == get["content-type"])
      // Pages carry fresh keys of equal length.
      #expect(head["content-length"] == get["content-length"])
    }
  }

  @Test("an address that is not there says so in the reader's language", arguments: ["fr", "nl", "en", "ar"])
  func notFound(_ code: String) async throws {
    try await TestSite.with { site in
      let answer = try await site.visitor().get("/\(code)/nowhere/at/all")
      #expect(answer.status == 404)
      #expect(answer.language == code)
      let elsewhere = try await site.visitor().get("/nowhere", headers: [("accept-language", code)])
      #expect(elsewhere.language == (code == "ar" ? "fr" : code))
    }
  }

  @Test("another method than an address takes is answered 405 with those it takes")
  func method() async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      let table = [
        ("POST", "/nl/zoeken", "GET, HEAD"), ("GET", "/nl/afmelden", "POST"), ("PUT", "/nl/melden", "GET, HEAD, POST"),
        ("DELETE", "/nl/hulpvragen/x", "GET, HEAD"), ("GET", "/nl/hulpvragen/x/take", "POST"),
      ]
      for (method, path, allow) in table {
        let answer = try await client.send(method, path)
        #expect(answer.status == 405, "\(method) \(path)")
        #expect(answer["allow"] == allow, "\(method) \(path)")
        #expect(answer.language == "nl", "\(method) \(path)")
      }
      let machine = try await client.send("POST", "/api/search")
      #expect(machine.status == 405)
      #expect(machine["allow"] == "GET, HEAD")
      #expect(machine["content-type"] == "application/problem+json")
    }
  }

  @Test("paths that are no route of the table answer a wrong method, too", arguments: ["/assets/relais.css", "/health", "/ready", "/"])
  func methodOfOthers(_ path: String) async throws {
    try await TestSite.with { site in
      let answer = try await site.visitor().send("POST", path)
      #expect(answer.status == 405)
      #expect(answer["allow"] == "GET, HEAD")
    }
  }

  @Test("machines get problem documents that name the parameter")
  func problems() async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      let invalid = try await client.get("/api/search?q=chute&limit=0&language=xx")
      #expect(invalid.status == 422)
      #expect(invalid["content-type"] == "application/problem+json")
      #expect(invalid.text.contains("\"path\":\"language\"") && invalid.text.contains("\"path\":\"limit\""))
      let malformed = try await client.get("/api/search?q=%ZZ", headers: [("accept-language", "nl")])
      #expect(malformed.status == 400)
      #expect(malformed.text.contains("\"code\":\"request.malformed\"") && malformed.text.contains("veld"))
      let nowhere = try await client.get("/api/nowhere")
      #expect(nowhere.status == 404)
      #expect(nowhere["content-type"] == "application/problem+json")
      #expect(nowhere.text.hasPrefix("{\"type\":\"about:blank\""))
      #expect(nowhere.all("set-cookie").isEmpty)
    }
  }

  @Test("files are sent compressed to who takes it, and not again when nothing changed")
  func files() async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      let plain = try await client.get("/assets/relais.css")
      #expect(plain.status == 200)
      #expect(plain["content-type"] == "text/css; charset=utf-8")
      #expect(plain["vary"] == "accept-encoding")
      let packed = try await client.get("/assets/relais.css", headers: [("accept-encoding", "br, gzip")])
      #expect(packed["content-encoding"] == "gzip")
      #expect(packed.bytes.prefix(2) == [0x1F, 0x8B])
      #expect(packed.bytes.count < plain.bytes.count / 2)
      let refused = try await client.get("/assets/relais.css", headers: [("accept-encoding", "gzip;q=0, identity")])
      #expect(refused["content-encoding"] == nil)
      let tag = try #require(plain["etag"])
      for sent in [tag, "\"other\", \(tag)", "W/\(tag)", "*"] {
        let same = try await client.get("/assets/relais.css", headers: [("if-none-match", sent)])
        #expect(same.status == 304, "\(sent)")
        #expect(same.bytes.isEmpty, "\(sent)")
        #expect(same["etag"] == tag, "\(sent)")
      }
      let changed = try await client.get("/assets/relais.css", headers: [("if-none-match", "\"other\"")]).status
      #expect(changed == 200)
    }
  }

  @Test(
    "the first visit is answered in the browser's first wish that every screen speaks",
    arguments: [
      ("", "fr"), ("nl", "nl"), ("nl-BE,nl;q=0.9,fr;q=0.8", "nl"), ("de, en;q=0.5", "en"), ("fr;q=0.2, en;q=0.9, nl;q=0.3", "en"),
      ("nl;q=0, en;q=0.1", "en"), ("nl;q=0", "fr"), ("ar, tr;q=0.9", "fr"), ("*", "fr"), ("EN-us", "en"), ("nl;Q=0.1, en;q=0.5", "en"),
      ("nl;q=1.5, en;q=0.5", "en"), ("nl;q=x, en;q=0.001", "en"), (";;,,;q=", "fr"), ("en;q=1.000, nl;q=0.999", "en"), ("nl ; q=0.4 , en ; q=0.6", "en"),
    ])
  func negotiated(_ header: String, _ language: String) async throws {
    try await TestSite.with { site in
      let answer = try await site.visitor().get("/", headers: header.isEmpty ? [] : [("accept-language", header)])
      #expect(answer.status == 303)
      #expect(answer.location == "/\(language)")
    }
  }

  @Test("the language last read is remembered before the browser's wish; nonsense is not")
  func remembered() async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      try await client.get("/en")
      let remembered = try await client.get("/", headers: [("accept-language", "nl")]).location
      #expect(remembered == "/en")
      client.setCookie("language", "xx")
      let unknown = try await client.get("/", headers: [("accept-language", "nl")]).location
      #expect(unknown == "/nl")
    }
  }

  @Test("every page without account has a title, a heading and its language, in all seven", arguments: Fixtures.languages.all)
  func publicPages(_ language: Language) async throws {
    try await TestSite.with { site in
      let client = site.visitor()
      var titles: Set<String> = []
      let addresses: [Address] = [
        .home, .search, .chapter(Fixtures.chapter.id), .entry("category/38"), .entry("organisation/49"), .entry("helpline/ecoute-violence"),
        .reportNeed, .receipt, .signIn, .about, .styles,
      ]
      for address in addresses {
        let page = try await client.get(address, language)
        #expect(page.status == 200, "\(address)")
        #expect(page.language == language.code, "\(address)")
        #expect(page["content-language"] == language.code, "\(address)")
        #expect(page.title.hasSuffix("Relais") && !page.heading.isEmpty, "\(address)")
        titles.insert(page.title)
      }
      #expect(titles.count == addresses.count)
    }
  }

  @Test("who calls is what our own proxy says, and only when there is one")
  func proxy() async throws {
    let path = "/fr/suivi"
    for trusts in [true, false] {
      try await TestSite.with(trustsProxy: trusts) { site in
        let client = site.visitor()
        for _ in 0..<60 {
          let page = try await client.get(path)
          let token = page.forms.first { $0.action == path }?["token"] ?? ""
          let answer = try await client.post(path, [("token", token), ("number", "x")], headers: [("x-forwarded-for", "10.9.9.9, 192.0.2.1")])
          #expect(answer.status == 422)
        }
        let token = client.cookies["token"] ?? ""
        let other = try await client.post(path, [("token", token), ("number", "x")], headers: [("x-forwarded-for", "192.0.2.1, 192.0.2.2")])
        #expect(other.status == (trusts ? 422 : 503))
        let same = try await client.post(path, [("token", token), ("number", "x")], headers: [("x-forwarded-for", "192.0.2.7, 192.0.2.1")])
        #expect(same.status == 503)
      }
    }
  }
}
