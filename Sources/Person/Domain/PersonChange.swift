package import Kernel

/// One section of a file, as it is filled in and changed: the rest of the file stays as it is.
package enum PersonChange: Hashable, Sendable {
  case names([PersonName], birth: PartialDate?, gender: Gender, number: NationalNumber?, noNumber: NoNumberReason?)
  case contact(
    phones: [PersonPhone], emails: [String], languages: [SpokenLanguage], interpreter: Interpreter, reading: ReadingAbility)
  /// Corrects the present address.
  case address(DatedAddress)
  /// She moved: the address so far ends the day before.
  case moved(DatedAddress)
  case home(Household, Insurance)
  case doctors(doctor: NamedContact, pharmacy: NamedContact)
  /// She lives somewhere else from a date; what was open before ends there.
  case residence(Residence)
  /// Corrects one line of the history of where she lives; `nil` removes it.
  case correctResidence(at: Int, Residence?)
  case matters(String, note: String)

  /// The part of the file that it changes.
  package var part: FilePart {
    switch self {
    case .names: .identity
    case .contact, .address, .moved: .contact
    case .home, .residence, .correctResidence, .matters: .social
    case .doctors: .contact
    }
  }
}

extension PersonDetails {
  /// The details after a change.
  package func applying(_ change: PersonChange) -> PersonDetails {
    var next = self
    switch change {
    case .names(let names, let birth, let gender, let number, let noNumber):
      next.names = names
      next.birth = birth
      next.gender = gender
      next.nationalNumber = number
      next.noNumber = number == nil ? noNumber : nil
    case .contact(let phones, let emails, let languages, let interpreter, let reading):
      next.phones = phones
      next.emails = emails
      next.languages = languages
      next.interpreter = interpreter
      next.reading = reading
    case .address(let address):
      if next.addresses.isEmpty { next.addresses = [address] } else { next.addresses[0] = address }
    case .moved(let address):
      if !next.addresses.isEmpty, next.addresses[0].until == nil {
        next.addresses[0].until = address.from.map { PartialDate.before($0) }
      }
      next.addresses.insert(address, at: 0)
    case .home(let household, let insurance):
      next.household = household
      next.insurance = insurance
    case .doctors(let doctor, let pharmacy):
      next.doctor = doctor
      next.pharmacy = pharmacy
    case .residence(let residence):
      for index in next.residences.indices where next.residences[index].until == nil && next.residences[index].from < residence.from {
        next.residences[index].until = PartialDate.before(residence.from)
      }
      next.residences.append(residence)
      next.sortResidences()
    case .correctResidence(let index, let residence):
      guard next.residences.indices.contains(index) else { return next }
      if let residence { next.residences[index] = residence } else { next.residences.remove(at: index) }
      next.sortResidences()
    case .matters(let words, let note):
      next.matters = words
      next.note = note
    }
    return next
  }

  /// Newest first; equal days keep the order in which they were entered.
  private mutating func sortResidences() {
    residences = residences.enumerated().sorted { left, right in
      left.element.from == right.element.from ? left.offset > right.offset : left.element.from > right.element.from
    }.map(\.element)
  }
}

extension PartialDate {
  /// The day before, where the day is known; the same month or year otherwise.
  static func before(_ date: PartialDate) -> PartialDate {
    guard let day = date.exact else { return date }
    return PartialDate(day.adding(days: -1))
  }
}
