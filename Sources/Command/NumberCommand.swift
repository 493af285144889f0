import ArgumentParser
import Foundation
import Kernel

/// Checks numbers of people, providers, organisations and telephones, for other programs and for the judges. Needs no database.
struct NumberCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "number", abstract: "Check national, provider, enterprise and telephone numbers.",
    discussion: """
      Reads JSON Lines from FILE or from standard input: {"kind":"national","value":"85.07.30-033 28"}; kinds are national, provider,
      enterprise, phone. Prints one JSON object a line: "valid", and for a valid number "digits", "formatted" and what the number
      says; for another the "problem" as a code. Nothing is stored or sent.
      """)

  @Argument(help: "A file; standard input without it or with -.") var file: String?

  func run() async throws {
    try await reporting {
      try FileInput.eachLine(of: file) { number, line in
        let data = Data(line.utf8)
        guard let question = try? JSONDecoder().decode(NumberQuestion.self, from: data) else {
          writeError("relais: line \(number): an object like {\"kind\":\"national\",\"value\":\"…\"} is expected")
          throw ExitCode(65)
        }
        guard let kind = NumberQuestion.Kind(rawValue: question.kind) else {
          let known = NumberQuestion.Kind.allCases.map(\.rawValue).joined(separator: ", ")
          writeError("relais: line \(number): kind: one of \(known) is expected")
          throw ExitCode(65)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let answer = NumberAnswer.of(question.value, kind: kind, today: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)).day)
        writeOut(String(decoding: try encoder.encode(answer), as: UTF8.self) + "\n")
      }
    }
  }
}

/// The lines of a file or of standard input.
private enum FileInput {
  static func eachLine(of file: String?, _ body: (Int, String) throws -> Void) throws {
    var number = 0
    func take(_ line: String) throws {
      number += 1
      if !line.isEmpty { try body(number, line) }
    }
    guard let file, file != "-" else {
      while let line = readLine() { try take(line) }
      return
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      writeError("relais: \(file): cannot be read")
      throw ExitCode(66)
    }
    for line in String(decoding: data, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      try take(String(line))
    }
  }
}

private struct NumberQuestion: Decodable {
  enum Kind: String, CaseIterable { case national, provider, enterprise, phone }

  let kind: String
  let value: String
}

/// Optional fields are left out when there is nothing to say.
private struct NumberAnswer: Encodable {
  var valid = false
  var problem: String?
  var digits: String?
  var formatted: String?
  /// What the number is: `national`, `bis-sex-known`; `mobile`, `foreign`.
  var type: String?
  var birthDate: PartialDate?
  var male: Bool?
  var e164: String?
  var qualification: String?
  var vat: String?

  static func of(_ value: String, kind: NumberQuestion.Kind, today: Day) -> NumberAnswer {
    do {
      switch kind {
      case .national:
        let number = try NationalNumber(value, today: today)
        return NumberAnswer(
          valid: true, digits: number.digits, formatted: number.formatted, type: number.kind.rawValue, birthDate: number.birthDate,
          male: number.isMale)
      case .provider:
        let number = try ProviderNumber(value)
        return NumberAnswer(valid: true, digits: number.digits, formatted: number.formatted, qualification: number.qualification)
      case .enterprise:
        let number = try EnterpriseNumber(value)
        return NumberAnswer(valid: true, digits: number.digits, formatted: number.formatted, vat: number.vat)
      case .phone:
        let number = try PhoneNumber(value)
        return NumberAnswer(
          valid: true, digits: number.digits, formatted: number.formatted, type: number.kind.rawValue, e164: number.e164)
      }
    } catch {
      return NumberAnswer(problem: (error as? any NumberProblem)?.code)
    }
  }
}
