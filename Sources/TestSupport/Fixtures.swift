package import Care
import Foundation
package import Kernel
import Parameters
import Stems

/// A directory as the shipped one, only small: one chapter, one kind of help, one house, one line about violence.
package enum Fixtures {
  package static let chapter = Chapter(
    id: "aide-a-domicile", number: "1", name: Text(fr: "Aide à domicile", nl: "Hulp thuis", en: "Help at home"),
    summary: Text(fr: "Vivre chez soi", nl: "Thuis wonen", en: "Living at home"), sections: [])

  package static let directory: DirectoryContent = {
    let source = Entry.Source(document: "Guide", place: "p. 1", date: Day(daysSinceEpoch: 20_000))
    var alarm = Entry(
      id: "category/38", name: Text(fr: "Télévigilance", nl: "Personenalarm", en: "Personal alarm"),
      summary: Text(fr: "Appeler à l'aide en cas de chute", nl: "Hulp roepen na een val", en: "Calling for help after a fall"))
    alarm.chapter = chapter.id
    alarm.everyday = [.french: ["ma mère est tombée", "chute"], .dutch: ["gevallen", "val"], .english: ["fell"]]
    alarm.sources = [source]
    var house = Entry(
      id: "organisation/49", name: Text(fr: "Service Tilleul", nl: "Dienst Linde", en: "Lime Tree Service"),
      summary: Text(fr: "Aide aux familles et repas", nl: "Gezinszorg en maaltijden", en: "Family help and meals"))
    house.chapter = chapter.id
    house.emails = ["tilleul@example.be"]
    house.phones = [Entry.Phone(number: "02 000 00 01", label: nil, hours: nil)]
    house.everyday = [.french: ["repas", "ménage"], .dutch: ["maaltijden", "huishouden"], .english: ["meals"]]
    house.sources = [source]
    var line = Entry(
      id: "helpline/ecoute-violence", name: Text(fr: "Écoute violences", nl: "Hulplijn geweld", en: "Violence helpline"),
      summary: Text(fr: "Être écouté en cas de violence", nl: "Gehoord worden bij geweld", en: "Being heard in case of violence"))
    line.phones = [Entry.Phone(number: "0800 00 000", label: nil, hours: nil)]
    line.isAboutViolence = true
    line.subject = Text(fr: "Violence", nl: "Geweld", en: "Violence")
    line.everyday = [.french: ["il me frappe"], .dutch: ["hij slaat mij"], .english: ["he hits me"]]
    line.sources = [source]
    return DirectoryContent(chapters: [chapter], entries: [alarm, house, line])
  }()

  /// What the directory says of the programme, whose own rules decide; not part of the small directory.
  package static let programmeEntry = Entry(
    id: "entry/protocol3", name: Text(fr: "Protocole 3", nl: "Protocol 3", en: "Protocol 3"), summary: Text(same: "60+"))

  /// The languages that are shipped, with all their sentences. Only the three of the screens when the files cannot be read, which a
  /// test of its own says.
  package static let languages: SpokenLanguages = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? LanguagesFolder.languages(at: root.appending(path: "Parameters").path())) ?? .interface
  }()

  /// The periods of retention that are shipped; none when the file cannot be read, which a test of its own says.
  package static let retention: RetentionPeriods = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? RetentionFolder.periods(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// The rules of freshness that are shipped; none when the file cannot be read, which a test of its own says.
  package static let freshness: FreshnessParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? FreshnessFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// What is shipped about the programme's providers; nothing when the files cannot be read, which a test of its own says.
  package static let providers: ProviderParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? ProvidersFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// Reads mapping files as the program does.
  package static let mappingFiles = MappingFiles.yaml

  /// How messages are tried, as shipped; nothing when the file cannot be read, which a test of its own says.
  package static let messages: MessageParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? MessagesFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// What may be stored of searches without answer, as shipped; nothing when the file cannot be read, which a test of its own says.
  package static let wantedRules: WantedParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? WantedFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// The programmes that are shipped; none when a file cannot be read, which a test of its own says.
  package static let programmes: ProgrammeLibrary = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? ProgrammeFolder.library(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// When the unit ledger warns, as shipped; nothing when the file cannot be read, which a test of its own says.
  package static let ledger: LedgerParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? LedgerFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// The pathways that are shipped; none when the file cannot be read, which a test of its own says.
  package static let pathways: PathwayLibrary = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? PathwayFolder.library(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// How old what a file knows may be, as shipped; nothing when the file cannot be read, which a test of its own says.
  package static let eligibility: EligibilityParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? EligibilityFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// By when who acts on a way through a programme, as shipped; nothing when the file cannot be read, which a test of its own says.
  package static let episodes: EpisodeParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? EpisodeFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// By when who acts in a referral, as shipped; nothing when the file cannot be read, which a test of its own says.
  package static let referrals: ReferralParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? ReferralFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// When the helpdesk answers as shipped; nothing when the file cannot be read, which a test of its own says.
  package static let calls: CallParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? CallsFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// Which files are kept with requests, as shipped; nothing when the file cannot be read, which a test of its own says.
  package static let attachments: AttachmentParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? AttachmentsFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// What is shipped about consent; nothing when the files cannot be read, which a test of its own says.
  package static let consent: ConsentParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? ConsentFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// The questionnaires that are shipped; none when the files cannot be read, which a test of its own says.
  package static let questionnaires: QuestionnaireLibrary = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? QuestionnaireFolder.library(at: root.appending(path: "Parameters").path())) ?? QuestionnaireLibrary([])
  }()

  /// What conditions of the directory can ask, as shipped; nothing when the file cannot be read, which a test of its own says.
  package static let conditionQuestions: QuestionBook = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? ConditionFolder.questions(at: root.appending(path: "Parameters").path())) ?? .empty
  }()

  /// What is shipped about a person's own access; nothing when the files cannot be read, which a test of its own says.
  package static let portal: PortalParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? PortalFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// How long lists last as shipped; nothing when the file cannot be read, which a test of its own says.
  package static let shortlists: ShortlistParameters = {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return (try? ShortlistFolder.parameters(at: root.appending(path: "Parameters").path())) ?? .none
  }()

  /// The search index over it, made once for all tests.
  package static let index: SearchIndex = indexing(directory)

  /// Makes indexes of any content with the same words.
  package static let indexing: @Sendable (DirectoryContent) -> SearchIndex = {
    let stemming = Stemming()
    return { content in SearchIndex(content: content, words: SearchWords()) { stemming.stem($0, $1) } }
  }()
}
