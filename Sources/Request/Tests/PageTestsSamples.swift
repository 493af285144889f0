import Actions
import Care
import Kernel
import Pages
import TestSupport

/// Invented content for the pages of work: ordinary, empty and awkward.
enum PageSamples {
  /// Saturday 21 November 2026, 10:00 in Brussels.
  static let now = Instant(milliseconds: 1_795_251_600_000)
  static let today = now.day
  static let me: ID<Account> = ID("01me")
  static let house: ID<Organization> = ID("01house")

  /// By when who acts, as shipped.
  static var rule: ReferralParameters.Rule { ReferralDesk.plain().rule }

  static func frame(_ language: Language, roles: Set<Role> = [.helpdeskAgent], isDemo: Bool = true) -> Frame {
    Frame(
      language: language, today: today, viewer: Frame.Viewer(name: "J. Peeters", organization: "Soins chez soi", roles: roles),
      formToken: "token", onceKey: "once", flash: nil, isDemo: isDemo)
  }
  static func visitor(_ language: Language) -> Frame {
    Frame(language: language, today: today, viewer: nil, formToken: "token", onceKey: "once", flash: nil, isDemo: false)
  }

  /// Markup, quotes, another writing direction, and a word too long for any line.
  static let awkward =
    "<script>alert(\"x\")</script> & 'quotes' مرحبا "
    + String(repeating: "Vandenbosschelaan", count: 12)

  static func request(
    _ number: Int = 1, state: Request.State = .clarifying, assignee: ID<Account>? = me,
    words: String = "Elle est tombée cette nuit et n'ose plus dormir seule.",
    name: String = "Maria Vandenbossche", consent: Clarification.Consent = .agrees, hoursOld: Int = 30
  ) -> Request {
    var noted = Clarification()
    noted.personName = name
    noted.consent = consent
    if !name.isEmpty {
      noted.wants = "Pouvoir de nouveau aller au marché le dimanche."
      noted.reach = "0470 12 34 56, le matin"
      noted.inPlace = "Sa fille Ana, le soir. Une infirmière le lundi."
      noted.mayBeTold = "Le service de nuit peut savoir qu'elle est tombée."
      noted.spokenLanguage = "espagnol"
    }
    let created = now.adding(seconds: -3600 * Int64(hoursOld))
    return Request(
      id: ID("01request\(number)"), number: "2026-\(Day.padded(number, 5))", organization: house, channel: .publicReport,
      report: NeedReport(
        words: words, about: .family, municipality: Municipality.withNIS(21013), whereabouts: "Rue de Bosnie, 2e étage",
        contact: "0470 12 34 56",
        language: .french), state: state, assignee: assignee, clarification: noted, createdAt: created, changedAt: created, version: 3)
  }

  static func referral(
    _ number: Int = 1, _ state: Referral.State = .proposed, gesture: Referral.Gesture = .referral, service: String = "Soins de nuit",
    shared: String = "Ce que la personne souhaite : dormir tranquille.\nCommune : Saint-Gilles"
  ) -> Referral {
    Referral(
      id: ID("01referral\(number)"), request: ID("01request1"), gesture: gesture, entry: "category/38", serviceName: service,
      email: "accueil@service.example", language: .french, shared: shared, state: state, version: 1, createdAt: now, changedAt: now)
  }

  static let allStates: [Referral.State] = [
    .proposed, .agreed, .sent(on: today.adding(days: -12), due: today.adding(days: -5)), .accepted(firstContact: nil),
    .accepted(firstContact: today), .waiting(until: nil), .waiting(until: today.adding(days: 21)), .declined(.noPlace),
    .declined(.wrongRecipient),
    .advised, .helpStarted(on: today), .withdrawn, .expired, .seen(on: today.adding(days: -4), due: today.adding(days: 3)),
    .questioned(on: today.adding(days: -4), due: today.adding(days: 1)), .contacted(on: today), .ended(on: today), .considered(on: today),
  ]
  static let allRequestStates: [Request.State] = [
    .new, .clarifying, .oriented(followUp: today), .oriented(followUp: today.adding(days: 9)), .closed(.met), .closed(.partlyMet(.tooLong)),
    .closed(.notMet(.noPlace)), .closed(.refusedByPerson), .closed(.informed), .closed(.unreachable),
  ]
  static let kinds = [
    KindOfHelp(id: "chapter-3", name: Text(fr: "Vie à domicile", nl: "Thuis wonen", en: "Life at home")),
    KindOfHelp(id: "chapter-7", name: Text(fr: "Se déplacer", nl: "Zich verplaatsen", en: "Getting around")),
  ]

