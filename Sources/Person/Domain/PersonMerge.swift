package import Kernel

/// Two files that are one person's, made one. Can be undone for a while; the old address leads to the file that stays.
package struct PersonMerge: Hashable, Sendable {
  package let id: ID<PersonMerge>
  package let survivor: ID<Person>
  package let merged: ID<Person>
  package let at: Instant
  package let undoneAt: Instant?

  package init(id: ID<PersonMerge>, survivor: ID<Person>, merged: ID<Person>, at: Instant, undoneAt: Instant? = nil) {
    self.id = id
    self.survivor = survivor
    self.merged = merged
    self.at = at
    self.undoneAt = undoneAt
  }

  /// For how many days a merge can be undone, by the day on which it was made. A longer period is added with the day from which it holds.
  package static let undoDays: [(from: Day, days: Int)] = [(Day(daysSinceEpoch: 0), 30)]

  /// The last day on which it can be undone.
  package var undoableUntil: Day {
    let days = Self.undoDays.last { $0.from <= at.day }?.days ?? 30
    return at.day.adding(days: days)
  }

  package func canBeUndone(on day: Day) -> Bool { undoneAt == nil && day <= undoableUntil }

  /// What two files can say differently of one person, where only one can be right.
  package enum Field: String, CaseIterable, Hashable, Sendable {
    case called, birth, gender
    case nationalNumber = "national-number"
    case interpreter, reading, address, household, insurance, doctor, pharmacy
  }
}

extension PersonMerge {
  /// Where the two files contradict each other, so that somebody has to choose.
  package static func contradictions(_ stays: PersonDetails, _ goes: PersonDetails) -> [Field] {
    Field.allCases.filter { field in
      switch field {
      case .called: !stays.displayName.isEmpty && !goes.displayName.isEmpty && stays.displayName.folded != goes.displayName.folded
      case .birth: differ(stays.birth, goes.birth) { !$0.isCompatible(with: $1) }
      case .gender: stays.gender != .unknown && goes.gender != .unknown && stays.gender != goes.gender
      case .nationalNumber: differ(stays.nationalNumber, goes.nationalNumber) { $0 != $1 }
      case .interpreter: stays.interpreter != goes.interpreter && stays.interpreter != .notNeeded && goes.interpreter != .notNeeded
      case .reading: stays.reading != .unknown && goes.reading != .unknown && stays.reading != goes.reading
      case .address: differ(stays.addresses.first, goes.addresses.first) { $0 != $1 }
      case .household: stays.household != Household() && goes.household != Household() && stays.household != goes.household
      case .insurance: stays.insurance != Insurance() && goes.insurance != Insurance() && stays.insurance != goes.insurance
      case .doctor: !stays.doctor.isEmpty && !goes.doctor.isEmpty && stays.doctor != goes.doctor
      case .pharmacy: !stays.pharmacy.isEmpty && !goes.pharmacy.isEmpty && stays.pharmacy != goes.pharmacy
      }
    }
  }

  private static func differ<Value>(_ one: Value?, _ other: Value?, _ by: (Value, Value) -> Bool) -> Bool {
    guard let one, let other else { return false }
    return by(one, other)
  }

  /// Both files in one. Lists are united; where one says nothing the other is believed; where both speak, the choice decides.
  ///
  /// - Parameter fromOther: the contradictions in which the file that goes is right.
  package static func united(_ stays: PersonDetails, _ goes: PersonDetails, fromOther: Set<Field> = []) -> PersonDetails {
    var all = stays
    func wins(_ field: Field) -> Bool { fromOther.contains(field) }
    for name in goes.names where !all.names.contains(where: { $0.display.folded == name.display.folded }) { all.names.append(name) }
    if wins(.called), let name = goes.names.first {
      all.names.removeAll { $0.display.folded == name.display.folded }
      all.names.insert(name, at: 0)
    }
    all.birth = chosen(stays.birth, goes.birth, wins(.birth))
    if let one = stays.birth, let other = goes.birth, one.isCompatible(with: other) { all.birth = max(one, other) }
    if stays.gender == .unknown || wins(.gender) && goes.gender != .unknown { all.gender = goes.gender }
    all.nationalNumber = chosen(stays.nationalNumber, goes.nationalNumber, wins(.nationalNumber))
    all.noNumber = all.nationalNumber == nil ? stays.noNumber ?? goes.noNumber : nil
    for spoken in goes.languages where !all.languages.contains(where: { $0.code == spoken.code }) { all.languages.append(spoken) }
    if stays.interpreter == .notNeeded || wins(.interpreter) && goes.interpreter != .notNeeded { all.interpreter = goes.interpreter }
    if stays.reading == .unknown || wins(.reading) && goes.reading != .unknown { all.reading = goes.reading }
    for address in goes.addresses where !all.addresses.contains(address) { all.addresses.append(address) }
    if wins(.address), let address = goes.addresses.first {
      all.addresses.removeAll { $0 == address }
      all.addresses.insert(address, at: 0)
    }
    for phone in goes.phones {
      guard let index = all.phones.firstIndex(where: { $0.number == phone.number }) else {
        all.phones.append(phone)
        continue
      }
      let said = [all.phones[index].answeredBy, phone.answeredBy].filter { !$0.isEmpty }
      all.phones[index].answeredBy = said.count == 2 && said[0] != said[1] ? said.joined(separator: " / ") : said.first ?? ""
    }
    for email in goes.emails where !all.emails.contains(where: { $0.folded == email.folded }) { all.emails.append(email) }
    if stays.household == Household() || wins(.household) && goes.household != Household() { all.household = goes.household }
    if stays.insurance == Insurance() || wins(.insurance) && goes.insurance != Insurance() { all.insurance = goes.insurance }
    if stays.doctor.isEmpty || wins(.doctor) && !goes.doctor.isEmpty { all.doctor = goes.doctor }
    if stays.pharmacy.isEmpty || wins(.pharmacy) && !goes.pharmacy.isEmpty { all.pharmacy = goes.pharmacy }
    for residence in goes.residences where !all.residences.contains(residence) { all.residences.append(residence) }
    all.residences = all.residences.enumerated().sorted { left, right in
      left.element.from == right.element.from ? left.offset < right.offset : left.element.from > right.element.from
    }.map(\.element)
    all.matters = joined(stays.matters, goes.matters)
    all.note = joined(stays.note, goes.note)
    return all
  }

