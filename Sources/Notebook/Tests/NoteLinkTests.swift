import Actions
import Care
import Kernel
import Pages
import Secrets
import Site
import Store
import TestSupport
import Testing

@Suite("Answering a note by link")
struct NoteLinkTests {
  private func path(_ secret: String) -> String { Address.noteAnswer(secret: secret).path(.french) }

  @Test("letters go to those without account who may have the note, in their language, and tell nothing")
  func letters() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      let agent = try await site.signedIn(.caseManager)
      let new = Address.personItem(world.person, .notebook, item: "new").path(.french)
      let action = Address.personForm(world.person, .notebook, .noteWrite).path(.french)
      let answer = try await agent.fill(new, to: action, ["words": "Son diabète ? Zanzibar", "kind": "question", "part": "health"])
      #expect(answer.status == 303, "\(answer.text)")
      let letters = try await world.letters()
      #expect(letters.map(\.to) == ["quinquina@example.be"] && letters.map(\.language) == [.dutch])
      let letter = try #require(letters.first)
      for word in ["diab", "Zanzibar", "Marguerite", "Vanzonnebeke", "Quinquina", "P26", "gezondheid"] {
        #expect(!letter.body.contains(word) && !letter.subject.contains(word), "\(word)")
      }
      // The house's list of letters, which all who work on requests see, does not hold it.
      #expect(try await site.database.read { try $0.messageCounts(of: TestSite.organization(.own).id)[.all] ?? 0 } == 0)
      let link = try #require(letter.body.firstMatch(of: #/https:\/\/relais\.example(\/nl\/\S+)/#)).1
      let page = try await site.visitor().get(String(link))
      #expect(page.status == 200 && page.text.contains("Zanzibar") && !page.title.contains("Zanzibar") && !page.text.contains("Vanzonnebeke"))
    }
  }

  @Test("the holder reads one note and answers; the circle sees it at once", arguments: Backend.available)
  func answers(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let world = try await NotebookWorld(site)
      let note = try await world.write(NotebookWorld.draft("Venez-vous dimanche ?", question: true, to: [.member(world.daughter)]))
      let visitor = site.visitor()
      let path = path(world.secret(note.id, world.daughter))
      #expect(try await visitor.fill(path, ["words": "  "]).status == 422)
      let done = try await visitor.follow(try await visitor.fill(path, ["words": "Oui, à midi"]))
      #expect(done.status == 200 && done.text.contains("Oui, à midi"))
      let thread = try #require(try await world.read(world.manager).threads.first)
      #expect(thread.state == .answered && thread.answers.map(\.authorName) == ["Ottilie Dochterman"] && thread.answers.map(\.way) == [.link])
      let log = try await site.log().filter { [.readNoteByLink, .answerNoteByLink].contains($0.purpose) }
      #expect(Set(log.map(\.actor)) == ["member/\(world.daughter.raw)"] && log.allSatisfy { $0.actorName.isEmpty && $0.person == world.person })
    }
  }

  @Test("a forged link, one for another use and one for another member look like nothing; an old one says so")
  func forged() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      let note = try await world.write(NotebookWorld.draft("Pour elle", question: true, to: [.member(world.daughter)]))
      let good = world.secret(note.id, world.daughter)
      let bad = [
        world.secret(note.id, world.daughter, key: [UInt8](repeating: 7, count: 32)), world.secret(note.id, world.daughter, purpose: "referral-answer"),
        world.secret(note.id, world.doctor), world.secret(ID("none"), world.daughter), String(good.dropLast(2)), "x",
      ]
      for secret in bad { #expect(try await site.visitor().get(path(secret)).status == 404) }
      #expect(try await site.visitor().get(path(good)).status == 200)
      site.clock.move(days: 31)
      #expect(try await site.visitor().get(path(good)).status == 410)
    }
  }

  @Test("when she withdraws, excludes or the member leaves, the link opens nothing any more, for reading and for answering")
  func withdrawn() async throws {
    let ends: [(String, @Sendable (NotebookWorld) async throws -> Void)] = [
      ("withdrawn", { try await $0.share([], inclusion: .withdrawn) }),
      (
        "excluded",
        { world in
          let (now, id) = (world.site.surroundings.now(), world.site.surroundings.newID(FileLink.self))
          try await world.site.database.transaction {
            try $0.insert(FileLink(id: id, kind: .exclusion, member: world.daughter, from: now.day), on: world.person, at: now)
          }
        }
      ),
      (
        "left",
        { world in
          _ = try await endMember(
            world.daughter, of: world.person, on: world.site.surroundings.today, by: world.manager, in: world.site.database,
            world.site.surroundings)
        }
      ),
    ]
    for (name, end) in ends {
      try await TestSite.with { site in
        let world = try await NotebookWorld(site)
        let note = try await world.write(NotebookWorld.draft("Zanzibar", question: true, to: [.member(world.daughter)]))
        let path = path(world.secret(note.id, world.daughter))
        let visitor = site.visitor()
        let page = try await visitor.get(path)
        #expect(page.status == 200)
        try await end(world)
        let after = try await visitor.get(path)
        #expect(after.status == 404 && !after.text.contains("Zanzibar"), "\(name)")
        #expect(try await visitor.submit(page, to: path, ["words": "Trop tard"]).status == 404, "\(name)")
        #expect(try await site.log().last?.outcome == .refused, "\(name)")
        let thread = try #require(try await world.read(world.manager).threads.first)
        #expect(thread.answers.isEmpty, "\(name)")
      }
    }
  }

  @Test("before she agreed nobody without account can be chosen, and nothing leaves the house")
  func notAsked() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site, agreed: false)
      try await world.write(NotebookWorld.draft("À tous"))
      #expect(try await world.letters().isEmpty)
      await #expect(throws: Invalid.self) { try await world.write(NotebookWorld.draft("À elle", to: [.member(world.daughter)])) }
    }
  }

  @Test("the pages of the notebook stand, in three languages: list, form, note, paper")
  func pages() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      let note = try await world.write(NotebookWorld.draft("Qui vient lundi ?", question: true, to: [.member(world.neighbour), .herself]))
      let client = try await site.signedIn(.caseManager)
      for language in Language.interface {
        let list = try await client.get(Address.personPage(world.person, .notebook).path(language))
        #expect(list.status == 200 && list.text.contains("Qui vient lundi ?"))
        let form = try await client.get(Address.personItem(world.person, .notebook, item: "new").path(language))
        #expect(form.text.contains("tel:112") && form.text.contains("0470 12 34 56"))
        let item = Address.personItem(world.person, .notebook, item: note.id.raw).path(language)
        #expect(try await client.get(item).text.contains("Séraphin Buurman"))
        let paper = try await client.get(
          Address.personPage(world.person, .notebook).link(language, query: [("paper", "member/\(world.neighbour.raw)")]).link)
        #expect(paper.text.contains("Qui vient lundi ?") && paper.text.contains("write-lines"))
      }
      let item = Address.personItem(world.person, .notebook, item: note.id.raw)
      let reply = Address.personItemForm(world.person, .notebook, item: note.id.raw, .noteReply).path(.french)
      let page = try await client.get(item)
      let noted = try #require(page.forms.last { $0.action == reply })
      let fields = noted.fields.filter { !["party", "words"].contains($0.0) } + [("party", "member/\(world.neighbour.raw)"), ("words", "Moi, à 9 h")]
      let answered = try await client.follow(try await client.post(reply, fields))
      #expect(answered.text.contains("Moi, à 9 h"))
      let request = Address.personItemForm(world.person, .notebook, item: note.id.raw, .noteRequest).path(.french)
      let became = try await client.submit(try await client.get(item), to: request)
      #expect(became.location.hasPrefix("/fr/demandes/"))
      #expect(try await client.get(item).links.contains(became.location))
    }
  }
}
