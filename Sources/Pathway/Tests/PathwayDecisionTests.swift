import Care
import Foundation
import Kernel
import Parameters
import TestSupport
import Testing

@Suite("Pathways: what may follow what")
struct PathwayDecisionTests {
  private static let start = Day("2026-11-01") ?? Day(daysSinceEpoch: 20_000)
  private static let account: ID<Account> = ID("agent")
  private static let template = PathwayTemplate(
    id: "fall", from: Day(daysSinceEpoch: 20_000), knownUntil: Day("2026-12-31"), name: Text(same: "Chute"), signs: Text(same: "…"), source: "essai",
    steps: [
      .init(id: "again", what: Text(same: "Rappeler"), who: .helpdeskAgent, day: 30, helps: []),
      .init(id: "doctor", what: Text(same: "Médecin"), who: .generalPractitioner, day: 3, helps: ["category/223"]),
    ])
  private static let (doctor, again): (ID<PathwayStep>, ID<PathwayStep>) = (ID("s2"), ID("s1"))

  private func fresh() -> Pathway {
    var number = 0
    return Pathway.start(Self.template, id: ID("p"), for: .request(ID("r")), of: ID("own"), on: Self.start) {
      number += 1
      return ID("s\(number)")
    }
  }

  @Test("started: every step open, on its day, by day")
  func started() {
    let pathway = fresh()
    #expect(pathway.steps.map(\.template) == ["doctor", "again"] && pathway.steps.map(\.due) == [Self.start.adding(days: 3), Self.start.adding(days: 30)])
    #expect(pathway.isRunning && pathway.open.count == 2)
  }

  @Test("a step is due on its day, late the day after; nothing of an ended pathway is")
  func late() throws {
    let pathway = fresh()
    let due = Self.start.adding(days: 3)
    #expect(pathway.due(on: due.adding(days: -1)).isEmpty && pathway.due(on: due).map(\.id) == [Self.doctor] && pathway.late(on: due).isEmpty)
    #expect(pathway.late(on: due.adding(days: 1)).map(\.id) == [Self.doctor])
    let ended = try pathway.applying(.end(.died), on: due, by: nil)
    #expect(ended.due(on: due.adding(days: 99)).isEmpty && ended.late(on: due.adding(days: 99)).isEmpty)
  }

  private enum StepState: CaseIterable { case open, done, skipped }

  /// Every state of a step and of its pathway against every command.
  @Test("every state against every command", arguments: [true, false])
  func table(_ isRunning: Bool) throws {
    let day = Self.start.adding(days: 5)
    for state in StepState.allCases {
      var pathway = fresh()
      switch state {
      case .open: break
      case .done: pathway = try pathway.applying(.done(Self.doctor, words: "vu"), on: day, by: Self.account)
      case .skipped: pathway = try pathway.applying(.skip(Self.doctor, .notWished, words: ""), on: day, by: Self.account)
      }
      if !isRunning { pathway = try pathway.applying(.end(.completed), on: day, by: nil) }
      let commands: [(Pathway.Command, PathwayProblem?)] = [
        (.done(Self.doctor, words: ""), state == .open ? nil : .notOpen), (.skip(Self.doctor, .other, words: ""), state == .open ? nil : .notOpen),
        (.reopen(Self.doctor), state == .open ? .notOpen : nil),
        (.adapt(Self.doctor, who: .carer, whom: "Inès", due: day), state == .open ? nil : .notOpen),
        (.add(ID("new"), what: "Clé", who: .person, whom: "", due: day), nil), (.end(.changed), nil), (.done(ID("nobody"), words: ""), .notThere),
      ]
      for (command, problem) in commands {
        let expected = isRunning ? problem : .ended
        if let expected {
          #expect(throws: expected, "\(state) \(command)") { try pathway.applying(command, on: day, by: nil) }
        } else {
          #expect(throws: Never.self, "\(state) \(command)") { try pathway.applying(command, on: day, by: nil) }
        }
      }
      if isRunning {
        #expect(throws: PathwayProblem.notOpen) { try pathway.applying(.resume, on: day, by: nil) }
      } else {
        #expect(try pathway.applying(.resume, on: day, by: nil).isRunning)
      }
    }
  }

  @Test("what a command leaves behind")
  func effects() throws {
    let day = Self.start.adding(days: 5)
    var pathway = try fresh().applying(.done(Self.doctor, words: "Elle va bien"), on: day, by: Self.account)
    #expect(pathway.steps[0].state == .done(on: day) && pathway.steps[0].words == "Elle va bien" && pathway.steps[0].by == Self.account)
    pathway = try pathway.applying(.reopen(Self.doctor), on: day, by: nil)
    #expect(pathway.steps[0].state == .open && pathway.steps[0].words.isEmpty && pathway.steps[0].by == nil)
    // Moved behind the other one, it stands behind it.
    pathway = try pathway.applying(.adapt(Self.doctor, who: .carer, whom: "sa fille", due: Self.start.adding(days: 31)), on: day, by: nil)
    #expect(pathway.steps.map(\.id) == [Self.again, Self.doctor] && pathway.steps[1].who == .carer && pathway.steps[1].whom == "sa fille")
    pathway = try pathway.applying(.add(ID("new"), what: "Clé", who: .person, whom: "", due: day), on: day, by: nil)
    #expect(pathway.steps.first?.what == "Clé" && pathway.steps.first?.template == nil)
    pathway = try pathway.applying(.end(.notWished), on: day, by: nil)
    #expect(pathway.state == .ended(.notWished, on: day))
  }

