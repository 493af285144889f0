package import Kernel

/// Who or what is missing around a person. A hole is shown, never hidden: it is the beginning of an answer.
package enum CircleHole: String, CaseIterable, Hashable, Sendable {
  case emergency, night, weekend, day, key
  case trustedPerson = "trusted"
  case proximityReferent = "referent"
  case coordinator, doctor, informal
  /// Everything outside office hours hangs on one relative or neighbour.
  case onlyOne = "only-one"

  /// Whether it is drawn among those who are there without it being their work.
  package var isInformal: Bool {
    switch self {
    case .informal, .trustedPerson, .key, .onlyOne: true
    case .emergency, .night, .weekend, .day, .proximityReferent, .coordinator, .doctor: false
    }
  }
}

extension Circle {
  /// What is missing on a day.
  ///
  /// - Parameter details: the file's own details, which name her doctor; `nil` when the reader may not see them: then nothing is said of a doctor.
  package func holes(_ details: PersonDetails?, on day: Day) -> [CircleHole] {
    let present = (members + (details.map { standing($0, on: day) } ?? [])).filter { $0.belongs(on: day) }
    func nobody(_ condition: (CircleMember) -> Bool) -> Bool { !present.contains(where: condition) }
    return CircleHole.allCases.filter { hole in
      switch hole {
      case .emergency: nobody { $0.details.isEmergencyContact }
      case .night: nobody { $0.details.byNight }
      case .weekend: nobody { $0.details.atWeekends }
      case .day: nobody { $0.details.byDay }
      case .key: nobody { $0.details.holdsKey }
      case .trustedPerson: nobody { $0.details.isTrustedPerson }
      case .proximityReferent: nobody { $0.details.isProximityReferent }
      case .coordinator: nobody { $0.details.isCoordinator }
      case .doctor: details != nil && nobody { $0.details.profession == .generalPractitioner }
      case .informal: nobody { $0.kind.isInformal }
      case .onlyOne: hangsOnOne(present)
      }
    }
  }

  /// At least three of night, weekend, emergency, key and trust, and all of them on the same informal member.
  private func hangsOnOne(_ present: [CircleMember]) -> Bool {
    let duties: [(MemberDetails) -> Bool] = [
      { $0.byNight }, { $0.atWeekends }, { $0.isEmergencyContact }, { $0.holdsKey }, { $0.isTrustedPerson },
    ]
    var bearers: Set<ID<CircleMember>> = []
    var covered = 0
    for duty in duties {
      let found = present.filter { duty($0.details) }
      if !found.isEmpty { covered += 1 }
      bearers.formUnion(found.map(\.id))
    }
    guard covered >= 3, bearers.count == 1, let one = present.first(where: { bearers.contains($0.id) }) else { return false }
    return one.kind.isInformal
  }

  /// Her doctor and her pharmacy, who stand in the circle because the file names them: written once, there.
  ///
  /// Left out when a member of the circle is the same one: the same name, phone or e-mail, or for the doctor any other general practitioner.
  package func standing(_ details: PersonDetails, on day: Day) -> [CircleMember] {
    let named: [(id: ID<CircleMember>, contact: NamedContact, profession: CircleMember.Profession)] = [
      (Self.doctor, details.doctor, .generalPractitioner), (Self.pharmacy, details.pharmacy, .pharmacist),
    ]
    return named.compactMap { id, contact, profession in
      let isThere = members.contains { member in
        guard member.belongs(on: day) else { return false }
        if member.details.profession == profession { return true }
        return (!contact.name.isEmpty && member.details.name.folded == contact.name.folded)
          || (contact.phone != nil && member.details.phone == contact.phone && member.details.profession == nil && !member.kind.isInformal)
      }
      guard !contact.isEmpty, !isThere else { return nil }
      var known = MemberDetails()
      known.name = contact.name
      known.profession = profession
      known.phone = contact.phone
      known.email = contact.email
      return CircleMember(id: id, person: person, kind: profession == .pharmacist ? .service : .professional, details: known)
    }
  }

  /// Stand for themselves in place of an identifier: nobody typed them in here.
  package static let doctor: ID<CircleMember> = ID("doctor")
  package static let pharmacy: ID<CircleMember> = ID("pharmacy")
}

extension CircleMember {
  /// Known from the file's own details: changed there, not here.
  package var isFromFile: Bool { id == Circle.doctor || id == Circle.pharmacy }
}
