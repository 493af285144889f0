import Kernel

/// Reads records of HSDS: what `HSDSMapping` writes, and what others write in the same terms.
struct ImportReader {
  let terms: HSDSTerms
  /// ``Care/Holidays/none``: any name is taken.
  let holidays: Holidays

  /// - Parameter needsStatus: `false` for a table without such a column: what it lists is offered.
  func words(
    _ fields: [String: ImportTree], isOrganization: Bool, needsStatus: Bool = true, _ read: inout ImportFields
  ) -> ImportedWords {
    var words = ImportedWords()
    if let name = read.text(fields, "name", most: 300) {
      words.name = name
    } else if !read.problems.contains(where: { $0.field == "name" }) {
      read.problem("name", ImportProblemText.missing)
    }
    words.alsoNamed = (read.text(fields, "alternate_name") ?? "").split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    words.description = read.text(fields, "description", most: 20_000)
    if !isOrganization {
      if needsStatus, fields["status"].map(\.isEmpty) ?? true { read.problem("status", ImportProblemText.missing) }
      words.status = read.choice(fields, "status") ?? .active
      words.organization = organization(fields, &read)
      words.process = read.text(fields, "application_process", most: 20_000)
      words.eligibility = read.text(fields, "eligibility_description", most: 20_000)
      words.fees = read.text(fields, "fees_description", most: 20_000)
      words.minimumAge = read.whole(fields, "minimum_age", "", 0...130)
      words.maximumAge = read.whole(fields, "maximum_age", "", 0...130)
      if let low = words.minimumAge, let high = words.maximumAge, low > high { read.problem("minimum_age", ImportProblemText.ages) }
      words.assured = read.day(fields, "assured_date")
      words.holidays = read.choice(fields, "public_holidays")
      words.schedules = schedules(fields, "", &read)
      words.pauses = pauses(fields, &read)
      words.languages = languages(fields, "", &read)
      words.costs = costs(fields, &read)
      words.documents = read.objects(fields, "required_documents").compactMap { read.text($0.fields, "document", $0.path) }
      words.room = room(fields, &read)
      words.municipalities = municipalities(fields, &read)
      words.payer = joined(read.objects(fields, "funding").compactMap { read.text($0.fields, "source", $0.path) })
    }
    words.links = links(fields, isOrganization: isOrganization, &read)
    words.phones = phones(fields, "", &read)
    if let email = email(fields, "", &read) { words.emails = [email] }
    for (path, contact) in read.objects(fields, "contacts") {
      let (name, title, mail) = (read.text(contact, "name", path), read.text(contact, "title", path), email(contact, path, &read))
      let phone = phones(contact, path, &read).first?.number
      if name == nil, title == nil, phone == nil {
        if let mail { words.emails.append(mail) }
      } else {
        words.contacts.append(Offer.Contact(name: name, function: title, phone: phone, email: mail))
      }
    }
    words.places = places(fields, isOrganization: isOrganization, &read)
    attributes(fields, &words, &read)
    return words
  }

  private func joined(_ parts: [String]) -> String? { parts.isEmpty ? nil : parts.joined(separator: "\n") }

  private func organization(_ fields: [String: ImportTree], _ read: inout ImportFields) -> String? {
    read.text(fields, "organization_id", most: 200) ?? fields["organization"]?.object?["id"]?.words
  }

  // MARK: - How to reach it

  private func email(_ fields: [String: ImportTree], _ path: String, _ read: inout ImportFields) -> String? {
    guard let words = read.text(fields, "email", path, most: 254) else { return nil }
    guard HSDSForm.isEmail(words) else {
      read.problem("\(path)email", ImportProblemText.noEmail(words))
      return nil
    }
    return words
  }

  private func links(_ fields: [String: ImportTree], isOrganization: Bool, _ read: inout ImportFields) -> [ImportedWords.Link] {
    var links: [ImportedWords.Link] = []
    func add(_ url: String?, _ field: String, _ language: Language?) {
      guard let url else { return }
      if let uri = HSDSForm.uri(url) {
        links.append(ImportedWords.Link(url: uri, language: language))
      } else {
        read.problem(field, ImportProblemText.noLink(url))
      }
    }
    let first = isOrganization ? "website" : "url"
    add(read.text(fields, first, most: 2000), first, nil)
    for (path, item) in read.objects(fields, isOrganization ? "additional_websites" : "additional_urls") {
      add(read.text(item, "url", path, most: 2000), "\(path)url", read.text(item, "label", path).flatMap { Language(code: $0) })
    }
    return links
  }

