package import Kernel

/// The answering link of a referral. The number says which of its links works; a new one ends the older.
package struct ReferralLink: Hashable, Sendable {
  /// 0 before anything was sent.
  package var number: Int
  /// The last day on which it works; `nil` when it was closed or never sent.
  package var until: Day?

  package init(number: Int = 0, until: Day? = nil) {
    self.number = number
    self.until = until
  }

  package func isOpen(on today: Day) -> Bool { until.map { today <= $0 } ?? false }
}

/// A no that may become a yes: by whom it may be asked again, and not before when.
package struct AskAgain: Hashable, Sendable {
  /// Who asks again, in words: "her daughter", "the doctor". May be empty.
  package let by: String
  package let notBefore: Day?

  package init(by: String, notBefore: Day?) {
    self.by = by
    self.notBefore = notBefore
  }

  package var isEmpty: Bool { by.isEmpty && notBefore == nil }
}

/// How a person was handed over. Warm means that she and the service were brought together.
package struct Handover: Hashable, Sendable {
  package enum Manner: String, CaseIterable, Hashable, Sendable {
    case phoneTogether = "phone-together"
    case accompanied
    case threeWay = "three-way"
    case written
    case informationOnly = "information-only"

    package var isWarm: Bool {
      switch self {
      case .phoneTogether, .accompanied, .threeWay: true
      case .written, .informationOnly: false
      }
    }

    package var name: Text {
      switch self {
      case .phoneTogether:
        Text(fr: "Présentée au téléphone, ensemble", nl: "Samen aan de telefoon voorgesteld", en: "Introduced by phone, together")
      case .accompanied: Text(fr: "Accompagnée sur place", nl: "Ter plaatse begeleid", en: "Accompanied in person")
      case .threeWay: Text(fr: "Appel à trois", nl: "Gesprek met drie", en: "Three-way call")
      case .written: Text(fr: "Par écrit", nl: "Schriftelijk", en: "In writing")
      case .informationOnly:
        Text(fr: "Seulement informée de ce service", nl: "Enkel over deze dienst geïnformeerd", en: "Only informed of the service")
      }
    }
  }

  package let manner: Manner
  package let day: Day
  /// Who spoke for the sender, by name.
  package let speaker: String
  /// With whom of the service, by name.
  package let spokenTo: String
  package let personPresent: Bool
  /// What was passed on, so that she need not tell it again.
  package let passedOn: String

  package init(manner: Manner, day: Day, speaker: String, spokenTo: String, personPresent: Bool, passedOn: String) {
    self.manner = manner
    self.day = day
    self.speaker = speaker
    self.spokenTo = spokenTo
    self.personPresent = personPresent
    self.passedOn = passedOn
  }
}

/// Did it help, in her eyes?
package enum Helped: String, CaseIterable, Hashable, Sendable {
  case yes, partly, no

  package var name: Text {
    switch self {
    case .yes: Text(fr: "Oui", nl: "Ja", en: "Yes")
    case .partly: Text(fr: "En partie", nl: "Deels", en: "Partly")
    case .no: Text(fr: "Non", nl: "Nee", en: "No")
    }
  }
}

/// Who was told how it went, as far as she agreed.
package enum ToldParty: String, CaseIterable, Hashable, Sendable {
  case doctor, reporter, service, family

  package var name: Text {
    switch self {
    case .doctor: Text(fr: "Le médecin traitant", nl: "De huisarts", en: "Her doctor")
    case .reporter: Text(fr: "Qui a signalé", nl: "Wie het meldde", en: "Who reported it")
    case .service: Text(fr: "Le service", nl: "De dienst", en: "The service")
    case .family: Text(fr: "La famille", nl: "De familie", en: "The family")
    }
  }
}

/// One of several services that are asked for the same need.
package struct ReferralPlace: Hashable, Sendable {
  package let plan: ID<ReferralPlan>
  /// From 1; the order of preference.
  package let place: Int
  /// Asked one after the other, not all at once.
  package let isOrdered: Bool
  /// The next one is asked without anybody pressing a button, if the person agreed to it.
  package let isAutomatic: Bool
  /// When one says yes the others are told, and their links end.
  package let tellsOthers: Bool

  package init(plan: ID<ReferralPlan>, place: Int, isOrdered: Bool, isAutomatic: Bool, tellsOthers: Bool) {
    self.plan = plan
    self.place = place
    self.isOrdered = isOrdered
    self.isAutomatic = isAutomatic
    self.tellsOthers = tellsOthers
  }
}

/// Several referrals of a request that ask for the same. Only a name for identifiers: what it says stands in ``ReferralPlace``.
package enum ReferralPlan {}
