package import Kernel

/// A neighbourhood as somebody typed it.
package struct NeighbourhoodDraft: Hashable, Sendable {
  package var nameFr = ""
  package var nameNl = ""
  package var municipality = ""
  package var streets = ""
  package var isRemoved = false

  package init() {}

  package struct Checked: Hashable, Sendable {
    package let nameFr: String
    package let nameNl: String
    package let municipality: Municipality
    package let streets: [NeighbourhoodStreet]
    package let isRemoved: Bool
  }

  /// Every problem at once.
  package func checked() throws(Invalid) -> Checked {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "referent.\(path)", text: text)) }
    for (path, words) in [("nameFr", nameFr), ("nameNl", nameNl)] {
      if words.trimmed.isEmpty { problem(path, ReferentProblemText.needed) }
      if words.count > 80 { problem(path, ReferentProblemText.tooLong(80)) }
    }
    let town = Int(municipality).flatMap { Municipality.withNIS($0) }
    if town == nil { problem("municipality", ReferentProblemText.needed) }
    var streets: [NeighbourhoodStreet] = []
    do throws(StreetsUnreadable) { streets = try NeighbourhoodStreet.read(self.streets) } catch { problem("streets", ReferentProblemText.streets(error.problem)) }
    guard problems.isEmpty, let town else { throw Invalid(problems) }
    return Checked(nameFr: nameFr.trimmed, nameNl: nameNl.trimmed, municipality: town, streets: streets, isRemoved: isRemoved)
  }
}

/// A referent as somebody typed her.
package struct ReferentDraft: Hashable, Sendable {
  package var firstName = ""
  package var familyName = ""
  package var phone = ""
  package var email = ""
  package var base = ""
  package var address = ""
  package var languages: Set<String> = []
  /// Monday first: `9-12, 14-17`.
  package var hours: [String] = Array(repeating: "", count: 7)
  package var awayFrom = ""
  package var awayUntil = ""
  package var standIn = ""
  package var standInPhone = ""

  package init() {}

  /// The referent, without her identifier and picture. Every problem at once.
  ///
  /// - Parameter readDay: a day as people write it.
  package func checked(id: ID<Referent>, picture: String?, _ readDay: (String) -> Day?) throws(Invalid) -> Referent {
    var problems: [FieldProblem] = []
    func problem(_ path: String, _ text: Text) { problems.append(FieldProblem(path, code: "referent.\(path)", text: text)) }
    for (path, words) in [("firstName", firstName), ("phone", phone), ("base", base)] where words.trimmed.isEmpty {
      problem(path, ReferentProblemText.needed)
    }
    for (path, words, most) in [
      ("firstName", firstName, 60), ("familyName", familyName, 60), ("base", base, 120), ("address", address, 160), ("standIn", standIn, 120),
    ] where words.count > most { problem(path, ReferentProblemText.tooLong(most)) }
    for (path, words) in [("phone", phone), ("standInPhone", standInPhone)] where !words.trimmed.isEmpty && !Self.isPhone(words) {
      problem(path, ReferentProblemText.phone)
    }
    if !email.trimmed.isEmpty, !EmailAddress.isPlausible(email.trimmed) { problem("email", ReferentProblemText.email) }
    let spoken = LanguageNames.all.map(\.code).filter(languages.contains)
    if spoken.isEmpty { problem("languages", ReferentProblemText.languages) }
    var times: [Referent.Hours] = []
    for (index, typed) in hours.prefix(7).enumerated() where !typed.trimmed.isEmpty {
      guard let spans = WeeklyHours.read(typed) else {
        problem("hours\(index + 1)", ReferentProblemText.hours)
        continue
      }
      times += spans.map { Referent.Hours(weekday: index + 1, opens: $0.opens, closes: $0.closes) }
    }
    let absence = absence(problem, readDay)
    guard problems.isEmpty else { throw Invalid(problems) }
    return Referent(
      id: id, firstName: firstName.trimmed, familyName: familyName.trimmed, phone: phone.trimmed, email: email.trimmed, base: base.trimmed,
      address: address.trimmed, languages: spoken, hours: times, absence: absence, picture: picture)
  }

  /// A number that can be rung: short ones of services too, so only its signs are looked at.
  private static func isPhone(_ words: String) -> Bool {
    let digits = words.filter { ("0"..."9").contains($0) }
    return (4...15).contains(digits.count) && words.allSatisfy { ("0"..."9").contains($0) || " +/.-()".contains($0) }
  }

  private func absence(_ problem: (String, Text) -> Void, _ readDay: (String) -> Day?) -> Referent.Absence? {
    let typed = [awayFrom, awayUntil, standIn, standInPhone].map(\.trimmed)
    guard typed.contains(where: { !$0.isEmpty }) else { return nil }
    let (from, until) = (readDay(awayFrom), readDay(awayUntil))
    if from == nil { problem("awayFrom", ReferentProblemText.day) }
    if until == nil { problem("awayUntil", ReferentProblemText.day) }
    guard let from, let until else { return nil }
    guard from <= until else {
      problem("awayUntil", ReferentProblemText.daysRise)
      return nil
    }
    return Referent.Absence(from: from, until: until, standIn: standIn.trimmed, phone: standInPhone.trimmed)
  }
}

/// Hours of one day as people write them.
package enum WeeklyHours {
  /// `9-12`, `9h30-12h, 14:00 - 17:30`, `9h à 12h`; `nil` for anything else, and for hours that do not rise.
  package static func read(_ typed: String) -> [(opens: ClockTime, closes: ClockTime)]? {
    var spans: [(opens: ClockTime, closes: ClockTime)] = []
    for piece in typed.folded.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "+" }) {
      let numbers = piece.split(separator: "-").count == 2 ? piece.split(separator: "-") : splitWords(piece)
      guard numbers.count == 2, let opens = clock(numbers[0]), let closes = clock(numbers[1]), opens.seconds < closes.seconds,
        spans.last.map({ $0.closes.seconds <= opens.seconds }) ?? true
      else { return nil }
      spans.append((opens, closes))
    }
    return spans.isEmpty ? nil : spans
  }

  /// As ``read(_:)`` reads it again.
  package static func written(_ hours: [Referent.Hours], on weekday: Int) -> String {
    hours.filter { $0.weekday == weekday }.map { "\($0.opens)-\($0.closes)" }.joined(separator: ", ")
  }

  /// `9h a 12h`, `9 tot 12`, `9 to 12`.
  private static func splitWords(_ piece: Substring) -> [Substring] {
    let words = piece.split(separator: " ")
    guard let middle = words.firstIndex(where: { ["a", "tot", "to"].contains($0) }) else { return [] }
    return [Substring(words[..<middle].joined()), Substring(words[(middle + 1)...].joined())]
  }

  private static func clock(_ text: Substring) -> ClockTime? {
    let parts = text.filter { !$0.isWhitespace }.split(omittingEmptySubsequences: false) { $0 == "h" || $0 == ":" || $0 == "u" || $0 == "." }
    guard (1...2).contains(parts.count), let hour = Int(parts[0]), (0...24).contains(hour), parts[0].count <= 2 else { return nil }
    let minutes = parts.count == 2 && !parts[1].isEmpty ? Int(parts[1]) : 0
    guard let minutes, (0...59).contains(minutes), hour < 24 || minutes == 0 else { return nil }
    return ClockTime(hour: hour, minute: minutes)
  }
}