  private func phones(_ fields: [String: ImportTree], _ path: String, _ read: inout ImportFields) -> [ImportedWords.Phone] {
    var found: [ImportedWords.Phone] = []
    for (place, phone) in read.objects(fields, "phones", path) {
      guard let number = read.text(phone, "number", place, most: 60) else {
        if !phone.isEmpty { read.problem("\(place)number", ImportProblemText.missing) }
        continue
      }
      guard number.utf8.count(where: { (48...57).contains($0) }) >= 3 else {
        read.problem("\(place)number", ImportProblemText.noPhone(number))
        continue
      }
      let suffix = read.text(phone, "extension", place, most: 20).map { " (\($0))" } ?? ""
      let isSaid = phone["languages"].map { $0 != .null } ?? false
      let spoken = isSaid ? languages(phone, place, &read) : nil
      found.append(ImportedWords.Phone(number: number + suffix, words: read.text(phone, "description", place), languages: spoken))
    }
    return found
  }

  // MARK: - When and where

  private func schedules(_ fields: [String: ImportTree], _ path: String, _ read: inout ImportFields) -> [Schedule] {
    var found: [Schedule] = []
    for (place, item) in read.objects(fields, "schedules", path) {
      let problems = read.problems.count
      let schedule = schedule(item, place, &read)
      if schedule.lacksDays, read.problems.count == problems { read.problem("\(place)byday", HoursProblemText.noDays) }
      found.append(schedule)
    }
    return found
  }

  private func schedule(_ item: [String: ImportTree], _ path: String, _ read: inout ImportFields) -> Schedule {
    var schedule = Schedule()
    schedule.validFrom = read.day(item, "valid_from", path)
    schedule.validTo = read.day(item, "valid_to", path)
    schedule.dtstart = read.day(item, "dtstart", path)
    schedule.until = read.day(item, "until", path)
    schedule.count = read.whole(item, "count", path, 1...1_000_000)
    schedule.interval = read.whole(item, "interval", path, 1...10_000)
    schedule.wkst = read.choice(item, "wkst", path)
    if let word = read.text(item, "freq", path) ?? read.text(item, "repeats", path) {
      schedule.freq = Schedule.Frequency(rawValue: word.uppercased())
      if schedule.freq == nil { read.problem("\(path)freq", ImportProblemText.unknownValue(word)) }
    }
    schedule.byday = list(item, "byday", path, &read) { DayRule($0) }
    schedule.byweekno = numbers(item, "byweekno", path, 53, &read)
    schedule.bymonthday = numbers(item, "bymonthday", path, 31, &read)
    schedule.byyearday = numbers(item, "byyearday", path, 366, &read)
    schedule.description = read.text(item, "description", path)
    schedule.notes = read.text(item, "notes", path)
    schedule.scheduleLink = read.text(item, "schedule_link", path)
    schedule.attendingType = read.text(item, "attending_type", path)
    let isBrussels = item["time_zone_name"]?.words == "Europe/Brussels"
    if !isBrussels { schedule.timezone = zone(item, path, &read) }
    schedule.opensAt = time(item, "opens_at", path, isBrussels, &read)
    schedule.closesAt = time(item, "closes_at", path, isBrussels, &read)
    return schedule
  }

  private func zone(_ item: [String: ImportTree], _ path: String, _ read: inout ImportFields) -> Double? {
    guard let words = read.text(item, "timezone", path, most: 40) else { return nil }
    guard let hours = Double(words), abs(hours) <= 14 else {
      read.problem("\(path)timezone", ImportProblemText.outside(words, -14, 14))
      return nil
    }
    return hours
  }

  private func time(_ item: [String: ImportTree], _ name: String, _ path: String, _ isBrussels: Bool, _ read: inout ImportFields) -> ClockTime? {
    guard let words = read.text(item, name, path, most: 40) else { return nil }
    guard let time = ClockTime(words) else {
      read.problem(path + name, ImportProblemText.noTime(words))
      return nil
    }
    return isBrussels ? ClockTime(seconds: time.seconds) : time
  }

  private func list<Value>(
    _ item: [String: ImportTree], _ name: String, _ path: String, _ read: inout ImportFields, _ value: (String) -> Value?
  ) -> [Value] {
    var words: [String] = []
    if let items = item[name]?.list {
      words = items.compactMap(\.words)
    } else if let text = read.text(item, name, path) {
      words = text.split(separator: ",").map { String($0).trimmed }
    }
    return words.filter { !$0.isEmpty }.compactMap { word in
      let found = value(word)
      if found == nil { read.problem(path + name, ImportProblemText.unknownValue(word)) }
      return found
    }
  }

  private func numbers(_ item: [String: ImportTree], _ name: String, _ path: String, _ most: Int, _ read: inout ImportFields) -> [Int] {
    list(item, name, path, &read) { word in Int(word).flatMap { $0 != 0 && abs($0) <= most ? $0 : nil } }
  }

