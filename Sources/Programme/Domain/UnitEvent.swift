package import Kernel

/// Something that happened to a person in a programme of units.
package struct UnitEvent: Hashable, Sendable, Identifiable {
  package struct RemoteConditions: Hashable, Sendable {
    package var agreed = false
    package var able = false
    package var secure = false
    package var areMet: Bool { agreed && able && secure }

    package init(agreed: Bool = false, able: Bool = false, secure: Bool = false) {
      self.agreed = agreed
      self.able = able
      self.secure = secure
    }
  }

  package enum Kind: Hashable, Sendable {
    case initialModule(profession: String, hasBelRAI: Bool)
    case session(service: String, profession: String, setting: UnitLedger.Setting, units: Int, remote: RemoteConditions)
    case support(service: String, profession: String, units: Int)
    case group(service: String, profession: String, participants: Int, minutes: Int)
    case closing(service: String, profession: String, units: Int)
    case `extension`(reason: String)
    case residence(String)
    case firstLinePsychology(begins: Bool)
    case death
  }

  package let id: String
  package let day: Day
  package let kind: Kind
  /// Who gave it. Empty where nobody says it, as in documents: then all of it is as one provider's.
  package let provider: String

  package init(id: String, day: Day, kind: Kind, provider: String = "") {
    self.id = id
    self.day = day
    self.kind = kind
    self.provider = provider
  }

  /// Whether a provider is paid for it.
  package var isBilled: Bool {
    switch kind {
    case .initialModule, .session, .support, .group, .closing: true
    case .extension, .residence, .firstLinePsychology, .death: false
    }
  }

  /// Whether it belongs to the closing period.
  package var isClosing: Bool {
    if case .closing = kind { true } else { false }
  }

  package var service: String? {
    switch kind {
    case .session(let service, _, _, _, _), .support(let service, _, _), .group(let service, _, _, _), .closing(let service, _, _): service
    case .initialModule, .extension, .residence, .firstLinePsychology, .death: nil
    }
  }

  package var profession: String? {
    switch kind {
    case .initialModule(let profession, _), .session(_, let profession, _, _, _), .support(_, let profession, _),
      .group(_, let profession, _, _), .closing(_, let profession, _):
      profession
    case .extension, .residence, .firstLinePsychology, .death: nil
    }
  }
}

extension UnitEvent.Kind {
  /// The units that it says itself; `nil` for what has none.
  package var units: Int? {
    switch self {
    case .session(_, _, _, let units, _), .support(_, _, let units), .closing(_, _, let units): units
    case .initialModule, .group, .extension, .residence, .firstLinePsychology, .death: nil
    }
  }
}

/// Why an event is refused. Codes are stored and shown: added, never renamed.
package enum UnitRefusal: String, CaseIterable, Hashable, Sendable, Codable {
  case belowMinimum, belraiMissing, closingNotOpen, closingPeriodEnded, closingUnitsExhausted, dailyMaximum, extensionAlreadyGranted
  case firstLinePsychologyInProgress, groupDuration, groupNotAllowed, groupSize, hospitalVisitsUsed, inFuture, noTariff, notAtHome
  case notFollowedBefore, notFollowedBeforeHospital, notInHospital, notIncluded, periodEnded, professionNotAllowed, programmeEnded
  case remoteConditionsMissing, remoteNotAllowed, secondInitialModule, unitsExhausted
  /// Said where an act is entered in a file, and only there: ``UnitLedger/Asked``.
  case agreementMissing, notEligible
}

/// What a person consumed with another managing organisation before; it counts as if it had been replayed.
package struct ConsumedBefore: Hashable, Sendable {
  package var initialModule = false
  package var periodStart: Day?
  /// By service; only services that were used.
  package var units: [String: Int] = [:]
  package var isExtended = false

  package init(initialModule: Bool = false, periodStart: Day? = nil, units: [String: Int] = [:], isExtended: Bool = false) {
    self.initialModule = initialModule
    self.periodStart = periodStart
    self.units = units
    self.isExtended = isExtended
  }

  /// What of it counts in a programme that follows.
  package func carried(_ rights: Set<Programme.Succession.Right>) -> ConsumedBefore {
    ConsumedBefore(
      initialModule: initialModule && rights.contains(.initialModule), periodStart: rights.contains(.period) ? periodStart : nil,
      units: rights.isSuperset(of: [.period, .units]) ? units : [:], isExtended: isExtended && rights.contains(.extension))
  }
}

/// One person's events in the order of the document, judged on a day.
package struct UnitHistory: Hashable, Sendable {
  package let on: Day
  package let events: [UnitEvent]
  package let before: ConsumedBefore

  package init(on: Day, events: [UnitEvent], before: ConsumedBefore = ConsumedBefore()) {
    self.on = on
    self.events = events
    self.before = before
  }
}
