import ArgumentParser
import Care
import Foundation
import Kernel
import Parameters

extension DirectoryCommand {
  /// Says of schedules and moments whether it is open: for other programs, and for the judge that compares it with other people's code.
  struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say whether it is open at a moment, until when, and when it opens next. Needs no database.",
      discussion: """
        Reads JSON Lines from FILE or from standard input:
        {"schedules":[{"freq":"WEEKLY","byday":"MO,TU","opens_at":"09:00","closes_at":"17:00"}],"closures":[],"at":"2026-11-21T10:00+01:00"}
        Schedules are schedule objects of HSDS 3.0 and 3.1. Closures are {"from":DAY,"to":DAY}, {"on":DAY} or {"holiday":"christmas"};
        with "opens_at" and "closes_at" it is open then instead of closed. "holidays" is closed, open (as by default: schedules hold on
        public holidays too) or unknown (as open, but "uncertain":true stands in the answer on such a day).

        Prints one object a line: {"open":true,"until":MOMENT} or {"open":false,"opens":MOMENT}, by the clock of Brussels; adjacent hours
        are one. "until" or "opens" is left out when it lies more than 366 days ahead or never comes. A line that cannot be read gets
        {"error":…,"line":…,"field":…}, and the exit status at the end is 65. Explained in docs/guide/hours.md.
        """)

    @Argument(help: "A file; standard input without it or with -.") var file: String?

    func run() async throws {
      try await reporting {
        let holidays = try HoursFolder.holidays(at: HomeFolder.find().appending(path: "Parameters").path())
        let data: Data
        if let file, file != "-" {
          guard let content = FileManager.default.contents(atPath: file) else {
            writeError("relais: \(file): cannot be read")
            throw ExitCode(66)
          }
          data = content
        } else {
          data = FileHandle.standardInput.readDataToEndOfFile()
        }
        var desk = OpenDesk(holidays: holidays)
        var start = data.startIndex
        while start < data.endIndex {
          let end = data[start...].firstIndex(of: 0x0A) ?? data.endIndex
          if let answer = desk.answer(data[start..<end]) { writeOut(answer + "\n") }
          start = end < data.endIndex ? data.index(after: end) : end
        }
        if desk.hasErrors { throw ExitCode(65) }
      }
    }
  }
}

/// Answers line after line.
private struct OpenDesk {
  let holidays: Holidays
  let decoder = JSONDecoder()
  var line = 0
  var hasErrors = false

  init(holidays: Holidays) { self.holidays = holidays }

  /// `nil` for an empty line.
  mutating func answer(_ bytes: Data) -> String? {
    line += 1
    guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
    let question: OpenQuestion
    do {
      question = try decoder.decode(OpenQuestion.self, from: bytes)
    } catch {
      return refused(error)
    }
    let (closures, unknown) = question.closures(by: holidays)
    if let unknown { return refused(field: "closures[\(unknown.position)].holiday", "“\(unknown.name)” is no holiday of the parameters") }
    let hours = OpeningHours(schedules: question.schedules, closures: closures, onHolidays: question.holidays ?? .open, holidays: holidays)
    let state = hours.state(at: question.at.instant)
    var text = "{\"open\":\(state.isOpen)"
    if let until = state.until { text += ",\"until\":\"\(BrusselsMoment(instant: until))\"" }
    if let opens = state.opens { text += ",\"opens\":\"\(BrusselsMoment(instant: opens))\"" }
    if state.isUncertain { text += ",\"uncertain\":true" }
    return text + "}"
  }

  private mutating func refused(_ error: any Error) -> String {
    guard let problem = error as? DecodingError else { return refused(field: nil, "\(error)") }
    switch problem {
    case .keyNotFound(let key, let context):
      return refused(field: OpenDesk.path(context.codingPath + [key]), "is missing")
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      return refused(field: OpenDesk.path(context.codingPath), "\(type) is expected")
    case .dataCorrupted(let context):
      return refused(field: OpenDesk.path(context.codingPath), context.debugDescription)
    @unknown default: return refused(field: nil, "\(problem)")
    }
  }

  private mutating func refused(field: String?, _ why: String) -> String {
    hasErrors = true
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let place = "line \(line)\(field.map { ", \($0)" } ?? "")"
    let refusal = Refusal(error: "\(place): \(why)", line: line, field: field)
    return (try? encoder.encode(refusal)).map { String(decoding: $0, as: UTF8.self) } ?? "{\"error\":\"\(place)\"}"
  }

  private struct Refusal: Encodable {
    let error: String
    let line: Int
    let field: String?
  }

  /// `schedules[0].byday`; `nil` for the line itself.
  private static func path(_ keys: [any CodingKey]) -> String? {
    var path = ""
    for key in keys {
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return path.isEmpty ? nil : path
  }
}

private struct OpenQuestion: Decodable {
  let schedules: [Schedule]
  private let written: [Closure]
  let holidays: HolidayRule?
  let at: BrusselsMoment

  private enum CodingKeys: String, CodingKey { case schedules, closures, holidays, at }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    schedules = try fields.decodeIfPresent([Schedule].self, forKey: .schedules) ?? []
    written = try fields.decodeIfPresent([Closure].self, forKey: .closures) ?? []
    holidays = try fields.decodeIfPresent(HolidayRule.self, forKey: .holidays)
    at = try fields.decode(BrusselsMoment.self, forKey: .at)
  }

  /// The closures with the holidays' names as the parameters have them, or the first name that they do not have.
  func closures(by holidays: Holidays) -> (closures: [Closure], unknown: (position: Int, name: String)?) {
    var closures = written
    for (position, closure) in written.enumerated() {
      guard case .holiday(let name) = closure.days else { continue }
      guard let holiday = holidays.named(name) else { return (closures, (position, name)) }
      closures[position].days = .holiday(holiday.id)
    }
    return (closures, nil)
  }
}

/// A moment as ISO 8601 with the offset of Brussels: `2026-11-21T12:00:00+01:00`. Read with any offset; without one it is Brussels' clock.
private struct BrusselsMoment: Decodable, CustomStringConvertible {
  let instant: Instant

  init(instant: Instant) { self.instant = instant }

  init?(_ text: String) {
    guard let day = Day(String(text.prefix(10))) else { return nil }
    let rest = text.dropFirst(10)
    guard let mark = rest.first, mark == "T" || mark == " " || mark == "t" else { return nil }
    var clock = String(rest.dropFirst())
    var milliseconds: Int64 = 0
    if let dot = clock.firstIndex(where: { $0 == "." || $0 == "," }) {
      let digits = clock[clock.index(after: dot)...].prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, let thousandths = Int64((digits.prefix(3) + "00").prefix(3)) else { return nil }
      milliseconds = thousandths
      clock.removeSubrange(dot..<digits.endIndex)
    }
    guard let time = ClockTime(clock) else { return nil }
    let zone = time.offset
    let asIfUTC = Instant(milliseconds: Int64(day.daysSinceEpoch) * 86_400_000 + Int64(time.seconds) * 1000 + milliseconds)
    instant = asIfUTC.adding(seconds: -(zone.map(Int64.init) ?? asIfUTC.adding(seconds: -7200).brusselsOffsetSeconds))
  }

  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = BrusselsMoment(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is no moment such as 2026-11-21T10:00+01:00"))
    }
    self = moment
  }

  var description: String {
    let ahead = instant.brusselsOffsetSeconds
    return "\(instant.adding(seconds: ahead).iso8601.dropLast())+\(Day.padded(Int(ahead) / 3600, 2)):00"
  }
}
