/// What a further language says: one translation for each French sentence. Read from data once, never changed.
package final class Sentences: Sendable {
  /// Who read the translations, and when. Only somebody who speaks the language counts.
  package struct Reading: Hashable, Sendable {
    package let by: String
    package let day: Day
    package init(by: String, day: Day) {
      self.by = by
      self.day = day
    }
  }

  /// How the language writes a day.
  package struct Calendar: Hashable, Sendable {
    /// Twelve, January first.
    package let months: [String]
    /// Seven, Monday first.
    package let weekdays: [String]
    /// `{day} de {month} de {year}`.
    package let date: String

    /// `nil` unless there are twelve months, seven days and a date with all its parts.
    package init?(months: [String], weekdays: [String], date: String) {
      guard months.count == 12, weekdays.count == 7, ["{day}", "{month}", "{year}"].allSatisfy(date.contains) else { return nil }
      self.months = months
      self.weekdays = weekdays
      self.date = date
    }

    /// `3 de marzo de 2026`.
    package func written(_ day: Day) -> String {
      date.split(separator: "{", omittingEmptySubsequences: false).map { part in
        let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else { return String(part) }
        switch halves[0] {
        case "day": return "\(day.dayOfMonth)\(halves[1])"
        case "month": return "\(months[day.month - 1])\(halves[1])"
        case "year": return "\(day.year)\(halves[1])"
        default: return "\(halves[0])\(halves[1])"
        }
      }.joined()
    }
  }

  /// `nil` while no speaker has read the translations: every page then says so.
  package let reading: Reading?
  package let calendar: Calendar?
  private let translations: [String: String]

  /// - Parameter translations: by the French sentence; what is put into a sentence stands there as `{1}`, `{2}`, a counted number as `#`.
  package init(_ translations: [String: String], calendar: Calendar? = nil, reading: Reading? = nil) {
    self.translations = translations
    self.calendar = calendar
    self.reading = reading
  }

  package subscript(french: String) -> String? { translations[french] }

  /// The French sentences that have a translation.
  package var french: Set<String> { Set(translations.keys) }
}

/// A sentence as it stands in the source, with what is put into it kept apart, so that a translation can be found for the sentence
/// whatever the name or the number: `"Page \(page) sur \(pages)"` is `Page {1} sur {2}`.
package struct Phrase: ExpressibleByStringInterpolation, Sendable {
  /// The words between the parts: always one more than there are parts.
  let pieces: [String]
  let parts: [Part]

  /// What is put into a sentence; a day is known as one, because every language writes it its own way.
  struct Part: Hashable, Sendable {
    let words: String
    var day: Day?
  }

  package init(stringLiteral words: String) {
    pieces = [words]
    parts = []
  }

  package init(stringInterpolation: Interpolation) {
    pieces = stringInterpolation.pieces
    parts = stringInterpolation.parts
  }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces: [String] = [""]
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(interpolationCount) }

    package mutating func appendLiteral(_ words: String) { pieces[pieces.count - 1] += words }

    package mutating func appendInterpolation<Value>(_ value: Value) { append(Part(words: "\(value)")) }

    /// - Parameter written: the day in the language of the sentence.
    package mutating func appendInterpolation(_ day: Day, written: String) { append(Part(words: written, day: day)) }

    private mutating func append(_ part: Part) {
      parts.append(part)
      pieces.append("")
    }
  }

  /// The whole sentence; every `#` between the parts is the number, if there is one.
  func words(_ number: Int? = nil) -> String {
    guard !parts.isEmpty || number != nil else { return pieces[0] }
    var result = ""
    for (index, piece) in pieces.enumerated() {
      result += number.map { piece.replacing("#", with: String($0)) } ?? piece
      if index < parts.count { result += parts[index].words }
    }
    return result
  }

  /// The sentence without its parts, as the tables of languages know it.
  var key: String {
    var result = pieces[0]
    for index in parts.indices { result += "{\(index + 1)}" + pieces[index + 1] }
    return result
  }
}

extension String {
  /// Puts a word in the place of a sign.
  fileprivate func replacing(_ sign: Character, with word: String) -> String {
    guard contains(sign) else { return self }
    return split(separator: sign, omittingEmptySubsequences: false).joined(separator: word)
  }
}

/// How a sentence with parts in it is said in a further language.
struct Pattern: Sendable {
  /// French: the form for the number first, then the one that may stand for it.
  let forms: [Phrase]
  let number: Int?
  /// The parts of the Dutch and of the English sentence.
  let others: [[Phrase.Part]]

  /// `nil` when the language has no such sentence, or a part is itself words that it cannot say.
  func said(in language: Language, _ sentences: Sentences) -> String? {
    for form in forms {
      if let template = sentences[form.key] { return fill(template, form.parts, language, sentences) }
    }
    return nil
  }

  private func fill(_ template: String, _ parts: [Phrase.Part], _ language: Language, _ sentences: Sentences) -> String? {
    var said: [String] = []
    for part in parts {
      guard let word = self.said(part, sentences) else { return nil }
      said.append(language.isRightToLeft ? "\u{2068}\(word)\u{2069}" : word)
    }
    var result = ""
    var rest = Substring(template)
    while let sign = rest.firstIndex(where: { $0 == "{" || $0 == "#" }) {
      result += rest[..<sign]
      let behind = rest[rest.index(after: sign)...]
      if rest[sign] == "#" {
        result += number.map { String($0) } ?? "#"
        rest = behind
      } else if let end = behind.firstIndex(of: "}"), let place = Int(behind[..<end]), said.indices.contains(place - 1) {
        result += said[place - 1]
        rest = behind[behind.index(after: end)...]
      } else {
        result += "{"
        rest = behind
      }
    }
    return result + rest
  }

  /// What is the same in French, Dutch and English is a name or a number; anything else is words.
  private func said(_ part: Phrase.Part, _ sentences: Sentences) -> String? {
    if let day = part.day { return sentences.calendar?.written(day) }
    return others.allSatisfy { $0.contains(part) } ? part.words : sentences[part.words]
  }
}
