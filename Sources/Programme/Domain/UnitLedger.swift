package import Kernel

/// The rules of a programme that counts units of time and pays its providers, as dated data.
package struct UnitLedger: Hashable, Sendable {
  /// Where a session takes place. Codes are stored: added, never renamed.
  package enum Setting: String, CaseIterable, Hashable, Sendable { case home, hospital, remote }

  /// What has a code of its own.
  package enum Act: String, CaseIterable, Hashable, Sendable { case home, hospital, support, group, closing }

  /// Acts after which somebody is followed by a service.
  package enum Following: String, CaseIterable, Hashable, Sendable { case session, support, group }

  package struct Service: Hashable, Sendable, Identifiable {
    package let id: String
    /// Who gives it.
    package let professions: [String]

    package init(id: String, professions: [String]) {
      self.id = id
      self.professions = professions
    }
  }

  /// What is counted and limited from a day on. The day of an event decides which version judges it; how long a period lasts, the day on
  /// which it began.
  package struct Rules: FromDay, Hashable, Sendable {
    package let from: Day
    package let source: String
    /// Units of period 1.
    package let granted: Int
    /// What one extension adds.
    package let extensionUnits: Int
    package let mostExtensions: Int
    package let period: CalendarPeriod
    package let session: Session
    package let hospital: Hospital
    package let group: Group
    package let closing: Closing
    /// Whether support may be given during a stay in hospital or an institution.
    package let supportDuringStays: Bool
    /// Units of support of a service on one day; `nil`: without limit.
    package let supportMostADay: Int?
    /// Services that can be given at a distance.
    package let remoteServices: Set<String>
    /// Services that are not given while a first-line psychologist follows the person.
    package let notBesideFirstLine: Set<String>
    /// What makes a service one that already follows the person.
    package let following: Set<Following>
    /// Residences that end period 1 and open the closing period, as death does.
    package let endingResidences: Set<String>
    package let asked: Asked

    package init(
      from: Day, source: String, granted: Int, extensionUnits: Int, mostExtensions: Int, period: CalendarPeriod, session: Session,
      hospital: Hospital, group: Group, closing: Closing, supportDuringStays: Bool, supportMostADay: Int?, remoteServices: Set<String>,
      notBesideFirstLine: Set<String>, following: Set<Following>, endingResidences: Set<String>, asked: Asked
    ) {
      self.from = from
      self.source = source
      self.granted = granted
      self.extensionUnits = extensionUnits
      self.mostExtensions = mostExtensions
      self.period = period
      self.session = session
      self.hospital = hospital
      self.group = group
      self.closing = closing
      self.supportDuringStays = supportDuringStays
      self.supportMostADay = supportMostADay
      self.remoteServices = remoteServices
      self.notBesideFirstLine = notBesideFirstLine
      self.following = following
      self.endingResidences = endingResidences
      self.asked = asked
    }
  }

  package struct Session: Hashable, Sendable {
    /// Whose units of a day count together.
    package enum Together: String, CaseIterable, Hashable, Sendable { case service, person, provider }
    /// What must reach the least: each session by itself, or with the sessions of its service that were accepted that day before it.
    package enum LeastPer: String, CaseIterable, Hashable, Sendable { case session, day }
    package let least: Int
    package let leastPer: LeastPer
    /// Settings in which the least binds.
    package let leastIn: Set<Setting>
    /// Units of a day.
    package let mostADay: Int
    package let together: Together

    package init(least: Int, leastPer: LeastPer, leastIn: Set<Setting>, mostADay: Int, together: Together) {
      self.least = least
      self.leastPer = leastPer
      self.leastIn = leastIn
      self.mostADay = mostADay
      self.together = together
    }
  }

  package struct Hospital: Hashable, Sendable {
    /// Within what visits are counted.
    package enum Within: String, CaseIterable, Hashable, Sendable { case stay, programme }
    /// Visits by service.
    package let visits: [String: Int]
    package let within: Within
    /// Services that only visit whom they followed before the admission.
    package let onlyIfFollowed: Set<String>

    package init(visits: [String: Int], within: Within, onlyIfFollowed: Set<String>) {
      self.visits = visits
      self.within = within
      self.onlyIfFollowed = onlyIfFollowed
    }
  }

  package struct Group: Hashable, Sendable {
    package let services: Set<String>
    /// Persons and carers together.
    package let participants: ClosedRange<Int>
    package let minutes: ClosedRange<Int>
    /// So many minutes, begun ones too, use a unit of period 1; `nil`: group sessions use none.
    package let unitMinutes: Int?

    package init(services: Set<String>, participants: ClosedRange<Int>, minutes: ClosedRange<Int>, unitMinutes: Int? = nil) {
      self.services = services
      self.participants = participants
      self.minutes = minutes
      self.unitMinutes = unitMinutes
    }
  }

  package struct Closing: Hashable, Sendable {
    package let units: Int
    /// The last day is so many days after the first.
    package let days: Int
    /// Units of one act; `nil`: one is enough.
    package let least: Int?
    /// Units of a service on one day; `nil`: without limit.
    package let mostADay: Int?

    package init(units: Int, days: Int, least: Int? = nil, mostADay: Int? = nil) {
      self.units = units
      self.days = days
      self.least = least
      self.mostADay = mostADay
    }
  }

  /// What is asked where an act is entered in a person's file. A document tells nothing of it, so the replay does not know it.
  package struct Asked: Hashable, Sendable {
    /// Whether more units need words on what proves the reason.
    package enum Proof: String, CaseIterable, Hashable, Sendable { case optional, required }
    /// Whether the initial module waits for a doctor's agreement.
    package enum Agreement: String, CaseIterable, Hashable, Sendable { case step, required }
    /// What becomes of an act for somebody who by her file is not eligible on its day.
    package enum AtAct: String, CaseIterable, Hashable, Sendable { case warns, blocks }

    package let extensionProof: Proof
    package let agreement: Agreement
    package let eligibilityAtAct: AtAct

    package init(extensionProof: Proof, agreement: Agreement, eligibilityAtAct: AtAct) {
      self.extensionProof = extensionProof
      self.agreement = agreement
      self.eligibilityAtAct = eligibilityAtAct
    }
  }

  /// Prices from a day on.
  package struct Tariff: FromDay, Hashable, Sendable {
    package let from: Day
    package let source: String
    package let initialModule: Euro
    /// One unit, by service.
    package let unit: [String: Euro]
    /// One group session of one person, by service.
    package let group: [String: Euro]

    package init(from: Day, source: String, initialModule: Euro, unit: [String: Euro], group: [String: Euro]) {
      self.from = from
      self.source = source
      self.initialModule = initialModule
      self.unit = unit
      self.group = group
    }
  }

  /// Nomenclature codes from a day on.
  package struct Codes: FromDay, Hashable, Sendable {
    /// What a code is asked by.
    package struct Key: Hashable, Sendable {
      package let service: String
      package let profession: String
      package let act: Act

      package init(service: String, profession: String, act: Act) {
        self.service = service
        self.profession = profession
        self.act = act
      }
    }

    package let from: Day
    package let initialModule: String
    package let codes: [Key: String]
    /// Codes that somebody still has to confirm, with why.
    package let doubts: [String: Text]

    package init(from: Day, initialModule: String, codes: [Key: String], doubts: [String: Text]) {
      self.from = from
      self.initialModule = initialModule
      self.codes = codes
      self.doubts = doubts
    }
  }

  package let services: [Service]
  /// Everything that a residence can be said to be.
  package let residences: [String]
  /// Of these: a hospital.
  package let hospitals: Set<String>
  /// Of these: an institution; all of them together are one kind of stay.
  package let institutions: Set<String>
  /// Why units can be added.
  package let extensionReasons: [String]
  /// By first day, as all that follow.
  package let rules: [Rules]
  package let tariffs: [Tariff]
  package let codes: [Codes]

  package init(
    services: [Service], residences: [String], hospitals: Set<String>, institutions: Set<String>, extensionReasons: [String],
    rules: [Rules], tariffs: [Tariff], codes: [Codes]
  ) {
    self.services = services
    self.residences = residences
    self.hospitals = hospitals
    self.institutions = institutions
    self.extensionReasons = extensionReasons
    self.rules = rules
    self.tariffs = tariffs
    self.codes = codes
  }

  /// Every profession that gives one of the services, in their order.
  package var professions: [String] {
    services.reduce(into: []) { all, service in all += service.professions.filter { !all.contains($0) } }
  }

  package func service(_ id: String) -> Service? { services.first { $0.id == id } }

  /// The prices of a day; `nil` before the first ones: nothing is paid then.
  package func tariff(on day: Day) -> Tariff? { tariffs.last { $0.from <= day } }
}
