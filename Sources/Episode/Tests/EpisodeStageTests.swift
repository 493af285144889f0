import Care
import Foundation
import Kernel
import Parameters
import TestSupport
import Testing

/// The two tables of a way, every state with every move; `docs/guide/episode-states.md` is written from them.
@Suite("A way through a programme: states and moves")
struct EpisodeStageTests {
  typealias Stage = Episode.Stage
  typealias Move = Episode.Move

  static let now = Instant(milliseconds: 1_795_251_600_000)
  static let today = now.day

  static func episode() -> Episode {
    Episode(
      id: ID("01episode"), person: ID("01person"), programme: "protocol3", service: "psychology", organization: ID("01house"), asker: .carer,
      name: "Anne", words: "À bout", on: today.adding(days: -30), author: "account/a", authorName: "Ana", at: now.adding(days: -30))
  }

  static func entry(_ move: Move, why: String = "", words: String = "Un mot") -> EpisodeEntry? {
    let doctor = Episode.Doctor(name: "Dr Claes", email: "claes@example.be")
    let what: EpisodeEntry.What
    switch move {
    case .detect: return nil
    case .orient: what = .orient(Episode.ChosenProvider(name: "Elif"))
    case .decline: what = .decline
    case .appoint: what = .appoint(today.adding(days: 3))
    case .visit: what = .visit(module: true, belrai: false)
    case .include: what = .include
    case .support: what = .support
    case .review: what = .review(next: nil)
    case .close: what = .close(.reached)
    case .reopen: what = .reopen
    case .takeBack: what = .takeBack
    case .ask: what = .ask(doctor, .link, until: today.adding(days: 30))
    case .remind: what = .remind
    case .agree: what = .agree(doctor, .phone)
    case .refuse: what = .refuse(doctor, .phone)
    case .search: what = .search
    }
    return EpisodeEntry(what, on: today, words: words, why: why)
  }

