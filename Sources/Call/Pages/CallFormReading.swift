package import Care
import HTML
package import Kernel

/// Reads a time as people write it: `9`, `9 h`, `9h30`, `14:05`, `14.05 uur`, `9u`.
package enum TypedClock {
  /// `nil` for anything else.
  package static func read(_ typed: String) -> ClockTime? {
    var parts: [String] = []
    var isDigit = false
    for character in typed.folded {
      if ("0"..."9").contains(character) {
        if isDigit { parts[parts.count - 1].append(character) } else { parts.append(String(character)) }
        isDigit = true
      } else {
        guard character.isWhitespace || ":.,".contains(character) || words.contains(where: { $0.contains(character) }) else { return nil }
        isDigit = false
      }
    }
    guard parts.count == 1 || parts.count == 2, let hour = Int(parts[0]), parts[0].count <= 2, hour < 24 else { return nil }
    guard parts.count == 2 else { return ClockTime(hour: hour) }
    guard parts[1].count == 2, let minute = Int(parts[1]), minute < 60 else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }

  private static let words = ["h", "heures", "uur", "u", "a"]
}

/// Reads what stands in the console. Names of fields are those of ``CallDraft``; days and times are typed as people write them.
package enum CallFormReader {
  /// The fields of the console that are no answers to questions.
  package static let fields = [
    "channel", "caller", "callerName", "contact", "anonymous", "aboutName", "person", "language", "interpreter", "municipality", "words",
    "passedTo", "chosen", "q", "call", "added", "gapReason", "gapKind", "receivedDay", "receivedTime", "dueDay", "dueTime", "team",
  ]

  /// The draft, and what of it could not be read.
  package static func read(_ value: (String) -> String, step: String, now: Instant) -> (draft: CallDraft, problems: [FieldProblem]) {
    var draft = CallDraft()
    var problems: [FieldProblem] = []
    (draft.channel, draft.caller, draft.callerName) = (value("channel"), value("caller"), value("callerName"))
    (draft.contact, draft.isAnonymous, draft.aboutName) = (value("contact"), value("anonymous") == "yes", value("aboutName"))
    (draft.person, draft.language, draft.needsInterpreter) = (value("person"), value("language"), value("interpreter") == "yes")
    (draft.municipality, draft.words, draft.passedTo) = (value("municipality"), words(value), value("passedTo"))
    draft.continues = value("call")
    draft.entries = chosen(value("chosen"))
    (draft.result, draft.gapReason, draft.gapKind) = (step, value("gapReason"), String(value("gapKind").prefix(100)))
    draft.isForTeam = value("team") == "yes"
    if !value("receivedDay").trimmed.isEmpty || !value("receivedTime").trimmed.isEmpty {
      draft.receivedAt = moment(value, "received", isPast: true, now: now, &problems)
    }
    if step == Call.Result.callBack.rawValue { draft.dueAt = moment(value, "due", isPast: false, now: now, &problems) }
    return (draft, problems)
  }

  /// What was said: what the call that this one goes on from said, and below it what is said now.
  package static func words(_ value: (String) -> String) -> String {
    [value("words"), value("added")].map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The console as a call left it, so that nothing that is known is typed again.
  package static func values(goingOnFrom call: Call) -> [String: String] {
    let said = call.said
    return [
      "call": call.id.raw, "caller": call.caller.rawValue, "callerName": said.callerName, "contact": said.contact, "aboutName": said.aboutName,
      "person": call.person?.raw ?? "", "language": call.language, "interpreter": call.needsInterpreter ? "yes" : "",
      "municipality": call.municipality.map { String($0.nis) } ?? "", "words": said.words, "chosen": said.entries.joined(separator: " "),
    ]
  }

  /// The entries that are chosen, as the page carries them along.
  package static func chosen(_ field: String) -> [String] {
    var all: [String] = []
    for entry in field.split(separator: " ").map(String.init) where !all.contains(entry) && all.count < ShortlistContent.mostItems {
      all.append(entry)
    }
    return all
  }

  /// A day and a time from the fields `…Day` and `…Time`: no day is today, no time is the time of now for what has been, and 9 o'clock for
  /// what is to come on another day. `nil` and a problem for what cannot be read; `nil` alone when nothing was typed.
  package static func moment(
    _ value: (String) -> String, _ name: String, isPast: Bool, now: Instant, _ problems: inout [FieldProblem]
  ) -> Instant? {
    let (dayField, timeField) = ("\(name)Day", "\(name)Time")
    let (typedDay, typedTime) = (value(dayField).trimmed, value(timeField).trimmed)
    guard !typedDay.isEmpty || !typedTime.isEmpty else { return nil }
    let today = now.day
    let day = typedDay.isEmpty ? today : isPast ? TypedDay.readPast(typedDay, today: today) : TypedDay.read(typedDay, today: today)
    if day == nil { problems.append(FieldProblem(dayField, code: "call.day-unreadable", text: RequestProblemText.dayUnreadable)) }
    let clock: ClockTime?
    if typedTime.isEmpty {
      let time = now.time
      clock = isPast || day == today ? ClockTime(hour: time.hour, minute: time.minute) : ClockTime(hour: 9)
    } else {
      clock = TypedClock.read(typedTime)
      if clock == nil { problems.append(FieldProblem(timeField, code: "call.time-unreadable", text: ConsoleText.timeUnreadable)) }
    }
    guard let day, let clock else { return nil }
    return Instant(brussels: day, hour: clock.hour, minute: clock.minute)
  }
}
