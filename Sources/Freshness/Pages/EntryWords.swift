import Care
import HTML
import Kernel

/// Reads and writes the small things that entries are made of.
enum EntryWords {
  /// - Parameter missing: hears of each language without words, where all are asked.
  static func text(_ typed: [Language: String], _ reading: EntryReading, missing: (Language) -> Void) -> Text? {
    guard typed.values.contains(where: { !$0.isEmpty }) else { return nil }
    if reading.languages.count == 1, let only = reading.languages.first {
      // One who writes one language does not lose the others; words that nobody translated stand in all.
      guard let words = typed[only], !words.isEmpty else { return nil }
      func say(_ language: Language) -> String { typed[language].flatMap { $0.isEmpty ? nil : $0 } ?? words }
      return Text(written: say(.french), say(.dutch), say(.english))
    }
    let absent = Language.interface.filter { typed[$0, default: ""].isEmpty }
    absent.forEach(missing)
    guard absent.isEmpty else { return nil }
    return Text(written: typed[.french] ?? "", typed[.dutch] ?? "", typed[.english] ?? "")
  }

  /// Short numbers such as 112 and 1733 are no telephone numbers of anybody, but one can ring them; and an invented number of the
  /// demonstration (02 000 …) has the right shape without belonging to anybody.
  static func isPhone(_ typed: String) -> Bool {
    let digits = typed.filter { $0.isASCII && $0.isNumber }
    if (3...4).contains(digits.count), typed.allSatisfy({ $0.isNumber || $0 == " " }) { return true }
    return (try? PhoneNumber(typed)) != nil || (digits.hasPrefix("02000") && digits.count == 9)
  }

  /// `fr, nl`, `français, arabe`: the codes of languages; `nil` when something is none.
  static func languages(_ typed: String) -> [String]? {
    var codes: [String] = []
    for part in typed.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }) {
      let word = String(part).trimmed.folded
      guard !word.isEmpty else { continue }
      guard let code = LanguageNames.code(typed: word) ?? Language(code: word)?.code else { return nil }
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  /// `02 555 12 34 (fr, nl)`.
  static func phone(_ phone: Entry.Phone) -> String {
    phone.languages.isEmpty ? phone.number : "\(phone.number) (\(phone.languages.joined(separator: ", ")))"
  }

  /// A number and the languages behind it in brackets; `nil` for the languages when one of them is none.
  static func phone(_ typed: String) -> (number: String, languages: [String]?) {
    // Other brackets are part of the number: +32 (0)2 555 12 34.
    guard typed.hasSuffix(")"), let bracket = typed.lastIndex(of: "(") else { return (typed, []) }
    let words = String(typed[typed.index(after: bracket)...].dropLast())
    let number = String(typed[..<bracket]).trimmed
    return number.isEmpty ? (typed, []) : (number, languages(words))
  }

  /// `12,50`, `4`, `0`; with or without €.
  static func cents(_ typed: String) -> Int? {
    let plain = String(typed.filter { !" €\u{A0}\u{202F}".contains($0) }.map { $0 == "," ? "." : $0 })
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), let euros = Int(parts[0]), (0...1_000_000).contains(euros) else { return nil }
    guard parts.count == 2 else { return euros * 100 }
    guard (1...2).contains(parts[1].count), let rest = Int(parts[1]), rest >= 0 else { return nil }
    return euros * 100 + (parts[1].count == 1 ? rest * 10 : rest)
  }

  static func euros(_ cents: Int, _ language: Language) -> String {
    guard cents % 100 != 0 else { return "\(cents / 100)" }
    return "\(cents / 100)\(language == .english ? "." : ",")\(Day.padded(cents % 100, 2))"
  }

  /// The days of a closure as they stand in a form.
  static func days(of closure: Closure, _ language: Language) -> [String: String] {
    let words = Words(language)
    switch closure.days {
    case .period(let from, let to): return ["from": words.shortDate(from), "to": to.map(words.shortDate) ?? ""]
    case .holiday(let name): return ["from": name, "to": ""]
    }
  }

  /// `9:00-12:00, 13:00-17:00`; nothing for no hours, `nil` for what cannot be read.
  static func spans(_ typed: String, _ language: Language) -> [Closure.Hours]? {
    guard !typed.isEmpty else { return [] }
    let day = TypedHours.lines([.weekly([.monday], ClockTime(hour: 9, minute: 0), ClockTime(hour: 10, minute: 0))], language).first ?? ""
    guard let name = day.split(separator: " ").first, let read = try? TypedHours.read("\(name) \(typed)", language, keeping: []) else { return nil }
    return read.compactMap { schedule in
      guard let opens = schedule.opensAt, let closes = schedule.closesAt else { return nil }
      return Closure.Hours(opens, closes)
    }
  }
}