  @Test("a template is offered from its first day to the last that is known; a later version takes its place")
  func versions() {
    let second = PathwayTemplate(
      id: "fall", from: Self.start, knownUntil: nil, name: Text(same: "B"), signs: Text(same: "…"), source: "essai", steps: Self.template.steps)
    let library = PathwayLibrary([Self.template, second])
    #expect(library.offered("fall", on: Self.start.adding(days: -1))?.name.fr == "Chute" && library.offered("fall", on: Self.start)?.name.fr == "B")
    #expect(library.offered("fall", on: Day(daysSinceEpoch: 19_999)) == nil)
    #expect(library.version("fall", from: Self.template.from)?.name.fr == "Chute")
    let old = PathwayLibrary([Self.template])
    let last = Day("2026-12-31") ?? Self.start
    #expect(old.offered(on: last).count == 1 && old.offered(on: last.adding(days: 1)).isEmpty)
  }

  @Test("figures: running, ended, late, the median a day that really occurred")
  func figures() {
    func fact(_ isRunning: Bool, _ late: Int, _ days: [Int?], skipped: Bool = false) -> PathwayFigures.Fact {
      PathwayFigures.Fact(
        template: "fall", isRunning: isRunning, late: late,
        steps: days.enumerated().map { .init(step: "s\($0.offset)", days: $0.element, isSkipped: skipped && $0.element == nil) })
    }
    let line = PathwayFigures([fact(true, 2, [1, nil]), fact(true, 0, [9, nil], skipped: true), fact(false, 0, [4, 7]), fact(false, 0, [6, nil])]).lines[0]
    #expect(line.running == 2 && line.ended == 2 && line.withLate == 1 && line.lateSteps == 2)
    #expect(line.steps.map(\.done) == [4, 1] && line.steps.map(\.medianDays) == [4, 7] && line.steps.map(\.skipped) == [0, 1])
    #expect(PathwayFigures([]).lines.isEmpty)
  }

  @Test("the shipped file: the five situations, and everything it points to is in the directory")
  func shipped() throws {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let library = try PathwayFolder.library(at: root.appending(path: "Parameters").path())
    #expect(library.offered(on: Self.start).map(\.id) == ["memory", "fall", "discharge", "carer", "end-of-life"])
    let content = try DirectoryFolder.content(at: root.appending(path: "Directory").path())
    let known = Set(content.entries.map(\.id))
    for template in library.templates {
      for step in template.steps { #expect(known.isSuperset(of: step.helps), "\(template.id) \(step.id)") }
      #expect(template.steps.map(\.day) == template.steps.map(\.day).sorted(), "\(template.id)")
    }
    // The report's order: review and occupational therapist at once, then told, visited, planned.
    let memory = try #require(library.offered("memory", on: Self.start))
    #expect(memory.steps.map(\.id) == ["agree", "review", "overview", "tell", "visits", "week", "support", "again"])
    #expect(memory.step("overview")?.who == .occupationalTherapist && memory.step("overview")?.day == memory.step("review")?.day)
  }

  @Test(
    "a file with mistakes says where",
    arguments: [
      ("- {id: a, from: 2026-01-01, name: {fr: a, nl: a, en: a}, signs: {fr: a, nl: a, en: a}, source: s, steps: []}", "data.empty"),
      ("- {id: A B, from: 2026-01-01, name: {fr: a, nl: a, en: a}, signs: {fr: a, nl: a, en: a}, source: s, steps: [{id: x, what: {fr: a, nl: a, en: a}, who: carer, day: 1}]}", "data.bad-id"),
      ("- {id: a, from: 2026-01-01, name: {fr: a, nl: a, en: a}, signs: {fr: a, nl: a, en: a}, source: s, steps: [{id: x, what: {fr: a, nl: a, en: a}, who: administrator, day: 1}]}", "data.unknown-value"),
      ("- {id: a, from: 2026-01-01, name: {fr: a, nl: a}, signs: {fr: a, nl: a, en: a}, source: s, steps: [{id: x, what: {fr: a, nl: a, en: a}, who: carer, day: 1}]}", "data.missing-language"),
    ])
  func mistakes(_ content: String, _ code: String) {
    let problems = #expect(throws: Invalid.self) { try PathwayFolder.library(DataFile(name: "t.yaml", content: content)) }?.problems
    #expect(problems?.map(\.code).contains(code) == true, "\(String(describing: problems))")
  }
}
