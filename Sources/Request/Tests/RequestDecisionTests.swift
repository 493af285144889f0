import Care
import Kernel
import Testing

@Suite struct RequestDecisionTests {
  private let today = Day("2026-11-21")!

  private func request(_ state: Request.State, assignee: ID<Account>? = nil) -> Request {
    Request(
      id: ID("r"), number: "2026-00001", organization: ID("house"), channel: .phone,
      report: NeedReport(words: "…", about: .other, municipality: nil, whereabouts: "", contact: "", language: .french), state: state,
      assignee: assignee, clarification: Clarification(), createdAt: Instant(milliseconds: 0), changedAt: Instant(milliseconds: 0), version: 1)
  }

  /// Every state × every command: an unforeseen pair shows as a difference.
  @Test("the table of transitions is the one that was agreed")
  func table() {
    let states: [(String, Request.State)] = [
      ("new", .new), ("clarifying", .clarifying), ("oriented", .oriented(followUp: today)), ("closed", .closed(.met)),
    ]
    var wanted = Clarification()
    wanted.wants = "Rester chez moi"
    let commands: [(String, Request.Command)] = [
      ("take", .take(by: ID("ana"))), ("clarify", .clarify(wanted)), ("note", .note("vu")), ("orient", .orient(followUp: today)),
      ("postpone", .postpone(followUp: today)), ("close", .close(.informed, personsWords: "")), ("reopen", .reopen),
    ]
    var lines: [String] = []
    for (state, value) in states {
      for (name, command) in commands {
        do throws(Request.Problem) {
          let events = try request(value).decide(command, today: today)
          let after = events.reduce(request(value)) { $0.applying($1) }
          lines.append("\(state) \(name) → \(Self.name(after.state)) (\(events.count))")
        } catch { lines.append("\(state) \(name) ✗ \(error.code)") }
      }
    }
    #expect(
      lines == [
        "new take → clarifying (1)", "new clarify → clarifying (1)", "new note → new (1)", "new orient → oriented (1)",
        "new postpone → oriented (1)", "new close → closed (1)", "new reopen ✗ request.not-closed",
        "clarifying take → clarifying (1)", "clarifying clarify → clarifying (1)", "clarifying note → clarifying (1)",
        "clarifying orient → oriented (1)", "clarifying postpone → oriented (1)", "clarifying close → closed (1)",
        "clarifying reopen ✗ request.not-closed",
        "oriented take → oriented (1)", "oriented clarify → oriented (1)", "oriented note → oriented (1)", "oriented orient → oriented (0)",
        "oriented postpone → oriented (1)", "oriented close → closed (1)", "oriented reopen ✗ request.not-closed",
        "closed take ✗ request.already-closed", "closed clarify ✗ request.already-closed", "closed note → closed (1)",
        "closed orient ✗ request.already-closed", "closed postpone ✗ request.already-closed", "closed close ✗ request.already-closed",
        "closed reopen → clarifying (1)",
      ])
  }

  private static func name(_ state: Request.State) -> String {
    switch state {
    case .new: "new"
    case .clarifying: "clarifying"
    case .oriented: "oriented"
    case .closed: "closed"
    }
  }

  @Test("a follow-up day may be today, not yesterday", arguments: [(-1, false), (0, true), (1, true)])
  func followUpDay(_ offset: Int, _ allowed: Bool) {
    let result = try? request(.clarifying).decide(.postpone(followUp: today.adding(days: offset)), today: today)
    #expect((result != nil) == allowed)
  }

  @Test("an empty note is refused, spaces around a note are taken away")
  func notes() throws {
    #expect(throws: Request.Problem.emptyNote) { try request(.new).decide(.note("  \n "), today: today) }
    #expect(try request(.new).decide(.note(" vu \n"), today: today) == [.noted("vu")])
  }

  @Test("taking what is mine already and saying the same again changes nothing")
  func repeated() throws {
    #expect(try request(.clarifying, assignee: ID("ana")).decide(.take(by: ID("ana")), today: today).isEmpty)
    #expect(try request(.clarifying).decide(.clarify(Clarification()), today: today).isEmpty)
  }
}

@Suite struct NeedReportDraftTests {
  private func draft(_ change: (inout NeedReportDraft) -> Void) -> NeedReportDraft {
    var draft = NeedReportDraft()
    draft.words = "Il a besoin d'aide"
    draft.about = "neighbour"
    change(&draft)
    return draft
  }

  private func codes(_ draft: NeedReportDraft) -> [String] {
    do throws(Invalid) {
      _ = try draft.checked(in: .french)
      return []
    } catch { return error.problems.map { "\($0.path) \($0.code)" } }
  }

  @Test("two answers are enough, and the report stays anonymous")
  func least() throws {
    let report = try draft { _ in }.checked(in: .dutch)
    #expect(report.contact.isEmpty && report.municipality == nil && report.language == .dutch)
  }

  @Test("everything that is wrong is said at once")
  func all() {
    var empty = NeedReportDraft()
    empty.municipality = "99999"
    #expect(codes(empty) == ["words need.words-missing", "about need.about-missing", "municipality need.municipality-unknown"])
  }

  @Test("who asks for herself says how to reach her; for somebody else that is free")
  func contact() {
    #expect(codes(draft { $0.about = "person" }) == ["contact need.contact-missing"])
    #expect(
      codes(
        draft {
          $0.about = "person"; $0.contact = "0470"
        }
      ).isEmpty)
    #expect(
      codes(
        draft {
          $0.about = "person"; $0.isTakenByProfessional = true
        }
      ).isEmpty)
  }

  @Test("words have 3 to 4000 characters", arguments: [(2, false), (3, true), (4000, true), (4001, false)])
  func length(_ count: Int, _ allowed: Bool) {
    #expect(codes(draft { $0.words = String(repeating: "é", count: count) }).isEmpty == allowed)
  }

  @Test("a municipality is known by its code or its postal code", arguments: [("21015", 21015), ("1030", 21015), ("1020", 21004)])
  func municipality(_ typed: String, _ nis: Int) throws {
    #expect(try draft { $0.municipality = typed }.checked(in: .french).municipality?.nis == nis)
  }
}
