import Care
import Kernel

extension EntrySection {
  /// Everything that people need to change, in the order in which a reader meets it.
  package static let all: [EntrySection] = [
    names, asking, conditions, price, contact, places, hours, publics, capacity, filing, sources, review,
  ]

  private static func words(
    _ stored: String, _ label: Text, hint: Text? = nil, isRequired: Bool = false, isLong: Bool = true,
    _ get: @escaping @Sendable (Entry) -> Text?, _ set: @escaping @Sendable (inout Entry, Text?) -> Void
  ) -> EntryField { EntryField(stored, label, hint: hint, isRequired: isRequired, .words(get: get, set: set, isLong: isLong)) }

  private static let names = EntrySection(
    "names", EntryFieldText.names,
    [
      words("name", EntryFieldText.name, isRequired: true, isLong: false, { $0.name }, { entry, text in if let text { entry.name = text } }),
      words("summary", EntryFieldText.summary, isRequired: true, { $0.summary }, { entry, text in if let text { entry.summary = text } }),
      EntryField(
        "alsoNamed", EntryFieldText.alsoNamed, hint: EntryFieldText.oneALine,
        .wordLists(get: { $0.alsoNamed }, set: { $0.alsoNamed = $1 })),
      words("subject", EntryFieldText.subject, isLong: false, { $0.subject }, { $0.subject = $1 }),
    ])

  private static let asking = EntrySection(
    "asking", EntryFieldText.asking,
    [
      words("who", EntryFieldText.who, { $0.who }, { $0.who = $1 }),
      words("how", EntryFieldText.how, { $0.how }, { $0.how = $1 }),
      EntryField(
        "offer.access", EntryFieldText.access,
        .choices(
          EntryCodes.access, get: { $0.offering.access.map(\.rawValue) },
          set: { entry, codes in entry.offering.access = codes.compactMap(Offer.Access.init) })),
      EntryField(
        "prescription", EntryFieldText.prescription,
        .choice(
          EntryCodes.prescription, get: { $0.prescription?.rawValue },
          set: { entry, code in entry.prescription = code.flatMap(Entry.Prescription.init) })),
      words("prescriptionNote", EntryFieldText.prescriptionNote, isLong: false, { $0.prescriptionNote }, { $0.prescriptionNote = $1 }),
      EntryField("offer.documents", EntryFieldText.documents, .rows([RowPart("text", EntryFieldText.document, .words)], EntryRowKinds.documents)),
      EntryField(
        "answers", EntryFieldText.answers,
        .choices(
          EntryCodes.answers, get: { $0.answers.map(\.rawValue) }, set: { entry, codes in entry.answers = codes.compactMap(Entry.Answers.init) })),
    ])

  private static let conditions = EntrySection(
    "conditions", EntryFieldText.conditions, hasOwnPages: true, [EntryField("offer.conditions", EntryFieldText.conditions, .conditions)])

  private static let price = EntrySection(
    "price", EntryFieldText.price,
    [
      words("cost", EntryFieldText.cost, { $0.cost }, { $0.cost = $1 }),
      EntryField(
        "offer.costs", EntryFieldText.costs, hint: EntryFieldText.costsHint,
        .rows([RowPart("amount", EntryFieldText.amount, .euros), RowPart("option", EntryFieldText.costOption, .words)], EntryRowKinds.costs)),
      words("payer", EntryFieldText.payer, { $0.payer }, { $0.payer = $1 }),
    ])

  private static let contact = EntrySection(
    "contact", EntryFieldText.contact,
    [
      EntryField(
        "phones", EntryFieldText.phones,
        .rows(
          [
            RowPart("number", EntryFieldText.phoneNumber), RowPart("label", EntryFieldText.phoneLabel, .words),
            RowPart("hours", EntryFieldText.phoneHours, .words), RowPart("languages", EntryFieldText.phoneLanguages),
          ], EntryRowKinds.phones)),
      EntryField(
        "emails", EntryFieldText.emails, hint: EntryFieldText.oneALine,
        .lines(get: { $0.emails }, set: { $0.emails = $1 })),
      EntryField(
        "links", EntryFieldText.links, hint: EntryFieldText.linksHint,
        .rows([RowPart("url", EntryFieldText.link), RowPart("language", EntryFieldText.language, .choice(EntryCodes.screens))], EntryRowKinds.links)),
      EntryField(
        "offer.contacts", EntryFieldText.contacts, hint: EntryFieldText.contactsHint,
        .rows(
          [
            RowPart("name", EntryFieldText.personName), RowPart("function", EntryFieldText.function), RowPart("phone", EntryFieldText.phoneNumber),
            RowPart("email", EntryFieldText.email),
          ], EntryRowKinds.contacts)),
    ])

