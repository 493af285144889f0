import Actions
import Care
import Kernel
import Secrets
import Site
import Store
import TestSupport
import Testing

/// Nothing that is written about anybody can be found in what the database leaves on the disk.
@Suite("No word of a file stands in clear")
struct FileLeakTests {
  /// Every word of the test begins like this; the phone and the number are looked for as they are.
  private static let mark = "Zanzibarmarque"
  private static let digits = ["470918273", "85073003328", "850730-033", "022880298"]

  @Test("of everything that can be written in a file, its circle, notebook, assessments, wishes and reasons, nothing is found", arguments: Backend.available)
  func everything(_ backend: Backend) async throws {
    try await TestSite.with(backend) { site in
      let (database, surroundings) = (site.database, site.surroundings)
      let world = try await NotebookWorld(site)
      let (manager, officer) = (world.manager, TestSite.actor(.dataProtectionOfficer))
      var count = 0
      /// A new marked word.
      func word() -> String {
        count += 1
        return "\(Self.mark)\(count)"
      }
      var details = PersonDetails()
      details.names = [PersonName(given: word(), family: word()), PersonName(use: .usual, given: word(), family: word())]
      details.nationalNumber = try NationalNumber("85073003328")
      var address = DatedAddress(from: PartialDate("2020"), street: word(), postalCode: "1030")
      (address.place, address.neighbourhood, address.usualPlace, address.gettingIn) = (word(), word(), word(), word())
      details.addresses = [address]
      details.phones = [PersonPhone(number: try PhoneNumber("0470 91 82 73"), answeredBy: word())]
      details.emails = ["\(word())@example.be"]
      (details.household.words, details.insurance.fund) = (word(), word())
      details.doctor = NamedContact(name: word(), phone: try PhoneNumber("02 288 02 98"), email: "\(word())@example.be")
      details.pharmacy = NamedContact(name: word())
      (details.matters, details.note) = (word(), word())
      let made = try await createPerson(details, by: manager, in: database, surroundings)
      _ = try await changePerson(made.id, .matters(word(), note: word()), version: made.version, by: manager, in: database, surroundings)
      let person = world.person

      var member = MemberDetails()
      (member.name, member.role, member.does, member.email, member.address, member.reachWords, member.note) =
        (word(), word(), word(), "\(word())@example.be", word(), word(), word())
      member.phone = try PhoneNumber("0470 91 82 73")
      let added = try await addMember(MemberDraft(kind: .family, details: member), to: person, by: manager, in: database, surroundings)
      member.role = word()
      _ = try await changeMember(
        added.id, of: person, to: MemberDraft(kind: .family, details: member), version: added.version, by: manager, in: database, surroundings)

      let said = ConsentRecord.Explanation(
        by: ID(TestSite.account(.caseManager).id.raw), ways: [.orally], language: "fr",
        version: try Fixtures.consent.explanation(on: surroundings.today).version, present: word())
      let terms = ConsentTerms(scopes: [ConsentScope(.everybody, [.social])])
      for command in [
        ConsentCommand.agree(terms, said, .representative(name: word(), .mandate), words: word()), .withdraw(.herself, words: word()),
        .refuse(.tooManyPeople, ConsentRecord.Explanation(), .herself, words: word()),
      ] {
        site.clock.move(seconds: 60)
        do {
          _ = try await recordConsent(command, of: made.id, version: nil, parameters: Fixtures.consent, by: manager, in: database, surroundings)
        } catch let problem as ConsentProblem { Issue.record("\(command): \(problem)") }
      }

      let screener = try AssessmentSamples.screener()
      var form = ["on": "2026-11-20", "place": "hospital", "C1": "1"]
      form["note"] = word()
      let assessment = try await saveAssessment(
        AssessmentDraft(form: form).checked(for: screener, today: surroundings.today) { _ in nil }, to: screener, correcting: nil, of: person,
        by: manager, in: database, surroundings)
      _ = try await strikeOutAssessment(
        assessment.id, because: word(), version: assessment.version, of: person, by: manager, in: database, surroundings)

      let fact = try FactDraft(kind: .fall, from: try #require(PartialDate("2026-03")), words: word(), today: surroundings.today)
      let noted = try await noteFact(fact, of: person, by: manager, in: database, surroundings)
      _ = try await strikeFact(noted.fact, of: person, because: word(), by: manager, in: database, surroundings)

      let (why, question) = (word(), word())
      let note = try await world.write(
        NotebookWorld.draft(question, question: true) { ($0.isWithheld, $0.withheld, $0.withheldWhy) = (true, "third-party", why) })
      _ = try await answerNote(note.id, of: person, words: word(), by: world.helper, in: database, surroundings)

      var suspicion = SuspicionDraft()
      (suspicion.words, suspicion.herWords) = (word(), word())
      (suspicion.safeWays.words, suspicion.safeWays.hint, suspicion.safeWays.showsHint) = (word(), word(), true)
      suspicion.suspects = [world.daughter]
      _ = try await recordSuspicion(suspicion, about: person, by: manager, in: database, surroundings)
      _ = try await addToProtected(word(), safeWays: nil, about: person, by: manager, in: database, surroundings)
      _ = try await nameProtectedReader(
        TestSite.account(.helpdeskAgent).id, because: word(), about: person, by: manager, in: database, surroundings)

      let letter: @Sendable (EmergencyAccess, Actor, Organization, Language) -> Letter = { _, _, _, _ in Letter(subject: "Urgence", body: "Lien") }
      _ = try await openInEmergency(
        .fileNumber(made.number), reason: word(), by: TestSite.actor(.homeNurse, .other), in: database, surroundings,
        letters: EmergencyLetters(officer: letter, person: letter))
      let opened = try #require(try await database.read { try $0.emergencies(of: made.id) }.first)
      try await reviewEmergency(opened.id, verdict: .justified, words: word(), by: officer, in: database, surroundings)

      try await askCorrection(.other, word(), of: person, by: world.herself, in: database, surroundings)
      try await noteErasureWish(number: made.number, asked: surroundings.today, words: word(), by: officer, in: database, surroundings)
      var query = PersonQuery()
      query.names = word()
      _ = try await findPersons(
        query, in: try await site.house.persons.index(in: database), by: manager, in: database, surroundings)

      #expect(count > 45)
      let looked = Leaks.dressed(Self.mark) + Self.digits
      #expect(try await Leaks.found(looked, in: database).isEmpty)
      // The same search finds a word that does stand there.
      #expect(try await !Leaks.found([made.number], in: database).isEmpty)
    }
  }

  @Test("a word is looked for in every dress")
  func dresses() {
    let dresses = Leaks.dressed("Zanzibarmarque")
    #expect(dresses.contains("Zanzibarmarque") && dresses.contains("zanzibarmarque"))
    for (before, after) in [("", "!"), ("a", ""), ("ab", "xyz"), ("abc", "é"), ("Quatre", "mots")] {
      let encoded = AddressBase64.encode(Array("\(before)Zanzibarmarque\(after)".utf8)).replacing("-", with: "+").replacing("_", with: "/")
      #expect(dresses.contains { encoded.contains($0) }, "\(encoded)")
    }
  }
}
