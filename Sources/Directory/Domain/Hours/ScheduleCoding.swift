import Kernel

// Schedules and closures in their HSDS and JSON forms. Fields that are `null`, empty or absent are the same.

private enum HSDSKey: String, CodingKey {
  case id, dtstart, until, count, timezone, wkst, freq, interval, byday, byweekno, bymonthday, byyearday, description, notes
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case opensAt = "opens_at"
  case closesAt = "closes_at"
  case scheduleLink = "schedule_link"
  case attendingType = "attending_type"
}

extension Schedule: Codable {
  /// - Throws: `DecodingError` whose path ends with the field that is wrong.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: HSDSKey.self)
    self.init(
      freq: try fields.word(.freq) { Frequency(rawValue: $0.uppercased()) }, byday: try fields.list(.byday) { DayRule($0) },
      opensAt: try fields.word(.opensAt) { ClockTime($0) }, closesAt: try fields.word(.closesAt) { ClockTime($0) },
      validFrom: try fields.day(.validFrom), validTo: try fields.day(.validTo), dtstart: try fields.day(.dtstart),
      until: try fields.day(.until), count: try fields.whole(.count, 1...1_000_000),
      timezone: try fields.zone(.timezone), wkst: try fields.word(.wkst) { Weekday(rawValue: $0.uppercased()) },
      interval: try fields.whole(.interval, 1...10_000), byweekno: try fields.numbers(.byweekno, to: 53),
      bymonthday: try fields.numbers(.bymonthday, to: 31), byyearday: try fields.numbers(.byyearday, to: 366),
      description: try fields.decodeIfPresent(String.self, forKey: .description),
      notes: try fields.decodeIfPresent(String.self, forKey: .notes), id: try fields.decodeIfPresent(String.self, forKey: .id),
      scheduleLink: try fields.decodeIfPresent(String.self, forKey: .scheduleLink),
      attendingType: try fields.decodeIfPresent(String.self, forKey: .attendingType))
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: HSDSKey.self)
    try fields.encodeIfPresent(id, forKey: .id)
    try fields.encodeIfPresent(validFrom, forKey: .validFrom)
    try fields.encodeIfPresent(validTo, forKey: .validTo)
    try fields.encodeIfPresent(dtstart, forKey: .dtstart)
    try fields.encodeIfPresent(until, forKey: .until)
    try fields.encodeIfPresent(count, forKey: .count)
    try fields.encodeIfPresent(timezone, forKey: .timezone)
    try fields.encodeIfPresent(wkst, forKey: .wkst)
    try fields.encodeIfPresent(freq, forKey: .freq)
    try fields.encodeIfPresent(interval, forKey: .interval)
    try fields.encodeList(byday.map(\.description), forKey: .byday)
    try fields.encodeList(byweekno.map { "\($0)" }, forKey: .byweekno)
    try fields.encodeList(bymonthday.map { "\($0)" }, forKey: .bymonthday)
    try fields.encodeList(byyearday.map { "\($0)" }, forKey: .byyearday)
    try fields.encodeIfPresent(opensAt, forKey: .opensAt)
    try fields.encodeIfPresent(closesAt, forKey: .closesAt)
    try fields.encodeIfPresent(description, forKey: .description)
    try fields.encodeIfPresent(notes, forKey: .notes)
    try fields.encodeIfPresent(scheduleLink, forKey: .scheduleLink)
    try fields.encodeIfPresent(attendingType, forKey: .attendingType)
  }
}

extension KeyedEncodingContainer where Key == HSDSKey {
  fileprivate mutating func encodeList(_ words: [String], forKey key: Key) throws {
    if !words.isEmpty { try encode(words.joined(separator: ","), forKey: key) }
  }
}

extension KeyedDecodingContainer {
  /// An error whose path ends with the field.
  fileprivate func wrong(_ key: Key, _ why: String) -> DecodingError {
    DecodingError.dataCorrupted(.init(codingPath: codingPath + [key], debugDescription: why))
  }

  fileprivate func filled(_ key: Key) throws -> String? {
    guard let word = try decodeIfPresent(String.self, forKey: key), !word.isEmpty else { return nil }
    return word
  }

  fileprivate func word<Value>(_ key: Key, _ read: (String) -> Value?) throws -> Value? {
    guard let word = try filled(key) else { return nil }
    guard let value = read(word) else { throw wrong(key, "“\(word)” cannot be read") }
    return value
  }

