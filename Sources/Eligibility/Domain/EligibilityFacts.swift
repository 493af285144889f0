package import Kernel

/// What a person's file knows of the fields that programmes ask for, each with where it comes from. Pure: the same file and the same day
/// give the same.
package struct EligibilityFacts: Hashable, Sendable {
  /// Where a value comes from, with its day.
  package enum Origin: Hashable, Sendable {
    case birth(PartialDate)
    /// The history of where she lives.
    case residence(Residence)
    case address(DatedAddress)
    /// - Parameter by: who made the assessment.
    case figure(Protocol3Figures.Source, by: String)
    case fact(FileFact.Kind, DatedFacts.Period)
    case answer(FileAnswer)
  }

  /// What a reader should know besides.
  package enum Warning: Hashable, Sendable {
    /// Older than the rule's period.
    case old(CalendarPeriod)
    /// The ADL hierarchy stands in for the Screener's module.
    case hierarchy
    /// The ADL hierarchy, because the programme reads nothing else.
    case onlyHierarchy
    /// Dates that are not known to the day decide nothing.
    case dateTooVague
    /// A "no" of that long ago is no answer any more.
    case runOut(CalendarPeriod)
  }

  package struct Evidence: Hashable, Sendable {
    /// As the interface takes it; `nil` when what stands there decides nothing.
    package let value: JSONTree?
    package let origin: Origin
    package let warnings: [Warning]
  }

  package let on: Day
  /// By the names of the fields; also what decides nothing, with the reason.
  package private(set) var evidence: [String: Evidence] = [:]
  /// A newer assessment that is not complete: it does not count yet.
  package private(set) var incomplete: Assessment?
  package let diedOn: PartialDate?
  /// Where she lives besides, while a stay in hospital speaks for where she is.
  private var livesBesides: Evidence?
  /// The ADL hierarchy, for programmes that read nothing else.
  private var hierarchy: Evidence?

  /// What a file holds, as far as the reader may see it: what is closed to him stays empty.
  package struct Sources: Sendable {
    package var birth: PartialDate?
    package var residences: [Residence] = []
    package var addresses: [DatedAddress] = []
    /// With the assessor's name.
    package var assessments: [(assessment: Assessment, by: String)] = []
    package var facts: [FileFact] = []
    package var answers: [FileAnswer] = []

    package init() {}
  }

  package init(_ sources: Sources, on day: Day, rule: EligibilityParameters.Rule, library: QuestionnaireLibrary) {
    on = day
    diedOn = sources.residences.first { $0.kind == .died }?.from
    if let birth = sources.birth, birth.earliest <= day { know("birthDate", .text(birth.description), .birth(birth)) }
    addPlace(sources)
    addFigures(sources, rule, library)
    addAnswers(sources.answers, rule)
    // Facts of the timeline go before answers.
    let dated = DatedFacts(sources.facts, residences: [])
    addFall(dated, rule)
    addFirstLine(FirstLineSpell.all(sources.facts, sources.answers), rule)
  }

  private mutating func know(_ field: String, _ value: JSONTree?, _ origin: Origin, _ warnings: [Warning] = []) {
    evidence[field] = Evidence(value: value, origin: origin, warnings: warnings)
  }

  // MARK: Where she lives

  private mutating func addPlace(_ sources: Sources) {
    var details = PersonDetails()
    details.residences = sources.residences
    details.addresses = sources.addresses
    if let residence = details.residence(on: on), let code = residence.kind.eligibilityCode {
      know(EligibilityField.residence, .text(code), .residence(residence))
      if residence.kind == .hospital { addHome(sources.residences.filter { $0.from < residence.from }) }
    }
    // A stay in hospital that was noted as a fact; on the day of discharge she is at home again.
    let stays = DatedFacts(sources.facts, residences: []).all(.hospitalStay)
    for stay in stays {
      let begun = stay.from.latest <= on
      let mayHaveBegun = stay.from.earliest <= on
      let goesOn = stay.until.map { $0.earliest > on } ?? stay.isOpen
      let mayGoOn = stay.until.map { $0.latest > on } ?? stay.isOpen
      guard mayHaveBegun, mayGoOn else { continue }
      if livesBesides == nil { addHome(sources.residences.filter { $0.holds(on: on) }) }
      if begun, goesOn {
        know(EligibilityField.residence, .text("hospital"), .fact(.hospitalStay, stay))
        break
      }
      know(EligibilityField.residence, nil, .fact(.hospitalStay, stay), [.dateTooVague])
    }
    if let address = details.address(on: on), let inside = address.isInRegion {
      know(EligibilityField.region, .flag(inside), .address(address))
    }
  }

  /// Where she lives besides hospital: the newest of some places; at home when nobody wrote one.
  private mutating func addHome(_ residences: [Residence]) {
    let place = residences.first { $0.kind != .hospital && $0.kind != .died } ?? Residence(kind: .home, from: PartialDate(on))
    livesBesides = Evidence(value: place.kind.eligibilityCode.map { .text($0) }, origin: .residence(place), warnings: [])
  }

  /// The same where a stay in hospital is no matter: she is where she lives besides.
  package var besidesHospital: EligibilityFacts {
    guard let livesBesides else { return self }
    var facts = self
    facts.evidence[EligibilityField.residence] = livesBesides
    return facts
  }

  // MARK: Assessments

  /// The latest complete assessment that knows a figure counts.
  private mutating func addFigures(_ sources: Sources, _ rule: EligibilityParameters.Rule, _ library: QuestionnaireLibrary) {
    let counting = sources.assessments.filter { $0.assessment.on <= on && !$0.assessment.isMistaken }
    func isComplete(_ assessment: Assessment) -> Bool {
      library.questions(of: assessment.response).map { $0.isComplete(assessment.response) } ?? false
    }
    let complete = counting.filter { isComplete($0.assessment) }
    let figures = Protocol3Figures(from: complete.map(\.assessment), library)
    let names = Dictionary(complete.map { ($0.assessment.id, $0.by) }, uniquingKeysWith: { first, _ in first })
    func figure(_ value: JSONTree, _ source: Protocol3Figures.Source, asHierarchy warning: Warning = .hierarchy) -> Evidence {
      var warnings: [Warning] = rule.assessmentWarned.end(from: source.day) < on ? [.old(rule.assessmentWarned)] : []
      if source.isHierarchy { warnings.append(warning) }
      return Evidence(value: value, origin: .figure(source, by: names[source.assessment] ?? ""), warnings: warnings)
    }
    func add(_ name: String, _ value: JSONTree, _ source: Protocol3Figures.Source) {
      evidence[EligibilityField.belrai + name] = figure(value, source)
    }
    func number(_ value: DecimalNumber) -> JSONTree { .number(ExactNumber(hundredths: value.thousandths / 10)) }
    func number(_ value: Int) -> JSONTree { .number(ExactNumber(hundredths: value * 100)) }
    if let found = figures.iadl { add("iadl", number(found.value), found.source) }
    if let found = figures.adl { add(EligibilityField.adl, number(found.value), found.source) }
    if let found = figures.hierarchy { hierarchy = figure(number(found.value), found.source, asHierarchy: .onlyHierarchy) }
    if let found = figures.cps { add("cps", number(found.value), found.source) }
    if let found = figures.cps2 { add("cps2", number(found.value), found.source) }
    if let found = figures.mentalHealth { add("mentalHealth", number(found.value), found.source) }
    if let found = figures.behaviour { add("behaviour", .list(found.value.map { $0.map(number) ?? .null }), found.source) }
    let newest = complete.map(\.assessment.on).max()
    incomplete =
      counting.map(\.assessment).filter { item in !isComplete(item) && (newest.map { item.on > $0 } ?? true) }
      .filter { library.questions(of: $0.response).map { Protocol3Figures.isSource($0) } ?? false }
      .max { ($0.on, $0.createdAt) < ($1.on, $1.createdAt) }
  }

  // MARK: Answers and facts

  private mutating func addAnswers(_ answers: [FileAnswer], _ rule: EligibilityParameters.Rule) {
    for (field, answer) in answers.latest(by: on) {
      guard let value = answer.value else { continue }
      if !value, let lasts = rule.noLasts[field], lasts.end(from: answer.on) < on {
        know(field, nil, .answer(answer), [.runOut(lasts)])
        continue
      }
      let isOld = rule.answerWarned.end(from: answer.on) < on
      know(field, .flag(value), .answer(answer), isOld ? [.old(rule.answerWarned)] : [])
    }
  }

  private mutating func addFall(_ facts: DatedFacts, _ rule: EligibilityParameters.Rule) {
    let first = rule.fallWindow.start(endingBy: on)
    let falls = facts.all(.fall).filter { $0.from.earliest <= on && $0.from.latest >= first }
    if let fall = falls.last(where: { $0.from.earliest >= first && $0.from.latest <= on }) {
      know(EligibilityField.fall, .flag(true), .fact(.fall, fall))
    } else if let fall = falls.last, evidence[EligibilityField.fall]?.value == nil {
      know(EligibilityField.fall, nil, .fact(.fall, fall), [.dateTooVague])
    }
    // A "yes" that was answered without a date is a fall no longer once the window has passed it.
    if case .answer(let answer)? = evidence[EligibilityField.fall]?.origin, answer.value == true, answer.on < first {
      know(EligibilityField.fall, nil, .answer(answer), [.runOut(rule.fallWindow)])
    }
  }

  /// A spell that runs is a yes; one that ended is a no for as long as a "no" is known. An answer that ended one speaks for itself.
  private mutating func addFirstLine(_ spells: [FirstLineSpell], _ rule: EligibilityParameters.Rule) {
    let field = EligibilityField.firstLine
    func origin(_ spell: FirstLineSpell) -> Origin {
      let (from, until) = (spell.fact.from, spell.fact.until)
      return .fact(.firstLinePsychology, DatedFacts.Period(from: from, until: until, isOpen: until == nil))
    }
    if let spell = spells.last(where: { $0.runs(on: on) == .yes }) { return know(field, .flag(true), origin(spell)) }
    if let spell = spells.last(where: { $0.runs(on: on) == .perhaps }) { return know(field, nil, origin(spell), [.dateTooVague]) }
    guard evidence[field]?.value == nil else { return }
    var ended: (spell: FirstLineSpell, last: Day)?
    for spell in spells where spell.fact.from.earliest <= on {
      guard let last = spell.fact.until?.latest, last < on, ended.map({ $0.last <= last }) ?? true else { continue }
      ended = (spell, last)
    }
    guard let ended else { return }
    let lasts = rule.noLasts[field]
    let isKnown = lasts.map { $0.end(from: ended.last) >= on } ?? true
    know(field, isKnown ? .flag(false) : nil, origin(ended.spell), isKnown ? [] : lasts.map { [.runOut($0)] } ?? [])
  }
}

