import Care
import HTML
import Kernel

/// Reads the rows of one kind and notes what is wrong.
private struct RowReader {
  let reading: EntryReading
  private(set) var problems: [RowProblem] = []
  private var position = 0
  private var values: [String: String] = [:]

  init(_ reading: EntryReading) { self.reading = reading }

  mutating func read<Item>(
    _ rows: [(position: Int, values: EntryRows.Values)], _ item: (inout RowReader) -> Item?
  ) -> [Item] {
    rows.compactMap { row in
      (position, values) = (row.position, row.values)
      return item(&self)
    }
  }

  func line(_ part: String) -> String? {
    let typed = (values[part] ?? "").trimmed
    return typed.isEmpty ? nil : typed
  }

  mutating func refuse(_ part: String, _ code: String, _ text: Text) {
    problems.append(RowProblem(position: position, part: part, code: "entry.\(code)", text: text))
  }

  mutating func needed(_ part: String) -> String? {
    if let line = line(part) { return line }
    refuse(part, "needed", EntryProblemText.needed)
    return nil
  }

  mutating func words(_ part: String) -> Text? {
    let typed = Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, (values["\(part).\($0.code)"] ?? "").trimmed) })
    return EntryWords.text(typed, reading) { language in
      problems.append(
        RowProblem(position: position, part: "\(part).\(language.code)", code: "entry.language-missing", text: EntryProblemText.languageMissing))
    }
  }

  mutating func number(_ part: String, _ range: ClosedRange<Int>) -> Int? {
    guard let typed = line(part) else { return nil }
    if let number = Int(typed), range.contains(number) { return number }
    refuse(part, "bad-number", EntryProblemText.numberBetween(range.lowerBound, range.upperBound))
    return nil
  }

  mutating func degrees(_ part: String, _ range: ClosedRange<Double>) -> Double? {
    guard let typed = line(part) else { return nil }
    if let degrees = Double(String(typed.map { $0 == "," ? "." : $0 })), range.contains(degrees) { return degrees }
    refuse(part, "bad-number", EntryProblemText.degrees)
    return nil
  }

  mutating func day(_ part: String) -> Day? {
    guard let typed = line(part) else { return nil }
    if let day = TypedDay.read(typed, today: reading.today) { return day }
    refuse(part, "bad-day", RequestProblemText.dayUnreadable)
    return nil
  }

  mutating func phone(_ part: String) -> String? {
    guard let typed = line(part) else { return nil }
    if EntryWords.isPhone(typed) { return typed }
    refuse(part, "bad-phone", EntryProblemText.phone)
    return nil
  }

  mutating func email(_ part: String) -> String? {
    guard let typed = line(part) else { return nil }
    if EmailAddress.isPlausible(typed) { return typed }
    refuse(part, "bad-email", RequestProblemText.emailUnreadable)
    return nil
  }

  mutating func languages(_ part: String) -> [String] {
    guard let typed = line(part) else { return [] }
    if let codes = EntryWords.languages(typed) { return codes }
    refuse(part, "bad-language", EntryProblemText.spoken)
    return []
  }

  mutating func hours(_ part: String, keeping known: [Schedule]) -> [Schedule] {
    do throws(TypedHours.Problem) { return try TypedHours.read(values[part] ?? "", reading.language, keeping: known) } catch {
      refuse(part, "bad-hours", EntryProblemText.hours(error))
      return known
    }
  }
}

/// The kinds of rows that entries have.
enum EntryRowKinds {
  private static func put(_ text: Text?, _ part: String, into values: inout EntryRows.Values) {
    for language in Language.interface { values["\(part).\(language.code)"] = text?(language) ?? "" }
  }

