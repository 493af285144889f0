import Care
import Kernel

// How a help is offered, read straight from its stored form. Conditions are rare and stay with `Codable`.

extension Offer.Status: StoredValue {}
extension Offer.Access: StoredValue {}
extension Offer.Accessibility: StoredValue {}
extension Offer.Location.Kind: StoredValue {}
extension Offer.Capacity.State: StoredValue {}
extension Offer.Confirmation.Way: StoredValue {}
extension HolidayRule: StoredValue {}
extension Schedule.Frequency: StoredValue {}

extension Offer.Level: StoredValue {
  init?(stored tree: JSONTree) {
    guard let number = Int(stored: tree) else { return nil }
    self.init(rawValue: number)
  }
}

extension Offer: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    self.init()
    var saysStatus = false
    for field in fields {
      let value = field.value
      let isKnown =
        switch field.name {
        case "status": put(value, &status)
        case "organisation": put(value, &organisation)
        case "recordLanguage": put(value, &recordLanguage)
        case "locations": put(value, &locations)
        case "schedules": put(value, &schedules)
        case "closures": put(value, &closures)
        case "holidays": put(value, &holidays)
        case "languages": put(value, &languages)
        case "costs": put(value, &costs)
        case "documents": put(value, &documents)
        case "contacts": put(value, &contacts)
        case "access": put(value, &access)
        case "minimumAge": put(value, &minimumAge)
        case "maximumAge": put(value, &maximumAge)
        case "capacity": put(value, &capacity)
        case "level": put(value, &level)
        case "confirmation": put(value, &confirmation)
        case "reviewInterval": put(value, &reviewInterval)
        case "reviewEmail": put(value, &reviewEmail)
        default: false
        }
      guard isKnown else { return nil }
      if field.name == "status" { saysStatus = true }
    }
    guard saysStatus else { return nil }
  }
}

extension Offer.Location: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    self.init()
    var saysKind = false
    for field in fields {
      let value = field.value
      let isKnown =
        switch field.name {
        case "name": put(value, &name)
        case "kind": put(value, &kind)
        case "street": put(value, &street)
        case "postalCode": put(value, &postalCode)
        case "town": put(value, &town)
        case "latitude": put(value, &latitude)
        case "longitude": put(value, &longitude)
        case "accessibility": put(value, &accessibility)
        case "phones": put(value, &phones)
        case "schedules": put(value, &schedules)
        default: false
        }
      guard isKnown else { return nil }
      if field.name == "kind" { saysKind = true }
    }
    guard saysKind else { return nil }
  }
}

extension Offer.Cost: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    self.init(option: nil, cents: nil)
    for field in fields {
      let isKnown =
        switch field.name {
        case "option": put(field.value, &option)
        case "cents": put(field.value, &cents)
        default: false
        }
      guard isKnown else { return nil }
    }
  }
}

extension Offer.Contact: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    self.init(name: nil)
    for field in fields {
      let isKnown =
        switch field.name {
        case "name": put(field.value, &name)
        case "function": put(field.value, &function)
        case "phone": put(field.value, &phone)
        case "email": put(field.value, &email)
        default: false
        }
      guard isKnown else { return nil }
    }
  }
}

extension Offer.Capacity: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    var state: State?
    var updated: Day?
    var available: Int?
    var unit: Text?
    for field in fields {
      let isKnown =
        switch field.name {
        case "state": put(field.value, &state)
        case "updated": put(field.value, &updated)
        case "available": put(field.value, &available)
        case "unit": put(field.value, &unit)
        default: false
        }
      guard isKnown else { return nil }
    }
    guard let state, let updated else { return nil }
    self.init(state: state, available: available, unit: unit, updated: updated)
  }
}

extension Offer.Confirmation: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    var day: Day?
    var way: Way?
    var by: String?
    for field in fields {
      let isKnown =
        switch field.name {
        case "day": put(field.value, &day)
        case "way": put(field.value, &way)
        case "by": put(field.value, &by)
        default: false
        }
      guard isKnown else { return nil }
    }
    guard let day, let way, let by else { return nil }
    self.init(day: day, way: way, by: by)
  }
}

/// The fields that most schedules have; counts, zones and numbers of weeks or days stay with `Codable`.
extension Schedule: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    self.init()
    for field in fields {
      let value = field.value
      let isKnown =
        switch field.name {
        case "freq": put(value, &freq)
        case "byday": put(value.parts { DayRule($0) }, &byday)
        case "opens_at": put(value, &opensAt)
        case "closes_at": put(value, &closesAt)
        case "valid_from": put(value, &validFrom)
        case "valid_to": put(value, &validTo)
        default: false
        }
      guard isKnown else { return nil }
    }
  }
}

/// A period in which it is closed all day; hours of such days and public holidays stay with `Codable`.
extension Closure: StoredValue {
  init?(stored tree: JSONTree) {
    guard let fields = tree.fields else { return nil }
    var (from, to): (Day?, Day?)
    var reason: Text?
    for field in fields {
      let isKnown =
        switch field.name {
        case "from": put(field.value, &from)
        case "to": put(field.value, &to)
        case "reason": put(field.value, &reason)
        default: false
        }
      guard isKnown else { return nil }
    }
    guard let from, to.map({ from <= $0 }) ?? true, reason?.also.isEmpty ?? true else { return nil }
    self.init(from: from, to: to, reason: reason)
  }
}

extension ClockTime: StoredValue {
  init?(stored tree: JSONTree) {
    guard case .text(let text) = tree else { return nil }
    self.init(text)
  }
}