extension EligibilityFacts {
  /// The same as a programme reads it on the day: which score is the ADL is its choice.
  package func read(by rules: EligibilityRules) -> EligibilityFacts {
    guard rules.adl(on: on) == .hierarchy else { return self }
    var facts = self
    facts.evidence[EligibilityField.belrai + EligibilityField.adl] = hierarchy
    return facts
  }

  /// What is known as the document that the command line and the addresses for machines take: the file is judged by the very same function.
  package func document(for rules: EligibilityRules) -> JSONTree {
    let evidence = read(by: rules).evidence
    var fields: [JSONTree.Field] = [JSONTree.Field(name: "on", value: .text(on.description))]
    var groups: [String: [JSONTree.Field]] = [:]
    for field in rules.fields {
      guard let value = evidence[field.name]?.value else { continue }
      let parts = field.name.split(separator: ".", maxSplits: 1).map(String.init)
      if parts.count == 2 {
        groups[parts[0], default: []].append(JSONTree.Field(name: parts[1], value: value))
      } else {
        fields.append(JSONTree.Field(name: field.name, value: value))
      }
    }
    for (name, inner) in groups.sorted(by: { $0.key < $1.key }) { fields.append(JSONTree.Field(name: name, value: .object(inner))) }
    return .object(fields)
  }