  private static func chosen<Value>(_ stays: Value?, _ goes: Value?, _ isOther: Bool) -> Value? {
    isOther ? goes ?? stays : stays ?? goes
  }

  private static func joined(_ one: String, _ other: String) -> String {
    one == other || other.isEmpty ? one : one.isEmpty ? other : one + "\n\n" + other
  }

  /// The surviving file as it is after the merge is undone: what the merge brought goes, what was changed since stays.
  ///
  /// - Parameters:
  ///   - before: as it was when the files were merged.
  ///   - after: as the merge left it.
  ///   - now: as it is.
  package static func undoing(before: PersonDetails, after: PersonDetails, now: PersonDetails) -> PersonDetails {
    var result = now
    func one<Value: Equatable>(_ path: WritableKeyPath<PersonDetails, Value>) {
      if now[keyPath: path] == after[keyPath: path] { result[keyPath: path] = before[keyPath: path] }
    }
    func list<Value: Equatable>(_ path: WritableKeyPath<PersonDetails, [Value]>) {
      let (old, merged, present) = (before[keyPath: path], after[keyPath: path], now[keyPath: path])
      guard present != merged else {
        result[keyPath: path] = old
        return
      }
      let kept = present.filter { old.contains($0) || !merged.contains($0) }
      // What the merge itself left out comes back; what somebody removed since stays removed.
      result[keyPath: path] = kept + old.filter { !kept.contains($0) && !merged.contains($0) }
    }
    list(\.names)
    one(\.birth)
    one(\.gender)
    one(\.nationalNumber)
    one(\.noNumber)
    list(\.languages)
    one(\.interpreter)
    one(\.reading)
    list(\.addresses)
    list(\.phones)
    list(\.emails)
    one(\.household)
    one(\.insurance)
    one(\.doctor)
    one(\.pharmacy)
    list(\.residences)
    one(\.matters)
    one(\.note)
    return result
  }
}

extension InclusionState {
  /// The one of two under which less is shared: what a merged file has until she is asked again.
  package static func narrower(_ one: InclusionState, _ other: InclusionState) -> InclusionState {
    [.withdrawn, .refused, .notAsked, .agreed].first { $0 == one || $0 == other } ?? .notAsked
  }
}

/// Consents of two files in one: what one file's consent does not cover, the united file does not share.
package enum ConsentNarrowing {
  /// The links of `own` that must change, with the domains that are left; none means that the link ends.
  package static func narrowed(
    _ own: [FileLink], against other: [FileLink], otherInclusion: InclusionState, at now: Instant
  ) -> [(link: FileLink, domains: Set<FileDomain>)] {
    own.filter { $0.kind == .consent && $0.holds(at: now) }.compactMap { link in
      var covered: Set<FileDomain> = []
      for theirs in other where otherInclusion == .agreed && theirs.kind == .consent && theirs.holds(at: now) {
        let isForAll = theirs.account == nil && theirs.organization == nil
        let isSame = theirs.account == link.account && theirs.organization == link.organization
        if isForAll || isSame { covered.formUnion(theirs.domains) }
      }
      let left = link.domains.intersection(covered)
      return left == link.domains ? nil : (link, left)
    }
  }
}
