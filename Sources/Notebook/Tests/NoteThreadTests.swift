import Care
import Kernel
import TestSupport
import Testing

@Suite("A note and what follows from it")
struct NoteThreadTests {
  static let now = Instant(milliseconds: 1_795_251_600_000)
  static let ida: NoteParty = .member(ID("ida"))
  static let jan: NoteParty = .member(ID("jan"))

  static func thread(_ kind: Note.Kind = .question, _ audience: Note.Audience = .some, to parties: [NoteParty] = [ida, jan]) -> NoteThread {
    NoteThread(
      note: Note(
        id: ID("n"), person: ID("p"), kind: kind, part: .social, audience: audience, author: "account/ana", authorName: "Ana", words: "Qui vient ?",
        due: kind == .question ? now.day.adding(days: 7) : nil, createdAt: now, changedAt: now), recipients: parties.map { NoteRecipient(party: $0) })
  }

  static func answered(_ thread: NoteThread, _ party: NoteParty?, by author: String = "member/x") throws -> NoteThread {
    let answer = NoteAnswer(id: ID("a\(thread.answers.count)"), author: author, authorName: "", party: party, way: .link, words: "Oui", at: now)
    return try thread.decide(.answer(words: " Oui ", party: party)).reduce(thread) { $0.applying($1, answer: answer, at: now) }
  }

  @Test("a question to some waits for each of them, and says for whom")
  func some() throws {
    let asked = Self.thread()
    #expect(asked.state == .open(waitingFor: [Self.ida, Self.jan]))
    let one = try Self.answered(asked, Self.ida)
    #expect(one.state == .open(waitingFor: [Self.jan]))
    #expect(!one.waits(for: Self.ida) && one.waits(for: Self.jan))
    #expect(try Self.answered(one, Self.jan).state == .answered)
  }

  @Test("a question to everybody is answered by anybody but its author")
  func everybody() throws {
    let asked = Self.thread(.question, .everybody)
    #expect(asked.state == .open(waitingFor: []))
    #expect(try Self.answered(asked, nil, by: "account/ana").isOpen)
    #expect(try Self.answered(asked, Self.ida).state == .answered)
  }

  @Test("a note to know never waits")
  func toKnow() throws {
    let told = Self.thread(.note)
    #expect(told.state == .toKnow && !told.isLate(on: Self.now.day.adding(days: 900)))
    #expect(throws: NoteThread.Problem.notAQuestion) { try told.decide(.settle(by: "account/ana")) }
    #expect(throws: NoteThread.Problem.notAQuestion) { try told.decide(.becomeRequest(ID("r"))) }
    #expect(try told.decide(.answer(words: "Merci", party: nil)) == [.answered(words: "Merci", party: nil)])
  }

  @Test("a question is late the day after its day, and not once it is answered or settled")
  func late() throws {
    let asked = Self.thread()
    let due = try #require(asked.note.due)
    #expect(!asked.isLate(on: due) && asked.isLate(on: due.adding(days: 1)))
    let settled = try asked.decide(.settle(by: "account/ana")).reduce(asked) { $0.applying($1, at: Self.now) }
    #expect(settled.state == .settled && !settled.isLate(on: due.adding(days: 1)))
    let again = try settled.decide(.reopen(by: "account/ana")).reduce(settled) { $0.applying($1, at: Self.now) }
    #expect(again.state == asked.state)
  }

  @Test("only its author settles a question, once; only one request comes from it")
  func owner() throws {
    let asked = Self.thread()
    #expect(throws: NoteThread.Problem.notYours) { try asked.decide(.settle(by: "account/karim")) }
    #expect(throws: NoteThread.Problem.notSettled) { try asked.decide(.reopen(by: "account/ana")) }
    let request = try asked.decide(.becomeRequest(ID("r"))).reduce(asked) { $0.applying($1, at: Self.now) }
    #expect(request.note.request == ID("r"))
    #expect(throws: NoteThread.Problem.alreadyRequest) { try request.decide(.becomeRequest(ID("s"))) }
  }

  @Test("an answer has words, and nobody answers for somebody who was not asked")
  func words() {
    let asked = Self.thread()
    #expect(throws: NoteThread.Problem.emptyWords) { try asked.decide(.answer(words: " \n ", party: Self.ida)) }
    #expect(throws: NoteThread.Problem.tooLong) { try asked.decide(.answer(words: String(repeating: "a", count: 4001), party: Self.ida)) }
    #expect(throws: NoteThread.Problem.notAsked) { try asked.decide(.answer(words: "Oui", party: .herself)) }
  }

  private func check(_ set: (inout NoteDraft) -> Void, health: Bool = true, isBound: Bool = true) throws(Invalid) -> NoteDraft.Checked {
    var draft = NoteDraft()
    draft.words = "Un mot"
    set(&draft)
    return try draft.checked(
      mayWrite: health ? [.social, .health] : [.social], choosable: { $0 == .health ? [Self.ida, .herself] : [Self.ida, Self.jan, .herself] },
      isBound: isBound, today: Self.now.day)
  }

