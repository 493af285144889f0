package import Care
package import Kernel
package import Store

/// What a file knows of the fields that programmes ask for, with what follows from it.
package struct EligibilityFile: Sendable {
  package let file: OpenFile
  package let facts: EligibilityFacts
  /// One for each programme, in the order of the library.
  package let verdicts: [EligibilityVerdict]
  /// Everything that was ever answered, oldest first.
  package let answers: [FileAnswer]
  /// What she reads on her own pages, by programme.
  package let shares: [String: EligibilityShare]
  package let mayAnswer: Bool
}

/// What eligibility stands on besides the file: data.
package struct EligibilityRoom: Sendable {
  package let programmes: ProgrammeLibrary
  package let questionnaires: QuestionnaireLibrary
  package let parameters: EligibilityParameters

  package init(programmes: ProgrammeLibrary, questionnaires: QuestionnaireLibrary, parameters: EligibilityParameters) {
    self.programmes = programmes
    self.questionnaires = questionnaires
    self.parameters = parameters
  }
}

/// Judges every programme by a person's file, for those who may see her health; each part that answers is noted as seen.
package func readEligibility(
  of person: ID<Person>, _ room: EligibilityRoom, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> EligibilityFile {
  try await database.act(as: actor, doing: .readEligibility, in: surroundings) { desk in
    let file = try desk.headed(desk.file(person, .health))
    return try desk.eligibility(of: file, room)
  }
}

extension Desk {
  /// What an opened file says for every programme. Health: open it for ``Care/FilePart/health`` first. Five statements, and
  /// those of a ledger where she has one.
  func eligibility(of file: OpenFile, _ room: EligibilityRoom) throws -> EligibilityFile {
    let now = surroundings.now()
    let (facts, answers) = try eligibilityFacts(of: file, room, on: now.day)
    let beside = try besideFirstLine(of: file, room.programmes)
    let verdicts = try room.programmes.all.map { EligibilityVerdict(programme: $0, answer: try facts.answer(of: $0), beside: beside) }
    return EligibilityFile(
      file: file, facts: facts, verdicts: verdicts, answers: answers, shares: try eligibilityShares(of: file),
      mayAnswer: file.admits(actor, .write, .health, at: now))
  }

  /// What runs in a programme of units and is not added to first-line psychology; the session that is told is noted as seen. The programme
  /// that began last speaks first. One statement where she has no ledger.
  private func besideFirstLine(of file: OpenFile, _ library: ProgrammeLibrary) throws -> BesideFirstLine? {
    guard library.all.contains(where: \.isFirstLine), try hasLedger(file.person.id) else { return nil }
    for programme in library.unitProgrammes.reversed() {
      let book = try ledgerBook(of: file, programme, opening: false)
      guard let found = book.besideFirstLine(on: surroundings.today) else { continue }
      if let act = found.lastSession { shows(act.subject) }
      return found
    }
    return nil
  }

  /// What her file knows on a day of what programmes ask, as far as the reader may see it; how old something may be is today's rule. Three
  /// statements.
  func eligibilityFacts(of file: OpenFile, _ room: EligibilityRoom, on day: Day) throws -> (facts: EligibilityFacts, answers: [FileAnswer]) {
    let now = surroundings.now()
    func shown(_ part: FilePart) -> Bool {
      guard file.admits(actor, .read, part, at: now) else { return false }
      alsoShows(part, of: file)
      return true
    }
    let details = file.person.details
    var sources = EligibilityFacts.Sources()
    if shown(.identity) { sources.birth = details.birth }
    let seesSocial = shown(.social)
    if seesSocial { sources.residences = details.residences }
    if shown(.contact) { sources.addresses = details.addresses }
    sources.assessments = try assessments(of: file).map { ($0.assessment, $0.assessor) }
    sources.facts = try facts(of: file, Set(FileFact.Kind.allCases.filter { $0.part == .health || seesSocial }))
    sources.answers = try answers(of: file)
    let facts = EligibilityFacts(sources, on: day, rule: try room.parameters.rule(on: now.day), library: room.questionnaires)
    return (facts, sources.answers)
  }
}

/// The explanations that were shared with her, for herself and for a carer who may see her health.
package func readOwnEligibility(
  of person: ID<Person>, _ room: EligibilityRoom, by actor: Actor, in database: any Database, _ surroundings: Surroundings
) async throws -> EligibilityFile {
  try await database.act(as: actor, doing: .readEligibility, in: surroundings) { desk in
    let found = try desk.eligibility(of: try desk.file(person, .health), room)
    return EligibilityFile(
      file: found.file, facts: found.facts, verdicts: found.verdicts.filter { found.shares[$0.programme.id] != nil }, answers: [],
      shares: found.shares, mayAnswer: false)
  }
}
