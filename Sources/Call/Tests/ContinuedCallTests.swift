import Actions
import Care
import Kernel
import Pages
import Site
import Store
import TestSupport
import Testing

@Suite("Calls that go on from a call")
struct ContinuedCallTests {
  private func counted(_ story: Story, since days: Int = 30) async throws -> TeamFigures {
    let today = story.surroundings.today
    return try await readFigures(
      from: today.adding(days: -days), until: today, kind: { $0 }, by: story.ana, in: story.database, story.surroundings)
  }

  private func results(_ figures: TeamFigures) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: figures.results.filter { $0.count > 0 }.map { ($0.name, $0.count) })
  }

  private func today(_ story: Story) async throws -> (contacts: Int, results: [Call.Result: Int]) {
    let view = try await openConsole(
      ConsoleQuestion(), in: PersonIndexShelf().index(in: story.database), under: ReferralDesk.plain().rule, by: story.ana, in: story.database,
      story.surroundings)
    return (view.todayContacts, view.today)
  }

  @Test("rung back, reached, becomes a request: one contact, with what came of it in the end", arguments: Backend.available)
  func once(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let due = story.surroundings.now().adding(seconds: 3600)
      let first = try await CallSamples.keep(story, .callBack) { $0.dueAt = due }
      #expect(try await results(counted(story)) == ["call-back": 1])
      story.clock.move(seconds: 3700)
      let second = try await CallSamples.keep(story, .informed) { $0.continues = first.call.raw }
      story.clock.move(seconds: 60)
      // Whatever call one goes on from, the contact is that of the first one.
      let third = try await CallSamples.keep(story, .referred) { $0.continues = second.call.raw }
      let kept = try await database.read { try $0.calls([first.call, second.call, third.call]) }
      #expect(kept[first.call]?.continues == nil && kept[second.call]?.continues == first.call && kept[third.call]?.continues == first.call)
      let figures = try await counted(story)
      #expect(figures.contacts == 1 && figures.calls == 1 && figures.newRequests == 1)
      #expect(results(figures) == ["referred": 1] && figures.hours.reduce(0, +) == 1)
      let now = try await today(story)
      #expect(now.contacts == 1 && now.results[.referred] == 1)
      // Noted by mistake, it does not make the request a contact of its own.
      try await strikeCall(third.call, true, by: story.ana, in: database, story.surroundings)
      #expect(try await counted(story).contacts == 1)
      #expect(try await results(counted(story)) == ["informed": 1])
      // What goes on from something that was noted by mistake stands for itself.
      try await strikeCall(second.call, true, by: story.ana, in: database, story.surroundings)
      try await strikeCall(third.call, false, by: story.ana, in: database, story.surroundings)
      try await strikeCall(first.call, true, by: story.ana, in: database, story.surroundings)
      #expect(try await results(counted(story)) == ["referred": 1])
    }
  }

  @Test("what came of a contact of last month is counted with it, and not in the days of the second call", arguments: Backend.available)
  func period(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let first = try await CallSamples.keep(story, .informed)
      story.clock.move(days: 20)
      _ = try await CallSamples.keep(story, .listSent) { ($0.continues, $0.entries) = (first.call.raw, ["category/38"]) }
      #expect(try await counted(story, since: 5).contacts == 0)
      #expect(try await results(counted(story)) == ["list-sent": 1])
      #expect(try await today(story).contacts == 0)
    }
  }

  @Test("each call of a contact leads to the others; the caller's number tells it once", arguments: Backend.available)
  func linked(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let story = try await Story(database)
      let first = try await CallSamples.keep(story, .informed)
      story.clock.move(seconds: 60)
      let second = try await CallSamples.keep(story, .transferred) { $0.continues = first.call.raw }
      let one = try await readCall(first.call, by: story.ana, in: database, story.surroundings)
      #expect(one.first == nil && one.others.map(\.id) == [second.call])
      let two = try await readCall(second.call, by: story.ana, in: database, story.surroundings)
      #expect(two.first?.id == first.call && two.others.isEmpty)
      var question = ConsoleQuestion()
      question.contact = "0470 12 34 56"
      let view = try await openConsole(
        question, in: PersonIndexShelf().index(in: database), under: ReferralDesk.plain().rule, by: story.ana, in: database, story.surroundings)
      #expect(view.earlier.map(\.what) == [.call(second.call, .transferred)])
      // Nobody goes on from the call of another house.
      await #expect(throws: SimpleFailure.self) {
        try await CallSamples.keep(story, .informed, by: story.karim) { $0.continues = first.call.raw }
      }
    }
  }

  @Test("reached, the console opens with everything that is known, and what she says now goes below it", arguments: Language.interface)
  func console(_ language: Language) async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent, language: language)
      let (console, take) = (Address.helpdesk(.console).path(language), Address.helpdeskForm(.console, .take).path(language))
      _ = try await client.fill(
        console, to: take,
        [
          "caller": "neighbour", "callerName": "Odette D.", "contact": "0470 12 34 56", "aboutName": "Maria", "municipality": "21015",
          "language": "tr", "interpreter": "yes", "words": "Elle est seule", "step": "call-back", "dueDay": "23/11/2026", "dueTime": "10:00",
        ])
      let queue = try await client.get(Address.helpdesk(.callBacks).path(language))
      let act = try #require(queue.forms.map(\.action).first { $0.hasSuffix("/do/call-back") })
      let answer = try await client.submit(queue, to: act, ["act": "reached"])
      #expect(answer.location.hasPrefix("\(console)?call="))
      let page = try await client.follow(answer)
      let form = try #require(page.forms.first { $0.action == take })
      #expect(form["caller"] == "neighbour" && form["callerName"] == "Odette D." && form["contact"] == "0470 12 34 56")
      #expect(form["aboutName"] == "Maria" && form["municipality"] == "21015" && form["language"] == "tr" && form["interpreter"] == "yes")
      #expect(form["words"] == "Elle est seule" && form["added"] == "" && form["call"]?.isEmpty == false)
      // What is wrong comes back with everything, the new words and the contact among it.
      let wrong = try await client.submit(page, to: take, ["step": "list-sent", "added": "Il lui faut des repas"])
      let back = try #require(wrong.forms.first { $0.action == take })
      #expect(wrong.status == 422 && back["added"] == "Il lui faut des repas" && back["call"] == form["call"])
      let request = try await client.submit(wrong, to: take, ["step": "referred"])
      let opened = try await client.follow(request)
      #expect(opened.text.contains("Elle est seule") && opened.text.contains("Il lui faut des repas"))
      let figures = try await site.database.read { connection in
        TeamFigures(
          try connection.figureFacts(
            of: TestSite.organization(.own).id, from: site.surroundings.today, until: site.surroundings.today, kind: { $0 }),
          from: site.surroundings.today, until: site.surroundings.today, now: site.surroundings.now())
      }
      #expect(figures.contacts == 1)
    }
  }

  @Test("any call that was only informed can become a request; one that waits to be rung back, became one or was struck out cannot")
  func offered() async throws {
    try await TestSite.with { site in
      let client = try await site.signedIn(.helpdeskAgent)
      let take = "/fr/appel/do/take"
      func page(_ step: String, _ more: [String: String] = [:]) async throws -> (page: Answer, id: String) {
        let typed = ["caller": "family", "words": "Qui porte les courses ?", "contact": "0470 12 34 56", "step": step].merging(more) { $1 }
        _ = try await client.fill("/fr/appel", to: take, typed)
        let newest = try await site.database.read {
          try $0.calls(of: TestSite.organization(.own).id, CallFilter(), reader: nil, offset: 0, limit: 1)
        }
        let id = try #require(newest.first).id.raw
        site.clock.move(seconds: 60)
        return (try await client.get("/fr/appels/\(id)"), id)
      }
      let informed = try await page("informed")
      #expect(informed.page.links.contains("/fr/appel?call=\(informed.id)"))
      let others: [(String, [String: String])] = [("referred", [:]), ("call-back", ["dueDay": "demain", "dueTime": "10h"])]
      for (step, more) in others {
        let other = try await page(step, more)
        #expect(!other.page.links.contains("/fr/appel?call=\(other.id)"), "\(step)")
      }
      _ = try await client.submit(informed.page, to: "/fr/appels/\(informed.id)/do/strike", ["struck": "yes"])
      #expect(try await !client.get("/fr/appels/\(informed.id)").links.contains("/fr/appel?call=\(informed.id)"))
      // Another house learns nothing of it.
      #expect(try await site.signedIn(.helpdeskAgent, .other).get("/fr/appel?call=\(informed.id)").status == 404)
    }
  }
}
