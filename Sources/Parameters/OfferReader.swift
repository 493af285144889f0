import Care
import Kernel
import Yams

/// Reads how an entry is offered: the part of a directory entry that follows HSDS.
extension DataFileReader {
  static let offerKeys: Set<String> = [
    "status", "organisation", "recordLanguage", "locations", "schedules", "closures", "holidays", "languages", "costs", "documents",
    "contacts", "access", "minimumAge", "maximumAge", "capacity", "conditions", "level", "confirmed", "reviewDays", "reviewEmail",
  ]

  /// `nil` when none of its fields is there.
  func offer(_ fields: [String: Node]) -> Offer? {
    guard fields.keys.contains(where: Self.offerKeys.contains) else { return nil }
    var offer = Offer()
    offer.status = choice(fields["status"], "status") ?? .active
    offer.organisation = fields["organisation"].flatMap { string($0, "organisation") }
    offer.recordLanguage = fields["recordLanguage"].flatMap { language($0, "recordLanguage") }
    offer.schedules = schedules(fields["schedules"], "schedules")
    offer.closures = closures(fields["closures"], "closures")
    offer.holidays = choice(fields["holidays"], "holidays")
    offer.languages = strings(fields["languages"], "languages")
    offer.documents = items(fields["documents"], "documents") { node, path in self.text(node, path) }
    offer.access = choices(fields["access"], "access")
    offer.minimumAge = fields["minimumAge"].flatMap { number($0, "minimumAge", in: 0...120) }
    offer.maximumAge = fields["maximumAge"].flatMap { number($0, "maximumAge", in: 0...120) }
    offer.conditions = conditions(fields["conditions"], "conditions")
    offer.level = fields["level"].flatMap { level($0) }
    offer.reviewInterval = fields["reviewDays"].flatMap { number($0, "reviewDays", in: 1...3650) }
    offer.reviewEmail = fields["reviewEmail"].flatMap { string($0, "reviewEmail") }
    offer.costs = items(fields["costs"], "costs") { node, path in self.cost(node, path) }
    offer.contacts = items(fields["contacts"], "contacts") { node, path in self.contact(node, path) }
    offer.locations = items(fields["locations"], "locations") { node, path in self.location(node, path) }
    offer.capacity = fields["capacity"].flatMap { capacity($0, "capacity") }
    offer.confirmation = fields["confirmed"].flatMap { confirmation($0, "confirmed") }
    return offer
  }

  /// 1, the lightest, to 6.
  func level(_ node: Node) -> Offer.Level? {
    number(node, "level", in: 1...Offer.Level.allCases.count).flatMap { Offer.Level(rawValue: $0) }
  }

  private func items<Item>(_ node: Node?, _ path: String, _ read: (Node, String) -> Item?) -> [Item] {
    guard let node else { return [] }
    return list(node, path).enumerated().compactMap { read($1, "\(path)[\($0)]") }
  }

  /// A whole number within bounds.
  func number(_ node: Node, _ path: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let word = string(node, path) else { return nil }
    if let number = Int(word), bounds.contains(number) { return number }
    problem(node, path, code: "data.bad-number", DataFileText.numberBetween(word, bounds.lowerBound, bounds.upperBound))
    return nil
  }

  /// Euros as people write them, into cents: `4`, `12.50`.
  func cents(_ node: Node, _ path: String) -> Int? {
    guard let word = string(node, path) else { return nil }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count <= 2, let euros = Int(parts[0]), (0...1_000_000).contains(euros) {
      guard parts.count == 2 else { return euros * 100 }
      if (1...2).contains(parts[1].count), let rest = Int(parts[1]), rest >= 0 {
        return euros * 100 + (parts[1].count == 1 ? rest * 10 : rest)
      }
    }
    problem(node, path, code: "data.bad-amount", DataFileText.badAmount(word))
    return nil
  }

  private func cost(_ node: Node, _ path: String) -> Offer.Cost? {
    let parts = fields(node, path, known: ["option", "amount"])
    let cost = Offer.Cost(
      option: text(parts["option"], "\(path).option"), cents: parts["amount"].flatMap { cents($0, "\(path).amount") })
    guard cost.option != nil || cost.cents != nil else {
      problem(node, path, code: "data.missing", DataFileText.missing("option"))
      return nil
    }
    return cost
  }

