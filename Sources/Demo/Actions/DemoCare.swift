import Care
import Kernel

/// Assessments, facts and notes of the invented files.
extension DemoWorld {
  /// One file in five has the Screener, half of these twice; facts and notes come with those who are included.
  func addCare(to made: inout DemoFile, _ number: Int, screener: Questionnaire?, now: Instant) {
    var dice = Dice(seed: UInt64(number) &* 48_271 &+ 29)
    let language: Language = made.person.details.languages.contains { $0.code == "nl" } ? .dutch : .french
    let tag = Day.padded(number, 6)
    let begun = made.person.createdAt
    if number % 5 == 0, let screener {
      let last = max(begun.day, now.day.adding(days: -3 - dice.number(below: 60)))
      let severity = dice.number(below: 4)
      if number % 10 == 0 {
        made.assessments.append(
          assessment(screener, tag + "-0", of: made.person, on: last.adding(days: -170), severity: max(0, severity - 1), &dice))
      }
      made.assessments.append(
        assessment(
          screener, tag + "-1", of: made.person, on: last, severity: severity, isWhole: number % 25 != 5,
          by: number % 3 == 0 ? .homeNurse : .caseManager,
          note: number % 25 == 5 ? DemoWords.incomplete(language) : "", &dice))
    }
    if let screener { made.complete = Set(made.assessments.filter { screener.isComplete($0.response) }.map(\.id)) }
    func fact(_ kind: FileFact.Kind, _ daysAgo: Int, until: Int? = nil, _ words: String) {
      made.facts.append(
        self.fact(
          "\(tag)-\(made.facts.count)", kind, from: PartialDate(now.day.adding(days: -daysAgo)),
          until: until.map { PartialDate(now.day.adding(days: -$0)) }, words, now: now))
    }
    if dice.happens(18) { fact(.fall, 4 + dice.number(below: 200), DemoWords.fall(language, dice.number(below: 3))) }
    if dice.happens(9) {
      let ago = 30 + dice.number(below: 300)
      fact(.hospitalStay, ago, until: ago - 4 - dice.number(below: 12), DemoWords.stay(language))
    }
    if dice.happens(8) { fact(.carerCrisis, 3 + dice.number(below: 40), DemoWords.crisis(language)) }
    guard let last = made.consents.last, last.kind == .given, number % 3 == 1 else { return }
    let at = max(last.at, now.adding(days: -1 - dice.number(below: 12)))
    let wants = number % 6 == 1
    let member = made.members.first { $0.kind.isInformal && !$0.isOver(on: now.day) }
    let words = wants ? DemoWords.question(language, number / 6) : DemoWords.note(language, number / 6)
    var thread = note(
      "\(tag)-0", of: made.person, by: actor(wants ? .caseManager : .homeNurse), question: wants, to: member.map { [.member($0.id)] }, words,
      at: at)
    if wants, number % 12 == 1, let member {
      thread = answered(thread, "\(tag)-0", by: member, DemoWords.answer(language), at: at.adding(seconds: 7200))
    }
    made.notes.append(thread)
  }

  /// - Parameters:
  ///   - severity: 0 (manages) to 3 (needs help with nearly everything).
  ///   - given: answers that are not left to chance, scores of BelRAI among them.
  func assessment(
    _ screener: Questionnaire, _ tag: String, of person: Person, on day: Day, severity: Int, isWhole: Bool = true,
    by role: Role = .caseManager, given: [String: Questionnaire.Answer] = [:], note: String = "", _ dice: inout Dice
  ) -> Assessment {
    var answers = given
    for item in screener.allItems where item.isQuestion && item.isRequired && item.kind == .choice && answers[item.linkID] == nil {
      if !isWhole, item.linkID.hasPrefix("E") || item.linkID.hasSuffix("capacity") { continue }
      // The last of eight performance codes says that it did not occur.
      let most = item.options.count == 8 ? 6 : item.options.count - 1
      let degree = severity * (most > 4 ? 2 : 1) + Self.weight(of: item.linkID) + dice.number(below: 3) - 1
      answers[item.linkID] = .choice(item.options[severity == 0 ? max(0, min(degree, 1)) : max(0, min(degree, most))].code)
    }
    let actor = actor(role)
    let at = day.startInBrussels.adding(seconds: 36_000 + Int64(dice.number(below: 20_000)))
    return Assessment(
      id: ID("demo-assessment-\(tag)"), person: person.id, organization: actor.organization ?? person.organization, assessor: Self.account(role),
      on: day, place: dice.happens(80) ? .home : .hospital, note: note, response: QuestionnaireResponse(to: screener, answers: answers),
      createdAt: at, changedAt: at, version: 1)
  }

  /// Shopping goes before eating; most people never hit anybody.
  private static func weight(of item: String) -> Int {
    switch item.prefix(2) {
    case "G1": 1
    case "G2": item == "G2j" ? -2 : -1
    case "C1", "C2", "D1", "E1": -1
    default: -3
    }
  }

  func fact(
    _ tag: String, _ kind: FileFact.Kind, from: PartialDate, until: PartialDate? = nil, _ words: String, by role: Role = .caseManager, now: Instant
  ) -> FileFact {
    let actor = actor(role)
    return FileFact(
      id: ID("demo-fact-\(tag)"), kind: kind, from: from, until: until, words: words, author: actor.reference, authorName: actor.name,
      createdAt: min(now, from.latest.startInBrussels.adding(days: 1)))
  }

  /// - Parameter to: `nil` for everybody of the circle.
  func note(
    _ tag: String, of person: Person, by actor: Actor, question: Bool = false, part: Note.Part = .social, to: [NoteParty]? = nil, _ words: String,
    at: Instant
  ) -> NoteThread {
    NoteThread(
      note: Note(
        id: ID("demo-note-\(tag)"), person: person.id, kind: question ? .question : .note, part: part, audience: to == nil ? .everybody : .some,
        author: actor.reference, authorName: actor.name, words: words, due: question ? at.day.adding(days: Note.answerDays) : nil, createdAt: at,
        changedAt: at),
      recipients: (to ?? []).map { NoteRecipient(party: $0) })
  }

  /// What a member said by phone, as the author of the question noted it.
  func answered(_ thread: NoteThread, _ tag: String, by member: CircleMember, _ words: String, at: Instant) -> NoteThread {
    var next = thread
    next.answers.append(
      NoteAnswer(
        id: ID("demo-answer-\(tag)"), author: thread.note.author, authorName: member.details.name, party: .member(member.id), way: .paper,
        words: words, at: at))
    return next
  }
}