  @Test("she reads a note unless one of three reasons is given, with words")
  func withheld() throws {
    #expect(try check { _ in }.withheld == nil)
    #expect(throws: Invalid.self) { try check { $0.isWithheld = true } }
    #expect(throws: Invalid.self) { try check { ($0.isWithheld, $0.withheld) = (true, "third-party") } }
    #expect(try check { ($0.isWithheld, $0.withheld, $0.withheldWhy) = (true, "third-party", "sa voisine") }.withheld == .thirdParty)
    #expect(throws: Invalid.self) { try check { ($0.isWithheld, $0.withheld, $0.withheldWhy) = (true, "therapeutic", "pourquoi") } }
    #expect(throws: Invalid.self) {
      try check({ ($0.isWithheld, $0.withheld, $0.withheldWhy, $0.part) = (true, "therapeutic", "pourquoi", "health") }, isBound: false)
    }
    let kept = try check { ($0.isWithheld, $0.withheld, $0.withheldWhy, $0.part) = (true, "therapeutic", "pourquoi", "health") }
    #expect(kept.withheld == .therapeutic)
    #expect(throws: Invalid.self) {
      try check { ($0.isWithheld, $0.withheld, $0.withheldWhy, $0.audience, $0.recipients) = (true, "third-party", "x", "some", [.herself]) }
    }
  }

  @Test("a question has a day, in 7 days unless another is named; a note has none")
  func due() throws {
    #expect(try check { $0.kind = "question" }.due == Self.now.day.adding(days: 7))
    #expect(try check { ($0.kind, $0.due) = ("question", Self.now.day) }.due == Self.now.day)
    #expect(throws: Invalid.self) { try check { ($0.kind, $0.due) = ("question", Self.now.day.adding(days: -1)) } }
    #expect(try check { $0.due = Self.now.day }.due == nil)
  }

  @Test("nobody is reached who cannot be chosen, and nobody writes health who may not")
  func choosing() throws {
    #expect(try check { _ in }.recipients == [Self.ida, Self.jan])
    #expect(try check { $0.part = "health" }.recipients == [Self.ida])
    #expect(throws: Invalid.self) { try check { ($0.part, $0.audience, $0.recipients) = ("health", "some", [Self.jan]) } }
    #expect(throws: Invalid.self) { try check { $0.audience = "some" } }
    #expect(throws: Invalid.self) { try check({ $0.part = "health" }, health: false) }
  }

  private func member(_ profession: CircleMember.Profession?, kind: CircleMember.Kind = .professional) -> CircleMember {
    var details = MemberDetails()
    (details.name, details.profession) = ("Ida", profession)
    return CircleMember(id: ID("ida"), person: ID("p"), kind: kind, details: details)
  }

  private func facts(_ inclusion: InclusionState = .agreed, _ links: [FileLink]) -> FileFacts {
    FileFacts(organization: ID("house"), inclusion: inclusion, links: links)
  }

  private func consent(_ domains: Set<FileDomain>, member: String? = nil, expires: Instant? = nil) -> FileLink {
    FileLink(
      id: ID("c"), kind: .consent, member: member.map { ID($0) }, domains: domains, from: Self.now.day.adding(days: -2), expires: expires)
  }

  @Test("without account a note comes to a member as far as she agreed, today, and never health without secrecy")
  func linkDecision() {
    func may(_ member: CircleMember, _ part: Note.Part, _ facts: FileFacts, blocked: Bool = false) -> Bool {
      member.noteDecision(part, facts, mustNotReach: blocked, at: Self.now).isAllowed
    }
    let (daughter, doctor) = (member(nil, kind: .family), member(.generalPractitioner))
    let all = facts(.agreed, [consent([.social, .care])])
    #expect(may(daughter, .social, all) && !may(daughter, .health, all))
    #expect(may(doctor, .social, all) && may(doctor, .health, all))
    #expect(!may(member(.homeHelp), .health, all))
    #expect(!may(doctor, .health, facts(.agreed, [consent([.social])])))
    for inclusion in [InclusionState.notAsked, .refused, .withdrawn] {
      #expect(!may(daughter, .social, facts(inclusion, [consent([.social, .care])])))
    }
    #expect(!may(daughter, .social, facts(.agreed, [consent([.social], expires: Self.now)])))
    #expect(may(daughter, .social, facts(.agreed, [consent([.social], member: "ida")])))
    #expect(!may(daughter, .social, facts(.agreed, [consent([.social], member: "jan")])))
    #expect(!may(daughter, .social, all, blocked: true))
    var gone = daughter
    gone.state = .ended
    #expect(!may(gone, .social, all))
    let out = FileLink(id: ID("x"), kind: .exclusion, member: ID("ida"), from: Self.now.day)
    #expect(!may(daughter, .social, facts(.agreed, [consent([.social]), out])))
  }
}