  static func requestModel(
    _ request: Request = request(), referrals: [Referral] = [], answer: String = "", sentBack: [RequestForm: FormState] = [:],
    failure: Text? = nil, isMine: Bool = true
  ) -> RequestModel {
    let lines: [TimelineLine] = [
      TimelineLine(at: now, who: "J. Peeters", what: .request(.noted("Rappelée : elle va mieux."))),
      TimelineLine(
        at: now, who: "Soins de nuit", what: .referral(service: "Soins de nuit", .declined(.noPlace, words: "Complet jusqu'en mars"))),
      TimelineLine(at: now, who: "J. Peeters", what: .prepared(service: "Soins de nuit", .referral)),
      TimelineLine(at: now, who: "", what: .created(.publicReport)),
    ]
    return RequestModel(
      request: request, because: .worksOnRequestsOfOrganization, assigneeName: request.assignee == nil ? nil : "J. Peeters", isMine: isMine,
      cannotWait: request.cannotWait(referrals, under: rule, today: today), next: request.nextStep(referrals, today: today),
      referrals: referrals.map { ReferralOnRequest(referral: $0, answer: answer, agreedHow: "") }, timeline: lines, kinds: kinds, now: now,
      sentBack: sentBack, failure: failure)
  }

  static func row(_ request: Request, _ referrals: [Referral] = [], assignee: String? = "J. Peeters") -> WorkListRow {
    WorkListRow(
      request: request, assigneeName: request.assignee == nil ? nil : assignee,
      cannotWait: request.cannotWait(referrals, under: rule, today: today), next: request.nextStep(referrals, today: today))
  }

  static func workListModel(
    _ rows: [WorkListRow], scope: WorkListModel.Scope = .open, words: String = "", page: Int = 1, total: Int? = nil
  ) -> WorkListModel {
    WorkListModel(
      rows: rows, reader: me, now: now, scope: scope, municipality: "", words: words, counts: [.open: rows.count, .mine: 2, .closed: 40],
      paging: Paging(page: page, total: total ?? rows.count, pageSize: 50))
  }

  static func entry(_ number: Int, name: String = "Télévigilance", email: String? = "info@alarme.example") -> Entry {
    var entry = Entry(
      id: "category/\(number)", name: Text(fr: name, nl: "Personenalarm", en: "Personal alarm"),
      summary: Text(
        fr: "Un bouton pour appeler à l'aide jour et nuit.", nl: "Een knop om dag en nacht hulp te roepen.",
        en: "A button to call for help."))
    entry.phones = [Entry.Phone(number: "02 201 22 22", label: nil, hours: nil)]
    entry.emails = email.map { [$0] } ?? []
    entry.home = .always
    return entry
  }

  static func gap(_ number: Int, detail: String = "Liste d'attente de huit mois") -> Gap {
    Gap(
      id: ID("01gap\(number)"), request: ID("01request\(number)"), organization: house, reason: .tooLong, kind: "chapter-3",
      municipality: Municipality.withNIS(21013), detail: detail, day: today)
  }

  static func message(_ state: Message.State, subject: String = "Soins chez soi vous demande de l'aide") -> Message {
    Message(
      id: ID("01message"), to: "accueil@service.example", subject: subject,
      body: "Bonjour,\n\nRépondez ici :\nhttps://relais.example/fr/reponse/secret123\n\n-- \nRelais", language: .french, createdAt: now,
      state: state)
  }

  static func logEntry(_ number: Int, actorName: String = "J. Peeters", subjects: [String] = ["request/01request1"]) -> LogEntry {
    LogEntry(
      id: ID("01log\(number)"), at: now, actor: "account/01me", actorName: actorName, organization: house,
      purpose: Purpose.allCases[number % Purpose.allCases.count], outcome: number % 7 == 0 ? .refused : .done, subjects: subjects)
  }
}