  /// A day; a time behind it is left out.
  fileprivate func day(_ key: Key) throws -> Day? {
    try word(key) { text in
      guard text.utf8.count > 10 else { return Day(text) }
      return text.dropFirst(10).first == "T" ? Day(String(text.prefix(10))) : nil
    }
  }

  fileprivate func whole(_ key: Key, _ range: ClosedRange<Int>) throws -> Int? {
    guard let number = try decodeIfPresent(Int.self, forKey: key) else { return nil }
    guard range.contains(number) else { throw wrong(key, "\(number) is outside \(range.lowerBound) to \(range.upperBound)") }
    return number
  }

  fileprivate func zone(_ key: Key) throws -> Double? {
    guard let hours = try decodeIfPresent(Double.self, forKey: key) else { return nil }
    guard hours.isFinite, abs(hours) <= 14 else { throw wrong(key, "\(hours) is outside -14 to 14 hours") }
    return hours
  }

  /// Words parted by commas, or a list of words.
  fileprivate func list<Value>(_ key: Key, _ read: (String) -> Value?) throws -> [Value] {
    var words: [String] = []
    if let list = try? decode([String].self, forKey: key) {
      words = list
    } else if let word = try decodeIfPresent(String.self, forKey: key) {
      words = word.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
    }
    return try words.filter { !$0.isEmpty }.map { word in
      guard let value = read(word) else { throw wrong(key, "“\(word)” cannot be read") }
      return value
    }
  }

  /// Numbers parted by commas, one number, or a list of them; none of them 0 or beyond a limit on either side.
  fileprivate func numbers(_ key: Key, to limit: Int) throws -> [Int] {
    func inside(_ number: Int) -> Bool { number != 0 && abs(number) <= limit }
    var plain: [Int]?
    if let one = try? decode(Int.self, forKey: key) { plain = [one] }
    if let list = try? decode([Int].self, forKey: key) { plain = list }
    if let plain {
      if let odd = plain.first(where: { !inside($0) }) { throw wrong(key, "\(odd) is outside -\(limit) to \(limit), or 0") }
      return plain
    }
    return try list(key) { word in Int(word).flatMap { inside($0) ? $0 : nil } }
  }
}

private enum ClosureKey: String, CodingKey {
  case from, to, on, holiday, hours, reason
  case opensAt = "opens_at"
  case closesAt = "closes_at"
}

extension Closure: Codable {
  /// Reads `{"from":…,"to":…}`, `{"on":…}` or `{"holiday":…}`; with `opens_at` and `closes_at`, or with `hours` (a list of them), it is open then.
  /// - Throws: `DecodingError` whose path ends with the field that is wrong.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: ClosureKey.self)
    let days: Days
    if let holiday = try fields.filled(.holiday) {
      days = .holiday(holiday)
    } else if let day = try fields.day(.on) {
      days = .period(from: day, to: day)
    } else {
      guard let from = try fields.day(.from) else { throw fields.wrong(.from, "a first day is missing") }
      let to = try fields.day(.to)
      if let to, to < from { throw fields.wrong(.to, "\(to) is before \(from)") }
      days = .period(from: from, to: to)
    }
    var hours = try fields.decodeIfPresent([Hours].self, forKey: .hours) ?? []
    let (opens, closes) = (try fields.word(.opensAt) { ClockTime($0) }, try fields.word(.closesAt) { ClockTime($0) })
    if let opens, let closes {
      hours.append(Hours(opens, closes))
    } else if (opens == nil) != (closes == nil) {
      throw fields.wrong(opens == nil ? .opensAt : .closesAt, "opening and closing belong together")
    }
    let one = try? fields.decode(String.self, forKey: .reason)
    let reason = try one.map { $0.isEmpty ? nil : Text(same: $0) } ?? fields.decodeIfPresent(Reason.self, forKey: .reason)?.text
    self.init(days, hours: hours, reason: reason)
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: ClosureKey.self)
    switch days {
    case .holiday(let name): try fields.encode(name, forKey: .holiday)
    case .period(let from, let to):
      try fields.encode(from, forKey: .from)
      try fields.encodeIfPresent(to, forKey: .to)
    }
    if !hours.isEmpty { try fields.encode(hours, forKey: .hours) }
    try fields.encodeIfPresent(reason.map(Reason.init), forKey: .reason)
  }

  /// Why, in three languages and no other fields.
  private struct Reason: Codable {
    let fr: String
    let nl: String
    let en: String

    init(_ text: Text) { (fr, nl, en) = (text.fr, text.nl, text.en) }
    var text: Text { Text(fr: fr, nl: nl, en: en) }
  }
}