  private func contact(_ node: Node, _ path: String) -> Offer.Contact? {
    let parts = fields(node, path, known: ["name", "function", "phone", "email"])
    func part(_ key: String) -> String? { parts[key].flatMap { string($0, "\(path).\(key)") } }
    let contact = Offer.Contact(name: part("name"), function: part("function"), phone: part("phone"), email: part("email"))
    return contact == Offer.Contact(name: nil) ? nil : contact
  }

  private func location(_ node: Node, _ path: String) -> Offer.Location? {
    let parts = fields(
      node, path,
      known: ["name", "kind", "street", "postalCode", "town", "latitude", "longitude", "accessibility", "phones", "schedules"])
    var location = Offer.Location()
    location.name = parts["name"].flatMap { string($0, "\(path).name") }
    location.kind = choice(parts["kind"], "\(path).kind") ?? .physical
    location.street = parts["street"].flatMap { string($0, "\(path).street") }
    location.postalCode = parts["postalCode"].flatMap { number($0, "\(path).postalCode", in: 1000...9999) }
    location.town = parts["town"].flatMap { string($0, "\(path).town") }
    location.latitude = parts["latitude"].flatMap { degrees($0, "\(path).latitude", limit: 90) }
    location.longitude = parts["longitude"].flatMap { degrees($0, "\(path).longitude", limit: 180) }
    location.accessibility = choices(parts["accessibility"], "\(path).accessibility")
    location.phones = phones(parts["phones"], "\(path).phones")
    location.schedules = schedules(parts["schedules"], "\(path).schedules")
    return location
  }

  private func degrees(_ node: Node, _ path: String, limit: Double) -> Double? {
    guard let word = string(node, path) else { return nil }
    if let degrees = Double(word), abs(degrees) <= limit { return degrees }
    problem(node, path, code: "data.bad-number", DataFileText.numberBetween(word, -Int(limit), Int(limit)))
    return nil
  }

  private func capacity(_ node: Node, _ path: String) -> Offer.Capacity? {
    let parts = fields(node, path, known: ["state", "available", "unit", "updated"])
    let state: Offer.Capacity.State? = required(parts, "state", in: node, path).flatMap { choice($0, "\(path).state") }
    let updated = required(parts, "updated", in: node, path).flatMap { day($0, "\(path).updated") }
    guard let state, let updated else { return nil }
    return Offer.Capacity(
      state: state, available: parts["available"].flatMap { number($0, "\(path).available", in: 0...100_000) },
      unit: text(parts["unit"], "\(path).unit"), updated: updated)
  }

  private func confirmation(_ node: Node, _ path: String) -> Offer.Confirmation? {
    let parts = fields(node, path, known: ["day", "way", "by"])
    let day = required(parts, "day", in: node, path).flatMap { self.day($0, "\(path).day") }
    let way: Offer.Confirmation.Way? = required(parts, "way", in: node, path).flatMap { choice($0, "\(path).way") }
    guard let day, let way else { return nil }
    return Offer.Confirmation(day: day, way: way, by: parts["by"].flatMap { string($0, "\(path).by") } ?? "")
  }

  /// Numbers with what they are and when they answer.
  func phones(_ node: Node?, _ path: String) -> [Entry.Phone] {
    items(node, path) { item, path in
      let parts = self.fields(item, path, known: ["number", "label", "hours", "languages"])
      let label = self.text(parts["label"], "\(path).label")
      let hours = self.text(parts["hours"], "\(path).hours")
      guard let numberNode = self.required(parts, "number", in: item, path), let number = self.string(numberNode, "\(path).number")
      else { return nil }
      let isNumber = number.utf8.contains { (48...57).contains($0) } && !number.contains { $0.isLetter }
      if !isNumber { self.problem(numberNode, "\(path).number", code: "data.bad-number", DataFileText.badNumber(number)) }
      return Entry.Phone(number: number, label: label, hours: hours, languages: self.strings(parts["languages"], "\(path).languages"))
    }
  }
}
