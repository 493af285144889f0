import Kernel

/// What a record says, in the directory's own terms and in the record's one language. The same reading of what is stored tells what differs.
struct ImportedWords {
  struct Phone: Hashable {
    let number: String
    let words: String?
    /// Codes; `nil` when the record says nothing of them.
    let languages: [String]?
  }
  struct Link: Hashable {
    let url: String
    let language: Language?
  }
  struct Place: Hashable {
    var location: Offer.Location
    var phones: [Phone]
    var schedules: [Schedule]
  }
  struct Cost: Hashable {
    let words: String?
    let cents: Int?
  }
  struct Room: Hashable {
    let available: Int?
    let unit: String?
    let updated: Day?
  }
  struct Pause: Hashable {
    let days: Closure.Days
    let hours: [Closure.Hours]
    let reason: String?
  }

  var name = ""
  var alsoNamed: [String] = []
  var description: String?
  var process: String?
  var eligibility: String?
  var fees: String?
  var payer: String?
  var status: Offer.Status = .active
  var organization: String?
  var links: [Link] = []
  var emails: [String] = []
  var phones: [Phone] = []
  var contacts: [Offer.Contact] = []
  var minimumAge: Int?
  var maximumAge: Int?
  var assured: Day?
  var schedules: [Schedule] = []
  var pauses: [Pause] = []
  var holidays: HolidayRule?
  var languages: [String] = []
  var costs: [Cost] = []
  var documents: [String] = []
  var room: Room?
  var municipalities: [Int] = []
  var places: [Place] = []
  /// The words that hold, each with its value.
  var codes: [String: String] = [:]
  /// By field and language.
  var translations: [String: [Language: String]] = [:]
}

/// Reads the fields of one record and collects everything wrong with them.
struct ImportFields {
  private(set) var problems: [(field: String, reason: Text)] = []

  mutating func problem(_ field: String, _ reason: Text) { problems.append((field, reason)) }

  /// - Returns: `nil` when it is absent or empty.
  mutating func text(_ fields: [String: ImportTree], _ name: String, _ path: String = "", most: Int = 5000) -> String? {
    guard let tree = fields[name], !tree.isEmpty else { return nil }
    guard let words = tree.words?.trimmed else {
      problem(path + name, ImportProblemText.textExpected)
      return nil
    }
    // A text has no more characters than bytes, and those need no counting.
    guard words.utf8.count <= most || (words.utf8.count <= most * 4 && words.count <= most) else {
      problem(path + name, ImportProblemText.longText(most))
      return nil
    }
    return words.isEmpty ? nil : words
  }

  mutating func whole(_ fields: [String: ImportTree], _ name: String, _ path: String, _ range: ClosedRange<Int>) -> Int? {
    guard let words = text(fields, name, path, most: 40) else { return nil }
    guard let number = Double(words) else {
      problem(path + name, ImportProblemText.noNumber(words))
      return nil
    }
    guard number >= Double(range.lowerBound), number <= Double(range.upperBound), number == number.rounded() else {
      problem(path + name, ImportProblemText.outside(words, range.lowerBound, range.upperBound))
      return nil
    }
    return Int(number)
  }

  mutating func degrees(_ fields: [String: ImportTree], _ name: String, _ path: String, _ most: Int) -> Double? {
    guard let words = text(fields, name, path, most: 40) else { return nil }
    guard let number = Double(words), abs(number) <= Double(most) else {
      problem(path + name, ImportProblemText.outside(words, -most, most))
      return nil
    }
    return number
  }

  /// A day; of a moment, its day.
  mutating func day(_ fields: [String: ImportTree], _ name: String, _ path: String = "") -> Day? {
    guard let words = text(fields, name, path, most: 60) else { return nil }
    let head = words.utf8.count > 10 && words.dropFirst(10).first == "T" ? String(words.prefix(10)) : words
    guard let day = Day(head) else {
      problem(path + name, ImportProblemText.noDay(words))
      return nil
    }
    return day
  }

  mutating func objects(_ fields: [String: ImportTree], _ name: String, _ path: String = "") -> [(path: String, fields: [String: ImportTree])] {
    guard let tree = fields[name], tree != .null else { return [] }
    guard let items = tree.list, items.count <= 500 else {
      problem(path + name, ImportProblemText.listExpected)
      return []
    }
    var found: [(path: String, fields: [String: ImportTree])] = []
    for (number, item) in items.enumerated() where item != .null {
      if let object = item.object {
        found.append(("\(path)\(name)[\(number)].", object))
      } else {
        problem("\(path)\(name)[\(number)]", ImportProblemText.objectExpected)
      }
    }
    return found
  }

  mutating func object(_ fields: [String: ImportTree], _ name: String, _ path: String = "") -> [String: ImportTree]? {
    guard let tree = fields[name], tree != .null else { return nil }
    guard let object = tree.object else {
      problem(path + name, ImportProblemText.objectExpected)
      return nil
    }
    return object
  }

  mutating func choice<Value: RawRepresentable<String>>(
    _ fields: [String: ImportTree], _ name: String, _ path: String = "", _ type: Value.Type = Value.self
  ) -> Value? {
    guard let word = text(fields, name, path, most: 200) else { return nil }
    if let value = Value(rawValue: word) ?? Value(rawValue: word.lowercased()) { return value }
    problem(path + name, ImportProblemText.unknownValue(word))
    return nil
  }
}