  private static let places = EntrySection(
    "places", EntryFieldText.places,
    [
      EntryField(
        "municipalities", EntryFieldText.municipalities, hint: EntryFieldText.municipalitiesHint,
        .choices(
          EntryCodes.municipalities, get: { $0.municipalities.map(String.init) },
          set: { entry, codes in entry.municipalities = codes.compactMap { Int($0) } })),
      EntryField(
        "home", EntryFieldText.home,
        .choice(EntryCodes.home, get: { $0.home?.rawValue }, set: { entry, code in entry.home = code.flatMap(Entry.HomeVisits.init) })),
      EntryField(
        "offer.locations", EntryFieldText.locations,
        .rows(
          [
            RowPart("name", EntryFieldText.placeName), RowPart("kind", EntryFieldText.placeKind, .choice(EntryCodes.placeKinds)),
            RowPart("street", EntryFieldText.street), RowPart("postalCode", EntryFieldText.postalCode), RowPart("town", EntryFieldText.town),
            RowPart("latitude", EntryFieldText.latitude), RowPart("longitude", EntryFieldText.longitude),
            RowPart("accessibility", EntryFieldText.accessibility, .choices(EntryCodes.accessibility)),
            RowPart("phones", EntryFieldText.placePhones, .lines), RowPart("hours", EntryFieldText.placeHours, .hours),
          ], EntryRowKinds.locations)),
    ])

  private static let hours = EntrySection(
    "hours", EntryFieldText.hours,
    [
      EntryField(
        "offer.schedules", EntryFieldText.schedules, hint: EntryFieldText.schedulesHint,
        .hours(get: { $0.offering.schedules }, set: { $0.offering.schedules = $1 })),
      EntryField(
        "offer.closures", EntryFieldText.closures, hint: EntryFieldText.closuresHint,
        .rows(
          [
            RowPart("from", EntryFieldText.closedFrom), RowPart("to", EntryFieldText.closedTo), RowPart("hours", EntryFieldText.otherHours),
            RowPart("reason", EntryFieldText.reason, .words),
          ], EntryRowKinds.closures)),
      EntryField(
        "offer.holidays", EntryFieldText.holidays,
        .choice(
          EntryCodes.holidays, get: { $0.offering.holidays?.rawValue },
          set: { entry, code in entry.offering.holidays = code.flatMap(HolidayRule.init) })),
    ])

  private static let publics = EntrySection(
    "people", EntryFieldText.people,
    [
      EntryField(
        "publics", EntryFieldText.publics,
        .choices(
          EntryCodes.publics, get: { $0.publics.map(\.rawValue) }, set: { entry, codes in entry.publics = codes.compactMap(Entry.Public.init) })),
      EntryField(
        "offer.minimumAge", EntryFieldText.minimumAge,
        .number(0...120, get: { $0.offering.minimumAge }, set: { $0.offering.minimumAge = $1 })),
      EntryField(
        "offer.maximumAge", EntryFieldText.maximumAge,
        .number(0...120, get: { $0.offering.maximumAge }, set: { $0.offering.maximumAge = $1 })),
      EntryField(
        "offer.languages", EntryFieldText.languages,
        .choices(EntryCodes.languages, get: { $0.offering.languages }, set: { $0.offering.languages = $1 })),
    ])