  static let phones = EntryRows { entry, _ in
    entry.phones.map { phone in
      var values = ["number": phone.number, "languages": phone.languages.joined(separator: ", ")]
      put(phone.label, "label", into: &values)
      put(phone.hours, "hours", into: &values)
      return values
    }
  } set: { entry, rows, reading in
    var reader = RowReader(reading)
    entry.phones = reader.read(rows) { row in
      guard row.needed("number") != nil else { return nil }
      let (number, label, hours, languages) = (row.phone("number"), row.words("label"), row.words("hours"), row.languages("languages"))
      return number.map { Entry.Phone(number: $0, label: label, hours: hours, languages: languages) }
    }
    return reader.problems
  }

  static let links = EntryRows { entry, _ in
    entry.links.map { ["url": $0.url, "language": $0.language?.code ?? ""] }
  } set: { entry, rows, reading in
    var reader = RowReader(reading)
    entry.links = reader.read(rows) { row in
      guard let typed = row.needed("url") else { return nil }
      let url = typed.contains("://") ? typed : "https://" + typed
      guard OutsideLink(web: url) != nil, url.dropFirst(8).contains(".") else {
        row.refuse("url", "bad-link", EntryProblemText.link)
        return nil
      }
      return Entry.Link(url: url, language: row.line("language").flatMap { Language(code: $0) })
    }
    return reader.problems
  }

  static let documents = EntryRows { entry, _ in
    entry.offering.documents.map { text in
      var values: EntryRows.Values = [:]
      put(text, "text", into: &values)
      return values
    }
  } set: { entry, rows, reading in
    var reader = RowReader(reading)
    entry.offering.documents = reader.read(rows) { $0.words("text") }
    return reader.problems
  }

  static let costs = EntryRows { entry, language in
    entry.offering.costs.map { cost in
      var values = ["amount": cost.cents.map { EntryWords.euros($0, language) } ?? ""]
      put(cost.option, "option", into: &values)
      return values
    }
  } set: { entry, rows, reading in
    var reader = RowReader(reading)
    entry.offering.costs = reader.read(rows) { row in
      let option = row.words("option")
      var cents: Int?
      if let typed = row.line("amount") {
        cents = EntryWords.cents(typed)
        if cents == nil { row.refuse("amount", "bad-amount", EntryProblemText.amount) }
      }
      return option == nil && cents == nil ? nil : Offer.Cost(option: option, cents: cents)
    }
    return reader.problems
  }

  static let contacts = EntryRows { entry, _ in
    entry.offering.contacts.map { contact in
      ["name": contact.name ?? "", "function": contact.function ?? "", "phone": contact.phone ?? "", "email": contact.email ?? ""]
    }
  } set: { entry, rows, reading in
    var reader = RowReader(reading)
    entry.offering.contacts = reader.read(rows) { row in
      Offer.Contact(name: row.line("name"), function: row.line("function"), phone: row.phone("phone"), email: row.email("email"))
    }
    return reader.problems
  }

  static let capacity = EntryRows(most: 1) { entry, _ in
    entry.offering.capacity.map { capacity in
      var values = ["state": capacity.state.rawValue, "available": capacity.available.map { "\($0)" } ?? ""]
      put(capacity.unit, "unit", into: &values)
      return [values]
    } ?? []
  } set: { entry, rows, reading in
    var reader = RowReader(reading)
    let read: [Offer.Capacity] = reader.read(rows) { row in
      let (available, unit) = (row.number("available", 0...100_000), row.words("unit"))
      guard let state = row.needed("state").flatMap(Offer.Capacity.State.init) else { return nil }
      return Offer.Capacity(state: state, available: available, unit: unit, updated: reading.today)
    }
    // Saying the same again is news of today, too.
    entry.offering.capacity = read.first
    return reader.problems
  }

  static let sources = EntryRows { entry, language in
    entry.sources.map { ["document": $0.document, "place": $0.place, "date": Words(language).shortDate($0.date)] }
  } set: { entry, rows, reading in
    var reader = RowReader(reading)
    entry.sources = reader.read(rows) { row in
      let (document, place, date) = (row.needed("document"), row.needed("place"), row.needed("date") == nil ? nil : row.day("date"))
      guard let document, let place, let date else { return nil }
      return Entry.Source(document: document, place: place, date: date)
    }
    return reader.problems
  }

