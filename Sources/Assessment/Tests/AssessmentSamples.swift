import Care
import Foundation
import Kernel
import Pages
import Parameters

/// The shipped questionnaires, and invented assessments.
enum AssessmentSamples {
  static let parameters: String = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appending(path: "Parameters").path(percentEncoded: false)
  }()
  static let library: Result<QuestionnaireLibrary, any Error> = Result { try QuestionnaireFolder.library(at: parameters) }
  static let today = Day(daysSinceEpoch: 20_778)

  static func screener() throws -> Questionnaire { try found("belrai-screener") }
  static func homeSafety() throws -> Questionnaire { try found("home-safety") }

  private struct NotInstalled: Error {}
  private static func found(_ id: String) throws -> Questionnaire {
    guard let questionnaire = try library.get().current(id, on: today) else { throw NotInstalled() }
    return questionnaire
  }

  static func assessment(
    _ number: Int, of questionnaire: Questionnaire, _ answers: [String: Questionnaire.Answer], on day: Day = today, note: String = ""
  ) -> Assessment {
    let moment = Instant(milliseconds: Int64(number) * 1000)
    return Assessment(
      id: ID("01assessment\(number)"), person: ID("01person"), organization: ID("01house"), assessor: ID("01me"), on: day, place: .home,
      note: note, response: QuestionnaireResponse(to: questionnaire, answers: answers), createdAt: moment, changedAt: moment, version: 1)
  }

  /// A whole number as an answer of the type that its question asks for.
  static func answer(_ value: Int, to item: Questionnaire.Item) -> Questionnaire.Answer {
    switch item.kind {
    case .boolean: .boolean(value != 0)
    case .integer: .integer(value)
    case .decimal: .decimal(DecimalNumber(value))
    case .date: .date(today)
    case .text: .text("words")
    case .choice, .group, .display: .choice(String(value))
    }
  }

  /// Every required question answered with its first option.
  static func complete(_ questionnaire: Questionnaire) -> [String: Questionnaire.Answer] {
    var answers: [String: Questionnaire.Answer] = [:]
    for item in questionnaire.allItems where item.isQuestion && item.isRequired {
      answers[item.linkID] = item.kind == .choice ? .choice(item.options[0].code) : answer(0, to: item)
    }
    return answers
  }

  static let head = FileHead(
    person: ID("01person"), number: "P26-00042", name: "Maria Vandenbossche", inclusion: .agreed, because: .keepsFile,
    pages: PersonPage.allCases, hasDied: false, mayReadLog: true)

  static func record(_ assessment: Assessment, _ questionnaire: Questionnaire?) -> AssessmentRecord {
    AssessmentRecord(assessment, questionnaire: questionnaire, assessor: "J. Peeters", organization: "Soins chez soi")
  }
}

/// The same numbers on every machine and in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
