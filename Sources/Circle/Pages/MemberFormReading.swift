package import Care
import HTML
package import Kernel

extension FormName {
  package static let addMember = FormName("add")
  package static let changeMember = FormName("change")
  package static let endMember = FormName("end")
  package static let reviveMember = FormName("revive")
}

/// A member's form as it was typed: every problem at once, or what it says.
package struct MemberFormReader {
  package struct Result: Hashable, Sendable {
    package let kind: CircleMember.Kind
    package let details: MemberDetails
    /// Empty for none.
    package let accountEmail: String
    package let organization: ID<Organization>?
  }

  private let values: [String: String]
  private let today: Day
  private var problems: [FieldProblem] = []

  private init(_ values: [String: String], today: Day) {
    self.values = values
    self.today = today
  }

  package static func member(_ values: [String: String], today: Day) throws(Invalid) -> Result {
    var reader = MemberFormReader(values, today: today)
    let result = reader.member()
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return result
  }

  /// The last day of somebody who leaves; today when nothing was typed.
  package static func lastDay(_ values: [String: String], today: Day) throws(Invalid) -> Day {
    let typed = (values["day"] ?? "").trimmed
    guard !typed.isEmpty else { return today }
    guard let day = TypedDay.read(typed, today: today) else {
      throw Invalid([FieldProblem("day", code: "circle.day-unreadable", text: RequestProblemText.dayUnreadable)])
    }
    return day
  }

  private mutating func member() -> Result {
    let kind = CircleMember.Kind(rawValue: text("kind"))
    if kind == nil { problems.append(FieldProblem("kind", code: "circle.kind-missing", text: CircleProblemText.kindMissing)) }
    var details = MemberDetails()
    details.name = words("name", 200)
    details.role = words("role", 200)
    details.profession = kind?.isInformal ?? true ? nil : CircleMember.Profession(rawValue: text("profession"))
    details.does = words("does", 1000)
    details.phone = phone("phone")
    details.email = words("email", 200)
    if !details.email.isEmpty, !EmailAddress.isPlausible(details.email) {
      problems.append(FieldProblem("email", code: "circle.email-unreadable", text: PersonProblemText.emailUnreadable))
    }
    details.address = words("address", 300)
    for name in ["language1", "language2"] {
      let code = text(name)
      guard LanguageNames.all.contains(where: { $0.code == code }), !details.languages.contains(code) else { continue }
      details.languages.append(code)
    }
    details.byDay = isTicked("byDay")
    details.byNight = isTicked("byNight")
    details.atWeekends = isTicked("atWeekends")
    details.reachWords = words("reachWords", 200)
    details.since = date("since", isPast: true)
    details.until = date("until", isPast: false)
    details.isTrustedPerson = isTicked(MemberMark.trustedPerson.rawValue)
    details.isProximityReferent = isTicked(MemberMark.proximityReferent.rawValue)
    details.isCoordinator = isTicked(MemberMark.coordinator.rawValue)
    details.isEmergencyContact = isTicked(MemberMark.emergency.rawValue)
    details.holdsKey = isTicked(MemberMark.key.rawValue)
    details.note = words("note", 2000)
    let organization = text("organization")
    return Result(
      kind: kind ?? .friend, details: details, accountEmail: words("accountEmail", 254),
      organization: organization.isEmpty ? nil : ID(organization))
  }

  private func text(_ name: String) -> String { (values[name] ?? "").trimmed }
  private func isTicked(_ name: String) -> Bool { text(name) == "yes" }

  private mutating func words(_ name: String, _ most: Int) -> String {
    let value = text(name)
    if value.count > most {
      problems.append(FieldProblem(name, code: "circle.too-long", text: RequestProblemText.tooLong(value.count, most: most)))
    }
    return value
  }

  private mutating func phone(_ name: String) -> PhoneNumber? {
    guard !text(name).isEmpty else { return nil }
    do throws(PhoneNumberProblem) { return try PhoneNumber(text(name)) } catch {
      problems.append(error.field(name))
      return nil
    }
  }

  /// - Parameter isPast: a day without a year is the last such day, not the next one.
  private mutating func date(_ name: String, isPast: Bool) -> PartialDate? {
    let typed = text(name)
    guard !typed.isEmpty else { return nil }
    if let date = PartialDate(typed) { return date }
    if let day = TypedDay.read(typed, today: today) {
      let numbers = typed.split { !$0.isNumber }
      // `3 avril` names no year; `dans 3 jours` names no month.
      let lacksYear = numbers.count == 1 && (numbers.first?.count ?? 0) <= 2 && day.days(since: today) > 31 || numbers.count == 2 && typed.count <= 5
      if isPast, lacksYear, day > today, let before = Day(year: day.year - 1, month: day.month, day: day.dayOfMonth) {
        return PartialDate(before)
      }
      return PartialDate(day)
    }
    do throws(TypedPartialDateProblem) { return try TypedPartialDate.read(typed, today: today) } catch {
      problems.append(error.field(name))
      return nil
    }
  }
}

extension FormState {
  /// A member as it is stored, for its form.
  init(_ member: CircleMember, accountEmail: String, language: Language) {
    let details = member.details
    let words = Words(language)
    func dateText(_ date: PartialDate?) -> String { date.map { $0.exact.map(words.shortDate) ?? words.partialDate($0) } ?? "" }
    var values: [String: String] = [
      "kind": member.kind.rawValue, "name": details.name, "role": details.role, "profession": details.profession?.rawValue ?? "",
      "does": details.does, "phone": details.phone?.formatted ?? "", "email": details.email, "address": details.address,
      "language1": details.languages.first ?? "", "language2": details.languages.dropFirst().first ?? "", "reachWords": details.reachWords,
      "since": dateText(details.since), "until": dateText(details.until), "note": details.note, "accountEmail": accountEmail,
      "organization": member.organization?.raw ?? "",
    ]
    for mark in details.marks { values[mark.rawValue] = "yes" }
    if details.byDay { values["byDay"] = "yes" }
    if details.byNight { values["byNight"] = "yes" }
    if details.atWeekends { values["atWeekends"] = "yes" }
    self.init(values: values)
  }
}
