package import Care
package import Kernel
package import Secrets
package import Store

/// Everything a running site stands on. Put together in one place: the command, or a test.
package struct House: Sendable {
  package let database: any Database
  package let surroundings: Surroundings
  /// The directory and its search index as they are now.
  package let directory: DirectoryShelf
  /// The same as open data.
  package let exchange = HSDSShelf()
  /// The guides as visitors read them.
  package let guides = Remembered<[GuideVersion]>()
  /// What can be gone to in the neighbourhoods.
  package let activities = Remembered<[OfferedActivity]>()
  /// The neighbourhoods with their referents.
  package let neighbourhoods = Remembered<[Neighbourhood]>()
  /// Everybody's names as this server holds them in memory, for finding and for noticing doubles.
  package let persons: PersonIndexShelf
  /// The languages in which public and personal pages can be read.
  package let languages: SpokenLanguages
  /// What can be filled in about a person.
  package let questionnaires: QuestionnaireLibrary
  /// What the conditions of the directory's entries can ask.
  package let conditionQuestions: QuestionBook
  /// When consents are renewed, and what people are told before they decide.
  package let consent: ConsentParameters
  /// How long each kind of record is kept.
  package let retention: RetentionPeriods
  /// How often the directory's entries are confirmed, and what happens when nobody does.
  package let freshness: FreshnessParameters
  /// How long codes and sessions of a person's own access last, and the words of pass phrases.
  package let portal: PortalParameters
  /// How long kept lists of addresses and their links last.
  package let shortlists: ShortlistParameters
  /// What is looked for in vain, counted in this server's memory until a job stores it.
  package let wanted = WantedCounter()
  /// What of it may be stored.
  package let wantedRules: WantedParameters
  /// The disciplines of the programme's list of providers, and how long its news counts.
  package let providers: ProviderParameters
  /// The programmes of help with their rules.
  package let programmes: ProgrammeLibrary
  /// When the unit ledger warns.
  package let ledger: LedgerParameters
  /// What is usually done in situations that return.
  package let pathways: PathwayLibrary
  /// How old what a file knows may be when somebody asks for a programme.
  package let eligibility: EligibilityParameters
  /// By when who acts on a person's way through a programme.
  package let episodes: EpisodeParameters
  /// By when who acts in a referral.
  package let referrals: ReferralParameters
  /// When the helpdesk answers, and how often somebody is rung back.
  package let calls: CallParameters
  /// Which files are kept with requests.
  package let attachments: AttachmentParameters
  /// Reads what the columns of somebody's table mean.
  package let mappingFiles: MappingFiles
  /// How often messages are tried.
  package let messages: MessageParameters
  /// The ways on which messages leave this house.
  package let channels: Set<MessageChannel>
  /// Where people reach us, for links in letters: `https://relais.example`.
  package let publicAddress: String
  package let isDemo: Bool
  /// Signs answering links; kept beside the database, never in it.
  package let secretKey: [UInt8]
  /// Cookies are only sent over TLS, except on this machine.
  package let secureCookies: Bool
  /// Hashes passwords off the threads that answer.
  package let passwords: PasswordQueue
  /// How often a network address has read what is open to programs.
  package let openReads: OpenReads
  /// Whether a proxy of ours stands before us and says in `X-Forwarded-For` who calls.
  package let trustsProxy: Bool
  /// Asked by `/ready`; throws when the database does not answer or has another shape than the program's.
  package let checkReadiness: @Sendable (any Database) async throws -> Void

  package init(
    database: any Database, surroundings: Surroundings, directory: DirectoryShelf,
    persons: PersonIndexShelf = PersonIndexShelf(), languages: SpokenLanguages = .interface,
    questionnaires: QuestionnaireLibrary = QuestionnaireLibrary([]), conditionQuestions: QuestionBook = .empty,
    consent: ConsentParameters = .none,
    retention: RetentionPeriods = .none,
    freshness: FreshnessParameters = .none,
    portal: PortalParameters = .none, shortlists: ShortlistParameters = .none, providers: ProviderParameters = .none, wantedRules: WantedParameters = .none,
    programmes: ProgrammeLibrary = .none, eligibility: EligibilityParameters = .none, episodes: EpisodeParameters = .none,
    ledger: LedgerParameters = .none, pathways: PathwayLibrary = .none,
    referrals: ReferralParameters = .none, calls: CallParameters = .none, attachments: AttachmentParameters = .none,
    mappingFiles: MappingFiles = .none, messages: MessageParameters = .none, channels: Set<MessageChannel> = [.email, .letter], publicAddress: String,
    isDemo: Bool, secretKey: [UInt8], secureCookies: Bool, passwords: PasswordQueue = PasswordQueue(), trustsProxy: Bool = false,
    openReads: OpenReads = OpenReads(),
    checkReadiness: @escaping @Sendable (any Database) async throws -> Void = { _ = try await $0.read { try $0.answers() } }
  ) {
    self.database = database
    self.surroundings = surroundings
    self.directory = directory
    self.persons = persons
    self.languages = languages
    self.questionnaires = questionnaires
    self.conditionQuestions = conditionQuestions
    self.consent = consent
    self.retention = retention
    self.freshness = freshness
    self.portal = portal
    self.shortlists = shortlists
    self.providers = providers
    self.wantedRules = wantedRules
    self.programmes = programmes
    self.ledger = ledger
    self.pathways = pathways
    self.eligibility = eligibility
    self.episodes = episodes
    self.referrals = referrals
    self.calls = calls
    self.attachments = attachments
    self.mappingFiles = mappingFiles
    self.messages = messages
    self.channels = channels
    self.publicAddress = publicAddress
    self.isDemo = isDemo
    self.secretKey = secretKey
    self.secureCookies = secureCookies
    self.passwords = passwords
    self.trustsProxy = trustsProxy
    self.openReads = openReads
    self.checkReadiness = checkReadiness
  }
}
