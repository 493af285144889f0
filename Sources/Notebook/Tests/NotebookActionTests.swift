import Actions
import Care
import Kernel
import Secrets
import Site
import Store
import TestSupport
import Testing

@Suite("Keeping a notebook")
struct NotebookActionTests {
  @Test("who is not bound by medical secrecy sees no trace of a health note", arguments: Backend.available)
  func healthHidden(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let world = try await NotebookWorld(site)
      try await world.write(NotebookWorld.draft("Elle aime les crêpes"))
      let health = try await world.write(NotebookWorld.draft("Insuline doublée", question: true, health: true))
      #expect(try await world.words(world.nursing) == ["Insuline doublée", "Elle aime les crêpes"])
      for actor in [world.agent, world.helper] {
        let view = try await world.read(actor)
        #expect(view.threads.map(\.note.words) == ["Elle aime les crêpes"])
        #expect(view.total == 1 && view.counts == [.all: 1, .open: 0, .mine: 0])
        #expect(try await world.read(actor, words: "insuline").threads.isEmpty)
        await #expect(throws: SimpleFailure.notFound) {
          _ = try await readNote(health.id, of: world.person, by: actor, in: site.database, site.surroundings)
        }
        await #expect(throws: SimpleFailure.notFound) {
          _ = try await answerNote(health.id, of: world.person, words: "Oui", by: actor, in: site.database, site.surroundings)
        }
      }
      await #expect(throws: FileRefused.self) { try await world.write(NotebookWorld.draft("Tension", health: true), by: world.agent) }
    }
  }

  @Test("what goes to some is for them, for the team that keeps the file, and for her; a carer reads with her consent to him")
  func audiences() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      try await world.write(NotebookWorld.draft("Pour l'aide", to: [.member(world.help)]))
      try await world.write(
        NotebookWorld.draft("Sur sa fille", to: [.member(world.help)]) {
          ($0.isWithheld, $0.withheld, $0.withheldWhy) = (true, Note.Withholding.thirdParty.rawValue, "parle de sa fille")
        })
      #expect(try await world.words(world.helper) == ["Sur sa fille", "Pour l'aide"])
      #expect(try await world.words(world.agent) == ["Sur sa fille", "Pour l'aide"])
      #expect(try await world.words(world.nursing) == [])
      #expect(try await world.words(world.herself) == ["Pour l'aide"])
      await #expect(throws: FileRefused.self) { _ = try await world.words(world.carer(world.daughter)) }
    }
  }

  @Test("the database's answer is the same as the reader's own rule, for every kind of note and reader", arguments: Backend.available)
  func sameRule(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let world = try await NotebookWorld(site)
      var number = 0
      for health in [false, true] {
        for to in [nil, [.member(world.nurse)], [.member(world.help), .herself]] as [Set<NoteParty>?] {
          for withheld in [false, true] {
            if health, to?.contains(.member(world.help)) ?? false { continue }
            if withheld, to?.contains(.herself) ?? false { continue }
            number += 1
            let words = "mot \(number)"
            try await world.write(
              NotebookWorld.draft(words, question: number % 2 == 0, health: health, to: to) {
                ($0.isWithheld, $0.withheld, $0.withheldWhy) = (withheld, "asked-not-to-know", "elle l'a dit")
              })
          }
        }
      }
      try await world.write(NotebookWorld.draft("de l'aide"), by: world.helper)
      try await world.write(NotebookWorld.draft("d'elle"), by: world.herself)
      let everything = try await site.database.read { connection in
        let file = try #require(try connection.openPerson(world.person))
        _ = file
        return try connection.rows("SELECT id FROM note ORDER BY id").map { ID<Note>(try $0.text("id")) }
      }
      #expect(everything.count == number + 2)
      for actor in [world.agent, world.manager, world.helper, world.nursing, world.herself] {
        let view = try await world.read(actor, limit: 100)
        let reader = view.notebook.reader
        let all = try await site.database.act(as: .system, doing: .runJob, in: site.surroundings) { desk in
          let file = try desk.file(world.person, .notebookSocial)
          return try everything.compactMap { try desk.thread($0, of: file) }
        }
        let expected = all.filter { reader.sees($0.note, to: Set($0.recipients.map(\.party))) }.map(\.note.id)
        #expect(Set(view.threads.map(\.note.id)) == Set(expected), "\(actor.name)")
        #expect(view.total == expected.count, "\(actor.name)")
      }
    }
  }

  @Test("a question waits for whom it names, counts for them, and is answered", arguments: Backend.available)
  func answering(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let world = try await NotebookWorld(site)
      let note = try await world.write(NotebookWorld.draft("Qui a la clé ?", question: true, to: [.member(world.help), .member(world.neighbour)]))
      func waiting(_ actor: Actor) async throws -> [WaitingFile] {
        try await site.database.act(as: actor, doing: .findPerson, in: site.surroundings) { try $0.waitingQuestions() }
      }
      let number = try await site.database.read { try $0.openPerson(world.person)?.person.number ?? "" }
      #expect(try await waiting(world.helper) == [WaitingFile(person: world.person, number: number, count: 1)])
      #expect(try await waiting(world.nursing).isEmpty)
      #expect(try await world.words(world.helper, .mine) == ["Qui a la clé ?"])
      _ = try await answerNote(note.id, of: world.person, words: "Moi", by: world.helper, in: site.database, site.surroundings)
      #expect(try await waiting(world.helper).isEmpty)
      #expect(try await world.read(world.manager).threads.first?.state == .open(waitingFor: [.member(world.neighbour)]))
      let done = try await answerNote(
        note.id, of: world.person, words: "Le voisin en a une aussi", voice: .notedFor(.member(world.neighbour)), by: world.agent,
        in: site.database, site.surroundings)
      #expect(done.state == .answered)
      let answers = try #require(try await world.read(world.manager).threads.first).answers
      #expect(answers.map(\.authorName) == [world.helper.name, "Séraphin Buurman"] && answers.map(\.way) == [.signedIn, .paper])
      #expect(try await world.read(world.manager, .open).total == 0)
    }
  }

  @Test("nothing that is written or answered stands in clear, nor who is called how", arguments: Backend.available)
  func sealed(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let world = try await NotebookWorld(site)
      let note = try await world.write(
        NotebookWorld.draft("Zanzibarquestion", question: true) {
          ($0.isWithheld, $0.withheld, $0.withheldWhy) = (true, "third-party", "Zanzibarraison")
        })
      _ = try await answerNote(note.id, of: world.person, words: "Zanzibarreponse", by: world.helper, in: site.database, site.surroundings)
      let words = ["Zanzibar", "Ottilie", "ottilie@", "Vanzonnebeke", "Quinquina"]
      #expect(try await Leaks.found(words, in: site.database).isEmpty)
    }
  }

  @Test("a request comes from a question in one touch, knows it and is known by it; nothing of health is copied")
  func request() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      let question = try await world.write(NotebookWorld.draft("Il faut un lit plus haut", question: true))
      let request = try await requestFromNote(
        question.id, of: world.person, inPlaceOfHealth: "Voir le cahier", language: .french, by: world.agent, in: site.database, site.surroundings)
      let file = try await readRequest(request, by: world.agent, in: site.database, site.surroundings)
      #expect(file.request.report.words == "Il faut un lit plus haut" && file.request.person == world.person && file.request.channel == .professional)
      #expect(file.request.assignee == world.agent.account)
      #expect(try await world.read(world.agent).requestNumbers == [request: file.request.number])
      let behind = try await site.database.read { try $0.note(behind: request) }
      #expect(behind?.note == question.id && behind?.person == world.person)
      await #expect(throws: NoteThread.Problem.alreadyRequest) {
        _ = try await requestFromNote(
          question.id, of: world.person, inPlaceOfHealth: "", language: .french, by: world.agent, in: site.database, site.surroundings)
      }
      let health = try await world.write(NotebookWorld.draft("Plaie au talon", question: true, health: true))
      let other = try await requestFromNote(
        health.id, of: world.person, inPlaceOfHealth: "Voir le cahier", language: .french, by: world.manager, in: site.database, site.surroundings)
      #expect(try await readRequest(other, by: world.agent, in: site.database, site.surroundings).request.report.words == "Voir le cahier")
      await #expect(throws: SimpleFailure.forbidden) {
        _ = try await requestFromNote(
          health.id, of: world.person, inPlaceOfHealth: "", language: .french, by: world.nursing, in: site.database, site.surroundings)
      }
    }
  }

  @Test("old notes are found page by page and by their words, also those in answers")
  func paging() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      for number in 1...25 {
        site.clock.move(seconds: 60)
        try await world.write(NotebookWorld.draft("Visite numéro \(number)"))
      }
      let second = try await world.read(world.manager, offset: 20)
      #expect(second.threads.map(\.note.words) == (1...5).reversed().map { "Visite numéro \($0)" } && second.total == 25)
      let old = try #require(second.threads.last)
      _ = try await answerNote(old.note.id, of: world.person, words: "Le robinet fuit", by: world.agent, in: site.database, site.surroundings)
      #expect(try await world.read(world.manager, words: "ROBINET").threads.map(\.note.id) == [old.note.id])
      #expect(try await world.read(world.manager, words: "visite 7").threads.map(\.note.words) == ["Visite numéro 17", "Visite numéro 7"])
    }
  }

  @Test("who read a note first, and when, is kept; its own author is not among them")
  func reads() async throws {
    try await TestSite.with { site in
      let world = try await NotebookWorld(site)
      try await world.write(NotebookWorld.draft("Un mot"))
      let first = site.surroundings.now()
      _ = try await world.read(world.helper)
      site.clock.move(seconds: 600)
      _ = try await world.read(world.helper)
      _ = try await world.read(world.herself)
      let reads = try #require(try await world.read(world.manager).threads.first).reads
      #expect(reads.map(\.reader) == [world.helper.reference, world.herself.reference] && reads.first?.at == first)
    }
  }
}
