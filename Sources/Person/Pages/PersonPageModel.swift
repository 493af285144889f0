package import Care
package import HTML
package import Kernel

/// One request on a person's page: what it is, who acts next.
package struct PersonRequestLine: Hashable, Sendable {
  package let request: Request
  package let next: Request.NextStep
  package let cannotWait: [Request.CannotWait]
  /// Until when the one who has it is away, and who replaces her.
  package let away: ColleagueAway?

  package init(request: Request, next: Request.NextStep, cannotWait: [Request.CannotWait], away: ColleagueAway? = nil) {
    self.request = request
    self.next = next
    self.cannotWait = cannotWait
    self.away = away
  }
}

/// What a file's first page shows.
package struct PersonModel: Hashable, Sendable {
  package let head: FileHead
  /// `nil` for parts that the reader may not see.
  package let details: PersonDetails?
  package let seesContact: Bool
  package let seesSocial: Bool
  /// `nil` when the reader may not see requests.
  package let requests: [PersonRequestLine]?
  /// `nil` when the reader may not see the circle.
  package let members: [CircleMember]?
  /// The latest; `nil` when there is none or the reader may not see her health.
  package let assessment: AssessmentRecord?
  package let keeper: String
  package let now: Instant
  /// Whether requests can be opened by the reader.
  package let opensRequests: Bool
  /// Who follows her, and who of them is away.
  package var keepers: [FileKeeper] = []
  /// Whether the reader gives units of a programme that runs, and may write them here.
  package var entersUnits = false

  package init(
    head: FileHead, details: PersonDetails?, seesContact: Bool, seesSocial: Bool, requests: [PersonRequestLine]?,
    members: [CircleMember]?, assessment: AssessmentRecord? = nil, keeper: String, now: Instant, opensRequests: Bool
  ) {
    self.head = head
    self.details = details
    self.seesContact = seesContact
    self.seesSocial = seesSocial
    self.requests = requests
    self.members = members
    self.assessment = assessment
    self.keeper = keeper
    self.now = now
    self.opensRequests = opensRequests
  }
}

/// The identity page: every section with its form.
package struct IdentityModel: Hashable, Sendable {
  package let head: FileHead
  package let details: PersonDetails
  package let version: Int
  /// Sections that the reader may see, and those he may change.
  package let seen: Set<PersonSection>
  package let changeable: Set<PersonSection>
  package let today: Day
  /// What she says is wrong and waits for an answer; empty for those who may not answer.
  package let corrections: [Correction]
  /// The form that was sent back.
  package let sentBack: PersonSection?
  package let state: FormState
  package let failure: Text?

  package init(
    head: FileHead, details: PersonDetails, version: Int, seen: Set<PersonSection>, changeable: Set<PersonSection>, today: Day,
    corrections: [Correction] = [], sentBack: PersonSection? = nil, state: FormState = FormState(), failure: Text? = nil
  ) {
    self.head = head
    self.details = details
    self.version = version
    self.seen = seen
    self.changeable = changeable
    self.today = today
    self.corrections = corrections
    self.sentBack = sentBack
    self.state = state
    self.failure = failure
  }
}

/// One page of the persons that somebody works with.
package struct PersonsModel: Hashable, Sendable {
  package let persons: [Person]
  package let paging: Paging
  package let mayBegin: Bool
  package let mayOpenInEmergency: Bool
  package let today: Day
  /// The search form and its results, or nothing: ``PersonFinder`` of the duplicates' room.
  package let finder: HTML
  package let renewals: Renewals
  /// How many questions wait for the reader's answer, or nothing.
  package let waiting: HTML

  /// Consents that end soon, or ended without anybody asking again.
  package struct Renewals: Hashable, Sendable {
    package let count: Int
    /// Whether the list holds those persons and no others.
    package let isShown: Bool
    /// The last day of what they agreed to.
    package let ends: [ID<Person>: Day]

    package init(count: Int = 0, isShown: Bool = false, ends: [ID<Person>: Day] = [:]) {
      self.count = count
      self.isShown = isShown
      self.ends = ends
    }
  }

  package init(
    persons: [Person], paging: Paging, mayBegin: Bool, mayOpenInEmergency: Bool, today: Day, finder: HTML = HTML(),
    renewals: Renewals = Renewals(), waiting: HTML = HTML()
  ) {
    self.persons = persons
    self.paging = paging
    self.mayBegin = mayBegin
    self.mayOpenInEmergency = mayOpenInEmergency
    self.today = today
    self.finder = finder
    self.renewals = renewals
    self.waiting = waiting
  }
}
