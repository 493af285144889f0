import Care
import Kernel
import Parameters
import Testing

@Suite struct ImportHoursTests {
  private static let holidays = Holidays([
    Holiday(
      id: "christmas", name: Text(fr: "Noël", nl: "Kerstmis", en: "Christmas"), rule: .fixed(month: 12, day: 25), from: Day(daysSinceEpoch: 0), source: "x")
  ])

  private func problems(_ hours: String) -> [String] {
    let file = DataFile(
      name: "entries/care.yaml",
      content: """
        - id: entry/x
          name: {fr: X, nl: X, en: X}
          summary: {fr: X, nl: X, en: X}
          sources: [{document: "001", place: "1", date: 2026-01-01}]
        \(hours)
        """)
    do {
      _ = try DirectoryReader.read(chapters: DataFile(name: "chapters.yaml", content: "[]"), entries: [file], holidays: Self.holidays)
      return []
    } catch { return error.problems.map { "\($0.path) \($0.code)" } }
  }

  @Test(
    "a holiday that nobody knows is named with its file and line; its names in three languages are known",
    arguments: [
      ("christmas", [] as [String]), ("Noël", []), ("kerstmis", []), ("noel", ["entries/care.yaml:7 closures[1].holiday data.unknown-holiday"]),
      ("easter", ["entries/care.yaml:7 closures[1].holiday data.unknown-holiday"]),
    ])
  func unknownHoliday(_ name: String, _ expected: [String]) {
    #expect(problems("  closures:\n    - {from: 2026-07-01, to: 2026-07-31}\n    - {holiday: \(name)}") == expected)
  }

  @Test(
    "closures that overlap in part, repeat or contradict each other are named; shorter ones inside longer ones are meant",
    arguments: [
      ("{from: 2026-07-01, to: 2026-07-31}", "{from: 2026-07-31, to: 2026-08-15}", true),
      ("{from: 2026-07-01, to: 2026-07-31}", "{from: 2026-08-01, to: 2026-08-15}", false),
      ("{from: 2026-07-01, to: 2026-07-31}", "{from: 2026-07-10, to: 2026-07-12}", false),
      ("{from: 2026-07-01}", "{from: 2026-07-10, to: 2026-07-12}", false), ("{from: 2026-07-05}", "{from: 2026-07-01, to: 2026-07-05}", true),
      ("{from: 2026-07-05}", "{from: 2026-07-06}", false), ("{on: 2026-07-01}", "{on: 2026-07-01}", true),
      ("{on: 2026-07-01}", "{on: 2026-07-01, opens: '09:00', closes: '10:00'}", true),
      ("{on: 2026-07-01, opens: '09:00', closes: '10:00'}", "{on: 2026-07-01, opens: '14:00', closes: '16:00'}", false),
      ("{holiday: christmas}", "{holiday: Noël}", true), ("{holiday: christmas}", "{on: 2026-12-25}", false),
    ])
  func overlaps(_ one: String, _ other: String, _ isWrong: Bool) {
    #expect(problems("  closures:\n    - \(one)\n    - \(other)") == (isWrong ? ["entries/care.yaml:7 closures[1] data.overlap"] : []))
  }

  @Test("a schedule without days is named")
  func withoutDays() {
    #expect(problems("  schedules:\n    - {opens: '09:00', closes: '12:00'}") == ["entries/care.yaml:6 schedules[0] data.missing"])
    #expect(problems("  schedules:\n    - {days: [MO], opens: '09:00', closes: '12:00'}") == [])
  }

  private func refusals(_ json: String, _ holidays: Holidays = holidays) throws -> [String] {
    let reading = ImportReading(
      DirectoryContent(chapters: [], entries: []), organisations: [], source: "s", language: .french, today: Day(daysSinceEpoch: 20_700), offsetHours: 1,
      holidays: holidays)
    var found: [String] = []
    try ImportPaste("{\"id\":\"1\",\"name\":\"X\",\"status\":\"active\",\n\(json)}", format: .lines, mapping: nil).forEachRow { row in
      guard case .record(let record) = row.read else { return found.append("\(row)") }
      _ = reading.records(record) { found.append("\($0.line) \($0.field)") }
    }
    return found
  }

  @Test(
    "the same is refused in files to import, with line and field",
    arguments: [
      ("\"closures\":[{\"holiday\":\"christmas\"}]", [] as [String]), ("\"closures\":[{\"holiday\":\"Kerstmis\"}]", []),
      ("\"closures\":[{\"holiday\":\"nope\"}]", ["1 closures[0].holiday"]),
      ("\"closures\":[{\"from\":\"2026-07-01\",\"to\":\"2026-07-31\"},{\"from\":\"2026-07-31\"}]", ["1 closures[1]"]),
      ("\"closures\":[{\"from\":\"2026-07-01\"},{\"from\":\"2026-07-31\"}]", []),
      ("\"schedules\":[{\"freq\":\"WEEKLY\",\"opens_at\":\"09:00\",\"closes_at\":\"10:00\"}]", ["1 schedules[0].byday"]),
      ("\"schedules\":[{\"freq\":\"MONTHLY\",\"opens_at\":\"09:00\",\"closes_at\":\"10:00\"}]", ["1 schedules[0].byday"]),
      ("\"schedules\":[{\"freq\":\"WEEKLY\",\"dtstart\":\"2026-01-05\",\"opens_at\":\"09:00\",\"closes_at\":\"10:00\"}]", []),
      ("\"schedules\":[{\"freq\":\"WEEKLY\",\"byday\":\"XX\",\"opens_at\":\"09:00\",\"closes_at\":\"10:00\"}]", ["1 schedules[0].byday"]),
      ("\"schedules\":[{\"freq\":\"WEEKLY\",\"description\":\"sur rendez-vous\"}]", []),
    ])
  func imported(_ json: String, _ expected: [String]) throws { #expect(try refusals(json) == expected) }

  @Test("without the parameters any name of a holiday is taken")
  func anyName() throws { #expect(try refusals("\"closures\":[{\"holiday\":\"nope\"}]", .none) == []) }
}