  private func pauses(_ fields: [String: ImportTree], _ read: inout ImportFields) -> [ImportedWords.Pause] {
    var found: [ImportedWords.Pause] = []
    var paths: [String] = []
    for (path, item) in read.objects(fields, "closures") {
      let days: Closure.Days
      if let holiday = read.text(item, "holiday", path, most: 100) {
        let known = holidays.named(holiday)
        if known == nil, !holidays.all.isEmpty {
          read.problem("\(path)holiday", HoursProblemText.unknownHoliday(holiday, holidays.all.map(\.id)))
        }
        days = .holiday(known?.id ?? holiday)
      } else if let from = read.day(item, "from", path) {
        let to = read.day(item, "to", path)
        if let to, to < from { read.problem("\(path)to", ImportProblemText.noDay("\(to)")) }
        days = .period(from: from, to: to)
      } else {
        if !read.problems.contains(where: { $0.field == "\(path)from" }) { read.problem("\(path)from", ImportProblemText.missing) }
        continue
      }
      let hours: [Closure.Hours] = list(item, "hours", path, &read) { part in
        let ends = part.split(separator: "-")
        guard ends.count == 2, let opens = ClockTime(String(ends[0])), let closes = ClockTime(String(ends[1])) else { return nil }
        return Closure.Hours(opens, closes)
      }
      found.append(ImportedWords.Pause(days: days, hours: hours, reason: read.text(item, "reason", path)))
      paths.append(path)
    }
    for clash in Closure.clashes(found.map { Closure($0.days, hours: $0.hours) }) {
      read.problem(String(paths[clash.second].dropLast()), HoursProblemText.overlap(String(paths[clash.first].dropLast())))
    }
    return found
  }

  private func places(_ fields: [String: ImportTree], isOrganization: Bool, _ read: inout ImportFields) -> [ImportedWords.Place] {
    var found: [ImportedWords.Place] = []
    if isOrganization {
      for (path, location) in read.objects(fields, "locations") { found.append(place(location, path, &read)) }
      return found
    }
    for (path, at) in read.objects(fields, "service_at_locations") {
      var place = place(read.object(at, "location", path) ?? [:], "\(path)location.", &read)
      // Some write phones and hours where the service meets the place.
      place.phones += phones(at, path, &read)
      place.schedules += schedules(at, path, &read)
      if place.location != Offer.Location() || !place.phones.isEmpty || !place.schedules.isEmpty { found.append(place) }
    }
    return found
  }

  private func place(_ item: [String: ImportTree], _ path: String, _ read: inout ImportFields) -> ImportedWords.Place {
    var location = Offer.Location()
    location.name = read.text(item, "name", path, most: 300)
    location.kind = read.choice(item, "location_type", path) ?? .physical
    location.latitude = read.degrees(item, "latitude", path, 90)
    location.longitude = read.degrees(item, "longitude", path, 180)
    if let (place, address) = read.objects(item, "addresses", path).first {
      func known(_ name: String) -> String? {
        guard let words = read.text(address, name, place, most: 300) else { return nil }
        return Language.interface.contains { HSDSText.unknown($0) == words } ? nil : words
      }
      location.street = joined([known("address_1"), known("address_2")].compactMap { $0 })?.split(separator: "\n").joined(separator: ", ")
      if let code = known("postal_code") {
        let digits = code.hasPrefix("B-") ? String(code.dropFirst(2)) : code
        if let number = Int(digits), (1000...9999).contains(number) { location.postalCode = number } else { location.town = code }
      }
      if let city = known("city"), location.municipality.map({ !Self.names($0, city) }) ?? true {
        location.town = [location.town, city].compactMap { $0 }.joined(separator: " ")
      }
    }
    for (place, access) in read.objects(item, "accessibility", path) {
      for (_, attribute) in read.objects(access, "attributes", place) {
        guard let code = code(of: attribute), code.hasPrefix("accessibility/") else { continue }
        if let value = Offer.Accessibility(rawValue: String(code.dropFirst("accessibility/".count))) { location.accessibility.append(value) }
      }
    }
    return ImportedWords.Place(location: location, phones: phones(item, path, &read), schedules: schedules(item, path, &read))
  }

  private static func names(_ municipality: Municipality, _ words: String) -> Bool {
    let folded = words.folded
    return municipality.name.fr.folded == folded || municipality.name.nl.folded == folded
  }