  private func apply(_ entry: EpisodeEntry?, to episode: Episode) throws -> Episode {
    try episode.applying(try #require(entry), author: "account/a", authorName: "Ana", at: Self.now)
  }

  /// A way that stands at a stage, by the shortest way.
  private func at(_ stage: Stage) throws -> Episode {
    guard stage != .detected else { return Self.episode() }
    let move = try #require(Move.allCases.first { Episode.next(.detected, $0, before: nil) == stage })
    return try apply(Self.entry(move, why: "Urgent"), to: Self.episode())
  }

  @Test("every stage with every move: the table says where it leads, and the way goes there or says that it cannot", arguments: Stage.allCases)
  func wholeTable(_ stage: Stage) throws {
    let start = try at(stage)
    for move in Move.allCases where move != .detect {
      let expected = Episode.next(stage, move, before: stage == .detected ? nil : .detected)
      let isAllowed = expected != nil && (!move.isAboutAgreement || Episode.next(start.agreement, move) != nil)
      #expect(start.allows(move) == isAllowed, "\(stage) \(move)")
      guard isAllowed else {
        #expect(throws: EpisodeProblem.notNow, "\(stage) \(move)") { try apply(Self.entry(move, why: "Urgent"), to: start) }
        continue
      }
      let next = try apply(Self.entry(move, why: "Urgent"), to: start)
      #expect(next.stage == expected && next.passed.last?.stage == expected, "\(stage) \(move)")
      #expect(next.steps.count == start.steps.count + 1)
      // Whatever is noted, nothing that was noted before is changed.
      #expect(Array(next.steps.dropLast()) == start.steps)
    }
  }

  @Test("every agreement with every move: nothing of it ever changes the stage", arguments: Episode.Agreement.allCases)
  func agreements(_ agreement: Episode.Agreement) throws {
    var start = try at(.oriented)
    let ways: [Episode.Agreement: Move] = [.asked: .ask, .given: .agree, .refused: .refuse, .searching: .search]
    if let move = ways[agreement] { start = try apply(Self.entry(move), to: start) }
    #expect(start.agreement == agreement)
    for move in Move.allCases where move.isAboutAgreement {
      guard let expected = Episode.next(agreement, move) else {
        #expect(throws: EpisodeProblem.notNow, "\(agreement) \(move)") { try apply(Self.entry(move), to: start) }
        continue
      }
      let next = try apply(Self.entry(move), to: start)
      #expect(next.agreement == expected && next.stage == .oriented, "\(agreement) \(move)")
    }
    // The doctor's answer stands in nobody's way.
    for move in [Move.appoint, .visit, .include, .support, .close] { #expect(start.allows(move), "\(agreement) \(move)") }
  }

  @Test("steps that lie between are skipped only with the reason, which stays")
  func skipping() throws {
    let start = Self.episode()
    #expect(start.skipped(by: .visit) == [.oriented, .appointed])
    #expect(throws: EpisodeProblem.whyNeeded([.oriented, .appointed])) { try apply(Self.entry(.visit), to: start) }
    let next = try apply(Self.entry(.visit, why: "Vue aux urgences"), to: start)
    #expect(next.steps.last?.skipped == [.oriented, .appointed] && next.steps.last?.why == "Vue aux urgences")
    #expect(next.initialModule?.on == Self.today && next.initialModule?.belrai == false)
    // Closing is always possible without a word about what was not reached.
    #expect(start.skipped(by: .close).isEmpty)
  }

  @Test("the last step is taken back with a reason; closed ways are reopened where they were")
  func back() throws {
    let visited = try apply(Self.entry(.visit, why: "x"), to: Self.episode())
    #expect(throws: EpisodeProblem.wordsNeeded) { try apply(Self.entry(.takeBack, words: ""), to: visited) }
    let back = try apply(Self.entry(.takeBack), to: visited)
    #expect(back.stage == .detected && back.visit == nil && back.initialModule == nil)
    let closed = try apply(Self.entry(.close), to: visited)
    let open = try apply(Self.entry(.reopen), to: closed)
    #expect(open.stage == .visited && open.closing == nil && open.visit != nil)
    #expect(Self.episode().allows(.takeBack) == false)
  }

  @Test("a day to come, and a day before the beginning, are refused; the first and the last are not")
  func days() throws {
    let start = Self.episode()
    func on(_ day: Day) throws -> Episode {
      var entry = try #require(Self.entry(.orient))
      entry.on = day
      return try apply(entry, to: start)
    }
    #expect(throws: EpisodeProblem.inFuture) { try on(Self.today.adding(days: 1)) }
    #expect(throws: EpisodeProblem.tooEarly) { try on(Self.today.adding(days: -31)) }
    #expect(try on(Self.today).stageOn == Self.today)
    #expect(try on(Self.today.adding(days: -30)).stage == .oriented)
  }

  @Test("who acts next and by when; late is the day after, not the day itself")
  func tasks() throws {
    let rule = try Fixtures.episodes.rule(on: Self.today)
    let start = Self.episode()
    #expect(start.tasks(rule) == [EpisodeTask(kind: .orient, due: start.stageOn.adding(days: rule[.orient]))])
    let oriented = try apply(Self.entry(.orient), to: start)
    #expect(oriented.tasks(rule).map(\.kind) == [.askDoctor, .contact])
    let due = try #require(oriented.tasks(rule).first?.due)
    #expect(!EpisodeTask(kind: .contact, due: due).isOverdue(on: due) && EpisodeTask(kind: .contact, due: due).isOverdue(on: due.adding(days: 1)))
    let asked = try apply(Self.entry(.ask), to: oriented)
    #expect(asked.tasks(rule).contains(EpisodeTask(kind: .answer, due: Self.today.adding(days: rule[.agreement]))))
    let appointed = try apply(Self.entry(.appoint), to: asked)
    #expect(appointed.tasks(rule).first == EpisodeTask(kind: .visit, due: Self.today.adding(days: 3)))
    #expect(try apply(Self.entry(.close), to: appointed).tasks(rule).isEmpty)
    #expect(try apply(Self.entry(.agree), to: appointed).tasks(rule).map(\.kind) == [.visit])
  }

  @Test("a silent doctor is reminded on the ladder: not the day before a step, on its day, and never after the link's last day")
  func ladder() throws {
    let rule = try Fixtures.episodes.rule(on: Self.today)
    let asked = try apply(Self.entry(.ask), to: Self.episode())
    let first = try #require(rule.reminderDays.first)
    #expect(!asked.isToBeReminded(rule, today: Self.today.adding(days: first - 1)))
    #expect(asked.isToBeReminded(rule, today: Self.today.adding(days: first)))
    var reminded = asked
    reminded.reminders = 1
    #expect(!reminded.isToBeReminded(rule, today: Self.today.adding(days: first)))
    #expect(reminded.isToBeReminded(rule, today: Self.today.adding(days: rule.reminderDays[1])))
    #expect(asked.isToBeReminded(rule, today: Self.today.adding(days: 30)) && !asked.isToBeReminded(rule, today: Self.today.adding(days: 31)))
    #expect(rule.remindersDue(since: Self.today, today: Self.today.adding(days: 300)) == rule.mostReminders)
    let answered = try apply(Self.entry(.agree), to: asked)
    #expect(!answered.isToBeReminded(rule, today: Self.today.adding(days: first)))
  }

  @Test("what a doctor said is not told outside medical secrecy; that he answered is")
  func secrecy() throws {
    let refused = try apply(Self.entry(.refuse, words: "Démence débutante"), to: Self.episode())
    #expect(refused.saysHealth && refused.withoutHealth.steps.last?.words == "" && refused.withoutHealth.agreement == .refused)
    #expect(refused.withoutHealth.steps.first?.words == "À bout")
  }

  @Test("docs/guide/episode-states.md is what the tables say")
  func documented() throws {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let file = root.appending(path: "docs/guide/episode-states.md")
    let page = EpisodeStatePage(rule: try Fixtures.episodes.rule(on: Self.today)).text
    if ProcessInfo.processInfo.environment["RELAIS_RECORD"] == "1" { try page.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test("the rules are read from their file; what is wrong in it is named")
  func parameters() throws {
    let problems: [String]
    do {
      _ = try EpisodeFolder.parameters(DataFile(name: "r.yaml", content: "- {from: 2026-01-01, orientDays: 0, reminderDays: [5, 3], mostReminders: 2}"))
      problems = []
    } catch { problems = error.problems.map(\.code) }
    #expect(problems.contains("data.bad-order") && problems.contains("data.missing"))
    #expect(throws: EpisodeRuleGap.self) { try Fixtures.episodes.rule(on: Day("2022-12-31")!) }
    let rule = try Fixtures.episodes.rule(on: Self.today)
    let codes = Set(Fixtures.providers.disciplines.map(\.code))
    for (service, disciplines) in rule.disciplines { #expect(codes.isSuperset(of: disciplines), "\(service)") }
    let services = Fixtures.programmes.all.flatMap { $0.eligibility.versions.holding(on: Self.today)?.services.map(\.id) ?? [] }
    #expect(Set(rule.disciplines.keys) == Set(services))
  }
}