  static let closures = EntryRows { entry, language in
    entry.offering.closures.map { closure in
      var values = EntryWords.days(of: closure, language)
      values["hours"] = closure.hours.map { "\($0.opensAt)-\($0.closesAt)" }.joined(separator: ", ")
      put(closure.reason, "reason", into: &values)
      return values
    }
  } set: { entry, rows, reading in
    var reader = RowReader(reading)
    let known = entry.offering.closures
    entry.offering.closures = reader.read(rows) { row in
      let reason = row.words("reason")
      guard let typed = row.needed("from") else { return nil }
      let hours = EntryWords.spans(row.line("hours") ?? "", reading.language)
      if hours == nil { row.refuse("hours", "bad-hours", EntryProblemText.spans) }
      if let same = known.first(where: { EntryWords.days(of: $0, reading.language)["from"] == typed }), same.from == nil {
        return Closure(same.days, hours: hours ?? [], reason: reason)
      }
      let (from, to) = (row.day("from"), row.day("to"))
      if let from, let to, to < from { row.refuse("to", "bad-order", EntryProblemText.daysTurned) }
      return from.map { Closure(from: $0, to: to, hours: hours ?? [], reason: reason) }
    }
    return reader.problems
  }

  static let locations = EntryRows(most: 12) { entry, language in
    entry.offering.locations.map { place in
      [
        "name": place.name ?? "", "kind": place.kind.rawValue, "street": place.street ?? "",
        "postalCode": place.postalCode.map { "\($0)" } ?? "", "town": place.town ?? "", "latitude": place.latitude.map { "\($0)" } ?? "",
        "longitude": place.longitude.map { "\($0)" } ?? "", "accessibility": place.accessibility.map(\.rawValue).joined(separator: " "),
        "phones": place.phones.map { EntryWords.phone($0) }.joined(separator: "\n"), "hours": TypedHours.lines(place.schedules, language).joined(separator: "\n"),
      ]
    }
  } set: { entry, rows, reading in
    var reader = RowReader(reading)
    let known = entry.offering.locations
    var index = 0
    entry.offering.locations = reader.read(rows) { row in
      var place = Offer.Location(street: row.line("street"), postalCode: row.number("postalCode", 1000...9999))
      // What is not asked here stays with its place: labels of phones, hours that the short form cannot say.
      let before = known.first { $0.street == place.street && $0.postalCode == place.postalCode } ?? (index < known.count ? known[index] : nil)
      index += 1
      place.name = row.line("name")
      place.kind = row.line("kind").flatMap(Offer.Location.Kind.init) ?? .physical
      place.town = row.line("town")
      place.latitude = row.degrees("latitude", -90...90)
      place.longitude = row.degrees("longitude", -180...180)
      place.accessibility = (row.line("accessibility") ?? "").split(separator: " ").compactMap { Offer.Accessibility(rawValue: String($0)) }
      for typed in (row.line("phones") ?? "").split(whereSeparator: \.isNewline).map({ String($0).trimmed }) where !typed.isEmpty {
        let (number, languages) = EntryWords.phone(typed)
        guard EntryWords.isPhone(number) else {
          row.refuse("phones", "bad-phone", EntryProblemText.phone)
          continue
        }
        if languages == nil { row.refuse("phones", "bad-language", EntryProblemText.spoken) }
        var phone = before?.phones.first { $0.number == number } ?? Entry.Phone(number: number, label: nil, hours: nil)
        phone.languages = languages ?? []
        place.phones.append(phone)
      }
      place.schedules = row.hours("hours", keeping: before?.schedules ?? [])
      return place
    }
    return reader.problems
  }
}