  private func municipalities(_ fields: [String: ImportTree], _ read: inout ImportFields) -> [Int] {
    var found: [Int] = []
    for (path, area) in read.objects(fields, "service_areas") {
      let extent = read.text(area, "extent", path)
      guard let words = extent.flatMap({ $0.utf8.count < 100 && !$0.hasPrefix("{") ? $0 : nil }) ?? read.text(area, "name", path) else { continue }
      guard let codes = Self.codes(words) else {
        read.problem("\(path)\(extent == nil ? "name" : "extent")", ImportProblemText.noPlace(words))
        continue
      }
      found += codes.filter { !found.contains($0) }
    }
    return found
  }

  /// NIS codes of an area's words; empty for the whole region, `nil` for what is not known.
  private static func codes(_ words: String) -> [Int]? {
    let folded = words.folded
    let number = Int(words.hasPrefix("NIS ") ? String(words.dropFirst(4)) : words)
    if number == 4000 || Language.interface.contains(where: { HSDSText.wholeRegion($0).folded == folded }) { return [] }
    if let number { return (Municipality.withNIS(number) ?? Municipality.withPostalCode(number)).map { [$0.nis] } }
    return Municipality.all.first { names($0, words) }.map { [$0.nis] }
  }

  // MARK: - What it says of itself

  private func languages(_ fields: [String: ImportTree], _ path: String, _ read: inout ImportFields) -> [String] {
    var found: [String] = []
    for (path, item) in read.objects(fields, "languages", path) {
      let (code, name) = (read.text(item, "code", path, most: 40), read.text(item, "name", path, most: 100))
      guard let words = code ?? name else { continue }
      let short = String(words.prefix { $0 != "-" && $0 != "_" }).folded
      let known = Language(code: short)?.code ?? name.flatMap { name in HSDSText.languageNames.first { $0.value.folded == name.folded }?.key }
      guard let known else {
        read.problem("\(path)\(code == nil ? "name" : "code")", ImportProblemText.unknownValue(words))
        continue
      }
      if !found.contains(known) { found.append(known) }
    }
    return found
  }

  private func costs(_ fields: [String: ImportTree], _ read: inout ImportFields) -> [ImportedWords.Cost] {
    var found: [ImportedWords.Cost] = []
    for (path, item) in read.objects(fields, "cost_options") {
      var cents: Int?
      if let amount = read.text(item, "amount", path, most: 40) {
        if let number = Double(amount), (0...1_000_000).contains(number) {
          cents = Int((number * 100).rounded())
        } else {
          read.problem("\(path)amount", ImportProblemText.noNumber(amount))
        }
        if let currency = read.text(item, "currency", path), currency.uppercased() != "EUR" {
          read.problem("\(path)currency", ImportProblemText.currency(currency))
        }
      }
      let words = joined([read.text(item, "option", path), read.text(item, "amount_description", path)].compactMap { $0 })
      if words != nil || cents != nil { found.append(ImportedWords.Cost(words: words, cents: cents)) }
    }
    return found
  }

  private func room(_ fields: [String: ImportTree], _ read: inout ImportFields) -> ImportedWords.Room? {
    let all = read.objects(fields, fields["capacities"] == nil ? "service_capacities" : "capacities")
    guard let (path, item) = all.first else { return nil }
    let unit = read.object(item, "unit", path).flatMap { read.text($0, "name", "\(path)unit.") }
    return ImportedWords.Room(
      available: read.whole(item, "available", path, 0...1_000_000), unit: unit, updated: read.day(item, "updated", path))
  }

  private func code(of attribute: [String: ImportTree]) -> String? {
    if let code = attribute["taxonomy_term"]?.object?["code"]?.words, terms.term(code) != nil { return code }
    let id = attribute["taxonomy_term_id"]?.words ?? attribute["taxonomy_term"]?.object?["id"]?.words
    return id.flatMap { UniversalID($0) }.flatMap { terms.term($0)?.code }
  }

  /// Words of others' taxonomies say nothing here; an unknown code in one of ours is a mistake.
  private func attributes(_ fields: [String: ImportTree], _ words: inout ImportedWords, _ read: inout ImportFields) {
    for (path, attribute) in read.objects(fields, "attributes") {
      guard let code = code(of: attribute) else {
        if let typed = attribute["taxonomy_term"]?.object?["code"]?.words, attribute["taxonomy_term_id"] == nil, attribute["id"] == nil {
          read.problem("\(path)taxonomy_term.code", ImportProblemText.unknownValue(typed))
        }
        continue
      }
      let value = read.text(attribute, "value", path, most: 20_000)
      if code.hasPrefix("translation/") {
        let parts = code.split(separator: "/")
        if parts.count == 3, let language = Language(code: String(parts[2])), let value {
          words.translations[String(parts[1]), default: [:]][language] = value
        }
      } else {
        words.codes[code] = value ?? ""
      }
    }
  }
}