  private static let capacity = EntrySection(
    "capacity", EntryFieldText.capacity,
    [
      EntryField(
        "offer.capacity", EntryFieldText.capacityNow, hint: EntryFieldText.capacityHint,
        .rows(
          [
            RowPart("state", EntryFieldText.capacityState, .choice(EntryCodes.capacity)), RowPart("available", EntryFieldText.available),
            RowPart("unit", EntryFieldText.unit, .words),
          ], EntryRowKinds.capacity))
    ])

  private static let filing = EntrySection(
    "filing", EntryFieldText.filing, isForProviders: false,
    [
      EntryField("chapter", EntryFieldText.chapter, .chapter(get: { $0.chapter }, set: { $0.chapter = $1 })),
      EntryField(
        "sections", EntryFieldText.sections, hint: EntryFieldText.sectionsHint, .sections(get: { $0.sections }, set: { $0.sections = $1 })),
      EntryField(
        "offer.organisation", EntryFieldText.organisation, hint: EntryFieldText.organisationHint,
        .line(get: { $0.offering.organisation }, set: { $0.offering.organisation = $1 })),
      EntryField(
        "everyday", EntryFieldText.everyday, hint: EntryFieldText.oneALine, .wordLists(get: { $0.everyday }, set: { $0.everyday = $1 })),
      EntryField(
        "related", EntryFieldText.related, hint: EntryFieldText.relatedHint, .entries(get: { $0.related }, set: { $0.related = $1 })),
      EntryField(
        "offer.level", EntryFieldText.level,
        .choice(
          EntryCodes.levels, get: { $0.offering.level.map { "\($0.rawValue)" } },
          set: { entry, code in entry.offering.level = code.flatMap { Int($0) }.flatMap(Offer.Level.init) })),
      EntryField("isEmergency", EntryFieldText.isEmergency, .flag(get: { $0.isEmergency }, set: { $0.isEmergency = $1 })),
      EntryField("isAboutViolence", EntryFieldText.isAboutViolence, .flag(get: { $0.isAboutViolence }, set: { $0.isAboutViolence = $1 })),
    ])

  private static let sources = EntrySection(
    "sources", EntryFieldText.sources, isForProviders: false,
    [
      EntryField(
        "sources", EntryFieldText.sources,
        .rows(
          [RowPart("document", EntryFieldText.document), RowPart("place", EntryFieldText.sourcePlace), RowPart("date", EntryFieldText.day)],
          EntryRowKinds.sources)),
      EntryField(
        "official", EntryFieldText.official,
        .choices(
          EntryCodes.screens, get: { $0.official.map(\.code) },
          set: { entry, codes in entry.official = codes.compactMap { Language(code: $0) } })),
      EntryField(
        "editorNotes", EntryFieldText.editorNotes, hint: EntryFieldText.oneALine,
        .lines(get: { $0.editorNotes }, set: { $0.editorNotes = $1 })),
    ])

  private static let review = EntrySection(
    "review", EntryFieldText.review, isForProviders: false,
    [
      EntryField(
        "offer.reviewInterval", EntryFieldText.reviewInterval, hint: EntryFieldText.reviewIntervalHint,
        .number(1...3650, get: { $0.offering.reviewInterval }, set: { $0.offering.reviewInterval = $1 })),
      EntryField(
        "offer.reviewEmail", EntryFieldText.reviewEmail, hint: EntryFieldText.reviewEmailHint,
        .line(get: { $0.offering.reviewEmail }, set: { $0.offering.reviewEmail = $1 })),
      EntryField(
        "offer.recordLanguage", EntryFieldText.recordLanguage,
        .choice(
          EntryCodes.screens, get: { $0.offering.recordLanguage?.code },
          set: { entry, code in entry.offering.recordLanguage = code.flatMap { Language(code: $0) } })),
      EntryField(
        "offer.status", EntryFieldText.status,
        .readOnly({ entry, language in [EntryCodes.words(EntryCodes.status, entry.offering.status.rawValue)(language)] }, why: EntryFieldText.statusWhere)),
      EntryField(
        "offer.confirmation", EntryFieldText.confirmation,
        .readOnly(
          { entry, language in entry.offer?.confirmation.map { [FreshnessText.confirmed($0, language)] } ?? [] }, why: EntryFieldText.statusWhere)),
    ])
}
