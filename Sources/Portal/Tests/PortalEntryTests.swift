import Actions
import Care
import Kernel
import Pages
import Secrets
import Store
import TestSupport
import Testing

@Suite("Coming in with a person's own access")
struct PortalEntryTests {
  @Test("a code opens once, gives a name to come back with, and leaves nothing in clear", arguments: Backend.available)
  func once(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let samples = try await PortalSamples(site)
      let code = try await samples.invite()
      let client = site.visitor()
      let begun = try await samples.enter(client, code: code.written.lowercased())
      #expect(begun.status == 303 && begun.location == "/fr/moi?new=yes")
      let home = try await client.follow(begun)
      let handle = try #require(home.text.firstMatch(of: /[A-Z]{4}-\d{4}/).map { String($0.output) })
      #expect(home.text.contains("OWNMATTERS"))
      let second = site.visitor()
      #expect(try await samples.enter(second, code: code.written).status == 422)
      #expect(second.cookies["personal"] == nil)
      // The name and the phrase bring her back, typed anyhow.
      let back = try await second.fill("/fr/moi/entrer", ["handle": handle.lowercased(), "phrase": "Citron-bateau  Neige"])
      #expect(back.status == 303 && back.location == "/fr/moi")
      let secret = try #require(second.cookies["personal"])
      let leaks = try await Leaks.found(
        [code.written, code.characters, handle, "citron", secret, "Fatima", "fatima@example.be", "Samira"], in: site.database)
      #expect(leaks.isEmpty, "\(leaks)")
    }
  }

  @Test("expired, revoked and replaced codes open nothing; a wrong date of birth neither")
  func refused() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let replaced = try await samples.invite()
      let code = try await samples.invite()
      #expect(try await samples.enter(site.visitor(), code: replaced.written).status == 422)
      for birth in ["4/4/1938", "1938", ""] {
        #expect(try await samples.enter(site.visitor(), code: code.written, birth: birth).status == 422)
      }
      site.clock.move(days: 30)
      #expect(try await samples.enter(site.visitor(), code: code.written).status == 422)
      let fresh = try await samples.invite()
      let view = try await readInvitations(samples.person, by: PortalSamples.keeper, in: site.database, site.surroundings)
      let open = try #require(view.invitations.first)
      _ = try await revokeInvitation(open.id, of: samples.person, by: PortalSamples.keeper, in: site.database, site.surroundings)
      #expect(try await samples.enter(site.visitor(), code: fresh.written).status == 422)
      #expect(try await site.log().filter { $0.purpose == .signInPerson && $0.outcome == .refused }.allSatisfy { $0.person == nil })
    }
  }

  @Test("where only the year is known the year is enough, where nothing is known the code alone")
  func partlyKnown() async throws {
    try await TestSite.with { site in
      for (known, typed) in [("1938", "1938"), ("1938", "3/4/1938"), (nil, "")] {
        let samples = try await PortalSamples(site)
        try await site.database.transaction { connection in
          let opened = try #require(try connection.openPerson(samples.person))
          var person = opened.person
          person.details.birth = known.flatMap { PartialDate($0) }
          _ = try connection.update(person, key: opened.key, at: site.surroundings.now())
        }
        #expect(try await samples.enter(site.visitor(), code: try await samples.invite().written, birth: typed).status == 303)
      }
    }
  }

  @Test("guessing is limited for one code, one name and one address")
  func guessing() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let code = try await samples.invite().written
      for _ in 0..<10 { #expect(try await samples.enter(site.visitor(), code: code, birth: "1/1/1900").status == 422) }
      #expect(try await samples.enter(site.visitor(), code: code).status == 503)
      let client = site.visitor()
      for index in 0..<19 { #expect(try await client.fill("/fr/moi/entrer", ["handle": "LUMA-\(1000 + index)", "phrase": "x"]).status == 422) }
      #expect(try await client.fill("/fr/moi/entrer", ["handle": "LUMA-2000", "phrase": "x"]).status == 422)
      #expect(try await client.fill("/fr/moi/entrer", ["handle": "LUMA-2001", "phrase": "x"]).status == 503)
      site.clock.move(seconds: 901)
      #expect(try await samples.enter(site.visitor(), code: code).status == 303)
    }
  }

  @Test("the session is a new one at every entry, ends after half an hour of silence, and when she leaves")
  func sessions() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let client = site.visitor()
      client.setCookie("personal", "planted")
      try await samples.enter(client, code: try await samples.invite().written)
      let first = try #require(client.cookies["personal"])
      #expect(first != "planted")
      site.clock.move(seconds: 29 * 60)
      #expect(try await client.get("/fr/moi").status == 200)
      site.clock.move(seconds: 31 * 60)
      #expect(try await client.get("/fr/moi").location.hasPrefix("/fr/moi/entrer"))
      try await samples.enter(client, code: try await samples.invite().written)
      let second = try #require(client.cookies["personal"])
      #expect(second != first)
      #expect(try await client.submit(try await client.get("/fr/moi"), to: "/fr/moi/do/leave").status == 303)
      #expect(client.cookies["personal"] == nil)
      client.setCookie("personal", second)
      #expect(try await client.get("/fr/moi").status == 303)
    }
  }

  @Test("on a tablet of her own she stays for weeks, and the cookie says so")
  func ownDevice() async throws {
    try await TestSite.with(secure: true) { site in
      let samples = try await PortalSamples(site)
      let client = site.visitor()
      let chosen = try await client.submit(
        try await client.get("/fr/moi/entrer"), to: "/fr/moi/entrer/do/code", ["code": try await samples.invite().written, "birth": "3/4/1938"])
      let begun = try await client.submit(chosen, to: "/fr/moi/entrer/do/begin", ["own": "yes"])
      let line = try #require(begun.all("set-cookie").first { $0.hasPrefix("__Host-personal=") })
      for flag in ["Path=/", "HttpOnly", "SameSite=Lax", "Secure", "Max-Age=2592000"] { #expect(line.contains(flag)) }
      site.clock.move(days: 29)
      #expect(try await client.get("/fr/moi").status == 200)
      site.clock.move(days: 31)
      #expect(try await client.get("/fr/moi").status == 303)
    }
  }

  @Test("work and her own pages in one browser do not mix")
  func both() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let client = try await site.signedIn(.caseManager)
      #expect(try await client.get("/fr/moi").location.hasPrefix("/fr/moi/entrer"))
      try await samples.enter(client, code: try await samples.invite().written)
      let before = try await site.log().count
      #expect(try await client.get("/fr/moi").status == 200)
      #expect(try await client.get("/fr/demandes").status == 200)
      let added = try await site.log().dropFirst(before).map { $0.actor.prefix { $0 != "/" } }
      #expect(added == ["person", "account"])
      // A form of one does not pass with the token of the other.
      let work = try #require(try await client.get("/fr/demandes").forms.first?["token"])
      #expect(try await client.post("/fr/moi/accords/do/stop", [("token", work)]).status == 403)
      let own = site.visitor()
      own.setCookie("personal", client.cookies["personal"])
      #expect(try await own.get("/fr/demandes").location.hasPrefix("/fr/connexion"))
    }
  }

  @Test("a new code ends the access and the sessions she had before")
  func lost() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let old = try await samples.entered()
      let new = try await samples.entered()
      #expect(try await old.get("/fr/moi").status == 303)
      #expect(try await new.get("/fr/moi").status == 200)
      _ = try await endAccess(of: samples.person, for: nil, by: PortalSamples.keeper, in: site.database, site.surroundings)
      #expect(try await new.get("/fr/moi").status == 303)
    }
  }

  @Test("only those who keep the file invite; the e-mail names nobody; a stranger learns nothing")
  func inviting() async throws {
    try await TestSite.with { site in
      let samples = try await PortalSamples(site)
      let client = try await site.signedIn(.caseManager)
      let path = "/fr/personnes/\(samples.person.raw)/invitation"
      let letter = try await client.fill(path, to: path + "/do/invite", ["who": "herself", "way": "letter", "language": "ar"])
      #expect(letter.status == 200 && letter.text.contains("lang=\"ar\" dir=\"rtl\"") && letter.text.contains("relais.example/ar/my/come-in"))
      #expect(try await client.fill(path, to: path + "/do/invite", ["who": "herself", "way": "email", "language": "fr"]).status == 303)
      let mail = try #require(
        try await site.database.read { try $0.messages(of: TestSite.organization(.own).id, offset: 0, limit: 5) }.first)
      #expect(mail.to == "fatima@example.be" && mail.body.contains(/[A-Z]{4}-\d{4}-[A-Z]{4}-\d{4}/))
      for word in ["Fatima", "Amrani", "1938", "Maison", "dossier"] { #expect(!mail.body.contains(word) && !mail.subject.contains(word)) }
      let stranger = try await site.signedIn(.caseManager, .other)
      #expect(try await stranger.get(path).status == 404)
      #expect(try await (try await site.signedIn(.homeNurse)).get(path).status == 403)
      let nothing = try await client.fill(
        path, to: path + "/do/invite", ["who": "carer", "member": samples.daughter.raw, "way": "letter"])
      #expect(nothing.status == 422)
    }
  }
}
