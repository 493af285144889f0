package import Care
import HTML
package import Kernel

/// The sections of a file's identity page, each a form of its own. The raw value is the last part of the address it posts to.
package enum PersonSection: String, CaseIterable, Hashable, Sendable {
  case matters, names, contact, address, home, doctors, residence

  /// The form's name in its address.
  package var form: FormName {
    switch self {
    case .matters: FormName("matters")
    case .names: FormName("names")
    case .contact: FormName("contact")
    case .address: FormName("address")
    case .home: FormName("home")
    case .doctors: FormName("doctors")
    case .residence: FormName("residence")
    }
  }

  package var part: FilePart {
    switch self {
    case .names: .identity
    case .contact, .address, .doctors: .contact
    case .matters, .home, .residence: .social
    }
  }
}

/// Reads one section as it was typed: every problem at once, or the change.
package struct PersonFormReader {
  /// Rows of one kind that a form can hold: phones, names, languages.
  static let mostRows = 24
  private let values: [String: String]
  private let today: Day
  private var problems: [FieldProblem] = []

  package init(_ values: [String: String], today: Day) {
    self.values = values
    self.today = today
  }

  package static func change(
    _ section: PersonSection, _ values: [String: String], today: Day
  ) throws(Invalid) -> PersonChange {
    var reader = PersonFormReader(values, today: today)
    let change = reader.change(section)
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return change
  }

  /// The details of a new file: the few fields of its first form.
  package static func details(_ values: [String: String], today: Day) throws(Invalid) -> PersonDetails {
    var reader = PersonFormReader(values, today: today)
    var details = PersonDetails()
    for change in [reader.change(.names), reader.change(.contact)] { details = details.applying(change) }
    let address = reader.address()
    if address != DatedAddress() { details = details.applying(.address(address)) }
    details.matters = reader.words("matters", 2000)
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return details
  }

  private mutating func change(_ section: PersonSection) -> PersonChange {
    switch section {
    case .matters: .matters(words("matters", 2000), note: words("note", 4000))
    case .names: names()
    case .contact: contact()
    case .address: text("how") == "moved" ? .moved(address()) : .address(address())
    case .home: home()
    case .doctors: .doctors(doctor: namedContact("doctor"), pharmacy: namedContact("pharmacy"))
    case .residence: residence()
    }
  }

  private mutating func names() -> PersonChange {
    var names: [PersonName] = []
    let others: [(PersonName.Use, String, String)] = (2...Self.mostRows).map { (.other, "other", String($0)) }
    for (use, prefix, row) in [(PersonName.Use.usual, "usual", ""), (.official, "official", ""), (.other, "other", "")] + others {
      let name = PersonName(use: use, given: words("\(prefix)Given\(row)", 120), family: words("\(prefix)Family\(row)", 120))
      if !name.display.isEmpty { names.append(name) }
    }
    var number: NationalNumber?
    if !text("nationalNumber").isEmpty {
      do throws(NationalNumberProblem) { number = try NationalNumber(text("nationalNumber"), today: today) } catch {
        problems.append(error.field("nationalNumber"))
      }
    }
    var birth = date("birth", isBirth: true)
    if let number, let said = number.birthDate {
      if let birth, !birth.isCompatible(with: said) {
        problems.append(FieldProblem("birth", code: "person.birth-against-number", text: PersonProblemText.birthAgainstNumber))
      }
      // Write once: what the number says is not asked again.
      if birth == nil { birth = said }
    }
    return .names(
      names, birth: birth, gender: Gender(rawValue: text("gender")) ?? .unknown, number: number,
      noNumber: NoNumberReason(rawValue: text("noNumber")))
  }

  private mutating func contact() -> PersonChange {
    var phones: [PersonPhone] = []
    for index in 1...Self.mostRows {
      if let number = phone("phone\(index)") { phones.append(PersonPhone(number: number, answeredBy: words("answeredBy\(index)", 120))) }
    }
    var emails: [String] = []
    for name in ["email"] + (2...Self.mostRows).map({ "email\($0)" }) {
      let email = words(name, 200)
      guard !email.isEmpty else { continue }
      emails.append(email)
      if !EmailAddress.isPlausible(email) {
        problems.append(FieldProblem(name, code: "person.email-unreadable", text: PersonProblemText.emailUnreadable))
      }
    }
    var languages: [SpokenLanguage] = []
    for index in 1...Self.mostRows {
      let code = text("language\(index)")
      guard !code.isEmpty, !languages.contains(where: { $0.code == code }) else { continue }
      guard LanguageNames.all.contains(where: { $0.code == code }) else {
        problems.append(FieldProblem("language\(index)", code: "person.language-unknown", text: PersonProblemText.languageUnknown))
        continue
      }
      languages.append(SpokenLanguage(code: code, level: index > 1 && text("level\(index)") == "little" ? .little : .well))
    }
    return .contact(
      phones: phones, emails: emails, languages: languages,
      interpreter: Interpreter(rawValue: text("interpreter")) ?? .notNeeded, reading: ReadingAbility(rawValue: text("reading")) ?? .unknown)
  }

  private mutating func address() -> DatedAddress {
    let postalCode = words("postalCode", 12)
    var municipality = Int(text("municipality")).flatMap(Municipality.withNIS)
    if municipality == nil, text("municipality").isEmpty { municipality = Int(postalCode).flatMap(Municipality.withPostalCode) }
    return DatedAddress(
      from: date("from"), isFixed: text("isFixed") != "no", street: words("street", 200), postalCode: postalCode,
      place: words("place", 120), municipality: municipality?.nis, neighbourhood: words("neighbourhood", 120),
      usualPlace: words("usualPlace", 300), gettingIn: words("gettingIn", 300))
  }

  private mutating func home() -> PersonChange {
    var household = Household()
    household.kind = Household.Kind(rawValue: text("household")) ?? .unknown
    household.words = words("householdWords", 500)
    var insurance = Insurance()
    insurance.state = Insurance.State(rawValue: text("insurance")) ?? .unknown
    insurance.fund = words("fund", 120)
    insurance.increasedAllowance = text("increased") == "yes" ? true : text("increased") == "no" ? false : nil
    insurance.community = Insurance.Community(rawValue: text("community"))
    return .home(household, insurance)
  }

  private mutating func namedContact(_ prefix: String) -> NamedContact {
    var contact = NamedContact()
    contact.name = words("\(prefix)Name", 200)
    contact.phone = phone("\(prefix)Phone")
    contact.email = words("\(prefix)Email", 200)
    if !contact.email.isEmpty, !EmailAddress.isPlausible(contact.email) {
      problems.append(FieldProblem("\(prefix)Email", code: "person.email-unreadable", text: PersonProblemText.emailUnreadable))
    }
    return contact
  }

  private mutating func residence() -> PersonChange {
    let index = Int(text("index"))
    if let index, text("remove") == "yes" { return .correctResidence(at: index, nil) }
    let from = date("from")
    let until = date("until")
    let kind = Residence.Kind(rawValue: text("kind"))
    if kind == nil { problems.append(FieldProblem("kind", code: "person.residence-kind-missing", text: PersonProblemText.residenceKindMissing)) }
    if text("from").isEmpty { problems.append(FieldProblem("from", code: "person.from-missing", text: PersonProblemText.fromMissing)) }
    if let from, from.earliest > today {
      problems.append(FieldProblem("from", code: "person.from-to-come", text: PersonProblemText.fromToCome))
    }
    if let from, let until, until.latest < from.earliest {
      problems.append(FieldProblem("until", code: "person.until-before-from", text: PersonProblemText.untilBeforeFrom))
    }
    let residence = Residence(
      kind: kind ?? .home, from: from ?? PartialDate(today), until: kind == .died ? nil : until, place: words("place", 200))
    return index.map { .correctResidence(at: $0, residence) } ?? .residence(residence)
  }

  // MARK: - Values

  private func text(_ name: String) -> String { (values[name] ?? "").trimmed }

  private mutating func words(_ name: String, _ most: Int) -> String {
    let value = text(name)
    if value.count > most {
      problems.append(FieldProblem(name, code: "person.too-long", text: RequestProblemText.tooLong(value.count, most: most)))
    }
    return value
  }

  /// - Parameter isBirth: a date of birth; other dates are of these years, and may be to come.
  private mutating func date(_ name: String, isBirth: Bool = false) -> PartialDate? {
    guard !text(name).isEmpty else { return nil }
    if !isBirth, let day = TypedDay.read(text(name), today: today) { return PartialDate(day) }
    do throws(TypedPartialDateProblem) { return try TypedPartialDate.read(text(name), today: today) } catch {
      problems.append(error.field(name))
      return nil
    }
  }

  private mutating func phone(_ name: String) -> PhoneNumber? {
    guard !text(name).isEmpty else { return nil }
    do throws(PhoneNumberProblem) { return try PhoneNumber(text(name)) } catch {
      problems.append(error.field(name))
      return nil
    }
  }
}