  /// Judges a programme by what is known, or one service of it.
  ///
  /// - Throws: ``Kernel/Invalid`` when the programme's file asks for a field in another form than a person's file has it.
  package func answer(of programme: Programme, only: String? = nil) throws(Invalid) -> EligibilityAnswer {
    programme.eligibility(of: try EligibilityQuestion(document(for: programme.eligibility), programme.eligibility), only: only)
  }

  /// What is answered yes or no now, by field: for forms, where the same again changes nothing.
  package var flags: [String: Bool] {
    evidence.compactMapValues { found in
      if case .flag(let value)? = found.value { value } else { nil }
    }
  }
}

extension EligibilityAnswer {
  /// The fields that can still change something for any service, each once, in the order of the programme's fields.
  package func openFields(_ rules: EligibilityRules) -> [EligibilityRules.Field] {
    let missing = Set(services.flatMap(\.missing))
    return rules.fields.filter { missing.contains($0.name) }
  }
}

extension Array where Element == FileAnswer {
  /// By field the one that counts on a day: the latest day, and of one day what was noted last.
  package func latest(by day: Day) -> [String: FileAnswer] {
    var latest: [String: FileAnswer] = [:]
    for answer in self where answer.on <= day {
      if let other = latest[answer.field], (other.on, other.createdAt, other.id) > (answer.on, answer.createdAt, answer.id) { continue }
      latest[answer.field] = answer
    }
    return latest
  }
}

extension Protocol3Figures {
  /// Whether a questionnaire can give any of these figures at all.
  static func isSource(_ questionnaire: Questionnaire) -> Bool {
    questionnaire.allItems.contains { behaviourItems.contains($0.linkID) || $0.enters != nil }
  }
}

extension Residence.Kind {
  /// As the programmes' files call it; `nil` for somebody who died.
  package var eligibilityCode: String? {
    switch self {
    case .home: "home"
    case .serviceFlat: "serviceFlat"
    case .noFixedPlace: "noFixedPlace"
    case .shortStay: "shortStay"
    case .hospital: "hospital"
    case .restHome: "restHome"
    case .nursingHome: "nursingHome"
    case .psychiatricCareHome: "psychiatricCareHome"
    case .otherInstitution: "otherInstitution"
    case .died: nil
    }
  }
}

extension DatedAddress {
  /// Whether it lies in the region; `nil` when nothing says it.
  package var isInRegion: Bool? {
    if municipality != nil { return true }
    guard let code = Int(postalCode) else { return nil }
    return Municipality.withPostalCode(code) != nil
  }
}
