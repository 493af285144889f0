import Care
import Foundation
import Kernel
import Parameters
import Testing

@Suite("Files about consent")
struct ConsentReaderTests {
  static let parameters: String = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appending(path: "Parameters").path()
  }()

  @Test("the shipped files say the same in seven languages, and which of them no speaker has read")
  func shipped() throws {
    let found = try ConsentFolder.parameters(at: Self.parameters)
    let explanation = try found.explanation(on: try #require(Day("2026-11-21")))
    #expect(explanation.tongues.map(\.code) == ["fr", "nl", "en", "ar", "tr", "es", "ro"])
    #expect(explanation.tongues.filter { !$0.isRead }.map(\.code) == ["ar", "tr", "es", "ro"])
    #expect(explanation.tongues.filter(\.isRightToLeft).map(\.code) == ["ar"])
    #expect(Set(explanation.points.map(\.picture)) == Set(ConsentExplanation.Picture.allCases))
    for tongue in explanation.tongues {
      for label in ConsentExplanation.Label.allCases { #expect(!explanation.label(label, tongue).isEmpty) }
      for point in explanation.points {
        #expect(point.heading[tongue.code]?.isEmpty == false && point.text[tongue.code]?.isEmpty == false)
        // A few words at a time: nobody is read a treaty.
        #expect((point.text[tongue.code] ?? "").count <= 180)
      }
    }
  }

  @Test("a day before every rule or text is an error, never a silent default")
  func gaps() throws {
    let found = try ConsentFolder.parameters(at: Self.parameters)
    let before = try #require(Day("2025-12-31"))
    #expect(throws: ConsentParameterGap.noRule(before)) { try found.rule(on: before) }
    #expect(throws: ConsentParameterGap.noExplanation) { try found.explanation(on: before) }
    #expect(throws: ConsentParameterGap.noExplanation) { try ConsentParameters.none.explanation(on: before) }
  }

  static let rules = """
    - {from: 2026-01-01, reminderDays: 60, source: here}
    - {from: 2027-01-01, knownUntil: 2027-12-31, reminderDays: 30, source: there}
    """

  @Test(
    "a rule holds from its first day until the next one's, and until somebody knew it",
    arguments: [
      ("2026-01-01", 60), ("2026-12-31", 60), ("2027-01-01", 30), ("2027-12-31", 30), ("2028-01-01", nil), ("2025-12-31", nil),
    ])
  func dated(_ day: String, _ expected: Int?) throws {
    let found = ConsentParameters(rules: try ConsentReader.rules(DataFile(name: "rules.yaml", content: Self.rules)), explanations: [])
    #expect((try? found.rule(on: #require(Day(day))))?.reminderDays == expected)
  }

  @Test(
    "every mistake in the rules is named with file, line and field",
    arguments: [
      ("- {from: 2026-02-30, reminderDays: 60, source: a}", "rules.yaml:1 [0].from", "data.bad-day"),
      ("- {from: 2026-01-01, reminderDays: 0, source: a}", "rules.yaml:1 [0].reminderDays", "data.bad-number"),
      ("- {from: 2026-01-01, reminderDays: 60}", "rules.yaml:1 [0].source", "data.missing"),
      ("- {from: 2026-01-01, reminderDays: 60, source: a}\n- {from: 2026-01-01, reminderDays: 9, source: b}", "rules.yaml:2 [1].from", "data.bad-order"),
      ("- {from: 2026-01-01, reminderDays: 60, source: a, days: 3}", "rules.yaml:1 [0].days", "data.unknown-key"),
      ("", "rules.yaml", "data.empty"),
    ])
  func ruleMistakes(_ content: String, _ path: String, _ code: String) {
    var problems: [FieldProblem] = []
    do { _ = try ConsentReader.rules(DataFile(name: "rules.yaml", content: content)) } catch { problems = error.problems }
    #expect(problems.contains { $0.path == path && $0.code == code }, "\(problems.map { "\($0.path) \($0.code)" })")
  }

  @Test(
    "a missing translation, a language of the screens left out, an unknown picture are named",
    arguments: [
      ("    ro: \"Alegerea mea\"\n", "", "labels.mychoice.ro", "data.missing-language"),
      ("  - {code: en, name: English, direction: ltr, read: yes}\n", "", "languages", "data.missing-language"),
      ("picture: lock", "picture: key", "points[4].picture", "data.unknown-value"),
      ("read: no}", "read: perhaps}", "languages[3].read", "data.unknown-value"),
      ("version: 2026-11\n", "", "version", "data.missing"),
      ("code: tr", "code: fr", "languages[4].code", "data.duplicate-id"),
    ])
  func textMistakes(_ old: String, _ new: String, _ field: String, _ code: String) throws {
    let whole = try String(contentsOfFile: "\(Self.parameters)/consent/explanation-2026-11.yaml", encoding: .utf8)
    let place = try #require(whole.range(of: old))
    let content = whole.replacingCharacters(in: place, with: new)
    var problems: [FieldProblem] = []
    do { _ = try ConsentReader.explanation(DataFile(name: "explanation.yaml", content: content)) } catch { problems = error.problems }
    #expect(
      problems.contains { $0.path.hasPrefix("explanation.yaml:") && $0.path.hasSuffix(" \(field)") && $0.code == code },
      "\(problems.prefix(4).map { "\($0.path) \($0.code)" })")
  }

  @Test("the same version in two files is a mistake")
  func twice() throws {
    let whole = try String(contentsOfFile: "\(Self.parameters)/consent/explanation-2026-11.yaml", encoding: .utf8)
    let files = ["a.yaml", "b.yaml"].map { DataFile(name: $0, content: whole) }
    #expect(throws: Invalid.self) {
      try ConsentFolder.parameters(rules: DataFile(name: "rules.yaml", content: Self.rules), explanations: files)
    }
  }
}
